// SPDX-License-Identifier: EUPL-1.2
//! Signalen that are the same event: shown beside each other, joined by a human, and taken apart again.
//!
//! Joining points one signaal to another; nothing of either is changed or lost, and undoing is a date.

use db::{Conn, Result, Sql, Tx, sql};
use kernel::{FunctieId, SamenvoegingId, SignaalId, Tijdstip};

use crate::poort::{Bereikfilter, Sleutel};
use crate::signaal::model::Kern;
use crate::signaal::store::kernen;

/// Signalen count as near in time within this many days.
const DAGEN: i64 = 30;
const AANTAL: i64 = 8;

/// Own signalen of the same buurt and about the same time, that are not joined yet.
pub async fn mogelijk_dezelfde(c: &mut Conn, bereik: &Bereikfilter, kern: &Kern) -> Result<Vec<Kern>> {
    let Some(gebied) = kern.gebied.as_deref().filter(|g| g.starts_with("BU")) else { return Ok(vec![]) };
    let vraag = sql!(
        "SELECT id FROM signaal WHERE eigenaar_id = $1 AND gebied_code = $2 AND ontvangen_op BETWEEN $3 AND $4 AND id <> $5 \
         AND samengevoegd_in IS NULL ORDER BY ABS(ontvangen_op - $6) LIMIT $7",
        kern.eigenaar,
        gebied,
        kern.ontvangen_op.plus_dagen(-DAGEN),
        kern.ontvangen_op.plus_dagen(DAGEN),
        kern.id,
        kern.ontvangen_op,
        AANTAL
    );
    let ids: Vec<SignaalId> = c.read(vraag, |r| r.get("id")).await?;
    if ids.is_empty() { Ok(vec![]) } else { kernen(c, bereik, &ids).await }
}

/// The signalen that were joined into this one.
pub async fn samengevoegd_met(c: &mut Conn, bereik: &Bereikfilter, id: SignaalId) -> Result<Vec<Kern>> {
    let ids: Vec<SignaalId> =
        c.read(sql!("SELECT id FROM signaal WHERE samengevoegd_in = $1", id), |r| r.get("id")).await?;
    if ids.is_empty() { Ok(vec![]) } else { kernen(c, bereik, &ids).await }
}

/// Joins one own signaal into another. `false`: one of them is part of a joining already.
pub async fn voeg_samen(
    tx: &mut Tx,
    deze: &Sleutel,
    in_deze: &Sleutel,
    reden: &str,
    door: FunctieId,
    nu: Tijdstip,
) -> Result<bool> {
    let vraag = Sql::new("UPDATE signaal SET samengevoegd_in = ").bind(in_deze.signaal());
    let vraag = vraag.push(", versie = versie + 1 WHERE id = ").bind(deze.signaal());
    // Joining stays one step deep, so that undoing is never a puzzle.
    let vraag = vraag
        .push(
            " AND samengevoegd_in IS NULL AND NOT EXISTS (SELECT 1 FROM signaal k WHERE k.samengevoegd_in = ",
        )
        .bind(deze.signaal())
        .push(") AND EXISTS (SELECT 1 FROM signaal d WHERE d.samengevoegd_in IS NULL AND d.id = ")
        .bind(in_deze.signaal())
        .push(")");
    if tx.execute(vraag).await? == 0 {
        return Ok(false);
    }
    tx.execute(sql!(
        "INSERT INTO samenvoeging (id, signaal_id, in_signaal_id, reden, door, op) VALUES ($1, $2, $3, $4, $5, $6)",
        SamenvoegingId::nieuw(nu),
        deze.signaal(),
        in_deze.signaal(),
        reden,
        door,
        nu
    ))
    .await?;
    Ok(true)
}

/// Takes a joined signaal apart again; gives the signaal it was in.
pub async fn maak_los(
    tx: &mut Tx,
    deze: &Sleutel,
    door: FunctieId,
    nu: Tijdstip,
) -> Result<Option<SignaalId>> {
    let was = tx.row(sql!("SELECT samengevoegd_in FROM signaal WHERE id = $1", deze.signaal())).await?;
    let Some(was): Option<SignaalId> = was.get("samengevoegd_in")? else { return Ok(None) };
    tx.execute(sql!(
        "UPDATE signaal SET samengevoegd_in = NULL, versie = versie + 1 WHERE id = $1",
        deze.signaal()
    ))
    .await?;
    tx.execute(sql!(
        "UPDATE samenvoeging SET ongedaan_door = $2, ongedaan_op = $3 WHERE signaal_id = $1 AND ongedaan_op IS NULL",
        deze.signaal(),
        door,
        nu
    ))
    .await?;
    Ok(Some(was))
}
