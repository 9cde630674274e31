// SPDX-License-Identifier: EUPL-1.2
//! Legal time limits of Dutch administrative law, computed and explained.
//!
//! A term is data: a length, a start rule, articles, a validity. A computation needs a [`Regelset`] (it ships inside the
//! crate and can be replaced at run time) and the facts of the case. What comes out is an [`Antwoord`]: the end as the
//! length gives it, the end after the Algemene termijnenwet (Atw), every shift with its reason and article, the doubt if
//! there is one, and the *werkdatum*: the strictest date anybody could hold you to.
//!
//! ```
//! use termijn::{Feiten, Rekenaar, Taal};
//! let rekenaar = Rekenaar::standaard()?;
//! let antwoord = rekenaar.bereken("bezwaar", &Feiten::op(termijn::lees_dag("2026-02-20")?))?;
//! assert_eq!(antwoord.werkdatum().to_string(), "2026-04-07");
//! assert!(antwoord.zin(Taal::Nl).contains("Goede Vrijdag"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! **Invariants.** No clock, no file, no database: the same facts and the same set give the same answer for ever. A day is
//! a civil day in the Netherlands; an hour is a moment in Europe/Amsterdam. A start rule has its own type, so that a term
//! counted back cannot be suspended and a term in hours cannot be shifted by a holiday. Absent on purpose: whether a term
//! *should* apply to a case. That is for a lawyer.

mod antwoord;
mod artikel;
pub mod atw;
mod bezwaar;
mod bibob;
mod dagtermijn;
mod duur;
pub mod feestdagen;
mod fout;
pub mod geld;
mod gemeentewet;
mod kalender;
mod kanaal;
mod opschorting;
mod post;
mod regels;
mod rekenaar;
mod taal;
mod terug;
mod tijdstip;
mod uren;
pub mod vectoren;
mod zin;

pub use antwoord::{Antwoord, Kwestie, Moment, Stap, Twijfel, Uitkomst, Waarschuwing};
pub use artikel::Artikel;
pub use atw::Regime;
pub use bezwaar::{Bezwaarverloop, beslissing_op_bezwaar};
pub use bibob::{Adviesvraag, Bibobopschorting, Lbbadvies};
pub use dagtermijn::Dagtermijn;
pub use duur::{Dagduur, Duur, Eenheid, Uurduur};
pub use fout::Weigering;
pub use gemeentewet::{Gebiedsverbod, Tijdelijkverbod};
pub use kalender::{Kalender, Kalenderdag, Vrij};
pub use kanaal::verkeerd_kanaal;
pub use opschorting::{Grond, Opschorting};
pub use post::{Postbezorging, ter_post};
pub use regels::{
    Aanvang, Aard, Atwstand, Bedragregel, Gebeurtenis, Regel, Regelfouten, Regelset, Verlenging, Zekerheid,
};
pub use rekenaar::{Feiten, Rekenaar};
pub use taal::Taal;
pub use terug::Terugtermijn;
pub use tijdstip::{Tijdstip, lees_dag};
pub use uren::{Kloktermijn, Uurtermijn};

pub use jiff::civil::Date;
