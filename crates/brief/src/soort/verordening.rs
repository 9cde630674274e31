// SPDX-License-Identifier: EUPL-1.2
//! Noodverordening: rules for everybody in an area, that lapse unless the council ratifies them (Gemeentewet 176).
use jiff::civil::Date;

use super::nood::Afwijking;
use super::{feiten, vrij};
use crate::bouwsteen::{Bouwsteen, alinea, kop};
use crate::brief::{Hoofd, Inhoud, Omlijsting, Vorm};
use crate::delen::{Tijdvak, hoofdletter, zin};
use crate::gebrek::Nazicht;
use crate::regel::Briefsoort;
use crate::taal::{moment, weekdag};

/// An article of a noodverordening: its name and its paragraphs.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Verordeningsartikel {
    pub kop: String,
    pub leden: Vec<String>,
}

/// The facts of a noodverordening.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Noodverordening {
    /// `Noodverordening centrum Simpelveld 22 november 2026`.
    pub citeertitel: String,
    pub gebied: String,
    pub tijdvak: Tijdvak,
    pub artikelen: Vec<Verordeningsartikel>,
    pub feiten: Vec<String>,
    pub ernst: String,
    pub andere_middelen: String,
    pub evenredigheid: String,
    pub afwijkingen: Vec<Afwijking>,
    /// How it is published.
    pub bekendmaking: String,
    /// The meeting of the council that is asked to ratify; absent when the day is not fixed yet.
    pub raad_op: Option<Date>,
}

impl Inhoud for Noodverordening {
    const SOORT: Briefsoort = Briefsoort::Noodverordening;
    const VORM: Vorm = Vorm::Stuk;

    fn zie(&self, n: &mut Nazicht, h: &Hoofd) {
        n.tekst("citeertitel", &self.citeertitel);
        n.tekst("gebied", &self.gebied);
        n.onder("tijdvak", |n| self.tijdvak.zie(n));
        n.elk("artikelen", &self.artikelen, |n, a| {
            n.tekst("kop", &a.kop);
            n.lijst("leden", &a.leden);
        });
        n.lijst("feiten", &self.feiten);
        n.tekst("ernst", &self.ernst);
        n.tekst("andere_middelen", &self.andere_middelen);
        n.tekst("evenredigheid", &self.evenredigheid);
        if !self.afwijkingen.is_empty() {
            n.elk("afwijkingen", &self.afwijkingen, |n, a| a.zie(n));
        }
        n.tekst("bekendmaking", &self.bekendmaking);
        let eerder = self.raad_op.zip(h.dagtekening).is_some_and(|(raad, dag)| raad < dag);
        n.strijd("raad_op", eerder, "ligt voor de dagtekening");
        h.ondertekening.alleen_burgemeester(
            n,
            "past niet: alleen de burgemeester zelf stelt een noodverordening vast (Gemeentewet 176)",
        );
    }

    fn titel(&self) -> String {
        self.citeertitel.clone()
    }

    fn schrijf(&self, Omlijsting(o): &Omlijsting) -> Vec<Bouwsteen> {
        let mut uit = vec![alinea(format!(
            "De burgemeester van {} stelt deze verordening vast op grond van artikel 176 van de Gemeentewet. De redenen staan \
             achter de artikelen.",
            o.gemeente.naam
        ))];
        self.artikelen(&mut uit);
        feiten("Wat er aan de hand is", &self.feiten, &mut uit);
        vrij("Waarom dit ernstig is", &self.ernst, &mut uit);
        vrij("Waarom andere middelen niet genoeg zijn", &self.andere_middelen, &mut uit);
        vrij("Waarom dit in verhouding is", &self.evenredigheid, &mut uit);
        self.toelichting(&mut uit);
        uit
    }
}

impl Noodverordening {
    fn artikelen(&self, uit: &mut Vec<Bouwsteen>) {
        let mut nummer = 0_usize;
        let mut artikel = |uit: &mut Vec<Bouwsteen>, naam: &str| {
            nummer += 1;
            uit.push(kop(format!("Artikel {nummer}. {naam}")));
        };
        artikel(uit, "Gebied");
        uit.push(alinea(format!("Deze verordening geldt in: {}", zin(&self.gebied))));
        for eigen in &self.artikelen {
            artikel(uit, &eigen.kop);
            match eigen.leden.as_slice() {
                [enig] => uit.push(alinea(enig.clone())),
                leden => uit.push(Bouwsteen::Nummers(leden.to_vec())),
            }
        }
        if !self.afwijkingen.is_empty() {
            artikel(uit, "Voorschriften waarvan wordt afgeweken");
            uit.push(Afwijking::tabel(&self.afwijkingen));
        }
        artikel(uit, "Begin en einde");
        let van = |m: Option<_>| m.map(moment).unwrap_or_default();
        uit.push(Bouwsteen::Nummers(vec![
            format!("Deze verordening begint te gelden op {}.", van(self.tijdvak.begin)),
            format!(
                "Zij vervalt op {}, of eerder als de burgemeester haar intrekt.",
                van(self.tijdvak.einde)
            ),
        ]));
        artikel(uit, "Naam");
        uit.push(alinea(format!("Deze verordening heet: {}", zin(&self.citeertitel))));
    }

    fn toelichting(&self, uit: &mut Vec<Bouwsteen>) {
        uit.push(kop("Bekendmaking en bekrachtiging"));
        uit.push(alinea(hoofdletter(&zin(&self.bekendmaking))));
        uit.push(alinea(
            "De verordening gaat zo snel mogelijk naar de gemeenteraad, de commissaris van de Koning en het hoofd van het arrondissementsparket \
             (artikel 176 van de Gemeentewet).",
        ));
        let wanneer = match self.raad_op {
            Some(dag) => format!("De gemeenteraad vergadert op {}.", weekdag(dag)),
            None => "De gemeenteraad behandelt haar in de eerstvolgende vergadering.".into(),
        };
        uit.push(alinea(format!(
            "{wanneer} Bekrachtigt de raad de verordening daar niet, dan vervalt zij (artikel 176 van de Gemeentewet)."
        )));
    }
}
