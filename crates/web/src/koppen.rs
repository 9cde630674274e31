// SPDX-License-Identifier: EUPL-1.2
//! Security headers and a request number on every answer, errors included.
//!
//! The policy allows what the product itself serves and nothing else; there is no inline style or script to make an
//! exception for (ASVS 3.4, internet.nl, API Design Rules `/core/transport/security-headers`). **Invariant:** an
//! answer is never kept by a cache unless it is an asset or its handler says so with [`MagBewaard`].

use std::fmt::Write;

use axum::extract::{Request, State};
use axum::http::HeaderValue;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderMap, HeaderName, REFERRER_POLICY,
    STRICT_TRANSPORT_SECURITY, X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use axum::middleware::Next;
use axum::response::Response;

use crate::assets;

/// The policy. Images may come from memory (`blob:`, `data:`) because the map draws its symbols there.
pub const CSP: &str = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; \
    font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; object-src 'none'; \
    frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

const VAST: [(HeaderName, &str); 7] = [
    (CONTENT_SECURITY_POLICY, CSP),
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (X_FRAME_OPTIONS, "DENY"),
    (REFERRER_POLICY, "no-referrer"),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(), microphone=(), payment=(), usb=(), geolocation=(self)",
    ),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
];

const API_VERSION: HeaderName = HeaderName::from_static("api-version");
const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// What differs per installation.
#[derive(Debug, Clone, Copy)]
pub struct Koppen {
    /// Reached over https: browsers are told to insist on it.
    pub https: bool,
    /// Version of the API, on every answer under `/api`.
    pub api_versie: &'static str,
}

/// Number of this request, in the request's extensions and in `X-Request-Id`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verzoeknummer(pub String);

/// Marker in a response's extensions: the handler set its own `Cache-Control`.
#[derive(Debug, Clone, Copy)]
pub struct MagBewaard;

/// The middleware; belongs outside everything else, as `from_fn_with_state(koppen, beveiligingskoppen)`.
pub async fn beveiligingskoppen(
    State(koppen): State<Koppen>,
    mut verzoek: Request,
    verder: Next,
) -> Response {
    let nummer = nieuw_nummer();
    let pad = verzoek.uri().path();
    let (is_api, is_asset) = (is_api(pad), pad.starts_with(assets::PAD));
    verzoek.extensions_mut().insert(Verzoeknummer(nummer.clone()));
    let mut antwoord = verder.run(verzoek).await;
    let mag_bewaard =
        (is_asset && antwoord.status().is_success()) || antwoord.extensions().get::<MagBewaard>().is_some();
    let kop = antwoord.headers_mut();
    for (naam, waarde) in VAST {
        kop.insert(naam, HeaderValue::from_static(waarde));
    }
    if koppen.https {
        kop.insert(
            STRICT_TRANSPORT_SECURITY,
            HeaderValue::from_static("max-age=63072000; includeSubDomains"),
        );
    }
    if !mag_bewaard {
        kop.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    if is_api {
        kop.insert(API_VERSION, HeaderValue::from_static(koppen.api_versie));
    }
    zet_nummer(kop, &nummer);
    antwoord
}

/// Whether a path belongs to the API: its answers are for programs.
#[must_use]
pub fn is_api(pad: &str) -> bool {
    pad == "/api" || pad.starts_with("/api/")
}

/// A fresh number for a request or a failure: 16 hexadecimal digits.
#[must_use]
pub fn nieuw_nummer() -> String {
    let mut bytes = [0_u8; 8];
    if let Err(oorzaak) = getrandom::fill(&mut bytes) {
        tracing::error!(%oorzaak, "no randomness for a request number");
    }
    bytes.iter().fold(String::with_capacity(16), |mut tekst, byte| {
        // Writing to a String cannot fail.
        let _ = write!(tekst, "{byte:02x}");
        tekst
    })
}

fn zet_nummer(kop: &mut HeaderMap, nummer: &str) {
    if let Ok(waarde) = HeaderValue::from_str(nummer) {
        kop.insert(REQUEST_ID, waarde);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::Body;
    use axum::http::StatusCode;
    use axum::middleware::from_fn_with_state;
    use axum::response::IntoResponse;
    use axum::routing::get;
    use axum::{Extension, Router};
    use tower::ServiceExt;

    async fn vraag(https: bool, pad: &str) -> Response {
        let bewaard = || async {
            let mut antwoord = ([(CACHE_CONTROL, "max-age=60")], "x").into_response();
            antwoord.extensions_mut().insert(MagBewaard);
            antwoord
        };
        Router::new()
            .route("/", get(|Extension(nummer): Extension<Verzoeknummer>| async move { nummer.0 }))
            .route("/thema.css", get(bewaard))
            .route("/stiekem", get(|| async { ([(CACHE_CONTROL, "public")], "x") }))
            .layer(from_fn_with_state(Koppen { https, api_versie: "1.2.3" }, beveiligingskoppen))
            .oneshot(Request::get(pad).body(Body::empty()).unwrap())
            .await
            .unwrap()
    }

    #[tokio::test]
    async fn elke_uitkomst_draagt_de_koppen_ook_een_fout() {
        for pad in ["/", "/bestaat-niet", "/api/v1/bestaat-niet"] {
            let antwoord = vraag(true, pad).await;
            for (naam, waarde) in VAST {
                assert_eq!(antwoord.headers()[&naam], waarde, "{pad}");
            }
            assert_eq!(antwoord.headers()[CACHE_CONTROL], "no-store");
            assert!(antwoord.headers().contains_key(STRICT_TRANSPORT_SECURITY));
            assert_eq!(antwoord.headers().contains_key(API_VERSION), pad.starts_with("/api"));
        }
        assert_eq!(vraag(true, "/api/x").await.status(), StatusCode::NOT_FOUND);
    }

    #[tokio::test]
    async fn het_beleid_is_streng() {
        for verboden in ["unsafe", "http:", "https:", "*"] {
            assert!(!CSP.contains(verboden), "{verboden}");
        }
        for nodig in [
            "default-src 'self'",
            "frame-ancestors 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "object-src 'none'",
        ] {
            assert!(CSP.contains(nodig), "{nodig}");
        }
        assert!(!vraag(false, "/").await.headers().contains_key(STRICT_TRANSPORT_SECURITY));
    }

    #[tokio::test]
    async fn bewaren_mag_alleen_met_zoveel_woorden_en_elk_verzoek_heeft_een_nummer() {
        assert_eq!(vraag(false, "/thema.css").await.headers()[CACHE_CONTROL], "max-age=60");
        assert_eq!(vraag(false, "/stiekem").await.headers()[CACHE_CONTROL], "no-store");
        let antwoord = vraag(false, "/").await;
        let kop = antwoord.headers()[REQUEST_ID].to_str().unwrap().to_owned();
        let bytes = axum::body::to_bytes(antwoord.into_body(), 100).await.unwrap();
        assert_eq!(bytes, kop.as_bytes());
        assert_eq!(kop.len(), 16);
        assert_ne!(vraag(false, "/").await.headers()[REQUEST_ID].to_str().unwrap(), kop);
    }
}
