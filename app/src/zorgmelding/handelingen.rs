// SPDX-License-Identifier: EUPL-1.2
//! What is done with a care report: judge, rule, store, trails and messages, in the transaction of the caller.

use db::{Conn, Tx};
use kernel::{OrganisatieId, Tijdstip, ZorgmeldingId, plus_maanden};
use navraag::{Onderwerp, Persoon};
use poort::Handeling;
use spoor::{Bron, leg_vast, leg_vast_bij};
use web::{Form, FoutCode, Weigering};

use crate::netwerk;
use crate::schil::{Context, Reject};
use crate::verwerkingslog::{self, Verwerking};
use crate::zorgmelding::errors::ZorgFout;
use crate::zorgmelding::events::{
    ZorginhoudIngezien, ZorgmeldingBevestigd, ZorgmeldingGedaan, ZorgmeldingGerouteerd,
    ZorgmeldingTeruggehaald, ZorgmeldingTeruggemeld,
};
use crate::zorgmelding::formulier::{Routeringsformulier, Zorgformulier};
use crate::zorgmelding::model::{Inhoud, Kern, NieuweMelding, Routering};
use crate::zorgmelding::rules::afspraak::{Weg, draagt, wegen};
use crate::zorgmelding::rules::dagen::{
    HERHALING_MAANDEN, vernietigen_na_ontvangst, vernietigen_na_terugmelding,
};
use crate::zorgmelding::rules::rol::Rol;
use crate::zorgmelding::rules::stand::{Stand, Zet, overgang};
use crate::zorgmelding::store::lezen::Bereik;
use crate::zorgmelding::store::{cijfers, herhaling, lezen, melding};
use crate::zorgmelding::werk::{Aanleiding, bericht};

/// The purpose of the pseudonym with which repeats are counted.
const HERHALING: &str = "zorgmelding/1";

/// The part of the own organisation, if it has one and this functie may do this in it.
pub async fn deel(c: &mut Conn, context: &Context<'_>, handeling: Handeling) -> db::Result<Option<Rol>> {
    let organisatie = netwerk::organisatie(c, context.actor.organisatie).await?;
    let rol = organisatie.and_then(|o| Rol::van(o.soort));
    Ok(rol.filter(|r| context.matrix.mag(context.actor.bevoegdheid, handeling, r.situatie())))
}

/// The same; who has no part finds nothing here.
pub async fn rol(c: &mut Conn, context: &Context<'_>, handeling: Handeling) -> Result<Rol, Reject> {
    Ok(deel(c, context, handeling).await?.ok_or_else(Weigering::niet_gevonden)?)
}

/// The same, for one part only.
pub async fn eis_rol(
    c: &mut Conn,
    context: &Context<'_>,
    handeling: Handeling,
    gevraagd: Rol,
) -> Result<(), Reject> {
    let rol = rol(c, context, handeling).await?;
    if rol == gevraagd { Ok(()) } else { Err(Weigering::niet_gevonden().into()) }
}

/// What a VIA or a receiver has; nothing for a sender.
pub async fn bereik(c: &mut Conn, context: &Context<'_>, rol: Rol) -> db::Result<Option<Bereik>> {
    let eigen = context.actor.organisatie;
    Ok(match rol {
        Rol::Afzender => None,
        Rol::Via => Some(Bereik::Via(eigen)),
        Rol::Ontvanger => {
            let afspraken = netwerk::afspraken_van(c, eigen).await?;
            let partijen = afspraken.iter().flat_map(|a| a.partijen.iter().map(move |p| (a, p.organisatie)));
            let mut via: Vec<OrganisatieId> =
                partijen.filter(|(a, o)| draagt(a, *o, eigen, context.nu)).map(|(_, o)| o).collect();
            via.sort_unstable();
            via.dedup();
            Some(Bereik::Ontvanger(eigen, via))
        }
    })
}

/// A report that this user may know, to do this with.
pub async fn laad(
    c: &mut Conn,
    context: &Context<'_>,
    handeling: Handeling,
    id: ZorgmeldingId,
) -> Result<(Rol, Kern), Reject> {
    let rol = rol(c, context, Handeling::ZorgmeldingInzien).await?;
    let bereik = bereik(c, context, rol).await?.ok_or_else(Weigering::niet_gevonden)?;
    let kern = lezen::kern(c, &bereik, id).await?.ok_or_else(Weigering::niet_gevonden)?;
    if !context.matrix.mag(context.actor.bevoegdheid, handeling, rol.situatie()) {
        return Err(Weigering::geen_recht("zorg-geen-recht-waarom").into());
    }
    Ok((rol, kern))
}

/// To which VIA's the police can send now.
pub async fn vias(c: &mut Conn, context: &Context<'_>) -> db::Result<Vec<(Weg, String)>> {
    partijen(c, context, &[], Rol::Via).await
}

/// To which receivers a VIA can give what this police sent.
pub async fn ontvangers(
    c: &mut Conn,
    context: &Context<'_>,
    afzender: OrganisatieId,
) -> db::Result<Vec<(Weg, String)>> {
    partijen(c, context, &[afzender], Rol::Ontvanger).await
}

async fn partijen(
    c: &mut Conn,
    context: &Context<'_>,
    ook: &[OrganisatieId],
    deel: Rol,
) -> db::Result<Vec<(Weg, String)>> {
    let organisaties = netwerk::organisaties(c).await?;
    let afspraken = netwerk::afspraken_van(c, context.actor.organisatie).await?;
    let wie: Vec<OrganisatieId> =
        organisaties.iter().filter(|o| Rol::van(o.soort) == Some(deel)).map(|o| o.id).collect();
    let gevonden = wegen(&afspraken, context.actor.organisatie, ook, &wie, context.nu);
    let naam = |id| organisaties.iter().find(|o| o.id == id).map(|o| o.naam.clone()).unwrap_or_default();
    Ok(gevonden.into_iter().map(|w| (w, naam(w.naar))).collect())
}

/// Sends a report. Answers its id, or nothing when the form now holds an error.
pub async fn doe(
    tx: &mut Tx,
    context: &Context<'_>,
    nieuw: &Zorgformulier,
    form: &mut Form,
) -> Result<Option<ZorgmeldingId>, Reject> {
    eis_rol(tx, context, Handeling::ZorgmeldingDoen, Rol::Afzender).await?;
    let vias = vias(tx, context).await?;
    let Some((weg, _)) = vias.iter().find(|(w, _)| w.naar == nieuw.via) else {
        form.meld_fout("via", FoutCode::Keuze, vec![]);
        return Ok(None);
    };
    let (van, aan, nu) = (context.actor.organisatie, weg.naar, context.nu);
    let pseudoniem = pseudoniem(tx, aan, &nieuw.inhoud).await?;
    let record = NieuweMelding {
        eigenaar: aan,
        afzender: van,
        functie: context.actor.functie,
        afspraak: weg.afspraak,
        gemeente: &nieuw.gemeente,
        inhoud: &nieuw.inhoud,
        pseudoniem: pseudoniem.as_deref(),
        vernietigen_op: vernietigen_na_ontvangst(nu.dag()),
    };
    let id = melding::voeg_toe(tx, &record, nu).await?;
    if let Some(pseudoniem) = &pseudoniem {
        herhaling::voeg_toe(tx, id, aan, pseudoniem, nu.dag()).await?;
    }
    cijfers::tel(tx, aan, i64::from(nu.dag().year()), &nieuw.gemeente).await?;
    let gebeurtenis = ZorgmeldingGedaan {
        zorgmelding: id,
        van,
        aan,
        afspraak: weg.afspraak.0,
        versie: weg.afspraak.1,
        gemeente: nieuw.gemeente.clone(),
    };
    leg_vast_bij(tx, context.bron(), &[van, aan], &gebeurtenis).await?;
    let wie = [nieuw.inhoud.betrokkene()];
    verwerkingslog::noteer(tx, context.bron(), Verwerking::ZorgmeldingDoen, &wie).await?;
    let daar = Bron::zonder_actor(aan, nu);
    verwerkingslog::noteer(tx, daar, Verwerking::ZorgmeldingOntvangen, &wie).await?;
    bericht(tx, (context.matrix, context.nu), (aan, Rol::Via), (Aanleiding::Nieuw, context.nu), id).await?;
    Ok(Some(id))
}

/// One pseudonym for one person, however the name was typed; none without a date of birth, or without a surname.
async fn pseudoniem(tx: &mut Tx, via: OrganisatieId, inhoud: &Inhoud) -> db::Result<Option<String>> {
    let Some(geboren) = inhoud.geboren else { return Ok(None) };
    let persoon = Onderwerp::Persoon(Persoon { naam: inhoud.naam.clone(), geboren });
    let Some(kenmerk) = persoon.kenmerk() else { return Ok(None) };
    verwerkingslog::pseudoniem_voor(tx, via, HERHALING, kenmerk.als_str()).await.map(Some)
}

/// Reads what a report says, and leaves that in the trail and in the log of processing. A receiver confirms first.
pub async fn lees(
    tx: &mut Tx,
    context: &Context<'_>,
    id: ZorgmeldingId,
) -> Result<(Rol, Kern, Inhoud), Reject> {
    let (rol, kern) = laad(tx, context, Handeling::ZorginhoudInzien, id).await?;
    if rol == Rol::Ontvanger && kern.stand == Stand::Gerouteerd {
        return Err(ZorgFout::NietBevestigd.into());
    }
    let inhoud = open(tx, context, &kern, Verwerking::ZorgmeldingLezen).await?;
    leg_vast(tx, context.bron(), &ZorginhoudIngezien { zorgmelding: id }).await?;
    Ok((rol, kern, inhoud))
}

async fn open(
    tx: &mut Tx,
    context: &Context<'_>,
    kern: &Kern,
    verwerking: Verwerking,
) -> Result<Inhoud, Reject> {
    let verzegeld = lezen::inhoud(tx, kern).await?.ok_or_else(Weigering::niet_gevonden)?;
    Ok(verzegeld.open(tx, context.bron(), verwerking).await?)
}

/// Gives a report to its one receiver. False when the form now holds an error.
pub async fn routeer(
    tx: &mut Tx,
    context: &Context<'_>,
    id: ZorgmeldingId,
    nieuw: &Routeringsformulier,
    form: &mut Form,
) -> Result<bool, Reject> {
    let (_, kern) = laad(tx, context, Handeling::ZorgmeldingRouteren, id).await?;
    let stap = overgang(kern.stand, Zet::Routeren)?;
    let kan = ontvangers(tx, context, kern.afzender.0).await?;
    let Some((weg, _)) = kan.iter().find(|(w, _)| w.naar == nieuw.ontvanger) else {
        form.meld_fout("zorgontvanger", FoutCode::Keuze, vec![]);
        return Ok(false);
    };
    let record = Routering {
        ontvanger: weg.naar,
        afspraak: weg.afspraak,
        urgentie: nieuw.urgentie,
        advies: &nieuw.advies,
    };
    let wie = (context.actor.functie, context.nu);
    gelukt(melding::routeer(tx, id, stap, &record, wie).await?)?;
    let gebeurtenis = ZorgmeldingGerouteerd {
        zorgmelding: id,
        ontvanger: weg.naar,
        afspraak: weg.afspraak.0,
        versie: weg.afspraak.1,
        urgentie: nieuw.urgentie.code(),
    };
    leg_vast_bij(tx, context.bron(), &[kern.eigenaar.0, weg.naar], &gebeurtenis).await?;
    let betrokkene = [open(tx, context, &kern, Verwerking::ZorgmeldingGeven).await?.betrokkene()];
    let daar = Bron::zonder_actor(weg.naar, context.nu);
    verwerkingslog::noteer(tx, daar, Verwerking::ZorgmeldingOntvangen, &betrokkene).await?;
    bericht(
        tx,
        (context.matrix, context.nu),
        (weg.naar, Rol::Ontvanger),
        (Aanleiding::Nieuw, context.nu),
        id,
    )
    .await?;
    Ok(true)
}

/// What was changed at this very moment by somebody else went further.
fn gelukt(geschreven: bool) -> Result<(), ZorgFout> {
    if geschreven { Ok(()) } else { Err(ZorgFout::AlVerder) }
}

/// Takes a report back from a receiver that did not confirm.
pub async fn haal_terug(tx: &mut Tx, context: &Context<'_>, id: ZorgmeldingId) -> Result<(), Reject> {
    let (_, kern) = laad(tx, context, Handeling::ZorgmeldingRouteren, id).await?;
    let stap = overgang(kern.stand, Zet::Terughalen)?;
    gelukt(melding::haal_terug(tx, id, stap).await?)?;
    if let Some(((ontvanger, _), _)) = kern.ontvanger {
        let gebeurtenis = ZorgmeldingTeruggehaald { zorgmelding: id, ontvanger };
        leg_vast_bij(tx, context.bron(), &[kern.eigenaar.0, ontvanger], &gebeurtenis).await?;
    }
    Ok(())
}

/// The receiver confirms that it has the report.
pub async fn bevestig(tx: &mut Tx, context: &Context<'_>, id: ZorgmeldingId) -> Result<(), Reject> {
    let (_, kern) = laad(tx, context, Handeling::ZorgmeldingBevestigen, id).await?;
    let stap = overgang(kern.stand, Zet::Bevestigen)?;
    gelukt(melding::bevestig(tx, id, stap, (context.actor.functie, context.nu)).await?)?;
    let ontvanger = context.actor.organisatie;
    let gebeurtenis = ZorgmeldingBevestigd { zorgmelding: id, ontvanger };
    Ok(leg_vast_bij(tx, context.bron(), &[kern.eigenaar.0, ontvanger], &gebeurtenis).await?)
}

/// The receiver says whether it was taken up: that and nothing else goes to the sender.
pub async fn meld_terug(
    tx: &mut Tx,
    context: &Context<'_>,
    id: ZorgmeldingId,
    opgepakt: bool,
) -> Result<(), Reject> {
    let (_, kern) = laad(tx, context, Handeling::ZorgmeldingTerugmelden, id).await?;
    let stap = overgang(kern.stand, Zet::Terugmelden)?;
    let weg = vernietigen_na_terugmelding(kern.vernietigen_op, context.nu.dag());
    let wie = (context.actor.functie, context.nu);
    gelukt(melding::meld_terug(tx, id, stap, (opgepakt, weg), wie).await?)?;
    let bij = [kern.eigenaar.0, kern.afzender.0, context.actor.organisatie];
    leg_vast_bij(tx, context.bron(), &bij, &ZorgmeldingTeruggemeld { zorgmelding: id, opgepakt }).await?;
    bericht(
        tx,
        (context.matrix, context.nu),
        (kern.afzender.0, Rol::Afzender),
        (Aanleiding::Antwoord, context.nu),
        id,
    )
    .await?;
    Ok(())
}

/// How many earlier reports there were on the same person; none when the person cannot be told apart. No report is opened.
pub async fn eerdere(
    c: &mut Conn,
    via: OrganisatieId,
    id: ZorgmeldingId,
    nu: Tijdstip,
) -> db::Result<Option<i64>> {
    let sinds = plus_maanden(nu.dag(), -HERHALING_MAANDEN);
    herhaling::eerder(c, via, id, sinds).await
}
