// SPDX-License-Identifier: EUPL-1.2
//! From bytes to raw values: urlencoded bodies, query strings and JSON objects.
//!
//! Bytes that are not valid are an error of the form as a whole, never a panic and never silently repaired: a
//! replacement character in a dossier is a loss nobody notices.

use serde_json::Value;

use super::{Form, MAX_VELDEN};
use crate::FoutCode;

/// Nesting deeper than this is not a form of ours.
const MAX_DIEPTE: usize = 6;

impl Form {
    /// Reads `application/x-www-form-urlencoded`.
    #[must_use]
    pub fn from_urlencoded(bytes: &[u8]) -> Self {
        Self::uit_paren(bytes, str::to_owned)
    }

    /// Reads the query of a URL; its camelCase names become `snake_case`.
    #[must_use]
    pub fn from_query(query: &str) -> Self {
        Self::uit_paren(query.as_bytes(), naar_snake)
    }

    /// Reads a JSON object. Names become `snake_case`, nested values get dotted names (`partijen.0.organisatie`),
    /// arrays of plain values become several values of one field, `null` is the same as absent.
    #[must_use]
    pub fn from_json(bytes: &[u8]) -> Self {
        Self::from_value(&serde_json::from_slice(bytes).unwrap_or_default())
    }

    /// As [`Form::from_json`], for JSON that was parsed already.
    #[must_use]
    pub fn from_value(waarde: &Value) -> Self {
        let mut form = Self::default().als_machine();
        match waarde {
            Value::Object(velden) => {
                for (naam, waarde) in velden {
                    form.neem_op(&naar_snake(naam), waarde, 0);
                }
            }
            _ => form.meld_fout("", FoutCode::Structuur, vec![]),
        }
        form
    }

    fn uit_paren(bytes: &[u8], hernoem: fn(&str) -> String) -> Self {
        let mut form = Self::default();
        for (aantal, paar) in bytes.split(|teken| *teken == b'&').filter(|paar| !paar.is_empty()).enumerate()
        {
            if aantal >= MAX_VELDEN {
                form.meld_fout("", FoutCode::TeVeel, vec![]);
                break;
            }
            let plek = paar.iter().position(|teken| *teken == b'=');
            let (naam, waarde) = plek.map_or((paar, &b""[..]), |plek| {
                (paar.get(..plek).unwrap_or(paar), paar.get(plek + 1..).unwrap_or_default())
            });
            match (ontcijfer(naam), ontcijfer(waarde)) {
                (Some(naam), Some(waarde)) => form.voeg_toe(hernoem(&naam), waarde),
                // Keep the field empty, so that the page still shows the rest of what was typed.
                (Some(naam), None) => {
                    form.voeg_toe(hernoem(&naam), String::new());
                    form.meld_fout("", FoutCode::Onleesbaar, vec![]);
                }
                (None, _) => form.meld_fout("", FoutCode::Onleesbaar, vec![]),
            }
        }
        form
    }

    fn neem_op(&mut self, naam: &str, waarde: &Value, diepte: usize) {
        if diepte > MAX_DIEPTE {
            return self.meld_fout("", FoutCode::Structuur, vec![]);
        }
        if self.waarden.len() >= MAX_VELDEN {
            return self.meld_fout("", FoutCode::TeVeel, vec![]);
        }
        match waarde {
            Value::Null => {}
            Value::Bool(_) | Value::Number(_) | Value::String(_) => {
                self.voeg_toe(naam.to_owned(), plat(waarde))
            }
            Value::Object(velden) => {
                for (sub, waarde) in velden {
                    self.neem_op(&format!("{naam}.{}", naar_snake(sub)), waarde, diepte + 1);
                }
            }
            Value::Array(rij) => self.neem_rij_op(naam, rij, diepte),
        }
    }

    fn neem_rij_op(&mut self, naam: &str, rij: &[Value], diepte: usize) {
        if rij.len() > MAX_VELDEN {
            return self.meld_fout("", FoutCode::TeVeel, vec![]);
        }
        // An empty list is a choice ("none of these"), not an absence.
        self.waarden.entry(naam.to_owned()).or_default();
        for (nummer, waarde) in rij.iter().enumerate() {
            match waarde {
                Value::Object(_) => self.neem_op(&format!("{naam}.{nummer}"), waarde, diepte + 1),
                Value::Array(_) | Value::Null => self.meld_fout(naam, FoutCode::Structuur, vec![]),
                _ => self.voeg_toe(naam.to_owned(), plat(waarde)),
            }
        }
    }
}

fn plat(waarde: &Value) -> String {
    waarde.as_str().map_or_else(|| waarde.to_string(), str::to_owned)
}

/// Percent-decoding with `+` as a space; `None` for a broken escape or bytes that are not UTF-8.
fn ontcijfer(bytes: &[u8]) -> Option<String> {
    let mut uit = Vec::with_capacity(bytes.len());
    let mut rest = bytes.iter();
    while let Some(teken) = rest.next() {
        match teken {
            b'+' => uit.push(b' '),
            b'%' => uit.push(hexcijfer(*rest.next()?)? << 4 | hexcijfer(*rest.next()?)?),
            gewoon => uit.push(*gewoon),
        }
    }
    String::from_utf8(uit).ok()
}

fn hexcijfer(teken: u8) -> Option<u8> {
    char::from(teken).to_digit(16).and_then(|cijfer| u8::try_from(cijfer).ok())
}

/// `gemeldOp` becomes `gemeld_op`.
#[must_use]
pub fn naar_snake(naam: &str) -> String {
    let mut uit = String::with_capacity(naam.len() + 4);
    for teken in naam.chars() {
        if teken.is_ascii_uppercase() {
            uit.push('_');
        }
        uit.push(teken.to_ascii_lowercase());
    }
    uit
}

/// `gemeld_op` becomes `gemeldOp`; the dots of a group stay.
#[must_use]
pub fn naar_camel(naam: &str) -> String {
    let mut uit = String::with_capacity(naam.len());
    let mut hoofdletter = false;
    for teken in naam.chars() {
        if teken == '_' {
            hoofdletter = true;
        } else {
            uit.push(if hoofdletter { teken.to_ascii_uppercase() } else { teken });
            hoofdletter = false;
        }
    }
    uit
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn urlencoded_met_plus_procent_en_herhaling() {
        let form = Form::from_urlencoded(b"titel=Caf%C3%A9+op+de+hoek&soort=a&soort=b&leeg&=x&&");
        assert!(form.is_goed());
        assert_eq!(form.waarde("titel"), "Café op de hoek");
        assert_eq!(form.waarden("soort"), ["a", "b"]);
        assert!(form.gekozen("soort", "b") && !form.gekozen("soort", "c"));
        assert!(form.heeft("leeg") && form.waarde("leeg").is_empty());
    }

    #[test]
    fn kapotte_codering_is_een_fout_van_het_hele_formulier_en_bewaart_de_rest() {
        for kapot in
            [&b"a=%FF&b=goed"[..], b"a=%4&b=goed", b"a=%zz&b=goed", b"a=\xff\xfe&b=goed", b"%FF=1&b=goed"]
        {
            let form = Form::from_urlencoded(kapot);
            assert_eq!(form.fout("").map(|fout| fout.code), Some(FoutCode::Onleesbaar));
            assert_eq!(form.waarde("b"), "goed");
        }
    }

    #[test]
    fn json_wordt_plat_met_snake_namen() {
        let form = Form::from_json(
            br#"{"gemeldOp":"2026-11-21","aantal":3,"lat":50.865,"spoed":true,"niets":null,"leeg":[],
                "bronnen":["mma","boa"],"plaats":{"buurtCode":"BU1"},"partijen":[{"organisatieId":"x"},{"organisatieId":"y"}]}"#,
        );
        assert!(form.is_goed(), "{form:?}");
        assert_eq!(form.waarde("gemeld_op"), "2026-11-21");
        assert_eq!(
            (form.waarde("aantal"), form.waarde("lat"), form.waarde("spoed")),
            ("3", "50.865", "true")
        );
        assert!(!form.heeft("niets") && form.heeft("leeg"));
        assert_eq!(form.waarden("bronnen"), ["mma", "boa"]);
        assert_eq!(form.waarde("plaats.buurt_code"), "BU1");
        assert_eq!(form.waarde("partijen.1.organisatie_id"), "y");
        assert_eq!(form.rijen("partijen"), [0, 1]);
        assert_eq!((form.namen("plaats"), form.namen("partij").len()), (vec!["buurt_code".to_owned()], 0));
    }

    #[test]
    fn json_dat_geen_formulier_is() {
        let diep = format!("{}1{}", r#"{"a":"#.repeat(20), "}".repeat(20));
        for kapot in ["", "[]", "3", "{", "{\"a\":1e999}", diep.as_str(), "{\"a\":[[1]]}"] {
            let form = Form::from_json(kapot.as_bytes());
            assert_eq!(form.fouten().first().map(|fout| fout.code), Some(FoutCode::Structuur), "{kapot}");
        }
        assert!(!Form::from_json(b"{\"a\":\"\xff\"}").is_goed());
    }

    #[test]
    fn te_veel_velden_is_een_fout_en_geen_geheugen() {
        let form = Form::from_urlencoded("a=1&".repeat(MAX_VELDEN + 5).as_bytes());
        assert_eq!(form.fout("").map(|fout| fout.code), Some(FoutCode::TeVeel));
        assert_eq!(form.waarden("a").len(), MAX_VELDEN);
    }

    #[test]
    fn namen_heen_en_terug() {
        assert_eq!(naar_camel("partijen.0.organisatie_naam"), "partijen.0.organisatieNaam");
        assert_eq!(naar_snake("organisatieNaam"), "organisatie_naam");
        assert_eq!(Form::from_query("sorteerOp=datum").waarde("sorteer_op"), "datum");
    }

    proptest! {
        #[test]
        fn willekeurige_bytes_geven_nooit_paniek(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let _ = (Form::from_urlencoded(&bytes), Form::from_json(&bytes));
        }
    }
}
