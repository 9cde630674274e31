// SPDX-License-Identifier: EUPL-1.2
//! How often one party asked today: every answer is one guess.

use std::collections::BTreeSet;

use crate::fout::Weigering;
use crate::kader::{Aanduiding, Tijdvak};

/// The number of a question, random and used once.
pub type Vraagnummer = [u8; 16];

/// The most questions that a party may ask an answerer on a day, over all afspraken and themes together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Daglimiet(usize);

impl Daglimiet {
    /// So many.
    pub const fn nieuw(aantal: u16) -> Self {
        Self(aantal as usize)
    }
}

/// What one party used of a day. The caller keeps it: it has to outlive a restart, and two requests may not use it at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verbruik {
    vrager: Aanduiding,
    tijdvak: Tijdvak,
    nummers: BTreeSet<Vraagnummer>,
}

impl Verbruik {
    /// Nothing yet, of a party that the transport knows.
    pub const fn nieuw(vrager: Aanduiding, tijdvak: Tijdvak) -> Self {
        Self { vrager, tijdvak, nummers: BTreeSet::new() }
    }

    /// As it was kept: the numbers that were answered.
    pub fn van(vrager: Aanduiding, tijdvak: Tijdvak, nummers: impl IntoIterator<Item = Vraagnummer>) -> Self {
        Self { vrager, tijdvak, nummers: nummers.into_iter().collect() }
    }

    /// Whose it is.
    pub const fn vrager(&self) -> &Aanduiding {
        &self.vrager
    }

    /// How many questions were answered.
    pub fn aantal(&self) -> usize {
        self.nummers.len()
    }

    /// Counts a question. On another day it begins anew.
    pub(crate) fn tel(
        &mut self,
        vandaag: Tijdvak,
        nummer: Vraagnummer,
        grens: Daglimiet,
    ) -> Result<(), Weigering> {
        if self.tijdvak != vandaag {
            self.tijdvak = vandaag;
            self.nummers.clear();
        }
        if self.nummers.contains(&nummer) {
            return Err(Weigering::Herhaald);
        }
        if self.nummers.len() >= grens.0 {
            return Err(Weigering::Daglimiet);
        }
        self.nummers.insert(nummer);
        Ok(())
    }
}
