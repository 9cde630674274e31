// SPDX-License-Identifier: EUPL-1.2
//! The rules that ship with the product (`data/magdit.toml`), and when a rule is about a question.

use std::collections::BTreeMap;
use std::str::FromStr;
use std::sync::OnceLock;

use jiff::civil::Date;
use kernel::Organisatiesoort;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};

use crate::magdit::model::{
    Antwoordsoort, Gebruiksdoel, Gegevensbron, Gegevenssoort, Ontvangersoort, Overwie, Vraagstelling, Woorden,
};

/// How sure the reading of the law is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Zekerheid {
    /// The text was read for this list.
    Zeker,
    /// Settled, but not re-read for this list.
    Waarschijnlijk,
    /// In doubt: the answer is the stricter one.
    Onzeker,
}

impl Zekerheid {
    /// Its code, as in text keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Zeker => "zeker",
            Self::Waarschijnlijk => "waarschijnlijk",
            Self::Onzeker => "onzeker",
        }
    }
}

/// Which situations a rule is about: per question a list of what it names; an empty list is "whatever it is".
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Bereik {
    /// What kind of organisation asks.
    pub vrager: Vec<Organisatiesoort>,
    /// Sources.
    pub bron: Vec<Gegevensbron>,
    /// Receivers.
    pub ontvanger: Vec<Ontvangersoort>,
    /// Kinds of data.
    pub gegevens: Vec<Gegevenssoort>,
    /// About whom.
    pub over: Vec<Overwie>,
    /// Purposes.
    pub doel: Vec<Gebruiksdoel>,
    /// Themes.
    pub thema: Vec<String>,
}

fn past<T: PartialEq>(lijst: &[T], waarde: &T) -> bool {
    lijst.is_empty() || lijst.contains(waarde)
}

impl Bereik {
    /// Whether the question is one of these situations.
    pub fn bevat(&self, v: &Vraagstelling) -> bool {
        past(&self.vrager, &v.vrager)
            && past(&self.bron, &v.bron)
            && past(&self.ontvanger, &v.ontvanger)
            && past(&self.gegevens, &v.gegevens)
            && past(&self.over, &v.over)
            && past(&self.doel, &v.doel)
            && (self.thema.is_empty() || v.thema.as_ref().is_some_and(|t| self.thema.contains(t)))
    }

    /// Which of the questions it names, as keys of their fields.
    pub fn noemt(&self) -> Vec<&'static str> {
        [
            (self.vrager.is_empty(), "vrager"),
            (self.bron.is_empty(), "bron"),
            (self.ontvanger.is_empty(), "ontvanger"),
            (self.gegevens.is_empty(), "gegevens"),
            (self.over.is_empty(), "over"),
            (self.doel.is_empty(), "doel"),
            (self.thema.is_empty(), "thema"),
        ]
        .into_iter()
        .filter_map(|(leeg, naam)| (!leeg).then_some(naam))
        .collect()
    }

    /// How precise it is: the law of a sector goes before general law, then who names most.
    pub fn precisie(&self) -> (bool, usize) {
        (!self.bron.is_empty(), self.noemt().len())
    }
}

/// A rule that ships with the product.
#[derive(Debug, Clone)]
pub struct Regel {
    /// Stable code.
    pub code: String,
    /// Rises with its meaning.
    pub versie: i64,
    /// Whether it is laid on top, and can only make stricter.
    pub is_grens: bool,
    /// Which situations.
    pub bereik: Bereik,
    /// The answer.
    pub antwoord: Antwoordsoort,
    /// Why.
    pub waarom: Woorden,
    /// Under which conditions.
    pub voorwaarden: Vec<Woorden>,
    /// What would make it possible after all.
    pub kan_wel: Option<Woorden>,
    /// What is in doubt.
    pub twijfel: Option<Woorden>,
    /// Articles, in Dutch.
    pub artikelen: Vec<String>,
    /// Codes of the texts it was read in.
    pub uit: Vec<String>,
    /// How sure.
    pub zekerheid: Zekerheid,
    /// Whether it also needs an afspraak between both organisations.
    pub vraagt_afspraak: bool,
    /// From this day.
    pub geldig_van: Date,
    /// Until and without this day.
    pub geldig_tot: Option<Date>,
}

impl Regel {
    /// Whether it holds on a day.
    pub fn geldt_op(&self, dag: Date) -> bool {
        self.geldig_van <= dag && self.geldig_tot.is_none_or(|tot| dag < tot)
    }
}

/// A text of law or practice in which rules were read.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Brontekst {
    /// Its code.
    pub code: String,
    /// Its name.
    pub naam: String,
    /// Where to find it.
    pub waar: String,
    /// The day of the version.
    #[serde(deserialize_with = "dag")]
    pub stand: Date,
    /// Whether the text itself was read.
    pub gelezen: bool,
}

/// All rules and the texts behind them.
#[derive(Debug)]
pub struct Regelset {
    /// The rules.
    pub regels: Vec<Regel>,
    /// The texts.
    pub teksten: Vec<Brontekst>,
}

impl Regelset {
    /// The set that ships with the product.
    pub fn geldend() -> &'static Self {
        static SET: OnceLock<Regelset> = OnceLock::new();
        // A broken file leaves no rules: every question then goes to the jurist. The tests do not let it pass.
        SET.get_or_init(|| {
            Self::lees(include_str!("../../../data/magdit.toml"))
                .unwrap_or_else(|_| Self { regels: vec![], teksten: vec![] })
        })
    }

    /// The rule with this code.
    pub fn regel(&self, code: &str) -> Option<&Regel> {
        self.regels.iter().find(|r| r.code == code)
    }

    /// The text with this code.
    pub fn tekst(&self, code: &str) -> Option<&Brontekst> {
        self.teksten.iter().find(|t| t.code == code)
    }

    fn lees(tekst: &str) -> Result<Self, String> {
        let bestand: Bestand = toml::from_str(tekst).map_err(|e| e.to_string())?;
        let regels = bestand.regel.into_iter().map(|r| r.tot_regel(&bestand.groepen, bestand.geldig_van));
        Ok(Self { regels: regels.collect::<Result<_, _>>()?, teksten: bestand.tekst })
    }
}

/// A day as `2026-11-22`.
fn dag<'de, D: Deserializer<'de>>(d: D) -> Result<Date, D::Error> {
    String::deserialize(d)?.parse().map_err(D::Error::custom)
}

fn misschien_dag<'de, D: Deserializer<'de>>(d: D) -> Result<Option<Date>, D::Error> {
    dag(d).map(Some)
}

type Groepen = BTreeMap<String, BTreeMap<String, Vec<String>>>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Bestand {
    #[serde(deserialize_with = "dag")]
    geldig_van: Date,
    groepen: Groepen,
    regel: Vec<Regeltekst>,
    tekst: Vec<Brontekst>,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Soort {
    #[default]
    Regel,
    Grens,
}

/// A rule as the file writes it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Regeltekst {
    code: String,
    versie: i64,
    #[serde(default)]
    soort: Soort,
    #[serde(default)]
    vrager: Vec<String>,
    #[serde(default)]
    bron: Vec<String>,
    #[serde(default)]
    ontvanger: Vec<String>,
    #[serde(default)]
    gegevens: Vec<String>,
    #[serde(default)]
    over: Vec<String>,
    #[serde(default)]
    doel: Vec<String>,
    #[serde(default)]
    thema: Vec<String>,
    antwoord: String,
    waarom: Woorden,
    #[serde(default)]
    voorwaarden: Vec<Woorden>,
    kan_wel: Option<Woorden>,
    twijfel: Option<Woorden>,
    artikelen: Vec<String>,
    uit: Vec<String>,
    zekerheid: Zekerheid,
    #[serde(default)]
    afspraak: bool,
    #[serde(default, deserialize_with = "misschien_dag")]
    geldig_van: Option<Date>,
    #[serde(default, deserialize_with = "misschien_dag")]
    geldig_tot: Option<Date>,
}

/// The codes of a list, its groups written out.
fn codes<T: FromStr>(groepen: &Groepen, vraag: &str, lijst: &[String]) -> Result<Vec<T>, String> {
    let groep = |naam: &str| groepen.get(vraag).and_then(|g| g.get(naam)).cloned().unwrap_or_default();
    let voluit = lijst.iter().flat_map(|code| match code.strip_prefix('@') {
        Some(naam) => groep(naam),
        None => vec![code.clone()],
    });
    voluit.map(|code| code.parse().map_err(|_| format!("{vraag}: {code}"))).collect()
}

impl Regeltekst {
    fn tot_regel(self, groepen: &Groepen, geldig_van: Date) -> Result<Regel, String> {
        Ok(Regel {
            is_grens: matches!(self.soort, Soort::Grens),
            bereik: Bereik {
                vrager: codes(groepen, "vrager", &self.vrager)?,
                bron: codes(groepen, "bron", &self.bron)?,
                ontvanger: codes(groepen, "ontvanger", &self.ontvanger)?,
                gegevens: codes(groepen, "gegevens", &self.gegevens)?,
                over: codes(groepen, "over", &self.over)?,
                doel: codes(groepen, "doel", &self.doel)?,
                thema: self.thema,
            },
            antwoord: self.antwoord.parse().map_err(|_| self.antwoord.clone())?,
            code: self.code,
            versie: self.versie,
            waarom: self.waarom,
            voorwaarden: self.voorwaarden,
            kan_wel: self.kan_wel,
            twijfel: self.twijfel,
            artikelen: self.artikelen,
            uit: self.uit,
            zekerheid: self.zekerheid,
            vraagt_afspraak: self.afspraak,
            geldig_van: self.geldig_van.unwrap_or(geldig_van),
            geldig_tot: self.geldig_tot,
        })
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::signaal::thema::thema;

    fn set() -> Regelset {
        Regelset::lees(include_str!("../../../data/magdit.toml")).unwrap()
    }

    #[test]
    fn elke_regel_is_heel() {
        let set = set();
        assert!(set.regels.len() >= 45, "{}", set.regels.len());
        let codes: BTreeSet<&str> = set.regels.iter().map(|r| r.code.as_str()).collect();
        assert_eq!(codes.len(), set.regels.len(), "a code is used twice");
        for r in &set.regels {
            let naam = &r.code;
            let woorden = [Some(&r.waarom), r.kan_wel.as_ref(), r.twijfel.as_ref()];
            for w in woorden.into_iter().flatten().chain(&r.voorwaarden) {
                assert!(w.0.len() > 15 && w.1.len() > 15 && w.0 != w.1, "{naam}: {w:?}");
                assert!(w.0.ends_with(['.', '?']) && w.1.ends_with(['.', '?']), "{naam}: {w:?}");
            }
            assert!(r.versie > 0 && !r.artikelen.is_empty() && !r.uit.is_empty(), "{naam}");
            assert!(r.uit.iter().all(|c| set.tekst(c).is_some()), "{naam}");
            assert!(!r.bereik.noemt().is_empty(), "{naam} is about everything");
            assert!(r.bereik.thema.iter().all(|t| thema(t).is_some()), "{naam}");
            assert!(r.geldig_tot.is_none_or(|tot| r.geldig_van < tot), "{naam}");
        }
    }

    #[test]
    fn een_nee_zegt_wat_het_mogelijk_maakt_en_een_mits_noemt_zijn_voorwaarden() {
        for r in &set().regels {
            assert_eq!(r.antwoord == Antwoordsoort::MagNiet, r.kan_wel.is_some(), "{}", r.code);
            if r.antwoord == Antwoordsoort::MagMits {
                assert!(!r.voorwaarden.is_empty(), "{}", r.code);
            }
            if r.is_grens {
                assert_ne!(r.antwoord, Antwoordsoort::Mag, "{}: a limit cannot say yes", r.code);
            }
        }
    }

    #[test]
    fn twijfel_geeft_het_strengere_antwoord_en_de_reden() {
        let set = set();
        for r in &set.regels {
            let onzeker = r.zekerheid == Zekerheid::Onzeker;
            assert_eq!(onzeker, r.twijfel.is_some(), "{}", r.code);
            assert!(!onzeker || r.antwoord >= Antwoordsoort::VraagJurist, "{}", r.code);
            let gelezen = r.uit.iter().filter_map(|c| set.tekst(c)).any(|t| t.gelezen);
            assert!(r.zekerheid != Zekerheid::Zeker || gelezen, "{}: nothing of it was read", r.code);
        }
    }

    #[test]
    fn elke_tekst_wordt_gebruikt() {
        let set = set();
        for t in &set.teksten {
            assert!(set.regels.iter().any(|r| r.uit.contains(&t.code)), "{}", t.code);
        }
    }

    #[test]
    fn een_regel_geldt_van_dag_tot_dag() {
        let mut regel = set().regels.remove(0);
        let dag = jiff::civil::date(2026, 11, 22);
        (regel.geldig_van, regel.geldig_tot) = (dag, None);
        assert!(regel.geldt_op(dag) && !regel.geldt_op(dag.yesterday().unwrap()));
        regel.geldig_tot = Some(dag.tomorrow().unwrap());
        assert!(regel.geldt_op(dag) && !regel.geldt_op(dag.tomorrow().unwrap()));
    }
}
