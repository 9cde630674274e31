// SPDX-License-Identifier: EUPL-1.2
//! Reviews of rights and their frozen lines.

use db::{Conn, DbError, Result, Row, Sql, Tx, Value, sql};
use jiff::civil::Date;
use kernel::{Actor, FunctieId, Functiesoort, GebruikerId, OrganisatieId, Periode, RechtentoetsId, Tijdstip};

use crate::toezicht::model::{Rechtentoets, Regeluitkomst, Toetsregel};
use crate::toezicht::rules::rechtentoets::{Toetssoort, Toetsstand, volgende};

/// A line to freeze.
pub struct NieuweRegel {
    /// Which functie.
    pub functie: FunctieId,
    /// From when until when it runs.
    pub periode: Periode,
    /// What it may do.
    pub rechten: String,
    /// Whether these are special powers.
    pub bijzonder: bool,
    /// When it was last used to log in.
    pub laatst_op: Option<Tijdstip>,
    /// Whether that is long ago.
    pub slapend: bool,
}

/// When each functie of an organisation was last used: logging in and every act is in the trail, use of a session in the
/// session. So a key of the API that works every day is not dormant either.
pub async fn laatste_gebruik(c: &mut Conn, organisatie: OrganisatieId) -> Result<Vec<(FunctieId, Tijdstip)>> {
    let vraag = sql!(
        "SELECT functie_id, MAX(op) AS op FROM (SELECT functie_id, tijdstip AS op FROM spoor WHERE organisatie_id = $1 \
         AND functie_id IS NOT NULL UNION ALL SELECT s.functie_id, s.gebruikt_op AS op FROM sessie s \
         JOIN functie f ON f.id = s.functie_id WHERE f.organisatie_id = $1) x GROUP BY functie_id",
        organisatie
    );
    c.read(vraag, |r| Ok((r.get("functie_id")?, r.get("op")?))).await
}

/// Freezes a review; none when one of the kind runs already.
pub async fn start(
    tx: &mut Tx,
    actor: &Actor,
    nu: Tijdstip,
    (soort, uiterlijk): (Toetssoort, Date),
    regels: Vec<NieuweRegel>,
) -> Result<Option<RechtentoetsId>> {
    let id = RechtentoetsId::nieuw(nu);
    let kop = sql!(
        "INSERT INTO rechtentoets (id, organisatie_id, soort, gestart_door, gestart_op, uiterlijk_op) \
         VALUES ($1, $2, $3, $4, $5, $6)",
        id,
        actor.organisatie,
        soort.code(),
        actor.functie,
        nu,
        uiterlijk
    );
    match tx.execute(kop).await {
        Err(DbError::Exists(_)) => return Ok(None),
        anders => anders?,
    };
    let rij = |r: NieuweRegel| -> [Value; 8] {
        [
            id.into(),
            r.functie.into(),
            r.periode.van.into(),
            r.periode.tot.into(),
            r.rechten.into(),
            r.bijzonder.into(),
            r.laatst_op.into(),
            r.slapend.into(),
        ]
    };
    let rijen = regels.into_iter().map(rij).collect();
    tx.insert(
        "INSERT INTO rechtentoetsregel (toets_id, functie_id, van, tot, rechten, bijzonder, laatst_op, slapend)",
        rijen,
    )
    .await?;
    Ok(Some(id))
}

const TOETS: &str = "SELECT t.id, t.soort, t.gestart_op, t.uiterlijk_op, t.afgetekend_op, g.naam AS gestart_naam, \
     ag.naam AS afgetekend_naam, (SELECT CAST(COUNT(*) AS BIGINT) FROM rechtentoetsregel r WHERE r.toets_id = t.id \
     AND r.uitkomst IS NULL) AS te_doen FROM rechtentoets t JOIN functie f ON f.id = t.gestart_door \
     JOIN gebruiker g ON g.id = f.gebruiker_id LEFT JOIN functie af ON af.id = t.afgetekend_door \
     LEFT JOIN gebruiker ag ON ag.id = af.gebruiker_id WHERE t.organisatie_id = ";

fn lees(rij: &Row) -> Result<Rechtentoets> {
    let op: Option<Tijdstip> = rij.get("afgetekend_op")?;
    Ok(Rechtentoets {
        id: rij.get("id")?,
        soort: rij.code("soort")?,
        gestart: (rij.get("gestart_naam")?, rij.get("gestart_op")?),
        uiterlijk_op: rij.get("uiterlijk_op")?,
        afgetekend: rij.get::<Option<String>>("afgetekend_naam")?.zip(op),
        te_doen: rij.get("te_doen")?,
    })
}

/// Reviews of an organisation, newest first.
pub async fn lijst(c: &mut Conn, organisatie: OrganisatieId, aantal: i64) -> Result<Vec<Rechtentoets>> {
    let vraag = Sql::new(TOETS).bind(organisatie).push(" ORDER BY t.id DESC LIMIT ").bind(aantal);
    c.read(vraag, lees).await
}

/// One review of an organisation.
pub async fn een(
    c: &mut Conn,
    organisatie: OrganisatieId,
    id: RechtentoetsId,
) -> Result<Option<Rechtentoets>> {
    let vraag = Sql::new(TOETS).bind(organisatie).push(" AND t.id = ").bind(id);
    c.row_opt(vraag).await?.as_ref().map(lees).transpose()
}

/// The lines of a review, by name.
pub async fn regels(c: &mut Conn, id: RechtentoetsId) -> Result<Vec<Toetsregel>> {
    let vraag = sql!(
        "SELECT r.functie_id, f.gebruiker_id, f.soort, g.naam, r.van, r.tot, r.rechten, r.bijzonder, r.laatst_op, r.slapend, \
         r.uitkomst, r.reden, r.beoordeeld_op, bg.naam AS door FROM rechtentoetsregel r \
         JOIN functie f ON f.id = r.functie_id JOIN gebruiker g ON g.id = f.gebruiker_id \
         LEFT JOIN functie bf ON bf.id = r.beoordeeld_door LEFT JOIN gebruiker bg ON bg.id = bf.gebruiker_id \
         WHERE r.toets_id = $1 ORDER BY g.naam, r.functie_id",
        id
    );
    c.read(vraag, lees_regel).await
}

fn lees_regel(rij: &Row) -> Result<Toetsregel> {
    let besluit = match rij.get::<Option<Tijdstip>>("beoordeeld_op")? {
        Some(op) => Some((rij.code::<Regeluitkomst>("uitkomst")?, rij.get("reden")?, rij.get("door")?, op)),
        None => None,
    };
    Ok(Toetsregel {
        functie: rij.get("functie_id")?,
        gebruiker: rij.get::<GebruikerId>("gebruiker_id")?,
        soort: rij.code::<Functiesoort>("soort")?,
        naam: rij.get("naam")?,
        periode: Periode { van: rij.get("van")?, tot: rij.get("tot")? },
        rechten: rij.get::<String>("rechten")?.split_whitespace().map(str::to_owned).collect(),
        bijzonder: rij.get("bijzonder")?,
        laatst_op: rij.get("laatst_op")?,
        slapend: rij.get("slapend")?,
        besluit,
    })
}

/// Judges one line; false when somebody did before.
pub async fn beoordeel(
    tx: &mut Tx,
    actor: &Actor,
    nu: Tijdstip,
    (toets, functie): (RechtentoetsId, FunctieId),
    (uitkomst, reden): (Regeluitkomst, &str),
) -> Result<bool> {
    let vraag = sql!(
        "UPDATE rechtentoetsregel SET uitkomst = $3, reden = $4, beoordeeld_door = $5, beoordeeld_op = $6 \
         WHERE toets_id = $1 AND functie_id = $2 AND uitkomst IS NULL",
        toets,
        functie,
        uitkomst.code(),
        reden,
        actor.functie,
        nu
    );
    Ok(tx.execute(vraag).await? == 1)
}

/// Signs a review of which every line was judged; false when one is left or somebody signed before.
pub async fn teken_af(tx: &mut Tx, actor: &Actor, nu: Tijdstip, id: RechtentoetsId) -> Result<bool> {
    let vraag = sql!(
        "UPDATE rechtentoets SET afgetekend_door = $3, afgetekend_op = $4 WHERE id = $1 AND organisatie_id = $2 \
         AND afgetekend_op IS NULL AND NOT EXISTS (SELECT 1 FROM rechtentoetsregel r WHERE r.toets_id = $1 \
         AND r.uitkomst IS NULL)",
        id,
        actor.organisatie,
        actor.functie,
        nu
    );
    Ok(tx.execute(vraag).await? == 1)
}

/// When a review of the organisation was last signed.
pub async fn laatst_afgetekend(c: &mut Conn, organisatie: OrganisatieId) -> Result<Option<Tijdstip>> {
    c.value(sql!(
        "SELECT MAX(afgetekend_op) AS waarde FROM rechtentoets WHERE organisatie_id = $1",
        organisatie
    ))
    .await
}

/// How each kind of review stands; none at an organisation where nobody has a functie yet.
pub async fn standen(c: &mut Conn, organisatie: OrganisatieId) -> Result<Vec<Toetsstand>> {
    let sinds = sql!("SELECT MIN(van) AS waarde FROM functie WHERE organisatie_id = $1", organisatie);
    let Some(sinds) = c.value::<Option<Tijdstip>>(sinds).await? else { return Ok(vec![]) };
    let vraag = sql!(
        "SELECT soort, MAX(afgetekend_op) AS vorige, MAX(CASE WHEN afgetekend_op IS NULL THEN uiterlijk_op END) AS loopt \
         FROM rechtentoets WHERE organisatie_id = $1 GROUP BY soort",
        organisatie
    );
    let gedaan: Vec<(Toetssoort, Option<Tijdstip>, Option<Date>)> =
        c.read(vraag, |r| Ok((r.code("soort")?, r.get("vorige")?, r.get("loopt")?))).await?;
    let stand = |soort: &Toetssoort| {
        let (_, vorige, loopt) =
            gedaan.iter().find(|(s, ..)| s == soort).copied().unwrap_or((*soort, None, None));
        let uiterlijk_op = loopt.unwrap_or_else(|| volgende(*soort, vorige, sinds));
        Toetsstand { soort: *soort, loopt: loopt.is_some(), uiterlijk_op }
    };
    Ok(Toetssoort::ALLE.iter().map(stand).collect())
}
