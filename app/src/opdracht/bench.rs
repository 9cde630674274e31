// SPDX-License-Identifier: EUPL-1.2
//! `dijkwacht bench`: fills a throw-away database and prints what each page costs, as Markdown.
//!
//! Each step is a process of its own: the one that measures has done nothing but serve. The same user is measured twice:
//! with a tenth of the signalen, and with all of them, of which the rest are of others.

use std::path::Path;
use std::process::{Command, ExitCode, Stdio};

use clap::{Args, Subcommand};
use db::Db;

use crate::app::{App, Staat};
use crate::bench::{self, Uitslag};
use crate::demo;
use crate::instellingen::{Instellingen, TweedeFactor};
use crate::netwerk::Kosten;
use crate::opdracht::Fout;
use crate::opdracht::wegwerpmap::Wegwerpmap;
use crate::voortgang::Voortgang;

/// The measured municipality has one in so many of the signalen.
const EIGEN_DEEL: u64 = 20;
/// The first measurement has one in so many of the signalen.
const KLEIN_DEEL: u64 = 10;

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(super) struct Opties {
    /// Signalen in the database
    #[arg(long, value_name = "N", default_value_t = 200_000)]
    signalen: u64,
    /// Requests per page
    #[arg(long, value_name = "N", default_value_t = 200)]
    verzoeken: usize,
    /// Measure on this PostgreSQL server too, in a database that is made and dropped
    #[arg(long, value_name = "URL", visible_alias = "database")]
    postgres: Option<String>,
    #[command(subcommand)]
    stap: Option<Stap>,
}

/// A step, in a process of its own.
#[derive(Debug, Subcommand)]
enum Stap {
    /// Make the region and so many signalen
    #[command(hide = true)]
    Vul {
        #[command(flatten)]
        waar: Waar,
        /// Signalen of the measured municipality
        #[arg(long)]
        eigen: u64,
        /// Signalen in all
        #[arg(long)]
        totaal: u64,
    },
    /// Measure what the gate costs with every municipality, thousands of afspraken and a hundred thousand verstrekkingen
    Poort {
        /// Signalen in the database
        #[arg(long, value_name = "N", default_value_t = 1_000_000)]
        signalen: u32,
        /// Lists that are asked
        #[arg(long, value_name = "N", default_value_t = 500)]
        verzoeken: u32,
        /// Measure on this PostgreSQL server too, in a database that is made and dropped
        #[arg(long, value_name = "URL")]
        postgres: Option<String>,
    },
    /// Measure what the clocks cost with very many running procedures in one municipality
    Termijnen {
        /// Procedures that run
        #[arg(long, value_name = "N", default_value_t = 50_000)]
        procedures: u32,
        /// How often each is asked
        #[arg(long, value_name = "N", default_value_t = 500)]
        verzoeken: u32,
        /// Measure on this PostgreSQL server too, in a database that is made and dropped
        #[arg(long, value_name = "URL")]
        postgres: Option<String>,
    },
    /// Measure, and print the figures as JSON
    #[command(hide = true)]
    Meet {
        #[command(flatten)]
        waar: Waar,
        /// Requests per page
        #[arg(long)]
        verzoeken: usize,
    },
}

#[derive(Debug, Clone, Args)]
struct Waar {
    /// Folder
    #[arg(long)]
    data: String,
    /// Database
    #[arg(long)]
    database: Option<String>,
}

impl Waar {
    async fn open(self) -> Result<Staat, Fout> {
        let instellingen = Instellingen {
            data: self.data.into(),
            database: self.database,
            https: false,
            tweede_factor: TweedeFactor::Optioneel,
            demo: true,
            kosten: Kosten::LICHT,
            ..Instellingen::default()
        };
        Ok(App::bouw(instellingen).await?)
    }

    /// Does a step elsewhere and gives what it printed.
    fn stap(&self, stap: &str, getallen: &[(&str, u64)]) -> Result<Vec<u8>, Fout> {
        let mut opdracht = Command::new(std::env::current_exe().map_err(Fout::Start)?);
        opdracht.args(["bench", stap, "--data", &self.data]);
        if let Some(url) = &self.database {
            opdracht.args(["--database", url]);
        }
        for (naam, getal) in getallen {
            opdracht.args([(*naam).to_owned(), getal.to_string()]);
        }
        let uit = opdracht.stderr(Stdio::inherit()).output().map_err(Fout::Start)?;
        if uit.status.success() { Ok(uit.stdout) } else { Err(Fout::Stap(stap.to_owned())) }
    }
}

pub(super) async fn doe(opties: Opties) -> Result<ExitCode, Fout> {
    match opties.stap {
        Some(Stap::Vul { waar, eigen, totaal }) => vul(waar, eigen, totaal).await?,
        Some(Stap::Meet { waar, verzoeken }) => meet(waar, verzoeken).await?,
        Some(Stap::Poort { signalen, verzoeken, postgres }) => {
            let map = Wegwerpmap::nieuw("bench")?;
            let data = map.pad().join("sqlite").display().to_string();
            poort(Waar { data, database: None }, signalen, verzoeken).await?;
            if let Some(server) = &postgres {
                poort_op_postgres(map.pad(), server, signalen, verzoeken).await?;
            }
        }
        Some(Stap::Termijnen { procedures, verzoeken, postgres }) => {
            let map = Wegwerpmap::nieuw("bench")?;
            let data = map.pad().join("sqlite").display().to_string();
            termijnen(Waar { data, database: None }, procedures, verzoeken).await?;
            if let Some(server) = &postgres {
                let (beheer, waar, naam) = nieuwe_database(map.pad(), server).await?;
                let uitkomst = termijnen(waar, procedures, verzoeken).await;
                beheer.outside_transaction(format!("DROP DATABASE {naam}")).await?;
                beheer.close().await;
                uitkomst?;
            }
        }
        None => {
            let map = Wegwerpmap::nieuw("bench")?;
            op_sqlite(map.pad(), &opties)?;
            if let Some(server) = &opties.postgres {
                op_postgres(map.pad(), server, &opties).await?;
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

async fn vul(waar: Waar, eigen: u64, totaal: u64) -> Result<(), Fout> {
    let app = waar.open().await?;
    demo::maak(&app).await?;
    let voortgang = Voortgang::nieuw("signalen", totaal);
    bench::vul(&app, eigen, totaal, &mut |stuks| voortgang.verder(stuks)).await?;
    voortgang.klaar();
    app.db.close().await;
    Ok(())
}

async fn poort(waar: Waar, signalen: u32, verzoeken: u32) -> Result<(), Fout> {
    let naam = if waar.database.is_some() { "PostgreSQL" } else { "SQLite" };
    let app = waar.open().await?;
    bench::vul_land(&app.db, i64::from(signalen), app.nu()).await?;
    let uitslag = bench::meet_poort(&app, verzoeken.max(1)).await?;
    println!("{}", bench::poorttabel(naam, &uitslag));
    app.db.close().await;
    Ok(())
}

async fn termijnen(waar: Waar, procedures: u32, verzoeken: u32) -> Result<(), Fout> {
    let naam = if waar.database.is_some() { "PostgreSQL" } else { "SQLite" };
    let app = waar.open().await?;
    bench::vul_procedures(&app.db, i64::from(procedures), app.nu()).await?;
    let uitslag = bench::meet_klokken(&app, verzoeken.max(1)).await?;
    println!("{}", bench::kloktabel(naam, &uitslag));
    app.db.close().await;
    Ok(())
}

async fn poort_op_postgres(map: &Path, server: &str, signalen: u32, verzoeken: u32) -> Result<(), Fout> {
    let (beheer, waar, naam) = nieuwe_database(map, server).await?;
    let uitkomst = poort(waar, signalen, verzoeken).await;
    beheer.outside_transaction(format!("DROP DATABASE {naam}")).await?;
    beheer.close().await;
    uitkomst
}

async fn nieuwe_database(map: &Path, server: &str) -> Result<(Db, Waar, String), Fout> {
    let naam = format!("dijkwacht_bench_{}", std::process::id());
    let beheer = Db::open_server(server, 1).await?;
    beheer.outside_transaction(format!("CREATE DATABASE {naam}")).await?;
    let basis = server.rsplit_once('/').map_or(server, |(basis, _)| basis);
    let waar =
        Waar { data: map.join("postgres").display().to_string(), database: Some(format!("{basis}/{naam}")) };
    Ok((beheer, waar, naam))
}

async fn meet(waar: Waar, verzoeken: usize) -> Result<(), Fout> {
    let app = waar.open().await?;
    let gebruikers = demo::maak(&app).await?;
    let ik = gebruikers.iter().find(|g| g.gebruikersnaam == bench::gebruiker());
    let uitslag = bench::meet(&app, ik.map_or("", |g| &g.wachtwoord), verzoeken).await?;
    println!("{}", serde_json::to_string(&uitslag)?);
    app.db.close().await;
    Ok(())
}

fn op_sqlite(map: &Path, opties: &Opties) -> Result<(), Fout> {
    let data = map.join("sqlite").display().to_string();
    beide_keren(&Waar { data, database: None }, opties)
}

async fn op_postgres(map: &Path, server: &str, opties: &Opties) -> Result<(), Fout> {
    let (beheer, waar, naam) = nieuwe_database(map, server).await?;
    let uitkomst = beide_keren(&waar, opties);
    beheer.outside_transaction(format!("DROP DATABASE {naam}")).await?;
    beheer.close().await;
    uitkomst
}

fn beide_keren(waar: &Waar, opties: &Opties) -> Result<(), Fout> {
    let eigen = ("--eigen", opties.signalen / EIGEN_DEEL);
    let verzoeken = ("--verzoeken", u64::try_from(opties.verzoeken).unwrap_or(u64::MAX));
    let keer = |totaal: u64| -> Result<Uitslag, Fout> {
        waar.stap("vul", &[eigen, ("--totaal", totaal)])?;
        Ok(serde_json::from_slice(&waar.stap("meet", &[verzoeken])?)?)
    };
    let weinig = keer(opties.signalen / KLEIN_DEEL)?;
    let veel = keer(opties.signalen)?;
    println!("{}\n{}", bench::tabel(&veel), bench::groei(&weinig, &veel));
    Ok(())
}
