// SPDX-License-Identifier: EUPL-1.2
//! An item and the steps of its path.

use jiff::civil::Date;
use kernel::{BestuurspuntId, GremiumId, OrganisatieId, Tijdstip};

kernel::codes! {
    /// Where an item stands.
    pub enum Padstand {
        /// A body has it.
        Onderweg = "onderweg",
        /// A body asked something; the submitter has it.
        Teruggegeven = "teruggegeven",
        /// A body decided.
        Besloten = "besloten",
        /// A body said no.
        Afgewezen = "afgewezen",
    }
}

kernel::codes! {
    /// What a body did with it.
    pub enum Uitslag {
        /// On to the next body.
        Doorgezet = "doorgezet",
        /// Decided here.
        Besloten = "besloten",
        /// Back to who submitted it, with a question.
        Teruggegeven = "teruggegeven",
        /// No.
        Afgewezen = "afgewezen",
    }
}

/// An item.
#[derive(Debug, Clone)]
pub struct Bestuurspunt {
    /// Its id.
    pub id: BestuurspuntId,
    /// Who submitted it, and its name.
    pub indiener: (OrganisatieId, String),
    /// What it is about.
    pub titel: String,
    /// What is asked.
    pub vraag: String,
    /// Where it stands.
    pub stand: Padstand,
    /// When it was submitted.
    pub op: Tijdstip,
    /// Rises with every step.
    pub versie: i64,
    /// Its path so far, from the first body on.
    pub stappen: Vec<Padstap>,
}

/// One body on the path.
#[derive(Debug, Clone)]
pub struct Padstap {
    /// Which body, and its name. Who submitted the item may always know this.
    pub gremium: (GremiumId, String),
    /// Who keeps that body.
    pub houder: OrganisatieId,
    /// When it came.
    pub ontvangen_op: Date,
    /// What was done with it, and on which day.
    pub behandeld: Option<(Date, Uitslag)>,
    /// What was said, and before that what the submitter added.
    pub toelichting: String,
}

impl Bestuurspunt {
    /// The step that it is at, while it is with a body.
    pub fn nu_bij(&self) -> Option<&Padstap> {
        self.stappen.last().filter(|s| self.stand == Padstand::Onderweg && s.behandeld.is_none())
    }
}
