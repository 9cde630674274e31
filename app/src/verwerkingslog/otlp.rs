// SPDX-License-Identifier: EUPL-1.2
//! A record as a span of OpenTelemetry in JSON (OTLP/HTTP), as the Logboek Dataverwerkingen describes.

use serde_json::{Value, json};

use crate::verwerkingslog::store::Logregel;

/// Nanoseconds as text: JSON numbers are too small for them.
fn nano(ms: i64) -> String {
    (i128::from(ms) * 1_000_000).to_string()
}

fn tekst(sleutel: &str, waarde: &str) -> Value {
    json!({ "key": sleutel, "value": { "stringValue": waarde } })
}

const fn statuscode(status: &str) -> u8 {
    match status.as_bytes() {
        b"Ok" => 1,
        b"Error" => 2,
        _ => 0,
    }
}

fn span(adres: &str, r: &Logregel) -> Value {
    let adres = adres.trim_end_matches('/');
    let activiteit = format!("{adres}/verwerkingen#{}", r.activiteit);
    let mut eigenschappen = vec![tekst("dpl.core.processing_activity_id", &activiteit)];
    if let Some((wie, soort)) = &r.betrokkene {
        eigenschappen.push(tekst("dpl.core.data_subject_id", wie));
        eigenschappen.push(tekst("dpl.core.data_subject_id_type", soort));
    }
    json!({
        "traceId": r.trace,
        "spanId": r.span,
        "parentSpanId": r.ouder.as_deref().unwrap_or_default(),
        "name": r.naam,
        "kind": 1,
        "startTimeUnixNano": nano(r.begin_op.ms()),
        "endTimeUnixNano": nano(r.eind_op.ms()),
        "attributes": eigenschappen,
        "status": { "code": statuscode(&r.status) },
    })
}

/// These records as one message: a resource per organisation that is responsible.
pub fn spans(adres: &str, regels: &[Logregel]) -> Value {
    let mut organisaties: Vec<_> = regels.iter().map(|r| r.organisatie).collect();
    organisaties.sort_unstable();
    organisaties.dedup();
    let bronnen: Vec<Value> = organisaties
        .into_iter()
        .map(|organisatie| {
            let spans: Vec<Value> =
                regels.iter().filter(|r| r.organisatie == organisatie).map(|r| span(adres, r)).collect();
            json!({
                "resource": { "attributes": [
                    tekst("service.name", "dijkwacht"),
                    tekst("service.version", env!("CARGO_PKG_VERSION")),
                    tekst("service.namespace", &organisatie.to_string()),
                ]},
                "scopeSpans": [{ "scope": { "name": "dijkwacht.verwerkingslog" }, "spans": spans }],
            })
        })
        .collect();
    json!({ "resourceSpans": bronnen })
}

#[cfg(test)]
mod tests {
    use kernel::{OrganisatieId, Tijdstip, VerwerkingsregelId};

    use super::*;

    #[test]
    fn a_record_becomes_a_span_with_the_names_of_the_standard() {
        let regel = Logregel {
            id: VerwerkingsregelId::van(1),
            organisatie: OrganisatieId::van(7),
            trace: "4bf92f3577b34da6a3ce929d0e0e4736".to_owned(),
            span: "00f067aa0ba902b7".to_owned(),
            ouder: None,
            verzoek: "1111111111111111".to_owned(),
            status: "Ok".to_owned(),
            naam: "Lezen".to_owned(),
            begin_op: Tijdstip::van_ms(1_795_000_000_123),
            eind_op: Tijdstip::van_ms(1_795_000_000_123),
            activiteit: "signalen-1".to_owned(),
            betrokkene: Some(("abc".to_owned(), "naam".to_owned())),
        };
        let uit = spans("https://x.nl/", std::slice::from_ref(&regel));
        let span = &uit["resourceSpans"][0]["scopeSpans"][0]["spans"][0];
        assert_eq!(span["startTimeUnixNano"], "1795000000123000000");
        assert_eq!(span["attributes"][0]["value"]["stringValue"], "https://x.nl/verwerkingen#signalen-1");
        assert_eq!(span["attributes"][1]["key"], "dpl.core.data_subject_id");
        assert_eq!(span["status"]["code"], 1);
        assert!(!uit.to_string().contains(&regel.verzoek), "the request stays here");
    }
}
