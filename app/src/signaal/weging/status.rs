// SPDX-License-Identifier: EUPL-1.2
//! The stages of the weighing and the one table of what follows what. Drawn in `docs/statussen/signaal.md`; a test
//! compares the drawing with this code for every combination.
//!
//! **Invariant:** a stage is answered once, in order, and persons come in only after 1, 2A and 2B were answered with yes.

use std::str::FromStr;

use kernel::OnbekendeCode;
use poort::Handeling;

use crate::signaal::Fase;
use crate::signaal::uitkomst::{Uitkomst, Wist};
use crate::signaal::weging::rules::Regel;

kernel::codes! {
    /// A stage of the weighing (CCV-modelprotocol ondermijning, steps 1 to 3).
    pub enum Stap {
        /// Weging 1: is it ondermijning?
        Een = "1",
        /// Weging 2A: is it a task of the municipality?
        TweeA = "2a",
        /// Weging 2B: is it our territory?
        TweeB = "2b",
        /// Weging 3: is it heavy enough?
        Drie = "3",
        /// The privacyfunctionaris asks the sources.
        Bronnen = "bronnen",
        /// Weging 4: do the hits confirm enough, and who takes it up?
        Vier = "4",
    }
}

impl Stap {
    /// The stage that a signaal in this fase waits for.
    pub const fn wacht_in(fase: Fase) -> Option<Self> {
        match fase {
            Fase::Weging1 => Some(Self::Een),
            Fase::Weging2a => Some(Self::TweeA),
            Fase::Weging2b => Some(Self::TweeB),
            Fase::Weging3 => Some(Self::Drie),
            Fase::Bronnen => Some(Self::Bronnen),
            Fase::Weging4 => Some(Self::Vier),
            Fase::Uitgezet | Fase::Afgesloten => None,
        }
    }

    /// The act that the gate judges: the sources are asked by the privacyfunctionaris only.
    pub const fn handeling(self) -> Handeling {
        match self {
            Self::Bronnen => Handeling::BronnenBevragen,
            Self::Een | Self::TweeA | Self::TweeB | Self::Drie | Self::Vier => Handeling::SignaalWegen,
        }
    }

    /// The fase after "go on"; the last stage ends with an outcome.
    const fn verder(self) -> Option<Fase> {
        match self {
            Self::Een => Some(Fase::Weging2a),
            Self::TweeA => Some(Fase::Weging2b),
            Self::TweeB => Some(Fase::Weging3),
            Self::Drie => Some(Fase::Bronnen),
            Self::Bronnen => Some(Fase::Weging4),
            Self::Vier => None,
        }
    }

    /// Whether this stage can be answered with "go on".
    pub const fn kan_verder(self) -> bool {
        self.verder().is_some()
    }
}

/// How a stage is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Vervolg {
    /// Yes: on to the next stage.
    Verder,
    /// It ends here, with this outcome.
    Uit(Uitkomst),
}

impl Vervolg {
    /// Every answer there is.
    pub fn alle() -> impl Iterator<Item = Self> {
        std::iter::once(Self::Verder).chain(Uitkomst::ALLE.iter().map(|&u| Self::Uit(u)))
    }

    /// The code in forms and in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Verder => "verder",
            Self::Uit(uitkomst) => uitkomst.code(),
        }
    }

    /// The outcome, if it ends here.
    pub const fn uitkomst(self) -> Option<Uitkomst> {
        match self {
            Self::Verder => None,
            Self::Uit(uitkomst) => Some(uitkomst),
        }
    }
}

impl FromStr for Vervolg {
    type Err = OnbekendeCode;

    fn from_str(code: &str) -> Result<Self, OnbekendeCode> {
        if code == Self::Verder.code() { Ok(Self::Verder) } else { code.parse().map(Self::Uit) }
    }
}

/// What can happen to the state of a signaal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stapzet {
    /// A stage is answered.
    Weging(Stap, Vervolg),
    /// A table decides on it.
    Tafel(Uitkomst),
    /// The work that was set out is done.
    Afronding,
}

/// The fase that follows, or the rule that refuses.
pub fn volgende(fase: Fase, zet: Stapzet) -> Result<Fase, Regel> {
    match zet {
        Stapzet::Weging(stap, vervolg) => {
            aan_de_beurt(fase, stap)?;
            match vervolg {
                Vervolg::Verder => stap.verder().ok_or(Regel::KeuzeNietHier),
                Vervolg::Uit(u) if u.mag_bij(stap.code()) => Ok(u.fase()),
                Vervolg::Uit(_) => Err(Regel::KeuzeNietHier),
            }
        }
        Stapzet::Tafel(u) => match fase {
            Fase::Weging1 | Fase::Weging2a | Fase::Weging2b => Err(Regel::NogNietGewogen),
            Fase::Afgesloten => Err(Regel::Gesloten),
            Fase::Weging3 | Fase::Bronnen | Fase::Weging4 | Fase::Uitgezet if u.mag_bij("tafel") => {
                Ok(u.fase())
            }
            Fase::Weging3 | Fase::Bronnen | Fase::Weging4 | Fase::Uitgezet => Err(Regel::KeuzeNietHier),
        },
        Stapzet::Afronding if fase == Fase::Uitgezet => Ok(Fase::Afgesloten),
        Stapzet::Afronding => Err(Regel::NietUitgezet),
    }
}

/// Stages come in order, and each once.
pub fn aan_de_beurt(fase: Fase, stap: Stap) -> Result<(), Regel> {
    match Stap::wacht_in(fase) {
        None => Err(Regel::Gesloten),
        Some(wacht) if wacht == stap => Ok(()),
        Some(wacht) if stap < wacht => Err(Regel::AlGewogen),
        Some(_) => Err(Regel::Volgorde),
    }
}

/// Words, places and files come in only while no outcome has erased them.
pub fn mag_inhoud(uitkomst: Option<Uitkomst>) -> Result<(), Regel> {
    match uitkomst {
        Some(u) if u.wist() != Wist::Niets => Err(Regel::InhoudNietMeer),
        Some(_) | None => Ok(()),
    }
}

/// Persons are recorded only from weging 3 on, and not when the signaal is done or goes on without persons (B2).
pub fn mag_personen(
    fase: Fase,
    uitkomst: Option<Uitkomst>,
    gewogen: &[(Stap, Vervolg)],
) -> Result<(), Regel> {
    match fase {
        Fase::Weging1 | Fase::Weging2a | Fase::Weging2b => Err(Regel::PersoonTeVroeg),
        Fase::Weging3 | Fase::Bronnen | Fase::Weging4 => Ok(()),
        Fase::Afgesloten => Err(Regel::PersoonNietMeer),
        Fase::Uitgezet if uitkomst.is_some_and(|u| u.wist() != Wist::Niets) => Err(Regel::PersoonNietMeer),
        // An outcome at an earlier stage never asked for persons: the receiver records who it is about.
        Fase::Uitgezet if gewogen.contains(&(Stap::TweeB, Vervolg::Verder)) => Ok(()),
        Fase::Uitgezet => Err(Regel::PersoonTeVroeg),
    }
}

#[cfg(test)]
#[path = "status_tests.rs"]
mod tests;
