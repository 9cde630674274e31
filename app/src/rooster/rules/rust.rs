// SPDX-License-Identifier: EUPL-1.2
//! Rest between shifts (Arbeidstijdenwet art. 5:3): in each 24 hours from the start of a shift at least eleven hours without
//! work in one piece, which may be eight once in seven times 24 hours.
//!
//! It warns and never refuses: the employer answers for it, knows of leave and of other work, and the law has exceptions.

use kernel::{Periode, Tijdstip};

use crate::rooster::rules::week::minuten;

const RUST_MINUTEN: i64 = 11 * 60;
const KORT_MINUTEN: i64 = 8 * 60;
const ETMAAL: i64 = 24 * 60;

/// What is to be said about the rest around a shift.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rust {
    /// Enough.
    Genoeg,
    /// Shorter, of so many minutes, which is allowed once in seven days.
    Kort(i64),
    /// Shorter, of so many minutes, for the second time in seven days.
    Vaker(i64),
    /// Too short: of so many minutes.
    TeKort(i64),
}

/// The longest piece without work within 24 hours from a moment: when it begins, and how many minutes.
fn langste(vanaf: Tijdstip, werk: &[Periode]) -> (Tijdstip, i64) {
    let einde = vanaf.plus_minuten(ETMAAL);
    let mut beste = (vanaf, 0);
    let mut vrij_sinds = vanaf;
    for p in werk.iter().filter(|p| p.tot > vanaf && p.van < einde) {
        let vrij = minuten(Periode { van: vrij_sinds, tot: p.van.max(vrij_sinds) });
        if vrij > beste.1 {
            beste = (vrij_sinds, vrij);
        }
        vrij_sinds = vrij_sinds.max(p.tot);
    }
    let vrij = minuten(Periode { van: vrij_sinds, tot: einde.max(vrij_sinds) });
    if vrij > beste.1 { (vrij_sinds, vrij) } else { beste }
}

/// The rest around one shift of somebody who also works these others.
pub fn rust(deze: Periode, andere: &[Periode]) -> Rust {
    let mut werk = andere.to_vec();
    werk.push(deze);
    werk.sort_by_key(|p| (p.van, p.tot));
    let rusten: Vec<(Tijdstip, Tijdstip, i64)> = werk
        .iter()
        .map(|p| {
            let (sinds, duur) = langste(p.van, &werk);
            (p.van, sinds, duur)
        })
        .filter(|(_, _, duur)| *duur < RUST_MINUTEN)
        .collect();
    let raakt = |begin: Tijdstip| {
        let etmaal = Periode { van: begin, tot: begin.plus_minuten(ETMAAL) };
        etmaal.doorsnede(deze).is_some()
    };
    let Some(&(_, sinds, kortste)) =
        rusten.iter().filter(|(b, ..)| raakt(*b)).min_by_key(|(_, _, duur)| *duur)
    else {
        return Rust::Genoeg;
    };
    let week = 7 * ETMAAL;
    let ook = |ander: Tijdstip| {
        ander != sinds && sinds.plus_minuten(-week) < ander && ander < sinds.plus_minuten(week)
    };
    if kortste < KORT_MINUTEN {
        Rust::TeKort(kortste)
    } else if rusten.iter().any(|(_, ander, _)| ook(*ander)) {
        Rust::Vaker(kortste)
    } else {
        Rust::Kort(kortste)
    }
}

/// Whether somebody would work two at once.
pub fn overlapt(deze: Periode, andere: &[Periode]) -> bool {
    andere.iter().any(|p| p.doorsnede(deze).is_some())
}

#[cfg(test)]
mod tests {
    use jiff::civil::{Date, Time, date};

    use super::*;
    use crate::rooster::rules::week::dienstperiode;

    fn dienst(dag: Date, begin: i8, eind: i8) -> Periode {
        let om = |uur| Time::new(uur, 0, 0, 0).unwrap();
        dienstperiode(dag, om(begin), om(eind))
    }

    #[test]
    fn s05_3_rest_shorter_than_eleven_hours_is_seen_and_eight_is_allowed_once_in_seven_days() {
        let d = |dag| date(2026, 11, dag);
        let deze = dienst(d(25), 9, 17);
        for (wat, andere, verwacht) in [
            ("alone", vec![], Rust::Genoeg),
            ("the evening before until ten: eleven hours", vec![dienst(d(24), 14, 22)], Rust::Genoeg),
            ("the evening before until eleven: ten hours", vec![dienst(d(24), 15, 23)], Rust::Kort(600)),
            (
                "the same again four days before",
                vec![dienst(d(24), 15, 23), dienst(d(20), 15, 23), dienst(d(21), 9, 17)],
                Rust::Vaker(600),
            ),
            (
                "the same again nine days before",
                vec![dienst(d(24), 15, 23), dienst(d(15), 15, 23), dienst(d(16), 9, 17)],
                Rust::Kort(600),
            ),
            ("the night before until three", vec![dienst(d(24), 19, 3)], Rust::TeKort(360)),
            ("the night before until four", vec![dienst(d(24), 20, 4)], Rust::TeKort(300)),
            ("two pieces on one day", vec![dienst(d(25), 18, 21)], Rust::Genoeg),
            (
                "right after it, and early next day",
                vec![dienst(d(25), 17, 21), dienst(d(26), 7, 12)],
                Rust::Kort(600),
            ),
        ] {
            assert_eq!(rust(deze, &andere), verwacht, "{wat}");
        }
    }

    #[test]
    fn s05_3_summer_time_takes_an_hour_of_the_rest() {
        // 23:00 until 10:00 is eleven hours on the clock, and ten in the night of 28 March 2027.
        let avond = |dag| dienst(dag, 15, 23);
        let ochtend = |dag| dienst(dag, 10, 17);
        assert_eq!(rust(ochtend(date(2027, 3, 21)), &[avond(date(2027, 3, 20))]), Rust::Genoeg);
        assert_eq!(rust(ochtend(date(2027, 3, 28)), &[avond(date(2027, 3, 27))]), Rust::Kort(600));
        assert_eq!(rust(ochtend(date(2026, 10, 25)), &[avond(date(2026, 10, 24))]), Rust::Genoeg);
    }

    #[test]
    fn s05_3_nobody_works_two_shifts_at_once_but_one_may_follow_the_other() {
        let dag = date(2026, 11, 25);
        let deze = dienst(dag, 9, 17);
        for (ander, verwacht) in [
            (dienst(dag, 17, 22), false),
            (dienst(dag, 16, 22), true),
            (dienst(date(2026, 11, 24), 22, 9), false),
            (dienst(date(2026, 11, 24), 22, 10), true),
            (dienst(dag, 10, 11), true),
            (dienst(date(2026, 11, 26), 9, 17), false),
        ] {
            assert_eq!(overlapt(deze, &[ander]), verwacht, "{ander:?}");
        }
    }
}
