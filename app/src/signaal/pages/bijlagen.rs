// SPDX-License-Identifier: EUPL-1.2
//! Adding and opening attachments. A file is always a download, never shown within our own pages.

use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse as _;
use kernel::{BijlageId, SignaalId, Veldgroep};
use poort::Handeling;
use spoor::leg_vast;
use web::{Id, Paar, Weigering};

use crate::schil::{Antwoord, Ik, Inzending};
use crate::signaal::acties::{sleutel, sleutel_in};
use crate::signaal::events::{BijlageIngezien, BijlageToegevoegd};
use crate::signaal::weging::mag_inhoud;
use crate::signaal::{bijlage, store};

/// Adds the files of a form to a signaal.
pub async fn toevoegen(ik: Ik, Id(id): Id<SignaalId>, mut inzending: Inzending) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    let sleutel = sleutel_in(&mut tx, &ik, Handeling::BijlageToevoegen, id).await?;
    mag_inhoud(&store::kern(&mut tx, &sleutel).await?.ok_or_else(Weigering::niet_gevonden)?)?;
    let grens = ik.app.instellingen.bijlage_max;
    let bestanden = bijlage::beoordeel(&mut inzending.form, &inzending.bestanden, grens);
    if bestanden.is_empty() && inzending.form.is_goed() {
        inzending.form.meld_fout("bijlage", web::FoutCode::Verplicht, vec![]);
    }
    if !inzending.form.is_goed() {
        return Err(Weigering::ongeldig(&inzending.form).into());
    }
    for bestand in &bestanden {
        let nieuw =
            bijlage::bewaar(&mut tx, &ik.app, sleutel.signaal(), bestand, Some(ik.actor.functie), ik.nu)
                .await?;
        let gebeurtenis = BijlageToegevoegd {
            signaal: id,
            bijlage: nieuw.to_string(),
            mediatype: bestand.soort().mime().to_owned(),
        };
        leg_vast(&mut tx, ik.bron(), &gebeurtenis).await?;
    }
    let naar = format!("/signalen/{id}");
    inzending.klaar(&mut tx, ik.nu, &naar).await?;
    tx.commit().await?;
    crate::schil::naar(&naar, "melding-bijlage-toegevoegd")
}

/// Sends a file. Opening it is an event.
pub async fn ophalen(ik: Ik, Paar(id, welke): Paar<SignaalId, BijlageId>) -> Antwoord {
    let mut c = ik.app.db.read().await?;
    let sleutel = sleutel(&mut c, &ik, Handeling::BijlagenInzien, id).await?;
    if !sleutel.toegang().ziet(Veldgroep::Bijlagen) {
        return Err(Weigering::niet_gevonden().into());
    }
    let bijlagen = store::bijlagen(&mut c, &sleutel).await?.unwrap_or_default();
    drop(c);
    let gevonden = bijlagen.into_iter().find(|b| b.id == welke).ok_or_else(Weigering::niet_gevonden)?;
    let mut tx = ik.app.db.write().await?;
    leg_vast(&mut tx, ik.bron(), &BijlageIngezien { signaal: id, bijlage: welke.to_string() }).await?;
    tx.commit().await?;
    let inhoud = bijlage::haal(&ik.app, &gevonden.opslag).await?;
    let koppen = [
        (CONTENT_TYPE, gevonden.mediatype.clone()),
        (CONTENT_DISPOSITION, bestand::content_disposition(&gevonden.naam)),
    ];
    Ok((koppen, inhoud).into_response())
}
