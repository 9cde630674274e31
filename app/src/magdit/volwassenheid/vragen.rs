// SPDX-License-Identifier: EUPL-1.2
//! The list of questions (`data/volwassenheid.toml`).

use std::sync::OnceLock;

use serde::Deserialize;

use crate::magdit::volwassenheid::model::Bewijssoort;

/// A question.
#[derive(Debug, Clone, Deserialize)]
pub struct Checkvraag {
    /// Its code; the words are the text `veld-vc-{code}`.
    pub code: String,
    /// Article or practice it comes from.
    pub bron: String,
    bewijs: String,
    /// Where a "no" is repaired.
    pub herstel: String,
}

impl Checkvraag {
    /// The name of its field.
    pub fn veld(&self) -> String {
        format!("vc-{}", self.code)
    }

    /// What the program itself knows about it.
    pub fn bewijs(&self) -> Option<Bewijssoort> {
        self.bewijs.parse().ok()
    }
}

/// Questions that belong together.
#[derive(Debug, Clone, Deserialize)]
pub struct Checkthema {
    /// Its code.
    pub code: String,
    /// Its questions.
    #[serde(rename = "vraag")]
    pub vragen: Vec<Checkvraag>,
}

impl Checkthema {
    /// The name of the field for an explanation.
    pub fn veld(&self) -> String {
        format!("vcuitleg-{}", self.code)
    }
}

/// The questions of a date.
#[derive(Debug, Deserialize)]
pub struct Vragenlijst {
    /// Its date.
    pub versie: String,
    /// By theme.
    #[serde(rename = "thema")]
    pub themas: Vec<Checkthema>,
}

impl Vragenlijst {
    /// The list that ships with the program.
    pub fn geldend() -> &'static Self {
        static LIJST: OnceLock<Vragenlijst> = OnceLock::new();
        LIJST.get_or_init(|| {
            toml::from_str(include_str!("../../../data/volwassenheid.toml"))
                .unwrap_or_else(|_| Self { versie: String::new(), themas: vec![] })
        })
    }

    /// Every question.
    pub fn vragen(&self) -> impl Iterator<Item = &Checkvraag> {
        self.themas.iter().flat_map(|t| &t.vragen)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use web::Taal;

    use super::*;

    #[test]
    fn elke_vraag_heeft_woorden_een_bron_een_bewijs_en_een_weg_naar_herstel() {
        let lijst = Vragenlijst::geldend();
        assert_eq!((lijst.themas.len(), lijst.vragen().count()), (4, 12));
        let codes: BTreeSet<&str> = lijst.vragen().map(|v| v.code.as_str()).collect();
        assert_eq!(codes.len(), 12);
        assert!(lijst.versie.parse::<jiff::civil::Date>().is_ok());
        let teksten = crate::router::teksten().unwrap();
        let wegen = crate::router::wegen();
        let adressen: BTreeSet<&str> = wegen.lijst().map(|r| r.pad).collect();
        for v in lijst.vragen() {
            let bewijs = v.bewijs().unwrap();
            assert!(!v.bron.is_empty() && adressen.contains(v.herstel.as_str()), "{}", v.code);
            for taal in Taal::ALLE {
                for sleutel in [
                    format!("veld-vc-{}", v.code),
                    format!("veld-vc-{}-uitleg", v.code),
                    format!("volwassenheid-bewijs-{bewijs}"),
                    format!("volwassenheid-herstel-{}", v.code),
                ] {
                    assert!(teksten.heeft(taal, &sleutel), "{sleutel}");
                }
            }
        }
    }
}
