// SPDX-License-Identifier: EUPL-1.2
//! What a new version of an afspraak changes, for those who signed the old one.

use kernel::Veldgroepen;

use crate::netwerk::{Afspraak, Afspraakhandeling, Doorverstrekken};

/// A part of an afspraak that is not what it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verschil {
    /// A text: the key of its name, what it was, what it is.
    Tekst(&'static str, String, String),
    /// What its parties may do.
    Handelingen(Vec<Afspraakhandeling>, Vec<Afspraakhandeling>),
    /// How much may be given.
    Veldgroepen(Veldgroepen, Veldgroepen),
    /// From when until when.
    Periode(kernel::Periode, kernel::Periode),
    /// How many months a receiver keeps it.
    Bewaartermijn(i64, i64),
    /// Whether it may be passed on.
    Doorverstrekken(Doorverstrekken, Doorverstrekken),
    /// Which themes: codes; none is all.
    Themas(Vec<String>, Vec<String>),
    /// Who left, and who came.
    Partijen(Vec<String>, Vec<String>),
}

/// Everything that changed, in the order of the page.
pub fn verschillen(oud: &Afspraak, nieuw: &Afspraak) -> Vec<Verschil> {
    let mut uit = Vec::new();
    for (sleutel, was, is) in [
        ("veld-afspraaknaam", &oud.naam, &nieuw.naam),
        ("netwerk-afspraak-doel", &oud.doel, &nieuw.doel),
        ("netwerk-afspraak-grondslag", &oud.grondslag, &nieuw.grondslag),
        ("netwerk-afspraak-gegevens", &oud.gegevens, &nieuw.gegevens),
    ] {
        if was != is {
            uit.push(Verschil::Tekst(sleutel, was.clone(), is.clone()));
        }
    }
    if oud.themas != nieuw.themas {
        uit.push(Verschil::Themas(oud.themas.clone(), nieuw.themas.clone()));
    }
    if oud.handelingen != nieuw.handelingen {
        uit.push(Verschil::Handelingen(oud.handelingen.clone(), nieuw.handelingen.clone()));
    }
    if oud.veldgroepen != nieuw.veldgroepen {
        uit.push(Verschil::Veldgroepen(oud.veldgroepen, nieuw.veldgroepen));
    }
    if oud.periode != nieuw.periode {
        uit.push(Verschil::Periode(oud.periode, nieuw.periode));
    }
    if oud.bewaartermijn_maanden != nieuw.bewaartermijn_maanden {
        uit.push(Verschil::Bewaartermijn(oud.bewaartermijn_maanden, nieuw.bewaartermijn_maanden));
    }
    if oud.doorverstrekken != nieuw.doorverstrekken {
        uit.push(Verschil::Doorverstrekken(oud.doorverstrekken, nieuw.doorverstrekken));
    }
    let (weg, erbij) = (ontbreekt(oud, nieuw), ontbreekt(nieuw, oud));
    if !weg.is_empty() || !erbij.is_empty() {
        uit.push(Verschil::Partijen(weg, erbij));
    }
    uit
}

/// The parties of the one that are not in the other, by name.
fn ontbreekt(van: &Afspraak, uit: &Afspraak) -> Vec<String> {
    let mist = |p: &&crate::netwerk::Partij| uit.partij(p.organisatie).is_none();
    van.partijen.iter().filter(mist).map(|p| p.naam.clone()).collect()
}
