// SPDX-License-Identifier: EUPL-1.2
//! The holidays of Atw 3, by rule: fixed days, days around Easter, and the day on which the King's birthday is celebrated.
//!
//! Easter Sunday and Whit Sunday are no part of it: they are Sundays. Good Friday is no holiday but equated with one by
//! the act itself (Atw 3(2)). 5 May counts every year; that it is a day off once in five years is a matter of labour law.

use jiff::civil::{Date, Weekday};

use crate::taal::Taal;

/// A holiday, or Good Friday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Feestdag {
    /// 1 January.
    Nieuwjaarsdag,
    /// Two days before Easter, equated by the act (Atw 3(2)).
    GoedeVrijdag,
    /// The Monday after Easter.
    TweedePaasdag,
    /// 27 April, or Saturday 26 April when that is a Sunday; until 2013 30 April, or the 29th.
    Koningsdag,
    /// 5 May, every year.
    VijfMei,
    /// The Thursday 39 days after Easter.
    Hemelvaartsdag,
    /// The Monday 50 days after Easter.
    TweedePinksterdag,
    /// 25 December.
    EersteKerstdag,
    /// 26 December.
    TweedeKerstdag,
}

/// The first year in which the King's birthday is celebrated on 27 April.
const KONING: i16 = 2014;

impl Feestdag {
    /// All, in the order of the year.
    pub const ALLE: [Self; 9] = [
        Self::Nieuwjaarsdag,
        Self::GoedeVrijdag,
        Self::TweedePaasdag,
        Self::Koningsdag,
        Self::VijfMei,
        Self::Hemelvaartsdag,
        Self::TweedePinksterdag,
        Self::EersteKerstdag,
        Self::TweedeKerstdag,
    ];

    /// Its name.
    #[must_use]
    pub fn naam(self, taal: Taal) -> &'static str {
        match self {
            Self::Nieuwjaarsdag => taal.kies("Nieuwjaarsdag", "New Year's Day"),
            Self::GoedeVrijdag => taal.kies("Goede Vrijdag", "Good Friday"),
            Self::TweedePaasdag => taal.kies("tweede paasdag", "Easter Monday"),
            Self::Koningsdag => taal.kies("Koningsdag", "the King's birthday"),
            Self::VijfMei => taal.kies("5 mei", "5 May"),
            Self::Hemelvaartsdag => taal.kies("Hemelvaartsdag", "Ascension Day"),
            Self::TweedePinksterdag => taal.kies("tweede pinksterdag", "Whit Monday"),
            Self::EersteKerstdag => taal.kies("eerste kerstdag", "Christmas Day"),
            Self::TweedeKerstdag => taal.kies("tweede kerstdag", "Boxing Day"),
        }
    }

    /// Whether it is one of the holidays of Atw 3(1); Good Friday is only equated with them.
    #[must_use]
    pub fn is_algemeen_erkend(self) -> bool {
        self != Self::GoedeVrijdag
    }

    /// On which day it falls.
    #[must_use]
    pub fn in_jaar(self, jaar: i16) -> Option<Date> {
        let na_pasen = |dagen: i32| pasen(jaar)?.checked_add(jiff::Span::new().days(dagen)).ok();
        match self {
            Self::Nieuwjaarsdag => Date::new(jaar, 1, 1).ok(),
            Self::GoedeVrijdag => na_pasen(-2),
            Self::TweedePaasdag => na_pasen(1),
            Self::Koningsdag => koningsdag(jaar),
            Self::VijfMei => Date::new(jaar, 5, 5).ok(),
            Self::Hemelvaartsdag => na_pasen(39),
            Self::TweedePinksterdag => na_pasen(50),
            Self::EersteKerstdag => Date::new(jaar, 12, 25).ok(),
            Self::TweedeKerstdag => Date::new(jaar, 12, 26).ok(),
        }
    }
}

/// Easter Sunday of a year in the Gregorian calendar, by the method of Gauss as corrected by Lichtenberg.
#[must_use]
pub fn pasen(jaar: i16) -> Option<Date> {
    let dag = paasdag(i32::from(jaar));
    // Days from 1 March, where 1 is the first.
    let (maand, dag) = if dag > 31 { (4, dag - 31) } else { (3, dag) };
    Date::new(jaar, maand, i8::try_from(dag).ok()?).ok()
}

/// Easter as a day of March; 32 is 1 April.
fn paasdag(x: i32) -> i32 {
    let eeuw = x / 100;
    let maanverschuiving = 15 + (3 * eeuw + 3) / 4 - (8 * eeuw + 13) / 25;
    let zonverschuiving = 2 - (3 * eeuw + 3) / 4;
    let gulden = x % 19;
    let maan = (19 * gulden + maanverschuiving) % 30;
    let correctie = (maan + gulden / 11) / 29;
    let paasgrens = 21 + maan - correctie;
    let zondag = 7 - (x + x / 4 + zonverschuiving).rem_euclid(7);
    let afstand = 7 - (paasgrens - zondag).rem_euclid(7);
    paasgrens + afstand
}

fn koningsdag(jaar: i16) -> Option<Date> {
    let (dag, eerder) = if jaar >= KONING { (27, 26) } else { (30, 29) };
    let gewoon = Date::new(jaar, 4, dag).ok()?;
    if gewoon.weekday() == Weekday::Sunday { Date::new(jaar, 4, eerder).ok() } else { Some(gewoon) }
}

/// The holiday on a day.
#[must_use]
pub fn op(dag: Date) -> Option<Feestdag> {
    match (dag.month(), dag.day()) {
        (1, 1) => return Some(Feestdag::Nieuwjaarsdag),
        (5, 5) => return Some(Feestdag::VijfMei),
        (12, 25) => return Some(Feestdag::EersteKerstdag),
        (12, 26) => return Some(Feestdag::TweedeKerstdag),
        (3..=6, _) => {}
        _ => return None,
    }
    if dag.month() == 4 && dag.day() >= 26 && koningsdag(dag.year()) == Some(dag) {
        return Some(Feestdag::Koningsdag);
    }
    let pasen = pasen(dag.year())?;
    match i32::from(dag.day_of_year()) - i32::from(pasen.day_of_year()) {
        -2 => Some(Feestdag::GoedeVrijdag),
        1 => Some(Feestdag::TweedePaasdag),
        39 => Some(Feestdag::Hemelvaartsdag),
        50 => Some(Feestdag::TweedePinksterdag),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn easter_in_known_years() {
        for dag in [
            date(1818, 3, 22),
            date(1943, 4, 25),
            date(1954, 4, 18),
            date(1981, 4, 19),
            date(2000, 4, 23),
            date(2008, 3, 23),
            date(2019, 4, 21),
            date(2026, 4, 5),
            date(2038, 4, 25),
            date(2049, 4, 18),
            date(2076, 4, 19),
            date(2285, 3, 22),
        ] {
            assert_eq!(pasen(dag.year()), Some(dag));
        }
    }

    #[test]
    fn easter_agrees_with_a_second_method() {
        // The anonymous Gregorian method (Meeus, Astronomical Algorithms), written from its own steps.
        fn meeus(y: i32) -> (i32, i32) {
            let (a, b, c) = (y % 19, y / 100, y % 100);
            let (d, e, f) = (b / 4, b % 4, (b + 8) / 25);
            let g = (b - f + 1) / 3;
            let h = (19 * a + b - d - g + 15) % 30;
            let (i, k) = (c / 4, c % 4);
            let l = (32 + 2 * e + 2 * i - h - k) % 7;
            let m = (a + 11 * h + 22 * l) / 451;
            let som = h + l - 7 * m + 114;
            (som / 31, som % 31 + 1)
        }
        for jaar in 1583..=4099_i16 {
            let p = pasen(jaar).unwrap();
            assert_eq!((i32::from(p.month()), i32::from(p.day())), meeus(i32::from(jaar)), "{jaar}");
            assert_eq!(p.weekday(), Weekday::Sunday);
        }
    }

    #[test]
    fn koningsdag_moves_to_saturday_and_no_monday_follows() {
        assert_eq!(op(date(2025, 4, 26)), Some(Feestdag::Koningsdag));
        assert_eq!((op(date(2025, 4, 27)), op(date(2025, 4, 28))), (None, None));
        assert_eq!(op(date(2026, 4, 27)), Some(Feestdag::Koningsdag));
        assert_eq!(op(date(2012, 4, 30)), Some(Feestdag::Koningsdag));
        assert_eq!(op(date(2006, 4, 29)), Some(Feestdag::Koningsdag));
        assert_eq!(op(date(2014, 4, 30)), None);
    }

    #[test]
    fn the_holiday_on_a_day_is_the_day_of_that_holiday() {
        for jaar in 1990..=2199_i16 {
            let lijst: Vec<Date> = Feestdag::ALLE.iter().filter_map(|f| f.in_jaar(jaar)).collect();
            let mut dag = date(jaar, 1, 1);
            while dag.year() == jaar {
                assert_eq!(op(dag).is_some(), lijst.contains(&dag), "{dag}");
                dag = dag.tomorrow().unwrap();
            }
        }
    }
}
