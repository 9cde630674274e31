// SPDX-License-Identifier: EUPL-1.2
//! Likeness: which known words are meant by a word with a typing error. Shared trigrams find candidates (a database can
//! do that part with an index), the edit distance decides.
//!
//! Deliberately absent: likeness by sound, and names of persons. Matching persons is a matter of law, not of search.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::vouwen::vouw;

/// Stands for the edge of a word in a trigram: two at the front, so that first letters count more, one at the end.
const RAND: char = '_';
/// Longest word, in characters, for which one error is forgiven; above it two.
const KORT: usize = 5;

/// A known word that resembles what was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gelijkenis {
    /// The known word, as it was given.
    pub woord: String,
    /// Letters to insert, delete, replace or swap: 0 for the word itself.
    pub afstand: usize,
}

/// The distinct trigrams of a word, in lower case and without accents, sorted.
///
/// ```
/// assert_eq!(zoektaal::trigrammen("Pand"), ["__p", "_pa", "and", "nd_", "pan"]);
/// ```
#[must_use]
pub fn trigrammen(woord: &str) -> Vec<String> {
    drietallen(&normaal(woord)).into_iter().map(|drie| drie.iter().collect()).collect()
}

fn drietallen(woord: &str) -> BTreeSet<[char; 3]> {
    if woord.is_empty() {
        return BTreeSet::new();
    }
    let tekens: Vec<char> = [RAND; 2].into_iter().chain(woord.chars()).chain([RAND]).collect();
    tekens.windows(3).filter_map(|drie| drie.try_into().ok()).collect()
}

fn normaal(woord: &str) -> String {
    vouw(woord).to_ascii_lowercase().chars().filter(char::is_ascii_alphanumeric).collect()
}

/// The candidates that resemble a word, nearest first, at most `max`.
///
/// One error is forgiven in words of up to five characters, two in longer ones.
///
/// ```
/// let bekend = ["hennep", "heling", "handel"];
/// let gevonden = zoektaal::lijkt_op("hnenep", bekend.into_iter(), 5);
/// assert_eq!(gevonden[0].woord, "hennep");
/// assert_eq!(gevonden.len(), 1);
/// ```
pub fn lijkt_op<'a>(woord: &str, kandidaten: impl Iterator<Item = &'a str>, max: usize) -> Vec<Gelijkenis> {
    let gezocht = normaal(woord);
    let lengte = gezocht.chars().count();
    let grens = if lengte <= KORT { 1 } else { 2 };
    let drie = drietallen(&gezocht);
    let mut gevonden: Vec<(usize, Reverse<usize>, &str)> = kandidaten
        .filter_map(|kandidaat| {
            let normaal = normaal(kandidaat);
            if normaal.chars().count().abs_diff(lengte) > grens {
                return None;
            }
            let gedeeld = drietallen(&normaal).intersection(&drie).count();
            let afstand = (gedeeld > 0).then(|| strsim::damerau_levenshtein(&gezocht, &normaal))?;
            (afstand <= grens).then_some((afstand, Reverse(gedeeld), kandidaat))
        })
        .collect();
    gevonden.sort_unstable();
    gevonden.dedup_by(|een, ander| een.2 == ander.2);
    gevonden.truncate(max);
    gevonden.into_iter().map(|(afstand, _, woord)| Gelijkenis { woord: woord.to_owned(), afstand }).collect()
}
