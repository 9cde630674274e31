// SPDX-License-Identifier: EUPL-1.2
//! What is done with questions and own rules: judge, rule, store and event, in the transaction of the caller.
mod beantwoorden;
mod regels;
mod vragen;

pub use beantwoorden::{beantwoorden, voorleggen};
pub use regels::{afwijzen, intrekken, vaststellen, voorstel_uit_vraag, voorstellen};
pub use vragen::{Over, herkomst, over_signaal, stellen};

use db::{Conn, Tx};
use kernel::{MagditregelId, MagditvraagId};
use web::Weigering;

use crate::magdit::store::{self, Magditregel, Magditvraag, Zicht};
use crate::schil::{Context, Reject};

/// The question, if this user may know it.
pub async fn laad(c: &mut Conn, context: &Context<'_>, id: MagditvraagId) -> Result<Magditvraag, Reject> {
    let zicht = Zicht::nieuw(context.matrix, context.actor, context.nu);
    Ok(store::vraag(c, &zicht, id).await?.ok_or_else(Weigering::niet_gevonden)?)
}

/// The own rule, if it is of this user's organisation.
pub async fn laad_regel(
    c: &mut Conn,
    context: &Context<'_>,
    id: MagditregelId,
) -> Result<Magditregel, Reject> {
    Ok(store::regel(c, context.actor.organisatie, id).await?.ok_or_else(Weigering::niet_gevonden)?)
}

/// What was read is no longer there: somebody else was first.
fn nog_zo(gelukt: bool) -> Result<(), Reject> {
    if gelukt { Ok(()) } else { Err(Weigering::botsing().into()) }
}

/// Questions whose time had come are destroyed, with a line in the trail of each organisation.
pub async fn ruim_op(tx: &mut Tx, nu: kernel::Tijdstip) -> db::Result<()> {
    for (organisatie, aantal) in store::te_vernietigen(tx, nu.dag()).await? {
        // Another node may have done it in between.
        if store::vernietig(tx, organisatie, nu.dag()).await? > 0 {
            let gebeurtenis = super::events::MagditvragenVernietigd { aantal };
            spoor::leg_vast(tx, spoor::Bron::zonder_actor(organisatie, nu), &gebeurtenis).await?;
        }
    }
    Ok(())
}
