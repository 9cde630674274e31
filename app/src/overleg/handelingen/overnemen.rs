// SPDX-License-Identifier: EUPL-1.2
//! What a table decided reaches the signaal. **Invariant:** nothing of an owner is erased by another hand: an outcome that
//! erases waits until the owner of the signaal takes it over; every other outcome follows when the meeting closes.

use db::Tx;
use kernel::{AgendapuntId, SignaalId};
use poort::Handeling;
use web::Weigering;

use crate::app::App;
use crate::overleg::errors::OverlegFout;
use crate::overleg::model::{Agendapunt, Besluit};
use crate::overleg::store::{self, Gezien, Puntregel};
use crate::poort::{Sleutel, beoordeel_in};
use crate::schil::{Context, Reject};
use crate::signaal::uitkomst::{Uitkomst, Wist};
use crate::signaal::weging::status::volgende;
use crate::signaal::weging::{Stapzet, Zitting, besluit_van_tafel};
use crate::signaal::{self, Fase, Kern};

/// The outcomes that only the owner of a signaal takes over.
pub fn wacht_op_eigenaar() -> impl Iterator<Item = Uitkomst> {
    Uitkomst::bij("tafel").filter(|u| u.wist() != Wist::Niets)
}

/// The fasen in which a signaal takes the outcome of a table.
pub fn neemt_over() -> impl Iterator<Item = Fase> {
    let kan = |fase: &Fase| wacht_op_eigenaar().all(|u| volgende(*fase, Stapzet::Tafel(u)).is_ok());
    Fase::ALLE.iter().copied().filter(kan)
}

/// Brings the outcomes of a meeting that closes to their signalen. A signaal that ended in the meantime stays ended.
pub(super) async fn bij_sluiting(
    tx: &mut Tx,
    app: &App,
    context: &Context<'_>,
    punten: &[Puntregel],
) -> Result<(), Reject> {
    for punt in punten {
        let uitkomst = punt.besluit.as_ref().and_then(|b| b.uitkomst.as_deref()?.parse::<Uitkomst>().ok());
        let (Some(signaal), Some(uitkomst)) = (punt.signaal, uitkomst) else { continue };
        if uitkomst.wist() != Wist::Niets {
            continue;
        }
        let inzien = Handeling::SignaalInzien;
        let sleutel = beoordeel_in(tx, context.matrix, context.actor, inzien, signaal, context.nu).await?;
        let Some(sleutel) = sleutel else { continue };
        let kern = lees(tx, &sleutel).await?;
        if volgende(kern.fase, Stapzet::Tafel(uitkomst)).is_ok() {
            voer_door(tx, app, context, &kern, punt.id, uitkomst).await?;
        }
    }
    Ok(())
}

/// An outcome that the owner may take over. Only [`over_te_nemen`] makes one.
#[derive(Debug)]
pub struct Overname {
    /// The item.
    pub punt: Gezien<Agendapunt>,
    /// Name of the tafel.
    pub tafelnaam: String,
    /// The decision.
    pub besluit: Besluit,
    /// Its outcome.
    pub uitkomst: Uitkomst,
    /// The signaal.
    pub kern: Kern,
}

/// The outcome of an item, for the owner of its signaal to take over; the refusal says why it cannot be.
pub async fn over_te_nemen(tx: &mut Tx, context: &Context<'_>, id: AgendapuntId) -> Result<Overname, Reject> {
    store::vergrendel_punt(tx, id).await?;
    let (punt, tafel) = store::punt(tx, context, id).await?.ok_or_else(Weigering::niet_gevonden)?;
    let signaal = punt.signaal.ok_or_else(Weigering::niet_gevonden)?;
    let inzien = Handeling::SignaalInzien;
    let sleutel = beoordeel_in(tx, context.matrix, context.actor, inzien, signaal, context.nu).await?;
    let sleutel = sleutel.ok_or_else(Weigering::niet_gevonden)?;
    let mag = sleutel.toegang().mag(context.matrix, context.actor, Handeling::SignaalWegen);
    if !sleutel.toegang().is_eigen() || !mag {
        return Err(Weigering::geen_recht("weigering-signaal-waarom").into());
    }
    let overleg = match punt.overleg {
        Some(overleg) => store::overleg_van(tx, &punt, overleg).await?,
        None => None,
    };
    let besluit =
        store::besluit(tx, &punt).await?.filter(|_| overleg.is_some_and(|o| o.gesloten_op.is_some()));
    let uitkomst = besluit.as_ref().and_then(|b| b.uitkomst.as_deref()?.parse::<Uitkomst>().ok());
    let (Some(besluit), Some(uitkomst)) = (besluit, uitkomst) else {
        return Err(OverlegFout::NietsOverTeNemen.into());
    };
    if besluit.overgenomen_op.is_some() {
        return Err(OverlegFout::AlOvergenomen.into());
    }
    let kern = lees(tx, &sleutel).await?;
    volgende(kern.fase, Stapzet::Tafel(uitkomst))?;
    Ok(Overname { tafelnaam: tafel.naam.clone(), punt, besluit, uitkomst, kern })
}

/// The owner takes the outcome over.
pub async fn overnemen(
    tx: &mut Tx,
    app: &App,
    context: &Context<'_>,
    overname: &Overname,
) -> Result<SignaalId, Reject> {
    voer_door(tx, app, context, &overname.kern, overname.punt.id, overname.uitkomst).await?;
    Ok(overname.kern.id)
}

async fn voer_door(
    tx: &mut Tx,
    app: &App,
    context: &Context<'_>,
    kern: &Kern,
    punt: AgendapuntId,
    uitkomst: Uitkomst,
) -> Result<(), Reject> {
    let zitting = Zitting { app, actor: context.actor, nu: context.nu, kern };
    besluit_van_tafel(tx, zitting, uitkomst).await?;
    store::zet_overgenomen(tx, punt, context.nu).await?;
    Ok(())
}

async fn lees(tx: &mut Tx, sleutel: &Sleutel) -> Result<Kern, Reject> {
    signaal::store::kern(tx, sleutel).await?.ok_or_else(|| Weigering::niet_gevonden().into())
}
