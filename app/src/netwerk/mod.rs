// SPDX-License-Identifier: EUPL-1.2
//! Who takes part: organisations, regions, users in functies, sessions and keys, and afspraken.
//!
//! A person has rights only through a functie at an organisation, and a functie has a period. **Invariant:** whoever
//! can log in was invited by an administrator of his or her own organisation.
//!
//! Deliberately absent: what a functie may do (the policies of the gate) and anything about signalen.
mod store;

pub use store::{Organisatie, organisatie, organisatie_van_gemeente, organisaties};

use crate::app::Wegen;

/// The routes of this slice.
pub fn wegen() -> Wegen {
    Wegen::nieuw()
}
