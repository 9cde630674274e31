// SPDX-License-Identifier: EUPL-1.2
//! Filing by post (Awb 6:9(2)): in time when posted before the end of the term and received no later than a week after it.

use jiff::civil::Date;

use crate::antwoord::Antwoord;
use crate::fout::Weigering;
use crate::rekenaar::{Feiten, Rekenaar};

/// Whether something was posted in time, and until when it may then be received.
#[derive(Debug, Clone)]
pub struct Postbezorging {
    /// Posted on or before the last day of the term.
    pub tijdig: bool,
    /// The last day on which what was posted in time may be received.
    pub ontvangst: Antwoord,
}

impl Postbezorging {
    /// Whether something received on a day was filed in time.
    #[must_use]
    pub fn is_tijdig_ontvangen(&self, ontvangen: Date) -> bool {
        let einde = self.ontvangst.van.dag();
        ontvangen <= einde || self.tijdig && ontvangen <= self.ontvangst.einde().dag()
    }
}

/// Something posted on a day, for a term that ends on a day (the moved end, when the Atw moved it).
pub fn ter_post(
    rekenaar: &Rekenaar,
    termijn_eindigt: Date,
    gepost: Date,
) -> Result<Postbezorging, Weigering> {
    let ontvangst = rekenaar.bereken("ontvangst_per_post", &Feiten::op(termijn_eindigt))?;
    Ok(Postbezorging { tijdig: gepost <= termijn_eindigt, ontvangst })
}
