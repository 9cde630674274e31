// SPDX-License-Identifier: EUPL-1.2
//! Acts at a table, each in the transaction of its caller: judge, rule, store, trail.
mod afronden;
mod agenderen;
mod besluiten;
mod inrichten;
mod intrekken;
mod overnemen;
mod plannen;
mod voorstellen;

pub use afronden::{aannemen, afronden};
pub use agenderen::{agenda_vullen, ordenen, verwijderen};
pub use besluiten::{Besluitkring, aanwezigheid_vastleggen, besluit_vastleggen, kring, weiger_namen};
pub use inrichten::{inrichten, keur_regeling_goed, schrijf_regeling, starten};
pub use intrekken::{verstrekking_intrekken, voorstel_intrekken};
pub use overnemen::{Overname, neemt_over, over_te_nemen, overnemen, wacht_op_eigenaar};
pub use plannen::{Sluiting, plannen, sluiten};
pub use voorstellen::{
    Voorstelbaar, casuspunt_voorstellen, keur_voorstel, procespunt_voorstellen, te_kiezen, voorstelbaar,
};

use db::Tx;
use kernel::{AgendapuntId, OverlegId};
use poort::Handeling;
use web::Weigering;

use crate::overleg::errors::OverlegFout;
use crate::overleg::model::{Agendapunt, Overleg, Tafel};
use crate::overleg::rules::{Puntzet, na, puntstand};
use crate::overleg::store::{self, Gezien};
use crate::schil::{Context, Reject};

/// Nothing is planned or proposed at a tafel that is still prepared.
fn gestart(tafel: &Tafel) -> Result<(), OverlegFout> {
    if tafel.voorbereiding { Err(OverlegFout::NietGestart) } else { Ok(()) }
}

/// A meeting that is open, for an act of who runs its tafel; it stays as it is until the transaction ends.
async fn open_overleg(
    tx: &mut Tx,
    context: &Context<'_>,
    id: OverlegId,
    handeling: Handeling,
) -> Result<(Overleg, Gezien<Tafel>), Reject> {
    store::vergrendel(tx, id).await?;
    let (overleg, tafel) = store::overleg(tx, context, id).await?.ok_or_else(Weigering::niet_gevonden)?;
    context.eis(&tafel, handeling)?;
    match overleg.gesloten_op {
        None => Ok((overleg, tafel)),
        Some(_) => Err(OverlegFout::Gesloten.into()),
    }
}

/// An item for an act that its state allows; it and its meeting stay as they are until the transaction ends.
async fn punt_voor(
    tx: &mut Tx,
    context: &Context<'_>,
    id: AgendapuntId,
    zet: Puntzet,
) -> Result<(Gezien<Agendapunt>, Tafel, Option<Overleg>), Reject> {
    store::vergrendel_punt(tx, id).await?;
    let (punt, tafel) = store::punt(tx, context, id).await?.ok_or_else(Weigering::niet_gevonden)?;
    match zet {
        Puntzet::Intrekken if punt.namens != context.actor.organisatie => {
            return Err(OverlegFout::NietVoorgesteld.into());
        }
        // Withdrawing is judged by the relation to the tafel, as proposing is.
        Puntzet::Intrekken => {}
        Puntzet::Aanwezigheid => context.eis(&punt, Handeling::AanwezigheidVastleggen)?,
        Puntzet::Besluiten => context.eis(&punt, Handeling::BesluitVastleggen)?,
        Puntzet::Agenderen | Puntzet::Verwijderen | Puntzet::Sluiten => {
            context.eis(&punt, Handeling::AgendapuntAgenderen)?;
        }
    }
    let overleg = match punt.overleg {
        Some(overleg) => store::overleg_van(tx, &punt, overleg).await?,
        None => None,
    };
    let besloten = store::besluit(tx, &punt).await?.is_some();
    na(puntstand(&punt, overleg.as_ref(), besloten), zet)?;
    Ok((punt, tafel, overleg))
}
