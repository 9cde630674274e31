// SPDX-License-Identifier: EUPL-1.2
//! Acts of supervision in the transaction of the caller: rule, store, trail.

use db::Tx;
use kernel::{
    Actor, BevindingId, FunctieId, NoodtoegangId, OrganisatieId, Periode, RechtentoetsId, Tijdstip,
};
use poort::{Handeling, Matrix};
use spoor::{Bron, leg_vast};
use web::Weigering;

use crate::bericht::{NieuwBericht, Ontvanger, zet_klaar};
use crate::netwerk::functies_van_organisatie;
use crate::poort::Sleutel;
use crate::schil::Reject;
use crate::toezicht::ToezichtFout;
use crate::toezicht::events::{
    BevindingAfgedaan, BevindingGedaan, NoodtoegangBeoordeeld, NoodtoegangGeopend, RechtenBeoordeeld,
    RechtentoetsGestart,
};
use crate::toezicht::model::{Noodoordeel, Regeluitkomst, Uitkomst};
use crate::toezicht::rules::bevinding::NieuweBevinding;
use crate::toezicht::rules::rechtentoets::{DUUR_DAGEN, Toetssoort, is_bijzonder, is_slapend, rechten};
use crate::toezicht::store::rechtentoets::NieuweRegel;
use crate::toezicht::store::{bevinding, noodtoegang, rechtentoets};

/// On whose behalf and when.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The verdicts of the gate.
    pub matrix: &'a Matrix,
    /// Who acts.
    pub actor: &'a Actor,
    /// When.
    pub nu: Tijdstip,
}

impl Context<'_> {
    fn bron(&self) -> Bron<'_> {
        Bron::van(self.actor, self.nu)
    }
}

/// Records what was found by rule; gives it when it is new.
pub async fn noteer_bevinding(
    tx: &mut Tx,
    organisatie: OrganisatieId,
    nieuw: &NieuweBevinding,
    nu: Tijdstip,
) -> db::Result<Option<BevindingId>> {
    let id = bevinding::voeg_toe(tx, organisatie, nieuw, nu).await?;
    if let Some(id) = id {
        let (soort, aantal, grens) = (nieuw.soort.code(), nieuw.aantal, nieuw.grens);
        let gebeurtenis = BevindingGedaan { bevinding: id, soort, aantal, grens };
        leg_vast(tx, Bron::zonder_actor(organisatie, nu), &gebeurtenis).await?;
    }
    Ok(id)
}

/// Deals with a finding that is not about the one who acts: the caller has loaded it.
pub async fn doe_bevinding_af(
    tx: &mut Tx,
    context: &Context<'_>,
    id: BevindingId,
    (uitkomst, toelichting): (Uitkomst, &str),
) -> Result<(), Reject> {
    if !bevinding::doe_af(tx, context.actor, context.nu, id, (uitkomst, toelichting)).await? {
        return Err(ToezichtFout::AlGedaan.into());
    }
    leg_vast(tx, context.bron(), &BevindingAfgedaan { bevinding: id, uitkomst: uitkomst.code() }).await?;
    Ok(())
}

/// Opens the persons of the signaal for so many hours, and tells who supervises. The key was judged for
/// `noodtoegang.openen`.
pub async fn open_nood(
    tx: &mut Tx,
    context: &Context<'_>,
    sleutel: &Sleutel,
    (reden, uren): (&str, i64),
) -> Result<NoodtoegangId, Reject> {
    let periode = Periode { van: context.nu, tot: context.nu.plus_minuten(uren * 60) };
    let signaal = sleutel.signaal();
    let id = noodtoegang::open(tx, context.actor, signaal, reden, periode).await?;
    let geopend = NoodtoegangGeopend { signaal, noodtoegang: id, tot: periode.tot.ms() };
    leg_vast(tx, context.bron(), &geopend).await?;
    waarschuw(tx, context, id).await?;
    Ok(id)
}

/// A message to everybody who supervises at the own organisation.
async fn waarschuw(tx: &mut Tx, context: &Context<'_>, nood: NoodtoegangId) -> Result<(), Reject> {
    let Context { matrix, actor, nu } = *context;
    for f in functies_van_organisatie(tx, actor.organisatie).await? {
        if !f.loopt(nu) || !matrix.mag_ooit(f.soort, Handeling::NoodtoegangBeoordelen) {
            continue;
        }
        let bericht = NieuwBericht {
            organisatie: actor.organisatie,
            aan: Ontvanger::Gebruiker(f.gebruiker),
            onderwerp: "bericht-noodtoegang-onderwerp",
            tekst: "bericht-noodtoegang-tekst",
            pad: format!("/noodtoegang/{nood}"),
            dag: None,
            reden: format!("noodtoegang/{nood}/{}", f.gebruiker),
        };
        zet_klaar(tx, nu, &bericht).await?;
    }
    Ok(())
}

/// Says whether emergency access was in order: nobody of an own one.
pub async fn beoordeel_nood(
    tx: &mut Tx,
    context: &Context<'_>,
    id: NoodtoegangId,
    (oordeel, reden): (Noodoordeel, &str),
) -> Result<(), Reject> {
    let n = noodtoegang::een(tx, context.actor.organisatie, id).await?;
    if n.ok_or_else(Weigering::niet_gevonden)?.gebruiker == context.actor.gebruiker {
        return Err(ToezichtFout::Zelf.into());
    }
    if !noodtoegang::beoordeel(tx, context.actor, context.nu, id, (oordeel, reden)).await? {
        return Err(ToezichtFout::AlGedaan.into());
    }
    leg_vast(tx, context.bron(), &NoodtoegangBeoordeeld { noodtoegang: id, oordeel: oordeel.code() }).await?;
    Ok(())
}

/// Begins a review: freezes who has which functie now or later, and what it may do.
pub async fn start_toets(
    tx: &mut Tx,
    context: &Context<'_>,
    soort: Toetssoort,
) -> Result<RechtentoetsId, Reject> {
    let Context { matrix, actor, nu } = *context;
    let gebruik = rechtentoets::laatste_gebruik(tx, actor.organisatie).await?;
    let functies = functies_van_organisatie(tx, actor.organisatie).await?;
    let regels = functies.into_iter().filter(|f| f.is_niet_voorbij(nu)).map(|f| {
        let laatst_op = gebruik.iter().find(|(id, _)| *id == f.id).map(|(_, op)| *op);
        NieuweRegel {
            functie: f.id,
            periode: f.periode,
            rechten: rechten(matrix, f.soort).join(" "),
            bijzonder: is_bijzonder(matrix, f.soort),
            slapend: is_slapend(laatst_op, f.periode.van, nu),
            laatst_op,
        }
    });
    let regels: Vec<NieuweRegel> = regels.filter(|r| soort.omvat(r.bijzonder)).collect();
    let (aantal, uiterlijk) = (regels.len(), nu.plus_dagen(DUUR_DAGEN).dag());
    let id = rechtentoets::start(tx, actor, nu, (soort, uiterlijk), regels).await?;
    let id = id.ok_or(ToezichtFout::LooptAl)?;
    let gestart = RechtentoetsGestart { toets: id, soort: soort.code(), regels: aantal };
    leg_vast(tx, context.bron(), &gestart).await?;
    Ok(id)
}

/// Judges lines of a review with one reason: nobody an own one. Ending the functie itself is for the caller.
pub async fn beoordeel_regels(
    tx: &mut Tx,
    context: &Context<'_>,
    toets: RechtentoetsId,
    functies: &[FunctieId],
    (uitkomst, reden): (Regeluitkomst, &str),
) -> Result<(), Reject> {
    let regels = rechtentoets::regels(tx, toets).await?;
    for functie in functies {
        let regel = regels.iter().find(|r| r.functie == *functie).ok_or_else(Weigering::niet_gevonden)?;
        if regel.gebruiker == context.actor.gebruiker {
            return Err(ToezichtFout::Zelf.into());
        }
        let (plek, besluit) = ((toets, *functie), (uitkomst, reden));
        if !rechtentoets::beoordeel(tx, context.actor, context.nu, plek, besluit).await? {
            return Err(ToezichtFout::AlGedaan.into());
        }
    }
    let functies = functies.to_vec();
    leg_vast(tx, context.bron(), &RechtenBeoordeeld { toets, uitkomst: uitkomst.code(), functies }).await?;
    Ok(())
}
