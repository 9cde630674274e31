// SPDX-License-Identifier: EUPL-1.2
//! Three months, in which figures are counted.

use jiff::civil::{Date, date};

use crate::{Periode, Tijdstip};

/// A quarter of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kwartaal {
    /// The year.
    pub jaar: i16,
    /// From 1 to 4.
    pub nummer: i8,
}

impl Kwartaal {
    /// The quarter in which a day lies.
    pub fn van_dag(dag: Date) -> Self {
        Self { jaar: dag.year(), nummer: (dag.month() - 1) / 3 + 1 }
    }

    /// Its first day.
    pub fn eerste_dag(self) -> Date {
        date(self.jaar, self.nummer * 3 - 2, 1)
    }

    /// Its last day.
    pub fn laatste_dag(self) -> Date {
        self.volgende().eerste_dag().yesterday().unwrap_or(Date::MAX)
    }

    /// Its first moment.
    pub fn begin(self) -> Tijdstip {
        Tijdstip::begin_van(self.eerste_dag())
    }

    /// From its first moment up to the first of the next.
    pub fn periode(self) -> Periode {
        Periode { van: self.begin(), tot: self.volgende().begin() }
    }

    /// The one before.
    #[must_use]
    pub const fn vorige(self) -> Self {
        match self.nummer {
            1 => Self { jaar: self.jaar - 1, nummer: 4 },
            n => Self { nummer: n - 1, ..self },
        }
    }

    /// The one after.
    #[must_use]
    pub const fn volgende(self) -> Self {
        match self.nummer {
            4 => Self { jaar: self.jaar + 1, nummer: 1 },
            n => Self { nummer: n + 1, ..self },
        }
    }

    /// The quarter of this day and those before it, oldest first.
    pub fn laatste<const N: usize>(vandaag: Date) -> [Self; N] {
        let mut kwartaal = Self::van_dag(vandaag);
        let mut uit = [kwartaal; N];
        for plek in uit.iter_mut().rev().skip(1) {
            kwartaal = kwartaal.vorige();
            *plek = kwartaal;
        }
        uit
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quarters_follow_each_other_over_the_year() {
        let k = Kwartaal::laatste::<5>(date(2026, 2, 3));
        let namen: Vec<(i16, i8)> = k.iter().map(|k| (k.jaar, k.nummer)).collect();
        assert_eq!(namen, [(2025, 1), (2025, 2), (2025, 3), (2025, 4), (2026, 1)]);
        for paar in k.windows(2) {
            assert_eq!(paar[0].volgende(), paar[1]);
        }
        for (dag, nummer) in [(date(2026, 3, 31), 1), (date(2026, 4, 1), 2), (date(2026, 12, 31), 4)] {
            let kwartaal = Kwartaal::van_dag(dag);
            assert_eq!(kwartaal.nummer, nummer, "{dag}");
            assert!(kwartaal.periode().bevat(Tijdstip::begin_van(dag)), "{dag}");
            assert!(kwartaal.eerste_dag() <= dag && dag <= kwartaal.laatste_dag(), "{dag}");
        }
    }
}
