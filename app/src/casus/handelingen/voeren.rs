// SPDX-License-Identifier: EUPL-1.2
//! Running a casus: persons, talks, phases, notes, and who leads.

use db::{Conn, Tx};
use kernel::{CasusId, CasuspersoonId, FunctieId, Functiesoort};
use poort::{Handeling, Relatie, Situatie, Zegel};
use spoor::{Bron, leg_vast};
use web::Weigering;

use super::{bericht, gelukt, laad_open, lezers};
use crate::casus::errors::CasusFout;
use crate::casus::events::{
    CasusOvergedragen, CasusfaseGewijzigd, CasusgesprekVastgelegd, CasusnotitieToegevoegd,
    CasuspersoonVastgelegd,
};
use crate::casus::formulier::{Faseformulier, Gespreksformulier, Notitieformulier, Persoonsformulier};
use crate::casus::model::{AveFase, Kern};
use crate::casus::rules::{bewaren, fase, zegel};
use crate::casus::store::{casus, partij, persoon};
use crate::netwerk::{self, Functie};
use crate::schil::{Context, Reject};
use crate::verwerkingslog::{self, Betrokkene, Verwerking};

/// Who can lead a casus in this situation.
pub async fn mogelijke_regisseurs(
    c: &mut Conn,
    context: &Context<'_>,
    situatie: Situatie,
) -> db::Result<Vec<Functie>> {
    let mut functies = netwerk::functies_van_organisatie(c, context.actor.organisatie).await?;
    functies.retain(|f| {
        f.loopt(context.nu) && context.matrix.mag(f.bevoegdheid(), Handeling::CasusVoeren, situatie)
    });
    Ok(functies)
}

/// Who was recorded, and what that did.
#[derive(Debug, Clone, Copy)]
pub struct Vastgelegd {
    /// The person.
    pub persoon: CasuspersoonId,
    /// Whether the actor can still read the casus: a minor may have sealed it.
    pub leest: bool,
}

/// Records a person. A minor puts the seal of youth on; when who leads may not go on then, somebody who may takes over.
pub async fn leg_persoon_vast(
    tx: &mut Tx,
    context: &Context<'_>,
    id: CasusId,
    nieuw: &Persoonsformulier,
) -> Result<Vastgelegd, Reject> {
    let (kern, _) = laad_open(tx, context, Handeling::CasusVoeren, id).await?;
    if !kern.soort.kent_personen() {
        return Err(CasusFout::NietVanDezeSoort.into());
    }
    let wordt = zegel::na_persoon(kern.zegel, nieuw.minderjarig);
    let wie = persoon::voeg_toe(tx, id, nieuw, (context.actor.functie, context.nu)).await?;
    if wordt != kern.zegel {
        casus::zet_zegel(tx, id, wordt).await?;
        zoek_opvolger(tx, context, &kern, wordt).await?;
    }
    leg_vast(tx, context.bron(), &CasuspersoonVastgelegd { casus: id, persoon: wie, zegel: wordt.code() })
        .await?;
    let betrokkene = [Betrokkene::persoon(&nieuw.naam, nieuw.geboren)];
    verwerkingslog::noteer(tx, context.bron(), Verwerking::CasusVastleggen, &betrokkene).await?;
    for partij in lezers(&partij::partijen(tx, id).await?, context) {
        let daar = Bron::zonder_actor(partij, context.nu);
        verwerkingslog::noteer(tx, daar, Verwerking::CasusOntvangen, &betrokkene).await?;
    }
    let situatie = Situatie { zegel: wordt, ..kern.situatie(Relatie::Eigen) };
    let leest = context.matrix.mag(context.actor.bevoegdheid, Handeling::CasusinhoudInzien, situatie);
    Ok(Vastgelegd { persoon: wie, leest })
}

/// Hands a casus that was sealed to somebody who may lead it, when who leads it may not.
async fn zoek_opvolger(tx: &mut Tx, context: &Context<'_>, kern: &Kern, zegel: Zegel) -> Result<(), Reject> {
    let situatie = Situatie { zegel, ..kern.situatie(Relatie::Eigen) };
    let wie = mogelijke_regisseurs(tx, context, situatie).await?;
    if wie.iter().any(|f| f.id == kern.regisseur.0) {
        return Ok(());
    }
    let opvolger = wie.first().ok_or(CasusFout::NiemandVoorJeugd)?;
    casus::draag_over(tx, kern.id, opvolger.id).await?;
    let gebeurtenis = CasusOvergedragen { casus: kern.id, van: kern.regisseur.0, aan: opvolger.id };
    leg_vast(tx, context.bron(), &gebeurtenis).await?;
    let aan = (context.actor.organisatie, situatie, Some(opvolger.soort));
    Ok(bericht(tx, context, aan, &format!("casus-zegel/{}", kern.id)).await?)
}

/// Records a talk with a person of the casus, or why there was none.
pub async fn leg_gesprek_vast(
    tx: &mut Tx,
    context: &Context<'_>,
    (id, wie): (CasusId, CasuspersoonId),
    nieuw: &Gespreksformulier,
) -> Result<(), Reject> {
    laad_open(tx, context, Handeling::CasusVoeren, id).await?;
    let betrokkene = persoon::betrokkene(tx, id, wie).await?.ok_or_else(Weigering::niet_gevonden)?;
    persoon::leg_gesprek_vast(tx, id, wie, nieuw, (context.actor.functie, context.nu)).await?;
    let gebeurtenis = CasusgesprekVastgelegd { casus: id, persoon: wie, uitkomst: nieuw.uitkomst().code() };
    leg_vast(tx, context.bron(), &gebeurtenis).await?;
    Ok(verwerkingslog::noteer(tx, context.bron(), Verwerking::CasusVastleggen, &[betrokkene]).await?)
}

/// Scales up or down. The mayor hears of the highest phase.
pub async fn wijzig_fase(
    tx: &mut Tx,
    context: &Context<'_>,
    id: CasusId,
    nieuw: &Faseformulier,
) -> Result<(), Reject> {
    let (kern, _) = laad_open(tx, context, Handeling::CasusVoeren, id).await?;
    let was = kern.fase.ok_or(CasusFout::NietVanDezeSoort)?;
    let stap = fase::overgang(was, nieuw.naar)?;
    let wie = (context.actor.functie, context.nu);
    gelukt(casus::zet_fase(tx, id, stap, &nieuw.reden, wie).await?)?;
    let gebeurtenis = CasusfaseGewijzigd { casus: id, van: was.code(), naar: nieuw.naar.code() };
    leg_vast(tx, context.bron(), &gebeurtenis).await?;
    if nieuw.naar == AveFase::Vier {
        let aan =
            (context.actor.organisatie, kern.situatie(Relatie::Eigen), Some(Functiesoort::Burgemeester));
        bericht(tx, context, aan, &format!("casus-ave-4/{id}")).await?;
    }
    Ok(())
}

/// Adds a note, as the one who runs it or as a party.
pub async fn noteer(
    tx: &mut Tx,
    context: &Context<'_>,
    id: CasusId,
    nieuw: &Notitieformulier,
) -> Result<(), Reject> {
    laad_open(tx, context, Handeling::CasusBijdragen, id).await?;
    casus::noteer(tx, id, nieuw, (context.actor.organisatie, context.actor.functie, context.nu)).await?;
    let gebeurtenis = CasusnotitieToegevoegd { casus: id, soort: nieuw.soort.code() };
    Ok(leg_vast(tx, context.bron(), &gebeurtenis).await?)
}

/// Hands it over to somebody of the own organisation who may lead it; false when that functie may not.
pub async fn draag_over(
    tx: &mut Tx,
    context: &Context<'_>,
    id: CasusId,
    aan: FunctieId,
) -> Result<bool, Reject> {
    let (kern, _) = laad_open(tx, context, Handeling::CasusVoeren, id).await?;
    let wie = mogelijke_regisseurs(tx, context, kern.situatie(Relatie::Eigen)).await?;
    if aan == kern.regisseur.0 || !wie.iter().any(|f| f.id == aan) {
        return Ok(false);
    }
    gelukt(casus::draag_over(tx, id, aan).await?)?;
    leg_vast(tx, context.bron(), &CasusOvergedragen { casus: id, van: kern.regisseur.0, aan }).await?;
    Ok(true)
}

/// It was looked at and goes on: the next time is later. The reason is a note like any other.
pub async fn herzie(
    tx: &mut Tx,
    context: &Context<'_>,
    id: CasusId,
    waarom: &Notitieformulier,
) -> Result<(), Reject> {
    laad_open(tx, context, Handeling::CasusVoeren, id).await?;
    noteer(tx, context, id, waarom).await?;
    Ok(gelukt(casus::herzie(tx, id, bewaren::herzien_op(context.nu)).await?)?)
}
