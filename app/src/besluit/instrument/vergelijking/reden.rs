// SPDX-License-Identifier: EUPL-1.2
//! Saying why the own municipality deviates on one row: what it has beside what the model has.

use askama::Template;
use kernel::RegelversieId;
use web::{Form, Page, Vraag as Webvraag, Weigering};

use crate::besluit::instrument::formulier::lees_reden;
use crate::besluit::instrument::handelingen;
use crate::besluit::instrument::vergelijking::model::{Vak, Vergelijkrij};
use crate::besluit::instrument::vergelijking::pages::{rijkop, vraag_en_antwoord, waardetekst};
use crate::besluit::instrument::vergelijking::vraag::Vraag;
use crate::schil::{Antwoord, Context, Ik, Inzending, Reject, naar, pagina, pagina_fout};

#[derive(Template)]
#[template(path = "besluit/afwijking.html")]
struct Afwijkingpagina {
    p: Page,
    f: Form,
    soort: String,
    kop: String,
    wij: String,
    model: String,
    merk: String,
    terug: String,
    /// What travels along: the question and the row.
    mee: Vec<(&'static str, String)>,
}

/// The row on which the own municipality deviates; without one there is nothing to explain.
struct Afwijkend {
    vraag: Vraag,
    rij: Vergelijkrij,
    vak: Vak,
    versie: Option<RegelversieId>,
}

async fn zoek(ik: &Ik, f: &mut Form) -> Result<Afwijkend, Reject> {
    let (_, vraag, v) = vraag_en_antwoord(ik, f).await?;
    let code = f.waarde("rij").to_owned();
    let plek = v.kolommen.iter().position(|k| k.gemeente.0 == ik.actor.organisatie);
    let rij = v.rijen.iter().find(|r| r.rij.code() == code).cloned();
    let (Some(plek), Some(rij)) = (plek, rij) else { return Err(Weigering::niet_gevonden().into()) };
    let vak = rij.vakken.get(plek).filter(|v| v.merk.wijkt_af()).cloned();
    let vak = vak.ok_or_else(Weigering::niet_gevonden)?;
    let versie = v.kolommen.get(plek).and_then(|k| k.versie).map(|(id, ..)| id);
    Ok(Afwijkend { vraag, rij, vak, versie })
}

fn blad(ik: &Ik, a: &Afwijkend, mut f: Form) -> Afwijkingpagina {
    let p = ik.pagina("afwijking-titel");
    if !f.heeft("afwijkreden") {
        f.zet("afwijkreden", a.vak.reden.as_ref().map(|r| r.tekst.clone()).unwrap_or_default());
    }
    let mut mee = vec![
        ("soort", a.vraag.soort.code().to_owned()),
        ("model", a.vraag.modelcode()),
        ("rij", a.rij.rij.code()),
    ];
    mee.extend(a.vraag.gemeenten.iter().map(|g| ("gemeenten", g.0.to_string())));
    Afwijkingpagina {
        soort: p.t(&format!("instrumentsoort-{}", a.vraag.soort)),
        kop: rijkop(&p, &a.rij),
        wij: waardetekst(&p, &a.rij.rij, a.vak.waarde.as_ref()),
        model: waardetekst(&p, &a.rij.rij, a.rij.norm.as_ref()),
        merk: p.t(&format!("vergelijkmerk-{}", a.vak.merk)),
        terug: format!("/instrumenten/vergelijken?{}", a.vraag.query()),
        mee,
        p,
        f,
    }
}

/// GET `/instrumenten/afwijking`.
pub async fn vragen(ik: Ik, Webvraag(mut f): Webvraag) -> Antwoord {
    let a = zoek(&ik, &mut f).await?;
    pagina(&blad(&ik, &a, f))
}

/// POST `/instrumenten/afwijking`.
pub async fn geven(ik: Ik, mut inzending: Inzending) -> Antwoord {
    let a = zoek(&ik, &mut inzending.form).await?;
    let Some(reden) = lees_reden(&mut inzending.form) else {
        return pagina_fout(&blad(&ik, &a, inzending.form));
    };
    let mut tx = ik.app.db.write().await?;
    let wat = (a.vraag.soort, &a.rij.rij, a.versie);
    handelingen::verklaar(&mut tx, &Context::van(&ik), wat, &reden).await?;
    let doel = format!("/instrumenten/vergelijken?{}", a.vraag.query());
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, "melding-afwijking-verklaard")
}
