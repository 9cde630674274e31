// SPDX-License-Identifier: EUPL-1.2
//! A joint beeld of a samenwerking: counts per theme and municipality, and slides of it.
//!
//! **Invariants:** each member decides itself which of its own counts it gives, and takes them back when it likes; a small
//! count leaves the municipality only as "fewer than", so that no sum gives it away; only own signalen without a limit of
//! herkomst count; there is no person, no address and no signaal in it.
pub mod handelingen;
pub mod model;
mod pages;
pub mod rules;
mod store;

use poort::{Handeling, Recht};

use crate::app::Wegen;

pub use store::beelden;

/// The routes of a beeld.
pub fn wegen() -> Wegen {
    let inzien = Recht::Mag(Handeling::SamenwerkingInzien);
    let beheren = Recht::Mag(Handeling::SamenwerkingBeheren);
    let bijdragen = Recht::Mag(Handeling::BeeldBijdragen);
    Wegen::nieuw()
        .get("/samenwerkingen/{id}/beelden", inzien, pages::lijst)
        .post("/samenwerkingen/{id}/beelden", beheren, pages::beginnen)
        .get("/samenwerkingen/{id}/beelden/{beeld}", inzien, pages::beeld)
        .get("/samenwerkingen/{id}/beelden/{beeld}/dias", inzien, pages::dias)
        .post("/samenwerkingen/{id}/beelden/{beeld}/bijdrage", bijdragen, pages::bijdragen)
        .post("/samenwerkingen/{id}/beelden/{beeld}/zinnen", beheren, pages::zin)
}
