// SPDX-License-Identifier: EUPL-1.2
//! Searching, for the trail: how much was shown, never the words.

use serde::Serialize;
use spoor::Gebeurtenis;

/// Somebody searched and saw the kern of this many signalen.
#[derive(Debug, Serialize)]
pub struct Gezocht {
    /// How many signalen were shown.
    pub signalen: usize,
}

impl Gebeurtenis for Gezocht {
    const SOORT: &'static str = "Gezocht";

    fn onderwerp(&self) -> (&'static str, Option<i64>) {
        ("signaal", None)
    }
}
