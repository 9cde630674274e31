// SPDX-License-Identifier: EUPL-1.2
//! Which days are free for the Atw: Saturdays, Sundays, holidays, Good Friday, and the days that a royal decree equates
//! with holidays (Atw 3(3)).
//!
//! The decree covers some years at a time. **Invariant:** a year for which it is not known is never silently a year without
//! such days: [`Kalender::is_vastgesteld`] says so, and every answer that depends on it warns.

use std::collections::BTreeMap;

use jiff::civil::{Date, Weekday};

use crate::artikel::Artikel;
use crate::feestdagen::{self, Feestdag};
use crate::fout::Weigering;
use crate::taal::Taal;

/// Years that can be computed with. Before it 5 May and the Queen's birthday followed other rules.
pub(crate) const EERSTE_JAAR: i16 = 1990;
pub(crate) const LAATSTE_JAAR: i16 = 2199;

/// Why a day is free.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Vrij {
    /// Atw 1(1).
    Zaterdag,
    /// Atw 1(1).
    Zondag,
    /// A holiday of Atw 3(1), or Good Friday of Atw 3(2).
    Feestdag(Feestdag),
    /// Equated by royal decree, Atw 3(3).
    Gelijkgesteld,
}

impl Vrij {
    /// Whether it is free only because it was equated with a holiday, by the act or by decree.
    #[must_use]
    pub fn is_gelijkstelling(self) -> bool {
        matches!(self, Self::Gelijkgesteld | Self::Feestdag(Feestdag::GoedeVrijdag))
    }

    /// What makes it so.
    #[must_use]
    pub const fn artikel(self) -> Artikel {
        match self {
            Self::Zaterdag | Self::Zondag => Artikel::vast("Atw 1(1)"),
            Self::Feestdag(Feestdag::GoedeVrijdag) => Artikel::vast("Atw 3(2)"),
            Self::Feestdag(_) => Artikel::vast("Atw 3(1)"),
            Self::Gelijkgesteld => Artikel::vast("Atw 3(3)"),
        }
    }

    /// `een zaterdag`, `Goede Vrijdag`.
    #[must_use]
    pub fn woorden(self, taal: Taal) -> &'static str {
        match self {
            Self::Zaterdag => taal.kies("een zaterdag", "a Saturday"),
            Self::Zondag => taal.kies("een zondag", "a Sunday"),
            Self::Feestdag(dag) => dag.naam(taal),
            Self::Gelijkgesteld => {
                taal.kies("een met een feestdag gelijkgestelde dag", "a day equated with a holiday")
            }
        }
    }
}

/// A free day of a year, weekends apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kalenderdag {
    /// The day.
    pub dag: Date,
    /// Why it is free.
    pub vrij: Vrij,
}

/// The calendar of the Atw.
#[derive(Debug, Clone, Default)]
pub struct Kalender {
    gelijkgesteld: BTreeMap<i16, Vec<Date>>,
}

impl Kalender {
    /// With the equated days of each year for which the decree is known; a year may have none.
    #[must_use]
    pub fn nieuw(gelijkgesteld: BTreeMap<i16, Vec<Date>>) -> Self {
        Self { gelijkgesteld }
    }

    /// Whether the equated days of the year are known.
    #[must_use]
    pub fn is_vastgesteld(&self, jaar: i16) -> bool {
        self.gelijkgesteld.contains_key(&jaar)
    }

    /// Why a day is free; nothing for a working day. A holiday on a Saturday is told as the holiday.
    #[must_use]
    pub fn vrij(&self, dag: Date) -> Option<Vrij> {
        if let Some(feestdag) = feestdagen::op(dag) {
            return Some(Vrij::Feestdag(feestdag));
        }
        if self.gelijkgesteld.get(&dag.year()).is_some_and(|dagen| dagen.contains(&dag)) {
            return Some(Vrij::Gelijkgesteld);
        }
        weekend(dag)
    }

    /// The same without the days that are only equated: for rules that name holidays but not the equation.
    #[must_use]
    pub fn vrij_zonder_gelijkstelling(&self, dag: Date) -> Option<Vrij> {
        self.vrij(dag).and_then(|vrij| if vrij.is_gelijkstelling() { weekend(dag) } else { Some(vrij) })
    }

    /// The free days of a year apart from ordinary weekends, in order.
    pub fn van_jaar(&self, jaar: i16) -> Result<Vec<Kalenderdag>, Weigering> {
        binnen(jaar)?;
        let feest = Feestdag::ALLE
            .iter()
            .filter_map(|f| f.in_jaar(jaar).map(|dag| Kalenderdag { dag, vrij: Vrij::Feestdag(*f) }));
        let besluit = self.gelijkgesteld.get(&jaar).into_iter().flatten();
        let besluit = besluit.map(|dag| Kalenderdag { dag: *dag, vrij: Vrij::Gelijkgesteld });
        let mut alle: Vec<Kalenderdag> = feest.chain(besluit).collect();
        alle.sort_by_key(|d| d.dag);
        alle.dedup_by_key(|d| d.dag);
        Ok(alle)
    }
}

fn weekend(dag: Date) -> Option<Vrij> {
    match dag.weekday() {
        Weekday::Saturday => Some(Vrij::Zaterdag),
        Weekday::Sunday => Some(Vrij::Zondag),
        _ => None,
    }
}

/// Refuses a year outside the calendar.
pub(crate) fn binnen(jaar: i16) -> Result<(), Weigering> {
    if (EERSTE_JAAR..=LAATSTE_JAAR).contains(&jaar) {
        Ok(())
    } else {
        Err(Weigering::BuitenKalender { jaar })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn kalender() -> Kalender {
        Kalender::nieuw(BTreeMap::from([(2026, vec![date(2026, 1, 2), date(2026, 5, 15)]), (2030, vec![])]))
    }

    #[test]
    fn every_kind_of_free_day_and_a_working_day() {
        let k = kalender();
        for (dag, verwacht) in [
            (date(2026, 1, 2), Some(Vrij::Gelijkgesteld)),
            (date(2026, 4, 3), Some(Vrij::Feestdag(Feestdag::GoedeVrijdag))),
            (date(2026, 4, 4), Some(Vrij::Zaterdag)),
            (date(2026, 4, 5), Some(Vrij::Zondag)),
            (date(2026, 12, 26), Some(Vrij::Feestdag(Feestdag::TweedeKerstdag))),
            (date(2026, 12, 24), None),
        ] {
            assert_eq!(k.vrij(dag), verwacht, "{dag}");
        }
        assert_eq!(k.vrij_zonder_gelijkstelling(date(2026, 4, 3)), None);
        assert_eq!(k.vrij_zonder_gelijkstelling(date(2026, 5, 15)), None);
        assert!(k.vrij_zonder_gelijkstelling(date(2026, 12, 26)).is_some());
    }

    #[test]
    fn a_year_of_which_the_decree_is_unknown_says_so() {
        let k = kalender();
        assert!(k.is_vastgesteld(2026) && k.is_vastgesteld(2030) && !k.is_vastgesteld(2029));
        assert_eq!(k.van_jaar(2026).unwrap().len(), 11);
        assert!(k.van_jaar(1989).is_err() && k.van_jaar(2200).is_err());
    }
}
