// SPDX-License-Identifier: EUPL-1.2
//! The rules of municipalities (by-laws and policy) in versions: keeping them, comparing them, reviewing them.
//!
//! **Invariants:** a version counts once it was vastgesteld, and then nothing in it changes; [`GeldigeVersie`] is made only of
//! a version in force on a day; a municipality records and explains its own rules only. What was published is public, so
//! everybody who takes part reads it; a concept is of the municipality alone.
//!
//! Deliberately absent: a default for any rule or period, a ranking of municipalities, and the published text itself.
mod api;
pub mod formulier;
mod geldig;
mod gemeenten;
pub mod handelingen;
pub mod herziening;
pub mod matrix;
pub mod model;
mod pages;
pub mod store;
pub mod vergelijking;
pub mod vindplaats;

use db::{Conn, Result, sql};
use jiff::civil::Date;
use kernel::{InstrumentId, OrganisatieId};
use poort::{Handeling, Recht};

pub use api::operations;
pub use geldig::{GeldigeVersie, in_werking, stand};

use crate::app::Wegen;
use model::Instrumentsoort;
use pages::{instrument, lijst, versie};

/// The routes of instruments.
pub fn wegen() -> Wegen {
    let inzien = Recht::Mag(Handeling::InstrumentInzien);
    let vaststellen = Recht::Mag(Handeling::InstrumentVaststellen);
    Wegen::nieuw()
        .get("/instrumenten", inzien, lijst::lijst)
        .get("/instrumenten/nieuw", vaststellen, instrument::nieuw)
        .post("/instrumenten/nieuw", vaststellen, instrument::toevoegen)
        .get("/instrumenten/{id}", inzien, instrument::instrument)
        .post("/instrumenten/{id}/versies", vaststellen, instrument::beginnen)
        .get("/regelversies/{id}", inzien, versie::versie)
        .post("/regelversies/{id}/artikelen", vaststellen, versie::artikel)
        .post("/regelversies/{id}/artikelen/verwijdering", vaststellen, versie::artikel_weg)
        .post("/regelversies/{id}/matrix", vaststellen, versie::matrix)
        .post("/regelversies/{id}/vaststelling", vaststellen, versie::vaststellen)
        .post("/regelversies/{id}/intrekking", vaststellen, versie::intrekken)
        .merge(vergelijking::wegen())
        .merge(herziening::wegen())
}

/// The version of an instrument that is in force on a day: the only thing that a decision of that day can cite.
pub async fn geldige_versie(
    c: &mut Conn,
    instrument: InstrumentId,
    dag: Date,
) -> Result<Option<GeldigeVersie>> {
    let gevonden = store::lezen::zonder_zicht(c, instrument).await?;
    Ok(gevonden.and_then(|i| GeldigeVersie::op(&i, dag)))
}

/// The version in force on a day of the instrument of this kind of a municipality: what a procedure of that day cites.
pub async fn geldige_van_soort(
    c: &mut Conn,
    gemeente: OrganisatieId,
    soort: Instrumentsoort,
    dag: Date,
) -> Result<Option<GeldigeVersie>> {
    let vraag =
        sql!("SELECT id FROM instrument WHERE organisatie_id = $1 AND soort = $2", gemeente, soort.code());
    match c.row_opt(vraag).await? {
        Some(rij) => geldige_versie(c, rij.get("id")?, dag).await,
        None => Ok(None),
    }
}
