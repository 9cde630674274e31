// SPDX-License-Identifier: EUPL-1.2
//! A strategy of a region: themes, what each partner commits to, which municipality adopted it, and progress on one page.
//!
//! **Invariants:** only its parties and its keeper know it; an organisation commits, adopts and reports for itself only; a
//! strategy and its money have periods of their own. Policy only: nothing here names a signaal or a person.
pub mod formulier;
pub mod handelingen;
pub mod model;
mod pages;
pub mod rules;
pub mod store;

use poort::{Handeling, Recht};

use crate::app::Wegen;

/// The routes of strategies.
pub fn wegen() -> Wegen {
    let (inzien, beheren) = (Recht::Mag(Handeling::GremiumInzien), Recht::Mag(Handeling::GremiumBeheren));
    let bijdrage = Recht::Mag(Handeling::BijdrageOpgeven);
    Wegen::nieuw()
        .get("/strategieen", inzien, pages::lijst)
        .get("/strategieen/nieuw", beheren, pages::nieuw)
        .post("/strategieen/nieuw", beheren, pages::beginnen)
        .get("/strategieen/{id}", inzien, pages::strategie)
        .get("/strategieen/{id}/voortgang", inzien, pages::voortgang)
        .post("/strategieen/{id}/vaststelling", bijdrage, pages::vaststellen)
        .post("/strategieen/{id}/toezeggingen", bijdrage, pages::toezeggen)
        .post("/strategieen/{id}/toezeggingen/{toezegging}/stand", bijdrage, pages::stand)
}
