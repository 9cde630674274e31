// SPDX-License-Identifier: EUPL-1.2
//! Why an act at a table is refused: each cause with its own number, and the article or afspraak behind it.

use axum::http::StatusCode;
use web::Weigering;

use crate::schil::Reject;

/// A refusal of this slice.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OverlegFout {
    /// The signaal was not weighed yet, or ended without work.
    #[error("the signaal is not weighed")]
    NietGewogen,
    /// The afspraak of the tafel does not work.
    #[error("the afspraak does not work")]
    AfspraakWerktNiet,
    /// The policies of the gate refuse it; the text is theirs.
    #[error("refused by policy")]
    Beleid(String),
    /// Police data without consent to pass it on.
    #[error("police data without consent")]
    PolitieZonderToestemming,
    /// Data of a partner without consent to pass it on.
    #[error("data of a partner without consent")]
    PartnerZonderToestemming,
    /// Received from another organisation: only the owner gives.
    #[error("not the owner")]
    NietEigen,
    /// The same signaal waits or is on the agenda of this tafel already.
    #[error("proposed already")]
    AlVoorgesteld,
    /// The meeting is closed: its record does not change any more.
    #[error("the meeting is closed")]
    Gesloten,
    /// The item is not on an agenda.
    #[error("not on an agenda")]
    NietGeagendeerd,
    /// The item has its decision.
    #[error("decided already")]
    AlBesloten,
    /// The action that follows was finished: its decision stands.
    #[error("the action is finished")]
    ActieAfgerond,
    /// The verstrekking had ended.
    #[error("withdrawn already")]
    AlIngetrokken,
    /// Only who proposed an item may withdraw it.
    #[error("not the proposer")]
    NietVoorgesteld,
    /// The table decided nothing about the signaal, or its meeting is not closed.
    #[error("nothing to take over")]
    NietsOverTeNemen,
    /// The outcome reached the signaal before.
    #[error("taken over already")]
    AlOvergenomen,
    /// The afspraak of the tafel is not about the theme of the signaal.
    #[error("theme not agreed")]
    ThemaNietAfgesproken,
    /// The tafel is still being prepared.
    #[error("not started")]
    NietGestart,
    /// The tafel cannot start: its afspraak does not work, or its regeling was not approved.
    #[error("not ready to start")]
    NietKlaarVoorStart,
    /// The regeling is fixed: the tafel has started, or it was approved already.
    #[error("regeling fixed")]
    RegelingLigtVast,
    /// Nobody approves what he or she wrote.
    #[error("own work")]
    RegelingEigenWerk,
    /// Nothing is on the agenda that this reader may know.
    #[error("nothing on the agenda")]
    LegeAgenda,
    /// Nothing was decided that this reader may know.
    #[error("nothing decided")]
    LegeBesluitenlijst,
}

impl OverlegFout {
    const fn delen(&self) -> (&'static str, &'static str) {
        match self {
            Self::NietGewogen => ("OVL-001", "overleg-fout-niet-gewogen"),
            Self::AfspraakWerktNiet => ("OVL-002", "overleg-fout-afspraak"),
            Self::NietEigen => ("OVL-003", "overleg-fout-niet-eigen"),
            Self::Beleid(_) => ("OVL-004", "overleg-fout-beleid"),
            Self::PolitieZonderToestemming => ("OVL-005", "overleg-fout-politie"),
            Self::PartnerZonderToestemming => ("OVL-006", "overleg-fout-partner"),
            Self::AlVoorgesteld => ("OVL-007", "overleg-fout-al-voorgesteld"),
            Self::Gesloten => ("OVL-008", "overleg-fout-gesloten"),
            Self::NietGeagendeerd => ("OVL-009", "overleg-fout-niet-geagendeerd"),
            Self::AlBesloten => ("OVL-010", "overleg-fout-al-besloten"),
            Self::ActieAfgerond => ("OVL-011", "overleg-fout-actie-afgerond"),
            Self::AlIngetrokken => ("OVL-012", "overleg-fout-al-ingetrokken"),
            Self::NietVoorgesteld => ("OVL-013", "overleg-fout-niet-voorgesteld"),
            Self::NietsOverTeNemen => ("OVL-014", "overleg-fout-niets-over-te-nemen"),
            Self::AlOvergenomen => ("OVL-015", "overleg-fout-al-overgenomen"),
            Self::ThemaNietAfgesproken => ("OVL-016", "overleg-fout-thema"),
            Self::NietGestart => ("OVL-017", "overleg-fout-niet-gestart"),
            Self::NietKlaarVoorStart => ("OVL-018", "overleg-fout-start"),
            Self::RegelingLigtVast => ("OVL-019", "overleg-fout-regeling-vast"),
            Self::RegelingEigenWerk => ("OVL-020", "overleg-fout-regeling-eigen"),
            Self::LegeAgenda => ("OVL-021", "overleg-fout-lege-agenda"),
            Self::LegeBesluitenlijst => ("OVL-022", "overleg-fout-lege-besluitenlijst"),
        }
    }

    /// What the reader is told.
    pub fn weigering(&self) -> Weigering {
        let (code, wat) = self.delen();
        let status = match self {
            Self::Beleid(_)
            | Self::NietEigen
            | Self::PolitieZonderToestemming
            | Self::PartnerZonderToestemming
            | Self::NietVoorgesteld => StatusCode::FORBIDDEN,
            _ => StatusCode::CONFLICT,
        };
        let w = Weigering::nieuw(status, code, "overleg-fout-kop", wat);
        match self {
            Self::NietGewogen => {
                w.met_waarom("overleg-fout-niet-gewogen-waarom").met_wat_nu("overleg-fout-niet-gewogen-nu")
            }
            Self::AfspraakWerktNiet => {
                w.met_waarom("overleg-fout-afspraak-waarom").met_wat_nu("overleg-fout-afspraak-nu")
            }
            Self::NietEigen => {
                w.met_waarom("overleg-fout-niet-eigen-waarom").met_wat_nu("overleg-fout-niet-eigen-nu")
            }
            Self::Beleid(regel) => w.met_waarom("overleg-fout-beleid-waarom").met_arg("regel", regel.clone()),
            Self::PolitieZonderToestemming => {
                w.met_waarom("overleg-fout-politie-waarom").met_wat_nu("overleg-fout-politie-nu")
            }
            Self::PartnerZonderToestemming => {
                w.met_waarom("overleg-fout-partner-waarom").met_wat_nu("overleg-fout-partner-nu")
            }
            _ => w.met_wat_nu("overleg-fout-bekijk-nu"),
        }
    }
}

impl From<OverlegFout> for Reject {
    fn from(fout: OverlegFout) -> Self {
        fout.weigering().into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use web::Taal;

    #[test]
    fn elke_weigering_heeft_een_eigen_nummer_en_tekst_in_beide_talen() {
        let alle = [
            OverlegFout::NietGewogen,
            OverlegFout::AfspraakWerktNiet,
            OverlegFout::Beleid("Dit mag niet.".into()),
            OverlegFout::PolitieZonderToestemming,
            OverlegFout::PartnerZonderToestemming,
            OverlegFout::NietEigen,
            OverlegFout::AlVoorgesteld,
            OverlegFout::Gesloten,
            OverlegFout::NietGeagendeerd,
            OverlegFout::AlBesloten,
            OverlegFout::ActieAfgerond,
            OverlegFout::AlIngetrokken,
            OverlegFout::NietVoorgesteld,
        ];
        let teksten = crate::router::teksten().unwrap();
        let mut codes: Vec<_> = alle.iter().map(|f| f.weigering().code()).collect();
        for fout in &alle {
            for taal in Taal::ALLE {
                let weigering = fout.weigering();
                assert!(weigering.sleutels().all(|s| teksten.heeft(taal, s)), "{fout:?} {taal:?}");
            }
        }
        codes.dedup();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), alle.len());
    }
}
