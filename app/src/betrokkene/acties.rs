// SPDX-License-Identifier: EUPL-1.2
//! The acts on a request: each one transaction, judged, and in the trail.

use db::Tx;
use jiff::civil::Date;
use kernel::{Tijdstip, VerzoekId, VerzoekvondstId, plus_maanden};
use poort::{Handeling, Situatie};
use spoor::{Bron, leg_vast};
use web::Weigering;

use crate::betrokkene::antwoord;
use crate::betrokkene::errors::VerzoekFout;
use crate::betrokkene::events::{
    VerzoekBesloten, VerzoekGezocht, VerzoekOntvangen, VerzoekVerdergegaan, VerzoekenVernietigd,
    VerzoekvondstBeoordeeld,
};
use crate::betrokkene::model::{
    Identiteitswijze, Keuze, NieuwVerzoek, Stand, Uitkomst, Verzoek, Voorstel, Weglaatreden, Zet,
};
use crate::betrokkene::rules::{
    BEWAREN_MAANDEN, mag_verlengen, mag_voorleggen, na, toets_keuze, uiterlijk, vier_ogen,
};
use crate::betrokkene::store::{self, Zicht};
use crate::betrokkene::{uitvoeren, zoek};
use crate::schil::{Context, Reject};
use crate::verwerkingslog::{self, Betrokkene, Verwerking};

/// Which requests somebody reads.
pub fn zicht(context: &Context<'_>) -> Zicht {
    let mag = context.matrix.mag(context.actor.bevoegdheid, Handeling::VerzoekBehandelen, Situatie::EIGEN);
    let eigen = context.actor.organisatie;
    if mag { Zicht::Alle(eigen) } else { Zicht::Voorgelegd(eigen) }
}

/// Writes a request down; the clock runs from the day it came in.
pub async fn ontvang(tx: &mut Tx, context: &Context<'_>, nieuw: &NieuwVerzoek) -> Result<VerzoekId, Reject> {
    let tijd = (uiterlijk(nieuw.ontvangen_op, false), context.nu);
    let id = store::voeg_toe(tx, context.actor.organisatie, context.actor.functie, nieuw, tijd).await?;
    leg_vast(tx, context.bron(), &VerzoekOntvangen { verzoek: id, soort: nieuw.soort.code() }).await?;
    let wie = [Betrokkene::persoon(&nieuw.naam, Some(nieuw.geboren))];
    verwerkingslog::noteer(tx, context.bron(), Verwerking::Verzoek, &wie).await?;
    Ok(id)
}

/// The request, to act on.
pub async fn lees(tx: &mut Tx, context: &Context<'_>, id: VerzoekId) -> Result<Verzoek, Reject> {
    Ok(store::verzoek(tx, zicht(context), id).await?.ok_or_else(Weigering::niet_gevonden)?)
}

/// Goes on, if the act follows.
async fn ga(tx: &mut Tx, context: &Context<'_>, v: &Verzoek, zet: Zet) -> Result<Stand, Reject> {
    let naar = na(v.stand, zet)?;
    // Somebody else was first.
    if !store::zet_stand(tx, v, naar).await? {
        return Err(VerzoekFout::VolgtNiet.into());
    }
    let verder = VerzoekVerdergegaan { verzoek: v.id, zet: zet.code(), naar: naar.code() };
    leg_vast(tx, context.bron(), &verder).await?;
    Ok(naar)
}

/// It was checked who asks.
pub async fn stel_identiteit_vast(
    tx: &mut Tx,
    context: &Context<'_>,
    v: &Verzoek,
    wijze: Identiteitswijze,
    op: Date,
) -> Result<(), Reject> {
    ga(tx, context, v, Zet::IdentiteitVaststellen).await?;
    Ok(store::zet_identiteit(tx, v.id, wijze, op).await?)
}

/// Takes it up.
pub async fn neem_in_behandeling(tx: &mut Tx, context: &Context<'_>, v: &Verzoek) -> Result<(), Reject> {
    ga(tx, context, v, Zet::InBehandelingNemen).await?;
    Ok(store::zet_behandelaar(tx, v.id, context.actor.functie).await?)
}

/// Two months more, with the reason that who asked is told.
pub async fn verleng(tx: &mut Tx, context: &Context<'_>, v: &Verzoek, reden: &str) -> Result<(), Reject> {
    na(v.stand, Zet::Verlengen)?;
    mag_verlengen(v, context.nu.dag())?;
    ga(tx, context, v, Zet::Verlengen).await?;
    Ok(store::verleng(tx, v.id, reden, uiterlijk(v.ontvangen_op, true), context.nu).await?)
}

/// Searches the own records.
pub async fn zoek_gegevens(tx: &mut Tx, context: &Context<'_>, v: &Verzoek) -> Result<(), Reject> {
    if !v.stand.in_bewerking() {
        return Err(VerzoekFout::VolgtNiet.into());
    }
    let gevonden =
        zoek::zoek(tx, context, v).await?.open(tx, context.bron(), Verwerking::VerzoekZoeken).await?;
    store::zet_vondsten(tx, v.id, &gevonden, context.nu).await?;
    let vondsten = i64::try_from(gevonden.len()).unwrap_or(i64::MAX);
    leg_vast(tx, context.bron(), &VerzoekGezocht { verzoek: v.id, vondsten }).await?;
    Ok(())
}

/// Takes a find in, or leaves it out with a reason.
pub async fn beoordeel_vondst(
    tx: &mut Tx,
    context: &Context<'_>,
    v: &Verzoek,
    vondst: VerzoekvondstId,
    (keuze, reden): (Keuze, Option<Weglaatreden>),
) -> Result<(), Reject> {
    let vondsten = store::vondsten(tx, v.id).await?;
    let f = vondsten.iter().find(|f| f.id == vondst).ok_or_else(Weigering::niet_gevonden)?;
    if !v.stand.in_bewerking() {
        return Err(VerzoekFout::VolgtNiet.into());
    }
    let reden = reden.filter(|_| keuze == Keuze::Weglaten);
    if let Some(herkomst) = zoek::herkomst(tx, context, f).await? {
        toets_keuze(keuze, reden, herkomst)?;
    }
    store::kies(tx, vondst, (keuze, reden), (context.actor.functie, context.nu)).await?;
    let beoordeeld = VerzoekvondstBeoordeeld {
        verzoek: v.id,
        vondst,
        keuze: keuze.code(),
        reden: reden.map(Weglaatreden::code),
    };
    leg_vast(tx, context.bron(), &beoordeeld).await?;
    Ok(())
}

/// Proposes the answer and freezes it.
pub async fn leg_voor(
    tx: &mut Tx,
    context: &Context<'_>,
    v: &Verzoek,
    voorstel: &Voorstel,
) -> Result<(), Reject> {
    let vondsten = store::vondsten(tx, v.id).await?;
    mag_voorleggen(v, voorstel.uitkomst, &vondsten)?;
    let (tekst, hash) = antwoord::bevries(&antwoord::maak(tx, context, v, voorstel, &vondsten).await?)?;
    ga(tx, context, v, Zet::Voorleggen).await?;
    let wie = (context.actor.functie, context.nu);
    Ok(store::leg_voor(tx, v.id, voorstel, (&tekst, &hash), wie).await?)
}

/// Not like this.
pub async fn stuur_terug(tx: &mut Tx, context: &Context<'_>, v: &Verzoek, reden: &str) -> Result<(), Reject> {
    na(v.stand, Zet::Terugsturen)?;
    vier_ogen(v.voorgelegd.as_ref().map(|d| d.gebruiker), context.actor.gebruiker)?;
    ga(tx, context, v, Zet::Terugsturen).await?;
    Ok(store::stuur_terug(tx, v.id, reden).await?)
}

/// Decides as was proposed, and carries it out.
pub async fn keur_goed(tx: &mut Tx, context: &Context<'_>, v: &Verzoek) -> Result<(), Reject> {
    na(v.stand, Zet::Goedkeuren)?;
    vier_ogen(v.voorgelegd.as_ref().map(|d| d.gebruiker), context.actor.gebruiker)?;
    let (Some(voorstel), Some(tekst), Some(hash)) = (&v.voorstel, &v.antwoord, &v.hash) else {
        return Err(VerzoekFout::VolgtNiet.into());
    };
    if antwoord::hash(tekst) != *hash {
        return Err(VerzoekFout::AntwoordGewijzigd.into());
    }
    ga(tx, context, v, Zet::Goedkeuren).await?;
    store::besluit(tx, v.id, context.actor.functie, context.nu).await?;
    let besloten = VerzoekBesloten { verzoek: v.id, uitkomst: voorstel.uitkomst.code(), hash: hash.clone() };
    leg_vast(tx, context.bron(), &besloten).await?;
    if voorstel.uitkomst != Uitkomst::Afgewezen {
        uitvoeren::voer_uit(tx, context, v, voorstel).await?;
    }
    Ok(())
}

/// The answer leaves, and the request closes.
pub async fn verzend(tx: &mut Tx, context: &Context<'_>, v: &Verzoek) -> Result<(), Reject> {
    ga(tx, context, v, Zet::Verzenden).await?;
    sluit(tx, context, v).await
}

/// Who asked does not ask any more.
pub async fn trek_in(tx: &mut Tx, context: &Context<'_>, v: &Verzoek) -> Result<(), Reject> {
    ga(tx, context, v, Zet::Intrekken).await?;
    sluit(tx, context, v).await
}

async fn sluit(tx: &mut Tx, context: &Context<'_>, v: &Verzoek) -> Result<(), Reject> {
    let weg = plus_maanden(context.nu.dag(), BEWAREN_MAANDEN);
    Ok(store::sluit(tx, v.id, weg, context.nu).await?)
}

/// Requests whose time has come are destroyed, with a line in the trail of each organisation.
pub async fn ruim_op(tx: &mut Tx, nu: Tijdstip) -> db::Result<()> {
    for (organisatie, aantal) in store::te_vernietigen(tx, nu.dag()).await? {
        // Another node may have done it in between.
        if store::vernietig(tx, organisatie, nu.dag()).await? > 0 {
            leg_vast(tx, Bron::zonder_actor(organisatie, nu), &VerzoekenVernietigd { aantal }).await?;
        }
    }
    Ok(())
}
