// SPDX-License-Identifier: EUPL-1.2
//! Taking back: a proposal with everything given for it, or one verstrekking. Access ends at once.

use db::Tx;
use kernel::{AgendapuntId, SignaalId, VerstrekkingId};
use poort::Handeling;
use spoor::leg_vast;
use web::Weigering;

use crate::overleg::errors::OverlegFout;
use crate::overleg::events::{AgendapuntIngetrokken, VerstrekkingIngetrokken};
use crate::overleg::handelingen::punt_voor;
use crate::overleg::rules::Puntzet;
use crate::overleg::store::{self, Intrekbaar};
use crate::poort::Sleutel;
use crate::schil::{Context, Reject};

/// Why what was given for a withdrawn proposal is taken back: kept with the verstrekking, in Dutch as the record is.
const REDEN_PUNT: &str = "Het voorstel voor de tafel is ingetrokken.";

/// Ends one verstrekking of the own signaal that the key opens. The caller has judged `verstrekking.intrekken`.
pub async fn verstrekking_intrekken(
    tx: &mut Tx,
    context: &Context<'_>,
    sleutel: &Sleutel,
    id: VerstrekkingId,
    reden: &str,
) -> Result<(), Reject> {
    let v = store::intrekbaar(tx, sleutel, id).await?.ok_or_else(Weigering::niet_gevonden)?;
    if v.ingetrokken_op.is_some() {
        return Err(OverlegFout::AlIngetrokken.into());
    }
    trek_in(tx, context, &v, reden).await
}

async fn trek_in(tx: &mut Tx, context: &Context<'_>, v: &Intrekbaar, reden: &str) -> Result<(), Reject> {
    if !store::trek_in(tx, v, context.actor.functie, reden, context.nu).await? {
        return Err(OverlegFout::AlIngetrokken.into());
    }
    let gebeurtenis = VerstrekkingIngetrokken { signaal: v.signaal, verstrekking: v.id, aan: v.aan };
    leg_vast(tx, context.bron(), &gebeurtenis).await?;
    Ok(())
}

/// Withdraws a proposal of the own organisation that has no decision, and everything that was given for it. Says about
/// which signaal it was.
pub async fn voorstel_intrekken(
    tx: &mut Tx,
    context: &Context<'_>,
    id: AgendapuntId,
    versie: i64,
) -> Result<Option<SignaalId>, Reject> {
    let (punt, tafel, _) = punt_voor(tx, context, id, Puntzet::Intrekken).await?;
    let tafel = store::tafel(tx, context, tafel.id).await?.ok_or_else(Weigering::niet_gevonden)?;
    context.eis(&tafel, Handeling::AgendapuntVoorstellen)?;
    if !store::stijg_punt(tx, id, versie).await? {
        return Err(Weigering::botsing().into());
    }
    for v in store::verstrekkingen_bij(tx, id).await? {
        trek_in(tx, context, &v, REDEN_PUNT).await?;
    }
    store::trek_voorstel_in(tx, id, context.nu).await?;
    leg_vast(tx, context.bron(), &AgendapuntIngetrokken { punt: id, signaal: punt.signaal }).await?;
    Ok(punt.signaal)
}
