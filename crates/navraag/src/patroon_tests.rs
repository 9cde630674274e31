// SPDX-License-Identifier: EUPL-1.2
//! What looks like fishing, and what does not.
use jiff::civil::date;

use super::*;
use crate::{Adres, Persoon};

fn persoon(naam: &str, dag: i8, treffer: bool) -> Gevraagd {
    let geboren = date(1980, 1, dag);
    Gevraagd { onderwerp: Onderwerp::Persoon(Persoon { naam: naam.to_owned(), geboren }), treffer }
}

fn huis(nummer: u32) -> Gevraagd {
    let adres = Adres {
        straat: "Testweg".to_owned(),
        nummer,
        toevoeging: String::new(),
        gemeente: "GM0994".to_owned(),
    };
    Gevraagd { onderwerp: Onderwerp::Adres(adres), treffer: false }
}

fn namen(aantal: i8) -> Vec<Gevraagd> {
    (1..=aantal)
        .map(|n| persoon(&format!("Jan Proef{}", "a".repeat(usize::try_from(n).unwrap())), n, false))
        .collect()
}

#[test]
fn raden_is_een_reeks() {
    let datums: Vec<_> = (1..=3).map(|dag| persoon("Jan Proef", dag, false)).collect();
    assert_eq!(patroon(&datums), Some(Patroon::Reeks));
    assert_eq!(patroon(&datums[..2]), None);
    let op_een_dag: Vec<_> =
        ["Jan Proef", "Piet Test", "Kees Voorbeeld"].map(|n| persoon(n, 1, true)).to_vec();
    assert_eq!(patroon(&op_een_dag), Some(Patroon::Reeks));
    assert_eq!(patroon(&(1..=5).map(huis).collect::<Vec<_>>()), Some(Patroon::Reeks));
    assert_eq!(patroon(&(1..=4).map(huis).collect::<Vec<_>>()), None);
}

#[test]
fn veel_vragen_zonder_een_treffer() {
    assert_eq!(patroon(&namen(8)), Some(Patroon::ZonderTreffer));
    assert_eq!(patroon(&namen(7)), None);
    let mut met_treffer = namen(9);
    met_treffer.push(persoon("Piet Bekend", 20, true));
    assert_eq!(patroon(&met_treffer), None, "who asks much and finds is at work");
}

#[test]
fn hetzelfde_nog_eens_vragen_telt_een_keer() {
    let steeds: Vec<_> = (0..20).map(|_| persoon("Jan Proef", 1, false)).collect();
    assert_eq!(patroon(&steeds), None);
    assert_eq!(patroon(&[]), None);
}
