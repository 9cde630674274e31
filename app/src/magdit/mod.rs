// SPDX-License-Identifier: EUPL-1.2
//! "Mag dit?": may certain data go from one place to another, for a purpose - and on what ground.
//!
//! Rules are data with article, source and date (`data/magdit.toml`); a question is answered at once, with conditions, the
//! afspraak that covers it, and the chain of reasons; what no rule decides waits for the jurist. **Invariants:** whatever
//! is laid on top of the rule that decided only makes the answer stricter, an own rule of an organisation by its type; a
//! question holds codes of closed lists and one short neutral text, so no personal data; it is known to its own
//! organisation only, and one about a signaal opens under the gate of that signaal.
//!
//! Deliberately absent: giving anything. A yes here opens nothing (slice `overleg` gives, the gate judges), and asking
//! needs no record: advice works without any file.
mod api;
mod errors;
mod events;
pub mod formulier;
pub mod handelingen;
pub mod model;
mod pages;
pub mod rules;
mod store;
pub mod volwassenheid;

pub use api::operations;
pub use errors::MagditFout;
pub use handelingen::ruim_op;

use db::{Conn, Result};
use kernel::Actor;
use poort::{Handeling, Matrix, Situatie};

use crate::app::Wegen;

/// The routes of this slice.
pub fn wegen() -> Wegen {
    pages::wegen().merge(volwassenheid::wegen())
}

/// How many questions wait for this user's answer, counted up to `grens`; none for who may not answer.
pub async fn wacht_op_jurist(c: &mut Conn, matrix: &Matrix, actor: &Actor, grens: i64) -> Result<i64> {
    if !matrix.mag(actor.bevoegdheid, Handeling::MagditBeantwoorden, Situatie::EIGEN) {
        return Ok(0);
    }
    store::tel_wachtend(c, actor.organisatie, grens).await
}
