// SPDX-License-Identifier: EUPL-1.2
//! From any failure to the refusal that the reader gets.

use axum::http::StatusCode;
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
        Self::Weigering(match oorzaak {
            DbError::Unavailable(_) => Weigering::onbereikbaar(gelogd(&oorzaak)),
            DbError::Full => vol(gelogd(&oorzaak)),
            _ => Weigering::storing_door(&oorzaak, "database"),
        })
    }
}

/// Logs the cause once, here, and gives the reference under which it stands there.
fn gelogd(oorzaak: &DbError) -> String {
    let referentie = web::koppen::nieuw_nummer();
    tracing::error!(referentie, %oorzaak, "the database could not do it");
    referentie
}

/// 507: there is no room left, so nothing was written.
fn vol(referentie: String) -> Weigering {
    Weigering::nieuw(StatusCode::INSUFFICIENT_STORAGE, "WEB-507", "weigering-vol-kop", "weigering-vol-wat")
        .met_wat_nu("weigering-vol-nu")
        .met_referentie(referentie)
}

impl From<askama::Error> for Reject {
    fn from(oorzaak: askama::Error) -> Self {
        Self::Weigering(Weigering::storing_door(&oorzaak, "template"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weigering(oorzaak: DbError) -> Weigering {
        match Reject::from(oorzaak) {
            Reject::Weigering(w) => w,
            Reject::AlGedaan(_) => panic!("a failure is no success"),
        }
    }

    #[test]
    fn what_the_reader_can_do_about_it_decides_the_status() {
        let weg = weigering(DbError::Unavailable("x".to_owned()));
        assert_eq!((weg.status(), weg.code()), (StatusCode::SERVICE_UNAVAILABLE, "WEB-503"));
        let vol = weigering(DbError::Full);
        assert_eq!((vol.status(), vol.code()), (StatusCode::INSUFFICIENT_STORAGE, "WEB-507"));
        assert_eq!(weigering(DbError::NoRow).status(), StatusCode::INTERNAL_SERVER_ERROR);
    }

    #[test]
    fn the_explanation_is_there_in_both_languages() {
        let teksten = crate::router::teksten().unwrap();
        for w in [weigering(DbError::Full), weigering(DbError::Unavailable("x".to_owned()))] {
            for taal in web::Taal::ALLE {
                assert!(w.sleutels().all(|sleutel| teksten.heeft(taal, sleutel)), "{w}");
                assert!(!w.uitleg(&teksten, taal).referentie.is_empty());
            }
        }
    }
}
