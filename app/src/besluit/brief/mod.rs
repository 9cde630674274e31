// SPDX-License-Identifier: EUPL-1.2
//! The letters of a procedure: which facts each asks, as data; filled in beforehand with what the procedure knows; a draft, and the
//! final that is frozen when the step is made known.
//!
//! **Invariants:** crate `brief` says what a letter lacks, and only a complete one becomes a file; a municipality that has a house
//! style makes its letters here, so a step with a letter is signed there only when the letter is complete, or when the measure is
//! told on the spot; a final never changes, and its hash is in the trail; what was typed is read only beside the opened
//! content of the procedure.
//!
//! Deliberately absent: templates to upload, sending, and any length, sum or ground that nobody typed or chose.
mod feiten;
mod gebrek;
mod handelingen;
mod maak;
mod pages;
mod store;
mod velden;
mod vooraf;

pub use gebrek::ontbreekt;
pub use handelingen::{
    Briefstand, Mondeling, bevries, eis_compleet, meegenomen, met_brief, stand, vul_in, zet_terug,
};
pub use store::bevroren;

use poort::{Handeling, Recht};

use crate::app::Wegen;
use pages::{bestand, brief as blad};

/// The routes of letters.
pub fn wegen() -> Wegen {
    use Handeling as H;
    let (lezen, voeren) = (Recht::Mag(H::ProcedureinhoudInzien), Recht::Mag(H::ProcedureVoeren));
    Wegen::nieuw()
        .get("/procedures/{id}/brief", lezen, blad::voorstel)
        .post("/procedures/{id}/brief", voeren, blad::voorstel_bewaren)
        .get("/procedures/{id}/brief/concept.pdf", lezen, bestand::voorstel_pdf)
        .get("/procedures/{id}/brief/concept.odt", lezen, bestand::voorstel_odt)
        .get("/procedures/{id}/brieven/{stap}", lezen, bestand::definitief)
        .get("/procedures/{id}/brieven/{stap}/gegevens", lezen, blad::achteraf)
        .post("/procedures/{id}/brieven/{stap}/gegevens", voeren, blad::achteraf_bewaren)
        .post("/procedures/{id}/brieven/{stap}/vaststelling", voeren, blad::vaststellen)
        .get("/procedures/{id}/brieven/{stap}/concept.pdf", lezen, bestand::achteraf_pdf)
        .get("/procedures/{id}/brieven/{stap}/concept.odt", lezen, bestand::achteraf_odt)
}
