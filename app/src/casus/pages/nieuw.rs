// SPDX-License-Identifier: EUPL-1.2
//! Opening a casus, on its own or from a signaal that was weighed to one.

use askama::Template;
use kernel::SignaalId;
use poort::Handeling;
use web::{Form, Optie, Page, Vraag};

use super::lezend;
use crate::casus::formulier::Casusformulier;
use crate::casus::handelingen::{open, soorten, van_signaal};
use crate::casus::model::{AveFase, Casussoort};
use crate::casus::store::lezen;
use crate::casus::store::zicht::Zicht;
use crate::schil::{Antwoord, Context, Ik, Inzending, Reject, naar, pagina, pagina_fout};
use crate::thema;

#[derive(Template)]
#[template(path = "casus/nieuw.html")]
struct Nieuwpagina {
    p: Page,
    f: Form,
    soorten: Vec<Optie>,
    themas: Vec<Optie>,
    fasen: Vec<Optie>,
    signaalnummer: Option<String>,
}

async fn blad(ik: &Ik, mut f: Form) -> Result<Nieuwpagina, Reject> {
    let context = Context::van(ik);
    let mut signaalnummer = None;
    if let Ok(id) = f.waarde("signaal").parse::<SignaalId>() {
        let kern = van_signaal(&mut lezend(ik).await?, &context, id).await?;
        if f.waarde("thema").is_empty() {
            f.zet("thema", &kern.thema);
        }
        signaalnummer = Some(kern.nummer);
    }
    let p = ik.pagina("casus-nieuw-titel");
    // A group of youths and a Bibob file are sealed from the start, and known by name only to who may open one.
    let kiesbaar = soorten(&context);
    if let ([enige], true) = (kiesbaar.as_slice(), f.waarde("casussoort").is_empty()) {
        f.zet("casussoort", enige.code());
    }
    Ok(Nieuwpagina {
        f,
        fasen: if kiesbaar.iter().any(|s: &Casussoort| s.kent_fasen()) {
            Optie::van_codes(&p, "avefase", AveFase::ALLE)
        } else {
            vec![]
        },
        soorten: Optie::van_codes(&p, "casussoort", kiesbaar),
        themas: thema::opties(ik.taal()),
        signaalnummer,
        p,
    })
}

/// GET `/casussen/nieuw`, with `?signaal=` from a signaal; when that has its casus, this leads to it.
pub async fn formulier(ik: Ik, Vraag(vraag): Vraag) -> Antwoord {
    let mut f = Form::leeg();
    if let Ok(id) = vraag.waarde("signaal").parse::<SignaalId>() {
        let mut c = lezend(&ik).await?;
        let context = Context::van(&ik);
        van_signaal(&mut c, &context, id).await?;
        let zicht = Zicht::van(&mut c, &context, Handeling::CasusInzien).await?;
        if let Some(casus) = lezen::bij_signaal(&mut c, &zicht, id).await? {
            return naar(&format!("/casussen/{casus}"), "melding-casus-bestaat");
        }
        f.zet("signaal", id.to_string());
    }
    pagina(&blad(&ik, f).await?)
}

/// POST `/casussen/nieuw`.
pub async fn openen(ik: Ik, mut inzending: Inzending) -> Antwoord {
    let context = Context::van(&ik);
    let uit = inzending.form.keuze_optioneel::<SignaalId>("signaal");
    let Some(nieuw) = Casusformulier::lees(&mut inzending.form, &soorten(&context)) else {
        return pagina_fout(&blad(&ik, inzending.form).await?);
    };
    let mut tx = ik.app.db.write().await?;
    let id = open(&mut tx, &context, &nieuw, uit).await?;
    let doel = format!("/casussen/{id}");
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, "melding-casus-geopend")
}
