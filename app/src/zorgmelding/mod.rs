// SPDX-License-Identifier: EUPL-1.2
//! Care reports of the police (VIA): from the police through the VIA to exactly one receiver in social or health care, with a
//! receipt and a minimal answer back.
//!
//! A closed system (Wpg, machtigingsbesluit niet-acute zorg). **Invariants:** a report has one receiver at most, and a
//! receiver reads nothing before it confirmed; the sender learns "taken up" or "not" and nothing else; what is acute is not
//! recorded at all; who has no part in a report cannot tell it from none; what a report says is read sealed only, so each
//! reading is in the trail and in the log of processing. Repeats are counted on a pseudonym, so no report is opened for it.
//!
//! Deliberately absent: search other than for a request of the data subject itself, map, export, attachments, any link to a signaal, and any order of persons.
mod api;
mod errors;
mod events;
mod formulier;
mod handelingen;
mod model;
mod pages;
mod rules;
mod store;
mod werk;

pub use api::operations;
pub use errors::ZorgFout;
pub use formulier::{Routeringsformulier, Zorgformulier};
pub use handelingen::{bevestig, doe, meld_terug, routeer};
pub use model::{Lijn, Urgentie};
pub use store::lijn::zet as zet_lijn;
pub use store::vermelding::{Vermelding, vermeldingen};
pub use werk::{Wachtend, herinner, ruim_op, wachtend};

use crate::app::Wegen;

/// The routes of this slice.
pub fn wegen() -> Wegen {
    pages::wegen()
}
