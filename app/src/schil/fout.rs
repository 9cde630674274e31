// SPDX-License-Identifier: EUPL-1.2
//! From any failure to the refusal that the reader gets.

use axum::response::{IntoResponse, Redirect, Response};
use db::DbError;
use web::Weigering;

/// What a handler answers.
pub type Antwoord = Result<Response, Reject>;

/// A handler did not do what was asked: refused, failed, or done already.
#[derive(Debug)]
pub enum Reject {
    /// Refused or failed, with its explanation.
    Weigering(Weigering),
    /// This form was handled before: go to what came of it.
    AlGedaan(String),
}

impl IntoResponse for Reject {
    fn into_response(self) -> Response {
        match self {
            Self::Weigering(w) => w.into_response(),
            Self::AlGedaan(naar) => Redirect::to(&naar).into_response(),
        }
    }
}

impl From<Weigering> for Reject {
    fn from(w: Weigering) -> Self {
        Self::Weigering(w)
    }
}

impl From<DbError> for Reject {
    fn from(oorzaak: DbError) -> Self {
        let storing = Weigering::storing_door(&oorzaak, "database");
        Self::Weigering(match oorzaak {
            DbError::Unavailable(_) | DbError::Full => Weigering::onbereikbaar(web::koppen::nieuw_nummer()),
            _ => storing,
        })
    }
}

impl From<askama::Error> for Reject {
    fn from(oorzaak: askama::Error) -> Self {
        Self::Weigering(Weigering::storing_door(&oorzaak, "template"))
    }
}
