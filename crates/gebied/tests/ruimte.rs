// SPDX-License-Identifier: EUPL-1.2
//! Shapes, points and distances agree with each other and with the tables.

use gebied::{
    Punt, buurt_op_punt, buurten, gebied, gemeente_op_punt, gemeenten, heeft_vorm, ligt_in, midden,
    veiligheidsregios, wijken,
};

/// Parkstad (seven) and Heuvelland (five).
const ZUID_LIMBURG_12: [&str; 12] = [
    "Beekdaelen",
    "Brunssum",
    "Heerlen",
    "Kerkrade",
    "Landgraaf",
    "Simpelveld",
    "Voerendaal",
    "Eijsden-Margraten",
    "Gulpen-Wittem",
    "Meerssen",
    "Vaals",
    "Valkenburg aan de Geul",
];

fn limburg() -> impl Iterator<Item = &'static gebied::Gemeente> {
    gemeenten().iter().filter(|g| g.provincie == "Limburg")
}

#[test]
fn the_twelve_of_parkstad_and_heuvelland_have_shapes_down_to_the_buurt() {
    for naam in ZUID_LIMBURG_12 {
        let g = gemeenten().iter().find(|g| g.naam == naam).expect(naam);
        assert_eq!(g.veiligheidsregio, "Zuid-Limburg");
        assert!(heeft_vorm(g.code), "{naam}");
        assert!(!buurten(g.code).is_empty() && buurten(g.code).iter().all(|b| heeft_vorm(b.code)), "{naam}");
        assert!(wijken(g.code).iter().all(|w| heeft_vorm(w.code)), "{naam}");
    }
}

#[test]
fn every_gemeente_and_veiligheidsregio_can_be_drawn_and_all_of_limburg_but_one_buurt() {
    assert!(gemeenten().iter().all(|g| heeft_vorm(g.code)));
    assert!(veiligheidsregios().iter().all(|v| heeft_vorm(v.code)));
    let zonder: Vec<_> =
        limburg().flat_map(|g| buurten(g.code)).filter(|b| !heeft_vorm(b.code)).map(|b| b.code).collect();
    assert_eq!(zonder, ["BU16690604"]);
}

#[test]
fn every_midden_lies_in_its_own_shape() {
    let codes = gemeenten()
        .iter()
        .map(|g| g.code)
        .chain(veiligheidsregios().iter().map(|v| v.code))
        .chain(limburg().flat_map(|g| wijken(g.code).iter().chain(buurten(g.code))).map(|g| g.code));
    let mut bekeken = 0;
    for code in codes.filter(|code| heeft_vorm(code)) {
        let punt = midden(code).expect(code);
        assert!(ligt_in(punt, code), "{code} {punt:?}");
        bekeken += 1;
    }
    assert_eq!(bekeken, 342 + 25 + 252 + 932);
}

#[test]
fn the_midden_of_a_gemeente_is_in_that_gemeente_and_in_its_veiligheidsregio() {
    for g in gemeenten() {
        let punt = midden(g.code).expect(g.naam);
        assert_eq!(gemeente_op_punt(punt).map(|gevonden| gevonden.naam), Some(g.naam));
        assert!(ligt_in(punt, g.veiligheidsregio_code), "{}", g.naam);
    }
}

#[test]
fn known_places_are_in_their_gemeente_and_buurt() {
    for (plaats, lon, lat, gemeentenaam) in [
        ("Grendelplein, Valkenburg", 5.8306, 50.8652, "Valkenburg aan de Geul"),
        ("station Heerlen", 5.9753, 50.8908, "Heerlen"),
        ("Drielandenpunt, just inside", 6.0195, 50.7560, "Vaals"),
        ("Markt, Kerkrade", 6.0644, 50.8650, "Kerkrade"),
    ] {
        let punt = Punt { lon, lat };
        assert_eq!(gemeente_op_punt(punt).map(|g| g.naam), Some(gemeentenaam), "{plaats}");
        let buurt = buurt_op_punt(punt).expect(plaats);
        assert_eq!(gebied::gemeente(buurt.gemeentecode).map(|g| g.naam), Some(gemeentenaam), "{plaats}");
    }
    let utrecht = Punt { lon: 5.1214, lat: 52.0907 };
    assert_eq!(buurt_op_punt(utrecht), None, "no buurt shapes outside Limburg");
}

#[test]
fn the_centre_of_valkenburg_is_in_a_buurt_of_valkenburg() {
    let buurt = buurt_op_punt(Punt { lon: 5.8306, lat: 50.8652 }).expect("a buurt");
    assert_eq!(buurt.gemeentecode, "GM0994");
    assert_eq!(gebied(buurt.wijkcode).map(|w| w.gemeentecode), Some("GM0994"));
}

#[test]
fn on_a_grid_over_zuid_limburg_the_buurt_agrees_with_the_gemeente_and_gaps_are_closed() {
    let (mut binnen, mut zonder) = (0_u32, 0_u32);
    for stap_lon in 0..60_u32 {
        for stap_lat in 0..40_u32 {
            let punt =
                Punt { lon: 5.62 + 0.008 * f64::from(stap_lon), lat: 50.75 + 0.008 * f64::from(stap_lat) };
            let gemeente = gemeente_op_punt(punt).filter(|g| g.provincie == "Limburg");
            let Some(gemeente) = gemeente else { continue };
            binnen += 1;
            match buurt_op_punt(punt) {
                Some(buurt) => assert_eq!(buurt.gemeentecode, gemeente.code, "{punt:?}"),
                None => zonder += 1,
            }
        }
    }
    assert!(binnen > 1_000, "{binnen}");
    assert!(zonder * 500 < binnen, "{zonder} of {binnen} points have no buurt");
}

#[test]
fn odd_points_give_nothing() {
    for (lon, lat) in [(f64::NAN, 52.0), (5.0, f64::INFINITY), (0.0, 0.0), (-5.8, -50.8)] {
        assert_eq!(gemeente_op_punt(Punt { lon, lat }), None);
        assert_eq!(buurt_op_punt(Punt { lon, lat }), None);
    }
}

#[test]
fn distance_is_symmetric_zero_to_itself_and_right_over_a_degree() {
    let a = Punt { lon: 5.0, lat: 52.0 };
    let b = Punt { lon: 5.0, lat: 53.0 };
    assert!(a.afstand_m(a).abs() < f64::EPSILON);
    assert!((a.afstand_m(b) - b.afstand_m(a)).abs() < 1e-6);
    assert!((a.afstand_m(b) - 111_195.0).abs() < 1.0, "{}", a.afstand_m(b));
}
