// SPDX-License-Identifier: EUPL-1.2
//! Proposals with their frozen lists, and what is left of what was destroyed. Read by their own organisation only.

use db::{Conn, Result, Row, Sql, Tx, Value, sql};
use jiff::civil::Date;
use kernel::{Actor, FunctieId, OrganisatieId, Tijdstip, VernietigingsvoorstelId};
use spoor::Kop;

use crate::bewaren::model::{Daad, Kandidaat, Lijstregel, Uitval, Voorstel};

const KOLOMMEN: &str = "SELECT v.id, v.organisatie_id, v.tot, v.lijsthash, v.voorgesteld_op, v.goedgekeurd_op, \
     v.teruggestuurd_op, v.terugzendreden, v.ingetrokken_op, v.uitgevoerd_op, v.spoornummer, v.spoorhash, \
     g1.id AS voorgesteld_wie, g1.naam AS voorgesteld_naam, g2.id AS goedgekeurd_wie, g2.naam AS goedgekeurd_naam, \
     g3.id AS teruggestuurd_wie, g3.naam AS teruggestuurd_naam, g4.id AS ingetrokken_wie, g4.naam AS ingetrokken_naam \
     FROM vernietigingsvoorstel v \
     JOIN functie f1 ON f1.id = v.voorgesteld_door JOIN gebruiker g1 ON g1.id = f1.gebruiker_id \
     LEFT JOIN functie f2 ON f2.id = v.goedgekeurd_door LEFT JOIN gebruiker g2 ON g2.id = f2.gebruiker_id \
     LEFT JOIN functie f3 ON f3.id = v.teruggestuurd_door LEFT JOIN gebruiker g3 ON g3.id = f3.gebruiker_id \
     LEFT JOIN functie f4 ON f4.id = v.ingetrokken_door LEFT JOIN gebruiker g4 ON g4.id = f4.gebruiker_id \
     WHERE v.organisatie_id = ";

fn daad(rij: &Row, [wie, naam, op]: [&str; 3]) -> Result<Option<Daad>> {
    let Some(op) = rij.get::<Option<Tijdstip>>(op)? else { return Ok(None) };
    Ok(Some(Daad { gebruiker: rij.get(wie)?, naam: rij.get(naam)?, op }))
}

fn lees(rij: &Row) -> Result<Voorstel> {
    let reden: Option<String> = rij.get("terugzendreden")?;
    let terug = daad(rij, ["teruggestuurd_wie", "teruggestuurd_naam", "teruggestuurd_op"])?;
    let nummer: Option<i64> = rij.get("spoornummer")?;
    let hash: Option<String> = rij.get("spoorhash")?;
    Ok(Voorstel {
        id: rij.get("id")?,
        organisatie: rij.get("organisatie_id")?,
        tot: rij.get("tot")?,
        lijsthash: rij.get("lijsthash")?,
        voorgesteld: Daad {
            gebruiker: rij.get("voorgesteld_wie")?,
            naam: rij.get("voorgesteld_naam")?,
            op: rij.get("voorgesteld_op")?,
        },
        goedgekeurd: daad(rij, ["goedgekeurd_wie", "goedgekeurd_naam", "goedgekeurd_op"])?,
        teruggestuurd: terug.map(|d| (d, reden.unwrap_or_default())),
        ingetrokken: daad(rij, ["ingetrokken_wie", "ingetrokken_naam", "ingetrokken_op"])?,
        uitgevoerd_op: rij.get("uitgevoerd_op")?,
        spoor: nummer.zip(hash),
    })
}

/// A proposal of this organisation.
pub async fn voorstel(
    c: &mut Conn,
    organisatie: OrganisatieId,
    id: VernietigingsvoorstelId,
) -> Result<Option<Voorstel>> {
    let vraag = Sql::new(KOLOMMEN).bind(organisatie).push(" AND v.id = ").bind(id);
    c.row_opt(vraag).await?.as_ref().map(lees).transpose()
}

/// The newest proposals of this organisation.
pub async fn voorstellen(c: &mut Conn, organisatie: OrganisatieId, aantal: i64) -> Result<Vec<Voorstel>> {
    let vraag = Sql::new(KOLOMMEN).bind(organisatie).push(" ORDER BY v.id DESC LIMIT ").bind(aantal);
    c.read(vraag, lees).await
}

/// The proposal that waits for somebody other than this person.
pub async fn een_wacht(c: &mut Conn, actor: &Actor) -> Result<Option<VernietigingsvoorstelId>> {
    let vraag = sql!(
        "SELECT v.id FROM vernietigingsvoorstel v JOIN functie f ON f.id = v.voorgesteld_door \
         WHERE v.organisatie_id = $1 AND v.goedgekeurd_op IS NULL AND v.teruggestuurd_op IS NULL \
         AND v.ingetrokken_op IS NULL AND f.gebruiker_id <> $2",
        actor.organisatie,
        actor.gebruiker
    );
    c.row_opt(vraag).await?.map(|r| r.get("id")).transpose()
}

/// Freezes a list. A proposal that waits already makes it fail with [`db::DbError::Exists`].
pub async fn voeg_toe(
    tx: &mut Tx,
    actor: &Actor,
    nu: Tijdstip,
    (tot, lijsthash): (Date, &str),
    lijst: &[Kandidaat],
) -> Result<VernietigingsvoorstelId> {
    let id = VernietigingsvoorstelId::nieuw(nu);
    tx.execute(sql!(
        "INSERT INTO vernietigingsvoorstel (id, organisatie_id, tot, lijsthash, voorgesteld_door, voorgesteld_op) \
         VALUES ($1, $2, $3, $4, $5, $6)",
        id,
        actor.organisatie,
        tot,
        lijsthash,
        actor.functie,
        nu
    ))
    .await?;
    let rijen = (1..).zip(lijst).map(|(volgorde, k)| regelrij(id, volgorde, k)).collect();
    tx.insert(
        "INSERT INTO vernietigingslijst (voorstel_id, volgorde, signaal_id, nummer, grond, vernietigen_op, uitkomst, beletsel)",
        rijen,
    )
    .await?;
    Ok(id)
}

fn regelrij(id: VernietigingsvoorstelId, volgorde: i64, k: &Kandidaat) -> [Value; 8] {
    [
        id.into(),
        volgorde.into(),
        k.signaal.into(),
        Value::from(&k.nummer),
        Value::from(&k.grond),
        k.vernietigen_op.into(),
        k.uitkomst.clone().into(),
        k.beletsel.map(|b| b.code().to_owned()).into(),
    ]
}

const REGEL: &str = "SELECT l.volgorde, l.signaal_id, l.nummer, l.grond, l.vernietigen_op, l.uitkomst, l.beletsel, \
     l.uitgevallen, l.vernietigd_op FROM vernietigingslijst l WHERE l.voorstel_id = ";

fn lees_regel(rij: &Row) -> Result<Lijstregel> {
    Ok(Lijstregel {
        volgorde: rij.get("volgorde")?,
        kandidaat: Kandidaat {
            signaal: rij.get("signaal_id")?,
            nummer: rij.get("nummer")?,
            grond: rij.get("grond")?,
            vernietigen_op: rij.get("vernietigen_op")?,
            uitkomst: rij.get("uitkomst")?,
            beletsel: rij.code_opt("beletsel")?,
        },
        uitgevallen: rij.code_opt("uitgevallen")?,
        vernietigd_op: rij.get("vernietigd_op")?,
    })
}

/// The whole list of a proposal that was read before.
pub async fn regels(c: &mut Conn, voorstel: &Voorstel) -> Result<Vec<Lijstregel>> {
    c.read(Sql::new(REGEL).bind(voorstel.id).push(" ORDER BY l.volgorde"), lees_regel).await
}

/// A proposal stays as it is until the transaction ends.
pub async fn vergrendel(tx: &mut Tx, id: VernietigingsvoorstelId) -> Result<()> {
    tx.execute(sql!("UPDATE vernietigingsvoorstel SET tot = tot WHERE id = $1", id)).await.map(drop)
}

/// It was approved.
pub async fn keur_goed(
    tx: &mut Tx,
    id: VernietigingsvoorstelId,
    door: FunctieId,
    nu: Tijdstip,
) -> Result<()> {
    let vraag = sql!(
        "UPDATE vernietigingsvoorstel SET goedgekeurd_door = $2, goedgekeurd_op = $3 WHERE id = $1",
        id,
        door,
        nu
    );
    tx.execute(vraag).await.map(drop)
}

/// Who sent it back, when and why.
#[derive(Debug, Clone, Copy)]
pub struct Teruggestuurd<'a> {
    /// By whom.
    pub door: FunctieId,
    /// When.
    pub op: Tijdstip,
    /// Why.
    pub reden: &'a str,
}

/// It was sent back.
pub async fn stuur_terug(tx: &mut Tx, id: VernietigingsvoorstelId, terug: Teruggestuurd<'_>) -> Result<()> {
    let vraag = sql!(
        "UPDATE vernietigingsvoorstel SET teruggestuurd_door = $2, teruggestuurd_op = $3, terugzendreden = $4 WHERE id = $1",
        id,
        terug.door,
        terug.op,
        terug.reden
    );
    tx.execute(vraag).await.map(drop)
}

/// It was withdrawn.
pub async fn trek_in(tx: &mut Tx, id: VernietigingsvoorstelId, door: FunctieId, nu: Tijdstip) -> Result<()> {
    let vraag = sql!(
        "UPDATE vernietigingsvoorstel SET ingetrokken_door = $2, ingetrokken_op = $3 WHERE id = $1",
        id,
        door,
        nu
    );
    tx.execute(vraag).await.map(drop)
}

/// Approved proposals of all organisations that are not carried out to the end: for the program itself.
pub async fn bezige(c: &mut Conn) -> Result<Vec<(VernietigingsvoorstelId, OrganisatieId)>> {
    let vraag = sql!(
        "SELECT id, organisatie_id FROM vernietigingsvoorstel WHERE goedgekeurd_op IS NOT NULL AND uitgevoerd_op IS NULL \
         ORDER BY id"
    );
    c.read(vraag, |r| Ok((r.get("id")?, r.get("organisatie_id")?))).await
}

/// Lines of an approved proposal that are neither destroyed nor fell out, as far as their day has come.
pub async fn open_regels(c: &mut Conn, id: VernietigingsvoorstelId, dag: Date) -> Result<Vec<Lijstregel>> {
    let vraag = Sql::new(REGEL)
        .bind(id)
        .push(" AND l.beletsel IS NULL AND l.uitgevallen IS NULL AND l.vernietigd_op IS NULL AND l.vernietigen_op <= ")
        .bind(dag)
        .push(
            " AND EXISTS (SELECT 1 FROM vernietigingsvoorstel v WHERE v.id = l.voorstel_id AND v.goedgekeurd_op IS NOT NULL) \
             ORDER BY l.volgorde",
        );
    c.read(vraag, lees_regel).await
}

/// Whether lines are still to be decided, today or later.
pub async fn bezig(c: &mut Conn, id: VernietigingsvoorstelId) -> Result<bool> {
    let vraag = sql!(
        "SELECT 1 AS een FROM vernietigingslijst WHERE voorstel_id = $1 AND beletsel IS NULL AND uitgevallen IS NULL \
         AND vernietigd_op IS NULL LIMIT 1",
        id
    );
    Ok(c.row_opt(vraag).await?.is_some())
}

/// A line: of which proposal, and where in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plek {
    /// The proposal.
    pub voorstel: VernietigingsvoorstelId,
    /// Place in its list.
    pub volgorde: i64,
}

/// Takes a line to destroy its signaal in this transaction. False: another node was first.
pub async fn neem_regel(tx: &mut Tx, plek: Plek, nu: Tijdstip) -> Result<bool> {
    let vraag = sql!(
        "UPDATE vernietigingslijst SET vernietigd_op = $3 WHERE voorstel_id = $1 AND volgorde = $2 \
         AND vernietigd_op IS NULL AND uitgevallen IS NULL AND beletsel IS NULL",
        plek.voorstel,
        plek.volgorde,
        nu
    );
    Ok(tx.execute(vraag).await? == 1)
}

/// A line that was taken stays after all.
pub async fn laat_uitvallen(tx: &mut Tx, plek: Plek, waarom: Uitval) -> Result<()> {
    let vraag = sql!(
        "UPDATE vernietigingslijst SET vernietigd_op = NULL, uitgevallen = $3 WHERE voorstel_id = $1 AND volgorde = $2",
        plek.voorstel,
        plek.volgorde,
        waarom.code()
    );
    tx.execute(vraag).await.map(drop)
}

/// Every line was decided. False: another node was first.
pub async fn sluit_af(tx: &mut Tx, id: VernietigingsvoorstelId, nu: Tijdstip) -> Result<bool> {
    let vraag = sql!(
        "UPDATE vernietigingsvoorstel SET uitgevoerd_op = $2 WHERE id = $1 AND uitgevoerd_op IS NULL",
        id,
        nu
    );
    Ok(tx.execute(vraag).await? == 1)
}

/// Where the closing event stands in the trail.
pub async fn zet_spoor(tx: &mut Tx, id: VernietigingsvoorstelId, kop: &Kop) -> Result<()> {
    let vraag = sql!(
        "UPDATE vernietigingsvoorstel SET spoornummer = $2, spoorhash = $3 WHERE id = $1",
        id,
        kop.volgnummer,
        &kop.hash
    );
    tx.execute(vraag).await.map(drop)
}

/// What is left of a destroyed signaal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vernietigdregel {
    /// On which list it was.
    pub voorstel: VernietigingsvoorstelId,
    /// Its line.
    pub regel: Lijstregel,
}

/// What an organisation destroyed: the numbers that contain this text, in the order of their numbers, highest first.
pub async fn vernietigd(
    c: &mut Conn,
    organisatie: OrganisatieId,
    nummer: &str,
    voor: Option<&str>,
    aantal: i64,
) -> Result<Vec<Vernietigdregel>> {
    let mut vraag = Sql::new(
        "SELECT l.voorstel_id, l.volgorde, l.signaal_id, l.nummer, l.grond, l.vernietigen_op, l.uitkomst, l.beletsel, \
         l.uitgevallen, l.vernietigd_op FROM vernietigingslijst l JOIN vernietigingsvoorstel v ON v.id = l.voorstel_id \
         WHERE l.vernietigd_op IS NOT NULL AND v.organisatie_id = ",
    )
    .bind(organisatie);
    if !nummer.is_empty() {
        // No wildcards of the reader: they are letters here.
        let zoek = nummer.to_uppercase().replace(['%', '_', '\\'], "");
        vraag = vraag.push(" AND UPPER(l.nummer) LIKE ").bind(format!("%{zoek}%"));
    }
    if let Some(voor) = voor {
        vraag = vraag.push(" AND l.nummer < ").bind(voor);
    }
    let vraag = vraag.push(" ORDER BY l.nummer DESC LIMIT ").bind(aantal);
    c.read(vraag, |r| Ok(Vernietigdregel { voorstel: r.get("voorstel_id")?, regel: lees_regel(r)? })).await
}
