// SPDX-License-Identifier: EUPL-1.2
//! Which version is in force, as a table.

use jiff::civil::{Date, date};
use kernel::{InstrumentId, OrganisatieId, RegelversieId, Tijdstip};

use super::*;
use crate::besluit::instrument::matrix::Matrix;
use crate::besluit::instrument::model::{Intrekking, Orgaan};
use crate::besluit::instrument::vindplaats::Vindplaats;

fn versie(nummer: i64, duur: Option<(Date, Option<Date>)>, ingetrokken: Option<Date>) -> Regelversie {
    Regelversie {
        id: RegelversieId::van(nummer),
        nummer,
        begonnen: (String::new(), Tijdstip::van_ms(0)),
        vaststelling: duur.map(|(geldig_van, geldig_tot)| Vaststelling {
            orgaan: Orgaan::Burgemeester,
            op: geldig_van,
            geldig_van,
            geldig_tot,
            vindplaats: "CVDR1".parse::<Vindplaats>().unwrap(),
            door: String::new(),
        }),
        intrekking: ingetrokken.map(|per| Intrekking { per, reden: String::new() }),
        artikelen: vec![],
        matrix: Matrix::default(),
        versie: 1,
    }
}

fn instrument(versies: Vec<Regelversie>) -> Instrument {
    Instrument {
        id: InstrumentId::van(1),
        gemeente: (OrganisatieId::van(1), "Gemeente Proef".to_owned()),
        soort: Instrumentsoort::Damocles,
        naam: "Beleid".to_owned(),
        versies,
    }
}

const A: Date = date(2024, 1, 1);
const B: Date = date(2025, 1, 1);
const C: Date = date(2026, 1, 1);

/// The number of the version in force on the day before A, and on A, B and C.
fn op_de_dagen(versies: Vec<Regelversie>) -> [Option<i64>; 4] {
    let i = instrument(versies);
    [date(2023, 12, 31), A, B, C].map(|dag| GeldigeVersie::op(&i, dag).map(|g| g.regel().nummer))
}

#[test]
fn a_decision_can_never_cite_a_withdrawn_version() {
    let table = [
        (vec![versie(1, None, None)], [None; 4]),
        (vec![versie(1, Some((A, None)), None)], [None, Some(1), Some(1), Some(1)]),
        // The last day counts, the day of withdrawal does not.
        (vec![versie(1, Some((A, Some(B))), None)], [None, Some(1), Some(1), None]),
        (vec![versie(1, Some((A, None)), Some(B))], [None, Some(1), None, None]),
        // A later version replaces, and withdrawing it does not revive the earlier one.
        (
            vec![versie(1, Some((A, None)), None), versie(2, Some((B, None)), None)],
            [None, Some(1), Some(2), Some(2)],
        ),
        (
            vec![versie(2, Some((B, None)), Some(C)), versie(1, Some((A, None)), None)],
            [None, Some(1), Some(2), None],
        ),
        (
            vec![versie(1, Some((A, None)), None), versie(2, Some((B, Some(B))), None)],
            [None, Some(1), Some(2), None],
        ),
        // Withdrawn before it came into force: it replaced nothing.
        (
            vec![versie(1, Some((A, None)), None), versie(2, Some((B, None)), Some(A))],
            [None, Some(1), Some(1), Some(1)],
        ),
        (
            vec![versie(1, Some((A, None)), None), versie(2, Some((B, None)), Some(B))],
            [None, Some(1), Some(1), Some(1)],
        ),
        // Two from one day: the later number.
        (
            vec![versie(1, Some((A, None)), None), versie(2, Some((A, None)), None)],
            [None, Some(2), Some(2), Some(2)],
        ),
    ];
    for (nr, (versies, verwacht)) in table.into_iter().enumerate() {
        assert_eq!(op_de_dagen(versies), verwacht, "row {nr}");
    }
}

#[test]
fn the_stand_of_a_version_is_the_drawn_one_and_only_geldig_can_be_cited() {
    let mut gezien = std::collections::BTreeSet::new();
    let zetten = [None, Some((A, None)), Some((A, Some(A))), Some((B, None)), Some((C, Some(C)))];
    for een in zetten {
        for twee in zetten {
            for weg in [None, Some(A), Some(B)] {
                let versies = vec![versie(1, een, een.and(weg)), versie(2, twee, None)];
                let i = instrument(versies.clone());
                for dag in [date(2023, 6, 1), A, B, C] {
                    let geldig = GeldigeVersie::op(&i, dag).map(|g| g.regel().id);
                    for v in &versies {
                        let stand = stand(v, &versies, dag);
                        gezien.insert(stand);
                        assert_eq!(geldig == Some(v.id), stand == Stand::Geldig, "{v:?} {dag} {stand}");
                        assert!(stand != Stand::Geldig || v.intrekking.as_ref().is_none_or(|w| w.per > dag));
                    }
                }
            }
        }
    }
    let papier = include_str!("../../../../docs/statussen/regelversie.md");
    for stand in Stand::ALLE {
        assert!(gezien.contains(stand) && papier.contains(&format!("| {stand} |")), "{stand}");
    }
}
