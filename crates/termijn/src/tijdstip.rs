// SPDX-License-Identifier: EUPL-1.2
//! A day and a moment as the law means them: civil days, and clock times in Europe/Amsterdam.
//!
//! Once a year an hour does not exist and once a year it comes twice. A moment in the first is refused; a moment in the
//! second must say which one it is (`+02:00` is summer time). **Invariant:** a [`Tijdstip`] is one instant.

use std::fmt;
use std::sync::OnceLock;

use jiff::civil::{Date, DateTime};
use jiff::tz::{AmbiguousOffset, TimeZone};
use jiff::{Timestamp, Zoned};

use crate::fout::Weigering;
use crate::kalender::binnen;
use crate::taal::Taal;

/// An instant, told in the time of the Netherlands.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tijdstip(Zoned);

/// What the clock does at a civil time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Klok {
    /// One instant.
    Gewoon,
    /// Skipped when summer time begins.
    Overgeslagen,
    /// Twice, when winter time begins.
    Dubbel,
}

fn zone() -> &'static TimeZone {
    static ZONE: OnceLock<TimeZone> = OnceLock::new();
    ZONE.get_or_init(|| TimeZone::get("Europe/Amsterdam").unwrap_or(TimeZone::UTC))
}

/// A day in machine notation, `2026-11-21`; 30 February and the like are refused by name.
pub fn lees_dag(tekst: &str) -> Result<Date, Weigering> {
    let vorm = tekst.len() == 10
        && tekst.bytes().enumerate().all(|(plek, teken)| match plek {
            4 | 7 => teken == b'-',
            _ => teken.is_ascii_digit(),
        });
    if !vorm {
        return Err(Weigering::GeenDag { tekst: tekst.to_owned() });
    }
    let dag: Date = tekst.parse().map_err(|_| Weigering::DagBestaatNiet { tekst: tekst.to_owned() })?;
    binnen(dag.year())?;
    Ok(dag)
}

impl Tijdstip {
    /// A moment in machine notation: `2026-06-01T23:15`, with or without seconds, with an offset when it is needed.
    pub fn lees(tekst: &str) -> Result<Self, Weigering> {
        let geen = || Weigering::GeenTijdstip { tekst: tekst.to_owned() };
        let (dag, tijd) = tekst.split_once('T').ok_or_else(geen)?;
        let dag = lees_dag(dag)?;
        let teken = tijd.find(['+', '-', 'Z']);
        let (klok, afwijking) = tijd.split_at(teken.unwrap_or(tijd.len()));
        let klok: jiff::civil::Time = klok.parse().map_err(|_| geen())?;
        let lokaal = DateTime::from_parts(dag, klok);
        if afwijking.is_empty() {
            return Self::lokaal(lokaal);
        }
        let instant: Timestamp = format!("{lokaal}{afwijking}").parse().map_err(|_| geen())?;
        let zelf = Self(instant.to_zoned(zone().clone()));
        // An offset that the Netherlands does not have at that time is a mistake, not another way to write it.
        if afwijking != "Z" && zelf.0.datetime() != lokaal { Err(geen()) } else { Ok(zelf) }
    }

    /// The instant at which clocks in the Netherlands show this.
    pub fn lokaal(lokaal: DateTime) -> Result<Self, Weigering> {
        match klok(lokaal) {
            Klok::Gewoon => Ok(Self::vroegste(lokaal)),
            Klok::Overgeslagen => Err(Weigering::UurBestaatNiet { lokaal }),
            Klok::Dubbel => Err(Weigering::UurIsDubbel { lokaal }),
        }
    }

    /// The first instant at which clocks show at least this: of a double hour the first, of a skipped hour its end.
    pub(crate) fn vroegste(lokaal: DateTime) -> Self {
        Self::uit_afwijking(lokaal, |offset| match offset {
            AmbiguousOffset::Unambiguous { offset } => (offset, false),
            AmbiguousOffset::Gap { before, .. } => (before, true),
            AmbiguousOffset::Fold { before, .. } => (before, false),
        })
    }

    /// The last instant that can be meant: of a double hour the second, of a skipped hour the elapsed time.
    pub(crate) fn laatste(lokaal: DateTime) -> Self {
        Self::uit_afwijking(lokaal, |offset| match offset {
            AmbiguousOffset::Unambiguous { offset } => (offset, false),
            AmbiguousOffset::Gap { before, .. } => (before, false),
            AmbiguousOffset::Fold { after, .. } => (after, false),
        })
    }

    fn uit_afwijking(
        lokaal: DateTime,
        kies: impl FnOnce(AmbiguousOffset) -> (jiff::tz::Offset, bool),
    ) -> Self {
        let (offset, naar_sprong) = kies(zone().to_ambiguous_zoned(lokaal).offset());
        let instant = offset.to_timestamp(lokaal).unwrap_or(Timestamp::UNIX_EPOCH);
        if !naar_sprong {
            return Self(instant.to_zoned(zone().clone()));
        }
        // The change itself is the last transition before the time that was skipped to.
        let sprong = zone().preceding(instant).next().map_or(instant, |t| t.timestamp());
        Self(sprong.to_zoned(zone().clone()))
    }

    /// So many elapsed hours later, whatever the clock did in between.
    pub fn plus_uren(&self, uren: u16) -> Result<Self, Weigering> {
        let later = self.0.checked_add(jiff::SignedDuration::from_hours(i64::from(uren)));
        let later = later.map_err(|_| Weigering::BuitenKalender { jaar: self.0.year() })?;
        binnen(later.year())?;
        Ok(Self(later))
    }

    /// The instant, in milliseconds since 1970-01-01T00:00:00Z.
    #[must_use]
    pub fn ms(&self) -> i64 {
        self.0.timestamp().as_millisecond()
    }

    /// The civil day.
    #[must_use]
    pub fn dag(&self) -> Date {
        self.0.date()
    }

    /// What the clock shows.
    #[must_use]
    pub fn klok(&self) -> DateTime {
        self.0.datetime()
    }

    /// `maandag 6 april 2026 om 20:00 uur`; in a double hour with the kind of time.
    #[must_use]
    pub fn woorden(&self, taal: Taal) -> String {
        let (om, uur) = taal.kies(("om", " uur"), ("at", ""));
        let tijd = format!("{:02}:{:02}", self.0.hour(), self.0.minute());
        let welke = match klok(self.0.datetime()) {
            Klok::Dubbel if self.0.offset().seconds() == 7200 => taal.kies(" (zomertijd)", " (summer time)"),
            Klok::Dubbel => taal.kies(" (wintertijd)", " (winter time)"),
            _ => "",
        };
        format!("{} {om} {tijd}{uur}{welke}", taal.dag(self.dag()))
    }
}

/// Machine notation, to the minute when there are no seconds: `2026-06-01T23:15`.
impl fmt::Display for Tijdstip {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let t = &self.0;
        write!(f, "{}T{:02}:{:02}", t.date(), t.hour(), t.minute())?;
        if t.second() != 0 {
            write!(f, ":{:02}", t.second())?;
        }
        Ok(())
    }
}

/// What the clock of the Netherlands does at a civil time.
pub(crate) fn klok(lokaal: DateTime) -> Klok {
    match zone().to_ambiguous_zoned(lokaal).offset() {
        AmbiguousOffset::Unambiguous { .. } => Klok::Gewoon,
        AmbiguousOffset::Gap { .. } => Klok::Overgeslagen,
        AmbiguousOffset::Fold { .. } => Klok::Dubbel,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn om(tekst: &str) -> Tijdstip {
        Tijdstip::lees(tekst).unwrap()
    }

    #[test]
    fn days_that_do_not_exist_are_refused_by_name() {
        assert_eq!(lees_dag("2028-02-29").unwrap(), date(2028, 2, 29));
        for tekst in ["2026-02-30", "2027-02-29", "2026-13-01", "2026-04-31"] {
            assert!(matches!(lees_dag(tekst), Err(Weigering::DagBestaatNiet { .. })), "{tekst}");
        }
        for tekst in ["", "27-03-2026", "2026-3-27", "2026-03-27T10:00"] {
            assert!(matches!(lees_dag(tekst), Err(Weigering::GeenDag { .. })), "{tekst}");
        }
        assert!(matches!(lees_dag("1950-01-01"), Err(Weigering::BuitenKalender { jaar: 1950 })));
    }

    #[test]
    fn a_skipped_hour_is_refused_and_a_double_hour_must_say_which() {
        assert!(matches!(Tijdstip::lees("2026-03-29T02:30"), Err(Weigering::UurBestaatNiet { .. })));
        assert!(matches!(Tijdstip::lees("2026-10-25T02:30"), Err(Weigering::UurIsDubbel { .. })));
        let (zomer, winter) = (om("2026-10-25T02:30+02:00"), om("2026-10-25T02:30+01:00"));
        assert!(zomer < winter);
        assert!(zomer.woorden(Taal::Nl).contains("zomertijd") && winter.woorden(Taal::En).contains("winter"));
        assert!(matches!(Tijdstip::lees("2026-06-01T10:00+01:00"), Err(Weigering::GeenTijdstip { .. })));
        assert!(matches!(Tijdstip::lees("2026-06-01"), Err(Weigering::GeenTijdstip { .. })));
        assert!(matches!(Tijdstip::lees("2026-06-01T25:00"), Err(Weigering::GeenTijdstip { .. })));
    }

    #[test]
    fn hours_elapse_over_the_change_of_the_clock() {
        assert_eq!(om("2026-03-28T20:00").plus_uren(24).unwrap().to_string(), "2026-03-29T21:00");
        assert_eq!(om("2026-10-24T20:00").plus_uren(24).unwrap().to_string(), "2026-10-25T19:00");
        assert_eq!(om("2026-06-01T23:15").plus_uren(24).unwrap().to_string(), "2026-06-02T23:15");
    }

    #[test]
    fn around_a_skipped_hour_the_first_moment_is_the_change_itself() {
        let weg = date(2026, 3, 29).at(2, 30, 0, 0);
        assert_eq!(Tijdstip::vroegste(weg).to_string(), "2026-03-29T03:00");
        assert_eq!(Tijdstip::laatste(weg).to_string(), "2026-03-29T03:30");
        let dubbel = date(2026, 10, 25).at(2, 30, 0, 0);
        assert!(Tijdstip::vroegste(dubbel) < Tijdstip::laatste(dubbel));
    }
}
