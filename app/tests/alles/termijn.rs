// SPDX-License-Identifier: EUPL-1.2
//! `dijkwacht termijn`, as a lawyer runs it. The arithmetic itself is tested in the crate.

use std::path::PathBuf;
use std::process::{Command, Output};

use serde_json::{Value, json};

fn doe(argumenten: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_dijkwacht"))
        .arg("termijn")
        .args(argumenten)
        .env_clear()
        .output()
        .unwrap()
}

fn uit(o: &Output) -> String {
    String::from_utf8(o.stdout.clone()).unwrap()
}

fn als_json(o: &Output) -> Value {
    serde_json::from_str(&uit(o)).unwrap()
}

/// A file that is gone after the test.
struct Bestand(PathBuf);

impl Bestand {
    fn met(inhoud: &str) -> Self {
        let pad = std::env::temp_dir().join(format!("dw_termijn_{}", kernel::nieuwe_code(12).unwrap()));
        std::fs::write(&pad, inhoud).unwrap();
        Self(pad)
    }

    fn pad(&self) -> &str {
        self.0.to_str().unwrap()
    }
}

impl Drop for Bestand {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

#[test]
fn a_term_as_a_sentence_and_as_data() {
    let o = doe(&["bereken", "bezwaar", "--bekendgemaakt", "2026-02-20"]);
    assert_eq!(o.status.code(), Some(0));
    let tekst = uit(&o);
    for woord in ["2026-04-07", "vrijdag 3 april 2026 (Goede Vrijdag)", "artikel 1, eerste lid, Atw"] {
        assert!(tekst.to_lowercase().contains(&woord.to_lowercase()), "{woord}: {tekst}");
    }
    let engels = uit(&doe(&["bereken", "bezwaar", "--bekendgemaakt", "2026-02-20", "--taal", "en"]));
    assert!(engels.contains("Good Friday"), "{engels}");
    let data = als_json(&doe(&["bereken", "huisverbod", "--opgelegd", "2026-03-27T20:00", "--json"]));
    assert_eq!((&data["werkdatum"], &data["zekerheid"]), (&json!("2026-04-06T20:00"), &json!("zeker")));
}

#[test]
fn suspension_extension_bibob_and_the_penalty() {
    let werk = |argumenten: &[&str]| {
        als_json(&doe(&[&["bereken"], argumenten, &["--json"]].concat()))["einde"].clone()
    };
    let aanvulling =
        ["--uitgenodigd", "2026-06-10", "--hersteltermijn", "2026-06-24", "--hersteld", "2026-06-22"];
    assert_eq!(
        werk(&[&["beslistermijn", "--ontvangen", "2026-06-01"], &aanvulling[..]].concat()),
        json!("2026-08-07")
    );
    let bibob =
        ["--advies-gevraagd", "2026-03-16", "--advies-ontvangen", "2026-07-15", "--advies-verlengd", "4"];
    assert_eq!(
        werk(&[&["beslistermijn", "--ontvangen", "2026-03-02"], &bibob[..]].concat()),
        json!("2026-07-21")
    );
    let verdaagd = ["beslissing_op_bezwaar", "--termijn-eindigt", "2026-05-08", "--verlengd", "6w"];
    assert_eq!(werk(&verdaagd), json!("2026-07-31"));
    assert_eq!(werk(&["beslistermijn", "--ontvangen", "2026-03-02", "--duur", "13w"]), json!("2026-06-01"));
    let dwangsom = doe(&["bereken", "dwangsom_niet_tijdig", "--ingebrekestelling", "2026-05-18"]);
    assert!(uit(&dwangsom).contains("€ 1.442"), "{}", uit(&dwangsom));
}

#[test]
fn a_refusal_says_why_and_ends_with_one() {
    for (argumenten, woord) in [
        (vec!["bezwaar", "--ontvangen", "2026-02-20"], "6:7"),
        (vec!["bezwaar"], "bekendmaking"),
        (vec!["bezwaar", "--bekendgemaakt", "2026-02-30"], "bestaat niet"),
        (vec!["contactadres", "--opgelegd", "2026-06-01"], "tijdstip"),
        (vec!["bezwaar", "--bekendgemaakt", "2026-02-20", "--verlengd", "1w"], "verlengd"),
    ] {
        let o = doe(&[vec!["bereken"], argumenten].concat());
        let zegt = String::from_utf8(o.stderr).unwrap();
        assert!(o.status.code() == Some(1) && o.stdout.is_empty() && zegt.contains(woord), "{woord}: {zegt}");
    }
}

#[test]
fn without_or_with_an_unknown_soort_it_lists_what_there_is() {
    let lijst = doe(&["bereken"]);
    assert!(lijst.status.success() && uit(&lijst).contains("bezwaar "));
    let onbekend = doe(&["bereken", "kermis"]);
    assert_eq!(onbekend.status.code(), Some(2));
    assert!(String::from_utf8(onbekend.stderr).unwrap().contains("bezwaar "));
    let alle = als_json(&doe(&["bereken", "--json"]));
    assert!(alle["termijnen"].as_array().unwrap().len() >= 70);
}

#[test]
fn the_calendar_of_a_year_with_its_source() {
    let tekst = uit(&doe(&["kalender", "2026"]));
    for rij in ["2026-04-03  vrijdag    Goede Vrijdag", "2026-05-15  vrijdag", "artikel 3, derde lid, Atw"] {
        assert!(tekst.contains(rij), "{rij}: {tekst}");
    }
    let later = als_json(&doe(&["kalender", "2029", "--json"]));
    assert_eq!(later["gelijkgestelde_dagen_vastgesteld"], json!(false));
    assert_eq!(doe(&["kalender", "1700"]).status.code(), Some(1));
}

#[test]
fn the_vectors_of_a_lawyer_decide_the_exit_status() {
    let goed = json!({"id": "A", "category": "beroep", "input": {"decision_sent": "2026-06-19"}, "expected": {"result": "2026-07-31"}});
    let fout = json!({"id": "B", "category": "beroep", "input": {"decision_sent": "2026-06-19"}, "expected": {"result": "2026-08-01"}});
    let vreemd = json!({"id": "C", "category": "kermis", "input": {"x": 1}, "expected": {"y": 1}});
    let run = |vectoren: Value| {
        let bestand = Bestand::met(&json!({ "test_vectors": vectoren }).to_string());
        let o = doe(&["toets", bestand.pad(), "--json"]);
        (o.status.code(), als_json(&o))
    };
    assert_eq!(
        run(json!([goed])),
        (Some(0), json!({"getoetst": 1, "akkoord": 1, "afwijkend": [], "onbekend": []}))
    );
    for slecht in [fout, vreemd] {
        let (status, uitslag) = run(json!([goed, slecht]));
        assert_eq!((status, &uitslag["akkoord"]), (Some(1), &json!(1)), "{uitslag}");
    }
    assert_eq!(run(json!([])).0, Some(1));
    let bestand = Bestand::met(&json!([goed]).to_string());
    let tekst = uit(&doe(&["toets", bestand.pad()]));
    assert!(
        tekst.contains("A ") && tekst.contains("verwacht result 2026-07-31; berekend result 2026-07-31"),
        "{tekst}"
    );
}

#[test]
fn another_set_takes_the_place_of_the_one_inside() {
    let eigen = termijn::Regelset::standaard_tekst().replace("\"2026-01-02\", ", "");
    let bestand = Bestand::met(&eigen);
    let o =
        doe(&["bereken", "bezwaar", "--bekendgemaakt", "2025-11-20", "--json", "--regels", bestand.pad()]);
    assert_eq!(als_json(&o)["werkdatum"], json!("2026-01-02"));
    let kapot = Bestand::met("versie = 1");
    let o = doe(&["kalender", "2026", "--regels", kapot.pad()]);
    let zegt = String::from_utf8(o.stderr).unwrap();
    assert!(
        o.status.code() == Some(1) && zegt.contains("`versie`") && zegt.contains("`bron` is missing"),
        "{zegt}"
    );
}
