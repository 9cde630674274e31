// SPDX-License-Identifier: EUPL-1.2
//! The acts of an administrator: load a person of the own organisation, ask the rule, write, and leave a trace.

use db::{Conn, DbError, Tx};
use kernel::{FunctieId, Functiesoort, GebruikerId};
use spoor::leg_vast;
use web::{FoutCode, Taal, Weigering};

use super::invoer::{NieuwMens, NieuweFunctie};
use crate::netwerk::dvo::sluit_gastfuncties;
use crate::netwerk::errors::NetwerkFout;
use crate::netwerk::events::{
    FunctieBeeindigd, FunctieGegeven, GebruikerGeblokkeerd, GebruikerUitgenodigd, GebruikerVrijgegeven,
    OrganisatieIngesteld, TweedeFactorVerwijderd, WachtwoordherstelGegeven,
};
use crate::netwerk::model::Linksoort;
use crate::netwerk::rules::beheer::{is_laatste_beheerder, is_van_elders, mag_toegang_regelen};
use crate::netwerk::store::{functie, gebruiker, organisatie, sessie};
use crate::netwerk::{Functie, Gebruiker, Instelling, NieuweGebruiker, link};
use crate::schil::{Ik, Inzending, Reject};

/// A person who is or was something at the administrator's organisation. Only [`laad`] makes one.
pub struct Eigen {
    /// The person.
    pub wie: Gebruiker,
    /// What he or she is and was there.
    pub functies: Vec<Functie>,
    /// Whether the organisation alone may arrange the account itself.
    pub alleen_hier: bool,
    /// Whether he or she is here only under a DVO.
    pub van_elders: bool,
}

/// The person, if he or she is or was something at the own organisation; else nobody.
pub async fn laad(c: &mut Conn, ik: &Ik, id: GebruikerId) -> Result<Eigen, Reject> {
    let alle = functie::functies_van(c, id).await?;
    let alleen_hier = mag_toegang_regelen(&alle, ik.actor.organisatie, ik.nu);
    let functies: Vec<Functie> = alle.into_iter().filter(|f| f.organisatie == ik.actor.organisatie).collect();
    let wie = gebruiker::gebruiker(c, id).await?.filter(|_| !functies.is_empty());
    let wie = wie.ok_or_else(Weigering::niet_gevonden)?;
    let van_elders = is_van_elders(&functies, ik.actor.organisatie);
    Ok(Eigen { wie, functies, alleen_hier, van_elders })
}

/// As [`laad`], for an act on the account itself.
async fn laad_account(tx: &mut Tx, ik: &Ik, id: GebruikerId) -> Result<Eigen, Reject> {
    let eigen = laad(tx, ik, id).await?;
    if eigen.alleen_hier { Ok(eigen) } else { Err(NetwerkFout::Elders.into()) }
}

fn adres(id: GebruikerId) -> String {
    format!("/beheer/gebruikers/{id}")
}

/// Adds a person with a first functie; answers the link with which he or she chooses a password. `None`: the name is
/// taken, and the form says so.
pub async fn nodig_uit(
    ik: &Ik,
    inzending: &mut Inzending,
    mens: &NieuwMens,
) -> Result<Option<String>, Reject> {
    let mut tx = ik.app.db.write().await?;
    let nieuw = NieuweGebruiker {
        gebruikersnaam: &mens.gebruikersnaam,
        naam: &mens.naam,
        email: mens.email.as_deref(),
        wachtwoordhash: None,
        taal: Taal::Nl,
    };
    let id = match gebruiker::voeg_gebruiker_toe(&mut tx, ik.nu, &nieuw).await {
        Err(DbError::Exists(_)) => {
            let fout = FoutCode::Regel("netwerk-fout-gebruikersnaam-bezet");
            inzending.form.meld_fout("gebruikersnaam", fout, vec![]);
            return Ok(None);
        }
        anders => anders?,
    };
    leg_vast(&mut tx, ik.bron(), &GebruikerUitgenodigd { gebruiker: id }).await?;
    geef(&mut tx, ik, id, &mens.functie).await?;
    let link = link::maak(&ik.app, &mut tx, ik.nu, Linksoort::Uitnodiging, Some(id)).await?;
    inzending.klaar(&mut tx, ik.nu, "/beheer").await?;
    tx.commit().await?;
    Ok(Some(link))
}

async fn geef(tx: &mut Tx, ik: &Ik, id: GebruikerId, nieuw: &NieuweFunctie) -> Result<(), Reject> {
    let organisatie = ik.actor.organisatie;
    let functie = functie::geef_functie(tx, ik.nu, id, organisatie, nieuw.soort, nieuw.periode).await?;
    leg_vast(tx, ik.bron(), &FunctieGegeven::nieuw(functie, id, nieuw.soort, nieuw.periode)).await?;
    Ok(())
}

/// Gives a person of the own organisation another functie there. `None`: the form says what is wrong.
pub async fn geef_functie(ik: &Ik, inzending: &mut Inzending, id: GebruikerId) -> Result<Option<()>, Reject> {
    let mut tx = ik.app.db.write().await?;
    let eigen = laad(&mut tx, ik, id).await?;
    if is_van_elders(&eigen.functies, ik.actor.organisatie) {
        return Err(NetwerkFout::AlleenOnderDvo.into());
    }
    let Some(nieuw) = NieuweFunctie::lees(&mut inzending.form, ik.nu, &eigen.functies) else {
        return Ok(None);
    };
    geef(&mut tx, ik, id, &nieuw).await?;
    inzending.klaar(&mut tx, ik.nu, &adres(id)).await?;
    tx.commit().await?;
    Ok(Some(()))
}

/// Ends a functie at the own organisation now: its sessions and keys stop with it. Answers whose it was.
pub async fn beeindig_functie(ik: &Ik, inzending: &Inzending, id: FunctieId) -> Result<GebruikerId, Reject> {
    let mut tx = ik.app.db.write().await?;
    let gebruiker = beeindig_functie_in(&mut tx, ik, id).await?;
    inzending.klaar(&mut tx, ik.nu, &adres(gebruiker)).await?;
    tx.commit().await?;
    Ok(gebruiker)
}

/// As [`beeindig_functie`], in the transaction of a caller that judged the act: a review of rights.
pub async fn beeindig_functie_in(tx: &mut Tx, ik: &Ik, id: FunctieId) -> Result<GebruikerId, Reject> {
    let f = functie::functie(tx, id).await?;
    let f = f.filter(|f| f.organisatie == ik.actor.organisatie).ok_or_else(Weigering::niet_gevonden)?;
    if !f.is_niet_voorbij(ik.nu) {
        return Err(Weigering::botsing().into());
    }
    let collegas = functie::functies_van_organisatie(tx, f.organisatie).await?;
    if f.soort == Functiesoort::Beheerder
        && f.loopt(ik.nu)
        && is_laatste_beheerder(&collegas, f.gebruiker, ik.nu)
    {
        return Err(NetwerkFout::LaatsteBeheerder.into());
    }
    functie::beeindig_functie(tx, id, ik.nu).await?;
    let gebeurtenis = FunctieBeeindigd { functie: id, gebruiker: f.gebruiker, soort: f.soort.code() };
    leg_vast(tx, ik.bron(), &gebeurtenis).await?;
    sluit_gastfuncties(tx, ik, f.gebruiker, f.organisatie).await?;
    Ok(f.gebruiker)
}

/// Shuts a person out: sessions end, and the password no longer helps.
pub async fn blokkeer(ik: &Ik, inzending: &Inzending, id: GebruikerId) -> Result<(), Reject> {
    let mut tx = ik.app.db.write().await?;
    let eigen = laad_account(&mut tx, ik, id).await?;
    if id == ik.actor.gebruiker {
        return Err(NetwerkFout::Zelf.into());
    }
    if eigen.wie.geblokkeerd_op.is_some() {
        return Err(Weigering::botsing().into());
    }
    gebruiker::zet_blokkade(&mut tx, id, Some(ik.nu)).await?;
    sessie::beeindig_alle(&mut tx, id).await?;
    leg_vast(&mut tx, ik.bron(), &GebruikerGeblokkeerd { gebruiker: id }).await?;
    inzending.klaar(&mut tx, ik.nu, &adres(id)).await?;
    tx.commit().await?;
    Ok(())
}

/// Lets a person in again.
pub async fn geef_vrij(ik: &Ik, inzending: &Inzending, id: GebruikerId) -> Result<(), Reject> {
    let mut tx = ik.app.db.write().await?;
    let eigen = laad_account(&mut tx, ik, id).await?;
    if eigen.wie.geblokkeerd_op.is_none() {
        return Err(Weigering::botsing().into());
    }
    gebruiker::zet_blokkade(&mut tx, id, None).await?;
    leg_vast(&mut tx, ik.bron(), &GebruikerVrijgegeven { gebruiker: id }).await?;
    inzending.klaar(&mut tx, ik.nu, &adres(id)).await?;
    tx.commit().await?;
    Ok(())
}

/// Takes the password away and answers the link for a new one. The second factor stays.
pub async fn herstel(ik: &Ik, inzending: &Inzending, id: GebruikerId) -> Result<String, Reject> {
    let mut tx = ik.app.db.write().await?;
    let eigen = laad_account(&mut tx, ik, id).await?;
    if id == ik.actor.gebruiker {
        return Err(NetwerkFout::Zelf.into());
    }
    let nooit = !eigen.wie.heeft_wachtwoord;
    gebruiker::zet_wachtwoord(&mut tx, id, None).await?;
    sessie::beeindig_alle(&mut tx, id).await?;
    let soort = if nooit { Linksoort::Uitnodiging } else { Linksoort::Herstel };
    let link = link::maak(&ik.app, &mut tx, ik.nu, soort, Some(id)).await?;
    leg_vast(&mut tx, ik.bron(), &WachtwoordherstelGegeven { gebruiker: id }).await?;
    inzending.klaar(&mut tx, ik.nu, &adres(id)).await?;
    tx.commit().await?;
    Ok(link)
}

/// Takes the second factor away from somebody who lost the telephone.
pub async fn verwijder_factor(ik: &Ik, inzending: &Inzending, id: GebruikerId) -> Result<(), Reject> {
    let mut tx = ik.app.db.write().await?;
    let eigen = laad_account(&mut tx, ik, id).await?;
    if id == ik.actor.gebruiker {
        return Err(NetwerkFout::Zelf.into());
    }
    if !eigen.wie.heeft_tweede_factor {
        return Err(Weigering::botsing().into());
    }
    gebruiker::verwijder_tweede_factor(&mut tx, id).await?;
    sessie::beeindig_alle(&mut tx, id).await?;
    leg_vast(&mut tx, ik.bron(), &TweedeFactorVerwijderd { gebruiker: id }).await?;
    inzending.klaar(&mut tx, ik.nu, &adres(id)).await?;
    tx.commit().await?;
    Ok(())
}

/// Sets the look and the contact of the own organisation, unless somebody changed them since `gelezen`.
pub async fn stel_in(
    ik: &Ik,
    inzending: &Inzending,
    gelezen: &Instelling,
    nieuw: &Instelling,
) -> Result<(), Reject> {
    let id = ik.actor.organisatie;
    let mut tx = ik.app.db.write().await?;
    if !organisatie::stel_in(&mut tx, id, gelezen, nieuw).await? {
        return Err(Weigering::botsing().into());
    }
    leg_vast(&mut tx, ik.bron(), &OrganisatieIngesteld { organisatie: id }).await?;
    inzending.klaar(&mut tx, ik.nu, "/beheer/organisatie").await?;
    tx.commit().await?;
    Ok(())
}
