// SPDX-License-Identifier: EUPL-1.2
//! People who can log in. Hashes and secrets leave this module only as [`Geheimen`], for the login itself.

use db::{Conn, Result, Row, Sql, Tx, sql};
use kernel::{GebruikerId, OrganisatieId, Tijdstip};
use web::Taal;

use crate::netwerk::{Gebruiker, NieuweGebruiker};

/// What a login is checked against.
pub struct Geheimen {
    /// Whose.
    pub gebruiker: GebruikerId,
    /// Hash of the password.
    pub wachtwoord: Option<String>,
    /// Base32 secret of the second factor.
    pub totp_geheim: Option<String>,
    /// Last time step that was used.
    pub totp_stap: Option<i64>,
    /// Since when blocked.
    pub geblokkeerd_op: Option<Tijdstip>,
}

fn lees_geheimen(rij: &Row) -> Result<Geheimen> {
    Ok(Geheimen {
        gebruiker: rij.get("id")?,
        wachtwoord: rij.get("wachtwoord")?,
        totp_geheim: rij.get("totp_geheim")?,
        totp_stap: rij.get("totp_stap")?,
        geblokkeerd_op: rij.get("geblokkeerd_op")?,
    })
}

fn lees(rij: &Row) -> Result<Gebruiker> {
    Ok(Gebruiker {
        id: rij.get("id")?,
        gebruikersnaam: rij.get("gebruikersnaam")?,
        naam: rij.get("naam")?,
        email: rij.get("email")?,
        taal: Taal::uit_code(&rij.get::<String>("taal")?).unwrap_or_default(),
        heeft_wachtwoord: rij.get("heeft_wachtwoord")?,
        heeft_tweede_factor: rij.get("heeft_tweede_factor")?,
        geblokkeerd_op: rij.get("geblokkeerd_op")?,
    })
}

/// What the login with this name is checked against.
pub async fn geheimen_van_naam(c: &mut Conn, gebruikersnaam: &str) -> Result<Option<Geheimen>> {
    let vraag = sql!(
        "SELECT id, wachtwoord, totp_geheim, totp_stap, geblokkeerd_op FROM gebruiker \
         WHERE gebruikersnaam = $1",
        gebruikersnaam
    );
    c.row_opt(vraag).await?.as_ref().map(lees_geheimen).transpose()
}

/// As [`geheimen_van_naam`], for somebody who is known already.
pub async fn geheimen(c: &mut Conn, id: GebruikerId) -> Result<Option<Geheimen>> {
    let vraag = sql!(
        "SELECT id, wachtwoord, totp_geheim, totp_stap, geblokkeerd_op FROM gebruiker WHERE id = $1",
        id
    );
    c.row_opt(vraag).await?.as_ref().map(lees_geheimen).transpose()
}

const KOLOMMEN: &str = "SELECT g.id, g.gebruikersnaam, g.naam, g.email, g.taal, g.geblokkeerd_op, \
     CAST(CASE WHEN g.wachtwoord IS NULL THEN 0 ELSE 1 END AS BIGINT) AS heeft_wachtwoord, \
     CAST(CASE WHEN g.totp_geheim IS NULL THEN 0 ELSE 1 END AS BIGINT) AS heeft_tweede_factor FROM gebruiker g";

/// One person.
pub async fn gebruiker(c: &mut Conn, id: GebruikerId) -> Result<Option<Gebruiker>> {
    let vraag = Sql::new(KOLOMMEN).push(" WHERE g.id = ").bind(id);
    c.row_opt(vraag).await?.as_ref().map(lees).transpose()
}

/// The person who logs in with this name.
pub async fn gebruiker_met_naam(c: &mut Conn, gebruikersnaam: &str) -> Result<Option<Gebruiker>> {
    let vraag = Sql::new(KOLOMMEN).push(" WHERE g.gebruikersnaam = ").bind(gebruikersnaam);
    c.row_opt(vraag).await?.as_ref().map(lees).transpose()
}

/// People who are or were something at the organisation, by name, after the given one.
pub async fn gebruikers_van_organisatie(
    c: &mut Conn,
    organisatie: OrganisatieId,
    na: Option<GebruikerId>,
    max: i64,
) -> Result<Vec<Gebruiker>> {
    let mut vraag = Sql::new(KOLOMMEN)
        .push(" WHERE EXISTS (SELECT 1 FROM functie f WHERE f.gebruiker_id = g.id AND f.organisatie_id = ")
        .bind(organisatie)
        .push(")");
    if let Some(na) = na {
        vraag = vraag
            .push(" AND EXISTS (SELECT 1 FROM gebruiker v WHERE v.id = ")
            .bind(na)
            .push(" AND (g.naam > v.naam OR (g.naam = v.naam AND g.id > v.id)))");
    }
    c.read(vraag.push(" ORDER BY g.naam, g.id LIMIT ").bind(max), lees).await
}

/// Whether there is anybody at all.
pub async fn is_iemand(c: &mut Conn) -> Result<bool> {
    Ok(c.row_opt(sql!("SELECT id FROM gebruiker LIMIT 1")).await?.is_some())
}

/// Adds a person, without a functie. [`db::DbError::Exists`] when the name is taken.
pub async fn voeg_gebruiker_toe(
    tx: &mut Tx,
    nu: Tijdstip,
    nieuw: &NieuweGebruiker<'_>,
) -> Result<GebruikerId> {
    let id = GebruikerId::nieuw(nu);
    tx.execute(sql!(
        "INSERT INTO gebruiker (id, gebruikersnaam, naam, email, wachtwoord, taal, aangemaakt_op) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        id,
        nieuw.gebruikersnaam,
        nieuw.naam,
        nieuw.email,
        nieuw.wachtwoordhash,
        nieuw.taal.code(),
        nu
    ))
    .await?;
    Ok(id)
}

/// Sets or erases the hash of the password.
pub async fn zet_wachtwoord(tx: &mut Tx, id: GebruikerId, hash: Option<&str>) -> Result<()> {
    tx.execute(sql!("UPDATE gebruiker SET wachtwoord = $2 WHERE id = $1", id, hash)).await.map(drop)
}

/// Sets up the second factor, with the time step of the code that proved it. False when there is one already.
pub async fn stel_tweede_factor_in(tx: &mut Tx, id: GebruikerId, geheim: &str, stap: i64) -> Result<bool> {
    let vraag = sql!(
        "UPDATE gebruiker SET totp_geheim = $2, totp_stap = $3 WHERE id = $1 AND totp_geheim IS NULL",
        id,
        geheim,
        stap
    );
    Ok(tx.execute(vraag).await? == 1)
}

/// Takes the second factor away.
pub async fn verwijder_tweede_factor(tx: &mut Tx, id: GebruikerId) -> Result<()> {
    let vraag = sql!("UPDATE gebruiker SET totp_geheim = NULL, totp_stap = NULL WHERE id = $1", id);
    tx.execute(vraag).await.map(drop)
}

/// Uses up a time step. False when it, or a later one, was used already: of two requests with one code, one wins.
pub async fn verbruik_stap(tx: &mut Tx, id: GebruikerId, stap: i64) -> Result<bool> {
    let vraag = sql!(
        "UPDATE gebruiker SET totp_stap = $2 WHERE id = $1 AND (totp_stap IS NULL OR totp_stap < $2)",
        id,
        stap
    );
    Ok(tx.execute(vraag).await? == 1)
}

/// Sets the language of pages and messages.
pub async fn zet_taal(tx: &mut Tx, id: GebruikerId, taal: Taal) -> Result<()> {
    tx.execute(sql!("UPDATE gebruiker SET taal = $2 WHERE id = $1", id, taal.code())).await.map(drop)
}

/// Blocks logging in from a moment, or allows it again.
pub async fn zet_blokkade(tx: &mut Tx, id: GebruikerId, op: Option<Tijdstip>) -> Result<()> {
    tx.execute(sql!("UPDATE gebruiker SET geblokkeerd_op = $2 WHERE id = $1", id, op)).await.map(drop)
}
