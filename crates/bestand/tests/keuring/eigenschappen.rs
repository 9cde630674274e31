// SPDX-License-Identifier: EUPL-1.2
//! Laws that hold for every file: nothing panics, nothing of the place is left, and judging twice changes nothing.

use crate::hulp::*;
use bestand::{Bestand, MAX_NAAM, beoordeel, content_disposition};
use proptest::prelude::*;
use proptest::sample::Index;

const GRENS: u64 = 1 << 20;

/// Segments that a JPEG may carry before its picture, most of them with the place.
fn segmenten() -> impl Strategy<Value = Vec<Vec<u8>>> {
    let een = prop_oneof![
        (0_u16..12, any::<bool>()).prop_map(|(waarde, groot)| app1_exif(waarde, groot)),
        prop_oneof![Just(0xe1_u8), 0xe3_u8..=0xed, 0xef_u8..=0xfe].prop_map(|merk| segment(merk, PLEK)),
        Just(segment(0xe1, &[b"http://ns.adobe.com/xap/1.0/\0".as_slice(), PLEK].concat())),
        Just(segment(0xe2, &[b"MPF\0".as_slice(), PLEK].concat())),
        Just(segment(0xe0, &JFIF)),
        Just(segment(0xdd, &[0, 4])),
        Just(vec![0xff, 0xff, 0xff]),
    ];
    prop::collection::vec(een, 0..6)
}

fn fotos() -> impl Strategy<Value = (&'static str, Vec<u8>)> {
    let achter = prop_oneof![Just(Vec::new()), Just(PLEK.to_vec()), Just(jpeg(&[app1_exif(3, false)], b""))];
    let weg = prop::sample::select(vec![b"tEXt", b"iTXt", b"zTXt", b"eXIf", b"tIME", b"prVt", b"fdAT"]);
    let riff = prop::sample::select(vec![b"EXIF", b"XMP ", b"quux", b"ICC "]);
    prop_oneof![
        (segmenten(), achter.clone()).prop_map(|(segmenten, achter)| ("a.jpg", jpeg(&segmenten, &achter))),
        (prop::collection::vec(weg, 0..5), achter.clone()).prop_map(|(weg, achter)| {
            ("a.png", png(&weg.iter().map(|naam| stuk(naam, PLEK)).collect::<Vec<_>>(), &achter))
        }),
        (prop::collection::vec(riff, 0..5), any::<u8>(), achter).prop_map(|(weg, vlaggen, achter)| {
            let mut stukken = vec![vp8x(vlaggen), vp8l()];
            stukken.extend(weg.iter().map(|naam| riffstuk(naam, PLEK)));
            ("a.webp", webp(&stukken, &achter))
        }),
    ]
}

fn bestanden() -> impl Strategy<Value = (&'static str, Vec<u8>)> {
    prop_oneof![
        4 => fotos(),
        1 => Just(("a.pdf", pdf(b"<< /S /GoTo >>"))),
        1 => Just(("a.docx", docx(vec![deel("word/media/a.png", b"abc")]))),
        1 => Just(("a.odt", odt(vec![deel("styles.xml", b"<x/>")]))),
    ]
}

/// Changes of some bytes, and perhaps a cut.
fn schade() -> impl Strategy<Value = (Vec<(Index, u8)>, Option<Index>)> {
    (prop::collection::vec((any::<Index>(), any::<u8>()), 0..6), prop::option::weighted(0.2, any::<Index>()))
}

/// Judging what was stored gives the same file.
fn blijft_gelijk(bestand: &Bestand) -> Result<(), TestCaseError> {
    let opnieuw = beoordeel(bestand.naam(), bestand.inhoud(), GRENS);
    prop_assert_eq!(opnieuw.as_ref(), Ok(bestand));
    Ok(())
}

/// Control characters, and those that turn the direction of reading.
fn is_gevaarlijk(teken: char) -> bool {
    teken.is_control()
        || matches!(teken, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn nothing_of_the_place_is_left_in_a_photo((naam, inhoud) in fotos()) {
        let bestand = beoordeel(naam, &inhoud, GRENS).map_err(|fout| TestCaseError::fail(fout.to_string()))?;
        prop_assert!(!bevat(bestand.inhoud(), PLEK));
        prop_assert!(!bevat(bestand.inhoud(), &[0x88, 0x25]) && !bevat(bestand.inhoud(), &[0x25, 0x88]));
        blijft_gelijk(&bestand)?;
    }

    #[test]
    fn random_bytes_never_panic(naam in any::<String>(), inhoud in prop::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(bestand) = beoordeel(&naam, &inhoud, GRENS) {
            blijft_gelijk(&bestand)?;
        }
    }

    #[test]
    fn random_bytes_behind_a_known_start_never_panic(
        start in prop::sample::select(vec![
            b"\xff\xd8\xff\xe1".as_slice(), b"\xff\xd8\xff\xc0\0\x0b", b"\x89PNG\r\n\x1a\n", b"RIFF\x40\0\0\0WEBPVP8X",
            b"RIFF\x40\0\0\0WEBPVP8 ", b"%PDF-", b"PK\x03\x04", b"\0\0\0\x18ftyp", b"<",
        ]),
        inhoud in prop::collection::vec(any::<u8>(), 0..400),
    ) {
        if let Ok(bestand) = beoordeel("a", &[start, &inhoud].concat(), GRENS) {
            blijft_gelijk(&bestand)?;
        }
    }

    #[test]
    fn a_damaged_file_never_panics((naam, heel) in bestanden(), (bytes, einde) in schade()) {
        let mut inhoud = heel;
        for (plaats, waarde) in bytes {
            let plaats = plaats.index(inhoud.len());
            inhoud[plaats] = waarde;
        }
        if let Some(einde) = einde {
            inhoud.truncate(einde.index(inhoud.len()));
        }
        if let Ok(bestand) = beoordeel(naam, &inhoud, GRENS) {
            blijft_gelijk(&bestand)?;
        }
    }

    #[test]
    fn a_name_is_always_safe(naam in any::<String>()) {
        if let Ok(bestand) = beoordeel(&naam, b"tekst", GRENS) {
            let naam = bestand.naam();
            prop_assert!(!naam.is_empty() && naam.chars().count() <= MAX_NAAM);
            prop_assert!(!naam.contains(['/', '\\', ':', '"', '<', '>', '|', '?', '*']) && !naam.starts_with('.'));
            prop_assert!(!naam.chars().any(is_gevaarlijk));
            blijft_gelijk(&bestand)?;
        }
    }

    #[test]
    fn the_header_is_always_one_line_with_one_quoted_name(naam in any::<String>()) {
        let kop = content_disposition(&naam);
        prop_assert!(kop.bytes().all(|b| (0x20..0x7f).contains(&b)));
        prop_assert_eq!(kop.matches('"').count(), 2);
        prop_assert!(!kop.contains('\\'));
        let ster = kop.split_once("filename*=UTF-8''").map(|(_, ster)| ster).unwrap_or_default();
        prop_assert!(!ster.is_empty() && !ster.contains([' ', ';', '"', '\'', ',', '(', ')']));
    }
}
