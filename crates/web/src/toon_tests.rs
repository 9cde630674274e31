// SPDX-License-Identifier: EUPL-1.2
//! Both faces of a refusal, through a router with all layers in their real order.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::header::{ACCEPT_LANGUAGE, CACHE_CONTROL};
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::get;
use serde_json::Value;
use tower::ServiceExt;

use super::*;
use crate::koppen::{Koppen, beveiligingskoppen};
use crate::weigering::PROBLEM_JSON;
use crate::{Form, FoutCode, Id, Taal, Teksten, Wie};

#[derive(Clone)]
struct Sessie(&'static str);

/// Stands in for the app's guard, which leaves the session behind on every answer.
async fn wachter(verzoek: Request, verder: Next) -> Response {
    let mut antwoord = verder.run(verzoek).await;
    antwoord.extensions_mut().insert(Sessie("Noor"));
    antwoord
}

async fn ongeldig() -> Weigering {
    let mut form = Form::leeg();
    form.meld_fout("gemeld_op", FoutCode::Datum, vec![]);
    Weigering::ongeldig(&form)
}

fn app() -> Router {
    let teksten = Arc::new(Teksten::nieuw(&[]).unwrap());
    let toon = Toon::nieuw(move |verzoek, extensies| {
        let mut pagina = Pagina::nieuw(teksten.clone(), Taal::uit_koppen(&verzoek.koppen));
        pagina.wie = extensies.get::<Sessie>().map(|sessie| Wie {
            naam: sessie.0.into(),
            functie: "regisseur".into(),
            organisatie: "Valkenburg".into(),
        });
        pagina
    });
    Router::new()
        .route("/signalen/{id}", get(|_: Id<u32>| async { Weigering::niet_gevonden() }))
        .route("/api/v1/signalen/{id}", get(|_: Id<u32>| async { Weigering::niet_gevonden() }))
        .route(
            "/prive",
            get(|| async { Weigering::niet_ingelogd() }).post(|| async { Weigering::niet_ingelogd() }),
        )
        .route("/api/v1/prive", get(|| async { Weigering::niet_ingelogd() }))
        .route("/fout", get(ongeldig))
        .route("/api/v1/fout", get(ongeldig))
        .route("/stuk", get(|| async { (StatusCode::INTERNAL_SERVER_ERROR, "secret detail") }))
        .route("/eigen", get(|| async { (StatusCode::BAD_REQUEST, Html("<p>eigen formulier</p>")) }))
        .route("/goed", get(|| async { "goed" }))
        .layer(from_fn(wachter))
        .layer(from_fn_with_state(toon.met_inlogpad("/inloggen"), toon_weigering))
        .layer(from_fn_with_state(Koppen { https: false, api_versie: "1.0.0" }, beveiligingskoppen))
}

async fn vraag(methode: Method, pad: &str, taal: &str) -> (StatusCode, HeaderMap, String) {
    let verzoek = Request::builder()
        .method(methode)
        .uri(pad)
        .header(ACCEPT_LANGUAGE, taal)
        .body(Body::empty())
        .unwrap();
    let (kop, lichaam) = app().oneshot(verzoek).await.unwrap().into_parts();
    let bytes = to_bytes(lichaam, 1_000_000).await.unwrap();
    (kop.status, kop.headers, String::from_utf8(bytes.to_vec()).unwrap())
}

async fn haal(pad: &str) -> (StatusCode, HeaderMap, String) {
    vraag(Method::GET, pad, "nl").await
}

#[tokio::test]
async fn een_weigering_is_een_pagina_voor_mensen_en_een_probleem_voor_programmas() {
    let (status, koppen, html) = haal("/signalen/1").await;
    assert_eq!(status, StatusCode::NOT_FOUND);
    assert!(koppen[CONTENT_TYPE].to_str().unwrap().starts_with("text/html"));
    assert!(html.contains("<html lang=\"nl\"") && html.contains("Niet gevonden") && html.contains("Noor"));
    assert!(!html.contains('⟦'), "a text of the layout is missing");
    let (status, koppen, json) = haal("/api/v1/signalen/1").await;
    assert_eq!(
        (status, &koppen[CONTENT_TYPE]),
        (StatusCode::NOT_FOUND, &HeaderValue::from_static(PROBLEM_JSON))
    );
    assert_eq!(
        (&koppen["api-version"], &koppen[CACHE_CONTROL]),
        (&HeaderValue::from_static("1.0.0"), &HeaderValue::from_static("no-store"))
    );
    let json: Value = serde_json::from_str(&json).unwrap();
    assert_eq!((json["status"].as_u64(), json["code"].as_str()), (Some(404), Some("WEB-404")));
}

#[tokio::test]
async fn wat_niet_bestaat_en_wat_men_niet_mag_weten_zijn_hetzelfde_antwoord() {
    let paden = [
        ["/signalen/1", "/signalen/2", "/signalen/x", "/bestaat/niet", "/signalen/1/"],
        [
            "/api/v1/signalen/1",
            "/api/v1/signalen/2",
            "/api/v1/signalen/x",
            "/api/v1/bestaat-niet",
            "/api/v1/signalen/1/",
        ],
    ];
    for [eerste, andere @ ..] in paden {
        let (status, koppen, lichaam) = zonder_nummer(eerste).await;
        assert_eq!(status, StatusCode::NOT_FOUND);
        for pad in andere {
            assert_eq!(zonder_nummer(pad).await, (status, koppen.clone(), lichaam.clone()), "{pad}");
        }
    }
}

/// An answer without the number that differs for every request, and without the length: the body is compared, and
/// the server itself writes its length on every answer.
async fn zonder_nummer(pad: &str) -> (StatusCode, HeaderMap, String) {
    let (status, mut koppen, lichaam) = haal(pad).await;
    koppen.remove("x-request-id");
    koppen.remove("content-length");
    (status, koppen, lichaam)
}

#[tokio::test]
async fn niet_ingelogd_gaat_naar_het_inlogscherm_en_terug() {
    let (status, koppen, _) = haal("/prive?soort=a&x=1").await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    assert_eq!(koppen[LOCATION], "/inloggen?naar=/prive%3Fsoort%3Da%26x%3D1");
    let (status, koppen, _) = vraag(Method::POST, "/prive", "nl").await;
    assert_eq!(status, StatusCode::UNAUTHORIZED, "a redirect would lose what was typed");
    assert!(!koppen.contains_key(WWW_AUTHENTICATE), "a browser must not ask for a password itself");
    let (status, koppen, _) = haal("/api/v1/prive").await;
    assert_eq!(
        (status, &koppen[WWW_AUTHENTICATE]),
        (StatusCode::UNAUTHORIZED, &HeaderValue::from_static("Bearer"))
    );
}

#[tokio::test]
async fn kale_fouten_van_het_raamwerk_krijgen_ook_een_gezicht() {
    let (status, koppen, html) = vraag(Method::DELETE, "/goed", "en").await;
    assert_eq!(status, StatusCode::METHOD_NOT_ALLOWED);
    assert!(koppen[ALLOW].to_str().unwrap().contains("GET"));
    assert!(html.contains("lang=\"en\""));
    let (status, koppen, html) = haal("/stuk").await;
    assert_eq!(status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(!html.contains("secret"));
    assert!(html.contains(koppen["x-request-id"].to_str().unwrap()), "the reference is the request's number");
    assert_eq!(haal("/nergens/").await.0, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn eigen_antwoorden_blijven_zoals_ze_zijn() {
    assert_eq!(haal("/eigen").await.2, "<p>eigen formulier</p>");
    assert_eq!(haal("/goed").await.2, "goed");
}

#[tokio::test]
async fn veldfouten_staan_op_de_pagina_en_in_het_probleem() {
    let teksten = Teksten::nieuw(&[]).unwrap();
    let zin = teksten.t(Taal::Nl, FoutCode::Datum.sleutel());
    assert!(haal("/fout").await.2.contains(&zin));
    let json: Value = serde_json::from_str(&haal("/api/v1/fout").await.2).unwrap();
    assert_eq!(json["fouten"], serde_json::json!([{ "veld": "gemeldOp", "melding": zin }]));
}

#[tokio::test]
async fn een_paniek_laat_niets_los() {
    let antwoord = na_paniek(Box::new("geheim"));
    let weigering = antwoord.extensions().get::<Weigering>().unwrap();
    assert_eq!(weigering.status(), StatusCode::INTERNAL_SERVER_ERROR);
}

#[test]
fn terug_gaat_men_alleen_binnen_deze_website() {
    for goed in ["/", "/vandaag", "/signalen?soort=a&x=%20"] {
        assert_eq!(veilig_pad(goed), goed);
    }
    for fout in [
        "",
        "//kwaad.nl",
        "/\\kwaad.nl",
        "https://kwaad.nl",
        "javascript:x",
        "/a\r\nSet-Cookie:x",
        "/\t/kwaad.nl",
    ] {
        assert_eq!(veilig_pad(fout), "/", "{fout:?}");
    }
}
