// SPDX-License-Identifier: EUPL-1.2
//! Numbers of signalen as people type them: `VAL-2026-00042`, `val202600042`, `val 2026 42`, `2026-42`, `VAL 42`, `42`.

use crate::zoekindex::uiting::Uiting;

/// A number always has at least this many digits at the end.
const CIJFERS: usize = 5;
const MAX_AFKORTING: usize = 5;
const MAX_LENGTE: usize = 24;

/// What a number says, as far as it was typed.
#[derive(Debug, PartialEq, Eq)]
struct Nummer {
    afkorting: Option<String>,
    jaar: Option<String>,
    volgnummer: String,
}

/// The words in the index that stand for the number that was typed; `None` when it cannot be one.
pub(super) fn nummervraag(invoer: &str) -> Option<Uiting> {
    let nummer = lees(invoer)?;
    let volgnummer = format!("{:0>CIJFERS$}", nummer.volgnummer);
    Some(match (nummer.afkorting, nummer.jaar) {
        (Some(afkorting), Some(jaar)) => Uiting::van_woorden([format!("{afkorting}{jaar}{volgnummer}")]),
        (afkorting, jaar) => Uiting::van_woorden([afkorting, jaar, Some(volgnummer)].into_iter().flatten()),
    })
}

fn lees(invoer: &str) -> Option<Nummer> {
    let kaal = invoer.trim().to_ascii_lowercase();
    if kaal.len() > MAX_LENGTE {
        return None;
    }
    let letters = kaal.len() - kaal.trim_start_matches(|t: char| t.is_ascii_lowercase()).len();
    let (afkorting, rest) = kaal.split_at_checked(letters)?;
    let delen: Vec<&str> = rest.split(['-', ' ', '/', '.']).filter(|d| !d.is_empty()).collect();
    let alleen_cijfers = delen.iter().all(|d| d.bytes().all(|b| b.is_ascii_digit()));
    if afkorting.len() > MAX_AFKORTING || !alleen_cijfers {
        return None;
    }
    let (jaar, volgnummer) = match delen.as_slice() {
        [jaar, volgnummer] if is_jaar(jaar) => (Some(*jaar), *volgnummer),
        [samen] if samen.len() > CIJFERS + 1 => {
            let (jaar, volgnummer) = samen.split_at_checked(4).filter(|(jaar, _)| is_jaar(jaar))?;
            (Some(jaar), volgnummer)
        }
        [volgnummer] => (None, *volgnummer),
        _ => return None,
    };
    // Leading zeros are for the eye only; a number without any other digit is none.
    let volgnummer = volgnummer.trim_start_matches('0');
    (!volgnummer.is_empty() && volgnummer.len() <= CIJFERS + 1).then(|| Nummer {
        afkorting: (!afkorting.is_empty()).then(|| afkorting.to_owned()),
        jaar: jaar.map(str::to_owned),
        volgnummer: volgnummer.to_owned(),
    })
}

fn is_jaar(deel: &str) -> bool {
    deel.len() == 4 && ("2000".."2100").contains(&deel)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_in_every_spelling() {
        for invoer in [
            "VAL-2026-00042",
            "val-2026-42",
            " VAL 2026 00042 ",
            "val202600042",
            "VAL/2026/42",
            "Val2026-042",
        ] {
            assert_eq!(nummervraag(invoer).unwrap().fts5(), r#"("val202600042")"#, "{invoer}");
        }
        assert_eq!(nummervraag("2026-42").unwrap().fts5(), r#"("2026") AND ("00042")"#);
        assert_eq!(nummervraag("VAL 42").unwrap().fts5(), r#"("val") AND ("00042")"#);
        assert_eq!(nummervraag("00042").unwrap().fts5(), r#"("00042")"#);
        assert_eq!(nummervraag("123456").unwrap().fts5(), r#"("123456")"#);
    }

    #[test]
    fn other_things_are_no_number() {
        for invoer in ["", "VAL", "6301 AB", "hennep 12", "12-34-56", "0", "VAL-", "2026-x", "1-2-3-4", "é42"]
        {
            assert_eq!(nummervraag(invoer), None, "{invoer}");
        }
    }

    #[test]
    fn the_index_holds_the_words_that_a_number_asks() {
        let tokens = zoektaal::tokens("VAL-2026-00042");
        for woord in ["val202600042", "val", "2026", "00042"] {
            assert!(tokens.iter().any(|t| t == woord), "{woord}: {tokens:?}");
        }
    }
}
