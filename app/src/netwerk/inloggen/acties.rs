// SPDX-License-Identifier: EUPL-1.2
//! The acts of logging in: each checks a proof, writes it in the trail and gives the session a new token.

use db::Tx;
use kernel::{Actor, FunctieId, GebruikerId, Tijdstip};
use spoor::{Bron, leg_vast};

use super::{HALF_MINUTEN, SESSIE_MINUTEN};
use crate::app::App;
use crate::instellingen::TweedeFactor;
use crate::netwerk::events::{
    FunctieGewisseld, INSTALLATIE, Ingelogd, InloggenMislukt, TweedeFactorIngesteld, Uitgelogd,
};
use crate::netwerk::geduld::{self, Slot};
use crate::netwerk::rules::gebruikersnaam;
use crate::netwerk::store::gebruiker::Geheimen;
use crate::netwerk::store::sessie::{self, NieuweSessie};
use crate::netwerk::store::{functie, gebruiker};
use crate::netwerk::token::Token;
use crate::netwerk::{Functie, tweede_factor};
use crate::schil::{Aanmelding, Inzending, Reject};

/// What is asked of somebody after the password.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stap {
    /// The code of the second factor.
    Code,
    /// Setting up a second factor, because one must.
    Instellen,
    /// Choosing one of several functies.
    Functie,
    /// Nothing more.
    Klaar,
}

/// How a proof was received.
pub enum Uitslag {
    /// It was right: the session has this token now.
    Goed {
        /// For the cookie.
        token: String,
        /// What comes next.
        stap: Stap,
    },
    /// It was wrong.
    Onjuist,
    /// It was right, and this person may not come in now.
    GeenToegang,
}

/// What somebody who is not in yet sends.
pub struct Poging<'a> {
    /// The name as typed.
    pub gebruikersnaam: &'a str,
    /// The password as typed.
    pub wachtwoord: &'a str,
    /// Browser and system.
    pub apparaat: &'a str,
    /// Hash of the token of the session that the browser still holds.
    pub oude_sessie: Option<&'a str>,
    /// Where the second submit of the same form leads.
    pub naar: &'a str,
}

/// Checks name and password, and begins a session: whole if nothing more is asked, else half.
pub async fn inloggen(
    app: &App,
    nu: Tijdstip,
    inzending: &Inzending,
    p: &Poging<'_>,
) -> Result<Uitslag, Reject> {
    let naam = gebruikersnaam::gelijk(p.gebruikersnaam);
    let slot = Slot::naam(&naam);
    geduld::probeer(app, &slot, nu).await?;
    let mut c = app.db.read().await?;
    let bekend = gebruiker::geheimen_van_naam(&mut c, &naam).await?;
    let functies = match &bekend {
        Some(g) => functie::functies_van(&mut c, g.gebruiker).await?,
        None => Vec::new(),
    };
    drop(c);
    let bewaard = bekend.as_ref().and_then(|g| g.wachtwoord.clone());
    let klopt = app.instellingen.kosten.klopt(p.wachtwoord.to_owned(), bewaard).await?;
    let Some(g) = bekend.as_ref().filter(|_| klopt) else {
        weiger(app, nu, bekend.as_ref(), &functies, "onjuist").await?;
        return Ok(Uitslag::Onjuist);
    };
    let lopend: Vec<&Functie> = functies.iter().filter(|f| f.loopt(nu)).collect();
    let (Some(functie), None) = (lopend.first(), g.geblokkeerd_op) else {
        let reden = if lopend.is_empty() { "geen-functie" } else { "geblokkeerd" };
        weiger(app, nu, Some(g), &functies, reden).await?;
        return Ok(Uitslag::GeenToegang);
    };
    let stap = stap_na_wachtwoord(app, g, lopend.len());
    let token = begin(app, nu, inzending, p, functie, stap).await?;
    Ok(Uitslag::Goed { token, stap })
}

fn stap_na_wachtwoord(app: &App, g: &Geheimen, functies: usize) -> Stap {
    match (&g.totp_geheim, app.instellingen.tweede_factor) {
        (Some(_), _) => Stap::Code,
        (None, TweedeFactor::Verplicht) => Stap::Instellen,
        (None, TweedeFactor::Optioneel) => na_alles(functies),
    }
}

const fn na_alles(functies: usize) -> Stap {
    if functies > 1 { Stap::Functie } else { Stap::Klaar }
}

async fn begin(
    app: &App,
    nu: Tijdstip,
    inzending: &Inzending,
    p: &Poging<'_>,
    functie: &Functie,
    stap: Stap,
) -> Result<String, Reject> {
    let token = Token::nieuw()?;
    let volledig = matches!(stap, Stap::Functie | Stap::Klaar);
    let mut tx = app.db.write().await?;
    geduld::gelukt(&mut tx, &Slot::naam(&gebruikersnaam::gelijk(p.gebruikersnaam))).await?;
    if let Some(oud) = p.oude_sessie {
        sessie::beeindig(&mut tx, oud).await?;
    }
    let nieuw = NieuweSessie {
        tokenhash: &token.hash,
        gebruiker: functie.gebruiker,
        functie: functie.id,
        volledig,
        verloopt_op: nu.plus_minuten(if volledig { SESSIE_MINUTEN } else { HALF_MINUTEN }),
        apparaat: p.apparaat,
    };
    sessie::begin(&mut tx, nu, &nieuw).await?;
    if volledig {
        leg_ingelogd_vast(&mut tx, &functie.actor(), nu, "wachtwoord").await?;
    }
    inzending.klaar(&mut tx, nu, p.naar).await?;
    tx.commit().await?;
    Ok(token.geheim)
}

async fn leg_ingelogd_vast(
    tx: &mut Tx,
    actor: &Actor,
    nu: Tijdstip,
    factor: &'static str,
) -> Result<(), Reject> {
    leg_vast(tx, Bron::van(actor, nu), &Ingelogd { gebruiker: actor.gebruiker, factor }).await?;
    Ok(())
}

/// Writes a refused login in the trail: of the organisation where the person works or last worked, or of nobody's.
async fn weiger(
    app: &App,
    nu: Tijdstip,
    g: Option<&Geheimen>,
    functies: &[Functie],
    reden: &'static str,
) -> Result<(), Reject> {
    let plaats = functies.iter().find(|f| f.loopt(nu)).or_else(|| functies.last());
    let bron = Bron::zonder_actor(plaats.map_or(INSTALLATIE, |f| f.organisatie), nu);
    let mut tx = app.db.write().await?;
    geduld::mislukt(&mut tx, nu).await?;
    leg_vast(&mut tx, bron, &InloggenMislukt { gebruiker: g.map(|g| g.gebruiker), reden }).await?;
    tx.commit().await?;
    Ok(())
}

/// Which step a half session waits for.
pub async fn open_stap(app: &App, a: &Aanmelding) -> Result<Stap, Reject> {
    let g = gebruiker::geheimen(&mut app.db.read().await?, a.actor.gebruiker).await?;
    Ok(if g.is_some_and(|g| g.totp_geheim.is_some()) { Stap::Code } else { Stap::Instellen })
}

/// Checks the code of the second factor of a half session, and makes the session whole.
pub async fn geef_code(
    app: &App,
    nu: Tijdstip,
    inzending: &Inzending,
    a: &Aanmelding,
    naar: &str,
) -> Result<Uitslag, Reject> {
    let id = a.actor.gebruiker;
    let slot = Slot::code(id);
    geduld::probeer(app, &slot, nu).await?;
    let g = gebruiker::geheimen(&mut app.db.read().await?, id).await?;
    let Some((geheim, laatste)) = g.and_then(|g| Some((g.totp_geheim?, g.totp_stap))) else {
        return Ok(Uitslag::Onjuist);
    };
    let code = inzending.form.waarde("factorcode");
    let Some(stap) = tweede_factor::stap(&geheim, code, laatste, nu)? else {
        return code_onjuist(app, nu, &a.actor).await;
    };
    let mut tx = app.db.write().await?;
    if !gebruiker::verbruik_stap(&mut tx, id, stap).await? {
        drop(tx);
        return code_onjuist(app, nu, &a.actor).await;
    }
    geduld::gelukt(&mut tx, &slot).await?;
    maak_volledig(tx, nu, inzending, a, naar).await
}

async fn code_onjuist(app: &App, nu: Tijdstip, actor: &Actor) -> Result<Uitslag, Reject> {
    let mut tx = app.db.write().await?;
    let gebeurtenis = InloggenMislukt { gebruiker: Some(actor.gebruiker), reden: "code" };
    leg_vast(&mut tx, Bron::van(actor, nu), &gebeurtenis).await?;
    tx.commit().await?;
    Ok(Uitslag::Onjuist)
}

/// Sets up the second factor of a half session that must have one, and makes the session whole.
pub async fn stel_in(
    app: &App,
    nu: Tijdstip,
    inzending: &Inzending,
    a: &Aanmelding,
    naar: &str,
) -> Result<Uitslag, Reject> {
    let geheim = inzending.form.waarde("factorgeheim");
    let code = inzending.form.waarde("factorcode");
    let stap =
        if tweede_factor::is_geheim(geheim) { tweede_factor::stap(geheim, code, None, nu)? } else { None };
    let Some(stap) = stap else { return Ok(Uitslag::Onjuist) };
    let mut tx = app.db.write().await?;
    // Whoever has a second factor already must give its code: this page is no way around it.
    if !gebruiker::stel_tweede_factor_in(&mut tx, a.actor.gebruiker, geheim, stap).await? {
        return Ok(Uitslag::GeenToegang);
    }
    let gebeurtenis = TweedeFactorIngesteld { gebruiker: a.actor.gebruiker };
    leg_vast(&mut tx, Bron::van(&a.actor, nu), &gebeurtenis).await?;
    maak_volledig(tx, nu, inzending, a, naar).await
}

async fn maak_volledig(
    mut tx: Tx,
    nu: Tijdstip,
    inzending: &Inzending,
    a: &Aanmelding,
    naar: &str,
) -> Result<Uitslag, Reject> {
    let token = Token::nieuw()?;
    let tot = nu.plus_minuten(SESSIE_MINUTEN);
    if !sessie::maak_volledig(&mut tx, &a.sessie, &token.hash, nu, tot).await? {
        return Ok(Uitslag::GeenToegang);
    }
    let functies = functie::functies_van(&mut tx, a.actor.gebruiker).await?;
    leg_ingelogd_vast(&mut tx, &a.actor, nu, "tweede-factor").await?;
    inzending.klaar(&mut tx, nu, naar).await?;
    tx.commit().await?;
    let stap = na_alles(functies.iter().filter(|f| f.loopt(nu)).count());
    Ok(Uitslag::Goed { token: token.geheim, stap })
}

/// Goes on in another of one's own functies. The session gets a new token, so that a form that was opened in the other
/// functie cannot be sent in this one. `None`: it is not one's own, or does not run.
pub async fn wissel(
    app: &App,
    nu: Tijdstip,
    a: &Aanmelding,
    naar: FunctieId,
) -> Result<Option<String>, Reject> {
    let mut tx = app.db.write().await?;
    let eigen = functie::functies_van(&mut tx, a.actor.gebruiker).await?;
    let Some(functie) = eigen.iter().find(|f| f.id == naar && f.loopt(nu)) else { return Ok(None) };
    let token = Token::nieuw()?;
    if !sessie::vernieuw(&mut tx, &a.sessie, &token.hash, naar).await? {
        return Ok(None);
    }
    let gebeurtenis = FunctieGewisseld { functie: naar };
    leg_vast(&mut tx, Bron::van(&functie.actor(), nu), &gebeurtenis).await?;
    tx.commit().await?;
    Ok(Some(token.geheim))
}

/// The own functies that run.
pub async fn eigen_functies(app: &App, nu: Tijdstip, gebruiker: GebruikerId) -> Result<Vec<Functie>, Reject> {
    let mut alle = functie::functies_van(&mut app.db.read().await?, gebruiker).await?;
    alle.retain(|f| f.loopt(nu));
    Ok(alle)
}

/// Ends the session.
pub async fn uitloggen(app: &App, nu: Tijdstip, a: &Aanmelding) -> Result<(), Reject> {
    let mut tx = app.db.write().await?;
    sessie::beeindig(&mut tx, &a.sessie).await?;
    leg_vast(&mut tx, Bron::van(&a.actor, nu), &Uitgelogd { gebruiker: a.actor.gebruiker }).await?;
    tx.commit().await?;
    Ok(())
}
