// SPDX-License-Identifier: EUPL-1.2
//! Giving and ending functies under a DVO.

use db::{Conn, Tx};
use kernel::{AfspraakId, FunctieId, Functiesoort, GebruikerId, OrganisatieId, Periode, Taken, Tijdstip};
use spoor::{Bron, leg_vast};

use crate::netwerk::errors::NetwerkFout;
use crate::netwerk::events::{DvofunctieGegeven, FunctieBeeindigd};
use crate::netwerk::rules::beheer::is_in_dienst;
use crate::netwerk::rules::dvo::{looptijd, taken_tussen, werkperiode};
use crate::netwerk::store::{afspraak, dvo, functie};
use crate::netwerk::{Afspraak, Afspraaksoort, Dvotaak, Functie};
use crate::schil::{Ik, Reject};

/// A functie at one's own organisation for somebody of another.
#[derive(Debug, Clone)]
pub struct NieuweDvofunctie {
    /// Under which DVO.
    pub afspraak: AfspraakId,
    /// Who.
    pub gebruiker: GebruikerId,
    /// Where he or she comes from.
    pub werkgever: OrganisatieId,
    /// As what.
    pub soort: Functiesoort,
    /// What he or she may do at most.
    pub taken: Taken,
    /// From when until when, as far as the DVO reaches.
    pub periode: Periode,
}

/// A DVO under which others may work for an organisation now.
pub struct Werkzaam {
    /// The DVO.
    pub a: Afspraak,
    /// What is done in it for whom.
    pub taken: Vec<Dvotaak>,
}

/// The DVO's under which somebody may work for this organisation now.
pub async fn werkzaam_voor(
    c: &mut Conn,
    opdrachtgever: OrganisatieId,
    nu: Tijdstip,
) -> Result<Vec<Werkzaam>, Reject> {
    let mut uit = Vec::new();
    for a in afspraak::afspraken_van(c, opdrachtgever).await? {
        if a.soort != Afspraaksoort::Dienstverlening {
            continue;
        }
        let werkt = |u: OrganisatieId| werkperiode(&a, opdrachtgever, u, nu).is_some_and(|p| p.bevat(nu));
        let taken = dvo::taken(c, a.id).await?;
        let taken: Vec<Dvotaak> =
            taken.into_iter().filter(|t| t.opdrachtgever == opdrachtgever && werkt(t.uitvoerder)).collect();
        if !taken.is_empty() {
            uit.push(Werkzaam { a, taken });
        }
    }
    Ok(uit)
}

/// Two organisations of which one does a taak for the other under a DVO, and when.
#[derive(Debug, Clone)]
pub struct Dvoverband {
    /// The DVO.
    pub afspraak: AfspraakId,
    /// For whom, and its name.
    pub opdrachtgever: (OrganisatieId, String),
    /// Who does it, and its name.
    pub uitvoerder: (OrganisatieId, String),
    /// Hours a year that were agreed.
    pub uren: i64,
    /// From when until when, also when that is over.
    pub periode: Periode,
}

/// The DVO's with this taak to which the organisation is a party, also those that are over.
pub async fn dvoverbanden(
    c: &mut Conn,
    organisatie: OrganisatieId,
    taak: kernel::Taak,
) -> db::Result<Vec<Dvoverband>> {
    let mut uit = Vec::new();
    for a in afspraak::afspraken_van(c, organisatie).await? {
        if a.soort != Afspraaksoort::Dienstverlening {
            continue;
        }
        for t in dvo::taken(c, a.id).await?.into_iter().filter(|t| t.taak == taak) {
            let eigen = [t.opdrachtgever, t.uitvoerder].contains(&organisatie);
            if let Some(periode) = looptijd(&a, t.opdrachtgever, t.uitvoerder).filter(|_| eigen) {
                uit.push(Dvoverband {
                    afspraak: a.id,
                    opdrachtgever: (t.opdrachtgever, t.opdrachtgevernaam),
                    uitvoerder: (t.uitvoerder, t.uitvoerdernaam),
                    uren: t.uren,
                    periode,
                });
            }
        }
    }
    Ok(uit)
}

/// Gives the functie, in the transaction of the caller; the DVO cannot end in between.
pub async fn geef_functie_onder_dvo(
    tx: &mut Tx,
    bron: Bron<'_>,
    opdrachtgever: OrganisatieId,
    nieuw: &NieuweDvofunctie,
    nu: Tijdstip,
) -> Result<FunctieId, Reject> {
    dvo::houd_vast(tx, nieuw.afspraak).await?;
    let a = afspraak::afspraak(tx, opdrachtgever, nieuw.afspraak).await?;
    let a = a.ok_or(NetwerkFout::DvoWerktNiet)?;
    let periode =
        werkperiode(&a, opdrachtgever, nieuw.werkgever, nu).and_then(|p| p.doorsnede(nieuw.periode));
    let periode = periode.ok_or(NetwerkFout::DvoWerktNiet)?;
    let mogelijk = taken_tussen(&dvo::taken(tx, a.id).await?, opdrachtgever, nieuw.werkgever);
    if nieuw.taken.alle().next().is_none() || nieuw.taken.alle().any(|t| !mogelijk.bevat(t)) {
        return Err(NetwerkFout::DvoWerktNiet.into());
    }
    let id = functie::geef_functie(tx, nu, nieuw.gebruiker, opdrachtgever, nieuw.soort, periode).await?;
    functie::beperk_tot_dvo(tx, id, a.id, nieuw.werkgever, nieuw.taken).await?;
    let gegeven = DvofunctieGegeven {
        functie: id,
        gebruiker: nieuw.gebruiker,
        soort: nieuw.soort.code(),
        werkgever: nieuw.werkgever,
        afspraak: a.id,
        taken: nieuw.taken.codes(),
    };
    leg_vast(tx, bron, &gegeven).await?;
    Ok(id)
}

/// Ends every functie under this afspraak now, with its sessions and keys; a line in the trail of each organisation.
pub async fn sluit_functies(tx: &mut Tx, ik: &Ik, id: AfspraakId) -> Result<(), Reject> {
    for f in functie::onder_afspraak(tx, id).await? {
        sluit(tx, ik, &f).await?;
    }
    Ok(())
}

/// Ends what somebody does elsewhere for an employer where he or she does not work any more.
pub async fn sluit_gastfuncties(
    tx: &mut Tx,
    ik: &Ik,
    gebruiker: GebruikerId,
    werkgever: OrganisatieId,
) -> Result<(), Reject> {
    let functies = functie::functies_van(tx, gebruiker).await?;
    if is_in_dienst(&functies, werkgever, ik.nu) {
        return Ok(());
    }
    for f in functies.iter().filter(|f| f.onder.as_ref().is_some_and(|o| o.werkgever == werkgever)) {
        sluit(tx, ik, f).await?;
    }
    Ok(())
}

async fn sluit(tx: &mut Tx, ik: &Ik, f: &Functie) -> Result<(), Reject> {
    if !f.is_niet_voorbij(ik.nu) {
        return Ok(());
    }
    functie::beeindig_functie(tx, f.id, ik.nu).await?;
    let eigen = f.organisatie == ik.actor.organisatie;
    let bron = if eigen { ik.bron() } else { Bron::zonder_actor(f.organisatie, ik.nu) };
    let gebeurtenis = FunctieBeeindigd { functie: f.id, gebruiker: f.gebruiker, soort: f.soort.code() };
    leg_vast(tx, bron, &gebeurtenis).await?;
    Ok(())
}
