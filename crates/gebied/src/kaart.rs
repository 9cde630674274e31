// SPDX-License-Identifier: EUPL-1.2
//! A sheet to draw areas on: pixel size, projection, and one SVG path per area.
//!
//! The projection is linear with longitude shrunk by the cosine of the middle latitude. That keeps shapes true
//! over a region (within 1 % up to 100 km north to south) and lets any drawing layer place its own points with four
//! numbers. Deliberately absent: colours, classes and text, which are the page's.

use std::fmt::Write as _;

use crate::vorm::{Kader, Ring, Vorm};
use crate::{Punt, laag, naam};

/// White space around the drawing, so that a stroke on the edge is not cut off.
const MARGE_PX: f64 = 4.0;
/// Narrower sheets are widened to this.
const BREEDTE_MIN_PX: u32 = 16;

/// Areas drawn on one sheet.
///
/// A point belongs at `x = (lon - west) * schaal_x`, `y = (noord - lat) * schaal_y`, in pixels from the top left.
#[derive(Debug, Clone, PartialEq)]
pub struct Kaartblad {
    /// Width in pixels.
    pub breedte: u32,
    /// Height in pixels, following from the width; 0 when nothing can be drawn.
    pub hoogte: u32,
    /// Longitude of the left edge in degrees.
    pub west: f64,
    /// Latitude of the top edge in degrees.
    pub noord: f64,
    /// Pixels per degree of longitude.
    pub schaal_x: f64,
    /// Pixels per degree of latitude.
    pub schaal_y: f64,
    /// The areas, in the order they were asked for, each once.
    pub vlakken: Vec<Kaartvlak>,
    /// Codes that were asked for and have no shape: a page says so instead of leaving them out in silence.
    pub zonder_vorm: Vec<String>,
}

/// One area on the sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct Kaartvlak {
    /// CBS code.
    pub code: &'static str,
    /// Name of the area.
    pub naam: &'static str,
    /// Value for the `d` of an SVG `path`, one decimal; draw with `fill-rule="evenodd"` so that holes stay open.
    pub d: String,
    /// A point inside the area, in pixels, for a label or a marker.
    pub midden: (f64, f64),
}

impl Kaartblad {
    /// Draws these areas as large as fits in `breedte_px` (at least 16). Kinds may be mixed: a gemeente under its buurten.
    ///
    /// ```
    /// use gebied::Kaartblad;
    /// let codes: Vec<&str> = gebied::buurten("GM0994").iter().map(|b| b.code).collect();
    /// let blad = Kaartblad::voor(&codes, 800);
    /// assert_eq!(blad.breedte, 800);
    /// assert_eq!(blad.vlakken.len(), codes.len());
    /// assert!(blad.vlakken.iter().all(|vlak| vlak.d.starts_with('M') && vlak.d.ends_with('Z')));
    /// ```
    #[must_use]
    pub fn voor(codes: &[&str], breedte_px: u32) -> Kaartblad {
        let (vormen, zonder_vorm) = verzamel(codes);
        let breedte = breedte_px.max(BREEDTE_MIN_PX);
        let mut blad = match vormen.iter().map(|v| v.kader).reduce(Kader::samen) {
            Some(kader) => Kaartblad::rond(kader, breedte),
            None => Kaartblad::leeg(breedte),
        };
        blad.vlakken = vormen.into_iter().filter_map(|vorm| blad.vlak(vorm)).collect();
        blad.zonder_vorm = zonder_vorm;
        blad
    }

    /// Nothing to draw.
    #[must_use]
    pub fn is_leeg(&self) -> bool {
        self.vlakken.is_empty()
    }

    /// Value for the `viewBox` of the SVG.
    #[must_use]
    pub fn view_box(&self) -> String {
        format!("0 0 {} {}", self.breedte, self.hoogte)
    }

    /// Where a point belongs on the sheet, in pixels; outside the sheet for a point outside the map.
    ///
    /// ```
    /// use gebied::{Kaartblad, Punt};
    /// let blad = Kaartblad::voor(&["GM0994"], 600);
    /// let (x, y) = blad.plek(Punt { lon: blad.west, lat: blad.noord });
    /// assert_eq!((x, y), (0.0, 0.0));
    /// ```
    #[must_use]
    pub fn plek(&self, punt: Punt) -> (f64, f64) {
        ((punt.lon - self.west) * self.schaal_x, (self.noord - punt.lat) * self.schaal_y)
    }

    /// The point under a place on the sheet, for a click without script (`input type="image"` sends pixels).
    #[must_use]
    pub fn punt(&self, x: f64, y: f64) -> Punt {
        Punt { lon: self.west + x / self.schaal_x, lat: self.noord - y / self.schaal_y }
    }

    fn leeg(breedte: u32) -> Kaartblad {
        Kaartblad {
            breedte,
            hoogte: 0,
            west: 0.0,
            noord: 0.0,
            schaal_x: 1.0,
            schaal_y: 1.0,
            vlakken: Vec::new(),
            zonder_vorm: Vec::new(),
        }
    }

    fn rond(kader: Kader, breedte: u32) -> Kaartblad {
        let krimp = f64::midpoint(kader.zuid, kader.noord).to_radians().cos();
        let schaal_x = (f64::from(breedte) - 2.0 * MARGE_PX) / (kader.oost - kader.west);
        let schaal_y = schaal_x / krimp;
        let hoogte = ((kader.noord - kader.zuid) * schaal_y + 2.0 * MARGE_PX).ceil();
        Kaartblad {
            // A float-to-integer cast saturates, so an absurd width gives a cut sheet and no panic.
            hoogte: hoogte as u32,
            west: kader.west - MARGE_PX / schaal_x,
            noord: kader.noord + MARGE_PX / schaal_y,
            schaal_x,
            schaal_y,
            ..Kaartblad::leeg(breedte)
        }
    }

    fn vlak(&self, vorm: &'static Vorm) -> Option<Kaartvlak> {
        let midden = self.plek(vorm.midden()?);
        Some(Kaartvlak { code: vorm.code, naam: naam(vorm.code)?, d: self.pad(vorm), midden })
    }

    fn pad(&self, vorm: &Vorm) -> String {
        let mut d = String::new();
        for ring in vorm.veelhoeken.iter().flatten() {
            self.ring(&mut d, ring);
        }
        d
    }

    /// Writes one ring. Corners that fall on the same tenth of a pixel are written once, the closing one never.
    fn ring(&self, d: &mut String, ring: &Ring) {
        let mut hoeken: Vec<(i64, i64)> =
            ring.iter().map(|&[lon, lat]| self.tienden(Punt { lon, lat })).collect();
        hoeken.dedup();
        if hoeken.len() > 1 && hoeken.first() == hoeken.last() {
            hoeken.pop();
        }
        for (nummer, (x, y)) in hoeken.into_iter().enumerate() {
            d.push(if nummer == 0 { 'M' } else { ' ' });
            schrijf_tienden(d, x);
            d.push(' ');
            schrijf_tienden(d, y);
        }
        d.push('Z');
    }

    fn tienden(&self, punt: Punt) -> (i64, i64) {
        let (x, y) = self.plek(punt);
        ((x * 10.0).round() as i64, (y * 10.0).round() as i64)
    }
}

/// The shapes of these codes, each once and in order, and the codes without one.
fn verzamel(codes: &[&str]) -> (Vec<&'static Vorm>, Vec<String>) {
    let mut gezien = std::collections::HashSet::new();
    let (mut vormen, mut zonder_vorm) = (Vec::new(), Vec::new());
    for &code in codes.iter().filter(|&&code| gezien.insert(code)) {
        match laag::vorm(code) {
            Some(vorm) => vormen.push(vorm),
            None => zonder_vorm.push(code.to_owned()),
        }
    }
    (vormen, zonder_vorm)
}

/// `123` becomes `12.3`, `-4` becomes `-0.4`.
fn schrijf_tienden(d: &mut String, tienden: i64) {
    let teken = if tienden < 0 { "-" } else { "" };
    let (heel, rest) = (tienden.unsigned_abs() / 10, tienden.unsigned_abs() % 10);
    // Writing to a String cannot fail.
    let _ = write!(d, "{teken}{heel}.{rest}");
}

#[cfg(test)]
mod tests {
    use super::{Kaartblad, schrijf_tienden};

    #[test]
    fn tenths_are_written_with_one_decimal_and_their_sign() {
        let mut d = String::new();
        for tienden in [0, 5, -4, 123, -120] {
            schrijf_tienden(&mut d, tienden);
            d.push(' ');
        }
        assert_eq!(d, "0.0 0.5 -0.4 12.3 -12.0 ");
    }

    #[test]
    fn a_ring_smaller_than_a_tenth_of_a_pixel_becomes_one_corner() {
        let blad =
            Kaartblad { breedte: 100, hoogte: 100, schaal_x: 10.0, schaal_y: 10.0, ..Kaartblad::leeg(100) };
        let mut d = String::new();
        blad.ring(&mut d, &vec![[1.0, -1.0], [1.001, -1.0], [1.001, -1.001], [1.0, -1.0]]);
        assert_eq!(d, "M10.0 10.0Z");
    }
}
