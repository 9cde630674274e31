// SPDX-License-Identifier: EUPL-1.2
//! The pages of instruments: which municipality has what, one instrument, and one version.
pub mod instrument;
pub mod lijst;
pub mod versie;

use web::{Form, NavItem, Page, Weigering};

use crate::besluit::instrument::matrix::Maatregel;
use crate::besluit::instrument::model::Stand;

/// Where the tabs of instruments lead, and their keys.
const TABS: [(&str, &str); 3] = [
    ("/instrumenten", "instrumenten-tab-lijst"),
    ("/instrumenten/vergelijken", "instrumenten-tab-vergelijken"),
    ("/instrumenten/herzieningen", "instrumenten-tab-herzieningen"),
];

/// The tabs, with this one active.
pub fn tabs(p: &Page, open: usize) -> Vec<NavItem> {
    NavItem::tabs(p, &TABS, open)
}

/// The version that the reader saw; a form without one is refused as a whole.
pub fn gelezen_versie(form: &mut Form) -> Result<i64, Weigering> {
    form.getal("versie", 0..=i64::MAX).ok_or_else(|| Weigering::ongeldig(form))
}

/// A maatregel in words; nothing was decided: that too in words.
pub fn maatregeltekst(p: &Page, m: Option<Maatregel>) -> String {
    match m {
        None => p.t("matrix-niet-vastgesteld"),
        Some(Maatregel::Waarschuwing) => p.t("matrix-waarschuwing"),
        Some(Maatregel::Dwangsom(cent)) => p.tm("matrix-dwangsom", &[("bedrag", &p.bedrag(cent))]),
        Some(Maatregel::Weken(n)) => p.tm("matrix-weken", &[("aantal", &n.to_string())]),
        Some(Maatregel::Maanden(n)) => p.tm("matrix-maanden", &[("aantal", &n.to_string())]),
    }
}

/// How a state looks.
pub const fn standtoon(stand: Stand) -> &'static str {
    match stand {
        Stand::Geldig => "goed",
        Stand::Concept | Stand::NogNiet => "info",
        Stand::Ingetrokken => "let-op",
        Stand::Vervangen | Stand::Verlopen => "neutraal",
    }
}

/// The name of a municipality where there is little room.
pub fn kort(naam: &str) -> &str {
    naam.strip_prefix("Gemeente ").unwrap_or(naam)
}
