// SPDX-License-Identifier: EUPL-1.2
//! From a rule of the weighing to the refusal a reader gets, when it is not an error at a field.

use axum::http::StatusCode;
use web::Weigering;

use crate::schil::Reject;
use crate::signaal::weging::rules::Regel;

impl From<Regel> for Weigering {
    fn from(regel: Regel) -> Self {
        // The request is well formed; it is the state of the signaal that does not allow it.
        Self::nieuw(StatusCode::CONFLICT, regel.code(), "weging-weigering-kop", regel.wat())
            .met_waarom(regel.waarom())
            .met_wat_nu("weging-weigering-nu")
    }
}

impl From<Regel> for Reject {
    fn from(regel: Regel) -> Self {
        Weigering::from(regel).into()
    }
}
