// SPDX-License-Identifier: EUPL-1.2
//! The letter as values for the template. Every typed text becomes a string value; strings are never parsed as markup.
use typst::foundations::{Array, Dict, IntoValue, Value};

use super::Stand;
use crate::bouwsteen::{Bouwsteen, Handtekening, Stel};

/// A word longer than this may break, or it would run off the page.
const LANG_WOORD: usize = 40;
const BREEKPLEK: char = '\u{200b}';

pub(super) fn van(stel: &Stel, stand: Stand) -> Dict {
    let concept = stand == Stand::Concept;
    let mut d = Dict::new();
    let mut zet = |naam: &str, waarde: Value| d.insert(naam.into(), waarde);
    zet("titel", tekst(&stel.titel));
    zet("titel_kaal", stel.titel.clone().into_value());
    zet("taal", stel.taal.code().into_value());
    zet("afzender_naam", stel.gemeente.clone().into_value());
    zet("omschrijving", format!("{} {}", stel.soort.regel().zin(), crate::GOEDKEURING).into_value());
    zet("soort", stel.soort.code().into_value());
    zet("jaar", i64::from(stel.dagtekening.year()).into_value());
    zet("maand", i64::from(stel.dagtekening.month()).into_value());
    zet("dag", i64::from(stel.dagtekening.day()).into_value());
    zet("kleur", stel.kleur.code().into_value());
    zet("gemeentenaam", stel.voluit.clone().into_value());
    zet("afzender", teksten(&stel.afzender));
    zet("adres", teksten(&stel.adres));
    zet("gegevens", paren(&stel.gegevens));
    zet("kenmerk", tekst(&stel.kenmerk));
    zet("bladzijde", stel.taal.kies("Bladzijde", "Page").into_value());
    zet("van", stel.taal.kies("van", "of").into_value());
    zet("concept", concept.into_value());
    zet("conceptregel", stel.conceptregel().into_value());
    zet("stukken", lijst(stel.tekst.iter().map(steen)));
    zet("slotregel", tekst(&stel.slotregel));
    zet("logo", stel.logo.as_ref().map_or(Value::None, logo));
    let mut invoer = Dict::new();
    invoer.insert("brief".into(), d.into_value());
    invoer
}

fn logo(logo: &crate::huisstijl::Logo) -> Value {
    let (breed, hoog) = logo.maat();
    let velden =
        [("alt", logo.alt.clone().into_value()), ("breed", breed.into_value()), ("hoog", hoog.into_value())];
    velden.into_iter().map(|(naam, waarde)| (naam.into(), waarde)).collect::<Dict>().into_value()
}

/// One part of the text: what it is, and what is in it.
fn steen(steen: &Bouwsteen) -> Value {
    match steen {
        Bouwsteen::Kop(kop) => deel("kop", tekst(kop)),
        Bouwsteen::Alinea(alinea) => deel("alinea", tekst(alinea)),
        Bouwsteen::Regels(regels) => deel("regels", teksten(regels)),
        Bouwsteen::Punten(punten) => deel("punten", teksten(punten)),
        Bouwsteen::Nummers(punten) => deel("nummers", teksten(punten)),
        Bouwsteen::Paren(p) => deel("paren", paren(p)),
        Bouwsteen::Tabel { kop, rijen } => {
            let rijen = lijst(rijen.iter().map(|rij| teksten(rij)));
            deel("tabel", lijst([teksten(kop), rijen, breedten(kop)].into_iter()))
        }
        Bouwsteen::Handtekening(h) => deel("handtekening", handtekening(h)),
    }
}

/// How the columns share the width: a number or a date needs less than a sentence.
fn breedten(kop: &[String]) -> Value {
    let breedte = |naam: &String| match naam.as_str() {
        "Nr." => 0.35,
        "Besluit" => 2.2,
        "Onderwerp" => 1.6,
        _ => 1.0,
    };
    lijst(kop.iter().map(|naam| breedte(naam).into_value()))
}

fn handtekening(h: &Handtekening) -> Value {
    let wie = h.ondertekenaars.iter().map(|(naam, functie)| lijst([tekst(naam), tekst(functie)].into_iter()));
    let digitaal = h.digitaal.unwrap_or_default().into_value();
    let grond = h.grond.as_deref().unwrap_or_default();
    let groet = h.groet.into_value();
    lijst([groet, tekst(&h.namens), digitaal, lijst(wie), tekst(grond)].into_iter())
}

fn deel(soort: &str, inhoud: Value) -> Value {
    lijst([soort.into_value(), inhoud].into_iter())
}

fn paren(paren: &[(String, String)]) -> Value {
    lijst(paren.iter().map(|(naam, waarde)| lijst([tekst(naam), tekst(waarde)].into_iter())))
}

fn teksten(teksten: &[String]) -> Value {
    lijst(teksten.iter().map(|t| tekst(t)))
}

fn lijst(waarden: impl Iterator<Item = Value>) -> Value {
    waarden.collect::<Array>().into_value()
}

/// Typed text as one line, with places to break in very long words.
fn tekst(bron: &str) -> Value {
    let mut uit = String::with_capacity(bron.len());
    let mut na_spatie = 0;
    for teken in bron.chars() {
        let wit = teken.is_whitespace();
        na_spatie = if wit { 0 } else { na_spatie + 1 };
        if na_spatie > LANG_WOORD {
            uit.push(BREEKPLEK);
            na_spatie = 1;
        }
        uit.push(if matches!(teken, '\n' | '\t') { ' ' } else { teken });
    }
    bijeen(&uit).into_value()
}

const MAANDEN: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];

/// A day stays with its month, a postal code with its letters: the space between them does not break.
fn bijeen(bron: &str) -> String {
    let mut uit = String::with_capacity(bron.len() + 8);
    let mut woorden = bron.split(' ');
    uit.extend(woorden.next());
    let mut vorig = bron.split(' ').next().unwrap_or_default();
    for woord in woorden {
        let cijfers = !vorig.is_empty() && vorig.bytes().all(|b| b.is_ascii_digit());
        let kaal = woord.trim_end_matches(|c: char| c.is_ascii_punctuation());
        let postcode = vorig.len() == 4 && kaal.len() == 2 && kaal.bytes().all(|b| b.is_ascii_uppercase());
        let datum = vorig.len() <= 2 && MAANDEN.contains(&kaal);
        uit.push(if cijfers && (postcode || datum) { '\u{a0}' } else { ' ' });
        uit.push_str(woord);
        vorig = woord;
    }
    uit
}
