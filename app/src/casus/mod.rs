// SPDX-License-Identifier: EUPL-1.2
//! Casussen: a person, household, group, object or area that is handled under one regisseur, with its phases, the talk with who
//! it is about, and the organisations that have a role in it.
//!
//! **Invariants:** a casus has one owner and one regisseur; another organisation reads it only through a role, given under an
//! afspraak that works at that moment, and a role ends with the afspraak, with the casus, or after half a year; what it says is
//! read sealed only, so each reading is in the trail and in the log of processing; a seal (minor, Bibob) follows from the
//! facts and never comes off; no phase is rewritten; nothing is closed before everybody at its centre was spoken with, or the
//! reason why not was recorded.
//!
//! Deliberately absent: search other than for a request of the data subject itself, map, export, attachments, and any order of persons.
mod errors;
mod events;
mod formulier;
mod handelingen;
mod model;
mod pages;
mod rules;
mod store;
mod werk;

pub use formulier::{
    Casusformulier, Deelformulier, Faseformulier, Gespreksformulier, Notitieformulier, Persoonsformulier,
    Sluitformulier,
};
pub use handelingen::{
    deel, eigen_casus, is_bekend, leg_gesprek_vast, leg_persoon_vast, noteer, noteer_uitkomst, open, sluit,
    wijzig_fase,
};
pub use model::{AveFase, Betrokkenheid, Casussoort, Nietreden, Notitiesoort, Partijrol, Sluitreden};
pub use store::vermelding::{Vermelding, herkomst_van, vermeldingen};
pub use werk::{Wachtend, ruim_op, wachtend};

use jiff::civil::Date;

use crate::app::Wegen;

/// The routes of this slice.
pub fn wegen() -> Wegen {
    pages::wegen()
}

/// Whether somebody who was born then is a minor on a day; unknown is not.
pub fn is_minderjarig(geboren: Option<Date>, op: Date) -> bool {
    rules::zegel::minderjarig(geboren, false, op)
}
