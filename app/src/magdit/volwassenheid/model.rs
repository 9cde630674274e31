// SPDX-License-Identifier: EUPL-1.2
//! A check, its answers, and what the program knew.

use jiff::civil::Date;
use kernel::{OrganisatieId, Tijdstip, VolwassenheidscheckId};

kernel::codes! {
    /// An answer.
    pub enum Checkantwoord {
        /// It is arranged.
        Ja = "ja",
        /// In part.
        Deels = "deels",
        /// It is not.
        Nee = "nee",
        /// Nobody here knows.
        Onbekend = "onbekend",
    }
}

kernel::codes! {
    /// How far a theme is. Not a mark: each follows from the answers that stand beside it.
    pub enum Niveau {
        /// Nothing is arranged or known.
        Nog = "nog-niet",
        /// Something is arranged, something is not.
        Begin = "begin",
        /// All is arranged, some of it in part.
        Groeit = "groeit",
        /// All is arranged.
        Vast = "vast",
    }
}

kernel::codes! {
    /// What the program itself knows.
    pub enum Bewijssoort {
        /// How many afspraken work.
        Afspraken = "afspraken",
        /// How many afspraken have an approved DPIA and no late measure.
        Dpia = "dpia",
        /// How often something was given in a year.
        Verstrekkingen = "verstrekkingen",
        /// How often "mag dit?" was asked in a year.
        Vragen = "vragen",
        /// How many questions wait for the jurist.
        Wachtrij = "wachtrij",
        /// How many own rules are in force.
        Regels = "regels",
        /// When rights were reviewed last.
        Rechtentoets = "rechtentoets",
        /// How much unusual use nobody looked at.
        Bevindingen = "bevindingen",
        /// How many signalen should have been destroyed.
        Vernietiging = "vernietiging",
        /// How many contacts at partners were confirmed in half a year.
        Contacten = "contacten",
        /// At how many tafels one sits.
        Tafels = "tafels",
        /// How many reporters wait too long.
        Terugkoppelingen = "terugkoppelingen",
    }
}

/// What the program knew at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bewijs {
    /// How many are right, or how many there are.
    pub aantal: i64,
    /// Of how many; where that says something.
    pub totaal: Option<i64>,
    /// The last day it was done.
    pub dag: Option<Date>,
}

/// An answer, with what the program knew.
#[derive(Debug, Clone)]
pub struct Gegeven {
    /// Code of the question.
    pub vraag: String,
    /// The answer.
    pub antwoord: Checkantwoord,
    /// What the program knew; none when this functie may not know it.
    pub bewijs: Option<Bewijs>,
}

/// A check, with its answers.
#[derive(Debug, Clone)]
pub struct Check {
    /// Its id.
    pub id: VolwassenheidscheckId,
    /// Of which organisation.
    pub organisatie: OrganisatieId,
    /// The date of the list of questions.
    pub vragenlijst: String,
    /// Who filled it in, as a functie.
    pub functie: String,
    /// When.
    pub op: Tijdstip,
    /// Whether municipalities of its regions see the levels.
    pub gedeeld: bool,
    /// The answers.
    pub antwoorden: Vec<Gegeven>,
    /// What was explained, by theme.
    pub toelichtingen: Vec<(String, String)>,
}
