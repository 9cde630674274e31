// SPDX-License-Identifier: EUPL-1.2
//! What the demo region consists of, as the files in `app/demo` say it.

use std::str::FromStr;

use jiff::civil::Date;
use kernel::{Functiesoort, Organisatiesoort, Taak, Veldgroep};
use serde::{Deserialize, Deserializer, de::Error as _};

use crate::demo::DemoFout;
use crate::netwerk::{Afspraakhandeling, Afspraaksoort, Regiosoort};

const REGIO: &str = include_str!("../../demo/regio.toml");
const GEBRUIKERS: &str = include_str!("../../demo/gebruikers.toml");

fn als_code<'de, D, T>(bron: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: FromStr,
    T::Err: std::fmt::Display,
{
    String::deserialize(bron)?.parse().map_err(D::Error::custom)
}

fn als_codes<'de, D, T>(bron: D) -> Result<Vec<T>, D::Error>
where
    D: Deserializer<'de>,
    T: FromStr,
    T::Err: std::fmt::Display,
{
    Vec::<String>::deserialize(bron)?.iter().map(|code| code.parse().map_err(D::Error::custom)).collect()
}

fn als_dag<'de, D: Deserializer<'de>>(bron: D) -> Result<Date, D::Error> {
    String::deserialize(bron)?.parse().map_err(D::Error::custom)
}

#[derive(Debug, Deserialize)]
pub struct Regiobestand {
    pub organisatie: Vec<Organisatie>,
    pub regio: Vec<Regio>,
    pub afspraak: Vec<Afspraak>,
    pub tafel: Vec<Tafel>,
    pub dvotaak: Vec<Dvotaak>,
}

#[derive(Debug, Deserialize)]
pub struct Organisatie {
    pub afkorting: String,
    pub naam: String,
    #[serde(deserialize_with = "als_code")]
    pub soort: Organisatiesoort,
    pub cbs_code: Option<String>,
}

#[derive(Debug, Deserialize)]
pub struct Regio {
    pub naam: String,
    #[serde(deserialize_with = "als_code")]
    pub soort: Regiosoort,
    pub leden: Vec<Regiolid>,
}

#[derive(Debug, Deserialize)]
pub struct Regiolid {
    pub organisatie: String,
    #[serde(deserialize_with = "als_dag")]
    pub vanaf: Date,
}

#[derive(Debug, Deserialize)]
pub struct Afspraak {
    pub code: String,
    #[serde(deserialize_with = "als_code")]
    pub soort: Afspraaksoort,
    pub naam: String,
    pub versie: i64,
    pub doel_nl: String,
    pub grondslag: Vec<Grondslag>,
    pub partijen: Vec<String>,
    pub ondertekend_door: Vec<String>,
    pub ingang_maanden_geleden: i64,
    pub looptijd_maanden: i64,
    pub dpia_goedgekeurd: bool,
    #[serde(default = "alleen_verstrekken", deserialize_with = "als_codes")]
    pub handelingen: Vec<Afspraakhandeling>,
    #[serde(deserialize_with = "als_codes")]
    pub veldgroepen: Vec<Veldgroep>,
    pub bewaartermijn_maanden: i64,
}

/// A taak of a dienstverleningsovereenkomst.
#[derive(Debug, Deserialize)]
pub struct Dvotaak {
    pub afspraak: String,
    pub opdrachtgever: String,
    pub uitvoerder: String,
    #[serde(deserialize_with = "als_code")]
    pub taak: Taak,
    pub uren: i64,
    pub mandaat: String,
}

/// That somebody also works for another organisation.
#[derive(Debug, Deserialize)]
pub struct Gastfunctie {
    pub afspraak: String,
    pub organisatie: String,
    /// Codes with spaces between.
    pub taken: String,
}

fn alleen_verstrekken() -> Vec<Afspraakhandeling> {
    vec![Afspraakhandeling::Verstrekken]
}

#[derive(Debug, Deserialize)]
pub struct Grondslag {
    pub artikel: String,
    pub waarvoor: String,
}

#[derive(Debug, Deserialize)]
pub struct Tafel {
    pub code: String,
    pub naam_nl: String,
    pub soort: String,
    pub regisseur: String,
    pub afspraak: String,
    pub leden: Vec<String>,
    pub frequentie_weken: i64,
    pub dag: String,
    pub begintijd: String,
    pub duur_minuten: i64,
}

#[derive(Debug, Deserialize)]
pub struct Gebruikersbestand {
    pub gebruiker: Vec<Gebruiker>,
}

#[derive(Debug, Deserialize)]
pub struct Gebruiker {
    pub naam: String,
    pub gebruikersnaam: String,
    #[serde(deserialize_with = "als_code")]
    pub functiesoort: Functiesoort,
    pub functie_nl: String,
    pub organisatie: String,
    pub dvo: Option<Gastfunctie>,
}

/// The region.
pub fn regio() -> Result<Regiobestand, toml::de::Error> {
    toml::from_str(REGIO)
}

/// A code of the files of the demo.
pub fn uit_code<T: FromStr>(code: &str) -> Result<T, DemoFout> {
    code.parse().map_err(|_| DemoFout::Onbekend(code.to_owned()))
}

/// Its people.
pub fn gebruikers() -> Result<Gebruikersbestand, toml::de::Error> {
    toml::from_str(GEBRUIKERS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_named_is_there() {
        let regio = regio().unwrap();
        let organisaties: Vec<&str> = regio.organisatie.iter().map(|o| o.afkorting.as_str()).collect();
        let afspraken: Vec<&str> = regio.afspraak.iter().map(|a| a.code.as_str()).collect();
        let genoemd = regio
            .regio
            .iter()
            .flat_map(|r| r.leden.iter().map(|l| &l.organisatie))
            .chain(regio.afspraak.iter().flat_map(|a| a.partijen.iter().chain(&a.ondertekend_door)))
            .chain(regio.tafel.iter().flat_map(|t| t.leden.iter().chain([&t.regisseur])))
            .cloned()
            .chain(gebruikers().unwrap().gebruiker.into_iter().map(|g| g.organisatie));
        for afkorting in genoemd {
            assert!(organisaties.contains(&afkorting.as_str()), "{afkorting}");
        }
        for tafel in &regio.tafel {
            assert!(afspraken.contains(&tafel.afspraak.as_str()), "{}", tafel.code);
            let afspraak = regio.afspraak.iter().find(|a| a.code == tafel.afspraak).unwrap();
            assert!(tafel.leden.iter().all(|lid| afspraak.partijen.contains(lid)), "{}", tafel.code);
        }
    }

    #[test]
    fn there_is_somebody_in_every_functie() {
        let gebruikers = gebruikers().unwrap().gebruiker;
        for &soort in Functiesoort::ALLE {
            assert!(gebruikers.iter().any(|g| g.functiesoort == soort), "{soort}");
        }
    }
}
