// SPDX-License-Identifier: EUPL-1.2
//! `dijkwacht sleutel`: keys for the API, each acting in one functie of one user.

use std::process::ExitCode;

use clap::Subcommand;
use kernel::{ApiSleutelId, Functiesoort, Tijdstip};

use crate::app::App;
use crate::netwerk::{self, ApiSleutel};
use crate::opdracht::Fout;
use crate::opdracht::waar::Waar;

#[derive(Debug, Subcommand)]
pub(super) enum Opdracht {
    /// Make a key and print it, this once
    Maak {
        #[command(flatten)]
        waar: Waar,
        /// User in whose functie the key acts
        #[arg(value_name = "GEBRUIKERSNAAM")]
        gebruikersnaam: String,
        /// What it is for, such as "link with the case system"
        #[arg(long, value_name = "TEXT")]
        doel: String,
        /// Kind of functie, when the user has several, such as oover
        #[arg(long, value_name = "KIND")]
        functie: Option<Functiesoort>,
        /// Days after which it stops by itself
        #[arg(long, value_name = "DAYS", default_value_t = 365, value_parser = clap::value_parser!(i64).range(1..=3650))]
        dagen: i64,
    },
    /// List all keys; none shows the key itself
    Lijst {
        #[command(flatten)]
        waar: Waar,
    },
    /// Withdraw a key: it stops at once
    Intrekken {
        #[command(flatten)]
        waar: Waar,
        /// Id of the key, from the list
        #[arg(value_name = "ID")]
        id: ApiSleutelId,
    },
}

pub(super) async fn doe(opdracht: Opdracht) -> Result<ExitCode, Fout> {
    let app;
    let tekst = match opdracht {
        Opdracht::Maak { waar, gebruikersnaam, doel, functie, dagen } => {
            app = App::bouw(waar.lees()?).await?;
            netwerk::maak_sleutel(&app, &gebruikersnaam, functie, &doel, dagen).await
        }
        Opdracht::Lijst { waar } => {
            app = App::bouw(waar.lees()?).await?;
            netwerk::sleutellijst(&app).await.map(|sleutels| tabel(&sleutels, app.nu()))
        }
        Opdracht::Intrekken { waar, id } => {
            app = App::bouw(waar.lees()?).await?;
            netwerk::trek_sleutel_in(&app, id).await.map(|()| format!("Key {id} works no more."))
        }
    };
    app.db.close().await;
    println!("{}", tekst?);
    Ok(ExitCode::SUCCESS)
}

fn tabel(sleutels: &[ApiSleutel], nu: Tijdstip) -> String {
    if sleutels.is_empty() {
        return "There are no keys.".to_owned();
    }
    let regels: Vec<String> = sleutels
        .iter()
        .map(|s| {
            let stand = match (s.ingetrokken_op, s.werkt(nu)) {
                (Some(op), _) => format!("withdrawn {}", op.dag()),
                (None, true) => format!("until {}", s.verloopt_op.dag()),
                (None, false) => format!("ended {}", s.verloopt_op.dag()),
            };
            format!("{}  {stand:<20}  {}  ({}, {}, {})", s.id, s.naam, s.gebruiker, s.soort, s.organisatienaam)
        })
        .collect();
    regels.join("\n")
}
