// SPDX-License-Identifier: EUPL-1.2
//! What is done with the list of partners: judge, store and event, in the transaction of the caller.

use db::{Conn, Tx};
use kernel::{OrganisatieId, PartnerId, PartnercontactId};
use poort::{Handeling, Relatie, Situatie};
use spoor::leg_vast;
use web::Weigering;

use crate::gremium::eis_eigen;
use crate::gremium::events::{
    ContactBevestigd, ContactToegevoegd, ContactVerwijderd, PartnerGewijzigd, PartnerToegevoegd,
};
use crate::gremium::partner::formulier::{NieuwContact, Partnervelden};
use crate::gremium::partner::model::Partner;
use crate::gremium::partner::store;
use crate::netwerk::{self, Afspraak};
use crate::overleg;
use crate::schil::{Context, Reject};

/// A partner.
pub async fn laad(c: &mut Conn, id: PartnerId) -> Result<Partner, Reject> {
    Ok(store::partner(c, id).await?.ok_or_else(Weigering::niet_gevonden)?)
}

/// Whether this user keeps the entry.
pub fn mag_beheren(context: &Context<'_>, p: &Partner) -> bool {
    let regie = Situatie::van(Relatie::Regie);
    p.houdt_bij(context.actor.organisatie)
        && context.matrix.mag(context.actor.bevoegdheid, Handeling::PartnerBeheren, regie)
}

/// A partner whose entry this user keeps.
pub async fn laad_eigen(c: &mut Conn, context: &Context<'_>, id: PartnerId) -> Result<Partner, Reject> {
    let p = laad(c, id).await?;
    if mag_beheren(context, &p) {
        Ok(p)
    } else {
        Err(Weigering::geen_recht("partner-geen-recht-waarom").into())
    }
}

/// The afspraken between the own organisation and this one that were offered, and the tables at which both sit: as far
/// as the own organisation is a party to them and the functie may see them.
pub async fn gedeeld(
    c: &mut Conn,
    context: &Context<'_>,
    met: Option<OrganisatieId>,
) -> Result<(Vec<Afspraak>, Vec<overleg::Tafelregel>), Reject> {
    let Some(met) = met.filter(|o| *o != context.actor.organisatie) else { return Ok((vec![], vec![])) };
    let (matrix, actor, nu) = (context.matrix, context.actor, context.nu);
    let mut afspraken = vec![];
    if matrix.mag(actor.bevoegdheid, Handeling::AfspraakInzien, Situatie::EIGEN) {
        afspraken = netwerk::afspraken_van(c, actor.organisatie).await?;
        afspraken.retain(|a| !a.concept && a.vervangen_op.is_none() && a.partij(met).is_some());
    }
    let tafels = overleg::tafels_met(c, matrix, actor, met, nu).await?;
    Ok((afspraken, tafels))
}

/// What was read is no longer there: somebody else was first.
fn nog_zo(gelukt: bool) -> Result<(), Reject> {
    if gelukt { Ok(()) } else { Err(Weigering::botsing().into()) }
}

/// Adds a partner.
pub async fn voeg_toe(tx: &mut Tx, context: &Context<'_>, v: &Partnervelden) -> Result<PartnerId, Reject> {
    eis_eigen(context, Handeling::PartnerBeheren, "partner-geen-recht-waarom")?;
    let partner = store::voeg_toe(tx, context.actor.organisatie, v, context.nu).await?;
    leg_vast(tx, context.bron(), &PartnerToegevoegd { partner, soort: v.soort.code() }).await?;
    Ok(partner)
}

/// Changes a partner.
pub async fn wijzig(
    tx: &mut Tx,
    context: &Context<'_>,
    (id, versie): (PartnerId, i64),
    v: &Partnervelden,
) -> Result<(), Reject> {
    laad_eigen(tx, context, id).await?;
    nog_zo(store::wijzig(tx, (id, versie), v).await?)?;
    Ok(leg_vast(tx, context.bron(), &PartnerGewijzigd { partner: id }).await?)
}

/// Adds a contact.
pub async fn voeg_contact_toe(
    tx: &mut Tx,
    context: &Context<'_>,
    id: PartnerId,
    nieuw: &NieuwContact,
) -> Result<PartnercontactId, Reject> {
    laad_eigen(tx, context, id).await?;
    let contact = store::voeg_contact_toe(tx, id, nieuw, context.actor.functie, context.nu).await?;
    leg_vast(tx, context.bron(), &ContactToegevoegd { partner: id, contact }).await?;
    Ok(contact)
}

/// Says that a contact is still right.
pub async fn bevestig(
    tx: &mut Tx,
    context: &Context<'_>,
    (id, contact): (PartnerId, PartnercontactId),
) -> Result<(), Reject> {
    laad_eigen(tx, context, id).await?;
    nog_zo(store::bevestig(tx, (id, contact), context.actor.functie, context.nu.dag()).await?)?;
    Ok(leg_vast(tx, context.bron(), &ContactBevestigd { partner: id, contact }).await?)
}

/// Takes a contact off the list.
pub async fn verwijder(
    tx: &mut Tx,
    context: &Context<'_>,
    (id, contact): (PartnerId, PartnercontactId),
) -> Result<(), Reject> {
    laad_eigen(tx, context, id).await?;
    nog_zo(store::verwijder(tx, (id, contact)).await?)?;
    Ok(leg_vast(tx, context.bron(), &ContactVerwijderd { partner: id, contact }).await?)
}
