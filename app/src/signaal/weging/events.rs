// SPDX-License-Identifier: EUPL-1.2
//! The events of the weighing: ids and codes only.

use kernel::SignaalId;
use serde::Serialize;
use spoor::{Gebeurtenis, gebeurtenissen};

gebeurtenissen! {
    /// A stage was answered.
    SignaalGewogen("signaal", signaal: SignaalId) {
        weging: String, stap: &'static str, vervolg: &'static str, weegmodel: String, punten: Option<i64>, fase: &'static str,
    }
    /// The privacyfunctionaris asked sources; which answer they gave is in the weging, not here.
    BronnenBevraagd("signaal", signaal: SignaalId) {
        weging: String, bronnen: Vec<String>,
    }
    /// A table gave an own signaal its outcome.
    UitkomstVastgesteld("signaal", signaal: SignaalId) {
        uitkomst: &'static str, fase: &'static str,
    }
    /// The work that was set out is done.
    SignaalAfgerond("signaal", signaal: SignaalId) {
        uitkomst: Option<&'static str>,
    }
    /// What an outcome may not keep was erased.
    InhoudGewist("signaal", signaal: SignaalId) {
        uitkomst: &'static str, personen: i64, bijlagen: i64,
    }
    /// A person was recorded with a signaal.
    PersoonVastgelegd("signaal", signaal: SignaalId) {
        persoon: String, rol: &'static str,
    }
    /// A person was removed from a signaal.
    PersoonVerwijderd("signaal", signaal: SignaalId) {
        persoon: String,
    }
}

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
