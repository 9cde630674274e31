// SPDX-License-Identifier: EUPL-1.2
//! Dates and times as people in the Netherlands type and read them, in the time zone Europe/Amsterdam.
//!
//! Storage is epoch milliseconds for instants and `YYYY-MM-DD` for days; this module is the only bridge from there to
//! a person. **Invariant:** no clock: today is a parameter. Absent on purpose: relative words on output ("3 days
//! ago"), because a dossier that is printed must still be right tomorrow.

use std::sync::OnceLock;

use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

use crate::Taal;

const MAANDEN_NL: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];
const MAANDEN_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const DAGEN_NL: [&str; 7] = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];
const DAGEN_EN: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// Two digits up to here mean this century: `26` is 2026, `69` is 1969.
const LAATSTE_TWEECIJFERIGE_JAAR: i16 = 68;

/// Europe/Amsterdam, from the time zone data inside the program.
#[must_use]
pub fn tijdzone() -> &'static TimeZone {
    static ZONE: OnceLock<TimeZone> = OnceLock::new();
    ZONE.get_or_init(|| TimeZone::get("Europe/Amsterdam").unwrap_or(TimeZone::UTC))
}

/// A day as typed: `21-11-2026`, `21/11/26`, `21.11.2026`, `2026-11-21`, `21 november 2026`, and with `vandaag`
/// given also the words vandaag, morgen, overmorgen and gisteren.
#[must_use]
pub fn lees_datum(tekst: &str, vandaag: Option<Date>) -> Option<Date> {
    let klein = tekst.trim().to_lowercase();
    if let Some(dagen) = woord_naar_dagen(&klein) {
        return vandaag?.checked_add(dagen.days()).ok();
    }
    let delen: Vec<&str> = klein
        .split(|teken: char| teken.is_whitespace() || matches!(teken, '-' | '/' | '.' | ','))
        .filter(|deel| !deel.is_empty())
        .collect();
    let delen = match delen.as_slice() {
        [dagnaam, rest @ ..] if is_dagnaam(dagnaam) => rest,
        alle => alle,
    };
    let [eerste, maand, laatste] = delen else { return None };
    if eerste.len() == 4 {
        return maak(lees_cijfers(eerste, 4)?, maandnummer(maand)?, lees_cijfers(laatste, 2)?);
    }
    maak(lees_jaar(laatste)?, maandnummer(maand)?, lees_cijfers(eerste, 2)?)
}

/// A day in machine notation: `2026-11-21` and nothing else.
#[must_use]
pub fn lees_iso(tekst: &str) -> Option<Date> {
    let vorm_klopt = tekst.len() == 10
        && tekst.bytes().enumerate().all(|(plek, teken)| match plek {
            4 | 7 => teken == b'-',
            _ => teken.is_ascii_digit(),
        });
    if vorm_klopt { tekst.parse().ok() } else { None }
}

/// A time of day as typed: `14:05`, `14.05`, `9:30 uur`, `14:05:00`.
#[must_use]
pub fn lees_tijd(tekst: &str) -> Option<Time> {
    let klein = tekst.trim().to_lowercase();
    let kaal = klein.strip_suffix("uur").unwrap_or(&klein).trim();
    let delen: Vec<i16> = kaal.split([':', '.']).map(|deel| lees_cijfers(deel, 2)).collect::<Option<_>>()?;
    let (uur, minuut, seconde) = match delen.as_slice() {
        [uur, minuut] => (*uur, *minuut, 0),
        [uur, minuut, seconde] => (*uur, *minuut, *seconde),
        _ => return None,
    };
    Time::new(klein_getal(uur)?, klein_getal(minuut)?, klein_getal(seconde)?, 0).ok()
}

/// An instant with its offset (RFC 3339), as the API takes it; answers epoch milliseconds.
#[must_use]
pub fn lees_tijdstip(tekst: &str) -> Option<i64> {
    tekst.trim().parse::<Timestamp>().ok().map(Timestamp::as_millisecond)
}

/// The instant at which it is this day and time in the Netherlands. An hour that the clock skips in spring moves
/// forward; an hour that comes twice in autumn is the first of the two.
#[must_use]
pub fn moment(dag: Date, tijd: Time) -> Option<i64> {
    let lokaal = DateTime::from_parts(dag, tijd);
    tijdzone().to_timestamp(lokaal).ok().map(Timestamp::as_millisecond)
}

/// The day in the Netherlands at this instant.
#[must_use]
pub fn dag_van(ms: i64) -> Option<Date> {
    lokaal(ms).map(DateTime::date)
}

/// `21 november 2026`, in English `21 November 2026`.
#[must_use]
pub fn toon_dag(dag: Date, taal: Taal) -> String {
    format!("{} {} {}", dag.day(), maandnaam(dag, taal), dag.year())
}

/// `zaterdag 21 november 2026`.
#[must_use]
pub fn toon_dag_lang(dag: Date, taal: Taal) -> String {
    format!("{} {}", dagnaam(dag, taal), toon_dag(dag, taal))
}

/// `21-11-2026`, the short form for tables, the same in both languages.
#[must_use]
pub fn toon_dag_kort(dag: Date) -> String {
    format!("{:02}-{:02}-{}", dag.day(), dag.month(), dag.year())
}

/// `14:05 uur`, in English `14:05`.
#[must_use]
pub fn toon_tijd(ms: i64, taal: Taal) -> String {
    lokaal(ms).map_or_else(String::new, |moment| {
        let uur = if taal == Taal::Nl { " uur" } else { "" };
        format!("{:02}:{:02}{uur}", moment.hour(), moment.minute())
    })
}

/// The day of an instant: `21 november 2026`.
#[must_use]
pub fn toon_datum(ms: i64, taal: Taal) -> String {
    dag_van(ms).map_or_else(String::new, |dag| toon_dag(dag, taal))
}

/// `21 november 2026, 14:05 uur`.
#[must_use]
pub fn toon_datum_tijd(ms: i64, taal: Taal) -> String {
    format!("{}, {}", toon_datum(ms, taal), toon_tijd(ms, taal))
}

/// The instant for `<time datetime>` and the API: RFC 3339 in UTC with whole seconds.
#[must_use]
pub fn toon_rfc3339(ms: i64) -> String {
    let seconden = Timestamp::from_second(ms.div_euclid(1000));
    seconden.map_or_else(|_| String::new(), |moment| moment.to_string())
}

fn lokaal(ms: i64) -> Option<DateTime> {
    let moment = Timestamp::from_millisecond(ms).ok()?;
    Some(tijdzone().to_datetime(moment))
}

fn maandnaam(dag: Date, taal: Taal) -> &'static str {
    let namen = if taal == Taal::Nl { &MAANDEN_NL } else { &MAANDEN_EN };
    usize::try_from(dag.month() - 1).ok().and_then(|plek| namen.get(plek)).copied().unwrap_or_default()
}

fn dagnaam(dag: Date, taal: Taal) -> &'static str {
    let namen = if taal == Taal::Nl { &DAGEN_NL } else { &DAGEN_EN };
    let plek = dag.weekday().to_monday_zero_offset();
    usize::try_from(plek).ok().and_then(|plek| namen.get(plek)).copied().unwrap_or_default()
}

fn is_dagnaam(woord: &str) -> bool {
    DAGEN_NL.contains(&woord) || DAGEN_EN.iter().any(|naam| naam.to_lowercase() == woord)
}

fn woord_naar_dagen(woord: &str) -> Option<i64> {
    match woord {
        "gisteren" | "yesterday" => Some(-1),
        "vandaag" | "today" => Some(0),
        "morgen" | "tomorrow" => Some(1),
        "overmorgen" => Some(2),
        _ => None,
    }
}

/// `11`, `november`, `nov`, `November`: at least three letters of a month in either language.
fn maandnummer(tekst: &str) -> Option<i16> {
    if let Some(getal) = lees_cijfers(tekst, 2) {
        return Some(getal);
    }
    if tekst == "mrt" {
        return Some(3);
    }
    let begint = |naam: &str| tekst.len() >= 3 && naam.to_lowercase().starts_with(tekst);
    let plek = MAANDEN_NL
        .iter()
        .position(|naam| begint(naam))
        .or_else(|| MAANDEN_EN.iter().position(|naam| begint(naam)))?;
    i16::try_from(plek + 1).ok()
}

fn lees_jaar(tekst: &str) -> Option<i16> {
    match tekst.len() {
        4 => lees_cijfers(tekst, 4),
        2 => {
            let jaar = lees_cijfers(tekst, 2)?;
            Some(jaar + if jaar <= LAATSTE_TWEECIJFERIGE_JAAR { 2000 } else { 1900 })
        }
        _ => None,
    }
}

fn lees_cijfers(tekst: &str, hoogstens: usize) -> Option<i16> {
    let goed =
        !tekst.is_empty() && tekst.len() <= hoogstens && tekst.bytes().all(|teken| teken.is_ascii_digit());
    if goed { tekst.parse().ok() } else { None }
}

fn klein_getal(getal: i16) -> Option<i8> {
    i8::try_from(getal).ok()
}

fn maak(jaar: i16, maand: i16, dag: i16) -> Option<Date> {
    Date::new(jaar, klein_getal(maand)?, klein_getal(dag)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{date, time};
    use proptest::prelude::*;

    #[test]
    fn elke_gangbare_schrijfwijze_geeft_dezelfde_dag() {
        let verwacht = Some(date(2026, 11, 21));
        for tekst in [
            "21-11-2026",
            "21/11/26",
            "21.11.2026",
            "2026-11-21",
            " 21 november 2026 ",
            "21 Nov 2026",
            "21 nov. 2026",
            "zaterdag 21 november 2026",
            "vandaag",
        ] {
            assert_eq!(lees_datum(tekst, verwacht), verwacht, "{tekst}");
        }
        assert_eq!(lees_datum("morgen", verwacht), Some(date(2026, 11, 22)));
        assert_eq!(lees_datum("1 mrt 2027", None), Some(date(2027, 3, 1)));
        assert_eq!(lees_datum("1-2-69", None), Some(date(1969, 2, 1)));
    }

    #[test]
    fn geen_datum_is_geen_gok() {
        for tekst in [
            "",
            "morgen",
            "31-02-2026",
            "11-21-2026",
            "21-11",
            "21-11-202",
            "2026-11-21-1",
            "21 ma 2026",
            "é-é-é",
        ] {
            assert_eq!(lees_datum(tekst, None), None, "{tekst}");
        }
        assert_eq!(lees_iso("2026-11-21"), Some(date(2026, 11, 21)));
        for tekst in ["21-11-2026", "20261121", "2026-11-21T00:00", "2026-1-21"] {
            assert_eq!(lees_iso(tekst), None, "{tekst}");
        }
    }

    #[test]
    fn tijden_lezen_en_tonen_rond_de_zomertijd() {
        assert_eq!(lees_tijd("14:05"), Some(time(14, 5, 0, 0)));
        assert_eq!(lees_tijd("9.30 uur"), Some(time(9, 30, 0, 0)));
        assert_eq!(lees_tijd("25:00"), None);
        assert_eq!(lees_tijd("14"), None);
        let winter = moment(date(2026, 11, 21), time(14, 5, 0, 0)).unwrap();
        assert_eq!(toon_rfc3339(winter), "2026-11-21T13:05:00Z");
        assert_eq!(toon_datum_tijd(winter, Taal::Nl), "21 november 2026, 14:05 uur");
        assert_eq!(toon_datum_tijd(winter, Taal::En), "21 November 2026, 14:05");
        let zomer = moment(date(2026, 7, 1), time(0, 30, 0, 0)).unwrap();
        assert_eq!(toon_rfc3339(zomer), "2026-06-30T22:30:00Z");
        assert_eq!(dag_van(zomer), Some(date(2026, 7, 1)));
        assert_eq!(lees_tijdstip("2026-11-21T14:05:00+01:00"), Some(winter));
        assert_eq!(lees_tijdstip("2026-11-21"), None);
    }

    #[test]
    fn dagen_tonen() {
        let dag = date(2026, 11, 1);
        assert_eq!(toon_dag(dag, Taal::Nl), "1 november 2026");
        assert_eq!(toon_dag_kort(dag), "01-11-2026");
        assert_eq!(toon_dag_lang(dag, Taal::En), "Sunday 1 November 2026");
        assert_eq!(toon_datum(i64::MAX, Taal::Nl), "");
    }

    proptest! {
        #[test]
        fn wat_getoond_is_wordt_weer_gelezen(dagen in 0i64..36_500) {
            let dag = date(1970, 1, 1).checked_add(dagen.days()).unwrap();
            for taal in [Taal::Nl, Taal::En] {
                prop_assert_eq!(lees_datum(&toon_dag(dag, taal), None), Some(dag));
            }
            prop_assert_eq!(lees_datum(&toon_dag_kort(dag), None), Some(dag));
        }

        #[test]
        fn lezen_faalt_zonder_paniek(tekst in ".{0,24}") {
            let _ = (lees_datum(&tekst, None), lees_tijd(&tekst), lees_iso(&tekst), lees_tijdstip(&tekst));
        }
    }
}
