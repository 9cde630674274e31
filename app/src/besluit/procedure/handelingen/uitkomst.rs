// SPDX-License-Identifier: EUPL-1.2
//! What comes of a procedure flows back to the casus it came from.

use db::Tx;
use procedure::{Stand, Zet};

use crate::besluit::procedure::model::{Aanleiding, Procedure};
use crate::besluit::procedure::rules::is_besluit;
use crate::casus;
use crate::schil::Context;

/// Tells the casus of a decision, and of the end. The note names the procedure and what it is; nobody.
pub async fn vertel(
    tx: &mut Tx,
    context: &Context<'_>,
    p: &Procedure,
    (zet, stand): (Zet, Stand),
) -> db::Result<()> {
    let Aanleiding::Casus(id) = p.kern.aanleiding else { return Ok(()) };
    if !is_besluit(zet) && !stand.is_einde() {
        return Ok(());
    }
    let besluit = if is_besluit(zet) { " Er is een besluit bekendgemaakt." } else { "" };
    let einde = if stand.is_einde() { " De procedure is afgelopen." } else { "" };
    let tekst = format!("Procedure {}:{besluit}{einde}", p.kern.nummer);
    casus::noteer_uitkomst(tx, context, id, &tekst).await
}
