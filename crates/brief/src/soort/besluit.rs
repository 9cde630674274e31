// SPDX-License-Identifier: EUPL-1.2
//! Besluit: a decision with legal effect (Awb 1:3), with its reasons and the way to object (Awb 3:45, 3:46).
use jiff::civil::Date;

use super::{feiten, vrij};
use crate::bouwsteen::{Bouwsteen, alinea, kop};
use crate::brief::{Hoofd, Inhoud, Omlijsting, Vorm};
use crate::delen::{Overwegingen, Zienswijze};
use crate::gebrek::Nazicht;
use crate::rechtsmiddel::Rechtsmiddel;
use crate::regel::Briefsoort;
use crate::taal::weekdag;

/// The facts of a besluit.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Besluit {
    pub betreft: String,
    /// What is decided, point by point.
    pub besluit: Vec<String>,
    /// Why it was looked at: an application, a report, a request.
    pub aanleiding: String,
    pub bevoegdheid: Vec<String>,
    pub feiten: Vec<String>,
    /// The policy that was followed or departed from (Awb 4:81, 4:84); may be empty.
    pub beleid: String,
    pub zienswijze: Zienswijze,
    pub overwegingen: Overwegingen,
    pub ingang: Option<Date>,
    /// Absent: for as long as it is not withdrawn.
    pub einde: Option<Date>,
    /// It decides on an objection, so that what follows is appeal (Awb 7:1, 8:1).
    pub op_bezwaar: bool,
    pub rechtsmiddel: Rechtsmiddel,
}

impl Inhoud for Besluit {
    const SOORT: Briefsoort = Briefsoort::Besluit;
    const VORM: Vorm = Vorm::Brief;

    fn zie(&self, n: &mut Nazicht, h: &Hoofd) {
        n.tekst("betreft", &self.betreft);
        n.lijst("besluit", &self.besluit);
        n.tekst("aanleiding", &self.aanleiding);
        n.lijst("bevoegdheid", &self.bevoegdheid);
        n.lijst("feiten", &self.feiten);
        n.mag("beleid", &self.beleid);
        self.zienswijze.zie(n);
        n.onder("overwegingen", |n| self.overwegingen.zie(n));
        n.feit("ingang", self.ingang);
        let eerder = |later: Option<Date>, dag: Option<Date>| later.zip(dag).is_some_and(|(l, d)| l < d);
        n.strijd("ingang", eerder(self.ingang, h.dagtekening), "ligt voor de dagtekening (Awb 3:40)");
        n.strijd("einde", eerder(self.einde, self.ingang), "ligt voor de ingang");
        n.onder("rechtsmiddel", |n| self.rechtsmiddel.zie(n, h.dagtekening));
    }

    fn titel(&self) -> String {
        format!("Besluit: {}", self.betreft)
    }

    fn schrijf(&self, Omlijsting(o): &Omlijsting) -> Vec<Bouwsteen> {
        let mut uit = vec![alinea(format!(
            "{} een besluit genomen dat over u gaat. Hieronder staat eerst het besluit. Daarna leest u waarom, en wat u \
             kunt doen als u het er niet mee eens bent.",
            o.kies("Ik heb", "Wij hebben")
        ))];
        uit.push(kop("Het besluit"));
        uit.push(Bouwsteen::Nummers(self.besluit.clone()));
        uit.push(alinea(self.looptijd()));
        vrij("Waarom er een besluit nodig was", &self.aanleiding, &mut uit);
        feiten("Wat er is gebeurd", &self.feiten, &mut uit);
        uit.push(kop(o.kies("Waarom ik dit mag doen", "Waarom wij dit mogen doen")));
        uit.push(o.bevoegd(&self.bevoegdheid));
        vrij("Het beleid", &self.beleid, &mut uit);
        self.zienswijze.schrijf(o.orgaan, &mut uit);
        self.overwegingen.schrijf(&mut uit);
        if self.op_bezwaar {
            self.rechtsmiddel.beroep_na_bezwaar(o, &mut uit);
        } else {
            self.rechtsmiddel.bezwaar(o, &mut uit);
        }
        uit
    }
}

impl Besluit {
    fn looptijd(&self) -> String {
        let ingang = self.ingang.map(weekdag).unwrap_or_default();
        match self.einde {
            Some(einde) => format!("Dit besluit geldt van {ingang} tot en met {}.", weekdag(einde)),
            None => format!("Dit besluit geldt vanaf {ingang}."),
        }
    }
}
