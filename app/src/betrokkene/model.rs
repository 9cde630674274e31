// SPDX-License-Identifier: EUPL-1.2
//! A request of a data subject, and what was found for it.

use jiff::civil::Date;
use kernel::{GebruikerId, Herkomst, OrganisatieId, SignaalId, Tijdstip, VerzoekId, VerzoekvondstId};

use crate::verwerkingslog::Betrokkene;

kernel::codes! {
    /// What somebody asks.
    pub enum Verzoeksoort {
        /// To see one's data (art. 15).
        Inzage = "inzage",
        /// To have it corrected (art. 16).
        Rectificatie = "rectificatie",
        /// To have it erased (art. 17).
        Wissing = "wissing",
        /// To have its use restricted (art. 18).
        Beperking = "beperking",
        /// To object to its use (art. 21).
        Bezwaar = "bezwaar",
        /// To take it along (art. 20): never for a public task.
        Overdraagbaarheid = "overdraagbaarheid",
    }
}

kernel::codes! {
    /// Where a request stands.
    pub enum Stand {
        /// Written down.
        Ontvangen = "ontvangen",
        /// It is sure who asks.
        Geidentificeerd = "identiteit-vastgesteld",
        /// Somebody handles it.
        InBehandeling = "in-behandeling",
        /// Handled, with two months more.
        Verlengd = "verlengd",
        /// Proposed; waits for somebody else.
        Voorgelegd = "voorgelegd",
        /// Decided; the answer has not left.
        Besloten = "besloten",
        /// Answered.
        Verzonden = "verzonden",
        /// Not asked any more.
        Ingetrokken = "ingetrokken",
    }
}

impl Stand {
    /// Whether an answer is still owed.
    pub const fn is_open(self) -> bool {
        !matches!(self, Self::Verzonden | Self::Ingetrokken)
    }

    /// Whether the handler works on it.
    pub const fn in_bewerking(self) -> bool {
        matches!(self, Self::InBehandeling | Self::Verlengd)
    }
}

kernel::codes! {
    /// What is done with a request.
    pub enum Zet {
        /// It was checked who asks.
        IdentiteitVaststellen = "identiteit-vaststellen",
        /// Somebody takes it up.
        InBehandelingNemen = "in-behandeling-nemen",
        /// Two months more.
        Verlengen = "verlengen",
        /// The answer is proposed.
        Voorleggen = "voorleggen",
        /// Not like this.
        Terugsturen = "terugsturen",
        /// Like this.
        Goedkeuren = "goedkeuren",
        /// The answer leaves.
        Verzenden = "verzenden",
        /// Who asked does not ask any more.
        Intrekken = "intrekken",
    }
}

kernel::codes! {
    /// How it was checked who asks. A copy of a document is never kept.
    pub enum Identiteitswijze {
        /// At the counter, with a document that was looked at.
        Balie = "balie",
        /// By logging in with DigiD.
        Digid = "digid",
        /// By calling back on a number that was known.
        Terugbellen = "terugbellen",
        /// Through a lawyer or representative with a written mandate.
        Gemachtigde = "gemachtigde",
    }
}

kernel::codes! {
    /// How a request ends.
    pub enum Uitkomst {
        /// What was asked is done.
        Toegewezen = "toegewezen",
        /// A part of it.
        Deels = "deels",
        /// It is not done.
        Afgewezen = "afgewezen",
    }
}

kernel::codes! {
    /// As what somebody stands in a record.
    pub enum Vondstsoort {
        /// Recorded with a signaal.
        Persoon = "persoon",
        /// Reported it.
        Melder = "melder",
        /// Asked about at partners.
        Navraag = "navraag",
        /// In a care report of the police.
        Zorgmelding = "zorgmelding",
        /// With a casus.
        Casus = "casus",
        /// With a procedure of the mayor.
        Procedure = "procedure",
    }
}

kernel::codes! {
    /// What the handler decides about a find.
    pub enum Keuze {
        /// It is in the answer.
        Opnemen = "opnemen",
        /// It is not.
        Weglaten = "weglaten",
    }
}

kernel::codes! {
    /// Why a find is left out.
    pub enum Weglaatreden {
        /// It is about somebody else.
        NietDezelfde = "niet-dezelfde",
        /// It is police data; the police decide (Wpg 25).
        Politie = "politie",
        /// It came from Meld Misdaad Anoniem; it would show who reported.
        Mma = "mma",
        /// It would harm an investigation that runs.
        Onderzoek = "onderzoek",
        /// It would show who somebody else is.
        Derden = "derden",
        /// It is data of a Bibob inquiry (Wet Bibob 28).
        Bibob = "bibob",
    }
}

/// Somebody who did something, and when.
#[derive(Debug, Clone)]
pub struct Daad {
    /// The person, in whatever functie.
    pub gebruiker: GebruikerId,
    /// The name on screen.
    pub naam: String,
    /// When.
    pub op: Tijdstip,
}

/// What the handler proposes.
#[derive(Debug, Clone)]
pub struct Voorstel {
    /// How it ends.
    pub uitkomst: Uitkomst,
    /// Why, in words that the subject reads.
    pub motivering: String,
    /// With a correction: the right name.
    pub nieuwe_naam: Option<String>,
    /// With a correction: the right date of birth.
    pub nieuwe_geboortedatum: Option<Date>,
}

/// A request.
#[derive(Debug, Clone)]
pub struct Verzoek {
    /// Its id.
    pub id: VerzoekId,
    /// To whom.
    pub organisatie: OrganisatieId,
    /// What is asked.
    pub soort: Verzoeksoort,
    /// Where it stands.
    pub stand: Stand,
    /// When it came in.
    pub ontvangen_op: Date,
    /// The last day for the answer.
    pub uiterlijk_op: Date,
    /// Who asks.
    pub naam: String,
    /// Born.
    pub geboren: Date,
    /// Where the answer goes.
    pub contact: String,
    /// In the words of who asks.
    pub vraag: Option<String>,
    /// The name of who handles it.
    pub behandelaar: Option<String>,
    /// How and when it was checked who asks.
    pub identiteit: Option<(Identiteitswijze, Date)>,
    /// When and why it was extended.
    pub verlengd: Option<(Tijdstip, String)>,
    /// When was searched.
    pub gezocht_op: Option<Tijdstip>,
    /// What is proposed.
    pub voorstel: Option<Voorstel>,
    /// Who proposed.
    pub voorgelegd: Option<Daad>,
    /// The frozen answer.
    pub antwoord: Option<String>,
    /// Its hash.
    pub hash: Option<String>,
    /// Why it was sent back.
    pub terugzendreden: Option<String>,
    /// Who decided.
    pub besloten: Option<Daad>,
    /// When it closed.
    pub gesloten_op: Option<Tijdstip>,
    /// When it is destroyed.
    pub vernietigen_op: Option<Date>,
}

impl Verzoek {
    /// Who makes the request, for the log of processing.
    pub fn betrokkene(&self) -> Betrokkene {
        Betrokkene::persoon(&self.naam, Some(self.geboren))
    }
}

/// A request to be written down.
#[derive(Debug, Clone)]
pub struct NieuwVerzoek {
    /// What is asked.
    pub soort: Verzoeksoort,
    /// When it came in.
    pub ontvangen_op: Date,
    /// Who asks.
    pub naam: String,
    /// Born.
    pub geboren: Date,
    /// Where the answer goes.
    pub contact: String,
    /// In the words of who asks.
    pub vraag: Option<String>,
}

/// A record of the own organisation in which somebody stands, as it is now.
#[derive(Debug, Clone)]
pub struct Treffer {
    /// As what.
    pub soort: Vondstsoort,
    /// Which.
    pub record: i64,
    /// With which signaal.
    pub signaal: Option<SignaalId>,
    /// Whom it is about, for the log of processing.
    pub betrokkene: Option<Betrokkene>,
    /// The name in it.
    pub naam: String,
    /// The date of birth in it.
    pub geboren: Option<Date>,
    /// The part the person plays, if there is one.
    pub rol: Option<String>,
    /// Why it was recorded.
    pub noodzaak: String,
    /// The functie that recorded it, never the name.
    pub functie: Option<String>,
    /// When.
    pub op: Tijdstip,
    /// On what theme.
    pub thema: String,
    /// Number of the signaal.
    pub nummer: Option<String>,
    /// Where it came from.
    pub herkomst: Herkomst,
    /// On what ground.
    pub grondslag: String,
    /// What was written, if it may be in the answer.
    pub tekst: Option<String>,
    /// Where a reporter can be reached.
    pub bereikbaar: Vec<String>,
    /// When it is destroyed.
    pub bewaren_tot: Option<Date>,
    /// Whether it is restricted already.
    pub beperkt: bool,
}

/// A find with what was decided about it.
#[derive(Debug, Clone)]
pub struct Vondst {
    /// Its id.
    pub id: VerzoekvondstId,
    /// As what somebody stands there.
    pub soort: Vondstsoort,
    /// Which record.
    pub record: i64,
    /// With which signaal.
    pub signaal: Option<SignaalId>,
    /// Whether name and date of birth are equal, not the name alone.
    pub zeker: bool,
    /// What was decided.
    pub keuze: Option<Keuze>,
    /// Why it is left out.
    pub reden: Option<Weglaatreden>,
}

/// A receiver of a signaal with its persons.
#[derive(Debug, Clone)]
pub struct Ontvanger {
    /// Of which signaal.
    pub signaal: SignaalId,
    /// Who.
    pub organisatie: OrganisatieId,
    /// Its name.
    pub naam: String,
    /// Whether it can still read it.
    pub loopt: bool,
}
