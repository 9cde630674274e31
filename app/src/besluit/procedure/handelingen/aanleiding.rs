// SPDX-License-Identifier: EUPL-1.2
//! What a procedure comes from: a casus, a signaal, or a decision of a tafel. Who opens it must know that, and its origin travels along; who
//! does not know it later, sees nothing of it.

use db::Conn;
use kernel::{CasusId, Herkomst, SignaalId};
use poort::{Handeling, Zegel};
use web::Weigering;

use crate::besluit::BesluitFout;
use crate::besluit::procedure::model::Aanleiding;
use crate::casus;
use crate::overleg;
use crate::poort::beoordeel;
use crate::schil::{Context, Reject};
use crate::signaal;

/// The origin that comes along. Refused when who opens it does not know the source, and of a report of Meld Misdaad Anoniem or a Bibob
/// file.
pub(super) async fn keur(c: &mut Conn, context: &Context<'_>, a: Aanleiding) -> Result<Herkomst, Reject> {
    let herkomst = match a {
        Aanleiding::Geen => Herkomst::Vrij,
        Aanleiding::Casus(id) => van_casus(c, context, id).await?,
        Aanleiding::Signaal(id) => van_signaal(c, context, id).await?,
        Aanleiding::Agendapunt(id) => {
            overleg::besloten_punt(c, context, id).await?.ok_or_else(Weigering::niet_gevonden)?
        }
    };
    if herkomst == Herkomst::Mma { Err(BesluitFout::UitMma.into()) } else { Ok(herkomst) }
}

async fn van_casus(c: &mut Conn, context: &Context<'_>, id: CasusId) -> Result<Herkomst, Reject> {
    let (herkomst, zegel) = casus::eigen_casus(c, context, id).await?;
    if zegel == Zegel::Bibob { Err(BesluitFout::UitBibob.into()) } else { Ok(herkomst) }
}

async fn van_signaal(c: &mut Conn, context: &Context<'_>, id: SignaalId) -> Result<Herkomst, Reject> {
    let sleutel =
        beoordeel(c, context.matrix, context.actor, Handeling::InhoudInzien, id, context.nu).await?;
    let sleutel = sleutel.ok_or_else(Weigering::niet_gevonden)?;
    let kern = signaal::store::kern(c, &sleutel).await?.ok_or_else(Weigering::niet_gevonden)?;
    if kern.eigenaar != context.actor.organisatie {
        return Err(Weigering::niet_gevonden().into());
    }
    Ok(kern.herkomst)
}

/// Whether this reader knows what a procedure comes from: only then it is shown that there is such a thing.
pub async fn kent(c: &mut Conn, context: &Context<'_>, a: Aanleiding) -> Result<bool, Reject> {
    Ok(match a {
        Aanleiding::Geen => false,
        Aanleiding::Casus(id) => casus::is_bekend(c, context, id).await?,
        Aanleiding::Signaal(id) => {
            let zien = Handeling::SignaalInzien;
            beoordeel(c, context.matrix, context.actor, zien, id, context.nu).await?.is_some()
        }
        Aanleiding::Agendapunt(id) => overleg::is_punt_bekend(c, context, id).await?,
    })
}
