// SPDX-License-Identifier: EUPL-1.2
//! `dijkwacht termijn`: legal time limits on the command line, for a lawyer who wants to check them.
//!
//! It touches no installation and no database. Another set of terms than the one inside the program is named with
//! `--regels`; a set with faults is refused with all of them.

mod bereken;
mod feiten;
mod kalender;
mod toets;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use ::termijn::{Regelset, Rekenaar, Taal};
use clap::{Args, Subcommand, ValueEnum};

use crate::opdracht::Fout;

#[derive(Debug, Subcommand)]
pub(super) enum Opdracht {
    /// Compute a term from the facts of a case; without a soort it lists every term
    #[command(after_help = bereken::VOORBEELDEN)]
    Bereken(Box<bereken::Opties>),
    /// Show the free days of a year, with the article that makes them so
    Kalender(kalender::Opties),
    /// Run the test vectors of a file; exits 0 only if all agree
    #[command(after_help = toets::VORM)]
    Toets(toets::Opties),
}

/// Options of all three.
#[derive(Debug, Args)]
struct Algemeen {
    /// Set of terms to use instead of the one inside the program
    #[arg(long, value_name = "FILE.toml")]
    regels: Option<PathBuf>,
    /// Language of sentences
    #[arg(long, value_name = "LANGUAGE", default_value = "nl")]
    taal: Welketaal,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Welketaal {
    /// Dutch
    Nl,
    /// English
    En,
}

impl Algemeen {
    fn rekenaar(&self) -> Result<Rekenaar, Fout> {
        let set = match &self.regels {
            Some(pad) => Regelset::lees(&bestand(pad)?)?,
            None => Regelset::standaard()?,
        };
        Ok(Rekenaar::nieuw(set))
    }

    fn taal(&self) -> Taal {
        match self.taal {
            Welketaal::Nl => Taal::Nl,
            Welketaal::En => Taal::En,
        }
    }
}

fn bestand(pad: &Path) -> Result<String, Fout> {
    std::fs::read_to_string(pad).map_err(|e| Fout::Bestand(pad.to_owned(), e))
}

pub(super) fn doe(opdracht: Opdracht) -> Result<ExitCode, Fout> {
    match opdracht {
        Opdracht::Bereken(opties) => bereken::doe(*opties),
        Opdracht::Kalender(opties) => kalender::doe(&opties),
        Opdracht::Toets(opties) => toets::doe(&opties),
    }
}

/// A question without an answer: the sentence goes to stderr, with `--json` an object to stdout.
fn geweigerd(weigering: &::termijn::Weigering, algemeen: &Algemeen) -> ExitCode {
    let zin = weigering.zin(algemeen.taal());
    if algemeen.json {
        println!("{}", serde_json::json!({ "geweigerd": zin }));
    } else {
        eprintln!("dijkwacht: {zin}");
    }
    ExitCode::FAILURE
}
