// SPDX-License-Identifier: EUPL-1.2
//! Afspraken: what they say, their parties, their DPIA, and the taken of a DVO.

use jiff::civil::Date;
use kernel::{AfspraakId, DpiamaatregelId, GebruikerId, OrganisatieId, Periode, Taak, Tijdstip, Veldgroepen};

kernel::codes! {
    /// What kind of afspraak it is.
    pub enum Afspraaksoort {
        /// Between several organisations, on one purpose.
        Convenant = "convenant",
        /// One organisation does tasks for another.
        Dienstverlening = "dienstverleningsovereenkomst",
        /// Deciding in somebody else's name.
        Mandaat = "mandaat",
        /// How one tafel works within one organisation or region.
        Tafelregeling = "tafelregeling",
        /// One organisation handles data on behalf of another (art. 28 AVG).
        Verwerkersovereenkomst = "verwerkersovereenkomst",
        /// For a while and without a new body, over the edges of districts.
        Samenwerking = "samenwerkingsafspraak",
    }
}

kernel::codes! {
    /// What the parties may do under an afspraak.
    pub enum Afspraakhandeling {
        /// Give each other records, at a tafel.
        Verstrekken = "verstrekken",
        /// Ask each other whether somebody or something is known: hit or no hit.
        Navragen = "navragen",
        /// Work in each other's records, in the name of the party whose they are: the taken of a DVO.
        Uitvoeren = "uitvoeren",
        /// Send care reports through the VIA to one receiver.
        Zorgmelden = "zorgmelden",
    }
}

kernel::codes! {
    /// Whether a receiver may pass on what was given under an afspraak.
    pub enum Doorverstrekken {
        /// Never.
        Nee = "nee",
        /// Only when the giver allows it, each time.
        Toestemming = "met-toestemming",
    }
}

/// What one party of a DVO does for another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dvotaak {
    /// For whom, and in whose name.
    pub opdrachtgever: OrganisatieId,
    /// Its name.
    pub opdrachtgevernaam: String,
    /// Who does it.
    pub uitvoerder: OrganisatieId,
    /// Its name.
    pub uitvoerdernaam: String,
    /// What.
    pub taak: Taak,
    /// Hours a year.
    pub uren: i64,
    /// The decision that gives the mandate, or why there is none to give.
    pub mandaat: String,
}

/// An agreement under which organisations give each other records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Afspraak {
    /// Its id.
    pub id: AfspraakId,
    /// What kind.
    pub soort: Afspraaksoort,
    /// Its name.
    pub naam: String,
    /// Its version.
    pub versie: i64,
    /// For what purpose.
    pub doel: String,
    /// On what legal ground: one per line.
    pub grondslag: String,
    /// What its parties may do under it.
    pub handelingen: Vec<Afspraakhandeling>,
    /// The most that may be given under it.
    pub veldgroepen: Veldgroepen,
    /// How long a receiver keeps what was given.
    pub bewaartermijn_maanden: i64,
    /// From when until when.
    pub periode: Periode,
    /// When its DPIA was approved.
    pub dpia_op: Option<Tijdstip>,
    /// When it was ended early.
    pub beeindigd_op: Option<Tijdstip>,
    /// Whether it is still drawn up: then only its drawer knows it, and nobody can sign.
    pub concept: bool,
    /// Who drew it up; none when it came in as data.
    pub opsteller: Option<OrganisatieId>,
    /// The version before it.
    pub voorganger: Option<AfspraakId>,
    /// When its successor took over.
    pub vervangen_op: Option<Tijdstip>,
    /// Codes of the themes it is about; none: all.
    pub themas: Vec<String>,
    /// Categories of data, one per line.
    pub gegevens: String,
    /// Whether a receiver may pass on what was given.
    pub doorverstrekken: Doorverstrekken,
    /// Rises with every change of a concept.
    pub bewerking: i64,
    /// Its parties, by name.
    pub partijen: Vec<Partij>,
}

impl Afspraak {
    /// Whether its parties may do this under it.
    pub fn staat_toe(&self, handeling: Afspraakhandeling) -> bool {
        self.handelingen.contains(&handeling)
    }

    /// Whether it is about this theme.
    pub fn gaat_over(&self, thema: &str) -> bool {
        self.themas.is_empty() || self.themas.iter().any(|t| t == thema)
    }

    /// The own place in it, if the organisation is a party.
    pub fn partij(&self, organisatie: OrganisatieId) -> Option<&Partij> {
        self.partijen.iter().find(|p| p.organisatie == organisatie)
    }
}

/// A party to an afspraak.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Partij {
    /// Which organisation.
    pub organisatie: OrganisatieId,
    /// Its name.
    pub naam: String,
    /// When it signed.
    pub getekend_op: Option<Tijdstip>,
}

/// What an afspraak that is drawn up here says beside its core.
#[derive(Debug, Clone, Copy)]
pub struct Opgesteld<'a> {
    /// By which organisation.
    pub door: OrganisatieId,
    /// The version before it.
    pub voorganger: Option<AfspraakId>,
    /// Codes of the themes it is about; none: all.
    pub themas: &'a [String],
    /// Categories of data, one per line.
    pub gegevens: &'a str,
    /// Whether a receiver may pass on what was given.
    pub doorverstrekken: Doorverstrekken,
}

/// An afspraak to be added.
#[derive(Debug, Clone)]
pub struct NieuweAfspraak<'a> {
    /// What kind.
    pub soort: Afspraaksoort,
    /// Its name.
    pub naam: &'a str,
    /// Its version.
    pub versie: i64,
    /// For what purpose.
    pub doel: &'a str,
    /// On what legal ground: one per line.
    pub grondslag: &'a str,
    /// What its parties may do under it.
    pub handelingen: &'a [Afspraakhandeling],
    /// The most that may be given under it.
    pub veldgroepen: Veldgroepen,
    /// How long a receiver keeps what was given.
    pub bewaartermijn_maanden: i64,
    /// From when until when.
    pub periode: Periode,
    /// When its DPIA was approved.
    pub dpia_op: Option<Tijdstip>,
    /// Drawn up here: by whom, after which version, and what else it says. None: it came in as data, in force.
    pub opgesteld: Option<Opgesteld<'a>>,
    /// The parties, and when each signed.
    pub partijen: &'a [(OrganisatieId, Option<Tijdstip>)],
}

/// What could go wrong for people under an afspraak, and who does what about it (art. 35 AVG).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dpia {
    /// What is done with which data, why, and why it cannot be done with less.
    pub beschrijving: String,
    /// Who wrote it last: that person never approves it.
    pub schrijver: GebruikerId,
    /// When it was written last.
    pub opgesteld_op: Tijdstip,
    /// When it was approved.
    pub goedgekeurd_op: Option<Tijdstip>,
    /// Risks, each with its measure.
    pub maatregelen: Vec<Dpiamaatregel>,
}

/// A risk, and what one party does about it by when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dpiamaatregel {
    /// Its id.
    pub id: DpiamaatregelId,
    /// Of which afspraak.
    pub afspraak: AfspraakId,
    /// Name of that afspraak.
    pub afspraaknaam: String,
    /// What could go wrong.
    pub risico: String,
    /// What is done about it.
    pub maatregel: String,
    /// By which party.
    pub eigenaar: OrganisatieId,
    /// Name of that party.
    pub eigenaarnaam: String,
    /// By when.
    pub uiterlijk_op: Date,
    /// When it was done.
    pub gereed_op: Option<Tijdstip>,
}
