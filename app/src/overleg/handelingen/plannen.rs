// SPDX-License-Identifier: EUPL-1.2
//! Planning a meeting, and closing it.

use db::Tx;
use kernel::{AgendapuntId, OverlegId, TafelId};
use poort::Handeling;
use spoor::leg_vast;
use web::Weigering;

use crate::app::App;
use crate::overleg::events::{OverlegGepland, OverlegGesloten};
use crate::overleg::formulieren::NieuwOverleg;
use crate::overleg::handelingen::{gestart, open_overleg, overnemen};
use crate::overleg::store::{self, Bron, Zicht};
use crate::schil::{Context, Reject};

/// Plans a meeting of a tafel that the own organisation runs.
pub async fn plannen(
    tx: &mut Tx,
    context: &Context<'_>,
    tafel: TafelId,
    nieuw: &NieuwOverleg,
) -> Result<OverlegId, Reject> {
    let tafel = store::tafel(tx, context, tafel).await?.ok_or_else(Weigering::niet_gevonden)?;
    context.eis(&tafel, Handeling::OverlegPlannen)?;
    gestart(&tafel)?;
    let overleg = store::plan(tx, tafel.id, nieuw, context.nu).await?;
    let gebeurtenis = OverlegGepland { overleg, tafel: tafel.id, begint_op: nieuw.begint_op.ms() };
    leg_vast(tx, context.bron(), &gebeurtenis).await?;
    Ok(overleg)
}

/// How closing went.
#[derive(Debug)]
pub enum Sluiting {
    /// Closed; what was not decided moved on.
    Gesloten,
    /// Not closed: these items have no decision, and nobody said to move them.
    NogOpen(Vec<AgendapuntId>),
}

/// Closes a meeting: every item has a decision, or moves on when the user says so. Outcomes reach their signalen. What the user cannot see (an
/// afspraak ended in the meantime) goes back to the proposals without a word.
pub async fn sluiten(
    tx: &mut Tx,
    app: &App,
    context: &Context<'_>,
    id: OverlegId,
    versie: i64,
    doorschuiven: bool,
) -> Result<Sluiting, Reject> {
    let (overleg, _) = open_overleg(tx, context, id, Handeling::OverlegPlannen).await?;
    if !store::stijg(tx, id, versie).await? {
        return Err(Weigering::botsing().into());
    }
    let zicht = Zicht::nieuw(context.matrix, context.actor, context.nu);
    let punten = store::punten(tx, &zicht, Bron::Overleg(id)).await?;
    let open: Vec<AgendapuntId> = punten.iter().filter(|p| p.besluit.is_none()).map(|p| p.id).collect();
    if !open.is_empty() && !doorschuiven {
        return Ok(Sluiting::NogOpen(open));
    }
    let naar = store::volgende_na(tx, &overleg).await?;
    store::van_agenda(tx, id, None).await?;
    if let Some(volgende) = &naar {
        let laatste = store::hoogste_volgorde(tx, volgende.id).await?;
        for (plek, punt) in (laatste + 1..).zip(&open) {
            store::agendeer(tx, *punt, volgende.id, plek).await?;
        }
        store::stijg(tx, volgende.id, volgende.versie).await?;
    }
    overnemen::bij_sluiting(tx, app, context, &punten).await?;
    store::sluit(tx, id, context.actor.functie, context.nu).await?;
    let gebeurtenis = OverlegGesloten { overleg: id, doorgeschoven: open, naar: naar.as_ref().map(|o| o.id) };
    leg_vast(tx, context.bron(), &gebeurtenis).await?;
    Ok(Sluiting::Gesloten)
}
