// SPDX-License-Identifier: EUPL-1.2
//! What was given to whom.

use kernel::{SignaalId, Veldgroep, VerstrekkingId};
use poort::Handeling;
use web::{Id, Weigering};

use crate::api::{Query, json, results};
use crate::poort::{Bereikfilter, Verstrekkingsfilter, verstrekkingen, verstrekkingen_van};
use crate::schil::{Antwoord, Ik};
use crate::signaal::acties::sleutel;
use crate::signaal::api::vormen::VERSTREKKING;

/// Of one signaal.
pub async fn van_signaal(ik: Ik, Id(id): Id<SignaalId>) -> Antwoord {
    let mut c = ik.app.db.read().await?;
    let sleutel = sleutel(&mut c, &ik, Handeling::SignaalInzien, id).await?;
    if !sleutel.toegang().mag(&ik.app.matrix, &ik.actor, Handeling::VerstrekkingInzien) {
        return Err(Weigering::geen_recht("weigering-signaal-waarom").into());
    }
    let gevonden = verstrekkingen_van(&mut c, &ik.actor, &sleutel).await?;
    Ok(json(&results(&VERSTREKKING, &gevonden)))
}

/// Of one's own organisation, given and received, newest first.
pub async fn lijst(ik: Ik, query: Query) -> Antwoord {
    let blad = query.page::<VerstrekkingId>()?;
    let h = Handeling::VerstrekkingInzien;
    let bereik = Bereikfilter::voor(&ik.app.matrix, &ik.actor, h, Veldgroep::Bestaan, ik.nu);
    let mut c = ik.app.db.read().await?;
    let filter = Verstrekkingsfilter { voor: blad.after, ..Default::default() };
    let gevonden = verstrekkingen(&mut c, &ik.actor, &bereik, filter, blad.read()).await?;
    blad.answer(&VERSTREKKING, gevonden, |v| v.id)
}
