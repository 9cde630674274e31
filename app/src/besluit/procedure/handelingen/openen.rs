// SPDX-License-Identifier: EUPL-1.2
//! Opening a procedure, on its own or from a casus, a signaal, a decision of a tafel or a decision in the register; and whom it is
//! about.

use db::{Conn, Tx};
use kernel::{ProcedureId, ProcedurebetrokkeneId, ProcedurestapId};
use poort::Handeling;
use procedure::{Proceduresoort, Schema};
use spoor::leg_vast;
use web::Weigering;

use super::{aanleiding, lezer, mag};
use crate::besluit::events::{BetrokkeneToegevoegd, BetrokkeneVerwijderd, ProcedureGeopend};
use crate::besluit::procedure::formulier::{Betrokkeneformulier, Procedureformulier};
use crate::besluit::procedure::model::Aanleiding;
use crate::besluit::procedure::rules::{is_besluit, is_rechtsmiddel};
use crate::besluit::procedure::store::lezen::{self, Bestreden};
use crate::besluit::procedure::store::schrijven::{self, NieuweProcedure};
use crate::besluit::{BesluitFout, eis_gemeente};
use crate::schil::{Context, Reject};
use crate::verwerkingslog::{self, Betrokkene, Verwerking};

/// Which kinds can be opened: on their own, or against a decision.
pub fn soorten(tegen_besluit: bool) -> Vec<Proceduresoort> {
    Proceduresoort::ALLE.iter().copied().filter(|s| is_rechtsmiddel(*s) == tegen_besluit).collect()
}

/// The decision of the own register that a remedy is against, with its procedure.
pub async fn bestreden_besluit(
    c: &mut Conn,
    context: &Context<'_>,
    stap: ProcedurestapId,
) -> Result<Bestreden, Reject> {
    let gevonden = lezen::van_stap(c, lezer(context), stap).await?;
    Ok(gevonden.filter(|b| is_besluit(b.zet)).ok_or_else(Weigering::niet_gevonden)?)
}

/// Opens it. Who opens it works on it.
pub async fn open(
    tx: &mut Tx,
    context: &Context<'_>,
    nieuw: &Procedureformulier,
    (uit, tegen): (Aanleiding, Option<ProcedurestapId>),
) -> Result<ProcedureId, Reject> {
    let eigenaar = eis_gemeente(tx, context, Handeling::ProcedureOpenen).await?;
    let mut herkomst = aanleiding::keur(tx, context, uit).await?;
    let over = match tegen {
        Some(stap) => {
            let bestreden = bestreden_besluit(tx, context, stap).await?;
            herkomst = bestreden.herkomst;
            Some((bestreden.procedure, stap))
        }
        None => None,
    };
    if is_rechtsmiddel(nieuw.soort) != over.is_some() {
        return Err(Weigering::niet_gevonden().into());
    }
    let stand = Schema::van(nieuw.soort).begin;
    let record = NieuweProcedure { eigenaar, wat: nieuw, aanleiding: uit, herkomst, over, stand };
    let id = schrijven::open(tx, &record, (context.actor.functie, context.nu)).await?;
    let gebeurtenis = ProcedureGeopend { procedure: id, soort: nieuw.soort.code(), tegen };
    leg_vast(tx, context.bron(), &gebeurtenis).await?;
    Ok(id)
}

/// Adds somebody whom it is about.
pub async fn voeg_toe(
    tx: &mut Tx,
    context: &Context<'_>,
    id: ProcedureId,
    wie: &Betrokkeneformulier,
) -> Result<ProcedurebetrokkeneId, Reject> {
    super::laad_open(tx, context, Handeling::ProcedureVoeren, id).await?;
    let wie_id = schrijven::voeg_betrokkene_toe(tx, id, wie, (context.actor.functie, context.nu)).await?;
    let gebeurtenis = BetrokkeneToegevoegd { procedure: id, betrokkene: wie_id, rol: wie.rol.code() };
    leg_vast(tx, context.bron(), &gebeurtenis).await?;
    let over = [Betrokkene::persoon(&wie.naam, wie.geboren)];
    verwerkingslog::noteer(tx, context.bron(), Verwerking::ProcedureVastleggen, &over).await?;
    Ok(wie_id)
}

/// Removes somebody who was recorded by mistake, as long as nothing was taken.
pub async fn verwijder(
    tx: &mut Tx,
    context: &Context<'_>,
    id: ProcedureId,
    wie: ProcedurebetrokkeneId,
) -> Result<(), Reject> {
    let p = super::laad_open(tx, context, Handeling::ProcedureVoeren, id).await?;
    if p.stappen.iter().any(|s| is_besluit(s.gedaan.zet)) {
        return Err(BesluitFout::AlBesloten.into());
    }
    super::stap::noteer_over_wie(tx, context, id).await?;
    if !schrijven::verwijder_betrokkene(tx, id, wie).await? {
        return Err(Weigering::niet_gevonden().into());
    }
    Ok(leg_vast(tx, context.bron(), &BetrokkeneVerwijderd { procedure: id, betrokkene: wie }).await?)
}

/// Whether this functie opens procedures.
pub fn mag_openen(context: &Context<'_>) -> bool {
    mag(context, Handeling::ProcedureOpenen)
}
