// SPDX-License-Identifier: EUPL-1.2
//! The house style of the own municipality.

use askama::Template;
use web::{Form, Page};

use crate::huisstijl::{Huisstijl, VELDEN, stel_vast, van};
use crate::schil::{Antwoord, Context, Ik, Inzending, Reject, naar, pagina, pagina_fout};

#[derive(Template)]
#[template(path = "huisstijl/huisstijl.html")]
struct Stijlpagina {
    p: Page,
    f: Form,
    adres: &'static [&'static str],
    rechtbank: &'static [&'static str],
    logo: bool,
    is_er: bool,
}

async fn oud(ik: &Ik) -> Result<Option<Huisstijl>, Reject> {
    Ok(van(&mut ik.app.db.read().await?, ik.actor.organisatie).await?)
}

fn blad(ik: &Ik, f: Form, oud: Option<&Huisstijl>) -> Stijlpagina {
    let (adres, rechtbank) = VELDEN.split_at(6);
    Stijlpagina {
        p: ik.pagina("huisstijl-titel"),
        f,
        adres,
        rechtbank: rechtbank.get(1..).unwrap_or_default(),
        logo: oud.is_some_and(|h| h.logo.is_some()),
        is_er: oud.is_some(),
    }
}

/// GET `/huisstijl`.
pub async fn formulier(ik: Ik) -> Antwoord {
    let oud = oud(&ik).await?;
    let mut f = Form::leeg();
    f.zet("stijl_kleur", "#154273");
    if let Some(h) = &oud {
        h.vul(&mut f);
    }
    pagina(&blad(&ik, f, oud.as_ref()))
}

/// POST `/huisstijl`.
pub async fn vaststellen(ik: Ik, mut inzending: Inzending) -> Antwoord {
    let oud = oud(&ik).await?;
    let logo = oud.as_ref().and_then(|h| h.logo.clone());
    let bestanden = std::mem::take(&mut inzending.bestanden);
    let Some(stijl) = Huisstijl::lees(&mut inzending.form, &bestanden, logo) else {
        return pagina_fout(&blad(&ik, inzending.form, oud.as_ref()));
    };
    let mut tx = ik.app.db.write().await?;
    stel_vast(&mut tx, &Context::van(&ik), &stijl).await?;
    inzending.klaar(&mut tx, ik.nu, "/huisstijl").await?;
    tx.commit().await?;
    naar("/huisstijl", "melding-huisstijl-vastgesteld")
}
