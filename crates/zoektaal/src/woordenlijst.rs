// SPDX-License-Identifier: EUPL-1.2
//! The word lists that ship with the crate, read once. They are data so that somebody who knows the field but not Rust
//! can extend them; the tests check their form.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use crate::stam::stam;

const STOPWOORDEN: &str = include_str!("../data/stopwoorden.txt");
const UITZONDERINGEN: &str = include_str!("../data/uitzonderingen.txt");
const DELEN: &str = include_str!("../data/delen.txt");

static STOP: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| regels(STOPWOORDEN).flat_map(str::split_whitespace).collect());

/// Words with an own stem, and words that are not split.
struct Uitzonderingen {
    stammen: HashMap<&'static str, &'static str>,
    heel: HashSet<&'static str>,
}

static UITZONDERING: LazyLock<Uitzonderingen> = LazyLock::new(|| {
    let mut uit = Uitzonderingen { stammen: HashMap::new(), heel: HashSet::new() };
    for regel in regels(UITZONDERINGEN) {
        if let Some(woorden) = regel.strip_prefix('=') {
            uit.heel.extend(woorden.split_whitespace());
        } else if let Some((stam, vormen)) = regel.split_once(':') {
            let stam = stam.trim();
            uit.stammen.extend(vormen.split_whitespace().chain([stam]).map(|vorm| (vorm, stam)));
        }
    }
    uit
});

/// Parts of compounds by the place they may take. Ends are stems, because only the end of a compound is inflected.
#[derive(Default)]
pub(crate) struct Delen {
    pub(crate) begin: HashSet<&'static str>,
    pub(crate) einde: HashSet<String>,
    pub(crate) los_begin: HashSet<&'static str>,
    pub(crate) los_einde: HashSet<String>,
    /// First letters of the words behind `los_einde`: a cheap check before stemming.
    pub(crate) los_einde_kop: HashSet<&'static str>,
}

/// Length of the entries of [`Delen::los_einde_kop`].
pub(crate) const KOP: usize = 3;

pub(crate) static DEEL: LazyLock<Delen> = LazyLock::new(|| {
    let mut delen = Delen::default();
    for merk in regels(DELEN).flat_map(str::split_whitespace) {
        let woord = merk.trim_matches(['*', '-']);
        if merk.starts_with('*') {
            delen.los_einde.insert(stam(woord));
            delen.los_einde_kop.extend(woord.get(..KOP));
        }
        if merk.ends_with('*') {
            delen.los_begin.insert(woord);
        }
        if !merk.starts_with('-') {
            delen.begin.insert(woord);
        }
        if !merk.ends_with('-') {
            delen.einde.insert(stam(woord));
        }
    }
    delen
});

fn regels(bestand: &'static str) -> impl Iterator<Item = &'static str> {
    bestand.lines().map(str::trim).filter(|regel| !regel.is_empty() && !regel.starts_with('#'))
}

pub(crate) fn is_stopwoord(woord: &str) -> bool {
    STOP.contains(woord)
}

/// The stem of a word that the stemmer would get wrong.
pub(crate) fn eigen_stam(woord: &str) -> Option<&'static str> {
    UITZONDERING.stammen.get(woord).copied()
}

/// Whether a word must not be split into parts.
pub(crate) fn is_heel(woord: &str) -> bool {
    UITZONDERING.heel.contains(woord) || UITZONDERING.stammen.contains_key(woord)
}

#[cfg(test)]
#[path = "woordenlijst_tests.rs"]
mod tests;
