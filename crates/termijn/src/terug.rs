// SPDX-License-Identifier: EUPL-1.2
//! A term that counts back from an event: "until ten days before the hearing". A free day never moves it (Atw 1(2)).

use jiff::civil::Date;

use crate::antwoord::{Kwestie, Moment, Uitkomst};
use crate::duur::Dagduur;
use crate::fout::Weigering;
use crate::kalender::binnen;

/// A term that counts back; it cannot be suspended, extended or moved.
#[derive(Debug, Clone, Copy)]
pub struct Terugtermijn {
    gebeurtenis: Date,
    duur: Dagduur,
    heel: bool,
}

impl Terugtermijn {
    /// The day that lies so much before the event.
    #[must_use]
    pub const fn voor(gebeurtenis: Date, duur: Dagduur) -> Self {
        Self { gebeurtenis, duur, heel: false }
    }

    /// The last day with so much whole time between it and the event. That "until ten days before" means this is the safe
    /// reading; the other one, a day later, is told as a doubt.
    #[must_use]
    pub const fn heel_voor(gebeurtenis: Date, duur: Dagduur) -> Self {
        Self { gebeurtenis, duur, heel: true }
    }

    /// Computes it.
    pub fn bereken(self) -> Result<Uitkomst, Weigering> {
        binnen(self.gebeurtenis.year())?;
        let dag = self.duur.voor(self.gebeurtenis)?;
        binnen(dag.year())?;
        if !self.heel {
            return Ok(Uitkomst::nieuw(None, Moment::Dag(dag), Moment::Dag(dag)));
        }
        let eerder = dag.yesterday().map_err(|_| Weigering::BuitenKalender { jaar: dag.year() })?;
        let mut uit = Uitkomst::nieuw(None, Moment::Dag(eerder), Moment::Dag(eerder));
        uit.twijfel(Kwestie::HeleDagenErtussen, Moment::Dag(dag));
        Ok(uit)
    }
}
