// SPDX-License-Identifier: EUPL-1.2
//! What is done in a temporary samenwerking: judge, rule, store and event, in the transaction of the caller.

use db::{Conn, Tx};
use kernel::{AdviesvraagId, SamenwerkingId};
use poort::{Handeling, Relatie, Situatie};
use spoor::leg_vast;
use web::Weigering;

use crate::gremium::eis_eigen;
use crate::gremium::errors::GremiumFout;
use crate::gremium::events::{
    AdviesGegeven, AdviesGevraagd, SamenwerkingBegonnen, SignaalGeweigerd, WerkafspraakGemaakt,
};
use crate::gremium::samenwerking::formulier::{NieuweSamenwerking, Tafelkeuze};
use crate::gremium::samenwerking::model::Samenwerking;
use crate::gremium::samenwerking::rules::{open, signaal_inbrengen};
use crate::gremium::samenwerking::store;
use crate::overleg;
use crate::schil::{Context, Reject};

fn relatie(context: &Context<'_>, s: &Samenwerking) -> Situatie {
    let leidt = s.trekker.0 == context.actor.organisatie;
    Situatie::van(if leidt { Relatie::Regie } else { Relatie::Lid })
}

/// Whether this user may do this in it, as far as the functie goes.
pub fn mag(context: &Context<'_>, s: &Samenwerking, handeling: Handeling) -> bool {
    context.matrix.mag(context.actor.bevoegdheid, handeling, relatie(context, s))
}

/// One, if this user may know it.
pub async fn laad(c: &mut Conn, context: &Context<'_>, id: SamenwerkingId) -> Result<Samenwerking, Reject> {
    let gevonden = store::samenwerking(c, context.actor.organisatie, id).await?;
    let gevonden = gevonden.filter(|s| mag(context, s, Handeling::SamenwerkingInzien));
    Ok(gevonden.ok_or_else(Weigering::niet_gevonden)?)
}

async fn laad_voor(
    tx: &mut Tx,
    context: &Context<'_>,
    id: SamenwerkingId,
    handeling: Handeling,
) -> Result<Samenwerking, Reject> {
    let s = laad(tx, context, id).await?;
    if !mag(context, &s, handeling) {
        return Err(Weigering::geen_recht("gremium-geen-recht-waarom").into());
    }
    open(&s, context.nu.dag())?;
    Ok(s)
}

/// The tables that the own organisation runs, started and with their afspraak: those may be pointed at.
pub async fn eigen_tafels(c: &mut Conn, context: &Context<'_>) -> Result<Vec<(Tafelkeuze, String)>, Reject> {
    let (matrix, actor, nu) = (context.matrix, context.actor, context.nu);
    let mut uit = vec![];
    for regel in overleg::tafels_met(c, matrix, actor, actor.organisatie, nu).await? {
        if regel.regie == actor.organisatie
            && let Some(tafel) = overleg::tafel(c, context, regel.id).await?.filter(|t| !t.voorbereiding)
        {
            uit.push(((tafel.id, tafel.afspraak.id), regel.naam));
        }
    }
    Ok(uit)
}

/// Begins one that the own organisation leads.
pub async fn begin(
    tx: &mut Tx,
    context: &Context<'_>,
    nieuw: &NieuweSamenwerking,
) -> Result<SamenwerkingId, Reject> {
    eis_eigen(context, Handeling::SamenwerkingBeheren, "gremium-geen-recht-waarom")?;
    let samenwerking = store::voeg_toe(tx, context.actor, nieuw, context.nu).await?;
    let basis = nieuw.vorm.basis();
    let gebeurtenis = SamenwerkingBegonnen {
        samenwerking,
        vorm: nieuw.vorm.naam().code(),
        tot: nieuw.tot.to_string(),
        leden: nieuw.leden.iter().map(|(o, _)| *o).collect(),
        afspraak: basis.map(|b| b.afspraak),
        tafel: basis.map(|b| b.tafel),
    };
    leg_vast(tx, context.bron(), &gebeurtenis).await?;
    Ok(samenwerking)
}

/// Records what was agreed.
pub async fn spreek_af(
    tx: &mut Tx,
    context: &Context<'_>,
    id: SamenwerkingId,
    tekst: &str,
) -> Result<(), Reject> {
    laad_voor(tx, context, id, Handeling::SamenwerkingBeheren).await?;
    let volgorde = store::voeg_werkafspraak_toe(tx, id, tekst, context.actor, context.nu).await?;
    Ok(leg_vast(tx, context.bron(), &WerkafspraakGemaakt { samenwerking: id, volgorde }).await?)
}

/// Asks for advice.
pub async fn vraag(
    tx: &mut Tx,
    context: &Context<'_>,
    id: SamenwerkingId,
    tekst: &str,
) -> Result<(), Reject> {
    laad_voor(tx, context, id, Handeling::AdviesGeven).await?;
    let vraag = store::voeg_vraag_toe(tx, id, tekst, context.actor, context.nu).await?;
    Ok(leg_vast(tx, context.bron(), &AdviesGevraagd { samenwerking: id, vraag }).await?)
}

/// Gives advice.
pub async fn adviseer(
    tx: &mut Tx,
    context: &Context<'_>,
    (id, vraag): (SamenwerkingId, AdviesvraagId),
    tekst: &str,
) -> Result<(), Reject> {
    laad_voor(tx, context, id, Handeling::AdviesGeven).await?;
    if !store::voeg_advies_toe(tx, (id, vraag), tekst, context.actor, context.nu).await? {
        return Err(Weigering::niet_gevonden().into());
    }
    Ok(leg_vast(tx, context.bron(), &AdviesGegeven { samenwerking: id, vraag }).await?)
}

/// Somebody tries to bring in a signaal: refused with its reason, and noted. What was sent along is not even read.
pub async fn weiger_signaal(
    tx: &mut Tx,
    context: &Context<'_>,
    id: SamenwerkingId,
) -> Result<GremiumFout, Reject> {
    let s = laad(tx, context, id).await?;
    leg_vast(tx, context.bron(), &SignaalGeweigerd { samenwerking: id }).await?;
    Ok(signaal_inbrengen(s.vorm).0)
}
