// SPDX-License-Identifier: EUPL-1.2
//! A comparison of one kind of instrument between municipalities: a column per municipality, a row per subject or cell.

use jiff::civil::Date;
use kernel::{InstrumentId, OrganisatieId, RegelversieId};

use crate::besluit::instrument::matrix::{Cel, Maatregel};

/// What the rules are compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Model {
    /// What most of them have.
    Meerderheid,
    /// What this municipality has.
    Gemeente(OrganisatieId),
}

/// What a row is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rij {
    /// Whether the instrument is there at all.
    Aanwezig,
    /// The subject of an article, without capitals.
    Onderwerp(String),
    /// A cell of the Damocles matrix.
    Cel(Cel),
}

impl Rij {
    /// The row of an article on this subject.
    pub fn onderwerp(onderwerp: &str) -> Self {
        let klein = onderwerp.to_lowercase();
        Self::Onderwerp(klein.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// Its code, in addresses and in the database.
    pub fn code(&self) -> String {
        match self {
            Self::Aanwezig => "instrument".to_owned(),
            Self::Onderwerp(onderwerp) => format!("artikel:{onderwerp}"),
            Self::Cel(cel) => format!("cel:{}", cel.code()),
        }
    }
}

/// What a municipality has on a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Waarde {
    /// The instrument, in this version.
    Versie(i64),
    /// An article: its number and text.
    Artikel(String, String),
    /// A maatregel of the matrix.
    Maatregel(Maatregel),
}

impl Waarde {
    /// What is compared: the text without capitals and spacing. The number of an article and of a version may differ.
    pub fn kern(&self) -> String {
        match self {
            Self::Versie(_) => String::new(),
            Self::Artikel(_, tekst) => tekst.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" "),
            Self::Maatregel(m) => format!("{m:?}"),
        }
    }
}

kernel::codes! {
    /// How a municipality stands to the model on a row.
    pub enum Merk {
        /// It is the model.
        Model = "model",
        /// The same.
        Gelijk = "gelijk",
        /// Something else.
        Anders = "anders",
        /// The model has it, this municipality does not.
        Ontbreekt = "ontbreekt",
        /// This municipality has it, the model does not.
        Extra = "extra",
        /// It has no instrument of this kind in force.
        GeenInstrument = "geen-instrument",
        /// They differ, and no text is that of most.
        GeenModel = "geen-model",
    }
}

impl Merk {
    /// Whether the municipality should say why.
    pub const fn wijkt_af(self) -> bool {
        matches!(self, Self::Anders | Self::Ontbreekt | Self::Extra)
    }
}

/// Why a municipality deviates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reden {
    /// In words.
    pub tekst: String,
    /// On which day it was said.
    pub op: Date,
}

/// What one municipality has on one row.
#[derive(Debug, Clone)]
pub struct Vak {
    /// What it has.
    pub waarde: Option<Waarde>,
    /// How that stands to the model.
    pub merk: Merk,
    /// Why it deviates, when it does and said so.
    pub reden: Option<Reden>,
}

/// A row, with a cell per column.
#[derive(Debug, Clone)]
pub struct Vergelijkrij {
    /// What it is about.
    pub rij: Rij,
    /// Its heading when it is a subject, as the first of them writes it.
    pub kop: String,
    /// What the model has there, when there is a model.
    pub norm: Option<Waarde>,
    /// Per column.
    pub vakken: Vec<Vak>,
}

/// A municipality in the comparison.
#[derive(Debug, Clone)]
pub struct Kolom {
    /// Which one.
    pub gemeente: (OrganisatieId, String),
    /// Its instrument.
    pub instrument: Option<InstrumentId>,
    /// Its version in force, with number and first day.
    pub versie: Option<(RegelversieId, i64, Date)>,
}

/// The whole table.
#[derive(Debug, Clone)]
pub struct Vergelijking {
    /// The municipalities, by name.
    pub kolommen: Vec<Kolom>,
    /// The rows.
    pub rijen: Vec<Vergelijkrij>,
}

impl Vergelijking {
    /// The deviations of a municipality, and how many of them lack a reason.
    pub fn afwijkingen(&self, gemeente: OrganisatieId) -> (usize, usize) {
        let Some(plek) = self.kolommen.iter().position(|k| k.gemeente.0 == gemeente) else { return (0, 0) };
        let vakken = self.rijen.iter().filter_map(|r| r.vakken.get(plek)).filter(|v| v.merk.wijkt_af());
        let zonder = vakken.clone().filter(|v| v.reden.is_none()).count();
        (vakken.count(), zonder)
    }

    /// Every deviation without a reason: which municipality, which row.
    pub fn zonder_reden(&self) -> impl Iterator<Item = (&Kolom, &Vergelijkrij)> {
        self.kolommen.iter().enumerate().flat_map(move |(plek, kolom)| {
            let mist = move |r: &&Vergelijkrij| {
                r.vakken.get(plek).is_some_and(|v| v.merk.wijkt_af() && v.reden.is_none())
            };
            self.rijen.iter().filter(mist).map(move |r| (kolom, r))
        })
    }
}
