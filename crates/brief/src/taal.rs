// SPDX-License-Identifier: EUPL-1.2
//! Language, dates, hours and money as a letter writes them.
use std::fmt;

use jiff::civil::{Date, DateTime, Weekday};

/// The language of a letter: Dutch, or English for a reporter who asked so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Taal {
    #[default]
    Nl,
    En,
}

impl Taal {
    /// The code of the language, `nl` or `en`.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.kies("nl", "en")
    }

    pub(crate) fn kies<T>(self, nl: T, en: T) -> T {
        match self {
            Self::Nl => nl,
            Self::En => en,
        }
    }

    /// `22 november 2026`.
    pub(crate) fn dag(self, dag: Date) -> String {
        format!("{} {} {}", dag.day(), self.maand(dag.month()), dag.year())
    }

    fn maand(self, maand: i8) -> &'static str {
        match maand {
            1 => self.kies("januari", "January"),
            2 => self.kies("februari", "February"),
            3 => self.kies("maart", "March"),
            4 => self.kies("april", "April"),
            5 => self.kies("mei", "May"),
            6 => self.kies("juni", "June"),
            7 => self.kies("juli", "July"),
            8 => self.kies("augustus", "August"),
            9 => self.kies("september", "September"),
            10 => self.kies("oktober", "October"),
            11 => self.kies("november", "November"),
            _ => self.kies("december", "December"),
        }
    }
}

/// A day as Dutch letters write it.
pub(crate) fn dag(dag: Date) -> String {
    Taal::Nl.dag(dag)
}

/// A day that somebody has to keep to: with the day of the week.
pub(crate) fn weekdag(datum: Date) -> String {
    let naam = match datum.weekday() {
        Weekday::Monday => "maandag",
        Weekday::Tuesday => "dinsdag",
        Weekday::Wednesday => "woensdag",
        Weekday::Thursday => "donderdag",
        Weekday::Friday => "vrijdag",
        Weekday::Saturday => "zaterdag",
        Weekday::Sunday => "zondag",
    };
    format!("{naam} {}", dag(datum))
}

/// `maandag 2 november 2026 om 14:05 uur`.
pub(crate) fn moment(moment: DateTime) -> String {
    format!("{} om {}", weekdag(moment.date()), uur(moment))
}

/// `14:05 uur`.
pub(crate) fn uur(moment: DateTime) -> String {
    format!("{:02}:{:02} uur", moment.hour(), moment.minute())
}

/// An amount in whole cents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Euro(pub u64);

impl fmt::Display for Euro {
    /// `€ 1.250,00`, with a space that does not break.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let heel = (self.0 / 100).to_string();
        let mut uit = String::new();
        for (i, cijfer) in heel.chars().enumerate() {
            if i > 0 && (heel.len() - i).is_multiple_of(3) {
                uit.push('.');
            }
            uit.push(cijfer);
        }
        write!(f, "€\u{a0}{uit},{:02}", self.0 % 100)
    }
}

/// `a`, `a en b`, `a, b en c`.
pub(crate) fn opsomming(delen: &[String]) -> String {
    match delen.split_last() {
        None => String::new(),
        Some((enig, [])) => enig.clone(),
        Some((laatste, eerder)) => format!("{} en {laatste}", eerder.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn dates_and_amounts_are_written_as_dutch_letters_do() {
        assert_eq!(weekdag(date(2027, 1, 4)), "maandag 4 januari 2027");
        assert_eq!(moment(date(2026, 11, 2).at(9, 5, 0, 0)), "maandag 2 november 2026 om 09:05 uur");
        assert_eq!(Taal::En.dag(date(2026, 3, 1)), "1 March 2026");
        assert_eq!(Euro(125_000).to_string(), "€\u{a0}1.250,00");
        assert_eq!(Euro(100_000_005).to_string(), "€\u{a0}1.000.000,05");
        assert_eq!(Euro(7).to_string(), "€\u{a0}0,07");
        assert_eq!(opsomming(&["a".into(), "b".into(), "c".into()]), "a, b en c");
    }
}
