// SPDX-License-Identifier: EUPL-1.2
//! Finding an area by what somebody types: forgiving about case, accents and punctuation, for autocompletion.
//!
//! Every word typed must begin a word of the name, or of the gemeente around it ("centrum heerlen"), and at least one
//! must be of the name itself. Deliberately absent: typing errors; a list that completes while typing shows those at once.

use std::sync::OnceLock;

use crate::{Gebied, Gebiedsoort, Gemeente, Veiligheidsregio, gemeente, indeling};

/// Names everybody uses for a gemeente that officially has another.
const ROEPNAMEN: [(&str, &str); 2] = [("GM0518", "Den Haag"), ("GM0796", "Den Bosch")];

/// An area that was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Treffer {
    /// CBS code.
    pub code: &'static str,
    /// Name of the area.
    pub naam: &'static str,
    /// Kind of the area.
    pub soort: Gebiedsoort,
    /// The gemeente it is or lies in; `None` for a veiligheidsregio.
    pub gemeente: Option<&'static Gemeente>,
}

/// The best `max` areas for this text, best first: gemeenten and veiligheidsregio's whose name begins with it, then the
/// wijk or buurt of that name, names that begin with it, names with a word that does, and the rest; gemeenten before
/// smaller areas, shorter names before longer. A code finds its area.
///
/// ```
/// let gevonden = gebied::zoek("sudwest fryslan", 5);
/// assert_eq!(gevonden.first().map(|t| t.naam), Some("Súdwest-Fryslân"));
/// assert!(gebied::zoek("  ", 5).is_empty());
/// ```
#[must_use]
pub fn zoek(tekst: &str, max: usize) -> Vec<Treffer> {
    let vraag = Vraag::new(tekst);
    if vraag.woorden.is_empty() {
        return Vec::new();
    }
    let index = index();
    let mut gevonden: Vec<(Rang, &Treffer)> = index
        .ingangen
        .iter()
        .filter_map(|ingang| vraag.rang(ingang, index).map(|rang| (rang, &ingang.treffer)))
        .collect();
    gevonden.sort_unstable_by_key(|&(rang, t)| (rang, t.soort, t.naam.len(), t.naam, t.code));
    // The code of a gemeente with a second name finds both its entries.
    gevonden.dedup_by_key(|(_, treffer)| treffer.code);
    gevonden.into_iter().take(max).map(|(_, treffer)| *treffer).collect()
}

/// How well a name answers, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rang {
    /// The name of a gemeente or veiligheidsregio begins with it: most people mean that, even where a buurt
    /// elsewhere bears exactly these letters (Valkenburg is a wijk of Katwijk too).
    Hoofdgebied,
    Zelf,
    Begin,
    Woord,
    Woorden,
}

struct Ingang {
    /// The name as [`vouw`] writes it.
    gevouwen: Box<str>,
    treffer: Treffer,
}

impl Ingang {
    fn new(naam: &str, treffer: Treffer) -> Ingang {
        Ingang { gevouwen: vouw(naam).into_boxed_str(), treffer }
    }
}

struct Index {
    /// The gemeenten first, in the order of [`gemeente::gemeenten`].
    ingangen: Box<[Ingang]>,
}

impl Index {
    fn gevouwen_gemeente(&self, gemeente: &Gemeente) -> &str {
        let plek = gemeente::gemeenten().binary_search_by(|g| g.code.cmp(gemeente.code)).ok();
        plek.and_then(|plek| self.ingangen.get(plek)).map_or("", |ingang| &ingang.gevouwen)
    }
}

/// The text as typed, folded.
struct Vraag {
    heel: String,
    woorden: Vec<String>,
}

impl Vraag {
    fn new(tekst: &str) -> Vraag {
        let heel = vouw(tekst);
        let woorden = heel.split(' ').filter(|woord| !woord.is_empty()).map(str::to_owned).collect();
        Vraag { heel, woorden }
    }

    fn rang(&self, ingang: &Ingang, index: &Index) -> Option<Rang> {
        let naam: &str = &ingang.gevouwen;
        let klein = matches!(ingang.treffer.soort, Gebiedsoort::Wijk | Gebiedsoort::Buurt);
        if !klein && naam.starts_with(&self.heel) {
            Some(Rang::Hoofdgebied)
        } else if naam == self.heel || ingang.treffer.code.eq_ignore_ascii_case(&self.heel) {
            Some(Rang::Zelf)
        } else if naam.starts_with(&self.heel) {
            Some(Rang::Begin)
        } else if woordbegin(naam, &self.heel) {
            Some(Rang::Woord)
        } else {
            self.alle_woorden(naam, ingang, index).then_some(Rang::Woorden)
        }
    }

    fn alle_woorden(&self, naam: &str, ingang: &Ingang, index: &Index) -> bool {
        // A single word was already looked for; the name must hold one before the gemeente is worth a look.
        if self.woorden.len() < 2 || !self.woorden.iter().any(|woord| woordbegin(naam, woord)) {
            return false;
        }
        let rond = ingang.treffer.gemeente.map_or("", |g| index.gevouwen_gemeente(g));
        self.woorden.iter().all(|woord| woordbegin(naam, woord) || woordbegin(rond, woord))
    }
}

/// Whether `deel` stands in `naam` at the beginning of a word.
fn woordbegin(naam: &str, deel: &str) -> bool {
    naam.match_indices(deel).any(|(plek, _)| plek == 0 || naam.as_bytes().get(plek - 1) == Some(&b' '))
}

fn index() -> &'static Index {
    static INDEX: OnceLock<Index> = OnceLock::new();
    INDEX.get_or_init(|| {
        let gebieden = indeling::geladen().map_or((&[][..], &[][..]), |i| (&i.wijken, &i.buurten));
        let ingangen = gemeente::gemeenten()
            .iter()
            .map(Treffer::from)
            .chain(gemeente::veiligheidsregios().iter().map(Treffer::from))
            .chain(gebieden.0.iter().chain(gebieden.1).map(Treffer::from))
            .map(|treffer| Ingang::new(treffer.naam, treffer))
            .chain(roepnamen())
            .collect();
        Index { ingangen }
    })
}

fn roepnamen() -> impl Iterator<Item = Ingang> {
    ROEPNAMEN
        .into_iter()
        .filter_map(|(code, roepnaam)| Some(Ingang::new(roepnaam, Treffer::from(gemeente::gemeente(code)?))))
}

impl From<&'static Gemeente> for Treffer {
    fn from(g: &'static Gemeente) -> Treffer {
        Treffer { code: g.code, naam: g.naam, soort: Gebiedsoort::Gemeente, gemeente: Some(g) }
    }
}

impl From<&'static Veiligheidsregio> for Treffer {
    fn from(v: &'static Veiligheidsregio) -> Treffer {
        Treffer { code: v.code, naam: v.naam, soort: Gebiedsoort::Veiligheidsregio, gemeente: None }
    }
}

impl From<&'static Gebied> for Treffer {
    fn from(g: &'static Gebied) -> Treffer {
        Treffer { code: g.code, naam: g.naam, soort: g.soort, gemeente: gemeente::gemeente(g.gemeentecode) }
    }
}

/// Lower case without accents; whatever is no letter or digit becomes one space between words.
fn vouw(tekst: &str) -> String {
    let mut uit = String::with_capacity(tekst.len());
    for teken in tekst.chars().flat_map(char::to_lowercase) {
        match zonder_accent(teken) {
            Some(letters) => uit.push_str(letters),
            None if teken.is_alphanumeric() => uit.push(teken),
            None if !uit.is_empty() && !uit.ends_with(' ') => uit.push(' '),
            None => {}
        }
    }
    uit.truncate(uit.trim_end().len());
    uit
}

/// Plain letters for an accented one. A loose accent (text typed on some systems is decomposed) becomes nothing.
fn zonder_accent(teken: char) -> Option<&'static str> {
    Some(match teken {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => "a",
        'ç' => "c",
        'è' | 'é' | 'ê' | 'ë' => "e",
        'ì' | 'í' | 'î' | 'ï' => "i",
        'ñ' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' => "o",
        'ù' | 'ú' | 'û' | 'ü' => "u",
        'ý' | 'ÿ' => "y",
        'æ' => "ae",
        'œ' => "oe",
        'ß' => "ss",
        'ĳ' => "ij",
        '\u{300}'..='\u{36f}' => "",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{vouw, woordbegin};

    #[test]
    fn folding_drops_case_accents_and_punctuation() {
        for (invoer, gevouwen) in [
            ("Súdwest-Fryslân", "sudwest fryslan"),
            ("'s-Hertogenbosch", "s hertogenbosch"),
            ("Fryslan\u{302}", "fryslan"),
            ("  Wijk 00  (Schaesberg) ", "wijk 00 schaesberg"),
            ("Ĳmuiden", "ijmuiden"),
            ("-- ' --", ""),
        ] {
            assert_eq!(vouw(invoer), gevouwen);
        }
    }

    #[test]
    fn a_part_counts_only_at_the_beginning_of_a_word() {
        assert!(woordbegin("wijk 00 schaesberg", "scha"));
        assert!(!woordbegin("wijk 00 schaesberg", "berg"));
        assert!(woordbegin("berg en bergen", "bergen"));
    }
}
