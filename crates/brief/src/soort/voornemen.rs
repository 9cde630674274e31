// SPDX-License-Identifier: EUPL-1.2
//! Voornemen: a decision is coming, and the person concerned can first say what he or she thinks (Awb 4:8).
use jiff::civil::{Date, DateTime};

use super::feiten;
use crate::bouwsteen::{Bouwsteen, alinea, alineas, kop};
use crate::brief::{Hoofd, Inhoud, Omlijsting, Vorm};
use crate::delen::Overwegingen;
use crate::gebrek::Nazicht;
use crate::regel::Briefsoort;
use crate::taal::{moment, weekdag};

/// The facts of a voornemen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Voornemen {
    /// `sluiting van uw woning aan de Proefstraat 1`.
    pub betreft: String,
    /// What is planned, in whole sentences, with its length.
    pub maatregel: String,
    /// Articles, each as `artikel 13b van de Opiumwet`.
    pub bevoegdheid: Vec<String>,
    pub feiten: Vec<String>,
    pub overwegingen: Overwegingen,
    /// On which documents it rests; the addressee can see them.
    pub stukken: Vec<String>,
    /// Until when a zienswijze is awaited.
    pub zienswijze_tot: Option<Date>,
    /// A talk that is already planned, and where.
    pub gesprek: Option<(DateTime, String)>,
}

impl Inhoud for Voornemen {
    const SOORT: Briefsoort = Briefsoort::Voornemen;
    const VORM: Vorm = Vorm::Brief;

    fn zie(&self, n: &mut Nazicht, h: &Hoofd) {
        n.tekst("betreft", &self.betreft);
        n.tekst("maatregel", &self.maatregel);
        n.lijst("bevoegdheid", &self.bevoegdheid);
        n.lijst("feiten", &self.feiten);
        n.onder("overwegingen", |n| self.overwegingen.zie(n));
        n.mag_lijst("stukken", &self.stukken);
        n.feit("zienswijze_tot", self.zienswijze_tot);
        let te_vroeg = self.zienswijze_tot.zip(h.dagtekening).is_some_and(|(tot, dag)| tot <= dag);
        n.strijd("zienswijze_tot", te_vroeg, "ligt niet na de dagtekening");
        if let Some((_, plaats)) = &self.gesprek {
            n.tekst("gesprek.plaats", plaats);
        }
    }

    fn titel(&self) -> String {
        format!("Voornemen: {}", self.betreft)
    }

    fn schrijf(&self, Omlijsting(o): &Omlijsting) -> Vec<Bouwsteen> {
        let wil = o.kies("Ik wil", "Wij willen");
        let mut uit = vec![alinea(format!(
            "{wil} een besluit nemen dat voor u gevolgen heeft. In deze brief leest u wat het plan is, waarom, en hoe u kunt \
             reageren. Dit is nog geen besluit."
        ))];
        uit.push(kop("Wat het plan is"));
        uit.extend(alineas(&self.maatregel));
        feiten("Wat er is gebeurd", &self.feiten, &mut uit);
        uit.push(kop(o.kies("Waarom ik dit mag doen", "Waarom wij dit mogen doen")));
        uit.push(o.bevoegd(&self.bevoegdheid));
        self.overwegingen.schrijf(&mut uit);
        if !self.stukken.is_empty() {
            uit.push(kop("De stukken"));
            let wie = o.kies("Ik baseer mij", "Wij baseren ons");
            uit.push(alinea(format!(
                "{wie} op deze stukken. U mag ze inzien. Bel of mail daarvoor de gemeente."
            )));
            uit.push(Bouwsteen::Punten(self.stukken.clone()));
        }
        self.reageren(o, &mut uit);
        uit
    }
}

impl Voornemen {
    fn reageren(&self, o: &crate::rechtsmiddel::Omgeving, uit: &mut Vec<Bouwsteen>) {
        let tot = self.zienswijze_tot.map(weekdag).unwrap_or_default();
        uit.push(kop("Zo kunt u reageren"));
        uit.push(alinea(format!(
            "U mag zeggen wat u van dit plan vindt. Dat heet een zienswijze (artikel 4:8 van de Algemene wet bestuursrecht, Awb). U kunt dat doen tot en met {tot}. U \
             kiest zelf of u schrijft of praat (artikel 4:9 van de Awb)."
        )));
        let mondeling = match &self.gesprek {
            Some((wanneer, plaats)) => format!(
                "Praten: u bent welkom op {}. Het adres is {plaats}. Kunt u dan niet? Bel {} voor een ander moment.",
                moment(*wanneer),
                o.gemeente.telefoon
            ),
            None => format!("Praten: bel {} om een afspraak te maken.", o.gemeente.telefoon),
        };
        uit.push(Bouwsteen::Punten(vec![
            format!(
                "Schrijven: stuur een brief naar {}, of een bericht via {}. Zet kenmerk {} erbij.",
                o.gemeente.postadres, o.gemeente.loket, o.kenmerk
            ),
            mondeling,
        ]));
        uit.push(alinea(
            "U mag zich laten helpen, bijvoorbeeld door een advocaat of door iemand die u vertrouwt.",
        ));
        uit.push(kop("Wat er daarna gebeurt"));
        let wie = o.kies("Ik weeg uw zienswijze mee en neem", "Wij wegen uw zienswijze mee en nemen");
        let ook = o.kies("kan ik", "kunnen wij");
        uit.push(alinea(format!(
            "{wie} dan een besluit. Reageert u niet, dan {ook} het besluit zonder uw zienswijze nemen. U krijgt het besluit in een \
             brief. Tegen dit voornemen kunt u geen bezwaar maken. Tegen het besluit kan dat wel."
        )));
    }
}
