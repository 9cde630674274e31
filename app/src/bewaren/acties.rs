// SPDX-License-Identifier: EUPL-1.2
//! The acts: propose, approve, send back, withdraw; put and lift a duty to keep. Each in the transaction of its caller.

use db::{DbError, Tx};
use jiff::civil::Date;
use kernel::{Actor, BewaarplichtId, SignaalId, Tijdstip, Veldgroep, VernietigingsvoorstelId};
use poort::{Handeling, Matrix, Situatie};
use spoor::{Bron, leg_vast};
use web::Weigering;

use crate::bewaren::errors::BewaarFout;
use crate::bewaren::events::{
    BewaarplichtGezet, BewaarplichtOpgeheven, VernietigingGoedgekeurd, VernietigingIngetrokken,
    VernietigingTeruggestuurd, VernietigingVoorgesteld,
};
use crate::bewaren::model::{Lijstregel, Voorstel, Voorstelzet};
use crate::bewaren::rules::{LIJST_MAX, lijsthash, na, vier_ogen};
use crate::bewaren::store::{self, NieuweBewaarplicht, Teruggestuurd};
use crate::poort::{Bereikfilter, Sleutel};
use crate::schil::{Ik, Reject};

/// Who acts, when, and under which policies.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// Every verdict of the policies.
    pub matrix: &'a Matrix,
    /// Who acts.
    pub actor: &'a Actor,
    /// When.
    pub nu: Tijdstip,
}

impl<'a> Context<'a> {
    /// Of a request.
    pub fn van(ik: &'a Ik) -> Self {
        Self { matrix: &ik.app.matrix, actor: &ik.actor, nu: ik.nu }
    }

    /// Which signalen this functie may see here: the kern of them.
    pub fn bereik(&self) -> Bereikfilter {
        Bereikfilter::nieuw(self.matrix, self.actor, Veldgroep::Kern, self.nu)
    }

    fn eis(&self, handeling: Handeling) -> Result<(), Reject> {
        if self.matrix.mag(self.actor.bevoegdheid, handeling, Situatie::EIGEN) {
            return Ok(());
        }
        Err(Weigering::geen_recht("bewaren-geen-recht-waarom").into())
    }
}

/// Freezes what is due up to and including the day and proposes it; what something stands in the way of is on the list
/// with that reason, and stays.
pub async fn voorstellen(
    tx: &mut Tx,
    context: &Context<'_>,
    tot: Date,
) -> Result<VernietigingsvoorstelId, Reject> {
    context.eis(Handeling::VernietigingVoorstellen)?;
    let mut lijst = store::kandidaten(tx, &context.bereik(), tot, true, LIJST_MAX).await?;
    store::vul_beletsels(tx, &mut lijst, context.nu.dag()).await?;
    let beletsels = lijst.iter().filter(|k| k.beletsel.is_some()).count();
    if beletsels == lijst.len() {
        return Err(BewaarFout::NietsTeVernietigen.into());
    }
    let hash = lijsthash(tot, lijst.iter());
    let id = match store::voeg_toe(tx, context.actor, context.nu, (tot, &hash), &lijst).await {
        Err(DbError::Exists(_)) => return Err(BewaarFout::WachtAl.into()),
        gedaan => gedaan?,
    };
    let gebeurtenis = VernietigingVoorgesteld {
        voorstel: id,
        tot: tot.to_string(),
        aantal: lijst.len() - beletsels,
        beletsels,
        lijsthash: hash,
    };
    leg_vast(tx, Bron::van(context.actor, context.nu), &gebeurtenis).await?;
    Ok(id)
}

/// A proposal of the own organisation, for an act that its state allows; it stays as it is until the transaction ends.
async fn voor(
    tx: &mut Tx,
    context: &Context<'_>,
    id: VernietigingsvoorstelId,
    zet: Voorstelzet,
) -> Result<Voorstel, Reject> {
    store::vergrendel(tx, id).await?;
    let voorstel = store::voorstel(tx, context.actor.organisatie, id).await?;
    let voorstel = voorstel.ok_or_else(Weigering::niet_gevonden)?;
    context.eis(match zet {
        Voorstelzet::Intrekken => Handeling::VernietigingVoorstellen,
        Voorstelzet::Goedkeuren | Voorstelzet::Terugsturen | Voorstelzet::Uitvoeren => {
            Handeling::VernietigingGoedkeuren
        }
    })?;
    na(voorstel.stand(), zet)?;
    Ok(voorstel)
}

/// Approves what somebody else proposed; gives the lines that will go.
pub async fn goedkeuren(
    tx: &mut Tx,
    context: &Context<'_>,
    id: VernietigingsvoorstelId,
) -> Result<Vec<Lijstregel>, Reject> {
    let voorstel = voor(tx, context, id, Voorstelzet::Goedkeuren).await?;
    vier_ogen(voorstel.voorgesteld.gebruiker, context.actor.gebruiker)?;
    let mut regels = store::regels(tx, &voorstel).await?;
    if lijsthash(voorstel.tot, regels.iter().map(|r| &r.kandidaat)) != voorstel.lijsthash {
        return Err(BewaarFout::LijstGewijzigd.into());
    }
    store::keur_goed(tx, id, context.actor.functie, context.nu).await?;
    let gebeurtenis = VernietigingGoedgekeurd { voorstel: id, lijsthash: voorstel.lijsthash };
    leg_vast(tx, Bron::van(context.actor, context.nu), &gebeurtenis).await?;
    regels.retain(|r| r.kandidaat.beletsel.is_none());
    Ok(regels)
}

/// Sends back what somebody else proposed, with a reason.
pub async fn terugsturen(
    tx: &mut Tx,
    context: &Context<'_>,
    id: VernietigingsvoorstelId,
    reden: &str,
) -> Result<(), Reject> {
    let voorstel = voor(tx, context, id, Voorstelzet::Terugsturen).await?;
    vier_ogen(voorstel.voorgesteld.gebruiker, context.actor.gebruiker)?;
    let terug = Teruggestuurd { door: context.actor.functie, op: context.nu, reden };
    store::stuur_terug(tx, id, terug).await?;
    let gebeurtenis = VernietigingTeruggestuurd { voorstel: id };
    leg_vast(tx, Bron::van(context.actor, context.nu), &gebeurtenis).await?;
    Ok(())
}

/// Withdraws a proposal that waits.
pub async fn intrekken(
    tx: &mut Tx,
    context: &Context<'_>,
    id: VernietigingsvoorstelId,
) -> Result<(), Reject> {
    voor(tx, context, id, Voorstelzet::Intrekken).await?;
    store::trek_in(tx, id, context.actor.functie, context.nu).await?;
    let gebeurtenis = VernietigingIngetrokken { voorstel: id };
    leg_vast(tx, Bron::van(context.actor, context.nu), &gebeurtenis).await?;
    Ok(())
}

/// Puts a duty to keep; the key was judged for `bewaarplicht.zetten`.
pub async fn zet_bewaarplicht(
    tx: &mut Tx,
    context: &Context<'_>,
    sleutel: &Sleutel,
    nieuw: &NieuweBewaarplicht,
) -> Result<BewaarplichtId, Reject> {
    eis_eigen(sleutel)?;
    let (actor, nu) = (context.actor, context.nu);
    let id = store::voeg_bewaarplicht_toe(tx, sleutel, nieuw, actor.functie, nu).await?;
    let gebeurtenis = BewaarplichtGezet {
        signaal: sleutel.signaal(),
        bewaarplicht: id.to_string(),
        soort: nieuw.soort.code(),
        tot: nieuw.tot.to_string(),
    };
    leg_vast(tx, Bron::van(actor, nu), &gebeurtenis).await?;
    Ok(id)
}

/// Lifts a duty to keep, with a reason; the key was judged for `bewaarplicht.zetten`.
pub async fn hef_bewaarplicht_op(
    tx: &mut Tx,
    context: &Context<'_>,
    sleutel: &Sleutel,
    (id, reden): (BewaarplichtId, &str),
) -> Result<SignaalId, Reject> {
    eis_eigen(sleutel)?;
    store::bewaarplicht(tx, sleutel, id).await?.ok_or_else(Weigering::niet_gevonden)?;
    if !store::hef_op(tx, id, reden, context.actor.functie, context.nu).await? {
        return Err(BewaarFout::AlOpgeheven.into());
    }
    let gebeurtenis = BewaarplichtOpgeheven { signaal: sleutel.signaal(), bewaarplicht: id.to_string() };
    leg_vast(tx, Bron::van(context.actor, context.nu), &gebeurtenis).await?;
    Ok(sleutel.signaal())
}

/// Only the owner keeps and destroys; for a receiver there is nothing here to know.
pub fn eis_eigen(sleutel: &Sleutel) -> Result<(), Reject> {
    if sleutel.toegang().is_eigen() { Ok(()) } else { Err(Weigering::niet_gevonden().into()) }
}
