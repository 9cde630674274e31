// SPDX-License-Identifier: EUPL-1.2
//! Actions: in a list, one, and finishing.

use kernel::ActieId;
use poort::Handeling;
use spoor::leg_vast;
use web::{Id, Weigering};

use crate::api::{Command, Query, json};
use crate::overleg::api::tafelfilter;
use crate::overleg::api::vormen::{ACTIE, ACTIEDETAIL, Actiedetail};
use crate::overleg::events::AgendapuntIngezien;
use crate::overleg::formulieren::Afronding;
use crate::overleg::handelingen;
use crate::overleg::store::{self, Actiefilter, Actieplek, Actiestand, Zicht};
use crate::schil::{Antwoord, Context, Ik};

/// The actions of one's own organisation, or those of a tafel that the user may know.
pub async fn lijst(ik: Ik, mut query: Query) -> Antwoord {
    let tafel = tafelfilter(&mut query.form);
    let stand = query.form.keuze_optioneel("stand").unwrap_or(Actiestand::Open);
    let blad = query.page::<Actieplek>()?;
    let filter = Actiefilter { stand, tafel, na: blad.after, vandaag: ik.nu.dag() };
    let zicht = Zicht::nieuw(&ik.app.matrix, &ik.actor, ik.nu);
    let rijen = store::acties(&mut ik.app.db.read().await?, &zicht, &filter, blad.read()).await?;
    blad.answer(&ACTIE, rijen, |a| Actieplek { vervaldatum: a.vervaldatum, id: a.id })
}

/// One action. That of a casuspunt tells of that casuspunt, so reading it is an event.
pub async fn een(ik: Ik, Id(id): Id<ActieId>) -> Antwoord {
    let context = Context::van(&ik);
    let mut tx = ik.app.db.write().await?;
    let (actie, punt) = store::actie(&mut tx, &context, id).await?.ok_or_else(Weigering::niet_gevonden)?;
    let zichtbaar = store::punt(&mut tx, &context, punt.id).await?.is_some();
    if punt.signaal.is_some() {
        leg_vast(&mut tx, ik.bron(), &AgendapuntIngezien { punt: punt.id, signaal: punt.signaal }).await?;
    }
    tx.commit().await?;
    let detail = Actiedetail { actie: (*actie).clone(), punt: zichtbaar.then_some(punt.id) };
    Ok(json(&ACTIEDETAIL.json(&detail)))
}

/// Says what came of it.
pub async fn afronden(ik: Ik, Id(id): Id<ActieId>, mut command: Command) -> Antwoord {
    let gelezen = command.read(Afronding::lees)?;
    let context = Context::van(&ik);
    let mut tx = command.begin(&ik.app).await?;
    let (actie, punt) = store::actie(&mut tx, &context, id).await?.ok_or_else(Weigering::niet_gevonden)?;
    context.eis(&actie, Handeling::ActieAfronden)?;
    handelingen::weiger_namen(&mut tx, &context, &punt, &mut command.form, &["resultaat"]).await?;
    if !command.form.is_goed() {
        // What was refused may have written an event.
        tx.commit().await?;
        return Err(Weigering::ongeldig(&command.form).into());
    }
    handelingen::afronden(&mut tx, &context, id, &gelezen).await?;
    command.created(tx, format!("/api/v1/acties/{id}")).await
}
