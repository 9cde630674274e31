// SPDX-License-Identifier: EUPL-1.2
//! Titles, purposes and decisions point to no person: minutes hold decisions, no stories (art. 5 lid 1 onder c AVG).
//!
//! The test is simple on purpose, so that a writer can predict it. It finds the names that were recorded with the
//! signaal, a form of address with a name, a BSN, a number plate and a date of birth. It cannot find everything: the
//! page says so, and the writer stays responsible.

kernel::codes! {
    /// What in a text points to a person.
    pub enum Onneutraal {
        /// The name of somebody recorded with the signaal.
        Naam = "naam",
        /// A form of address or initials, followed by a name.
        Aanspreekvorm = "aanspreekvorm",
        /// Nine digits that pass the test of a burgerservicenummer.
        Bsn = "bsn",
        /// A Dutch number plate.
        Kenteken = "kenteken",
        /// A date with the word born before it.
        Geboortedatum = "geboortedatum",
    }
}

/// The first thing in the text that points to a person, the names left aside.
pub fn neutraal(tekst: &str) -> Result<(), Onneutraal> {
    let tekst = &zoektaal::vouw(tekst);
    let gevonden = [
        (heeft_bsn(tekst), Onneutraal::Bsn),
        (heeft_kenteken(tekst), Onneutraal::Kenteken),
        (heeft_geboortedatum(tekst), Onneutraal::Geboortedatum),
        (heeft_aanspreekvorm(tekst), Onneutraal::Aanspreekvorm),
    ];
    gevonden.into_iter().find_map(|(waar, wat)| waar.then_some(wat)).map_or(Ok(()), Err)
}

/// Whether the text holds one of the names, or a part of one: whole words, capitals and accents aside.
pub fn noemt(tekst: &str, namen: &[String]) -> bool {
    let woorden = woorden(tekst);
    namen.iter().flat_map(|naam| self::woorden(naam)).filter(|w| is_naamdeel(w)).any(|w| woorden.contains(&w))
}

const TUSSENVOEGSELS: [&str; 18] = [
    "de", "te", "van", "der", "den", "het", "een", "ten", "ter", "aan", "bij", "uit", "voor", "von", "des",
    "dos", "della", "onder",
];
const KORTSTE_NAAMDEEL: usize = 3;

fn is_naamdeel(woord: &str) -> bool {
    woord.chars().count() >= KORTSTE_NAAMDEEL && !TUSSENVOEGSELS.contains(&woord)
}

fn woorden(tekst: &str) -> Vec<String> {
    zoektaal::vouw(tekst)
        .to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Groups of digits, with dots and spaces between them left out as people write a BSN.
fn heeft_bsn(tekst: &str) -> bool {
    let mut cijfers: Vec<u32> = Vec::new();
    let mut gevonden = false;
    for teken in tekst.chars().chain(['\n']) {
        match teken.to_digit(10) {
            Some(cijfer) => cijfers.push(cijfer),
            None if matches!(teken, '.' | ' ') && !cijfers.is_empty() => {}
            None => {
                gevonden |= is_bsn(&cijfers);
                cijfers.clear();
            }
        }
    }
    gevonden
}

/// The eleven-test: weights 9 down to 2, and -1 for the last digit.
fn is_bsn(cijfers: &[u32]) -> bool {
    let som: i64 = cijfers
        .iter()
        .zip([9_i64, 8, 7, 6, 5, 4, 3, 2, -1])
        .map(|(&cijfer, gewicht)| i64::from(cijfer) * gewicht)
        .sum();
    cijfers.len() == 9 && som != 0 && som % 11 == 0
}

/// Three groups with dashes, letters and digits apart, six characters together: `12-ABC-3`.
fn heeft_kenteken(tekst: &str) -> bool {
    tekst.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-')).any(is_kenteken)
}

fn is_kenteken(woord: &str) -> bool {
    let delen: Vec<&str> = woord.split('-').collect();
    let soort = |deel: &&str| {
        let cijfers = deel.chars().all(|c| c.is_ascii_digit());
        let letters = deel.chars().all(|c| c.is_ascii_uppercase());
        (!deel.is_empty() && deel.len() <= 3 && (cijfers || letters)).then_some(letters)
    };
    let soorten: Option<Vec<bool>> = delen.iter().map(soort).collect();
    let lengte: usize = delen.iter().map(|d| d.len()).sum();
    delen.len() == 3 && lengte == 6 && soorten.is_some_and(|s| s.contains(&true) && s.contains(&false))
}

fn heeft_geboortedatum(tekst: &str) -> bool {
    let klein = tekst.to_lowercase();
    ["geboren", "geb.", "geboortedatum", "gebdatum"].iter().any(|woord| {
        klein.match_indices(woord).any(|(plek, gevonden)| {
            let na = klein.get(plek + gevonden.len()..).unwrap_or_default();
            na.chars().take(20).any(|c| c.is_ascii_digit())
        })
    })
}

const AANSPREEKVORMEN: [&str; 9] = ["dhr", "mevr", "mw", "meneer", "mevrouw", "heer", "mr", "mrs", "familie"];

/// Words with which a sentence often goes on after a letter and a dot: `Plan A. Daarna`.
const ZINSBEGIN: [&str; 34] = [
    "daarna", "dan", "dit", "dat", "deze", "die", "er", "is", "wij", "we", "u", "hij", "zij", "ze", "ook",
    "niet", "geen", "na", "bij", "met", "op", "in", "als", "wie", "wat", "wel", "nog", "nu", "alle", "elke",
    "gemeente", "politie", "daarom", "verder",
];

/// `dhr. Jansen`, `mevrouw De Vries`, `J. Jansen`, `J. van Dam`.
fn heeft_aanspreekvorm(tekst: &str) -> bool {
    let woorden: Vec<&str> = tekst.split_whitespace().collect();
    (0..woorden.len()).any(|plek| {
        let Some([eerste, rest @ ..]) = woorden.get(plek..) else { return false };
        let Some(naam) = rest.iter().find(|w| !TUSSENVOEGSELS.contains(w)) else { return false };
        let kaal = eerste.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        is_naam(naam)
            && (AANSPREEKVORMEN.contains(&kaal.as_str()) || is_voorletters(eerste) && !begint_zin(rest))
    })
}

fn is_naam(woord: &str) -> bool {
    woord.chars().next().is_some_and(char::is_uppercase)
        && woord.chars().filter(|c| c.is_alphabetic()).count() >= 2
}

/// A new sentence, and no name: `De gemeente`, `Daarna`, not `De Vries`.
fn begint_zin(woorden: &[&str]) -> bool {
    let Some(eerste) = woorden.first() else { return false };
    let eerste = eerste.trim_matches(|c: char| !c.is_alphanumeric());
    let klein = eerste.to_lowercase();
    let lidwoord = eerste != klein && ["de", "het", "een"].contains(&klein.as_str());
    ZINSBEGIN.contains(&klein.as_str()) || lidwoord && !woorden.get(1).is_some_and(|w| is_naam(w))
}

/// `J.` or `J.P.`: single capitals, each with a dot.
fn is_voorletters(woord: &str) -> bool {
    let delen: Vec<&str> = woord.split_terminator('.').collect();
    woord.ends_with('.')
        && !delen.is_empty()
        && delen.iter().all(|d| d.chars().count() == 1 && d.chars().all(char::is_uppercase))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn een_neutrale_tekst_gaat_door() {
        for tekst in [
            "Leegstaand pand in het buitengebied met veel verkeer in de nacht",
            "Gemeente controleert samen met de politie voor 1 maart 2027",
            "Bedrijf aan de rand van de kern: 3 meldingen in 2026, 12 bezoeken",
            "De heer en meester van het huis is onbekend",
            "Vervolg op VAL-2026-00042 en overleg van 21-11-2026",
            "Nummer 112233445 voldoet niet aan de elfproef",
            "Wij kiezen plan A. Daarna bezoekt de boa het pand",
            "Optie B. De gemeente controleert",
        ] {
            assert_eq!(neutraal(tekst), Ok(()), "{tekst}");
        }
    }

    #[test]
    fn wat_naar_een_persoon_wijst_wordt_gevonden() {
        for (tekst, wat) in [
            ("Bewoner met BSN 111222333", Onneutraal::Bsn),
            ("nummer 1112.22.333 staat in het register", Onneutraal::Bsn),
            ("auto 12-ABC-3 voor de deur", Onneutraal::Kenteken),
            ("bus met V-123-BB gezien", Onneutraal::Kenteken),
            ("man, geboren 12-03-1980", Onneutraal::Geboortedatum),
            ("verdachte (geb. 1 mei 1975)", Onneutraal::Geboortedatum),
            ("gesprek met dhr. Jansen", Onneutraal::Aanspreekvorm),
            ("mevrouw De Vries wordt bezocht", Onneutraal::Aanspreekvorm),
            ("J.P. Jansen krijgt een brief", Onneutraal::Aanspreekvorm),
            ("brief aan J. De Vries", Onneutraal::Aanspreekvorm),
            ("de zaak van J. van der Dam", Onneutraal::Aanspreekvorm),
        ] {
            assert_eq!(neutraal(tekst), Err(wat), "{tekst}");
        }
    }

    #[test]
    fn een_vastgelegde_naam_wordt_herkend_in_elk_deel() {
        let namen = ["Joris van der Müllen".to_owned()];
        for tekst in ["De zaak Mullen", "joris krijgt een brief", "MÜLLEN, bedrijf"] {
            assert!(noemt(tekst, &namen), "{tekst}");
        }
        for tekst in ["De kern van der zaak", "Jorisstraat", "molen"] {
            assert!(!noemt(tekst, &namen), "{tekst}");
        }
    }
}
