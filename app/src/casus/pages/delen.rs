// SPDX-License-Identifier: EUPL-1.2
//! Giving another organisation a role in a casus, and ending that.

use askama::Template;
use kernel::{CasusId, CasuspartijId, Herkomst};
use poort::Handeling;
use web::{Form, Id, Optie, Paar, Page};

use super::{lezend, titel};
use crate::casus::formulier::Deelformulier;
use crate::casus::handelingen::{self, laad_open, mag, te_vragen};
use crate::casus::model::{Kern, Partijrol};
use crate::casus::rules::delen::HOOGSTENS_DAGEN;
use crate::schil::{Antwoord, Context, Ik, Inzending, Reject, naar, pagina, pagina_fout};

#[derive(Template)]
#[template(path = "casus/delen.html")]
struct Deelpagina {
    p: Page,
    f: Form,
    k: Kern,
    partijen: Vec<Optie>,
    rollen: Vec<Optie>,
    personen: Vec<Optie>,
    zorg: Vec<Optie>,
    toestemming: bool,
    dagen: String,
}

async fn blad(ik: &Ik, id: CasusId, f: Form) -> Result<Deelpagina, Reject> {
    let context = Context::van(ik);
    let mut c = lezend(ik).await?;
    let (k, toegang) = laad_open(&mut c, &context, Handeling::CasusDelen, id).await?;
    let kan = te_vragen(&mut c, &context, &k).await?;
    drop(c);
    let p = titel(ik, "casus-delen-titel", &k);
    let ja = |sleutel: &str| vec![Optie::nieuw("ja", p.t(sleutel))];
    let zorg = mag(&context, &k, toegang, Handeling::CasuszorgInzien);
    Ok(Deelpagina {
        f,
        partijen: kan
            .into_iter()
            .map(|(o, a)| {
                let onder = p.tm("casus-onder-afspraak", &[("afspraak", a.naam.as_str())]);
                Optie::nieuw(o.id.to_string(), o.naam).met_uitleg(onder)
            })
            .collect(),
        rollen: Optie::van_codes(&p, "partijrol", Partijrol::ALLE),
        personen: ja("casus-ziet-personen"),
        zorg: if zorg { ja("casus-ziet-zorg") } else { vec![] },
        toestemming: k.herkomst != Herkomst::Vrij && !k.mag_door,
        dagen: HOOGSTENS_DAGEN.to_string(),
        k,
        p,
    })
}

/// GET `/casussen/{id}/partijen`.
pub async fn formulier(ik: Ik, Id(id): Id<CasusId>) -> Antwoord {
    pagina(&blad(&ik, id, Form::leeg()).await?)
}

/// POST `/casussen/{id}/partijen`.
pub async fn geven(ik: Ik, Id(id): Id<CasusId>, mut inzending: Inzending) -> Antwoord {
    let Some(nieuw) = Deelformulier::lees(&mut inzending.form) else {
        return pagina_fout(&blad(&ik, id, inzending.form).await?);
    };
    let mut tx = ik.app.db.write().await?;
    if !handelingen::deel(&mut tx, &Context::van(&ik), id, &nieuw, &mut inzending.form).await? {
        drop(tx);
        return pagina_fout(&blad(&ik, id, inzending.form).await?);
    }
    let doel = format!("/casussen/{id}");
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, "melding-casus-gedeeld")
}

/// POST `/casussen/{id}/partijen/{partij}/einde`.
pub async fn terugnemen(
    ik: Ik,
    Paar(id, rol): Paar<CasusId, CasuspartijId>,
    inzending: Inzending,
) -> Antwoord {
    let doel = format!("/casussen/{id}");
    let mut tx = ik.app.db.write().await?;
    handelingen::neem_terug(&mut tx, &Context::van(&ik), id, rol).await?;
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, "melding-casus-rol-einde")
}
