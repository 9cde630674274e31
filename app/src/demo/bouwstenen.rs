// SPDX-License-Identifier: EUPL-1.2
//! The words of the invented signalen and meetings (`demo/signalen.toml`).

use std::collections::HashMap;

use serde::Deserialize;

use crate::demo::DemoFout;
use crate::demo::toeval::Toeval;

/// Where a text comes from: our own channels, and those whose restriction travels along.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Afkomst {
    Inwoner,
    Ondernemer,
    Collega,
    Boa,
    Politie,
    Mma,
    Partner,
}

/// How often each comes by.
const VERHOUDING: &[(Afkomst, u64)] = &[
    (Afkomst::Inwoner, 40),
    (Afkomst::Ondernemer, 8),
    (Afkomst::Collega, 18),
    (Afkomst::Boa, 16),
    (Afkomst::Politie, 9),
    (Afkomst::Mma, 5),
    (Afkomst::Partner, 4),
];

/// What an invented reporter wrote.
#[derive(Debug, Deserialize)]
pub(super) struct Signaaltekst {
    pub(super) thema: String,
    pub(super) herkomst: Afkomst,
    pub(super) hoe_bekend: String,
    dagdeel: String,
    tekst: String,
    pub(super) duiding: Option<String>,
}

/// A process item.
#[derive(Debug, Deserialize)]
pub(super) struct Procestekst {
    pub(super) titel: String,
    pub(super) toelichting: String,
    pub(super) doel: String,
    tafelsoorten: Vec<String>,
}

#[derive(Debug, Deserialize)]
struct Besluittekst {
    uitkomst: String,
    tekst: Vec<String>,
    vervolg: Vec<String>,
}

#[derive(Debug, Deserialize)]
struct Weegreden {
    stap: String,
    antwoord: String,
    tekst: Vec<String>,
}

/// Everything in the file.
#[derive(Debug, Deserialize)]
pub(super) struct Bouwstenen {
    voornamen: Vec<String>,
    achternamen: Vec<String>,
    procesbesluit: Vec<String>,
    actieresultaat: Vec<String>,
    straten: Vec<String>,
    dagen: Vec<String>,
    werkdagen: Vec<String>,
    tijden: HashMap<String, Vec<String>>,
    plekken: HashMap<String, Vec<String>>,
    signaal: Vec<Signaaltekst>,
    proces: Vec<Procestekst>,
    besluit: Vec<Besluittekst>,
    weegreden: Vec<Weegreden>,
}

/// A text with its places filled in.
pub(super) struct Ingevuld<'a> {
    pub(super) bron: &'a Signaaltekst,
    pub(super) wat: String,
    /// Street and number; the number does not exist.
    pub(super) adres: String,
}

impl Bouwstenen {
    pub(super) fn lees() -> Result<Self, DemoFout> {
        Ok(toml::from_str(include_str!("../../demo/signalen.toml"))?)
    }

    /// A text of a channel in proportion, about one of all themes.
    pub(super) fn signaaltekst(&self, toeval: &mut Toeval) -> Result<Ingevuld<'_>, DemoFout> {
        let afkomst = toeval.weeg(VERHOUDING).copied().unwrap_or(Afkomst::Inwoner);
        let keuze: Vec<&Signaaltekst> = self.signaal.iter().filter(|s| s.herkomst == afkomst).collect();
        let bron = *toeval.kies(&keuze).ok_or(DemoFout::Ontbreekt("a text for this channel"))?;
        let adres = toeval.tekst(&self.straten).to_owned();
        let dagen = match afkomst {
            Afkomst::Collega | Afkomst::Partner => &self.werkdagen,
            _ => &self.dagen,
        };
        let uit = |lijst: Option<&Vec<String>>, toeval: &mut Toeval| {
            lijst.map(|l| toeval.tekst(l).to_owned()).unwrap_or_default()
        };
        let wat = bron
            .tekst
            .replace("{straat}", &adres)
            .replace("{plek}", &uit(self.plekken.get(&bron.thema), toeval))
            .replace("{dag}", toeval.tekst(dagen))
            .replace("{tijd}", &uit(self.tijden.get(&bron.dagdeel), toeval));
        Ok(Ingevuld { bron, wat, adres })
    }

    /// An invented name and its mail address.
    pub(super) fn naam(&self, toeval: &mut Toeval) -> (String, String) {
        let (voor, achter) = (toeval.tekst(&self.voornamen), toeval.tekst(&self.achternamen));
        let adres = format!("{voor}.{achter}@voorbeeld.test").to_lowercase();
        (format!("{voor} {achter}"), adres)
    }

    /// Why a stage was answered so.
    pub(super) fn weegreden(&self, stap: &str, antwoord: &str, toeval: &mut Toeval) -> String {
        let reden = self.weegreden.iter().find(|r| r.stap == stap && r.antwoord == antwoord);
        reden.map(|r| toeval.tekst(&r.tekst).to_owned()).unwrap_or_default()
    }

    /// A process item that suits this kind of table.
    pub(super) fn procespunt(&self, tafelsoort: &str, toeval: &mut Toeval) -> Option<&Procestekst> {
        let keuze: Vec<&Procestekst> =
            self.proces.iter().filter(|p| p.tafelsoorten.iter().any(|s| s == tafelsoort)).collect();
        toeval.kies(&keuze).copied()
    }

    /// What was decided on a process item.
    pub(super) fn procesbesluit(&self, toeval: &mut Toeval) -> &str {
        toeval.tekst(&self.procesbesluit)
    }

    /// What came of an action.
    pub(super) fn actieresultaat(&self, toeval: &mut Toeval) -> &str {
        toeval.tekst(&self.actieresultaat)
    }

    /// What a table decided with this outcome, in two sentences.
    pub(super) fn besluit(&self, uitkomst: &str, toeval: &mut Toeval) -> String {
        let Some(b) = self.besluit.iter().find(|b| b.uitkomst == uitkomst) else { return String::new() };
        format!("{} {}", toeval.tekst(&b.tekst), toeval.tekst(&b.vervolg))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_is_filled_in_and_every_number_does_not_exist() {
        let stenen = Bouwstenen::lees().unwrap();
        let mut toeval = Toeval::met_zaad(1);
        for _ in 0..2000 {
            let ingevuld = stenen.signaaltekst(&mut toeval).unwrap();
            assert!(!ingevuld.wat.contains(['{', '}']), "{}", ingevuld.wat);
            assert!(!ingevuld.wat.contains("  "), "{}", ingevuld.wat);
            let nummer = ingevuld.adres.split(' ').nth(1).and_then(|n| n.parse::<u32>().ok());
            assert!(nummer.is_some_and(|n| n >= 9000), "{}", ingevuld.adres);
        }
    }

    #[test]
    fn every_stage_and_every_outcome_has_its_words() {
        let stenen = Bouwstenen::lees().unwrap();
        let mut toeval = Toeval::met_zaad(1);
        for stap in ["1", "2a", "2b", "3", "4"] {
            for antwoord in ["ja", "nee"] {
                assert!(!stenen.weegreden(stap, antwoord, &mut toeval).is_empty(), "{stap} {antwoord}");
            }
        }
        for uitkomst in ["N1", "N2", "N3", "N4", "M1", "M2", "C1", "C2", "R1", "P1", "Z1", "B1", "B2"] {
            assert!(stenen.besluit(uitkomst, &mut toeval).len() > 20, "{uitkomst}");
        }
    }

    #[test]
    fn every_channel_is_used_in_proportion() {
        let stenen = Bouwstenen::lees().unwrap();
        let mut toeval = Toeval::met_zaad(1);
        let mut aantallen: HashMap<Afkomst, u32> = HashMap::new();
        for _ in 0..2000 {
            *aantallen.entry(stenen.signaaltekst(&mut toeval).unwrap().bron.herkomst).or_default() += 1;
        }
        assert_eq!(aantallen.len(), VERHOUDING.len());
        assert!(aantallen[&Afkomst::Inwoner] > aantallen[&Afkomst::Boa]);
        assert!(aantallen[&Afkomst::Boa] > aantallen[&Afkomst::Partner]);
    }
}
