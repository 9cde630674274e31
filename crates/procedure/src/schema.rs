// SPDX-License-Identifier: EUPL-1.2
//! One procedure as data: its steps, and what each asks.

use crate::codes::{Brief, Keuze, Ontvanger, Proceduresoort, Stand, Vraag, Wie, Zet};
use crate::klok::Klok;

/// A procedure.
#[derive(Debug)]
pub struct Schema {
    /// Which.
    pub soort: Proceduresoort,
    /// Where a case begins.
    pub begin: Stand,
    /// Its steps.
    pub stappen: &'static [Stap],
}

impl Schema {
    /// Of a procedure.
    pub const fn van(soort: Proceduresoort) -> &'static Self {
        crate::soorten::schema(soort)
    }

    /// The step that this is in this state, if it is one.
    pub fn stap(&self, stand: Stand, zet: Zet) -> Option<&'static Stap> {
        self.stappen.iter().find(|s| s.zet == zet && s.van.contains(&stand))
    }

    /// The steps that can follow a state.
    pub fn mogelijk(&self, stand: Stand) -> impl Iterator<Item = &'static Stap> {
        self.stappen.iter().filter(move |s| s.van.contains(&stand))
    }
}

/// A step of a procedure.
#[derive(Debug, Clone, Copy)]
pub struct Stap {
    /// From which states.
    pub van: &'static [Stand],
    /// Which.
    pub zet: Zet,
    /// To which state.
    pub naar: Stand,
    /// Who may take it.
    pub wie: &'static [Wie],
    /// The articles it rests on; the first says whose it is.
    pub artikelen: &'static [&'static str],
    /// What must be answered.
    pub vragen: &'static [Vraag],
    /// Which letter goes with it.
    pub brief: Option<Brief>,
    /// Who must be told.
    pub vertelt: &'static [Ontvanger],
    /// Which dates the body chooses with it, each with the term that it may not pass.
    pub kiest: &'static [(Keuze, Option<&'static str>)],
    /// Which clocks it starts.
    pub klokken: &'static [Klok],
    /// Whether the hour matters.
    pub uur: bool,
    /// What must have passed: a chosen date, or a term that an earlier step started.
    pub na: Option<Na>,
    /// How often it can be taken at most.
    pub hoogstens: Option<usize>,
}

/// What must have passed before a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Na {
    /// A date that was chosen.
    Keuze(Keuze),
    /// A term.
    Termijn(&'static str),
}

/// The mayor, or somebody with a mandate.
pub(crate) const MANDAAT: &[Wie] = &[Wie::Burgemeester, Wie::Gemandateerde];
/// The mayor in person.
pub(crate) const ZELF: &[Wie] = &[Wie::Burgemeester];
/// Whoever works on the case.
pub(crate) const WERK: &[Wie] = &[Wie::Medewerker, Wie::Gemandateerde, Wie::Burgemeester];
/// Somebody outside, written down by who works on the case.
pub(crate) const BUITEN: &[Wie] = &[Wie::Buiten];

impl Stap {
    /// A step for who works on the case, that asks nothing.
    pub(crate) const fn nieuw(van: &'static [Stand], zet: Zet, naar: Stand) -> Self {
        Self {
            van,
            zet,
            naar,
            wie: WERK,
            artikelen: &[],
            vragen: &[],
            brief: None,
            vertelt: &[],
            kiest: &[],
            klokken: &[],
            uur: false,
            na: None,
            hoogstens: None,
        }
    }

    pub(crate) const fn door(mut self, wie: &'static [Wie]) -> Self {
        self.wie = wie;
        self
    }

    pub(crate) const fn artikel(mut self, artikelen: &'static [&'static str]) -> Self {
        self.artikelen = artikelen;
        self
    }

    pub(crate) const fn vraagt(mut self, vragen: &'static [Vraag]) -> Self {
        self.vragen = vragen;
        self
    }

    pub(crate) const fn met(mut self, brief: Brief) -> Self {
        self.brief = Some(brief);
        self
    }

    pub(crate) const fn vertelt(mut self, wie: &'static [Ontvanger]) -> Self {
        self.vertelt = wie;
        self
    }

    pub(crate) const fn kiest(mut self, keuzes: &'static [(Keuze, Option<&'static str>)]) -> Self {
        self.kiest = keuzes;
        self
    }

    pub(crate) const fn klokken(mut self, klokken: &'static [Klok]) -> Self {
        self.klokken = klokken;
        self
    }

    pub(crate) const fn op_het_uur(mut self) -> Self {
        self.uur = true;
        self
    }

    pub(crate) const fn na(mut self, na: Na) -> Self {
        self.na = Some(na);
        self
    }

    pub(crate) const fn hoogstens(mut self, keren: usize) -> Self {
        self.hoogstens = Some(keren);
        self
    }
}
