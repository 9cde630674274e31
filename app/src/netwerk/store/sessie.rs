// SPDX-License-Identifier: EUPL-1.2
//! Sessions. Only the hash of a token is kept.

use db::{Conn, Result, Tx, sql};
use kernel::{FunctieId, GebruikerId, Tijdstip};

use crate::netwerk::Sessie;

/// Characters of the hash that point at a session on screen.
const MERK: usize = 32;

/// A session to be begun.
pub struct NieuweSessie<'a> {
    /// Hash of its token.
    pub tokenhash: &'a str,
    /// Whose.
    pub gebruiker: GebruikerId,
    /// In which functie.
    pub functie: FunctieId,
    /// Whether nothing more is asked.
    pub volledig: bool,
    /// When it ends by itself.
    pub verloopt_op: Tijdstip,
    /// Browser and system.
    pub apparaat: &'a str,
}

/// Begins a session.
pub async fn begin(tx: &mut Tx, nu: Tijdstip, s: &NieuweSessie<'_>) -> Result<()> {
    tx.execute(sql!(
        "INSERT INTO sessie (tokenhash, gebruiker_id, functie_id, volledig, aangemaakt_op, gebruikt_op, verloopt_op, \
         apparaat) VALUES ($1, $2, $3, $4, $5, $5, $6, $7)",
        s.tokenhash,
        s.gebruiker,
        s.functie,
        s.volledig,
        nu,
        s.verloopt_op,
        s.apparaat
    ))
    .await
    .map(drop)
}

/// Gives a session another token: the old one opens nothing any more. False when the session has ended meanwhile.
pub async fn vernieuw(tx: &mut Tx, oud: &str, nieuw: &str, functie: FunctieId) -> Result<bool> {
    let vraag =
        sql!("UPDATE sessie SET tokenhash = $2, functie_id = $3 WHERE tokenhash = $1", oud, nieuw, functie);
    Ok(tx.execute(vraag).await? == 1)
}

/// As [`vernieuw`], when the second factor was given: from now on nothing more is asked.
pub async fn maak_volledig(
    tx: &mut Tx,
    oud: &str,
    nieuw: &str,
    nu: Tijdstip,
    verloopt_op: Tijdstip,
) -> Result<bool> {
    let vraag = sql!(
        "UPDATE sessie SET tokenhash = $2, volledig = 1, gebruikt_op = $3, verloopt_op = $4 \
         WHERE tokenhash = $1 AND volledig = 0",
        oud,
        nieuw,
        nu,
        verloopt_op
    );
    Ok(tx.execute(vraag).await? == 1)
}

/// Ends a session.
pub async fn beeindig(tx: &mut Tx, tokenhash: &str) -> Result<()> {
    tx.execute(sql!("DELETE FROM sessie WHERE tokenhash = $1", tokenhash)).await.map(drop)
}

/// Ends one of a person's own sessions, by its mark. False when there is none.
pub async fn beeindig_eigen(tx: &mut Tx, gebruiker: GebruikerId, merk: &str) -> Result<bool> {
    let vraag =
        sql!("DELETE FROM sessie WHERE gebruiker_id = $1 AND substr(tokenhash, 1, 32) = $2", gebruiker, merk);
    Ok(tx.execute(vraag).await? > 0)
}

/// Ends all sessions of a person but the given one.
pub async fn beeindig_andere(tx: &mut Tx, gebruiker: GebruikerId, behalve: &str) -> Result<()> {
    let vraag = sql!("DELETE FROM sessie WHERE gebruiker_id = $1 AND tokenhash <> $2", gebruiker, behalve);
    tx.execute(vraag).await.map(drop)
}

/// Ends all sessions of a person.
pub async fn beeindig_alle(tx: &mut Tx, gebruiker: GebruikerId) -> Result<()> {
    tx.execute(sql!("DELETE FROM sessie WHERE gebruiker_id = $1", gebruiker)).await.map(drop)
}

/// The sessions of a person that still run, last used first.
pub async fn sessies_van(
    c: &mut Conn,
    gebruiker: GebruikerId,
    nu: Tijdstip,
    gebruikt_na: Tijdstip,
) -> Result<Vec<Sessie>> {
    c.read(
        sql!(
            "SELECT tokenhash, apparaat, aangemaakt_op, gebruikt_op, verloopt_op FROM sessie \
             WHERE gebruiker_id = $1 AND verloopt_op > $2 AND gebruikt_op > $3 ORDER BY gebruikt_op DESC, tokenhash",
            gebruiker,
            nu,
            gebruikt_na
        ),
        |r| {
            Ok(Sessie {
                merk: merk(&r.get::<String>("tokenhash")?).to_owned(),
                apparaat: r.get("apparaat")?,
                aangemaakt_op: r.get("aangemaakt_op")?,
                gebruikt_op: r.get("gebruikt_op")?,
                verloopt_op: r.get("verloopt_op")?,
            })
        },
    )
    .await
}

/// The mark of a session, from the hash of its token.
pub fn merk(tokenhash: &str) -> &str {
    tokenhash.get(..MERK).unwrap_or(tokenhash)
}

/// Removes sessions that ended by themselves.
pub async fn ruim_op(tx: &mut Tx, nu: Tijdstip, gebruikt_na: Tijdstip) -> Result<u64> {
    tx.execute(sql!("DELETE FROM sessie WHERE verloopt_op <= $1 OR gebruikt_op <= $2", nu, gebruikt_na)).await
}
