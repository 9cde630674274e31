// SPDX-License-Identifier: EUPL-1.2
//! The weegmodel: which questions are answered at which stage, as data of an organisation, in versions.
//!
//! Points exist at weging 3 only and order an agenda. **Invariant:** nothing here chooses an outcome; and a version that
//! was used is never changed, so that an old weging can always be read as it was meant.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::{Deserialize, Serialize};
use web::Taal;

/// Code of a criterium to the value that was chosen.
pub type Antwoorden = BTreeMap<String, String>;

/// A whole model.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Weegmodel {
    /// Name and explanation.
    #[serde(rename = "weegmodel")]
    pub kop: Kop,
    /// The stages, in order.
    pub stap: Vec<Stapmodel>,
    /// Groups of questions.
    pub groep: Vec<Groep>,
    /// The questions.
    pub criterium: Vec<Criterium>,
}

/// Name and explanation of a model.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kop {
    /// Stable code.
    pub code: String,
    /// Version of the shipped default; versions of an organisation are counted in its table.
    pub versie: i64,
    /// Name in Dutch.
    pub naam_nl: String,
    /// Name in English.
    pub naam_en: String,
    /// Explanation in Dutch.
    pub toelichting_nl: String,
    /// Explanation in English.
    pub toelichting_en: String,
}

/// The least number of "ja" in a group for a "ja" to be expected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Minimaal {
    /// Code of the group.
    pub groep: String,
    /// How many.
    pub aantal: i64,
}

/// A stage as the model words it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stapmodel {
    /// Code of the stage.
    pub code: String,
    /// Place in the order.
    pub volgorde: i64,
    /// Name in Dutch.
    pub naam_nl: String,
    /// Name in English.
    pub naam_en: String,
    /// The question in Dutch.
    pub vraag_nl: String,
    /// The question in English.
    pub vraag_en: String,
    /// Explanation in Dutch.
    pub uitleg_nl: String,
    /// Explanation in English.
    pub uitleg_en: String,
    /// Functies that may decide; a copy of the policy for the reader, never the rule itself.
    pub door: Vec<String>,
    /// Whether persons may be recorded at this stage; a copy of the rule for the reader.
    pub personen: bool,
    /// What the stage may hold.
    pub veldgroepen: Vec<String>,
    /// What is expected before going on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minimaal: Option<Minimaal>,
}

/// A group of questions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Groep {
    /// Stable code.
    pub code: String,
    /// Code of the stage.
    pub stap: String,
    /// Name in Dutch.
    pub naam_nl: String,
    /// Name in English.
    pub naam_en: String,
}

/// One question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterium {
    /// Code of the stage.
    pub stap: String,
    /// Code of the group.
    pub groep: String,
    /// Stable code.
    pub code: String,
    /// The question in Dutch.
    pub vraag_nl: String,
    /// The question in English.
    pub vraag_en: String,
    /// Explanation in Dutch.
    pub uitleg_nl: String,
    /// Explanation in English.
    pub uitleg_en: String,
    /// `ja-nee` or `punten`.
    pub soort: String,
    /// The most points it can give.
    pub max: i64,
    /// Whether it must be answered.
    pub verplicht: bool,
    /// The possible answers.
    pub antwoorden: Vec<Antwoord>,
}

/// A possible answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Antwoord {
    /// Stable value.
    pub waarde: String,
    /// Points; only at weging 3.
    pub punten: i64,
    /// The answer in Dutch.
    pub label_nl: String,
    /// The answer in English.
    pub label_en: String,
}

/// A text in the language of the reader; where the organisation wrote no English, its Dutch.
fn in_taal<'a>(taal: Taal, nl: &'a str, en: &'a str) -> &'a str {
    match taal {
        Taal::En if !en.is_empty() => en,
        Taal::Nl | Taal::En => nl,
    }
}

impl Weegmodel {
    /// The model that ships with the product.
    pub fn standaard() -> &'static Self {
        static STANDAARD: OnceLock<Weegmodel> = OnceLock::new();
        // A broken file leaves an empty model, which the test below does not let pass.
        STANDAARD
            .get_or_init(|| toml::from_str(include_str!("../../../data/weegmodel.toml")).unwrap_or_default())
    }

    /// As the database keeps it.
    pub fn als_json(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string(self)
    }

    /// From what the database keeps.
    pub fn uit_json(tekst: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(tekst)
    }

    /// The words of a stage.
    pub fn stap(&self, code: &str) -> Option<&Stapmodel> {
        self.stap.iter().find(|s| s.code == code)
    }

    /// The questions of a stage.
    pub fn criteria<'a>(&'a self, stap: &'a str) -> impl Iterator<Item = &'a Criterium> {
        self.criterium.iter().filter(move |c| c.stap == stap)
    }

    /// The groups of a stage.
    pub fn groepen<'a>(&'a self, stap: &'a str) -> impl Iterator<Item = &'a Groep> {
        self.groep.iter().filter(move |g| g.stap == stap)
    }

    /// The total of the points of these answers, for a stage that has points at all.
    pub fn punten(&self, stap: &str, antwoorden: &Antwoorden) -> Option<i64> {
        self.criteria(stap).any(|c| c.max > 0).then(|| {
            self.criteria(stap)
                .filter_map(|c| c.antwoord(antwoorden.get(&c.code)?))
                .fold(0, |som: i64, a| som.saturating_add(a.punten))
        })
    }

    /// The most points there are.
    pub fn hoogste(&self) -> i64 {
        self.criterium.iter().fold(0, |som, c| som.saturating_add(c.max))
    }
}

impl Stapmodel {
    /// Its name.
    pub fn naam(&self, taal: Taal) -> &str {
        in_taal(taal, &self.naam_nl, &self.naam_en)
    }

    /// Its question.
    pub fn vraag(&self, taal: Taal) -> &str {
        in_taal(taal, &self.vraag_nl, &self.vraag_en)
    }

    /// Its explanation.
    pub fn uitleg(&self, taal: Taal) -> &str {
        in_taal(taal, &self.uitleg_nl, &self.uitleg_en)
    }
}

impl Groep {
    /// Its name.
    pub fn naam(&self, taal: Taal) -> &str {
        in_taal(taal, &self.naam_nl, &self.naam_en)
    }
}

impl Criterium {
    /// The question.
    pub fn vraag(&self, taal: Taal) -> &str {
        in_taal(taal, &self.vraag_nl, &self.vraag_en)
    }

    /// The explanation.
    pub fn uitleg(&self, taal: Taal) -> &str {
        in_taal(taal, &self.uitleg_nl, &self.uitleg_en)
    }

    /// The answer with this value.
    pub fn antwoord(&self, waarde: &str) -> Option<&Antwoord> {
        self.antwoorden.iter().find(|a| a.waarde == waarde)
    }

    /// Whether its answers carry points.
    pub fn geeft_punten(&self) -> bool {
        self.soort == "punten"
    }
}

impl Antwoord {
    /// The answer in words.
    pub fn label(&self, taal: Taal) -> &str {
        in_taal(taal, &self.label_nl, &self.label_en)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::signaal::Fase;
    use crate::signaal::weging::kenmerk::verboden_kenmerk;
    use crate::signaal::weging::status::{Stap, Vervolg, mag_personen};

    #[test]
    fn the_shipped_model_reads_and_has_every_stage() {
        let gelezen: Result<Weegmodel, _> = toml::from_str(include_str!("../../../data/weegmodel.toml"));
        let model = gelezen.unwrap();
        let codes: Vec<&str> = model.stap.iter().map(|s| s.code.as_str()).collect();
        assert_eq!(codes, Stap::ALLE.iter().map(|s| s.code()).collect::<Vec<_>>());
        for stap in Stap::ALLE.iter().filter(|s| **s != Stap::Bronnen) {
            assert!(model.criteria(stap.code()).count() >= 3, "{stap}");
        }
        assert_eq!(Weegmodel::uit_json(&model.als_json().unwrap()).unwrap(), model);
    }

    #[test]
    fn questions_are_found_by_one_code_in_a_known_group() {
        let model = Weegmodel::standaard();
        let codes: BTreeSet<&str> = model.criterium.iter().map(|c| c.code.as_str()).collect();
        assert_eq!(codes.len(), model.criterium.len());
        for c in &model.criterium {
            assert!(model.groepen(&c.stap).any(|g| g.code == c.groep), "{}", c.code);
            assert!(c.antwoorden.len() >= 2, "{}", c.code);
            assert_eq!(c.antwoorden.iter().map(|a| a.punten).max(), Some(c.max), "{}", c.code);
        }
    }

    #[test]
    fn points_exist_at_weging_3_only() {
        let model = Weegmodel::standaard();
        for c in &model.criterium {
            assert_eq!(c.max > 0, c.stap == Stap::Drie.code(), "{}", c.code);
            assert_eq!(c.geeft_punten(), c.stap == Stap::Drie.code(), "{}", c.code);
        }
        let alles: Antwoorden = model.criteria("3").map(|c| (c.code.clone(), c.max.to_string())).collect();
        assert_eq!(model.punten("3", &alles), Some(model.hoogste()));
        assert_eq!(model.punten("3", &Antwoorden::new()), Some(0));
        assert_eq!(model.punten("1", &alles), None);
    }

    #[test]
    fn no_shipped_text_asks_about_a_group_of_people() {
        let model = Weegmodel::standaard();
        for c in &model.criterium {
            let teksten = [&c.vraag_nl, &c.vraag_en, &c.uitleg_nl, &c.uitleg_en];
            let labels = c.antwoorden.iter().flat_map(|a| [&a.label_nl, &a.label_en]);
            for tekst in teksten.into_iter().chain(labels) {
                assert_eq!(verboden_kenmerk(tekst), None, "{}: {tekst}", c.code);
            }
        }
    }

    #[test]
    fn what_the_model_tells_about_persons_and_deciders_is_the_rule_in_code() {
        let matrix = poort::Matrix::bereken().unwrap();
        for model in &Weegmodel::standaard().stap {
            let stap: Stap = model.code.parse().unwrap();
            let fase = Fase::ALLE.iter().copied().find(|&f| Stap::wacht_in(f) == Some(stap)).unwrap();
            let mag = mag_personen(fase, None, &[(Stap::TweeB, Vervolg::Verder)]).is_ok();
            assert_eq!(model.personen, mag, "{stap}");
            let door: Vec<&str> = kernel::Functiesoort::ALLE
                .iter()
                .filter(|f| matrix.mag(**f, stap.handeling(), poort::Situatie::EIGEN))
                .map(|f| f.code())
                .collect();
            assert_eq!(model.door, door, "{stap}");
        }
    }
}
