// SPDX-License-Identifier: EUPL-1.2
//! The form of one step: what must be answered, which dates are chosen, and when it was done, made of its schema alone.

use askama::Template;
use kernel::ProcedureId;
use poort::Handeling;
use procedure::{Stap, Zet};
use web::{Form, Paar, Page};

use super::{artikelen, meld, titel, vul_nu};
use crate::besluit::procedure::formulier::{Stapformulier, keuzeveld, lees_stap, vraagveld};
use crate::besluit::procedure::handelingen::{Stapfout, keuring, laad_open, lees, neem, stel_op};
use crate::besluit::procedure::model::Procedure;
use crate::besluit::procedure::rules::{van_buiten, wordt_ondertekend};
use crate::overleg::Context;
use crate::schil::{Antwoord, Ik, Inzending, Reject, naar, pagina, pagina_fout};
use ::procedure::Vanaf;

#[derive(Template)]
#[template(path = "besluit/procedurestap.html")]
struct Stappagina {
    p: Page,
    f: Form,
    k: Procedure,
    stap: &'static Stap,
    ondertekend: bool,
    buiten: bool,
    betreft: bool,
}

impl Stappagina {
    fn vragen(&self) -> Vec<String> {
        self.stap.vragen.iter().map(|v| vraagveld(*v)).collect()
    }

    fn keuzes(&self) -> Vec<String> {
        self.stap.kiest.iter().map(|(k, _)| keuzeveld(*k)).collect()
    }

    fn artikelen(&self) -> String {
        artikelen(&self.p, self.stap.artikelen)
    }

    fn vertelt(&self) -> String {
        let wie = self.stap.vertelt.iter().map(|o| self.p.t(&format!("procontvanger-{o}")));
        wie.collect::<Vec<_>>().join(", ")
    }
}

/// Whether the day of the decision must be typed: a clock counts from it, and the procedure does not know it.
fn vraagt_betreft(k: &Procedure, stap: &Stap) -> bool {
    k.kern.over.is_none() && stap.klokken.iter().any(|klok| klok.vanaf == Vanaf::EindeBezwaartermijn)
}

/// A refusal of the step, as it goes to the reader.
fn weiger(fout: Stapfout) -> Reject {
    match fout {
        Stapfout::Reject(reject) => reject,
        _ => crate::besluit::BesluitFout::StapVolgtNiet.into(),
    }
}

fn blad(ik: &Ik, k: Procedure, zet: Zet, mut f: Form) -> Result<Stappagina, Reject> {
    let stap = keuring(&k, zet).map_err(weiger)?;
    let mut p = titel(ik, "procedure-stap-titel", &k.kern);
    p.titel = format!("{}: {}", p.t(&format!("proczet-{zet}")), k.kern.nummer);
    vul_nu(&p, &mut f, ("stap_op", "stap_om"), stap.uur, ik.nu);
    Ok(Stappagina {
        ondertekend: wordt_ondertekend(stap),
        buiten: van_buiten(stap),
        betreft: vraagt_betreft(&k, stap),
        stap,
        k,
        f,
        p,
    })
}

async fn laad(ik: &Ik, id: ProcedureId) -> Result<Procedure, Reject> {
    laad_open(&mut ik.app.db.read().await?, &Context::van(ik), Handeling::ProcedureVoeren, id).await
}

/// GET `/procedures/{id}/stappen/{zet}`. What was prepared before is filled in.
pub async fn formulier(ik: Ik, Paar(id, zet): Paar<ProcedureId, Zet>) -> Antwoord {
    let k = laad(&ik, id).await?;
    let mut f = Form::leeg();
    if let Some(v) = k.voorstel.as_ref().filter(|v| v.zet == zet) {
        let mut tx = ik.app.db.write().await?;
        let (_, inhoud) = lees(&mut tx, &Context::van(&ik), id).await?;
        tx.commit().await?;
        if let Some(i) = inhoud.stap(v.id) {
            for (vraag, tekst) in &i.antwoorden {
                f.zet(&vraagveld(*vraag), tekst);
            }
            for (keuze, dag) in &i.gekozen {
                f.zet(&keuzeveld(*keuze), dag.to_string());
            }
        }
    }
    let blad = blad(&ik, k, zet, f)?;
    pagina(&blad)
}

/// POST `/procedures/{id}/stappen/{zet}`.
pub async fn zetten(ik: Ik, Paar(id, zet): Paar<ProcedureId, Zet>, mut inzending: Inzending) -> Antwoord {
    let k = laad(&ik, id).await?;
    let stap = keuring(&k, zet).map_err(weiger)?;
    if wordt_ondertekend(stap) {
        return opstellen(ik, k, (zet, stap), inzending).await;
    }
    let vorm = (van_buiten(stap), vraagt_betreft(&k, stap));
    let Some(nieuw) = Stapformulier::lees(&mut inzending.form, stap, vorm, ik.nu) else {
        return pagina_fout(&blad(&ik, k, zet, inzending.form)?);
    };
    let doel = format!("/procedures/{id}");
    let mut tx = ik.app.db.write().await?;
    if let Err(fout) = neem(&mut tx, &Context::van(&ik), (id, zet), &nieuw).await {
        drop(tx);
        meld(&mut inzending.form, fout, ("stap_op", "stap_om"))?;
        return pagina_fout(&blad(&ik, k, zet, inzending.form)?);
    }
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, "melding-stap-gezet")
}

async fn opstellen(ik: Ik, k: Procedure, (zet, stap): (Zet, &Stap), mut inzending: Inzending) -> Antwoord {
    let id = k.kern.id;
    let Some(inhoud) = lees_stap(&mut inzending.form, stap) else {
        return pagina_fout(&blad(&ik, k, zet, inzending.form)?);
    };
    let doel = format!("/procedures/{id}/voorstel");
    let mut tx = ik.app.db.write().await?;
    if let Err(fout) = stel_op(&mut tx, &Context::van(&ik), (id, zet), &inhoud).await {
        drop(tx);
        meld(&mut inzending.form, fout, ("", ""))?;
        return pagina_fout(&blad(&ik, k, zet, inzending.form)?);
    }
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, "melding-stap-opgesteld")
}
