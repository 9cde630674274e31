// SPDX-License-Identifier: EUPL-1.2
//! The rules of tables, each pure: facts in, answer out.
mod afspraak;
mod agenda;
mod datum;
mod neutraal;
mod proef;
mod relatie;
mod stand;
mod voorstel;

pub use afspraak::{Afspraakstand, stand};
pub use agenda::{Richting, Voorgesteld, nieuwe_volgorde, verplaats};
pub use datum::{herinneringsdag, verstrekkingsperiode};
pub use neutraal::{Onneutraal, neutraal, noemt};
pub use proef::{Proefgroep, Proefreden, proef};
pub use relatie::{actierelaties, puntrelaties, tafelrelaties};
pub use stand::{Actiezet, Puntzet, actie_na, na, puntstand};
pub use voorstel::{mag_op_tafel, mag_verstrekt};
