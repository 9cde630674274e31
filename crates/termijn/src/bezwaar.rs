// SPDX-License-Identifier: EUPL-1.2
//! The decision on an objection (Awb 7:10): six weeks, or twelve with an advisory committee, from the day after the
//! objection term ended. When the Atw moved that end, the decision term starts after the moved end.

use jiff::civil::Date;

use crate::antwoord::Antwoord;
use crate::duur::Dagduur;
use crate::fout::Weigering;
use crate::opschorting::Opschorting;
use crate::rekenaar::{Feiten, Rekenaar};

/// An objection from the decision it is against to the decision on it.
#[derive(Debug, Clone)]
pub struct Bezwaarverloop {
    /// The objection term.
    pub bezwaar: Antwoord,
    /// The decision term without a committee (Awb 7:10(1)).
    pub zonder_commissie: Antwoord,
    /// The decision term with a committee of Awb 7:13.
    pub met_commissie: Antwoord,
}

impl Bezwaarverloop {
    /// From the day on which the decision was made known.
    pub fn van(rekenaar: &Rekenaar, bekendgemaakt: Date) -> Result<Self, Weigering> {
        let bezwaar = rekenaar.bereken("bezwaar", &Feiten::op(bekendgemaakt))?;
        let einde = bezwaar.einde().dag();
        Ok(Self {
            zonder_commissie: beslissing_op_bezwaar(rekenaar, einde, false, None, None)?,
            met_commissie: beslissing_op_bezwaar(rekenaar, einde, true, None, None)?,
            bezwaar,
        })
    }
}

/// The decision term from the end of the objection term, with an adjournment (Awb 7:10(3)) and a repair of defects
/// (Awb 7:10(2)) when there were.
pub fn beslissing_op_bezwaar(
    rekenaar: &Rekenaar,
    einde_bezwaartermijn: Date,
    commissie: bool,
    verdaagd: Option<Dagduur>,
    verzuim: Option<Opschorting>,
) -> Result<Antwoord, Weigering> {
    let soort = if commissie { "beslissing_op_bezwaar_commissie" } else { "beslissing_op_bezwaar" };
    let mut feiten = Feiten::op(einde_bezwaartermijn);
    if let Some(met) = verdaagd {
        feiten = feiten.verlengd(met);
    }
    if let Some(opschorting) = verzuim {
        feiten = feiten.opgeschort(opschorting);
    }
    rekenaar.bereken(soort, &feiten)
}
