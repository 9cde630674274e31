// SPDX-License-Identifier: EUPL-1.2
//! Clearing away technical rows: what ran out helps nobody, and says who was here when.

use db::{Db, Result, sql};
use kernel::Tijdstip;

use crate::netwerk::rules::wachttijd::VENSTER_MINUTEN;
use crate::netwerk::store::{poging, sessie, uitnodiging};
use crate::schil::RUST_MINUTEN;

/// A form is submitted twice within moments, not after a day.
const INZENDING_DAGEN: i64 = 1;
/// Links that ran out are kept this long, so that a question about one can be answered.
const LINK_DAGEN: i64 = 30;

/// Deletes sessions that ended, attempts that no longer count, links that ran out and forms handled more than a day
/// ago. Answers how many rows went.
pub async fn ruim_op(db: &Db, nu: Tijdstip) -> Result<u64> {
    let mut tx = db.write().await?;
    let mut weg = sessie::ruim_op(&mut tx, nu, nu.plus_minuten(-RUST_MINUTEN)).await?;
    weg += poging::ruim_op(&mut tx, nu.plus_minuten(-VENSTER_MINUTEN)).await?;
    weg += uitnodiging::ruim_op(&mut tx, nu.plus_dagen(-LINK_DAGEN)).await?;
    let inzendingen = sql!("DELETE FROM inzending WHERE gedaan_op < $1", nu.plus_dagen(-INZENDING_DAGEN));
    weg += tx.execute(inzendingen).await?;
    tx.commit().await?;
    Ok(weg)
}
