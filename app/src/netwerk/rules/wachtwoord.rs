// SPDX-License-Identifier: EUPL-1.2
//! Which passwords may be chosen (ASVS 6.2.1 to 6.2.12).
//!
//! Long enough, not known to every guesser, and not the own name. Deliberately absent: rules on capitals, digits and
//! signs, and a date after which it must change: both make people choose worse ones.

use std::collections::HashSet;
use std::sync::OnceLock;

/// Fewest characters. The page advises [`ADVIES`].
pub const MIN: usize = 8;
/// What the page advises.
pub const ADVIES: usize = 15;
/// Most characters: more only costs time.
pub const MAX: usize = 128;

/// Words and runs that guessers try first; written for this product.
const BEKEND: &str = include_str!("../../../data/wachtwoorden.txt");
/// Shorter names occur in too many good passwords.
const NAAM_MIN: usize = 3;

/// Why a password may not be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bezwaar {
    /// Fewer than [`MIN`] characters.
    TeKort,
    /// More than [`MAX`] characters.
    TeLang,
    /// On the list of what is tried first, or a run such as `12345678`.
    Bekend,
    /// Holds the gebruikersnaam.
    Naam,
}

impl Bezwaar {
    /// Key of the text that says it.
    pub const fn sleutel(self) -> &'static str {
        match self {
            Self::TeKort => "netwerk-fout-wachtwoord-kort",
            Self::TeLang => "netwerk-fout-wachtwoord-lang",
            Self::Bekend => "netwerk-fout-wachtwoord-bekend",
            Self::Naam => "netwerk-fout-wachtwoord-naam",
        }
    }
}

/// What speaks against the password, if anything does.
pub fn bezwaar(wachtwoord: &str, gebruikersnaam: &str) -> Option<Bezwaar> {
    let tekens = wachtwoord.chars().count();
    let klein = wachtwoord.to_lowercase();
    if tekens < MIN {
        Some(Bezwaar::TeKort)
    } else if tekens > MAX {
        Some(Bezwaar::TeLang)
    } else if gebruikersnaam.len() >= NAAM_MIN && klein.contains(&gebruikersnaam.to_lowercase()) {
        Some(Bezwaar::Naam)
    } else if is_bekend(&klein) || is_reeks(&klein) {
        Some(Bezwaar::Bekend)
    } else {
        None
    }
}

/// On the list as it is, or a word of the list with digits and signs around it: `Welkom2026!`.
fn is_bekend(klein: &str) -> bool {
    static LIJST: OnceLock<HashSet<&'static str>> = OnceLock::new();
    let lijst = LIJST.get_or_init(|| {
        BEKEND.lines().map(str::trim).filter(|r| !r.is_empty() && !r.starts_with('#')).collect()
    });
    let kern = klein.trim_matches(|teken: char| !teken.is_alphabetic());
    lijst.contains(klein) || (!kern.is_empty() && lijst.contains(kern))
}

/// Every character the same, one higher or one lower than the one before: `aaaaaaaa`, `12345678`, `hgfedcba`.
fn is_reeks(klein: &str) -> bool {
    let codes: Vec<i64> = klein.chars().map(|c| i64::from(u32::from(c))).collect();
    let stappen: HashSet<i64> =
        codes.iter().zip(codes.iter().skip(1)).map(|(een, twee)| twee - een).collect();
    stappen.len() == 1 && stappen.iter().all(|stap| stap.abs() <= 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengte_naam_en_bekende_woorden() {
        let lang = "x9 ".repeat(43);
        for (wachtwoord, verwacht) in [
            ("kort7x!", Some(Bezwaar::TeKort)),
            ("zonnige dijk bij de geul", None),
            ("q7#vLm2p", None),
            (lang.as_str(), Some(Bezwaar::TeLang)),
            ("Welkom01", Some(Bezwaar::Bekend)),
            ("welkom2026!", Some(Bezwaar::Bekend)),
            ("!!Wachtwoord99", Some(Bezwaar::Bekend)),
            ("qwertyuiop", Some(Bezwaar::Bekend)),
            ("12345678", Some(Bezwaar::Bekend)),
            ("87654321", Some(Bezwaar::Bekend)),
            ("aaaaaaaaaaaa", Some(Bezwaar::Bekend)),
            ("abcdefghijk", Some(Bezwaar::Bekend)),
            ("mijn oover.val wachtwoord", Some(Bezwaar::Naam)),
            ("OOVER.VAL-2026-zomer", Some(Bezwaar::Naam)),
            ("\u{1f9f1}\u{1f30a}\u{1f9f1}", Some(Bezwaar::TeKort)),
        ] {
            assert_eq!(bezwaar(wachtwoord, "oover.val"), verwacht, "{wachtwoord}");
        }
        assert_eq!(bezwaar(&"ab".repeat(64), "x.y"), None);
        assert_eq!(bezwaar("wij gaan ab en toe", "ab"), None);
    }

    #[test]
    fn de_lijst_is_klein_geschreven_en_elke_regel_weigert() {
        for regel in BEKEND.lines().filter(|r| !r.is_empty() && !r.starts_with('#')) {
            assert_eq!(regel, regel.trim().to_lowercase());
            if regel.chars().count() >= MIN {
                assert_eq!(bezwaar(regel, "xyz"), Some(Bezwaar::Bekend), "{regel}");
            }
        }
    }
}
