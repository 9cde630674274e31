// SPDX-License-Identifier: EUPL-1.2
//! What a person types stays text: nothing is evaluated, nothing is read, nothing disappears.
use brief::{Brief, Compleet, Voornemen};
use proptest::prelude::*;

use crate::lezer::{dicht, odt_deel, pdf_tekst, xml_tekst};
use crate::voorbeelden::{hoofd, voornemen};

fn met_tekst(tekst: &str) -> Compleet {
    let inhoud = Voornemen {
        betreft: tekst.to_owned(),
        maatregel: tekst.to_owned(),
        feiten: vec![tekst.to_owned()],
        ..voornemen()
    };
    let mut hoofd = hoofd();
    hoofd.gemeente.huisstijl.slotregel = tekst.to_owned();
    let aan = hoofd.geadresseerde.as_mut().unwrap();
    aan.naam = tekst.to_owned();
    Brief { hoofd, inhoud }.controleer().unwrap()
}

/// In the address, the title, the plan, the facts and the line at the end; five times in all.
fn letterlijk(tekst: &str) {
    let brief = met_tekst(tekst);
    let kaal = dicht(tekst);
    let pdf = pdf_tekst(brief.definitief().unwrap().bytes());
    assert!(pdf.matches(&kaal).count() >= 5, "{tekst:?}\n{pdf}");
    let odt = dicht(&xml_tekst(&odt_deel(brief.odt().unwrap().bytes(), "content.xml")));
    assert!(odt.matches(&kaal).count() >= 5, "{tekst:?}\n{odt}");
}

#[test]
fn markup_and_code_are_printed_as_they_were_typed() {
    for tekst in [
        "#panic(\"weg\")",
        "#read(\"/etc/passwd\")",
        "#import \"@preview/x:0.1.0\": *",
        "#include \"geheim.typ\"",
        "#sys.inputs.brief.kenmerk",
        "#let f(x) = f(x); #f(1)",
        "#while true {}",
        "#set page(width: 1pt)",
        "#{ while true { } }",
        "$ x^2 / y $",
        "*vet* _schuin_ `code` ```rust loop {}```",
        "= Kop",
        "- punt + nummer / term: uitleg",
        "[haken] {accolades} (ronde) <label> @label",
        "\\u{1F600} \\n \\# \\\\",
        "// geen commentaar /* ook niet */",
        "-- --- ... 'enkel' \"dubbel\" ~ http://voorbeeld.example/#x?y=1&z=2",
        "</text:p><script>alert(1)</script> &amp; &lt; ]]> <!-- -->",
        "' OR 1=1; DROP TABLE brieven; --",
        "%PDF-1.7 endobj (haak \\) stream",
    ] {
        letterlijk(tekst);
    }
}

/// A house style is data: what looks like a template that loops or reads is a line of text at the end of the letter.
#[test]
fn a_house_style_cannot_loop_or_read_files() {
    let begin = std::time::Instant::now();
    letterlijk("#let lus() = lus(); #lus() #while true { read(\"/etc/passwd\") }");
    assert!(begin.elapsed() < std::time::Duration::from_secs(60));
}

#[test]
fn names_of_the_world_are_drawn() {
    for naam in [
        "Żółć Łódź",
        "İğneada Şişli",
        "Nguyễn Thị Ánh",
        "Ελένη",
        "Жанна",
        "Zoë Ægir Ñandú",
        "Café ½ € 3,50",
        "😀 lacht",
    ] {
        letterlijk(naam);
    }
}

/// Hebrew and Arabic are read from right to left; what matters is that the letters are there.
#[test]
fn text_from_right_to_left_is_drawn() {
    for naam in ["שלום", "محمد"] {
        let pdf = pdf_tekst(met_tekst(naam).definitief().unwrap().bytes());
        let andersom: String = naam.chars().rev().collect();
        assert!(pdf.contains(naam) || pdf.contains(&andersom), "{naam}\n{pdf}");
    }
}

/// A word without end stays on the page and whole.
#[test]
fn a_very_long_word_does_not_run_off_the_page() {
    letterlijk(&"Kindercarnavalsoptochtvoorbereidingswerkzaamheden".repeat(4));
    letterlijk(&format!("https://voorbeeld.example/{}", "pad/".repeat(40)));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    /// Any text of these signs is printed as it is.
    #[test]
    fn any_typed_text_is_literal(tekst in r##"[a-z#$*_`\\{}\[\]()<>@=+/~"'&;:.,!?^%|0-9 -]{0,40}[a-z]"##) {
        prop_assume!(!dicht(&tekst).is_empty());
        letterlijk(&tekst);
    }
}
