// SPDX-License-Identifier: EUPL-1.2
//! Attempts that may not be repeated too often, per key.

use db::{Conn, Result, Tx, sql};
use kernel::Tijdstip;

/// Notes an attempt.
pub async fn noteer(tx: &mut Tx, sleutel: &str, nu: Tijdstip) -> Result<()> {
    tx.execute(sql!("INSERT INTO poging (sleutel, tijdstip) VALUES ($1, $2)", sleutel, nu)).await.map(drop)
}

/// The newest attempts since a moment, newest first, at most `max`.
pub async fn sinds(c: &mut Conn, sleutel: &str, van: Tijdstip, max: i64) -> Result<Vec<Tijdstip>> {
    c.read(
        sql!(
            "SELECT tijdstip FROM poging WHERE sleutel = $1 AND tijdstip > $2 ORDER BY tijdstip DESC LIMIT $3",
            sleutel,
            van,
            max
        ),
        |r| r.get("tijdstip"),
    )
    .await
}

/// Forgets the attempts under a key.
pub async fn vergeet(tx: &mut Tx, sleutel: &str) -> Result<()> {
    tx.execute(sql!("DELETE FROM poging WHERE sleutel = $1", sleutel)).await.map(drop)
}

/// Removes attempts before a moment.
pub async fn ruim_op(tx: &mut Tx, voor: Tijdstip) -> Result<u64> {
    tx.execute(sql!("DELETE FROM poging WHERE tijdstip < $1", voor)).await
}
