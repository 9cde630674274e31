// SPDX-License-Identifier: EUPL-1.2
//! Covering the names of others in a text that the subject will read.
//!
//! Each part of a name counts by itself, for people write surnames alone; parts that the subject bears too stay, because they
//! tell the subject nothing. It covers rather too much than too little, and the handler reads the result.

use std::collections::BTreeSet;

use crate::betrokkene::zoek::Anderen;

/// What stands where a name stood. Dutch, as the answer is.
const WOORD: &str = "[een ander]";
const STAF: &str = "[een medewerker]";
/// Small words in a name are no name by themselves.
const KLEIN: &[&str] =
    &["van", "von", "der", "den", "het", "ten", "ter", "aan", "bij", "uit", "voor", "zum", "the"];

fn delen(naam: &str) -> impl Iterator<Item = String> {
    naam.split(|c: char| !c.is_alphanumeric())
        .map(str::to_lowercase)
        .filter(|d| d.chars().count() > 2 && !KLEIN.contains(&d.as_str()))
}

/// The names of others and of staff, ready to be covered.
#[derive(Debug, Default)]
pub struct Bedekking {
    woorden: BTreeSet<String>,
    staf: Vec<String>,
    letterlijk: Vec<String>,
}

impl Bedekking {
    /// Covers others by every part of their names, and their addresses and numbers as they stand; staff by whole name.
    pub fn nieuw(eigen: &str, anderen: &Anderen, staf: &[String]) -> Self {
        let zelf: BTreeSet<String> = delen(eigen).collect();
        let woorden = anderen.namen.iter().flat_map(|n| delen(n)).filter(|d| !zelf.contains(d)).collect();
        let lang = |v: &[String]| v.iter().filter(|t| t.chars().count() > 4).cloned().collect();
        Self { woorden, staf: lang(staf), letterlijk: lang(&anderen.letterlijk) }
    }

    /// The text without them.
    pub fn bedek(&self, tekst: &str) -> String {
        let mut tekst = tekst.to_owned();
        for naam in &self.staf {
            tekst = tekst.replace(naam.as_str(), STAF);
        }
        for stuk in &self.letterlijk {
            tekst = tekst.replace(stuk.as_str(), WOORD);
        }
        let mut uit = String::with_capacity(tekst.len());
        let mut rest = tekst.as_str();
        while let Some(begin) = rest.find(char::is_alphanumeric) {
            let (ervoor, vanaf) = rest.split_at(begin);
            uit.push_str(ervoor);
            let eind = vanaf.find(|c: char| !c.is_alphanumeric()).unwrap_or(vanaf.len());
            let (woord, verder) = vanaf.split_at(eind);
            if self.woorden.contains(&woord.to_lowercase()) {
                trek_terug(&mut uit);
                if !uit.ends_with(WOORD) {
                    uit.push_str(WOORD);
                }
            } else {
                uit.push_str(woord);
            }
            rest = verder;
        }
        uit.push_str(rest);
        uit
    }
}

/// Takes initials, small words and a name that was just covered off the end: "J. van der " goes with the name behind it.
fn trek_terug(uit: &mut String) {
    loop {
        let kaal = uit.trim_end_matches([' ', '-', '.']);
        if kaal.ends_with(WOORD) {
            uit.truncate(kaal.len());
            return;
        }
        let vanaf = kaal.rfind(|c: char| !c.is_alphanumeric()).map_or(0, |p| p + 1);
        let woord = kaal.get(vanaf..).unwrap_or_default();
        let klein = KLEIN.contains(&woord.to_lowercase().as_str()) || woord == "de";
        let letter = woord.chars().count() == 1 && woord.chars().all(char::is_uppercase);
        let punt = uit.get(kaal.len()..).is_some_and(|s| s.starts_with('.'));
        if !(klein || letter && punt) {
            return;
        }
        uit.truncate(vanaf);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_others_go_and_the_own_name_stays() {
        let anderen = Anderen {
            namen: vec!["Piet van den Verzonnen".to_owned(), "A. Proef".to_owned()],
            letterlijk: vec!["melder@voorbeeld.invalid".to_owned()],
        };
        let b = Bedekking::nieuw("Jan de Proef", &anderen, &["Karin Bakker".to_owned()]);
        for (tekst, verwacht) in [
            ("Jan de Proef sprak met Piet van den Verzonnen.", "Jan de Proef sprak met [een ander]."),
            ("P. van den Verzonnen huurt.", "[een ander] huurt."),
            ("verzonnen, PIET en Jan", "[een ander], [een ander] en Jan"),
            (
                "De bakker zag dit; Karin Bakker schreef het op.",
                "De bakker zag dit; [een medewerker] schreef het op.",
            ),
            ("Mail: melder@voorbeeld.invalid", "Mail: [een ander]"),
            ("Niets te bedekken.", "Niets te bedekken."),
        ] {
            assert_eq!(b.bedek(tekst), verwacht);
        }
    }
}
