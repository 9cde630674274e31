// SPDX-License-Identifier: EUPL-1.2
//! An instrument of a municipality and its versions: what was decided, from when, until when, and where it is published.

use jiff::civil::Date;
use kernel::{InstrumentId, OrganisatieId, RegelversieId, Tijdstip};

use crate::besluit::instrument::matrix::Matrix;
use crate::besluit::instrument::vindplaats::Vindplaats;

kernel::codes! {
    /// What kind of rule an instrument is.
    pub enum Instrumentsoort {
        /// By-law: APV, or the articles of it that moved to a verordening fysieke leefomgeving.
        Apv = "apv",
        /// Policy on closing for drugs (Opiumwet 13b).
        Damocles = "damocles",
        /// Policy on integrity tests (Wet Bibob).
        Bibob = "bibob",
        /// Policy on nuisance of neighbours (Gemeentewet 151d).
        Woonoverlast = "woonoverlast",
        /// Policy on area bans (Gemeentewet 172a).
        Gebiedsverbod = "gebiedsverbod",
        /// Policy on closing (Gemeentewet 174, 174a).
        Sluiting = "sluiting",
        /// Rules on the permit to run a business.
        Exploitatie = "exploitatievergunning",
        /// Policy on last onder dwangsom and bestuursdwang (Awb 5:21, 5:32).
        Handhaving = "handhaving",
    }
}

kernel::codes! {
    /// Which body decided.
    pub enum Orgaan {
        /// The council.
        Raad = "raad",
        /// The college of mayor and aldermen.
        College = "college",
        /// The mayor.
        Burgemeester = "burgemeester",
    }
}

kernel::codes! {
    /// How a version stands on a day.
    pub enum Stand {
        /// Being written; the municipality alone sees it.
        Concept = "concept",
        /// Decided, and not in force yet.
        NogNiet = "nog-niet",
        /// In force.
        Geldig = "geldig",
        /// A later version took its place.
        Vervangen = "vervangen",
        /// Its last day has passed.
        Verlopen = "verlopen",
        /// Withdrawn.
        Ingetrokken = "ingetrokken",
    }
}

/// A rule of a municipality with all its versions, the newest first.
#[derive(Debug, Clone)]
pub struct Instrument {
    /// Its id.
    pub id: InstrumentId,
    /// Whose it is, and the name.
    pub gemeente: (OrganisatieId, String),
    /// What kind.
    pub soort: Instrumentsoort,
    /// Its name.
    pub naam: String,
    /// Its versions, the newest first.
    pub versies: Vec<Regelversie>,
}

/// One version of an instrument.
#[derive(Debug, Clone)]
pub struct Regelversie {
    /// Its id.
    pub id: RegelversieId,
    /// Counts from one.
    pub nummer: i64,
    /// Who began it, and when.
    pub begonnen: (String, Tijdstip),
    /// None: a concept.
    pub vaststelling: Option<Vaststelling>,
    /// Only of a version that was vastgesteld.
    pub intrekking: Option<Intrekking>,
    /// Its articles, in order.
    pub artikelen: Vec<Artikel>,
    /// What follows at which offence; of Damocles policy only.
    pub matrix: Matrix,
    /// Rises with each change.
    pub versie: i64,
}

/// That a version was decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vaststelling {
    /// By which body.
    pub orgaan: Orgaan,
    /// On which day.
    pub op: Date,
    /// First day.
    pub geldig_van: Date,
    /// Last day, when one was set.
    pub geldig_tot: Option<Date>,
    /// Where it is published.
    pub vindplaats: Vindplaats,
    /// Who recorded it.
    pub door: String,
}

/// That a version was withdrawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Intrekking {
    /// First day on which it does not hold any more.
    pub per: Date,
    /// Why.
    pub reden: String,
}

/// An article in words of our own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Artikel {
    /// As the published text numbers it: `2:48a`.
    pub nummer: String,
    /// On what: by it municipalities are compared.
    pub onderwerp: String,
    /// What it says, in short.
    pub tekst: String,
}

impl Regelversie {
    /// Whether nothing is in it.
    pub fn is_leeg(&self) -> bool {
        self.artikelen.is_empty() && self.matrix.is_leeg()
    }
}

impl Instrument {
    /// The concept, when one is being written.
    pub fn concept(&self) -> Option<&Regelversie> {
        self.versies.iter().find(|v| v.vaststelling.is_none())
    }

    /// Without what only its municipality sees; none when nothing is left.
    pub fn zonder_concept(mut self) -> Option<Self> {
        self.versies.retain(|v| v.vaststelling.is_some());
        (!self.versies.is_empty()).then_some(self)
    }
}
