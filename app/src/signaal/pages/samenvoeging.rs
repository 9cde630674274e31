// SPDX-License-Identifier: EUPL-1.2
//! Joining two own signalen that are the same event, and undoing it.

use kernel::SignaalId;
use poort::Handeling;
use spoor::leg_vast;
use web::{FoutCode, Id, Weigering};

use crate::schil::{Antwoord, Ik, Inzending};
use crate::signaal::acties::sleutel_in;
use crate::signaal::events::{SamenvoegingOngedaan, SignaalSamengevoegd};
use crate::signaal::samenvoeging::{maak_los, voeg_samen};

/// Joins this signaal into another one.
pub async fn samenvoegen(ik: Ik, Id(id): Id<SignaalId>, mut inzending: Inzending) -> Antwoord {
    let f = &mut inzending.form;
    let (in_id, reden) = (f.keuze::<SignaalId>("in_signaal"), f.regel("samenvoeg_reden", 3, 200));
    if in_id == Some(id) {
        f.meld_fout("in_signaal", FoutCode::Keuze, vec![]);
    }
    let (Some(in_id), Some(reden), true) = (in_id, reden, f.is_goed()) else {
        return Err(Weigering::ongeldig(&inzending.form).into());
    };
    let mut tx = ik.app.db.write().await?;
    let deze = sleutel_in(&mut tx, &ik, Handeling::SignaalSamenvoegen, id).await?;
    let in_deze = sleutel_in(&mut tx, &ik, Handeling::SignaalSamenvoegen, in_id).await?;
    if !voeg_samen(&mut tx, &deze, &in_deze, &reden, ik.actor.functie, ik.nu).await? {
        return Err(Weigering::botsing().into());
    }
    leg_vast(&mut tx, ik.bron(), &SignaalSamengevoegd { signaal: id, met: in_id.to_string() }).await?;
    let naar = format!("/signalen/{in_id}");
    inzending.klaar(&mut tx, ik.nu, &naar).await?;
    tx.commit().await?;
    crate::schil::naar(&naar, "melding-samengevoegd")
}

/// Takes it apart again.
pub async fn losmaken(ik: Ik, Id(id): Id<SignaalId>, inzending: Inzending) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    let deze = sleutel_in(&mut tx, &ik, Handeling::SignaalSamenvoegen, id).await?;
    let was = maak_los(&mut tx, &deze, ik.actor.functie, ik.nu).await?.ok_or_else(Weigering::botsing)?;
    leg_vast(&mut tx, ik.bron(), &SamenvoegingOngedaan { signaal: id, met: was.to_string() }).await?;
    let naar = format!("/signalen/{id}");
    inzending.klaar(&mut tx, ik.nu, &naar).await?;
    tx.commit().await?;
    crate::schil::naar(&naar, "melding-losgemaakt")
}
