// SPDX-License-Identifier: EUPL-1.2
//! Intake and staged weighing of signalen, and the answer to the reporter.
//!
//! A signaal is a report that may point to a safety problem, not yet weighed. It belongs to one municipality for ever.
//! **Invariant:** a signaal is read only with a `Sleutel` of the gate, and a part of it (kern, inhoud, personen, melder,
//! bijlagen) only when the key says so; each stage of the weighing accepts only the data it may hold.
//!
//! Deliberately absent: tables and verstrekkingen (slice `overleg`), and any score of a person.
mod acties;
mod api;
mod bijlage;
mod events;
pub mod formulier;
pub mod invoer;
mod kwartaal;
pub mod model;
mod pages;
mod samenvoeging;
pub mod store;
pub mod terugkoppeling;
mod terugkoppelteksten;
pub mod uitkomst;
pub mod vernietiging;
pub mod weging;
mod wijziging;

pub use crate::thema;
pub use acties::{
    meldcodehash, melden, noteer_inzage, noteer_inzage_van, registreren_namens, sleutel, sleutel_in,
    terugkoppelen,
};
pub use model::{Fase, Kanaal, Kern, NieuwSignaal};
pub use terugkoppeling::vraag_terugkoppeling;
pub use uitkomst::Uitkomst;

pub use api::{KERN as KERNVORM, operations};

use crate::app::Wegen;

/// The routes of this slice.
pub fn wegen() -> Wegen {
    pages::wegen().merge(kwartaal::wegen()).merge(weging::wegen()).merge(invoer::wegen())
}
