// SPDX-License-Identifier: EUPL-1.2
//! What is thrown away, and what is not.
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use axum::Router;
use axum::body::{Body, Bytes};
use axum::http::{Request, StatusCode};
use axum::middleware::from_fn;
use axum::routing::post;
use tower::ServiceExt;

use super::{MAX_BYTES, lees_uit};

/// Sends `aantal` pieces of a mebibyte to `pad` and tells how many of them were taken, with the status.
async fn stuur(pad: &str, aantal: usize, koppen: &[(&str, &str)]) -> (StatusCode, usize) {
    let genomen = Arc::new(AtomicUsize::new(0));
    let teller = Arc::clone(&genomen);
    let stukken = futures::stream::iter((0..aantal).map(move |_| {
        teller.fetch_add(1, Ordering::Relaxed);
        Ok::<_, std::io::Error>(Bytes::from_static(&[97; 1 << 20]))
    }));
    let app = Router::new()
        .route("/weiger", post(|| async { StatusCode::PAYLOAD_TOO_LARGE }))
        .route("/lees", post(|alles: Bytes| async move { alles.len().to_string() }))
        .layer(from_fn(lees_uit));
    let verzoek = koppen.iter().fold(Request::post(pad), |v, (naam, waarde)| v.header(*naam, *waarde));
    let antwoord = app.oneshot(verzoek.body(Body::from_stream(stukken)).unwrap()).await.unwrap();
    (antwoord.status(), genomen.load(Ordering::Relaxed))
}

#[tokio::test]
async fn wat_een_handler_laat_staan_wordt_uitgelezen() {
    assert_eq!(stuur("/weiger", 40, &[]).await, (StatusCode::PAYLOAD_TOO_LARGE, 40));
    assert_eq!(stuur("/lees", 1, &[]).await, (StatusCode::OK, 1));
}

#[tokio::test]
async fn niet_zonder_eind_en_niet_ongevraagd() {
    let grens = MAX_BYTES >> 20;
    assert_eq!(stuur("/weiger", 10 * grens, &[]).await.1, grens + 1);
    assert_eq!(stuur("/weiger", 40, &[("expect", "100-continue")]).await.1, 0);
}
