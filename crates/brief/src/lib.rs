// SPDX-License-Identifier: EUPL-1.2
//! Letters of a municipality: facts in, a tagged PDF/A or an editable ODT out.
//!
//! A letter is a typed struct per kind. [`Brief::controleer`] names every missing fact by its field; only a letter
//! without any becomes a [`Compleet`], and only that can be rendered. So a letter with a blank cannot be written.
//!
//! ```
//! use brief::*;
//!
//! let brief: Brief<Voornemen> = Brief::default();
//! let gebreken = brief.controleer().unwrap_err();
//! assert!(gebreken.iter().any(|g| g.to_string() == "inhoud.maatregel ontbreekt"));
//! ```
//!
//! A draft says CONCEPT on every page and for which rules it was written. The final comes with the hash of its bytes, and
//! the same facts always give the same bytes.
//!
//! ```
//! use brief::*;
//! use jiff::civil::date;
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let begin = Some(date(2026, 12, 3).at(13, 30, 0, 0));
//! let overleg = Bijeenkomst { naam: "Weegtafel".into(), begin, plaats: "Markt 1".into(), voorzitter: "A. Proef".into(), ..Default::default() };
//! let punt = Agendapunt { onderwerp: "Planning".into(), inbrenger: "Gulpen-Wittem".into(), doel: "besluiten".into() };
//! let gemeente = Gemeente {
//!     naam: "Simpelveld".into(), bezoekadres: "Markt 1, Simpelveld".into(), postadres: "Postbus 1, 6369 ZG Simpelveld".into(),
//!     telefoon: "045 000 00 00".into(), email: "gemeente@voorbeeld.example".into(), website: "voorbeeld.example".into(),
//!     loket: "voorbeeld.example/loket".into(), ..Default::default()
//! };
//! let hoofd = Hoofd { gemeente, kenmerk: "2026-17".into(), dagtekening: Some(date(2026, 11, 22)), ..Default::default() };
//! let inhoud = Agenda { overleg, genodigden: vec!["Vaals".into()], punten: vec![punt] };
//! let compleet = Brief { hoofd, inhoud }.controleer().map_err(|g| format!("{g:?}"))?;
//! let definitief = compleet.definitief()?;
//! assert!(definitief.bytes().starts_with(b"%PDF-1.7"));
//! assert_eq!(definitief.vingerafdruk(), compleet.definitief()?.vingerafdruk());
//! # Ok(())
//! # }
//! ```
//!
//! **Deliberately absent**: a clock, a file, a network, a database, and templates that somebody can upload. A house style
//! is data; typed text reaches Typst as values and is never parsed.
mod bestand;
mod bouwsteen;
mod brief;
mod delen;
mod gebrek;
mod huisstijl;
mod lettertype;
mod odt;
mod pdf;
mod rechtsmiddel;
mod regel;
mod soort;
mod taal;

pub use bestand::{Concept, Definitief, Fout, Vingerafdruk};
pub use brief::{Brief, Compleet, Hoofd, Inhoud, Vorm};
pub use delen::{
    Bestuursorgaan, Geadresseerde, Mandaat, Ondertekenaar, Ondertekening, Overwegingen, Tijdvak, Zienswijze,
    Zienswijzepunt,
};
pub use gebrek::{Gebrek, MAX_LIJST, MAX_VELD, Wat};
pub use huisstijl::{Afzender, Gemeente, Huisstijl, Kleur, Logo, MAX_LOGO, MAX_ZIJDE, Stijlfout};
pub use rechtsmiddel::{Rechtbank, Rechtsmiddel};
pub use regel::{Briefsoort, GOEDKEURING, Regel};
pub use soort::*;
pub use taal::{Euro, Taal};
