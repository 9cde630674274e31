// SPDX-License-Identifier: EUPL-1.2
//! The rules behind an answer, each pure: facts in, answer out.
pub mod afspraak;
pub mod eigen;
pub mod regel;
pub mod stand;
pub mod toets;
#[cfg(test)]
mod toets_tests;

pub use afspraak::{Afspraken, Gebrek, Partnerafspraak};
pub use eigen::{Eigenregel, Regelinhoud, Verruiming, Verscherping};
pub use regel::{Bereik, Regel, Regelset, Zekerheid};
pub use stand::{Regelstand, Regelzet, Vraagstand, Vraagzet, regel_na, vraag_na};
pub use toets::{Dekking, Omstandigheden, Rol, Stap, Toetsing, toets};
