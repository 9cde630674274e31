// SPDX-License-Identifier: EUPL-1.2
//! Scaling up and down. Up goes as far as the situation asks, down goes one step at a time. Drawn in
//! `docs/statussen/casus.md`; a test compares.

use kernel::Tijdstip;

use crate::casus::errors::CasusFout;
use crate::casus::model::AveFase;

/// A change of phase that may be made. Only [`overgang`] makes one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Overgang {
    van: AveFase,
    naar: AveFase,
}

impl Overgang {
    /// From which.
    pub const fn van(self) -> AveFase {
        self.van
    }

    /// To which.
    pub const fn naar(self) -> AveFase {
        self.naar
    }
}

/// The change, or why it is refused.
pub const fn overgang(van: AveFase, naar: AveFase) -> Result<Overgang, CasusFout> {
    let (was, wordt) = (van as usize, naar as usize);
    if was == wordt {
        Err(CasusFout::ZelfdeFase)
    } else if wordt + 1 < was {
        Err(CasusFout::StapVoorStap)
    } else {
        Ok(Overgang { van, naar })
    }
}

/// How many whole days a casus was in each phase until a moment; a phase it never had is not in it.
pub fn dagen_per_fase(fasen: &[(AveFase, Tijdstip)], tot: Tijdstip) -> Vec<(AveFase, i64)> {
    const DAG_MS: i64 = 86_400_000;
    let einden = fasen.iter().skip(1).map(|(_, op)| *op).chain([tot]);
    let mut som: Vec<(AveFase, i64)> = vec![];
    for ((fase, van), eind) in fasen.iter().zip(einden) {
        let ms = (eind.ms() - van.ms()).max(0);
        match som.iter_mut().find(|(f, _)| f == fase) {
            Some((_, al)) => *al += ms,
            None => som.push((*fase, ms)),
        }
    }
    som.sort_unstable_by_key(|(f, _)| *f as usize);
    som.into_iter().map(|(f, ms)| (f, ms / DAG_MS)).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_drawing_is_true() {
        let papier = include_str!("../../../../docs/statussen/casus.md");
        let (_, rest) = papier.split_once("| van | naar |\n").unwrap();
        let mut getekend: BTreeSet<(String, String)> = rest
            .lines()
            .take_while(|r| r.starts_with('|'))
            .skip(1)
            .map(|r| r.trim_matches('|').split('|').map(str::trim).collect::<Vec<_>>())
            .map(|c| (c[0].to_owned(), c[1].to_owned()))
            .collect();
        for van in AveFase::ALLE {
            for naar in AveFase::ALLE {
                let staat_er = getekend.remove(&(van.to_string(), naar.to_string()));
                assert_eq!(overgang(*van, *naar).is_ok(), staat_er, "{van} {naar}");
            }
        }
        assert!(getekend.is_empty(), "{getekend:?}");
    }

    #[test]
    fn days_are_counted_per_phase_also_when_it_comes_back() {
        let dag = |n: i64| Tijdstip::van_ms(n * 86_400_000);
        let fasen = [
            (AveFase::Een, dag(0)),
            (AveFase::Drie, dag(10)),
            (AveFase::Twee, dag(15)),
            (AveFase::Drie, dag(20)),
        ];
        assert_eq!(
            dagen_per_fase(&fasen, dag(23)),
            [(AveFase::Een, 10), (AveFase::Twee, 5), (AveFase::Drie, 8)]
        );
        assert_eq!(dagen_per_fase(&[], dag(1)), []);
        assert_eq!(dagen_per_fase(&fasen[..1], dag(0)), [(AveFase::Een, 0)], "a whole day only");
    }
}
