// SPDX-License-Identifier: EUPL-1.2
//! Bringing the log to a collector of the organisation (OTLP/HTTP in JSON).
//!
//! The table is the outbox. **Invariant:** a record is marked only after the collector acknowledged it, so nothing is lost
//! while it is away; what was sent twice (two nodes, or an answer that got lost) is the same span twice.

use std::time::Duration;

use reqwest::Client;
use reqwest::header::{AUTHORIZATION, CONTENT_TYPE};
use serde::Deserialize;
use serde_json::Value;
use tokio::sync::watch;

use crate::app::App;
use crate::verwerkingslog::otlp::spans;
use crate::verwerkingslog::store::{wachtend, zet_verstuurd};

const PER_BERICHT: i64 = 200;
const GEDULD: Duration = Duration::from_secs(10);

/// Where the log goes, beside its own table.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Collector {
    /// The address for traces, such as `https://collector.example.nl/v1/traces`.
    pub adres: String,
    /// Sent as `Authorization`, if the collector asks for it.
    pub autorisatie: Option<String>,
    /// Only for a collector on the same machine: `http://`.
    #[serde(default)]
    pub zonder_tls: bool,
}

/// The collector did not take what it was sent, or cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum CollectorFout {
    /// The setting is not an address that may be used.
    #[error("the address of the collector must begin with https://")]
    Adres,
    /// No client can be made.
    #[error("no client for the collector")]
    Client(#[source] reqwest::Error),
    /// It did not answer.
    #[error("the collector did not answer")]
    Verbinding(#[source] reqwest::Error),
    /// It answered that it did not take it.
    #[error("the collector answered {0}")]
    Status(u16),
    /// It took a part.
    #[error("the collector refused {0} records")]
    Geweigerd(i64),
    /// The database could not do it.
    #[error("database")]
    Database(#[from] db::DbError),
}

/// Brings what waits.
pub struct Koerier {
    client: Client,
    collector: Collector,
}

impl Koerier {
    /// Prepares a client; the collector need not be there yet.
    pub fn nieuw(collector: &Collector) -> Result<Self, CollectorFout> {
        let zonder_tls = collector.zonder_tls && collector.adres.starts_with("http://");
        if !zonder_tls && !collector.adres.starts_with("https://") {
            return Err(CollectorFout::Adres);
        }
        // A collector that sends one elsewhere is not the one in the settings.
        let client = Client::builder().timeout(GEDULD).redirect(reqwest::redirect::Policy::none());
        let client = client.build().map_err(CollectorFout::Client)?;
        Ok(Self { client, collector: collector.clone() })
    }

    /// Sends until nothing waits or the program stops; says how many records were acknowledged.
    pub async fn bezorg(&self, app: &App, gestopt: &watch::Receiver<bool>) -> Result<u64, CollectorFout> {
        let mut bezorgd = 0;
        while !*gestopt.borrow() {
            let regels = wachtend(&mut app.db.read().await?, PER_BERICHT).await?;
            if regels.is_empty() {
                break;
            }
            self.stuur(&spans(&app.instellingen.adres, &regels)).await?;
            let mut tx = app.db.write().await?;
            zet_verstuurd(&mut tx, &regels, app.nu()).await?;
            tx.commit().await?;
            bezorgd += regels.len() as u64;
        }
        Ok(bezorgd)
    }

    async fn stuur(&self, bericht: &Value) -> Result<(), CollectorFout> {
        let verzoek = self.client.post(&self.collector.adres).header(CONTENT_TYPE, "application/json");
        let verzoek = match &self.collector.autorisatie {
            Some(waarde) => verzoek.header(AUTHORIZATION, waarde),
            None => verzoek,
        };
        let antwoord = verzoek.body(bericht.to_string()).send().await.map_err(CollectorFout::Verbinding)?;
        if !antwoord.status().is_success() {
            return Err(CollectorFout::Status(antwoord.status().as_u16()));
        }
        let tekst = antwoord.text().await.map_err(CollectorFout::Verbinding)?;
        match geweigerd(&tekst) {
            0 => Ok(()),
            aantal => Err(CollectorFout::Geweigerd(aantal)),
        }
    }
}

/// How many records an answer says were refused; a number may be written as text.
fn geweigerd(antwoord: &str) -> i64 {
    let Ok(antwoord) = serde_json::from_str::<Value>(antwoord) else { return 0 };
    match antwoord.pointer("/partialSuccess/rejectedSpans") {
        Some(Value::Number(n)) => n.as_i64().unwrap_or_default(),
        Some(Value::String(s)) => s.parse().unwrap_or_default(),
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_that_was_refused_is_not_acknowledged() {
        for (antwoord, aantal) in [
            ("", 0),
            ("{}", 0),
            (r#"{"partialSuccess":{}}"#, 0),
            (r#"{"partialSuccess":{"rejectedSpans":"3"}}"#, 3),
            (r#"{"partialSuccess":{"rejectedSpans":2}}"#, 2),
        ] {
            assert_eq!(geweigerd(antwoord), aantal, "{antwoord}");
        }
    }

    #[test]
    fn without_tls_only_when_it_was_said() {
        let naar = |adres: &str, zonder_tls| {
            let _ = rustls::crypto::ring::default_provider().install_default();
            Koerier::nieuw(&Collector { adres: adres.to_owned(), autorisatie: None, zonder_tls })
        };
        assert!(naar("http://c/v1/traces", false).is_err() && naar("ftp://c", true).is_err());
        assert!(naar("http://c/v1/traces", true).is_ok() && naar("https://c/v1/traces", false).is_ok());
    }
}
