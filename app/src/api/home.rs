// SPDX-License-Identifier: EUPL-1.2
//! The two public addresses: what there is, and `openapi.json` for everybody and every site.

use axum::http::header::ACCESS_CONTROL_ALLOW_ORIGIN;
use axum::response::IntoResponse as _;
use poort::Recht;
use serde_json::{Value, json};

use crate::api::{BASIS, Operation, Operations};
use crate::app::API_VERSIE;
use crate::router::openapi;
use crate::schil::Antwoord;

/// The operations that belong to no slice.
pub fn operations() -> Operations {
    let index = || {
        Operation::other(
            "wegwijzer",
            ["Wat er is", "De lijsten van deze API en het adres van de beschrijving."],
            "De wegwijzer.",
        )
    };
    Operations::new()
        .get("/api/v1", Recht::Openbaar, index(), home)
        .get("/api/v1/", Recht::Openbaar, index(), home)
        .get(
            "/api/v1/openapi.json",
            Recht::Openbaar,
            Operation::other(
                "beschrijving",
                ["Deze beschrijving", "De beschrijving van de API als OpenAPI-document, zonder inloggen."],
                "Het OpenAPI-document.",
            ),
            description,
        )
}

async fn home() -> Antwoord {
    let paths = openapi().get("paths").and_then(Value::as_object);
    let lists = paths.into_iter().flatten().filter(|(path, item)| {
        !path.contains('{') && path.as_str() != "/" && !path.contains('.') && item.get("get").is_some()
    });
    let lists: Vec<String> = lists.map(|(path, _)| format!("{BASIS}{path}")).collect();
    Ok(super::json(&json!({
        "titel": "Dijkwacht",
        "versie": API_VERSIE,
        "beschrijving": format!("{BASIS}/openapi.json"),
        "lijsten": lists,
    })))
}

async fn description() -> Antwoord {
    Ok(([(ACCESS_CONTROL_ALLOW_ORIGIN, "*")], super::json(openapi())).into_response())
}
