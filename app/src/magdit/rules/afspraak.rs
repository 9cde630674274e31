// SPDX-License-Identifier: EUPL-1.2
//! What the afspraken between two organisations mean for the answer.
//!
//! Whether an afspraak works is the network's to say; here is only what follows from it.

use kernel::{AfspraakId, Veldgroep, Veldgroepen};
use serde::{Deserialize, Serialize};

/// Why an afspraak does not work, as the key of a text with the moment it speaks of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gebrek {
    /// Key of the text.
    pub sleutel: String,
    /// The moment, in milliseconds.
    pub op: Option<i64>,
}

/// An afspraak to which both organisations are a party.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Partnerafspraak {
    /// Which.
    pub id: AfspraakId,
    /// Its name.
    pub naam: String,
    /// Its version.
    pub versie: i64,
    /// The most that may be given under it.
    pub veldgroepen: Veldgroepen,
    /// Why it does not work between the two; empty: it works.
    pub gebreken: Vec<Gebrek>,
}

impl Partnerafspraak {
    /// Whether this may be given under it.
    pub fn dekt(&self, nodig: Veldgroep) -> bool {
        self.gebreken.is_empty() && self.veldgroepen.bevat(nodig)
    }
}

/// Which afspraken there are with the receiver.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Afspraken {
    /// None is needed: it stays within the organisation, or goes to a person.
    Nvt,
    /// The receiver is only known by its kind.
    Onbekend,
    /// With this organisation.
    Met(Vec<Partnerafspraak>),
}

/// What is missing when an afspraak is needed and none covers the data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tekort {
    /// There is none.
    Geen,
    /// There is one, but it does not work.
    WerktNiet,
    /// One works, but not for this kind of data.
    TeSmal,
}

/// The afspraak that covers the data, or what is missing.
pub fn dekkend(alle: &[Partnerafspraak], nodig: Veldgroep) -> Result<&Partnerafspraak, Tekort> {
    if let Some(afspraak) = alle.iter().find(|a| a.dekt(nodig)) {
        return Ok(afspraak);
    }
    Err(if alle.iter().any(|a| a.gebreken.is_empty()) {
        Tekort::TeSmal
    } else if alle.is_empty() {
        Tekort::Geen
    } else {
        Tekort::WerktNiet
    })
}
