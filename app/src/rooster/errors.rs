// SPDX-License-Identifier: EUPL-1.2
//! Why an act with the roster is refused.

use axum::http::StatusCode;
use web::Weigering;

use crate::schil::Reject;

/// A refusal of this slice.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RoosterFout {
    /// The shift was called off, its DVO ended, or it is over for too long.
    #[error("the shift cannot be changed any more")]
    Voorbij,
}

impl RoosterFout {
    /// What the reader is told.
    pub fn weigering(&self) -> Weigering {
        match self {
            Self::Voorbij => Weigering::nieuw(
                StatusCode::CONFLICT,
                "ROO-001",
                "rooster-fout-voorbij-kop",
                "rooster-fout-voorbij",
            )
            .met_waarom("rooster-fout-voorbij-waarom")
            .met_wat_nu("rooster-fout-voorbij-nu"),
        }
    }
}

impl From<RoosterFout> for Reject {
    fn from(fout: RoosterFout) -> Self {
        fout.weigering().into()
    }
}
