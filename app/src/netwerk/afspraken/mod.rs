// SPDX-License-Identifier: EUPL-1.2
//! The afspraken of the own organisation: drawing up, reading, signing and ending them, and the DPIA of each.
//!
//! **Invariant:** signing or ending changes the reach of everything given under the afspraak in the same transaction,
//! so access never outlives its ground. An afspraak to which the organisation is no party does not exist for it; one that
//! was offered never changes again, it only gets a next version.
mod acties;
mod dpia;
mod invoer;
mod opstellen;
mod opstelpages;
mod pages;
mod vandaag;

pub(super) use acties::laad;
pub(super) use opstellen::laad_concept;
pub use vandaag::{Afspraakvraag, Vragend, open_dpiamaatregelen, vragende_afspraken};

use poort::{Handeling, Recht};

use crate::app::Wegen;

/// The routes of afspraken.
pub fn wegen() -> Wegen {
    let inzien = Recht::Mag(Handeling::AfspraakInzien);
    let opstellen = Recht::Mag(Handeling::AfspraakOpstellen);
    let (tekenen, beeindigen) =
        (Recht::Mag(Handeling::AfspraakOndertekenen), Recht::Mag(Handeling::AfspraakBeeindigen));
    Wegen::nieuw()
        .get("/afspraken", inzien, pages::lijst)
        .get("/afspraken/{id}", inzien, pages::detail)
        .get("/afspraken/nieuw", opstellen, opstelpages::formulier)
        .post("/afspraken/nieuw", opstellen, opstelpages::stel_op)
        .get("/afspraken/{id}/wijziging", opstellen, opstelpages::wijzigformulier)
        .post("/afspraken/{id}/wijziging", opstellen, opstelpages::wijzig)
        .post("/afspraken/{id}/aanbod", opstellen, opstelpages::bied_aan)
        .post("/afspraken/{id}/verwijdering", opstellen, opstelpages::gooi_weg)
        .post("/afspraken/{id}/versie", opstellen, opstelpages::nieuwe_versie)
        .get("/afspraken/{id}/dpia", inzien, dpia::bekijk)
        .post("/afspraken/{id}/dpia", opstellen, dpia::beschrijf)
        .post("/afspraken/{id}/dpia/maatregelen", opstellen, dpia::maatregel)
        .post("/afspraken/{id}/dpia/goedkeuring", Recht::Mag(Handeling::DpiaGoedkeuren), dpia::keur_goed)
        .post("/dpiamaatregelen/{id}/gereed", inzien, dpia::gereed)
        .post("/afspraken/{id}/ondertekening", tekenen, pages::onderteken)
        .post("/afspraken/{id}/beeindiging", beeindigen, pages::beeindig)
}
