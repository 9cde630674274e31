// SPDX-License-Identifier: EUPL-1.2
//! The files with shapes, one layer each, parsed only when somebody asks for a shape in them.
//!
//! Gemeenten come in two layers: coarse for the whole country and fine for Limburg, Gelderland and Overijssel.
//! The fine one is asked first, so a map of one region and its buurten fits together.

use std::sync::OnceLock;

use serde::Deserialize;

use crate::Datafout;
use crate::vorm::{Veelhoek, Vorm};

pub(crate) struct Laag {
    bestand: &'static str,
    tekst: &'static str,
    vormen: OnceLock<Result<Box<[Vorm]>, Datafout>>,
}

pub(crate) static GEMEENTEN_FIJN: Laag =
    Laag::new("gemeenten_fijn.geojson", include_str!("../data/gemeenten_fijn.geojson"));
pub(crate) static GEMEENTEN_GROF: Laag =
    Laag::new("gemeenten_grof.geojson", include_str!("../data/gemeenten_grof.geojson"));
pub(crate) static BUURTEN: Laag =
    Laag::new("buurten_limburg_2024.geojson", include_str!("../data/buurten_limburg_2024.geojson"));
static WIJKEN: Laag =
    Laag::new("wijken_limburg_2024.geojson", include_str!("../data/wijken_limburg_2024.geojson"));
static VEILIGHEIDSREGIOS: Laag =
    Laag::new("veiligheidsregios.geojson", include_str!("../data/veiligheidsregios.geojson"));

pub(crate) static ALLE: [&Laag; 5] =
    [&GEMEENTEN_FIJN, &GEMEENTEN_GROF, &BUURTEN, &WIJKEN, &VEILIGHEIDSREGIOS];

impl Laag {
    const fn new(bestand: &'static str, tekst: &'static str) -> Laag {
        Laag { bestand, tekst, vormen: OnceLock::new() }
    }

    pub(crate) fn geladen(&'static self) -> Result<&'static [Vorm], &'static Datafout> {
        self.vormen.get_or_init(|| lees(self.bestand, self.tekst)).as_deref()
    }

    /// The shapes sorted by code.
    pub(crate) fn vormen(&'static self) -> &'static [Vorm] {
        self.geladen().unwrap_or_default()
    }

    fn vorm(&'static self, code: &str) -> Option<&'static Vorm> {
        let vormen = self.vormen();
        vormen.binary_search_by(|v| v.code.cmp(code)).ok().and_then(|plek| vormen.get(plek))
    }
}

/// The best shape known for an area. Only the layer its code belongs to is parsed.
pub(crate) fn vorm(code: &str) -> Option<&'static Vorm> {
    match code.get(..2)? {
        "GM" => GEMEENTEN_FIJN.vorm(code).or_else(|| GEMEENTEN_GROF.vorm(code)),
        "WK" => WIJKEN.vorm(code),
        "BU" => BUURTEN.vorm(code),
        "VR" => VEILIGHEIDSREGIOS.vorm(code),
        _ => None,
    }
}

#[derive(Deserialize)]
struct Verzameling<'a> {
    #[serde(borrow)]
    features: Vec<Feature<'a>>,
}

#[derive(Deserialize)]
struct Feature<'a> {
    /// Borrowed from the embedded text: CBS codes hold nothing JSON would escape.
    id: &'a str,
    geometry: Geometrie,
}

#[derive(Deserialize)]
#[serde(tag = "type", content = "coordinates")]
enum Geometrie {
    Polygon(Veelhoek),
    MultiPolygon(Vec<Veelhoek>),
}

fn lees(bestand: &'static str, tekst: &'static str) -> Result<Box<[Vorm]>, Datafout> {
    let verzameling: Verzameling<'static> =
        serde_json::from_str(tekst).map_err(|oorzaak| Datafout::Vormen { bestand, oorzaak })?;
    let mut vormen: Vec<Vorm> = verzameling.features.into_iter().map(Vorm::from).collect();
    vormen.sort_unstable_by_key(|v| v.code);
    Ok(vormen.into_boxed_slice())
}

impl From<Feature<'static>> for Vorm {
    fn from(feature: Feature<'static>) -> Vorm {
        let veelhoeken = match feature.geometry {
            Geometrie::Polygon(veelhoek) => vec![veelhoek],
            Geometrie::MultiPolygon(veelhoeken) => veelhoeken,
        };
        Vorm::new(feature.id, veelhoeken)
    }
}

#[cfg(test)]
mod tests {
    use super::{ALLE, lees};

    #[test]
    fn a_broken_file_is_an_error_that_names_it() {
        let fout = lees("proef.geojson", r#"{"features":[{"id":"GM0001"}]}"#).expect_err("no geometry");
        assert_eq!(fout.to_string(), "proef.geojson: shapes cannot be read");
    }

    #[test]
    fn every_ring_is_closed_and_encloses_something() {
        for vorm in ALLE.iter().flat_map(|laag| laag.vormen()) {
            for ring in vorm.veelhoeken.iter().flatten() {
                assert!(ring.len() >= 4 && ring.first() == ring.last(), "{}", vorm.code);
            }
        }
    }

    #[test]
    fn every_shape_belongs_to_a_known_area_and_occurs_once() {
        for laag in ALLE {
            assert!(laag.vormen().iter().all(|v| crate::naam(v.code).is_some()), "{}", laag.bestand);
            assert!(laag.vormen().windows(2).all(|v| v[0].code < v[1].code), "{}", laag.bestand);
        }
    }
}
