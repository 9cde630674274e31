// SPDX-License-Identifier: EUPL-1.2
//! Numbers and money as people in the Netherlands write them: `1.234,5` and `€ 1.250,00`.
//!
//! Reading and showing are each other's inverse. Machine notation (JSON, query of the API) is read by the form
//! itself with Rust's own parsers; nothing here guesses which of the two it was given.

use crate::Taal;

/// A whole number as a person types it: `1234`, `1.234` or `-5`. Dots only where thousands are separated.
#[must_use]
pub fn lees_geheel(tekst: &str) -> Option<i64> {
    zonder_duizendpunten(tekst.trim())?.parse().ok()
}

/// A number with decimals. A comma is the decimal sign; a single dot without a comma is one too, because a map and a
/// pasted coordinate write `50.865`. Money has [`lees_bedrag`], where `1.250` is a thousand.
#[must_use]
pub fn lees_komma(tekst: &str) -> Option<f64> {
    let tekst = tekst.trim();
    let machine = match tekst.split_once(',') {
        Some((geheel, decimalen)) if is_cijfers(decimalen) => {
            format!("{}.{decimalen}", zonder_duizendpunten(geheel)?)
        }
        Some(_) => return None,
        None if tekst.matches('.').count() > 1 => zonder_duizendpunten(tekst)?,
        None => tekst.to_owned(),
    };
    lees_machine(&machine)
}

/// A decimal number in machine notation; no infinities, no NaN, no exponent.
fn lees_machine(tekst: &str) -> Option<f64> {
    let kaal = tekst.strip_prefix('-').unwrap_or(tekst);
    let begint_goed = kaal.starts_with(|teken: char| teken.is_ascii_digit());
    if !begint_goed || !kaal.chars().all(|teken| teken.is_ascii_digit() || teken == '.') {
        return None;
    }
    tekst.parse::<f64>().ok().filter(|getal| getal.is_finite())
}

/// An amount in euro cents: `1250`, `1.250`, `€ 1.250,00`, `12,5`. A dot followed by other than three digits is no
/// amount, so `12.50` is refused instead of read as twelve hundred and fifty.
#[must_use]
pub fn lees_bedrag(tekst: &str) -> Option<i64> {
    let tekst = tekst.trim();
    let tekst = tekst.strip_prefix('€').unwrap_or(tekst).trim();
    let (geheel, decimalen) = tekst.split_once(',').unwrap_or((tekst, "0"));
    let decimalen = if decimalen == "-" { "0" } else { decimalen };
    if !is_cijfers(decimalen) || decimalen.len() > 2 {
        return None;
    }
    let euro: i64 = zonder_duizendpunten(geheel)?.parse().ok()?;
    let cent: i64 = format!("{decimalen:0<2}").parse().ok()?;
    let cent = if geheel.starts_with('-') { -cent } else { cent };
    euro.checked_mul(100)?.checked_add(cent)
}

/// A whole number with thousands separated: `1.234` in Dutch, `1,234` in English.
#[must_use]
pub fn toon_geheel(getal: i64, taal: Taal) -> String {
    let teken = if getal < 0 { "-" } else { "" };
    let cijfers = getal.unsigned_abs().to_string();
    let scheiding = if taal == Taal::Nl { '.' } else { ',' };
    let mut uit = String::from(teken);
    for (plek, cijfer) in cijfers.chars().enumerate() {
        if plek > 0 && (cijfers.len() - plek).is_multiple_of(3) {
            uit.push(scheiding);
        }
        uit.push(cijfer);
    }
    uit
}

/// A number with a fixed count of decimals: `1.234,5` in Dutch.
#[must_use]
pub fn toon_komma(getal: f64, decimalen: usize, taal: Taal) -> String {
    let machine = format!("{getal:.decimalen$}");
    let (geheel, rest) = machine.split_once('.').unwrap_or((&machine, ""));
    let teken = if geheel.starts_with('-') { "-" } else { "" };
    // A number too large for i64 keeps its bare digits; nothing of ours comes near.
    let geheel = geheel.trim_start_matches('-');
    let geheel = geheel.parse().map_or_else(|_| geheel.to_owned(), |getal| toon_geheel(getal, taal));
    match (rest.is_empty(), taal) {
        (true, _) => format!("{teken}{geheel}"),
        (false, Taal::Nl) => format!("{teken}{geheel},{rest}"),
        (false, Taal::En) => format!("{teken}{geheel}.{rest}"),
    }
}

/// Euro from cents: `€ 1.250,00`, with a no-break space so that sign and amount stay together.
#[must_use]
pub fn toon_bedrag(cent: i64, taal: Taal) -> String {
    let teken = if cent < 0 { "-" } else { "" };
    let cent = cent.unsigned_abs();
    let euro = toon_geheel(i64::try_from(cent / 100).unwrap_or(i64::MAX), taal);
    let komma = if taal == Taal::Nl { ',' } else { '.' };
    format!("€\u{a0}{teken}{euro}{komma}{:02}", cent % 100)
}

fn is_cijfers(tekst: &str) -> bool {
    !tekst.is_empty() && tekst.bytes().all(|teken| teken.is_ascii_digit())
}

/// The digits without their thousands dots, or `None` when a dot stands anywhere else.
fn zonder_duizendpunten(tekst: &str) -> Option<String> {
    let kaal = tekst.strip_prefix('-').unwrap_or(tekst);
    let teken = if kaal.len() < tekst.len() { "-" } else { "" };
    let mut groepen = kaal.split('.');
    let eerste = groepen.next().filter(|groep| is_cijfers(groep))?;
    let mut uit = format!("{teken}{eerste}");
    for groep in groepen {
        if groep.len() != 3 || !is_cijfers(groep) || eerste.len() > 3 {
            return None;
        }
        uit.push_str(groep);
    }
    Some(uit)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn hele_getallen_zoals_mensen_ze_typen() {
        for (tekst, verwacht) in [
            ("12", Some(12)),
            (" 1.234 ", Some(1234)),
            ("-1.234.567", Some(-1_234_567)),
            ("1.23", None),
            ("1234.567", None),
            ("12a", None),
            ("", None),
            ("--1", None),
            ("99999999999999999999", None),
        ] {
            assert_eq!(lees_geheel(tekst), verwacht, "{tekst}");
        }
    }

    #[test]
    fn decimalen_met_komma_of_met_een_enkele_punt() {
        for (tekst, verwacht) in [
            ("1.234,5", Some(1234.5)),
            ("50.865", Some(50.865)),
            ("5,83", Some(5.83)),
            ("1.234.567", Some(1_234_567.0)),
            ("-0,5", Some(-0.5)),
            ("1,2,3", None),
            ("inf", None),
            ("NaN", None),
            ("1e5", None),
            (",5", None),
        ] {
            assert_eq!(lees_komma(tekst), verwacht, "{tekst}");
        }
    }

    #[test]
    fn bedragen_in_centen() {
        for (tekst, verwacht) in [
            ("€ 1.250,00", Some(125_000)),
            ("1250", Some(125_000)),
            ("12,5", Some(1250)),
            ("12,-", Some(1200)),
            ("-0,50", Some(-50)),
            ("12.50", None),
            ("12,505", None),
            ("gratis", None),
        ] {
            assert_eq!(lees_bedrag(tekst), verwacht, "{tekst}");
        }
    }

    #[test]
    fn tonen_in_beide_talen() {
        assert_eq!(toon_geheel(1_234_567, Taal::Nl), "1.234.567");
        assert_eq!(toon_geheel(-999, Taal::En), "-999");
        assert_eq!(toon_komma(1234.5, 1, Taal::Nl), "1.234,5");
        assert_eq!(toon_komma(-0.25, 2, Taal::En), "-0.25");
        assert_eq!(toon_bedrag(125_000, Taal::Nl), "€\u{a0}1.250,00");
        assert_eq!(toon_bedrag(-5, Taal::En), "€\u{a0}-0.05");
    }

    proptest! {
        #[test]
        fn wat_getoond_is_wordt_weer_gelezen(getal in any::<i64>()) {
            prop_assert_eq!(lees_geheel(&toon_geheel(getal, Taal::Nl)), Some(getal));
        }

        #[test]
        fn lezen_faalt_zonder_paniek(tekst in ".{0,20}") {
            let _ = (lees_geheel(&tekst), lees_komma(&tekst), lees_bedrag(&tekst));
        }
    }
}
