// SPDX-License-Identifier: EUPL-1.2
//! A casus, seen in parts: a [`Kern`] for who may know that it exists, and sealed contents for who may read them.

use jiff::civil::Date;
use kernel::{
    AfspraakId, CasusId, CasuspartijId, CasuspersoonId, FunctieId, Herkomst, OrganisatieId, SignaalId,
    Tijdstip,
};
use poort::{Relatie, Situatie, Zegel};

use crate::verwerkingslog::Betrokkene;

kernel::codes! {
    /// What is handled.
    pub enum Casussoort {
        /// One person.
        Persoon = "persoon",
        /// A household.
        Huishouden = "huishouden",
        /// A group of youths, without a class: what it is, is said in words.
        Jeugdgroep = "jeugdgroep",
        /// Nuisance between neighbours.
        Woonoverlast = "woonoverlast",
        /// A building, business or park.
        Object = "object",
        /// An area or phenomenon, without persons.
        Gebied = "gebied",
        /// A Bibob file, sealed.
        Bibob = "bibob",
    }
}

impl Casussoort {
    /// Whether it has phases of scaling up and down.
    pub const fn kent_fasen(self) -> bool {
        matches!(self, Self::Persoon | Self::Huishouden | Self::Jeugdgroep | Self::Woonoverlast)
    }

    /// Whether persons can be recorded with it.
    pub const fn kent_personen(self) -> bool {
        !matches!(self, Self::Gebied)
    }

    /// The series of its numbers.
    pub const fn reeks(self) -> &'static str {
        match self {
            Self::Bibob => "B",
            _ => "C",
        }
    }
}

kernel::codes! {
    /// The phase of scaling up, by the AVE method: the higher, the less somebody can do without help.
    pub enum AveFase {
        /// Own strength, or one worker.
        Een = "ave-1",
        /// Several workers with one plan.
        Twee = "ave-2",
        /// Stuck or unsafe: the procesregisseur leads.
        Drie = "ave-3",
        /// A social crisis, or the threat of one: the mayor leads.
        Vier = "ave-4",
    }
}

kernel::codes! {
    /// What somebody has to do with a casus.
    pub enum Betrokkenheid {
        /// The casus is about this person.
        Centraal = "centraal",
        /// A member of the household or family.
        Gezin = "gezin",
        /// A parent or guardian.
        Ouder = "ouder",
        /// A victim or reporter of nuisance.
        Slachtoffer = "slachtoffer",
        /// Somebody else who is needed to understand it.
        Omgeving = "omgeving",
    }
}

kernel::codes! {
    /// What came of the talk with a person.
    pub enum Gespreksuitkomst {
        /// There was a talk and the person takes part.
        Eens = "gesproken-eens",
        /// There was a talk and the person objects, or does not want to take part.
        Oneens = "gesproken-oneens",
        /// There was no talk, for a reason.
        Niet = "niet-gesproken",
    }
}

kernel::codes! {
    /// Why there was no talk.
    pub enum Nietreden {
        /// Somebody's safety would be in danger.
        Veiligheid = "veiligheid",
        /// It would harm an investigation.
        Onderzoek = "onderzoek",
        /// The person could not be reached, after more than one attempt.
        Onbereikbaar = "onbereikbaar",
        /// The person refuses to talk.
        Weigert = "weigert",
        /// A parent or guardian was spoken with instead.
        Vertegenwoordigd = "vertegenwoordigd",
    }
}

kernel::codes! {
    /// The role of another organisation.
    pub enum Partijrol {
        /// Decides with us.
        Beslisser = "beslisser",
        /// Carries something out.
        Uitvoerder = "uitvoerder",
        /// Advises.
        Adviseur = "adviseur",
        /// Is informed only.
        Geinformeerd = "alleen-informeren",
    }
}

kernel::codes! {
    /// What a note is about.
    pub enum Notitiesoort {
        /// What happened and what was agreed.
        Verloop = "verloop",
        /// Care: for who may read that only.
        Zorg = "zorg",
    }
}

kernel::codes! {
    /// Why a casus ended.
    pub enum Sluitreden {
        /// The goal was reached.
        Doel = "doel-bereikt",
        /// Manageable: back to ordinary work.
        Regulier = "naar-regulier",
        /// Handed over to ZVH, RIEC, police or another municipality.
        Overgedragen = "overgedragen",
        /// A measure runs, and is only watched.
        Maatregel = "maatregel-loopt",
        /// There is not enough ground to go on.
        Grondslag = "onvoldoende-grondslag",
        /// Moved away or died.
        Weg = "verhuisd-of-overleden",
        /// Stopped by decision.
        Gestaakt = "gestaakt",
    }
}

/// That a casus exists and how far it is; nothing of what it says, and nobody whom it is about.
#[derive(Debug, Clone)]
pub struct Kern {
    /// Its id.
    pub id: CasusId,
    /// The organisation that runs it.
    pub eigenaar: (OrganisatieId, String),
    /// Its number.
    pub nummer: String,
    /// What is handled.
    pub soort: Casussoort,
    /// The seal on it.
    pub zegel: Zegel,
    /// Where what it began with came from.
    pub herkomst: Herkomst,
    /// Whether that source allows passing it on.
    pub mag_door: bool,
    /// Code of the theme.
    pub thema: String,
    /// From which signaal.
    pub signaal: Option<SignaalId>,
    /// When it was opened.
    pub geopend_op: Tijdstip,
    /// Who leads, and by name.
    pub regisseur: (FunctieId, String),
    /// The phase now.
    pub fase: Option<AveFase>,
    /// When it must be looked at again.
    pub herzien_op: Date,
    /// When and why it was closed.
    pub gesloten: Option<(Tijdstip, Sluitreden)>,
    /// When it is destroyed, once closed.
    pub vernietigen_op: Option<Date>,
}

/// How the reader stands to a casus.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Toegang {
    /// As its owner, or with a role in it.
    pub relatie: Relatie,
    /// Whether the persons were given; the owner has them.
    pub personen: bool,
    /// Whether what is about care was given; the owner has it.
    pub zorg: bool,
}

impl Toegang {
    /// Of the owner.
    pub const EIGEN: Self = Self { relatie: Relatie::Eigen, personen: true, zorg: true };
}

impl Kern {
    /// As the gate judges it.
    pub const fn situatie(&self, relatie: Relatie) -> Situatie {
        Situatie::casus(relatie, self.herkomst, self.zegel)
    }
}

/// What a casus says, as far as the reader may know it.
#[derive(Debug, Clone)]
pub struct Inhoud {
    /// The facts it began with.
    pub probleem: String,
    /// What for.
    pub doel: String,
    /// On what ground.
    pub grondslag: String,
    /// What was learnt, once closed.
    pub evaluatie: Option<String>,
    /// Why each phase began, oldest first.
    pub faseredenen: Vec<(AveFase, Tijdstip, String)>,
    /// What happened, oldest first.
    pub notities: Vec<Notitie>,
    /// The persons with their talks; none when the reader may not know them.
    pub personen: Option<Vec<Persoon>>,
}

/// A note.
#[derive(Debug, Clone)]
pub struct Notitie {
    /// By which organisation.
    pub organisatie: String,
    /// When.
    pub op: Tijdstip,
    /// About what.
    pub soort: Notitiesoort,
    /// What it says.
    pub tekst: String,
}

/// A person of a casus.
#[derive(Debug, Clone)]
pub struct Persoon {
    /// Its id.
    pub id: CasuspersoonId,
    /// Name.
    pub naam: String,
    /// Born when, if that is known.
    pub geboren: Option<Date>,
    /// What the person has to do with it.
    pub betrokkenheid: Betrokkenheid,
    /// Whether the person was a minor when it was recorded.
    pub minderjarig: bool,
    /// Why it was necessary to record this person.
    pub noodzaak: String,
    /// The talks, oldest first.
    pub gesprekken: Vec<Gesprek>,
}

impl Persoon {
    /// For the log of processing.
    pub fn betrokkene(&self) -> Betrokkene {
        Betrokkene::persoon(&self.naam, self.geboren)
    }
}

/// A talk, or why there was none.
#[derive(Debug, Clone)]
pub struct Gesprek {
    /// What came of it.
    pub uitkomst: Gespreksuitkomst,
    /// On which day it was.
    pub op: Option<Date>,
    /// Why there was none.
    pub reden: Option<Nietreden>,
    /// In words.
    pub toelichting: String,
}

/// One phase of a casus; why is content, see [`Inhoud`].
#[derive(Debug, Clone)]
pub struct Fasering {
    /// Which.
    pub fase: AveFase,
    /// Since when.
    pub sinds: Tijdstip,
    /// Who said so.
    pub door: String,
}

/// A role of another organisation.
#[derive(Debug, Clone)]
pub struct Partij {
    /// Its id.
    pub id: CasuspartijId,
    /// Which organisation.
    pub organisatie: (OrganisatieId, String),
    /// What it does.
    pub rol: Partijrol,
    /// Under which afspraak and version, by name.
    pub afspraak: (AfspraakId, i64, String),
    /// Whether it reads the persons.
    pub ziet_personen: bool,
    /// Whether it reads what is about care.
    pub ziet_zorg: bool,
    /// Until when.
    pub tot: Tijdstip,
    /// When it was ended.
    pub beeindigd_op: Option<Tijdstip>,
}
