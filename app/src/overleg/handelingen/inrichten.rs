// SPDX-License-Identifier: EUPL-1.2
//! Setting up a tafel under an afspraak. **Invariant:** it starts only when its afspraak works - valid, signed, with an
//! approved DPIA - and somebody else than its writer approved its regeling (art. 24, 26 and 35 AVG).

use db::Tx;
use kernel::TafelId;
use poort::Handeling;
use spoor::leg_vast;
use web::Weigering;

use crate::overleg::errors::OverlegFout;
use crate::overleg::events::{RegelingBeschreven, RegelingGoedgekeurd, TafelGestart, TafelIngericht};
use crate::overleg::model::{NieuweTafel, Tafel};
use crate::overleg::rules::stand;
use crate::overleg::store::{self, Gezien};
use crate::schil::{Context, Reject};

/// Makes a tafel that the own organisation runs; its members do not know it until it starts.
pub async fn inrichten(tx: &mut Tx, context: &Context<'_>, nieuw: &NieuweTafel) -> Result<TafelId, Reject> {
    let id = store::maak_tafel(tx, nieuw, context.nu).await?;
    let leden = nieuw.leden.iter().map(|(o, _)| *o).collect();
    leg_vast(tx, context.bron(), &TafelIngericht { tafel: id, afspraak: nieuw.afspraak, leden }).await?;
    Ok(id)
}

async fn eigen_tafel(
    tx: &mut Tx,
    context: &Context<'_>,
    id: TafelId,
    handeling: Handeling,
) -> Result<Gezien<Tafel>, Reject> {
    let tafel = store::tafel(tx, context, id).await?.ok_or_else(Weigering::niet_gevonden)?;
    context.eis(&tafel, handeling)?;
    Ok(tafel)
}

/// Writes how the tafel works.
pub async fn schrijf_regeling(
    tx: &mut Tx,
    context: &Context<'_>,
    id: TafelId,
    tekst: &str,
) -> Result<(), Reject> {
    eigen_tafel(tx, context, id, Handeling::TafelInrichten).await?;
    if !store::schrijf_regeling(tx, id, tekst, context.actor.functie).await? {
        return Err(OverlegFout::RegelingLigtVast.into());
    }
    leg_vast(tx, context.bron(), &RegelingBeschreven { tafel: id }).await?;
    Ok(())
}

/// Approves how the tafel works, by somebody who did not write it.
pub async fn keur_regeling_goed(tx: &mut Tx, context: &Context<'_>, id: TafelId) -> Result<(), Reject> {
    let tafel = eigen_tafel(tx, context, id, Handeling::RegelingGoedkeuren).await?;
    if tafel.regeling.schrijver == Some(context.actor.gebruiker) {
        return Err(OverlegFout::RegelingEigenWerk.into());
    }
    if !store::keur_regeling_goed(tx, id, context.actor.functie, context.nu).await? {
        return Err(OverlegFout::RegelingLigtVast.into());
    }
    leg_vast(tx, context.bron(), &RegelingGoedgekeurd { tafel: id }).await?;
    Ok(())
}

/// Starts the tafel.
pub async fn starten(tx: &mut Tx, context: &Context<'_>, id: TafelId) -> Result<(), Reject> {
    let tafel = eigen_tafel(tx, context, id, Handeling::TafelInrichten).await?;
    let werkt = stand(&tafel, context.actor.organisatie, context.nu).werkt();
    if !werkt || tafel.regeling.goedgekeurd_op.is_none() {
        return Err(OverlegFout::NietKlaarVoorStart.into());
    }
    if !store::start(tx, id).await? {
        return Err(OverlegFout::RegelingLigtVast.into());
    }
    leg_vast(tx, context.bron(), &TafelGestart { tafel: id }).await?;
    Ok(())
}
