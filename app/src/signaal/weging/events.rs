// SPDX-License-Identifier: EUPL-1.2
//! The events of the weighing: ids and codes only.

use kernel::SignaalId;
use serde::Serialize;
use spoor::Gebeurtenis;

macro_rules! over_signaal {
    ($($naam:ident),+) => {$(
        impl Gebeurtenis for $naam {
            const SOORT: &'static str = stringify!($naam);

            fn onderwerp(&self) -> (&'static str, Option<i64>) {
                ("signaal", Some(self.signaal.waarde()))
            }
        }
    )+};
}

/// A stage was answered.
#[derive(Serialize)]
pub(super) struct SignaalGewogen {
    #[serde(skip)]
    pub signaal: SignaalId,
    pub weging: String,
    pub stap: &'static str,
    pub vervolg: &'static str,
    pub weegmodel: String,
    pub punten: Option<i64>,
    pub fase: &'static str,
}

/// The privacyfunctionaris asked sources; which answer they gave is in the weging, not here.
#[derive(Serialize)]
pub(super) struct BronnenBevraagd {
    #[serde(skip)]
    pub signaal: SignaalId,
    pub weging: String,
    pub bronnen: Vec<String>,
}

/// A table gave an own signaal its outcome.
#[derive(Serialize)]
pub(super) struct UitkomstVastgesteld {
    #[serde(skip)]
    pub signaal: SignaalId,
    pub uitkomst: &'static str,
    pub fase: &'static str,
}

/// The work that was set out is done.
#[derive(Serialize)]
pub(super) struct SignaalAfgerond {
    #[serde(skip)]
    pub signaal: SignaalId,
    pub uitkomst: Option<&'static str>,
}

/// What an outcome may not keep was erased.
#[derive(Serialize)]
pub(super) struct InhoudGewist {
    #[serde(skip)]
    pub signaal: SignaalId,
    pub uitkomst: &'static str,
    pub personen: i64,
    pub bijlagen: i64,
}

/// A person was recorded with a signaal.
#[derive(Serialize)]
pub(super) struct PersoonVastgelegd {
    #[serde(skip)]
    pub signaal: SignaalId,
    pub persoon: String,
    pub rol: &'static str,
}

/// A person was removed from a signaal.
#[derive(Serialize)]
pub(super) struct PersoonVerwijderd {
    #[serde(skip)]
    pub signaal: SignaalId,
    pub persoon: String,
}

over_signaal!(
    SignaalGewogen,
    BronnenBevraagd,
    UitkomstVastgesteld,
    SignaalAfgerond,
    InhoudGewist,
    PersoonVastgelegd,
    PersoonVerwijderd
);

/// A new version of the weegmodel is in force.
#[derive(Serialize)]
pub(super) struct WeegmodelVastgesteld {
    #[serde(skip)]
    pub weegmodel: i64,
    pub versie: i64,
    pub stap: &'static str,
}

impl Gebeurtenis for WeegmodelVastgesteld {
    const SOORT: &'static str = "WeegmodelVastgesteld";

    fn onderwerp(&self) -> (&'static str, Option<i64>) {
        ("weegmodel", Some(self.weegmodel))
    }
}
