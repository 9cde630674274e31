// SPDX-License-Identifier: EUPL-1.2
//! Comparisons, as tables.

use jiff::civil::{Date, date};
use kernel::{InstrumentId, Tijdstip};

use super::*;
use crate::besluit::instrument::matrix::{Maatregel, Matrix, Middel, Plaats};
use crate::besluit::instrument::model::{Artikel, Instrument, Orgaan, Vaststelling};
use crate::besluit::instrument::vindplaats::Vindplaats;

const DAG: Date = date(2026, 11, 21);
const CEL: Cel = Cel { plaats: Plaats::Woning, middel: Middel::Hard, keer: 1 };

/// A municipality whose only article says this; none: it has no instrument.
fn gemeente(nr: i64, tekst: Option<&str>, maatregel: Option<Maatregel>, instrument: bool) -> Deelnemer {
    let mut matrix = Matrix::default();
    if let Some(m) = maatregel {
        matrix.zet(CEL, m);
    }
    let artikel = |t: &str| Artikel {
        nummer: format!("2:{nr}"),
        onderwerp: "  Sluiting van   EEN woning".to_owned(),
        tekst: t.to_owned(),
    };
    let versie = Regelversie {
        id: RegelversieId::van(nr),
        nummer: 1,
        begonnen: (String::new(), Tijdstip::van_ms(0)),
        vaststelling: Some(Vaststelling {
            orgaan: Orgaan::Burgemeester,
            op: DAG,
            geldig_van: DAG,
            geldig_tot: None,
            vindplaats: "CVDR1".parse::<Vindplaats>().unwrap(),
            door: String::new(),
        }),
        intrekking: None,
        artikelen: tekst.map(artikel).into_iter().collect(),
        matrix,
        versie: 1,
    };
    let i = Instrument {
        id: InstrumentId::van(nr),
        gemeente: (OrganisatieId::van(nr), format!("Gemeente {nr}")),
        soort: Instrumentsoort::Damocles,
        naam: String::new(),
        versies: vec![versie],
    };
    Deelnemer {
        gemeente: i.gemeente.clone(),
        versie: instrument.then(|| GeldigeVersie::op(&i, DAG).unwrap()),
    }
}

fn merken(v: &Vergelijking, rij: &Rij) -> Vec<Merk> {
    v.rijen.iter().find(|r| r.rij == *rij).unwrap().vakken.iter().map(|v| v.merk).collect()
}

fn rij() -> Rij {
    Rij::onderwerp("sluiting van een woning")
}

#[test]
fn s16_1_present_absent_or_different_with_the_majority_as_model() {
    use Merk::{Anders, Extra, GeenInstrument, GeenModel, Gelijk, Ontbreekt};
    let (a, b) = (Some("Drie maanden dicht."), Some("Zes maanden dicht."));
    let table: &[(&[Option<&str>], &[Merk])] = &[
        (&[a, a, b, None], &[Gelijk, Gelijk, Anders, Ontbreekt]),
        (&[a, None, None], &[Extra, Gelijk, Gelijk]),
        (&[a, b], &[GeenModel, GeenModel]),
        (&[a, Some("drie  MAANDEN dicht.")], &[Gelijk, Gelijk]),
    ];
    for (teksten, verwacht) in table {
        let mut wie: Vec<Deelnemer> = (1..).zip(*teksten).map(|(n, t)| gemeente(n, *t, None, true)).collect();
        // A municipality without the instrument has no vote, and no deviation but that one.
        wie.push(gemeente(99, None, None, false));
        let v = vergelijk(&wie, Instrumentsoort::Damocles, Model::Meerderheid, &[]);
        assert_eq!(merken(&v, &rij()), [*verwacht, &[GeenInstrument]].concat(), "{teksten:?}");
        assert_eq!(merken(&v, &Rij::Aanwezig).last(), Some(&Ontbreekt));
        assert_eq!(v.afwijkingen(OrganisatieId::van(99)), (1, 1));
    }
}

#[test]
fn one_municipality_can_be_the_model() {
    let wie = [
        gemeente(1, Some("a"), Some(Maatregel::Weken(4)), true),
        gemeente(2, Some("a"), Some(Maatregel::Maanden(3)), true),
        gemeente(3, Some("b"), None, true),
    ];
    let v = vergelijk(&wie, Instrumentsoort::Damocles, Model::Gemeente(OrganisatieId::van(3)), &[]);
    assert_eq!(merken(&v, &rij()), [Merk::Anders, Merk::Anders, Merk::Model]);
    assert_eq!(merken(&v, &Rij::Cel(CEL)), [Merk::Extra, Merk::Extra, Merk::Model]);
    let v = vergelijk(&wie, Instrumentsoort::Damocles, Model::Gemeente(OrganisatieId::van(1)), &[]);
    assert_eq!(merken(&v, &Rij::Cel(CEL)), [Merk::Model, Merk::Anders, Merk::Ontbreekt]);
    // A model without the instrument is no model.
    let wie = [gemeente(1, Some("a"), None, true), gemeente(2, None, None, false)];
    let v = vergelijk(&wie, Instrumentsoort::Apv, Model::Gemeente(OrganisatieId::van(2)), &[]);
    assert_eq!(merken(&v, &rij()), [Merk::GeenModel, Merk::GeenInstrument]);
    assert!(v.rijen.iter().all(|r| !matches!(r.rij, Rij::Cel(_))), "only Damocles policy has a matrix");
}

#[test]
fn s16_2_a_deviation_needs_a_reason_for_the_version_it_was_given_for() {
    let wie = [
        gemeente(1, Some("a"), None, true),
        gemeente(2, Some("a"), None, true),
        gemeente(3, Some("b"), None, true),
    ];
    let gegeven = |versie, gemeente| Gegeven {
        gemeente: OrganisatieId::van(gemeente),
        rij: rij().code(),
        versie: Some(RegelversieId::van(versie)),
        reden: Reden { tekst: "Meer panden aan het plein.".to_owned(), op: DAG },
    };
    let met = |redenen: &[Gegeven]| {
        let v = vergelijk(&wie, Instrumentsoort::Damocles, Model::Meerderheid, redenen);
        (v.afwijkingen(OrganisatieId::van(3)), v.zonder_reden().count())
    };
    assert_eq!(met(&[]), ((1, 1), 1));
    assert_eq!(met(&[gegeven(3, 3)]), ((1, 0), 0));
    assert_eq!(met(&[gegeven(2, 3)]), ((1, 1), 1), "another version: asked anew");
    assert_eq!(met(&[gegeven(3, 2)]), ((1, 1), 1), "nobody says it for another");
}

#[test]
fn s33_3_what_differs_in_a_text_is_pointed_out() {
    for (norm, tekst, verwacht) in [
        ("dicht voor drie maanden", "dicht voor zes maanden", ["dicht voor", "zes", "maanden"]),
        ("a b", "a b", ["a b", "", ""]),
        ("a b c", "a c", ["a", "", "c"]),
        ("a a", "a a a", ["a a", "a", ""]),
        ("", "a b", ["", "a b", ""]),
        ("a b", "", ["", "", ""]),
        ("A b", "a c", ["a", "c", ""]),
    ] {
        assert_eq!(verschil(norm, tekst), verwacht.map(str::to_owned), "{norm} / {tekst}");
    }
}
