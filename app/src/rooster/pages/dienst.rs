// SPDX-License-Identifier: EUPL-1.2
//! One shift: who works it, whether there is rest enough, filling it and calling it off.

use askama::Template;
use kernel::{BoadienstId, GebruikerId};
use poort::{Handeling, Relatie, Situatie};
use web::datum::toon_dag_lang;
use web::{Form, Id, Optie, Page};

use super::plannen::boa_opties;
use super::{standtekst, tijden, uren, wie};
use crate::rooster::handelingen::{self, Kan, kan, laad, rondom, verbanden};
use crate::rooster::model::Dienst;
use crate::rooster::rules::rust::{Rust, rust};
use crate::rooster::rules::stand::stand;
use crate::rooster::rules::week::{Week, minuten};
use crate::schil::{Antwoord, Context, Ik, Inzending, Reject, naar, pagina, pagina_fout};

#[derive(Template)]
#[template(path = "rooster/dienst.html")]
struct Dienstpagina {
    p: Page,
    f: Form,
    d: Dienst,
    onder: String,
    wie: String,
    stand: (String, &'static str),
    duur: String,
    week: String,
    /// What is to be said about rest, and in which tone.
    rust: Option<(String, &'static str)>,
    kan: Kan,
    boas: Vec<Optie>,
    mag_afspraak: bool,
}

fn rusttekst(p: &Page, rust: Rust) -> Option<(String, &'static str)> {
    let (sleutel, m, toon) = match rust {
        Rust::Genoeg => return None,
        Rust::Kort(m) => ("rooster-rust-kort", m, "info"),
        Rust::Vaker(m) => ("rooster-rust-vaker", m, "warning"),
        Rust::TeKort(m) => ("rooster-rust-te-kort", m, "warning"),
    };
    Some((p.tm(sleutel, &[("uren", &uren(p, m))]), toon))
}

async fn blad(ik: &Ik, id: BoadienstId, mut f: Form) -> Result<Dienstpagina, Reject> {
    let context = Context::van(ik);
    let mut c = ik.app.db.read().await?;
    let (d, relatie) = laad(&mut c, &context, id).await?;
    let verbanden = verbanden(&mut c, &context).await?;
    let kan = kan(&context, &d, relatie, &verbanden);
    // Rest is between the employer and the boa.
    let zelf = d.boa.as_ref().is_some_and(|(wie, _)| *wie == ik.actor.gebruiker);
    let van_belang = d.boa.is_some()
        && (zelf || (relatie == Relatie::Eigen && ik.mag(Handeling::RoosterPlannen, Situatie::EIGEN)));
    let rond = if van_belang { Some(rondom(&mut c, &context, &d, &verbanden).await?) } else { None };
    let boas = if kan.invullen { boa_opties(&mut c, d.eigenaar.0, ik.nu).await? } else { vec![] };
    drop(c);
    if f.is_leeg() {
        f.zet("dienstboa", d.boa.as_ref().map(|(id, _)| id.to_string()).unwrap_or_default());
    }
    let mut p = ik.pagina("rooster-dienst-titel");
    p.titel = p.tm("rooster-dienst-op", &[("dag", &toon_dag_lang(d.periode.van.dag(), ik.taal()))]);
    Ok(Dienstpagina {
        onder: format!("{}, {}", tijden(d.periode), d.gemeente.1),
        wie: wie(&p, &d),
        stand: standtekst(&p, stand(&d, &verbanden)),
        duur: p.tm("rooster-duur-uren", &[("uren", &uren(&p, minuten(d.periode)))]),
        week: format!("/rooster?week={}", Week::van_dag(d.periode.van.dag())),
        rust: rond.and_then(|andere| rusttekst(&p, rust(d.periode, &andere))),
        kan,
        boas,
        mag_afspraak: ik.mag(Handeling::AfspraakInzien, Situatie::EIGEN),
        f,
        d,
        p,
    })
}

/// GET `/rooster/diensten/{id}`.
pub async fn dienst(ik: Ik, Id(id): Id<BoadienstId>) -> Antwoord {
    pagina(&blad(&ik, id, Form::leeg()).await?)
}

/// Which version of it somebody saw.
fn gezien(f: &mut Form) -> i64 {
    f.getal("bewerking", 0..=i64::MAX).unwrap_or(-1)
}

/// POST `/rooster/diensten/{id}/invulling`.
pub async fn invullen(ik: Ik, Id(id): Id<BoadienstId>, mut inzending: Inzending) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    let context = Context::van(&ik);
    laad(&mut tx, &context, id).await?;
    let form = &mut inzending.form;
    let bewerking = gezien(form);
    let boa: Option<GebruikerId> = form.keuze_optioneel("dienstboa");
    let goed = form.is_goed() && handelingen::invullen(&mut tx, &context, (id, bewerking), boa, form).await?;
    if !goed {
        drop(tx);
        return pagina_fout(&blad(&ik, id, inzending.form).await?);
    }
    let doel = format!("/rooster/diensten/{id}");
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, if boa.is_some() { "melding-dienst-ingevuld" } else { "melding-dienst-open" })
}

/// POST `/rooster/diensten/{id}/afzegging`.
pub async fn afzeggen(ik: Ik, Id(id): Id<BoadienstId>, mut inzending: Inzending) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    let bewerking = gezien(&mut inzending.form);
    handelingen::afzeggen(&mut tx, &Context::van(&ik), (id, bewerking)).await?;
    let doel = format!("/rooster/diensten/{id}");
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, "melding-dienst-afgezegd")
}
