// SPDX-License-Identifier: EUPL-1.2
//! Closing a casus: every talk recorded, every role ended, and from then on its term of keeping runs.

use db::Tx;
use kernel::CasusId;
use poort::Handeling;
use spoor::{leg_vast, leg_vast_bij};

use super::{gelukt, laad_open};
use crate::casus::errors::CasusFout;
use crate::casus::events::{CasusGesloten, CasusrolBeeindigd};
use crate::casus::formulier::Sluitformulier;
use crate::casus::rules::bewaren::vernietigen_op;
use crate::casus::store::{casus, partij, persoon};
use crate::schil::{Context, Reject};

/// Closes it. A role ends with the casus: who had one finds nothing from this moment.
pub async fn sluit(
    tx: &mut Tx,
    context: &Context<'_>,
    id: CasusId,
    nieuw: &Sluitformulier,
) -> Result<(), Reject> {
    let (kern, _) = laad_open(tx, context, Handeling::CasusVoeren, id).await?;
    if !persoon::zonder_gesprek(tx, id).await?.is_empty() {
        return Err(CasusFout::GesprekOntbreekt.into());
    }
    let afspraak = partij::kortste_bewaartermijn(tx, id).await?;
    let weg = vernietigen_op(kern.zegel, context.nu.dag(), afspraak);
    let wie = (context.actor.functie, context.nu);
    gelukt(casus::sluit(tx, id, nieuw, weg, wie).await?)?;
    for (rol, van) in partij::beeindig_alle(tx, id, context.nu).await? {
        leg_vast_bij(tx, context.bron(), &[van], &CasusrolBeeindigd { casus: id, partij: rol, van }).await?;
    }
    let gebeurtenis = CasusGesloten { casus: id, reden: nieuw.reden.code() };
    Ok(leg_vast(tx, context.bron(), &gebeurtenis).await?)
}
