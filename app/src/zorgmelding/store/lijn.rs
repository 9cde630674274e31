// SPDX-License-Identifier: EUPL-1.2
//! What a VIA set: its days and the line for acute help.

use db::{Conn, Result, Row, Tx, sql};
use kernel::{FunctieId, OrganisatieId, Tijdstip};

use crate::zorgmelding::model::Lijn;
use crate::zorgmelding::rules::dagen::standaard;

fn lees(r: &Row) -> Result<Lijn> {
    Ok(Lijn {
        dagen_routeren: r.get("dagen_routeren")?,
        dagen_ontvangst: r.get("dagen_ontvangst")?,
        crisisdienst: r.get("crisisdienst")?,
        crisistelefoon: r.get("crisistelefoon")?,
    })
}

/// What holds at a VIA: its own, or the defaults.
pub async fn lijn(c: &mut Conn, via: OrganisatieId) -> Result<Lijn> {
    let vraag = sql!(
        "SELECT dagen_routeren, dagen_ontvangst, crisisdienst, crisistelefoon FROM zorglijn WHERE organisatie_id = $1",
        via
    );
    let eigen = c.row_opt(vraag).await?.as_ref().map(lees).transpose()?;
    Ok(eigen.unwrap_or_else(|| standaard().lijn()))
}

/// Sets it.
pub async fn zet(
    tx: &mut Tx,
    via: OrganisatieId,
    functie: FunctieId,
    nieuw: &Lijn,
    nu: Tijdstip,
) -> Result<()> {
    tx.execute(sql!(
        "INSERT INTO zorglijn (organisatie_id, dagen_routeren, dagen_ontvangst, crisisdienst, crisistelefoon, ingesteld_door, \
         ingesteld_op) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (organisatie_id) DO UPDATE SET \
         dagen_routeren = excluded.dagen_routeren, dagen_ontvangst = excluded.dagen_ontvangst, \
         crisisdienst = excluded.crisisdienst, crisistelefoon = excluded.crisistelefoon, \
         ingesteld_door = excluded.ingesteld_door, ingesteld_op = excluded.ingesteld_op",
        via,
        nieuw.dagen_routeren,
        nieuw.dagen_ontvangst,
        nieuw.crisisdienst.as_deref(),
        nieuw.crisistelefoon.as_deref(),
        functie,
        nu
    ))
    .await
    .map(drop)
}
