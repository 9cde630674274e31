// SPDX-License-Identifier: EUPL-1.2
//! Logging in, own account, administration, afspraken and organisations, through the router on both databases.
mod account;
mod afspraken;
mod beheer;
pub mod dvo;
mod inloggen;
mod installatie;
mod mens;
mod opstellen;
