// SPDX-License-Identifier: EUPL-1.2
//! `dijkwacht termijn kalender`: the free days of a year and where they come from.

use std::process::ExitCode;

use ::termijn::{Kalenderdag, Rekenaar, Taal, Vrij};
use clap::Args;
use serde_json::json;

use super::{Algemeen, geweigerd};
use crate::opdracht::Fout;

#[derive(Debug, Args)]
pub(in crate::opdracht) struct Opties {
    /// Year, from 1990
    jaar: i16,
    #[command(flatten)]
    algemeen: Algemeen,
}

pub(super) fn doe(opties: &Opties) -> Result<ExitCode, Fout> {
    let rekenaar = opties.algemeen.rekenaar()?;
    match rekenaar.kalender().van_jaar(opties.jaar) {
        Ok(dagen) => {
            print!("{}", toon(&rekenaar, &dagen, opties));
            Ok(ExitCode::SUCCESS)
        }
        Err(weigering) => Ok(geweigerd(&weigering, &opties.algemeen)),
    }
}

fn soort(vrij: Vrij) -> &'static str {
    match vrij {
        Vrij::Gelijkgesteld => "gelijkgesteld bij besluit",
        vrij if vrij.is_gelijkstelling() => "gelijkgesteld bij wet",
        _ => "feestdag",
    }
}

fn toon(rekenaar: &Rekenaar, dagen: &[Kalenderdag], opties: &Opties) -> String {
    let (taal, jaar) = (opties.algemeen.taal(), opties.jaar);
    let vastgesteld = rekenaar.kalender().is_vastgesteld(jaar);
    let bron = rekenaar.set().bron_gelijkgesteld();
    if opties.algemeen.json {
        let alle = dagen.iter().map(|d| {
            json!({
                "datum": d.dag.to_string(),
                "weekdag": taal.weekdag(d.dag),
                "naam": d.vrij.woorden(taal),
                "soort": soort(d.vrij),
                "artikel": d.vrij.artikel().kort(),
            })
        });
        let dagen = alle.collect::<Vec<_>>();
        let uit = json!({
            "jaar": jaar, "gelijkgestelde_dagen_vastgesteld": vastgesteld, "bron_gelijkgesteld": bron, "dagen": dagen,
        });
        return format!("{uit}\n");
    }
    let mut uit = String::new();
    for d in dagen {
        uit.push_str(&format!(
            "{}  {:<10} {:<40} {}\n",
            d.dag,
            taal.weekdag(d.dag),
            d.vrij.woorden(taal),
            d.vrij.artikel().voluit(taal)
        ));
    }
    uit.push_str(&slot(taal, jaar, vastgesteld, bron));
    uit
}

fn slot(taal: Taal, jaar: i16, vastgesteld: bool, bron: &str) -> String {
    match (taal, vastgesteld) {
        (Taal::Nl, true) => format!(
            "\nElke zaterdag en zondag is vrij (artikel 1, eerste lid, Atw).\nGelijkgestelde dagen volgens: {bron}.\n"
        ),
        (Taal::Nl, false) => format!(
            "\nElke zaterdag en zondag is vrij (artikel 1, eerste lid, Atw).\nLet op: welke dagen in {jaar} worden gelijkgesteld, is in deze set niet bekend (artikel 3, derde lid, Atw).\n"
        ),
        (Taal::En, true) => format!(
            "\nEvery Saturday and Sunday is free (article 1(1) Atw).\nEquated days according to: {bron}.\n"
        ),
        (Taal::En, false) => format!(
            "\nEvery Saturday and Sunday is free (article 1(1) Atw).\nNote: which days of {jaar} are equated is not known in this set (article 3(3) Atw).\n"
        ),
    }
}
