// SPDX-License-Identifier: EUPL-1.2
//! The form of the shipped word lists: a slip of the pen in data must not pass unseen.

use super::*;

fn is_gevouwen(woord: &str) -> bool {
    woord.bytes().all(|b| b.is_ascii_lowercase())
}

#[test]
fn every_exception_is_folded_and_has_one_stem() {
    let mut gezien = HashMap::new();
    for regel in regels(UITZONDERINGEN).filter(|regel| !regel.starts_with('=')) {
        let (stam, vormen) = regel.split_once(':').unwrap_or_else(|| panic!("no colon in {regel:?}"));
        for vorm in vormen.split_whitespace().chain([stam]) {
            assert!(is_gevouwen(vorm), "{vorm:?}");
            assert_eq!(gezien.insert(vorm, stam), None, "{vorm:?} stands twice");
        }
    }
    assert!(gezien.len() > 300);
}

#[test]
fn every_function_word_is_folded() {
    assert!(STOP.len() > 300, "{}", STOP.len());
    for woord in STOP.iter() {
        assert!(is_gevouwen(woord), "{woord:?}");
    }
}

#[test]
fn no_exception_is_a_function_word() {
    for vorm in UITZONDERING.stammen.keys() {
        assert!(!is_stopwoord(vorm), "{vorm:?} is never indexed");
    }
}

#[test]
fn every_word_that_stays_whole_would_be_split_without_that() {
    assert!(!UITZONDERING.heel.is_empty());
    for woord in &UITZONDERING.heel {
        assert!(is_gevouwen(woord), "{woord:?}");
        assert!(crate::samenstelling::ontbind(woord).is_some(), "{woord:?} needs no exception");
    }
}

#[test]
fn every_part_is_folded_long_enough_and_stands_once() {
    let mut gezien = HashSet::new();
    for merk in regels(DELEN).flat_map(str::split_whitespace) {
        let woord = merk.trim_matches(['*', '-']);
        assert!(is_gevouwen(woord) && woord.len() >= 3, "{merk:?}");
        assert!(gezien.insert(woord), "{merk:?} stands twice");
        assert!(!(merk.contains('*') && merk.contains('-')), "{merk:?}");
        assert!(!merk.contains('*') || woord.len() >= 4, "{merk:?} is too short to be telling");
    }
    assert!(gezien.len() > 500);
}

#[test]
fn telling_ends_pass_the_check_on_their_first_letters() {
    for merk in regels(DELEN).flat_map(str::split_whitespace).filter(|merk| merk.starts_with('*')) {
        let woord = merk.trim_matches(['*', '-']);
        assert_eq!(stam(woord).get(..KOP), woord.get(..KOP), "{merk:?}");
    }
}
