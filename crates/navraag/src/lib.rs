// SPDX-License-Identifier: EUPL-1.2
//! Hit / no hit: whether a person or an address is known to another organisation, without either learning more.
//!
//! Both sides bring what they have to the same short form, a [`Kenmerk`], and only equal forms are a hit. Nothing is
//! guessed: a name matches on surname, first initial and date of birth together, an address on street, number, addition
//! and municipality. So a hit is a reason to call each other, never a proof of identity (art. 5 lid 1 onder c and d AVG).
//!
//! [`Vergelijking`] is the question itself, whichever way it is put: the slice `navraag` does it in one database, the crate
//! `blindvraag` between two instances.
//!
//! Deliberately absent: who may ask whom (slice `navraag`, under an afspraak), storage, and degrees of resemblance.
mod kenmerk;
mod onderwerp;
mod patroon;
mod vergelijking;

pub use kenmerk::{Kenmerk, kenmerken_van_persoon, plaatskenmerk};
pub use onderwerp::{Adres, Onderwerp, Persoon};
pub use patroon::{Gevraagd, Patroon, patroon};
pub use vergelijking::{Uitslag, Vergelijking, Vraagstelling};
