// SPDX-License-Identifier: EUPL-1.2
//! `dijkwacht spoor controleer`: follows every chain of the audit trail and says where one does not fit.

use std::process::ExitCode;

use clap::Subcommand;
use db::{Db, sql};
use kernel::OrganisatieId;

use crate::opdracht::Fout;
use crate::opdracht::waar::Waar;

#[derive(Debug, Subcommand)]
pub(super) enum Opdracht {
    /// Follow every chain; exit status 1 when one is broken
    Controleer {
        #[command(flatten)]
        waar: Waar,
    },
}

pub(super) async fn doe(opdracht: Opdracht) -> Result<ExitCode, Fout> {
    let Opdracht::Controleer { waar } = opdracht;
    let i = waar.lees()?;
    // Only looks, so it must not make a database where there is none.
    if let db::Location::File(bestand) = i.locatie()
        && !bestand.exists()
    {
        return Err(Fout::GeenDatabase(bestand));
    }
    let db = Db::open(&i.locatie()).await?;
    let uitkomst = controleer(&db).await;
    db.close().await;
    uitkomst
}

async fn controleer(db: &Db) -> Result<ExitCode, Fout> {
    let mut c = db.read().await?;
    let controle = ::spoor::controleer(&mut c).await?;
    println!("{} events in {} chains.", controle.regels, controle.ketens);
    for breuk in &controle.breuken {
        let naam = naam_van(&mut c, breuk.organisatie).await?;
        println!("BROKEN: the trail of {naam} does not fit from event {} on.", breuk.volgnummer);
    }
    if controle.breuken.is_empty() {
        println!("The audit trail is whole.");
        return Ok(ExitCode::SUCCESS);
    }
    Ok(ExitCode::FAILURE)
}

async fn naam_van(c: &mut db::Conn, id: OrganisatieId) -> Result<String, Fout> {
    let rij = c.row_opt(sql!("SELECT naam FROM organisatie WHERE id = $1", id)).await?;
    Ok(rij.map(|r| r.get("naam")).transpose()?.unwrap_or_else(|| format!("organisation {id}")))
}
