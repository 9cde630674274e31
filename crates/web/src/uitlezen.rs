// SPDX-License-Identifier: EUPL-1.2
//! A refusal that arrives: what a client is still sending is read and thrown away before it gets its answer.
//!
//! A handler that refuses without reading the body makes the server close the connection while the client still sends;
//! the client then sees a broken connection instead of the page that says what was wrong.

use std::future::poll_fn;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use axum::body::{Body, BodyDataStream, Bytes};
use axum::extract::Request;
use axum::http::header::EXPECT;
use axum::middleware::Next;
use axum::response::Response;
use futures::Stream;

/// What is thrown away at most; who sends more is cut off.
const MAX_BYTES: usize = 64 * 1024 * 1024;
/// How long that may take at most.
const MAX_DUUR: Duration = Duration::from_secs(10);

/// The body, which the handler and what comes after it both read.
#[derive(Clone)]
struct Gedeeld(Arc<Mutex<BodyDataStream>>);

impl Stream for Gedeeld {
    type Item = Result<Bytes, axum::Error>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let mut stroom = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        Pin::new(&mut *stroom).poll_next(cx)
    }
}

/// Reads what a handler left of the body; for `axum::middleware::from_fn`, inside compression.
///
/// A client that waits to be asked for its body (`Expect: 100-continue`) is not asked.
pub async fn lees_uit(verzoek: Request, volgende: Next) -> Response {
    if verzoek.headers().contains_key(EXPECT) {
        return volgende.run(verzoek).await;
    }
    let (kop, lichaam) = verzoek.into_parts();
    let gedeeld = Gedeeld(Arc::new(Mutex::new(lichaam.into_data_stream())));
    let antwoord = volgende.run(Request::from_parts(kop, Body::from_stream(gedeeld.clone()))).await;
    // Only a client error leaves a body unread; a success has read all of it.
    if antwoord.status().is_client_error() || antwoord.status().is_redirection() {
        let _te_laat = tokio::time::timeout(MAX_DUUR, gooi_weg(gedeeld)).await;
    }
    antwoord
}

async fn gooi_weg(mut stroom: Gedeeld) {
    let mut rest = MAX_BYTES;
    while let Some(Ok(stuk)) = poll_fn(|cx| Pin::new(&mut stroom).poll_next(cx)).await {
        match rest.checked_sub(stuk.len()) {
            Some(minder) => rest = minder,
            None => return,
        }
    }
}

#[cfg(test)]
#[path = "uitlezen_tests.rs"]
mod tests;
