// SPDX-License-Identifier: EUPL-1.2
//! A message that came through the wrong electronic channel (Awb 2:16 and 2:23, since 1 January 2026).
//!
//! When the sender could think the channel was right, the term grows by the time between receipt and the answer of the
//! body, by at least one working day. An objection cannot be referred back; it must be handled (Awb 2:16(1)(b)).

use jiff::civil::{Date, date};

use crate::antwoord::Uitkomst;
use crate::artikel::Artikel;
use crate::dagtermijn::Dagtermijn;
use crate::duur::{Dagduur, Eenheid};
use crate::fout::Weigering;
use crate::opschorting::tussen;
use crate::rekenaar::Rekenaar;

const SINDS: Date = date(2026, 1, 1);
const ARTIKEL: Artikel = Artikel::vast("Awb 2:23");

/// By how many days the term grows, and its new end.
pub fn verkeerd_kanaal(
    rekenaar: &Rekenaar,
    termijn_eindigt: Date,
    ontvangen: Date,
    gereageerd: Date,
) -> Result<(u32, Uitkomst), Weigering> {
    if ontvangen < SINDS {
        return Err(Weigering::RegelNogNiet { dag: ontvangen, sinds: SINDS, artikel: ARTIKEL });
    }
    for (eerder, later) in [(ontvangen, termijn_eindigt), (ontvangen, gereageerd)] {
        if later < eerder {
            return Err(Weigering::Volgorde { eerder, later, artikel: ARTIKEL });
        }
    }
    let dagen = tussen(ontvangen, gereageerd).max(1);
    let duur = u16::try_from(dagen).ok().and_then(|n| Dagduur::nieuw(n, Eenheid::Dagen));
    let duur = duur.ok_or(Weigering::BuitenKalender { jaar: gereageerd.year() })?;
    // The day after the end is the first of the extra days; a free day at the end moves as at the end of any term.
    let uitkomst = Dagtermijn::dag_na(termijn_eindigt, duur).bereken(rekenaar.kalender())?;
    Ok((dagen, uitkomst))
}
