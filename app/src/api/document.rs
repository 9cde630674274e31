// SPDX-License-Identifier: EUPL-1.2
//! The OpenAPI document, joined from what every operation says about itself.
//!
//! What holds for all is written once here: the key, the headers of every answer, and the refusals that an operation can
//! give, which follow from what it reads.

use std::collections::BTreeMap;

use axum::http::Method;
use poort::Recht;
use serde_json::{Map, Value, json};

use crate::api::operation::{Answer, Mounted};
use crate::api::{BASIS, Operations, command, soort};
use crate::app::API_VERSIE;

const REFUSALS: [(u16, &str); 11] = [
    (400, "Er is iets mis met wat u stuurde; `fouten` noemt alles tegelijk."),
    (401, "Er is geen geldige sleutel meegestuurd."),
    (403, "De functie van deze sleutel mag dit niet."),
    (404, "Dit bestaat niet, of u mag niet weten dat het bestaat."),
    (406, "De API antwoordt alleen in JSON."),
    (409, "Iemand anders heeft dit intussen gewijzigd, of het is al gedaan."),
    (413, "Het bericht is te groot."),
    (415, "Stuur JSON, met `Content-Type: application/json`."),
    (429, "Te veel wijzigingen in korte tijd; de kop `Retry-After` zegt hoe lang u wacht."),
    (500, "Er ging iets mis bij ons; noem de referentie aan uw beheerder."),
    (503, "De gegevens zijn even niet bereikbaar; probeer het zo weer."),
];

/// The document of these operations.
pub fn document(operations: &Operations) -> Value {
    let mut paths: BTreeMap<String, Map<String, Value>> = BTreeMap::new();
    let mut schemas: BTreeMap<String, Value> = BTreeMap::from([("Probleem".to_owned(), problem())]);
    for mounted in &operations.mounted {
        let path = relative(mounted.path);
        let item = paths.entry(path.clone()).or_insert_with(|| path_item(&path));
        item.insert(mounted.method.as_str().to_ascii_lowercase(), operation(mounted, &path));
        for (name, schema) in &mounted.operation.schemas {
            schemas.insert((*name).to_owned(), schema.clone());
        }
    }
    let responses: Map<String, Value> =
        REFUSALS.iter().map(|(status, text)| (refusal(*status), refused(*status, text))).collect();
    json!({
        "openapi": "3.0.3",
        "info": info(),
        "servers": [{ "url": BASIS, "description": "Deze installatie" }],
        "security": [{ "sleutel": [] }],
        "tags": tags(&paths),
        "paths": paths,
        "components": {
            "schemas": schemas,
            "responses": responses,
            "headers": {
                "API-Version": { "description": "De volledige versie van de API.", "schema": soort::tekst() },
                "Link": { "description": "`rel=\"next\"`: het volgende blad, als dat er is.", "schema": soort::tekst() },
                "Location": { "description": "Waar u vindt wat er is vastgelegd.", "schema": soort::adres() },
            },
            "securitySchemes": {
                "sleutel": {
                    "type": "http", "scheme": "bearer",
                    "description": "Een sleutel van een functie; de beheerder van uw organisatie maakt hem.",
                },
            },
        },
    })
}

/// The path as the document writes it: relative to the server.
fn relative(path: &str) -> String {
    match path.strip_prefix(BASIS).unwrap_or(path) {
        "" => "/".to_owned(),
        rest => rest.to_owned(),
    }
}

fn info() -> Value {
    json!({
        "title": "Dijkwacht",
        "version": API_VERSIE,
        "description": "Signalen, tafels, besluiten en acties voor regionale veiligheid. Een sleutel hoort bij een functie en \
            ziet precies wat die functie op het scherm ziet: wat u niet mag weten, bestaat voor u niet (404), en een \
            eigenschap die u niet mag zien, ontbreekt in het antwoord. Wat u leest en doet, staat in het spoor van uw \
            organisatie. Volgt de NL GOV API Design Rules.",
        "contact": {
            "name": "Dijkwacht",
            "url": "https://github.com/dijkwacht/dijkwacht",
            "email": "api@dijkwacht.example",
        },
        "license": { "name": "EUPL-1.2", "url": "https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12" },
    })
}

fn tag(path: &str) -> String {
    let first = path.trim_start_matches('/').split(['/', '.']).next().unwrap_or_default();
    if first.is_empty() || first == "openapi" { "beschrijving".to_owned() } else { first.to_owned() }
}

fn tags(paths: &BTreeMap<String, Map<String, Value>>) -> Value {
    let mut names: Vec<String> = paths.keys().map(|path| tag(path)).collect();
    names.sort();
    names.dedup();
    names.into_iter().map(|name| json!({ "name": name })).collect()
}

/// Parameters of the path belong to all methods alike.
fn path_item(path: &str) -> Map<String, Value> {
    let parameters: Vec<Value> = path
        .split('/')
        .filter_map(|segment| segment.strip_prefix('{')?.strip_suffix('}'))
        .map(|name| json!({ "name": name, "in": "path", "required": true, "schema": soort::id() }))
        .collect();
    if parameters.is_empty() {
        Map::new()
    } else {
        Map::from_iter([("parameters".to_owned(), json!(parameters))])
    }
}

fn operation(mounted: &Mounted, path: &str) -> Value {
    let op = &mounted.operation;
    let right = match mounted.right {
        Recht::Openbaar => "Openbaar.".to_owned(),
        Recht::Ingelogd => "Voor elke functie.".to_owned(),
        Recht::Mag(handeling) => format!("Recht: `{handeling}`."),
    };
    let mut value = json!({
        "operationId": op.id,
        "tags": [tag(path)],
        "summary": op.summary,
        "description": format!("{} {right}", op.description),
        "responses": responses(mounted, path),
    });
    let Some(object) = value.as_object_mut() else { return value };
    let parameters: Vec<Value> = query(mounted).chain(once(mounted)).collect();
    if !parameters.is_empty() {
        object.insert("parameters".to_owned(), json!(parameters));
    }
    if let Some(body) = &op.body {
        let schema = json!({ "$ref": format!("#/components/schemas/{}", body.name()) });
        let body = json!({ "required": true, "content": { "application/json": { "schema": schema } } });
        object.insert("requestBody".to_owned(), body);
    }
    if mounted.right == Recht::Openbaar {
        object.insert("security".to_owned(), json!([]));
    }
    value
}

fn query(mounted: &Mounted) -> impl Iterator<Item = Value> {
    mounted.operation.query.iter().map(|(name, schema)| {
        let mut schema = schema.clone();
        let text = schema.as_object_mut().and_then(|s| s.remove("description"));
        json!({ "name": name, "in": "query", "required": false, "description": text, "schema": schema })
    })
}

fn once(mounted: &Mounted) -> Option<Value> {
    (mounted.operation.answer == Answer::Created).then(|| {
        json!({
            "name": command::IDEMPOTENCY_KEY, "in": "header", "required": false,
            "description": "Een eigen kenmerk van deze handeling. Stuurt u haar nog eens met hetzelfde kenmerk, dan krijgt \
                u binnen een dag hetzelfde antwoord en gebeurt er niets dubbel.",
            "schema": { "type": "string", "pattern": "^[!-~]+$", "minLength": 1, "maxLength": command::KEY_MAX },
        })
    })
}

fn responses(mounted: &Mounted, path: &str) -> Value {
    let op = &mounted.operation;
    let (status, answer) = match op.answer {
        Answer::Object(name) => ("200", success("Gelukt.", Some(&reference(name)), &[])),
        Answer::List(name) => {
            let schema = json!({
                "type": "object", "required": ["resultaten"],
                "properties": { "resultaten": { "type": "array", "items": reference(name) } },
            });
            ("200", success("De rijen.", Some(&schema), if op.paged { &["Link"] } else { &[] }))
        }
        Answer::Created => {
            ("201", success("Vastgelegd.", Some(&reference(command::REFERENCE.name())), &["Location"]))
        }
        Answer::Other(text) => ("200", success(text, Some(&json!({ "type": "object" })), &[])),
    };
    let mut all = Map::from_iter([(status.to_owned(), answer)]);
    for (status, _) in REFUSALS.iter().filter(|(status, _)| gives(mounted, path, *status)) {
        let value = json!({ "$ref": format!("#/components/responses/{}", refusal(*status)) });
        all.insert(status.to_string(), value);
    }
    Value::Object(all)
}

/// Whether an operation can refuse with this status.
fn gives(mounted: &Mounted, path: &str, status: u16) -> bool {
    let op = &mounted.operation;
    let act = op.answer == Answer::Created;
    match status {
        400 => op.body.is_some() || !op.query.is_empty(),
        401 => mounted.right != Recht::Openbaar,
        403 => matches!(mounted.right, Recht::Mag(_)),
        404 => path.contains('{'),
        409 | 429 => act,
        413 | 415 => mounted.method == Method::POST,
        _ => true,
    }
}

fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{name}") })
}

fn success(text: &str, schema: Option<&Value>, extra: &[&str]) -> Value {
    let headers: Map<String, Value> = ["API-Version"]
        .iter()
        .chain(extra)
        .map(|name| ((*name).to_owned(), json!({ "$ref": format!("#/components/headers/{name}") })))
        .collect();
    let mut value = json!({ "description": text, "headers": headers });
    if let (Some(object), Some(schema)) = (value.as_object_mut(), schema) {
        object.insert("content".to_owned(), json!({ "application/json": { "schema": schema } }));
    }
    value
}

fn refusal(status: u16) -> String {
    format!("Fout{status}")
}

fn refused(status: u16, text: &str) -> Value {
    let mut headers =
        Map::from_iter([("API-Version".to_owned(), json!({ "$ref": "#/components/headers/API-Version" }))]);
    if matches!(status, 429 | 503) {
        let after = json!({ "description": "Hoeveel seconden u wacht.", "schema": soort::getal() });
        headers.insert("Retry-After".to_owned(), after);
    }
    json!({
        "description": text,
        "headers": headers,
        "content": { web::weigering::PROBLEM_JSON: { "schema": reference("Probleem") } },
    })
}

/// RFC 9457, with what we add.
fn problem() -> Value {
    json!({
        "type": "object",
        "description": "Wat er misging (RFC 9457).",
        "required": ["status", "title", "detail"],
        "properties": {
            "type": { "type": "string", "format": "uri-reference", "description": "Altijd `about:blank`." },
            "status": { "type": "integer", "description": "De status van het antwoord." },
            "title": { "type": "string", "description": "Wat er is, in een paar woorden." },
            "detail": { "type": "string", "description": "Wat er is, waarom, en wat u kunt doen." },
            "code": { "type": "string", "description": "Vaste code van deze weigering." },
            "referentie": { "type": "string", "description": "Noem deze aan uw beheerder." },
            "fouten": {
                "type": "array",
                "description": "Alles wat er mis is met wat u stuurde.",
                "items": {
                    "type": "object",
                    "required": ["veld", "melding"],
                    "properties": {
                        "veld": { "type": "string", "description": "Naam van de eigenschap; leeg: het geheel." },
                        "melding": { "type": "string", "description": "Wat er mis is." },
                    },
                },
            },
        },
    })
}
