// SPDX-License-Identifier: EUPL-1.2
//! The short form in which two sides compare what they know.

use jiff::civil::Date;
use zoektaal::vouw;

/// What is equal for the same subject, however it was typed. Holds personal data: never logged, never shown.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Kenmerk(String);

impl Kenmerk {
    /// As a column holds it.
    pub fn als_str(&self) -> &str {
        &self.0
    }

    /// The form of a place together with its municipality, for who compares on nothing else.
    #[must_use]
    pub fn in_gemeente(&self, gemeente: &str) -> Self {
        Self(format!("{}|{gemeente}", self.0))
    }
}

impl std::fmt::Debug for Kenmerk {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Kenmerk(..)")
    }
}

/// Small words inside a name: they are written, left out and capitalised as one likes.
const TUSSENVOEGSELS: &[&str] = &[
    "aan", "al", "d", "de", "del", "den", "der", "des", "di", "du", "el", "en", "het", "in", "l", "la", "le",
    "op", "s", "t", "te", "ten", "ter", "uit", "van", "vanden", "vander", "voor", "von", "y", "zu",
];

/// Small words that are nobody's given name: a name that begins with one has none.
const NOOIT_VOORNAAM: &[&str] =
    &["de", "den", "der", "het", "t", "te", "ten", "ter", "van", "vanden", "vander"];

/// Words that say how a place lies to an address: what follows them is the street.
const LIGGING: &[&str] = &[
    "aan",
    "achter",
    "bij",
    "boven",
    "de",
    "den",
    "der",
    "het",
    "hoek",
    "in",
    "naast",
    "nabij",
    "naar",
    "om",
    "omgeving",
    "onder",
    "op",
    "pand",
    "perceel",
    "t",
    "tegenover",
    "ter",
    "thv",
    "van",
    "voor",
    "woning",
];

/// The most letters and digits of an addition to a house number.
const TOEVOEGING_MAX: usize = 4;

fn woorden(tekst: &str) -> Vec<String> {
    let gevouwen = vouw(tekst).to_lowercase();
    let delen = gevouwen.split(|c: char| !c.is_ascii_alphanumeric());
    delen.filter(|w| !w.is_empty()).map(str::to_owned).collect()
}

/// The parts of a name that count, given name first; "Jansen, Jan" is read as "Jan Jansen".
fn naamdelen(naam: &str) -> Vec<String> {
    let gekeerd = naam.split_once(',').map(|(achter, voor)| format!("{voor} {achter}"));
    let delen = woorden(gekeerd.as_deref().unwrap_or(naam));
    // Otherwise the first word is the given name, even when it looks like a small word ("Al", "El").
    let Some(eerste) = delen.first().cloned().filter(|w| !NOOIT_VOORNAAM.contains(&w.as_str())) else {
        return vec![];
    };
    let rest = delen.into_iter().skip(1).filter(|w| !TUSSENVOEGSELS.contains(&w.as_str()));
    std::iter::once(eerste).chain(rest).collect()
}

fn van_persoon(voorletter: char, achternaam: &str, geboren: Date) -> Kenmerk {
    Kenmerk(format!("p|{achternaam}|{voorletter}|{geboren}"))
}

/// Every form of a recorded person: one per part of the surname, for who bears two is known by either. None when there is
/// no first name or initial beside a surname.
pub fn kenmerken_van_persoon(naam: &str, geboren: Date) -> Vec<Kenmerk> {
    let delen = naamdelen(naam);
    let Some((voornaam, achter)) = delen.split_first() else { return vec![] };
    let Some(voorletter) = voornaam.chars().next() else { return vec![] };
    let lang = |w: &&String| w.chars().count() > 1;
    let mut uit: Vec<Kenmerk> =
        achter.iter().filter(lang).map(|w| van_persoon(voorletter, w, geboren)).collect();
    uit.sort_unstable();
    uit.dedup();
    uit
}

/// The form that a person is asked by: on the last part of the surname.
pub(crate) fn gevraagde_persoon(naam: &str, geboren: Date) -> Option<Kenmerk> {
    let delen = naamdelen(naam);
    let (voornaam, achter) = delen.split_first()?;
    let laatste = achter.iter().rev().find(|w| w.chars().count() > 1)?;
    Some(van_persoon(voornaam.chars().next()?, laatste, geboren))
}

/// The street as it is compared: without how the place lies to it.
fn straat(woorden: &[String]) -> Option<String> {
    let na = woorden.iter().rposition(|w| LIGGING.contains(&w.as_str())).map_or(0, |i| i + 1);
    let naam: String = woorden.get(na..)?.concat();
    (naam.chars().filter(char::is_ascii_alphabetic).count() > 1).then_some(naam)
}

fn is_nummer(woord: &str) -> bool {
    (1..=5).contains(&woord.len()) && woord.bytes().all(|b| b.is_ascii_digit()) && !woord.starts_with('0')
}

/// `12a` is 12 with addition a.
fn nummer_met_letter(woord: &str) -> Option<(&str, &str)> {
    let eind = woord.find(|c: char| !c.is_ascii_digit())?;
    let (nummer, letters) = woord.split_at(eind);
    (is_nummer(nummer) && letters.len() <= TOEVOEGING_MAX).then_some((nummer, letters))
}

/// Street, number and addition of a place as it was typed, such as "tegenover Testweg 9101-A, Valkenburg"; none when no
/// house number stands in it. The municipality is not in it: that is known beside the text.
pub fn plaatskenmerk(plaats: &str) -> Option<Kenmerk> {
    plaats.split([',', ';', '\n', '(', ')']).find_map(van_stuk)
}

fn van_stuk(stuk: &str) -> Option<Kenmerk> {
    let delen = woorden(stuk);
    // The last number that follows a street: "Plein 1944 12" is number 12 on that square.
    let plek = (1..delen.len()).rev().find(|&i| {
        delen.get(i).is_some_and(|w| is_nummer(w) || nummer_met_letter(w).is_some())
            && delen.get(..i).and_then(straat).is_some()
    })?;
    let woord = delen.get(plek)?;
    let (nummer, letters) = nummer_met_letter(woord).unwrap_or((woord, ""));
    let volgt = delen.get(plek + 1).filter(|w| letters.is_empty() && kort(w)).map_or("", String::as_str);
    Some(adres(&straat(delen.get(..plek)?)?, nummer, if letters.is_empty() { volgt } else { letters }))
}

/// Whether a word after the number is an addition and not the town.
fn kort(woord: &str) -> bool {
    woord.len() <= 1 || ["bis", "hs", "rood", "zw"].contains(&woord)
}

fn adres(straat: &str, nummer: &str, toevoeging: &str) -> Kenmerk {
    Kenmerk(format!("a|{straat}|{nummer}|{toevoeging}"))
}

/// The form that an address is asked by.
pub(crate) fn gevraagd_adres(straatnaam: &str, nummer: u32, toevoeging: &str) -> Option<Kenmerk> {
    let toevoeging = woorden(toevoeging).concat();
    if toevoeging.len() > TOEVOEGING_MAX || nummer == 0 {
        return None;
    }
    Some(adres(&straat(&woorden(straatnaam))?, &nummer.to_string(), &toevoeging))
}

#[cfg(test)]
#[path = "kenmerk_tests.rs"]
mod tests;
