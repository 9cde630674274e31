// SPDX-License-Identifier: EUPL-1.2
//! Why an act on a request is refused: each cause with its own number, its article and what to do now.

use axum::http::StatusCode;
use web::Weigering;

use crate::schil::Reject;

/// A refusal of this slice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum VerzoekFout {
    /// Nobody decides on what he or she proposed.
    #[error("proposed by the same person")]
    EigenVoorstel,
    /// The act does not follow on where the request stands.
    #[error("does not follow")]
    VolgtNiet,
    /// Extended before, or the first month is over.
    #[error("cannot be extended")]
    Verlenging,
    /// Not searched, or not everything was decided on.
    #[error("not ready")]
    NietAf,
    /// The origin does not allow this choice.
    #[error("sealed by its origin")]
    Verzegeld,
    /// There is no such right for a public task.
    #[error("no portability")]
    Overdraagbaarheid,
    /// The answer is another than what was put forward.
    #[error("the answer does not fit its hash")]
    AntwoordGewijzigd,
}

impl VerzoekFout {
    /// Every refusal.
    pub const ALLE: &[Self] = &[
        Self::EigenVoorstel,
        Self::VolgtNiet,
        Self::Verlenging,
        Self::NietAf,
        Self::Verzegeld,
        Self::Overdraagbaarheid,
        Self::AntwoordGewijzigd,
    ];

    /// What the reader is told.
    pub fn weigering(self) -> Weigering {
        let w = |code, wat| {
            let status =
                if self == Self::EigenVoorstel { StatusCode::FORBIDDEN } else { StatusCode::CONFLICT };
            Weigering::nieuw(status, code, "verzoek-fout-kop", wat)
        };
        match self {
            Self::EigenVoorstel => w("VRZ-001", "verzoek-fout-eigen")
                .met_waarom("verzoek-fout-eigen-waarom")
                .met_wat_nu("verzoek-fout-eigen-nu"),
            Self::VolgtNiet => w("VRZ-002", "verzoek-fout-volgt-niet").met_wat_nu("verzoek-fout-bekijk-nu"),
            Self::Verlenging => w("VRZ-003", "verzoek-fout-verlenging")
                .met_waarom("verzoek-fout-verlenging-waarom")
                .met_wat_nu("verzoek-fout-verlenging-nu"),
            Self::NietAf => w("VRZ-004", "verzoek-fout-niet-af")
                .met_waarom("verzoek-fout-niet-af-waarom")
                .met_wat_nu("verzoek-fout-niet-af-nu"),
            Self::Verzegeld => w("VRZ-005", "verzoek-fout-verzegeld")
                .met_waarom("verzoek-fout-verzegeld-waarom")
                .met_wat_nu("verzoek-fout-verzegeld-nu"),
            Self::Overdraagbaarheid => w("VRZ-006", "verzoek-fout-overdraagbaarheid")
                .met_waarom("verzoek-fout-overdraagbaarheid-waarom")
                .met_wat_nu("verzoek-fout-overdraagbaarheid-nu"),
            Self::AntwoordGewijzigd => w("VRZ-007", "verzoek-fout-hash")
                .met_waarom("verzoek-fout-hash-waarom")
                .met_wat_nu("verzoek-fout-hash-nu"),
        }
    }
}

impl From<VerzoekFout> for Reject {
    fn from(fout: VerzoekFout) -> Self {
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
        let codes: BTreeSet<_> = VerzoekFout::ALLE.iter().map(|f| f.weigering().code()).collect();
        assert_eq!(codes.len(), VerzoekFout::ALLE.len());
        for fout in VerzoekFout::ALLE {
            for taal in Taal::ALLE {
                assert!(fout.weigering().sleutels().all(|s| teksten.heeft(taal, s)), "{fout:?} {taal:?}");
            }
        }
    }
}
