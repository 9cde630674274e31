// SPDX-License-Identifier: EUPL-1.2
//! The order of an agenda. Points put heavy signalen first; they decide nothing.

use std::cmp::Reverse;

use kernel::{AgendapuntId, Tijdstip};

use crate::overleg::model::Puntsoort;

/// A proposal that waits for an agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voorgesteld {
    /// Which item.
    pub id: AgendapuntId,
    /// What it is about.
    pub soort: Puntsoort,
    /// Points of weging 3, if the signaal has them.
    pub punten: Option<i64>,
    /// Since when it waits.
    pub voorgesteld_op: Tijdstip,
}

/// The order in which proposals come on the agenda: process items first, then case items by points, then by date.
pub fn nieuwe_volgorde(mut voorstellen: Vec<Voorgesteld>) -> Vec<AgendapuntId> {
    voorstellen.sort_by_key(|v| {
        (v.soort, Reverse(v.punten.filter(|_| v.soort == Puntsoort::Casus)), v.voorgesteld_op, v.id)
    });
    voorstellen.into_iter().map(|v| v.id).collect()
}

kernel::codes! {
    /// Which way an item moves.
    pub enum Richting {
        /// Earlier.
        Omhoog = "omhoog",
        /// Later.
        Omlaag = "omlaag",
    }
}

/// The items with one of them moved a place; `None` when it is not there or already at the end.
pub fn verplaats(
    items: &[AgendapuntId],
    welke: AgendapuntId,
    richting: Richting,
) -> Option<Vec<AgendapuntId>> {
    let plek = items.iter().position(|&i| i == welke)?;
    let doel = match richting {
        Richting::Omhoog => plek.checked_sub(1)?,
        Richting::Omlaag => Some(plek + 1).filter(|&d| d < items.len())?,
    };
    let mut nieuw = items.to_vec();
    nieuw.swap(plek, doel);
    Some(nieuw)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn voorstel(id: i64, soort: Puntsoort, punten: Option<i64>, dag: i64) -> Voorgesteld {
        let voorgesteld_op = Tijdstip::van_ms(0).plus_dagen(dag);
        Voorgesteld { id: AgendapuntId::van(id), soort, punten, voorgesteld_op }
    }

    #[test]
    fn eerst_proces_dan_casus_naar_punten_dan_naar_datum() {
        let volgorde = nieuwe_volgorde(vec![
            voorstel(1, Puntsoort::Casus, None, 1),
            voorstel(2, Puntsoort::Casus, Some(4), 9),
            voorstel(3, Puntsoort::Casus, Some(9), 5),
            voorstel(4, Puntsoort::Casus, Some(4), 2),
            voorstel(5, Puntsoort::Proces, None, 8),
            voorstel(6, Puntsoort::Proces, None, 3),
        ]);
        assert_eq!(volgorde, [6, 5, 3, 4, 2, 1].map(AgendapuntId::van));
    }

    #[test]
    fn een_punt_schuift_een_plek_en_niet_over_de_rand() {
        let items = [1, 2, 3].map(AgendapuntId::van);
        let twee = AgendapuntId::van(2);
        assert_eq!(verplaats(&items, twee, Richting::Omhoog).unwrap(), [2, 1, 3].map(AgendapuntId::van));
        assert_eq!(verplaats(&items, twee, Richting::Omlaag).unwrap(), [1, 3, 2].map(AgendapuntId::van));
        assert_eq!(verplaats(&items, AgendapuntId::van(1), Richting::Omhoog), None);
        assert_eq!(verplaats(&items, AgendapuntId::van(3), Richting::Omlaag), None);
        assert_eq!(verplaats(&items, AgendapuntId::van(9), Richting::Omhoog), None);
    }
}
