// SPDX-License-Identifier: EUPL-1.2
//! What is done with instruments: judge, rule, store and event, in the transaction of the caller.

use db::{Conn, Tx};
use jiff::civil::Date;
use kernel::{InstrumentId, RegelversieId};
use poort::{Handeling, Situatie};
use spoor::leg_vast;
use web::Weigering;

use crate::besluit::events::{
    AfwijkingVerklaard, InstrumentToegevoegd, RegelversieBegonnen, RegelversieGewijzigd,
    RegelversieIngetrokken, RegelversieVastgesteld,
};
use crate::besluit::instrument::formulier::{NieuwInstrument, NieuweVaststelling};
use crate::besluit::instrument::matrix::Matrix;
use crate::besluit::instrument::model::{Artikel, Instrument, Instrumentsoort, Regelversie};
use crate::besluit::instrument::store::lezen::{Welke, Zicht, instrumenten};
use crate::besluit::instrument::store::schrijven;
use crate::besluit::instrument::vergelijking::model::Rij;
use crate::besluit::{BesluitFout, eis_gemeente};
use crate::schil::{Context, Reject};

/// What this user may know of instruments.
pub fn zicht(context: &Context<'_>) -> Zicht {
    Zicht::nieuw(context.matrix, context.actor, context.nu)
}

/// An instrument, if this user may know it.
pub async fn laad(c: &mut Conn, context: &Context<'_>, id: InstrumentId) -> Result<Instrument, Reject> {
    let gevonden = instrumenten(c, &zicht(context), Welke::Een(id)).await?.pop();
    Ok(gevonden.ok_or_else(Weigering::niet_gevonden)?)
}

/// A version with its instrument, if this user may know it.
pub async fn laad_versie(
    c: &mut Conn,
    context: &Context<'_>,
    id: RegelversieId,
) -> Result<(Instrument, Regelversie), Reject> {
    let instrument = instrumenten(c, &zicht(context), Welke::Versie(id)).await?.pop();
    let gevonden = instrument.and_then(|i| i.versies.iter().find(|v| v.id == id).cloned().map(|v| (i, v)));
    Ok(gevonden.ok_or_else(Weigering::niet_gevonden)?)
}

/// Whether this user keeps the instrument.
pub fn mag_vaststellen(context: &Context<'_>, i: &Instrument) -> bool {
    i.gemeente.0 == context.actor.organisatie
        && context.matrix.mag(context.actor.bevoegdheid, Handeling::InstrumentVaststellen, Situatie::EIGEN)
}

fn eis_eigen(context: &Context<'_>, i: &Instrument) -> Result<(), Weigering> {
    if mag_vaststellen(context, i) { Ok(()) } else { Err(Weigering::geen_recht("besluit-geen-recht-waarom")) }
}

/// A concept of the own municipality, as it stands now.
async fn laad_concept(
    tx: &mut Tx,
    context: &Context<'_>,
    (id, versie): (RegelversieId, i64),
) -> Result<(Instrument, Regelversie), Reject> {
    let (instrument, regel) = laad_versie(tx, context, id).await?;
    eis_eigen(context, &instrument)?;
    if regel.vaststelling.is_some() {
        return Err(BesluitFout::AlVastgesteld.into());
    }
    if !schrijven::raak_aan(tx, id, versie).await? {
        return Err(Weigering::botsing().into());
    }
    Ok((instrument, regel))
}

/// Adds an instrument of the own municipality, with an empty concept. Answers the concept.
pub async fn voeg_toe(
    tx: &mut Tx,
    context: &Context<'_>,
    nieuw: &NieuwInstrument,
) -> Result<RegelversieId, Reject> {
    eis_gemeente(tx, context, Handeling::InstrumentVaststellen).await?;
    let instrument = schrijven::voeg_toe(tx, context.actor, nieuw, context.nu).await?;
    leg_vast(tx, context.bron(), &InstrumentToegevoegd { instrument, soort: nieuw.soort.code() }).await?;
    begin(tx, context, (instrument, 1), None).await
}

async fn begin(
    tx: &mut Tx,
    context: &Context<'_>,
    (instrument, nummer): (InstrumentId, i64),
    vorige: Option<&Regelversie>,
) -> Result<RegelversieId, Reject> {
    let id = schrijven::begin_versie(tx, context.actor, (instrument, nummer), vorige, context.nu).await?;
    leg_vast(tx, context.bron(), &RegelversieBegonnen { instrument, regelversie: id, nummer }).await?;
    Ok(id)
}

/// Begins a next version, with what the last one says. One concept at a time.
pub async fn begin_versie(
    tx: &mut Tx,
    context: &Context<'_>,
    id: InstrumentId,
) -> Result<RegelversieId, Reject> {
    let i = laad(tx, context, id).await?;
    eis_eigen(context, &i)?;
    if i.concept().is_some() {
        return Err(BesluitFout::ConceptLigtEr.into());
    }
    let nummer = i.versies.iter().map(|v| v.nummer).max().unwrap_or_default() + 1;
    begin(tx, context, (id, nummer), i.versies.first()).await
}

/// Adds an article to a concept.
pub async fn voeg_artikel_toe(
    tx: &mut Tx,
    context: &Context<'_>,
    wat: (RegelversieId, i64),
    artikel: &Artikel,
) -> Result<(), Reject> {
    let (i, _) = laad_concept(tx, context, wat).await?;
    schrijven::voeg_artikel_toe(tx, wat.0, artikel).await?;
    gewijzigd(tx, context, &i, wat.0).await
}

/// Takes an article out of a concept.
pub async fn verwijder_artikel(
    tx: &mut Tx,
    context: &Context<'_>,
    wat: (RegelversieId, i64),
    nummer: &str,
) -> Result<(), Reject> {
    let (i, _) = laad_concept(tx, context, wat).await?;
    if !schrijven::verwijder_artikel(tx, wat.0, nummer).await? {
        return Err(Weigering::botsing().into());
    }
    gewijzigd(tx, context, &i, wat.0).await
}

/// Keeps the matrix of a concept.
pub async fn zet_matrix(
    tx: &mut Tx,
    context: &Context<'_>,
    wat: (RegelversieId, i64),
    matrix: &Matrix,
) -> Result<(), Reject> {
    let (i, _) = laad_concept(tx, context, wat).await?;
    if i.soort != Instrumentsoort::Damocles {
        return Err(Weigering::niet_gevonden().into());
    }
    schrijven::zet_matrix(tx, wat.0, matrix).await?;
    gewijzigd(tx, context, &i, wat.0).await
}

async fn gewijzigd(
    tx: &mut Tx,
    context: &Context<'_>,
    i: &Instrument,
    id: RegelversieId,
) -> Result<(), Reject> {
    let gebeurtenis = RegelversieGewijzigd { instrument: i.id, regelversie: id };
    Ok(leg_vast(tx, context.bron(), &gebeurtenis).await?)
}

/// Records that the concept was decided; from then on nothing in it changes.
pub async fn stel_vast(
    tx: &mut Tx,
    context: &Context<'_>,
    wat: (RegelversieId, i64),
    nieuw: &NieuweVaststelling,
) -> Result<(), Reject> {
    let (i, regel) = laad_concept(tx, context, wat).await?;
    if regel.is_leeg() {
        return Err(BesluitFout::Leeg.into());
    }
    schrijven::stel_vast(tx, wat.0, context.actor, nieuw).await?;
    let gebeurtenis = RegelversieVastgesteld {
        instrument: i.id,
        regelversie: wat.0,
        nummer: regel.nummer,
        geldig_van: nieuw.geldig_van.to_string(),
    };
    Ok(leg_vast(tx, context.bron(), &gebeurtenis).await?)
}

/// Withdraws a version from a day.
pub async fn trek_in(
    tx: &mut Tx,
    context: &Context<'_>,
    id: RegelversieId,
    (per, reden): (Date, &str),
) -> Result<InstrumentId, Reject> {
    let (i, regel) = laad_versie(tx, context, id).await?;
    eis_eigen(context, &i)?;
    let kan = regel.vaststelling.is_some() && regel.intrekking.is_none();
    if !kan || !schrijven::trek_in(tx, id, (per, reden)).await? {
        return Err(BesluitFout::NietInTeTrekken.into());
    }
    let gebeurtenis = RegelversieIngetrokken { instrument: i.id, regelversie: id, per: per.to_string() };
    leg_vast(tx, context.bron(), &gebeurtenis).await?;
    Ok(i.id)
}

/// Says why the own municipality deviates on a row, for the version that it has now.
pub async fn verklaar(
    tx: &mut Tx,
    context: &Context<'_>,
    (soort, rij, versie): (Instrumentsoort, &Rij, Option<RegelversieId>),
    reden: &str,
) -> Result<(), Reject> {
    eis_gemeente(tx, context, Handeling::InstrumentVaststellen).await?;
    let code = rij.code();
    schrijven::zet_reden(tx, context.actor, (soort, &code, versie), reden, context.nu).await?;
    Ok(leg_vast(tx, context.bron(), &AfwijkingVerklaard { soort: soort.code() }).await?)
}
