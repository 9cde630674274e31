// SPDX-License-Identifier: EUPL-1.2
//! Why an act with a care report is refused.

use axum::http::StatusCode;
use web::Weigering;

use crate::schil::Reject;

/// A refusal of this slice.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ZorgFout {
    /// Somebody else did it before, or it went further.
    #[error("the report went further")]
    AlVerder,
    /// The receiver did not confirm yet.
    #[error("receipt was not confirmed")]
    NietBevestigd,
}

impl ZorgFout {
    /// What the reader is told.
    pub fn weigering(&self) -> Weigering {
        match self {
            Self::AlVerder => {
                Weigering::nieuw(StatusCode::CONFLICT, "ZRG-001", "zorg-fout-verder-kop", "zorg-fout-verder")
                    .met_waarom("zorg-fout-verder-waarom")
                    .met_wat_nu("zorg-fout-verder-nu")
            }
            Self::NietBevestigd => Weigering::nieuw(
                StatusCode::CONFLICT,
                "ZRG-002",
                "zorg-fout-bevestig-kop",
                "zorg-fout-bevestig",
            )
            .met_waarom("zorg-fout-bevestig-waarom")
            .met_wat_nu("zorg-fout-bevestig-nu"),
        }
    }
}

impl From<ZorgFout> for Reject {
    fn from(fout: ZorgFout) -> Self {
        fout.weigering().into()
    }
}
