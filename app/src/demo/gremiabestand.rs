// SPDX-License-Identifier: EUPL-1.2
//! The file of bodies, partners and cooperation of the demo, as it is written.

use serde::Deserialize;

use crate::demo::DemoFout;

const BESTAND: &str = include_str!("../../demo/gremia.toml");

#[derive(Debug, Deserialize)]
pub(super) struct Bestand {
    pub(super) gremium: Vec<Demogremium>,
    pub(super) partner: Vec<Demopartner>,
    pub(super) samenwerking: Vec<Demosamenwerking>,
    pub(super) punt: Vec<Demopunt>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Demogremium {
    pub(super) code: String,
    pub(super) houder: String,
    pub(super) regio: String,
    pub(super) soort: String,
    pub(super) naam: String,
    pub(super) doel: String,
    pub(super) status: String,
    pub(super) mandaatbron: String,
    pub(super) keer: i64,
    pub(super) minuten: i64,
    pub(super) opdracht: Option<String>,
    pub(super) tot_maanden: Option<i64>,
    #[serde(default)]
    pub(super) regios: Vec<String>,
    pub(super) voedt: Vec<(String, String)>,
    pub(super) portefeuilles: Vec<(String, usize)>,
    #[serde(default)]
    pub(super) producten: Vec<(String, String, String)>,
    pub(super) sluiting: Option<(String, String)>,
    pub(super) zetels: Vec<String>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Demopartner {
    pub(super) houder: String,
    pub(super) organisatie: String,
    pub(super) soort: String,
    pub(super) naam: String,
    pub(super) taak: String,
    pub(super) themas: Vec<String>,
    pub(super) gemeenten: Vec<String>,
    pub(super) contacten: Vec<String>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Demosamenwerking {
    pub(super) trekker: String,
    pub(super) functie: String,
    pub(super) naam: String,
    pub(super) doel: String,
    pub(super) tafel: String,
    pub(super) begin_dagen: i64,
    pub(super) eind_dagen: i64,
    pub(super) leden: Vec<String>,
    pub(super) infopleinen: Vec<String>,
    pub(super) afspraken: Vec<String>,
    pub(super) vragen: Vec<(String, String, String, String)>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Demopunt {
    pub(super) indiener: String,
    pub(super) start: String,
    pub(super) dagen: i64,
    pub(super) titel: String,
    pub(super) vraag: String,
    pub(super) stappen: Vec<String>,
}

pub(super) fn bestand() -> Result<Bestand, DemoFout> {
    Ok(toml::from_str(BESTAND)?)
}

/// The parts of a line; `-` is nothing.
pub(super) fn delen<const N: usize>(regel: &str) -> Result<[Option<&str>; N], DemoFout> {
    let delen: Vec<Option<&str>> = regel.split('|').map(|d| Some(d.trim()).filter(|d| *d != "-")).collect();
    delen.try_into().map_err(|_| DemoFout::Onbekend(regel.to_owned()))
}
