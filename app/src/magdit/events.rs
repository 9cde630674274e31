// SPDX-License-Identifier: EUPL-1.2
//! What happens with questions and own rules, for the trail: ids and codes only.

use kernel::{AfspraakId, MagditregelId, MagditvraagId, SignaalId};
use serde::Serialize;
use spoor::Gebeurtenis;

macro_rules! gebeurtenissen {
    ($($(#[$meta:meta])* $naam:ident ($onderwerp:literal, $id:ident: $soort:ty) { $($veld:ident: $type:ty),* $(,)? })+) => {$(
        $(#[$meta])*
        #[derive(Debug, Serialize)]
        pub struct $naam {
            #[serde(skip)]
            pub $id: $soort,
            $(pub $veld: $type,)*
        }

        impl Gebeurtenis for $naam {
            const SOORT: &'static str = stringify!($naam);

            fn onderwerp(&self) -> (&'static str, Option<i64>) {
                ($onderwerp, Some(self.$id.waarde()))
            }
        }
    )+};
}

gebeurtenissen! {
    /// Somebody asked, and this was the answer of the rules.
    MagditGevraagd("magditvraag", vraag: MagditvraagId) {
        antwoord: &'static str, regels: Vec<String>, afspraak: Option<(AfspraakId, i64)>, signaal: Option<SignaalId>,
    }
    /// The question was put to the jurist.
    MagditVoorgelegd("magditvraag", vraag: MagditvraagId) { }
    /// The jurist answered.
    MagditBeantwoord("magditvraag", vraag: MagditvraagId) { antwoord: &'static str }
    /// An own rule was proposed.
    MagditregelVoorgesteld("magditregel", regel: MagditregelId) {
        nummer: i64, versie: i64, vraag: Option<MagditvraagId>,
    }
    /// An own rule came into force.
    MagditregelVastgesteld("magditregel", regel: MagditregelId) { nummer: i64, versie: i64 }
    /// A proposal was refused by the jurist.
    MagditregelAfgewezen("magditregel", regel: MagditregelId) { nummer: i64, versie: i64 }
    /// An own rule ended.
    MagditregelIngetrokken("magditregel", regel: MagditregelId) { nummer: i64, versie: i64 }
}

/// Questions whose time had come were destroyed.
#[derive(Debug, Serialize)]
pub struct MagditvragenVernietigd {
    /// How many.
    pub aantal: i64,
}

impl Gebeurtenis for MagditvragenVernietigd {
    const SOORT: &'static str = "MagditvragenVernietigd";

    fn onderwerp(&self) -> (&'static str, Option<i64>) {
        ("magditvraag", None)
    }
}
