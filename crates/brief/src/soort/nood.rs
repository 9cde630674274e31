// SPDX-License-Identifier: EUPL-1.2
//! Noodbevel: an order of the mayor to those it names, when nothing lighter works (Gemeentewet 175).
use super::{feiten, vrij};
use crate::bouwsteen::{Bouwsteen, alinea, kop};
use crate::brief::{Hoofd, Inhoud, Omlijsting, Vorm};
use crate::delen::{Tijdvak, zin};
use crate::gebrek::Nazicht;
use crate::rechtsmiddel::Rechtsmiddel;
use crate::regel::Briefsoort;

/// A rule that is departed from; never of the Constitution.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Afwijking {
    pub voorschrift: String,
    pub reden: String,
}

impl Afwijking {
    pub(super) fn zie(&self, n: &mut Nazicht) {
        n.tekst("voorschrift", &self.voorschrift);
        n.tekst("reden", &self.reden);
        let grondwet = self.voorschrift.to_lowercase().contains("grondwet");
        n.strijd(
            "voorschrift",
            grondwet,
            "staat in de Grondwet: daarvan mag niet worden afgeweken (Gemeentewet 175 en 176)",
        );
    }

    pub(super) fn tabel(afwijkingen: &[Self]) -> Bouwsteen {
        Bouwsteen::Tabel {
            kop: vec!["Voorschrift".into(), "Waarom het niet kan worden gevolgd".into()],
            rijen: afwijkingen.iter().map(|a| vec![a.voorschrift.clone(), a.reden.clone()]).collect(),
        }
    }
}

/// The facts of a noodbevel.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Noodbevel {
    pub betreft: String,
    /// To whom: named persons, or a group that one can tell apart.
    pub gericht_tot: String,
    pub gebied: String,
    pub tijdvak: Tijdvak,
    pub bevelen: Vec<String>,
    pub feiten: Vec<String>,
    /// Why there is serious disorder, a disaster, or serious fear of it.
    pub ernst: String,
    /// Why ordinary powers are not enough.
    pub andere_middelen: String,
    pub evenredigheid: String,
    pub afwijkingen: Vec<Afwijking>,
    /// How those concerned are told.
    pub bekendmaking: String,
    pub rechtsmiddel: Rechtsmiddel,
}

impl Inhoud for Noodbevel {
    const SOORT: Briefsoort = Briefsoort::Noodbevel;
    const VORM: Vorm = Vorm::Stuk;

    fn zie(&self, n: &mut Nazicht, h: &Hoofd) {
        n.tekst("betreft", &self.betreft);
        n.tekst("gericht_tot", &self.gericht_tot);
        n.tekst("gebied", &self.gebied);
        n.onder("tijdvak", |n| self.tijdvak.zie(n));
        n.lijst("bevelen", &self.bevelen);
        n.lijst("feiten", &self.feiten);
        n.tekst("ernst", &self.ernst);
        n.tekst("andere_middelen", &self.andere_middelen);
        n.tekst("evenredigheid", &self.evenredigheid);
        if !self.afwijkingen.is_empty() {
            n.elk("afwijkingen", &self.afwijkingen, |n, a| a.zie(n));
        }
        n.tekst("bekendmaking", &self.bekendmaking);
        n.onder("rechtsmiddel", |n| self.rechtsmiddel.zie(n, h.dagtekening));
        h.ondertekening.alleen_burgemeester(
            n,
            "past niet: alleen de burgemeester zelf geeft een noodbevel (Gemeentewet 175 en 177)",
        );
    }

    fn titel(&self) -> String {
        format!("Noodbevel: {}", self.betreft)
    }

    fn schrijf(&self, Omlijsting(o): &Omlijsting) -> Vec<Bouwsteen> {
        let mut uit = vec![alinea(format!(
            "De burgemeester van {} geeft een noodbevel (artikel 175 van de Gemeentewet). Het bevel is voor {}",
            o.gemeente.naam,
            zin(&self.gericht_tot)
        ))];
        uit.push(kop("Het bevel"));
        uit.push(Bouwsteen::Nummers(self.bevelen.clone()));
        uit.push(kop("Waar en wanneer"));
        uit.push(alinea(format!("Het bevel geldt in dit gebied: {}", zin(&self.gebied))));
        uit.push(alinea(format!(
            "Het bevel geldt {}. De burgemeester trekt het eerder in als het niet meer nodig is.",
            self.tijdvak.zin()
        )));
        uit.push(alinea(
            "Wie zich niet aan het bevel houdt, is strafbaar. De politie kan zo nodig dwang gebruiken, maar pas nadat zij daarvoor heeft \
             gewaarschuwd (artikel 175 van de Gemeentewet).",
        ));
        feiten("Wat er aan de hand is", &self.feiten, &mut uit);
        vrij("Waarom dit ernstig is", &self.ernst, &mut uit);
        vrij("Waarom andere middelen niet genoeg zijn", &self.andere_middelen, &mut uit);
        vrij("Waarom dit in verhouding is", &self.evenredigheid, &mut uit);
        if !self.afwijkingen.is_empty() {
            uit.push(kop("Regels die nu niet worden gevolgd"));
            uit.push(Afwijking::tabel(&self.afwijkingen));
        }
        uit.push(kop("Hoe dit bevel bekend wordt gemaakt"));
        uit.push(alinea(zin(&self.bekendmaking)));
        self.rechtsmiddel.bezwaar(o, &mut uit);
        uit
    }
}
