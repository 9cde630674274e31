// SPDX-License-Identifier: EUPL-1.2
//! Why an act is refused: each cause with its own number, what happened, why, and what now.

use axum::http::StatusCode;
use web::Weigering;

use crate::schil::Reject;

/// A refusal of this slice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum GremiumFout {
    /// The body closed: nothing about it changes.
    #[error("the body closed")]
    Gesloten,
    /// The seat had ended.
    #[error("the seat had ended")]
    ZetelVoorbij,
    /// Only a municipality submits an item.
    #[error("not a municipality")]
    GeenGemeente,
    /// The item is not where this act could be done.
    #[error("the item does not wait here")]
    PuntWachtNiet,
    /// A body that feeds no other cannot pass an item on.
    #[error("there is no next body")]
    GeenVolgende,
    /// Advice only: no signaal can be brought in.
    #[error("advice only")]
    AlleenAdvies,
    /// A signaal is brought to the tafel, under its afspraak.
    #[error("bring it to the tafel")]
    NaarDeTafel,
    /// The samenwerking ended.
    #[error("the samenwerking ended")]
    SamenwerkingVoorbij,
}

impl GremiumFout {
    /// Every refusal.
    pub const ALLE: &[Self] = &[
        Self::Gesloten,
        Self::ZetelVoorbij,
        Self::GeenGemeente,
        Self::PuntWachtNiet,
        Self::GeenVolgende,
        Self::AlleenAdvies,
        Self::NaarDeTafel,
        Self::SamenwerkingVoorbij,
    ];

    /// What the reader is told.
    pub fn weigering(self) -> Weigering {
        let (code, wat, waarom, nu) = match self {
            Self::Gesloten => teksten!("GRE-001", "gesloten"),
            Self::ZetelVoorbij => teksten!("GRE-002", "zetel-voorbij"),
            Self::GeenGemeente => teksten!("GRE-003", "geen-gemeente"),
            Self::PuntWachtNiet => teksten!("GRE-004", "punt-wacht-niet"),
            Self::GeenVolgende => teksten!("GRE-005", "geen-volgende"),
            Self::AlleenAdvies => teksten!("GRE-006", "alleen-advies"),
            Self::NaarDeTafel => teksten!("GRE-007", "naar-de-tafel"),
            Self::SamenwerkingVoorbij => teksten!("GRE-008", "samenwerking-voorbij"),
        };
        let status = match self {
            Self::GeenGemeente | Self::AlleenAdvies | Self::NaarDeTafel => StatusCode::FORBIDDEN,
            _ => StatusCode::CONFLICT,
        };
        Weigering::nieuw(status, code, "gremium-fout-kop", wat).met_waarom(waarom).met_wat_nu(nu)
    }
}

/// Number and keys of one refusal.
macro_rules! teksten {
    ($code:literal, $naam:literal) => {
        (
            $code,
            concat!("gremium-fout-", $naam),
            concat!("gremium-fout-", $naam, "-waarom"),
            concat!("gremium-fout-", $naam, "-nu"),
        )
    };
}
use teksten;

impl From<GremiumFout> for Reject {
    fn from(fout: GremiumFout) -> Self {
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
        let codes: BTreeSet<_> = GremiumFout::ALLE.iter().map(|f| f.weigering().code()).collect();
        assert_eq!(codes.len(), GremiumFout::ALLE.len());
        for fout in GremiumFout::ALLE {
            for taal in Taal::ALLE {
                assert!(fout.weigering().sleutels().all(|s| teksten.heeft(taal, s)), "{fout:?} {taal:?}");
            }
        }
    }
}
