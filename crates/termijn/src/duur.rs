// SPDX-License-Identifier: EUPL-1.2
//! How long a term is. Days and hours are different types: a day term ends with a day, an hour term at a moment.

use std::num::NonZeroU16;

use jiff::Span;
use jiff::civil::Date;

use crate::fout::Weigering;
use crate::taal::Taal;

/// The unit of a term that ends with a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Eenheid {
    /// Calendar days, free days included.
    Dagen,
    /// Seven calendar days each: ends on the same weekday.
    Weken,
    /// Ends on the same day number, or on the last day of a shorter month.
    Maanden,
    /// Ends on the same date; 29 February becomes 28 February.
    Jaren,
}

/// A length of at least one day, week, month or year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Dagduur {
    aantal: NonZeroU16,
    eenheid: Eenheid,
}

/// A length of at least one hour, measured as elapsed time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Uurduur(NonZeroU16);

/// The length of a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Duur {
    /// In hours: outside the Atw, never shifted (Atw 4(a)).
    Uren(Uurduur),
    /// In days or longer.
    Dagen(Dagduur),
}

impl Dagduur {
    /// So many of a unit; nothing when it is none.
    #[must_use]
    pub const fn nieuw(aantal: u16, eenheid: Eenheid) -> Option<Self> {
        match NonZeroU16::new(aantal) {
            Some(aantal) => Some(Self { aantal, eenheid }),
            None => None,
        }
    }

    /// How many.
    #[must_use]
    pub const fn aantal(self) -> u16 {
        self.aantal.get()
    }

    /// Of what.
    #[must_use]
    pub const fn eenheid(self) -> Eenheid {
        self.eenheid
    }

    /// The day this much later: the last day of a term whose event day does not count.
    pub fn na(self, dag: Date) -> Result<Date, Weigering> {
        dag.checked_add(self.span()).map_err(|_| Weigering::BuitenKalender { jaar: dag.year() })
    }

    /// The day this much earlier.
    pub fn voor(self, dag: Date) -> Result<Date, Weigering> {
        dag.checked_sub(self.span()).map_err(|_| Weigering::BuitenKalender { jaar: dag.year() })
    }

    /// This length with another on top: months with months become more months, so that the 31st stays the last day.
    pub fn en_dan(self, meer: Self, dag: Date) -> Result<Date, Weigering> {
        let samen = self.aantal.checked_add(meer.aantal.get()).filter(|_| self.eenheid == meer.eenheid);
        match samen {
            Some(aantal) => Self { aantal, eenheid: self.eenheid }.na(dag),
            None => meer.na(self.na(dag)?),
        }
    }

    fn span(self) -> Span {
        let n = i64::from(self.aantal.get());
        let span = Span::new();
        let gezet = match self.eenheid {
            Eenheid::Dagen => span.try_days(n),
            Eenheid::Weken => span.try_weeks(n),
            Eenheid::Maanden => span.try_months(n),
            Eenheid::Jaren => span.try_years(n),
        };
        // Every u16 is within the range of a span except years, which then fall out of the calendar anyway.
        gezet.unwrap_or_else(|_| Span::new().years(i64::from(i16::MAX / 2)))
    }

    /// `zes weken`.
    #[must_use]
    pub fn woorden(self, taal: Taal) -> String {
        let een = self.aantal() == 1;
        let eenheid = match (self.eenheid, een) {
            (Eenheid::Dagen, true) => taal.kies("dag", "day"),
            (Eenheid::Dagen, false) => taal.kies("dagen", "days"),
            (Eenheid::Weken, true) => taal.kies("week", "week"),
            (Eenheid::Weken, false) => taal.kies("weken", "weeks"),
            (Eenheid::Maanden, true) => taal.kies("maand", "month"),
            (Eenheid::Maanden, false) => taal.kies("maanden", "months"),
            (Eenheid::Jaren, true) => taal.kies("jaar", "year"),
            (Eenheid::Jaren, false) => taal.kies("jaar", "years"),
        };
        format!("{} {eenheid}", taal.getal(self.aantal()))
    }
}

impl Uurduur {
    /// So many hours; nothing when it is none.
    #[must_use]
    pub const fn nieuw(uren: u16) -> Option<Self> {
        match NonZeroU16::new(uren) {
            Some(uren) => Some(Self(uren)),
            None => None,
        }
    }

    /// How many hours.
    #[must_use]
    pub const fn uren(self) -> u16 {
        self.0.get()
    }
}

impl Duur {
    /// `zes weken`, `24 uur`.
    #[must_use]
    pub fn woorden(self, taal: Taal) -> String {
        match self {
            Self::Dagen(dagen) => dagen.woorden(taal),
            Self::Uren(uren) => format!("{} {}", taal.getal(uren.uren()), taal.kies("uur", "hours")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn duur(n: u16, eenheid: Eenheid) -> Dagduur {
        Dagduur::nieuw(n, eenheid).unwrap()
    }

    #[test]
    fn months_and_years_end_on_the_same_number_or_the_last_day() {
        for (n, eenheid, van, tot) in [
            (1, Eenheid::Maanden, date(2026, 1, 31), date(2026, 2, 28)),
            (1, Eenheid::Maanden, date(2028, 1, 31), date(2028, 2, 29)),
            (3, Eenheid::Maanden, date(2026, 11, 30), date(2027, 2, 28)),
            (1, Eenheid::Jaren, date(2024, 2, 29), date(2025, 2, 28)),
            (4, Eenheid::Jaren, date(2024, 2, 29), date(2028, 2, 29)),
            (6, Eenheid::Weken, date(2026, 3, 27), date(2026, 5, 8)),
            (91, Eenheid::Dagen, date(2026, 3, 1), date(2026, 5, 31)),
        ] {
            assert_eq!(duur(n, eenheid).na(van).unwrap(), tot, "{n} {eenheid:?}");
        }
    }

    #[test]
    fn months_on_months_do_not_lose_the_31st() {
        let een = duur(1, Eenheid::Maanden);
        assert_eq!(een.en_dan(duur(2, Eenheid::Maanden), date(2026, 1, 31)).unwrap(), date(2026, 4, 30));
        assert_eq!(een.en_dan(duur(2, Eenheid::Weken), date(2026, 1, 31)).unwrap(), date(2026, 3, 14));
    }

    #[test]
    fn no_length_is_no_term_and_too_long_is_refused() {
        assert_eq!(Dagduur::nieuw(0, Eenheid::Dagen), None);
        assert_eq!(Uurduur::nieuw(0), None);
        assert!(duur(u16::MAX, Eenheid::Jaren).na(date(2026, 1, 1)).is_err());
        assert_eq!(Duur::Dagen(duur(6, Eenheid::Weken)).woorden(Taal::Nl), "zes weken");
    }
}
