// SPDX-License-Identifier: EUPL-1.2
//! The forms that are compared: what is equal, and what is not.
use jiff::civil::date;
use proptest::prelude::*;

use super::*;
use crate::{Adres, Onderwerp, Persoon};

const DAG: Date = date(1980, 2, 29);

fn treft(gevraagd: &str, bekend: &str) -> bool {
    let onderwerp = Onderwerp::Persoon(Persoon { naam: gevraagd.to_owned(), geboren: DAG });
    onderwerp.kenmerk().is_some_and(|k| kenmerken_van_persoon(bekend, DAG).contains(&k))
}

#[test]
fn dezelfde_persoon_hoe_ook_geschreven() {
    for (gevraagd, bekend) in [
        ("Jan de Vries", "J. de Vries"),
        ("j vries", "Jan DE VRIES"),
        ("Vries, Jan de", "Jan de Vries"),
        ("Anaïs Müller", "anais muller"),
        ("Piet van 't Hof", "P. van t Hof"),
        ("Maria Jansen", "Maria Jansen-de Boer"),
        ("Maria de Boer", "M. Jansen - de Boer"),
        ("El Idrissi, Samir", "Samir el Idrissi"),
    ] {
        assert!(treft(gevraagd, bekend), "{gevraagd} = {bekend}");
    }
}

#[test]
fn een_ander_is_geen_treffer() {
    for (gevraagd, bekend) in [
        ("Jan de Vries", "Piet de Vries"),
        ("Jan de Vries", "Jan de Vriese"),
        ("Jan Vries", "Jan"),
        ("Jan", "Jan de Vries"),
        ("de Vries", "de Vries"),
        ("J. V.", "Jan V."),
        ("", ""),
    ] {
        assert!(!treft(gevraagd, bekend), "{gevraagd} ≠ {bekend}");
    }
    let ander = Onderwerp::Persoon(Persoon { naam: "Jan de Vries".to_owned(), geboren: date(1980, 3, 1) });
    assert!(!kenmerken_van_persoon("Jan de Vries", DAG).contains(&ander.kenmerk().unwrap()));
}

fn adres(straat: &str, nummer: u32, toevoeging: &str) -> Option<Kenmerk> {
    let (straat, toevoeging) = (straat.to_owned(), toevoeging.to_owned());
    Onderwerp::Adres(Adres { straat, nummer, toevoeging, gemeente: "GM0994".to_owned() }).kenmerk()
}

#[test]
fn hetzelfde_adres_in_vrije_tekst() {
    for (plaats, straat, nummer, toevoeging) in [
        ("Testweg 9101", "testweg", 9101, ""),
        ("tegenover de Testweg 9101, Valkenburg", "Testweg", 9101, ""),
        ("Testweg 9101 Valkenburg", "Testweg", 9101, ""),
        ("Testweg 9101a", "Testweg", 9101, "A"),
        ("Testweg 9101 A", "Testweg", 9101, "a"),
        ("Testweg 9101-A", "Testweg", 9101, "a"),
        ("Lange Testweg 12 bis", "Lange Testweg", 12, "bis"),
        ("Op de Markt 3", "Markt", 3, ""),
        ("Plein 1944 12", "Plein 1944", 12, ""),
        ("garagebox, Testweg 9101", "Testweg", 9101, ""),
        ("Café Zon (Testweg 9101)", "Testweg", 9101, ""),
    ] {
        assert_eq!(plaatskenmerk(plaats), adres(straat, nummer, toevoeging), "{plaats}");
        assert!(plaatskenmerk(plaats).is_some(), "{plaats}");
    }
}

#[test]
fn wat_geen_adres_is_krijgt_geen_kenmerk() {
    for plaats in ["", "Park", "bij de kerk", "9101", "hoek van 12", "A2 12", "Testweg 0"] {
        assert_eq!(plaatskenmerk(plaats), None, "{plaats}");
    }
    assert_ne!(plaatskenmerk("Testweg 9101"), plaatskenmerk("Testweg 9101a"));
    assert_ne!(plaatskenmerk("Testweg 9101"), plaatskenmerk("Lange Testweg 9101"));
    assert_eq!(
        (adres("de", 1, ""), adres("Testweg", 0, ""), adres("Testweg", 1, "aaaaa")),
        (None, None, None)
    );
}

#[test]
fn hetzelfde_adres_in_een_andere_gemeente_is_een_ander_adres() {
    let adres = |gemeente: &str| {
        Onderwerp::Adres(Adres {
            straat: "Testweg".to_owned(),
            nummer: 9101,
            toevoeging: String::new(),
            gemeente: gemeente.to_owned(),
        })
    };
    let vastgelegd = plaatskenmerk("Testweg 9101").unwrap();
    assert_eq!(adres("GM0994").volledig_kenmerk(), Some(vastgelegd.in_gemeente("GM0994")));
    assert_ne!(adres("GM0994").volledig_kenmerk(), adres("GM1729").volledig_kenmerk());
    let persoon = Onderwerp::Persoon(Persoon { naam: "Jan de Proef".to_owned(), geboren: DAG });
    assert_eq!(persoon.volledig_kenmerk(), persoon.kenmerk());
}

#[test]
fn een_kenmerk_verraadt_niets_in_een_log() {
    assert_eq!(format!("{:?}", plaatskenmerk("Testweg 9101").unwrap()), "Kenmerk(..)");
}

proptest! {
    #[test]
    fn elke_tekst_is_goed(tekst in "\\PC{0,60}", nummer in any::<u32>()) {
        let _ = plaatskenmerk(&tekst);
        let _ = kenmerken_van_persoon(&tekst, DAG);
        let _ = adres(&tekst, nummer, &tekst);
    }

    #[test]
    fn wie_vastligt_wordt_gevonden(voor in "[A-Z][a-z]{1,8}", achter in "[A-Z][a-z]{3,10}") {
        let naam = format!("{voor} {achter}");
        prop_assume!(!TUSSENVOEGSELS.contains(&achter.to_lowercase().as_str()));
        prop_assume!(!NOOIT_VOORNAAM.contains(&voor.to_lowercase().as_str()));
        prop_assert!(treft(&naam, &naam.to_uppercase()));
        let omgekeerd = format!("{achter}, {voor}");
        prop_assert!(treft(&omgekeerd, &naam));
    }
}
