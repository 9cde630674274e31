// SPDX-License-Identifier: EUPL-1.2
//! The full-text index beside the signalen, in the same transaction and under the same gate.
//!
//! Each veldgroep of a signaal keeps its own words, so that who may not read a part cannot find by it either. Words come
//! from the one Dutch analyser (`zoektaal`), on SQLite in FTS5 and on PostgreSQL in a `tsvector` under GIN.
//!
//! **Invariants.** Every search joins the scope table through the filter of the gate, in the same statement, and a limit
//! is applied after that filter. Order is newest first: a rank by rarity would tell how often others use a word. The
//! vocabulary spans organisations; it only widens what is looked for and never shows in an answer.
//!
//! Deliberately absent: showing anything (the page is in `zoeken`), names of persons in the vocabulary, and counts.
mod laag;
mod nummer;
mod schrijf;
mod uiting;
mod verwant;
mod woorden;
mod zoek;

pub use schrijf::{Zoektekst, indexeer, indexeer_nieuw, wis};
pub use zoek::{Vondsten, Zoeker, zoek};
