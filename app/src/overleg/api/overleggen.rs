// SPDX-License-Identifier: EUPL-1.2
//! Tables and meetings.

use kernel::OverlegId;
use web::{Id, Weigering};

use crate::api::{Query, json, results};
use crate::overleg::api::tafelfilter;
use crate::overleg::api::vormen::{OVERLEG, OVERLEGDETAIL, Overlegdetail, TAFEL};
use crate::overleg::store::{self, Bron, Overlegplek, Zicht};
use crate::schil::{Antwoord, Context, Ik};

/// The tables that the user may know.
pub async fn tafels(ik: Ik) -> Antwoord {
    let zicht = Zicht::nieuw(&ik.app.matrix, &ik.actor, ik.nu);
    let tafels = store::tafels(&mut ik.app.db.read().await?, &zicht, ik.nu).await?;
    Ok(json(&results(&TAFEL, &tafels)))
}

/// The meetings that the user may know.
pub async fn lijst(ik: Ik, mut query: Query) -> Antwoord {
    let tafel = tafelfilter(&mut query.form);
    let blad = query.page::<Overlegplek>()?;
    let zicht = Zicht::nieuw(&ik.app.matrix, &ik.actor, ik.nu);
    let mut c = ik.app.db.read().await?;
    let rijen = store::overlegblad(&mut c, &zicht, tafel, blad.after, blad.read()).await?;
    blad.answer(&OVERLEG, rijen, |(o, _)| Overlegplek { begint_op: o.begint_op, id: o.id })
}

/// One meeting and its agenda.
pub async fn een(ik: Ik, Id(id): Id<OverlegId>) -> Antwoord {
    let mut c = ik.app.db.read().await?;
    let gezien = store::overleg(&mut c, &Context::van(&ik), id).await?;
    let (overleg, tafel) = gezien.ok_or_else(Weigering::niet_gevonden)?;
    let zicht = Zicht::nieuw(&ik.app.matrix, &ik.actor, ik.nu);
    let punten = store::punten(&mut c, &zicht, Bron::Overleg(id)).await?;
    let detail = Overlegdetail { overleg: (overleg, tafel.naam.clone()), punten };
    Ok(json(&OVERLEGDETAIL.json(&detail)))
}
