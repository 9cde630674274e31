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
    /// The procedure is over.
    #[error("the procedure is over")]
    ProcedureVoorbij,
    /// The step does not follow from where the procedure stands.
    #[error("the step does not follow")]
    StapVolgtNiet,
    /// The law gives the step to somebody else.
    #[error("the step is for somebody else")]
    StapOnbevoegd,
    /// It was done as often as the law allows.
    #[error("done as often as the law allows")]
    StapTeVaak,
    /// Nobody gave this functie the power to sign.
    #[error("no mandate")]
    GeenMandaat,
    /// The power rests on a rule of the municipality, and none is in force.
    #[error("no rule in force")]
    GeenGeldigeRegel,
    /// A signed step waits to be made known.
    #[error("signed already")]
    AlGetekend,
    /// It was not signed.
    #[error("not signed")]
    NietGetekend,
    /// Nothing is being prepared.
    #[error("nothing is being prepared")]
    GeenVoorstel,
    /// It was decided, so whom it is about stays.
    #[error("it was decided")]
    AlBesloten,
    /// Who took a decision with a mandate decides on no objection against it.
    #[error("signed the decision itself")]
    EigenBesluit,
    /// What Meld Misdaad Anoniem reports is no ground for a measure.
    #[error("from an anonymous report")]
    UitMma,
    /// From a Bibob file only its own decision follows.
    #[error("from a Bibob file")]
    UitBibob,
    /// The letter of the step lacks a fact.
    #[error("the letter is not complete")]
    BriefOnvolledig,
    /// The letter was frozen.
    #[error("the letter is final")]
    BriefDefinitief,
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
        Self::ProcedureVoorbij,
        Self::StapVolgtNiet,
        Self::StapOnbevoegd,
        Self::StapTeVaak,
        Self::GeenMandaat,
        Self::GeenGeldigeRegel,
        Self::AlGetekend,
        Self::NietGetekend,
        Self::GeenVoorstel,
        Self::AlBesloten,
        Self::EigenBesluit,
        Self::UitMma,
        Self::UitBibob,
        Self::BriefOnvolledig,
        Self::BriefDefinitief,
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
            Self::ProcedureVoorbij => teksten!("BSL-010", "procedure-voorbij"),
            Self::StapVolgtNiet => teksten!("BSL-011", "stap-volgt-niet"),
            Self::StapOnbevoegd => teksten!("BSL-012", "stap-onbevoegd"),
            Self::StapTeVaak => teksten!("BSL-013", "stap-te-vaak"),
            Self::GeenMandaat => teksten!("BSL-014", "geen-mandaat"),
            Self::GeenGeldigeRegel => teksten!("BSL-015", "geen-geldige-regel"),
            Self::AlGetekend => teksten!("BSL-016", "al-getekend"),
            Self::NietGetekend => teksten!("BSL-017", "niet-getekend"),
            Self::GeenVoorstel => teksten!("BSL-018", "geen-voorstel"),
            Self::AlBesloten => teksten!("BSL-019", "al-besloten"),
            Self::EigenBesluit => teksten!("BSL-024", "eigen-besluit"),
            Self::UitMma => teksten!("BSL-020", "uit-mma"),
            Self::UitBibob => teksten!("BSL-021", "uit-bibob"),
            Self::BriefOnvolledig => teksten!("BSL-022", "brief-onvolledig"),
            Self::BriefDefinitief => teksten!("BSL-023", "brief-definitief"),
        };
        let status = match self {
            Self::GeenGemeente | Self::StapOnbevoegd | Self::GeenMandaat | Self::EigenBesluit => {
                StatusCode::FORBIDDEN
            }
            _ => StatusCode::CONFLICT,
        };
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
