// SPDX-License-Identifier: EUPL-1.2
//! Keys for the API. Only the hash of a key is kept.

use db::{Conn, Result, Row, Sql, Tx, sql};
use kernel::{ApiSleutelId, FunctieId, GebruikerId, Tijdstip};

use crate::netwerk::ApiSleutel;

const KOLOMMEN: &str = "SELECT s.id, s.naam, s.functie_id, g.naam AS gebruiker, f.soort, o.naam AS organisatienaam, \
     s.aangemaakt_op, s.verloopt_op, s.ingetrokken_op FROM apisleutel s JOIN functie f ON f.id = s.functie_id \
     JOIN gebruiker g ON g.id = f.gebruiker_id JOIN organisatie o ON o.id = f.organisatie_id";

fn lees(rij: &Row) -> Result<ApiSleutel> {
    Ok(ApiSleutel {
        id: rij.get("id")?,
        naam: rij.get("naam")?,
        functie: rij.get("functie_id")?,
        gebruiker: rij.get("gebruiker")?,
        soort: rij.code("soort")?,
        organisatienaam: rij.get("organisatienaam")?,
        aangemaakt_op: rij.get("aangemaakt_op")?,
        verloopt_op: rij.get("verloopt_op")?,
        ingetrokken_op: rij.get("ingetrokken_op")?,
    })
}

/// Adds a key.
pub async fn voeg_toe(
    tx: &mut Tx,
    nu: Tijdstip,
    functie: FunctieId,
    naam: &str,
    sleutelhash: &str,
    verloopt_op: Tijdstip,
) -> Result<ApiSleutelId> {
    let id = ApiSleutelId::nieuw(nu);
    tx.execute(sql!(
        "INSERT INTO apisleutel (id, sleutelhash, functie_id, naam, aangemaakt_op, verloopt_op) \
         VALUES ($1, $2, $3, $4, $5, $6)",
        id,
        sleutelhash,
        functie,
        naam,
        nu,
        verloopt_op
    ))
    .await?;
    Ok(id)
}

/// The keys of a person, newest first.
pub async fn sleutels_van(c: &mut Conn, gebruiker: GebruikerId) -> Result<Vec<ApiSleutel>> {
    let vraag =
        Sql::new(KOLOMMEN).push(" WHERE f.gebruiker_id = ").bind(gebruiker).push(" ORDER BY s.id DESC");
    c.read(vraag, lees).await
}

/// All keys of the installation, newest first.
pub async fn alle(c: &mut Conn) -> Result<Vec<ApiSleutel>> {
    c.read(Sql::new(KOLOMMEN).push(" ORDER BY s.id DESC"), lees).await
}

/// Withdraws a key of a person. False when there is none that still runs.
pub async fn trek_eigen_in(
    tx: &mut Tx,
    gebruiker: GebruikerId,
    id: ApiSleutelId,
    nu: Tijdstip,
) -> Result<bool> {
    let vraag = sql!(
        "UPDATE apisleutel SET ingetrokken_op = $3 WHERE id = $1 AND ingetrokken_op IS NULL \
         AND functie_id IN (SELECT id FROM functie WHERE gebruiker_id = $2)",
        id,
        gebruiker,
        nu
    );
    Ok(tx.execute(vraag).await? == 1)
}

/// Withdraws any key. False when there is none that still runs.
pub async fn trek_in(tx: &mut Tx, id: ApiSleutelId, nu: Tijdstip) -> Result<bool> {
    let vraag =
        sql!("UPDATE apisleutel SET ingetrokken_op = $2 WHERE id = $1 AND ingetrokken_op IS NULL", id, nu);
    Ok(tx.execute(vraag).await? == 1)
}
