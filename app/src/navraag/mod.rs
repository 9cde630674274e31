// SPDX-License-Identifier: EUPL-1.2
//! Hit / no hit: asking the parties of an afspraak whether a person or an address is known to them on a theme.
//!
//! It comes before content: who hears "known" calls the other, and only what is then given as a verstrekking can be read.
//! **Invariants.** Nobody learns more than a hit: no hit, not signed, not taking part, and nothing that may be told look the
//! same, by the same statements. Both sides have it in their trail. The asked organisation reads which of its own signalen it
//! was, never about whom was asked in vain. A signaal that may not be given away is no hit either.
//!
//! Deliberately absent: content, resemblance, and asking outside an afspraak. What makes two subjects equal is in the crate
//! `navraag`; `hier` is its comparison in one database, the crate `blindvraag` the one between two instances.
mod api;
mod errors;
mod events;
mod formulier;
mod hier;
mod model;
mod pages;
mod rules;
mod store;
mod vragen;

pub use api::operations;
pub use errors::NavraagFout;
pub use formulier::Navraagformulier;
pub use model::{Navraag, NieuweDeelname};
pub use store::{opvallend_sinds, zet_deelname};
pub use vragen::{ruim_op, stel};

use crate::app::Wegen;

/// The routes of this slice.
pub fn wegen() -> Wegen {
    pages::wegen()
}
