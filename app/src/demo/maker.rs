// SPDX-License-Identifier: EUPL-1.2
//! One invented signaal: channel, words, place, reporter and the restriction of its source.

use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday};
use kernel::{Herkomst, OrganisatieId, Tijdstip};

use crate::demo::DemoFout;
use crate::demo::bouwstenen::{Afkomst, Bouwstenen, Signaaltekst};
use crate::demo::plekken::Plekken;
use crate::demo::toeval::Toeval;
use crate::signaal::formulier::{GRONDSLAG, GRONDSLAG_POLITIE};
use crate::signaal::model::{Beperking, Melder, Meldersoort, Plaats, Punt};
use crate::signaal::{Kanaal, NieuwSignaal};

/// A municipality that receives signalen.
#[derive(Debug)]
pub(super) struct Gemeente {
    pub(super) organisatie: OrganisatieId,
    pub(super) afkorting: String,
    pub(super) plekken: Plekken,
}

/// Makes signalen out of words, places and chance.
#[derive(Debug)]
pub(super) struct Maker {
    pub(super) stenen: Bouwstenen,
    pub(super) toeval: Toeval,
}

const DOEL_POLITIE: &[&str] = &[
    "Handhaving van de openbare orde door de burgemeester (art. 16 lid 1 onder b Wpg)",
    "Toezicht op het gebruik van een pand (art. 16 lid 1 onder b Wpg)",
    "Beoordelen van een vergunning (art. 16 lid 1 onder b Wpg)",
];
const DOEL_PARTNER: &[&str] = &[
    "Toezicht op het gebruik van een pand; niet voor een ander doel",
    "Beoordelen of gezamenlijk optreden nodig is",
];

impl Maker {
    pub(super) fn nieuw(zaad: u64) -> Result<Self, DemoFout> {
        Ok(Self { stenen: Bouwstenen::lees()?, toeval: Toeval::met_zaad(zaad) })
    }

    /// A signaal that comes in on or just after this day, but not after `nu`.
    pub(super) fn signaal(
        &mut self,
        gemeente: &Gemeente,
        dag: Date,
        nu: Tijdstip,
    ) -> Result<NieuwSignaal, DemoFout> {
        let ingevuld = self.stenen.signaaltekst(&mut self.toeval)?;
        let (bron, wat, adres) = (ingevuld.bron, ingevuld.wat, ingevuld.adres);
        let (gebied, punt) =
            gemeente.plekken.plek(&mut self.toeval).ok_or(DemoFout::Ontbreekt("a buurt with a shape"))?;
        let kanaal = kanaal(bron.herkomst, &mut self.toeval);
        let dag = if thuis(bron.herkomst) { dag } else { werkdag(dag) };
        let op = moment(dag, bron.herkomst, &mut self.toeval).min(nu);
        Ok(NieuwSignaal {
            eigenaar: gemeente.organisatie,
            kanaal,
            thema: bron.thema.clone(),
            wat,
            duiding: bron.duiding.clone(),
            hoe_bekend: bron.hoe_bekend.parse().map_err(|_| DemoFout::Ontbreekt("a known hoe_bekend"))?,
            plaats: Plaats {
                omschrijving: adres,
                gebied: Some(gebied.to_owned()),
                punt: Some(Punt { lon: punt.lon, lat: punt.lat }),
            },
            periode: periode(op.dag(), &mut self.toeval),
            beperking: beperking(kanaal.herkomst(), &mut self.toeval),
            grondslag: if kanaal == Kanaal::Politie { GRONDSLAG_POLITIE } else { GRONDSLAG }.to_owned(),
            melder: melder(bron, &self.stenen, &mut self.toeval),
            ontvangen_op: op,
            ontvangen_door: None,
            extern_id: None,
            invoer: None,
        })
    }
}

/// Whether it is written at home: then also at night and in the weekend.
const fn thuis(afkomst: Afkomst) -> bool {
    matches!(afkomst, Afkomst::Inwoner | Afkomst::Ondernemer | Afkomst::Mma)
}

fn werkdag(dag: Date) -> Date {
    match dag.weekday() {
        Weekday::Saturday => dag.checked_sub(1.days()).unwrap_or(dag),
        Weekday::Sunday => dag.checked_sub(2.days()).unwrap_or(dag),
        _ => dag,
    }
}

fn moment(dag: Date, afkomst: Afkomst, toeval: &mut Toeval) -> Tijdstip {
    let (van, tot) = match afkomst {
        Afkomst::Inwoner | Afkomst::Ondernemer | Afkomst::Mma => (7, 23),
        Afkomst::Boa => (9, 21),
        Afkomst::Collega | Afkomst::Politie | Afkomst::Partner => (8, 17),
    };
    Tijdstip::begin_van(dag).plus_minuten(toeval.tussen(van * 60, tot * 60))
}

fn periode(dag: Date, toeval: &mut Toeval) -> (Option<Date>, Option<Date>) {
    let (eerste, laatste) = (toeval.tussen(2, 40), toeval.tussen(0, 1));
    if !toeval.procent(60) {
        return (None, None);
    }
    (dag.checked_sub(eerste.days()).ok(), dag.checked_sub(laatste.days()).ok())
}

fn kanaal(afkomst: Afkomst, toeval: &mut Toeval) -> Kanaal {
    match afkomst {
        Afkomst::Inwoner | Afkomst::Ondernemer => Kanaal::Melding,
        Afkomst::Boa if toeval.procent(15) => Kanaal::Controle,
        Afkomst::Boa => Kanaal::Waarneming,
        Afkomst::Collega => Kanaal::Collega,
        Afkomst::Politie => Kanaal::Politie,
        Afkomst::Mma => Kanaal::Mma,
        Afkomst::Partner => Kanaal::Partner,
    }
}

fn beperking(herkomst: Herkomst, toeval: &mut Toeval) -> Beperking {
    let doel = |lijst: &[&str], toeval: &mut Toeval| toeval.kies(lijst).map(|d| (*d).to_owned());
    match herkomst {
        Herkomst::Vrij => Beperking::VRIJ,
        Herkomst::Mma => Beperking { herkomst, doel: None, mag_door: false },
        Herkomst::Politie => {
            Beperking { herkomst, doel: doel(DOEL_POLITIE, toeval), mag_door: toeval.procent(60) }
        }
        Herkomst::Partner => {
            Beperking { herkomst, doel: doel(DOEL_PARTNER, toeval), mag_door: toeval.procent(50) }
        }
    }
}

/// Some say who they are; with Meld Misdaad Anoniem nobody does.
fn melder(bron: &Signaaltekst, stenen: &Bouwstenen, toeval: &mut Toeval) -> Option<Melder> {
    let (soort, kans) = match bron.herkomst {
        Afkomst::Inwoner => (Meldersoort::Inwoner, 35),
        Afkomst::Ondernemer => (Meldersoort::Ondernemer, 60),
        Afkomst::Collega => (Meldersoort::Collega, 70),
        Afkomst::Partner => (Meldersoort::Partner, 60),
        Afkomst::Boa | Afkomst::Politie | Afkomst::Mma => return None,
    };
    let (naam, email) = stenen.naam(toeval);
    let met_adres = toeval.procent(70);
    toeval.procent(kans).then(|| Melder {
        soort,
        naam: Some(naam),
        email: met_adres.then_some(email),
        telefoon: None,
    })
}
