// SPDX-License-Identifier: EUPL-1.2
//! The guard runs first and sees the right of exactly the route that was asked.

use axum::body::Body;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use tower::ServiceExt;

use super::*;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Recht {
    Inzien,
    Registreren,
    Sluiten,
}

/// A guard that knows one right and refuses the others.
async fn wachter(
    State(mag): State<Recht>,
    Extension(Gesteld(recht)): Extension<Gesteld<Recht>>,
    verzoek: Request,
    verder: Next,
) -> Response {
    if recht != mag {
        return Weigering::geen_recht("weigering-geen-recht-wat").into_response();
    }
    verder.run(verzoek).await
}

fn routes() -> Routes<(), Recht> {
    let gezien = |Extension(Gesteld(recht)): Extension<Gesteld<Recht>>| async move { format!("{recht:?}") };
    Routes::nieuw()
        .get("/signalen", Recht::Inzien, gezien)
        .post("/signalen", Recht::Registreren, gezien)
        .merge(Routes::nieuw().put("/signalen/{id}", Recht::Registreren, gezien).delete(
            "/signalen/{id}",
            Recht::Sluiten,
            gezien,
        ))
        .patch("/signalen/{id}", Recht::Inzien, gezien)
}

async fn vraag(mag: Recht, methode: Method, pad: &str) -> (StatusCode, String, String) {
    let router = routes().into_router(from_fn_with_state(mag, wachter)).unwrap();
    let verzoek = Request::builder().method(methode).uri(pad).body(Body::empty()).unwrap();
    let antwoord = router.oneshot(verzoek).await.unwrap();
    let mag =
        antwoord.headers().get(header::ALLOW).map(|kop| kop.to_str().unwrap().to_owned()).unwrap_or_default();
    let status = antwoord.status();
    let lichaam = axum::body::to_bytes(antwoord.into_body(), 1000).await.unwrap();
    (status, mag, String::from_utf8(lichaam.to_vec()).unwrap())
}

#[tokio::test]
async fn de_wachter_ziet_het_recht_van_juist_deze_route() {
    let gevallen = [
        (Method::GET, "/signalen", Recht::Inzien),
        (Method::HEAD, "/signalen", Recht::Inzien),
        (Method::POST, "/signalen", Recht::Registreren),
        (Method::PUT, "/signalen/1", Recht::Registreren),
        (Method::PATCH, "/signalen/1", Recht::Inzien),
        (Method::DELETE, "/signalen/1", Recht::Sluiten),
    ];
    for (methode, pad, vereist) in gevallen {
        for mag in [Recht::Inzien, Recht::Registreren, Recht::Sluiten] {
            let (status, _, lichaam) = vraag(mag, methode.clone(), pad).await;
            if mag == vereist {
                let gezien = if methode == Method::HEAD { String::new() } else { format!("{vereist:?}") };
                assert_eq!((status, lichaam), (StatusCode::OK, gezien), "{methode} {pad}");
            } else {
                assert_eq!((status, lichaam.as_str()), (StatusCode::FORBIDDEN, ""), "{methode} {pad}");
            }
        }
    }
}

#[tokio::test]
async fn onbekende_methode_onbekend_adres_en_schuine_streep() {
    let (status, mag, _) = vraag(Recht::Inzien, Method::DELETE, "/signalen").await;
    assert_eq!(status, StatusCode::METHOD_NOT_ALLOWED);
    for methode in ["GET", "POST"] {
        assert!(mag.contains(methode), "{mag}");
    }
    assert!(!mag.contains("DELETE"), "{mag}");
    for pad in ["/signalen/", "/signalen/1/", "/niets", "//signalen"] {
        assert_eq!(vraag(Recht::Inzien, Method::GET, pad).await.0, StatusCode::NOT_FOUND, "{pad}");
    }
}

#[test]
fn de_lijst_is_wat_er_gemonteerd_is() {
    let lijst: Vec<_> =
        routes().lijst().map(|route| format!("{} {} {:?}", route.methode, route.pad, route.recht)).collect();
    assert_eq!(
        lijst,
        [
            "GET /signalen Inzien",
            "POST /signalen Registreren",
            "PUT /signalen/{id} Registreren",
            "DELETE /signalen/{id} Sluiten",
            "PATCH /signalen/{id} Inzien",
        ]
    );
}

#[test]
fn dezelfde_route_tweemaal_is_een_fout_bij_het_starten() {
    let dubbel = routes().get("/signalen", Recht::Sluiten, || async {});
    let fout = dubbel.into_router(from_fn_with_state(Recht::Inzien, wachter)).err();
    assert_eq!(fout, Some(DubbeleRoute { methode: Method::GET, pad: "/signalen" }));
}
