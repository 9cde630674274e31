// SPDX-License-Identifier: EUPL-1.2
//! `dijkwacht gebruiker`: a way in when nobody else can give one. Everything else about users is done in the product.

use std::process::ExitCode;

use clap::Subcommand;

use crate::app::App;
use crate::netwerk::{self, Herstel};
use crate::opdracht::Fout;
use crate::opdracht::waar::Waar;

#[derive(Debug, Subcommand)]
pub(super) enum Opdracht {
    /// Add an administrator to an organisation; prints the link with which he or she chooses a password
    MaakBeheerder {
        #[command(flatten)]
        waar: Waar,
        /// Abbreviation of the organisation, such as VAL
        #[arg(long, value_name = "ABBREVIATION")]
        organisatie: String,
        /// With which the person will log in
        #[arg(long, value_name = "NAME")]
        gebruikersnaam: String,
        /// The name on screen
        #[arg(long, value_name = "NAME")]
        naam: String,
    },
    /// Take a password away and print the link for a new one; sessions of this user end
    Herstel {
        #[command(flatten)]
        waar: Waar,
        /// With which the person logs in
        #[arg(value_name = "GEBRUIKERSNAAM")]
        gebruikersnaam: String,
        /// Take the second factor away too, for who lost the telephone
        #[arg(long)]
        ook_tweede_factor: bool,
    },
}

pub(super) async fn doe(opdracht: Opdracht) -> Result<ExitCode, Fout> {
    let (app, link) = match opdracht {
        Opdracht::MaakBeheerder { waar, organisatie, gebruikersnaam, naam } => {
            let app = App::bouw(waar.lees()?).await?;
            let link = netwerk::maak_beheerder(&app, &organisatie, &gebruikersnaam, &naam).await;
            (app, link)
        }
        Opdracht::Herstel { waar, gebruikersnaam, ook_tweede_factor } => {
            let app = App::bouw(waar.lees()?).await?;
            let wat =
                if ook_tweede_factor { Herstel::WachtwoordEnTweedeFactor } else { Herstel::Wachtwoord };
            let link = netwerk::herstel(&app, &gebruikersnaam, wat).await;
            (app, link)
        }
    };
    app.db.close().await;
    println!("{}", link?);
    eprintln!("Give this link to that person only: whoever opens it first chooses the password. It works once.");
    Ok(ExitCode::SUCCESS)
}
