// SPDX-License-Identifier: EUPL-1.2
//! Keeping no longer than needed, and destroying so that it can be shown (art. 5 lid 1 onder e and lid 2 AVG; Archiefwet).
//!
//! Every signaal knows its day and its rule; everything derived from it follows it (`data/bewaring.toml`). What is due is
//! proposed by one person, approved by another, carried out over every copy, and declared. **Invariants:** nobody approves
//! an own proposal, in whatever functie; nothing goes before its day, under a duty to keep, or while somebody works on it;
//! what is left is a number, a rule, dates and the code of an outcome - nothing that leads to a person; and a neighbour sees
//! no difference between what was destroyed and what never was.
//!
//! Deliberately absent: destroying by itself without a proposal, and backups (see `docs/vernietiging.md`).
mod acties;
mod errors;
mod events;
mod klassen;
mod model;
mod pages;
mod rules;
mod store;
mod uitvoeren;

pub use acties::{Context, goedkeuren, voorstellen, zet_bewaarplicht};
pub use errors::BewaarFout;
pub use klassen::{Klasse, Volgt, klassen, maanden_van};
pub use model::{Beletsel, Bewaarplichtsoort, Voorstelstand};
pub use store::NieuweBewaarplicht;
pub use uitvoeren::{Uitvoering, voer_uit, voer_uit_in, werk_af};

use db::{Conn, Result};
use kernel::{Actor, Tijdstip, Veldgroep, VernietigingsvoorstelId};
use poort::{Handeling, Matrix, Situatie};

use crate::app::Wegen;
use crate::poort::Bereikfilter;

/// The routes of this slice.
pub fn wegen() -> Wegen {
    pages::wegen()
}

/// How many signalen are due today and on no list yet, for who may propose; counted up to `grens`.
pub async fn te_vernietigen(
    c: &mut Conn,
    matrix: &Matrix,
    actor: &Actor,
    nu: Tijdstip,
    grens: i64,
) -> Result<i64> {
    if !matrix.mag(actor.bevoegdheid, Handeling::VernietigingVoorstellen, Situatie::EIGEN) {
        return Ok(0);
    }
    let bereik = Bereikfilter::nieuw(matrix, actor, Veldgroep::Kern, nu);
    store::tel(c, &bereik, nu.dag(), grens).await
}

/// The proposal that waits for this person to approve.
pub async fn wacht_op_goedkeuring(
    c: &mut Conn,
    matrix: &Matrix,
    actor: &Actor,
) -> Result<Option<VernietigingsvoorstelId>> {
    if !matrix.mag(actor.bevoegdheid, Handeling::VernietigingGoedkeuren, Situatie::EIGEN) {
        return Ok(None);
    }
    store::een_wacht(c, actor).await
}
