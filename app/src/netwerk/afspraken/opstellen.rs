// SPDX-License-Identifier: EUPL-1.2
//! The acts of drawing up: a concept, a change of it, offering it, throwing it away, and the version after it.

use db::{Conn, Tx};
use kernel::{AfspraakId, Tijdstip};
use poort::Handeling;
use spoor::leg_vast;
use web::Weigering;

use super::acties::laad;
use super::invoer::Afspraakformulier;
use crate::netwerk::dvo::sluit_functies;
use crate::netwerk::errors::NetwerkFout;
use crate::netwerk::events::{
    AfspraakAangeboden, AfspraakGewijzigd, AfspraakOpgesteld, AfspraakVervangen, AfspraakWeggegooid,
};
use crate::netwerk::store::{afspraak, dpia, dvo};
use crate::netwerk::{Afspraak, NieuweAfspraak, Opgesteld};
use crate::schil::{Ik, Inzending, Reject};

/// An afspraak that this organisation drew up, or that came in as data and to which it is a party.
pub async fn laad_eigen(c: &mut Conn, ik: &Ik, id: AfspraakId) -> Result<Afspraak, Reject> {
    let a = laad(c, ik, id).await?;
    if a.opsteller.is_some_and(|o| o != ik.actor.organisatie) {
        return Err(NetwerkFout::NietOpgesteld.into());
    }
    Ok(a)
}

/// A concept of this organisation.
pub async fn laad_concept(c: &mut Conn, ik: &Ik, id: AfspraakId) -> Result<Afspraak, Reject> {
    let a = laad_eigen(c, ik, id).await?;
    if a.concept { Ok(a) } else { Err(NetwerkFout::AlAangeboden.into()) }
}

/// Draws up a concept.
pub async fn stel_op(ik: &Ik, inzending: &Inzending, f: &Afspraakformulier) -> Result<AfspraakId, Reject> {
    let mut tx = ik.app.db.write().await?;
    let id = afspraak::voeg_afspraak_toe(&mut tx, ik.nu, &f.nieuw(ik.actor.organisatie)).await?;
    leg_vast(&mut tx, ik.bron(), &AfspraakOpgesteld { afspraak: id, versie: 1, voorganger: None }).await?;
    inzending.klaar(&mut tx, ik.nu, &format!("/afspraken/{id}")).await?;
    tx.commit().await?;
    Ok(id)
}

/// Changes a concept.
pub async fn wijzig(
    ik: &Ik,
    inzending: &Inzending,
    id: AfspraakId,
    bewerking: i64,
    f: &Afspraakformulier,
) -> Result<(), Reject> {
    let mut tx = ik.app.db.write().await?;
    let a = laad_concept(&mut tx, ik, id).await?;
    if !afspraak::herschrijf(&mut tx, id, bewerking, &f.nieuw(ik.actor.organisatie)).await? {
        return Err(Weigering::botsing().into());
    }
    leg_vast(&mut tx, ik.bron(), &AfspraakGewijzigd { afspraak: id, versie: a.versie }).await?;
    inzending.klaar(&mut tx, ik.nu, &format!("/afspraken/{id}")).await?;
    tx.commit().await?;
    Ok(())
}

/// Offers a concept to its parties: from now on it does not change any more.
pub async fn bied_aan(ik: &Ik, inzending: &Inzending, id: AfspraakId, bewerking: i64) -> Result<(), Reject> {
    let mut tx = ik.app.db.write().await?;
    let a = laad_concept(&mut tx, ik, id).await?;
    if a.periode.tot <= ik.nu {
        return Err(NetwerkFout::AlVoorbij.into());
    }
    if !afspraak::bied_aan(&mut tx, id, bewerking).await? {
        return Err(Weigering::botsing().into());
    }
    let partijen = a.partijen.iter().map(|p| p.organisatie).collect();
    leg_vast(&mut tx, ik.bron(), &AfspraakAangeboden { afspraak: id, versie: a.versie, partijen }).await?;
    inzending.klaar(&mut tx, ik.nu, &format!("/afspraken/{id}")).await?;
    tx.commit().await?;
    Ok(())
}

/// Throws a concept away.
pub async fn gooi_weg(ik: &Ik, inzending: &Inzending, id: AfspraakId) -> Result<(), Reject> {
    let mut tx = ik.app.db.write().await?;
    let a = laad_concept(&mut tx, ik, id).await?;
    if !afspraak::gooi_weg(&mut tx, id).await? {
        return Err(NetwerkFout::AlAangeboden.into());
    }
    leg_vast(&mut tx, ik.bron(), &AfspraakWeggegooid { afspraak: id, versie: a.versie }).await?;
    inzending.klaar(&mut tx, ik.nu, "/afspraken").await?;
    tx.commit().await?;
    Ok(())
}

/// Draws up the version after this one: a concept that says the same, with the DPIA taken along.
pub async fn nieuwe_versie(ik: &Ik, inzending: &Inzending, id: AfspraakId) -> Result<AfspraakId, Reject> {
    let mut tx = ik.app.db.write().await?;
    let oud = laad_eigen(&mut tx, ik, id).await?;
    if oud.concept || oud.vervangen_op.is_some() || afspraak::opvolger(&mut tx, id).await?.is_some() {
        return Err(NetwerkFout::HeeftOpvolger.into());
    }
    let partijen: Vec<_> = oud.partijen.iter().map(|p| (p.organisatie, None)).collect();
    let nieuw = NieuweAfspraak {
        soort: oud.soort,
        naam: &oud.naam,
        versie: oud.versie + 1,
        doel: &oud.doel,
        grondslag: &oud.grondslag,
        handelingen: &oud.handelingen,
        veldgroepen: oud.veldgroepen,
        bewaartermijn_maanden: oud.bewaartermijn_maanden,
        periode: kernel::Periode { van: Tijdstip::begin_van(ik.nu.dag()), ..oud.periode },
        dpia_op: None,
        opgesteld: Some(Opgesteld {
            door: ik.actor.organisatie,
            voorganger: Some(id),
            themas: &oud.themas,
            gegevens: &oud.gegevens,
            doorverstrekken: oud.doorverstrekken,
        }),
        partijen: &partijen,
    };
    let versie = afspraak::voeg_afspraak_toe(&mut tx, ik.nu, &nieuw).await?;
    dpia::neem_mee(&mut tx, id, versie, ik.actor.functie, ik.nu).await?;
    dvo::neem_mee(&mut tx, id, versie).await?;
    let gebeurtenis = AfspraakOpgesteld { afspraak: versie, versie: nieuw.versie, voorganger: Some(id) };
    leg_vast(&mut tx, ik.bron(), &gebeurtenis).await?;
    inzending.klaar(&mut tx, ik.nu, &format!("/afspraken/{versie}/wijziging")).await?;
    tx.commit().await?;
    Ok(versie)
}

/// A new version that everybody signed and whose DPIA is approved takes the place of the one before it.
pub async fn vervang_als_klaar(tx: &mut Tx, ik: &Ik, id: AfspraakId) -> Result<(), Reject> {
    let a = laad(tx, ik, id).await?;
    let Some(oud) = a.voorganger else { return Ok(()) };
    let klaar = a.dpia_op.is_some() && a.partijen.iter().all(|p| p.getekend_op.is_some());
    if klaar && afspraak::vervang(tx, oud, id, ik.nu).await? {
        leg_vast(tx, ik.bron(), &AfspraakVervangen { afspraak: oud, door: id }).await?;
        sluit_functies(tx, ik, oud).await?;
    }
    Ok(())
}

/// Whether this user may draw up afspraken of the own organisation.
pub fn mag_opstellen(ik: &Ik) -> bool {
    ik.mag(Handeling::AfspraakOpstellen, poort::Situatie::EIGEN)
}
