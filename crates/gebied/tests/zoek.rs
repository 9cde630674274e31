// SPDX-License-Identifier: EUPL-1.2
//! What somebody types finds what they mean, best first.

use gebied::{Gebiedsoort, zoek};

fn eerste(tekst: &str) -> Option<&'static str> {
    zoek(tekst, 10).first().map(|t| t.code)
}

#[test]
fn a_gemeente_comes_first_however_it_is_spelled() {
    for (tekst, code) in [
        ("valkenburg", "GM0994"),
        ("VALKENBURG AAN DE GEUL", "GM0994"),
        ("súdwest", "GM1900"),
        ("sudwest fryslan", "GM1900"),
        ("Sudwest-Frysla\u{302}n", "GM1900"),
        ("s-hertogenbosch", "GM0796"),
        ("hertogenbosch", "GM0796"),
        ("den bosch", "GM0796"),
        ("den haag", "GM0518"),
        ("gravenhage", "GM0518"),
        ("eijsden", "GM1903"),
        ("Groningen", "GM0014"),
        ("zuid-limburg", "VR24"),
        ("gm0917", "GM0917"),
        ("GM0518", "GM0518"),
        ("BU08820001", "BU08820001"),
        ("kakert", "BU08820001"),
    ] {
        assert_eq!(eerste(tekst), Some(code), "{tekst}");
    }
}

#[test]
fn the_gemeente_narrows_a_common_name_down() {
    let gevonden = zoek("centrum heerlen", 20);
    assert!(!gevonden.is_empty());
    assert!(gevonden.iter().all(|t| t.gemeente.is_some_and(|g| g.naam == "Heerlen")));
    assert!(gevonden.iter().any(|t| t.soort == Gebiedsoort::Buurt));
}

#[test]
fn the_name_of_a_gemeente_alone_does_not_drag_in_its_buurten() {
    assert!(zoek("simpelveld", 100).iter().all(|t| t.naam.to_lowercase().contains("simpelveld")));
}

#[test]
fn no_more_than_asked_and_nothing_twice() {
    let gevonden = zoek("c", 25);
    assert_eq!(gevonden.len(), 25);
    let alle = zoek("centrum", usize::MAX);
    let codes: std::collections::HashSet<_> = alle.iter().map(|t| t.code).collect();
    assert!(alle.len() > 100);
    assert_eq!(codes.len(), alle.len());
    assert_eq!(zoek("GM0518", 10).len(), 1);
    assert!(zoek("centrum", 0).is_empty());
}

#[test]
fn nonsense_and_emptiness_find_nothing() {
    for tekst in ["", "   ", "-'-", "qqxzy", "heerlen qqxzy", "erkrade", "\u{302}"] {
        assert!(zoek(tekst, 10).is_empty(), "{tekst:?}");
    }
}
