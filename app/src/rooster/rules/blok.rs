// SPDX-License-Identifier: EUPL-1.2
//! The parts of a day (`data/rooster.toml`), and whether a municipality has in one as many boa's as it wants.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use jiff::civil::{Date, Weekday};
use kernel::{GebruikerId, Periode, Tijdstip};
use serde::Deserialize;

use crate::rooster::rules::week::{minuten, plus};

/// How many boa's a municipality may want in one part of a day.
pub const NORM: std::ops::RangeInclusive<i64> = 0..=50;

/// A part of a day.
#[derive(Debug, Deserialize)]
pub struct Blok {
    /// Its code.
    pub code: String,
    /// Whether it is of Saturday and Sunday, or of the other days.
    pub weekend: bool,
    van_uur: i64,
    tot_uur: i64,
    /// How many boa's there should be until a municipality sets its own number.
    pub norm: i64,
}

#[derive(Debug, Default, Deserialize)]
struct Bestand {
    telt_vanaf_minuten: i64,
    blok: Vec<Blok>,
}

fn bestand() -> &'static Bestand {
    static BESTAND: OnceLock<Bestand> = OnceLock::new();
    // A broken file gives no parts, which the test below does not let pass.
    BESTAND.get_or_init(|| toml::from_str(include_str!("../../../data/rooster.toml")).unwrap_or_default())
}

/// All parts, in the order of a day.
pub fn blokken() -> &'static [Blok] {
    &bestand().blok
}

/// Whether a day is in the weekend.
pub fn is_weekend(dag: Date) -> bool {
    matches!(dag.weekday(), Weekday::Saturday | Weekday::Sunday)
}

/// The parts of a day.
pub fn blokken_op(dag: Date) -> impl Iterator<Item = &'static Blok> {
    blokken().iter().filter(move |b| b.weekend == is_weekend(dag))
}

impl Blok {
    /// From when until when it lasts on a day; the night ends on the next morning.
    pub fn periode(&self, dag: Date) -> Periode {
        let om = |uur: i64| Tijdstip::op(plus(dag, uur / 24), i8::try_from(uur % 24).unwrap_or_default(), 0);
        Periode { van: om(self.van_uur), tot: om(self.tot_uur) }
    }

    /// Its hours as people write them: `18:00-24:00`, the night `0:00-7:00`.
    pub fn uren(&self) -> String {
        let (van, tot) = if self.van_uur >= 24 {
            (self.van_uur - 24, self.tot_uur - 24)
        } else {
            (self.van_uur, self.tot_uur)
        };
        format!("{van}:00-{tot}:00")
    }

    /// In which column of a week it stands: that of the same hours.
    pub fn kolom(&self) -> &str {
        self.code.strip_prefix("weekend").unwrap_or(&self.code)
    }
}

/// How many boa's there are in a part of a day: who works a few minutes in it does not count.
pub fn aantal(blok: Periode, werk: &[(GebruikerId, Periode)]) -> i64 {
    let mut per_boa: BTreeMap<GebruikerId, i64> = BTreeMap::new();
    for (boa, periode) in werk {
        *per_boa.entry(*boa).or_default() += periode.doorsnede(blok).map_or(0, minuten);
    }
    let genoeg = bestand().telt_vanaf_minuten.min(minuten(blok));
    i64::try_from(per_boa.values().filter(|m| **m >= genoeg).count()).unwrap_or(i64::MAX)
}

/// Whether a shift is shown in a part of a day: where it counts, or for a short one where at least half of it is.
pub fn staat_in(blok: Periode, dienst: Periode) -> bool {
    let erin = blok.doorsnede(dienst).map_or(0, minuten);
    erin > 0 && erin * 2 >= minuten(dienst).min(bestand().telt_vanaf_minuten * 2)
}

/// Whether there are enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dekking {
    /// As many as it wants.
    Genoeg,
    /// None is wanted, and there is none.
    NietGevraagd,
    /// None, while some are wanted.
    Geen,
    /// Some, but fewer than wanted.
    TeWeinig,
}

/// Judges a number against what a municipality wants.
pub const fn dekking(aantal: i64, norm: i64) -> Dekking {
    match (aantal, norm) {
        (0, 0) => Dekking::NietGevraagd,
        (0, _) => Dekking::Geen,
        (er, wil) if er < wil => Dekking::TeWeinig,
        _ => Dekking::Genoeg,
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};

    use super::*;
    use crate::rooster::rules::week::dienstperiode;

    #[test]
    fn the_parts_of_a_day_follow_each_other_without_a_gap() {
        // Also over the nights in which the clock changes.
        for eerste in [date(2026, 11, 20), date(2027, 3, 26), date(2026, 10, 23)] {
            let mut tot = None;
            for n in 0..5 {
                let dag = plus(eerste, n);
                assert_eq!(blokken_op(dag).map(Blok::kolom).collect::<Vec<_>>(), ["dag", "avond", "nacht"]);
                for blok in blokken_op(dag) {
                    let p = blok.periode(dag);
                    assert!(p.van < p.tot && tot.is_none_or(|t| t == p.van), "{dag} {}", blok.code);
                    assert!(NORM.contains(&blok.norm));
                    tot = Some(p.tot);
                }
            }
        }
        let namen = |dag| blokken_op(dag).map(|b| (b.code.as_str(), b.uren())).collect::<Vec<_>>();
        assert_eq!(namen(date(2026, 11, 27))[1], ("avond", "18:00-24:00".to_owned()), "Friday is no weekend");
        assert_eq!(namen(date(2026, 11, 28))[1].0, "weekendavond");
        assert_eq!(namen(date(2026, 11, 29))[2], ("weekendnacht", "0:00-7:00".to_owned()));
    }

    #[test]
    fn s05_3_a_boa_counts_where_he_or_she_works_and_a_gap_is_against_the_own_norm() {
        let zaterdag = date(2026, 11, 28);
        let dienst = |boa, begin, eind| (GebruikerId::van(boa), dienstperiode(zaterdag, begin, eind));
        let (t9, t13, t17, t19, t20, t23, t4) = (
            time(9, 0, 0, 0),
            time(13, 0, 0, 0),
            time(17, 0, 0, 0),
            time(19, 0, 0, 0),
            time(20, 0, 0, 0),
            time(23, 0, 0, 0),
            time(4, 0, 0, 0),
        );
        for (wat, werk, verwacht) in [
            ("nobody", vec![], [0, 0, 0]),
            ("a day", vec![dienst(1, t9, t17)], [1, 0, 0]),
            ("a day that runs out a little", vec![dienst(1, t9, t19)], [1, 0, 0]),
            ("an evening", vec![dienst(1, t17, t23)], [0, 1, 0]),
            ("an evening into the night", vec![dienst(1, t20, t4)], [0, 1, 1]),
            ("two in the evening", vec![dienst(1, t17, t23), dienst(2, t20, t4)], [0, 2, 1]),
            ("one who comes twice is one", vec![dienst(1, t9, t13), dienst(1, t13, t17)], [1, 0, 0]),
        ] {
            let gevonden: Vec<i64> =
                blokken_op(zaterdag).map(|b| aantal(b.periode(zaterdag), &werk)).collect();
            assert_eq!(gevonden, verwacht, "{wat}");
        }
        for (wat, dienst, verwacht) in [
            ("a day", dienst(1, t9, t17), [true, false, false]),
            ("an evening that begins early", dienst(1, t17, t23), [false, true, false]),
            ("two hours over the edge", dienst(1, t17, t19), [true, true, false]),
            ("an evening into the night", dienst(1, t20, t4), [false, true, true]),
        ] {
            let gevonden: Vec<bool> =
                blokken_op(zaterdag).map(|b| staat_in(b.periode(zaterdag), dienst.1)).collect();
            assert_eq!(gevonden, verwacht, "{wat}");
        }
        for (er, norm, verwacht) in [
            (0, 0, Dekking::NietGevraagd),
            (0, 1, Dekking::Geen),
            (1, 2, Dekking::TeWeinig),
            (2, 2, Dekking::Genoeg),
            (1, 0, Dekking::Genoeg),
        ] {
            assert_eq!(dekking(er, norm), verwacht, "{er} of {norm}");
        }
    }
}
