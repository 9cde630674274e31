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
}

impl From<NetwerkFout> for Weigering {
    fn from(fout: NetwerkFout) -> Self {
        let (status, code, kop, wat, nu) = match fout {
            NetwerkFout::Link => (
                StatusCode::NOT_FOUND,
                "NET-001",
                "netwerk-weigering-link-kop",
                "netwerk-weigering-link-wat",
                "netwerk-weigering-link-nu",
            ),
            NetwerkFout::Elders => (
                StatusCode::CONFLICT,
                "NET-002",
                "netwerk-weigering-elders-kop",
                "netwerk-weigering-elders-wat",
                "netwerk-weigering-elders-nu",
            ),
            NetwerkFout::LaatsteBeheerder => (
                StatusCode::CONFLICT,
                "NET-003",
                "netwerk-weigering-laatste-kop",
                "netwerk-weigering-laatste-wat",
                "netwerk-weigering-laatste-nu",
            ),
            NetwerkFout::Zelf => (
                StatusCode::CONFLICT,
                "NET-004",
                "netwerk-weigering-zelf-kop",
                "netwerk-weigering-zelf-wat",
                "netwerk-weigering-zelf-nu",
            ),
            NetwerkFout::NietTeTekenen => (
                StatusCode::CONFLICT,
                "NET-005",
                "netwerk-weigering-tekenen-kop",
                "netwerk-weigering-tekenen-wat",
                "netwerk-weigering-tekenen-nu",
            ),
            NetwerkFout::AlVoorbij => (
                StatusCode::CONFLICT,
                "NET-006",
                "netwerk-weigering-voorbij-kop",
                "netwerk-weigering-voorbij-wat",
                "netwerk-weigering-voorbij-nu",
            ),
            NetwerkFout::FactorVerplicht => (
                StatusCode::CONFLICT,
                "NET-007",
                "netwerk-weigering-factor-kop",
                "netwerk-weigering-factor-wat",
                "netwerk-weigering-factor-nu",
            ),
        };
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
