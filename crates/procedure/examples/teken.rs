// SPDX-License-Identifier: EUPL-1.2
//! Prints the drawing of every procedure, to review and keep as `docs/statussen/procedures.md`.
use procedure::{Proceduresoort, Schema, Stand};

fn main() {
    for &soort in Proceduresoort::ALLE {
        println!(
            "\n## {soort}\n\n```mermaid\nstateDiagram-v2\n    [*] --> {}",
            naam(Schema::van(soort).begin)
        );
        for stap in Schema::van(soort).stappen {
            for van in stap.van {
                println!("    {} --> {}: {}", naam(*van), naam(stap.naar), stap.zet);
            }
        }
        println!("```\n\n| van | zet | naar | wie | klokken |\n|---|---|---|---|---|");
        for stap in Schema::van(soort).stappen {
            let wie: Vec<_> = stap.wie.iter().map(|w| w.code()).collect();
            let klokken: Vec<_> = stap
                .klokken
                .iter()
                .map(|k| {
                    k.twijfel
                        .map_or_else(|| k.termijn.to_owned(), |t| format!("{} (twijfel: {t})", k.termijn))
                })
                .collect();
            for van in stap.van {
                println!(
                    "| {van} | {} | {} | {} | {} |",
                    stap.zet,
                    stap.naar,
                    wie.join(", "),
                    klokken.join(", ")
                );
            }
        }
    }
}

fn naam(stand: Stand) -> String {
    stand.code().replace('-', "_")
}
