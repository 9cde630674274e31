// SPDX-License-Identifier: EUPL-1.2
//! Requests of data subjects: to see, correct, erase or restrict one's data, or to object (art. 12 and 15 to 21 AVG).
//!
//! **Invariants.** Only the own records are searched; what was received is for its owner to answer. Two people decide: what was
//! put forward is frozen with its hash, and that is what leaves. The answer covers everybody else, and does not tell whether
//! something was left out. An earlier name lives only in the request, and only until it closes.
//!
//! Deliberately absent: a copy of an identity document, and sending the answer: that goes by post or at the counter.
pub mod acties;
mod antwoord;
mod bedekken;
mod errors;
mod events;
mod formulier;
pub mod model;
mod pages;
mod rules;
mod store;
mod uitvoeren;
mod zoek;

pub use acties::ruim_op;
pub use errors::VerzoekFout;
pub use store::vondsten;

use db::{Conn, Result};
use kernel::{Actor, Tijdstip};
use poort::{Handeling, Matrix, Situatie};

use crate::app::Wegen;

/// The routes of this slice.
pub fn wegen() -> Wegen {
    pages::wegen()
}

/// What waits for somebody on the first screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Wachtend {
    /// Due within a week, or passed.
    pub dringend: i64,
    /// Of these, how many have passed.
    pub voorbij: i64,
    /// Put forward by somebody else.
    pub te_besluiten: i64,
}

/// What waits for this user, counted up to `grens`.
pub async fn wachtend(
    c: &mut Conn,
    matrix: &Matrix,
    actor: &Actor,
    nu: Tijdstip,
    grens: i64,
) -> Result<Wachtend> {
    let mag = |h| matrix.mag(actor.bevoegdheid, h, Situatie::EIGEN);
    let mut uit = Wachtend::default();
    if mag(Handeling::VerzoekBehandelen) {
        let tot = nu.plus_dagen(rules::DRINGEND_DAGEN).dag();
        let dagen = store::open_tot(c, actor.organisatie, tot, grens).await?;
        let aantal = |d: usize| i64::try_from(d).unwrap_or(grens);
        uit.dringend = aantal(dagen.len());
        uit.voorbij = aantal(dagen.iter().filter(|d| **d < nu.dag()).count());
    }
    if mag(Handeling::VerzoekGoedkeuren) {
        uit.te_besluiten = store::tel_voorgelegd(c, actor.organisatie, actor.gebruiker).await?;
    }
    Ok(uit)
}
