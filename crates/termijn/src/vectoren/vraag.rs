// SPDX-License-Identifier: EUPL-1.2
//! The input of one vector, read key by key; it remembers which keys were used.

use std::cell::RefCell;
use std::collections::BTreeSet;

use jiff::civil::Date;
use serde_json::{Map, Value};

use crate::antwoord::{Antwoord, Moment};
use crate::duur::{Dagduur, Duur, Eenheid, Uurduur};
use crate::fout::Weigering;
use crate::rekenaar::{Feiten, Rekenaar};
use crate::tijdstip::{Tijdstip, lees_dag};

/// Why a vector was not computed.
#[derive(Debug)]
pub(super) enum Probleem {
    /// Not understood.
    Onbekend(String),
    /// Understood and refused.
    Geweigerd(Weigering),
}

impl From<Weigering> for Probleem {
    fn from(weigering: Weigering) -> Self {
        Self::Geweigerd(weigering)
    }
}

pub(super) type Uit = Result<Value, Probleem>;

/// What a vector asks.
pub(super) struct Vraag<'v> {
    pub(super) rekenaar: &'v Rekenaar,
    invoer: &'v Map<String, Value>,
    artikelen: Vec<&'v str>,
    gebruikt: RefCell<BTreeSet<&'static str>>,
}

impl<'v> Vraag<'v> {
    pub(super) fn nieuw(
        rekenaar: &'v Rekenaar,
        invoer: &'v Map<String, Value>,
        artikelen: Option<&'v Value>,
    ) -> Self {
        let artikelen = artikelen.and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
        Self { rekenaar, invoer, artikelen: artikelen.collect(), gebruikt: RefCell::default() }
    }

    /// The value of a key; `null` is no value.
    fn waarde(&self, sleutel: &'static str) -> Option<&'v Value> {
        self.gebruikt.borrow_mut().insert(sleutel);
        self.invoer.get(sleutel).filter(|w| !w.is_null())
    }

    /// Whether the input has a key.
    pub(super) fn heeft(&self, sleutel: &str) -> bool {
        self.invoer.get(sleutel).is_some_and(|w| !w.is_null())
    }

    fn tekst(&self, sleutel: &'static str) -> Result<Option<&'v str>, Probleem> {
        self.waarde(sleutel).map(|w| w.as_str().ok_or_else(|| vorm(sleutel))).transpose()
    }

    pub(super) fn mag_moment(&self, sleutel: &'static str) -> Result<Option<Moment>, Probleem> {
        let Some(tekst) = self.tekst(sleutel)? else { return Ok(None) };
        Ok(Some(if tekst.contains('T') {
            Moment::Uur(Tijdstip::lees(tekst)?)
        } else {
            Moment::Dag(lees_dag(tekst)?)
        }))
    }

    pub(super) fn moment(&self, sleutel: &'static str) -> Result<Moment, Probleem> {
        self.mag_moment(sleutel)?.ok_or_else(|| ontbreekt(sleutel))
    }

    pub(super) fn mag_dag(&self, sleutel: &'static str) -> Result<Option<Date>, Probleem> {
        Ok(self.mag_moment(sleutel)?.map(|m| m.dag()))
    }

    pub(super) fn dag(&self, sleutel: &'static str) -> Result<Date, Probleem> {
        self.moment(sleutel).map(|m| m.dag())
    }

    pub(super) fn mag_getal(&self, sleutel: &'static str) -> Result<Option<u32>, Probleem> {
        let getal = |w: &Value| w.as_u64().and_then(|n| u32::try_from(n).ok()).ok_or_else(|| vorm(sleutel));
        self.waarde(sleutel).map(getal).transpose()
    }

    pub(super) fn mag_ja(&self, sleutel: &'static str) -> Result<Option<bool>, Probleem> {
        self.waarde(sleutel).map(|w| w.as_bool().ok_or_else(|| vorm(sleutel))).transpose()
    }

    /// A number of weeks; none for nought.
    pub(super) fn mag_weken(&self, sleutel: &'static str) -> Result<Option<Dagduur>, Probleem> {
        let weken = self.mag_getal(sleutel)?;
        let weken = weken.map(|n| u16::try_from(n).map_err(|_| vorm(sleutel))).transpose()?;
        Ok(weken.and_then(|n| Dagduur::nieuw(n, Eenheid::Weken)))
    }

    /// `{"unit": "weeks", "n": 6}`.
    pub(super) fn mag_duur(&self) -> Result<Option<Duur>, Probleem> {
        let Some(term) = self.waarde("term") else { return Ok(None) };
        let delen = term.as_object().filter(|t| t.len() == 2).ok_or_else(|| vorm("term"))?;
        let n = delen.get("n").and_then(Value::as_u64).and_then(|n| u16::try_from(n).ok());
        let eenheid = match delen.get("unit").and_then(Value::as_str) {
            Some("hours") => None,
            Some("days") => Some(Eenheid::Dagen),
            Some("weeks") => Some(Eenheid::Weken),
            Some("months") => Some(Eenheid::Maanden),
            Some("years") => Some(Eenheid::Jaren),
            _ => return Err(vorm("term")),
        };
        let n = n.ok_or_else(|| vorm("term"))?;
        let duur = match eenheid {
            None => Uurduur::nieuw(n).map(Duur::Uren),
            Some(eenheid) => Dagduur::nieuw(n, eenheid).map(Duur::Dagen),
        };
        duur.map(Some).ok_or_else(|| vorm("term"))
    }

    /// A length that ends with a day.
    pub(super) fn mag_dagduur(&self) -> Result<Option<Dagduur>, Probleem> {
        match self.mag_duur()? {
            Some(Duur::Dagen(dagen)) => Ok(Some(dagen)),
            Some(Duur::Uren(_)) => Err(vorm("term")),
            None => Ok(None),
        }
    }

    /// `start` may say in words what the law says anyway.
    pub(super) fn begint(&self, woorden: &str) -> Result<(), Probleem> {
        match self.tekst("start")? {
            Some(start) if start != woorden => {
                Err(Probleem::Onbekend(format!("`start` is \u{201c}{start}\u{201d}")))
            }
            _ => Ok(()),
        }
    }

    /// Whether one of the articles of the vector begins so.
    pub(super) fn gaat_over(&self, artikel: &str) -> bool {
        self.artikelen.iter().any(|a| {
            a.strip_prefix(artikel).is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_alphanumeric()))
        })
    }

    /// A term by its code, from an event.
    pub(super) fn termijn(&self, soort: &str, sleutel: &'static str) -> Result<Antwoord, Probleem> {
        Ok(self.rekenaar.bereken(soort, &Feiten::van(self.moment(sleutel)?))?)
    }

    /// Its end.
    pub(super) fn einde(&self, soort: &str, sleutel: &'static str) -> Uit {
        Ok(waarde(self.termijn(soort, sleutel)?.einde()))
    }

    /// Refuses an input that no computation looked at.
    pub(super) fn alles_gebruikt(&self) -> Result<(), Probleem> {
        let gebruikt = self.gebruikt.borrow();
        match self.invoer.keys().find(|k| !gebruikt.contains(k.as_str())) {
            Some(over) => Err(Probleem::Onbekend(format!("`{over}` past niet bij wat gevraagd is"))),
            None => Ok(()),
        }
    }
}

fn vorm(sleutel: &str) -> Probleem {
    Probleem::Onbekend(format!("`{sleutel}` heeft een onbekende vorm"))
}

fn ontbreekt(sleutel: &str) -> Probleem {
    Probleem::Onbekend(format!("`{sleutel}` ontbreekt in `input`"))
}

/// The key is known but does not follow from this input.
pub(super) fn volgt_niet(sleutel: &str) -> Uit {
    Err(Probleem::Onbekend(format!("`{sleutel}` volgt niet uit deze invoer")))
}

/// A day or moment as a value.
pub(super) fn waarde(moment: &Moment) -> Value {
    Value::String(moment.to_string())
}

/// A day as a value.
pub(super) fn dagwaarde(dag: Date) -> Value {
    Value::String(dag.to_string())
}

/// Equal, whatever way a number or moment is written.
pub(super) fn zelfde(een: &Value, ander: &Value) -> bool {
    let moment = |v: &Value| v.as_str().filter(|t| t.contains('T')).and_then(|t| Tijdstip::lees(t).ok());
    match (moment(een), moment(ander)) {
        (Some(een), Some(ander)) => een == ander,
        _ => match (een.as_f64(), ander.as_f64()) {
            (Some(een), Some(ander)) => (een - ander).abs() < 1e-9,
            _ => een == ander,
        },
    }
}
