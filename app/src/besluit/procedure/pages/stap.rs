// SPDX-License-Identifier: EUPL-1.2
//! The form of one step: what must be answered, which dates are chosen, and when it was done, made of its schema alone.

use askama::Template;
use kernel::ProcedureId;
use poort::Handeling;
use procedure::{Stap, Wie, Zet};
use web::{Form, Paar, Page, Weigering};

use super::{artikelen, meld, titel, vul_nu};
use crate::besluit::procedure::formulier::{Stapformulier, keuzeveld, lees_stap, vraagveld};
use crate::besluit::procedure::handelingen::{Stapfout, keuring, laad_open, lees, neem, stel_op};
use crate::besluit::procedure::model::Procedure;
use crate::besluit::procedure::rules::{Manier, kan_hulpofficier, manier};
use crate::schil::{Antwoord, Context, Ik, Inzending, Reject, naar, pagina, pagina_fout};
use ::procedure::Vanaf;

const HULPOFFICIER: Manier = Manier::VanBuiten(Wie::Hulpofficier);

#[derive(Template)]
#[template(path = "besluit/procedurestap.html")]
struct Stappagina {
    p: Page,
    f: Form,
    k: Procedure,
    stap: &'static Stap,
    manier: Manier,
    betreft: bool,
}

impl Stappagina {
    fn ondertekend(&self) -> bool {
        self.manier == Manier::Ondertekend
    }

    /// Whether staff write down what somebody else did.
    fn buiten(&self) -> bool {
        matches!(self.manier, Manier::VanBuiten(_))
    }

    fn hulpofficier(&self) -> bool {
        self.manier == HULPOFFICIER
    }

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

fn blad(ik: &Ik, k: Procedure, (stap, manier): (&'static Stap, Manier), mut f: Form) -> Stappagina {
    let mut p = titel(ik, "procedure-stap-titel", &k.kern);
    if manier == HULPOFFICIER {
        // What somebody else did was earlier, and the hour counts: it is typed.
        p.titel = format!("{}: {}", p.t("procedure-stap-hulpofficier"), k.kern.nummer);
    } else {
        p.titel = format!("{}: {}", p.t(&format!("proczet-{}", stap.zet)), k.kern.nummer);
        vul_nu(&p, &mut f, ("stap_op", "stap_om"), stap.uur, ik.nu);
    }
    Stappagina { betreft: vraagt_betreft(&k, stap), manier, stap, k, f, p }
}

async fn laad(ik: &Ik, id: ProcedureId, zet: Zet) -> Result<(Procedure, &'static Stap), Reject> {
    let mut c = ik.app.db.read().await?;
    let k = laad_open(&mut c, &Context::van(ik), Handeling::ProcedureVoeren, id).await?;
    let stap = keuring(&k, zet).map_err(weiger)?;
    Ok((k, stap))
}

/// The same, of a step that an assistant prosecutor can have taken.
async fn laad_hulpofficier(ik: &Ik, id: ProcedureId, zet: Zet) -> Result<(Procedure, &'static Stap), Reject> {
    let (k, stap) = laad(ik, id, zet).await?;
    if kan_hulpofficier(stap) { Ok((k, stap)) } else { Err(Weigering::niet_gevonden().into()) }
}

/// GET `/procedures/{id}/stappen/{zet}`. What was prepared before is filled in.
pub async fn formulier(ik: Ik, Paar(id, zet): Paar<ProcedureId, Zet>) -> Antwoord {
    let (k, stap) = laad(&ik, id, zet).await?;
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
    pagina(&blad(&ik, k, (stap, manier(stap)), f))
}

/// GET `/procedures/{id}/stappen/{zet}/hulpofficier`.
pub async fn formulier_hulpofficier(ik: Ik, Paar(id, zet): Paar<ProcedureId, Zet>) -> Antwoord {
    let (k, stap) = laad_hulpofficier(&ik, id, zet).await?;
    pagina(&blad(&ik, k, (stap, HULPOFFICIER), Form::leeg()))
}

/// POST `/procedures/{id}/stappen/{zet}`.
pub async fn zetten(ik: Ik, Paar(id, zet): Paar<ProcedureId, Zet>, inzending: Inzending) -> Antwoord {
    let (k, stap) = laad(&ik, id, zet).await?;
    match manier(stap) {
        Manier::Ondertekend => opstellen(ik, k, stap, inzending).await,
        manier => nemen(ik, k, (stap, manier), inzending).await,
    }
}

/// POST `/procedures/{id}/stappen/{zet}/hulpofficier`.
pub async fn vastleggen_hulpofficier(
    ik: Ik,
    Paar(id, zet): Paar<ProcedureId, Zet>,
    inzending: Inzending,
) -> Antwoord {
    let (k, stap) = laad_hulpofficier(&ik, id, zet).await?;
    nemen(ik, k, (stap, HULPOFFICIER), inzending).await
}

/// Takes a step at once: what staff did, or what they write down of somebody outside.
async fn nemen(
    ik: Ik,
    k: Procedure,
    (stap, manier): (&'static Stap, Manier),
    mut inzending: Inzending,
) -> Antwoord {
    let id = k.kern.id;
    let vorm = (matches!(manier, Manier::VanBuiten(_)), vraagt_betreft(&k, stap));
    let Some(nieuw) = Stapformulier::lees(&mut inzending.form, stap, vorm, ik.nu) else {
        return pagina_fout(&blad(&ik, k, (stap, manier), inzending.form));
    };
    let doel = format!("/procedures/{id}");
    let mut tx = ik.app.db.write().await?;
    if let Err(fout) = neem(&mut tx, &Context::van(&ik), (id, stap.zet), &nieuw).await {
        drop(tx);
        meld(&mut inzending.form, fout, ("stap_op", "stap_om"))?;
        return pagina_fout(&blad(&ik, k, (stap, manier), inzending.form));
    }
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, "melding-stap-gezet")
}

async fn opstellen(ik: Ik, k: Procedure, stap: &'static Stap, mut inzending: Inzending) -> Antwoord {
    let (id, vorm) = (k.kern.id, (stap, Manier::Ondertekend));
    let Some(inhoud) = lees_stap(&mut inzending.form, stap) else {
        return pagina_fout(&blad(&ik, k, vorm, inzending.form));
    };
    let doel = format!("/procedures/{id}/voorstel");
    let mut tx = ik.app.db.write().await?;
    if let Err(fout) = stel_op(&mut tx, &Context::van(&ik), (id, stap.zet), &inhoud).await {
        drop(tx);
        meld(&mut inzending.form, fout, ("", ""))?;
        return pagina_fout(&blad(&ik, k, vorm, inzending.form));
    }
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, "melding-stap-opgesteld")
}
