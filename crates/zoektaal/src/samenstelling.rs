// SPDX-License-Identifier: EUPL-1.2
//! Compounds: Dutch writes them as one word, so who looks for `hennep` would miss `hennepkwekerij`. A compound is split
//! when parts from the list cover all of it, with a linking -s-, -e-, -en- or -n- between them. A few parts are telling
//! enough to be taken out of a compound of which the rest is unknown.
//!
//! Deliberately absent: splitting by statistics or by a general dictionary. Wrong parts cost more here than missed ones.

use crate::stam::stam;
use crate::woordenlijst::{DEEL, KOP, is_heel};

/// Shortest part from the list.
const MIN_DEEL: usize = 3;
/// Shortest unknown rest beside a part marked as telling.
const MIN_REST: usize = 4;
const MAX_DELEN: usize = 4;
const TUSSENLETTERS: [&str; 5] = ["", "s", "e", "en", "n"];

/// A split compound.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Samenstelling {
    /// Stem of the whole, with the stem of its last part, so that exceptions count inside compounds.
    pub(crate) stam: String,
    /// Stems of the parts and of the shorter compounds inside.
    pub(crate) delen: Vec<String>,
}

/// A part and the place in the word where it starts.
struct Deel {
    begin: usize,
    stam: String,
}

/// Splits a folded, lower-case word, if it is a compound of words that we know.
pub(crate) fn splits(woord: &str) -> Option<Samenstelling> {
    let is_woord = woord.len() >= 2 * MIN_DEEL && woord.bytes().all(|b| b.is_ascii_lowercase());
    if is_woord && !is_heel(woord) { ontbind(woord) } else { None }
}

/// Splits without looking at the exceptions.
pub(crate) fn ontbind(woord: &str) -> Option<Samenstelling> {
    let gedekt = (2..=MAX_DELEN).find_map(|aantal| dek(woord, 0, aantal));
    gedekt.map(|delen| geheel(woord, &delen)).or_else(|| gedeeltelijk(woord))
}

/// Covers the word from `begin` with exactly `aantal` parts, longest first part first. Parts come back in reverse.
fn dek(woord: &str, begin: usize, aantal: usize) -> Option<Vec<Deel>> {
    let rest = woord.get(begin..)?;
    if aantal == 1 {
        let einde = (rest.len() >= MIN_DEEL).then(|| stam(rest)).filter(|stam| DEEL.einde.contains(stam))?;
        return Some(vec![Deel { begin, stam: einde }]);
    }
    let langste = rest.len().checked_sub(MIN_DEEL)?;
    for lengte in (MIN_DEEL..=langste).rev() {
        let Some((kop, staart)) = rest.split_at_checked(lengte) else { continue };
        if !DEEL.begin.contains(kop) {
            continue;
        }
        for letters in TUSSENLETTERS.iter().filter(|letters| staart.starts_with(**letters)) {
            if let Some(mut delen) = dek(woord, begin + lengte + letters.len(), aantal - 1) {
                delen.push(Deel { begin, stam: stam(kop) });
                return Some(delen);
            }
        }
    }
    None
}

/// The whole, its parts and, for three parts or more, each shorter run of parts.
fn geheel(woord: &str, omgekeerd: &[Deel]) -> Samenstelling {
    let delen: Vec<&Deel> = omgekeerd.iter().rev().collect();
    let samen = |van: &Deel, tot: &Deel| {
        format!("{}{}", woord.get(van.begin..tot.begin).unwrap_or_default(), tot.stam)
    };
    let mut uit = Samenstelling { stam: stam(woord), delen: Vec::new() };
    for (nr, van) in delen.iter().enumerate() {
        for (tel, tot) in delen.iter().enumerate().skip(nr) {
            if nr == 0 && tel + 1 == delen.len() {
                uit.stam = samen(van, tot);
            } else {
                uit.delen.push(samen(van, tot));
            }
        }
    }
    uit
}

/// A telling part at the front or at the end of a word that is otherwise unknown.
fn gedeeltelijk(woord: &str) -> Option<Samenstelling> {
    let ruimte = woord.len().checked_sub(MIN_REST)?;
    let mut uit = Samenstelling { stam: stam(woord), delen: Vec::new() };
    let kop = (MIN_DEEL..=ruimte)
        .rev()
        .filter_map(|lengte| woord.get(..lengte))
        .find(|kop| DEEL.los_begin.contains(kop));
    uit.delen.extend(kop.map(stam));
    for (begin, staart) in (MIN_REST..woord.len()).filter_map(|begin| Some((begin, woord.get(begin..)?))) {
        if !staart.get(..KOP).is_some_and(|kop| DEEL.los_einde_kop.contains(kop)) {
            continue;
        }
        let einde = stam(staart);
        if DEEL.los_einde.contains(&einde) {
            uit.stam = format!("{}{einde}", woord.get(..begin).unwrap_or_default());
            uit.delen.push(einde);
            break;
        }
    }
    (!uit.delen.is_empty()).then_some(uit)
}

#[cfg(test)]
mod tests {
    use super::splits;

    fn delen(woord: &str) -> Vec<String> {
        splits(woord).map(|samenstelling| samenstelling.delen).unwrap_or_default()
    }

    #[test]
    fn compounds_of_known_parts_are_split() {
        let gevallen: &[(&str, &[&str])] = &[
            ("hennepkwekerij", &["hennep", "kwekerij"]),
            ("hennepkwekerijen", &["hennep", "kwekerij"]),
            ("drugslab", &["drugs", "lab"]),
            ("drugslabs", &["drugs", "lab"]),
            ("vakantiepark", &["vakantie", "park"]),
            ("kelderboxen", &["kelder", "box"]),
            ("mensenhandel", &["mens", "handel"]),
            ("autobedrijven", &["auto", "bedrijf"]),
            ("drugsdumpingen", &["drugs", "dump"]),
            ("geluidsoverlast", &["geluid", "overlast"]),
            ("woninginbraken", &["woning", "inbraak"]),
            ("vuurwapens", &["vur", "wapen"]),
        ];
        for (woord, verwacht) in gevallen {
            assert_eq!(&delen(woord), verwacht, "{woord}");
        }
    }

    #[test]
    fn three_parts_also_give_the_shorter_compounds() {
        assert_eq!(
            delen("hennepkwekerijbrand"),
            ["hennep", "hennepkwekerij", "kwekerij", "kwekerijbrand", "brand"]
        );
    }

    #[test]
    fn a_telling_part_is_taken_out_of_an_unknown_compound() {
        assert_eq!(delen("hennepgordijnstof"), ["hennep"]);
        assert_eq!(delen("rozenkwekerijen"), ["kwekerij"]);
    }

    #[test]
    fn plain_words_stay_whole() {
        for woord in [
            "gemeente",
            "gemeenten",
            "automatisch",
            "autoriteit",
            "bankroet",
            "kinderen",
            "politiek",
            "parkeren",
            "verkeer",
            "handelaar",
            "behandeling",
            "onderhandelen",
            "kerkrade",
            "landgraaf",
            "woningen",
            "boswachter",
        ] {
            assert_eq!(splits(woord), None, "{woord}");
        }
    }
}
