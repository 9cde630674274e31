// SPDX-License-Identifier: EUPL-1.2
//! Bringing in signalen from a file of another system.
//!
//! A [`Kolomkaart`] says which column is which field. Each line goes through the same rules as the form; what they refuse
//! is listed by line, column and reason. **Invariants.** Lines are recorded in batches, each in one transaction, and a line
//! carries the id of its system (`extern_id`, unique per owner): a run that was killed, or is done twice, adds what was
//! missing and nothing else. A trial writes no signaal.
//!
//! Deliberately absent: changing signalen that are there already, and what stood in a refused line - its place is enough
//! to find it in the file, and the file may name persons.
mod achtergrond;
mod events;
mod fout;
mod kaart;
mod lezer;
mod moment;
mod pages;
mod regel;
mod store;
mod uitvoeren;
mod verslag;

pub use achtergrond::ruim_op;
pub use fout::InvoerFout;
pub use kaart::{KaartFout, Kolomkaart, VOORBEELDEN, lees_kaart, voorbeeld};
pub use lezer::{LeesFout, Lezer};
pub use pages::wegen;
pub use uitvoeren::{Bestand, importeer};
pub use verslag::{Afwijzing, Verslag};
