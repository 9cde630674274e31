// SPDX-License-Identifier: EUPL-1.2
//! `dijkwacht termijn toets`: the vectors of a lawyer against the terms of the program.

use std::path::PathBuf;
use std::process::ExitCode;

use ::termijn::vectoren::{self, Getoetst, Uitslag};
use clap::Args;
use serde_json::Value;

use super::{Algemeen, bestand};
use crate::opdracht::Fout;

pub(super) const VORM: &str = "The file holds {\"test_vectors\": [{\"id\", \"category\", \"input\", \"expected\", \"articles\"}, …]}.
The outcome is computed from the input alone; where two questions share their input, `articles` tells them apart. A vector with a category or key that is not known is `onbekend`.";

#[derive(Debug, Args)]
pub(in crate::opdracht) struct Opties {
    /// File with test vectors
    #[arg(value_name = "BESTAND.json")]
    bestand: PathBuf,
    #[command(flatten)]
    algemeen: Algemeen,
}

pub(super) fn doe(opties: &Opties) -> Result<ExitCode, Fout> {
    let rekenaar = opties.algemeen.rekenaar()?;
    let verslag = vectoren::toets(&rekenaar, &bestand(&opties.bestand)?)?;
    if opties.algemeen.json {
        println!("{}", verslag.als_json());
    } else {
        for vector in &verslag.vectoren {
            println!("{}", regel(vector));
        }
        let (alle, akkoord) = (verslag.vectoren.len(), verslag.akkoord());
        println!("\n{akkoord} van {alle} akkoord; set van {}.", rekenaar.set().versie());
    }
    Ok(if verslag.is_akkoord() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn regel(vector: &Getoetst) -> String {
    let (woord, rest) = match &vector.uitslag {
        Uitslag::Akkoord => ("akkoord", String::new()),
        Uitslag::Afwijkend => ("afwijkend", String::new()),
        Uitslag::Onbekend(reden) => ("onbekend", format!(": {reden}")),
    };
    let (id, verwacht, berekend) = (&vector.id, kort(&vector.verwacht), kort(&vector.berekend));
    format!("{id:<8} {woord:<9} {:<22} verwacht {verwacht}; berekend {berekend}{rest}", vector.categorie)
}

/// `last_day 2026-05-08, suspended_days 11`.
fn kort(waarde: &Value) -> String {
    let kaal = |w: &Value| w.as_str().map_or_else(|| w.to_string(), str::to_owned);
    match waarde {
        Value::Object(delen) => {
            delen.iter().map(|(k, w)| format!("{k} {}", kaal(w))).collect::<Vec<_>>().join(", ")
        }
        Value::Null => "niets".to_owned(),
        ander => kaal(ander),
    }
}
