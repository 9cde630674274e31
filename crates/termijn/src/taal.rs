// SPDX-License-Identifier: EUPL-1.2
//! The two languages an answer can be read in, and dates, numbers and ordinals in words.

use jiff::civil::Date;

/// In which language a sentence is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Taal {
    /// Dutch, the language of the law.
    #[default]
    Nl,
    /// English; terms of law keep their Dutch name beside it.
    En,
}

const MAANDEN: [(&str, &str); 12] = [
    ("januari", "January"),
    ("februari", "February"),
    ("maart", "March"),
    ("april", "April"),
    ("mei", "May"),
    ("juni", "June"),
    ("juli", "July"),
    ("augustus", "August"),
    ("september", "September"),
    ("oktober", "October"),
    ("november", "November"),
    ("december", "December"),
];
const DAGEN: [(&str, &str); 7] = [
    ("maandag", "Monday"),
    ("dinsdag", "Tuesday"),
    ("woensdag", "Wednesday"),
    ("donderdag", "Thursday"),
    ("vrijdag", "Friday"),
    ("zaterdag", "Saturday"),
    ("zondag", "Sunday"),
];
const GETALLEN: [(&str, &str); 13] = [
    ("nul", "no"),
    ("een", "one"),
    ("twee", "two"),
    ("drie", "three"),
    ("vier", "four"),
    ("vijf", "five"),
    ("zes", "six"),
    ("zeven", "seven"),
    ("acht", "eight"),
    ("negen", "nine"),
    ("tien", "ten"),
    ("elf", "eleven"),
    ("twaalf", "twelve"),
];
const RANGEN: [&str; 13] = [
    "nulde", "eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende",
    "tiende", "elfde", "twaalfde",
];

impl Taal {
    /// The one of the two that is asked for.
    pub(crate) fn kies<T>(self, nl: T, en: T) -> T {
        match self {
            Self::Nl => nl,
            Self::En => en,
        }
    }

    fn uit(self, rij: &[(&'static str, &'static str)], plek: usize) -> &'static str {
        rij.get(plek).map_or("", |(nl, en)| self.kies(*nl, *en))
    }

    /// `vrijdag`.
    #[must_use]
    pub fn weekdag(self, dag: Date) -> &'static str {
        self.uit(&DAGEN, usize::try_from(dag.weekday().to_monday_zero_offset()).unwrap_or_default())
    }

    /// `vrijdag 8 mei 2026`.
    #[must_use]
    pub fn dag(self, dag: Date) -> String {
        let maand = self.uit(&MAANDEN, usize::try_from(dag.month() - 1).unwrap_or_default());
        format!("{} {} {maand} {}", self.weekdag(dag), dag.day(), dag.year())
    }

    /// `zes`, from thirteen on `13`.
    pub(crate) fn getal(self, n: u16) -> String {
        match GETALLEN.get(usize::from(n)) {
            Some((nl, en)) => self.kies(*nl, *en).to_owned(),
            None => n.to_string(),
        }
    }
}

/// `eerste`, from thirteen on `13e`.
pub(crate) fn rang(n: u16) -> String {
    RANGEN.get(usize::from(n)).map_or_else(|| format!("{n}e"), |r| (*r).to_owned())
}

/// The text with a capital at its beginning.
pub(crate) fn met_hoofdletter(tekst: &str) -> String {
    let mut letters = tekst.chars();
    letters.next().map_or_else(String::new, |eerste| eerste.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_day_in_both_languages() {
        assert_eq!(Taal::Nl.dag(date(2026, 5, 8)), "vrijdag 8 mei 2026");
        assert_eq!(Taal::En.dag(date(2026, 5, 8)), "Friday 8 May 2026");
        assert_eq!((Taal::Nl.getal(6), Taal::En.getal(42)), ("zes".into(), "42".into()));
        assert_eq!((rang(1), rang(13)), ("eerste".into(), "13e".into()));
        assert_eq!(met_hoofdletter("de termijn"), "De termijn");
    }
}
