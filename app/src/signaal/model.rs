// SPDX-License-Identifier: EUPL-1.2
//! What a signaal is made of. Facts and reading are apart; the reporter is apart from both.

use jiff::civil::Date;
use kernel::{FunctieId, Herkomst, InvoerId, OrganisatieId, SignaalId, Tijdstip};

use crate::verwerkingslog::Betrokkene;

kernel::codes! {
    /// How a signaal came in.
    pub enum Kanaal {
        /// An inhabitant or entrepreneur, through the public page.
        Melding = "melding",
        /// Seen by a supervisor in the street.
        Waarneming = "waarneming",
        /// A colleague of another department, in his or her own process.
        Collega = "collega",
        /// Provided by the police under the Wpg.
        Politie = "politie",
        /// Meld Misdaad Anoniem.
        Mma = "mma",
        /// Another partner organisation.
        Partner = "partner",
        /// By-catch of an inspection.
        Controle = "controle",
        /// Brought in from a file of another system.
        Invoer = "invoer",
    }
}

impl Kanaal {
    /// The herkomst that this channel implies, so that nobody forgets the restriction.
    pub const fn herkomst(self) -> Herkomst {
        match self {
            Self::Politie => Herkomst::Politie,
            Self::Mma => Herkomst::Mma,
            Self::Partner => Herkomst::Partner,
            Self::Melding | Self::Waarneming | Self::Collega | Self::Controle | Self::Invoer => {
                Herkomst::Vrij
            }
        }
    }
}

kernel::codes! {
    /// How the reporter knows it.
    pub enum Hoebekend {
        /// Seen or heard oneself.
        EigenWaarneming = "eigen-waarneming",
        /// Heard from somebody else.
        VanHorenZeggen = "van-horen-zeggen",
        /// From a document.
        Document = "document",
    }
}

kernel::codes! {
    /// Who reported, as far as that matters for the answer.
    pub enum Meldersoort {
        /// An inhabitant.
        Inwoner = "inwoner",
        /// An entrepreneur.
        Ondernemer = "ondernemer",
        /// A colleague.
        Collega = "collega",
        /// Another organisation.
        Partner = "partner",
    }
}

kernel::codes! {
    /// Where a signaal stands: the stage of the weighing that waits, or what came of it.
    pub enum Fase {
        /// Weging 1 waits: is it ondermijning?
        Weging1 = "weging-1",
        /// Weging 2A waits: is it a task of the municipality?
        Weging2a = "weging-2a",
        /// Weging 2B waits: is it our territory?
        Weging2b = "weging-2b",
        /// Weging 3 waits: is it heavy enough?
        Weging3 = "weging-3",
        /// The privacyfunctionaris asks the sources.
        Bronnen = "bronnen",
        /// Weging 4 waits: do the hits confirm enough?
        Weging4 = "weging-4",
        /// Weighed with an outcome that somebody works on.
        Uitgezet = "uitgezet",
        /// Done: nothing more will happen, and the destruction date runs.
        Afgesloten = "afgesloten",
    }
}

/// A point in WGS84 degrees.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Punt {
    /// Longitude, east positive.
    pub lon: f64,
    /// Latitude, north positive.
    pub lat: f64,
}

/// Where it was seen.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Plaats {
    /// Address or description, as given.
    pub omschrijving: String,
    /// CBS code of the buurt (or of the municipality when the buurt is unknown).
    pub gebied: Option<String>,
    /// The point on the map.
    pub punt: Option<Punt>,
}

/// The restriction that travels along with what a source provided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beperking {
    /// The source.
    pub herkomst: Herkomst,
    /// The purpose for which it was provided, and the article (Wpg).
    pub doel: Option<String>,
    /// Whether the source allows passing it on.
    pub mag_door: bool,
}

impl Beperking {
    /// No restriction.
    pub const VRIJ: Self = Self { herkomst: Herkomst::Vrij, doel: None, mag_door: true };
}

/// Who reported; kept in a store of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Melder {
    /// What kind of reporter.
    pub soort: Meldersoort,
    /// Name.
    pub naam: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// Telephone number.
    pub telefoon: Option<String>,
}

impl Melder {
    /// Whom this is in the log of processing; nobody when nothing was left.
    pub fn betrokkene(&self) -> Option<Betrokkene> {
        Betrokkene::melder(self.naam.as_deref(), self.email.as_deref(), self.telefoon.as_deref())
    }
}

/// A signaal that is about to be recorded.
#[derive(Debug, Clone)]
pub struct NieuwSignaal {
    /// The responsible municipality.
    pub eigenaar: OrganisatieId,
    /// How it came in.
    pub kanaal: Kanaal,
    /// Code of the thema.
    pub thema: String,
    /// What was seen or heard: facts.
    pub wat: String,
    /// What the writer makes of it: opinion, apart from the facts.
    pub duiding: Option<String>,
    /// How it is known.
    pub hoe_bekend: Hoebekend,
    /// Where.
    pub plaats: Plaats,
    /// First and last day it was seen.
    pub periode: (Option<Date>, Option<Date>),
    /// The restriction of the source.
    pub beperking: Beperking,
    /// Task and article under which it is processed.
    pub grondslag: String,
    /// The reporter, if he or she said who.
    pub melder: Option<Melder>,
    /// When it came in.
    pub ontvangen_op: Tijdstip,
    /// Who registered it; none for a visitor.
    pub ontvangen_door: Option<FunctieId>,
    /// The id in the system it came from.
    pub extern_id: Option<String>,
    /// The import that brought it.
    pub invoer: Option<InvoerId>,
}

/// The core of a signaal: nothing that points to a person.
#[derive(Debug, Clone)]
pub struct Kern {
    /// Its id.
    pub id: SignaalId,
    /// The responsible organisation.
    pub eigenaar: OrganisatieId,
    /// Name of that organisation.
    pub eigenaarnaam: String,
    /// The number people use, such as `VAL-2026-00042`.
    pub nummer: String,
    /// How it came in.
    pub kanaal: Kanaal,
    /// Code of the thema.
    pub thema: String,
    /// Where it stands.
    pub fase: Fase,
    /// The outcome code, once weighed.
    pub uitkomst: Option<String>,
    /// Points of weging 3; they order an agenda and decide nothing.
    pub punten: Option<i64>,
    /// When it came in.
    pub ontvangen_op: Tijdstip,
    /// CBS code of the area.
    pub gebied: Option<String>,
    /// Where it came from.
    pub herkomst: Herkomst,
    /// For what purpose the source provided it.
    pub herkomst_doel: Option<String>,
    /// Whether the source allows passing it on.
    pub mag_door: bool,
    /// Task and article.
    pub grondslag: String,
    /// When it must be destroyed.
    pub vernietigen_op: Date,
    /// By which rule.
    pub vernietigingsgrond: String,
    /// The signaal into which it was joined.
    pub samengevoegd_in: Option<SignaalId>,
    /// Rises with every change, so that a stale edit is noticed.
    pub versie: i64,
}

/// What was seen, where exactly, and how it is read.
#[derive(Debug, Clone)]
pub struct Inhoud {
    /// Facts.
    pub wat: String,
    /// Reading.
    pub duiding: Option<String>,
    /// How it is known.
    pub hoe_bekend: Hoebekend,
    /// Address or description.
    pub plaats: String,
    /// The point on the map.
    pub punt: Option<Punt>,
    /// First and last day it was seen.
    pub periode: (Option<Date>, Option<Date>),
}
