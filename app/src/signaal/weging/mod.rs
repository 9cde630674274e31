// SPDX-License-Identifier: EUPL-1.2
//! The staged weighing of a signaal (CCV-modelprotocol ondermijning, steps 1 to 3): 1, 2A, 2B, 3, bronnen, 4.
//!
//! Each stage is a record of its own: who, when, which version of the weegmodel, which answers, why, and what follows.
//! A "no" is a full outcome with a date of destruction. **Invariant:** stages come in order and each once; a stage holds
//! only the data it may hold, so persons come in from weging 3 on; and what an outcome may not keep is erased in the same
//! transaction.
//!
//! Deliberately absent: anything that picks an outcome from points, and any question about a group of people.
mod acties;
mod api;
mod beeld;
pub mod bron;
mod errors;
mod events;
mod invoer;
mod kenmerk;
mod modelinvoer;
mod modelpages;
mod modelstore;
mod overzicht;
mod pages;
mod personen;
pub mod rules;
pub mod status;
mod store;
pub mod weegmodel;
mod wissen;

pub use acties::{Gewogen, Zitting, afronden, besluit_van_tafel, mag_inhoud, weeg, weeg_met};
pub use api::operations;
pub use invoer::{Kader, Weeginvoer};
pub use modelstore::{Geldend, geldend};
pub use overzicht::{Overzicht, Stapregel, overzicht};
pub use personen::{NieuwPersoon, Persoonzet, leg_persoon_vast, volg_besluit};
pub use rules::{Bevraging, Regel};
pub use status::{Stap, Stapzet, Vervolg};
pub use store::{Einddatum, Weegregel, einddatums, regels};

use poort::{Handeling, Recht};

use crate::app::Wegen;

/// The routes of the weighing.
pub fn wegen() -> Wegen {
    Wegen::nieuw()
        .get("/signalen/{id}/wegingen/{stap}", Recht::Mag(Handeling::SignaalWegen), pages::formulier)
        .post("/signalen/{id}/wegingen/{stap}", Recht::Mag(Handeling::SignaalWegen), pages::vastleggen)
        .get("/signalen/{id}/bronbevraging", Recht::Mag(Handeling::BronnenBevragen), pages::bronformulier)
        .post(
            "/signalen/{id}/bronbevraging",
            Recht::Mag(Handeling::BronnenBevragen),
            pages::bronnen_vastleggen,
        )
        .post("/signalen/{id}/afronding", Recht::Mag(Handeling::SignaalWegen), pages::afronden)
        .get("/signalen/{id}/personen", Recht::Mag(Handeling::PersonenVastleggen), personen::formulier)
        .post("/signalen/{id}/personen", Recht::Mag(Handeling::PersonenVastleggen), personen::vastleggen)
        .post(
            "/signalen/{id}/personen/{persoon}/verwijdering",
            Recht::Mag(Handeling::PersonenVastleggen),
            personen::verwijderen,
        )
        .get("/weegmodel", Recht::Mag(Handeling::WeegmodelVaststellen), modelpages::inzien)
        .get("/weegmodel/{stap}", Recht::Mag(Handeling::WeegmodelVaststellen), modelpages::formulier)
        .post("/weegmodel/{stap}", Recht::Mag(Handeling::WeegmodelVaststellen), modelpages::vaststellen)
}
