// SPDX-License-Identifier: EUPL-1.2
//! Days and moments as other systems write them.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime, time};
use kernel::Tijdstip;
use web::datum;

use super::kaart::Datumvolgorde;

/// A day, also when a time follows it.
pub(super) fn dag(tekst: &str, volgorde: Datumvolgorde) -> Option<Date> {
    let tekst = tekst.trim();
    if let Some(moment) = met_verschil(tekst) {
        return Some(moment.dag());
    }
    losse_dag(tekst.split([' ', 'T']).next()?, volgorde).or_else(|| losse_dag(tekst, volgorde))
}

/// A moment. A time without an offset is Dutch; a day without a time is its noon, and the number of the line sets
/// those of one day apart.
pub(super) fn moment(tekst: &str, volgorde: Datumvolgorde, regel: u64) -> Option<Tijdstip> {
    let tekst = tekst.trim();
    if let Some(moment) = met_verschil(tekst) {
        return Some(moment);
    }
    if let Ok(lokaal) = tekst.parse::<DateTime>()
        && tekst.len() > "2026-11-21".len()
    {
        return datum::moment(lokaal.date(), lokaal.time()).map(Tijdstip::van_ms);
    }
    if let Some(dag) = losse_dag(tekst, volgorde) {
        let rang = i64::try_from(regel % 60_000).unwrap_or_default();
        return datum::moment(dag, time(12, 0, 0, 0)).map(|ms| Tijdstip::van_ms(ms + rang));
    }
    let (dag, tijd) = tekst.split_once(' ')?;
    datum::moment(losse_dag(dag, volgorde)?, datum::lees_tijd(tijd)?).map(Tijdstip::van_ms)
}

/// With an offset from UTC: `2020-09-10T12:00:00Z`, `2020-09-10 12:00:00.123+00`.
fn met_verschil(tekst: &str) -> Option<Tijdstip> {
    tekst.parse::<Timestamp>().ok().map(|moment| Tijdstip::van_ms(moment.as_millisecond()))
}

fn losse_dag(tekst: &str, volgorde: Datumvolgorde) -> Option<Date> {
    let delen: Vec<&str> = tekst.split(['-', '/', '.']).collect();
    match (volgorde, delen.as_slice()) {
        (Datumvolgorde::MaandEerst, [maand, dag, jaar]) if maand.len() <= 2 => {
            datum::lees_datum(&format!("{dag}-{maand}-{jaar}"), None)
        }
        _ => datum::lees_datum(tekst, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn days_and_moments_in_many_spellings() {
        use Datumvolgorde::{DagEerst, MaandEerst};
        for (tekst, volgorde, rfc) in [
            ("2020-09-10 12:00:00.123456+00", DagEerst, "2020-09-10T12:00:00Z"),
            ("2020-09-10T12:00:00Z", DagEerst, "2020-09-10T12:00:00Z"),
            ("2020-09-10T12:00:00+02:00", DagEerst, "2020-09-10T10:00:00Z"),
            ("2020-09-10 12:00:00", DagEerst, "2020-09-10T10:00:00Z"),
            ("10-09-2020 14:05", DagEerst, "2020-09-10T12:05:00Z"),
            ("10/9/2020", DagEerst, "2020-09-10T10:00:00Z"),
            ("9/10/2020", MaandEerst, "2020-09-10T10:00:00Z"),
            ("2020-09-10", MaandEerst, "2020-09-10T10:00:00Z"),
            ("10 september 2020", DagEerst, "2020-09-10T10:00:00Z"),
        ] {
            let gelezen = moment(tekst, volgorde, 7).unwrap_or_else(|| panic!("{tekst}"));
            assert_eq!(gelezen.rfc3339(), rfc, "{tekst}");
            assert_eq!(dag(tekst, volgorde), Some(date(2020, 9, 10)), "{tekst}");
        }
        for tekst in ["", "gisteren", "31-02-2020", "2020", "nu 12:00", "13/13/2020", "é"] {
            assert_eq!(moment(tekst, DagEerst, 7), None, "{tekst}");
            assert_eq!(dag(tekst, DagEerst), None, "{tekst}");
        }
        assert_ne!(moment("2020-09-10", DagEerst, 7), moment("2020-09-10", DagEerst, 8));
    }
}
