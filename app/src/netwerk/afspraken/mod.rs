// SPDX-License-Identifier: EUPL-1.2
//! The afspraken of the own organisation: reading, signing and ending them.
//!
//! **Invariant:** signing or ending changes the reach of everything given under the afspraak in the same transaction,
//! so access never outlives its ground. An afspraak to which the organisation is no party does not exist for it.
//!
//! Deliberately absent: drawing up an afspraak and approving a DPIA; they come in as data.
mod acties;
mod pages;

use poort::{Handeling, Recht};

use crate::app::Wegen;

/// The routes of afspraken.
pub fn wegen() -> Wegen {
    let inzien = Recht::Mag(Handeling::AfspraakInzien);
    let (tekenen, beeindigen) =
        (Recht::Mag(Handeling::AfspraakOndertekenen), Recht::Mag(Handeling::AfspraakBeeindigen));
    Wegen::nieuw()
        .get("/afspraken", inzien, pages::lijst)
        .get("/afspraken/{id}", inzien, pages::detail)
        .post("/afspraken/{id}/ondertekening", tekenen, pages::onderteken)
        .post("/afspraken/{id}/beeindiging", beeindigen, pages::beeindig)
}
