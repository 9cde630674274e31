// SPDX-License-Identifier: EUPL-1.2
//! Every missing fact is named by its field, all at once, and what the law does not allow with its article.
use brief::*;
use jiff::civil::date;

use crate::voorbeelden::{hoofd, last, vandaag, voornemen};

fn namen<S: Inhoud>(brief: &Brief<S>) -> Vec<String> {
    brief.controleer().err().unwrap_or_default().iter().map(ToString::to_string).collect()
}

/// What an empty letter of a kind lacks, after the head.
fn leeg<S: Inhoud + Default>() -> String {
    let brief = Brief { hoofd: hoofd(), inhoud: S::default() };
    namen(&brief).join("\n")
}

#[test]
fn an_empty_letter_names_all_that_is_missing() {
    insta::assert_snapshot!("leeg-hoofd", namen(&Brief::<Agenda>::default()).join("\n"));
    insta::assert_snapshot!("leeg-voornemen", namen(&Brief::<Voornemen>::default()).join("\n"));
    insta::assert_snapshot!("leeg-zienswijzeverslag", leeg::<Zienswijzeverslag>());
    insta::assert_snapshot!("leeg-besluit", leeg::<Besluit>());
    insta::assert_snapshot!("leeg-last", leeg::<Last>());
    insta::assert_snapshot!("leeg-machtiging", leeg::<Machtiging>());
    insta::assert_snapshot!("leeg-verslag-binnentreden", leeg::<VerslagBinnentreden>());
    insta::assert_snapshot!("leeg-huisverbod", leeg::<Huisverbod>());
    insta::assert_snapshot!("leeg-huisverbod-verlenging", leeg::<HuisverbodVerlenging>());
    insta::assert_snapshot!("leeg-noodbevel", leeg::<Noodbevel>());
    insta::assert_snapshot!("leeg-noodverordening", leeg::<Noodverordening>());
    insta::assert_snapshot!("leeg-brief-aan-melder", leeg::<BriefAanMelder>());
    insta::assert_snapshot!("leeg-besluitenlijst", leeg::<Besluitenlijst>());
}

#[test]
fn an_item_of_a_list_is_named_by_its_number() {
    let mut inhoud = voornemen();
    inhoud.feiten[1] = "   ".into();
    assert_eq!(namen(&Brief { hoofd: hoofd(), inhoud }), ["inhoud.feiten.2 ontbreekt"]);
}

#[test]
fn a_character_that_cannot_be_drawn_is_named_with_its_field() {
    let wat = |teken: char| {
        let mut inhoud = voornemen();
        inhoud.betreft.push(teken);
        namen(&Brief { hoofd: hoofd(), inhoud })
    };
    let zin = "inhoud.betreft bevat een teken dat niet gedrukt kan worden";
    for (teken, code) in [
        ('\u{202e}', "202E"),
        ('\u{0}', "0000"),
        ('\u{200b}', "200B"),
        ('\u{e000}', "E000"),
        ('漢', "6F22"),
        ('\u{1f9ff}', "1F9FF"),
    ] {
        assert_eq!(wat(teken), [format!("{zin} (U+{code})")]);
    }
    for goed in ['é', 'ğ', 'Ż', 'ế', 'Ω', 'Ж', 'א', 'م', '€', '…', '😀', '½', '#', '\\'] {
        assert!(wat(goed).is_empty(), "{goed}");
    }
}

#[test]
fn too_much_is_refused() {
    let mut inhoud = voornemen();
    inhoud.maatregel = "a".repeat(MAX_VELD + 1);
    inhoud.feiten = vec!["feit".into(); MAX_LIJST + 1];
    let verwacht =
        ["inhoud.maatregel is te lang: het mag tot 10000", "inhoud.feiten is te lang: het mag tot 200"];
    assert_eq!(namen(&Brief { hoofd: hoofd(), inhoud }), verwacht);
}

fn met<S: Inhoud>(inhoud: S, wijzig: impl FnOnce(&mut Brief<S>)) -> Vec<String> {
    let mut brief = Brief { hoofd: hoofd(), inhoud };
    wijzig(&mut brief);
    namen(&brief)
}

#[test]
fn dates_that_contradict_each_other_are_named() {
    let gezegd = met(voornemen(), |b| b.inhoud.zienswijze_tot = Some(vandaag()));
    assert_eq!(gezegd, ["inhoud.zienswijze_tot ligt niet na de dagtekening"]);
    let gezegd = met(last(), |b| b.inhoud.rechtsmiddel.uiterlijk = Some(vandaag()));
    assert_eq!(gezegd, ["inhoud.rechtsmiddel.uiterlijk ligt niet na de dagtekening (Awb 6:8)"]);
    let omgekeerd = Sluiting { eerste_dag: Some(date(2027, 2, 1)), laatste_dag: Some(date(2027, 1, 1)) };
    let gezegd = met(last(), |b| b.inhoud.sluiting = Some(omgekeerd));
    assert_eq!(gezegd, ["inhoud.sluiting.laatste_dag ligt voor de eerste dag"]);
}

#[test]
fn a_penalty_has_a_maximum_that_fits() {
    let dwangsom = |per, bedrag: u64, maximum: u64| {
        met(last(), |b| {
            b.inhoud.sluiting = None;
            b.inhoud.sanctie =
                Sanctie::Dwangsom { bedrag: Some(Euro(bedrag)), per, maximum: Some(Euro(maximum)) };
        })
    };
    assert!(dwangsom(Verbeurte::PerWeek, 100, 500).is_empty());
    assert_eq!(
        dwangsom(Verbeurte::PerDag, 500, 100),
        ["inhoud.sanctie.maximum is lager dan het bedrag (Awb 5:32b)"]
    );
    assert_eq!(dwangsom(Verbeurte::Ineens, 100, 500).len(), 1);
    let gesloten = met(last(), |b| {
        b.inhoud.sanctie = Sanctie::Dwangsom { bedrag: None, per: Verbeurte::PerDag, maximum: None }
    });
    assert_eq!(gesloten.len(), 3, "{gesloten:?}");
}

#[test]
fn without_time_to_comply_there_must_be_a_reason() {
    let gezegd = met(last(), |b| b.inhoud.begunstiging_tot = None);
    assert_eq!(gezegd, ["inhoud.begunstiging_tot ontbreekt"]);
    let gezegd = met(last(), |b| {
        b.inhoud.begunstiging_tot = None;
        b.inhoud.spoed = "Er is acuut gevaar.".into();
    });
    assert!(gezegd.is_empty(), "{gezegd:?}");
}

/// The complaints of a kind about one field, with all else empty.
fn over<S: Inhoud>(brief: &Brief<S>, veld: &str) -> Vec<String> {
    namen(brief).into_iter().filter(|n| n.starts_with(veld) && !n.ends_with("ontbreekt")).collect()
}

#[test]
fn a_huisverbod_lasts_ten_days_by_the_clock() {
    let begin = date(2026, 10, 20).at(3, 0, 0, 0);
    let huisverbod = |einde| {
        let tijdvak = Tijdvak { begin: Some(begin), einde: Some(einde) };
        over(
            &Brief { hoofd: hoofd(), inhoud: Huisverbod { tijdvak, ..Huisverbod::default() } },
            "inhoud.tijdvak",
        )
    };
    // Summer time ends on 25 October 2026: the clock counts, not the elapsed hours.
    assert!(huisverbod(date(2026, 10, 30).at(3, 0, 0, 0)).is_empty());
    assert_eq!(
        huisverbod(date(2026, 10, 31).at(3, 0, 0, 0)),
        ["inhoud.tijdvak.einde ligt niet tien dagen na het begin (Wth 2)"]
    );
}

#[test]
fn an_extension_ends_within_four_weeks_of_the_begin() {
    let begin = date(2026, 11, 14).at(2, 15, 0, 0);
    let eerste = Tijdvak { begin: Some(begin), einde: Some(date(2026, 11, 24).at(2, 15, 0, 0)) };
    let tot = |nieuw| {
        let inhoud =
            HuisverbodVerlenging { eerste, nieuw_einde: Some(nieuw), ..HuisverbodVerlenging::default() };
        over(&Brief { hoofd: hoofd(), inhoud }, "inhoud.nieuw_einde")
    };
    assert!(tot(date(2026, 12, 12).at(2, 15, 0, 0)).is_empty());
    assert_eq!(
        tot(date(2026, 12, 12).at(2, 16, 0, 0)),
        ["inhoud.nieuw_einde ligt meer dan vier weken na het begin (Wth 9)"]
    );
    assert_eq!(tot(date(2026, 11, 20).at(2, 15, 0, 0)).len(), 1);
}

#[test]
fn what_the_law_leaves_to_the_mayor_is_not_mandated() {
    let mut h = hoofd();
    h.ondertekening.mandaat = Some(Mandaat { besluit: "Mandaatbesluit".into() });
    let wie = "inhoud.ondertekening.mandaat";
    assert_eq!(over(&Brief { hoofd: h.clone(), inhoud: Noodbevel::default() }, wie).len(), 1);
    assert_eq!(over(&Brief { hoofd: h.clone(), inhoud: Noodverordening::default() }, wie).len(), 1);
    assert_eq!(over(&Brief { hoofd: h.clone(), inhoud: HuisverbodVerlenging::default() }, wie).len(), 1);
    assert_eq!(over(&Brief { hoofd: h.clone(), inhoud: Huisverbod::default() }, wie).len(), 1);
    h.ondertekening.ondertekenaar.functie = "hulpofficier van justitie".into();
    assert!(over(&Brief { hoofd: h, inhoud: Huisverbod::default() }, wie).is_empty());
}

#[test]
fn a_warrant_is_for_four_homes_and_three_days_at_most() {
    let machtiging = |aantal: usize, tot| {
        let inhoud = Machtiging {
            woningen: vec!["Proefstraat 1".into(); aantal],
            geldig_tot: Some(tot),
            ..Machtiging::default()
        };
        over(&Brief { hoofd: hoofd(), inhoud }, "inhoud.")
    };
    assert!(machtiging(4, date(2026, 11, 26)).is_empty());
    assert_eq!(machtiging(5, date(2026, 11, 26)), ["inhoud.woningen zijn er meer dan vier (Awbi 6)"]);
    assert_eq!(
        machtiging(1, date(2026, 11, 27)),
        ["inhoud.geldig_tot ligt na de derde dag na de dagtekening (Awbi 6)"]
    );
}

#[test]
fn the_constitution_is_not_departed_from() {
    let afwijkingen =
        vec![Afwijking { voorschrift: "artikel 7 van de Grondwet".into(), reden: "Haast".into() }];
    let inhoud = Noodbevel { afwijkingen, ..Noodbevel::default() };
    assert_eq!(over(&Brief { hoofd: hoofd(), inhoud }, "inhoud.afwijkingen.1").len(), 1);
}
