// SPDX-License-Identifier: EUPL-1.2
//! Handing a procedure over to a colleague.

use askama::Template;
use kernel::{FunctieId, ProcedureId};
use poort::Handeling;
use web::{Form, FoutCode, Id, Optie, Page};

use super::titel;
use crate::besluit::procedure::handelingen::{draag_over, laad_open, mogelijke_behandelaars};
use crate::besluit::procedure::model::Procedure;
use crate::schil::{Antwoord, Context, Ik, Inzending, Reject, functienaam, naar, pagina, pagina_fout};

#[derive(Template)]
#[template(path = "besluit/behandelaar.html")]
struct Behandelaarpagina {
    p: Page,
    f: Form,
    k: Procedure,
    wie: Vec<Optie>,
}

async fn blad(ik: &Ik, id: ProcedureId, f: Form) -> Result<Behandelaarpagina, Reject> {
    let context = Context::van(ik);
    let mut c = ik.app.db.read().await?;
    let k = laad_open(&mut c, &context, Handeling::ProcedureVoeren, id).await?;
    let p = titel(ik, "procedure-overdragen-titel", &k.kern);
    let anderen = mogelijke_behandelaars(&mut c, &context).await?.into_iter();
    let wie = anderen
        .filter(|f| f.id != k.kern.behandelaar.0)
        .map(|f| Optie::nieuw(f.id.to_string(), format!("{}, {}", f.naam, functienaam(&p, f.bevoegdheid()))))
        .collect();
    Ok(Behandelaarpagina { p, f, k, wie })
}

/// GET `/procedures/{id}/behandelaar`.
pub async fn formulier(ik: Ik, Id(id): Id<ProcedureId>) -> Antwoord {
    pagina(&blad(&ik, id, Form::leeg()).await?)
}

/// POST `/procedures/{id}/behandelaar`.
pub async fn overdragen(ik: Ik, Id(id): Id<ProcedureId>, mut inzending: Inzending) -> Antwoord {
    let Some(aan) = inzending.form.keuze::<FunctieId>("procedurebehandelaar") else {
        return pagina_fout(&blad(&ik, id, inzending.form).await?);
    };
    let mut tx = ik.app.db.write().await?;
    if !draag_over(&mut tx, &Context::van(&ik), id, aan).await? {
        drop(tx);
        inzending.form.meld_fout("procedurebehandelaar", FoutCode::Keuze, vec![]);
        return pagina_fout(&blad(&ik, id, inzending.form).await?);
    }
    let doel = format!("/procedures/{id}");
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, "melding-procedure-overgedragen")
}
