// SPDX-License-Identifier: EUPL-1.2
//! Whether a signaal may be brought to a tafel at all.

use kernel::Herkomst;

use crate::overleg::errors::OverlegFout;
use crate::signaal::{Fase, Kern};

/// OVL-001: only a signaal that was weighed, with an outcome that somebody works on, goes to a tafel (modelprotocol
/// ondermijning: weigh first, share after). What was joined with another goes there under the other.
pub fn mag_op_tafel(kern: &Kern) -> Result<(), OverlegFout> {
    if kern.samengevoegd_in.is_some() || kern.fase != Fase::Uitgezet {
        return Err(OverlegFout::NietGewogen);
    }
    Ok(())
}

/// OVL-005: what the police or a partner provided is passed on only with their consent (Wpg art. 16-21: purpose and
/// consent travel along). What came from Meld Misdaad Anoniem is refused by the policies before this rule.
pub fn mag_verstrekt(kern: &Kern) -> Result<(), OverlegFout> {
    match kern.herkomst {
        Herkomst::Politie if !kern.mag_door => Err(OverlegFout::PolitieZonderToestemming),
        Herkomst::Partner if !kern.mag_door => Err(OverlegFout::PartnerZonderToestemming),
        Herkomst::Vrij | Herkomst::Politie | Herkomst::Partner | Herkomst::Mma => Ok(()),
    }
}
