// SPDX-License-Identifier: EUPL-1.2
//! What can be refused in the network, and what the reader can do about it.

use axum::http::StatusCode;
use web::Weigering;

use crate::netwerk::kosten::KostenFout;
use crate::netwerk::tweede_factor::FactorFout;
use crate::schil::Reject;

/// A refusal of this slice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NetwerkFout {
    /// A link was used, ran out or never was.
    #[error("link does not work")]
    Link,
    /// The person also works elsewhere.
    #[error("person works for another organisation too")]
    Elders,
    /// The organisation would be left without an administrator.
    #[error("last administrator")]
    LaatsteBeheerder,
    /// One would shut oneself out.
    #[error("own access")]
    Zelf,
    /// The afspraak is signed already, or over.
    #[error("cannot be signed")]
    NietTeTekenen,
    /// The afspraak is over already.
    #[error("over already")]
    AlVoorbij,
    /// Nobody goes without a second factor here.
    #[error("second factor is mandatory")]
    FactorVerplicht,
    /// Another organisation drew it up.
    #[error("drawn up by another")]
    NietOpgesteld,
    /// It was offered: it does not change any more.
    #[error("offered already")]
    AlAangeboden,
    /// There is a version after it, or it is a concept itself.
    #[error("has a successor")]
    HeeftOpvolger,
    /// The DPIA was approved: it does not change any more.
    #[error("dpia approved already")]
    DpiaGoedgekeurd,
    /// A DPIA is judged on the text that is offered.
    #[error("still a concept")]
    NogConcept,
    /// The DPIA names no risk yet.
    #[error("dpia not finished")]
    DpiaNietAf,
    /// Nobody approves what he or she wrote.
    #[error("own work")]
    DpiaEigenWerk,
    /// The DVO does not work now between these two.
    #[error("dvo does not work")]
    DvoWerktNiet,
    /// Somebody of another organisation works here only under a DVO.
    #[error("only under a dvo")]
    AlleenOnderDvo,
    /// The measure was taken already.
    #[error("done already")]
    AlGereed,
}

/// The three texts of a refusal: what happened, why, what now.
macro_rules! teksten {
    ($stam:literal) => {
        [
            concat!("netwerk-weigering-", $stam, "-kop"),
            concat!("netwerk-weigering-", $stam, "-wat"),
            concat!("netwerk-weigering-", $stam, "-nu"),
        ]
    };
}

impl NetwerkFout {
    const fn delen(self) -> (StatusCode, &'static str, [&'static str; 3]) {
        const NIET_GEVONDEN: StatusCode = StatusCode::NOT_FOUND;
        const BOTSING: StatusCode = StatusCode::CONFLICT;
        const GEEN_RECHT: StatusCode = StatusCode::FORBIDDEN;
        match self {
            Self::Link => (NIET_GEVONDEN, "NET-001", teksten!("link")),
            Self::Elders => (BOTSING, "NET-002", teksten!("elders")),
            Self::LaatsteBeheerder => (BOTSING, "NET-003", teksten!("laatste")),
            Self::Zelf => (BOTSING, "NET-004", teksten!("zelf")),
            Self::NietTeTekenen => (BOTSING, "NET-005", teksten!("tekenen")),
            Self::AlVoorbij => (BOTSING, "NET-006", teksten!("voorbij")),
            Self::FactorVerplicht => (BOTSING, "NET-007", teksten!("factor")),
            Self::NietOpgesteld => (GEEN_RECHT, "NET-008", teksten!("opgesteld")),
            Self::AlAangeboden => (BOTSING, "NET-009", teksten!("aangeboden")),
            Self::HeeftOpvolger => (BOTSING, "NET-010", teksten!("opvolger")),
            Self::DpiaGoedgekeurd => (BOTSING, "NET-011", teksten!("dpia-goed")),
            Self::NogConcept => (BOTSING, "NET-012", teksten!("concept")),
            Self::DpiaNietAf => (BOTSING, "NET-013", teksten!("dpia-af")),
            Self::DpiaEigenWerk => (GEEN_RECHT, "NET-014", teksten!("dpia-eigen")),
            Self::DvoWerktNiet => (BOTSING, "NET-016", teksten!("dvo")),
            Self::AlleenOnderDvo => (BOTSING, "NET-017", teksten!("van-elders")),
            Self::AlGereed => (BOTSING, "NET-015", teksten!("gereed")),
        }
    }
}

impl From<NetwerkFout> for Weigering {
    fn from(fout: NetwerkFout) -> Self {
        let (status, code, [kop, wat, nu]) = fout.delen();
        Self::nieuw(status, code, kop, wat).met_wat_nu(nu)
    }
}

impl From<NetwerkFout> for Reject {
    fn from(fout: NetwerkFout) -> Self {
        Self::Weigering(fout.into())
    }
}

impl From<KostenFout> for Reject {
    fn from(oorzaak: KostenFout) -> Self {
        Self::Weigering(Weigering::storing_door(&oorzaak, "password"))
    }
}

impl From<FactorFout> for Reject {
    fn from(oorzaak: FactorFout) -> Self {
        Self::Weigering(Weigering::storing_door(&oorzaak, "second factor"))
    }
}
