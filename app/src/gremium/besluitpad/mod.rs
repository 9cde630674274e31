// SPDX-License-Identifier: EUPL-1.2
//! The decision path: an item that a municipality submits goes from body to body along what they feed, with dates and a
//! result per body. Who submitted it sees at any time where it is. It points to no person and to no signaal.
pub mod formulier;
pub mod handelingen;
pub mod model;
mod pages;
pub mod rules;
pub mod store;

use db::{Conn, Result};
use kernel::{Actor, Tijdstip};
use poort::{Handeling, Matrix, Recht, Relatie, Situatie};

use crate::app::Wegen;

/// The routes of items.
pub fn wegen() -> Wegen {
    let inzien = Recht::Mag(Handeling::GremiumInzien);
    let indienen = Recht::Mag(Handeling::BestuurspuntIndienen);
    Wegen::nieuw()
        .get("/bestuurspunten", inzien, pages::lijst)
        .get("/bestuurspunten/nieuw", indienen, pages::nieuw)
        .post("/bestuurspunten/nieuw", indienen, pages::indienen)
        .get("/bestuurspunten/{id}", inzien, pages::punt)
        .post("/bestuurspunten/{id}/behandeling", Recht::Mag(Handeling::GremiumBeheren), pages::behandelen)
        .post("/bestuurspunten/{id}/aanvulling", indienen, pages::aanvullen)
}

/// How many items wait for a body that this user keeps, counted up to `grens`; none for who keeps none.
pub async fn wacht_op_gremium(
    c: &mut Conn,
    matrix: &Matrix,
    actor: &Actor,
    nu: Tijdstip,
    grens: i64,
) -> Result<i64> {
    if !matrix.mag(actor.bevoegdheid, Handeling::GremiumBeheren, Situatie::van(Relatie::Regie)) {
        return Ok(0);
    }
    store::tel_wachtend(c, actor.organisatie, nu.dag(), grens).await
}
