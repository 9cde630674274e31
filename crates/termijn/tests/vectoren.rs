// SPDX-License-Identifier: EUPL-1.2
//! The shared test vectors: all agree, each category is known with exactly its keys, and what is not known never agrees.

#![expect(clippy::unwrap_used, reason = "helpers of tests count as production code to clippy")]

use std::collections::BTreeSet;

use serde_json::{Value, json};
use termijn::Rekenaar;
use termijn::vectoren::{Uitslag, Verslag, namen, toets};

/// Computed by hand from the statutes named in each vector, texts read until 21 November 2026.
const VECTOREN: &str = include_str!("../data/vectoren.json");

fn run(tekst: &str) -> Verslag {
    toets(&Rekenaar::standaard().unwrap(), tekst).unwrap()
}

fn een(vector: Value) -> Uitslag {
    run(&json!({ "test_vectors": [vector] }).to_string()).vectoren.remove(0).uitslag
}

#[test]
fn all_shared_vectors_agree() {
    let verslag = run(VECTOREN);
    assert!(verslag.is_akkoord(), "{:#}", verslag.als_json());
    assert_eq!(verslag.als_json(), json!({"getoetst": 74, "akkoord": 74, "afwijkend": [], "onbekend": []}));
}

#[test]
fn every_category_of_the_schema_is_computed() {
    let bestand: Value = serde_json::from_str(VECTOREN).unwrap();
    let schema = bestand["test_vector_schema"].as_object().unwrap();
    // Whether a JSON object keeps its order depends on who else is in the build.
    let onze: BTreeSet<&str> = namen().collect();
    assert_eq!(onze, schema.keys().map(String::as_str).collect::<BTreeSet<_>>());
}

#[test]
fn a_wrong_date_in_any_vector_is_noticed() {
    let mut bestand: Value = serde_json::from_str(VECTOREN).unwrap();
    for vector in bestand["test_vectors"].as_array_mut().unwrap() {
        for (_, waarde) in vector["expected"].as_object_mut().unwrap() {
            *waarde = match &*waarde {
                Value::String(_) => json!("2001-01-01"),
                Value::Bool(ja) => json!(!*ja),
                ander => json!(ander.as_i64().unwrap() + 1),
            };
        }
    }
    let verslag = run(&bestand.to_string());
    assert_eq!(verslag.akkoord(), 0);
    assert!(verslag.vectoren.iter().all(|v| v.uitslag == Uitslag::Afwijkend));
}

#[test]
fn what_is_not_known_is_onbekend_and_never_agrees() {
    for vector in [
        json!({"category": "kermis", "input": {"x": 1}, "expected": {"y": 1}}),
        json!({"category": "beroep", "input": {"decision_sent": "2026-06-19", "x": 1}, "expected": {"result": "2026-07-31"}}),
        json!({"category": "beroep", "input": {"decision_sent": "2026-06-19"}, "expected": {"result": "2026-07-31", "x": 1}}),
        json!({"category": "beroep", "input": {"decision_sent": 7}, "expected": {"result": "2026-07-31"}}),
        json!({"category": "beroep", "input": {"decision_sent": "2026-06-19"}, "expected": {}}),
        json!({"category": "beroep", "input": {"decision_sent": "2026-06-19"}}),
        json!({"category": "atw", "input": {"event": "2026-06-19", "term": {"unit": "fortnights", "n": 1}}, "expected": {"result": "x"}}),
        json!({"category": "atw", "input": {"event": "2026-06-19", "term": {"unit": "days", "n": 1, "x": 1}}, "expected": {"result": "x"}}),
        json!({"category": "bezwaartermijn", "input": {"bekendmaking": "2026-03-27", "start": "same day"}, "expected": {"last_day": "2026-05-08"}}),
        json!({"category": "invordering", "input": {"forfeited": "2026-03-27", "bekendmaking": "2026-03-27"}, "expected": {"result": "2026-05-08"}}),
        json!({"category": "wvggz", "input": {"taken": "2026-04-02"}, "expected": {"result": "2026-04-07"}}),
        json!("no object"),
    ] {
        let uitslag = een(vector.clone());
        assert!(matches!(uitslag, Uitslag::Onbekend(_)), "{vector} gives {uitslag:?}");
    }
}

#[test]
fn a_refused_input_differs_and_says_why() {
    let vector = json!({"category": "beroep", "input": {"decision_sent": "2026-02-30"}, "expected": {"result": "2026-04-13"}});
    let verslag = run(&json!([vector]).to_string());
    assert_eq!(verslag.vectoren[0].uitslag, Uitslag::Afwijkend);
    assert!(verslag.vectoren[0].berekend.as_str().unwrap().contains("bestaat niet"));
    assert!(!verslag.is_akkoord() && !run("[]").is_akkoord());
}

/// Cases of our own per category, each worked out by hand.
const EIGEN: &str = include_str!("../data/eigen_vectoren.json");

#[test]
fn our_own_vectors_agree() {
    let verslag = run(EIGEN);
    assert!(verslag.is_akkoord(), "{:#}", verslag.als_json());
}
