// SPDX-License-Identifier: EUPL-1.2
//! The drawing against the code for every combination, and laws over random sequences of answers.

use std::collections::BTreeMap;

use jiff::civil::date;
use kernel::Herkomst;
use proptest::prelude::*;

use super::*;

const TEKENING: &str = include_str!("../../../../docs/statussen/signaal.md");

/// The rows of the table below a heading.
fn tabel(kop: &str) -> Vec<Vec<String>> {
    let (_, rest) = TEKENING.split_once(&format!("## {kop}\n")).unwrap();
    let rijen: Vec<Vec<String>> = rest
        .lines()
        .skip_while(|r| !r.starts_with('|'))
        .take_while(|r| r.starts_with('|'))
        .skip(2)
        .map(|r| r.trim_matches('|').split('|').map(|cel| cel.trim().to_owned()).collect())
        .collect();
    assert!(rijen.len() > 5, "{kop}");
    rijen
}

type Sleutel = (String, String, String);

fn tekening() -> BTreeMap<Sleutel, String> {
    let mut uit = BTreeMap::new();
    for rij in tabel("What follows what") {
        for van in rij[0].split(' ') {
            for antwoord in rij[2].split(' ') {
                let oud = uit.insert((van.to_owned(), rij[1].clone(), antwoord.to_owned()), rij[3].clone());
                assert_eq!(oud, None, "{van} {antwoord} is drawn twice");
            }
        }
    }
    uit
}

fn zetten() -> Vec<(Stapzet, String, String)> {
    let mut uit = vec![(Stapzet::Afronding, "afronding".to_owned(), "-".to_owned())];
    for &u in Uitkomst::ALLE {
        uit.push((Stapzet::Tafel(u), "tafel".to_owned(), u.code().to_owned()));
    }
    for &stap in Stap::ALLE {
        for v in Vervolg::alle() {
            uit.push((Stapzet::Weging(stap, v), stap.code().to_owned(), v.code().to_owned()));
        }
    }
    uit
}

#[test]
fn code_and_drawing_agree_on_every_combination() {
    let mut tekening = tekening();
    let mut vergeleken = 0;
    for &fase in Fase::ALLE {
        for (zet, naam, antwoord) in zetten() {
            let getekend = tekening.remove(&(fase.code().to_owned(), naam, antwoord));
            let echt = volgende(fase, zet).ok().map(|f| f.code().to_owned());
            assert_eq!(echt, getekend, "{fase} {zet:?}");
            vergeleken += 1;
        }
    }
    assert_eq!(
        vergeleken,
        Fase::ALLE.len() * (1 + Uitkomst::ALLE.len() + Stap::ALLE.len() * (1 + Uitkomst::ALLE.len()))
    );
    assert!(tekening.is_empty(), "drawn but unknown to the code: {tekening:?}");
}

#[test]
fn the_picture_shows_the_arrows_of_the_table() {
    let (_, plaatje) = TEKENING.split_once("```mermaid").unwrap();
    let (plaatje, _) = plaatje.split_once("```").unwrap();
    let schoon = |fase: &str| fase.replace('-', "");
    for ((van, zet, antwoord), naar) in tekening() {
        if zet == "tafel" {
            continue;
        }
        let pijl = format!("{} --> {}:", schoon(&van), schoon(&naar));
        let regel =
            plaatje.lines().find(|r| r.trim_start().starts_with(&pijl)).unwrap_or_else(|| panic!("{pijl}"));
        let woord = match (van.as_str(), antwoord.as_str()) {
            ("bronnen", "verder") => "hit",
            (_, "-") => "afronding",
            (_, antwoord) => antwoord,
        };
        assert!(regel.split_whitespace().any(|w| w == woord), "{pijl} lacks {woord}");
    }
}

#[test]
fn the_drawing_lists_every_rule_once() {
    let getekend: Vec<String> = tabel("Rules").into_iter().map(|rij| rij[0].clone()).collect();
    let echt: Vec<&str> = Regel::ALLE.iter().map(|r| r.code()).collect();
    assert_eq!(getekend, echt);
}

#[test]
fn a_stage_out_of_turn_says_which_way_it_is_wrong() {
    assert_eq!(aan_de_beurt(Fase::Weging2a, Stap::Een), Err(Regel::AlGewogen));
    assert_eq!(aan_de_beurt(Fase::Weging2a, Stap::TweeA), Ok(()));
    assert_eq!(aan_de_beurt(Fase::Weging2a, Stap::Vier), Err(Regel::Volgorde));
    assert_eq!(aan_de_beurt(Fase::Afgesloten, Stap::Een), Err(Regel::Gesloten));
    assert_eq!(aan_de_beurt(Fase::Uitgezet, Stap::Vier), Err(Regel::Gesloten));
    let verder = Stapzet::Weging(Stap::Vier, Vervolg::Verder);
    assert_eq!(volgende(Fase::Weging4, verder), Err(Regel::KeuzeNietHier));
    assert_eq!(volgende(Fase::Weging2b, Stapzet::Tafel(Uitkomst::C1)), Err(Regel::NogNietGewogen));
    assert_eq!(volgende(Fase::Afgesloten, Stapzet::Tafel(Uitkomst::C1)), Err(Regel::Gesloten));
    assert_eq!(volgende(Fase::Weging4, Stapzet::Afronding), Err(Regel::NietUitgezet));
}

#[test]
fn persons_per_fase_as_the_drawing_tells() {
    let gewogen =
        [(Stap::Een, Vervolg::Verder), (Stap::TweeA, Vervolg::Verder), (Stap::TweeB, Vervolg::Verder)];
    for (fase, uitkomst, gewogen, verwacht) in [
        (Fase::Weging1, None, &gewogen[..0], Err(Regel::PersoonTeVroeg)),
        (Fase::Weging2a, None, &gewogen[..1], Err(Regel::PersoonTeVroeg)),
        (Fase::Weging2b, None, &gewogen[..2], Err(Regel::PersoonTeVroeg)),
        (Fase::Weging3, None, &gewogen[..], Ok(())),
        (Fase::Bronnen, None, &gewogen[..], Ok(())),
        (Fase::Weging4, None, &gewogen[..], Ok(())),
        (Fase::Uitgezet, Some(Uitkomst::C1), &gewogen[..], Ok(())),
        (Fase::Uitgezet, Some(Uitkomst::B2), &gewogen[..], Err(Regel::PersoonNietMeer)),
        (Fase::Uitgezet, Some(Uitkomst::Z1), &gewogen[..1], Err(Regel::PersoonTeVroeg)),
        (Fase::Afgesloten, Some(Uitkomst::C1), &gewogen[..], Err(Regel::PersoonNietMeer)),
    ] {
        assert_eq!(mag_personen(fase, uitkomst, gewogen), verwacht, "{fase} {uitkomst:?}");
    }
}

#[test]
fn weg_021_what_was_erased_does_not_come_back() {
    assert_eq!(mag_inhoud(None), Ok(()));
    for &u in Uitkomst::ALLE {
        let verwacht =
            if matches!(u, Uitkomst::P1 | Uitkomst::B2) { Err(Regel::InhoudNietMeer) } else { Ok(()) };
        assert_eq!(mag_inhoud(Some(u)), verwacht, "{u}");
    }
}

#[test]
fn answers_are_read_from_their_code() {
    for v in Vervolg::alle() {
        assert_eq!(v.code().parse(), Ok(v));
    }
    for onzin in ["", "ja", "n1", "N9", "verder "] {
        assert!(onzin.parse::<Vervolg>().is_err(), "{onzin}");
    }
}

/// A signaal as the random walk knows it.
struct Loop {
    fase: Fase,
    uitkomst: Option<Uitkomst>,
    gewogen: Vec<(Stap, Vervolg)>,
}

fn zet() -> impl Strategy<Value = Stapzet> {
    let stap = prop::sample::select(Stap::ALLE);
    let vervolg = prop::sample::select(Vervolg::alle().collect::<Vec<_>>());
    prop_oneof![
        // Mostly the answers of people who do their work, so that long walks happen.
        6 => stap.clone().prop_map(|s| Stapzet::Weging(s, Vervolg::Verder)),
        3 => (stap, vervolg).prop_map(|(s, v)| Stapzet::Weging(s, v)),
        1 => prop::sample::select(Uitkomst::ALLE).prop_map(Stapzet::Tafel),
        1 => Just(Stapzet::Afronding),
    ]
}

proptest! {
    #[test]
    fn no_sequence_of_answers_reaches_persons_before_weging_3(zetten in prop::collection::vec(zet(), 0..40)) {
        let mut l = Loop { fase: Fase::Weging1, uitkomst: None, gewogen: vec![] };
        for zet in zetten {
            if let Ok(fase) = volgende(l.fase, zet) {
                match zet {
                    Stapzet::Weging(stap, v) => {
                        l.gewogen.push((stap, v));
                        l.uitkomst = v.uitkomst().or(l.uitkomst);
                    }
                    Stapzet::Tafel(u) => l.uitkomst = Some(u),
                    Stapzet::Afronding => {}
                }
                l.fase = fase;
            }
            if mag_personen(l.fase, l.uitkomst, &l.gewogen).is_ok() {
                for stap in [Stap::Een, Stap::TweeA, Stap::TweeB] {
                    prop_assert!(l.gewogen.contains(&(stap, Vervolg::Verder)), "{stap} in {:?}", l.gewogen);
                }
                prop_assert!(l.fase != Fase::Afgesloten);
            }
            // A stage is answered once, and in order.
            prop_assert!(l.gewogen.windows(2).all(|w| w[0].0 < w[1].0), "{:?}", l.gewogen);
        }
    }

    #[test]
    fn every_end_has_an_outcome_and_a_date_of_destruction(
        zetten in prop::collection::vec(zet(), 0..60),
        herkomst in prop::sample::select(Herkomst::ALLE),
    ) {
        let dag = date(2026, 11, 21);
        let mut fase = Fase::Weging1;
        let mut uitkomst = None;
        for zet in zetten {
            let Ok(nieuw) = volgende(fase, zet) else { continue };
            fase = nieuw;
            uitkomst = match zet {
                Stapzet::Weging(_, v) => v.uitkomst().or(uitkomst),
                Stapzet::Tafel(u) => Some(u),
                Stapzet::Afronding => uitkomst,
            };
        }
        if matches!(fase, Fase::Uitgezet | Fase::Afgesloten) {
            let vernietiging = uitkomst.map(|u| u.vernietiging(dag, herkomst));
            prop_assert!(vernietiging.is_some_and(|v| v.op > dag && !v.grond.is_empty()));
        } else {
            prop_assert_eq!(uitkomst, None);
        }
    }
}
