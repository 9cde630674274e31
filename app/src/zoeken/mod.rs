// SPDX-License-Identifier: EUPL-1.2
//! One box, results grouped: the search page.
//!
//! **Invariant:** a page for what one may not know is the page for what does not exist: no count, no hint, the same
//! bytes. What was typed stays out of the trail; it holds only how much was found.
//!
//! Each kind of record is a [`groep::Groep`] of its own, asked from the façade of its slice under its own right. Absent:
//! the index (slice `zoekindex`) and any text of a signaal in a result, because a list shows the kern only.
mod api;
mod events;
mod groep;
mod pages;

pub use api::operations;
use poort::{Handeling, Recht};

use crate::app::Wegen;

/// The routes of this slice.
pub fn wegen() -> Wegen {
    Wegen::nieuw().get("/zoeken", Recht::Mag(Handeling::Zoeken), pages::zoeken)
}
