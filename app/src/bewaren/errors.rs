// SPDX-License-Identifier: EUPL-1.2
//! Why an act of keeping or destroying is refused: each cause with its own number, its article and what to do now.

use axum::http::StatusCode;
use web::Weigering;

use crate::schil::Reject;

/// A refusal of this slice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BewaarFout {
    /// Nobody approves what he or she proposed, in whatever functie.
    #[error("proposed by the same person")]
    EigenVoorstel,
    /// A proposal of this organisation waits already.
    #[error("a proposal waits already")]
    WachtAl,
    /// Nothing on the list can go.
    #[error("nothing to destroy")]
    NietsTeVernietigen,
    /// Somebody judged the proposal before.
    #[error("judged already")]
    AlBeoordeeld,
    /// It was withdrawn.
    #[error("withdrawn already")]
    AlIngetrokken,
    /// Not everything was carried out yet, so there is nothing to declare.
    #[error("not carried out yet")]
    NietUitgevoerd,
    /// The duty to keep was lifted before.
    #[error("lifted already")]
    AlOpgeheven,
    /// The list is another than what was proposed.
    #[error("the list does not fit its hash")]
    LijstGewijzigd,
}

impl BewaarFout {
    /// Every refusal.
    pub const ALLE: &[Self] = &[
        Self::EigenVoorstel,
        Self::WachtAl,
        Self::NietsTeVernietigen,
        Self::AlBeoordeeld,
        Self::AlIngetrokken,
        Self::NietUitgevoerd,
        Self::AlOpgeheven,
        Self::LijstGewijzigd,
    ];

    /// What the reader is told.
    pub fn weigering(self) -> Weigering {
        let (code, wat) = match self {
            Self::EigenVoorstel => ("BEW-001", "bewaren-fout-eigen-voorstel"),
            Self::WachtAl => ("BEW-002", "bewaren-fout-wacht-al"),
            Self::NietsTeVernietigen => ("BEW-003", "bewaren-fout-niets"),
            Self::AlBeoordeeld => ("BEW-004", "bewaren-fout-al-beoordeeld"),
            Self::AlIngetrokken => ("BEW-005", "bewaren-fout-al-ingetrokken"),
            Self::NietUitgevoerd => ("BEW-006", "bewaren-fout-niet-uitgevoerd"),
            Self::AlOpgeheven => ("BEW-007", "bewaren-fout-al-opgeheven"),
            Self::LijstGewijzigd => ("BEW-008", "bewaren-fout-lijst"),
        };
        let status = if self == Self::EigenVoorstel { StatusCode::FORBIDDEN } else { StatusCode::CONFLICT };
        let w = Weigering::nieuw(status, code, "bewaren-fout-kop", wat);
        match self {
            Self::EigenVoorstel => w
                .met_waarom("bewaren-fout-eigen-voorstel-waarom")
                .met_wat_nu("bewaren-fout-eigen-voorstel-nu"),
            Self::WachtAl => {
                w.met_waarom("bewaren-fout-wacht-al-waarom").met_wat_nu("bewaren-fout-wacht-al-nu")
            }
            Self::NietsTeVernietigen => {
                w.met_waarom("bewaren-fout-niets-waarom").met_wat_nu("bewaren-fout-niets-nu")
            }
            Self::NietUitgevoerd => w
                .met_waarom("bewaren-fout-niet-uitgevoerd-waarom")
                .met_wat_nu("bewaren-fout-niet-uitgevoerd-nu"),
            Self::LijstGewijzigd => {
                w.met_waarom("bewaren-fout-lijst-waarom").met_wat_nu("bewaren-fout-lijst-nu")
            }
            Self::AlBeoordeeld | Self::AlIngetrokken | Self::AlOpgeheven => {
                w.met_wat_nu("bewaren-fout-bekijk-nu")
            }
        }
    }
}

impl From<BewaarFout> for Reject {
    fn from(fout: BewaarFout) -> Self {
        fout.weigering().into()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use web::Taal;

    #[test]
    fn every_refusal_has_its_own_number_and_words_in_both_languages() {
        let teksten = crate::router::teksten().unwrap();
        let codes: BTreeSet<_> = BewaarFout::ALLE.iter().map(|f| f.weigering().code()).collect();
        assert_eq!(codes.len(), BewaarFout::ALLE.len());
        for fout in BewaarFout::ALLE {
            for taal in Taal::ALLE {
                assert!(fout.weigering().sleutels().all(|s| teksten.heeft(taal, s)), "{fout:?} {taal:?}");
            }
        }
    }
}
