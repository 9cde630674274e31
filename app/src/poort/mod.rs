// SPDX-License-Identifier: EUPL-1.2
//! The gate in the database: the scope table, the authorising loader and the filter for lists.
//!
//! What may be known is defined once, in the crate `poort`. This slice reads the facts of a signaal and judges
//! ([`beoordeel`]), writes the scope table from the same definition ([`herbereken`]), and offers lists the condition over
//! that table ([`Bereikfilter`]). **Invariant:** a [`Sleutel`] cannot be made elsewhere, and stores of other slices ask
//! for one before they read a signaal.
//!
//! Every verdict of the loader and every list is logged ([`beslissingen`]); no caller can leave that out.
//!
//! Deliberately absent: the content of signalen.
mod beslissing;
mod beslissingslog;
mod filter;
mod store;
mod verstrekking;

pub use beslissing::{
    DEUR, GEEN_REGEL, ONBEKEND, RUST, Wachtrij, aan_deur, met_boek, schrijf as schrijf_beslissingen,
};
pub use beslissingslog::{
    Beslissingsfilter, Beslissingsregel, beslissingen, export_beslissingen, functies_in, ruim_beslissingen_op,
};
pub use filter::Bereikfilter;
pub use store::{
    Nieuwbereik, Sleutel, beoordeel, beoordeel_in, bereken_nieuw, herbereken, herbereken_afspraak, mag_ook,
    staat_verstrekken_toe,
};
pub use verstrekking::{
    NieuweVerstrekking, Verstrekking, Verstrekkingsfilter, geef, vernietig, verstrekkingen,
    verstrekkingen_van,
};
