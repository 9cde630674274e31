// SPDX-License-Identifier: EUPL-1.2
//! The full-text index beside the signalen, in the same transaction and under the same gate.
//!
//! Each signaal has one row per veldgroep, so that who may not read a part cannot find by it either. Words come from
//! the one Dutch analyser (`zoektaal`). Absent: showing anything; the page is in `zoeken`.

use db::{Result, Tx, sql};
use kernel::{SignaalId, Veldgroep};

/// Indexes a part of a signaal anew.
pub async fn indexeer(tx: &mut Tx, signaal: SignaalId, groep: Veldgroep, tekst: &str) -> Result<()> {
    let tokens = zoektaal::tokens(tekst).join(" ");
    tx.execute(sql!(
        "INSERT INTO zoekstuk (signaal_id, veldgroep, tokens) VALUES ($1, $2, $3) \
         ON CONFLICT (signaal_id, veldgroep) DO UPDATE SET tokens = excluded.tokens",
        signaal,
        groep,
        tokens
    ))
    .await
    .map(drop)
}

/// Removes a signaal from the index.
pub async fn wis(tx: &mut Tx, signaal: SignaalId) -> Result<()> {
    tx.execute(sql!("DELETE FROM zoekstuk WHERE signaal_id = $1", signaal)).await.map(drop)
}
