// SPDX-License-Identifier: EUPL-1.2
//! A ruling or change of law, and the review of the rules that it touches: one task per municipality that has such a rule.
pub mod bron;
pub mod handelingen;
pub mod model;
mod pages;
mod store;

use db::{Conn, Result};
use kernel::Actor;
use poort::{Handeling, Matrix, Recht, Situatie};

use crate::app::Wegen;

/// The routes of reviews.
pub fn wegen() -> Wegen {
    let inzien = Recht::Mag(Handeling::InstrumentInzien);
    let (melden, vaststellen) =
        (Recht::Mag(Handeling::HerzieningMelden), Recht::Mag(Handeling::InstrumentVaststellen));
    Wegen::nieuw()
        .get("/instrumenten/herzieningen", inzien, pages::lijst)
        .get("/instrumenten/herzieningen/nieuw", melden, pages::nieuw)
        .post("/instrumenten/herzieningen/nieuw", melden, pages::melden)
        .post("/herzieningstaken/{id}/oppakking", vaststellen, pages::oppakken)
        .post("/herzieningstaken/{id}/afronding", vaststellen, pages::afronden)
}

/// How many reviews of the own rules are not done, for who keeps these rules.
pub async fn te_herzien(c: &mut Conn, matrix: &Matrix, actor: &Actor, grens: i64) -> Result<i64> {
    if !matrix.mag(actor.bevoegdheid, Handeling::InstrumentVaststellen, Situatie::EIGEN) {
        return Ok(0);
    }
    store::tel_open(c, actor.organisatie, grens).await
}
