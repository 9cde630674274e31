// SPDX-License-Identifier: EUPL-1.2
//! Why an act with a casus is refused.

use axum::http::StatusCode;
use web::Weigering;

use crate::schil::Reject;

/// A refusal of this slice. Numbered in `docs/statussen/casus.md`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CasusFout {
    /// The casus is closed.
    #[error("the casus is closed")]
    Gesloten,
    /// It has this phase already.
    #[error("it has this phase already")]
    ZelfdeFase,
    /// Scaling down goes one step at a time.
    #[error("scaling down goes one step at a time")]
    StapVoorStap,
    /// Somebody at its centre was not spoken with, and no reason was recorded.
    #[error("a talk was not recorded")]
    GesprekOntbreekt,
    /// The source did not consent to passing it on.
    #[error("the source did not consent")]
    Toestemming,
    /// The afspraak does not give persons.
    #[error("the afspraak gives no persons")]
    BuitenAfspraak,
    /// This kind of casus does not have that.
    #[error("this kind of casus does not have that")]
    NietVanDezeSoort,
    /// There is an open casus on this signaal.
    #[error("there is an open casus on this signaal")]
    BestaatAl,
    /// Nobody of the organisation may lead a casus with a minor.
    #[error("nobody may lead a casus with a minor")]
    NiemandVoorJeugd,
    /// The organisation has a role already.
    #[error("the organisation has a role already")]
    HeeftRol,
}

impl CasusFout {
    /// Its number and the stem of its words.
    const fn woorden(self) -> (&'static str, [&'static str; 4]) {
        macro_rules! woorden {
            ($nummer:literal, $stam:literal) => {
                (
                    $nummer,
                    [
                        concat!("casus-fout-", $stam, "-kop"),
                        concat!("casus-fout-", $stam),
                        concat!("casus-fout-", $stam, "-waarom"),
                        concat!("casus-fout-", $stam, "-nu"),
                    ],
                )
            };
        }
        match self {
            Self::Gesloten => woorden!("CAS-001", "gesloten"),
            Self::ZelfdeFase => woorden!("CAS-002", "zelfde"),
            Self::StapVoorStap => woorden!("CAS-003", "stap"),
            Self::GesprekOntbreekt => woorden!("CAS-004", "gesprek"),
            Self::Toestemming => woorden!("CAS-005", "toestemming"),
            Self::BuitenAfspraak => woorden!("CAS-006", "afspraak"),
            Self::NietVanDezeSoort => woorden!("CAS-007", "soort"),
            Self::BestaatAl => woorden!("CAS-008", "bestaat"),
            Self::NiemandVoorJeugd => woorden!("CAS-010", "jeugd"),
            Self::HeeftRol => woorden!("CAS-009", "rol"),
        }
    }

    /// What the reader is told.
    pub fn weigering(self) -> Weigering {
        let (nummer, [kop, wat, waarom, nu]) = self.woorden();
        Weigering::nieuw(StatusCode::CONFLICT, nummer, kop, wat).met_waarom(waarom).met_wat_nu(nu)
    }
}

impl From<CasusFout> for Reject {
    fn from(fout: CasusFout) -> Self {
        fout.weigering().into()
    }
}
