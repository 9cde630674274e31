// SPDX-License-Identifier: EUPL-1.2
//! The query of an operation, judged by its documentation: a parameter that is not documented is an error, because a
//! misspelled filter would show everything.

use std::str::FromStr;
use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use web::{Form, FoutCode, Vraag, Weigering};

use crate::api::operation::LIMIT_MAX;
use crate::api::{Operation, Page};
use crate::app::Staat;

const PARAMETER: FoutCode = FoutCode::Regel("fout-api-parameter");
const CURSOR: FoutCode = FoutCode::Regel("fout-api-cursor");
const LIMIT: i64 = 50;

/// The query of a request.
#[derive(Debug)]
pub struct Query {
    /// The parameters.
    pub form: Form,
    path: String,
    raw: String,
}

impl FromRequestParts<Staat> for Query {
    type Rejection = Weigering;

    async fn from_request_parts(parts: &mut Parts, app: &Staat) -> Result<Self, Weigering> {
        let operation =
            parts.extensions.get::<Arc<Operation>>().cloned().ok_or_else(Weigering::niet_gevonden)?;
        let Ok(Vraag(mut form)) = Vraag::from_request_parts(parts, app).await;
        let raw = parts.uri.query().unwrap_or_default().to_owned();
        for name in names(&raw).filter(|name| !operation.knows(name)) {
            form.meld_fout(&web::form::naar_snake(name), PARAMETER, vec![]);
        }
        Ok(Self { form, path: parts.uri.path().to_owned(), raw })
    }
}

impl Query {
    /// All errors at once, or none.
    pub fn judged(&self) -> Result<(), Weigering> {
        if self.form.is_goed() { Ok(()) } else { Err(Weigering::ongeldig(&self.form)) }
    }

    /// Which page is asked, once every other parameter was read: all errors at once.
    pub fn page<C: FromStr>(mut self) -> Result<Page<C>, Weigering> {
        let limit = self.form.getal_optioneel("limit", 1..=LIMIT_MAX).unwrap_or(LIMIT);
        let cursor = self.form.regel_optioneel("cursor", 100);
        let after = cursor.as_deref().and_then(|c| c.parse().ok());
        if cursor.is_some() && after.is_none() {
            self.form.meld_fout("cursor", CURSOR, vec![]);
        }
        self.judged()?;
        let rest = self.raw.split('&').filter(|p| !p.is_empty() && !p.starts_with("cursor="));
        let rest = rest.collect::<Vec<_>>().join("&");
        Ok(Page { limit, after, address: format!("{}?{rest}", self.path) })
    }
}

fn names(raw: &str) -> impl Iterator<Item = &str> {
    raw.split('&').filter(|p| !p.is_empty()).map(|p| p.split('=').next().unwrap_or_default())
}
