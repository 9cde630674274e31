// SPDX-License-Identifier: EUPL-1.2
//! The tables hold what CBS published: counts, sums and the areas the product starts with.

use std::collections::HashSet;

use gebied::{
    Gebiedsoort, buurten, gebied, gemeente, gemeenten, naam, veiligheidsregio, veiligheidsregios, wijken,
};

#[test]
fn every_embedded_file_is_readable() {
    gebied::controleer().expect("embedded data");
}

#[test]
fn the_country_has_342_gemeenten_3393_wijken_and_14574_buurten() {
    assert_eq!(gemeenten().len(), 342);
    assert_eq!(gemeenten().iter().map(|g| wijken(g.code).len()).sum::<usize>(), 3_393);
    assert_eq!(gemeenten().iter().map(|g| buurten(g.code).len()).sum::<usize>(), 14_574);
}

#[test]
fn the_population_adds_up_to_the_published_totals() {
    let som = |keuze: fn(&gebied::Gemeente) -> bool| -> u32 {
        gemeenten().iter().filter(|g| keuze(g)).filter_map(|g| g.inwoners).sum()
    };
    assert_eq!(som(|_| true), 18_044_027);
    assert_eq!(som(|g| g.regionale_eenheid == "Limburg"), 1_135_328);
    assert_eq!(som(|g| g.regionale_eenheid == "Oost-Nederland"), 3_357_147);
    assert!(gemeenten().iter().all(|g| g.inwoners.is_some()));
}

#[test]
fn every_gemeente_has_its_regions_and_at_least_one_wijk_and_buurt() {
    for g in gemeenten() {
        assert!(
            !g.naam.is_empty() && !g.provincie.is_empty() && !g.regionale_eenheid.is_empty(),
            "{}",
            g.code
        );
        assert_eq!(
            veiligheidsregio(g.veiligheidsregio_code).map(|v| v.naam),
            Some(g.veiligheidsregio),
            "{}",
            g.naam
        );
        assert!(!wijken(g.code).is_empty() && !buurten(g.code).is_empty(), "{}", g.naam);
    }
}

#[test]
fn the_official_numbers_of_regions_are_met() {
    let eenheden: HashSet<_> = gemeenten().iter().map(|g| g.regionale_eenheid).collect();
    let provincies: HashSet<_> = gemeenten().iter().map(|g| g.provincie).collect();
    assert_eq!((eenheden.len(), provincies.len(), veiligheidsregios().len()), (10, 12, 25));
    assert_eq!(gemeenten().iter().filter(|g| g.regionale_eenheid == "Oost-Nederland").count(), 76);
}

#[test]
fn every_area_is_found_by_its_code_and_lies_in_its_parents() {
    for g in gemeenten() {
        assert_eq!(gemeente(g.code), Some(g));
        for wijk in wijken(g.code) {
            assert_eq!(gebied(wijk.code), Some(wijk));
            assert_eq!(
                (wijk.soort, wijk.gemeentecode, wijk.wijkcode),
                (Gebiedsoort::Wijk, g.code, wijk.code)
            );
        }
        for buurt in buurten(g.code) {
            assert_eq!(gebied(buurt.code), Some(buurt));
            assert_eq!((buurt.soort, buurt.gemeentecode), (Gebiedsoort::Buurt, g.code));
            let wijk = gebied(buurt.wijkcode).expect("its wijk");
            assert_eq!((wijk.soort, wijk.gemeentecode), (Gebiedsoort::Wijk, g.code));
        }
    }
}

#[test]
fn a_name_is_found_for_each_kind_of_code_and_for_nothing_else() {
    for (code, verwacht) in [
        ("GM0917", Some("Heerlen")),
        ("VR24", Some("Zuid-Limburg")),
        ("WK088200", Some("Wijk 00 Schaesberg")),
        ("BU08820001", Some("Kakert")),
        ("BU00341807", Some("Lumièrepark")),
        ("", None),
        ("G", None),
        ("GM", None),
        ("gm0917", None),
        ("é0917", None),
        ("BU0882000", None),
    ] {
        assert_eq!(naam(code), verwacht, "{code}");
    }
}
