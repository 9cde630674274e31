// SPDX-License-Identifier: EUPL-1.2
//! Each rule with the cases that keep it and those that break it.

use jiff::civil::date;

use super::*;

const VRIJ: Herkomstbeperking = Herkomstbeperking { herkomst: Herkomst::Vrij, mag_door: true };

fn volledig() -> Bijgevoegd {
    Bijgevoegd {
        oppakker: Some("Bouw- en woningtoezicht".into()),
        einddatum: Some(date(2026, 12, 21)),
        verwijzing: Some("Politie, basisteam".into()),
        wissen_bevestigd: true,
    }
}

fn regels(uitkomst: Uitkomst, bron: Herkomstbeperking, bij: &Bijgevoegd) -> Vec<(&'static str, Regel)> {
    uitkomst_kan(uitkomst, bron, bij, date(2026, 11, 21))
}

#[test]
fn weg_005_each_outcome_gets_what_its_data_asks() {
    for &uitkomst in Uitkomst::ALLE {
        assert_eq!(regels(uitkomst, VRIJ, &volledig()), [], "{uitkomst}");
        let leeg = Bijgevoegd { wissen_bevestigd: true, ..Bijgevoegd::default() };
        let ontbreekt = regels(uitkomst, VRIJ, &leeg);
        assert_eq!(ontbreekt.len(), uitkomst.vraagt().len(), "{uitkomst}");
        assert!(ontbreekt.iter().all(|(_, regel)| *regel == Regel::Gevraagd), "{uitkomst}");
    }
    let leeg = Bijgevoegd::default();
    assert_eq!(
        regels(Uitkomst::M1, VRIJ, &leeg),
        [("oppakker", Regel::Gevraagd), ("einddatum", Regel::Gevraagd)]
    );
    assert_eq!(regels(Uitkomst::N2, VRIJ, &leeg), [("verwijzing", Regel::Gevraagd)]);
    assert_eq!(regels(Uitkomst::N3, VRIJ, &leeg), []);
}

#[test]
fn weg_009_what_a_source_does_not_release_is_not_handed_over() {
    for (herkomst, mag_door, mag) in [
        (Herkomst::Vrij, true, true),
        (Herkomst::Politie, false, false),
        (Herkomst::Politie, true, true),
        (Herkomst::Partner, false, false),
        (Herkomst::Partner, true, true),
        (Herkomst::Mma, false, false),
        (Herkomst::Mma, true, false),
    ] {
        let bron = Herkomstbeperking { herkomst, mag_door };
        for &uitkomst in Uitkomst::ALLE {
            let geweigerd = regels(uitkomst, bron, &volledig()).contains(&("vervolg", Regel::Overdracht));
            let verwacht = !mag && matches!(uitkomst, Uitkomst::R1 | Uitkomst::Z1);
            assert_eq!(geweigerd, verwacht, "{uitkomst} {herkomst} {mag_door}");
        }
    }
}

#[test]
fn weg_017_a_due_date_lies_ahead() {
    let op = |dag| Bijgevoegd { einddatum: Some(dag), ..volledig() };
    assert_eq!(regels(Uitkomst::M1, VRIJ, &op(date(2026, 11, 21))), []);
    assert_eq!(regels(Uitkomst::M1, VRIJ, &op(date(2026, 11, 20))), [("einddatum", Regel::DatumVoorbij)]);
}

#[test]
fn weg_020_what_erases_is_confirmed() {
    let zonder = Bijgevoegd { wissen_bevestigd: false, ..volledig() };
    for &uitkomst in Uitkomst::ALLE {
        let gevraagd = regels(uitkomst, VRIJ, &zonder).contains(&("wissen_bevestigd", Regel::Bevestiging));
        assert_eq!(gevraagd, matches!(uitkomst, Uitkomst::P1 | Uitkomst::B2), "{uitkomst}");
    }
}

#[test]
fn weg_008_going_on_without_embedding_needs_a_reason() {
    let model = Weegmodel::standaard();
    let stap = model.stap("1").unwrap();
    let met = |code: &str, waarde: &str| Antwoorden::from([(code.to_owned(), waarde.to_owned())]);
    for (antwoorden, vervolg, verwacht) in [
        (met("w1-plek", "ja"), Vervolg::Verder, false),
        (met("w1-plek", "nee"), Vervolg::Verder, true),
        (met("w1-plek", "onbekend"), Vervolg::Verder, true),
        // A red flag is no embedding.
        (met("w1-vlag-geld", "ja"), Vervolg::Verder, true),
        (met("w1-plek", "nee"), Vervolg::Uit(Uitkomst::N1), false),
    ] {
        assert_eq!(wijkt_af(model, stap, vervolg, &antwoorden), verwacht, "{antwoorden:?} {vervolg:?}");
    }
    let drie = model.stap("3").unwrap();
    assert!(!wijkt_af(model, drie, Vervolg::Verder, &Antwoorden::new()));
}

#[test]
fn only_a_relevant_hit_goes_on_to_weging_4() {
    let b = |hit, relevant| Bevraging { bron: "bag".into(), hit, relevant, noodzaak: "n".into() };
    for (bevragingen, verwacht) in [
        (vec![b(false, false)], Vervolg::Uit(Uitkomst::N4)),
        (vec![b(true, false), b(false, false)], Vervolg::Uit(Uitkomst::N4)),
        (vec![b(false, false), b(true, true)], Vervolg::Verder),
        (vec![], Vervolg::Uit(Uitkomst::N4)),
    ] {
        assert_eq!(na_bronnen(&bevragingen), verwacht, "{bevragingen:?}");
    }
}

#[test]
fn every_rule_has_its_texts() {
    let teksten = crate::router::teksten().unwrap();
    for regel in Regel::ALLE {
        for taal in web::Taal::ALLE {
            assert!(teksten.heeft(taal, regel.wat()), "{}", regel.wat());
            assert!(teksten.heeft(taal, regel.waarom()), "{}", regel.waarom());
        }
    }
}
