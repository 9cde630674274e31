// SPDX-License-Identifier: EUPL-1.2
//! Sizes, kinds and ids, through a real router.

use axum::Router;
use axum::http::{Method, StatusCode};
use axum::response::Response;
use axum::routing::{get, post};
use jiff::civil::date;
use tower::ServiceExt;

use super::*;
use crate::FoutCode;

fn router() -> Router {
    Router::new()
        .route(
            "/form",
            post(|Formulier(mut form): Formulier| async move {
                format!("{:?} {}", form.datum("dag"), form.is_goed())
            }),
        )
        .route("/json", post(|Json(form, _): Json| async move { form.waarde("gemeld_op").to_owned() }))
        .route(
            "/zoek",
            get(|Vraag(mut form): Vraag| async move { format!("{:?}", form.datum_optioneel("sinds_dag")) }),
        )
        .route(
            "/api/zoek",
            get(|Vraag(mut form): Vraag| async move { format!("{:?}", form.datum_optioneel("sinds_dag")) }),
        )
        .route("/x/{id}", get(|Id(id): Id<u32>| async move { id.to_string() }))
        .route(
            "/x/{id}/y/{sub}",
            get(|Paar(een, twee): Paar<u32, u8>| async move { format!("{een}-{twee}") }),
        )
}

async fn stuur(pad: &str, soort: &str, lichaam: impl Into<Body>) -> Response {
    let verzoek = Request::builder().method(Method::POST).uri(pad).header(CONTENT_TYPE, soort);
    let verzoek = verzoek.extension(Vandaag(date(2026, 11, 21))).body(lichaam.into()).unwrap();
    router().oneshot(verzoek).await.unwrap()
}

async fn haal(pad: &str) -> (StatusCode, String) {
    tekst(router().oneshot(Request::get(pad).body(Body::empty()).unwrap()).await.unwrap()).await
}

async fn tekst(antwoord: Response) -> (StatusCode, String) {
    let status = antwoord.status();
    let bytes = to_bytes(antwoord.into_body(), 10_000).await.unwrap();
    (status, String::from_utf8(bytes.to_vec()).unwrap())
}

const FORM: &str = "application/x-www-form-urlencoded";

#[tokio::test]
async fn een_formulier_kent_de_dag_van_vandaag_en_weigert_geen_waarden() {
    let goed =
        tekst(stuur("/form", "Application/X-WWW-Form-Urlencoded; charset=UTF-8", "dag=morgen").await).await;
    assert_eq!(goed, (StatusCode::OK, "Some(2026-11-22) true".to_owned()));
    let fout = tekst(stuur("/form", FORM, "dag=%FF").await).await;
    assert_eq!(fout, (StatusCode::OK, "None false".to_owned()), "the handler shows the form again");
}

#[tokio::test]
async fn te_groot_en_verkeerd_soort() {
    let groot = "a".repeat(MAX_LICHAAM + 1);
    assert_eq!(stuur("/form", FORM, groot.clone()).await.status(), StatusCode::PAYLOAD_TOO_LARGE);
    let stroom = Body::from_stream(futures::stream::iter([Ok::<_, std::io::Error>(groot)]));
    assert_eq!(
        stuur("/form", FORM, stroom).await.status(),
        StatusCode::PAYLOAD_TOO_LARGE,
        "length not announced"
    );
    let weg: Result<String, _> = Err(std::io::Error::other("connection lost"));
    let afgebroken = Body::from_stream(futures::stream::iter([weg]));
    assert_eq!(stuur("/form", FORM, afgebroken).await.status(), StatusCode::BAD_REQUEST);
    assert_eq!(stuur("/form", FORM, "a".repeat(MAX_LICHAAM)).await.status(), StatusCode::OK);
    for soort in ["", "text/plain", "application/json"] {
        assert_eq!(
            stuur("/form", soort, "a=1").await.status(),
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            "{soort}"
        );
    }
    assert_eq!(stuur("/json", FORM, "{}").await.status(), StatusCode::UNSUPPORTED_MEDIA_TYPE);
}

#[tokio::test]
async fn json_of_een_nette_fout() {
    let goed = tekst(stuur("/json", "application/json", r#"{"gemeldOp":"2026-11-21"}"#).await).await;
    assert_eq!(goed, (StatusCode::OK, "2026-11-21".to_owned()));
    for kapot in ["", "[]", "{", "\u{0}"] {
        let antwoord = stuur("/json", "application/json", kapot).await;
        assert_eq!(antwoord.status(), StatusCode::BAD_REQUEST);
        let weigering = antwoord.extensions().get::<Weigering>().unwrap();
        assert_eq!(weigering.fouten().first().map(|fout| fout.code), Some(FoutCode::Structuur));
    }
}

#[tokio::test]
async fn de_vraag_verstaat_mensen_op_paginas_en_machines_in_de_api() {
    assert_eq!(haal("/zoek?sindsDag=21-11-2026").await.1, "Some(2026-11-21)");
    assert_eq!(haal("/api/zoek?sindsDag=21-11-2026").await.1, "None");
    assert_eq!(haal("/api/zoek?sindsDag=2026-11-21").await.1, "Some(2026-11-21)");
}

#[tokio::test]
async fn wat_geen_id_kan_zijn_bestaat_niet() {
    assert_eq!(haal("/x/7").await, (StatusCode::OK, "7".to_owned()));
    assert_eq!(haal("/x/7/y/8").await, (StatusCode::OK, "7-8".to_owned()));
    for pad in ["/x/zeven", "/x/-1", "/x/%FF", "/x/7/y/999", "/x/'%20or%201=1"] {
        let antwoord = router().oneshot(Request::get(pad).body(Body::empty()).unwrap()).await.unwrap();
        assert_eq!(antwoord.status(), StatusCode::NOT_FOUND, "{pad}");
        assert_eq!(antwoord.extensions().get::<Weigering>().map(Weigering::code), Some("WEB-404"));
    }
}
