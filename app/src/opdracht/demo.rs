// SPDX-License-Identifier: EUPL-1.2
//! `dijkwacht demo`: the product with an invented region in it, to look around and to test with.
//!
//! **Invariant:** it only listens on loopback, because its passwords are printed; and a folder that it made itself is gone
//! when it stops.

use std::fmt::Write as _;
use std::io::Write as _;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::pin::pin;
use std::process::ExitCode;

use clap::Args;
use serde::Serialize;

use crate::app::{App, Staat};
use crate::demo::{self, Demogebruiker};
use crate::dienst::{Dienst, logboek, luister, signaal_om_te_stoppen};
use crate::instellingen::{Instellingen, TweedeFactor};
use crate::netwerk::Kosten;
use crate::opdracht::Fout;
use crate::opdracht::wegwerpmap::Wegwerpmap;
use crate::voortgang::Voortgang;

#[derive(Debug, Args)]
pub(super) struct Opties {
    /// Keep the demo in this folder; without it a throw-away folder is used
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// Address to listen on, loopback only; port 0 takes a free one
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:8080", value_parser = loopback)]
    listen: SocketAddr,
    /// Print one line of JSON with the address and the users, instead of a table
    #[arg(long)]
    json: bool,
    /// Address of an empty PostgreSQL database, instead of SQLite in the folder
    #[arg(long, value_name = "URL")]
    database: Option<String>,
    /// Make so many signalen; above two thousand most of them are only received, not weighed
    #[arg(long, value_name = "N", default_value_t = demo::STANDAARD)]
    signalen: u64,
}

fn loopback(tekst: &str) -> Result<SocketAddr, String> {
    let adres: SocketAddr =
        tekst.parse().map_err(|_| "expected an address such as 127.0.0.1:8080".to_owned())?;
    if adres.ip().is_loopback() {
        return Ok(adres);
    }
    Err("the demo prints its passwords, so it listens on loopback only: 127.0.0.1 or [::1]".to_owned())
}

pub(super) async fn doe(opties: Opties) -> Result<ExitCode, Fout> {
    logboek::als_tekst();
    let mut einde = pin!(signaal_om_te_stoppen());
    let wegwerp = if opties.data.is_none() { Some(Wegwerpmap::nieuw("demo")?) } else { None };
    let data = wegwerp.as_ref().map(|map| map.pad().to_owned()).or(opties.data).unwrap_or_default();
    let luisteraar = luister(opties.listen).await?;
    let adres = luisteraar.local_addr().map_err(Fout::Start)?;
    let instellingen = Instellingen {
        data,
        luister: adres,
        database: opties.database,
        adres: format!("http://{adres}"),
        https: false,
        tweede_factor: TweedeFactor::Optioneel,
        demo: true,
        kosten: Kosten::LICHT,
        ..Instellingen::default()
    };
    let (app, gebruikers) = tokio::select! {
        gemaakt = maak(instellingen, opties.signalen) => gemaakt?,
        // While the region is being made there is nothing to finish.
        () = &mut einde => return Ok(ExitCode::SUCCESS),
    };
    let dienst = Dienst::start(app, luisteraar).await?;
    let start = Start { url: format!("http://{adres}"), gebruikers };
    start.meld(opties.json)?;
    dienst.tot(einde).await?;
    Ok(ExitCode::SUCCESS)
}

async fn maak(instellingen: Instellingen, signalen: u64) -> Result<(Staat, Vec<Demogebruiker>), Fout> {
    let app = App::bouw(instellingen).await?;
    let gebruikers = demo::maak(&app).await?;
    let voortgang = Voortgang::nieuw("demo", signalen);
    demo::vul(&app, signalen, &mut |stuks| voortgang.verder(stuks)).await?;
    voortgang.klaar();
    Ok((app, gebruikers))
}

/// What somebody needs to begin.
#[derive(Debug, Serialize)]
struct Start {
    url: String,
    gebruikers: Vec<Demogebruiker>,
}

impl Start {
    fn meld(&self, json: bool) -> Result<(), Fout> {
        let tekst = if json { serde_json::to_string(self)? } else { self.tabel() };
        let mut uit = std::io::stdout();
        writeln!(uit, "{tekst}").and_then(|()| uit.flush()).map_err(Fout::Start)
    }

    fn tabel(&self) -> String {
        let breedte = |van: fn(&Demogebruiker) -> &str| {
            self.gebruikers.iter().map(|g| van(g).chars().count()).max().unwrap_or_default()
        };
        let naam = breedte(|g| &g.gebruikersnaam);
        let functie = breedte(|g| &g.functienaam);
        let mut uit = format!("Dijkwacht demo: {}\n\n", self.url);
        for g in &self.gebruikers {
            let _ = writeln!(
                uit,
                "{:naam$}  {}  {:functie$}  {}",
                g.gebruikersnaam, g.wachtwoord, g.functienaam, g.organisatie
            );
        }
        uit.push_str(
            "\nEach line: name and password to log in with, functie, organisation. Stop with Ctrl-C.",
        );
        uit
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_loopback_is_listened_on() {
        for goed in ["127.0.0.1:0", "127.0.0.1:8080", "127.9.9.9:1", "[::1]:80"] {
            assert!(loopback(goed).is_ok(), "{goed}");
        }
        for fout in ["0.0.0.0:8080", "[::]:80", "192.168.1.2:80", "10.0.0.1:0", "localhost", "8080", ""] {
            assert!(loopback(fout).is_err(), "{fout}");
        }
    }
}
