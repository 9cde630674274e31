// SPDX-License-Identifier: EUPL-1.2
//! Groups: which runs of letters and digits belong together, and what can be read in them.
//!
//! | text | main reading | other readings |
//! |---|---|---|
//! | `12-ABC-3` | `12abc3` | `12` `abc` `3` |
//! | `6301 AB` | `6301ab` | `6301` `ab` |
//! | `06-12345678` | `0612345678` | `06` `12345678` |
//! | `AC-AB 123` | `acab123` | `acab` `ac` `ab` `123` |
//! | `Zuid-Limburg` | `zuidlimburg` | `zuid` `limburg` |
//! | `12a` | `12a` | `12` |
//!
//! Invariant: a group that spans a space also gives every reading of the words it spans, so that half of what is written
//! still finds it.

use crate::lezer::{Atoom, Scheiding, lees};
use crate::samenstelling::splits;
use crate::stam::stam;
use crate::woordenlijst::is_stopwoord;

/// Longest word in characters; the rest is dropped, in the index and in the query alike.
const MAX_LENGTE: usize = 64;

/// Abbreviations that are function words when they are not written in capitals: the Openbaar Ministerie.
pub(crate) const AFKORTING: &str = "OM";

/// A word found in a text.
#[derive(Debug)]
pub(crate) struct Vondst {
    /// As written, folded and in lower case.
    pub(crate) rauw: String,
    /// The main reading; `None` for function words and single letters.
    pub(crate) stam: Option<String>,
    /// The other readings.
    pub(crate) bij: Vec<String>,
    /// Byte position behind the word.
    pub(crate) einde: usize,
}

impl Vondst {
    /// Every reading, for a word that is part of a larger one.
    fn lezingen(self) -> impl Iterator<Item = String> {
        let zelf = self.stam.map(|stam| [stam, self.rauw]);
        zelf.into_iter().flatten().chain(self.bij)
    }
}

/// All words of a folded text, in order.
pub(crate) fn ontleed(tekst: &str) -> Vec<Vondst> {
    groepeer(&lees(tekst))
}

fn groepeer(atomen: &[Atoom<'_>]) -> Vec<Vondst> {
    let mut vondsten = Vec::new();
    let mut rest = atomen;
    while let Some(eerste) = rest.first() {
        let (aantal, vondst) = volgende(eerste, rest);
        vondsten.push(vondst);
        rest = rest.get(aantal..).unwrap_or_default();
    }
    vondsten
}

/// How many runs, counted from the first, one rule takes together.
type Regel = fn(&[Atoom<'_>]) -> Option<usize>;
const REGELS: [Regel; 6] = [duits_kenteken, kenteken_met_spaties, telefoon, postcode, duizendtal, initialen];

fn volgende(eerste: &Atoom<'_>, rest: &[Atoom<'_>]) -> (usize, Vondst) {
    let groep = REGELS.iter().find_map(|regel| regel(rest).filter(|aantal| staat_los(rest, *aantal)));
    if let Some(groep) = groep.and_then(|aantal| rest.get(..aantal)) {
        return (groep.len(), samengenomen(groep));
    }
    if let Some(groep) = koppelwoord(rest).and_then(|aantal| rest.get(..aantal)) {
        return (groep.len(), gekoppeld(groep));
    }
    let bezit = rest.get(1).filter(|s| s.voor == Scheiding::Apostrof && s.tekst.eq_ignore_ascii_case("s"));
    let mut vondst = enkel(eerste);
    vondst.bij.extend(met_toevoeging(rest));
    vondst.einde = bezit.map_or(eerste.einde, |s| s.einde);
    (1 + usize::from(bezit.is_some()), vondst)
}

/// A group that a rule took together: digits or initials, so without a stem.
fn samengenomen(groep: &[Atoom<'_>]) -> Vondst {
    let rauw = aaneen(groep);
    let bij = if groep.iter().skip(1).any(|atoom| atoom.voor == Scheiding::Spatie) {
        let mut rest = groep;
        let mut bij = Vec::new();
        while !rest.is_empty() {
            let woord = 1 + rest.iter().skip(1).take_while(|atoom| atoom.voor != Scheiding::Spatie).count();
            let (kop, staart) = rest.split_at(woord);
            bij.extend(groepeer(kop).into_iter().flat_map(Vondst::lezingen));
            rest = staart;
        }
        bij
    } else {
        groep.iter().filter(|atoom| atoom.tekst.len() > 1).flat_map(|atoom| enkel(atoom).lezingen()).collect()
    };
    Vondst { stam: Some(rauw.clone()), rauw, bij, einde: einde(groep) }
}

/// A hyphenated word: read as one word, and as its parts.
fn gekoppeld(groep: &[Atoom<'_>]) -> Vondst {
    let rauw = aaneen(groep);
    let (stam, mut bij) = lees_woord(&rauw);
    bij.extend(groep.iter().flat_map(|atoom| enkel(atoom).lezingen()));
    Vondst { rauw, stam: Some(stam), bij, einde: einde(groep) }
}

/// One run on its own.
fn enkel(atoom: &Atoom<'_>) -> Vondst {
    let rauw = aaneen(std::slice::from_ref(atoom));
    let losse_letter = rauw.len() == 1 && atoom.is_letters();
    let functiewoord = is_stopwoord(&rauw) && atoom.tekst != AFKORTING;
    if losse_letter || functiewoord {
        return Vondst { rauw, stam: None, bij: Vec::new(), einde: atoom.einde };
    }
    let (stam, mut bij) = lees_woord(&rauw);
    bij.extend(getal_zonder_letter(&rauw));
    Vondst { rauw, stam: Some(stam), bij, einde: atoom.einde }
}

fn lees_woord(rauw: &str) -> (String, Vec<String>) {
    match splits(rauw) {
        Some(samenstelling) => (samenstelling.stam, samenstelling.delen),
        None => (stam(rauw), Vec::new()),
    }
}

fn aaneen(groep: &[Atoom<'_>]) -> String {
    groep
        .iter()
        .flat_map(|atoom| atoom.tekst.chars())
        .map(|teken| teken.to_ascii_lowercase())
        .take(MAX_LENGTE)
        .collect()
}

fn einde(groep: &[Atoom<'_>]) -> usize {
    groep.last().map_or(0, |atoom| atoom.einde)
}

/// `12a` and `6301ab` can also be found by their number.
fn getal_zonder_letter(rauw: &str) -> Option<String> {
    let getal = rauw.trim_end_matches(|teken: char| teken.is_ascii_lowercase());
    let letters = rauw.len() - getal.len();
    let is_getal = !getal.is_empty() && getal.bytes().all(|b| b.is_ascii_digit());
    (is_getal && (1..=2).contains(&letters)).then(|| getal.to_owned())
}

/// `12 A` is also read as `12a`, and `6301 en` as a postcode unless the number looks like a year.
fn met_toevoeging(rest: &[Atoom<'_>]) -> Option<String> {
    let [getal, letters, ..] = rest else { return None };
    let samen =
        getal.is_getal() && letters.is_letters() && letters.voor == Scheiding::Spatie && staat_los(rest, 2);
    let huisletter = letters.tekst.len() == 1 && letters.is_kapitaal() && getal.tekst.len() <= 5;
    let jaartal = ("1990".."2040").contains(&getal.tekst);
    let postcode = letters.tekst.len() == 2 && is_postcodegetal(getal) && !jaartal;
    (samen && (huisletter || postcode)).then(|| aaneen(&[*getal, *letters]))
}

/// Whether the first `aantal` runs are not glued to the run behind them.
fn staat_los(rest: &[Atoom<'_>], aantal: usize) -> bool {
    rest.get(aantal).is_none_or(|volgende| match volgende.voor {
        Scheiding::Koppelteken | Scheiding::Apostrof => false,
        Scheiding::Punt => !volgende.is_getal(),
        Scheiding::Spatie | Scheiding::Anders => true,
    })
}

/// `AC-AB 123`: the plates of our neighbours to the east.
fn duits_kenteken(rest: &[Atoom<'_>]) -> Option<usize> {
    let [kreis, letters, getal, ..] = rest else { return None };
    (kreis.is_kapitaal()
        && kreis.tekst.len() <= 3
        && letters.voor == Scheiding::Koppelteken
        && letters.is_kapitaal()
        && letters.tekst.len() <= 2
        && getal.voor == Scheiding::Spatie
        && getal.is_getal()
        && getal.tekst.len() <= 4)
        .then_some(3)
}

/// `12 ABC 3` (Dutch, six signs) and `1 ABC 234` (Belgian). Only capitals without vowels, so that a date is not a plate.
/// Plates with hyphens need no rule: they are hyphenated words.
fn kenteken_met_spaties(rest: &[Atoom<'_>]) -> Option<usize> {
    let [een, twee, drie, ..] = rest else { return None };
    let groepen = [een, twee, drie];
    let vorm = groepen.map(|groep| groep.tekst.len());
    let medeklinkers =
        |groep: &Atoom<'_>| groep.is_kapitaal() && !groep.tekst.contains(['A', 'E', 'I', 'O', 'U']);
    let letters = groepen.iter().filter(|groep| medeklinkers(groep)).count();
    let getallen = groepen.iter().filter(|groep| groep.is_getal()).count();
    (twee.voor == Scheiding::Spatie
        && drie.voor == Scheiding::Spatie
        && letters >= 1
        && getallen >= 1
        && letters + getallen == 3
        && (vorm.iter().sum::<usize>() == 6 && vorm.iter().all(|lengte| *lengte <= 3) || vorm == [1, 3, 3]))
    .then_some(3)
}

/// Ten digits that start with a zero, with hyphens or spaces between them.
fn telefoon(rest: &[Atoom<'_>]) -> Option<usize> {
    let mut cijfers = 0;
    for (nr, atoom) in rest.iter().enumerate() {
        let past = match nr {
            0 => atoom.tekst.starts_with('0') && (2..=4).contains(&atoom.tekst.len()),
            _ => matches!(atoom.voor, Scheiding::Koppelteken | Scheiding::Spatie),
        };
        cijfers += atoom.tekst.len();
        if !past || !atoom.is_getal() || cijfers > 10 {
            return None;
        }
        if cijfers == 10 {
            return Some(nr + 1);
        }
    }
    None
}

/// `6301 AB`. In lower case only when the letters are not a word: "in 2100 is".
fn postcode(rest: &[Atoom<'_>]) -> Option<usize> {
    let [getal, letters, ..] = rest else { return None };
    (is_postcodegetal(getal)
        && letters.voor == Scheiding::Spatie
        && letters.is_letters()
        && letters.tekst.len() == 2
        && (letters.is_kapitaal() || !is_stopwoord(&letters.tekst.to_ascii_lowercase())))
    .then_some(2)
}

fn is_postcodegetal(getal: &Atoom<'_>) -> bool {
    getal.is_getal() && getal.tekst.len() == 4 && !getal.tekst.starts_with('0')
}

/// `10.000` is one number.
fn duizendtal(rest: &[Atoom<'_>]) -> Option<usize> {
    let groepen = rest.iter().skip(1);
    let aantal =
        groepen.take_while(|a| a.voor == Scheiding::Punt && a.is_getal() && a.tekst.len() == 3).count();
    let begin = rest.first().is_some_and(|a| a.is_getal() && a.tekst.len() <= 3);
    (begin && aantal > 0).then_some(aantal + 1)
}

/// `B.V.` is one word.
fn initialen(rest: &[Atoom<'_>]) -> Option<usize> {
    let los = |atoom: &&Atoom<'_>| atoom.is_letters() && atoom.tekst.len() == 1;
    let aantal = rest.iter().skip(1).take_while(|a| a.voor == Scheiding::Punt && los(a)).count();
    (rest.first().filter(los).is_some() && aantal > 0).then_some(aantal + 1)
}

/// Runs with hyphens between them, unless they are a date or a range of numbers, or too long to be a word.
fn koppelwoord(rest: &[Atoom<'_>]) -> Option<usize> {
    let aantal = 1 + rest.iter().skip(1).take_while(|atoom| atoom.voor == Scheiding::Koppelteken).count();
    let groep = rest.get(..aantal)?;
    let lengte: usize = groep.iter().map(|atoom| atoom.tekst.len()).sum();
    (aantal > 1 && lengte <= MAX_LENGTE && !groep.iter().all(Atoom::is_getal)).then_some(aantal)
}
