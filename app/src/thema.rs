// SPDX-License-Identifier: EUPL-1.2
//! The themes of signalen, from the product's own data (`data/themas.toml`).

use std::sync::OnceLock;

use serde::Deserialize;
use web::{Optie, Taal};

/// A theme.
#[derive(Debug, Deserialize)]
pub struct Thema {
    /// Stable code.
    pub code: String,
    naam_nl: String,
    naam_en: String,
    /// What a visitor picks; empty when it is not offered to visitors.
    publiek_nl: String,
    publiek_en: String,
}

#[derive(Deserialize)]
struct Bestand {
    thema: Vec<Thema>,
}

/// All themes.
pub fn themas() -> &'static [Thema] {
    static THEMAS: OnceLock<Vec<Thema>> = OnceLock::new();
    // A broken file leaves no themes, which the test below does not let pass.
    THEMAS.get_or_init(|| {
        toml::from_str::<Bestand>(include_str!("../data/themas.toml")).map(|b| b.thema).unwrap_or_default()
    })
}

/// The theme with this code.
pub fn thema(code: &str) -> Option<&'static Thema> {
    themas().iter().find(|t| t.code == code)
}

/// The name of a theme, or its code when it is unknown.
pub fn themanaam(code: &str, taal: Taal) -> String {
    thema(code).map_or_else(|| code.to_owned(), |t| t.naam(taal).to_owned())
}

impl Thema {
    /// The name for those who work with it.
    pub fn naam(&self, taal: Taal) -> &str {
        match taal {
            Taal::Nl => &self.naam_nl,
            Taal::En => &self.naam_en,
        }
    }

    fn publiek(&self, taal: Taal) -> &str {
        match taal {
            Taal::Nl => &self.publiek_nl,
            Taal::En => &self.publiek_en,
        }
    }

    /// Whether visitors may pick it.
    pub fn is_publiek(&self) -> bool {
        !self.publiek_nl.is_empty()
    }
}

/// The choices for those who work with it.
pub fn opties(taal: Taal) -> Vec<Optie> {
    themas().iter().map(|t| Optie::nieuw(&t.code, t.naam(taal))).collect()
}

/// The choices for a visitor.
pub fn publieke_opties(taal: Taal) -> Vec<Optie> {
    themas().iter().filter(|t| t.is_publiek()).map(|t| Optie::nieuw(&t.code, t.publiek(taal))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_whole() {
        assert!(themas().len() >= 15);
        assert!(thema("anders").is_some_and(Thema::is_publiek));
    }
}
