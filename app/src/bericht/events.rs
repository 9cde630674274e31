// SPDX-License-Identifier: EUPL-1.2
//! What this slice writes in the trail.

use kernel::FunctieId;
use serde::Serialize;
use spoor::Gebeurtenis;

/// A functie got a calendar address; an earlier one stopped working.
#[derive(Debug, Serialize)]
pub struct AgendaadresGemaakt {
    /// Of which functie.
    #[serde(skip)]
    pub functie: FunctieId,
}

impl Gebeurtenis for AgendaadresGemaakt {
    const SOORT: &'static str = "AgendaadresGemaakt";

    fn onderwerp(&self) -> (&'static str, Option<i64>) {
        ("functie", Some(self.functie.waarde()))
    }
}

/// The calendar address of a functie stopped working.
#[derive(Debug, Serialize)]
pub struct AgendaadresIngetrokken {
    /// Of which functie.
    #[serde(skip)]
    pub functie: FunctieId,
}

impl Gebeurtenis for AgendaadresIngetrokken {
    const SOORT: &'static str = "AgendaadresIngetrokken";

    fn onderwerp(&self) -> (&'static str, Option<i64>) {
        ("functie", Some(self.functie.waarde()))
    }
}
