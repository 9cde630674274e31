// SPDX-License-Identifier: EUPL-1.2
//! How mature the sharing of information is in a municipality: a check it does on itself, dated, with beside each question
//! what the program itself knows.
//!
//! **Invariants:** it is about an organisation and never about a person; there is no total: a level per theme, and each
//! level follows from answers that one can read; an earlier check is never changed; another municipality sees levels only
//! when the municipality itself chose so, and otherwise cannot tell whether there is a check.
mod bewijs;
mod formulier;
pub mod handelingen;
mod model;
mod pages;
mod regio;
mod rules;
mod store;
mod vragen;

use poort::{Handeling, Recht};

use crate::app::Wegen;

pub use formulier::NieuweCheck;
pub use vragen::Vragenlijst;

/// The routes of the check.
pub fn wegen() -> Wegen {
    let inzien = Recht::Mag(Handeling::VolwassenheidInzien);
    let invullen = Recht::Mag(Handeling::VolwassenheidInvullen);
    Wegen::nieuw()
        .get("/volwassenheid", inzien, pages::lijst)
        .get("/volwassenheid/regio", inzien, regio::overzicht)
        .get("/volwassenheid/nieuw", invullen, pages::formulier)
        .post("/volwassenheid/nieuw", invullen, pages::invullen)
        .get("/volwassenheid/{id}", inzien, pages::een)
        .post("/volwassenheid/{id}/openheid", invullen, pages::openheid)
}
