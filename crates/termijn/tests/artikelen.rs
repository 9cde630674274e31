// SPDX-License-Identifier: EUPL-1.2
//! One table per article: what goes in, what must come out. Dates were worked out by hand.

#![expect(clippy::unwrap_used, reason = "helpers of tests count as production code to clippy")]

use termijn::geld::Dwangsomverloop;
use termijn::{
    Antwoord, Dagduur, Dagtermijn, Eenheid, Feiten, Gebeurtenis, Grond, Kwestie, Moment, Opschorting, Regime,
    Rekenaar, Tijdstip, Waarschuwing, Weigering, lees_dag, ter_post, verkeerd_kanaal,
};

fn rekenaar() -> Rekenaar {
    Rekenaar::standaard().unwrap()
}

fn dag(tekst: &str) -> termijn::Date {
    lees_dag(tekst).unwrap()
}

fn van(soort: &str, wanneer: &str) -> Result<Antwoord, Weigering> {
    let feiten = if wanneer.contains('T') {
        Feiten::om(Tijdstip::lees(wanneer)?)
    } else {
        Feiten::op(lees_dag(wanneer)?)
    };
    rekenaar().bereken(soort, &feiten)
}

fn tabel(rijen: &[(&str, &str, &str)]) {
    for (soort, wanneer, einde) in rijen {
        assert_eq!(van(soort, wanneer).unwrap().einde().to_string(), *einde, "{soort} from {wanneer}");
    }
}

#[test]
fn atw_1_the_end_moves_past_every_kind_of_free_day() {
    tabel(&[
        ("bezwaar", "2026-10-10", "2026-11-23"), // Saturday
        ("bezwaar", "2026-10-11", "2026-11-23"), // Sunday
        ("bezwaar", "2026-02-20", "2026-04-07"), // Good Friday, equated by the act
        ("bezwaar", "2026-02-23", "2026-04-07"), // Easter Monday
        ("bezwaar", "2026-03-16", "2026-04-28"), // Koningsdag
        ("bezwaar", "2026-03-24", "2026-05-06"), // 5 May, no lustrum
        ("bezwaar", "2026-04-02", "2026-05-18"), // Ascension, equated day, weekend
        ("bezwaar", "2026-04-13", "2026-05-26"), // Whit Monday
        ("bezwaar", "2026-11-13", "2026-12-28"), // Christmas
        ("bezwaar", "2025-11-20", "2026-01-05"), // New Year, equated day, weekend
        ("bezwaar", "2026-03-27", "2026-05-08"), // a working day
    ]);
}

#[test]
fn atw_2_two_working_days_from_three_days_on() {
    let k = rekenaar();
    for (van, dagen, einde) in [
        ("2026-06-05", 3, "2026-06-09"),
        ("2026-06-04", 3, "2026-06-08"),
        ("2026-06-05", 2, "2026-06-08"),
        ("2026-04-02", 3, "2026-04-08"),
        ("2026-12-24", 3, "2026-12-29"),
        ("2025-12-31", 3, "2026-01-06"),
    ] {
        let duur = Dagduur::nieuw(dagen, Eenheid::Dagen).unwrap();
        let uit = Dagtermijn::dag_na(dag(van), duur).bereken(k.kalender()).unwrap();
        assert_eq!(uit.einde.to_string(), einde, "{dagen} days from {van}");
    }
}

#[test]
fn atw_4_what_falls_outside_is_never_moved() {
    tabel(&[
        ("bestuurlijke_boete", "2026-02-23", "2026-05-25"), // thirteen weeks, Whit Monday
        ("verkoop_zaken", "2026-02-23", "2026-05-25"),      // the same
        ("verjaring_verbeurde_dwangsom", "2026-03-27", "2027-03-27"), // a year, Saturday
        ("besluit_uov", "2026-06-27", "2026-12-27"),        // six months, Sunday
        ("besluit_uov_intrekking", "2026-03-02", "2026-05-26"), // twelve weeks is in
        ("looptijd_dwangsom", "2026-03-24", "2026-05-05"),  // 42 days, excluded by Awb 4:17(1)
        ("machtiging_binnentreden", "2026-04-02", "2026-04-05"), // excluded by Awbi 6(2)
        ("camerabeelden", "2026-04-07", "2026-05-05"),      // a maximum
        ("huisverbod", "2026-03-27T20:00", "2026-04-06T20:00"), // excluded by Wth 13
        ("voortzetting_crisismaatregel", "2026-05-04", "2026-05-25"), // deprivation of liberty
    ]);
}

#[test]
fn awb_3_16_the_day_of_deposit_counts() {
    tabel(&[
        ("zienswijzen_uov", "2026-06-01", "2026-07-13"),
        ("zienswijzen_uov", "2026-06-04", "2026-07-15"),
        ("zienswijzen_uov", "2026-04-03", "2026-05-18"),
    ]);
}

#[test]
fn awb_4_15_suspension_goes_on_top_of_the_length_and_the_atw_comes_last() {
    let herstel = |tot: &str, gedaan: Option<&str>| {
        Opschorting::herstel(Grond::Aanvulling, dag("2026-03-05"), dag(tot), gedaan.map(dag)).unwrap()
    };
    for (opschorting, dagen, einde) in [
        (herstel("2026-03-26", Some("2026-03-25")), 19, "2026-05-18"), // 27 April + 19: Saturday 16 May
        (herstel("2026-03-26", None), 21, "2026-05-18"),
        (herstel("2026-03-13", None), 8, "2026-05-06"),
        (herstel("2026-03-06", Some("2026-03-06")), 0, "2026-04-28"),
    ] {
        let feiten = Feiten::op(dag("2026-03-02")).opgeschort(opschorting);
        let antwoord = rekenaar().bereken("beslistermijn", &feiten).unwrap();
        assert_eq!((antwoord.uitkomst.opgeschort, antwoord.einde().to_string().as_str()), (dagen, einde));
    }
}

#[test]
fn awb_4_15_a_suspension_that_is_late_early_or_impossible() {
    let stil = |van: &str, tot: &str| Opschorting::tussen(Grond::Instemming, dag(van), dag(tot)).unwrap();
    let r = rekenaar();
    let laat = r.bereken(
        "beslistermijn",
        &Feiten::op(dag("2026-03-02")).opgeschort(stil("2026-04-29", "2026-05-04")),
    );
    assert!(matches!(laat, Err(Weigering::OpschortingNaEinde { .. })), "{laat:?}");
    let vroeg = r.bereken(
        "beslistermijn",
        &Feiten::op(dag("2026-03-02")).opgeschort(stil("2026-02-20", "2026-03-04")),
    );
    let vroeg = vroeg.unwrap();
    assert_eq!(vroeg.uitkomst.opgeschort, 2);
    assert!(vroeg.uitkomst.waarschuwingen.contains(&Waarschuwing::OpschortingVoorBegin));
    let nooit =
        r.bereken("bezwaar", &Feiten::op(dag("2026-03-02")).opgeschort(stil("2026-03-04", "2026-03-04")));
    assert!(matches!(nooit, Err(Weigering::GeenOpschorting { .. })));
}

#[test]
fn awb_4_17_the_course_of_a_penalty_and_its_open_first_day() {
    let r = rekenaar();
    let v = Dwangsomverloop::van(&r, Some(dag("2026-05-08")), dag("2026-05-18")).unwrap();
    let dagen = [v.wachttijd.einde().dag(), v.eerste_dag, v.laatste_dag, v.vaststellen.einde().dag()];
    assert_eq!(dagen.map(|d| d.to_string()), ["2026-06-01", "2026-06-02", "2026-07-13", "2026-07-27"]);
    for (peil, euro) in
        [("2026-06-01", 0), ("2026-06-02", 2300), ("2026-06-16", 35_700), ("2026-12-31", 144_200)]
    {
        assert_eq!(v.op(&r, dag(peil)).unwrap().in_cent(), euro, "{peil}");
    }
    let kwesties: Vec<(Kwestie, String)> =
        v.twijfels.iter().map(|t| (t.kwestie, t.andere.to_string())).collect();
    assert_eq!(kwesties, [(Kwestie::EersteDagDwangsom, "2026-06-01".to_owned())]);
    let zaterdag = Dwangsomverloop::van(&r, None, dag("2026-06-06")).unwrap();
    assert_eq!(zaterdag.eerste_dag.to_string(), "2026-06-23");
    assert_eq!(zaterdag.eerste_dag_zonder_atw().unwrap().to_string(), "2026-06-21");
    assert_eq!(zaterdag.wachttijd.werkdatum().to_string(), "2026-06-20");
    let vroeg = Dwangsomverloop::van(&r, Some(dag("2026-06-30")), dag("2026-06-06")).unwrap();
    assert!(vroeg.wachttijd.uitkomst.waarschuwingen.contains(&Waarschuwing::VoortijdigeIngebrekestelling));
    assert_eq!(vroeg.eerste_dag.to_string(), "2026-07-15");
}

#[test]
fn awb_6_9_posting_and_receiving() {
    let r = rekenaar();
    let post = ter_post(&r, dag("2026-05-29"), dag("2026-05-29")).unwrap();
    assert!(
        post.tijdig
            && post.is_tijdig_ontvangen(dag("2026-06-05"))
            && !post.is_tijdig_ontvangen(dag("2026-06-06"))
    );
    let laat = ter_post(&r, dag("2026-05-29"), dag("2026-05-30")).unwrap();
    assert!(!laat.tijdig && !laat.is_tijdig_ontvangen(dag("2026-06-01")));
    assert!(
        laat.is_tijdig_ontvangen(dag("2026-05-29")),
        "in the letter box before the end counts however it was sent"
    );
}

#[test]
fn awb_7_4_counting_back_is_never_moved() {
    let a = van("nadere_stukken", "2026-05-06").unwrap();
    assert_eq!(a.werkdatum().to_string(), "2026-04-25");
    assert_eq!(a.uitkomst.twijfels.first().map(|t| t.andere.to_string()).as_deref(), Some("2026-04-26"));
}

#[test]
fn awb_7_10_adjournment_within_its_maximum_only() {
    let weken = |n| Dagduur::nieuw(n, Eenheid::Weken).unwrap();
    let r = rekenaar();
    let a = r
        .bereken("beslissing_op_bezwaar_commissie", &Feiten::op(dag("2026-05-08")).verlengd(weken(6)))
        .unwrap();
    assert_eq!(a.einde().to_string(), "2026-09-11");
    assert!(a.uitkomst.waarschuwingen.contains(&Waarschuwing::VerlengingMeedelen));
    for (soort, met) in [("beslissing_op_bezwaar", weken(7)), ("bezwaar", weken(1))] {
        let te_lang = r.bereken(soort, &Feiten::op(dag("2026-05-08")).verlengd(met));
        assert!(matches!(te_lang, Err(Weigering::TeLangVerlengd { .. })), "{soort}");
    }
}

#[test]
fn awb_2_23_a_wrong_channel() {
    let r = rekenaar();
    for (einde, ontvangen, antwoord, dagen, nieuw) in [
        ("2026-06-19", "2026-06-18", "2026-06-22", 4, "2026-06-23"),
        ("2026-06-19", "2026-06-19", "2026-06-19", 1, "2026-06-22"),
    ] {
        let (d, uit) = verkeerd_kanaal(&r, dag(einde), dag(ontvangen), dag(antwoord)).unwrap();
        assert_eq!((d, uit.einde.to_string().as_str()), (dagen, nieuw));
    }
    let eerder = verkeerd_kanaal(&r, dag("2025-06-19"), dag("2025-06-18"), dag("2025-06-20"));
    assert!(matches!(eerder, Err(Weigering::RegelNogNiet { .. })));
    let te_laat = verkeerd_kanaal(&r, dag("2026-06-19"), dag("2026-06-20"), dag("2026-06-20"));
    assert!(matches!(te_laat, Err(Weigering::Volgorde { .. })));
}

#[test]
fn wvggz_7_4_its_own_rule_has_no_minimum_of_working_days() {
    tabel(&[
        ("crisismaatregel", "2026-06-01", "2026-06-04"),
        ("crisismaatregel", "2026-04-02", "2026-04-07"),
    ]);
    let a = van("crisismaatregel", "2026-05-12").unwrap();
    assert_eq!(
        (a.einde().to_string(), a.werkdatum().to_string()),
        ("2026-05-18".into(), "2026-05-15".into())
    );
}

#[test]
fn wth_6_and_awbi_11_the_strict_day_is_the_unmoved_one() {
    for (soort, wanneer, einde, werk) in [
        ("zitting_huisverbod", "2026-04-02", "2026-04-08", "2026-04-05"),
        ("verslag_binnentreden", "2026-04-02", "2026-04-08", "2026-04-06"),
        ("beslissing_commissaris", "2026-06-05", "2026-06-08", "2026-06-07"),
    ] {
        let a = van(soort, wanneer).unwrap();
        assert_eq!(
            (a.einde().to_string().as_str(), a.werkdatum().to_string().as_str()),
            (einde, werk),
            "{soort}"
        );
    }
}

#[test]
fn regulation_1182_71_stands_in_place_of_the_atw() {
    tabel(&[
        ("verzoek_betrokkene", "2026-03-05", "2026-04-07"),
        ("verzoek_betrokkene", "2026-01-31", "2026-03-02"),
    ]);
    let a = van("verzoek_betrokkene", "2026-03-03").unwrap();
    assert_eq!(
        (a.einde().to_string(), a.werkdatum().to_string()),
        ("2026-04-07".into(), "2026-04-03".into())
    );
    let lek = van("melding_datalek", "2026-04-02T16:00").unwrap();
    assert_eq!(lek.werkdatum().to_string(), "2026-04-05T16:00");
    assert!(lek.uitkomst.twijfels.iter().any(|t| t.kwestie == Kwestie::TweeWerkdagenInUren));
}

#[test]
fn gemeentewet_172a_a_start_on_a_day_the_last_month_lacks_is_a_doubt() {
    let a = van("gebiedsverbod", "2026-11-30").unwrap();
    assert_eq!(a.werkdatum().to_string(), "2027-02-27");
    assert_eq!(a.uitkomst.twijfels.first().map(|t| t.andere.to_string()).as_deref(), Some("2027-02-28"));
    assert!(van("gebiedsverbod", "2026-03-01").unwrap().uitkomst.twijfels.is_empty());
}

#[test]
fn what_may_not_be_done_before_has_the_latest_day_as_working_date() {
    let a = van("verkoop_zaken", "2026-02-23").unwrap();
    assert_eq!(a.werkdatum(), a.einde());
    assert_eq!(van("bewaren_verslag", "2026-08-31").unwrap().einde().to_string(), "2027-02-28");
}

#[test]
fn bad_facts_are_refused_with_reason_and_article() {
    let besloten = rekenaar().bereken("bezwaar", &Feiten::op(dag("2026-03-02")).besloten(dag("2026-03-03")));
    let ander =
        rekenaar().bereken("bezwaar", &Feiten::op(dag("2026-03-02")).gebeurtenis(Gebeurtenis::Ontvangen));
    for (fout, woord) in [
        (besloten.unwrap_err(), "3:40"),
        (ander.unwrap_err(), "6:7"),
        (van("kennisgeving_bericht", "2025-12-31T10:00").unwrap_err(), "2:10"),
        (van("contactadres", "2026-06-01").unwrap_err(), "artikel 2, zesde lid, Wth"),
        (van("bezwaar", "2026-02-30").unwrap_err(), "bestaat niet"),
        (van("contactadres", "2026-03-29T02:15").unwrap_err(), "klok een uur vooruit"),
        (van("bezwaar", "1993-12-31").unwrap_err(), "nog niet"),
        (van("kermis", "2026-01-01").unwrap_err(), "niet bekend"),
    ] {
        let (nl, en) = (fout.zin(termijn::Taal::Nl), fout.zin(termijn::Taal::En));
        assert!(nl.contains(woord) && nl.ends_with('.') && en.ends_with('.') && nl != en, "{nl} / {en}");
    }
}

#[test]
fn a_rule_that_looks_back_takes_earlier_events_and_says_so() {
    let a = van("bewaren_wgs", "2024-02-29").unwrap();
    assert_eq!(a.einde().to_string(), "2029-02-28");
    assert!(a.uitkomst.waarschuwingen.iter().any(|w| matches!(w, Waarschuwing::VoorIngang { .. })));
}

#[test]
fn a_year_without_decree_warns_only_where_it_matters() {
    let warns = |a: &Antwoord| {
        a.uitkomst
            .waarschuwingen
            .iter()
            .any(|w| matches!(w, Waarschuwing::GelijkgesteldeDagenOnbekend { .. }))
    };
    assert!(warns(&van("bezwaar", "2028-12-20").unwrap()));
    assert!(!warns(&van("bezwaar", "2028-11-01").unwrap()));
    assert!(!warns(&van("verjaring_verbeurde_dwangsom", "2029-05-01").unwrap()));
    assert!(!warns(&van("huisverbod", "2029-05-01T10:00").unwrap()));
}

#[test]
fn a_regime_of_ones_own_choice() {
    let duur = Dagduur::nieuw(1, Eenheid::Weken).unwrap();
    let uit = Dagtermijn::dag_na(dag("2026-03-30"), duur)
        .regime(Regime::Geen)
        .bereken(rekenaar().kalender())
        .unwrap();
    assert_eq!(uit.einde, Moment::Dag(dag("2026-04-06")));
}
