// SPDX-License-Identifier: EUPL-1.2
//! Bodies: their seats, portfolios, products and what they feed into; findings and the drawing.
pub mod formulier;
pub mod handelingen;
mod inrichting;
pub mod inzet;
mod kaart;
pub mod model;
mod pages;
pub mod rules;
pub mod store;
pub mod tekening;

use poort::{Handeling, Recht};

pub use kaart::gremiumtabs;

use crate::app::Wegen;

/// The routes of bodies.
pub fn wegen() -> Wegen {
    let (inzien, beheren) = (Recht::Mag(Handeling::GremiumInzien), Recht::Mag(Handeling::GremiumBeheren));
    let bijdrage = Recht::Mag(Handeling::BijdrageOpgeven);
    Wegen::nieuw()
        .get("/gremia", inzien, pages::lijst)
        .get("/gremia/kaart", inzien, kaart::kaart)
        .get("/gremia/bevindingen", inzien, kaart::bevindingen)
        .get("/gremia/vergaderlast", inzien, kaart::vergaderlast)
        .get("/gremia/nieuw", beheren, inrichting::nieuw)
        .post("/gremia/nieuw", beheren, inrichting::inrichten)
        .get("/gremia/{id}", inzien, pages::gremium)
        .get("/gremia/{id}/wijziging", beheren, inrichting::wijziging)
        .post("/gremia/{id}/wijziging", beheren, inrichting::wijzigen)
        .get("/gremia/{id}/inrichting", beheren, inrichting::inrichting)
        .post("/gremia/{id}/zetels", beheren, inrichting::zetel)
        .post("/gremia/{id}/zetels/{zetel}/einde", beheren, inrichting::einde)
        .post("/gremia/{id}/portefeuilles", beheren, inrichting::portefeuille)
        .post("/gremia/{id}/portefeuilles/{thema}/opheffing", beheren, inrichting::portefeuille_weg)
        .post("/gremia/{id}/voedingen", beheren, inrichting::voeding)
        .post("/gremia/{id}/voedingen/{naar}/opheffing", beheren, inrichting::voeding_weg)
        .post("/gremia/{id}/producten", beheren, inrichting::product)
        .post("/gremia/{id}/producten/{product}/stand", beheren, inrichting::productstand)
        .post("/gremia/{id}/sluiting", beheren, inrichting::sluiting)
        .post("/gremia/{id}/inzet", bijdrage, inzet::opgeven)
        .post("/gremia/{id}/inzet/{inzet}/intrekking", bijdrage, inzet::intrekken)
}
