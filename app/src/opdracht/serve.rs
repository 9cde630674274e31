// SPDX-License-Identifier: EUPL-1.2
//! `dijkwacht serve`: the service, for real.

use std::net::SocketAddr;
use std::process::ExitCode;

use clap::Args;

use crate::app::App;
use crate::dienst::{Dienst, logboek, luister, signaal_om_te_stoppen};
use crate::opdracht::Fout;
use crate::opdracht::waar::Waar;

const ALLE_INSTELLINGEN: &str = concat!(
    "Every setting, as in dijkwacht.voorbeeld.toml:\n\n",
    include_str!("../../../dijkwacht.voorbeeld.toml")
);

#[derive(Debug, Args)]
#[command(after_help = "See `dijkwacht serve --help` for every setting.", after_long_help = ALLE_INSTELLINGEN)]
pub(super) struct Opties {
    #[command(flatten)]
    waar: Waar,
    /// Address to listen on; put a reverse proxy with TLS in front of it
    #[arg(long, value_name = "ADDR")]
    listen: Option<SocketAddr>,
}

pub(super) async fn doe(opties: Opties) -> Result<ExitCode, Fout> {
    let mut i = opties.waar.lees()?;
    if let Some(adres) = opties.listen {
        i.luister = adres;
    }
    logboek::als_json();
    let app = App::bouw(i).await?;
    let luisteraar = luister(app.instellingen.luister).await?;
    let adres = luisteraar.local_addr().unwrap_or(app.instellingen.luister);
    tracing::info!(%adres, versie = env!("CARGO_PKG_VERSION"), "listening");
    Dienst::start(app, luisteraar).await?.tot(signaal_om_te_stoppen()).await?;
    tracing::info!("stopped");
    Ok(ExitCode::SUCCESS)
}
