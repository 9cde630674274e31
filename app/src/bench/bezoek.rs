// SPDX-License-Identifier: EUPL-1.2
//! A browser of sorts: asks the router in this process, through every layer of the server, and keeps cookies.

use std::collections::BTreeMap;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::header::{ACCEPT_ENCODING, CONTENT_TYPE, COOKIE, LOCATION, SET_COOKIE};
use axum::http::{Method, Request, StatusCode};
use db::Count;
use tower::ServiceExt as _;

use crate::bench::BenchFout;

/// What came back.
#[derive(Debug)]
pub(super) struct Antwoord {
    pub(super) status: StatusCode,
    pub(super) naar: String,
    pub(super) lichaam: Vec<u8>,
    /// Statements asked of the database.
    pub(super) vragen: u32,
}

/// Somebody with cookies.
#[derive(Clone)]
pub(super) struct Bezoek {
    router: Router,
    koekjes: BTreeMap<String, String>,
    /// Whether answers may be packed, as a browser asks.
    pub(super) gzip: bool,
}

const GRENS: usize = 64 * 1024 * 1024;

impl Bezoek {
    pub(super) const fn nieuw(router: Router) -> Self {
        Self { router, koekjes: BTreeMap::new(), gzip: false }
    }

    pub(super) async fn get(&mut self, pad: &str) -> Result<Antwoord, BenchFout> {
        self.vraag(Method::GET, pad, String::new()).await
    }

    pub(super) async fn post(&mut self, pad: &str, velden: &[(&str, &str)]) -> Result<Antwoord, BenchFout> {
        let paren: Vec<String> = velden.iter().map(|(naam, w)| format!("{naam}={}", codeer(w))).collect();
        self.vraag(Method::POST, pad, paren.join("&")).await
    }

    /// Opens a page with a form and gives the hidden token of the form.
    pub(super) async fn bewijs(&mut self, pad: &str) -> Result<String, BenchFout> {
        let antwoord = self.get(pad).await?;
        let tekst = String::from_utf8_lossy(&antwoord.lichaam).into_owned();
        let (_, na) = tekst.split_once("name=\"_formulier\"").ok_or(BenchFout::Pagina("a form"))?;
        let waarde = na.split_once("value=\"").and_then(|(_, na)| na.split_once('"'));
        waarde.map(|(waarde, _)| waarde.to_owned()).ok_or(BenchFout::Pagina("a form token"))
    }

    async fn vraag(&mut self, methode: Method, pad: &str, lichaam: String) -> Result<Antwoord, BenchFout> {
        let koekjes: Vec<String> = self.koekjes.iter().map(|(k, v)| format!("{k}={v}")).collect();
        let mut verzoek = Request::builder().method(methode).uri(pad).header(COOKIE, koekjes.join("; "));
        if self.gzip {
            verzoek = verzoek.header(ACCEPT_ENCODING, "gzip");
        }
        if !lichaam.is_empty() {
            verzoek = verzoek.header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        }
        let verzoek = verzoek.body(Body::from(lichaam)).map_err(|_| BenchFout::Pagina("an address"))?;
        let antwoord = match self.router.clone().oneshot(verzoek).await {
            Ok(antwoord) => antwoord,
            Err(nooit) => match nooit {},
        };
        let (kop, lichaam) = antwoord.into_parts();
        let vragen = kop.extensions.get::<Count>().map_or(0, |c| c.queries);
        let naar = kop.headers.get(LOCATION).and_then(|v| v.to_str().ok()).unwrap_or_default().to_owned();
        for koekje in kop.headers.get_all(SET_COOKIE).iter().filter_map(|v| v.to_str().ok()) {
            if let Some((naam, waarde)) = koekje.split(';').next().and_then(|k| k.split_once('=')) {
                self.koekjes.insert(naam.to_owned(), waarde.to_owned());
            }
        }
        let lichaam = to_bytes(lichaam, GRENS).await.map_err(|_| BenchFout::Pagina("a body"))?;
        Ok(Antwoord { status: kop.status, naar, lichaam: lichaam.into(), vragen })
    }
}

/// As a browser sends a form field.
pub(super) fn codeer(tekst: &str) -> String {
    tekst
        .bytes()
        .map(|b| if b.is_ascii_alphanumeric() { char::from(b).to_string() } else { format!("%{b:02X}") })
        .collect()
}
