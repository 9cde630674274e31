// SPDX-License-Identifier: EUPL-1.2
//! Imports, for the trail: which run, and how many.

use kernel::InvoerId;
use serde::Serialize;
use spoor::Gebeurtenis;

/// A file was read to its end; the signalen it brought carry the id of the run.
#[derive(Debug, Serialize)]
pub struct SignalenIngevoerd {
    /// The run.
    #[serde(skip)]
    pub invoer: InvoerId,
    /// Signalen that were added.
    pub toegevoegd: u64,
    /// Lines that were there already.
    pub overgeslagen: u64,
    /// Lines that were refused.
    pub geweigerd: u64,
}

impl Gebeurtenis for SignalenIngevoerd {
    const SOORT: &'static str = "SignalenIngevoerd";

    fn onderwerp(&self) -> (&'static str, Option<i64>) {
        ("invoer", Some(self.invoer.waarde()))
    }
}
