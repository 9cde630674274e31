// SPDX-License-Identifier: EUPL-1.2
//! Organisations, regions, people, functies and afspraken, as other slices and pages read them.
//!
//! **Invariant:** nothing here holds a secret: hashes and secrets of people stay inside the store.

use jiff::civil::Date;
use kernel::{
    Actor, AfspraakId, ApiSleutelId, Bevoegdheid, DpiamaatregelId, FunctieId, Functiesoort, GebruikerId,
    OrganisatieId, Organisatiesoort, Periode, RegioId, Taak, Taken, Tijdstip, Veldgroepen,
};
use web::Taal;

kernel::codes! {
    /// What kind of group of organisations a regio is.
    pub enum Regiosoort {
        /// Municipalities that chose to work together.
        Samenwerkingsregio = "samenwerkingsregio",
        /// The area of a police basisteam (art. 36 Politiewet).
        Basisteam = "basisteam",
        /// The area of a Zorg- en Veiligheidshuis.
        ZvhGebied = "zvh-gebied",
        /// A veiligheidsregio (art. 8 Wet veiligheidsregio's).
        Veiligheidsregio = "veiligheidsregio",
    }
}

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

kernel::codes! {
    /// What a link is for.
    pub enum Linksoort {
        /// Sets up the installation.
        EersteStart = "eerste-start",
        /// A new person chooses a password.
        Uitnodiging = "uitnodiging",
        /// Somebody chooses a new password.
        Herstel = "herstel",
    }
}

/// A municipality, police team or other partner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organisatie {
    /// Its id.
    pub id: OrganisatieId,
    /// What kind.
    pub soort: Organisatiesoort,
    /// Its name in full.
    pub naam: String,
    /// Part of every number it hands out.
    pub afkorting: String,
    /// CBS code of a municipality.
    pub cbs_code: Option<String>,
}

/// What an administrator sets about the own organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instelling {
    /// Colour of the theme, as `#rrggbb`.
    pub themakleur: Option<String>,
    /// How residents and partners reach it.
    pub contact: Option<String>,
}

/// An organisation to be added.
#[derive(Debug, Clone)]
pub struct NieuweOrganisatie<'a> {
    /// What kind.
    pub soort: Organisatiesoort,
    /// Its name in full.
    pub naam: &'a str,
    /// Part of every number it will hand out.
    pub afkorting: &'a str,
    /// CBS code of a municipality.
    pub cbs_code: Option<&'a str>,
    /// From when it takes part.
    pub sinds: Tijdstip,
}

/// A group of organisations.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Regio {
    /// Its id.
    pub id: RegioId,
    /// What kind.
    pub soort: Regiosoort,
    /// Its name.
    pub naam: String,
}

/// The membership of an organisation in a regio, seen from either side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lidmaatschap {
    /// The regio.
    pub regio: Regio,
    /// The organisation.
    pub organisatie: OrganisatieId,
    /// Its name.
    pub organisatienaam: String,
    /// From when.
    pub van: Tijdstip,
    /// Until when, if it ended.
    pub tot: Option<Tijdstip>,
}

impl Lidmaatschap {
    /// Whether it runs at the moment.
    pub fn loopt(&self, nu: Tijdstip) -> bool {
        self.van <= nu && self.tot.is_none_or(|tot| nu < tot)
    }
}

/// A person who can log in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gebruiker {
    /// Its id.
    pub id: GebruikerId,
    /// With which he or she logs in.
    pub gebruikersnaam: String,
    /// The name on screen.
    pub naam: String,
    /// Where messages go.
    pub email: Option<String>,
    /// The language of pages and messages.
    pub taal: Taal,
    /// Whether a password was chosen.
    pub heeft_wachtwoord: bool,
    /// Whether a second factor is set up.
    pub heeft_tweede_factor: bool,
    /// Since when logging in is blocked.
    pub geblokkeerd_op: Option<Tijdstip>,
}

/// A person to be added.
#[derive(Debug, Clone)]
pub struct NieuweGebruiker<'a> {
    /// With which he or she logs in; see `rules::gebruikersnaam`.
    pub gebruikersnaam: &'a str,
    /// The name on screen.
    pub naam: &'a str,
    /// Where messages go.
    pub email: Option<&'a str>,
    /// Hash of the password, from `Kosten::hash`; none until the person chooses one.
    pub wachtwoordhash: Option<&'a str>,
    /// The language of pages and messages.
    pub taal: Taal,
}

/// What a person is at an organisation, in a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Functie {
    /// Its id.
    pub id: FunctieId,
    /// Whose.
    pub gebruiker: GebruikerId,
    /// The person's name on screen.
    pub naam: String,
    /// What it is for.
    pub soort: Functiesoort,
    /// At which organisation.
    pub organisatie: OrganisatieId,
    /// The organisation's name.
    pub organisatienaam: String,
    /// From when until when.
    pub periode: Periode,
    /// Under which DVO, when somebody of another organisation has it.
    pub onder: Option<OnderDvo>,
}

/// What limits a functie that somebody of another organisation has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnderDvo {
    /// The DVO.
    pub afspraak: AfspraakId,
    /// Where he or she comes from.
    pub werkgever: OrganisatieId,
    /// The name of that organisation.
    pub werkgevernaam: String,
    /// What he or she may do at most.
    pub taken: Taken,
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

impl Functie {
    /// What somebody may do at most in it.
    pub fn bevoegdheid(&self) -> Bevoegdheid {
        self.onder.as_ref().map_or_else(
            || Bevoegdheid::from(self.soort),
            |dvo| Bevoegdheid::voor_taken(self.soort, dvo.taken),
        )
    }

    /// Who acts in it.
    pub fn actor(&self) -> Actor {
        Actor {
            gebruiker: self.gebruiker,
            functie: self.id,
            bevoegdheid: self.bevoegdheid(),
            organisatie: self.organisatie,
        }
    }

    /// Whether it gives rights at the moment.
    pub fn loopt(&self, nu: Tijdstip) -> bool {
        self.periode.bevat(nu)
    }

    /// Whether it gives rights now or will later.
    pub fn is_niet_voorbij(&self, nu: Tijdstip) -> bool {
        nu < self.periode.tot
    }

    /// Whether it has an end that was really set.
    pub fn heeft_einde(&self) -> bool {
        self.periode.tot < Tijdstip::NOOIT
    }
}

/// A functie with what matters in a review of access.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Toegangsregel {
    /// The functie, with the name of the person.
    pub functie: Functie,
    /// With which he or she logs in.
    pub gebruikersnaam: String,
    /// Since when logging in is blocked.
    pub geblokkeerd_op: Option<Tijdstip>,
    /// Whether a second factor is set up.
    pub heeft_tweede_factor: bool,
}

/// A session of a person, as shown to that person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sessie {
    /// The first half of the hash of its token: enough to point at it, too little to forge anything with.
    pub merk: String,
    /// Browser and system.
    pub apparaat: String,
    /// When it began.
    pub aangemaakt_op: Tijdstip,
    /// When it was last used.
    pub gebruikt_op: Tijdstip,
    /// When it ends by itself.
    pub verloopt_op: Tijdstip,
}

/// A key for the API, without the key itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiSleutel {
    /// Its id.
    pub id: ApiSleutelId,
    /// What it is for, in the words of its maker.
    pub naam: String,
    /// The functie it acts in.
    pub functie: FunctieId,
    /// The person's name on screen.
    pub gebruiker: String,
    /// What that functie is for.
    pub soort: Functiesoort,
    /// The organisation's name.
    pub organisatienaam: String,
    /// When it was made.
    pub aangemaakt_op: Tijdstip,
    /// When it ends by itself.
    pub verloopt_op: Tijdstip,
    /// When it was withdrawn.
    pub ingetrokken_op: Option<Tijdstip>,
}

impl ApiSleutel {
    /// Whether it opens anything at the moment.
    pub fn werkt(&self, nu: Tijdstip) -> bool {
        self.ingetrokken_op.is_none() && nu < self.verloopt_op
    }
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
