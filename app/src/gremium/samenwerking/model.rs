// SPDX-License-Identifier: EUPL-1.2
//! A temporary samenwerking and what is said in it.

use jiff::civil::Date;
use kernel::{AdviesvraagId, AfspraakId, OrganisatieId, SamenwerkingId, TafelId, Tijdstip};

/// Under what cases are shared elsewhere. There is no half of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dossierbasis {
    /// The afspraak.
    pub afspraak: AfspraakId,
    /// The tafel under it.
    pub tafel: TafelId,
}

/// How it works. Advice only has no place for a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Vorm {
    /// Questions and advice, nothing else.
    AlleenAdvies,
    /// Cases lie at a tafel.
    MetDossiers(Dossierbasis),
}

kernel::codes! {
    /// The name of a form.
    pub enum Samenwerkingsvorm {
        /// Questions and advice, nothing else.
        AlleenAdvies = "alleen-advies",
        /// Cases lie at a tafel.
        MetDossiers = "met-dossiers",
    }
}

impl Vorm {
    /// Its name.
    pub const fn naam(self) -> Samenwerkingsvorm {
        match self {
            Self::AlleenAdvies => Samenwerkingsvorm::AlleenAdvies,
            Self::MetDossiers(_) => Samenwerkingsvorm::MetDossiers,
        }
    }

    /// Afspraak and tafel, when cases are shared.
    pub const fn basis(self) -> Option<Dossierbasis> {
        match self {
            Self::AlleenAdvies => None,
            Self::MetDossiers(basis) => Some(basis),
        }
    }
}

/// A dated group of organisations.
#[derive(Debug, Clone)]
pub struct Samenwerking {
    /// Its id.
    pub id: SamenwerkingId,
    /// Who leads it, and its name.
    pub trekker: (OrganisatieId, String),
    /// Its name.
    pub naam: String,
    /// What it is for.
    pub doel: String,
    /// How it works.
    pub vorm: Vorm,
    /// First day.
    pub van: Date,
    /// Last day.
    pub tot: Date,
    /// Its members, who leads it too.
    pub leden: Vec<Lid>,
}

/// A member.
#[derive(Debug, Clone)]
pub struct Lid {
    /// Which organisation, and its name.
    pub organisatie: (OrganisatieId, String),
    /// Whether a case over the border must be visible to it.
    pub infoplein: bool,
}

impl Samenwerking {
    /// Whether it goes on at this day.
    pub fn loopt(&self, dag: Date) -> bool {
        dag <= self.tot
    }

    /// The members to which a case over the border must be visible.
    pub fn infopleinen(&self) -> impl Iterator<Item = &Lid> {
        self.leden.iter().filter(|l| l.infoplein)
    }
}

/// Something that was agreed, in words.
#[derive(Debug, Clone)]
pub struct Werkafspraak {
    /// What.
    pub tekst: String,
    /// When it was recorded.
    pub op: Tijdstip,
}

/// A question for advice. It has no place for a signaal.
#[derive(Debug, Clone)]
pub struct Adviesvraag {
    /// Its id.
    pub id: AdviesvraagId,
    /// Name of who asks.
    pub organisatie: String,
    /// What is asked.
    pub vraag: String,
    /// When.
    pub op: Tijdstip,
    /// What was answered.
    pub adviezen: Vec<Advies>,
}

/// Advice of a member.
#[derive(Debug, Clone)]
pub struct Advies {
    /// Name of who gives it.
    pub organisatie: String,
    /// What it says.
    pub tekst: String,
    /// When.
    pub op: Tijdstip,
}
