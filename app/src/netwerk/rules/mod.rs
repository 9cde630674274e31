// SPDX-License-Identifier: EUPL-1.2
//! The rules of the network: pure, one subject per file, each with its table of cases.
pub mod afspraak;
pub mod beheer;
pub mod dvo;
pub mod gebruikersnaam;
pub mod kleur;
pub mod toegangslijst;
pub mod verschil;
pub mod wachttijd;
pub mod wachtwoord;
