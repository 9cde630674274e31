// SPDX-License-Identifier: EUPL-1.2
//! The files: PDF/A-2a and PDF/UA-1 by their own words, tags in order, drafts and finals, the parts of an ODT.
use brief::{Compleet, GOEDKEURING, Vingerafdruk};
use pdf_extract::Object;

use crate::lezer::{dicht, odt, odt_deel, onder, open, pdf_tekst, structuur, wortel, xml_tekst, xmp};
use crate::voorbeelden::{alle, drie_bladzijden, png};

fn letters() -> impl Iterator<Item = (String, Compleet)> {
    alle().into_iter().map(|(naam, brief)| (naam, brief.unwrap()))
}

/// Each letter renders in both states and says so: the draft on each page, the final nowhere.
#[test]
fn every_variation_renders_as_draft_and_as_final() {
    for (naam, brief) in letters() {
        let (concept, definitief) = (brief.concept().unwrap(), brief.definitief().unwrap());
        let bladzijden = open(concept.bytes()).get_pages().len();
        let tekst = pdf_tekst(concept.bytes());
        assert!(tekst.matches("CONCEPT").count() >= bladzijden, "{naam}: {bladzijden} pages");
        assert!(tekst.contains(&dicht(&brief.soort().regel().zin())), "{naam}");
        assert!(tekst.contains(&dicht(GOEDKEURING)), "{naam}");
        let tekst = pdf_tekst(definitief.bytes());
        assert!(!tekst.contains("CONCEPT") && !tekst.contains(&dicht(GOEDKEURING)), "{naam}");
        assert_eq!(definitief.vingerafdruk(), Vingerafdruk::van(definitief.bytes()));
    }
}

/// Every word of the letter is in the PDF and in the ODT.
#[test]
fn pdf_and_odt_say_the_same() {
    for (naam, brief) in
        letters().filter(|(naam, _)| !naam.ends_with("-mandaat") && !naam.ends_with("-college"))
    {
        let pdf = zonder_voet(pdf_tekst(brief.definitief().unwrap().bytes()));
        let odt = dicht(&xml_tekst(&odt_deel(brief.odt().unwrap().bytes(), "content.xml")));
        for regel in brief.tekst().lines() {
            let regel =
                regel.trim_start_matches(['#', '-', ' ']).trim_start_matches(|t: char| t.is_ascii_digit());
            let regel = regel.strip_prefix(". ").unwrap_or(regel);
            for deel in regel.split([':', '|']).map(dicht).filter(|deel| deel != "[handtekening]") {
                for stuk in deel.split(',') {
                    assert!(odt.contains(stuk), "{naam}, odt: {stuk}");
                    assert!(pdf.contains(stuk), "{naam}, pdf: {stuk}\n{pdf}");
                }
            }
        }
    }
}

/// Without the lines at the foot of the pages, so that a sentence that goes on over the page is whole.
fn zonder_voet(mut tekst: String) -> String {
    for (gemeente, bladzijde, van) in [("Gemeente", "Bladzijde", "van"), ("Municipalityof", "Page", "of")] {
        for (nr, alle) in (1..=4).flat_map(|alle| (1..=alle).map(move |nr| (nr, alle))) {
            tekst =
                tekst.replace(&format!("{gemeente}Simpelveld·2026-OOV-0417{bladzijde}{nr}{van}{alle}"), "");
        }
    }
    tekst
}

/// What a checker looks at first. The exporter itself validates both standards and refuses what breaks them.
#[test]
fn a_pdf_is_tagged_archivable_and_accessible() {
    for (naam, brief) in letters().filter(|(naam, _)| naam.ends_with("-logo") || naam.contains("-en-")) {
        let bytes = brief.definitief().unwrap();
        let pdf = open(bytes.bytes());
        let xmp = xmp(&pdf);
        for eis in ["<pdfaid:part>2", "<pdfaid:conformance>A", "<pdfuaid:part>1", "<dc:title>"] {
            assert!(xmp.contains(eis), "{naam}: {eis}\n{xmp}");
        }
        let mark = onder(&pdf, wortel(&pdf), "MarkInfo").as_dict().unwrap();
        assert_eq!(mark.get(b"Marked").unwrap(), &Object::Boolean(true), "{naam}");
        let taal = onder(&pdf, wortel(&pdf), "Lang").as_str().unwrap();
        assert_eq!(taal, if naam.contains("-en-") { b"en" } else { b"nl" }, "{naam}");
        let beeld = onder(&pdf, wortel(&pdf), "ViewerPreferences").as_dict().unwrap();
        assert_eq!(beeld.get(b"DisplayDocTitle").unwrap(), &Object::Boolean(true), "{naam}");
        let boom = structuur(&pdf);
        assert_eq!(boom.iter().filter(|s| *s == "H1").count(), 1, "{naam}: one title");
        assert_eq!(boom.iter().any(|s| s == "Figure"), naam.ends_with("-logo"), "{naam}");
        assert_eq!(boom.contains(&"Table".to_owned()), boom.contains(&"TH".to_owned()), "{naam}");
        assert!(!boom.contains(&"H3".to_owned()) && boom.contains(&"P".to_owned()), "{naam}");
    }
}

#[test]
fn the_same_facts_give_the_same_bytes() {
    let afdrukken = || -> Vec<_> {
        let brieven = letters().filter(|(naam, _)| naam.ends_with("-logo"));
        brieven
            .map(|(_, b)| {
                (b.definitief().unwrap().vingerafdruk(), Vingerafdruk::van(b.odt().unwrap().bytes()))
            })
            .collect()
    };
    let eerst = afdrukken();
    assert_eq!(eerst, afdrukken());
    let elders = std::thread::spawn(afdrukken).join().unwrap();
    assert_eq!(eerst, elders);
    let uniek: std::collections::HashSet<_> = eerst.iter().map(|(pdf, _)| *pdf).collect();
    assert_eq!(uniek.len(), eerst.len(), "other facts give other bytes");
}

#[test]
fn a_fingerprint_is_a_sha_256() {
    let leeg = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    assert_eq!(Vingerafdruk::van(b"").to_string(), leeg);
}

#[test]
fn an_odt_is_what_a_word_processor_expects() {
    for (naam, brief) in letters() {
        let bytes = brief.odt().unwrap();
        let delen = odt(bytes.bytes());
        assert_eq!(
            delen[0],
            ("mimetype".into(), true, b"application/vnd.oasis.opendocument.text".to_vec()),
            "{naam}"
        );
        let manifest = odt_deel(bytes.bytes(), "META-INF/manifest.xml");
        for (deel, _, inhoud) in &delen {
            assert!(
                deel == "mimetype"
                    || deel.starts_with("META-INF")
                    || manifest.contains(&format!("\"{deel}\"")),
                "{naam}: {deel}"
            );
            if deel.ends_with(".xml") {
                xml_tekst(std::str::from_utf8(inhoud).unwrap());
            }
        }
        assert_eq!(
            delen.iter().any(|(deel, _, _)| deel == "Pictures/logo.png"),
            naam.ends_with("-logo"),
            "{naam}"
        );
        let meta = odt_deel(bytes.bytes(), "meta.xml");
        assert!(meta.contains("<dc:language>") && meta.contains(GOEDKEURING), "{naam}");
        assert!(
            odt_deel(bytes.bytes(), "styles.xml").contains("CONCEPT"),
            "{naam}: what can be edited is a draft"
        );
    }
}

#[test]
fn the_measured_letter_has_three_pages() {
    assert_eq!(open(drie_bladzijden().definitief().unwrap().bytes()).get_pages().len(), 3);
}

/// A PNG that says it is a picture and is none does not become a letter with a hole.
#[test]
fn a_broken_logo_is_an_error_and_no_blank() {
    let mut bytes = png(24, 8);
    bytes.truncate(40);
    let mut hoofd = crate::voorbeelden::hoofd();
    hoofd.gemeente.huisstijl.logo = Some(brief::Logo::lees(bytes, "Stuk").unwrap());
    let brief = brief::Brief { hoofd, inhoud: crate::voorbeelden::voornemen() };
    assert!(brief.controleer().unwrap().definitief().is_err());
}
