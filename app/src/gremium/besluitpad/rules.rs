// SPDX-License-Identifier: EUPL-1.2
//! What may follow at each place of the path, drawn in `docs/statussen/bestuurspunt.md` (a test compares), and the way
//! that lies ahead.

use std::collections::BTreeSet;

use kernel::{GremiumId, Organisatiesoort};

use crate::gremium::besluitpad::model::{Padstand, Uitslag};
use crate::gremium::errors::GremiumFout;
use crate::gremium::gremia::model::Voeding;

kernel::codes! {
    /// What is done with an item.
    pub enum Padzet {
        /// A body passes it on.
        Doorzetten = "doorzetten",
        /// A body decides.
        Besluiten = "besluiten",
        /// A body gives it back with a question.
        Teruggeven = "teruggeven",
        /// A body says no.
        Afwijzen = "afwijzen",
        /// The submitter adds to it and submits it again.
        Aanvullen = "aanvullen",
    }
}

impl Uitslag {
    /// The act that it is.
    pub const fn zet(self) -> Padzet {
        match self {
            Self::Doorgezet => Padzet::Doorzetten,
            Self::Besloten => Padzet::Besluiten,
            Self::Teruggegeven => Padzet::Teruggeven,
            Self::Afgewezen => Padzet::Afwijzen,
        }
    }
}

/// What follows.
pub const fn na(stand: Padstand, zet: Padzet) -> Result<Padstand, GremiumFout> {
    match (stand, zet) {
        (Padstand::Onderweg, Padzet::Doorzetten) | (Padstand::Teruggegeven, Padzet::Aanvullen) => {
            Ok(Padstand::Onderweg)
        }
        (Padstand::Onderweg, Padzet::Besluiten) => Ok(Padstand::Besloten),
        (Padstand::Onderweg, Padzet::Teruggeven) => Ok(Padstand::Teruggegeven),
        (Padstand::Onderweg, Padzet::Afwijzen) => Ok(Padstand::Afgewezen),
        _ => Err(GremiumFout::PuntWachtNiet),
    }
}

/// Any municipality that takes part submits; another organisation asks one to.
pub fn mag_indienen(soort: Organisatiesoort) -> Result<(), GremiumFout> {
    if soort == Organisatiesoort::Gemeente { Ok(()) } else { Err(GremiumFout::GeenGemeente) }
}

/// The bodies that come after this one, nearest first, each once: a circle of lines ends.
pub fn verder(van: GremiumId, voedingen: &[Voeding]) -> Vec<GremiumId> {
    let (mut gezien, mut uit, mut rand) = (BTreeSet::from([van]), vec![], vec![van]);
    while !rand.is_empty() {
        let volgende: Vec<GremiumId> = voedingen
            .iter()
            .filter(|v| rand.contains(&v.van))
            .map(|v| v.naar)
            .filter(|n| gezien.insert(*n))
            .collect();
        uit.extend(volgende.iter().copied());
        rand = volgende;
    }
    uit
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn de_tekening_van_een_bestuurspunt_klopt() {
        let papier = include_str!("../../../../docs/statussen/bestuurspunt.md");
        let (_, rest) = papier.split_once("| van | zet | naar |\n").unwrap();
        let mut getekend: BTreeMap<(String, String), String> = rest
            .lines()
            .take_while(|r| r.starts_with('|'))
            .skip(1)
            .map(|rij| {
                let cellen: Vec<&str> = rij.trim_matches('|').split('|').map(str::trim).collect();
                ((cellen[0].to_owned(), cellen[1].to_owned()), cellen[2].to_owned())
            })
            .collect();
        for stand in Padstand::ALLE {
            for zet in Padzet::ALLE {
                let echt = na(*stand, *zet).ok().map(|s| s.code().to_owned());
                assert_eq!(echt, getekend.remove(&(stand.to_string(), zet.to_string())), "{stand} {zet}");
            }
        }
        assert!(getekend.is_empty(), "{getekend:?}");
    }

    #[test]
    fn s49_3_the_path_follows_what_bodies_feed_and_ends() {
        let lijn = |(van, naar): &(i64, i64)| Voeding {
            van: GremiumId::van(*van),
            naar: GremiumId::van(*naar),
            wat: String::new(),
        };
        for (lijnen, verwacht) in [
            (&[][..], &[][..]),
            (&[(1, 2), (2, 3), (3, 4)], &[2, 3, 4]),
            (&[(1, 2), (1, 3), (3, 4), (2, 4)], &[2, 3, 4]),
            (&[(1, 2), (2, 1)], &[2]),
            (&[(5, 6)], &[]),
        ] {
            let voedingen: Vec<Voeding> = lijnen.iter().map(lijn).collect();
            let gevonden: Vec<i64> =
                verder(GremiumId::van(1), &voedingen).into_iter().map(GremiumId::waarde).collect();
            assert_eq!(gevonden, verwacht, "{lijnen:?}");
        }
    }

    #[test]
    fn s49_4_any_municipality_submits() {
        for soort in Organisatiesoort::ALLE {
            assert_eq!(mag_indienen(*soort).is_ok(), *soort == Organisatiesoort::Gemeente, "{soort}");
        }
    }
}
