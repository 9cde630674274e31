// SPDX-License-Identifier: EUPL-1.2
//! Why a step is refused.

use crate::codes::{Keuze, Stand, Vraag, Wie, Zet};

/// A step that cannot be taken, or not like this.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Weigering {
    /// It does not follow from where the case stands.
    #[error("{zet} does not follow {stand}")]
    VolgtNiet {
        /// Where it stands.
        stand: Stand,
        /// What was tried.
        zet: Zet,
    },
    /// Not by him or her.
    #[error("{zet} is not for {wie} ({artikel})")]
    Onbevoegd {
        /// What was tried.
        zet: Zet,
        /// By whom.
        wie: Wie,
        /// The article that says whose it is.
        artikel: &'static str,
    },
    /// These questions were not answered.
    #[error("not answered: {0:?}")]
    Onbeantwoord(Vec<Vraag>),
    /// This date must be chosen, because no law gives it.
    #[error("no date was chosen: {0}")]
    NietGekozen(Keuze),
    /// The chosen date lies before the step, or past what the law allows.
    #[error("{0} lies outside what the law allows")]
    GekozenBuitenGrens(Keuze),
    /// It lies before the step that it follows.
    #[error("it lies before the step that it follows")]
    VoorDeVorige,
    /// What must pass first has not passed.
    #[error("the term {0} has not passed yet")]
    NogNiet(&'static str),
    /// The step needs the hour.
    #[error("the step needs the hour, not only the day")]
    ZonderUur,
    /// The step needs the day on which the decision was made known.
    #[error("the step needs the day on which the decision was made known")]
    ZonderBesluit,
    /// It was done as often as the law allows.
    #[error("{0} was done as often as the law allows")]
    TeVaak(Zet),
    /// A term could not be computed.
    #[error(transparent)]
    Termijn(#[from] termijn::Weigering),
}
