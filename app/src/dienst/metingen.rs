// SPDX-License-Identifier: EUPL-1.2
//! Metrics in the Prometheus form, on an address of their own: they are for whoever runs the program, not for its users.

use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;
use axum::routing::get;
use metrics_exporter_prometheus::{BuildError, Matcher, PrometheusBuilder, PrometheusHandle};
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::dienst::{DienstFout, luister, tot_stop};

/// Between two rounds in which the recorder forgets what is old.
const ONDERHOUD: Duration = Duration::from_secs(5);

const QUERIES: [f64; 10] = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 12.0, 20.0, 50.0];
const SECONDEN: [f64; 10] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1.0, 5.0];

fn bouwer() -> Result<PrometheusBuilder, BuildError> {
    PrometheusBuilder::new()
        .set_buckets_for_metric(Matcher::Full("dijkwacht_queries_per_request".to_owned()), &QUERIES)?
        .set_buckets_for_metric(Matcher::Full("dijkwacht_request_seconds".to_owned()), &SECONDEN)
}

/// Starts recording, and answers `/metrics` until told to stop.
pub(super) async fn start(
    adres: SocketAddr,
    gestopt: watch::Receiver<bool>,
) -> Result<JoinHandle<std::io::Result<()>>, DienstFout> {
    let luisteraar = luister(adres).await?;
    let metingen = bouwer()
        .and_then(PrometheusBuilder::install_recorder)
        .map_err(|e| DienstFout::Metingen(e.to_string()))?;
    tracing::info!(%adres, "metrics");
    let onderhoud = metingen.clone();
    let einde = gestopt.clone();
    tokio::spawn(async move {
        while tokio::time::timeout(ONDERHOUD, tot_stop(einde.clone())).await.is_err() {
            onderhoud.run_upkeep();
        }
    });
    let bediening = axum::serve(luisteraar, wegen(metingen)).with_graceful_shutdown(tot_stop(gestopt));
    Ok(tokio::spawn(bediening.into_future()))
}

fn wegen(metingen: PrometheusHandle) -> Router {
    Router::new().route(
        "/metrics",
        get(move || {
            let tekst = metingen.render();
            async move { ([(CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], tekst).into_response() }
        }),
    )
}

#[cfg(test)]
mod tests {
    use axum::body::{Body, to_bytes};
    use axum::http::{Request, StatusCode};
    use tower::ServiceExt as _;

    use super::*;

    #[tokio::test]
    async fn what_is_recorded_can_be_read() {
        let recorder = bouwer().unwrap().build_recorder();
        metrics::with_local_recorder(&recorder, || {
            metrics::histogram!("dijkwacht_queries_per_request").record(3.0);
            metrics::counter!("dijkwacht_requests", "status" => "200").increment(2);
        });
        let vraag = Request::get("/metrics").body(Body::empty()).unwrap();
        let antwoord = wegen(recorder.handle()).oneshot(vraag).await.unwrap();
        assert_eq!(antwoord.status(), StatusCode::OK);
        let tekst = to_bytes(antwoord.into_body(), 100_000).await.unwrap();
        let tekst = String::from_utf8(tekst.to_vec()).unwrap();
        assert!(tekst.contains("dijkwacht_requests{status=\"200\"} 2"), "{tekst}");
        assert!(tekst.contains("dijkwacht_queries_per_request_bucket{le=\"3\"} 1"), "{tekst}");
    }
}
