// SPDX-License-Identifier: EUPL-1.2
//! Where an item and an action stand, and what may follow. Drawn in `docs/statussen/agendapunt.md` and `actie.md`; a test
//! compares. An item has no column with a state: it follows from facts with a date.

use crate::overleg::errors::OverlegFout;
use crate::overleg::model::{Actiestatus, Agendapunt, Overleg};

kernel::codes! {
    /// Where an item stands.
    pub enum Puntstand {
        /// Waits at a tafel.
        Voorgesteld = "voorgesteld",
        /// On the agenda of an open meeting.
        Geagendeerd = "geagendeerd",
        /// Has its decision; the meeting is still open.
        Besloten = "besloten",
        /// The meeting is closed: the record stands.
        Vastgesteld = "vastgesteld",
        /// Withdrawn by its proposer.
        Ingetrokken = "ingetrokken",
    }
}

kernel::codes! {
    /// What is done with an item.
    pub enum Puntzet {
        /// Put on an agenda.
        Agenderen = "agenderen",
        /// Taken off the agenda.
        Verwijderen = "verwijderen",
        /// Attendance is recorded.
        Aanwezigheid = "aanwezigheid",
        /// A decision is recorded.
        Besluiten = "besluiten",
        /// Its meeting is closed.
        Sluiten = "sluiten",
        /// Its proposer withdraws it.
        Intrekken = "intrekken",
    }
}

/// Where the item stands.
pub fn puntstand(punt: &Agendapunt, overleg: Option<&Overleg>, besloten: bool) -> Puntstand {
    match (punt.ingetrokken_op, overleg) {
        (Some(_), _) => Puntstand::Ingetrokken,
        (None, None) => Puntstand::Voorgesteld,
        (None, Some(o)) if o.gesloten_op.is_some() => Puntstand::Vastgesteld,
        (None, Some(_)) if besloten => Puntstand::Besloten,
        (None, Some(_)) => Puntstand::Geagendeerd,
    }
}

/// Where the item stands after the act, or why the act is refused.
pub fn na(stand: Puntstand, zet: Puntzet) -> Result<Puntstand, OverlegFout> {
    use {Puntstand as S, Puntzet as Z};
    match (stand, zet) {
        (S::Voorgesteld, Z::Agenderen) => Ok(S::Geagendeerd),
        (S::Geagendeerd, Z::Verwijderen | Z::Sluiten) => Ok(S::Voorgesteld),
        (S::Geagendeerd | S::Besloten, Z::Aanwezigheid) => Ok(stand),
        (S::Geagendeerd | S::Besloten, Z::Besluiten) => Ok(S::Besloten),
        (S::Besloten, Z::Sluiten) => Ok(S::Vastgesteld),
        (S::Voorgesteld | S::Geagendeerd, Z::Intrekken) => Ok(S::Ingetrokken),
        (S::Voorgesteld, _) => Err(OverlegFout::NietGeagendeerd),
        (S::Geagendeerd, Z::Agenderen) => Err(OverlegFout::AlVoorgesteld),
        (S::Besloten, _) => Err(OverlegFout::AlBesloten),
        (S::Vastgesteld, _) => Err(OverlegFout::Gesloten),
        (S::Ingetrokken, _) => Err(OverlegFout::AlIngetrokken),
    }
}

kernel::codes! {
    /// What is done with an action.
    pub enum Actiezet {
        /// Somebody takes it.
        Aannemen = "aannemen",
        /// The decision is recorded again.
        Besluiten = "besluiten",
        /// Its owner says what came of it.
        Afronden = "afronden",
    }
}

/// The states that may follow for the action, or why the act is refused.
pub fn actie_na(status: Actiestatus, zet: Actiezet) -> Result<&'static [Actiestatus], OverlegFout> {
    match (status, zet) {
        (Actiestatus::Open, Actiezet::Aannemen | Actiezet::Besluiten) => Ok(&[Actiestatus::Open]),
        (Actiestatus::Open, Actiezet::Afronden) => Ok(&[Actiestatus::Gedaan, Actiestatus::NietMogelijk]),
        (Actiestatus::Gedaan | Actiestatus::NietMogelijk, _) => Err(OverlegFout::ActieAfgerond),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    /// From the table below the heading of the drawing: what follows a state and an act.
    fn tekening(papier: &str) -> BTreeMap<(String, String), String> {
        let (_, rest) = papier.split_once("| van | zet | naar |\n").unwrap();
        let rijen = rest.lines().take_while(|r| r.starts_with('|')).skip(1);
        let mut uit = BTreeMap::new();
        for rij in rijen {
            let cellen: Vec<&str> = rij.trim_matches('|').split('|').map(str::trim).collect();
            let oud = uit.insert((cellen[0].into(), cellen[1].into()), cellen[2].to_owned());
            assert_eq!(oud, None, "drawn twice: {rij}");
        }
        uit
    }

    #[test]
    fn de_tekening_van_een_agendapunt_klopt() {
        let mut getekend = tekening(include_str!("../../../../docs/statussen/agendapunt.md"));
        for stand in Puntstand::ALLE {
            for zet in Puntzet::ALLE {
                let echt = na(*stand, *zet).ok().map(|s| s.code().to_owned());
                assert_eq!(echt, getekend.remove(&(stand.to_string(), zet.to_string())), "{stand} {zet}");
            }
        }
        assert!(getekend.is_empty(), "{getekend:?}");
    }

    #[test]
    fn de_tekening_van_een_actie_klopt() {
        let mut getekend = tekening(include_str!("../../../../docs/statussen/actie.md"));
        for status in Actiestatus::ALLE {
            for zet in Actiezet::ALLE {
                let codes =
                    |s: &'static [Actiestatus]| s.iter().map(|s| s.code()).collect::<Vec<_>>().join(" ");
                let echt = actie_na(*status, *zet).ok().map(codes);
                assert_eq!(echt, getekend.remove(&(status.to_string(), zet.to_string())), "{status} {zet}");
            }
        }
        assert!(getekend.is_empty(), "{getekend:?}");
    }

    #[test]
    fn elke_weigering_staat_in_het_papier() {
        let papier = include_str!("../../../../docs/statussen/agendapunt.md");
        for nummer in 1..=13 {
            assert!(papier.contains(&format!("OVL-{nummer:03}")), "{nummer}");
        }
    }
}
