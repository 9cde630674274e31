// SPDX-License-Identifier: EUPL-1.2
//! The one form of a letter between its facts and its files: PDF, ODT and plain text come from the same [`Stel`].
use jiff::civil::Date;

use crate::huisstijl::{Kleur, Logo};
use crate::regel::{Briefsoort, GOEDKEURING};
use crate::taal::Taal;

/// A part of the running text. Text is text: no part of it is ever read as markup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Bouwsteen {
    /// A heading under the title.
    Kop(String),
    Alinea(String),
    /// Lines that belong together, as an address.
    Regels(Vec<String>),
    Punten(Vec<String>),
    /// Numbered from one.
    Nummers(Vec<String>),
    /// What a thing is, and the fact: read as pairs.
    Paren(Vec<(String, String)>),
    Tabel {
        kop: Vec<String>,
        rijen: Vec<Vec<String>>,
    },
    Handtekening(Handtekening),
}

/// The end of a letter: for whom, the place to sign, who signs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handtekening {
    /// The last words of a letter; empty for what is no letter.
    pub(crate) groet: &'static str,
    pub(crate) namens: String,
    /// That it was adopted digitally; absent: there is room to sign by hand.
    pub(crate) digitaal: Option<&'static str>,
    /// Name and functie of each who signs.
    pub(crate) ondertekenaars: Vec<(String, String)>,
    pub(crate) grond: Option<String>,
}

/// A whole letter, ready to be drawn. Made by `Brief::controleer` only.
#[derive(Debug, Clone)]
pub(crate) struct Stel {
    pub soort: Briefsoort,
    pub taal: Taal,
    pub titel: String,
    pub dagtekening: Date,
    pub kenmerk: String,
    pub gemeente: String,
    /// The same in full, above a letter without a logo.
    pub voluit: String,
    /// The lines beside the logo: where to find the municipality.
    pub afzender: Vec<String>,
    pub logo: Option<Logo>,
    pub kleur: Kleur,
    /// The window of the envelope; empty for what is not posted.
    pub adres: Vec<String>,
    pub gegevens: Vec<(String, String)>,
    pub tekst: Vec<Bouwsteen>,
    pub slotregel: String,
}

impl Stel {
    /// What stands above a draft.
    pub fn conceptregel(&self) -> String {
        let concept = "Concept, nog niet vastgesteld.";
        format!("{concept} {} {GOEDKEURING}", self.soort.regel().zin())
    }

    /// The text of a letter as a person reads it, without layout.
    pub fn platte_tekst(&self) -> String {
        let mut uit = format!("{}\n", self.gemeente);
        regels(&mut uit, &self.afzender);
        uit.push('\n');
        regels(&mut uit, &self.adres);
        for (naam, waarde) in &self.gegevens {
            uit.push_str(&format!("{naam}: {waarde}\n"));
        }
        uit.push_str(&format!("\n# {}\n", self.titel));
        for steen in &self.tekst {
            uit.push('\n');
            schrijf(&mut uit, steen);
        }
        if !self.slotregel.is_empty() {
            uit.push_str(&format!("\n{}\n", self.slotregel));
        }
        uit
    }
}

fn regels(uit: &mut String, regels: &[String]) {
    for regel in regels {
        uit.push_str(regel);
        uit.push('\n');
    }
}

fn schrijf(uit: &mut String, steen: &Bouwsteen) {
    match steen {
        Bouwsteen::Kop(kop) => uit.push_str(&format!("## {kop}\n")),
        Bouwsteen::Alinea(tekst) => uit.push_str(&format!("{tekst}\n")),
        Bouwsteen::Regels(r) => regels(uit, r),
        Bouwsteen::Punten(punten) => punten.iter().for_each(|p| uit.push_str(&format!("- {p}\n"))),
        Bouwsteen::Nummers(punten) => {
            punten.iter().enumerate().for_each(|(i, p)| uit.push_str(&format!("{}. {p}\n", i + 1)));
        }
        Bouwsteen::Paren(paren) => paren.iter().for_each(|(n, w)| uit.push_str(&format!("{n}: {w}\n"))),
        Bouwsteen::Tabel { kop, rijen } => {
            std::iter::once(kop)
                .chain(rijen)
                .for_each(|rij| uit.push_str(&format!("| {} |\n", rij.join(" | "))));
        }
        Bouwsteen::Handtekening(h) => {
            if !h.groet.is_empty() {
                uit.push_str(&format!("{}\n", h.groet));
            }
            uit.push_str(&format!("{}\n", h.namens));
            uit.push_str(&format!("{}\n", h.digitaal.unwrap_or("[handtekening]")));
            for (naam, functie) in &h.ondertekenaars {
                uit.push_str(&format!("{naam}, {functie}\n"));
            }
            regels(uit, h.grond.as_slice());
        }
    }
}

pub(crate) fn kop(tekst: impl Into<String>) -> Bouwsteen {
    Bouwsteen::Kop(tekst.into())
}

pub(crate) fn alinea(tekst: impl Into<String>) -> Bouwsteen {
    Bouwsteen::Alinea(tekst.into())
}

/// Typed text: each line that is not empty is a paragraph.
pub(crate) fn alineas(tekst: &str) -> impl Iterator<Item = Bouwsteen> + '_ {
    tekst.lines().map(str::trim).filter(|regel| !regel.is_empty()).map(alinea)
}

pub(crate) fn paar(naam: &str, waarde: impl Into<String>) -> (String, String) {
    (naam.to_owned(), waarde.into())
}
