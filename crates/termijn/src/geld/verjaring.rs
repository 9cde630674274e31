// SPDX-License-Identifier: EUPL-1.2
//! Prescription of a sum of money (Awb 4:104-4:111, and 5:35 for a forfeited penalty).
//!
//! Interrupting it (reminder, writ, set-off, acknowledgement: Awb 4:105 and 4:106) starts a new term of the same length the
//! next day (Awb 4:110); a delay of payment after the start adds its days (Awb 4:111). Terms in years are outside the Atw.

use jiff::civil::Date;

use crate::antwoord::Antwoord;
use crate::artikel::Artikel;
use crate::dagtermijn::plus;
use crate::fout::Weigering;
use crate::opschorting::{morgen, tussen};
use crate::rekenaar::{Feiten, Rekenaar};

/// A prescription as it stands.
#[derive(Debug, Clone)]
pub struct Verjaring {
    /// The term as it last began.
    pub termijn: Antwoord,
    /// By how many days delay of payment lengthened it.
    pub uitstel: u32,
}

impl Verjaring {
    /// Of a forfeited penalty: a year after the day on which it was forfeited (Awb 5:35).
    pub fn verbeurde_dwangsom(rekenaar: &Rekenaar, verbeurd: Date) -> Result<Self, Weigering> {
        Self::nieuw(rekenaar, "verjaring_verbeurde_dwangsom", verbeurd)
    }

    /// Of another debt: five years after the payment term ended (Awb 4:104).
    pub fn geldschuld(rekenaar: &Rekenaar, betaaltermijn_eindigt: Date) -> Result<Self, Weigering> {
        Self::nieuw(rekenaar, "verjaring_geldschuld", betaaltermijn_eindigt)
    }

    fn nieuw(rekenaar: &Rekenaar, soort: &str, van: Date) -> Result<Self, Weigering> {
        Ok(Self { termijn: rekenaar.bereken(soort, &Feiten::op(van))?, uitstel: 0 })
    }

    /// The last day on which can be collected.
    pub fn einde(&self) -> Result<Date, Weigering> {
        plus(self.termijn.einde().dag(), self.uitstel)
    }

    /// Interrupted on a day; refused when the claim had lapsed by then.
    pub fn gestuit(&self, rekenaar: &Rekenaar, dag: Date) -> Result<Self, Weigering> {
        self.loopt_op(dag, Artikel::vast("Awb 4:110"))?;
        Self::nieuw(rekenaar, &self.termijn.regel.soort, dag)
    }

    /// Payment was put off on these days, both included.
    pub fn uitgesteld(mut self, van: Date, tot_en_met: Date) -> Result<Self, Weigering> {
        let artikel = Artikel::vast("Awb 4:111");
        if tot_en_met < van {
            return Err(Weigering::EindeVoorBegin { van, tot: tot_en_met, artikel });
        }
        self.loopt_op(van, artikel)?;
        self.uitstel += tussen(van, morgen(tot_en_met)?);
        Ok(self)
    }

    fn loopt_op(&self, dag: Date, artikel: Artikel) -> Result<(), Weigering> {
        let (begin, einde) = (self.termijn.van.dag(), self.einde()?);
        if dag < begin {
            return Err(Weigering::Volgorde { eerder: begin, later: dag, artikel });
        }
        if dag > einde {
            return Err(Weigering::AlVerjaard { dag, einde, artikel });
        }
        Ok(())
    }
}
