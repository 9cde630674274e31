// SPDX-License-Identifier: EUPL-1.2
//! The talk with a person of a casus, or why there was none.

use askama::Template;
use kernel::{CasusId, CasuspersoonId};
use poort::Handeling;
use web::{Form, Optie, Paar, Page, Weigering};

use super::{lezend, titel};
use crate::casus::formulier::Gespreksformulier;
use crate::casus::handelingen::{laad_open, lees, leg_gesprek_vast};
use crate::casus::model::{Gespreksuitkomst, Kern, Nietreden};
use crate::schil::{Antwoord, Context, Ik, Inzending, Reject, naar, pagina, pagina_fout};

#[derive(Template)]
#[template(path = "casus/gesprek.html")]
struct Gesprekpagina {
    p: Page,
    f: Form,
    k: Kern,
    wie: CasuspersoonId,
    naam: String,
    uitkomsten: Vec<Optie>,
    redenen: Vec<Optie>,
}

/// The page names the person, so opening it is a reading like that of the casus.
async fn blad(ik: &Ik, id: CasusId, wie: CasuspersoonId, f: Form) -> Result<Gesprekpagina, Reject> {
    let context = Context::van(ik);
    laad_open(&mut lezend(ik).await?, &context, Handeling::CasusVoeren, id).await?;
    let mut tx = ik.app.db.write().await?;
    let (k, _, inhoud) = lees(&mut tx, &context, id).await?;
    tx.commit().await?;
    let persoon = inhoud.personen.into_iter().flatten().find(|p| p.id == wie);
    let p = titel(ik, "casus-gesprek-titel", &k);
    Ok(Gesprekpagina {
        f,
        wie,
        naam: persoon.ok_or_else(Weigering::niet_gevonden)?.naam,
        uitkomsten: Optie::van_codes(&p, "gespreksuitkomst", Gespreksuitkomst::ALLE),
        redenen: Optie::van_codes(&p, "nietreden", Nietreden::ALLE),
        k,
        p,
    })
}

/// GET `/casussen/{id}/gesprekken/{persoon}`.
pub async fn formulier(ik: Ik, Paar(id, wie): Paar<CasusId, CasuspersoonId>) -> Antwoord {
    pagina(&blad(&ik, id, wie, Form::leeg()).await?)
}

/// POST `/casussen/{id}/gesprekken/{persoon}`.
pub async fn vastleggen(
    ik: Ik,
    Paar(id, wie): Paar<CasusId, CasuspersoonId>,
    mut inzending: Inzending,
) -> Antwoord {
    let Some(nieuw) = Gespreksformulier::lees(&mut inzending.form, ik.nu.dag()) else {
        return pagina_fout(&blad(&ik, id, wie, inzending.form).await?);
    };
    let doel = format!("/casussen/{id}/inhoud");
    let mut tx = ik.app.db.write().await?;
    leg_gesprek_vast(&mut tx, &Context::van(&ik), (id, wie), &nieuw).await?;
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, "melding-casus-gesprek")
}
