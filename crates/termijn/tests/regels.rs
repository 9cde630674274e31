// SPDX-License-Identifier: EUPL-1.2
//! The set of terms: what ships is whole, what is wrong is told all at once, a newer file takes its place.

use termijn::{Aanvang, Atwstand, Feiten, Regelset, Rekenaar, Weigering, lees_dag};

#[test]
fn the_set_that_ships_is_whole_and_says_where_it_comes_from() {
    let set = Regelset::standaard().unwrap();
    assert!(set.regels().count() >= 70);
    assert!(!set.bron().is_empty() && !set.bron_gelijkgesteld().is_empty());
    for r in set.regels() {
        assert!(!r.bron.is_empty() && !r.artikelen.is_empty(), "{}", r.soort);
        for (naam, lidwoorden) in [(&r.naam, ["de ", "het "].as_slice()), (&r.naam_en, ["the "].as_slice())] {
            assert!(lidwoorden.iter().any(|l| naam.starts_with(l)), "{naam} has no article");
        }
        if r.atw == Atwstand::Open {
            assert!(r.noot.is_some(), "{}: an open question is explained", r.soort);
        }
        if matches!(r.aanvang, Aanvang::Terug | Aanvang::TerugHeel) {
            assert_eq!(
                r.atw_grond.as_ref().map(ToString::to_string).as_deref(),
                Some("Atw 1(2)"),
                "{}",
                r.soort
            );
        }
    }
    for jaar in 2023..=2028 {
        assert!(set.kalender().is_vastgesteld(jaar));
    }
}

/// A set in which nearly everything is wrong.
const FOUT: &str = r#"
versie = "gisteren"
bron = ""
onbekend = 1

[[gelijkgesteld]]
jaar = 2026
dagen = ["2026-02-30"]

[[gelijkgesteld]]
jaar = 2027
dagen = ["2026-01-02"]

[[termijn]]
soort = "Bezwaar"
naam = "de bezwaartermijn"
naam_en = "the term"
lengte = 0
eenheid = "weken"
aanvang = "morgen"
gebeurtenis = "bekendgemaakt"
atw = "nee"
aard = "uiterlijk"
artikelen = ["zes zeven"]
geldig_van = "2026-01-02"
geldig_tot = "2026-01-01"
zekerheid = "zeker"
bron = "x"
extra = true

[[termijn]]
soort = "uren"
naam = "de uren"
naam_en = "the hours"
lengte = 12
eenheid = "uren"
aanvang = "dag_na"
gebeurtenis = "opgelegd"
atw = "ja"
aard = "uiterlijk"
artikelen = ["Wth 2(1)"]
geldig_van = "2026-01-02"
zekerheid = "zeker"
bron = "x"

[[bedrag]]
soort = "x"
treden = [[0, 20]]
artikelen = ["Awb 4:17(2)"]
geldig_van = "2009-10-01"
zekerheid = "zeker"
bron = "x"
"#;

#[test]
fn every_fault_is_told_at_once() {
    let fouten = Regelset::lees(FOUT).unwrap_err();
    let alle = fouten.to_string();
    for woord in [
        "`versie` must be a day",
        "`bron` must be",
        "`bron_gelijkgesteld` is missing",
        "`onbekend` is unknown",
        "`dagen` must be a list of days",
        "a day lies outside 2027",
        "small letters",
        "`lengte` must be",
        "`aanvang` must be one of",
        "`artikelen` must be",
        "`geldig_tot` lies before",
        "`extra` is unknown",
        "a length in hours",
        "`treden` must be",
    ] {
        assert!(alle.contains(woord), "{woord} is not in\n{alle}");
    }
    assert!(fouten.fouten().len() >= 14);
    assert!(Regelset::lees("[[[").is_err());
}

#[test]
fn the_atw_flag_must_fit_the_length_and_the_start() {
    let met = |van: &str, naar: &str| {
        let tekst = Regelset::standaard_tekst();
        assert!(tekst.contains(van), "{van}");
        Regelset::lees(&tekst.replacen(van, naar, 1)).unwrap_err().to_string()
    };
    let jaren = "lengte = 5\neenheid = \"jaren\"\naanvang = \"dag_na\"\ngebeurtenis = \"uitgebracht\"\natw = \"nee\"\natw_grond = \"Atw 4(a)\"";
    let uit = met(
        jaren,
        "lengte = 5\neenheid = \"jaren\"\naanvang = \"dag_na\"\ngebeurtenis = \"uitgebracht\"\natw = \"ja\"",
    );
    assert!(uit.contains("art. 4(a) of the Atw"), "{uit}");
    let uit = met("atw = \"ja\"\naard", "atw = \"nee\"\naard");
    assert!(uit.contains("`atw_grond` belongs"), "{uit}");
}

#[test]
fn a_newer_file_changes_a_term_from_a_day_on() {
    let tekst = Regelset::standaard_tekst();
    let begin = tekst.find("[[termijn]]\nsoort = \"bezwaar\"\n").unwrap();
    let lengte = begin + tekst[begin + 11..].find("[[termijn]]").unwrap() + 11;
    let oud = &tekst[begin..lengte];
    let eindig = oud.replace("zekerheid =", "geldig_tot = \"2029-12-31\"\nzekerheid =");
    let nieuw = oud.replace("lengte = 6", "lengte = 8").replace("1994-01-01", "2030-01-01");
    let set = Regelset::lees(&tekst.replace(oud, &format!("{eindig}\n{nieuw}"))).unwrap();
    let r = Rekenaar::nieuw(set);
    for (van, einde) in [("2029-12-31", "2030-02-11"), ("2030-01-01", "2030-02-26")] {
        let a = r.bereken("bezwaar", &Feiten::op(lees_dag(van).unwrap())).unwrap();
        assert_eq!(a.einde().to_string(), einde);
    }
    let overlap = Regelset::lees(&tekst.replace(oud, &format!("{oud}\n{nieuw}"))).unwrap_err();
    assert!(overlap.to_string().contains("overlap"));
    let alleen_oud = Rekenaar::nieuw(Regelset::lees(&tekst.replace(oud, &eindig)).unwrap());
    let voorbij = alleen_oud.bereken("bezwaar", &Feiten::op(lees_dag("2030-01-01").unwrap()));
    assert!(matches!(voorbij, Err(Weigering::RegelNietMeer { .. })));
}
