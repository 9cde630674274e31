// SPDX-License-Identifier: EUPL-1.2
//! Who works on a procedure, and handing it over: to somebody of the own municipality whose functie works on procedures now, also one
//! under a DVO.

use db::{Conn, Tx};
use kernel::{FunctieId, ProcedureId};
use poort::{Handeling, Situatie};
use spoor::leg_vast;
use web::Weigering;

use super::laad_open;
use crate::besluit::events::ProcedureOvergedragen;
use crate::besluit::procedure::store::schrijven;
use crate::netwerk::{self, Functie};
use crate::schil::{Context, Reject};

/// Who can take it over, by name.
pub async fn mogelijke_behandelaars(c: &mut Conn, context: &Context<'_>) -> db::Result<Vec<Functie>> {
    let mut wie = netwerk::functies_van_organisatie(c, context.actor.organisatie).await?;
    wie.retain(|f| {
        f.loopt(context.nu)
            && context.matrix.mag(f.bevoegdheid(), Handeling::ProcedureVoeren, Situatie::EIGEN)
    });
    Ok(wie)
}

/// Hands it over. False when the functie is none of those.
pub async fn draag_over(
    tx: &mut Tx,
    context: &Context<'_>,
    id: ProcedureId,
    aan: FunctieId,
) -> Result<bool, Reject> {
    let p = laad_open(tx, context, Handeling::ProcedureVoeren, id).await?;
    let kan = mogelijke_behandelaars(tx, context).await?.iter().any(|f| f.id == aan);
    if !kan || aan == p.kern.behandelaar.0 {
        return Ok(false);
    }
    if !schrijven::zet_behandelaar(tx, id, aan).await? {
        return Err(Weigering::botsing().into());
    }
    leg_vast(tx, context.bron(), &ProcedureOvergedragen { procedure: id, functie: aan }).await?;
    Ok(true)
}
