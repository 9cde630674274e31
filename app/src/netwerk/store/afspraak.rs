// SPDX-License-Identifier: EUPL-1.2
//! Afspraken and their parties.

use db::{Conn, Result, Row, Sql, Tx, sql};
use kernel::{AfspraakId, OrganisatieId, Periode, Tijdstip};

use crate::netwerk::{Afspraak, Afspraakhandeling, Doorverstrekken, NieuweAfspraak, Partij};

const KOLOMMEN: &str = "SELECT a.id, a.soort, a.naam, a.versie, a.doel, a.grondslag, a.veldgroepen, \
     a.bewaartermijn_maanden, a.van, a.tot, a.dpia_op, a.beeindigd_op, a.concept, a.opsteller_id, a.voorganger_id, \
     a.vervangen_op, a.themas, a.gegevens, a.doorverstrekken, a.handelingen, a.bewerking, p.organisatie_id, p.getekend_op, \
     o.naam AS partijnaam FROM afspraak a JOIN afspraakpartij p ON p.afspraak_id = a.id \
     JOIN organisatie o ON o.id = p.organisatie_id WHERE EXISTS (SELECT 1 FROM afspraakpartij e \
     WHERE e.afspraak_id = a.id AND e.organisatie_id = ";

fn lees(rij: &Row) -> Result<Afspraak> {
    Ok(Afspraak {
        id: rij.get("id")?,
        soort: rij.code("soort")?,
        naam: rij.get("naam")?,
        versie: rij.get("versie")?,
        doel: rij.get("doel")?,
        grondslag: rij.get("grondslag")?,
        veldgroepen: rij.get("veldgroepen")?,
        bewaartermijn_maanden: rij.get("bewaartermijn_maanden")?,
        periode: Periode { van: rij.get("van")?, tot: rij.get("tot")? },
        dpia_op: rij.get("dpia_op")?,
        beeindigd_op: rij.get("beeindigd_op")?,
        concept: rij.get("concept")?,
        opsteller: rij.get("opsteller_id")?,
        voorganger: rij.get("voorganger_id")?,
        vervangen_op: rij.get("vervangen_op")?,
        themas: rij.get::<String>("themas")?.split_whitespace().map(str::to_owned).collect(),
        gegevens: rij.get("gegevens")?,
        doorverstrekken: rij.code("doorverstrekken")?,
        handelingen: lees_handelingen(&rij.get::<String>("handelingen")?),
        bewerking: rij.get("bewerking")?,
        partijen: Vec::new(),
    })
}

/// Codes with spaces between; one that this version of the program does not know allows nothing.
fn lees_handelingen(codes: &str) -> Vec<Afspraakhandeling> {
    codes.split_whitespace().filter_map(|code| code.parse().ok()).collect()
}

fn schrijf_handelingen(handelingen: &[Afspraakhandeling]) -> String {
    handelingen.iter().map(|h| h.code()).collect::<Vec<_>>().join(" ")
}

fn lees_partij(rij: &Row) -> Result<Partij> {
    Ok(Partij {
        organisatie: rij.get("organisatie_id")?,
        naam: rij.get("partijnaam")?,
        getekend_op: rij.get("getekend_op")?,
    })
}

/// One row per party becomes one afspraak with its parties.
fn verzamel(rijen: &[Row]) -> Result<Vec<Afspraak>> {
    let mut uit: Vec<Afspraak> = Vec::new();
    for rij in rijen {
        let id: AfspraakId = rij.get("id")?;
        if uit.last().is_none_or(|a| a.id != id) {
            uit.push(lees(rij)?);
        }
        if let Some(a) = uit.last_mut() {
            a.partijen.push(lees_partij(rij)?);
        }
    }
    Ok(uit)
}

/// The condition of [`KOLOMMEN`], filled: a party to it, and it is offered or drawn up by this organisation.
fn van(organisatie: OrganisatieId) -> Sql {
    let vraag = Sql::new(KOLOMMEN).bind(organisatie).push(") AND (a.concept = 0 OR a.opsteller_id = ");
    vraag.bind(organisatie).push(")")
}

/// The afspraken to which the organisation is a party, by name, the newest version first.
pub async fn afspraken_van(c: &mut Conn, organisatie: OrganisatieId) -> Result<Vec<Afspraak>> {
    let vraag = van(organisatie).push(" ORDER BY a.naam, a.versie DESC, a.id, o.naam, o.id");
    verzamel(&c.rows(vraag).await?)
}

/// One afspraak, if the organisation is a party to it.
pub async fn afspraak(c: &mut Conn, organisatie: OrganisatieId, id: AfspraakId) -> Result<Option<Afspraak>> {
    let vraag = van(organisatie).push(" AND a.id = ").bind(id).push(" ORDER BY o.naam, o.id");
    Ok(verzamel(&c.rows(vraag).await?)?.pop())
}

/// Names of the tafels that work under the afspraak.
pub async fn tafels_onder(c: &mut Conn, id: AfspraakId) -> Result<Vec<String>> {
    c.read(sql!("SELECT naam FROM tafel WHERE afspraak_id = $1 ORDER BY naam", id), |r| r.get("naam")).await
}

/// The tafels that work under the afspraken of the organisation: name, and under which.
pub async fn tafels_van_afspraken(
    c: &mut Conn,
    organisatie: OrganisatieId,
) -> Result<Vec<(AfspraakId, String)>> {
    let vraag = sql!(
        "SELECT t.afspraak_id, t.naam FROM tafel t JOIN afspraakpartij p ON p.afspraak_id = t.afspraak_id \
         WHERE p.organisatie_id = $1 ORDER BY t.naam",
        organisatie
    );
    c.read(vraag, |r| Ok((r.get("afspraak_id")?, r.get("naam")?))).await
}

/// Adds an afspraak with its parties: as a concept when it is drawn up here.
pub async fn voeg_afspraak_toe(tx: &mut Tx, nu: Tijdstip, nieuw: &NieuweAfspraak<'_>) -> Result<AfspraakId> {
    let id = AfspraakId::nieuw(nu);
    let o = nieuw.opgesteld;
    tx.execute(sql!(
        "INSERT INTO afspraak (id, soort, naam, versie, doel, grondslag, veldgroepen, bewaartermijn_maanden, van, tot, \
         dpia_op, concept, opsteller_id, voorganger_id, themas, gegevens, doorverstrekken, \
         handelingen) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)",
        id,
        nieuw.soort.code(),
        nieuw.naam,
        nieuw.versie,
        nieuw.doel,
        nieuw.grondslag,
        nieuw.veldgroepen,
        nieuw.bewaartermijn_maanden,
        nieuw.periode.van,
        nieuw.periode.tot,
        nieuw.dpia_op,
        o.is_some(),
        o.map(|o| o.door),
        o.and_then(|o| o.voorganger),
        o.map(|o| o.themas.join(" ")).unwrap_or_default(),
        o.map_or("", |o| o.gegevens),
        o.map_or(Doorverstrekken::Nee, |o| o.doorverstrekken).code(),
        schrijf_handelingen(nieuw.handelingen)
    ))
    .await?;
    zet_partijen(tx, id, nieuw.partijen).await?;
    Ok(id)
}

async fn zet_partijen(
    tx: &mut Tx,
    id: AfspraakId,
    partijen: &[(OrganisatieId, Option<Tijdstip>)],
) -> Result<()> {
    for (organisatie, getekend_op) in partijen {
        tx.execute(sql!(
            "INSERT INTO afspraakpartij (afspraak_id, organisatie_id, getekend_op) VALUES ($1, $2, $3)",
            id,
            *organisatie,
            *getekend_op
        ))
        .await?;
    }
    Ok(())
}

/// Writes a concept anew; says whether it was the concept that the user saw.
pub async fn herschrijf(
    tx: &mut Tx,
    id: AfspraakId,
    bewerking: i64,
    nieuw: &NieuweAfspraak<'_>,
) -> Result<bool> {
    let Some(o) = nieuw.opgesteld else { return Ok(false) };
    let vraag = sql!(
        "UPDATE afspraak SET soort = $3, naam = $4, doel = $5, grondslag = $6, veldgroepen = $7, \
         bewaartermijn_maanden = $8, van = $9, tot = $10, themas = $11, gegevens = $12, doorverstrekken = $13, \
         handelingen = $14, bewerking = bewerking + 1 WHERE id = $1 AND bewerking = $2 AND concept = 1",
        id,
        bewerking,
        nieuw.soort.code(),
        nieuw.naam,
        nieuw.doel,
        nieuw.grondslag,
        nieuw.veldgroepen,
        nieuw.bewaartermijn_maanden,
        nieuw.periode.van,
        nieuw.periode.tot,
        o.themas.join(" "),
        o.gegevens,
        o.doorverstrekken.code(),
        schrijf_handelingen(nieuw.handelingen)
    );
    if tx.execute(vraag).await? == 0 {
        return Ok(false);
    }
    tx.execute(sql!("DELETE FROM afspraakpartij WHERE afspraak_id = $1", id)).await?;
    zet_partijen(tx, id, nieuw.partijen).await?;
    Ok(true)
}

/// Offers a concept to its parties. False when it was offered already, or changed since.
pub async fn bied_aan(tx: &mut Tx, id: AfspraakId, bewerking: i64) -> Result<bool> {
    let vraag = sql!(
        "UPDATE afspraak SET concept = 0, bewerking = bewerking + 1 WHERE id = $1 AND bewerking = $2 AND concept = 1",
        id,
        bewerking
    );
    Ok(tx.execute(vraag).await? == 1)
}

/// Throws a concept away. False when there is none with this id.
pub async fn gooi_weg(tx: &mut Tx, id: AfspraakId) -> Result<bool> {
    tx.execute(sql!("UPDATE afspraak SET bewerking = bewerking WHERE id = $1", id)).await?;
    let vraag = sql!("SELECT id FROM afspraak WHERE id = $1 AND concept = 1", id);
    if tx.row_opt(vraag).await?.is_none() {
        return Ok(false);
    }
    for tabel in ["dvotaak", "dpiamaatregel", "dpia", "afspraakpartij"] {
        let vraag = Sql::new("DELETE FROM ").push(tabel).push(" WHERE afspraak_id = ").bind(id);
        tx.execute(vraag).await?;
    }
    Ok(tx.execute(sql!("DELETE FROM afspraak WHERE id = $1 AND concept = 1", id)).await? == 1)
}

/// The version after this one, drawn up or offered.
pub async fn opvolger(c: &mut Conn, id: AfspraakId) -> Result<Option<AfspraakId>> {
    let vraag = sql!("SELECT id FROM afspraak WHERE voorganger_id = $1 ORDER BY id DESC LIMIT 1", id);
    c.row_opt(vraag).await?.map(|r| r.get("id")).transpose()
}

/// The new version takes over: its tafels work under it, and nothing new is given under the old one. What was given runs
/// on until its own end.
pub async fn vervang(tx: &mut Tx, oud: AfspraakId, nieuw: AfspraakId, nu: Tijdstip) -> Result<bool> {
    // Nobody is left behind by others: whoever signed the old version must have signed the new one.
    let vraag = sql!(
        "UPDATE afspraak SET vervangen_op = $2 WHERE id = $1 AND vervangen_op IS NULL AND NOT EXISTS \
         (SELECT 1 FROM afspraakpartij o WHERE o.afspraak_id = $1 AND o.getekend_op IS NOT NULL AND NOT EXISTS \
         (SELECT 1 FROM afspraakpartij n WHERE n.afspraak_id = $3 AND n.organisatie_id = o.organisatie_id \
         AND n.getekend_op IS NOT NULL))",
        oud,
        nu,
        nieuw
    );
    if tx.execute(vraag).await? == 0 {
        return Ok(false);
    }
    tx.execute(sql!("UPDATE tafel SET afspraak_id = $2 WHERE afspraak_id = $1", oud, nieuw)).await?;
    Ok(true)
}

/// Signs for an organisation. False when it signed already.
pub async fn teken(tx: &mut Tx, id: AfspraakId, organisatie: OrganisatieId, nu: Tijdstip) -> Result<bool> {
    let vraag = sql!(
        "UPDATE afspraakpartij SET getekend_op = $3 WHERE afspraak_id = $1 AND organisatie_id = $2 \
         AND getekend_op IS NULL AND EXISTS (SELECT 1 FROM afspraak a WHERE a.id = $1 AND a.concept = 0)",
        id,
        organisatie,
        nu
    );
    Ok(tx.execute(vraag).await? == 1)
}

/// Ends an afspraak. False when it was ended already.
pub async fn beeindig(tx: &mut Tx, id: AfspraakId, nu: Tijdstip) -> Result<bool> {
    let vraag = sql!(
        "UPDATE afspraak SET beeindigd_op = $2 WHERE id = $1 AND (beeindigd_op IS NULL OR beeindigd_op > $2)",
        id,
        nu
    );
    Ok(tx.execute(vraag).await? == 1)
}
