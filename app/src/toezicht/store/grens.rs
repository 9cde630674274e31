// SPDX-License-Identifier: EUPL-1.2
//! What an organisation set as unusual.

use db::{Conn, Result, Tx, sql};
use kernel::{Actor, OrganisatieId, Tijdstip};

use crate::toezicht::model::Grens;
use crate::toezicht::rules::bevinding::Grenzen;

/// The thresholds that hold.
pub async fn grenzen(c: &mut Conn, organisatie: OrganisatieId) -> Result<Grenzen> {
    let vraag = sql!("SELECT soort, waarde FROM toezichtgrens WHERE organisatie_id = $1", organisatie);
    let gezet = c.read(vraag, |r| Ok((r.get::<String>("soort")?, r.get::<i64>("waarde")?))).await?;
    // A code of a rule that is no more says nothing.
    Ok(Grenzen::nieuw(gezet.into_iter().filter_map(|(soort, waarde)| Some((soort.parse().ok()?, waarde)))))
}

/// Sets one.
pub async fn zet(tx: &mut Tx, actor: &Actor, nu: Tijdstip, grens: Grens, waarde: i64) -> Result<()> {
    tx.execute(sql!(
        "INSERT INTO toezichtgrens (organisatie_id, soort, waarde, gezet_door, gezet_op) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (organisatie_id, soort) DO UPDATE SET waarde = excluded.waarde, gezet_door = excluded.gezet_door, \
         gezet_op = excluded.gezet_op",
        actor.organisatie,
        grens.code(),
        waarde,
        actor.functie,
        nu
    ))
    .await
    .map(drop)
}
