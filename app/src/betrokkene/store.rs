// SPDX-License-Identifier: EUPL-1.2
//! Requests and their finds in the database.

use db::{Conn, Result, Row, Sql, Tx, sql};
use jiff::civil::Date;
use kernel::{FunctieId, OrganisatieId, SignaalId, Tijdstip, VerzoekId, VerzoekvondstId};

use crate::betrokkene::model::{
    Daad, Identiteitswijze, Keuze, NieuwVerzoek, Stand, Treffer, Verzoek, Vondst, Voorstel, Weglaatreden,
};

/// Whose requests a user reads.
#[derive(Debug, Clone, Copy)]
pub enum Zicht {
    /// All of the organisation: who handles them.
    Alle(OrganisatieId),
    /// What was put forward, and what came of it: who only decides.
    Voorgelegd(OrganisatieId),
}

impl Zicht {
    const fn organisatie(self) -> OrganisatieId {
        match self {
            Self::Alle(o) | Self::Voorgelegd(o) => o,
        }
    }

    fn en(self, sql: Sql) -> Sql {
        let sql = sql.push("v.organisatie_id = ").bind(self.organisatie());
        match self {
            Self::Alle(_) => sql,
            Self::Voorgelegd(_) => sql.push(" AND v.stand IN ('voorgelegd', 'besloten', 'verzonden')"),
        }
    }
}

const KOLOMMEN: &str = "SELECT v.id, v.organisatie_id, v.soort, v.stand, v.ontvangen_op, v.uiterlijk_op, v.naam, \
     v.geboortedatum, v.contact, v.vraag, bg.naam AS behandelaar, v.identiteit_wijze, v.identiteit_op, v.verlengd_op, \
     v.verlengingsreden, v.gezocht_op, v.uitkomst, v.motivering, v.nieuwe_naam, v.nieuwe_geboortedatum, \
     vg.id AS voorlegger_id, vg.naam AS voorlegger, v.voorgelegd_op, v.antwoord, v.hash, v.terugzendreden, \
     tg.id AS beslisser_id, tg.naam AS beslisser, v.besloten_op, v.gesloten_op, v.vernietigen_op FROM verzoek v \
     LEFT JOIN functie bf ON bf.id = v.behandelaar_id LEFT JOIN gebruiker bg ON bg.id = bf.gebruiker_id \
     LEFT JOIN functie vf ON vf.id = v.voorgelegd_door LEFT JOIN gebruiker vg ON vg.id = vf.gebruiker_id \
     LEFT JOIN functie tf ON tf.id = v.besloten_door LEFT JOIN gebruiker tg ON tg.id = tf.gebruiker_id WHERE ";

fn lees_daad(r: &Row, [id, naam, op]: [&str; 3]) -> Result<Option<Daad>> {
    Ok(match (r.get(id)?, r.get::<Option<String>>(naam)?, r.get(op)?) {
        (Some(gebruiker), Some(naam), Some(op)) => Some(Daad { gebruiker, naam, op }),
        _ => None,
    })
}

fn lees_voorstel(r: &Row) -> Result<Option<Voorstel>> {
    let Some(uitkomst) = r.code_opt("uitkomst")? else { return Ok(None) };
    Ok(Some(Voorstel {
        uitkomst,
        motivering: r.get::<Option<String>>("motivering")?.unwrap_or_default(),
        nieuwe_naam: r.get("nieuwe_naam")?,
        nieuwe_geboortedatum: r.get("nieuwe_geboortedatum")?,
    }))
}

fn lees(r: &Row) -> Result<Verzoek> {
    let wijze: Option<Identiteitswijze> = r.code_opt("identiteit_wijze")?;
    let verlengd: Option<Tijdstip> = r.get("verlengd_op")?;
    let reden: Option<String> = r.get("verlengingsreden")?;
    Ok(Verzoek {
        id: r.get("id")?,
        organisatie: r.get("organisatie_id")?,
        soort: r.code("soort")?,
        stand: r.code("stand")?,
        ontvangen_op: r.get("ontvangen_op")?,
        uiterlijk_op: r.get("uiterlijk_op")?,
        naam: r.get("naam")?,
        geboren: r.get("geboortedatum")?,
        contact: r.get("contact")?,
        vraag: r.get("vraag")?,
        behandelaar: r.get("behandelaar")?,
        identiteit: wijze.zip(r.get("identiteit_op")?),
        verlengd: verlengd.map(|op| (op, reden.unwrap_or_default())),
        gezocht_op: r.get("gezocht_op")?,
        voorstel: lees_voorstel(r)?,
        voorgelegd: lees_daad(r, ["voorlegger_id", "voorlegger", "voorgelegd_op"])?,
        antwoord: r.get("antwoord")?,
        hash: r.get("hash")?,
        terugzendreden: r.get("terugzendreden")?,
        besloten: lees_daad(r, ["beslisser_id", "beslisser", "besloten_op"])?,
        gesloten_op: r.get("gesloten_op")?,
        vernietigen_op: r.get("vernietigen_op")?,
    })
}

/// One request, if this user reads it.
pub async fn verzoek(c: &mut Conn, zicht: Zicht, id: VerzoekId) -> Result<Option<Verzoek>> {
    let vraag = zicht.en(Sql::new(KOLOMMEN)).push(" AND v.id = ").bind(id);
    c.row_opt(vraag).await?.as_ref().map(lees).transpose()
}

/// The open or the closed ones, the first due first; of the closed ones the newest first.
pub async fn verzoeken(c: &mut Conn, zicht: Zicht, open: bool, aantal: i64) -> Result<Vec<Verzoek>> {
    let vraag = zicht.en(Sql::new(KOLOMMEN));
    let vraag = if open {
        vraag.push(" AND v.gesloten_op IS NULL ORDER BY v.uiterlijk_op, v.id LIMIT ")
    } else {
        vraag.push(" AND v.gesloten_op IS NOT NULL ORDER BY v.id DESC LIMIT ")
    };
    c.read(vraag.bind(aantal), lees).await
}

/// The last days of the open ones that are due on this day at the latest.
pub async fn open_tot(c: &mut Conn, organisatie: OrganisatieId, dag: Date, grens: i64) -> Result<Vec<Date>> {
    let vraag = sql!(
        "SELECT uiterlijk_op FROM verzoek WHERE organisatie_id = $1 AND gesloten_op IS NULL AND uiterlijk_op <= $2 \
         ORDER BY uiterlijk_op LIMIT $3",
        organisatie,
        dag,
        grens
    );
    c.read(vraag, |r| r.get("uiterlijk_op")).await
}

/// How many wait for a decision of somebody else than who put them forward.
pub async fn tel_voorgelegd(
    c: &mut Conn,
    organisatie: OrganisatieId,
    niet_van: kernel::GebruikerId,
) -> Result<i64> {
    c.value(sql!(
        "SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM verzoek v JOIN functie f ON f.id = v.voorgelegd_door \
         WHERE v.organisatie_id = $1 AND v.stand = 'voorgelegd' AND f.gebruiker_id <> $2",
        organisatie,
        niet_van
    ))
    .await
}

/// Writes a request down.
pub async fn voeg_toe(
    tx: &mut Tx,
    organisatie: OrganisatieId,
    functie: FunctieId,
    n: &NieuwVerzoek,
    (uiterlijk, nu): (Date, Tijdstip),
) -> Result<VerzoekId> {
    let id = VerzoekId::nieuw(nu);
    tx.execute(sql!(
        "INSERT INTO verzoek (id, organisatie_id, soort, stand, ontvangen_op, uiterlijk_op, naam, geboortedatum, contact, \
         vraag, geregistreerd_door) VALUES ($1, $2, $3, 'ontvangen', $4, $5, $6, $7, $8, $9, $10)",
        id,
        organisatie,
        n.soort.code(),
        n.ontvangen_op,
        uiterlijk,
        &n.naam,
        n.geboren,
        &n.contact,
        n.vraag.as_deref(),
        functie
    ))
    .await?;
    Ok(id)
}

/// Goes on to another state. False when it is not in this one any more.
pub async fn zet_stand(tx: &mut Tx, v: &Verzoek, naar: Stand) -> Result<bool> {
    let vraag =
        sql!("UPDATE verzoek SET stand = $3 WHERE id = $1 AND stand = $2", v.id, v.stand.code(), naar.code());
    Ok(tx.execute(vraag).await? == 1)
}

/// Says how and when it was checked who asks.
pub async fn zet_identiteit(tx: &mut Tx, id: VerzoekId, wijze: Identiteitswijze, op: Date) -> Result<()> {
    let vraag = sql!(
        "UPDATE verzoek SET identiteit_wijze = $2, identiteit_op = $3 WHERE id = $1",
        id,
        wijze.code(),
        op
    );
    tx.execute(vraag).await.map(drop)
}

/// Says who handles it.
pub async fn zet_behandelaar(tx: &mut Tx, id: VerzoekId, functie: FunctieId) -> Result<()> {
    tx.execute(sql!("UPDATE verzoek SET behandelaar_id = $2 WHERE id = $1", id, functie)).await.map(drop)
}

/// Extends it.
pub async fn verleng(tx: &mut Tx, id: VerzoekId, reden: &str, uiterlijk: Date, nu: Tijdstip) -> Result<()> {
    let vraag = sql!(
        "UPDATE verzoek SET verlengd_op = $2, verlengingsreden = $3, uiterlijk_op = $4 WHERE id = $1",
        id,
        nu,
        reden,
        uiterlijk
    );
    tx.execute(vraag).await.map(drop)
}

/// Freezes what is proposed.
pub async fn leg_voor(
    tx: &mut Tx,
    id: VerzoekId,
    voorstel: &Voorstel,
    (antwoord, hash): (&str, &str),
    (functie, nu): (FunctieId, Tijdstip),
) -> Result<()> {
    tx.execute(sql!(
        "UPDATE verzoek SET uitkomst = $2, motivering = $3, nieuwe_naam = $4, nieuwe_geboortedatum = $5, antwoord = $6, \
         hash = $7, voorgelegd_door = $8, voorgelegd_op = $9, terugzendreden = NULL WHERE id = $1",
        id,
        voorstel.uitkomst.code(),
        &voorstel.motivering,
        voorstel.nieuwe_naam.as_deref(),
        voorstel.nieuwe_geboortedatum,
        antwoord,
        hash,
        functie,
        nu
    ))
    .await
    .map(drop)
}

/// Thaws it, with the reason why it was sent back.
pub async fn stuur_terug(tx: &mut Tx, id: VerzoekId, reden: &str) -> Result<()> {
    let vraag = sql!(
        "UPDATE verzoek SET antwoord = NULL, hash = NULL, voorgelegd_door = NULL, voorgelegd_op = NULL, terugzendreden = $2 \
         WHERE id = $1",
        id,
        reden
    );
    tx.execute(vraag).await.map(drop)
}

/// Says who decided.
pub async fn besluit(tx: &mut Tx, id: VerzoekId, functie: FunctieId, nu: Tijdstip) -> Result<()> {
    let vraag =
        sql!("UPDATE verzoek SET besloten_door = $2, besloten_op = $3 WHERE id = $1", id, functie, nu);
    tx.execute(vraag).await.map(drop)
}

/// Closes it: what stood in records before a correction goes, and the time of keeping starts.
pub async fn sluit(tx: &mut Tx, id: VerzoekId, vernietigen_op: Date, nu: Tijdstip) -> Result<()> {
    let vraag = sql!(
        "UPDATE verzoek SET gesloten_op = $2, vernietigen_op = $3 WHERE id = $1",
        id,
        nu,
        vernietigen_op
    );
    tx.execute(vraag).await?;
    let vraag = sql!(
        "UPDATE verzoekvondst SET oude_naam = NULL, oude_geboortedatum = NULL WHERE verzoek_id = $1",
        id
    );
    tx.execute(vraag).await.map(drop)
}

/// What was found, in the order of finding.
pub async fn vondsten(c: &mut Conn, id: VerzoekId) -> Result<Vec<Vondst>> {
    let vraag = sql!(
        "SELECT id, soort, record_id, signaal_id, zeker, keuze, reden FROM verzoekvondst WHERE verzoek_id = $1 ORDER BY id",
        id
    );
    c.read(vraag, |r| {
        Ok(Vondst {
            id: r.get("id")?,
            soort: r.code("soort")?,
            record: r.get("record_id")?,
            signaal: r.get("signaal_id")?,
            zeker: r.get("zeker")?,
            keuze: r.code_opt("keuze")?,
            reden: r.code_opt("reden")?,
        })
    })
    .await
}

/// Writes down what the search found now. What was decided about an earlier find stays.
pub async fn zet_vondsten(
    tx: &mut Tx,
    id: VerzoekId,
    gevonden: &[(Treffer, bool)],
    nu: Tijdstip,
) -> Result<()> {
    for (t, zeker) in gevonden {
        let signaal: Option<SignaalId> = t.signaal;
        tx.execute(sql!(
            "INSERT INTO verzoekvondst (id, verzoek_id, soort, record_id, signaal_id, zeker) VALUES ($1, $2, $3, $4, $5, $6) \
             ON CONFLICT (verzoek_id, soort, record_id) DO NOTHING",
            VerzoekvondstId::nieuw(nu),
            id,
            t.soort.code(),
            t.record,
            signaal,
            *zeker
        ))
        .await?;
    }
    tx.execute(sql!("UPDATE verzoek SET gezocht_op = $2 WHERE id = $1", id, nu)).await.map(drop)
}

/// Decides about a find.
pub async fn kies(
    tx: &mut Tx,
    vondst: VerzoekvondstId,
    (keuze, reden): (Keuze, Option<Weglaatreden>),
    (functie, nu): (FunctieId, Tijdstip),
) -> Result<()> {
    let vraag = sql!(
        "UPDATE verzoekvondst SET keuze = $2, reden = $3, gekozen_door = $4, gekozen_op = $5 WHERE id = $1",
        vondst,
        keuze.code(),
        reden.map(Weglaatreden::code),
        functie,
        nu
    );
    tx.execute(vraag).await.map(drop)
}

/// Keeps what stood in a record before it was corrected, until the request closes.
pub async fn bewaar_oud(
    tx: &mut Tx,
    vondst: VerzoekvondstId,
    naam: &str,
    geboren: Option<Date>,
) -> Result<()> {
    let vraag = sql!(
        "UPDATE verzoekvondst SET oude_naam = $2, oude_geboortedatum = $3 WHERE id = $1",
        vondst,
        naam,
        geboren
    );
    tx.execute(vraag).await.map(drop)
}

/// How many closed requests there are to destroy, per organisation.
pub async fn te_vernietigen(c: &mut Conn, dag: Date) -> Result<Vec<(OrganisatieId, i64)>> {
    let vraag = sql!(
        "SELECT organisatie_id, CAST(COUNT(*) AS BIGINT) AS aantal FROM verzoek WHERE vernietigen_op <= $1 \
         GROUP BY organisatie_id ORDER BY organisatie_id",
        dag
    );
    c.read(vraag, |r| Ok((r.get("organisatie_id")?, r.get("aantal")?))).await
}

/// Destroys those of an organisation whose time has come.
pub async fn vernietig(tx: &mut Tx, organisatie: OrganisatieId, dag: Date) -> Result<u64> {
    tx.execute(sql!(
        "DELETE FROM verzoek WHERE organisatie_id = $1 AND vernietigen_op <= $2",
        organisatie,
        dag
    ))
    .await
}
