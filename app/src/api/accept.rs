// SPDX-License-Identifier: EUPL-1.2
//! The API answers JSON; who asks for nothing that we can give hears so (406) before anything happens.

use axum::extract::Request;
use axum::http::header::ACCEPT;
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use web::Weigering;

const KINDS: [&str; 4] = ["application/json", "application/problem+json", "application/*", "*/*"];

/// The middleware; lets every address outside the API through.
pub async fn accept(request: Request, next: Next) -> Response {
    let asked = request.headers().get_all(ACCEPT).iter().filter_map(|v| v.to_str().ok());
    let asked = asked.collect::<Vec<_>>().join(",");
    if web::koppen::is_api(request.uri().path()) && !is_acceptable(&asked) {
        return Weigering::onbekende_vorm().into_response();
    }
    next.run(request).await
}

/// RFC 9110, 12.5.1: a list of kinds with parameters; `q=0` means "not this".
fn is_acceptable(asked: &str) -> bool {
    asked.trim().is_empty()
        || asked.split(',').any(|item| {
            let mut parts = item.split(';').map(str::trim);
            let kind = parts.next().unwrap_or_default().to_ascii_lowercase();
            let refused = parts.any(|p| {
                p.split_once('=').is_some_and(|(k, v)| {
                    k.trim().eq_ignore_ascii_case("q") && v.trim().parse::<f32>().is_ok_and(|q| q <= 0.0)
                })
            });
            KINDS.contains(&kind.as_str()) && !refused
        })
}

#[cfg(test)]
mod tests {
    use super::is_acceptable;

    #[test]
    fn json_in_any_of_its_spellings_is_given() {
        for asked in [
            "",
            "*/*",
            "application/json",
            "text/html, application/*;q=0.5",
            "Application/JSON; charset=utf-8",
        ] {
            assert!(is_acceptable(asked), "{asked}");
        }
        for asked in ["text/html", "application/xml", "application/json;q=0", "text/*"] {
            assert!(!is_acceptable(asked), "{asked}");
        }
    }
}
