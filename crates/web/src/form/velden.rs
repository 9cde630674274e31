// SPDX-License-Identifier: EUPL-1.2
//! The readers of one field each: typed value or a recorded error.
//!
//! A reader without `_optioneel` records [`FoutCode::Verplicht`] for an empty field. An optional reader answers
//! `None` both for empty and for wrong; only the second records an error, so ask [`Form::is_goed`] before acting.

use std::ops::RangeInclusive;
use std::str::FromStr;

use jiff::civil::{Date, Time};

use super::{Form, Notatie};
use crate::{FoutCode, datum, getal};

const MAX_EMAIL: usize = 254;

impl Form {
    /// A text of several lines: trimmed, line ends as `\n`, length counted in characters.
    pub fn tekst(&mut self, veld: &str, min: usize, max: usize) -> Option<String> {
        let tekst = self.schoon(veld)?;
        self.binnen_lengte(veld, tekst, min, max)
    }

    /// As [`Form::tekst`], but may stay empty.
    pub fn tekst_optioneel(&mut self, veld: &str, max: usize) -> Option<String> {
        let tekst = self.schoon(veld)?;
        self.binnen_lengte(veld, tekst, 0, max).filter(|tekst| !tekst.is_empty())
    }

    /// A text of one line, such as a title; a line break is refused so that it can never become a mail header.
    pub fn regel(&mut self, veld: &str, min: usize, max: usize) -> Option<String> {
        let tekst = self.tekst(veld, min, max)?;
        self.op_een_regel(veld, tekst)
    }

    /// As [`Form::regel`], but may stay empty.
    pub fn regel_optioneel(&mut self, veld: &str, max: usize) -> Option<String> {
        let tekst = self.tekst_optioneel(veld, max)?;
        self.op_een_regel(veld, tekst)
    }

    /// One of the choices the type knows.
    pub fn keuze<T: FromStr>(&mut self, veld: &str) -> Option<T> {
        self.lees(veld, true, FoutCode::Keuze, |tekst, _| tekst.parse().ok())
    }

    /// As [`Form::keuze`], but may stay empty.
    pub fn keuze_optioneel<T: FromStr>(&mut self, veld: &str) -> Option<T> {
        self.lees(veld, false, FoutCode::Keuze, |tekst, _| tekst.parse().ok())
    }

    /// Any number of choices; empty values (an untouched list) are skipped. `None` when one is unknown.
    pub fn keuzes<T: FromStr>(&mut self, veld: &str) -> Option<Vec<T>> {
        let gelezen: Option<Vec<T>> = self
            .waarden(veld)
            .iter()
            .map(|tekst| tekst.trim())
            .filter(|tekst| !tekst.is_empty())
            .map(|tekst| tekst.parse().ok())
            .collect();
        if gelezen.is_none() {
            self.meld_fout(veld, FoutCode::Keuze, vec![]);
        }
        gelezen
    }

    /// A day; people may type it in many ways, programs send ISO.
    pub fn datum(&mut self, veld: &str) -> Option<Date> {
        let vandaag = self.vandaag;
        self.lees(veld, true, FoutCode::Datum, |tekst, notatie| lees_datum(tekst, notatie, vandaag))
    }

    /// As [`Form::datum`], but may stay empty.
    pub fn datum_optioneel(&mut self, veld: &str) -> Option<Date> {
        let vandaag = self.vandaag;
        self.lees(veld, false, FoutCode::Datum, |tekst, notatie| lees_datum(tekst, notatie, vandaag))
    }

    /// A time of day.
    pub fn tijd(&mut self, veld: &str) -> Option<Time> {
        self.lees(veld, true, FoutCode::Tijd, |tekst, _| datum::lees_tijd(tekst))
    }

    /// As [`Form::tijd`], but may stay empty.
    pub fn tijd_optioneel(&mut self, veld: &str) -> Option<Time> {
        self.lees(veld, false, FoutCode::Tijd, |tekst, _| datum::lees_tijd(tekst))
    }

    /// An instant with offset (RFC 3339), as epoch milliseconds; for the API.
    pub fn tijdstip(&mut self, veld: &str) -> Option<i64> {
        self.lees(veld, true, FoutCode::Tijdstip, |tekst, _| datum::lees_tijdstip(tekst))
    }

    /// As [`Form::tijdstip`], but may stay empty.
    pub fn tijdstip_optioneel(&mut self, veld: &str) -> Option<i64> {
        self.lees(veld, false, FoutCode::Tijdstip, |tekst, _| datum::lees_tijdstip(tekst))
    }

    /// A whole number within the range.
    pub fn getal(&mut self, veld: &str, bereik: RangeInclusive<i64>) -> Option<i64> {
        let waarde = self.lees(veld, true, FoutCode::Getal, lees_getal)?;
        self.binnen_bereik(veld, waarde, bereik)
    }

    /// As [`Form::getal`], but may stay empty.
    pub fn getal_optioneel(&mut self, veld: &str, bereik: RangeInclusive<i64>) -> Option<i64> {
        let waarde = self.lees(veld, false, FoutCode::Getal, lees_getal)?;
        self.binnen_bereik(veld, waarde, bereik)
    }

    /// A number with decimals, such as a coordinate: comma or single dot.
    pub fn komma(&mut self, veld: &str) -> Option<f64> {
        self.lees(veld, true, FoutCode::Komma, lees_komma)
    }

    /// As [`Form::komma`], but may stay empty.
    pub fn komma_optioneel(&mut self, veld: &str) -> Option<f64> {
        self.lees(veld, false, FoutCode::Komma, lees_komma)
    }

    /// An amount in euro, answered in cents; may stay empty. A program sends whole cents.
    pub fn bedrag_optioneel(&mut self, veld: &str) -> Option<i64> {
        self.lees(veld, false, FoutCode::Bedrag, |tekst, notatie| match notatie {
            Notatie::Mens => getal::lees_bedrag(tekst),
            Notatie::Machine => tekst.parse().ok(),
        })
    }

    /// An explicit yes or no (two radio buttons): `ja`, `nee`, `true`, `false`.
    pub fn ja_nee(&mut self, veld: &str) -> Option<bool> {
        self.lees(veld, true, FoutCode::JaNee, |tekst, _| lees_ja_nee(tekst))
    }

    /// As [`Form::ja_nee`], but may stay empty.
    pub fn ja_nee_optioneel(&mut self, veld: &str) -> Option<bool> {
        self.lees(veld, false, FoutCode::JaNee, |tekst, _| lees_ja_nee(tekst))
    }

    /// A checkbox: a browser sends nothing when it is off, so absence means no.
    pub fn vinkje(&mut self, veld: &str) -> bool {
        let lees = |tekst: &str, _| if tekst == "on" { Some(true) } else { lees_ja_nee(tekst) };
        self.lees(veld, false, FoutCode::JaNee, lees).unwrap_or(false)
    }

    /// An e-mail address; may stay empty. Checks the shape only: whether it exists shows when mail is sent.
    pub fn email_optioneel(&mut self, veld: &str) -> Option<String> {
        self.lees(veld, false, FoutCode::Email, |tekst, _| is_email(tekst).then(|| tekst.to_owned()))
    }

    /// An e-mail address.
    pub fn email(&mut self, veld: &str) -> Option<String> {
        self.lees(veld, true, FoutCode::Email, |tekst, _| is_email(tekst).then(|| tekst.to_owned()))
    }

    /// A telephone number, answered as digits with an optional leading plus; may stay empty.
    pub fn telefoon_optioneel(&mut self, veld: &str) -> Option<String> {
        self.lees(veld, false, FoutCode::Telefoon, |tekst, _| lees_telefoon(tekst))
    }

    /// The one value of a field, trimmed; `None` with an error when several were sent.
    fn enkel(&mut self, veld: &str) -> Option<String> {
        if self.waarden(veld).len() > 1 {
            self.meld_fout(veld, FoutCode::Meerdere, vec![]);
            return None;
        }
        Some(self.waarde(veld).trim().to_owned())
    }

    fn schoon(&mut self, veld: &str) -> Option<String> {
        let tekst = self.enkel(veld)?.replace("\r\n", "\n").replace('\r', "\n");
        if tekst.chars().any(|teken| teken.is_control() && teken != '\n' && teken != '\t') {
            self.meld_fout(veld, FoutCode::Teken, vec![]);
            return None;
        }
        Some(tekst)
    }

    fn binnen_lengte(&mut self, veld: &str, tekst: String, min: usize, max: usize) -> Option<String> {
        let lengte = tekst.chars().count();
        if lengte == 0 && min > 0 {
            self.meld_fout(veld, FoutCode::Verplicht, vec![]);
        } else if lengte < min {
            self.meld_fout(
                veld,
                FoutCode::TeKort,
                vec![("min", min.to_string()), ("aantal", lengte.to_string())],
            );
        } else if lengte > max {
            self.meld_fout(
                veld,
                FoutCode::TeLang,
                vec![("max", max.to_string()), ("aantal", lengte.to_string())],
            );
        } else {
            return Some(tekst);
        }
        None
    }

    fn op_een_regel(&mut self, veld: &str, tekst: String) -> Option<String> {
        if tekst.contains('\n') {
            self.meld_fout(veld, FoutCode::Regeleinde, vec![]);
            return None;
        }
        Some(tekst)
    }

    fn binnen_bereik(&mut self, veld: &str, waarde: i64, bereik: RangeInclusive<i64>) -> Option<i64> {
        if bereik.contains(&waarde) {
            return Some(waarde);
        }
        let args = vec![("min", bereik.start().to_string()), ("max", bereik.end().to_string())];
        self.meld_fout(veld, FoutCode::Bereik, args);
        None
    }

    fn lees<T>(
        &mut self,
        veld: &str,
        verplicht: bool,
        code: FoutCode,
        lees: impl Fn(&str, Notatie) -> Option<T>,
    ) -> Option<T> {
        let tekst = self.enkel(veld)?;
        if tekst.is_empty() {
            if verplicht {
                self.meld_fout(veld, FoutCode::Verplicht, vec![]);
            }
            return None;
        }
        let gelezen = lees(&tekst, self.notatie);
        if gelezen.is_none() {
            self.meld_fout(veld, code, vec![]);
        }
        gelezen
    }
}

fn lees_datum(tekst: &str, notatie: Notatie, vandaag: Option<Date>) -> Option<Date> {
    match notatie {
        Notatie::Mens => datum::lees_datum(tekst, vandaag),
        Notatie::Machine => datum::lees_iso(tekst),
    }
}

fn lees_getal(tekst: &str, notatie: Notatie) -> Option<i64> {
    match notatie {
        Notatie::Mens => getal::lees_geheel(tekst),
        Notatie::Machine => tekst.parse().ok(),
    }
}

fn lees_komma(tekst: &str, notatie: Notatie) -> Option<f64> {
    match notatie {
        Notatie::Mens => getal::lees_komma(tekst),
        Notatie::Machine => tekst.parse().ok().filter(|getal: &f64| getal.is_finite()),
    }
}

fn lees_ja_nee(tekst: &str) -> Option<bool> {
    match tekst {
        "ja" | "true" => Some(true),
        "nee" | "false" => Some(false),
        _ => None,
    }
}

fn is_email(tekst: &str) -> bool {
    let Some((wie, domein)) = tekst.rsplit_once('@') else { return false };
    let netjes = |deel: &str| {
        !deel.is_empty() && !deel.starts_with('.') && !deel.ends_with('.') && !deel.contains("..")
    };
    let teken_goed = |teken: char| {
        !teken.is_whitespace()
            && !teken.is_control()
            && !matches!(teken, '@' | '<' | '>' | ',' | ';' | '"' | '(' | ')')
    };
    tekst.len() <= MAX_EMAIL
        && netjes(wie)
        && netjes(domein)
        && domein.contains('.')
        && wie.chars().chain(domein.chars()).all(teken_goed)
}

fn lees_telefoon(tekst: &str) -> Option<String> {
    // The national zero that people write inside an international number: +31 (0)6.
    let tekst = tekst.replace("(0)", "");
    let kaal: String =
        tekst.chars().filter(|teken| !matches!(teken, ' ' | '-' | '(' | ')' | '.' | '\u{a0}')).collect();
    let cijfers = kaal.strip_prefix('+').unwrap_or(&kaal);
    let goed = (3..=15).contains(&cijfers.len()) && cijfers.bytes().all(|teken| teken.is_ascii_digit());
    goed.then_some(kaal)
}

#[cfg(test)]
#[path = "velden_tests.rs"]
mod tests;
