// SPDX-License-Identifier: EUPL-1.2
//! Afspraken and their parties.

use db::{Conn, Result, Row, Sql, Tx, sql};
use kernel::{AfspraakId, OrganisatieId, Periode, Tijdstip};

use crate::netwerk::{Afspraak, NieuweAfspraak, Partij};

const KOLOMMEN: &str = "SELECT a.id, a.soort, a.naam, a.versie, a.doel, a.grondslag, a.veldgroepen, \
     a.bewaartermijn_maanden, a.van, a.tot, a.dpia_op, a.beeindigd_op, p.organisatie_id, p.getekend_op, \
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
        partijen: Vec::new(),
    })
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

/// The afspraken to which the organisation is a party, by name, the newest version first.
pub async fn afspraken_van(c: &mut Conn, organisatie: OrganisatieId) -> Result<Vec<Afspraak>> {
    let vraag =
        Sql::new(KOLOMMEN).bind(organisatie).push(") ORDER BY a.naam, a.versie DESC, a.id, o.naam, o.id");
    verzamel(&c.rows(vraag).await?)
}

/// One afspraak, if the organisation is a party to it.
pub async fn afspraak(c: &mut Conn, organisatie: OrganisatieId, id: AfspraakId) -> Result<Option<Afspraak>> {
    let vraag =
        Sql::new(KOLOMMEN).bind(organisatie).push(") AND a.id = ").bind(id).push(" ORDER BY o.naam, o.id");
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

/// Adds an afspraak with its parties.
pub async fn voeg_afspraak_toe(tx: &mut Tx, nu: Tijdstip, nieuw: &NieuweAfspraak<'_>) -> Result<AfspraakId> {
    let id = AfspraakId::nieuw(nu);
    tx.execute(sql!(
        "INSERT INTO afspraak (id, soort, naam, versie, doel, grondslag, veldgroepen, bewaartermijn_maanden, van, tot, \
         dpia_op) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
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
        nieuw.dpia_op
    ))
    .await?;
    for (organisatie, getekend_op) in nieuw.partijen {
        tx.execute(sql!(
            "INSERT INTO afspraakpartij (afspraak_id, organisatie_id, getekend_op) VALUES ($1, $2, $3)",
            id,
            *organisatie,
            *getekend_op
        ))
        .await?;
    }
    Ok(id)
}

/// Signs for an organisation. False when it signed already.
pub async fn teken(tx: &mut Tx, id: AfspraakId, organisatie: OrganisatieId, nu: Tijdstip) -> Result<bool> {
    let vraag = sql!(
        "UPDATE afspraakpartij SET getekend_op = $3 WHERE afspraak_id = $1 AND organisatie_id = $2 \
         AND getekend_op IS NULL",
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
