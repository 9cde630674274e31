// SPDX-License-Identifier: EUPL-1.2
//! Points for invented signalen: anywhere within a real buurt, so that a map looks as it would and no point is an address.

use gebied::{Kaartblad, Punt};

use crate::demo::toeval::Toeval;

/// A point falls inside most buurten within a few tries; the odd shape gets its middle.
const POGINGEN: usize = 24;

/// The rectangle around a buurt.
#[derive(Debug)]
struct Buurtvak {
    code: &'static str,
    noordwest: Punt,
    zuidoost: Punt,
}

/// The buurten of a municipality.
#[derive(Debug)]
pub(super) struct Plekken(Vec<Buurtvak>);

impl Plekken {
    pub(super) fn van(gemeentecode: &str) -> Self {
        Self(gebied::buurten(gemeentecode).iter().filter_map(|b| Buurtvak::van(b.code)).collect())
    }

    /// A buurt and a point in it.
    pub(super) fn plek(&self, toeval: &mut Toeval) -> Option<(&'static str, Punt)> {
        let vak = toeval.kies(&self.0)?;
        let punt = (0..POGINGEN).map(|_| vak.punt(toeval)).find(|p| gebied::ligt_in(*p, vak.code));
        punt.or_else(|| gebied::midden(vak.code)).map(|punt| (vak.code, punt))
    }
}

impl Buurtvak {
    fn van(code: &'static str) -> Option<Self> {
        let blad = Kaartblad::voor(&[code], 100);
        (!blad.is_leeg()).then(|| Self {
            code,
            noordwest: blad.punt(0.0, 0.0),
            zuidoost: blad.punt(f64::from(blad.breedte), f64::from(blad.hoogte)),
        })
    }

    fn punt(&self, toeval: &mut Toeval) -> Punt {
        let tussen = |van: f64, tot: f64, deel: f64| rond(van + (tot - van) * deel);
        Punt {
            lon: tussen(self.noordwest.lon, self.zuidoost.lon, toeval.deel()),
            lat: tussen(self.noordwest.lat, self.zuidoost.lat, toeval.deel()),
        }
    }
}

/// To about a metre: more decimals would only look exact.
fn rond(graden: f64) -> f64 {
    (graden * 100_000.0).round() / 100_000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_lies_in_its_buurt_and_the_buurten_are_of_the_municipality() {
        let plekken = Plekken::van("GM0994");
        let mut toeval = Toeval::met_zaad(1);
        let mut gezien = std::collections::BTreeSet::new();
        for _ in 0..500 {
            let (buurt, punt) = plekken.plek(&mut toeval).unwrap();
            assert!(gebied::ligt_in(punt, buurt), "{buurt} {punt:?}");
            assert_eq!(gebied::gebied(buurt).unwrap().gemeentecode, "GM0994");
            gezien.insert(buurt);
        }
        assert!(gezien.len() > 10);
    }

    #[test]
    fn a_place_without_buurten_has_no_points() {
        assert!(Plekken::van("GM9999").plek(&mut Toeval::met_zaad(1)).is_none());
    }
}
