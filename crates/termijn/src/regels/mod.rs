// SPDX-License-Identifier: EUPL-1.2
//! Terms and amounts as data: a set that ships with the crate and that a newer file replaces.
//!
//! **Invariant:** a [`Regelset`] was read whole and is consistent, or it does not exist; reading reports every fault at
//! once. For one soort several rules may follow each other in time, never overlap.

mod lezen;
mod lezer;
mod soorten;

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use crate::artikel::Artikel;
use crate::duur::{Dagduur, Duur};
use crate::fout::Weigering;
use crate::kalender::Kalender;

pub use lezen::Regelfouten;
pub use soorten::{Aanvang, Aard, Atwstand, Gebeurtenis, Zekerheid};

const INGEBOUWD: &str = include_str!("../../data/termijnen.toml");

/// How a term may be extended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verlenging {
    /// How often at most.
    pub keren: u16,
    /// By how much at most, each time.
    pub duur: Dagduur,
    /// The rule.
    pub artikel: Artikel,
}

/// One term of law, in one version of the law.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Regel {
    /// Its code: `bezwaar`.
    pub soort: String,
    /// Its Dutch name with the article: `de bezwaartermijn`.
    pub naam: String,
    /// Its English name with the article.
    pub naam_en: String,
    /// How long.
    pub duur: Duur,
    /// From when it counts.
    pub aanvang: Aanvang,
    /// The event it runs from.
    pub gebeurtenis: Gebeurtenis,
    /// Whether the Atw applies.
    pub atw: Atwstand,
    /// Why it does not, or why that is open; nothing when it does.
    pub atw_grond: Option<Artikel>,
    /// What missing the end means.
    pub aard: Aard,
    /// How it may be extended.
    pub verlenging: Option<Verlenging>,
    /// Whether it can stand still.
    pub opschorting: bool,
    /// The rule.
    pub artikelen: Vec<Artikel>,
    /// First day of an event it applies to.
    pub geldig_van: Date,
    /// Last day of an event it applies to.
    pub geldig_tot: Option<Date>,
    /// Whether an event before that counts as well: the rule looks back.
    pub eerder: bool,
    /// How certain.
    pub zekerheid: Zekerheid,
    /// What to know, in Dutch.
    pub noot: Option<String>,
    /// Where it was read, and in the text of which day.
    pub bron: String,
}

impl Regel {
    /// The article to name when there is room for one.
    #[must_use]
    pub fn artikel(&self) -> Artikel {
        self.artikelen.first().cloned().unwrap_or(Artikel::vast("Atw 1"))
    }
}

/// An amount of money per day, in steps, for a period of validity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bedragregel {
    /// Its code: `dwangsom_niet_tijdig`.
    pub soort: String,
    /// Number of days and euros per day, in order.
    pub treden: Vec<(u16, u32)>,
    /// The rule.
    pub artikelen: Vec<Artikel>,
    /// First day it applies to.
    pub geldig_van: Date,
    /// Last day it applies to.
    pub geldig_tot: Option<Date>,
    /// How certain.
    pub zekerheid: Zekerheid,
    /// Where it was read.
    pub bron: String,
}

/// A consistent set of terms, amounts and equated days.
#[derive(Debug, Clone)]
pub struct Regelset {
    versie: String,
    bron: String,
    bron_gelijkgesteld: String,
    kalender: Kalender,
    regels: BTreeMap<String, Vec<Arc<Regel>>>,
    bedragen: Vec<Bedragregel>,
}

impl Regelset {
    /// The set that ships with the crate.
    pub fn standaard() -> Result<Self, Regelfouten> {
        Self::lees(INGEBOUWD)
    }

    /// The text of the set that ships with the crate: the form of a set of your own.
    #[must_use]
    pub fn standaard_tekst() -> &'static str {
        INGEBOUWD
    }

    /// Reads a set (TOML); every fault at once.
    pub fn lees(tekst: &str) -> Result<Self, Regelfouten> {
        lezen::lees(tekst)
    }

    /// The version, a date.
    #[must_use]
    pub fn versie(&self) -> &str {
        &self.versie
    }

    /// Where the set comes from.
    #[must_use]
    pub fn bron(&self) -> &str {
        &self.bron
    }

    /// Where the equated days come from.
    #[must_use]
    pub fn bron_gelijkgesteld(&self) -> &str {
        &self.bron_gelijkgesteld
    }

    /// The calendar of the set.
    #[must_use]
    pub fn kalender(&self) -> &Kalender {
        &self.kalender
    }

    /// Every term, in the order of its code and validity.
    pub fn regels(&self) -> impl Iterator<Item = &Arc<Regel>> {
        self.regels.values().flatten()
    }

    /// The versions of one term.
    #[must_use]
    pub fn versies(&self, soort: &str) -> &[Arc<Regel>] {
        self.regels.get(soort).map_or(&[], Vec::as_slice)
    }

    /// The term that applies to an event on a day.
    pub fn regel(&self, soort: &str, dag: Date) -> Result<&Arc<Regel>, Weigering> {
        let versies = self.versies(soort);
        let past = versies
            .iter()
            .rev()
            .find(|r| (r.geldig_van <= dag || r.eerder) && r.geldig_tot.is_none_or(|tot| dag <= tot));
        if let Some(regel) = past {
            return Ok(regel);
        }
        match (versies.first(), versies.last()) {
            (Some(eerste), _) if dag < eerste.geldig_van => {
                Err(Weigering::RegelNogNiet { dag, sinds: eerste.geldig_van, artikel: eerste.artikel() })
            }
            (_, Some(laatste)) => {
                let tot = laatste.geldig_tot.unwrap_or(laatste.geldig_van);
                Err(Weigering::RegelNietMeer { dag, tot, artikel: laatste.artikel() })
            }
            _ => Err(Weigering::OnbekendeSoort { soort: soort.to_owned() }),
        }
    }

    /// The amount that applies on a day.
    pub fn bedrag(&self, soort: &str, dag: Date) -> Result<&Bedragregel, Weigering> {
        let van_soort = || self.bedragen.iter().filter(|b| b.soort == soort);
        let past = van_soort().find(|b| b.geldig_van <= dag && b.geldig_tot.is_none_or(|tot| dag <= tot));
        match (past, van_soort().next()) {
            (Some(bedrag), _) => Ok(bedrag),
            (None, Some(b)) => {
                let artikel = b.artikelen.first().cloned().unwrap_or(Artikel::vast("Awb 4:17(2)"));
                Err(Weigering::GeenBedrag { dag, artikel })
            }
            (None, None) => Err(Weigering::OnbekendBedrag { soort: soort.to_owned() }),
        }
    }
}
