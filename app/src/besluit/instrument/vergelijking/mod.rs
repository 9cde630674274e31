// SPDX-License-Identifier: EUPL-1.2
//! Comparing municipalities side by side, and saying why one deviates.
pub mod model;
mod pages;
mod reden;
pub mod rules;
pub mod vraag;

use poort::{Handeling, Recht};

use crate::app::Wegen;

/// The routes of comparing.
pub fn wegen() -> Wegen {
    let inzien = Recht::Mag(Handeling::InstrumentInzien);
    let vaststellen = Recht::Mag(Handeling::InstrumentVaststellen);
    Wegen::nieuw()
        .get("/instrumenten/vergelijken", inzien, pages::vergelijken)
        .get("/instrumenten/vergelijken/bestand", inzien, pages::bestand)
        .get("/instrumenten/afwijking", vaststellen, reden::vragen)
        .post("/instrumenten/afwijking", vaststellen, reden::geven)
}
