// SPDX-License-Identifier: EUPL-1.2
//! The tables of the network. SQL and nothing else: no rule is decided here.
pub mod afspraak;
pub mod dpia;
pub mod dvo;
pub mod functie;
pub mod gebruiker;
pub mod organisatie;
pub mod poging;
pub mod regio;
pub mod sessie;
pub mod sleutel;
pub mod uitnodiging;
