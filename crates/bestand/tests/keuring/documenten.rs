// SPDX-License-Identifier: EUPL-1.2
//! Documents, text and names: what is accepted, and for what reason the rest is not.

use crate::hulp::*;
use bestand::{Afwijzing, MAX_NAAM, Soort, beoordeel, content_disposition};

const GRENS: u64 = 1 << 20;

fn afwijzing(naam: &str, inhoud: &[u8]) -> Afwijzing {
    match beoordeel(naam, inhoud, GRENS) {
        Ok(bestand) => panic!("{naam} is accepted: {bestand:?}"),
        Err(fout) => fout,
    }
}

fn naam(invoer: &str) -> String {
    beoordeel(invoer, b"tekst", GRENS)
        .map(|bestand| bestand.naam().to_owned())
        .unwrap_or_else(|fout| fout.code().into())
}

#[test]
fn every_kind_is_recognised_by_its_content() {
    let gevallen = [
        ("a.jpeg", jpeg(&[], b""), Soort::Jpeg),
        ("a.png", png(&[], b""), Soort::Png),
        ("a.webp", webp(&[vp8l()], b""), Soort::Webp),
        ("a.pdf", pdf(b"1 0 obj"), Soort::Pdf),
        ("a.docx", docx(vec![deel("word/media/image1.png", b"x")]), Soort::Docx),
        ("a.odt", odt(vec![deel("Pictures/1.png", b"x"), deel("Configurations2/", b"")]), Soort::Odt),
        ("a.txt", "\u{feff}Één auto\r\n\tgezien".into(), Soort::Tekst),
    ];
    for (bijnaam, inhoud, soort) in &gevallen {
        let bestand = beoordeel(bijnaam, inhoud, GRENS).unwrap_or_else(|fout| panic!("{bijnaam}: {fout}"));
        assert_eq!((bestand.soort(), bestand.naam()), (*soort, *bijnaam));
        assert_eq!(bestand.inhoud(), inhoud.as_slice());
        for (andere, _, ander) in &gevallen {
            let verwacht =
                if ander == soort { None } else { Some(Afwijzing::ExtensiePastNiet { soort: *soort }) };
            assert_eq!(beoordeel(andere, inhoud, GRENS).err(), verwacht, "{andere}");
        }
    }
}

#[test]
fn an_empty_or_too_large_file_is_refused() {
    assert_eq!(afwijzing("a.txt", b""), Afwijzing::Leeg);
    assert!(beoordeel("a.txt", b"12345", 5).is_ok());
    assert_eq!(beoordeel("a.txt", b"123456", 5).unwrap_err(), Afwijzing::TeGroot { grootte: 6, grens: 5 });
}

#[test]
fn html_and_svg_are_refused_whatever_they_are_called() {
    for extensie in ["svg", "SVG", "html", "htm", "xhtml", "mht", "xml"] {
        assert_eq!(afwijzing(&format!("a.{extensie}"), b"tekst"), Afwijzing::Opmaak);
        assert_eq!(afwijzing(&format!("a.{extensie}"), &jpeg(&[], b"")), Afwijzing::Opmaak);
    }
    let opmaak = [
        "<!DOCTYPE html><p>",
        "<svg xmlns='x'/>",
        "\u{feff} <?xml version='1.0'?><!-- x --><sVg>",
        "Goedemiddag,\n\n<SCRIPT>alert(1)</script>",
        "<html",
        "x<iframe/src=x>",
    ];
    for tekst in opmaak {
        for bijnaam in ["a.txt", "a", "a.jpg"] {
            assert_eq!(afwijzing(bijnaam, tekst.as_bytes()), Afwijzing::Opmaak, "{tekst:?}");
        }
    }
    for tekst in ["2 < 3 en 3 > 2", "<hoofdstuk>", "html en svg", "<formaat>", "< script>", "<é"] {
        assert!(beoordeel("a.txt", tekst.as_bytes(), GRENS).is_ok(), "{tekst:?}");
    }
}

#[test]
fn the_test_string_of_virus_scanners_is_refused_in_every_kind() {
    let virus =
        [br"X5O!P%@AP[4\PZX54(P^)7CC)7}".as_slice(), b"$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"].concat();
    for inhoud in [virus.clone(), pdf(&virus), jpeg(&[], &virus), docx(vec![deel("word/x", &virus)])] {
        assert_eq!(afwijzing("a.txt", &inhoud), Afwijzing::Testvirus);
    }
    assert!(beoordeel("a.txt", &virus[1..], GRENS).is_ok());
}

#[test]
fn other_kinds_are_refused_with_the_reason_that_helps() {
    let heic = |merk: &[u8]| [b"\0\0\0\x18ftyp".as_slice(), merk, b"\0\0\0\0mif1heic"].concat();
    let gevallen = [
        ("IMG_1.HEIC", heic(b"heic"), Afwijzing::Heic),
        ("IMG_1.jpg", heic(b"mif1"), Afwijzing::Heic),
        ("film.mp4", heic(b"isom"), Afwijzing::OnbekendeSoort),
        ("brief.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest".to_vec(), Afwijzing::OudKantoorbestand),
        ("x.exe", b"MZ\x90\0\x03".to_vec(), Afwijzing::OnbekendeSoort),
        ("x.gif", b"GIF89a\x01\0\x01\0".to_vec(), Afwijzing::OnbekendeSoort),
        ("x.sh", b"#!/bin/sh\nrm x".to_vec(), Afwijzing::ExtensiePastNiet { soort: Soort::Tekst }),
        ("notitie.txt", b"caf\xe9".to_vec(), Afwijzing::Tekstcodering),
        ("notitie.txt", b"\xff\xfea\0b\0".to_vec(), Afwijzing::Tekstcodering),
        ("notitie", b"caf\xe9".to_vec(), Afwijzing::OnbekendeSoort),
        ("notitie", b"nul\0nul".to_vec(), Afwijzing::OnbekendeSoort),
        ("a.zip", zip(&[deel("a.txt", b"x")]), Afwijzing::OnbekendeSoort),
        (
            "a.xlsx",
            zip(&[deel("[Content_Types].xml", b"x"), deel("xl/workbook.xml", b"x")]),
            Afwijzing::OnbekendeSoort,
        ),
        ("a.docx", b"PK\x03\x04 en dan niets".to_vec(), Afwijzing::OnbekendeSoort),
    ];
    for (bijnaam, inhoud, reden) in gevallen {
        assert_eq!(afwijzing(bijnaam, &inhoud), reden, "{bijnaam}");
    }
}

#[test]
fn documents_with_macros_or_programs_are_refused() {
    for onderdeel in [
        "word/vbaProject.bin",
        "WORD\\VBAPROJECT.BIN",
        "word/vbaData.xml",
        "word/activeX/activeX1.xml",
        "word/embeddings/oleObject1.bin",
    ] {
        assert_eq!(afwijzing("a.docx", &docx(vec![deel(onderdeel, b"x")])), Afwijzing::Macro, "{onderdeel}");
    }
    for onderdeel in ["Basic/Standard/Module1.xml", "Scripts/python/x.py"] {
        assert_eq!(afwijzing("a.odt", &odt(vec![deel(onderdeel, b"x")])), Afwijzing::Macro, "{onderdeel}");
    }
    assert!(beoordeel("a.docx", &docx(vec![deel("word/embeddings/blad.xlsx", b"x")]), GRENS).is_ok());
}

#[test]
fn a_document_that_declares_an_unreasonable_size_is_a_bomb() {
    let met = |uitgepakt: u32, gepakt: usize| {
        docx(vec![Deel { uitgepakt, ..deel("word/media/x.xml", &vec![b'x'; gepakt]) }])
    };
    assert_eq!(afwijzing("a.docx", &met(5 << 20, 1_000)), Afwijzing::Zipbom);
    assert_eq!(afwijzing("a.docx", &met(u32::MAX, 900_000)), Afwijzing::Zipbom);
    assert!(beoordeel("a.docx", &met(5 << 20, 100_000), GRENS).is_ok());
    assert!(beoordeel("a.docx", &met(3 << 20, 1_000), GRENS).is_ok());
    let veel =
        (0..40).map(|nr| Deel { uitgepakt: 10 << 20, ..deel(&format!("word/{nr}"), &[0; 50_000]) }).collect();
    assert_eq!(beoordeel("a.docx", &docx(veel), 10 << 20).unwrap_err(), Afwijzing::Zipbom);
    let stukjes = (0..5_000).map(|nr| deel(&format!("word/{nr}"), b"")).collect();
    assert_eq!(afwijzing("a.docx", &docx(stukjes)), Afwijzing::Zipbom);
}

#[test]
fn a_document_is_only_believed_when_it_is_plain() {
    let beschadigd = Afwijzing::Beschadigd { soort: Soort::Docx };
    let gedeeld = docx(vec![Deel { elders: Some(0), ..deel("[Content_Types].xml", b"<Types/>") }]);
    assert_eq!(afwijzing("a.docx", &gedeeld), beschadigd, "two entries, one part");
    let elders = docx(vec![Deel { elders: Some(0), ..deel("word/x.xml", b"x") }]);
    assert_eq!(afwijzing("a.docx", &elders), beschadigd, "another name in the part");
    assert_eq!(afwijzing("a.docx", &docx(vec![deel("../../x", b"x")])), beschadigd, "a path upwards");
    assert_eq!(afwijzing("a.docx", &docx(vec![deel("/etc/x", b"x")])), beschadigd, "a path from the root");
    let verborgen = zip_na(&zip(&[deel("x", b"x")]), &docxdelen());
    assert_eq!(afwijzing("a.docx", &verborgen), beschadigd, "something before the first part");
    let tweeerlei = docx(vec![Deel { methoden: (8, 0), ..deel("word/x.xml", b"x") }]);
    assert_eq!(afwijzing("a.docx", &tweeerlei), beschadigd, "two opinions about the method");
    let versleuteld = docx(vec![Deel { vlaggen: 1, ..deel("word/x.xml", b"x") }]);
    assert_eq!(afwijzing("a.docx", &versleuteld), Afwijzing::Versleuteld);
    let achter = [docx(vec![]), b"erachter".to_vec()].concat();
    assert_eq!(afwijzing("a.docx", &achter), Afwijzing::OnbekendeSoort);
    let mut gepakt = odtdelen();
    gepakt[0].methoden = (8, 8);
    assert_eq!(
        afwijzing("a.odt", &zip(&gepakt)),
        Afwijzing::OnbekendeSoort,
        "the kind must be readable as it stands"
    );
    let verkeerd = zip(&[
        deel("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        deel("content.xml", b"x"),
        deel("META-INF/manifest.xml", b"x"),
    ]);
    assert_eq!(afwijzing("a.odt", &verkeerd), Afwijzing::OnbekendeSoort);
}

#[test]
fn a_pdf_that_does_something_by_itself_or_was_cut_off_is_refused() {
    for actief in [
        "<< /S /JavaScript /JS (x) >>",
        "/S/Launch",
        "/Type /EmbeddedFile",
        "/RichMedia[",
        "/J#61vaScript ",
        "/Java#53cript>>",
    ] {
        assert_eq!(afwijzing("a.pdf", &pdf(actief.as_bytes())), Afwijzing::ActievePdf, "{actief}");
    }
    for rustig in ["/LaunchDate", "JavaScript", "/S /GoTo", "/Name#", "/#zz"] {
        assert!(beoordeel("a.pdf", &pdf(rustig.as_bytes()), GRENS).is_ok(), "{rustig}");
    }
    assert_eq!(afwijzing("a.pdf", b"%PDF-1.7\n1 0 obj"), Afwijzing::Beschadigd { soort: Soort::Pdf });
}

#[test]
fn a_name_becomes_safe_and_keeps_what_it_says() {
    let gevallen = [
        ("notitie.txt", "notitie.txt"),
        ("Één  auto\t gezien.TXT", "Één auto gezien.txt"),
        ("../../etc/passwd", "passwd.txt"),
        ("C:\\Users\\J\\notitie.txt", "notitie.txt"),
        ("map/notitie.txt/", "notitie.txt"),
        ("exe.\u{202e}txt", "exe.txt"),
        ("no\u{200b}ti\r\ntie\0.txt", "noti tie.txt"),
        ("a<b>:\"|?*.txt", "a_b______.txt"),
        (".htaccess", "htaccess.txt"),
        ("notitie .txt. ", "notitie.txt"),
        ("notitie", "notitie.txt"),
        ("verslag 12.03", "verslag 12.03.txt"),
        ("CON.txt", "_CON.txt"),
        ("lpt1", "_lpt1.txt"),
        ("", "bestand.txt"),
        ("/", "bestand.txt"),
        ("...", "bestand.txt"),
        ("\u{202e}\u{0}", "bestand.txt"),
        ("foto.jpg\0.exe", "BST-004"),
        ("foto.txt::$DATA", "foto.txt__$DATA.txt"),
        ("ｆoto.ｔxt", "BST-004"),
    ];
    for (invoer, verwacht) in gevallen {
        assert_eq!(naam(invoer), verwacht, "{invoer:?}");
    }
}

#[test]
fn a_long_name_is_cut_before_its_extension() {
    for lang in [format!("{}.txt", "é".repeat(300)), "x".repeat(300), format!("x.{}", "y".repeat(300))] {
        let kort = naam(&lang);
        assert_eq!(kort.chars().count(), MAX_NAAM);
        assert!(kort.ends_with(".txt"), "{kort}");
    }
}

#[test]
fn the_header_offers_a_download_and_cannot_be_broken_out_of() {
    assert_eq!(
        content_disposition("a\"; filename=evil.html\r\nX: y\\é%.txt"),
        "attachment; filename=\"__.txt\"; filename*=UTF-8''%C3%A9%25.txt"
    );
    assert_eq!(content_disposition(""), "attachment; filename=\"bestand\"; filename*=UTF-8''bestand");
}

#[test]
fn every_cause_has_its_own_code_and_a_text_without_the_name() {
    let alle = [
        Afwijzing::Leeg,
        Afwijzing::TeGroot { grootte: 2, grens: 1 },
        Afwijzing::OnbekendeSoort,
        Afwijzing::ExtensiePastNiet { soort: Soort::Pdf },
        Afwijzing::Heic,
        Afwijzing::Opmaak,
        Afwijzing::Testvirus,
        Afwijzing::Beschadigd { soort: Soort::Pdf },
        Afwijzing::TeVeelBeeldpunten { breedte: 1, hoogte: 1 },
        Afwijzing::Zipbom,
        Afwijzing::Macro,
        Afwijzing::ActievePdf,
        Afwijzing::Versleuteld,
        Afwijzing::OudKantoorbestand,
        Afwijzing::Tekstcodering,
    ];
    let codes: Vec<&str> = alle.iter().map(Afwijzing::code).collect();
    assert_eq!(codes, Afwijzing::CODES);
}

#[test]
fn neither_name_nor_content_reaches_a_log() {
    let bestand = beoordeel("Jansen.txt", b"geheim", GRENS).unwrap();
    assert_eq!(format!("{bestand:?}"), "Bestand { soort: Tekst, grootte: 6, .. }");
}

#[test]
fn each_kind_has_its_own_extensions() {
    let alle: Vec<&str> = Soort::ALLE.iter().flat_map(|soort| soort.extensies()).copied().collect();
    let mut uniek = alle.clone();
    uniek.sort_unstable();
    uniek.dedup();
    assert_eq!(uniek.len(), alle.len());
    assert!(
        Soort::ALLE.iter().filter(|soort| soort.is_foto()).all(|soort| soort.mime().starts_with("image/"))
    );
    assert!(!Soort::Docx.is_geschoond() && Soort::Jpeg.is_geschoond());
}
