// SPDX-License-Identifier: EUPL-1.2
//! The geometry of one area: its polygons, whether a point lies in it, a point that surely does.
//!
//! Plane geometry on degrees is enough for areas of this size: a straight edge in degrees and one in metres
//! differ by less than the accuracy of the data. Where metres matter, longitude is scaled by the cosine of
//! the latitude. Invariant: rings are closed (first point repeated last) as GeoJSON demands.

use crate::Punt;
use crate::punt::METER_PER_GRAAD;

/// A closed line of `[longitude, latitude]`, as GeoJSON writes it.
pub(crate) type Ring = Vec<[f64; 2]>;
/// One polygon: the outer ring first, then its holes.
pub(crate) type Veelhoek = Vec<Ring>;

/// The rectangle around a shape, in degrees.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Kader {
    pub(crate) west: f64,
    pub(crate) zuid: f64,
    pub(crate) oost: f64,
    pub(crate) noord: f64,
}

impl Kader {
    /// Contains nothing, and is swallowed by the first thing it is joined with.
    const LEEG: Kader =
        Kader { west: f64::INFINITY, zuid: f64::INFINITY, oost: f64::NEG_INFINITY, noord: f64::NEG_INFINITY };

    fn rond(ringen: &[Ring]) -> Kader {
        ringen.iter().flatten().fold(Kader::LEEG, |kader, &[lon, lat]| {
            kader.samen(Kader { west: lon, zuid: lat, oost: lon, noord: lat })
        })
    }

    pub(crate) fn samen(self, ander: Kader) -> Kader {
        Kader {
            west: self.west.min(ander.west),
            zuid: self.zuid.min(ander.zuid),
            oost: self.oost.max(ander.oost),
            noord: self.noord.max(ander.noord),
        }
    }

    fn bevat(&self, punt: Punt) -> bool {
        (self.west..=self.oost).contains(&punt.lon) && (self.zuid..=self.noord).contains(&punt.lat)
    }
}

/// The shape of one area.
#[derive(Debug)]
pub(crate) struct Vorm {
    pub(crate) code: &'static str,
    pub(crate) kader: Kader,
    pub(crate) veelhoeken: Vec<Veelhoek>,
}

impl Vorm {
    pub(crate) fn new(code: &'static str, veelhoeken: Vec<Veelhoek>) -> Vorm {
        let kader = veelhoeken.iter().map(|v| Kader::rond(v)).fold(Kader::LEEG, Kader::samen);
        Vorm { code, kader, veelhoeken }
    }

    pub(crate) fn bevat(&self, punt: Punt) -> bool {
        self.kader.bevat(punt) && self.veelhoeken.iter().any(|v| binnen(v, punt))
    }

    /// A point inside: the centroid of the largest polygon when that falls inside, else the middle of the
    /// widest stretch met on a few horizontal cuts (a crescent or a ring has its centroid outside).
    pub(crate) fn midden(&self) -> Option<Punt> {
        let grootste = self.veelhoeken.iter().max_by(|a, b| oppervlak(a).total_cmp(&oppervlak(b)))?;
        zwaartepunt(grootste.first()?)
            .filter(|&punt| binnen(grootste, punt))
            .or_else(|| breedste_plek(grootste))
    }

    /// Metres from the point to the nearest edge, whether it lies inside or out.
    pub(crate) fn afstand_tot_rand_m(&self, punt: Punt) -> f64 {
        let schaal = punt.lat.to_radians().cos();
        let vlak = |[lon, lat]: [f64; 2]| [(lon - punt.lon) * schaal, lat - punt.lat];
        let graden = self
            .veelhoeken
            .iter()
            .flatten()
            .flat_map(|ring| zijden(ring))
            .map(|(a, b)| afstand_tot_oorsprong(vlak(a), vlak(b)))
            .fold(f64::INFINITY, f64::min);
        graden * METER_PER_GRAAD
    }
}

fn zijden(ring: &[[f64; 2]]) -> impl Iterator<Item = ([f64; 2], [f64; 2])> {
    ring.iter().copied().zip(ring.iter().copied().skip(1))
}

/// Even-odd over all rings at once, so that a point in a hole is outside.
fn binnen(veelhoek: &[Ring], punt: Punt) -> bool {
    snijpunten(veelhoek, punt.lat).filter(|&lon| lon > punt.lon).count() % 2 == 1
}

/// The longitudes where the horizontal line at `lat` crosses the rings. Half-open on purpose: a corner that
/// lies exactly on the line counts for one of its two edges only.
fn snijpunten(veelhoek: &[Ring], lat: f64) -> impl Iterator<Item = f64> {
    veelhoek
        .iter()
        .flat_map(|ring| zijden(ring))
        .filter(move |([_, lat_a], [_, lat_b])| (*lat_a > lat) != (*lat_b > lat))
        .map(move |([lon_a, lat_a], [lon_b, lat_b])| {
            lon_a + (lon_b - lon_a) * (lat - lat_a) / (lat_b - lat_a)
        })
}

/// Twice the signed area of a ring, in square degrees: positive when it runs anticlockwise.
fn dubbel_oppervlak(ring: &[[f64; 2]]) -> f64 {
    zijden(ring).map(|([xa, ya], [xb, yb])| xa * yb - xb * ya).sum()
}

fn oppervlak(veelhoek: &[Ring]) -> f64 {
    veelhoek.first().map_or(0.0, |ring| dubbel_oppervlak(ring).abs())
}

fn zwaartepunt(ring: &[[f64; 2]]) -> Option<Punt> {
    // Relative to its first corner: with absolute degrees the products cancel away the digits that count.
    let &[lon, lat] = ring.first()?;
    let lokaal: Ring = ring.iter().map(|[x, y]| [x - lon, y - lat]).collect();
    let dubbel = dubbel_oppervlak(&lokaal);
    let (x, y) = zijden(&lokaal).fold((0.0, 0.0), |(x, y), ([xa, ya], [xb, yb])| {
        let deel = xa * yb - xb * ya;
        (x + (xa + xb) * deel, y + (ya + yb) * deel)
    });
    (dubbel != 0.0).then(|| Punt { lon: lon + x / (3.0 * dubbel), lat: lat + y / (3.0 * dubbel) })
}

fn breedste_plek(veelhoek: &[Ring]) -> Option<Punt> {
    const SNEDEN: u8 = 16;
    let kader = Kader::rond(veelhoek);
    (1..SNEDEN)
        .map(|snede| kader.zuid + (kader.noord - kader.zuid) * f64::from(snede) / f64::from(SNEDEN))
        .filter_map(|lat| breedste_op(veelhoek, lat))
        .max_by(|(a, _), (b, _)| a.total_cmp(b))
        .map(|(_, punt)| punt)
}

/// The widest stretch inside the polygon at this latitude: its width in degrees and its middle.
fn breedste_op(veelhoek: &[Ring], lat: f64) -> Option<(f64, Punt)> {
    let mut snijpunten: Vec<f64> = snijpunten(veelhoek, lat).collect();
    snijpunten.sort_unstable_by(f64::total_cmp);
    snijpunten
        .chunks_exact(2)
        .filter_map(|paar| match paar {
            &[west, oost] => Some((oost - west, Punt { lon: f64::midpoint(west, oost), lat })),
            _ => None,
        })
        .max_by(|(a, _), (b, _)| a.total_cmp(b))
}

fn afstand_tot_oorsprong([xa, ya]: [f64; 2], [xb, yb]: [f64; 2]) -> f64 {
    let (dx, dy) = (xb - xa, yb - ya);
    let lengte2 = dx * dx + dy * dy;
    let deel = if lengte2 > 0.0 { (-(xa * dx + ya * dy) / lengte2).clamp(0.0, 1.0) } else { 0.0 };
    (xa + deel * dx).hypot(ya + deel * dy)
}

#[cfg(test)]
mod tests {
    use super::{Ring, Vorm};
    use crate::Punt;

    fn vierkant(van: f64, tot: f64) -> Ring {
        vec![[van, van], [tot, van], [tot, tot], [van, tot], [van, van]]
    }

    #[test]
    fn a_hole_is_outside_and_the_midden_avoids_it() {
        let ring = Vorm::new("BU", vec![vec![vierkant(0.0, 4.0), vierkant(1.0, 3.0)]]);
        assert!(ring.bevat(Punt { lon: 0.5, lat: 2.0 }));
        assert!(!ring.bevat(Punt { lon: 2.0, lat: 2.0 }));
        assert!(ring.bevat(ring.midden().expect("a ring has an inside")));
    }

    #[test]
    fn the_midden_is_taken_from_the_largest_part() {
        let delen = Vorm::new("GM", vec![vec![vierkant(0.0, 1.0)], vec![vierkant(10.0, 14.0)]]);
        assert_eq!(delen.midden(), Some(Punt { lon: 12.0, lat: 12.0 }));
    }

    #[test]
    fn distance_to_the_edge_is_in_metres() {
        let vorm = Vorm::new("GM", vec![vec![vierkant(0.0, 0.01)]]);
        let buiten = vorm.afstand_tot_rand_m(Punt { lon: 0.011, lat: 0.005 });
        assert!((buiten - 111.2).abs() < 0.1, "{buiten}");
    }

    #[test]
    fn nothing_has_no_midden_and_holds_no_point() {
        let niets = Vorm::new("GM", Vec::new());
        assert_eq!(niets.midden(), None);
        assert!(!niets.bevat(Punt { lon: 5.0, lat: 52.0 }));
    }
}
