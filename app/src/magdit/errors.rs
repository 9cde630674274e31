// SPDX-License-Identifier: EUPL-1.2
//! Why an act is refused: each cause with its own number, what happened, why, and what now.

use axum::http::StatusCode;
use web::Weigering;

use crate::schil::Reject;

/// A refusal of this slice.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MagditFout {
    /// An own rule is nowhere stricter than the shipped rules.
    #[error("the own rule would loosen")]
    Verruimt {
        /// The shipped rule that is at least as strict, with its articles.
        regel: String,
    },
    /// The question was not put to the jurist.
    #[error("not put to the jurist")]
    NietVoorgelegd,
    /// The question waits for the jurist already.
    #[error("put to the jurist already")]
    AlVoorgelegd,
    /// The jurist answered before.
    #[error("answered already")]
    AlBeantwoord,
    /// The rule was decided on before.
    #[error("decided already")]
    RegelAlBesloten,
    /// Only an answer of the jurist becomes a proposal of a rule.
    #[error("not the jurist's answer")]
    GeenJuristantwoord,
    /// Only a municipality does the maturity check.
    #[error("not a municipality")]
    AlleenGemeente,
}

impl MagditFout {
    /// What the reader is told.
    pub fn weigering(&self) -> Weigering {
        let (code, wat) = match self {
            Self::Verruimt { .. } => ("MAG-001", "magdit-fout-verruimt"),
            Self::NietVoorgelegd => ("MAG-002", "magdit-fout-niet-voorgelegd"),
            Self::AlVoorgelegd => ("MAG-003", "magdit-fout-al-voorgelegd"),
            Self::AlBeantwoord => ("MAG-004", "magdit-fout-al-beantwoord"),
            Self::RegelAlBesloten => ("MAG-005", "magdit-fout-regel-al-besloten"),
            Self::GeenJuristantwoord => ("MAG-006", "magdit-fout-geen-juristantwoord"),
            Self::AlleenGemeente => ("MAG-007", "magdit-fout-alleen-gemeente"),
        };
        let w = Weigering::nieuw(StatusCode::CONFLICT, code, "magdit-fout-kop", wat);
        match self {
            Self::Verruimt { regel } => w
                .met_waarom("magdit-fout-verruimt-waarom")
                .met_wat_nu("magdit-fout-verruimt-nu")
                .met_arg("regel", regel.clone()),
            _ => w.met_wat_nu("magdit-fout-bekijk-nu"),
        }
    }
}

impl From<MagditFout> for Reject {
    fn from(fout: MagditFout) -> Self {
        fout.weigering().into()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use web::Taal;

    use super::*;

    #[test]
    fn elke_weigering_heeft_een_eigen_nummer_en_tekst_in_beide_talen() {
        let alle = [
            MagditFout::Verruimt { regel: "bibob-dicht, Wet Bibob art. 28".into() },
            MagditFout::NietVoorgelegd,
            MagditFout::AlVoorgelegd,
            MagditFout::AlBeantwoord,
            MagditFout::RegelAlBesloten,
            MagditFout::GeenJuristantwoord,
            MagditFout::AlleenGemeente,
        ];
        let teksten = crate::router::teksten().unwrap();
        let codes: BTreeSet<_> = alle.iter().map(|f| f.weigering().code()).collect();
        assert_eq!(codes.len(), alle.len());
        for fout in &alle {
            for taal in Taal::ALLE {
                assert!(fout.weigering().sleutels().all(|s| teksten.heeft(taal, s)), "{fout:?} {taal:?}");
            }
        }
    }
}
