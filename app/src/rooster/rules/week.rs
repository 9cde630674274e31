// SPDX-License-Identifier: EUPL-1.2
//! Weeks as they are numbered in the Netherlands (ISO 8601), and a shift as it is typed: a day and two times.

use std::fmt;
use std::str::FromStr;

use jiff::ToSpan as _;
use jiff::civil::{Date, ISOWeekDate, Time, Weekday};
use kernel::{Periode, Tijdstip};

/// A week, from Monday.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Week(Date);

/// The text is no week.
#[derive(Debug, PartialEq, Eq)]
pub struct GeenWeek;

/// A day plus days.
pub fn plus(dag: Date, dagen: i64) -> Date {
    dag.checked_add(dagen.days()).unwrap_or(dag)
}

impl Week {
    /// The week of a day.
    pub fn van_dag(dag: Date) -> Self {
        Self(plus(dag, -i64::from(dag.weekday().to_monday_zero_offset())))
    }

    /// Its days, Monday first.
    pub fn dagen(self) -> [Date; 7] {
        [0, 1, 2, 3, 4, 5, 6].map(|n| plus(self.0, n))
    }

    /// The week before or after, so many weeks away.
    #[must_use]
    pub fn verder(self, weken: i64) -> Self {
        Self(plus(self.0, weken * 7))
    }

    /// Its number.
    pub fn nummer(self) -> i8 {
        self.0.iso_week_date().week()
    }
}

impl fmt::Display for Week {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let week = self.0.iso_week_date();
        write!(f, "{}-W{:02}", week.year(), week.week())
    }
}

impl FromStr for Week {
    type Err = GeenWeek;

    fn from_str(tekst: &str) -> Result<Self, GeenWeek> {
        let (jaar, week) = tekst.trim().split_once("-W").ok_or(GeenWeek)?;
        let (jaar, week) = (jaar.parse::<i16>().map_err(|_| GeenWeek)?, week.parse().map_err(|_| GeenWeek)?);
        if !(2000..2200).contains(&jaar) {
            return Err(GeenWeek);
        }
        ISOWeekDate::new(jaar, week, Weekday::Monday).map(|w| Self(w.date())).map_err(|_| GeenWeek)
    }
}

/// A shift from a day and two times in the Netherlands; an end at or before the begin is on the next day.
pub fn dienstperiode(dag: Date, begin: Time, eind: Time) -> Periode {
    let tot = if eind <= begin { plus(dag, 1) } else { dag };
    Periode {
        van: Tijdstip::op(dag, begin.hour(), begin.minute()),
        tot: Tijdstip::op(tot, eind.hour(), eind.minute()),
    }
}

/// How many minutes a period lasts.
pub const fn minuten(periode: Periode) -> i64 {
    (periode.tot.ms() - periode.van.ms()) / 60_000
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};

    use super::*;

    #[test]
    fn weeks_are_those_of_the_calendar_also_around_new_year() {
        for (dag, week) in [
            (date(2026, 11, 22), "2026-W47"),
            (date(2026, 11, 23), "2026-W48"),
            (date(2027, 1, 1), "2026-W53"),
            (date(2027, 1, 4), "2027-W01"),
            (date(2024, 12, 30), "2025-W01"),
        ] {
            let gevonden = Week::van_dag(dag);
            assert_eq!(gevonden.to_string(), week, "{dag}");
            assert_eq!(week.parse(), Ok(gevonden), "{week}");
            assert!(gevonden.dagen().contains(&dag) && gevonden.verder(1).verder(-1) == gevonden);
        }
        for tekst in ["", "2026", "2026-W54", "2025-W53", "2026-W00", "0001-W01", "W48", "2026-W4x"] {
            assert_eq!(tekst.parse::<Week>(), Err(GeenWeek), "{tekst}");
        }
    }

    #[test]
    fn s05_3_a_shift_over_midnight_lasts_what_it_lasts_also_when_the_clock_changes() {
        for (wat, dag, begin, eind, verwacht) in [
            ("an evening", date(2026, 11, 28), time(18, 0, 0, 0), time(23, 30, 0, 0), 330),
            ("until midnight", date(2026, 11, 28), time(18, 0, 0, 0), time(0, 0, 0, 0), 360),
            ("over midnight", date(2026, 11, 28), time(20, 0, 0, 0), time(4, 0, 0, 0), 480),
            (
                "the night in which summer time begins",
                date(2027, 3, 27),
                time(22, 0, 0, 0),
                time(6, 0, 0, 0),
                420,
            ),
            ("the night in which it ends", date(2026, 10, 24), time(22, 0, 0, 0), time(6, 0, 0, 0), 540),
            ("from a time that is skipped", date(2027, 3, 28), time(2, 30, 0, 0), time(8, 0, 0, 0), 270),
        ] {
            assert_eq!(minuten(dienstperiode(dag, begin, eind)), verwacht, "{wat}");
        }
    }
}
