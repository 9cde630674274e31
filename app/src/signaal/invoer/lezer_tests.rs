// SPDX-License-Identifier: EUPL-1.2
//! Files as they come: with a BOM, with broken lines, with far too long cells, or no CSV at all.

use proptest::prelude::*;

use super::*;

fn lees(bytes: &[u8]) -> Result<(Vec<String>, Vec<Gelezen>), LeesFout> {
    let mut lezer = Lezer::nieuw(bytes, None, Tekens::Auto)?;
    let mut regels = Vec::new();
    while let Some(gelezen) = lezer.volgende()? {
        regels.push(gelezen);
    }
    Ok((lezer.koppen().to_vec(), regels))
}

fn cellen(regel: &Gelezen) -> Vec<&str> {
    regel.cellen.as_ref().unwrap().iter().map(String::as_str).collect()
}

#[test]
fn delimiters_are_found_out_and_a_bom_is_no_part_of_a_name() {
    for tekst in ["id,wat\n1,a\n", "\u{FEFF}id;wat\r\n1;a\r\n", "id\twat\n1\ta", "id|wat\n\n1|a\n |\n"] {
        let (koppen, regels) = lees(tekst.as_bytes()).unwrap();
        assert_eq!(koppen, ["id", "wat"], "{tekst:?}");
        assert_eq!(regels.len(), 1, "{tekst:?}");
        assert_eq!(cellen(&regels[0]), ["1", "a"], "{tekst:?}");
    }
    let mut komma = Lezer::nieuw("id;wat\n1;a".as_bytes(), Some(b','), Tekens::Auto).unwrap();
    assert_eq!(komma.koppen(), ["id;wat"]);
    assert_eq!(komma.volgende().unwrap().unwrap().cellen.unwrap(), ["1;a"]);
}

#[test]
fn a_text_may_hold_lines_quotes_and_formulas() {
    let tekst = "id,wat\n1,\"regel een\nregel \"\"twee\"\"\"\n2,=HYPERLINK(1)\n";
    let (_, regels) = lees(tekst.as_bytes()).unwrap();
    assert_eq!(cellen(&regels[0]), ["1", "regel een\nregel \"twee\""]);
    assert_eq!((regels[1].regel, cellen(&regels[1])), (4, vec!["2", "=HYPERLINK(1)"]));
}

#[test]
fn a_broken_line_has_a_number_and_the_next_is_read() {
    let tekst = "id,wat,plaats\n1,a\n2,b,c\n3,d,e,f\n4,g,h,,\n5,\"i,j\n6,k,l\n";
    let (_, regels) = lees(tekst.as_bytes()).unwrap();
    let kapot = |verwacht, gevonden, tot| Err(Kapot::Aantal { verwacht, gevonden, tot });
    assert_eq!(regels[0], Gelezen { regel: 2, cellen: kapot(3, 2, 2) });
    assert_eq!(cellen(&regels[1]), ["2", "b", "c"]);
    assert_eq!(regels[2], Gelezen { regel: 4, cellen: kapot(3, 4, 4) });
    assert_eq!(cellen(&regels[3]), ["4", "g", "h"]);
    assert_eq!(regels[4], Gelezen { regel: 6, cellen: kapot(3, 2, 7) });
}

#[test]
fn old_signs_are_understood_or_refused() {
    let oud = b"id,wat\n1,caf\xE9 \x80 5\n2,gewoon\n";
    let (_, regels) = lees(oud).unwrap();
    assert_eq!(cellen(&regels[0]), ["1", "café € 5"]);
    let mut streng = Lezer::nieuw(&oud[..], None, Tekens::Utf8).unwrap();
    assert_eq!(streng.volgende().unwrap().unwrap().cellen, Err(Kapot::Tekens));
    assert!(streng.volgende().unwrap().unwrap().cellen.is_ok());
}

#[test]
fn a_file_that_is_none_says_so() {
    for leeg in ["", "\u{FEFF}", "\n\n\n"] {
        assert!(matches!(lees(leeg.as_bytes()), Err(LeesFout::Leeg)), "{leeg:?}");
    }
    assert!(matches!(lees(b"\xFF\xFEi\0d\0"), Err(LeesFout::Utf16)));
    assert!(matches!(lees(b"id,wat,id\n"), Err(LeesFout::DubbeleKolom(naam)) if naam == "id"));
    assert_eq!(lees(b"id,wat").unwrap().1, []);
}

#[test]
fn a_missing_quotation_mark_does_not_swallow_the_memory() {
    let lang = "x".repeat(100_000);
    let mut tekst = format!("id,wat\n1,{lang}\n2,\"");
    for _ in 0..200 {
        tekst.push_str(&lang);
        tekst.push('\n');
    }
    let mut lezer = Lezer::nieuw(tekst.as_bytes(), None, Tekens::Auto).unwrap();
    assert_eq!(lezer.volgende().unwrap().unwrap().cellen.unwrap()[1].len(), lang.len());
    assert!(matches!(lezer.volgende(), Err(LeesFout::RegelTeGroot(3))));
}

proptest! {
    #[test]
    fn any_bytes_are_read_to_the_end(bytes in proptest::collection::vec(any::<u8>(), 0..600), scheiding in any::<Option<u8>>()) {
        for tekens in [Tekens::Auto, Tekens::Utf8, Tekens::Windows1252] {
            let Ok(mut lezer) = Lezer::nieuw(bytes.as_slice(), scheiding, tekens) else { continue };
            let breedte = lezer.koppen().len();
            let mut vorige = 1;
            while let Some(gelezen) = lezer.volgende().unwrap() {
                prop_assert!(gelezen.regel >= vorige);
                vorige = gelezen.regel;
                prop_assert!(gelezen.cellen.is_err() || gelezen.cellen.unwrap().len() == breedte);
            }
        }
    }

    #[test]
    fn what_a_spreadsheet_writes_is_read_back(rijen in proptest::collection::vec(("[^\0]{1,40}", "[^\0]{1,40}"), 1..8)) {
        let mut schrijver = csv::Writer::from_writer(vec![]);
        schrijver.write_record(["id", "wat"]).unwrap();
        for (een, twee) in &rijen {
            schrijver.write_record([een, twee]).unwrap();
        }
        let (_, gelezen) = lees(&schrijver.into_inner().unwrap()).unwrap();
        let verwacht: Vec<_> = rijen.iter()
            .filter(|(een, twee)| !(een.as_bytes().trim_ascii().is_empty() && twee.as_bytes().trim_ascii().is_empty()))
            .collect();
        prop_assert_eq!(gelezen.len(), verwacht.len());
        for (regel, (een, twee)) in gelezen.iter().zip(verwacht) {
            prop_assert_eq!(cellen(regel), vec![een.as_str(), twee.as_str()]);
        }
    }
}
