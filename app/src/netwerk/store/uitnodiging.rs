// SPDX-License-Identifier: EUPL-1.2
//! Links that work once and not for long. Only the hash of a link's token is kept.

use db::{Conn, Result, Tx, sql};
use kernel::{GebruikerId, Tijdstip};

use crate::netwerk::model::Linksoort;

/// Makes a link.
pub async fn maak(
    tx: &mut Tx,
    nu: Tijdstip,
    soort: Linksoort,
    gebruiker: Option<GebruikerId>,
    tokenhash: &str,
    verloopt_op: Tijdstip,
) -> Result<()> {
    tx.execute(sql!(
        "INSERT INTO uitnodiging (tokenhash, soort, gebruiker_id, aangemaakt_op, verloopt_op) VALUES ($1, $2, $3, $4, $5)",
        tokenhash,
        soort.code(),
        gebruiker,
        nu,
        verloopt_op
    ))
    .await
    .map(drop)
}

/// Whose password a link that still works may set.
pub async fn gebruiker_van(c: &mut Conn, tokenhash: &str, nu: Tijdstip) -> Result<Option<GebruikerId>> {
    let vraag = sql!(
        "SELECT gebruiker_id FROM uitnodiging WHERE tokenhash = $1 AND soort <> 'eerste-start' \
         AND gebruiker_id IS NOT NULL AND gebruikt_op IS NULL AND verloopt_op > $2",
        tokenhash,
        nu
    );
    c.row_opt(vraag).await?.map(|r| r.get("gebruiker_id")).transpose()
}

/// Whether a link for the first start still works.
pub async fn is_eerste_start(c: &mut Conn, tokenhash: &str, nu: Tijdstip) -> Result<bool> {
    let vraag = sql!(
        "SELECT tokenhash FROM uitnodiging WHERE tokenhash = $1 AND soort = 'eerste-start' AND gebruikt_op IS NULL \
         AND verloopt_op > $2",
        tokenhash,
        nu
    );
    Ok(c.row_opt(vraag).await?.is_some())
}

/// Uses up a link. False when it was used or ran out: of two requests with one link, one wins.
pub async fn verbruik(tx: &mut Tx, tokenhash: &str, nu: Tijdstip) -> Result<bool> {
    let vraag = sql!(
        "UPDATE uitnodiging SET gebruikt_op = $2 WHERE tokenhash = $1 AND gebruikt_op IS NULL AND verloopt_op > $2",
        tokenhash,
        nu
    );
    Ok(tx.execute(vraag).await? == 1)
}

/// Makes the open links of a person useless; without a person, those for the first start.
pub async fn trek_open_in(tx: &mut Tx, gebruiker: Option<GebruikerId>, nu: Tijdstip) -> Result<()> {
    let vraag = match gebruiker {
        Some(id) => sql!(
            "UPDATE uitnodiging SET gebruikt_op = $2 WHERE gebruiker_id = $1 AND gebruikt_op IS NULL",
            id,
            nu
        ),
        None => sql!(
            "UPDATE uitnodiging SET gebruikt_op = $1 WHERE soort = 'eerste-start' AND gebruikt_op IS NULL",
            nu
        ),
    };
    tx.execute(vraag).await.map(drop)
}

/// Removes links that ran out before a moment.
pub async fn ruim_op(tx: &mut Tx, voor: Tijdstip) -> Result<u64> {
    tx.execute(sql!("DELETE FROM uitnodiging WHERE verloopt_op < $1", voor)).await
}
