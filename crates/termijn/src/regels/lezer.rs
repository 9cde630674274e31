// SPDX-License-Identifier: EUPL-1.2
//! Takes a TOML table apart key by key and keeps every fault, so that a maintainer sees them all at once.

use jiff::civil::Date;
use toml::{Table, Value};

use crate::artikel::Artikel;
use crate::duur::{Dagduur, Eenheid};

/// The faults so far.
#[derive(Debug, Default)]
pub(super) struct Fouten(pub(super) Vec<String>);

impl Fouten {
    pub(super) fn erbij(&mut self, waar: &str, wat: impl AsRef<str>) {
        self.0.push(format!("{waar}: {}", wat.as_ref()));
    }
}

/// One table of which each key is taken once; what is left at the end is unknown.
pub(super) struct Lezer<'f> {
    waar: String,
    tabel: Table,
    fouten: &'f mut Fouten,
}

impl<'f> Lezer<'f> {
    pub(super) fn nieuw(waar: impl Into<String>, tabel: Table, fouten: &'f mut Fouten) -> Self {
        Self { waar: waar.into(), tabel, fouten }
    }

    pub(super) fn fout(&mut self, wat: impl AsRef<str>) {
        self.fouten.erbij(&self.waar, wat);
    }

    fn neem<T>(&mut self, sleutel: &str, vorm: &str, lees: impl FnOnce(&Value) -> Option<T>) -> Option<T> {
        let waarde = self.tabel.remove(sleutel)?;
        let gelezen = lees(&waarde);
        if gelezen.is_none() {
            self.fout(format!("`{sleutel}` must be {vorm}, not {waarde}"));
        }
        gelezen
    }

    fn verplicht<T>(&mut self, sleutel: &str, gelezen: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        if self.tabel.contains_key(sleutel) {
            return gelezen(self);
        }
        self.fout(format!("`{sleutel}` is missing"));
        None
    }

    pub(super) fn mag_tekst(&mut self, sleutel: &str) -> Option<String> {
        self.neem(sleutel, "a text that is not empty", |v| {
            v.as_str().map(str::trim).filter(|t| !t.is_empty()).map(str::to_owned)
        })
    }

    pub(super) fn tekst(&mut self, sleutel: &str) -> Option<String> {
        self.verplicht(sleutel, |l| l.mag_tekst(sleutel))
    }

    pub(super) fn mag_ja(&mut self, sleutel: &str) -> bool {
        self.neem(sleutel, "true or false", Value::as_bool).unwrap_or(false)
    }

    pub(super) fn mag_dag(&mut self, sleutel: &str) -> Option<Date> {
        self.neem(sleutel, "a day such as \"2026-01-02\"", dag)
    }

    pub(super) fn dag(&mut self, sleutel: &str) -> Option<Date> {
        self.verplicht(sleutel, |l| l.mag_dag(sleutel))
    }

    pub(super) fn dagen(&mut self, sleutel: &str) -> Option<Vec<Date>> {
        self.verplicht(sleutel, |l| {
            l.neem(sleutel, "a list of days", |v| v.as_array()?.iter().map(dag).collect())
        })
    }

    pub(super) fn getal(&mut self, sleutel: &str) -> Option<u16> {
        self.verplicht(sleutel, |l| {
            l.neem(sleutel, "a number from 1", |v| u16::try_from(v.as_integer()?).ok().filter(|n| *n > 0))
        })
    }

    pub(super) fn keuze<T: Copy>(&mut self, sleutel: &str, kies: impl Fn(&str) -> Option<T>) -> Option<T> {
        self.verplicht(sleutel, |l| l.neem(sleutel, "one of the known codes", |v| kies(v.as_str()?)))
    }

    pub(super) fn mag_artikel(&mut self, sleutel: &str) -> Option<Artikel> {
        self.neem(sleutel, "an article such as \"Awb 6:8(1)\"", |v| Artikel::lees(v.as_str()?))
    }

    pub(super) fn artikelen(&mut self) -> Option<Vec<Artikel>> {
        self.verplicht("artikelen", |l| {
            l.neem("artikelen", "a list of articles such as \"Awb 6:8(1)\", not empty", |v| {
                let alle: Option<Vec<_>> = v.as_array()?.iter().map(|a| Artikel::lees(a.as_str()?)).collect();
                alle.filter(|a| !a.is_empty())
            })
        })
    }

    /// `[[14, 23], [14, 35]]`: days and euros.
    pub(super) fn treden(&mut self) -> Option<Vec<(u16, u32)>> {
        self.verplicht("treden", |l| {
            l.neem("treden", "a list of [days, euros]", |v| {
                let trede = |t: &Value| match t.as_array()?.as_slice() {
                    [dagen, euro] => Some((
                        u16::try_from(dagen.as_integer()?).ok().filter(|n| *n > 0)?,
                        u32::try_from(euro.as_integer()?).ok()?,
                    )),
                    _ => None,
                };
                let alle: Option<Vec<_>> = v.as_array()?.iter().map(trede).collect();
                alle.filter(|t| !t.is_empty())
            })
        })
    }

    pub(super) fn mag_tabel(&mut self, sleutel: &str) -> Option<Table> {
        self.neem(sleutel, "a table", |v| v.as_table().cloned())
    }

    /// A table of its own, with the same list of faults.
    pub(super) fn in_tabel<T>(
        &mut self,
        sleutel: &str,
        lees: impl FnOnce(&mut Lezer<'_>) -> Option<T>,
    ) -> Option<T> {
        let tabel = self.mag_tabel(sleutel)?;
        let mut lezer = Lezer::nieuw(format!("{}, {sleutel}", self.waar), tabel, self.fouten);
        let gelezen = lees(&mut lezer);
        lezer.klaar();
        gelezen
    }

    /// Whatever was not taken is unknown.
    pub(super) fn klaar(mut self) {
        let over: Vec<String> = self.tabel.keys().cloned().collect();
        for sleutel in over {
            self.fout(format!("`{sleutel}` is unknown"));
        }
    }
}

fn dag(waarde: &Value) -> Option<Date> {
    crate::tijdstip::lees_dag(waarde.as_str()?).ok()
}

/// `dagen`, `weken`, `maanden`, `jaren`.
pub(super) fn eenheid(code: &str) -> Option<Eenheid> {
    match code {
        "dagen" => Some(Eenheid::Dagen),
        "weken" => Some(Eenheid::Weken),
        "maanden" => Some(Eenheid::Maanden),
        "jaren" => Some(Eenheid::Jaren),
        _ => None,
    }
}

/// A number and its unit.
pub(super) fn dagduur(lezer: &mut Lezer<'_>) -> Option<Dagduur> {
    let (aantal, eenheid) = (lezer.getal("lengte"), lezer.keuze("eenheid", eenheid));
    Dagduur::nieuw(aantal?, eenheid?)
}
