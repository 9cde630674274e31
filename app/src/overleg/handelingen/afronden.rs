// SPDX-License-Identifier: EUPL-1.2
//! An action: somebody takes it, and says what came of it. Then the reporter is due an answer.

use db::Tx;
use kernel::ActieId;
use poort::Handeling;
use spoor::leg_vast;
use web::Weigering;

use crate::overleg::errors::OverlegFout;
use crate::overleg::events::{ActieAangenomen, ActieAfgerond};
use crate::overleg::formulieren::Afronding;
use crate::overleg::rules::{Actiezet, actie_na};
use crate::overleg::store;
use crate::schil::{Context, Reject};
use crate::signaal::vraag_terugkoppeling;

/// Takes an action of the own organisation.
pub async fn aannemen(tx: &mut Tx, context: &Context<'_>, id: ActieId, versie: i64) -> Result<(), Reject> {
    let (actie, _) = store::actie(tx, context, id).await?.ok_or_else(Weigering::niet_gevonden)?;
    context.eis(&actie, Handeling::ActieAfronden)?;
    actie_na(actie.status, Actiezet::Aannemen)?;
    if !store::neem_aan(tx, id, versie, context.actor.functie).await? {
        return Err(Weigering::botsing().into());
    }
    leg_vast(tx, context.bron(), &ActieAangenomen { actie: id }).await?;
    Ok(())
}

/// Finishes an action of the own organisation. When it follows from a signaal, the reporter is due an answer.
pub async fn afronden(
    tx: &mut Tx,
    context: &Context<'_>,
    id: ActieId,
    afronding: &Afronding,
) -> Result<(), Reject> {
    let (actie, punt) = store::actie(tx, context, id).await?.ok_or_else(Weigering::niet_gevonden)?;
    context.eis(&actie, Handeling::ActieAfronden)?;
    if !actie_na(actie.status, Actiezet::Afronden)?.contains(&afronding.status) {
        return Err(OverlegFout::ActieAfgerond.into());
    }
    let welke = (id, afronding.versie);
    let gelukt =
        store::rond_af(tx, context.actor, context.nu, welke, afronding.status, &afronding.resultaat).await?;
    if !gelukt {
        return Err(Weigering::botsing().into());
    }
    if let Some(signaal) = punt.signaal {
        vraag_terugkoppeling(tx, signaal, context.nu).await?;
    }
    let gebeurtenis = ActieAfgerond { actie: id, status: afronding.status.code() };
    leg_vast(tx, context.bron(), &gebeurtenis).await?;
    Ok(())
}
