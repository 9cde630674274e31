// SPDX-License-Identifier: EUPL-1.2
//! The acts on a request: each judges, acts, and goes back to its page.

use kernel::{VerzoekId, VerzoekvondstId};
use web::{Id, Paar};

use super::verzoek::blad;
use crate::betrokkene::acties;
use crate::betrokkene::formulier::{lees_identiteit, lees_keuze, lees_voorstel};
use crate::schil::{Antwoord, Context, Ik, Inzending, naar, pagina_fout};

fn pad(id: VerzoekId) -> String {
    format!("/verzoeken/{id}")
}

/// POST `/verzoeken/{id}/identiteit`.
pub async fn identiteit(ik: Ik, Id(id): Id<VerzoekId>, mut inzending: Inzending) -> Antwoord {
    let context = Context::van(&ik);
    let mut tx = ik.app.db.write().await?;
    let v = acties::lees(&mut tx, &context, id).await?;
    let Some((wijze, op)) = lees_identiteit(&mut inzending.form, ik.nu.dag()) else {
        drop(tx);
        return pagina_fout(&blad(&ik, id, inzending.form).await?);
    };
    acties::stel_identiteit_vast(&mut tx, &context, &v, wijze, op).await?;
    inzending.klaar(&mut tx, ik.nu, &pad(id)).await?;
    tx.commit().await?;
    naar(&pad(id), "melding-verzoek-identiteit")
}

/// POST `/verzoeken/{id}/behandeling`.
pub async fn behandeling(ik: Ik, Id(id): Id<VerzoekId>, inzending: Inzending) -> Antwoord {
    let context = Context::van(&ik);
    let mut tx = ik.app.db.write().await?;
    let v = acties::lees(&mut tx, &context, id).await?;
    acties::neem_in_behandeling(&mut tx, &context, &v).await?;
    inzending.klaar(&mut tx, ik.nu, &pad(id)).await?;
    tx.commit().await?;
    naar(&pad(id), "melding-verzoek-behandeling")
}

/// POST `/verzoeken/{id}/verlenging`.
pub async fn verlenging(ik: Ik, Id(id): Id<VerzoekId>, mut inzending: Inzending) -> Antwoord {
    let context = Context::van(&ik);
    let mut tx = ik.app.db.write().await?;
    let v = acties::lees(&mut tx, &context, id).await?;
    let Some(reden) = inzending.form.tekst("verlengingsreden", 10, 500) else {
        drop(tx);
        return pagina_fout(&blad(&ik, id, inzending.form).await?);
    };
    acties::verleng(&mut tx, &context, &v, &reden).await?;
    inzending.klaar(&mut tx, ik.nu, &pad(id)).await?;
    tx.commit().await?;
    naar(&pad(id), "melding-verzoek-verlengd")
}

/// POST `/verzoeken/{id}/zoekactie`.
pub async fn zoekactie(ik: Ik, Id(id): Id<VerzoekId>, inzending: Inzending) -> Antwoord {
    let context = Context::van(&ik);
    let mut tx = ik.app.db.write().await?;
    let v = acties::lees(&mut tx, &context, id).await?;
    acties::zoek_gegevens(&mut tx, &context, &v).await?;
    inzending.klaar(&mut tx, ik.nu, &pad(id)).await?;
    tx.commit().await?;
    naar(&pad(id), "melding-verzoek-gezocht")
}

/// POST `/verzoeken/{id}/vondsten/{vondst}`.
pub async fn vondst(
    ik: Ik,
    Paar(id, vondst): Paar<VerzoekId, VerzoekvondstId>,
    mut inzending: Inzending,
) -> Antwoord {
    let context = Context::van(&ik);
    let mut tx = ik.app.db.write().await?;
    let v = acties::lees(&mut tx, &context, id).await?;
    let Some(keuze) = lees_keuze(&mut inzending.form) else {
        drop(tx);
        return pagina_fout(&blad(&ik, id, inzending.form).await?);
    };
    acties::beoordeel_vondst(&mut tx, &context, &v, vondst, keuze).await?;
    inzending.klaar(&mut tx, ik.nu, &pad(id)).await?;
    tx.commit().await?;
    naar(&pad(id), "melding-verzoek-vondst")
}

/// POST `/verzoeken/{id}/voorlegging`.
pub async fn voorlegging(ik: Ik, Id(id): Id<VerzoekId>, mut inzending: Inzending) -> Antwoord {
    let context = Context::van(&ik);
    let mut tx = ik.app.db.write().await?;
    let v = acties::lees(&mut tx, &context, id).await?;
    let Some(voorstel) = lees_voorstel(&mut inzending.form, v.soort, ik.nu.dag()) else {
        drop(tx);
        return pagina_fout(&blad(&ik, id, inzending.form).await?);
    };
    acties::leg_voor(&mut tx, &context, &v, &voorstel).await?;
    inzending.klaar(&mut tx, ik.nu, &pad(id)).await?;
    tx.commit().await?;
    naar(&pad(id), "melding-verzoek-voorgelegd")
}

/// POST `/verzoeken/{id}/goedkeuring`.
pub async fn goedkeuring(ik: Ik, Id(id): Id<VerzoekId>, inzending: Inzending) -> Antwoord {
    let context = Context::van(&ik);
    let mut tx = ik.app.db.write().await?;
    let v = acties::lees(&mut tx, &context, id).await?;
    acties::keur_goed(&mut tx, &context, &v).await?;
    inzending.klaar(&mut tx, ik.nu, &pad(id)).await?;
    tx.commit().await?;
    naar(&pad(id), "melding-verzoek-besloten")
}

/// POST `/verzoeken/{id}/terugzending`. Who only decides cannot read it any more after that.
pub async fn terugzending(ik: Ik, Id(id): Id<VerzoekId>, mut inzending: Inzending) -> Antwoord {
    let context = Context::van(&ik);
    let mut tx = ik.app.db.write().await?;
    let v = acties::lees(&mut tx, &context, id).await?;
    let Some(reden) = inzending.form.tekst("verzoek_terugzendreden", 10, 500) else {
        drop(tx);
        return pagina_fout(&blad(&ik, id, inzending.form).await?);
    };
    acties::stuur_terug(&mut tx, &context, &v, &reden).await?;
    inzending.klaar(&mut tx, ik.nu, "/verzoeken").await?;
    tx.commit().await?;
    naar("/verzoeken", "melding-verzoek-teruggestuurd")
}

/// POST `/verzoeken/{id}/verzending`.
pub async fn verzending(ik: Ik, Id(id): Id<VerzoekId>, inzending: Inzending) -> Antwoord {
    let context = Context::van(&ik);
    let mut tx = ik.app.db.write().await?;
    let v = acties::lees(&mut tx, &context, id).await?;
    acties::verzend(&mut tx, &context, &v).await?;
    inzending.klaar(&mut tx, ik.nu, &pad(id)).await?;
    tx.commit().await?;
    naar(&pad(id), "melding-verzoek-verzonden")
}

/// POST `/verzoeken/{id}/intrekking`.
pub async fn intrekking(ik: Ik, Id(id): Id<VerzoekId>, inzending: Inzending) -> Antwoord {
    let context = Context::van(&ik);
    let mut tx = ik.app.db.write().await?;
    let v = acties::lees(&mut tx, &context, id).await?;
    acties::trek_in(&mut tx, &context, &v).await?;
    inzending.klaar(&mut tx, ik.nu, &pad(id)).await?;
    tx.commit().await?;
    naar(&pad(id), "melding-verzoek-ingetrokken")
}
