// SPDX-License-Identifier: EUPL-1.2
//! The roster of boa's: who works when in which municipality, and where a municipality has fewer than it wants.
//!
//! **Invariants:** the employer owns a shift; only the employer and the municipality where it is worked know who works it;
//! in another municipality it rests on a dienstverleningsovereenkomst with that taak, and holds no longer than that does:
//! nothing is rewritten when it ends, the row and its reason stay. Nobody works two shifts at once.
//!
//! Deliberately absent: wages, leave, positions in the street, and any count per person.
mod beeld;
mod errors;
mod events;
mod facade;
mod formulier;
mod handelingen;
mod model;
mod pages;
mod rules;
mod store;

pub use errors::RoosterFout;
pub use facade::{Eigendienst, eigen_diensten, open_diensten, ruim_op};
pub use formulier::{lees_dienst, lees_vraag};
pub use handelingen::{plannen, vragen, zet_norm};

use crate::app::Wegen;

/// The routes of this slice.
pub fn wegen() -> Wegen {
    pages::wegen()
}
