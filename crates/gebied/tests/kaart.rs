// SPDX-License-Identifier: EUPL-1.2
//! A sheet shows what was asked, inside its edges, and its four numbers place a point where the paths are.

use gebied::{Kaartblad, Punt, buurten, gemeenten, midden};

#[expect(clippy::expect_used, reason = "a number that cannot be read must fail the test")]
fn getallen(d: &str) -> Vec<f64> {
    d.split(['M', 'Z', ' ']).filter(|deel| !deel.is_empty()).map(|deel| deel.parse().expect(deel)).collect()
}

fn zuid_limburg() -> Vec<&'static str> {
    gemeenten().iter().filter(|g| g.veiligheidsregio_code == "VR24").map(|g| g.code).collect()
}

#[test]
fn a_sheet_has_one_path_per_area_in_the_order_asked() {
    let codes = zuid_limburg();
    assert_eq!(codes.len(), 16);
    let blad = Kaartblad::voor(&codes, 640);
    assert_eq!(blad.vlakken.iter().map(|v| v.code).collect::<Vec<_>>(), codes);
    assert_eq!(blad.vlakken.iter().filter(|v| v.naam == "Heerlen").count(), 1);
    assert!(blad.zonder_vorm.is_empty() && !blad.is_leeg());
    assert_eq!(blad.view_box(), format!("0 0 640 {}", blad.hoogte));
}

#[test]
fn every_corner_lies_on_the_sheet_and_the_drawing_touches_its_margins() {
    let mut codes = vec!["GM0994"];
    codes.extend(buurten("GM0994").iter().map(|b| b.code));
    let blad = Kaartblad::voor(&codes, 800);
    let (mut links, mut rechts, mut boven, mut onder) = (f64::MAX, f64::MIN, f64::MAX, f64::MIN);
    for vlak in &blad.vlakken {
        for xy in getallen(&vlak.d).chunks_exact(2) {
            (links, rechts) = (links.min(xy[0]), rechts.max(xy[0]));
            (boven, onder) = (boven.min(xy[1]), onder.max(xy[1]));
        }
    }
    assert_eq!((links, rechts, boven), (4.0, 796.0, 4.0));
    let hoogte = f64::from(blad.hoogte);
    assert!(onder <= hoogte - 3.9 && onder > hoogte - 5.1, "{onder} of {hoogte}");
}

#[test]
fn every_number_has_exactly_one_decimal() {
    let blad = Kaartblad::voor(&zuid_limburg(), 500);
    for vlak in &blad.vlakken {
        let mut getallen = vlak.d.split(['M', 'Z', ' ']).filter(|deel| !deel.is_empty());
        assert!(getallen.all(|g| g.split_once('.').is_some_and(|(_, rest)| rest.len() == 1)), "{}", vlak.d);
    }
}

#[test]
fn the_four_numbers_place_a_point_and_the_sheet_gives_it_back() {
    let blad = Kaartblad::voor(&["GM0917", "GM0994"], 700);
    let punt = midden("GM0994").expect("a shape");
    let (x, y) = ((punt.lon - blad.west) * blad.schaal_x, (blad.noord - punt.lat) * blad.schaal_y);
    assert_eq!(blad.plek(punt), (x, y));
    assert_eq!(blad.vlakken[1].midden, (x, y));
    let terug = blad.punt(x, y);
    assert!(terug.afstand_m(punt) < 0.01);
}

#[test]
fn a_pixel_is_as_many_metres_wide_as_high() {
    let blad = Kaartblad::voor(&["GM0917"], 600);
    let midden = f64::from(blad.hoogte) / 2.0;
    let punt = blad.punt(300.0, midden);
    let breed = punt.afstand_m(blad.punt(301.0, midden));
    let hoog = punt.afstand_m(blad.punt(300.0, midden + 1.0));
    assert!((breed / hoog - 1.0).abs() < 0.001, "{breed} x {hoog}");
}

#[test]
fn codes_without_a_shape_are_named_and_doubles_drawn_once() {
    let blad = Kaartblad::voor(&["GM0994", "BU16690604", "GM0994", "niets", ""], 300);
    assert_eq!(blad.vlakken.len(), 1);
    assert_eq!(blad.zonder_vorm, ["BU16690604", "niets", ""]);
}

#[test]
fn an_empty_sheet_is_blank_and_its_numbers_are_finite() {
    let blad = Kaartblad::voor(&[], 300);
    assert!(blad.is_leeg());
    assert_eq!((blad.breedte, blad.hoogte), (300, 0));
    let Punt { lon, lat } = blad.punt(10.0, 10.0);
    assert!(lon.is_finite() && lat.is_finite());
}

#[test]
fn a_sheet_without_width_still_shows_something() {
    let blad = Kaartblad::voor(&["GM0994"], 0);
    assert_eq!(blad.breedte, 16);
    assert!(blad.hoogte > 8 && blad.vlakken[0].d.starts_with('M'));
}
