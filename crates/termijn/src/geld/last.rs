// SPDX-License-Identifier: EUPL-1.2
//! Sums forfeited under a last onder dwangsom (Awb 5:32b, 5:33, 5:35): at once, per period or per breach, never above the
//! maximum that the order must state. Each forfeited sum has its own day to pay and its own prescription.

use jiff::civil::Date;

use super::{Bedrag, Verjaring};
use crate::antwoord::Antwoord;
use crate::artikel::Artikel;
use crate::fout::Weigering;
use crate::rekenaar::{Feiten, Rekenaar};

/// How a sum is forfeited (Awb 5:32b(1)).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wijze {
    /// Once.
    Ineens(Bedrag),
    /// For each period in which the order was not obeyed.
    PerTijdseenheid(Bedrag),
    /// For each breach.
    PerOvertreding(Bedrag),
}

/// An order under penalty.
#[derive(Debug, Clone, Copy)]
pub struct Last {
    wijze: Wijze,
    maximum: Bedrag,
    begunstigd_tot_en_met: Option<Date>,
}

/// One forfeited sum.
#[derive(Debug, Clone)]
pub struct Verbeurte {
    /// The day on which it was forfeited by operation of law.
    pub dag: Date,
    /// What was forfeited, as far as the maximum allowed.
    pub bedrag: Bedrag,
    /// What has been forfeited in all.
    pub totaal: Bedrag,
    /// Until when it must be paid (Awb 5:33).
    pub betalen: Antwoord,
    /// Until when it can be collected (Awb 5:35).
    pub verjaring: Verjaring,
}

impl Last {
    /// With its maximum and, when it has one, the last day of the term of grace (Awb 5:32a(2)).
    #[must_use]
    pub const fn nieuw(wijze: Wijze, maximum: Bedrag, begunstigd_tot_en_met: Option<Date>) -> Self {
        Self { wijze, maximum, begunstigd_tot_en_met }
    }

    /// The forfeited sums of these days, in order. A day inside the term of grace is refused.
    pub fn verbeurd(&self, rekenaar: &Rekenaar, dagen: &[Date]) -> Result<Vec<Verbeurte>, Weigering> {
        let mut dagen = dagen.to_vec();
        dagen.sort_unstable();
        let per_keer = match self.wijze {
            Wijze::Ineens(bedrag) => {
                dagen.truncate(1);
                bedrag
            }
            Wijze::PerTijdseenheid(bedrag) | Wijze::PerOvertreding(bedrag) => bedrag,
        };
        let mut totaal = Bedrag::default();
        let mut uit = Vec::with_capacity(dagen.len());
        for dag in dagen {
            if let Some(eerder) = self.begunstigd_tot_en_met.filter(|g| dag <= *g) {
                return Err(Weigering::Volgorde {
                    eerder,
                    later: dag,
                    artikel: Artikel::vast("Awb 5:32a(2)"),
                });
            }
            let bedrag = per_keer.min(self.maximum.minus(totaal));
            totaal = totaal.plus(bedrag);
            uit.push(Verbeurte {
                dag,
                bedrag,
                totaal,
                betalen: rekenaar.bereken("betaling_verbeurde_dwangsom", &Feiten::op(dag))?,
                verjaring: Verjaring::verbeurde_dwangsom(rekenaar, dag)?,
            });
        }
        Ok(uit)
    }
}
