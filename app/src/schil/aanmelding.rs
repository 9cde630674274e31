// SPDX-License-Identifier: EUPL-1.2
//! From a session cookie or an API key to the person and functie behind it.
//!
//! Tokens are 160 bits of chance; only their SHA-256 is kept (ASVS 7.2.3). A session ends after [`RUST_MINUTEN`] without
//! use and at its absolute end (7.3.1, 7.3.2), at logout, and when the functie or the user ends (7.4).

use std::fmt::Write as _;

use axum::http::HeaderValue;
use axum::http::header::SET_COOKIE;
use axum::response::Response;
use db::{Conn, DbError, Row, sql};
use kernel::{Actor, Bevoegdheid, Functiesoort, Taken, Tijdstip};
use sha2::{Digest as _, Sha256};
use web::Taal;

use crate::app::App;

/// A session that is not used this long has ended.
pub const RUST_MINUTEN: i64 = 60;
/// Use is noted at most this often, so that reading a page is rarely a write.
const NOTEER_MINUTEN: i64 = 5;

/// Who is behind a request.
#[derive(Debug, Clone)]
pub struct Aanmelding {
    /// The person and the functie.
    pub actor: Actor,
    /// The name on screen.
    pub naam: String,
    /// The organisation's name.
    pub organisatienaam: String,
    /// The language the person chose.
    pub taal: Taal,
    /// Whether the second factor was given, or is not asked.
    pub volledig: bool,
    /// By API key instead of a session.
    pub met_sleutel: bool,
    /// Hash of the token: ties form tokens to the session.
    pub sessie: String,
    /// Colour of the organisation, as `#rrggbb`.
    pub themakleur: Option<String>,
}

impl Aanmelding {
    /// Changes when the colours change, so that a cached stylesheet is fetched anew.
    pub fn themaversie(&self) -> &str {
        self.themakleur.as_deref().map_or("0", |k| k.trim_start_matches('#'))
    }
}

/// Name of the session cookie. Over https the prefix `__Host-` ties it to this host (ASVS 3.3).
pub const fn sessiekoekje(https: bool) -> &'static str {
    if https { "__Host-sessie" } else { "sessie" }
}

/// Gives the browser the token of a session. Scripts never see it, and other sites cannot send it along with a form.
pub fn zet_sessie(antwoord: &mut Response, https: bool, token: &str, minuten: i64) {
    zet_kop(antwoord, &koekje(https, token, minuten.saturating_mul(60)));
}

/// Makes the browser forget the session.
pub fn wis_sessie(antwoord: &mut Response, https: bool) {
    zet_kop(antwoord, &koekje(https, "", 0));
}

fn koekje(https: bool, waarde: &str, seconden: i64) -> String {
    let naam = sessiekoekje(https);
    let veilig = if https { "; Secure" } else { "" };
    format!("{naam}={waarde}; Path=/; Max-Age={seconden}; HttpOnly; SameSite=Lax{veilig}")
}

fn zet_kop(antwoord: &mut Response, koekje: &str) {
    if let Ok(kop) = HeaderValue::from_str(koekje) {
        antwoord.headers_mut().append(SET_COOKIE, kop);
    }
}

/// SHA-256 of a token, in hexadecimal: what the database keeps of it.
pub fn hash_van(token: &str) -> String {
    Sha256::digest(token.as_bytes()).iter().fold(String::with_capacity(64), |mut uit, byte| {
        let _ = write!(uit, "{byte:02x}");
        uit
    })
}

/// The person behind a session token, if the session, the functie and the user still run.
pub async fn met_sessie(app: &App, token: &str, nu: Tijdstip) -> Result<Option<Aanmelding>, DbError> {
    let hash = hash_van(token);
    let mut c = app.db.read().await?;
    let rij = c
        .row_opt(sql!(
            "SELECT s.volledig, s.gebruikt_op, f.id AS functie_id, f.soort, f.taken, f.organisatie_id, g.id AS gebruiker_id, \
             g.naam, g.taal, o.naam AS organisatienaam, o.themakleur \
             FROM sessie s JOIN functie f ON f.id = s.functie_id JOIN gebruiker g ON g.id = s.gebruiker_id \
             JOIN organisatie o ON o.id = f.organisatie_id \
             WHERE s.tokenhash = $1 AND s.verloopt_op > $2 AND s.gebruikt_op > $3 AND f.gebruiker_id = g.id \
             AND f.van <= $2 AND f.tot > $2 AND g.geblokkeerd_op IS NULL",
            &hash,
            nu,
            nu.plus_minuten(-RUST_MINUTEN)
        ))
        .await?;
    drop(c);
    let Some(rij) = rij else { return Ok(None) };
    if rij.get::<Tijdstip>("gebruikt_op")? < nu.plus_minuten(-NOTEER_MINUTEN) {
        noteer_gebruik(app, &hash, nu).await?;
    }
    Ok(Some(lees(&rij, rij.get("volledig")?, false, hash)?))
}

async fn noteer_gebruik(app: &App, hash: &str, nu: Tijdstip) -> Result<(), DbError> {
    let mut tx = app.db.write().await?;
    tx.execute(sql!("UPDATE sessie SET gebruikt_op = $2 WHERE tokenhash = $1", hash, nu)).await?;
    tx.commit().await
}

/// The functie behind an API key, if the key, the functie and the user still run.
pub async fn met_apisleutel(app: &App, sleutel: &str, nu: Tijdstip) -> Result<Option<Aanmelding>, DbError> {
    let hash = hash_van(sleutel);
    let mut c = app.db.read().await?;
    let rij = zoek_sleutel(&mut c, &hash, nu).await?;
    rij.map(|r| lees(&r, true, true, hash)).transpose()
}

async fn zoek_sleutel(c: &mut Conn, hash: &str, nu: Tijdstip) -> Result<Option<Row>, DbError> {
    c.row_opt(sql!(
        "SELECT f.id AS functie_id, f.soort, f.taken, f.organisatie_id, g.id AS gebruiker_id, g.naam, g.taal, \
         o.naam AS organisatienaam, o.themakleur \
         FROM apisleutel s JOIN functie f ON f.id = s.functie_id JOIN gebruiker g ON g.id = f.gebruiker_id \
         JOIN organisatie o ON o.id = f.organisatie_id \
         WHERE s.sleutelhash = $1 AND s.ingetrokken_op IS NULL AND s.verloopt_op > $2 \
         AND f.van <= $2 AND f.tot > $2 AND g.geblokkeerd_op IS NULL",
        hash,
        nu
    ))
    .await
}

/// What the holder of a functie may do at most, from a row with its `soort` and `taken`.
pub fn lees_bevoegdheid(rij: &Row) -> Result<Bevoegdheid, DbError> {
    let soort: Functiesoort = rij.code("soort")?;
    let taken = rij.get::<Option<String>>("taken")?;
    Ok(taken.map_or_else(|| soort.into(), |t| Bevoegdheid::voor_taken(soort, Taken::van_codes(&t))))
}

fn lees(rij: &Row, volledig: bool, met_sleutel: bool, sessie: String) -> Result<Aanmelding, DbError> {
    Ok(Aanmelding {
        actor: Actor {
            gebruiker: rij.get("gebruiker_id")?,
            functie: rij.get("functie_id")?,
            bevoegdheid: lees_bevoegdheid(rij)?,
            organisatie: rij.get("organisatie_id")?,
        },
        naam: rij.get("naam")?,
        organisatienaam: rij.get("organisatienaam")?,
        taal: Taal::uit_code(&rij.get::<String>("taal")?).unwrap_or_default(),
        volledig,
        met_sleutel,
        sessie,
        themakleur: rij.get("themakleur")?,
    })
}
