// SPDX-License-Identifier: EUPL-1.2
//! What each party keeps of an afspraak that has ended: one page per party, made once and never changed.
//!
//! **Invariants:** it holds counts, dates, references and names of organisations - no content and nobody's name, in its
//! types; its text is frozen with a check value, so that the file a party keeps can be compared with what was made; only
//! the party itself knows its own.
mod maken;
mod model;
mod pages;
mod rules;
mod store;

use db::{Conn, Result};
use kernel::Actor;
use poort::{Handeling, Matrix, Recht, Situatie};

use crate::app::Wegen;

pub use maken::maak_eindoverzichten;
pub use model::Ongelezen;
pub use rules::bewaren_tot;

/// The routes of overviews.
pub fn wegen() -> Wegen {
    let inzien = Recht::Mag(Handeling::AfspraakInzien);
    Wegen::nieuw().get("/afspraken/{id}/eindoverzicht", inzien, pages::bekijk).post(
        "/afspraken/{id}/eindoverzicht",
        inzien,
        pages::bestand,
    )
}

/// The overviews that wait to be opened by who may sign; none for others.
pub async fn ongelezen_eindoverzichten(
    c: &mut Conn,
    matrix: &Matrix,
    actor: &Actor,
    aantal: i64,
) -> Result<Vec<Ongelezen>> {
    if !matrix.mag(actor.bevoegdheid, Handeling::AfspraakOndertekenen, Situatie::EIGEN) {
        return Ok(vec![]);
    }
    store::ongelezen(c, actor.organisatie, aantal).await
}
