// SPDX-License-Identifier: EUPL-1.2
//! Why asking is refused.

use axum::http::StatusCode;
use web::Weigering;

use crate::navraag::rules::PER_DAG;
use crate::schil::Reject;

/// A refusal of this slice.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NavraagFout {
    /// This person asked as often today as may be.
    #[error("the limit of a day")]
    Daglimiet,
    /// The source of the signaal does not let others know of it.
    #[error("the origin stays within")]
    Herkomst,
}

impl NavraagFout {
    /// What the reader is told.
    pub fn weigering(&self) -> Weigering {
        match self {
            Self::Daglimiet => Weigering::nieuw(
                StatusCode::TOO_MANY_REQUESTS,
                "NVR-001",
                "navraag-fout-daglimiet-kop",
                "navraag-fout-daglimiet",
            )
            .met_waarom("navraag-fout-daglimiet-waarom")
            .met_wat_nu("navraag-fout-daglimiet-nu")
            .met_arg("aantal", PER_DAG.to_string()),
            Self::Herkomst => Weigering::nieuw(
                StatusCode::CONFLICT,
                "NVR-002",
                "navraag-fout-herkomst-kop",
                "navraag-fout-herkomst",
            )
            .met_waarom("navraag-fout-herkomst-waarom")
            .met_wat_nu("navraag-fout-herkomst-nu"),
        }
    }
}

impl From<NavraagFout> for Reject {
    fn from(fout: NavraagFout) -> Self {
        fout.weigering().into()
    }
}
