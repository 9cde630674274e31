// SPDX-License-Identifier: EUPL-1.2
//! Figures: a count per VIA, year and municipality. Raw counts leave this slice through `rules::cijfers` only.

use std::collections::BTreeMap;

use db::{Conn, Result, Tx, sql};
use kernel::OrganisatieId;

/// Counts one more.
pub async fn tel(tx: &mut Tx, via: OrganisatieId, jaar: i64, gemeente: &str) -> Result<()> {
    tx.execute(sql!(
        "INSERT INTO zorgjaarcijfer (eigenaar_id, jaar, gemeente, aantal) VALUES ($1, $2, $3, 1) \
         ON CONFLICT (eigenaar_id, jaar, gemeente) DO UPDATE SET aantal = zorgjaarcijfer.aantal + 1",
        via,
        jaar,
        gemeente
    ))
    .await
    .map(drop)
}

/// The counts of a year, by code of the municipality.
pub async fn van_jaar(c: &mut Conn, via: OrganisatieId, jaar: i64) -> Result<BTreeMap<String, i64>> {
    let vraag = sql!(
        "SELECT gemeente, aantal FROM zorgjaarcijfer WHERE eigenaar_id = $1 AND jaar = $2 ORDER BY gemeente",
        via,
        jaar
    );
    Ok(c.read(vraag, |r| Ok((r.get("gemeente")?, r.get("aantal")?))).await?.into_iter().collect())
}

/// The years there are figures of, the newest first.
pub async fn jaren(c: &mut Conn, via: OrganisatieId) -> Result<Vec<i64>> {
    let vraag =
        sql!("SELECT DISTINCT jaar FROM zorgjaarcijfer WHERE eigenaar_id = $1 ORDER BY jaar DESC", via);
    c.read(vraag, |r| r.get("jaar")).await
}
