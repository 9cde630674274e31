// SPDX-License-Identifier: EUPL-1.2
//! Sending a report. Somebody who says that it is acute is led to who helps now, and nothing of the form is kept.

use askama::Template;
use axum::http::StatusCode;
use axum::response::IntoResponse as _;
use poort::Handeling;
use web::{Form, Optie, Page};

use super::{ja_nee, lezend};
use crate::netwerk;
use crate::schil::{Antwoord, Context, Ik, Inzending, Reject, naar, pagina, pagina_fout};
use crate::zorgmelding::formulier::{Zorgformulier, is_acuut};
use crate::zorgmelding::handelingen::{doe, eis_rol, vias};
use crate::zorgmelding::model::Lijn;
use crate::zorgmelding::rules::rol::Rol;
use crate::zorgmelding::store::lijn::lijn;

#[derive(Template)]
#[template(path = "zorgmelding/doen.html")]
struct Doenpagina {
    p: Page,
    f: Form,
    vias: Vec<Optie>,
    gemeenten: Vec<Optie>,
    acuut: Vec<Optie>,
    lijnen: Vec<Lijn>,
}

#[derive(Template)]
#[template(path = "zorgmelding/acuut.html")]
struct Acuutpagina {
    p: Page,
    lijnen: Vec<Lijn>,
}

/// The VIA's to choose from, and where each says to call for acute help.
async fn keuzes(ik: &Ik) -> Result<(Vec<Optie>, Vec<Lijn>), Reject> {
    let context = Context::van(ik);
    let mut c = lezend(ik).await?;
    eis_rol(&mut c, &context, Handeling::ZorgmeldingDoen, Rol::Afzender).await?;
    let (mut opties, mut lijnen) = (vec![], vec![]);
    for (weg, naam) in vias(&mut c, &context).await? {
        opties.push(Optie::nieuw(weg.naar.to_string(), naam));
        lijnen.push(lijn(&mut c, weg.naar).await?);
    }
    Ok((opties, lijnen))
}

async fn blad(ik: &Ik, mut f: Form) -> Result<Doenpagina, Reject> {
    let (vias, lijnen) = keuzes(ik).await?;
    let organisaties = netwerk::organisaties(&mut lezend(ik).await?).await?;
    let mut gemeenten: Vec<Optie> = organisaties
        .iter()
        .filter_map(|o| gebied::gemeente(o.cbs_code.as_deref()?))
        .map(|g| Optie::nieuw(g.code, g.naam))
        .collect();
    gemeenten.sort_by(|a, b| a.label.cmp(&b.label));
    if let ([enige], true) = (vias.as_slice(), f.waarde("via").is_empty()) {
        f.zet("via", &enige.waarde);
    }
    let p = ik.pagina("zorg-doen-titel");
    Ok(Doenpagina { acuut: ja_nee(&p, "zorg-acuut"), vias, gemeenten, lijnen, p, f })
}

/// GET `/zorgmeldingen/nieuw`.
pub async fn formulier(ik: Ik) -> Antwoord {
    pagina(&blad(&ik, Form::leeg()).await?)
}

/// POST `/zorgmeldingen/nieuw`.
pub async fn versturen(ik: Ik, mut inzending: Inzending) -> Antwoord {
    if is_acuut(&inzending.form) {
        // Before anything is read or written: the form is dropped as it is.
        drop(inzending);
        let (_, lijnen) = keuzes(&ik).await?;
        let blad = Acuutpagina { p: ik.pagina("zorg-acuut-titel"), lijnen };
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, pagina(&blad)?).into_response());
    }
    let Some(nieuw) = Zorgformulier::lees(&mut inzending.form, ik.nu.dag()) else {
        return pagina_fout(&blad(&ik, inzending.form).await?);
    };
    let mut tx = ik.app.db.write().await?;
    let Some(id) = doe(&mut tx, &Context::van(&ik), &nieuw, &mut inzending.form).await? else {
        drop(tx);
        return pagina_fout(&blad(&ik, inzending.form).await?);
    };
    let doel = format!("/zorgmeldingen/{id}");
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, "melding-zorg-gedaan")
}
