// SPDX-License-Identifier: EUPL-1.2
//! The fixed words for the reporter, from `data/terugkoppeling.toml`.

use std::sync::OnceLock;

use serde::Deserialize;
use web::Taal;

use crate::signaal::terugkoppeling::Toestand;

#[derive(Deserialize, Default)]
struct Bestand {
    pagina: Vec<Bladzijde>,
    spoed: Spoed,
}

#[derive(Deserialize)]
struct Bladzijde {
    toestand: String,
    titel_nl: String,
    titel_en: String,
    tekst_nl: String,
    tekst_en: String,
    vervolg_nl: String,
    vervolg_en: String,
}

#[derive(Deserialize, Default)]
struct Spoed {
    tekst_nl: String,
    tekst_en: String,
}

fn bestand() -> &'static Bestand {
    static BESTAND: OnceLock<Bestand> = OnceLock::new();
    // A broken file leaves no words, which the test below does not let pass.
    BESTAND.get_or_init(|| toml::from_str(include_str!("../../data/terugkoppeling.toml")).unwrap_or_default())
}

/// What the page of a report says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Paginatekst {
    /// Heading.
    pub titel: String,
    /// Where it stands.
    pub tekst: String,
    /// What comes next.
    pub vervolg: String,
}

fn kies<'a>(taal: Taal, nl: &'a str, en: &'a str) -> &'a str {
    match taal {
        Taal::Nl => nl,
        Taal::En => en,
    }
}

/// The words for the page of a report.
pub fn paginatekst(toestand: Toestand, taal: Taal, code: &str, gemeente: &str, datum: &str) -> Paginatekst {
    let vul =
        |tekst: &str| tekst.replace("{code}", code).replace("{gemeente}", gemeente).replace("{datum}", datum);
    bestand()
        .pagina
        .iter()
        .find(|b| b.toestand == toestand.code())
        .map(|b| Paginatekst {
            titel: vul(kies(taal, &b.titel_nl, &b.titel_en)),
            tekst: vul(kies(taal, &b.tekst_nl, &b.tekst_en)),
            vervolg: vul(kies(taal, &b.vervolg_nl, &b.vervolg_en)),
        })
        .unwrap_or_default()
}

/// Whom to call when it cannot wait.
pub fn spoed(taal: Taal) -> String {
    kies(taal, &bestand().spoed.tekst_nl, &bestand().spoed.tekst_en).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_has_its_words_in_both_languages() {
        for &toestand in Toestand::ALLE {
            for taal in Taal::ALLE {
                let tekst = paginatekst(toestand, taal, "abcd", "Valkenburg", "vandaag");
                assert!(!tekst.titel.is_empty() && !tekst.tekst.contains('{'), "{toestand} {tekst:?}");
            }
        }
        assert!(!spoed(Taal::Nl).is_empty());
    }
}
