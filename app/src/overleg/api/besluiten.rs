// SPDX-License-Identifier: EUPL-1.2
//! Decisions over all tables.

use kernel::BesluitId;
use spoor::leg_vast;

use crate::api::Query;
use crate::overleg::api::tafelfilter;
use crate::overleg::api::vormen::BESLUIT;
use crate::overleg::events::BesluitenIngezien;
use crate::overleg::model::Puntsoort;
use crate::overleg::store::{self, Zicht};
use crate::schil::{Antwoord, Ik};

/// The decisions on items that the user may know. Reading those on casuspunten is an event.
pub async fn lijst(ik: Ik, mut query: Query) -> Antwoord {
    let tafel = tafelfilter(&mut query.form);
    let blad = query.page::<BesluitId>()?;
    let zicht = Zicht::nieuw(&ik.app.matrix, &ik.actor, ik.nu);
    let mut tx = ik.app.db.write().await?;
    let rijen = store::besluitblad(&mut tx, &zicht, tafel, blad.after, blad.read()).await?;
    let punten: Vec<_> = rijen.iter().filter(|b| b.soort == Puntsoort::Casus).map(|b| b.punt).collect();
    if !punten.is_empty() {
        leg_vast(&mut tx, ik.bron(), &BesluitenIngezien { punten }).await?;
    }
    tx.commit().await?;
    blad.answer(&BESLUIT, rijen, |b| b.besluit.id)
}
