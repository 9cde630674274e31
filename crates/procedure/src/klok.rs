// SPDX-License-Identifier: EUPL-1.2
//! The clocks that a step starts, and how they stand in a case.

use termijn::{Antwoord, Moment, Rekenaar};

use crate::codes::{Kwestie, Proceduresoort, Stand, Zet};

/// From what a clock counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Vanaf {
    /// The step itself.
    Stap,
    /// The first time that this step was taken.
    Eerste(Zet),
    /// The end of the term for objection against the decision that it is about.
    EindeBezwaartermijn,
}

/// A clock that a step starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Klok {
    /// The code of the term in crate `termijn`.
    pub termijn: &'static str,
    /// From what it counts.
    pub vanaf: Vanaf,
    /// The steps that stop it.
    pub stopt: &'static [Zet],
    /// What becomes of the case when it passes without any of these.
    pub verloopt: Option<Stand>,
    /// What is not certain about it, if anything: whether it runs at all here. The doubt about its length is in the answer.
    pub twijfel: Option<Kwestie>,
    /// It runs only when the case is against a decision of this kind.
    pub tegen: Option<Proceduresoort>,
    /// Whether it is ours to keep; otherwise it is a term of somebody else that we watch.
    pub van_ons: bool,
}

impl Klok {
    /// A term that is ours to keep.
    pub(crate) const fn ons(termijn: &'static str, stopt: &'static [Zet]) -> Self {
        Self { termijn, vanaf: Vanaf::Stap, stopt, verloopt: None, twijfel: None, tegen: None, van_ons: true }
    }

    /// A term of somebody else that we watch.
    pub(crate) const fn ander(termijn: &'static str, stopt: &'static [Zet]) -> Self {
        Self { van_ons: false, ..Self::ons(termijn, stopt) }
    }

    pub(crate) const fn alleen_tegen(mut self, soort: Proceduresoort) -> Self {
        self.tegen = Some(soort);
        self
    }

    pub(crate) const fn vanaf(mut self, vanaf: Vanaf) -> Self {
        self.vanaf = vanaf;
        self
    }

    pub(crate) const fn twijfel(mut self, kwestie: Kwestie) -> Self {
        self.twijfel = Some(kwestie);
        self
    }

    pub(crate) const fn verloopt(mut self, naar: Stand) -> Self {
        self.verloopt = Some(naar);
        self
    }
}

/// A clock that runs in a case.
#[derive(Debug, Clone)]
pub struct Lopend {
    /// Which.
    pub regel: Klok,
    /// What it counts from.
    pub van: Moment,
    /// When it ends, with every shift, article and doubt.
    pub antwoord: Antwoord,
}

impl Lopend {
    /// The strictest end: what anybody could hold us to.
    pub fn werkdatum(&self) -> &Moment {
        self.antwoord.werkdatum()
    }

    /// Whether it has passed at a moment.
    pub fn voorbij(&self, nu: &Moment) -> bool {
        voor(self.werkdatum(), nu)
    }
}

/// Whether the one lies before the other; a day lies before another only when it is an earlier day.
pub(crate) fn voor(een: &Moment, twee: &Moment) -> bool {
    match (een, twee) {
        (Moment::Uur(een), Moment::Uur(twee)) => een < twee,
        _ => een.dag() < twee.dag(),
    }
}

/// Computes one clock from a moment. A term that needs the hour has none when only the day is known.
pub(crate) fn reken(rekenaar: &Rekenaar, regel: Klok, van: Moment) -> Result<Lopend, termijn::Weigering> {
    let antwoord = rekenaar.bereken(regel.termijn, &termijn::Feiten::van(van.clone()))?;
    Ok(Lopend { regel, van, antwoord })
}
