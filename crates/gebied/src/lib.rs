// SPDX-License-Identifier: EUPL-1.2
//! The Netherlands by area: gemeenten, wijken, buurten and veiligheidsregio's, with shapes for maps.
//!
//! An area is known by its CBS code: `VR24` (veiligheidsregio), `GM0994` (gemeente), `WK099400` (wijk),
//! `BU09940000` (buurt). Names and codes cover the whole country; shapes cover every gemeente and
//! veiligheidsregio, and the wijken and buurten of Limburg. What comes from where, and how exact it is, stands
//! in `data/BRONNEN.md`; whoever shows these names, figures or maps names CBS and Kadaster as source.
//!
//! **Invariant:** everything returned borrows from data embedded in the program (`'static`), nothing is read
//! from disk or network, and no lookup panics. A table is parsed once, at first use; shapes only when a map or
//! a point asks for them. Should an embedded file be broken, lookups behave as if it were empty and
//! [`controleer`] says which file and why.
//!
//! Deliberately absent: addresses and postcodes, live boundaries, figures other than the population, and any
//! notion of which organisation works where: that is the network's, not the map's.

mod fout;
mod gemeente;
mod indeling;
mod kaart;
mod laag;
mod plaats;
mod punt;
mod tabel;
mod vorm;
mod zoek;

pub use fout::Datafout;
pub use gemeente::{
    Gemeente, INWONERS_PEILJAAR, Veiligheidsregio, gemeente, gemeenten, veiligheidsregio, veiligheidsregios,
};
pub use indeling::{Gebied, Gebiedsoort, buurten, gebied, wijken};
pub use kaart::{Kaartblad, Kaartvlak};
pub use plaats::{buurt_op_punt, gemeente_op_punt, heeft_vorm, ligt_in, midden};
pub use punt::Punt;
pub use zoek::{Treffer, zoek};

/// The attribution every page that shows this data must carry (CC BY 4.0).
pub const BRONVERMELDING: &str = "Bron: CBS (gemeenten, wijken en buurten 2024, bevolking 1 januari 2025) en \
                                  Kadaster/PDOK (grenzen), CC BY 4.0, bewerkt.";

/// The name of any area by its code.
///
/// ```
/// assert_eq!(gebied::naam("GM0994"), Some("Valkenburg aan de Geul"));
/// assert_eq!(gebied::naam("VR24"), Some("Zuid-Limburg"));
/// assert_eq!(gebied::naam("GM9999"), None);
/// ```
#[must_use]
pub fn naam(code: &str) -> Option<&'static str> {
    gemeente(code)
        .map(|g| g.naam)
        .or_else(|| gebied(code).map(|g| g.naam))
        .or_else(|| veiligheidsregio(code).map(|v| v.naam))
}

/// Parses every embedded file and reports the first that is broken.
///
/// Meant for tests and a self-check: it loads all shapes, which normal use avoids.
///
/// # Errors
/// [`Datafout`] names the file, and the line where there is one.
pub fn controleer() -> Result<(), &'static Datafout> {
    gemeente::geladen()?;
    indeling::geladen()?;
    laag::ALLE.iter().try_for_each(|laag| laag.geladen().map(drop))
}
