// SPDX-License-Identifier: EUPL-1.2
//! The stem of one word: the list of exceptions first, then Snowball's Dutch stemmer, with repairs
//! before and after it for what that stemmer leaves apart (bedrijf/bedrijven, bom/bommen, locatie/locaties, beveiligen/beveiligd).
//!
//! A stem is a key, not a word: it need not be Dutch, it must be the same for forms that belong together.

use rust_stemmers::{Algorithm, Stemmer};

use crate::woordenlijst::eigen_stam;

/// Stem of a folded, lower-case word. Words with digits or in another script are their own stem.
pub(crate) fn stam(woord: &str) -> String {
    if let Some(stam) = eigen_stam(woord) {
        return stam.to_owned();
    }
    if woord.len() <= 3 || !woord.bytes().all(|b| b.is_ascii_lowercase()) {
        return woord.to_owned();
    }
    let stemmer = Stemmer::create(Algorithm::Dutch);
    let stam = match infinitief(woord) {
        Some(infinitief) => stemmer.stem(&infinitief).into_owned(),
        None => stemmer.stem(enkelvoud(woord)).into_owned(),
    };
    herstel(stam)
}

/// Plurals in -s behind a vowel, which Snowball leaves alone (locaties, cadeaus).
fn enkelvoud(woord: &str) -> &str {
    match woord.strip_suffix('s') {
        Some(kort) if kort.len() > 4 && (kort.ends_with("ie") || kort.ends_with("eau")) => kort,
        _ => woord,
    }
}

/// Other forms of verbs in -igen (beveiligd, vestigt), of which Snowball only knows the infinitive and the noun.
fn infinitief(woord: &str) -> Option<String> {
    let kort = ["igd", "igt", "igde", "igden"].iter().find_map(|einde| woord.strip_suffix(einde))?;
    (kort.len() >= 3).then(|| format!("{kort}igen"))
}

/// A doubled consonant at the end becomes single (bomm, bom); a final v or z is written f or s, as the singular is.
fn herstel(mut stam: String) -> String {
    let mut achteraan = stam.bytes().rev();
    if let (Some(laatste), Some(voorlaatste)) = (achteraan.next(), achteraan.next())
        && stam.len() > 3
        && laatste == voorlaatste
        && !b"aeiou".contains(&laatste)
    {
        stam.pop();
    }
    let einde = match stam.pop() {
        Some('v') => Some('f'),
        Some('z') => Some('s'),
        gelijk => gelijk,
    };
    stam.extend(einde);
    stam
}

#[cfg(test)]
mod tests {
    use super::stam;

    #[test]
    fn forms_of_one_word_share_a_stem() {
        let gevallen: &[&[&str]] = &[
            &["gemeente", "gemeenten", "gemeentelijk"],
            &["kind", "kinderen"],
            &["loop", "loopt", "lopen", "liep", "liepen", "gelopen"],
            &["pand", "panden"],
            &["auto", "autos"],
            &["bedrijf", "bedrijven"],
            &["huis", "huizen"],
            &["bom", "bommen"],
            &["bus", "bussen"],
            &["locatie", "locaties"],
            &["cadeau", "cadeaus"],
            &["beveiligen", "beveiligd", "beveiliging"],
            &["ontvoering", "ontvoeringen", "ontvoerd", "ontvoeren"],
            &["dump", "dumping", "dumpingen", "gedumpt"],
            &["witwassen", "witwas", "witgewassen"],
            &["spiegelende", "spiegelend"],
            &["raam", "ramen"],
            &["wapen", "wapens", "bewapend"],
            &["loods", "loodsen"],
        ];
        for groep in gevallen {
            let stammen: Vec<String> = groep.iter().map(|woord| stam(woord)).collect();
            assert!(stammen.iter().all(|s| Some(s) == stammen.first()), "{groep:?} gave {stammen:?}");
        }
    }

    #[test]
    fn words_that_only_look_alike_stay_apart() {
        for (een, ander) in
            [("maan", "man"), ("lood", "loods"), ("handel", "hand"), ("koper", "koop"), ("weg", "week")]
        {
            assert_ne!(stam(een), stam(ander));
        }
    }
}
