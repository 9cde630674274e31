// SPDX-License-Identifier: EUPL-1.2
//! What each kind of letter says, to be read as a person: the snapshots are the wording.
use std::collections::BTreeSet;

use brief::{Briefsoort, GOEDKEURING};

use crate::voorbeelden::alle;

#[test]
fn every_kind_is_rendered_in_its_variations() {
    let soorten: BTreeSet<_> =
        alle().into_iter().map(|(naam, b)| b.unwrap_or_else(|g| panic!("{naam}: {g:?}")).soort()).collect();
    assert_eq!(soorten, BTreeSet::from(Briefsoort::ALLE));
}

/// One snapshot per kind of content, in the plain head.
#[test]
fn the_wording_of_each_kind() {
    for (naam, brief) in alle() {
        if let Some(kort) = naam.strip_suffix("-kaal") {
            insta::assert_snapshot!(kort.to_owned(), brief.unwrap().tekst());
        }
    }
}

#[test]
fn who_signs_for_whom() {
    let tekst = |gezocht: &str| {
        let (_, brief) = alle().into_iter().find(|(naam, _)| naam == gezocht).unwrap();
        brief.unwrap().tekst()
    };
    assert!(tekst("last-woning-kaal").contains("\nDe burgemeester van Simpelveld,\n"));
    let mandaat = tekst("last-woning-mandaat");
    assert!(mandaat.contains("\nNamens de burgemeester van Simpelveld,\n"));
    assert!(mandaat.contains("Bevoegd op grond van: Mandaatbesluit openbare orde Simpelveld 2026."));
    let college = tekst("besluit-gegeven-college");
    assert!(college.contains("\nHet college van burgemeester en wethouders van Simpelveld,\n"));
    assert!(college.contains("Wij hebben een besluit genomen"));
    assert!(tekst("last-woning-logo").contains("Daarom staat er geen handtekening onder."));
}

/// No letter leaves a gap: no empty item, no two spaces, no word that stands for nothing.
#[test]
fn no_letter_has_a_blank() {
    for (naam, brief) in alle() {
        let tekst = brief.unwrap().tekst();
        for gat in
            [" .", " ,", ": \n", "- \n", "| |", "  |", "None", "Some(", "van  ", "op  ", "..", "<", ">"]
        {
            assert!(!tekst.contains(gat), "{naam}: {gat:?}\n{tekst}");
        }
    }
}

#[test]
fn every_kind_says_for_which_rules_it_was_written() {
    for soort in Briefsoort::ALLE {
        let zin = soort.regel().zin();
        assert!(zin.contains("21 november 2026") && zin.starts_with("Tekst versie "), "{zin}");
    }
    assert!(GOEDKEURING.contains("jurist"));
}
