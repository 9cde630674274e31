// SPDX-License-Identifier: EUPL-1.2
//! Figures per municipality without small counts. What is shown is a function of the counts that may be seen only: so whatever
//! the hidden ones are, the table is the same, and nothing can be computed back.

use std::collections::{BTreeMap, BTreeSet};

/// Fewer than this is not shown, and neither is whether it is none.
pub const KLEINSTE: i64 = 5;

/// What a cell shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Getal {
    /// The count.
    Aantal(i64),
    /// Fewer than [`KLEINSTE`], none included.
    Minder,
}

/// The figures of a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cijfers {
    /// Per municipality, by code.
    pub regels: Vec<(String, Getal)>,
    /// The sum of the counts that are shown; the hidden ones are not in it.
    pub samen: i64,
    /// Whether anything is hidden, so that `samen` is not the total.
    pub verborgen: bool,
}

/// Hides small counts, and leaves them out of the sum. There is a line for each municipality that takes part, with reports or
/// without, and for others only when their count may be seen.
pub fn cijfers(deelnemers: &BTreeSet<String>, aantallen: &BTreeMap<String, i64>) -> Cijfers {
    let zichtbaar: BTreeMap<&String, i64> =
        aantallen.iter().filter(|(_, n)| **n >= KLEINSTE).map(|(g, n)| (g, *n)).collect();
    let wie: BTreeSet<&String> = deelnemers.iter().chain(zichtbaar.keys().copied()).collect();
    let getal = |g: &String| zichtbaar.get(g).map_or(Getal::Minder, |n| Getal::Aantal(*n));
    let regels: Vec<(String, Getal)> = wie.into_iter().map(|g| (g.clone(), getal(g))).collect();
    let verborgen = regels.iter().any(|(_, g)| *g == Getal::Minder);
    Cijfers { regels, samen: zichtbaar.values().sum(), verborgen }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every municipality takes part but GM9.
    fn van(aantallen: &[i64]) -> Cijfers {
        let rij = aantallen.iter().enumerate().map(|(i, n)| (format!("GM{i}"), *n));
        cijfers(&(0..aantallen.len()).map(|i| format!("GM{i}")).collect(), &rij.collect())
    }

    #[test]
    fn s31_6_whatever_is_hidden_the_table_is_the_same() {
        let een = van(&[12, 0, 7]);
        assert_eq!((een.samen, een.verborgen), (19, true));
        for (a, b) in (0..KLEINSTE).flat_map(|a| (0..KLEINSTE).map(move |b| (a, b))) {
            assert_eq!(van(&[12, a, 7]), een, "one hidden: {a}");
            assert_eq!(van(&[a, 12, b]), van(&[0, 12, 4]), "two hidden: {a} {b}");
            assert_eq!(van(&[a, b]).samen, 0);
            let elders = BTreeMap::from([("GM0".to_owned(), 8), ("GM9".to_owned(), a)]);
            assert_eq!(
                cijfers(&BTreeSet::from(["GM0".to_owned()]), &elders),
                van(&[8]),
                "who takes no part: {a}"
            );
        }
    }

    #[test]
    fn what_may_be_seen_is_seen() {
        let alles = van(&[5, 6]);
        assert_eq!((alles.samen, alles.verborgen), (11, false));
        assert_eq!(alles.regels[0].1, Getal::Aantal(5));
        assert_eq!(van(&[4]).regels[0].1, Getal::Minder);
    }
}
