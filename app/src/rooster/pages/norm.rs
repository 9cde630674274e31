// SPDX-License-Identifier: EUPL-1.2
//! How many boa's the own municipality wants in each part of the day.

use askama::Template;
use web::{Form, Page, Weigering};

use crate::rooster::handelingen::{eigen_gemeente, zet_norm};
use crate::rooster::rules::blok::{NORM, blokken};
use crate::rooster::store;
use crate::schil::{Antwoord, Context, Ik, Inzending, Reject, naar, pagina, pagina_fout};

#[derive(Template)]
#[template(path = "rooster/norm.html")]
struct Normpagina {
    p: Page,
    f: Form,
    velden: Vec<String>,
}

fn veld(blok: &str) -> String {
    format!("norm_{blok}")
}

async fn pagina_met(ik: &Ik, f: Option<Form>) -> Result<Normpagina, Reject> {
    let mut c = ik.app.db.read().await?;
    let gemeente = eigen_gemeente(&mut c, &Context::van(ik)).await?.ok_or_else(Weigering::niet_gevonden)?;
    let normen = store::normen(&mut c, gemeente.id).await?;
    drop(c);
    let f = f.unwrap_or_else(|| {
        let mut f = Form::leeg();
        for b in blokken() {
            f.zet(&veld(&b.code), normen.get(&b.code).copied().unwrap_or(b.norm).to_string());
        }
        f
    });
    let velden = blokken().iter().map(|b| veld(&b.code)).collect();
    Ok(Normpagina { p: ik.pagina("rooster-norm-titel"), f, velden })
}

/// GET `/rooster/norm`.
pub async fn blad(ik: Ik) -> Antwoord {
    pagina(&pagina_met(&ik, None).await?)
}

/// POST `/rooster/norm`: what changed is set.
pub async fn zetten(ik: Ik, mut inzending: Inzending) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    let context = Context::van(&ik);
    let gemeente = eigen_gemeente(&mut tx, &context).await?.ok_or_else(Weigering::niet_gevonden)?;
    let form = &mut inzending.form;
    let gelezen: Vec<Option<i64>> = blokken().iter().map(|b| form.getal(&veld(&b.code), NORM)).collect();
    if !form.is_goed() {
        drop(tx);
        return pagina_fout(&pagina_met(&ik, Some(inzending.form)).await?);
    }
    let nu = store::normen(&mut tx, gemeente.id).await?;
    for (blok, aantal) in blokken().iter().zip(gelezen.into_iter().flatten()) {
        if nu.get(&blok.code).copied().unwrap_or(blok.norm) != aantal {
            zet_norm(&mut tx, &context, &blok.code, aantal).await?;
        }
    }
    inzending.klaar(&mut tx, ik.nu, "/rooster").await?;
    tx.commit().await?;
    naar("/rooster", "melding-boanorm")
}
