// SPDX-License-Identifier: EUPL-1.2
//! Working in the records of another organisation: the taken of a dienstverleningsovereenkomst, and the functies under it.
//!
//! The party whose records they are gives somebody of another party a functie of its own. So everything that is written
//! there is its own: its records, its numbers, its trail. **Invariant:** such a functie is limited to taken of the DVO, and
//! ends in the same transaction in which the DVO ends or is replaced.
//!
//! Deliberately absent: which acts belong to a taak (the policies of the gate).
mod acties;
mod pages;

pub use acties::{
    Dvoverband, NieuweDvofunctie, dvoverbanden, geef_functie_onder_dvo, sluit_functies, sluit_gastfuncties,
};
pub use pages::takennamen;

use poort::{Handeling, Recht};

use crate::app::Wegen;

/// The routes of working under a DVO.
pub fn wegen() -> Wegen {
    let opstellen = Recht::Mag(Handeling::AfspraakOpstellen);
    let beheren = Recht::Mag(Handeling::GebruikerBeheren);
    Wegen::nieuw()
        .get("/afspraken/{id}/taken", Recht::Mag(Handeling::AfspraakInzien), pages::taken)
        .post("/afspraken/{id}/taken", opstellen, pages::zet_taak)
        .post("/afspraken/{id}/taken/verwijdering", opstellen, pages::haal_weg)
        .get("/beheer/dienstverlening", beheren, pages::functies)
        .post("/beheer/dienstverlening", beheren, pages::geef_functie)
}
