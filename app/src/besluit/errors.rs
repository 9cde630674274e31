// SPDX-License-Identifier: EUPL-1.2
//! Why an act is refused: each cause with its own number, what happened, why, and what now.

use axum::http::StatusCode;
use web::Weigering;

use crate::schil::Reject;

/// A refusal of this slice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BesluitFout {
    /// Only a municipality has rules of its own.
    #[error("not a municipality")]
    GeenGemeente,
    /// A version that was vastgesteld does not change.
    #[error("the version was vastgesteld")]
    AlVastgesteld,
    /// There is a concept already.
    #[error("there is a concept already")]
    ConceptLigtEr,
    /// There is nothing in the version.
    #[error("the version is empty")]
    Leeg,
    /// Only a version that was vastgesteld and not withdrawn can be withdrawn.
    #[error("the version cannot be withdrawn")]
    NietInTeTrekken,
    /// The review was done.
    #[error("the review was done")]
    TaakAfgerond,
    /// A vector disagrees, so the set of terms is not approved.
    #[error("a vector disagrees")]
    VectorWijktAf,
    /// The organisation approved this set before.
    #[error("approved already")]
    AlGoedgekeurd,
    /// The set of terms changed since the page was opened.
    #[error("another set of terms")]
    AndereSet,
}

impl BesluitFout {
    /// Every refusal.
    pub const ALLE: &[Self] = &[
        Self::GeenGemeente,
        Self::AlVastgesteld,
        Self::ConceptLigtEr,
        Self::Leeg,
        Self::NietInTeTrekken,
        Self::TaakAfgerond,
        Self::VectorWijktAf,
        Self::AlGoedgekeurd,
        Self::AndereSet,
    ];

    /// What the reader is told.
    pub fn weigering(self) -> Weigering {
        let (code, wat, waarom, nu) = match self {
            Self::GeenGemeente => teksten!("BSL-001", "geen-gemeente"),
            Self::AlVastgesteld => teksten!("BSL-002", "al-vastgesteld"),
            Self::ConceptLigtEr => teksten!("BSL-003", "concept-ligt-er"),
            Self::Leeg => teksten!("BSL-004", "leeg"),
            Self::NietInTeTrekken => teksten!("BSL-005", "niet-in-te-trekken"),
            Self::TaakAfgerond => teksten!("BSL-006", "taak-afgerond"),
            Self::VectorWijktAf => teksten!("BSL-007", "vector-wijkt-af"),
            Self::AlGoedgekeurd => teksten!("BSL-008", "al-goedgekeurd"),
            Self::AndereSet => teksten!("BSL-009", "andere-set"),
        };
        let status = if self == Self::GeenGemeente { StatusCode::FORBIDDEN } else { StatusCode::CONFLICT };
        Weigering::nieuw(status, code, "besluit-fout-kop", wat).met_waarom(waarom).met_wat_nu(nu)
    }
}

/// Number and keys of one refusal.
macro_rules! teksten {
    ($code:literal, $naam:literal) => {
        (
            $code,
            concat!("besluit-fout-", $naam),
            concat!("besluit-fout-", $naam, "-waarom"),
            concat!("besluit-fout-", $naam, "-nu"),
        )
    };
}
use teksten;

impl From<BesluitFout> for Reject {
    fn from(fout: BesluitFout) -> Self {
        fout.weigering().into()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use web::Taal;

    use super::*;

    #[test]
    fn every_refusal_has_its_own_number_and_words_in_both_languages() {
        let teksten = crate::router::teksten().unwrap();
        let codes: BTreeSet<_> = BesluitFout::ALLE.iter().map(|f| f.weigering().code()).collect();
        assert_eq!(codes.len(), BesluitFout::ALLE.len());
        for fout in BesluitFout::ALLE {
            for taal in Taal::ALLE {
                assert!(fout.weigering().sleutels().all(|s| teksten.heeft(taal, s)), "{fout:?} {taal:?}");
            }
        }
    }
}
