// SPDX-License-Identifier: EUPL-1.2
//! The drawing in `docs/statussen/procedures.md` and the schemas say the same; and every schema is whole.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on must fail loudly"
)]

use std::collections::{BTreeMap, BTreeSet};

use procedure::{Klok, Proceduresoort, Schema, Stand, Stap, Zet};
use termijn::{Aanvang, Regelset};

const PAPIER: &str = include_str!("../../../docs/statussen/procedures.md");

/// (state, step) to state, who and clocks, as drawn under the heading of a procedure.
fn getekend(soort: Proceduresoort) -> BTreeMap<(String, String), String> {
    let kop = format!("## {soort}\n");
    let (_, rest) = PAPIER.split_once(&kop).unwrap();
    let deel = rest.split("\n## ").next().unwrap();
    let (_, tabel) = deel.split_once("|---|---|---|---|---|\n").unwrap();
    tabel
        .lines()
        .take_while(|r| r.starts_with('|'))
        .map(|r| r.trim_matches('|').split('|').map(str::trim).collect::<Vec<_>>())
        .map(|c| ((c[0].to_owned(), c[1].to_owned()), c[2..].join(" | ")))
        .collect()
}

fn in_woorden(stap: &Stap) -> String {
    let wie: Vec<_> = stap.wie.iter().map(|w| w.code()).collect();
    let klok = |k: &Klok| match (k.twijfel, k.tegen) {
        (Some(twijfel), _) => format!("{} (twijfel: {twijfel})", k.termijn),
        (None, Some(tegen)) => format!("{} (tegen: {tegen})", k.termijn),
        (None, None) => k.termijn.to_owned(),
    };
    let klokken: Vec<_> = stap.klokken.iter().map(klok).collect();
    format!("{} | {} | {}", stap.naar, wie.join(", "), klokken.join(", "))
}

#[test]
fn the_drawing_is_true() {
    for &soort in Proceduresoort::ALLE {
        let mut papier = getekend(soort);
        for &stand in Stand::ALLE {
            for &zet in Zet::ALLE {
                let echt = Schema::van(soort).stap(stand, zet).map(in_woorden);
                let lijn = papier.remove(&(stand.to_string(), zet.to_string()));
                assert_eq!(echt, lijn, "{soort}: {stand} {zet}");
            }
        }
        assert!(papier.is_empty(), "{soort}: {papier:?}");
    }
}

#[test]
fn every_state_is_reached_every_end_is_one_and_no_step_is_written_twice() {
    for &soort in Proceduresoort::ALLE {
        let schema = Schema::van(soort);
        assert_eq!(schema.soort, soort);
        let mut bereikt = BTreeSet::from([schema.begin]);
        loop {
            let verder: BTreeSet<Stand> =
                bereikt.iter().flat_map(|s| schema.mogelijk(*s).map(|stap| stap.naar)).collect();
            let lapse = schema.stappen.iter().flat_map(|s| s.klokken).filter_map(|k| k.verloopt);
            let alles: BTreeSet<Stand> = bereikt.iter().copied().chain(verder).chain(lapse).collect();
            if alles == bereikt {
                break;
            }
            bereikt = alles;
        }
        for stap in schema.stappen {
            assert!(stap.van.iter().all(|v| bereikt.contains(v)), "{soort}: {} starts nowhere", stap.zet);
            assert!(!stap.artikelen.is_empty(), "{soort}: {} rests on nothing", stap.zet);
            assert!(!stap.wie.is_empty(), "{soort}: {} is for nobody", stap.zet);
        }
        for &stand in &bereikt {
            let verder: Vec<Zet> = schema.mogelijk(stand).map(|s| s.zet).collect();
            assert_eq!(verder.is_empty(), stand.is_einde(), "{soort}: {stand}");
            assert_eq!(
                verder.iter().collect::<BTreeSet<_>>().len(),
                verder.len(),
                "{soort}: {stand} {verder:?}"
            );
        }
    }
}

#[test]
fn every_clock_is_a_term_of_the_set_and_one_in_hours_starts_with_an_hour() {
    let set = Regelset::standaard().unwrap();
    for &soort in Proceduresoort::ALLE {
        for stap in Schema::van(soort).stappen {
            let grenzen = stap.kiest.iter().filter_map(|(_, code)| *code);
            for code in stap.klokken.iter().map(|k| k.termijn).chain(grenzen) {
                let versies = set.versies(code);
                assert!(!versies.is_empty(), "{soort}: {code} is no term");
                let in_uren = versies.iter().any(|v| matches!(v.aanvang, Aanvang::Uur));
                assert!(!in_uren || stap.uur, "{soort}: {} starts {code} without an hour", stap.zet);
            }
        }
    }
}
