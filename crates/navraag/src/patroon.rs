// SPDX-License-Identifier: EUPL-1.2
//! When a series of questions looks like fishing: asking until something is hit, instead of asking what one needs to know.
//!
//! It says something about the use of the program, not about the person asked about; a human looks into it (art. 5 lid 1
//! onder b and 32 AVG).

use std::collections::{BTreeMap, BTreeSet};

use crate::{Kenmerk, Onderwerp};

kernel::codes! {
    /// What is unusual about the questions of one functie on one day.
    pub enum Patroon {
        /// The same name with several dates of birth, several names with one date, or house after house in a street.
        Reeks = "reeks",
        /// Many questions, none of them a hit.
        ZonderTreffer = "zonder-treffer",
    }
}

/// A question of the last day.
#[derive(Debug, Clone)]
pub struct Gevraagd {
    /// About whom or what.
    pub onderwerp: Onderwerp,
    /// Whether anybody knew it.
    pub treffer: bool,
}

/// So many variations of one thing is a series.
const VARIATIES: usize = 3;
/// So many houses in one street is a series.
const HUIZEN: usize = 5;
/// So many different questions without a hit are many.
const ZONDER_TREFFER: usize = 8;

/// What is unusual about the questions of a day, if anything. Asking the same again does not count twice.
pub fn patroon(vragen: &[Gevraagd]) -> Option<Patroon> {
    let verschillend: BTreeMap<Kenmerk, &Gevraagd> =
        vragen.iter().filter_map(|v| Some((v.onderwerp.kenmerk()?, v))).collect();
    if is_reeks(&verschillend) {
        return Some(Patroon::Reeks);
    }
    let zonder = verschillend.values().filter(|v| !v.treffer).count();
    (zonder >= ZONDER_TREFFER && zonder == verschillend.len()).then_some(Patroon::ZonderTreffer)
}

fn is_reeks(vragen: &BTreeMap<Kenmerk, &Gevraagd>) -> bool {
    let mut op_naam: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut op_datum: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut op_straat: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (kenmerk, v) in vragen {
        let delen: Vec<&str> = kenmerk.als_str().split('|').collect();
        match (&v.onderwerp, delen.as_slice()) {
            (Onderwerp::Persoon(_), [_, achter, voor, dag]) => {
                op_naam.entry(format!("{achter}|{voor}")).or_default().insert((*dag).to_owned());
                op_datum.entry((*dag).to_owned()).or_default().insert(format!("{achter}|{voor}"));
            }
            (Onderwerp::Adres(a), [_, straat, nummer, toevoeging]) => {
                let plek = format!("{straat}|{}", a.gemeente);
                op_straat.entry(plek).or_default().insert(format!("{nummer}|{toevoeging}"));
            }
            _ => {}
        }
    }
    let veel = |op: &BTreeMap<String, BTreeSet<String>>, grens| op.values().any(|s| s.len() >= grens);
    veel(&op_naam, VARIATIES) || veel(&op_datum, VARIATIES) || veel(&op_straat, HUIZEN)
}

#[cfg(test)]
#[path = "patroon_tests.rs"]
mod tests;
