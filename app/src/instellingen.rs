// SPDX-License-Identifier: EUPL-1.2
//! Settings of an installation: one documented file, and environment variables over it.
//!
//! Every key is documented in `dijkwacht.voorbeeld.toml`. An environment variable `DIJKWACHT_<KEY>` wins from the file;
//! an unknown key is refused, because a misspelled safeguard is no safeguard.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use db::Location;
use serde::Deserialize;

use crate::netwerk::Kosten;
use crate::verwerkingslog::Collector;

/// Whether a user must have a second factor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TweedeFactor {
    /// Everybody, from the first login.
    Verplicht,
    /// Only who set one up: for the demo.
    Optioneel,
}

/// How mail leaves.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Smtp {
    /// Host name of the mail server.
    pub host: String,
    /// Port; 587 with STARTTLS by default.
    #[serde(default = "smtp_poort")]
    pub poort: u16,
    /// User name, if the server asks.
    pub gebruiker: Option<String>,
    /// Password, if the server asks.
    pub wachtwoord: Option<String>,
    /// Sender address.
    pub afzender: String,
    /// Only for a server on the same machine: no TLS.
    #[serde(default)]
    pub zonder_tls: bool,
}

const fn smtp_poort() -> u16 {
    587
}

/// S3-compatible storage for attachments.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct S3 {
    /// Address of the service.
    pub endpoint: String,
    /// Name of the bucket.
    pub bucket: String,
    /// Region name; some services ignore it.
    #[serde(default = "s3_regio")]
    pub regio: String,
    /// Access key.
    pub sleutel: String,
    /// Secret key.
    pub geheim: String,
}

fn s3_regio() -> String {
    "eu".to_owned()
}

/// All settings.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Instellingen {
    /// Folder of the database, the attachments and the key of this installation.
    pub data: PathBuf,
    /// Address to listen on.
    pub luister: SocketAddr,
    /// Address for metrics; none when empty.
    pub metingen: Option<SocketAddr>,
    /// `postgres://…`; SQLite in the data folder when empty.
    pub database: Option<String>,
    /// Public address of the installation, for links in messages.
    pub adres: String,
    /// Whether visitors reach it over https: then cookies are `__Host-` and Secure, and HSTS is sent.
    pub https: bool,
    /// Whether a second factor is asked.
    pub tweede_factor: TweedeFactor,
    /// Largest attachment in bytes.
    pub bijlage_max: u64,
    /// Mail; without it messages wait and can be read in the product.
    pub smtp: Option<Smtp>,
    /// Attachments elsewhere than in the data folder.
    pub s3: Option<S3>,
    /// Where the log of processing goes too; without it the log is in the database only.
    pub collector: Option<Collector>,
    /// The demo region: pages say so.
    #[serde(skip)]
    pub demo: bool,
    /// How much work a password costs: no setting, less only in the demo and in tests.
    #[serde(skip)]
    pub kosten: Kosten,
}

impl Default for Instellingen {
    fn default() -> Self {
        Self {
            data: PathBuf::from("dijkwacht-data"),
            luister: SocketAddr::from(([127, 0, 0, 1], 8080)),
            metingen: None,
            database: None,
            adres: "http://127.0.0.1:8080".to_owned(),
            https: true,
            tweede_factor: TweedeFactor::Verplicht,
            bijlage_max: 20 * 1024 * 1024,
            smtp: None,
            s3: None,
            collector: None,
            demo: false,
            kosten: Kosten::default(),
        }
    }
}

/// The settings cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum InstellingFout {
    /// The file cannot be read.
    #[error("settings file {0}: {1}")]
    Bestand(PathBuf, std::io::Error),
    /// The file or a variable says something impossible.
    #[error("settings: {0}")]
    Inhoud(#[from] toml::de::Error),
}

impl Instellingen {
    /// Reads the file, if given, and the environment over it.
    pub fn lees(
        bestand: Option<&Path>,
        omgeving: impl Iterator<Item = (String, String)>,
    ) -> Result<Self, InstellingFout> {
        let tekst = match bestand {
            Some(pad) => {
                std::fs::read_to_string(pad).map_err(|e| InstellingFout::Bestand(pad.to_owned(), e))?
            }
            None => String::new(),
        };
        let mut tabel: toml::Table = toml::from_str(&tekst)?;
        for (naam, waarde) in omgeving {
            let Some(sleutel) = naam.strip_prefix("DIJKWACHT_") else { continue };
            zet(&mut tabel, &sleutel.to_lowercase(), &waarde);
        }
        Ok(tabel.try_into()?)
    }

    /// Where the database is.
    pub fn locatie(&self) -> Location {
        match &self.database {
            Some(url) => Location::Server(url.clone()),
            None => Location::File(self.data.join("dijkwacht.db")),
        }
    }
}

/// `smtp_host` sets `host` in `[smtp]`; other keys stand at the top. Numbers and yes or no are written as in the file.
/// Variables for tests and tools (`DIJKWACHT_TEST_…`, `DIJKWACHT_BIN`) and the place of the file itself are no settings.
fn zet(tabel: &mut toml::Table, sleutel: &str, tekst: &str) {
    if sleutel.starts_with("test_") || matches!(sleutel, "bin" | "instellingen") {
        return;
    }
    let waarde = tekst
        .parse::<i64>()
        .map(toml::Value::Integer)
        .or_else(|_| tekst.parse::<bool>().map(toml::Value::Boolean))
        .unwrap_or_else(|_| toml::Value::String(tekst.to_owned()));
    for groep in ["smtp", "s3", "collector"] {
        if let Some(veld) = sleutel.strip_prefix(groep).and_then(|s| s.strip_prefix('_')) {
            let deel = tabel.entry(groep).or_insert_with(|| toml::Value::Table(toml::Table::new()));
            if let Some(deel) = deel.as_table_mut() {
                deel.insert(veld.to_owned(), waarde);
            }
            return;
        }
    }
    tabel.insert(sleutel.to_owned(), waarde);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn met(paren: &[(&str, &str)]) -> Result<Instellingen, InstellingFout> {
        Instellingen::lees(None, paren.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())))
    }

    #[test]
    fn the_environment_wins_and_the_rest_is_safe_by_default() {
        let i = met(&[("DIJKWACHT_LUISTER", "0.0.0.0:9000"), ("HOME", "/root")]).unwrap();
        assert_eq!(i.luister.port(), 9000);
        assert!(i.https && i.tweede_factor == TweedeFactor::Verplicht && i.smtp.is_none());
    }

    #[test]
    fn a_group_is_set_by_its_prefix() {
        let i = met(&[("DIJKWACHT_SMTP_HOST", "mail"), ("DIJKWACHT_SMTP_AFZENDER", "a@b.nl")]).unwrap();
        assert_eq!(i.smtp.map(|s| (s.host, s.poort)), Some(("mail".to_owned(), 587)));
    }

    #[test]
    fn an_unknown_key_is_refused() {
        assert!(met(&[("DIJKWACHT_TWEEDEFACTOR", "optioneel")]).is_err());
    }

    const VOORBEELD: &str = include_str!("../../dijkwacht.voorbeeld.toml");

    /// The keys that a part knows, from what it says about one that it does not.
    fn sleutels(tekst: &str) -> Vec<String> {
        let fout = toml::from_str::<Instellingen>(tekst).unwrap_err().to_string();
        let lijst = fout.split("expected one of").nth(1).unwrap();
        lijst.split('`').skip(1).step_by(2).map(str::to_owned).collect()
    }

    #[test]
    fn the_example_can_be_used_and_names_every_key_with_an_explanation() {
        let i: Instellingen = toml::from_str(VOORBEELD).unwrap();
        assert!(i.smtp.is_some() && i.s3.is_some() && i.metingen.is_some());
        let alle = [
            sleutels("x = 1"),
            sleutels("[smtp]\nx = 1"),
            sleutels("[s3]\nx = 1"),
            sleutels("[collector]\nx = 1"),
        ]
        .concat();
        assert!(alle.len() > 20, "{alle:?}");
        for sleutel in alle {
            let regel = VOORBEELD
                .lines()
                .position(|r| r.starts_with(&format!("{sleutel} = ")) || r == format!("[{sleutel}]"));
            let regel = regel.unwrap_or_else(|| panic!("{sleutel} is not in the example"));
            let ervoor = VOORBEELD.lines().take(regel).collect::<Vec<_>>();
            let uitleg = ervoor.iter().rev().take_while(|r| !r.is_empty()).any(|r| r.starts_with('#'));
            assert!(uitleg, "{sleutel} has no explanation");
        }
    }

    #[test]
    fn the_example_shows_the_defaults_of_what_every_installation_has() {
        let i: Instellingen = toml::from_str(VOORBEELD).unwrap();
        let standaard = Instellingen::default();
        assert_eq!(
            (i.data, i.luister, i.https, i.tweede_factor, i.bijlage_max),
            (
                standaard.data,
                standaard.luister,
                standaard.https,
                standaard.tweede_factor,
                standaard.bijlage_max
            )
        );
    }

    #[test]
    fn where_the_file_is_and_what_tests_need_are_no_settings() {
        assert!(met(&[("DIJKWACHT_INSTELLINGEN", "x.toml"), ("DIJKWACHT_TEST_POSTGRES", "y")]).is_ok());
    }
}
