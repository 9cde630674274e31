// SPDX-License-Identifier: EUPL-1.2
//! A small world: Gulpen answers, Valkenburg and Meerssen ask, all on one day.
use std::collections::BTreeSet;
use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use blindvraag::*;
use jiff::civil::{Date, date};
use kernel::Tijdstip;
use navraag::{Kenmerk, Onderwerp, Persoon, kenmerken_van_persoon};

pub const DAG: Date = date(2026, 11, 22);
pub const GEBOREN: Date = date(1980, 2, 29);

pub fn nu() -> Tijdstip {
    Tijdstip::op(DAG, 9, 0)
}

pub fn naam(tekst: &str) -> Aanduiding {
    tekst.parse().unwrap()
}

pub fn kader(thema: &str) -> Kader {
    Kader::nieuw(naam("gulpen"), naam("conv-2026-1"), naam(thema), Tijdvak::van(DAG))
}

pub fn vragers() -> BTreeSet<Aanduiding> {
    BTreeSet::from([naam("valkenburg"), naam("meerssen")])
}

pub fn kenmerk(wie: &str) -> Kenmerk {
    Onderwerp::Persoon(Persoon { naam: wie.to_owned(), geboren: GEBOREN }).volledig_kenmerk().unwrap()
}

pub fn geheim() -> Tijdvakgeheim {
    Tijdvakgeheim::nieuw(Tijdvak::van(DAG)).unwrap()
}

pub fn antwoorder(geheim: &Tijdvakgeheim, bekend: &[&str]) -> Antwoorder {
    let bekend = bekend.iter().flat_map(|wie| kenmerken_van_persoon(wie, GEBOREN));
    Antwoorder::nieuw(geheim, kader("hennep"), vragers(), bekend).unwrap()
}

/// The desk of Gulpen and what Valkenburg used of its day.
pub struct Gulpen {
    pub loket: Loket,
    pub verbruik: Verbruik,
    pub vingerafdruk: Vingerafdruk,
}

impl Gulpen {
    pub fn met(bekend: &[&str]) -> Self {
        Self::van(antwoorder(&geheim(), bekend), 1000)
    }

    pub fn van(antwoorder: Antwoorder, limiet: u16) -> Self {
        let vingerafdruk = antwoorder.uitgave().vingerafdruk();
        let loket = Loket::nieuw([antwoorder], Daglimiet::nieuw(limiet));
        let verbruik = Verbruik::nieuw(naam("valkenburg"), Tijdvak::van(DAG));
        Self { loket, verbruik, vingerafdruk }
    }

    pub fn behandel(&mut self, verzoek: &[u8]) -> Vec<u8> {
        self.behandel_op(nu(), verzoek).bescheid
    }

    pub fn behandel_op(&mut self, nu: Tijdstip, verzoek: &[u8]) -> Behandeld {
        self.loket.behandel(verzoek, nu, &mut self.verbruik)
    }

    pub fn uitgave(&mut self) -> Uitgave {
        let bytes = self.behandel(&verzoek_uitgave(&kader("hennep")));
        OntvangenUitgave::lees(&bytes, &kader("hennep")).unwrap().bevestig(self.vingerafdruk).unwrap()
    }
}

pub fn verblind<'u>(uitgave: &'u Uitgave, wie: &str) -> VerblindeVraag<'u> {
    Vraag::over(uitgave, &kenmerk(wie)).unwrap().verblind().unwrap()
}

/// Changes one field of a message.
pub fn met(bericht: &[u8], pad: &str, waarde: serde_json::Value) -> Vec<u8> {
    let mut json: serde_json::Value = serde_json::from_slice(bericht).unwrap();
    *json.pointer_mut(pad).unwrap() = waarde;
    serde_json::to_vec(&json).unwrap()
}

pub fn veld(bericht: &[u8], pad: &str) -> serde_json::Value {
    let json: serde_json::Value = serde_json::from_slice(bericht).unwrap();
    json.pointer(pad).unwrap().clone()
}

/// Runs what never waits: the lines of these tests block.
pub fn nu_klaar<F: Future>(toekomst: F) -> F::Output {
    match pin!(toekomst).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(uit) => uit,
        Poll::Pending => panic!("a line of a test does not wait"),
    }
}
