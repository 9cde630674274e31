// SPDX-License-Identifier: EUPL-1.2
//! What a report says, each opening logged; for the VIA with the form that gives it to its one receiver.

use askama::Template;
use kernel::ZorgmeldingId;
use poort::Handeling;
use web::{Form, Id, Optie, Page};

use super::{gemeentenaam, lezend};
use crate::schil::{Antwoord, Context, Ik, Inzending, Reject, naar, pagina, pagina_fout};
use crate::zorgmelding::formulier::Routeringsformulier;
use crate::zorgmelding::handelingen::{laad, lees, ontvangers, routeer};
use crate::zorgmelding::model::{Inhoud, Kern, Lijn, Urgentie};
use crate::zorgmelding::rules::rol::Rol;
use crate::zorgmelding::rules::stand::Stand;
use crate::zorgmelding::store::lijn::lijn;

#[derive(Template)]
#[template(path = "zorgmelding/inhoud.html")]
struct Inhoudpagina {
    p: Page,
    f: Form,
    k: Kern,
    inhoud: Inhoud,
    gemeente: String,
    geboren: String,
    lijnen: Vec<Lijn>,
    weegt: bool,
    ontvangers: Vec<Optie>,
    urgenties: Vec<Optie>,
}

async fn blad(ik: &Ik, id: ZorgmeldingId, f: Form) -> Result<Inhoudpagina, Reject> {
    let context = Context::van(ik);
    let mut tx = ik.app.db.write().await?;
    let (rol, k, inhoud) = lees(&mut tx, &context, id).await?;
    let weegt = rol == Rol::Via && k.stand == Stand::Ontvangen;
    let kan = if weegt { ontvangers(&mut tx, &context, k.afzender.0).await? } else { vec![] };
    let lijn = lijn(&mut tx, k.eigenaar.0).await?;
    tx.commit().await?;
    let p = ik.pagina("zorg-inhoud-titel");
    Ok(Inhoudpagina {
        f,
        gemeente: gemeentenaam(&k.gemeente),
        geboren: inhoud.geboren.map_or_else(|| p.t("zorg-geboren-onbekend"), |d| p.dag(d)),
        inhoud,
        lijnen: vec![lijn],
        weegt,
        ontvangers: kan.into_iter().map(|(w, naam)| Optie::nieuw(w.naar.to_string(), naam)).collect(),
        urgenties: Urgentie::ALLE
            .iter()
            .map(|u| {
                Optie::nieuw(u.code(), p.t(&format!("zorgurgentie-{u}")))
                    .met_uitleg(p.t(&format!("zorgurgentie-{u}-uitleg")))
            })
            .collect(),
        k,
        p,
    })
}

/// GET `/zorgmeldingen/{id}/inhoud`.
pub async fn inhoud(ik: Ik, Id(id): Id<ZorgmeldingId>) -> Antwoord {
    pagina(&blad(&ik, id, Form::leeg()).await?)
}

/// POST `/zorgmeldingen/{id}/routering`.
pub async fn routeren(ik: Ik, Id(id): Id<ZorgmeldingId>, mut inzending: Inzending) -> Antwoord {
    let context = Context::van(&ik);
    laad(&mut lezend(&ik).await?, &context, Handeling::ZorgmeldingRouteren, id).await?;
    let Some(nieuw) = Routeringsformulier::lees(&mut inzending.form) else {
        return pagina_fout(&blad(&ik, id, inzending.form).await?);
    };
    let mut tx = ik.app.db.write().await?;
    if !routeer(&mut tx, &context, id, &nieuw, &mut inzending.form).await? {
        drop(tx);
        return pagina_fout(&blad(&ik, id, inzending.form).await?);
    }
    let doel = format!("/zorgmeldingen/{id}");
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, "melding-zorg-gerouteerd")
}
