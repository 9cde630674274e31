// SPDX-License-Identifier: EUPL-1.2
//! The gate in the database: the scope table, the authorising loader and the filter for lists.
//!
//! What may be known is defined once, in the crate `poort`. This slice reads the facts of a signaal and judges
//! ([`beoordeel`]), writes the scope table from the same definition ([`herbereken`]), and offers lists the condition over
//! that table ([`Bereikfilter`]). **Invariant:** a [`Sleutel`] cannot be made elsewhere, and stores of other slices ask
//! for one before they read a signaal.
//!
//! Deliberately absent: the content of signalen.
mod filter;
mod store;
mod verstrekking;

pub use filter::Bereikfilter;
pub use store::{
    Nieuwbereik, Sleutel, beoordeel, beoordeel_in, bereken_nieuw, herbereken, herbereken_afspraak,
    staat_verstrekken_toe,
};
pub use verstrekking::{
    NieuweVerstrekking, Verstrekking, geef, vernietig, verstrekkingen, verstrekkingen_van,
};
