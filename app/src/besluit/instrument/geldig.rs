// SPDX-License-Identifier: EUPL-1.2
//! Which version of an instrument is in force on a day. Pure.
//!
//! A later version replaces an earlier one for ever: when it ends or is withdrawn, the earlier one does not revive. A version
//! that was withdrawn before it came into force replaced nothing. Drawn in `docs/statussen/regelversie.md`; a test compares.

use jiff::civil::Date;
use kernel::{InstrumentId, OrganisatieId};

use crate::besluit::instrument::model::{
    Artikel, Instrument, Instrumentsoort, Regelversie, Stand, Vaststelling,
};

/// A version that is in force on a day. There is no other way to make one, so a decision that asks for it cannot cite a
/// concept, a version of the past or one that was withdrawn.
#[derive(Debug, Clone)]
pub struct GeldigeVersie {
    instrument: InstrumentId,
    gemeente: (OrganisatieId, String),
    soort: Instrumentsoort,
    naam: String,
    dag: Date,
    regel: Regelversie,
    vaststelling: Vaststelling,
}

impl GeldigeVersie {
    /// Of this instrument on this day, when there is one.
    pub fn op(instrument: &Instrument, dag: Date) -> Option<Self> {
        let regel = in_werking(&instrument.versies, dag)?;
        Some(Self {
            instrument: instrument.id,
            gemeente: instrument.gemeente.clone(),
            soort: instrument.soort,
            naam: instrument.naam.clone(),
            dag,
            vaststelling: regel.vaststelling.clone()?,
            regel: regel.clone(),
        })
    }

    /// Of which instrument.
    pub const fn instrument(&self) -> InstrumentId {
        self.instrument
    }

    /// Of which municipality, with its name.
    pub const fn gemeente(&self) -> &(OrganisatieId, String) {
        &self.gemeente
    }

    /// What kind of rule.
    pub const fn soort(&self) -> Instrumentsoort {
        self.soort
    }

    /// The name of the instrument.
    pub fn naam(&self) -> &str {
        &self.naam
    }

    /// On which day it is in force.
    pub const fn dag(&self) -> Date {
        self.dag
    }

    /// The version itself.
    pub const fn regel(&self) -> &Regelversie {
        &self.regel
    }

    /// That it was decided, and where it is published.
    pub const fn vaststelling(&self) -> &Vaststelling {
        &self.vaststelling
    }

    /// An article of it, by its number: what a decision cites.
    pub fn artikel(&self, nummer: &str) -> Option<&Artikel> {
        self.regel.artikelen.iter().find(|a| a.nummer == nummer)
    }
}

fn begonnen(v: &Regelversie, dag: Date) -> Option<(Date, i64)> {
    let van = v.vaststelling.as_ref()?.geldig_van;
    let nooit = v.intrekking.as_ref().is_some_and(|i| i.per <= van);
    (van <= dag && !nooit).then_some((van, v.nummer))
}

/// The version that decides on this day: the one that came into force last.
fn laatste(versies: &[Regelversie], dag: Date) -> Option<&Regelversie> {
    versies.iter().filter(|v| begonnen(v, dag).is_some()).max_by_key(|v| begonnen(v, dag))
}

fn op_zich(v: &Regelversie, dag: Date) -> Stand {
    let Some(vast) = &v.vaststelling else { return Stand::Concept };
    if v.intrekking.as_ref().is_some_and(|i| i.per <= dag) {
        Stand::Ingetrokken
    } else if dag < vast.geldig_van {
        Stand::NogNiet
    } else if vast.geldig_tot.is_some_and(|tot| tot < dag) {
        Stand::Verlopen
    } else {
        Stand::Geldig
    }
}

/// The version in force on a day.
pub fn in_werking(versies: &[Regelversie], dag: Date) -> Option<&Regelversie> {
    laatste(versies, dag).filter(|v| op_zich(v, dag) == Stand::Geldig)
}

/// How a version stands on a day, among the versions of its instrument.
pub fn stand(v: &Regelversie, alle: &[Regelversie], dag: Date) -> Stand {
    match op_zich(v, dag) {
        Stand::Geldig if laatste(alle, dag).is_some_and(|l| l.id != v.id) => Stand::Vervangen,
        stand => stand,
    }
}

#[cfg(test)]
#[path = "geldig_tests.rs"]
mod tests;
