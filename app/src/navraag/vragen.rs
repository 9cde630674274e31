// SPDX-License-Identifier: EUPL-1.2
//! Asking: the limit, the parties, the answer, and both trails.

use db::{Conn, Tx};
use kernel::{Functiesoort, NavraagId, OrganisatieId, SignaalId, Tijdstip, plus_maanden};
use navraag::{Gevraagd, Patroon, Uitslag, Vergelijking as _, Vraagstelling, patroon};
use poort::Handeling;
use spoor::{Bron, leg_vast};
use web::{Form, FoutCode, Weigering};

use crate::bericht::{NieuwBericht, Ontvanger, zet_klaar};
use crate::navraag::errors::NavraagFout;
use crate::navraag::events::{
    NavraagBeantwoord, NavraagGesteld, NavraagGeweigerd, NavraagIngezien, NavragenVernietigd,
};
use crate::navraag::formulier::Navraagformulier;
use crate::navraag::hier::{Antwoorden, Hier};
use crate::navraag::model::{Navraag, NieuweNavraag, betrokkene};
use crate::navraag::rules::{BEWAREN_MAANDEN, PER_DAG, bevraagden, bezwaar};
use crate::navraag::store;
use crate::netwerk::{self, Afspraak};
use crate::poort::beoordeel_in;
use crate::schil::{Context, Reject};
use crate::signaal;
use crate::verwerkingslog::{self, Betrokkene, Verwerking};

/// Refuses who asked as often today as may be, and leaves that in the trail. Ask it before [`stel`].
pub async fn houd_limiet(tx: &mut Tx, context: &Context<'_>) -> Result<Result<(), NavraagFout>, Reject> {
    store::vergrendel(tx, context.actor.gebruiker).await?;
    if i64::try_from(vandaag(tx, context).await?.len()).is_ok_and(|n| n < PER_DAG) {
        return Ok(Ok(()));
    }
    leg_vast(tx, context.bron(), &NavraagGeweigerd { reden: "daglimiet" }).await?;
    Ok(Err(NavraagFout::Daglimiet))
}

/// What this person asked in the last 24 hours.
async fn vandaag(c: &mut Conn, context: &Context<'_>) -> db::Result<Vec<Gevraagd>> {
    store::gevraagd_sinds(c, context.actor.gebruiker, context.nu.plus_dagen(-1)).await
}

/// Asks. Answers the id of the question, or nothing when the form now holds an error.
pub async fn stel(
    tx: &mut Tx,
    context: &Context<'_>,
    nieuw: &Navraagformulier,
    form: &mut Form,
) -> Result<Option<NavraagId>, Reject> {
    let eigen = context.actor.organisatie;
    let afspraak = netwerk::afspraak(tx, eigen, nieuw.afspraak).await?;
    let Some(afspraak) = toegestaan(afspraak, nieuw, context, form) else { return Ok(None) };
    if let Some(signaal) = nieuw.signaal {
        mag_van_herkomst(tx, context, signaal).await?;
    }
    let deelnemers = store::deelnemers(tx).await?;
    let bevraagd = bevraagden(&afspraak, eigen, &deelnemers, context.nu);
    let mut hier = Hier::op(tx);
    let uitslag = match Vraagstelling::nieuw(afspraak.id, &nieuw.thema, &nieuw.onderwerp) {
        Some(vraag) => hier.vergelijk(&vraag, &bevraagd).await?,
        None => Uitslag::default(),
    };
    let antwoorden = hier.antwoorden();
    let treffers = i64::try_from(uitslag.treffers.len()).unwrap_or(i64::MAX);
    let mut vragen = vandaag(tx, context).await?;
    let eerder = patroon(&vragen);
    vragen.push(Gevraagd { onderwerp: nieuw.onderwerp.clone(), treffer: treffers > 0 });
    let record = NieuweNavraag {
        organisatie: eigen,
        functie: context.actor.functie,
        afspraak: (afspraak.id, afspraak.versie),
        thema: &nieuw.thema,
        doel: &nieuw.doel,
        noodzaak: &nieuw.noodzaak,
        signaal: nieuw.signaal,
        onderwerp: &nieuw.onderwerp,
        treffers,
        patroon: patroon(&vragen),
        vernietigen_op: plus_maanden(context.nu.dag(), BEWAREN_MAANDEN),
    };
    let id = store::voeg_toe(tx, &record, context.nu).await?;
    noteer(tx, context, id, &record, &antwoorden).await?;
    for (organisatie, _) in antwoorden.iter().filter(|(_, s)| !s.is_empty()) {
        bericht(tx, *organisatie, Aanleiding::Treffer, id, context.nu).await?;
    }
    if record.patroon.is_some() && record.patroon != eerder {
        bericht(tx, eigen, Aanleiding::Opvallend, id, context.nu).await?;
    }
    Ok(Some(id))
}

/// Asking tells the parties that something is known here. So a signaal that may not leave is not asked about either.
async fn mag_van_herkomst(tx: &mut Tx, context: &Context<'_>, signaal: SignaalId) -> Result<(), Reject> {
    let handeling = Handeling::SignaalInzien;
    let sleutel = beoordeel_in(tx, context.matrix, context.actor, handeling, signaal, context.nu).await?;
    let sleutel = sleutel.ok_or_else(Weigering::niet_gevonden)?;
    let kern = signaal::store::kern(tx, &sleutel).await?.ok_or_else(Weigering::niet_gevonden)?;
    if poort::mag_weg(kern.herkomst, kern.mag_door) { Ok(()) } else { Err(NavraagFout::Herkomst.into()) }
}

/// The afspraak, if one may ask under it; else the error stands at the field, and says the same for one that is not there.
fn toegestaan(
    afspraak: Option<Afspraak>,
    nieuw: &Navraagformulier,
    context: &Context<'_>,
    form: &mut Form,
) -> Option<Afspraak> {
    let Some(afspraak) = afspraak else {
        form.meld_fout("afspraak", FoutCode::Keuze, vec![]);
        return None;
    };
    match bezwaar(&afspraak, &nieuw.thema, context.actor.organisatie, context.nu) {
        Some(b) => {
            form.meld_fout("afspraak", FoutCode::Regel(b.sleutel()), vec![]);
            None
        }
        None => Some(afspraak),
    }
}

/// The answers, and a line in the trail of everybody; in the order of the organisations, so that two who ask each other at
/// the same moment never wait for each other.
async fn noteer(
    tx: &mut Tx,
    context: &Context<'_>,
    id: NavraagId,
    record: &NieuweNavraag<'_>,
    antwoorden: &Antwoorden,
) -> db::Result<()> {
    let mut wie: Vec<OrganisatieId> = antwoorden.keys().copied().chain([record.organisatie]).collect();
    wie.sort_unstable();
    for organisatie in wie {
        let Some(bekend) = antwoorden.get(&organisatie) else {
            leg_vast(tx, context.bron(), &gesteld(id, record)).await?;
            let wie: Vec<Betrokkene> = betrokkene(record.onderwerp).into_iter().collect();
            verwerkingslog::noteer(tx, context.bron(), Verwerking::Navragen, &wie).await?;
            continue;
        };
        // A signaal may hold the same person twice.
        let mut signalen: Vec<SignaalId> = bekend.iter().map(|b| b.signaal).collect();
        signalen.dedup();
        store::noteer_antwoord(tx, id, organisatie, &signalen).await?;
        let gebeurtenis = NavraagBeantwoord {
            navraag: id,
            van: record.organisatie,
            afspraak: record.afspraak.0,
            versie: record.afspraak.1,
            thema: record.thema.to_owned(),
            treffer: !signalen.is_empty(),
            signalen,
        };
        let bron = Bron::zonder_actor(organisatie, context.nu);
        leg_vast(tx, bron, &gebeurtenis).await?;
        let wie: Vec<Betrokkene> = bekend.iter().filter_map(|b| b.betrokkene.clone()).collect();
        verwerkingslog::noteer(tx, bron, Verwerking::NavraagBeantwoorden, &wie).await?;
    }
    Ok(())
}

fn gesteld(id: NavraagId, record: &NieuweNavraag<'_>) -> NavraagGesteld {
    NavraagGesteld {
        navraag: id,
        afspraak: record.afspraak.0,
        versie: record.afspraak.1,
        thema: record.thema.to_owned(),
        soort: record.onderwerp.soort(),
        treffers: record.treffers,
        signaal: record.signaal,
        patroon: record.patroon.map(Patroon::code),
    }
}

/// What somebody is told of by a message. The message itself says nothing else.
#[derive(Debug, Clone, Copy)]
enum Aanleiding {
    /// The own organisation knows what was asked: a call may come.
    Treffer,
    /// The questions of a day of somebody of the own organisation are unusual.
    Opvallend,
}

async fn bericht(
    tx: &mut Tx,
    organisatie: OrganisatieId,
    aanleiding: Aanleiding,
    id: NavraagId,
    nu: Tijdstip,
) -> db::Result<()> {
    let (wie, onderwerp, tekst, pad): (&[Functiesoort], _, _, _) = match aanleiding {
        Aanleiding::Treffer => (
            &[Functiesoort::Oover, Functiesoort::Partner],
            "bericht-navraag-treffer-onderwerp",
            "bericht-navraag-treffer-tekst",
            "/navragen/ontvangen",
        ),
        Aanleiding::Opvallend => (
            &[Functiesoort::Privacyfunctionaris],
            "bericht-navraag-opvallend-onderwerp",
            "bericht-navraag-opvallend-tekst",
            "/navragen?opvallend=ja",
        ),
    };
    for functie in netwerk::functies_van_organisatie(tx, organisatie).await? {
        if !wie.contains(&functie.soort) || !functie.loopt(nu) {
            continue;
        }
        let bericht = NieuwBericht {
            organisatie,
            aan: Ontvanger::Gebruiker(functie.gebruiker),
            onderwerp,
            tekst,
            pad: pad.to_owned(),
            dag: None,
            reden: format!("{onderwerp}/{id}/{}", functie.gebruiker),
        };
        zet_klaar(tx, nu, &bericht).await?;
    }
    Ok(())
}

/// Questions whose time had come are destroyed, with a line in the trail of each organisation.
pub async fn ruim_op(tx: &mut Tx, nu: Tijdstip) -> db::Result<()> {
    for (organisatie, aantal) in store::te_vernietigen(tx, nu.dag()).await? {
        // Another node may have done it in between.
        if store::vernietig(tx, organisatie, nu.dag()).await? > 0 {
            leg_vast(tx, Bron::zonder_actor(organisatie, nu), &NavragenVernietigd { aantal }).await?;
        }
    }
    Ok(())
}

/// Leaves in the trail and in the log of processing that a question was read with its subject.
pub async fn noteer_inzage(tx: &mut Tx, bron: Bron<'_>, n: &Navraag) -> db::Result<()> {
    leg_vast(tx, bron, &NavraagIngezien { navraag: n.id }).await?;
    let wie: Vec<Betrokkene> = betrokkene(&n.onderwerp).into_iter().collect();
    verwerkingslog::noteer(tx, bron, Verwerking::NavraagLezen, &wie).await
}
