// SPDX-License-Identifier: EUPL-1.2
//! Why an act of supervision is refused: each cause with its own number, its article and what to do now.

use axum::http::StatusCode;
use web::Weigering;

use crate::schil::Reject;

/// A refusal of this slice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ToezichtFout {
    /// Nobody judges his or her own use, rights or emergency.
    #[error("about the same person")]
    Zelf,
    /// Somebody did it before.
    #[error("done already")]
    AlGedaan,
    /// A review of this kind runs already.
    #[error("a review runs already")]
    LooptAl,
    /// Not every line of the review was judged.
    #[error("lines are left")]
    NogRegels,
}

impl ToezichtFout {
    /// Every refusal.
    pub const ALLE: &[Self] = &[Self::Zelf, Self::AlGedaan, Self::LooptAl, Self::NogRegels];

    /// What the reader is told.
    pub fn weigering(self) -> Weigering {
        let conflict = StatusCode::CONFLICT;
        let (status, code, [wat, waarom, nu]) = match self {
            Self::Zelf => (
                StatusCode::FORBIDDEN,
                "TOE-001",
                ["toezicht-fout-zelf", "toezicht-fout-zelf-waarom", "toezicht-fout-zelf-nu"],
            ),
            Self::AlGedaan => (
                conflict,
                "TOE-002",
                ["toezicht-fout-al-gedaan", "toezicht-fout-al-gedaan-waarom", "toezicht-fout-al-gedaan-nu"],
            ),
            Self::LooptAl => (
                conflict,
                "TOE-003",
                ["toezicht-fout-loopt-al", "toezicht-fout-loopt-al-waarom", "toezicht-fout-loopt-al-nu"],
            ),
            Self::NogRegels => (
                conflict,
                "TOE-004",
                [
                    "toezicht-fout-nog-regels",
                    "toezicht-fout-nog-regels-waarom",
                    "toezicht-fout-nog-regels-nu",
                ],
            ),
        };
        Weigering::nieuw(status, code, "toezicht-fout-kop", wat).met_waarom(waarom).met_wat_nu(nu)
    }
}

impl From<ToezichtFout> for Reject {
    fn from(fout: ToezichtFout) -> Self {
        fout.weigering().into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use web::Taal;

    #[test]
    fn every_refusal_has_its_own_number_and_words_in_both_languages() {
        let teksten = crate::router::teksten().unwrap();
        let codes: std::collections::BTreeSet<_> =
            ToezichtFout::ALLE.iter().map(|f| f.weigering().code()).collect();
        assert_eq!(codes.len(), ToezichtFout::ALLE.len());
        for fout in ToezichtFout::ALLE {
            for taal in Taal::ALLE {
                assert!(fout.weigering().sleutels().all(|s| teksten.heeft(taal, s)), "{fout:?} {taal:?}");
            }
        }
    }
}
