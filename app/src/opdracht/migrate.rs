// SPDX-License-Identifier: EUPL-1.2
//! `dijkwacht migrate`: the schema, and nothing else. `serve` does the same when it starts.

use std::process::ExitCode;

use clap::Args;

use crate::app::App;
use crate::opdracht::Fout;
use crate::opdracht::waar::Waar;
use crate::schema::STAPPEN;

#[derive(Debug, Args)]
pub(super) struct Opties {
    #[command(flatten)]
    waar: Waar,
}

pub(super) async fn doe(opties: Opties) -> Result<ExitCode, Fout> {
    let app = App::bouw(opties.waar.lees()?).await?;
    let laatste = STAPPEN.last().map_or(0, |stap| stap.nummer);
    println!("The database is up to date: step {laatste}.");
    app.db.close().await;
    Ok(ExitCode::SUCCESS)
}
