// SPDX-License-Identifier: EUPL-1.2
//! What is done with a strategy: judge, rule, store and event, in the transaction of the caller.

use db::{Conn, Tx};
use kernel::{StrategieId, ToezeggingId};
use poort::{Handeling, Situatie};
use spoor::leg_vast;
use web::Weigering;

use crate::gremium::eis_eigen;
use crate::gremium::events::{StrategieBegonnen, StrategieVastgesteld, ToezeggingGedaan, ToezeggingGezet};
use crate::gremium::strategie::formulier::{NieuweStrategie, NieuweToezegging, NieuweVaststelling};
use crate::gremium::strategie::model::{Strategie, Toezeggingstand};
use crate::gremium::strategie::store;
use crate::schil::{Context, Reject};

/// A strategy, if this user may know it.
pub async fn laad(c: &mut Conn, context: &Context<'_>, id: StrategieId) -> Result<Strategie, Reject> {
    let gevonden = store::strategie(c, context.actor.organisatie, id).await?;
    Ok(gevonden.ok_or_else(Weigering::niet_gevonden)?)
}

/// Whether the own organisation takes part and this user may speak for it.
pub fn mag_bijdragen(context: &Context<'_>, s: &Strategie) -> bool {
    s.partij(context.actor.organisatie).is_some()
        && context.matrix.mag(context.actor.bevoegdheid, Handeling::BijdrageOpgeven, Situatie::EIGEN)
}

async fn laad_als_partij(tx: &mut Tx, context: &Context<'_>, id: StrategieId) -> Result<Strategie, Reject> {
    let s = laad(tx, context, id).await?;
    if mag_bijdragen(context, &s) {
        Ok(s)
    } else {
        Err(Weigering::geen_recht("strategie-geen-partij-waarom").into())
    }
}

/// Begins a strategy that the own organisation keeps. The municipalities of the region are parties, and the named partners.
pub async fn begin(
    tx: &mut Tx,
    context: &Context<'_>,
    nieuw: &NieuweStrategie,
) -> Result<StrategieId, Reject> {
    eis_eigen(context, Handeling::GremiumBeheren, "gremium-geen-recht-waarom")?;
    let strategie = store::voeg_toe(tx, context.actor.organisatie, nieuw, context.nu).await?;
    let gebeurtenis = StrategieBegonnen { strategie, themas: nieuw.themas.clone() };
    leg_vast(tx, context.bron(), &gebeurtenis).await?;
    Ok(strategie)
}

/// Says what the own municipality decided on it.
pub async fn stel_vast(
    tx: &mut Tx,
    context: &Context<'_>,
    id: StrategieId,
    nieuw: &NieuweVaststelling,
) -> Result<(), Reject> {
    laad_als_partij(tx, context, id).await?;
    store::zet_vaststelling(tx, id, context.actor, nieuw).await?;
    let gebeurtenis = StrategieVastgesteld { strategie: id, vaststelling: nieuw.wat.code() };
    Ok(leg_vast(tx, context.bron(), &gebeurtenis).await?)
}

/// Commits the own organisation to something.
pub async fn zeg_toe(
    tx: &mut Tx,
    context: &Context<'_>,
    id: StrategieId,
    nieuw: &NieuweToezegging,
) -> Result<ToezeggingId, Reject> {
    laad_als_partij(tx, context, id).await?;
    let toezegging = store::voeg_toezegging_toe(tx, id, context.actor, nieuw, context.nu).await?;
    let gebeurtenis = ToezeggingGedaan { strategie: id, toezegging, thema: nieuw.thema.clone() };
    leg_vast(tx, context.bron(), &gebeurtenis).await?;
    Ok(toezegging)
}

/// Says how far a commitment of the own organisation is.
pub async fn zet_stand(
    tx: &mut Tx,
    context: &Context<'_>,
    (id, toezegging, versie): (StrategieId, ToezeggingId, i64),
    (stand, toelichting): (Toezeggingstand, &str),
) -> Result<(), Reject> {
    let s = laad_als_partij(tx, context, id).await?;
    let eigen = context.actor.organisatie;
    if !s.toezeggingen.iter().any(|t| t.id == toezegging && t.organisatie.0 == eigen) {
        return Err(Weigering::niet_gevonden().into());
    }
    if !store::zet_stand(tx, (toezegging, versie), (stand, toelichting), context.actor, context.nu).await? {
        return Err(Weigering::botsing().into());
    }
    let gebeurtenis = ToezeggingGezet { strategie: id, toezegging, stand: stand.code() };
    Ok(leg_vast(tx, context.bron(), &gebeurtenis).await?)
}
