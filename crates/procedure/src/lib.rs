// SPDX-License-Identifier: EUPL-1.2
//! The procedures of a mayor's instruments as typed state machines.
//!
//! A [`Schema`] is one procedure: which step can follow which, who may take it, what must be asked and written down, who is
//! told, which letter goes with it and which clocks it starts. A [`Verloop`] is one case that walks it. A step is taken in
//! two moves: [`Verloop::keur`] judges it and gives a [`Gekeurd`], and only a `Gekeurd` changes a `Verloop`; so a caller
//! that stores steps cannot store one that was not judged.
//!
//! ```
//! use procedure::{Proceduresoort, Stand, Uitvoering, Verloop, Wie, Zet};
//! use termijn::{Moment, lees_dag};
//! let dag = |t| lees_dag(t).map(Moment::Dag);
//! let verloop = Verloop::begin(Proceduresoort::Bezwaar);
//! let binnen = Uitvoering::op(dag("2026-03-20")?, Wie::Buiten).betreft(lees_dag("2026-02-20")?);
//! let verloop = verloop.met(verloop.keur(Zet::Indienen, &binnen)?);
//! assert_eq!(verloop.stand(), Stand::Ingediend);
//! let klokken = verloop.klokken(&termijn::Rekenaar::standaard()?);
//! assert!(klokken.iter().any(|k| k.regel.termijn == "beslissing_op_bezwaar"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! **Invariants.** No clock, no database, no words for people: codes only, and the articles. A step that needs an answer is
//! refused without it; a step never lies before the one it follows; what lapses by law lapses without anybody acting
//! ([`Verloop::stand_op`]). Days are civil days in the Netherlands, moments are in Europe/Amsterdam.
//!
//! Deliberately absent: how long a closure lasts. No law says so, and this crate has no default: the caller chooses, within
//! the limit that the law sets, if it sets one. Which steps apply to a case is for a lawyer.

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

mod codes;
mod fout;
mod klok;
mod schema;
mod soorten;
mod verloop;

pub use codes::{Brief, Keuze, Kwestie, Ontvanger, Proceduresoort, Stand, Vraag, Wie, Zet};
pub use fout::Weigering;
pub use klok::{Klok, Lopend, Vanaf};
pub use schema::{Schema, Stap};
pub use verloop::{Gedaan, Gekeurd, Uitvoering, Verloop};
