// SPDX-License-Identifier: EUPL-1.2
//! Opening a procedure, on its own or from a casus, a signaal, a decision of a tafel or a decision in the register; and whom it is
//! about.

use db::{Conn, Tx};
use kernel::{CasusId, Herkomst, ProcedureId, ProcedurebetrokkeneId, ProcedurestapId, SignaalId};
use poort::{Handeling, Zegel};
use procedure::{Proceduresoort, Schema};
use spoor::leg_vast;
use web::Weigering;

use super::{lezer, mag};
use crate::besluit::events::{BetrokkeneToegevoegd, BetrokkeneVerwijderd, ProcedureGeopend};
use crate::besluit::procedure::formulier::{Betrokkeneformulier, Procedureformulier};
use crate::besluit::procedure::model::Aanleiding;
use crate::besluit::procedure::rules::{is_besluit, is_rechtsmiddel};
use crate::besluit::procedure::store::lezen;
use crate::besluit::procedure::store::schrijven::{self, NieuweProcedure};
use crate::besluit::{BesluitFout, eis_gemeente};
use crate::casus;
use crate::overleg::{self, Context};
use crate::poort::beoordeel;
use crate::schil::Reject;
use crate::signaal;
use crate::verwerkingslog::{self, Betrokkene, Verwerking};

/// Which kinds can be opened: on their own, or against a decision.
pub fn soorten(tegen_besluit: bool) -> Vec<Proceduresoort> {
    Proceduresoort::ALLE.iter().copied().filter(|s| is_rechtsmiddel(*s) == tegen_besluit).collect()
}

/// What it came from must be known to who opens it. A report of Meld Misdaad Anoniem and a Bibob file lead to none.
async fn keur_aanleiding(c: &mut Conn, context: &Context<'_>, a: Aanleiding) -> Result<(), Reject> {
    match a {
        Aanleiding::Geen => Ok(()),
        Aanleiding::Casus(id) => van_casus(c, context, id).await,
        Aanleiding::Signaal(id) => van_signaal(c, context, id).await,
        Aanleiding::Agendapunt(id) => {
            let punt = overleg::punt_met_besluit(c, context, id).await?;
            if punt { Ok(()) } else { Err(Weigering::niet_gevonden().into()) }
        }
    }
}

async fn van_casus(c: &mut Conn, context: &Context<'_>, id: CasusId) -> Result<(), Reject> {
    let (herkomst, zegel) = casus::eigen_casus(c, context, id).await?;
    if zegel == Zegel::Bibob {
        return Err(BesluitFout::UitBibob.into());
    }
    if herkomst == Herkomst::Mma { Err(BesluitFout::UitMma.into()) } else { Ok(()) }
}

async fn van_signaal(c: &mut Conn, context: &Context<'_>, id: SignaalId) -> Result<(), Reject> {
    let sleutel =
        beoordeel(c, context.matrix, context.actor, Handeling::InhoudInzien, id, context.nu).await?;
    let sleutel = sleutel.ok_or_else(Weigering::niet_gevonden)?;
    let kern = signaal::store::kern(c, &sleutel).await?.ok_or_else(Weigering::niet_gevonden)?;
    if kern.eigenaar != context.actor.organisatie {
        return Err(Weigering::niet_gevonden().into());
    }
    if kern.herkomst == Herkomst::Mma { Err(BesluitFout::UitMma.into()) } else { Ok(()) }
}

/// The decision of the own register that a remedy is against, with its procedure.
pub async fn van_buiten(
    c: &mut Conn,
    context: &Context<'_>,
    stap: ProcedurestapId,
) -> Result<(ProcedureId, String), Reject> {
    let gevonden = lezen::van_stap(c, lezer(context), stap).await?;
    let (procedure, nummer, zet) = gevonden.ok_or_else(Weigering::niet_gevonden)?;
    if is_besluit(zet) { Ok((procedure, nummer)) } else { Err(Weigering::niet_gevonden().into()) }
}

/// Opens it. Who opens it works on it.
pub async fn open(
    tx: &mut Tx,
    context: &Context<'_>,
    nieuw: &Procedureformulier,
    (aanleiding, tegen): (Aanleiding, Option<ProcedurestapId>),
) -> Result<ProcedureId, Reject> {
    let eigenaar = eis_gemeente(tx, context, Handeling::ProcedureOpenen).await?;
    keur_aanleiding(tx, context, aanleiding).await?;
    let over = match tegen {
        Some(stap) => Some((van_buiten(tx, context, stap).await?.0, stap)),
        None => None,
    };
    if is_rechtsmiddel(nieuw.soort) != over.is_some() {
        return Err(Weigering::niet_gevonden().into());
    }
    let stand = Schema::van(nieuw.soort).begin;
    let record = NieuweProcedure { eigenaar, wat: nieuw, aanleiding, over, stand };
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
