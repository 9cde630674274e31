// SPDX-License-Identifier: EUPL-1.2
//! The technical log: one line per request, and what goes wrong.
//!
//! **Invariant:** no personal data and no secret: a request is logged by the route it matched (`/signalen/{id}`), never
//! by its address, and without headers, query, body or who asked. Who read or did what is in the trail (`spoor`), which
//! is another record for other readers. `RUST_LOG` sets how much is logged.

use std::time::Instant;

use axum::extract::{MatchedPath, Request};
use axum::middleware::Next;
use axum::response::Response;
use db::Count;
use tracing_subscriber::EnvFilter;
use web::koppen::Verzoeknummer;

/// What is logged when `RUST_LOG` says nothing.
const STANDAARD: &str = "info,sqlx=warn,hyper=warn";

fn filter() -> EnvFilter {
    EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new(STANDAARD))
}

/// One JSON object per line on stdout, for a collector of logs.
pub fn als_json() {
    // A second call in one process (a test) keeps the first.
    let _ = tracing_subscriber::fmt()
        .json()
        .flatten_event(true)
        .with_current_span(false)
        .with_span_list(false)
        .with_env_filter(filter())
        .with_writer(std::io::stdout)
        .try_init();
}

/// Lines for a person, on stderr.
pub fn als_tekst() {
    let _ = tracing_subscriber::fmt()
        .compact()
        .with_target(false)
        .with_env_filter(filter())
        .with_writer(std::io::stderr)
        .try_init();
}

/// The middleware; stands where the number of the request is known and the answer is final.
pub async fn noteer(verzoek: Request, verder: Next) -> Response {
    let begin = Instant::now();
    let methode = verzoek.method().clone();
    let route = verzoek.extensions().get::<MatchedPath>().map(|pad| pad.as_str().to_owned());
    let nummer = verzoek.extensions().get::<Verzoeknummer>().map(|n| n.0.clone()).unwrap_or_default();
    let antwoord = verder.run(verzoek).await;
    let duur = begin.elapsed();
    let route = route.as_deref().unwrap_or("-");
    let gevraagd = antwoord.extensions().get::<Count>().copied().unwrap_or_default();
    let status = antwoord.status().as_u16();
    metrics::histogram!(
        "dijkwacht_request_seconds", "route" => route.to_owned(), "methode" => methode.to_string()
    )
    .record(duur.as_secs_f64());
    let ms = u64::try_from(duur.as_millis()).unwrap_or(u64::MAX);
    // What a probe asks every few seconds would bury the rest.
    if matches!(route, "/healthz" | "/readyz") && status < 400 {
        tracing::debug!(verzoek = nummer, %methode, route, status, ms, "request");
    } else {
        tracing::info!(
            verzoek = nummer, %methode, route, status, ms, queries = gevraagd.queries, rijen = gevraagd.rows, "request"
        );
    }
    antwoord
}
