// SPDX-License-Identifier: EUPL-1.2
//! A strategy, its parties and their commitments.

use jiff::civil::Date;
use kernel::{GremiumId, OrganisatieId, StrategieId, Tijdstip, ToezeggingId};

kernel::codes! {
    /// How far a commitment is.
    pub enum Toezeggingstand {
        /// Promised, not begun.
        Toegezegd = "toegezegd",
        /// Under way.
        Bezig = "bezig",
        /// Done.
        Gedaan = "gedaan",
        /// It will not be done; the explanation says why.
        Vervallen = "vervallen",
    }
}

kernel::codes! {
    /// What a municipality decided on the strategy.
    pub enum Vaststelling {
        /// Adopted.
        Vastgesteld = "vastgesteld",
        /// Taken note of.
        Kennisgenomen = "kennisgenomen",
        /// Not adopted.
        Niet = "niet-vastgesteld",
    }
}

/// First and last day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Looptijd {
    /// First day.
    pub van: Date,
    /// Last day.
    pub tot: Date,
}

/// A strategy.
#[derive(Debug, Clone)]
pub struct Strategie {
    /// Its id.
    pub id: StrategieId,
    /// Who keeps it, and its name.
    pub houder: (OrganisatieId, String),
    /// Name of the region.
    pub regio: String,
    /// To which body its progress goes.
    pub gremium: Option<(GremiumId, String)>,
    /// Its name.
    pub naam: String,
    /// In which document it is.
    pub document: String,
    /// How long it holds.
    pub looptijd: Looptijd,
    /// How long there is money.
    pub geld: Looptijd,
    /// Codes of its themes.
    pub themas: Vec<String>,
    /// Who takes part, by name.
    pub partijen: Vec<Strategiepartij>,
    /// What was committed, by date.
    pub toezeggingen: Vec<Toezegging>,
}

/// Who takes part, with what it decided itself.
#[derive(Debug, Clone)]
pub struct Strategiepartij {
    /// Which organisation.
    pub organisatie: OrganisatieId,
    /// Its name.
    pub naam: String,
    /// Whether it is a municipality: that adopts.
    pub gemeente: bool,
    /// What it decided, and on which day.
    pub vaststelling: Option<(Vaststelling, Date)>,
    /// By which decision.
    pub besluit: String,
    /// Its own safety plan; empty: not said.
    pub plan: String,
    /// Until which day that holds.
    pub plan_tot: Option<Date>,
    /// The themes that plan puts first.
    pub themas: Vec<String>,
}

/// What an organisation commits to.
#[derive(Debug, Clone)]
pub struct Toezegging {
    /// Its id.
    pub id: ToezeggingId,
    /// Who.
    pub organisatie: (OrganisatieId, String),
    /// On which theme.
    pub thema: String,
    /// What.
    pub wat: String,
    /// By when.
    pub uiterlijk_op: Date,
    /// How far it is.
    pub stand: Toezeggingstand,
    /// Why, or how.
    pub toelichting: String,
    /// When that was said.
    pub gewijzigd_op: Tijdstip,
    /// Rises with each change.
    pub versie: i64,
}

impl Strategie {
    /// Of this organisation, when it takes part.
    pub fn partij(&self, organisatie: OrganisatieId) -> Option<&Strategiepartij> {
        self.partijen.iter().find(|p| p.organisatie == organisatie)
    }
}
