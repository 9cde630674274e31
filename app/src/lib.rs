// SPDX-License-Identifier: EUPL-1.2
//! Dijkwacht: from a signal to a weighed decision, with several organisations at one table.
//!
//! Each capability is a slice with the same furniture: `model` and `rules` (pure), `store` (SQL), `acties` (load and
//! authorise, rule, store, audit: one transaction each), `pages` and `api` (HTTP), `events`, `errors`. A slice shows others
//! only what its `mod.rs` exports; the allowed graph is in `slices.toml` and a test holds it.
//!
//! `dienst` keeps the program running and does the work that nobody asks for; `opdracht` is the command line; `demo` makes
//! the demo region.
//!
//! `schil` is the glue between the slices and the web shell: the session in a request, the guard, forms that count once.
//! `api` is what the slices share for the REST API.
pub mod api;
pub mod app;
pub mod bench;
pub mod bericht;
pub mod besluit;
pub mod betrokkene;
pub mod bewaren;
pub mod bouw;
pub mod casus;
pub mod demo;
pub mod dienst;
pub mod gremium;
pub mod huisstijl;
pub mod instellingen;
pub mod magdit;
pub mod navraag;
pub mod netwerk;
pub mod opdracht;
pub mod overleg;
pub mod poort;
pub mod rooster;
pub mod router;
pub mod schema;
pub mod schil;
pub mod signaal;
pub mod thema;
pub mod toezicht;
pub mod vandaag;
pub mod verwerkingslog;
pub mod voortgang;
pub mod zoeken;
pub mod zoekindex;
pub mod zorgmelding;
