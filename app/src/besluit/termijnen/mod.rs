// SPDX-License-Identifier: EUPL-1.2
//! The legal terms that the program computes with: which set is in force, what the vectors say, and which lawyer approved it.
//!
//! **Invariants:** an approval is of exactly one text, by its check value; when the text changes the approval is of the past,
//! and is shown so; a set of which a vector disagrees is not approved. Nobody approves for another organisation.
mod model;
mod pages;
mod store;

use db::{Conn, Result};
use kernel::OrganisatieId;
use poort::{Handeling, Recht};

pub use model::{Goedkeuring, Goedkeuringstand, Setkenmerk, Toetsuitslag, eis_akkoord};

use crate::app::Wegen;

/// The routes of legal terms.
pub fn wegen() -> Wegen {
    Wegen::nieuw().get("/termijnen", Recht::Mag(Handeling::TermijnInzien), pages::termijnen).post(
        "/termijnen/goedkeuring",
        Recht::Mag(Handeling::TermijnGoedkeuren),
        pages::goedkeuren,
    )
}

/// Whether a lawyer of the organisation approved this set: for every screen that shows a term.
pub async fn goedgekeurd(
    c: &mut Conn,
    organisatie: OrganisatieId,
    set: &Setkenmerk,
) -> Result<Goedkeuringstand> {
    Ok(Goedkeuringstand::van(store::laatste(c, organisatie, set).await?, set))
}
