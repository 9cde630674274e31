// SPDX-License-Identifier: EUPL-1.2
//! The document says what is mounted, and nothing else; the copy in `docs/` is the same.
use std::collections::BTreeSet;

use dijkwacht::api::BASIS;
use dijkwacht::app::API_VERSIE;
use dijkwacht::router::{openapi, wegen};
use serde_json::Value;

const COPY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/openapi.json");

/// The methods that a path item documents.
pub fn methods(item: &Value) -> Vec<String> {
    let names = item.as_object().unwrap().keys().filter(|k| *k != "parameters");
    names.map(|m| m.to_ascii_uppercase()).collect()
}

#[test]
fn every_route_is_in_the_document_and_the_other_way_round() {
    let mounted: BTreeSet<(String, String)> = wegen()
        .lijst()
        .filter_map(|r| Some((r.methode.to_string(), r.pad.strip_prefix(BASIS)?)))
        .map(|(m, pad)| (m, if pad.is_empty() { "/".to_owned() } else { pad.to_owned() }))
        .collect();
    let paths = openapi()["paths"].as_object().unwrap();
    let documented: BTreeSet<(String, String)> = paths
        .iter()
        .flat_map(|(path, item)| methods(item).into_iter().map(move |m| (m, path.clone())))
        .collect();
    assert_eq!(mounted, documented);
    assert!(mounted.len() > 5);
}

#[test]
fn operation_ids_are_unique_and_every_schema_is_there() {
    let text = openapi().to_string();
    let mut ids = BTreeSet::new();
    for item in openapi()["paths"].as_object().unwrap().values() {
        for operation in item.as_object().unwrap().values().filter(|o| o.is_object()) {
            assert!(ids.insert(operation["operationId"].as_str().unwrap().to_owned()), "{operation}");
            assert!(operation["summary"].as_str().unwrap().len() > 5);
        }
    }
    for (at, _) in text.match_indices("\"$ref\":\"#/") {
        let reference = text[at + 9..].split('"').next().unwrap();
        assert!(openapi().pointer(reference.trim_start_matches('#')).is_some(), "{reference}");
    }
}

#[test]
fn moments_are_in_utc_and_days_have_no_time() {
    for (name, schema) in openapi()["components"]["schemas"].as_object().unwrap() {
        for (property, schema) in schema["properties"].as_object().unwrap() {
            let format = schema["format"].as_str().unwrap_or_default();
            assert_eq!(property.ends_with("Op"), format == "date-time", "{name}.{property}");
            assert_eq!(
                property.ends_with("datum") || property.starts_with("periode"),
                format == "date",
                "{name}.{property}"
            );
        }
    }
}

/// The copy is what reviewers read and what the linter judges without a running program. Run this test once with
/// `DIJKWACHT_OPENAPI=schrijf` to write it.
#[test]
fn the_copy_in_docs_is_the_document() {
    if std::env::var("DIJKWACHT_OPENAPI").is_ok_and(|v| v == "schrijf") {
        std::fs::write(COPY, serde_json::to_string_pretty(openapi()).unwrap() + "\n").unwrap();
    }
    let copy: Value = serde_json::from_str(&std::fs::read_to_string(COPY).unwrap()).unwrap();
    assert!(copy == *openapi(), "docs/openapi.json is not the document: run with DIJKWACHT_OPENAPI=schrijf");
    assert_eq!(openapi()["info"]["version"], API_VERSIE);
}
