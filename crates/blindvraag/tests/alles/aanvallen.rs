// SPDX-License-Identifier: EUPL-1.2
//! Attacks by name. Each must end in a refusal, never in "not known".
use std::collections::BTreeSet;

use blindvraag::*;
use jiff::civil::date;
use kernel::Tijdstip;
use serde_json::json;

use crate::hulp::*;

fn geweigerd(bescheid: &[u8]) -> Option<String> {
    let json: serde_json::Value = serde_json::from_slice(bescheid).unwrap();
    json.pointer("/inhoud/weigering").map(|w| w.as_str().unwrap().to_owned())
}

/// Another character of base64 in the middle of a field: its length stays, its content does not.
fn geknoeid(bericht: &[u8], pad: &str) -> Vec<u8> {
    let mut tekst = veld(bericht, pad).as_str().unwrap().to_owned();
    let teken = if &tekst[10..11] == "A" { "B" } else { "A" };
    tekst.replace_range(10..11, teken);
    met(bericht, pad, json!(tekst))
}

#[test]
fn a_tampered_proof_or_answer_is_refused() {
    let mut gulpen = Gulpen::met(&["Jan de Proef"]);
    let uitgave = gulpen.uitgave();
    for pad in ["/inhoud/antwoord/bewijs", "/inhoud/antwoord/punt"] {
        for _ in 0..8 {
            let vraag = verblind(&uitgave, "Jan de Proef");
            let antwoord = geknoeid(&gulpen.behandel(vraag.bericht()), pad);
            let fout = vraag.uitkomst(&antwoord).unwrap_err();
            assert!(matches!(fout, Fout::Bewijs | Fout::Punt), "{pad}: {fout}");
        }
    }
    // A zero proof, an answer to another question, and the question itself sent back.
    let (een, twee) = (verblind(&uitgave, "Jan de Proef"), verblind(&uitgave, "Jan de Proef"));
    let antwoord = gulpen.behandel(twee.bericht());
    assert_eq!(een.uitkomst(&antwoord).unwrap_err(), Fout::AnderNummer);
    let een = verblind(&uitgave, "Jan de Proef");
    let verwisseld = met(&antwoord, "/inhoud/antwoord/nummer", veld(een.bericht(), "/inhoud/vraag/nummer"));
    assert_eq!(een.uitkomst(&verwisseld).unwrap_err(), Fout::Bewijs);
    let nul = met(&antwoord, "/inhoud/antwoord/bewijs", json!("A".repeat(86) + "=="));
    assert_eq!(twee.uitkomst(&nul).unwrap_err(), Fout::Bewijs);
    let echo = verblind(&uitgave, "Jan de Proef");
    let bericht = echo.bericht().to_vec();
    assert_eq!(echo.uitkomst(&bericht).unwrap_err(), Fout::Misvormd);
}

/// An answerer that gives one asker a key or a list of its own is seen, before anything is asked.
#[test]
fn another_key_or_list_for_one_asker_is_seen() {
    let voor_iedereen = Gulpen::met(&["Jan de Proef"]);
    let mut voor_een = Gulpen::met(&["Jan de Proef"]);
    let bytes = voor_een.behandel(&verzoek_uitgave(&kader("hennep")));
    let gelezen = OntvangenUitgave::lees(&bytes, &kader("hennep")).unwrap();
    assert_eq!(gelezen.bevestig(voor_iedereen.vingerafdruk).unwrap_err(), Fout::AndereUitgave);
    // The same key with one output exchanged.
    let mut gulpen = voor_iedereen;
    let bytes = gulpen.behandel(&verzoek_uitgave(&kader("hennep")));
    let lijst = geknoeid(&bytes, "/inhoud/uitgave/tekens");
    let fout = OntvangenUitgave::lees(&lijst, &kader("hennep")).and_then(|u| u.bevestig(gulpen.vingerafdruk));
    assert!(matches!(fout.unwrap_err(), Fout::AndereUitgave | Fout::Omvang));
}

/// The right edition, but the evaluation under a key for this one question.
#[test]
fn an_evaluation_with_another_key_fails_its_proof() {
    let mut eerlijk = Gulpen::met(&["Jan de Proef"]);
    let mut oneerlijk = Gulpen::met(&["Jan de Proef"]);
    let uitgave = eerlijk.uitgave();
    let vraag = verblind(&uitgave, "Jan de Proef");
    let van_de_ander =
        veld(verblind(&oneerlijk.uitgave(), "Jan de Proef").bericht(), "/inhoud/vraag/uitgave");
    let omgeleid = met(vraag.bericht(), "/inhoud/vraag/uitgave", van_de_ander);
    let antwoord = oneerlijk.behandel(&omgeleid);
    assert_eq!(geweigerd(&antwoord), None, "the dishonest desk answers");
    assert_eq!(vraag.uitkomst(&antwoord).unwrap_err(), Fout::Bewijs);
}

#[test]
fn malformed_points_are_refused_and_cost_nothing() {
    let mut gulpen = Gulpen::met(&[]);
    let uitgave = gulpen.uitgave();
    let bericht = verblind(&uitgave, "Jan de Proef").bericht().to_vec();
    let identiteit = "A".repeat(43) + "=";
    let niet_canoniek = "/".repeat(42) + "8=";
    for punt in [&identiteit, &niet_canoniek] {
        let antwoord = gulpen.behandel(&met(&bericht, "/inhoud/vraag/punt", json!(punt)));
        assert_eq!(geweigerd(&antwoord).as_deref(), Some("punt"), "{punt}");
    }
    for punt in
        [json!(""), json!("AA=="), json!("A".repeat(44)), json!("?".repeat(44)), json!([1, 2]), json!(null)]
    {
        let antwoord = gulpen.behandel(&met(&bericht, "/inhoud/vraag/punt", punt.clone()));
        assert_eq!(geweigerd(&antwoord).as_deref(), Some("misvormd"), "{punt}");
    }
    assert_eq!(gulpen.verbruik.aantal(), 0);
    // The other way: a point of the answer, and a public key.
    let vraag = verblind(&uitgave, "Jan de Proef");
    let antwoord = gulpen.behandel(vraag.bericht());
    let fout = vraag.uitkomst(&met(&antwoord, "/inhoud/antwoord/punt", json!(identiteit)));
    assert_eq!(fout.unwrap_err(), Fout::Punt);
    let bytes = met(&uitgave.bericht(), "/inhoud/uitgave/publiek", json!(identiteit));
    assert_eq!(OntvangenUitgave::lees(&bytes, &kader("hennep")).err(), Some(Fout::Punt));
}

#[test]
fn more_than_one_question_in_a_request_is_refused() {
    let mut gulpen = Gulpen::met(&[]);
    let bericht = verblind(&gulpen.uitgave(), "Jan de Proef").bericht().to_vec();
    let punt = veld(&bericht, "/inhoud/vraag/punt");
    let lijst = met(&bericht, "/inhoud/vraag/punt", json!([punt, punt]));
    assert_eq!(geweigerd(&gulpen.behandel(&lijst)).as_deref(), Some("misvormd"));
    let mut extra: serde_json::Value = serde_json::from_slice(&bericht).unwrap();
    extra["inhoud"]["vraag"]["punt2"] = punt.clone();
    assert_eq!(
        geweigerd(&gulpen.behandel(&serde_json::to_vec(&extra).unwrap())).as_deref(),
        Some("misvormd")
    );
    let dubbel = String::from_utf8(bericht.clone())
        .unwrap()
        .replace("\"punt\":", &format!("\"punt\":{punt},\"punt\":"));
    assert_eq!(geweigerd(&gulpen.behandel(dubbel.as_bytes())).as_deref(), Some("misvormd"));
    let lang = [bericht, vec![b' '; MAX_VERZOEK]].concat();
    assert_eq!(geweigerd(&gulpen.behandel(&lang)).as_deref(), Some("te-lang"));
    assert_eq!(gulpen.verbruik.aantal(), 0);
}

#[test]
fn an_answer_of_any_length_is_not_read() {
    let lang = vec![b' '; MAX_BESCHEID + 1];
    assert_eq!(OntvangenUitgave::lees(&lang, &kader("hennep")).err(), Some(Fout::TeLang));
    let grootste = MAX_BEKEND * 16 / 3 * 4 + 4;
    assert!(grootste + 512 < MAX_BESCHEID, "an honest edition of the greatest size fits");
}

#[test]
fn another_version_is_told_apart_from_nonsense() {
    let mut gulpen = Gulpen::met(&[]);
    let twee = br#"{"versie":2,"inhoud":{"vragen":[1,2,3]}}"#;
    assert_eq!(geweigerd(&gulpen.behandel(twee)).as_deref(), Some("versie"));
    assert_eq!(OntvangenUitgave::lees(twee, &kader("hennep")).err(), Some(Fout::Versie));
    let een = met(&verzoek_uitgave(&kader("hennep")), "/versie", json!(2));
    assert_eq!(geweigerd(&gulpen.behandel(&een)).as_deref(), Some("versie"));
    for onzin in ["", "{}", "[]", "null", r#"{"versie":1}"#, r#"{"versie":1,"inhoud":{},"x":1}"#] {
        assert_eq!(geweigerd(&gulpen.behandel(onzin.as_bytes())).as_deref(), Some("misvormd"), "{onzin}");
    }
}

#[test]
fn a_key_of_yesterday_or_tomorrow_is_refused() {
    let mut gulpen = Gulpen::met(&["Jan de Proef"]);
    let uitgave = gulpen.uitgave();
    let vraag = verblind(&uitgave, "Jan de Proef");
    let voor_middernacht = Tijdstip::op(DAG, 23, 59);
    for (moment, verwacht) in
        [(voor_middernacht, false), (voor_middernacht.plus_minuten(1), true), (nu().plus_dagen(-1), true)]
    {
        let verzoek = verblind(&uitgave, "Jan de Proef");
        let behandeld = gulpen.behandel_op(moment, verzoek.bericht());
        assert_eq!(behandeld.gebeurd == Gebeurd::Geweigerd(Weigering::Tijdvak), verwacht, "{moment:?}");
    }
    let weigering = gulpen.behandel_op(nu().plus_dagen(1), vraag.bericht()).bescheid;
    assert_eq!(vraag.uitkomst(&weigering).unwrap_err(), Fout::Geweigerd(Weigering::Tijdvak));
    // A secret makes no edition of another day.
    let morgen = Tijdvakgeheim::nieuw(Tijdvak::van(date(2026, 11, 23))).unwrap();
    let fout = Antwoorder::nieuw(&morgen, kader("hennep"), vragers(), []).unwrap_err();
    assert_eq!(fout, Fout::AnderTijdvak);
}

#[test]
fn an_old_edition_of_today_is_refused() {
    let geheim = geheim();
    let mut ochtend = Gulpen::van(antwoorder(&geheim, &["Jan de Proef"]), 10);
    let mut middag = Gulpen::van(antwoorder(&geheim, &[]), 10);
    let uitgave = ochtend.uitgave();
    let vraag = verblind(&uitgave, "Jan de Proef");
    let antwoord = middag.behandel(vraag.bericht());
    assert_eq!(vraag.uitkomst(&antwoord).unwrap_err(), Fout::Geweigerd(Weigering::AndereUitgave));
}

#[test]
fn guessing_stops_at_the_limit_of_the_day() {
    let mut gulpen = Gulpen::van(antwoorder(&geheim(), &["Jan de Proef"]), 3);
    let uitgave = gulpen.uitgave();
    for wie in ["A Een", "B Twee", "C Drie"] {
        let vraag = verblind(&uitgave, wie);
        let antwoord = gulpen.behandel(vraag.bericht());
        assert_eq!(vraag.uitkomst(&antwoord).unwrap(), Uitkomst::GeenTreffer);
    }
    // Also what would have been a hit, and after a restart that read what was kept.
    let vraag = verblind(&uitgave, "Jan de Proef");
    let antwoord = gulpen.behandel(vraag.bericht());
    assert_eq!(vraag.uitkomst(&antwoord).unwrap_err(), Fout::Geweigerd(Weigering::Daglimiet));
    assert_eq!(gulpen.verbruik.aantal(), 3);
    let mut bewaard = Verbruik::van(naam("valkenburg"), Tijdvak::van(DAG), [[1; 16], [2; 16], [3; 16]]);
    let vraag = verblind(&uitgave, "Jan de Proef");
    let uit = gulpen.loket.behandel(vraag.bericht(), nu(), &mut bewaard);
    assert_eq!(uit.gebeurd, Gebeurd::Geweigerd(Weigering::Daglimiet));
    // What was used yesterday does not count today.
    let mut gisteren =
        Verbruik::van(naam("valkenburg"), Tijdvak::van(date(2026, 11, 21)), [[1; 16], [2; 16], [3; 16]]);
    let uit = gulpen.loket.behandel(vraag.bericht(), nu(), &mut gisteren);
    assert!(matches!(uit.gebeurd, Gebeurd::Beantwoord(..)) && gisteren.aantal() == 1);
}

#[test]
fn a_copied_request_is_answered_once() {
    let mut gulpen = Gulpen::met(&["Jan de Proef"]);
    let uitgave = gulpen.uitgave();
    let vraag = verblind(&uitgave, "Jan de Proef");
    let antwoord = gulpen.behandel(vraag.bericht());
    assert_eq!(geweigerd(&gulpen.behandel(vraag.bericht())).as_deref(), Some("herhaald"));
    assert_eq!(gulpen.verbruik.aantal(), 1);
    assert_eq!(vraag.uitkomst(&antwoord).unwrap(), Uitkomst::Treffer);
}

/// Who is no party hears the same as when there is nothing, for the edition and for a question.
#[test]
fn not_a_party_and_not_existing_are_the_same() {
    let mut gulpen = Gulpen::met(&["Jan de Proef"]);
    let uitgave = gulpen.uitgave();
    let vraag = verblind(&uitgave, "Jan de Proef").bericht().to_vec();
    let elders = met(&vraag, "/inhoud/vraag/kader/thema", json!("mensenhandel"));
    let antwoord = |wie: &str, verzoek: &[u8]| {
        let mut verbruik = Verbruik::nieuw(naam(wie), Tijdvak::van(DAG));
        gulpen.loket.behandel(verzoek, nu(), &mut verbruik).bescheid
    };
    let gevallen = [
        ("stein", verzoek_uitgave(&kader("hennep"))),
        ("valkenburg", verzoek_uitgave(&kader("mensenhandel"))),
        ("stein", vraag),
        ("valkenburg", elders),
    ];
    let antwoorden: BTreeSet<Vec<u8>> = gevallen.iter().map(|(wie, v)| antwoord(wie, v)).collect();
    assert_eq!(antwoorden.len(), 1);
    assert_eq!(geweigerd(antwoorden.first().unwrap()).as_deref(), Some("onbekend-kader"));
}

/// An edition whose size or order tells something is not accepted, so nobody can be made to publish one.
#[test]
fn an_edition_that_betrays_its_size_is_refused() {
    let mut gulpen = Gulpen::met(&["Jan de Proef"]);
    let bytes = gulpen.behandel(&verzoek_uitgave(&kader("hennep")));
    let tekens = veld(&bytes, "/inhoud/uitgave/tekens").as_str().unwrap().to_owned();
    let omgekeerd = format!("{}{}", &tekens[64..128], &tekens[..64]) + &tekens[128..];
    for (tekens, verwacht) in [
        (tekens[..64].to_owned(), Fout::Omvang),
        (String::new(), Fout::Omvang),
        (omgekeerd, Fout::Omvang),
        (tekens[..4].to_owned(), Fout::Misvormd),
    ] {
        let bytes = met(&bytes, "/inhoud/uitgave/tekens", json!(tekens));
        assert_eq!(OntvangenUitgave::lees(&bytes, &kader("hennep")).err(), Some(verwacht));
    }
    assert_eq!(OntvangenUitgave::lees(&bytes, &kader("ander")).err(), Some(Fout::AnderKader));
}

/// The answerer has everything it could have: its key, every question, and the two subjects. Whichever was asked, what it
/// sees has the same distribution; here, that no evaluation of a guess meets what was sent.
#[test]
fn the_answerer_cannot_try_a_guess_on_a_question() {
    let mut gulpen = Gulpen::met(&["Jan de Proef"]);
    let uitgave = gulpen.uitgave();
    let gezien = |vraag: &VerblindeVraag<'_>| veld(vraag.bericht(), "/inhoud/vraag/punt").to_string();
    let gevraagd = verblind(&uitgave, "Jan de Proef");
    // The best it can do is to ask itself about the guess, as often as it likes.
    for _ in 0..200 {
        assert_ne!(gezien(&verblind(&uitgave, "Jan de Proef")), gezien(&gevraagd));
    }
    let antwoord = gulpen.behandel(gevraagd.bericht());
    let lijst = veld(&uitgave.bericht(), "/inhoud/uitgave/tekens").to_string();
    let punt = veld(&antwoord, "/inhoud/antwoord/punt").as_str().unwrap().to_owned();
    assert!(!lijst.contains(&punt[..20]), "the answer is no output of the list either");
}
