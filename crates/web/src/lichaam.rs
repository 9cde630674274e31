// SPDX-License-Identifier: EUPL-1.2
//! Extractors that answer well: bodies, queries and ids.
//!
//! axum's own stop at the first error and answer 422 in plain text; these never refuse for a wrong value (that is the
//! form's work, all errors at once) and refuse with a [`Weigering`] for a wrong size or kind. Absent: multipart, which
//! the app streams to storage and hands over with [`Form::from_pairs`].

use std::error::Error;
use std::str::FromStr;

use axum::body::{Body, to_bytes};
use axum::extract::{FromRequest, FromRequestParts, RawPathParams, Request};
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use axum::http::request::Parts;
use axum::http::{Extensions, HeaderMap};
use http_body_util::LengthLimitError;
use jiff::civil::Date;
use serde_json::Value;

use crate::koppen::is_api;
use crate::{Form, Weigering};

/// The most bytes a form or JSON object may have; files go another way.
pub const MAX_LICHAAM: usize = 256 * 1024;

/// Today, put in the request's extensions by the app from its clock; forms then understand "morgen".
#[derive(Debug, Clone, Copy)]
pub struct Vandaag(pub Date);

/// A form sent by a browser (`application/x-www-form-urlencoded`).
#[derive(Debug)]
pub struct Formulier(pub Form);

/// A JSON object sent by a program, as a form and as it was sent. A body that is no JSON object is a refusal with 400.
#[derive(Debug)]
pub struct Json(pub Form, pub Value);

/// The query of the address; under `/api` in machine notation.
#[derive(Debug)]
pub struct Vraag(pub Form);

/// The one parameter of the path. What cannot be an id does not exist.
#[derive(Debug)]
pub struct Id<T>(pub T);

/// The two parameters of the path, in order.
#[derive(Debug)]
pub struct Paar<A, B>(pub A, pub B);

impl<S: Send + Sync> FromRequest<S> for Formulier {
    type Rejection = Weigering;

    async fn from_request(verzoek: Request, _: &S) -> Result<Self, Weigering> {
        if !is_soort(verzoek.headers(), &["application/x-www-form-urlencoded"]) {
            return Err(Weigering::verkeerd_soort());
        }
        let (kop, lichaam) = verzoek.into_parts();
        let bytes = lees(&kop.headers, lichaam).await?;
        Ok(Self(met_vandaag(Form::from_urlencoded(&bytes), &kop.extensions)))
    }
}

impl<S: Send + Sync> FromRequest<S> for Json {
    type Rejection = Weigering;

    async fn from_request(verzoek: Request, _: &S) -> Result<Self, Weigering> {
        if !is_soort(verzoek.headers(), &["application/json", "application/merge-patch+json"]) {
            return Err(Weigering::verkeerd_soort());
        }
        let (kop, lichaam) = verzoek.into_parts();
        let waarde = serde_json::from_slice(&lees(&kop.headers, lichaam).await?).unwrap_or_default();
        let form = Form::from_value(&waarde);
        // Nothing could be read, so further field errors would only be noise.
        if form.fout("").is_some() {
            return Err(Weigering::ongeldig(&form));
        }
        Ok(Self(met_vandaag(form, &kop.extensions), waarde))
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Vraag {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(kop: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        let form = met_vandaag(Form::from_query(kop.uri.query().unwrap_or_default()), &kop.extensions);
        Ok(Self(if is_api(kop.uri.path()) { form.als_machine() } else { form }))
    }
}

impl<S: Send + Sync, T: FromStr> FromRequestParts<S> for Id<T> {
    type Rejection = Weigering;

    async fn from_request_parts(kop: &mut Parts, staat: &S) -> Result<Self, Weigering> {
        padwaarden::<S, 1>(kop, staat).await.and_then(|[id]| Ok(Self(als_id(&id)?)))
    }
}

impl<S: Send + Sync, A: FromStr, B: FromStr> FromRequestParts<S> for Paar<A, B> {
    type Rejection = Weigering;

    async fn from_request_parts(kop: &mut Parts, staat: &S) -> Result<Self, Weigering> {
        padwaarden::<S, 2>(kop, staat).await.and_then(|[een, twee]| Ok(Self(als_id(&een)?, als_id(&twee)?)))
    }
}

async fn padwaarden<S: Send + Sync, const N: usize>(
    kop: &mut Parts,
    staat: &S,
) -> Result<[String; N], Weigering> {
    let ruw = RawPathParams::from_request_parts(kop, staat).await.map_err(|_| Weigering::niet_gevonden())?;
    let waarden: Vec<String> = ruw.iter().map(|(_, waarde)| waarde.to_owned()).collect();
    waarden.try_into().map_err(|_| Weigering::niet_gevonden())
}

fn als_id<T: FromStr>(tekst: &str) -> Result<T, Weigering> {
    tekst.parse().map_err(|_| Weigering::niet_gevonden())
}

fn is_soort(koppen: &HeaderMap, soorten: &[&str]) -> bool {
    let soort = koppen.get(CONTENT_TYPE).and_then(|kop| kop.to_str().ok()).unwrap_or_default();
    let soort = soort.split(';').next().unwrap_or_default().trim();
    soorten.iter().any(|gevraagd| soort.eq_ignore_ascii_case(gevraagd))
}

/// Reads the body up to the limit; what announces itself as too large is not read at all.
async fn lees(koppen: &HeaderMap, lichaam: Body) -> Result<axum::body::Bytes, Weigering> {
    let aangekondigd =
        koppen.get(CONTENT_LENGTH).and_then(|kop| kop.to_str().ok()).and_then(|lengte| lengte.parse().ok());
    if aangekondigd.is_some_and(|lengte: u64| lengte > MAX_LICHAAM as u64) {
        return Err(Weigering::te_groot());
    }
    to_bytes(lichaam, MAX_LICHAAM).await.map_err(|oorzaak| {
        if oorzaak.source().is_some_and(<dyn Error>::is::<LengthLimitError>) {
            return Weigering::te_groot();
        }
        Weigering::onleesbaar()
    })
}

fn met_vandaag(form: Form, extensies: &Extensions) -> Form {
    match extensies.get::<Vandaag>() {
        Some(Vandaag(dag)) => form.met_vandaag(*dag),
        None => form,
    }
}

#[cfg(test)]
#[path = "lichaam_tests.rs"]
mod tests;
