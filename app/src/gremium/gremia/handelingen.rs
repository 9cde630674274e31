// SPDX-License-Identifier: EUPL-1.2
//! What is done with bodies: judge, rule, store and event, in the transaction of the caller.

use db::{Conn, Tx};
use kernel::{GremiumId, GremiumproductId, ZetelId};
use poort::{Handeling, Relatie, Situatie};
use spoor::leg_vast;
use web::Weigering;

use crate::gremium::eis_eigen;
use crate::gremium::errors::GremiumFout;
use crate::gremium::events::{
    GremiumGesloten, GremiumGewijzigd, GremiumIngericht, PortefeuilleGezet, PortefeuilleOpgeheven,
    ProductGezet, VoedingGezet, VoedingOpgeheven, ZetelBeeindigd, ZetelGegeven,
};
use crate::gremium::gremia::formulier::{Gremiumvelden, NieuwProduct, NieuweZetel};
use crate::gremium::gremia::model::{Gremium, Portefeuille, Productstand, Sluiting, Voeding};
use crate::gremium::gremia::store::{self, Zicht};
use crate::schil::{Context, Reject};

/// Which bodies this user may know.
pub fn zicht(context: &Context<'_>) -> Zicht {
    Zicht::nieuw(context.matrix, context.actor, context.nu)
}

/// A body, if this user may know it.
pub async fn laad(c: &mut Conn, context: &Context<'_>, id: GremiumId) -> Result<Gremium, Reject> {
    Ok(store::gremium(c, &zicht(context), id).await?.ok_or_else(Weigering::niet_gevonden)?)
}

/// Whether this user keeps the body.
pub fn mag_beheren(context: &Context<'_>, g: &Gremium) -> bool {
    let regie = Situatie::van(Relatie::Regie);
    g.houder.0 == context.actor.organisatie
        && context.matrix.mag(context.actor.bevoegdheid, Handeling::GremiumBeheren, regie)
}

/// A body that this user keeps and that works still.
pub async fn laad_eigen(c: &mut Conn, context: &Context<'_>, id: GremiumId) -> Result<Gremium, Reject> {
    let g = laad(c, context, id).await?;
    if !mag_beheren(context, &g) {
        return Err(Weigering::geen_recht("gremium-geen-recht-waarom").into());
    }
    if g.sluiting.is_some() { Err(GremiumFout::Gesloten.into()) } else { Ok(g) }
}

/// What was read is no longer there: somebody else was first.
fn nog_zo(gelukt: bool) -> Result<(), Reject> {
    if gelukt { Ok(()) } else { Err(Weigering::botsing().into()) }
}

/// Sets up a body that the own organisation keeps.
pub async fn inrichten(
    tx: &mut Tx,
    context: &Context<'_>,
    velden: &Gremiumvelden,
) -> Result<GremiumId, Reject> {
    eis_eigen(context, Handeling::GremiumBeheren, "gremium-geen-recht-waarom")?;
    let gremium = store::voeg_toe(tx, context.actor.organisatie, velden, context.nu).await?;
    leg_vast(tx, context.bron(), &GremiumIngericht { gremium, soort: velden.soort.code() }).await?;
    Ok(gremium)
}

/// Changes what is known of it.
pub async fn wijzigen(
    tx: &mut Tx,
    context: &Context<'_>,
    (id, versie): (GremiumId, i64),
    velden: &Gremiumvelden,
) -> Result<(), Reject> {
    laad_eigen(tx, context, id).await?;
    nog_zo(store::wijzig(tx, (id, versie), velden).await?)?;
    Ok(leg_vast(tx, context.bron(), &GremiumGewijzigd { gremium: id }).await?)
}

/// Gives a seat.
pub async fn geef_zetel(
    tx: &mut Tx,
    context: &Context<'_>,
    id: GremiumId,
    nieuw: &NieuweZetel,
) -> Result<ZetelId, Reject> {
    laad_eigen(tx, context, id).await?;
    let zetel = store::voeg_zetel_toe(tx, id, nieuw, context.nu).await?;
    let gebeurtenis = ZetelGegeven { gremium: id, zetel, organisatie: nieuw.organisatie };
    leg_vast(tx, context.bron(), &gebeurtenis).await?;
    Ok(zetel)
}

/// Ends a seat with yesterday as its last day: from today on it is empty.
pub async fn beeindig_zetel(
    tx: &mut Tx,
    context: &Context<'_>,
    (id, zetel): (GremiumId, ZetelId),
) -> Result<(), Reject> {
    laad_eigen(tx, context, id).await?;
    let gisteren = context.nu.plus_dagen(-1).dag();
    if !store::beeindig_zetel(tx, (id, zetel), gisteren).await? {
        return Err(GremiumFout::ZetelVoorbij.into());
    }
    Ok(leg_vast(tx, context.bron(), &ZetelBeeindigd { gremium: id, zetel }).await?)
}

/// Gives a theme to a seat, or leaves it open.
pub async fn zet_portefeuille(
    tx: &mut Tx,
    context: &Context<'_>,
    id: GremiumId,
    p: &Portefeuille,
) -> Result<(), Reject> {
    laad_eigen(tx, context, id).await?;
    store::zet_portefeuille(tx, id, p).await?;
    let gebeurtenis = PortefeuilleGezet { gremium: id, thema: p.thema.clone(), zetel: p.houder };
    Ok(leg_vast(tx, context.bron(), &gebeurtenis).await?)
}

/// Takes a theme from it.
pub async fn hef_portefeuille_op(
    tx: &mut Tx,
    context: &Context<'_>,
    id: GremiumId,
    thema: &str,
) -> Result<(), Reject> {
    laad_eigen(tx, context, id).await?;
    nog_zo(store::haal_portefeuille_weg(tx, id, thema).await?)?;
    let gebeurtenis = PortefeuilleOpgeheven { gremium: id, thema: thema.to_owned() };
    Ok(leg_vast(tx, context.bron(), &gebeurtenis).await?)
}

/// Lets it feed another.
pub async fn zet_voeding(tx: &mut Tx, context: &Context<'_>, v: &Voeding) -> Result<(), Reject> {
    laad_eigen(tx, context, v.van).await?;
    store::zet_voeding(tx, v).await?;
    Ok(leg_vast(tx, context.bron(), &VoedingGezet { gremium: v.van, naar: v.naar }).await?)
}

/// Ends that.
pub async fn hef_voeding_op(
    tx: &mut Tx,
    context: &Context<'_>,
    (id, naar): (GremiumId, GremiumId),
) -> Result<(), Reject> {
    laad_eigen(tx, context, id).await?;
    nog_zo(store::haal_voeding_weg(tx, id, naar).await?)?;
    Ok(leg_vast(tx, context.bron(), &VoedingOpgeheven { gremium: id, naar }).await?)
}

/// Adds a product.
pub async fn voeg_product_toe(
    tx: &mut Tx,
    context: &Context<'_>,
    id: GremiumId,
    nieuw: &NieuwProduct,
) -> Result<(), Reject> {
    if !laad_eigen(tx, context, id).await?.maakt_producten() {
        return Err(Weigering::niet_gevonden().into());
    }
    let product = store::voeg_product_toe(tx, id, nieuw, context.nu).await?;
    let gebeurtenis = ProductGezet { gremium: id, product, stand: nieuw.stand.code(), versie: 1 };
    Ok(leg_vast(tx, context.bron(), &gebeurtenis).await?)
}

/// Puts a product in another state; one that is written anew gets the next version.
pub async fn zet_product(
    tx: &mut Tx,
    context: &Context<'_>,
    (id, product, versie): (GremiumId, GremiumproductId, i64),
    stand: Productstand,
) -> Result<(), Reject> {
    laad_eigen(tx, context, id).await?;
    let naar = if stand == Productstand::Concept { versie + 1 } else { versie };
    nog_zo(store::zet_product(tx, (id, product, versie), (stand, naar), context.nu).await?)?;
    let gebeurtenis = ProductGezet { gremium: id, product, stand: stand.code(), versie: naar };
    Ok(leg_vast(tx, context.bron(), &gebeurtenis).await?)
}

/// Closes it with its handover.
pub async fn sluit(
    tx: &mut Tx,
    context: &Context<'_>,
    id: GremiumId,
    sluiting: &Sluiting,
) -> Result<(), Reject> {
    laad_eigen(tx, context, id).await?;
    nog_zo(store::sluit(tx, id, sluiting).await?)?;
    Ok(leg_vast(tx, context.bron(), &GremiumGesloten { gremium: id }).await?)
}
