// SPDX-License-Identifier: EUPL-1.2
//! The facts of one letter: read with what is missing at its field, typed, and made final for a step that was taken without.

use askama::Template;
use kernel::{ProcedureId, ProcedurestapId};
use poort::Handeling;
use web::{Form, Id, Paar, Page};

use super::formulier::{Formveld, formvelden, lees, vul};
use super::{open, pad};
use crate::besluit::brief::gebrek::meld;
use crate::besluit::brief::handelingen::{bewaar, stel_vast};
use crate::besluit::brief::store::is_bevroren;
use crate::besluit::brief::velden::velden;
use crate::besluit::procedure::handelingen::{laad, mag};
use crate::besluit::procedure::model::Procedure;
use crate::besluit::procedure::pages::artikelen;
use crate::schil::{Antwoord, Context, Ik, Inzending, Reject, naar, pagina, pagina_fout};

#[derive(Template)]
#[template(path = "besluit/brief.html")]
struct Briefpagina {
    p: Page,
    f: Form,
    k: Procedure,
    velden: Vec<Formveld>,
    /// Where the letter is, and its form.
    pad: String,
    doel: String,
    /// The step was taken: its letter is written afterwards.
    achteraf: bool,
    /// Nothing can be typed any more.
    dicht: bool,
    compleet: bool,
    stijl: bool,
    mag_stijl: bool,
    artikelen: String,
}

/// The page; `getypt`: a form with errors, in place of what is kept.
async fn blad(
    ik: &Ik,
    welke: (ProcedureId, Option<ProcedurestapId>),
    getypt: Option<Form>,
) -> Result<Briefpagina, Reject> {
    let context = Context::van(ik);
    let mut tx = ik.app.db.write().await?;
    let (k, i, map) = open(&mut tx, &context, welke).await?;
    let bevroren = is_bevroren(&mut tx, map.stap.id).await?;
    tx.commit().await?;
    let alle = velden(map.brief, k.kern.soort);
    let (bekend, mondeling) = map.bekend(&context)?;
    let gebreken = map.controleer(&k, &i, (&bekend, mondeling)).err().unwrap_or_default();
    let mut p = ik.pagina("brief-titel");
    p.titel = format!("{}: {}", p.t(&format!("briefsoort-{}", map.brief)), k.kern.nummer);
    let f = getypt.unwrap_or_else(|| {
        let mut f = Form::leeg();
        vul(&mut f, &alle, &map.getypt);
        if map.geschreven {
            meld(&mut f, &alle, &gebreken);
        }
        f
    });
    let pad = pad(&map, k.kern.id);
    let achteraf = map.stap.gezet.is_some();
    let getekend = map.stap.getekend.is_some() && !achteraf;
    Ok(Briefpagina {
        velden: formvelden(&p, &map, &alle, &i),
        doel: if achteraf { format!("{pad}/gegevens") } else { pad.clone() },
        pad,
        achteraf,
        dicht: bevroren || getekend || !mag(&context, Handeling::ProcedureVoeren),
        compleet: gebreken.is_empty(),
        stijl: map.stijl.is_some(),
        mag_stijl: mag(&context, Handeling::HuisstijlVaststellen),
        artikelen: artikelen(&p, map.schema.artikelen),
        k,
        f,
        p,
    })
}

/// GET `/procedures/{id}/brief`.
pub async fn voorstel(ik: Ik, Id(id): Id<ProcedureId>) -> Antwoord {
    pagina(&blad(&ik, (id, None), None).await?)
}

/// GET `/procedures/{id}/brieven/{stap}/gegevens`.
pub async fn achteraf(ik: Ik, Paar(id, stap): Paar<ProcedureId, ProcedurestapId>) -> Antwoord {
    pagina(&blad(&ik, (id, Some(stap)), None).await?)
}

async fn bewaren(
    ik: Ik,
    welke: (ProcedureId, Option<ProcedurestapId>),
    mut inzending: Inzending,
) -> Antwoord {
    let context = Context::van(&ik);
    let mut tx = ik.app.db.write().await?;
    laad(&mut tx, &context, Handeling::ProcedureVoeren, welke.0).await?;
    let (k, i, map) = open(&mut tx, &context, welke).await?;
    let alle = velden(map.brief, k.kern.soort);
    let Some(getypt) = lees(&mut inzending.form, &alle, &i, ik.nu.dag()) else {
        drop(tx);
        return pagina_fout(&blad(&ik, welke, Some(inzending.form)).await?);
    };
    bewaar(&mut tx, &context, (&k, map.stap.id), &getypt).await?;
    let pad = pad(&map, k.kern.id);
    let doel = if map.stap.gezet.is_some() { format!("{pad}/gegevens") } else { pad };
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, "melding-brief-bewaard")
}

/// POST `/procedures/{id}/brief`.
pub async fn voorstel_bewaren(ik: Ik, Id(id): Id<ProcedureId>, inzending: Inzending) -> Antwoord {
    bewaren(ik, (id, None), inzending).await
}

/// POST `/procedures/{id}/brieven/{stap}/gegevens`.
pub async fn achteraf_bewaren(
    ik: Ik,
    Paar(id, stap): Paar<ProcedureId, ProcedurestapId>,
    inzending: Inzending,
) -> Antwoord {
    bewaren(ik, (id, Some(stap)), inzending).await
}

/// POST `/procedures/{id}/brieven/{stap}/vaststelling`.
pub async fn vaststellen(
    ik: Ik,
    Paar(id, stap): Paar<ProcedureId, ProcedurestapId>,
    inzending: Inzending,
) -> Antwoord {
    let doel = format!("/procedures/{id}");
    let mut tx = ik.app.db.write().await?;
    stel_vast(&mut tx, &Context::van(&ik), (id, stap)).await?;
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, "melding-brief-definitief")
}
