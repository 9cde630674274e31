// SPDX-License-Identifier: EUPL-1.2
//! Supervision of one's own organisation (art. 5 lid 2 and 39 AVG; BIO2 5.18 and 8.15): the trail, what was done with whose
//! data, what the gate said, what was given to whom, and use of the system that asks for a question.
//!
//! **Invariants:** everything here is of the own organisation only, and looking is an event in its trail; a finding is about
//! use of the system, by a rule and a threshold that everybody may know, and never a score of a person; nobody judges what
//! he or she did.
//!
//! Deliberately absent: changing a log, and the content of what logs are about.
mod acties;
mod errors;
mod events;
mod model;
mod pages;
mod rules;
mod store;
mod werk;

pub use acties::{
    Context, beoordeel_nood, beoordeel_regels, doe_bevinding_af, noteer_bevinding, open_nood, start_toets,
};
pub use errors::ToezichtFout;
pub use model::{Bevindingsoort, Grens, Noodoordeel, Regeluitkomst, Uitkomst};
pub use rules::bevinding::NieuweBevinding;
pub use rules::rechtentoets::Toetssoort;
pub use werk::{ruim_op, zoek_bevindingen};

use db::{Conn, Result};
use kernel::{Actor, Tijdstip};
use poort::{Handeling, Matrix, Situatie};

use crate::app::Wegen;

/// The routes of this slice.
pub fn wegen() -> Wegen {
    pages::wegen()
}

/// How many findings nobody has dealt with, for who may judge them; counted up to `grens`.
pub async fn open_bevindingen(c: &mut Conn, matrix: &Matrix, actor: &Actor, grens: i64) -> Result<i64> {
    if !matrix.mag(actor.bevoegdheid, Handeling::BevindingBeoordelen, Situatie::EIGEN) {
        return Ok(0);
    }
    store::bevinding::tel_open(c, actor.organisatie, grens).await
}

/// How many times emergency access waits for a judgement, for who may judge it.
pub async fn open_noodtoegang(c: &mut Conn, matrix: &Matrix, actor: &Actor) -> Result<i64> {
    if !matrix.mag(actor.bevoegdheid, Handeling::NoodtoegangBeoordelen, Situatie::EIGEN) {
        return Ok(0);
    }
    store::noodtoegang::tel_open(c, actor.organisatie).await
}

/// How many reviews of rights are late: not begun in time, or begun and not signed in time.
pub async fn te_late_toetsen(c: &mut Conn, matrix: &Matrix, actor: &Actor, nu: Tijdstip) -> Result<i64> {
    if !matrix.mag(actor.bevoegdheid, Handeling::RechtentoetsUitvoeren, Situatie::EIGEN) {
        return Ok(0);
    }
    let standen = store::rechtentoets::standen(c, actor.organisatie).await?;
    Ok(i64::try_from(standen.iter().filter(|s| s.is_te_laat(nu.dag())).count()).unwrap_or(i64::MAX))
}

/// When the organisation last signed a review of rights.
pub async fn laatste_rechtentoets(
    c: &mut Conn,
    organisatie: kernel::OrganisatieId,
) -> Result<Option<Tijdstip>> {
    store::rechtentoets::laatst_afgetekend(c, organisatie).await
}
