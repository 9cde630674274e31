// SPDX-License-Identifier: EUPL-1.2
//! What is done with a beeld: judge, rule, store and event, in the transaction of the caller.

use db::{Conn, Tx};
use kernel::{BeeldId, SamenwerkingId, Tijdstip, Veldgroep};
use poort::Handeling;
use spoor::leg_vast;
use web::Weigering;

use crate::gremium::beeld::model::{Beeld, NieuwBeeld};
use crate::gremium::beeld::rules::te_geven;
use crate::gremium::beeld::store;
use crate::gremium::events::{BeeldBegonnen, BeeldBijgedragen, BeeldzinGeschreven};
use crate::gremium::samenwerking::handelingen::{laad as laad_samenwerking, mag};
use crate::gremium::samenwerking::model::Samenwerking;
use crate::gremium::samenwerking::rules::open;
use crate::poort::Bereikfilter;
use crate::schil::{Context, Reject};
use crate::signaal;

/// A beeld with its samenwerking, if this user may know that.
pub async fn laad(
    c: &mut Conn,
    context: &Context<'_>,
    (id, beeld): (SamenwerkingId, BeeldId),
) -> Result<(Samenwerking, Beeld), Reject> {
    let s = laad_samenwerking(c, context, id).await?;
    let b = store::beeld(c, id, beeld).await?.ok_or_else(Weigering::niet_gevonden)?;
    Ok((s, b))
}

fn eis(context: &Context<'_>, s: &Samenwerking, handeling: Handeling) -> Result<(), Reject> {
    if !mag(context, s, handeling) {
        return Err(Weigering::geen_recht("gremium-geen-recht-waarom").into());
    }
    Ok(open(s, context.nu.dag())?)
}

/// The own counts of the period, per theme: own signalen that this user may see and that have no limit of herkomst.
pub async fn eigen_aantallen(
    c: &mut Conn,
    context: &Context<'_>,
    b: &Beeld,
) -> Result<Vec<(String, i64)>, Reject> {
    let bereik = Bereikfilter::nieuw(context.matrix, context.actor, Veldgroep::Kern, context.nu);
    let (van, tot) = (Tijdstip::begin_van(b.van), Tijdstip::begin_van(b.tot).plus_dagen(1));
    Ok(signaal::store::tel_per_thema(c, &bereik, context.actor.organisatie, (van, tot)).await?)
}

/// Begins a beeld of a samenwerking that the own organisation leads.
pub async fn begin(
    tx: &mut Tx,
    context: &Context<'_>,
    id: SamenwerkingId,
    nieuw: &NieuwBeeld,
) -> Result<BeeldId, Reject> {
    let s = laad_samenwerking(tx, context, id).await?;
    eis(context, &s, Handeling::SamenwerkingBeheren)?;
    let beeld = store::voeg_toe(tx, id, context.actor, nieuw, context.nu).await?;
    leg_vast(tx, context.bron(), &BeeldBegonnen { samenwerking: id, beeld }).await?;
    Ok(beeld)
}

/// Gives the counts of the own organisation on these themes; none at all takes back what was given.
pub async fn draag_bij(
    tx: &mut Tx,
    context: &Context<'_>,
    wat: (SamenwerkingId, BeeldId),
    themas: &[String],
) -> Result<(), Reject> {
    let (s, b) = laad(tx, context, wat).await?;
    eis(context, &s, Handeling::BeeldBijdragen)?;
    let eigen = eigen_aantallen(tx, context, &b).await?;
    let aantal = |thema: &String| eigen.iter().find(|(t, _)| t == thema).map_or(0, |(_, n)| *n);
    let delen: Vec<(String, Option<i64>)> = themas.iter().map(|t| (t.clone(), te_geven(aantal(t)))).collect();
    store::zet_bijdrage(tx, b.id, (context.actor.organisatie, context.actor), &delen).await?;
    let gebeurtenis = BeeldBijgedragen { samenwerking: wat.0, beeld: b.id, themas: themas.to_vec() };
    Ok(leg_vast(tx, context.bron(), &gebeurtenis).await?)
}

/// Says what stands out.
pub async fn schrijf(
    tx: &mut Tx,
    context: &Context<'_>,
    wat: (SamenwerkingId, BeeldId),
    tekst: &str,
) -> Result<(), Reject> {
    let (s, b) = laad(tx, context, wat).await?;
    eis(context, &s, Handeling::SamenwerkingBeheren)?;
    store::voeg_zin_toe(tx, b.id, tekst).await?;
    Ok(leg_vast(tx, context.bron(), &BeeldzinGeschreven { samenwerking: wat.0, beeld: b.id }).await?)
}
