// SPDX-License-Identifier: EUPL-1.2
//! Procedures of the mayor: opened, walked step by step, signed, made known, registered.
//!
//! **Invariants:** crate `procedure` judges each step and only what it judged is written; a step that was taken never changes; who
//! signs does so in person or with a mandate that works that day, and cites the rule that is in force; a clock runs from the
//! day on which a decision was made known; what lapses by law has lapsed from that moment, whoever looks; what a procedure says
//! is read sealed, so that each reading is in the trail and in the log of processing.
//!
//! Deliberately absent: search, map, giving to another organisation, and any length or sum that the municipality did not choose.
pub mod demo;
pub mod formulier;
pub(super) mod handelingen;
pub mod model;
pub mod pages;
pub(super) mod rules;
pub(super) mod store;
mod werk;

pub use handelingen::{Stapfout, maak_bekend, neem, open, stel_op, teken, voeg_toe};
pub use store::klok::{Klokregel, Telling};
pub use store::vermelding::{Vermelding, vermeldingen};
pub use werk::{herinner, klokken_voor, laat_vervallen, ruim_op, wachtend};

use poort::{Handeling, Recht};

use crate::app::Wegen;
use pages::{behandelaar, betrokkene, lijst, nieuw, overzicht, procedure as blad, register, stap, voorstel};

/// The routes of procedures.
pub fn wegen() -> Wegen {
    use Handeling as H;
    let (inzien, lezen) = (Recht::Mag(H::ProcedureInzien), Recht::Mag(H::ProcedureinhoudInzien));
    let (openen, voeren) = (Recht::Mag(H::ProcedureOpenen), Recht::Mag(H::ProcedureVoeren));
    let tekenen = Recht::Mag(H::ProcedureOndertekenen);
    Wegen::nieuw()
        .get("/procedures", inzien, lijst::lijst)
        .get("/procedures/klokken", inzien, overzicht::klokken)
        .get("/procedures/nieuw", openen, nieuw::formulier)
        .post("/procedures/nieuw", openen, nieuw::openen)
        .get("/procedures/{id}", inzien, blad::procedure)
        .get("/procedures/{id}/inhoud", lezen, blad::inhoud)
        .get("/procedures/{id}/behandelaar", voeren, behandelaar::formulier)
        .post("/procedures/{id}/behandelaar", voeren, behandelaar::overdragen)
        .get("/procedures/{id}/betrokkenen", voeren, betrokkene::formulier)
        .post("/procedures/{id}/betrokkenen", voeren, betrokkene::toevoegen)
        .post("/procedures/{id}/betrokkenen/{betrokkene}/verwijdering", voeren, betrokkene::verwijderen)
        .get("/procedures/{id}/stappen/{zet}", voeren, stap::formulier)
        .post("/procedures/{id}/stappen/{zet}", voeren, stap::zetten)
        .get("/procedures/{id}/stappen/{zet}/hulpofficier", voeren, stap::formulier_hulpofficier)
        .post("/procedures/{id}/stappen/{zet}/hulpofficier", voeren, stap::vastleggen_hulpofficier)
        .get("/procedures/{id}/voorstel", lezen, voorstel::voorstel)
        .post("/procedures/{id}/voorstel/ondertekening", tekenen, voorstel::ondertekenen)
        .post("/procedures/{id}/voorstel/intrekking", tekenen, voorstel::terugtrekken)
        .post("/procedures/{id}/voorstel/bekendmaking", voeren, voorstel::bekendmaken)
        .post("/procedures/{id}/voorstel/verwijdering", voeren, voorstel::weggooien)
        .get("/besluitregister", inzien, register::register)
        .post("/besluitregister/export", Recht::Mag(H::RegisterExporteren), register::bestand)
}
