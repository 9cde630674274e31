// SPDX-License-Identifier: EUPL-1.2
//! Regions: groups of organisations that overlap, with dates.

use db::{Conn, Result, Row, Tx, sql};
use kernel::{OrganisatieId, RegioId, Tijdstip};

use crate::netwerk::{Lidmaatschap, Regio, Regiosoort};

fn lees(rij: &Row) -> Result<Regio> {
    Ok(Regio { id: rij.get("regio_id")?, soort: rij.code("soort")?, naam: rij.get("regionaam")? })
}

fn lees_lid(rij: &Row) -> Result<Lidmaatschap> {
    Ok(Lidmaatschap {
        regio: lees(rij)?,
        organisatie: rij.get("organisatie_id")?,
        organisatienaam: rij.get("organisatienaam")?,
        van: rij.get("van")?,
        tot: rij.get("tot")?,
    })
}

/// All regions, by kind and name.
pub async fn regios(c: &mut Conn) -> Result<Vec<Regio>> {
    c.read(sql!("SELECT id AS regio_id, soort, naam AS regionaam FROM regio ORDER BY soort, naam"), lees)
        .await
}

/// One region.
pub async fn regio(c: &mut Conn, id: RegioId) -> Result<Option<Regio>> {
    let vraag = sql!("SELECT id AS regio_id, soort, naam AS regionaam FROM regio WHERE id = $1", id);
    c.row_opt(vraag).await?.as_ref().map(lees).transpose()
}

/// Everything that was or is a member of the region, by name.
pub async fn leden(c: &mut Conn, regio: RegioId) -> Result<Vec<Lidmaatschap>> {
    c.read(
        sql!(
            "SELECT r.id AS regio_id, r.soort, r.naam AS regionaam, l.organisatie_id, o.naam AS organisatienaam, \
             l.van, l.tot FROM regiolid l JOIN regio r ON r.id = l.regio_id \
             JOIN organisatie o ON o.id = l.organisatie_id WHERE l.regio_id = $1 ORDER BY o.naam, l.van",
            regio
        ),
        lees_lid,
    )
    .await
}

/// Every region of which the organisation was or is a member, by name.
pub async fn regios_van(c: &mut Conn, organisatie: OrganisatieId) -> Result<Vec<Lidmaatschap>> {
    c.read(
        sql!(
            "SELECT r.id AS regio_id, r.soort, r.naam AS regionaam, l.organisatie_id, o.naam AS organisatienaam, \
             l.van, l.tot FROM regiolid l JOIN regio r ON r.id = l.regio_id \
             JOIN organisatie o ON o.id = l.organisatie_id WHERE l.organisatie_id = $1 ORDER BY r.naam, l.van",
            organisatie
        ),
        lees_lid,
    )
    .await
}

/// Per region, how many organisations are a member at the moment.
pub async fn aantallen(c: &mut Conn, nu: Tijdstip) -> Result<Vec<(RegioId, i64)>> {
    c.read(
        sql!(
            "SELECT regio_id, CAST(COUNT(*) AS BIGINT) AS aantal FROM regiolid \
             WHERE van <= $1 AND (tot IS NULL OR tot > $1) GROUP BY regio_id",
            nu
        ),
        |r| Ok((r.get("regio_id")?, r.get("aantal")?)),
    )
    .await
}

/// Adds a region.
pub async fn voeg_regio_toe(tx: &mut Tx, nu: Tijdstip, soort: Regiosoort, naam: &str) -> Result<RegioId> {
    let id = RegioId::nieuw(nu);
    tx.execute(sql!("INSERT INTO regio (id, soort, naam) VALUES ($1, $2, $3)", id, soort.code(), naam))
        .await?;
    Ok(id)
}

/// Makes an organisation a member from a date, and until a date when it left.
pub async fn voeg_regiolid_toe(
    tx: &mut Tx,
    regio: RegioId,
    organisatie: OrganisatieId,
    van: Tijdstip,
    tot: Option<Tijdstip>,
) -> Result<()> {
    tx.execute(sql!(
        "INSERT INTO regiolid (regio_id, organisatie_id, van, tot) VALUES ($1, $2, $3, $4)",
        regio,
        organisatie,
        van,
        tot
    ))
    .await
    .map(drop)
}
