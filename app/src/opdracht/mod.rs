// SPDX-License-Identifier: EUPL-1.2
//! The command line: each command in a file of its own, all on the same installation.
//!
//! Results go to stdout and everything said beside them to stderr, so that a command can be used in a script. The exit
//! status is 0 when it was done, 1 when it was not (or a check failed), and 2 when the command itself was wrong.

mod bench;
mod demo;
mod importeer;
mod migrate;
mod serve;
mod spoor;
mod termijn;
mod waar;
mod wegwerpmap;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::bench::BenchFout;
use crate::bouw::BouwFout;
use crate::demo::DemoFout;
use crate::dienst::DienstFout;
use crate::instellingen::InstellingFout;
use crate::signaal::invoer::{InvoerFout, KaartFout};

const OVER: &str = "Dijkwacht: regional public safety, from a signal to a weighed decision.

With no settings at all everything is in one folder, in a database of its own. Start with `dijkwacht demo` to look around, \
or with `dijkwacht serve` to begin for real.";

/// The whole command line.
#[derive(Debug, Parser)]
#[command(name = "dijkwacht", version, about = "Regional public safety, from a signal to a weighed decision", long_about = OVER)]
struct Opdrachtregel {
    #[command(subcommand)]
    opdracht: Opdracht,
}

#[derive(Debug, Subcommand)]
enum Opdracht {
    /// Look around in an invented region, on this machine only
    Demo(demo::Opties),
    /// Run the service, for real
    Serve(serve::Opties),
    /// Bring the database up to date, and stop
    Migrate(migrate::Opties),
    /// Measure what each page costs with very many signalen
    #[command(hide = true)]
    Bench(bench::Opties),
    /// Bring in records from a file of another system
    #[command(subcommand)]
    Importeer(importeer::Opdracht),
    /// The audit trail
    #[command(subcommand)]
    Spoor(spoor::Opdracht),
    /// Legal time limits: compute one, show the calendar, run the test vectors of a lawyer
    #[command(subcommand)]
    Termijn(termijn::Opdracht),
}

/// A command was not done.
#[derive(Debug, thiserror::Error)]
enum Fout {
    #[error(transparent)]
    Instelling(#[from] InstellingFout),
    #[error(transparent)]
    Bouw(#[from] BouwFout),
    #[error(transparent)]
    Dienst(#[from] DienstFout),
    #[error("the database could not do it")]
    Database(#[from] db::DbError),
    #[error("the demo cannot be made")]
    Demo(#[from] DemoFout),
    #[error("it could not be measured")]
    Bench(#[from] BenchFout),
    #[error("the step {0} of the measurement failed")]
    Stap(String),
    #[error("no randomness")]
    Toeval(#[from] getrandom::Error),
    #[error("the figures or users cannot be written as JSON")]
    Json(#[from] serde_json::Error),
    #[error("the file {0} cannot be read")]
    Bestand(PathBuf, #[source] std::io::Error),
    #[error("the column map cannot be used")]
    Kaart(#[from] KaartFout),
    #[error("the import stopped")]
    Invoer(#[from] InvoerFout),
    #[error("no organisation with abbreviation {0}")]
    GeenOrganisatie(String),
    #[error("there is no database at {0}")]
    GeenDatabase(PathBuf),
    #[error("the program could not start")]
    Start(#[source] std::io::Error),
    #[error(transparent)]
    Regels(#[from] ::termijn::Regelfouten),
    #[error("the vectors cannot be read")]
    Vectoren(#[from] ::termijn::vectoren::Leesfout),
}

/// Reads the command line and does what it says.
pub fn voer_uit() -> ExitCode {
    let Opdrachtregel { opdracht } = Opdrachtregel::parse();
    let uitkomst = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(Fout::Start)
        .and_then(|runtime| runtime.block_on(doe(opdracht)));
    uitkomst.unwrap_or_else(|fout| {
        eprintln!("dijkwacht: {}", keten(&fout));
        ExitCode::FAILURE
    })
}

async fn doe(opdracht: Opdracht) -> Result<ExitCode, Fout> {
    match opdracht {
        Opdracht::Demo(opties) => demo::doe(opties).await,
        Opdracht::Serve(opties) => serve::doe(opties).await,
        Opdracht::Migrate(opties) => migrate::doe(opties).await,
        Opdracht::Bench(opties) => bench::doe(opties).await,
        Opdracht::Importeer(opdracht) => importeer::doe(opdracht).await,
        Opdracht::Spoor(opdracht) => spoor::doe(opdracht).await,
        Opdracht::Termijn(opdracht) => termijn::doe(opdracht),
    }
}

/// A failure with everything under it.
fn keten(fout: &dyn std::error::Error) -> String {
    let mut tekst = fout.to_string();
    let mut oorzaak = fout.source();
    while let Some(dieper) = oorzaak {
        tekst.push_str(": ");
        tekst.push_str(&dieper.to_string());
        oorzaak = dieper.source();
    }
    tekst
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;

    #[test]
    fn the_command_line_is_well_formed() {
        Opdrachtregel::command().debug_assert();
    }

    #[test]
    fn every_command_and_option_says_what_it_does() {
        fn elk(command: &clap::Command) {
            for argument in command.get_arguments().filter(|a| !a.is_hide_set()) {
                assert!(argument.get_help().is_some(), "{} {}", command.get_name(), argument.get_id());
            }
            for deel in command.get_subcommands() {
                assert!(deel.get_about().is_some(), "{}", deel.get_name());
                elk(deel);
            }
        }
        elk(&Opdrachtregel::command());
    }
}
