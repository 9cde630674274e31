// SPDX-License-Identifier: EUPL-1.2
//! Which table is kept how long and why (`data/bewaring.toml`), and for which activity (`data/verwerkingen.toml`).
//!
//! **Invariant:** every table of the schema is in exactly one class; the tests of the product read the schema of both
//! databases and hold it, so that a new table cannot be forgotten.

use std::sync::OnceLock;

use serde::Deserialize;
use web::Taal;

/// What ends the rows of a class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Volgt {
    /// Destroyed together with the signaal.
    Signaal,
    /// A term of its own, that the service keeps.
    Eigen,
    /// Accounts for what was done, and holds no content.
    Blijft,
    /// No personal data.
    Geen,
}

impl Volgt {
    /// The code, as in keys of texts.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Signaal => "signaal",
            Self::Eigen => "eigen",
            Self::Blijft => "blijft",
            Self::Geen => "geen",
        }
    }
}

/// One class of records.
#[derive(Debug, Deserialize)]
pub struct Klasse {
    /// Its code.
    pub code: String,
    naam_nl: String,
    naam_en: String,
    /// How many months a term of its own is, where the program keeps it by this number.
    pub maanden: Option<i64>,
    /// The tables in it.
    pub tabellen: Vec<String>,
    /// What ends it.
    pub volgt: Volgt,
    termijn_nl: String,
    termijn_en: String,
    gegevens_nl: String,
    gegevens_en: String,
    /// Article or source, in Dutch as the law is.
    pub grond: String,
    /// Whether the term follows from the rule ("vast") or is a cautious default ("aanname").
    pub zekerheid: String,
}

/// One processing activity.
#[derive(Debug, Deserialize)]
pub struct Verwerking {
    /// Its code: in the log of processing, and its place on the page of the register.
    pub code: String,
    /// Rises when the activity changes in substance.
    pub versie: u32,
    naam_nl: String,
    naam_en: String,
    doel_nl: String,
    doel_en: String,
    /// The ground, in Dutch as the law is.
    pub grondslag: String,
    betrokkenen_nl: String,
    betrokkenen_en: String,
    ontvangers_nl: String,
    ontvangers_en: String,
    /// Codes of the classes it uses.
    pub klassen: Vec<String>,
}

/// Words in both languages.
#[derive(Debug, Default, Deserialize)]
pub struct Woorden {
    nl: String,
    en: String,
}

#[derive(Default, Deserialize)]
struct Bewaring {
    klasse: Vec<Klasse>,
}

#[derive(Default, Deserialize)]
struct Register {
    beveiliging: Woorden,
    doorgifte: Woorden,
    verwerking: Vec<Verwerking>,
}

const fn kies<'a>(taal: Taal, nl: &'a str, en: &'a str) -> &'a str {
    match taal {
        Taal::Nl => nl,
        Taal::En => en,
    }
}

impl Woorden {
    /// In the words of the reader.
    pub fn in_taal(&self, taal: Taal) -> &str {
        kies(taal, &self.nl, &self.en)
    }
}

impl Klasse {
    /// Its name.
    pub fn naam(&self, taal: Taal) -> &str {
        kies(taal, &self.naam_nl, &self.naam_en)
    }

    /// How long, in words.
    pub fn termijn(&self, taal: Taal) -> &str {
        kies(taal, &self.termijn_nl, &self.termijn_en)
    }

    /// What it holds.
    pub fn gegevens(&self, taal: Taal) -> &str {
        kies(taal, &self.gegevens_nl, &self.gegevens_en)
    }
}

impl Verwerking {
    /// Code and version, as the log of processing names it.
    pub fn sleutel(&self) -> String {
        format!("{}-{}", self.code, self.versie)
    }

    /// Its name.
    pub fn naam(&self, taal: Taal) -> &str {
        kies(taal, &self.naam_nl, &self.naam_en)
    }

    /// For what.
    pub fn doel(&self, taal: Taal) -> &str {
        kies(taal, &self.doel_nl, &self.doel_en)
    }

    /// Whom it is about.
    pub fn betrokkenen(&self, taal: Taal) -> &str {
        kies(taal, &self.betrokkenen_nl, &self.betrokkenen_en)
    }

    /// Who receives it.
    pub fn ontvangers(&self, taal: Taal) -> &str {
        kies(taal, &self.ontvangers_nl, &self.ontvangers_en)
    }

    /// The classes it uses.
    pub fn bewaard(&self) -> impl Iterator<Item = &'static Klasse> {
        klassen().iter().filter(|k| self.klassen.contains(&k.code))
    }
}

/// Every class.
pub fn klassen() -> &'static [Klasse] {
    static BEWARING: OnceLock<Bewaring> = OnceLock::new();
    // A broken file leaves no classes, which the tests do not let pass.
    &BEWARING
        .get_or_init(|| toml::from_str(include_str!("../../data/bewaring.toml")).unwrap_or_default())
        .klasse
}

/// The term of a class that the program keeps by a number of months.
pub fn maanden_van(code: &str) -> Option<i64> {
    klassen().iter().find(|k| k.code == code)?.maanden
}

fn register() -> &'static Register {
    static REGISTER: OnceLock<Register> = OnceLock::new();
    REGISTER.get_or_init(|| toml::from_str(include_str!("../../data/verwerkingen.toml")).unwrap_or_default())
}

/// Every processing activity.
pub fn verwerkingen() -> &'static [Verwerking] {
    &register().verwerking
}

/// How it is secured, and that nothing leaves the EEA.
pub fn beveiliging() -> (&'static Woorden, &'static Woorden) {
    (&register().beveiliging, &register().doorgifte)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_are_whole_and_in_both_languages() {
        let bewaring: Result<Bewaring, _> = toml::from_str(include_str!("../../data/bewaring.toml"));
        let register: Result<Register, _> = toml::from_str(include_str!("../../data/verwerkingen.toml"));
        for k in bewaring.unwrap().klasse {
            for taal in Taal::ALLE {
                assert!(!k.naam(taal).is_empty() && !k.termijn(taal).is_empty(), "{}", k.code);
                assert!(!k.gegevens(taal).is_empty(), "{}", k.code);
            }
            assert!(!k.grond.is_empty() && !k.tabellen.is_empty(), "{}", k.code);
            assert!(["vast", "aanname"].contains(&k.zekerheid.as_str()), "{}", k.code);
        }
        let register = register.unwrap();
        for w in [&register.beveiliging, &register.doorgifte] {
            assert!(Taal::ALLE.into_iter().all(|t| !w.in_taal(t).is_empty()));
        }
    }

    #[test]
    fn every_class_with_personal_data_has_exactly_one_activity() {
        for klasse in klassen() {
            let keer = verwerkingen().iter().filter(|v| v.klassen.contains(&klasse.code)).count();
            assert_eq!(keer, usize::from(klasse.volgt != Volgt::Geen), "{}", klasse.code);
        }
        for v in verwerkingen() {
            assert_eq!(v.bewaard().count(), v.klassen.len(), "{}: an unknown class", v.naam_nl);
        }
    }

    #[test]
    fn every_activity_that_is_logged_is_in_the_register_with_this_version() {
        let register: Vec<String> = verwerkingen().iter().map(Verwerking::sleutel).collect();
        let uniek: std::collections::BTreeSet<_> = verwerkingen().iter().map(|v| &v.code).collect();
        assert_eq!(uniek.len(), register.len());
        for a in crate::verwerkingslog::Activiteit::ALLE {
            assert!(register.contains(&a.sleutel()), "{}", a.sleutel());
        }
    }

    #[test]
    fn no_table_is_in_two_classes() {
        let mut alle: Vec<&String> = klassen().iter().flat_map(|k| &k.tabellen).collect();
        let aantal = alle.len();
        alle.sort_unstable();
        alle.dedup();
        assert_eq!(alle.len(), aantal);
    }
}
