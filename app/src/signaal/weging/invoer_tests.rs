// SPDX-License-Identifier: EUPL-1.2
//! Forms as people send them, good and bad.

use jiff::civil::date;
use kernel::Herkomst;

use super::*;

const VRIJ: Herkomstbeperking = Herkomstbeperking { herkomst: Herkomst::Vrij, mag_door: true };

fn kader(stap: Stap) -> Kader<'static> {
    Kader { stap, model: Weegmodel::standaard(), bron: VRIJ, vandaag: date(2026, 11, 21) }
}

/// Every criterium of a stage answered with its first answer, and what every form carries.
fn ingevuld(stap: Stap, extra: &[(&str, &str)]) -> Form {
    let criteria =
        Weegmodel::standaard().criteria(stap.code()).map(|c| (veld_van(c), c.antwoorden[0].waarde.clone()));
    let mut form = Form::from_pairs(criteria);
    form.zet("versie", "1");
    form.zet("motivering", "Er is veel bezoek op vreemde tijden.");
    for (veld, waarde) in extra {
        form.zet(veld, *waarde);
    }
    form
}

fn fouten(form: &Form) -> Vec<(String, &'static str)> {
    form.fouten().iter().map(|f| (f.veld.clone(), f.code.sleutel())).collect()
}

#[test]
fn a_stage_is_read_with_its_criteria_and_points() {
    let mut form = ingevuld(Stap::Drie, &[("vervolg", "verder"), ("criteria.w3-ernst", "3")]);
    let invoer = Weeginvoer::lees(&mut form, kader(Stap::Drie)).unwrap();
    assert_eq!(invoer.vervolg, Vervolg::Verder);
    assert_eq!(invoer.antwoorden.len(), 8);
    assert_eq!(Weegmodel::standaard().punten("3", &invoer.antwoorden), Some(3));
}

#[test]
fn an_empty_form_gets_all_its_errors_at_once() {
    let mut form = Form::leeg();
    assert_eq!(Weeginvoer::lees(&mut form, kader(Stap::TweeA)), None);
    let velden: Vec<String> = fouten(&form).into_iter().map(|(veld, _)| veld).collect();
    for veld in ["vervolg", "criteria.w2a-taak", "criteria.w2a-herkomst", "motivering", "versie"] {
        assert!(velden.iter().any(|v| v == veld), "{veld} in {velden:?}");
    }
}

#[test]
fn weg_004_an_outcome_of_another_stage_is_refused() {
    for (stap, vervolg) in
        [(Stap::Een, "N3"), (Stap::TweeA, "C1"), (Stap::Drie, "C2"), (Stap::Vier, "verder")]
    {
        let mut form = ingevuld(stap, &[("vervolg", vervolg)]);
        assert_eq!(Weeginvoer::lees(&mut form, kader(stap)), None);
        assert!(fouten(&form).contains(&("vervolg".to_owned(), "weging-regel-004")), "{stap} {vervolg}");
    }
}

#[test]
fn weg_007_a_stage_refuses_answers_of_another_stage() {
    let mut form = ingevuld(Stap::TweeB, &[("vervolg", "verder"), ("criteria.w3-ernst", "3")]);
    assert_eq!(Weeginvoer::lees(&mut form, kader(Stap::TweeB)), None);
    assert_eq!(fouten(&form), [(String::new(), "weging-regel-007")]);
}

#[test]
fn an_answer_that_the_model_does_not_know_is_refused() {
    let mut form = ingevuld(Stap::TweeB, &[("vervolg", "verder"), ("criteria.w2b-gebied", "misschien")]);
    assert_eq!(Weeginvoer::lees(&mut form, kader(Stap::TweeB)), None);
    assert_eq!(fouten(&form), [("criteria.w2b-gebied".to_owned(), "fout-keuze")]);
}

#[test]
fn weg_008_without_embedding_a_reason_is_asked_for_going_on() {
    let nee: Vec<String> =
        Weegmodel::standaard().criteria("1").filter(|c| c.groep == "inbedding").map(veld_van).collect();
    let alles_nee: Vec<(&str, &str)> =
        nee.iter().map(|v| (v.as_str(), "nee")).chain([("vervolg", "verder")]).collect();
    let mut form = ingevuld(Stap::Een, &alles_nee);
    assert_eq!(Weeginvoer::lees(&mut form, kader(Stap::Een)), None);
    assert_eq!(fouten(&form), [("afwijking".to_owned(), "weging-regel-008")]);
    let mut form = ingevuld(Stap::Een, &alles_nee);
    form.zet("afwijking", "De buurgemeente ziet hetzelfde patroon.");
    assert!(Weeginvoer::lees(&mut form, kader(Stap::Een)).is_some());
}

#[test]
fn p1_asks_no_criteria_and_keeps_no_words() {
    let mut form = Form::leeg();
    for (veld, waarde) in
        [("vervolg", "P1"), ("verwijzing", "Politie, 14:05 uur"), ("wissen_bevestigd", "on"), ("versie", "1")]
    {
        form.zet(veld, waarde);
    }
    form.zet("motivering", "Hier staat iets dat niet bewaard mag worden.");
    form.zet("criteria.w1-plek", "ja");
    let invoer = Weeginvoer::lees(&mut form, kader(Stap::Een)).unwrap();
    assert_eq!((invoer.motivering, invoer.antwoorden), (None, Antwoorden::new()));
    assert_eq!(invoer.bij.verwijzing.as_deref(), Some("Politie, 14:05 uur"));
}

#[test]
fn p1_without_confirmation_or_receiver_is_refused() {
    let mut form = Form::leeg();
    form.zet("vervolg", "P1");
    form.zet("versie", "1");
    assert_eq!(Weeginvoer::lees(&mut form, kader(Stap::Een)), None);
    let verwacht = [("verwijzing", "weging-regel-005"), ("wissen_bevestigd", "weging-regel-020")];
    assert_eq!(fouten(&form), verwacht.map(|(v, r)| (v.to_owned(), r)));
}

fn bronform(paren: &[(&str, &str)]) -> Form {
    let mut form = Form::from_pairs(paren.iter().copied());
    form.zet("versie", "1");
    form.zet("motivering", "Alleen gevraagd wat nodig is.");
    form
}

#[test]
fn sources_are_read_and_decide_what_follows() {
    let mut form = bronform(&[
        ("bron.bag.antwoord", "geen-hit"),
        ("bron.bag.noodzaak", "Is het een bedrijfspand?"),
        ("bron.brp.antwoord", "hit"),
        ("bron.brp.voorwaarde", "on"),
        ("bron.brp.relevant", "on"),
        ("bron.brp.noodzaak", "Aantal inschrijvingen op het adres."),
        ("bron.kadaster.antwoord", "niet"),
    ]);
    let invoer = Weeginvoer::lees_bronnen(&mut form, kader(Stap::Bronnen)).unwrap();
    assert_eq!(invoer.vervolg, Vervolg::Verder);
    let kort: Vec<_> = invoer.bevragingen.iter().map(|b| (b.bron.as_str(), b.hit, b.relevant)).collect();
    assert_eq!(kort, [("brp", true, true), ("bag", false, false)]);
}

#[test]
fn no_hit_anywhere_ends_with_n4() {
    let mut form =
        bronform(&[("bron.bag.antwoord", "geen-hit"), ("bron.bag.noodzaak", "Gebruik van het pand.")]);
    let invoer = Weeginvoer::lees_bronnen(&mut form, kader(Stap::Bronnen)).unwrap();
    assert_eq!(invoer.vervolg, Vervolg::Uit(Uitkomst::N4));
}

#[test]
fn weg_012_to_015_sources_are_refused_with_their_reason() {
    let geval = |paren: &[(&str, &str)]| {
        let mut form = bronform(paren);
        assert_eq!(Weeginvoer::lees_bronnen(&mut form, kader(Stap::Bronnen)), None);
        form
    };
    let form = geval(&[("bron.wmo.antwoord", "hit"), ("bron.wmo.noodzaak", "x")]);
    assert_eq!(fouten(&form), [("bron.wmo.antwoord".to_owned(), "weging-regel-012")]);
    assert!(form.fouten()[0].args[0].1.contains("Wmo 2015"));
    let form = geval(&[("bron.brp.antwoord", "hit"), ("bron.brp.noodzaak", "Inschrijvingen.")]);
    assert_eq!(fouten(&form), [("bron.brp.voorwaarde".to_owned(), "weging-regel-013")]);
    assert_eq!(fouten(&geval(&[])), [(String::new(), "weging-regel-014")]);
    let form = geval(&[("bron.bag.antwoord", "geen-hit")]);
    assert_eq!(fouten(&form), [("bron.bag.noodzaak".to_owned(), "weging-regel-015")]);
    let form = geval(&[("bron.bag.antwoord", "misschien")]);
    assert_eq!(fouten(&form), [("bron.bag.antwoord".to_owned(), "fout-keuze")]);
}

#[test]
fn a_program_may_send_the_same_as_json() {
    let json = br#"{"vervolg":"verder","motivering":"Het ligt in onze gemeente.","versie":3,
        "criteria":{"w2b-gebied":"ja","w2b-gevolg":"ja"}}"#;
    let invoer = Weeginvoer::lees(&mut Form::from_json(json), kader(Stap::TweeB)).unwrap();
    assert_eq!((invoer.versie, invoer.antwoorden.len()), (3, 2));
}
