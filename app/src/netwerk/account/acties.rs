// SPDX-License-Identifier: EUPL-1.2
//! The acts on one's own account.

use kernel::{ApiSleutelId, Tijdstip};
use spoor::leg_vast;
use web::{Taal, Weigering};

use crate::netwerk::events::{
    SessieBeeindigd, SleutelGemaakt, SleutelIngetrokken, TweedeFactorIngesteld, TweedeFactorVerwijderd,
    WachtwoordGewijzigd,
};
use crate::netwerk::geduld::{self, Slot};
use crate::netwerk::store::{gebruiker, sessie, sleutel};
use crate::netwerk::token::Token;
use crate::schil::{Ik, Inzending, Reject};

/// Whether this is the person's own password: asked again before access changes. Guessing is slowed down.
pub async fn bevestig(ik: &Ik, wachtwoord: &str) -> Result<bool, Reject> {
    let slot = Slot::bevestiging(ik.actor.gebruiker);
    geduld::probeer(&ik.app, &slot, ik.nu).await?;
    let g = gebruiker::geheimen(&mut ik.app.db.read().await?, ik.actor.gebruiker).await?;
    let bewaard = g.and_then(|g| g.wachtwoord);
    let klopt = ik.app.instellingen.kosten.klopt(wachtwoord.to_owned(), bewaard).await?;
    if klopt {
        let mut tx = ik.app.db.write().await?;
        geduld::gelukt(&mut tx, &slot).await?;
        tx.commit().await?;
    }
    Ok(klopt)
}

fn eigen_sessie(ik: &Ik) -> Result<&str, Reject> {
    Ok(ik.aanmelding().map(|a| a.sessie.as_str()).ok_or_else(Weigering::niet_ingelogd)?)
}

/// Sets a new password and ends the other sessions.
pub async fn wijzig_wachtwoord(ik: &Ik, inzending: &Inzending, nieuw: String) -> Result<(), Reject> {
    let hash = ik.app.instellingen.kosten.bewaar(nieuw).await?;
    let id = ik.actor.gebruiker;
    let mut tx = ik.app.db.write().await?;
    gebruiker::zet_wachtwoord(&mut tx, id, Some(&hash)).await?;
    sessie::beeindig_andere(&mut tx, id, eigen_sessie(ik)?).await?;
    leg_vast(&mut tx, ik.bron(), &WachtwoordGewijzigd { gebruiker: id, wijze: "zelf" }).await?;
    inzending.klaar(&mut tx, ik.nu, "/account").await?;
    tx.commit().await?;
    Ok(())
}

/// Sets up the second factor and ends the other sessions. False when there is one already.
pub async fn stel_factor_in(ik: &Ik, inzending: &Inzending, geheim: &str, stap: i64) -> Result<bool, Reject> {
    let id = ik.actor.gebruiker;
    let mut tx = ik.app.db.write().await?;
    if !gebruiker::stel_tweede_factor_in(&mut tx, id, geheim, stap).await? {
        return Ok(false);
    }
    sessie::beeindig_andere(&mut tx, id, eigen_sessie(ik)?).await?;
    leg_vast(&mut tx, ik.bron(), &TweedeFactorIngesteld { gebruiker: id }).await?;
    inzending.klaar(&mut tx, ik.nu, "/account").await?;
    tx.commit().await?;
    Ok(true)
}

/// Takes the second factor away and ends the other sessions.
pub async fn verwijder_factor(ik: &Ik, inzending: &Inzending) -> Result<(), Reject> {
    let id = ik.actor.gebruiker;
    let mut tx = ik.app.db.write().await?;
    gebruiker::verwijder_tweede_factor(&mut tx, id).await?;
    sessie::beeindig_andere(&mut tx, id, eigen_sessie(ik)?).await?;
    leg_vast(&mut tx, ik.bron(), &TweedeFactorVerwijderd { gebruiker: id }).await?;
    inzending.klaar(&mut tx, ik.nu, "/account").await?;
    tx.commit().await?;
    Ok(())
}

/// Ends one of the own sessions.
pub async fn beeindig_sessie(ik: &Ik, inzending: &Inzending, merk: &str) -> Result<(), Reject> {
    let id = ik.actor.gebruiker;
    let mut tx = ik.app.db.write().await?;
    if !sessie::beeindig_eigen(&mut tx, id, merk).await? {
        return Err(Weigering::niet_gevonden().into());
    }
    leg_vast(&mut tx, ik.bron(), &SessieBeeindigd { gebruiker: id }).await?;
    inzending.klaar(&mut tx, ik.nu, "/account").await?;
    tx.commit().await?;
    Ok(())
}

/// Chooses the language of pages and messages.
pub async fn kies_taal(ik: &Ik, inzending: &Inzending, taal: Taal) -> Result<(), Reject> {
    let mut tx = ik.app.db.write().await?;
    gebruiker::zet_taal(&mut tx, ik.actor.gebruiker, taal).await?;
    inzending.klaar(&mut tx, ik.nu, "/account").await?;
    tx.commit().await?;
    Ok(())
}

/// Makes a key for the API in the functie that is in use. It is answered once and kept nowhere.
pub async fn maak_sleutel(
    ik: &Ik,
    inzending: &Inzending,
    naam: &str,
    verloopt_op: Tijdstip,
) -> Result<String, Reject> {
    let token = Token::voor_api()?;
    let functie = ik.actor.functie;
    let mut tx = ik.app.db.write().await?;
    let id = sleutel::voeg_toe(&mut tx, ik.nu, functie, naam, &token.hash, verloopt_op).await?;
    let gebeurtenis = SleutelGemaakt { sleutel: id, functie, verloopt_op: verloopt_op.ms() };
    leg_vast(&mut tx, ik.bron(), &gebeurtenis).await?;
    inzending.klaar(&mut tx, ik.nu, "/account").await?;
    tx.commit().await?;
    Ok(token.geheim)
}

/// Withdraws one of the own keys.
pub async fn trek_sleutel_in(ik: &Ik, inzending: &Inzending, id: ApiSleutelId) -> Result<(), Reject> {
    let mut tx = ik.app.db.write().await?;
    if !sleutel::trek_eigen_in(&mut tx, ik.actor.gebruiker, id, ik.nu).await? {
        return Err(Weigering::niet_gevonden().into());
    }
    leg_vast(&mut tx, ik.bron(), &SleutelIngetrokken { sleutel: id }).await?;
    inzending.klaar(&mut tx, ik.nu, "/account").await?;
    tx.commit().await?;
    Ok(())
}
