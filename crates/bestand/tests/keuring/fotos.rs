// SPDX-License-Identifier: EUPL-1.2
//! Photos: what is picture stays byte for byte, what tells about the maker goes.

use crate::hulp::*;
use bestand::{Afwijzing, MAX_BEELDPUNTEN, Soort, beoordeel};

const GRENS: u64 = 1 << 20;

fn schoon(naam: &str, inhoud: &[u8]) -> Vec<u8> {
    match beoordeel(naam, inhoud, GRENS) {
        Ok(bestand) => bestand.into_inhoud().to_vec(),
        Err(fout) => panic!("{naam}: {fout}"),
    }
}

/// The orientation in a cleaned JPEG, read in another way than the crate does.
fn orientatie(inhoud: &[u8]) -> Option<u8> {
    let vast = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0";
    let begin = inhoud.windows(vast.len()).position(|venster| venster == vast)?;
    inhoud.get(begin + vast.len()).copied()
}

#[test]
fn a_jpeg_loses_its_place_and_keeps_its_picture() {
    let invoer = jpeg(&[segment(0xe0, &JFIF), app1_exif(1, true)], b"");
    assert!(bevat(&invoer, PLEK) && bevat(&invoer, b"Cam\0"));
    assert_eq!(schoon("foto.jpg", &invoer), jpeg(&[segment(0xe0, &JFIF)], b""));
}

#[test]
fn a_jpeg_keeps_its_orientation_and_nothing_else_of_exif() {
    for waarde in 0..=9 {
        for groot in [true, false] {
            let uit = schoon("foto.jpg", &jpeg(&[app1_exif(waarde, groot)], b""));
            let verwacht = (2..=8).contains(&waarde).then(|| u8::try_from(waarde).unwrap());
            assert_eq!(orientatie(&uit), verwacht, "orientation {waarde}, big endian {groot}");
            assert!(!bevat(&uit, PLEK) && !bevat(&uit, &[0x88, 0x25]) && !bevat(&uit, b"Cam"));
            assert!(bevat(&uit, &beeld()));
        }
    }
}

#[test]
fn every_other_hiding_place_in_a_jpeg_is_emptied() {
    let xmp = [b"http://ns.adobe.com/xap/1.0/\0".as_slice(), PLEK].concat();
    let mpf = [b"MPF\0".as_slice(), PLEK].concat();
    let plaatsen: Vec<Vec<u8>> = [
        segment(0xe1, &xmp),
        segment(0xe2, &mpf),
        segment(0xed, &[b"Photoshop 3.0\0".as_slice(), PLEK].concat()),
        segment(0xfe, PLEK),
        segment(0xe0, &[b"JFXX\0".as_slice(), PLEK].concat()),
        segment(0xee, &[b"Adobe\0\x64\0\0\0\0\x01".as_slice(), PLEK].concat()),
    ]
    .into_iter()
    .chain((0xe3..=0xef).map(|merk| segment(merk, PLEK)))
    .chain((0xf0..=0xfd).map(|merk| segment(merk, PLEK)))
    .collect();
    for plaats in plaatsen {
        let uit = schoon("foto.jpg", &jpeg(std::slice::from_ref(&plaats), b""));
        assert!(!bevat(&uit, PLEK), "mark {:02x}", plaats[1]);
        assert!(bevat(&uit, &beeld()));
    }
}

#[test]
fn the_thumbnail_in_jfif_goes_and_the_colours_stay() {
    let met_plaatje = [&JFIF[..12], &[2, 1], &[9; 6]].concat();
    let icc = segment(0xe2, b"ICC_PROFILE\0\x01\x01kleur");
    let adobe = segment(0xee, b"Adobe\0\x64\0\0\0\0\x01");
    let invoer = jpeg(&[segment(0xe0, &met_plaatje), icc.clone(), adobe.clone()], b"");
    assert_eq!(schoon("foto.jpg", &invoer), jpeg(&[segment(0xe0, &JFIF), icc, adobe], b""));
}

#[test]
fn what_hangs_behind_the_end_of_a_jpeg_or_between_its_scans_goes() {
    let tweede = jpeg(&[app1_exif(1, true)], b"");
    assert_eq!(schoon("foto.jpg", &jpeg(&[], &tweede)), jpeg(&[], b""));

    let tussen = [vec![0xff, 0xd8], beeld(), segment(0xfe, PLEK), scan(), vec![0xff, 0xd9]].concat();
    let verwacht = [vec![0xff, 0xd8], beeld(), scan(), vec![0xff, 0xd9]].concat();
    assert_eq!(schoon("foto.jpg", &tussen), verwacht);
}

#[test]
fn a_png_loses_text_time_exif_unknown_chunks_and_its_tail() {
    let weg = [b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME", b"caBX", b"acTL"];
    let plekken: Vec<Vec<u8>> = weg.iter().map(|naam| stuk(naam, PLEK)).collect();
    let kleur = [stuk(b"gAMA", &[0, 0, 1, 1]), stuk(b"pHYs", &[0; 9])];
    let invoer = png(&[plekken.concat(), kleur.concat()], PLEK);
    assert_eq!(schoon("foto.png", &invoer), png(&kleur, b""));
}

#[test]
fn a_webp_loses_exif_and_xmp_and_no_longer_announces_them() {
    let kleur = riffstuk(b"ICCP", b"kleur");
    let invoer = webp(
        &[
            vp8x(0x3c),
            kleur.clone(),
            vp8l(),
            riffstuk(b"EXIF", PLEK),
            riffstuk(b"XMP ", PLEK),
            riffstuk(b"quux", PLEK),
        ],
        PLEK,
    );
    assert_eq!(schoon("foto.webp", &invoer), webp(&[vp8x(0x30), kleur, vp8l()], b""));
}

#[test]
fn frames_of_an_animated_webp_are_cleaned_as_well() {
    let frame = |stukken: &[Vec<u8>]| riffstuk(b"ANMF", &[vec![0; 16], stukken.concat()].concat());
    let anim = riffstuk(b"ANIM", &[0; 6]);
    let invoer = webp(&[vp8x(0x02), anim.clone(), frame(&[vp8l(), riffstuk(b"quux", PLEK)])], b"");
    assert_eq!(schoon("foto.webp", &invoer), webp(&[vp8x(0x02), anim, frame(&[vp8l()])], b""));
}

#[test]
fn a_photo_that_was_cut_off_is_refused_as_damaged() {
    let fotos = [
        ("foto.jpg", Soort::Jpeg, jpeg(&[app1_exif(6, true)], b"")),
        ("foto.png", Soort::Png, png(&[stuk(b"gAMA", &[0; 4])], b"")),
        ("foto.webp", Soort::Webp, webp(&[vp8x(0), vp8l()], b"")),
    ];
    for (naam, soort, heel) in fotos {
        assert!(beoordeel(naam, &heel, GRENS).is_ok());
        for lengte in 12..heel.len() {
            let fout = beoordeel(naam, &heel[..lengte], GRENS).unwrap_err();
            assert_eq!(fout, Afwijzing::Beschadigd { soort }, "{lengte} of {}", heel.len());
        }
    }
}

#[test]
fn a_photo_without_a_picture_is_refused_as_damaged() {
    let kop = b"\x89PNG\r\n\x1a\n".to_vec();
    let gevallen = [
        ("a.jpg", vec![0xff, 0xd8, 0xff, 0xd9]),
        ("a.jpg", [vec![0xff, 0xd8], scan(), vec![0xff, 0xd9]].concat()),
        (
            "a.jpg",
            [vec![0xff, 0xd8], segment(0xc0, &[8, 0, 0, 0, 16, 1, 1, 0x11, 0]), scan(), vec![0xff, 0xd9]]
                .concat(),
        ),
        ("a.png", [kop.clone(), ihdr(1, 1), stuk(b"IEND", b"")].concat()),
        ("a.png", [kop.clone(), ihdr(0, 1), stuk(b"IDAT", b"x"), stuk(b"IEND", b"")].concat()),
        ("a.png", [kop.clone(), stuk(b"IDAT", b"x"), ihdr(1, 1), stuk(b"IEND", b"")].concat()),
        ("a.png", [kop, ihdr(1, 1), stuk(b"ABCD", b"x"), stuk(b"IDAT", b"x"), stuk(b"IEND", b"")].concat()),
        ("a.webp", webp(&[vp8x(0)], b"")),
        ("a.webp", webp(&[riffstuk(b"EXIF", PLEK), vp8l()], b"")),
    ];
    for (naam, inhoud) in gevallen {
        assert!(matches!(beoordeel(naam, &inhoud, GRENS), Err(Afwijzing::Beschadigd { .. })), "{inhoud:?}");
    }
}

#[test]
fn a_picture_with_too_many_pixels_is_refused() {
    let met_maat = |breedte, hoogte| {
        let kop = b"\x89PNG\r\n\x1a\n".to_vec();
        [kop, ihdr(breedte, hoogte), stuk(b"IDAT", b"x"), stuk(b"IEND", b"")].concat()
    };
    assert!(beoordeel("a.png", &met_maat(12_000, 10_000), GRENS).is_ok());
    assert_eq!(12_000 * 10_000, MAX_BEELDPUNTEN);
    let fout = beoordeel("a.png", &met_maat(12_001, 10_000), GRENS).unwrap_err();
    assert_eq!(fout, Afwijzing::TeVeelBeeldpunten { breedte: 12_001, hoogte: 10_000 });
    let groots = u32::MAX;
    assert!(matches!(
        beoordeel("a.png", &met_maat(groots, groots), GRENS),
        Err(Afwijzing::TeVeelBeeldpunten { .. })
    ));
}
