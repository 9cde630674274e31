// SPDX-License-Identifier: EUPL-1.2
//! A ruling or change of law, with the review at each municipality that it touches.

use jiff::civil::Date;
use kernel::{HerzieningId, HerzieningstaakId, InstrumentId, OrganisatieId, Tijdstip};

use crate::besluit::instrument::model::Instrumentsoort;

kernel::codes! {
    /// How a review ended.
    pub enum Uitkomst {
        /// The rule stays as it is.
        Blijft = "blijft",
        /// A new version is made, or was.
        Aangepast = "aangepast",
        /// The rule is withdrawn.
        Ingetrokken = "ingetrokken",
    }
}

/// A ruling or change of law.
#[derive(Debug, Clone)]
pub struct Herziening {
    /// Its id.
    pub id: HerzieningId,
    /// What it is about.
    pub titel: String,
    /// Where it can be read.
    pub bron: String,
    /// Of which day it is.
    pub dag: Date,
    /// Which kind of rules it touches.
    pub soort: Instrumentsoort,
    /// Which articles, in words.
    pub artikelen: String,
    /// What it means.
    pub toelichting: String,
    /// Who reported it: the organisation.
    pub melder: String,
    /// When.
    pub gemeld_op: Tijdstip,
    /// The reviews, by name of the municipality.
    pub taken: Vec<Herzieningstaak>,
}

/// The review of one rule.
#[derive(Debug, Clone)]
pub struct Herzieningstaak {
    /// Its id.
    pub id: HerzieningstaakId,
    /// Of which instrument.
    pub instrument: InstrumentId,
    /// The name of that.
    pub naam: String,
    /// Whose it is.
    pub gemeente: (OrganisatieId, String),
    /// Who took it up, and when.
    pub behandelaar: Option<(String, Tijdstip)>,
    /// How it ended, why, and when.
    pub afronding: Option<(Uitkomst, String, Tijdstip)>,
}

impl Herziening {
    /// How many reviews are done.
    pub fn afgerond(&self) -> usize {
        self.taken.iter().filter(|t| t.afronding.is_some()).count()
    }
}
