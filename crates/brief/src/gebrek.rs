// SPDX-License-Identifier: EUPL-1.2
//! What stands between the facts and a letter: every gebrek by its field, all at once.
//!
//! A letter with a blank is worse than no letter. So nothing renders before [`Nazicht`] saw every field: a fact that is
//! missing, a date that the law does not allow, a text that is too long, a character that no font of ours can draw.
use std::fmt;

use thiserror::Error;

use crate::lettertype;

/// The longest text in one field; two or three pages.
pub const MAX_VELD: usize = 10_000;
/// The most items in one list.
pub const MAX_LIJST: usize = 200;

/// One gebrek: the field by its path (`inhoud.besluiten.2.eigenaar`) and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{veld} {wat}")]
pub struct Gebrek {
    pub veld: String,
    pub wat: Wat,
}

/// What is wrong with a field, in words for the maker of the letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wat {
    Ontbreekt,
    /// Cannot be drawn, or would make text look like what it is not.
    Teken(char),
    /// Longer than so many characters, or more than so many items.
    TeLang(usize),
    /// The facts contradict each other or the law; with the article.
    Strijdig(&'static str),
}

impl fmt::Display for Wat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Ontbreekt => f.write_str("ontbreekt"),
            Self::Teken(t) => {
                write!(f, "bevat een teken dat niet gedrukt kan worden (U+{:04X})", u32::from(*t))
            }
            Self::TeLang(n) => write!(f, "is te lang: het mag tot {n}"),
            Self::Strijdig(waarom) => f.write_str(waarom),
        }
    }
}

/// Walks over the fields of a letter and collects what is wrong.
#[derive(Debug, Default)]
pub struct Nazicht {
    gebreken: Vec<Gebrek>,
    pad: String,
}

impl Nazicht {
    /// A text that must be there.
    pub(crate) fn tekst(&mut self, veld: &str, waarde: &str) {
        self.mis(veld, waarde.trim().is_empty());
        self.mag(veld, waarde);
    }

    /// A text that may be absent.
    pub(crate) fn mag(&mut self, veld: &str, waarde: &str) {
        if waarde.chars().nth(MAX_VELD).is_some() {
            self.meld(veld, Wat::TeLang(MAX_VELD));
        }
        if let Some(teken) = waarde.chars().find(|t| !lettertype::tekent(*t)) {
            self.meld(veld, Wat::Teken(teken));
        }
    }

    /// A fact that must be known.
    pub(crate) fn feit<T>(&mut self, veld: &str, waarde: Option<T>) {
        self.mis(veld, waarde.is_none());
    }

    /// At least one item, and none of them empty.
    pub(crate) fn lijst(&mut self, veld: &str, waarden: &[String]) {
        self.elk(veld, waarden, |n, waarde| n.tekst("", waarde));
    }

    /// Items that may be absent, but none of them empty.
    pub(crate) fn mag_lijst(&mut self, veld: &str, waarden: &[String]) {
        if !waarden.is_empty() {
            self.lijst(veld, waarden);
        }
    }

    /// At least one item, each of them seen; counted from one, as a reader does.
    pub(crate) fn elk<T>(&mut self, veld: &str, waarden: &[T], mut zie: impl FnMut(&mut Self, &T)) {
        self.mis(veld, waarden.is_empty());
        if waarden.len() > MAX_LIJST {
            self.meld(veld, Wat::TeLang(MAX_LIJST));
        }
        for (i, waarde) in waarden.iter().take(MAX_LIJST).enumerate() {
            self.onder(&format!("{veld}.{}", i + 1), |n| zie(n, waarde));
        }
    }

    /// What the law or another fact does not allow.
    pub(crate) fn strijd(&mut self, veld: &str, strijdig: bool, waarom: &'static str) {
        if strijdig {
            self.meld(veld, Wat::Strijdig(waarom));
        }
    }

    /// The fields of a part, under its name.
    pub(crate) fn onder(&mut self, deel: &str, zie: impl FnOnce(&mut Self)) {
        let lengte = self.pad.len();
        self.pad = self.naam(deel);
        zie(self);
        self.pad.truncate(lengte);
    }

    pub(crate) fn mis(&mut self, veld: &str, ontbreekt: bool) {
        if ontbreekt {
            self.meld(veld, Wat::Ontbreekt);
        }
    }

    pub(crate) fn klaar(self) -> Result<(), Vec<Gebrek>> {
        if self.gebreken.is_empty() { Ok(()) } else { Err(self.gebreken) }
    }

    fn meld(&mut self, veld: &str, wat: Wat) {
        let veld = self.naam(veld);
        self.gebreken.push(Gebrek { veld, wat });
    }

    fn naam(&self, veld: &str) -> String {
        match (self.pad.is_empty(), veld.is_empty()) {
            (true, _) => veld.to_owned(),
            (_, true) => self.pad.clone(),
            _ => format!("{}.{veld}", self.pad),
        }
    }
}
