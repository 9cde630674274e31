// SPDX-License-Identifier: EUPL-1.2
//! Moments, days and periods.
//!
//! A [`Tijdstip`] is an instant in UTC; a day (`jiff::civil::Date`) has no time zone and means the day as
//! people in the Netherlands count it. Only [`systeemklok`] reads the machine's clock.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan as _};

/// An instant, in milliseconds since 1970-01-01T00:00:00Z.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Tijdstip(i64);

const DAG_MS: i64 = 24 * 60 * 60 * 1000;

/// The time zone of Dutch law and Dutch agendas.
fn nederland() -> TimeZone {
    TimeZone::get("Europe/Amsterdam").unwrap_or(TimeZone::UTC)
}

impl Tijdstip {
    /// The last moment there is: the end of what has no end.
    pub const NOOIT: Self = Self(253_402_210_800_000);

    /// From milliseconds since the epoch.
    pub const fn van_ms(ms: i64) -> Self {
        Self(ms)
    }

    /// Milliseconds since the epoch.
    pub const fn ms(self) -> i64 {
        self.0
    }

    /// The calendar day in the Netherlands.
    pub fn dag(self) -> Date {
        self.zoned().date()
    }

    /// The start of a day in the Netherlands.
    pub fn begin_van(dag: Date) -> Self {
        dag.to_zoned(nederland()).map_or(Self::NOOIT, |z| Self(z.timestamp().as_millisecond()))
    }

    /// A day and a wall-clock time in the Netherlands; a time that summer time skips moves forward.
    pub fn op(dag: Date, uur: i8, minuut: i8) -> Self {
        dag.at(uur, minuut, 0, 0)
            .to_zoned(nederland())
            .map_or(Self::NOOIT, |z| Self(z.timestamp().as_millisecond()))
    }

    /// This moment plus whole days of 24 hours (negative: earlier).
    #[must_use]
    pub const fn plus_dagen(self, dagen: i64) -> Self {
        Self(self.0.saturating_add(dagen.saturating_mul(DAG_MS)))
    }

    /// This moment plus minutes (negative: earlier).
    #[must_use]
    pub const fn plus_minuten(self, minuten: i64) -> Self {
        Self(self.0.saturating_add(minuten.saturating_mul(60_000)))
    }

    /// The day and the time of the clock in the Netherlands.
    pub fn klok(self) -> DateTime {
        self.zoned().datetime()
    }

    /// Hour and minute in the Netherlands.
    pub fn uur_minuut(self) -> (i8, i8) {
        let z = self.zoned();
        (z.hour(), z.minute())
    }

    /// RFC 3339 in UTC, as the API writes it: `2026-11-21T20:00:00Z`.
    pub fn rfc3339(self) -> String {
        let stempel = Timestamp::from_millisecond(self.0).unwrap_or_default();
        stempel.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
    }

    fn zoned(self) -> jiff::Zoned {
        Timestamp::from_millisecond(self.0).unwrap_or_default().to_zoned(nederland())
    }
}

/// A day plus calendar months; the end of a shorter month is its last day.
pub fn plus_maanden(dag: Date, maanden: i64) -> Date {
    dag.checked_add(maanden.months()).unwrap_or(Date::MAX)
}

/// From `van` up to but not including `tot`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Periode {
    /// First moment within.
    pub van: Tijdstip,
    /// First moment after.
    pub tot: Tijdstip,
}

impl Periode {
    /// A period without an end.
    pub const fn vanaf(van: Tijdstip) -> Self {
        Self { van, tot: Tijdstip::NOOIT }
    }

    /// Whether the moment lies within.
    pub fn bevat(self, moment: Tijdstip) -> bool {
        self.van <= moment && moment < self.tot
    }

    /// What two periods share, if anything.
    pub fn doorsnede(self, ander: Self) -> Option<Self> {
        let van = self.van.max(ander.van);
        let tot = self.tot.min(ander.tot);
        (van < tot).then_some(Self { van, tot })
    }
}

/// Where the time comes from.
pub trait Klok: Send + Sync {
    /// The present moment.
    fn nu(&self) -> Tijdstip;
}

struct Systeemklok;

impl Klok for Systeemklok {
    #[expect(clippy::disallowed_methods, reason = "the one place that reads the machine's clock")]
    fn nu(&self) -> Tijdstip {
        Tijdstip(Timestamp::now().as_millisecond())
    }
}

/// The machine's clock.
pub fn systeemklok() -> Arc<dyn Klok> {
    Arc::new(Systeemklok)
}

/// A clock that stands still until it is moved: for tests and for making demo data in the past.
#[derive(Debug)]
pub struct VasteKlok(AtomicI64);

impl VasteKlok {
    /// A clock standing at the moment.
    pub const fn op(moment: Tijdstip) -> Self {
        Self(AtomicI64::new(moment.0))
    }

    /// Moves the clock.
    pub fn zet(&self, moment: Tijdstip) {
        self.0.store(moment.0, Ordering::Relaxed);
    }
}

impl Klok for VasteKlok {
    fn nu(&self) -> Tijdstip {
        Tijdstip(self.0.load(Ordering::Relaxed))
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_day_begins_at_midnight_in_the_netherlands() {
        assert_eq!(Tijdstip::begin_van(date(2026, 7, 1)).rfc3339(), "2026-06-30T22:00:00Z");
        assert_eq!(Tijdstip::begin_van(date(2026, 1, 1)).rfc3339(), "2025-12-31T23:00:00Z");
    }

    #[test]
    fn a_period_excludes_its_end() {
        let p = Periode { van: Tijdstip(10), tot: Tijdstip(20) };
        assert!(p.bevat(Tijdstip(10)) && p.bevat(Tijdstip(19)) && !p.bevat(Tijdstip(20)));
        assert_eq!(p.doorsnede(Periode::vanaf(Tijdstip(20))), None);
    }

    #[test]
    fn a_month_later_keeps_to_the_shorter_month() {
        assert_eq!(plus_maanden(date(2026, 1, 31), 1), date(2026, 2, 28));
    }
}
