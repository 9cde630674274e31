// SPDX-License-Identifier: EUPL-1.2
//! One version: reading it, and while it is a concept changing it.

use askama::Template;
use db::Tx;
use jiff::civil::Date;
use kernel::RegelversieId;
use web::{Form, Id, Optie, Page};

use crate::besluit::instrument::formulier::{
    NieuweVaststelling, celvelden, lees_artikel, lees_intrekking, lees_matrix,
};
use crate::besluit::instrument::geldig::stand;
use crate::besluit::instrument::handelingen::{self, laad_versie, mag_vaststellen, zicht};
use crate::besluit::instrument::matrix::{Cel, Maatregel, Maatregelsoort};
use crate::besluit::instrument::model::{Instrument, Instrumentsoort, Orgaan, Regelversie, Stand};
use crate::besluit::instrument::pages::instrument::Matrixtabel;
use crate::besluit::instrument::pages::{gelezen_versie, standtoon};
use crate::besluit::instrument::store::lezen::{Welke, instrumenten};
use crate::schil::{Antwoord, Context, Ik, Inzending, Reject, naar, pagina, pagina_fout};

#[derive(Template)]
#[template(path = "besluit/regelversie.html")]
struct Versiepagina {
    p: Page,
    f: Form,
    i: Instrument,
    v: Regelversie,
    stand: Stand,
    tabel: Matrixtabel,
    mag: bool,
    organen: Vec<Optie>,
    maatregelen: Vec<Optie>,
    /// Subjects that other municipalities use for this kind, so that articles meet in a comparison.
    onderwerpen: Vec<String>,
}

impl Versiepagina {
    const fn regel(&self) -> &Regelversie {
        &self.v
    }

    fn is_concept(&self) -> bool {
        self.v.vaststelling.is_none()
    }

    fn is_damocles(&self) -> bool {
        self.i.soort == Instrumentsoort::Damocles
    }

    fn mag_intrekken(&self) -> bool {
        self.mag && !self.is_concept() && self.v.intrekking.is_none()
    }

    fn toon(&self) -> &'static str {
        standtoon(self.stand)
    }

    /// The name of a cell and its two fields.
    fn cellen(&self) -> Vec<(String, String, String)> {
        let veld = |c: Cel| {
            let (maatregel, aantal) = celvelden(c);
            let kop = format!(
                "{}, {}",
                self.p.t(&format!("matrixrij-{}-{}", c.plaats, c.middel)),
                self.p.t(&format!("matrixkeer-{}", c.keer)).to_lowercase()
            );
            (kop, maatregel, aantal)
        };
        Cel::alle().map(veld).collect()
    }

    /// Whether a field whose name begins so holds an error; several with a bar between.
    fn fout_in(&self, begin: &str) -> bool {
        self.f.fouten().iter().any(|fout| begin.split('|').any(|b| fout.veld.starts_with(b)))
    }
}

/// The matrix that is kept, as the form shows it.
fn vul_matrix(f: &mut Form, v: &Regelversie) {
    for (cel, maatregel) in v.matrix.cellen() {
        let (veld, getalveld) = celvelden(cel);
        f.zet(&veld, maatregel.delen().0.code());
        let aantal = match maatregel {
            Maatregel::Waarschuwing => String::new(),
            Maatregel::Dwangsom(cent) => format!("{},{:02}", cent / 100, cent % 100),
            Maatregel::Weken(n) | Maatregel::Maanden(n) => n.to_string(),
        };
        f.zet(&getalveld, aantal);
    }
}

async fn onderwerpen(ik: &Ik, i: &Instrument, v: &Regelversie) -> Result<Vec<String>, Reject> {
    let zicht = zicht(&Context::van(ik));
    let alle = instrumenten(&mut ik.app.db.read().await?, &zicht, Welke::Soort(i.soort)).await?;
    let ander = alle.iter().filter(|a| a.id != i.id).filter_map(|a| a.versies.first());
    let mut uit: Vec<String> = ander.flat_map(|v| &v.artikelen).map(|a| a.onderwerp.clone()).collect();
    uit.retain(|o| !v.artikelen.iter().any(|a| a.onderwerp.eq_ignore_ascii_case(o)));
    uit.sort();
    uit.dedup();
    Ok(uit)
}

async fn blad(ik: &Ik, f: Option<Form>, id: RegelversieId) -> Result<Versiepagina, Reject> {
    let context = Context::van(ik);
    let (i, v) = laad_versie(&mut ik.app.db.read().await?, &context, id).await?;
    let mut p = ik.pagina("regelversie-titel");
    p.titel = p.tm("regelversie-van", &[("naam", &i.naam), ("nummer", &v.nummer.to_string())]);
    let mag = mag_vaststellen(&context, &i);
    let onderwerpen = if mag && v.vaststelling.is_none() { onderwerpen(ik, &i, &v).await? } else { vec![] };
    let f = f.unwrap_or_else(|| {
        let mut f = Form::leeg();
        vul_matrix(&mut f, &v);
        f
    });
    Ok(Versiepagina {
        stand: stand(&v, &i.versies, ik.nu.dag()),
        tabel: Matrixtabel::van(&p, &v.matrix),
        organen: Optie::van_codes(&p, "orgaan", Orgaan::ALLE),
        maatregelen: Optie::van_codes(&p, "maatregelsoort", Maatregelsoort::ALLE),
        onderwerpen,
        mag,
        i,
        v,
        p,
        f,
    })
}

/// GET `/regelversies/{id}`.
pub async fn versie(ik: Ik, Id(id): Id<RegelversieId>) -> Antwoord {
    pagina(&blad(&ik, None, id).await?)
}

/// POST `/regelversies/{id}/artikelen`.
pub async fn artikel(ik: Ik, Id(id): Id<RegelversieId>, mut inzending: Inzending) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    let (_, v) = laad_versie(&mut tx, &Context::van(&ik), id).await?;
    let versie = gelezen_versie(&mut inzending.form)?;
    let Some(artikel) = lees_artikel(&mut inzending.form, &v) else {
        return terug(&ik, tx, inzending, id, &v).await;
    };
    handelingen::voeg_artikel_toe(&mut tx, &Context::van(&ik), (id, versie), &artikel).await?;
    klaar(&ik, tx, &inzending, id, "melding-artikel-toegevoegd").await
}

/// POST `/regelversies/{id}/artikelen/verwijdering`.
pub async fn artikel_weg(ik: Ik, Id(id): Id<RegelversieId>, mut inzending: Inzending) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    laad_versie(&mut tx, &Context::van(&ik), id).await?;
    let versie = gelezen_versie(&mut inzending.form)?;
    let nummer = inzending.form.waarde("weg").to_owned();
    handelingen::verwijder_artikel(&mut tx, &Context::van(&ik), (id, versie), &nummer).await?;
    klaar(&ik, tx, &inzending, id, "melding-artikel-verwijderd").await
}

/// POST `/regelversies/{id}/matrix`.
pub async fn matrix(ik: Ik, Id(id): Id<RegelversieId>, mut inzending: Inzending) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    laad_versie(&mut tx, &Context::van(&ik), id).await?;
    let versie = gelezen_versie(&mut inzending.form)?;
    let Some(matrix) = lees_matrix(&mut inzending.form) else {
        drop(tx);
        return pagina_fout(&blad(&ik, Some(inzending.form), id).await?);
    };
    handelingen::zet_matrix(&mut tx, &Context::van(&ik), (id, versie), &matrix).await?;
    klaar(&ik, tx, &inzending, id, "melding-matrix-bewaard").await
}

/// POST `/regelversies/{id}/vaststelling`.
pub async fn vaststellen(ik: Ik, Id(id): Id<RegelversieId>, mut inzending: Inzending) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    let (_, v) = laad_versie(&mut tx, &Context::van(&ik), id).await?;
    let versie = gelezen_versie(&mut inzending.form)?;
    let vandaag: Date = ik.nu.dag();
    let Some(nieuw) = NieuweVaststelling::lees(&mut inzending.form, vandaag) else {
        return terug(&ik, tx, inzending, id, &v).await;
    };
    handelingen::stel_vast(&mut tx, &Context::van(&ik), (id, versie), &nieuw).await?;
    klaar(&ik, tx, &inzending, id, "melding-regelversie-vastgesteld").await
}

/// POST `/regelversies/{id}/intrekking`.
pub async fn intrekken(ik: Ik, Id(id): Id<RegelversieId>, mut inzending: Inzending) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    let (_, v) = laad_versie(&mut tx, &Context::van(&ik), id).await?;
    let Some((per, reden)) = lees_intrekking(&mut inzending.form) else {
        return terug(&ik, tx, inzending, id, &v).await;
    };
    handelingen::trek_in(&mut tx, &Context::van(&ik), id, (per, &reden)).await?;
    klaar(&ik, tx, &inzending, id, "melding-regelversie-ingetrokken").await
}

/// The page again with what was typed, beside the matrix as it is kept.
async fn terug(ik: &Ik, tx: Tx, mut inzending: Inzending, id: RegelversieId, v: &Regelversie) -> Antwoord {
    drop(tx);
    vul_matrix(&mut inzending.form, v);
    pagina_fout(&blad(ik, Some(inzending.form), id).await?)
}

async fn klaar(ik: &Ik, mut tx: Tx, inzending: &Inzending, id: RegelversieId, melding: &str) -> Antwoord {
    let doel = format!("/regelversies/{id}");
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, melding)
}
