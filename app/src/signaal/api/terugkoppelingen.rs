// SPDX-License-Identifier: EUPL-1.2
//! Answering the reporter.

use kernel::SignaalId;
use poort::Handeling;
use spoor::leg_vast;
use web::{Id, Weigering};

use crate::api::Command;
use crate::schil::{Antwoord, Ik};
use crate::signaal::acties::sleutel_in;
use crate::signaal::events::TerugkoppelingGegeven;
use crate::signaal::terugkoppeling::{self, Toestand};

/// Gives the answer that waits longest.
pub async fn geven(ik: Ik, Id(id): Id<SignaalId>, mut command: Command) -> Antwoord {
    let toestand = command.read(|f| f.keuze::<Toestand>("toestand"))?;
    let mut tx = command.begin(&ik.app).await?;
    let sleutel = sleutel_in(&mut tx, &ik, Handeling::TerugkoppelingGeven, id).await?;
    let alle = terugkoppeling::van(&mut tx, &sleutel).await?;
    let wacht = alle.iter().find(|t| t.gegeven_op.is_none()).ok_or_else(Weigering::botsing)?;
    if !terugkoppeling::geef(&mut tx, &sleutel, wacht.id, toestand, ik.actor.functie, ik.nu).await? {
        return Err(Weigering::botsing().into());
    }
    leg_vast(&mut tx, ik.bron(), &TerugkoppelingGegeven { signaal: id, toestand: toestand.code() }).await?;
    command.created(tx, format!("/api/v1/signalen/{id}")).await
}
