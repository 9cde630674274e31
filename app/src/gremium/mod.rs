// SPDX-License-Identifier: EUPL-1.2
//! Who steers, whom to call, and working together for a while: bodies (gremia), strategies with their commitments, the list
//! of partners, and temporary samenwerkingen over the edges of regions.
//!
//! **Invariants:** nothing here refers to a signaal, in no table and no type (a beeld holds counts of them only); what is written points to no person; a body is
//! known in its own regions and where it has seats, a samenwerking to its members only; a samenwerking has an end date and
//! opens nothing. With files it points at an afspraak and a tafel that share by their own rules (slices `netwerk`, `overleg`).
//!
//! Deliberately absent: sharing, and the agenda of a body: what it decides on one item is on the path of that item.
mod api;
pub mod beeld;
pub mod besluitpad;
mod errors;
mod events;
pub mod gremia;
pub mod partner;
pub mod samenwerking;
pub mod strategie;

use db::{Result, Tx};
use kernel::{Tijdstip, plus_maanden};
use poort::{Handeling, Situatie};
use web::{Form, Weigering};

use crate::app::Wegen;
use crate::schil::{Context, Ik};

pub use api::operations;
pub use besluitpad::wacht_op_gremium;
pub use partner::{contacten_van_gemeente, te_bevestigen};

/// The name of who had a seat is erased so long after it ended.
const ZETELNAAM_MAANDEN: i64 = 12;

/// The routes of this slice.
pub fn wegen() -> Wegen {
    Wegen::nieuw()
        .merge(gremia::wegen())
        .merge(besluitpad::wegen())
        .merge(partner::wegen())
        .merge(samenwerking::wegen())
        .merge(strategie::wegen())
        .merge(beeld::wegen())
}

/// What had its time: names of former members, contacts that nobody confirmed, samenwerkingen that ended long ago.
pub async fn ruim_op(tx: &mut Tx, nu: Tijdstip) -> Result<()> {
    let voor = plus_maanden(nu.dag(), -ZETELNAAM_MAANDEN);
    for (organisatie, aantal) in gremia::store::wis_namen(tx, voor).await? {
        let bron = spoor::Bron::zonder_actor(organisatie, nu);
        spoor::leg_vast(tx, bron, &events::ZetelnamenGewist { aantal }).await?;
    }
    partner::ruim_op(tx, nu).await?;
    samenwerking::ruim_op(tx, nu).await
}

/// Refuses a functie that may not make such a record for its own organisation.
fn eis_eigen(
    context: &Context<'_>,
    handeling: Handeling,
    waarom: &'static str,
) -> std::result::Result<(), Weigering> {
    let mag = context.matrix.mag(context.actor.bevoegdheid, handeling, Situatie::EIGEN);
    if mag { Ok(()) } else { Err(Weigering::geen_recht(waarom)) }
}

/// Of a request; short, because every handler asks it.
fn context(ik: &Ik) -> Context<'_> {
    Context::van(ik)
}

/// The version that the reader saw; a form without one is refused as a whole.
fn versie(form: &mut Form) -> std::result::Result<i64, Weigering> {
    form.getal("versie", 0..=i64::MAX).ok_or_else(|| Weigering::ongeldig(form))
}
