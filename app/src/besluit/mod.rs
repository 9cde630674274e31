// SPDX-License-Identifier: EUPL-1.2
//! Decisions with legal effect: the rules they rest on, and the legal terms that run.
//!
//! **Invariants:** a decision cites a [`GeldigeVersie`], and that exists only for a version that is in force on the day of the
//! decision; nobody records rules for another municipality; a lawyer approves exactly one text of the legal terms; a step of a
//! procedure is written only after crate `procedure` judged it, and signed only in person or with a mandate that works.
//!
//! Deliberately absent: default rules or periods. What a municipality did not decide is not decided.
mod brief;
mod errors;
mod events;
pub mod instrument;
pub mod mandaat;
pub mod procedure;
pub mod termijnen;

use kernel::OrganisatieId;
use kernel::Organisatiesoort;
use poort::{Handeling, Situatie};

pub use brief::vul_in as vul_brief;
pub use errors::BesluitFout;
pub use instrument::herziening::te_herzien;
pub use instrument::{GeldigeVersie, geldige_versie, operations};
pub use termijnen::goedgekeurd;

use crate::app::Wegen;
use crate::netwerk;
use crate::schil::{Context, Reject};

/// The routes of this slice.
pub fn wegen() -> Wegen {
    instrument::wegen()
        .merge(termijnen::wegen())
        .merge(procedure::wegen())
        .merge(mandaat::wegen())
        .merge(brief::wegen())
}

/// Refuses a functie that may not do this for its own municipality, and an organisation that is no municipality.
async fn eis_gemeente(
    c: &mut db::Conn,
    context: &Context<'_>,
    handeling: Handeling,
) -> Result<OrganisatieId, Reject> {
    let wie = context.actor.organisatie;
    if !context.matrix.mag(context.actor.bevoegdheid, handeling, Situatie::EIGEN) {
        return Err(web::Weigering::geen_recht("besluit-geen-recht-waarom").into());
    }
    match netwerk::organisatie(c, wie).await? {
        Some(o) if o.soort == Organisatiesoort::Gemeente => Ok(wie),
        _ => Err(BesluitFout::GeenGemeente.into()),
    }
}
