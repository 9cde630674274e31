// SPDX-License-Identifier: EUPL-1.2
//! Signing and ending an afspraak.

use db::Conn;
use kernel::AfspraakId;
use spoor::leg_vast;
use web::Weigering;

use super::opstellen::vervang_als_klaar;
use crate::netwerk::Afspraak;
use crate::netwerk::dvo::sluit_functies;
use crate::netwerk::errors::NetwerkFout;
use crate::netwerk::events::{AfspraakBeeindigd, AfspraakOndertekend};
use crate::netwerk::rules::afspraak::{kan_eindigen, kan_tekenen};
use crate::netwerk::store::afspraak;
use crate::poort::herbereken_afspraak;
use crate::schil::{Ik, Inzending, Reject};

/// An afspraak to which the own organisation is a party; else it does not exist.
pub async fn laad(c: &mut Conn, ik: &Ik, id: AfspraakId) -> Result<Afspraak, Reject> {
    let gevonden = afspraak::afspraak(c, ik.actor.organisatie, id).await?;
    Ok(gevonden.ok_or_else(Weigering::niet_gevonden)?)
}

/// Signs for the own organisation.
pub async fn onderteken(ik: &Ik, inzending: &Inzending, id: AfspraakId) -> Result<(), Reject> {
    let eigen = ik.actor.organisatie;
    let mut tx = ik.app.db.write().await?;
    let a = laad(&mut tx, ik, id).await?;
    if !kan_tekenen(&a, eigen, ik.nu) || !afspraak::teken(&mut tx, id, eigen, ik.nu).await? {
        return Err(NetwerkFout::NietTeTekenen.into());
    }
    vervang_als_klaar(&mut tx, ik, id).await?;
    herbereken_afspraak(&mut tx, id).await?;
    leg_vast(&mut tx, ik.bron(), &AfspraakOndertekend { afspraak: id, versie: a.versie }).await?;
    inzending.klaar(&mut tx, ik.nu, &format!("/afspraken/{id}")).await?;
    tx.commit().await?;
    Ok(())
}

/// Ends the afspraak for all its parties, now.
pub async fn beeindig(ik: &Ik, inzending: &Inzending, id: AfspraakId) -> Result<(), Reject> {
    let mut tx = ik.app.db.write().await?;
    let a = laad(&mut tx, ik, id).await?;
    if !kan_eindigen(&a, ik.nu) || !afspraak::beeindig(&mut tx, id, ik.nu).await? {
        return Err(NetwerkFout::AlVoorbij.into());
    }
    herbereken_afspraak(&mut tx, id).await?;
    sluit_functies(&mut tx, ik, id).await?;
    let gebeurtenis = AfspraakBeeindigd { afspraak: id, versie: a.versie, door: ik.actor.organisatie };
    leg_vast(&mut tx, ik.bron(), &gebeurtenis).await?;
    inzending.klaar(&mut tx, ik.nu, &format!("/afspraken/{id}")).await?;
    tx.commit().await?;
    Ok(())
}
