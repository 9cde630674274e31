// SPDX-License-Identifier: EUPL-1.2
//! The agenda: it fills itself from the proposals, and who runs the tafel may put it in another order.

use std::collections::HashMap;

use db::Tx;
use kernel::{AgendapuntId, OverlegId, SignaalId, Veldgroep};
use poort::Handeling;
use spoor::leg_vast;
use web::Weigering;

use crate::overleg::errors::OverlegFout;
use crate::overleg::events::{AgendaGeordend, AgendapuntGeagendeerd, AgendapuntVerwijderd};
use crate::overleg::formulieren::Verplaatsing;
use crate::overleg::handelingen::{open_overleg, punt_voor};
use crate::overleg::rules::{Puntzet, Voorgesteld, nieuwe_volgorde, verplaats};
use crate::overleg::store::{self, Bron, Puntregel, Zicht};
use crate::poort::Bereikfilter;
use crate::schil::{Context, Reject};
use crate::signaal;

/// Puts every proposal on the agenda: process items first, then case items by the points of weging 3 and their date.
/// Says how many.
pub async fn agenda_vullen(
    tx: &mut Tx,
    context: &Context<'_>,
    id: OverlegId,
    versie: i64,
) -> Result<usize, Reject> {
    let (overleg, tafel) = open_overleg(tx, context, id, Handeling::AgendapuntAgenderen).await?;
    if !store::stijg(tx, id, versie).await? {
        return Err(Weigering::botsing().into());
    }
    let zicht = Zicht::nieuw(context.matrix, context.actor, context.nu);
    let wachtend = store::punten(tx, &zicht, Bron::Wacht(tafel.id)).await?;
    let punten = punten_van(tx, context, &wachtend).await?;
    let voorstellen = wachtend.iter().map(|p| Voorgesteld {
        id: p.id,
        soort: p.soort,
        punten: p.signaal.and_then(|s| punten.get(&s).copied()),
        voorgesteld_op: p.voorgesteld_op,
    });
    let volgorde = nieuwe_volgorde(voorstellen.collect());
    let laatste = store::hoogste_volgorde(tx, overleg.id).await?;
    for (plek, punt) in (laatste + 1..).zip(&volgorde) {
        store::agendeer(tx, *punt, overleg.id, plek).await?;
    }
    let aantal = volgorde.len();
    if aantal > 0 {
        leg_vast(tx, context.bron(), &AgendapuntGeagendeerd { overleg: id, punten: volgorde }).await?;
    }
    Ok(aantal)
}

/// Points of the signalen behind these items, as far as the gate shows their core.
async fn punten_van(
    tx: &mut Tx,
    context: &Context<'_>,
    punten: &[Puntregel],
) -> Result<HashMap<SignaalId, i64>, Reject> {
    let ids: Vec<SignaalId> = punten.iter().filter_map(|p| p.signaal).collect();
    let bereik = Bereikfilter::nieuw(context.matrix, context.actor, Veldgroep::Kern, context.nu);
    let kernen = signaal::store::kernen(tx, &bereik, &ids).await?;
    Ok(kernen.into_iter().filter_map(|k| k.punten.map(|p| (k.id, p))).collect())
}

/// Moves an item a place, among the items of its kind.
pub async fn ordenen(
    tx: &mut Tx,
    context: &Context<'_>,
    id: OverlegId,
    zet: Verplaatsing,
) -> Result<(), Reject> {
    open_overleg(tx, context, id, Handeling::AgendapuntAgenderen).await?;
    if !store::stijg(tx, id, zet.versie).await? {
        return Err(Weigering::botsing().into());
    }
    let zicht = Zicht::nieuw(context.matrix, context.actor, context.nu);
    let punten = store::punten(tx, &zicht, Bron::Overleg(id)).await?;
    let soort = punten.iter().find(|p| p.id == zet.punt).map(|p| p.soort);
    let soort = soort.ok_or_else(Weigering::niet_gevonden)?;
    let rij: Vec<AgendapuntId> = punten.iter().filter(|p| p.soort == soort).map(|p| p.id).collect();
    // At the end of the list there is nowhere to go: that is no failure.
    if let Some(nieuw) = verplaats(&rij, zet.punt, zet.richting) {
        store::zet_volgorde(tx, &nieuw).await?;
        let gebeurtenis = AgendaGeordend { overleg: id, punt: zet.punt, richting: zet.richting.code() };
        leg_vast(tx, context.bron(), &gebeurtenis).await?;
    }
    Ok(())
}

/// Takes an item off the agenda: it waits again. Says of which meeting.
pub async fn verwijderen(
    tx: &mut Tx,
    context: &Context<'_>,
    id: AgendapuntId,
    versie: i64,
) -> Result<OverlegId, Reject> {
    let (punt, _, overleg) = punt_voor(tx, context, id, Puntzet::Verwijderen).await?;
    let overleg = overleg.ok_or(OverlegFout::NietGeagendeerd)?;
    if !store::stijg(tx, overleg.id, versie).await? {
        return Err(Weigering::botsing().into());
    }
    store::van_agenda(tx, overleg.id, Some(punt.id)).await?;
    leg_vast(tx, context.bron(), &AgendapuntVerwijderd { punt: id, overleg: overleg.id }).await?;
    Ok(overleg.id)
}
