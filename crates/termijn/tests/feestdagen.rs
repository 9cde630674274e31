// SPDX-License-Identifier: EUPL-1.2
//! Our holidays against another program: the package `holidays` 0.109 for Python (MIT), 2019 to 2035.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of tests count as production code to clippy"
)]

use std::collections::BTreeSet;

use termijn::feestdagen::{Feestdag, op, pasen};
use termijn::{Date, lees_dag};

/// Columns: day, name, category, whether art. 3 of the Atw names it. The last column was added by hand from the act.
const ANDER: &str = include_str!("data/feestdagen_2019_2035.csv");

fn rijen() -> impl Iterator<Item = (Date, &'static str, bool)> {
    ANDER.lines().skip(1).map(|rij| {
        let delen: Vec<&str> = rij.split(',').collect();
        (lees_dag(delen[0]).unwrap(), delen[1], delen[3] == "ja")
    })
}

#[test]
fn the_holidays_of_2019_to_2035_are_those_of_another_program() {
    let hun: BTreeSet<Date> = rijen().filter(|(_, _, atw)| *atw).map(|(dag, ..)| dag).collect();
    let onze: BTreeSet<Date> =
        (2019..=2035).flat_map(|jaar| Feestdag::ALLE.iter().filter_map(move |f| f.in_jaar(jaar))).collect();
    assert_eq!(onze, hun);
    assert!(hun.iter().all(|dag| op(*dag).is_some()));
    assert_eq!(hun.len(), 17 * 9);
}

#[test]
fn easter_and_whitsun_agree() {
    let mut gezien = 0;
    for (dag, naam, _) in rijen() {
        let pasen = pasen(dag.year()).unwrap();
        match naam {
            "Eerste paasdag" => assert_eq!(dag, pasen),
            "Eerste pinksterdag" => assert_eq!(pasen.until(dag).unwrap().get_days(), 49),
            _ => continue,
        }
        gezien += 1;
    }
    assert_eq!(gezien, 34);
}
