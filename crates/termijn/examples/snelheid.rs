// SPDX-License-Identifier: EUPL-1.2
//! How long a computation takes: `cargo run --release -p termijn --example snelheid`. Run by hand; see docs/prestaties.md.
#![expect(clippy::print_stdout, reason = "a measurement prints")]

use std::hint::black_box;
use std::time::Instant;

use termijn::{Feiten, Grond, Opschorting, Rekenaar, Taal, Tijdstip, lees_dag};

const KEREN: u32 = 200_000;

fn meet(naam: &str, mut doe: impl FnMut(usize)) {
    let begin = Instant::now();
    for n in 0..KEREN {
        doe(usize::try_from(n).unwrap_or_default());
    }
    let per_keer = begin.elapsed() / KEREN;
    println!("{naam:<36} {per_keer:>10.2?}");
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let rekenaar = Rekenaar::standaard()?;
    let mut dagen = vec![lees_dag("2023-01-01")?];
    while dagen.len() < 2000 {
        let laatste = dagen.last().copied().ok_or("no day")?;
        dagen.push(laatste.tomorrow()?);
    }
    let dag = |n: usize| dagen.get(n % dagen.len()).copied().unwrap_or_default();
    meet("bezwaar (Atw)", |n| {
        let _ = black_box(rekenaar.bereken("bezwaar", &Feiten::op(dag(n))));
    });
    meet("beslistermijn met opschorting", |n| {
        let gevraagd = dag(n);
        let herstel = Opschorting::herstel(Grond::Aanvulling, gevraagd, gevraagd, None);
        let feiten = Feiten::op(gevraagd);
        let _ = black_box(herstel.map(|o| rekenaar.bereken("beslistermijn", &feiten.opgeschort(o))));
    });
    meet("gebiedsverbod (maanden)", |n| {
        let _ = black_box(rekenaar.bereken("gebiedsverbod", &Feiten::op(dag(n))));
    });
    let uur = Tijdstip::lees("2026-03-28T20:00")?;
    meet("huisverbod (klok)", |_| {
        let _ = black_box(rekenaar.bereken("huisverbod", &Feiten::om(uur.clone())));
    });
    let antwoord = rekenaar.bereken("bezwaar", &Feiten::op(lees_dag("2026-02-20")?))?;
    meet("de zin bij een antwoord", |_| {
        black_box(antwoord.zin(Taal::Nl));
    });
    Ok(())
}
