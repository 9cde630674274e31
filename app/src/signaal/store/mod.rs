// SPDX-License-Identifier: EUPL-1.2
//! The tables of signalen. Reading asks for a key of the gate; lists ask for its filter.
mod lees;
mod lijst;
mod nieuw;

pub use lees::{Bijlageregel, Persoonregel, betrokkenen, bijlagen, inhoud, kern, melder, namen, personen};
pub use lijst::{Filter, Kaartpunt, Plek, kernen, lijst, met_nummer, punten, tel_per_fase, tel_per_thema};
pub use nieuw::{TERUGKOPPELEN_DAGEN, Vastgelegd, voeg_toe, voeg_velen_toe};

/// The place in the form that hit / no hit compares; none when no house number stands in it.
pub(super) fn adreskenmerk(plaats: &str) -> Option<String> {
    navraag::plaatskenmerk(plaats).map(|k| k.als_str().to_owned())
}
