// SPDX-License-Identifier: EUPL-1.2
//! The sources that can be asked "hit or no hit", with the rule that opens or closes each (`data/bronnen.toml`).
//!
//! The list says what is possible at all; per signaal the privacyfunctionaris approves a source and says why.

use std::sync::OnceLock;

use serde::Deserialize;
use web::Taal;

/// Whether a source may be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Toegestaan {
    /// For the own public task, always logged.
    Ja,
    /// Only under its condition.
    Mits,
    /// The product refuses the question.
    Nee,
}

/// A source.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bron {
    /// Stable code.
    pub code: String,
    naam_nl: String,
    naam_en: String,
    /// Whether it may be asked.
    pub toegestaan: Toegestaan,
    waarom_nl: String,
    waarom_en: String,
    mits_nl: String,
    mits_en: String,
    /// The article or rule.
    pub artikel: String,
    /// `bron` when the rule was read in a source, `aanname` when a lawyer must still confirm it.
    pub zekerheid: String,
}

#[derive(Deserialize)]
struct Bestand {
    bron: Vec<Bron>,
}

/// All sources.
pub fn bronnen() -> &'static [Bron] {
    static BRONNEN: OnceLock<Vec<Bron>> = OnceLock::new();
    // A broken file leaves no sources, which the test below does not let pass.
    BRONNEN.get_or_init(|| {
        toml::from_str::<Bestand>(include_str!("../../../data/bronnen.toml"))
            .map(|b| b.bron)
            .unwrap_or_default()
    })
}

/// The name of a source, or its code when it is unknown.
pub fn bronnaam(code: &str, taal: Taal) -> String {
    bronnen().iter().find(|b| b.code == code).map_or_else(|| code.to_owned(), |b| b.naam(taal).to_owned())
}

impl Bron {
    /// Its name.
    pub fn naam(&self, taal: Taal) -> &str {
        match taal {
            Taal::Nl => &self.naam_nl,
            Taal::En => &self.naam_en,
        }
    }

    /// Why it may or may not be asked.
    pub fn waarom(&self, taal: Taal) -> &str {
        match taal {
            Taal::Nl => &self.waarom_nl,
            Taal::En => &self.waarom_en,
        }
    }

    /// Its condition; empty when there is none.
    pub fn mits(&self, taal: Taal) -> &str {
        match taal {
            Taal::Nl => &self.mits_nl,
            Taal::En => &self.mits_en,
        }
    }

    /// Whether the product refuses to ask it.
    pub const fn is_verboden(&self) -> bool {
        matches!(self.toegestaan, Toegestaan::Nee)
    }

    /// Whether it has a condition that must be met.
    pub const fn heeft_voorwaarde(&self) -> bool {
        matches!(self.toegestaan, Toegestaan::Mits)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_source_names_its_rule() {
        let lees: Result<Bestand, _> = toml::from_str(include_str!("../../../data/bronnen.toml"));
        assert_eq!(lees.unwrap().bron.len(), bronnen().len());
        let codes: BTreeSet<&str> = bronnen().iter().map(|b| b.code.as_str()).collect();
        assert_eq!(codes.len(), bronnen().len());
        for bron in bronnen() {
            assert!(!bron.artikel.is_empty() && !bron.waarom_nl.is_empty() && !bron.waarom_en.is_empty());
            for taal in Taal::ALLE {
                assert_eq!(bron.mits(taal).is_empty(), !bron.heeft_voorwaarde(), "{}", bron.code);
            }
        }
    }

    #[test]
    fn what_a_law_closes_is_closed_here() {
        for code in ["belasting", "wmo", "jeugd", "bibob", "suwinet", "anpr"] {
            assert!(bronnen().iter().any(|b| b.code == code && b.is_verboden()), "{code}");
        }
    }
}
