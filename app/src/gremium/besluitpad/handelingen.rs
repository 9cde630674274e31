// SPDX-License-Identifier: EUPL-1.2
//! What is done with an item: judge, rule, store and event, in the transaction of the caller.

use db::{Conn, Tx};
use kernel::{BestuurspuntId, GremiumId};
use poort::{Handeling, Relatie, Situatie};
use spoor::leg_vast;
use web::Weigering;

use crate::gremium::besluitpad::formulier::{Behandeling, NieuwBestuurspunt};
use crate::gremium::besluitpad::model::{Bestuurspunt, Padstap};
use crate::gremium::besluitpad::rules::{Padzet, mag_indienen, na};
use crate::gremium::besluitpad::store;
use crate::gremium::errors::GremiumFout;
use crate::gremium::events::{BestuurspuntBehandeld, BestuurspuntIngediend};
use crate::gremium::gremia::handelingen::zicht;
use crate::gremium::gremia::store as gremia;
use crate::netwerk;
use crate::schil::{Context, Reject};

/// An item, if this user may know it.
pub async fn laad(c: &mut Conn, context: &Context<'_>, id: BestuurspuntId) -> Result<Bestuurspunt, Reject> {
    let gevonden = store::punt(c, context.actor.organisatie, context.nu.dag(), id).await?;
    Ok(gevonden.ok_or_else(Weigering::niet_gevonden)?)
}

/// The step that waits for this user to record what the body did.
pub fn behandelbaar<'a>(context: &Context<'_>, punt: &'a Bestuurspunt) -> Option<&'a Padstap> {
    let regie = Situatie::van(Relatie::Regie);
    let mag = context.matrix.mag(context.actor.bevoegdheid, Handeling::GremiumBeheren, regie);
    punt.nu_bij().filter(|stap| mag && stap.houder == context.actor.organisatie)
}

/// The bodies that this one feeds, as far as its keeper knows them and they work.
pub async fn volgende(
    c: &mut Conn,
    context: &Context<'_>,
    van: GremiumId,
) -> Result<Vec<(GremiumId, String)>, Reject> {
    let mut alle = gremia::gremia(c, &zicht(context)).await?;
    let voedingen = gremia::voedingen(c, &alle).await?;
    alle.retain(|g| g.werkt(context.nu.dag()) && voedingen.iter().any(|v| v.van == van && v.naar == g.id));
    Ok(alle.into_iter().map(|g| (g.id, g.naam)).collect())
}

/// Refuses an organisation that submits no items.
pub async fn eis_gemeente(c: &mut Conn, context: &Context<'_>) -> Result<(), Reject> {
    let eigen =
        netwerk::organisatie(c, context.actor.organisatie).await?.ok_or_else(Weigering::niet_gevonden)?;
    Ok(mag_indienen(eigen.soort)?)
}

/// Submits an item.
pub async fn dien_in(
    tx: &mut Tx,
    context: &Context<'_>,
    nieuw: &NieuwBestuurspunt,
) -> Result<BestuurspuntId, Reject> {
    eis_gemeente(tx, context).await?;
    let punt = store::voeg_toe(tx, context.actor, nieuw, context.nu).await?;
    leg_vast(tx, context.bron(), &BestuurspuntIngediend { punt, gremium: nieuw.start }).await?;
    Ok(punt)
}

/// Records what a body did, and brings the item to the next when it goes on.
pub async fn behandel(
    tx: &mut Tx,
    context: &Context<'_>,
    id: BestuurspuntId,
    b: &Behandeling,
) -> Result<(), Reject> {
    let punt = laad(tx, context, id).await?;
    let naar = na(punt.stand, b.uitslag.zet())?;
    let Some(stap) = behandelbaar(context, &punt) else {
        return Err(Weigering::geen_recht("gremium-geen-recht-waarom").into());
    };
    if let Some(volgend) = b.naar
        && !volgende(tx, context, stap.gremium.0).await?.iter().any(|(g, _)| *g == volgend)
    {
        return Err(GremiumFout::GeenVolgende.into());
    }
    if !store::zet_stand(tx, (id, b.versie), naar).await? {
        return Err(Weigering::botsing().into());
    }
    store::behandel(tx, context.actor, id, b).await?;
    if let Some(volgend) = b.naar {
        store::voeg_stap_toe(tx, id, (volgend, b.op), "").await?;
    }
    let gebeurtenis =
        BestuurspuntBehandeld { punt: id, gremium: stap.gremium.0, uitslag: b.uitslag.code(), naar: b.naar };
    Ok(leg_vast(tx, context.bron(), &gebeurtenis).await?)
}

/// Adds to an item that came back, and submits it again at the same body.
pub async fn vul_aan(
    tx: &mut Tx,
    context: &Context<'_>,
    id: BestuurspuntId,
    (tekst, versie): (&str, i64),
) -> Result<(), Reject> {
    let punt = laad(tx, context, id).await?;
    if punt.indiener.0 != context.actor.organisatie {
        return Err(Weigering::geen_recht("gremium-fout-geen-gemeente-waarom").into());
    }
    let naar = na(punt.stand, Padzet::Aanvullen)?;
    let laatste = punt.stappen.last().ok_or(GremiumFout::PuntWachtNiet)?;
    if !store::zet_stand(tx, (id, versie), naar).await? {
        return Err(Weigering::botsing().into());
    }
    store::voeg_stap_toe(tx, id, (laatste.gremium.0, context.nu.dag()), tekst).await?;
    leg_vast(tx, context.bron(), &BestuurspuntIngediend { punt: id, gremium: laatste.gremium.0 }).await?;
    Ok(())
}
