// SPDX-License-Identifier: EUPL-1.2
//! The layer that gives every refusal its face: a page for people, problem+json for programs.
//!
//! It stands outside the guard and the handlers and inside [`crate::koppen`]. A bare error of the framework (no body,
//! or plain text) gets a face as well, so that nothing answers in raw English. **Invariant:** the page for
//! [`Weigering::niet_gevonden`] is built without anything a handler left behind but the layout of the person who asks.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Request, State};
use axum::http::header::{ALLOW, CONTENT_TYPE, LOCATION, WWW_AUTHENTICATE};
use axum::http::{Extensions, HeaderMap, HeaderValue, Method, StatusCode, Uri};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Response};

use crate::koppen::{Verzoeknummer, is_api, nieuw_nummer};
use crate::{Pagina, Weigering};

/// What is left of a request when its answer is refused.
#[derive(Debug, Clone)]
pub struct Verzoek {
    /// The method.
    pub methode: Method,
    /// The address as asked.
    pub uri: Uri,
    /// The headers, among them cookies and languages.
    pub koppen: HeaderMap,
}

type Opmaak = dyn Fn(&Verzoek, &Extensions) -> Pagina + Send + Sync;

/// Settings of [`toon_weigering`].
#[derive(Clone)]
pub struct Toon {
    opmaak: Arc<Opmaak>,
    inlogpad: Option<&'static str>,
}

/// The page of a refusal (`fout.html`).
#[derive(Template)]
#[template(path = "fout.html")]
struct Foutpagina<'a> {
    p: &'a Pagina,
    kop: &'a str,
    wat: &'a str,
    waarom: &'a str,
    wat_nu: &'a str,
    referentie: &'a str,
}

impl Toon {
    /// `opmaak` builds the layout from the request and from what inner layers left in the response's extensions (the
    /// session, for instance). It is only called when there is a refusal to show.
    pub fn nieuw(opmaak: impl Fn(&Verzoek, &Extensions) -> Pagina + Send + Sync + 'static) -> Self {
        Self { opmaak: Arc::new(opmaak), inlogpad: None }
    }

    /// Somebody who is not signed in and asks for a page goes to this address, with `naar` as the way back.
    #[must_use]
    pub fn met_inlogpad(mut self, pad: &'static str) -> Self {
        self.inlogpad = Some(pad);
        self
    }

    /// The answer for a refusal; also for the app's own use outside the layer.
    #[must_use]
    pub fn antwoord(&self, weigering: &Weigering, verzoek: &Verzoek, extensies: &Extensions) -> Response {
        if let Some(naar) = self.inlogadres(weigering, verzoek) {
            return (StatusCode::SEE_OTHER, [(LOCATION, naar)]).into_response();
        }
        let pagina = (self.opmaak)(verzoek, extensies);
        if is_api(verzoek.uri.path()) {
            return weigering.problem(pagina.teksten(), pagina.taalkeuze());
        }
        weigering.met_koppen(bladzijde(weigering, pagina))
    }

    /// Only for reading: after a POST a redirect would throw away what was typed.
    fn inlogadres(&self, weigering: &Weigering, verzoek: &Verzoek) -> Option<HeaderValue> {
        let pad = self.inlogpad?;
        let past = weigering.status() == StatusCode::UNAUTHORIZED && verzoek.methode == Method::GET;
        if !past || is_api(verzoek.uri.path()) {
            return None;
        }
        let terug = veilig_pad(verzoek.uri.path_and_query().map_or("/", |pad| pad.as_str()));
        HeaderValue::from_str(&format!("{pad}?naar={}", codeer(terug))).ok()
    }
}

/// The middleware: `from_fn_with_state(toon, toon_weigering)`.
pub async fn toon_weigering(State(toon): State<Toon>, verzoek: Request, verder: Next) -> Response {
    let nummer = verzoek.extensions().get::<Verzoeknummer>().map(|nummer| nummer.0.clone());
    let bewaard = Verzoek {
        methode: verzoek.method().clone(),
        uri: verzoek.uri().clone(),
        koppen: verzoek.headers().clone(),
    };
    let ruw = verder.run(verzoek).await;
    let Some(weigering) = weigering_van(&ruw, nummer) else { return ruw };
    let (kop, _) = ruw.into_parts();
    let mut antwoord = toon.antwoord(&weigering, &bewaard, &kop.extensions);
    for naam in [ALLOW, axum::http::header::SET_COOKIE] {
        for waarde in kop.headers.get_all(&naam) {
            antwoord.headers_mut().append(naam.clone(), waarde.clone());
        }
    }
    if !is_api(bewaard.uri.path()) {
        antwoord.headers_mut().remove(WWW_AUTHENTICATE);
    }
    antwoord
}

/// An address to go back to, as it came from outside: only a path of our own (ASVS 3.7.2), else the start page.
/// Browsers read `//` and `/\\` as the start of another host.
#[must_use]
pub fn veilig_pad(pad: &str) -> &str {
    let eigen = pad.starts_with('/') && !pad.starts_with("//");
    let netjes = pad.chars().all(|teken| teken.is_ascii_graphic() && teken != '\\');
    if eigen && netjes { pad } else { "/" }
}

/// What a panic in a handler leaves; for `CatchPanicLayer::custom`. The panic itself is already on stderr.
#[must_use]
pub fn na_paniek(_: Box<dyn std::any::Any + Send + 'static>) -> Response {
    let referentie = nieuw_nummer();
    tracing::error!(referentie, "handler panicked");
    Weigering::storing(referentie).into_response()
}

fn weigering_van(antwoord: &Response, nummer: Option<String>) -> Option<Weigering> {
    if let Some(weigering) = antwoord.extensions().get::<Weigering>() {
        return Some(weigering.clone());
    }
    let soort = antwoord.headers().get(CONTENT_TYPE).and_then(|kop| kop.to_str().ok()).unwrap_or_default();
    if !soort.is_empty() && !soort.starts_with("text/plain") {
        return None;
    }
    match antwoord.status() {
        StatusCode::NOT_FOUND => Some(Weigering::niet_gevonden()),
        StatusCode::METHOD_NOT_ALLOWED => Some(Weigering::onbekende_methode()),
        StatusCode::PAYLOAD_TOO_LARGE => Some(Weigering::te_groot()),
        StatusCode::UNSUPPORTED_MEDIA_TYPE => Some(Weigering::verkeerd_soort()),
        status if status.is_client_error() => Some(Weigering::onleesbaar()),
        status if status.is_server_error() => Some(Weigering::storing(nummer.unwrap_or_else(nieuw_nummer))),
        _ => None,
    }
}

fn bladzijde(weigering: &Weigering, mut pagina: Pagina) -> Response {
    let uitleg = weigering.uitleg(pagina.teksten(), pagina.taalkeuze());
    pagina.titel.clone_from(&uitleg.kop);
    let wat = std::iter::once(uitleg.wat).chain(uitleg.fouten).collect::<Vec<_>>().join(" ");
    let blad = Foutpagina {
        p: &pagina,
        kop: &uitleg.kop,
        wat: &wat,
        waarom: &uitleg.waarom,
        wat_nu: &uitleg.wat_nu,
        referentie: &uitleg.referentie,
    };
    match blad.render() {
        Ok(html) => (weigering.status(), Html(html)).into_response(),
        Err(oorzaak) => {
            tracing::error!(%oorzaak, "error page does not render");
            (weigering.status(), uitleg.kop).into_response()
        }
    }
}

/// Percent-encodes a path for use as a query value.
fn codeer(tekst: &str) -> String {
    let veilig = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'-' | b'_' | b'.');
    let mut uit = String::with_capacity(tekst.len());
    for byte in tekst.bytes() {
        if veilig(byte) {
            uit.push(char::from(byte));
        } else {
            uit.push_str(&format!("%{byte:02X}"));
        }
    }
    uit
}

#[cfg(test)]
#[path = "toon_tests.rs"]
mod tests;
