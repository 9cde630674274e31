// SPDX-License-Identifier: EUPL-1.2
//! The gate: who may do what with which record, and why.
//!
//! A user acts in a functie. What that functie may do depends on the [`Situatie`]: how the record relates to the
//! user's organisation (own, received, …) and where it came from. There are few situations, so the policies in
//! `beleid/*.cedar` are judged once, at start, for every functie × handeling × situatie. That [`Matrix`] is the
//! reviewed snapshot, the answer at run time, and the source of the SQL filter: one definition, two faces.
//!
//! Which situations a record has for which organisation is computed by [`bereik`], from the facts of the record alone:
//! its owner, its herkomst and the verstrekkingen. Stored, these rows are the scope table that lists read; computed
//! anew, they are what the loader judges.
//!
//! Deliberately absent: SQL, HTTP, and a clock.
mod bereik;
mod handeling;
mod matrix;
mod situatie;
mod tabel;

pub use bereik::{
    Afspraakfeit, Bereikregel, Feiten, Grond, Toegang, Verstrekkingsfeit, bereik, mag_weg, nood, toegang,
};
pub use handeling::{Handeling, Recht};
pub use matrix::{BUITEN_TAKEN, Matrix, Oordeel, PoortFout};
pub use situatie::{Relatie, Situatie, Zegel};
