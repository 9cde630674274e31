// SPDX-License-Identifier: EUPL-1.2
//! Temporary samenwerking: a dated group of organisations over the edges of regions, with a purpose, a lead and an end.
//!
//! **Invariants:** the form decides what there is - advice only has no tafel and no afspraak, in the type and in the table;
//! no record here can name a signaal; after the last day nothing changes any more. What it shares, it shares elsewhere: with
//! files it points at a tafel, and shows of it what the reader may know there.
pub mod formulier;
pub mod handelingen;
pub mod model;
mod pages;
pub mod rules;
pub mod store;

use db::{Result, Tx};
use kernel::{Tijdstip, plus_maanden};
use poort::{Handeling, Recht};

use crate::app::Wegen;
use crate::gremium::events::SamenwerkingenVernietigd;
use crate::gremium::samenwerking::rules::BEWAREN_MAANDEN;

/// The routes of temporary samenwerking.
pub fn wegen() -> Wegen {
    let inzien = Recht::Mag(Handeling::SamenwerkingInzien);
    let beheren = Recht::Mag(Handeling::SamenwerkingBeheren);
    let advies = Recht::Mag(Handeling::AdviesGeven);
    Wegen::nieuw()
        .get("/samenwerkingen", inzien, pages::lijst)
        .get("/samenwerkingen/nieuw", beheren, pages::nieuw)
        .post("/samenwerkingen/nieuw", beheren, pages::beginnen)
        .get("/samenwerkingen/{id}", inzien, pages::samenwerking)
        .get("/samenwerkingen/{id}/samenvatting", inzien, pages::samenvatting)
        .post("/samenwerkingen/{id}/werkafspraken", beheren, pages::werkafspraak)
        .post("/samenwerkingen/{id}/adviesvragen", advies, pages::adviesvraag)
        .post("/samenwerkingen/{id}/adviesvragen/{vraag}/adviezen", advies, pages::advies)
        .post("/samenwerkingen/{id}/signalen", inzien, pages::signaal)
}

/// Samenwerkingen that ended long ago are destroyed, with a line in the trail of who led them.
pub async fn ruim_op(tx: &mut Tx, nu: Tijdstip) -> Result<()> {
    let voor = plus_maanden(nu.dag(), -BEWAREN_MAANDEN);
    for (organisatie, aantal) in store::vernietig(tx, voor).await? {
        let bron = spoor::Bron::zonder_actor(organisatie, nu);
        spoor::leg_vast(tx, bron, &SamenwerkingenVernietigd { aantal }).await?;
    }
    Ok(())
}
