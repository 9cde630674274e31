// SPDX-License-Identifier: EUPL-1.2
//! One instrument: what is in force, its versions, and adding one.

use askama::Template;
use jiff::civil::Date;
use kernel::InstrumentId;
use web::{Form, FoutCode, Id, Optie, Page};

use crate::besluit::instrument::formulier::NieuwInstrument;
use crate::besluit::instrument::geldig::{GeldigeVersie, stand};
use crate::besluit::instrument::handelingen::{self, laad, mag_vaststellen, zicht};
use crate::besluit::instrument::matrix::{Cel, KEREN, Matrix, Middel, Plaats};
use crate::besluit::instrument::model::{Instrument, Instrumentsoort, Regelversie, Stand};
use crate::besluit::instrument::pages::{maatregeltekst, standtoon};
use crate::besluit::instrument::store::lezen::{Welke, instrumenten};
use crate::schil::{Antwoord, Context, Ik, Inzending, Reject, naar, pagina, pagina_fout};

const BESTAAT: FoutCode = FoutCode::Regel("instrument-regel-bestaat");

#[derive(Template)]
#[template(path = "besluit/instrument_nieuw.html")]
struct Nieuwpagina {
    p: Page,
    f: Form,
    soorten: Vec<Optie>,
}

/// The kinds that the own municipality has none of yet.
async fn vrije_soorten(ik: &Ik) -> Result<Vec<Instrumentsoort>, Reject> {
    let context = Context::van(ik);
    let mut c = ik.app.db.read().await?;
    crate::besluit::eis_gemeente(&mut c, &context, poort::Handeling::InstrumentVaststellen).await?;
    let alle = instrumenten(&mut c, &zicht(&context), Welke::Alle).await?;
    let heeft =
        |s: &Instrumentsoort| alle.iter().any(|i| i.soort == *s && i.gemeente.0 == context.actor.organisatie);
    Ok(Instrumentsoort::ALLE.iter().copied().filter(|s| !heeft(s)).collect())
}

async fn nieuwblad(ik: &Ik, f: Form) -> Result<Nieuwpagina, Reject> {
    let vrij = vrije_soorten(ik).await?;
    let p = ik.pagina("instrument-nieuw");
    Ok(Nieuwpagina { soorten: Optie::van_codes(&p, "instrumentsoort", vrij), f, p })
}

/// GET `/instrumenten/nieuw`.
pub async fn nieuw(ik: Ik) -> Antwoord {
    pagina(&nieuwblad(&ik, Form::leeg()).await?)
}

/// POST `/instrumenten/nieuw`.
pub async fn toevoegen(ik: Ik, mut inzending: Inzending) -> Antwoord {
    let vrij = vrije_soorten(&ik).await?;
    let gelezen = NieuwInstrument::lees(&mut inzending.form);
    if gelezen.as_ref().is_some_and(|n| !vrij.contains(&n.soort)) {
        inzending.form.meld_fout("instrumentsoort", BESTAAT, vec![]);
    }
    let Some(nieuw) = gelezen.filter(|_| inzending.form.is_goed()) else {
        return pagina_fout(&nieuwblad(&ik, inzending.form).await?);
    };
    let mut tx = ik.app.db.write().await?;
    let concept = handelingen::voeg_toe(&mut tx, &Context::van(&ik), &nieuw).await?;
    let doel = format!("/regelversies/{concept}");
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, "melding-instrument-toegevoegd")
}

#[derive(Template)]
#[template(path = "besluit/instrument.html")]
struct Instrumentpagina {
    p: Page,
    i: Instrument,
    geldig: Option<GeldigeVersie>,
    tabel: Matrixtabel,
    mag_vaststellen: bool,
    vandaag: Date,
}

impl Instrumentpagina {
    fn stand(&self, v: &Regelversie) -> Stand {
        stand(v, &self.i.versies, self.vandaag)
    }

    /// From when until when, or who began it.
    fn wanneer(&self, v: &Regelversie) -> String {
        let Some(vast) = &v.vaststelling else {
            let (wie, op) = (&v.begonnen.0, self.p.datum(v.begonnen.1));
            return self.p.tm("instrument-wanneer-concept", &[("wie", wie), ("datum", &op)]);
        };
        let van = self.p.dag(vast.geldig_van);
        match (&v.intrekking, vast.geldig_tot) {
            (Some(weg), _) => {
                self.p.tm("instrument-wanneer-weg", &[("van", &van), ("tot", &self.p.dag(weg.per))])
            }
            (None, Some(tot)) => {
                self.p.tm("instrument-wanneer-tot", &[("van", &van), ("tot", &self.p.dag(tot))])
            }
            (None, None) => self.p.tm("instrument-wanneer", &[("van", &van)]),
        }
    }

    fn toon(&self, v: &Regelversie) -> &'static str {
        standtoon(self.stand(v))
    }
}

/// The Damocles matrix as a table: a row per place and drug, a column per offence.
pub struct Matrixtabel {
    /// Heads of the columns.
    pub keren: Vec<String>,
    /// Per row its head and what follows.
    pub rijen: Vec<(String, Vec<String>)>,
}

impl Matrixtabel {
    /// In words.
    pub fn van(p: &Page, matrix: &Matrix) -> Self {
        let kop = |plaats: Plaats, middel: Middel| p.t(&format!("matrixrij-{plaats}-{middel}"));
        let mut rijen = vec![];
        for &plaats in Plaats::ALLE {
            for &middel in Middel::ALLE {
                let vak = |&keer: &i64| maatregeltekst(p, matrix.maatregel(Cel { plaats, middel, keer }));
                rijen.push((kop(plaats, middel), KEREN.iter().map(vak).collect()));
            }
        }
        Self { keren: KEREN.iter().map(|k| p.t(&format!("matrixkeer-{k}"))).collect(), rijen }
    }

    /// A row with the head of each column.
    pub fn cellen<'a>(&'a self, vakken: &'a [String]) -> Vec<(&'a String, &'a String)> {
        self.keren.iter().zip(vakken).collect()
    }
}

/// GET `/instrumenten/{id}`.
pub async fn instrument(ik: Ik, Id(id): Id<InstrumentId>) -> Antwoord {
    let context = Context::van(&ik);
    let i = laad(&mut ik.app.db.read().await?, &context, id).await?;
    let mut p = ik.pagina("instrument-titel");
    p.titel.clone_from(&i.naam);
    let geldig = GeldigeVersie::op(&i, ik.nu.dag());
    let leeg = Matrix::default();
    let matrix = geldig.as_ref().map_or(&leeg, |g| &g.regel().matrix);
    pagina(&Instrumentpagina {
        tabel: Matrixtabel::van(&p, matrix),
        mag_vaststellen: mag_vaststellen(&context, &i),
        vandaag: ik.nu.dag(),
        geldig,
        i,
        p,
    })
}

/// POST `/instrumenten/{id}/versies`.
pub async fn beginnen(ik: Ik, Id(id): Id<InstrumentId>, inzending: Inzending) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    let concept = handelingen::begin_versie(&mut tx, &Context::van(&ik), id).await?;
    let doel = format!("/regelversies/{concept}");
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, "melding-regelversie-begonnen")
}
