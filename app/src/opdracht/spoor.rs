// SPDX-License-Identifier: EUPL-1.2
//! `dijkwacht spoor controleer`: follows every chain of the audit trail and says where one does not fit.
//! `dijkwacht spoor verwerkingen` and `beslissingen`: write the other two logs out, one record of JSON per line.

use std::process::ExitCode;

use clap::Subcommand;
use db::{Db, sql};
use kernel::OrganisatieId;

use crate::opdracht::Fout;
use crate::opdracht::waar::Waar;
use crate::poort;
use crate::verwerkingslog;

#[derive(Debug, Subcommand)]
pub(super) enum Opdracht {
    /// Follow every chain; exit status 1 when one is broken
    Controleer {
        #[command(flatten)]
        waar: Waar,
    },
    /// Write out the log of processing (Logboek Dataverwerkingen): one message of OTLP per line
    Verwerkingen {
        #[command(flatten)]
        waar: Waar,
    },
    /// Write out the log of verdicts (Authorization Decision Log): one record per line
    Beslissingen {
        #[command(flatten)]
        waar: Waar,
    },
}

pub(super) async fn doe(opdracht: Opdracht) -> Result<ExitCode, Fout> {
    let (waar, wat) = match opdracht {
        Opdracht::Controleer { waar } => (waar, Wat::Controleer),
        Opdracht::Verwerkingen { waar } => (waar, Wat::Verwerkingen),
        Opdracht::Beslissingen { waar } => (waar, Wat::Beslissingen),
    };
    let i = waar.lees()?;
    // Only looks, so it must not make a database where there is none.
    if let db::Location::File(bestand) = i.locatie()
        && !bestand.exists()
    {
        return Err(Fout::GeenDatabase(bestand));
    }
    let db = Db::open(&i.locatie()).await?;
    let uitkomst = match wat {
        Wat::Controleer => controleer(&db).await,
        Wat::Verwerkingen => verwerkingen(&db, &i.adres).await,
        Wat::Beslissingen => beslissingen(&db).await,
    };
    db.close().await;
    uitkomst
}

enum Wat {
    Controleer,
    Verwerkingen,
    Beslissingen,
}

async fn verwerkingen(db: &Db, adres: &str) -> Result<ExitCode, Fout> {
    let mut c = db.read().await?;
    let aantal = verwerkingslog::export(&mut c, |regels| {
        for regel in regels {
            println!("{}", verwerkingslog::spans(adres, std::slice::from_ref(regel)));
        }
    });
    eprintln!("{} records.", aantal.await?);
    Ok(ExitCode::SUCCESS)
}

async fn beslissingen(db: &Db) -> Result<ExitCode, Fout> {
    let mut c = db.read().await?;
    let aantal = poort::export_beslissingen(&mut c, |regels| {
        regels.iter().for_each(|regel| println!("{}", regel.authzen()));
    });
    eprintln!("{} records.", aantal.await?);
    Ok(ExitCode::SUCCESS)
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
