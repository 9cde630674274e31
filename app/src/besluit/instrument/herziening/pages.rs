// SPDX-License-Identifier: EUPL-1.2
//! The page of reviews: what changed in law, and how far each municipality is.

use askama::Template;
use db::Tx;
use kernel::{HerzieningstaakId, OrganisatieId};
use poort::{Handeling, Situatie};
use web::{Form, Id, NavItem, Optie, Page};

use crate::besluit::instrument::handelingen::zicht;
use crate::besluit::instrument::herziening::bron::Rechtsbron;
use crate::besluit::instrument::herziening::handelingen::{
    self, NieuweHerziening, laad_eigen, lees_afronding,
};
use crate::besluit::instrument::herziening::model::{Herziening, Herzieningstaak, Uitkomst};
use crate::besluit::instrument::herziening::store;
use crate::besluit::instrument::model::Instrumentsoort;
use crate::besluit::instrument::pages::tabs;
use crate::schil::{Antwoord, Context, Ik, Inzending, Reject, naar, pagina, pagina_fout};

const PAD: &str = "/instrumenten/herzieningen";

#[derive(Template)]
#[template(path = "besluit/herzieningen.html")]
struct Lijstpagina {
    p: Page,
    f: Form,
    tabs: Vec<NavItem>,
    rijen: Vec<Herziening>,
    eigen: OrganisatieId,
    mag_behandelen: bool,
    mag_melden: bool,
    uitkomsten: Vec<Optie>,
}

impl Lijstpagina {
    fn van_ons(&self, t: &Herzieningstaak) -> bool {
        self.mag_behandelen && t.gemeente.0 == self.eigen && t.afronding.is_none()
    }

    /// Whether the form that came back is of this task.
    fn bezig(&self, t: &Herzieningstaak) -> bool {
        self.f.waarde("taak") == t.id.to_string()
    }

    fn href(&self, h: &Herziening) -> Option<String> {
        h.bron.parse::<Rechtsbron>().ok().map(|b| b.href())
    }

    fn toon(&self, t: &Herzieningstaak) -> (&'static str, String) {
        match (&t.afronding, &t.behandelaar) {
            (Some((u, ..)), _) => ("goed", self.p.t(&format!("herzieninguitkomst-{u}"))),
            (None, Some(_)) => ("info", self.p.t("herziening-opgepakt")),
            (None, None) => ("let-op", self.p.t("herziening-wacht")),
        }
    }

    fn voortgang(&self, h: &Herziening) -> String {
        let (klaar, alle) = (h.afgerond().to_string(), h.taken.len().to_string());
        self.p.tm("herziening-voortgang", &[("aantal", &klaar), ("totaal", &alle)])
    }
}

async fn blad(ik: &Ik, f: Form) -> Result<Lijstpagina, Reject> {
    let context = Context::van(ik);
    let wie = ik.actor.organisatie;
    let rijen = store::herzieningen(&mut ik.app.db.read().await?, &zicht(&context), wie).await?;
    let p = ik.pagina("herzieningen-titel");
    Ok(Lijstpagina {
        tabs: tabs(&p, 2),
        rijen,
        eigen: wie,
        mag_behandelen: ik.mag(Handeling::InstrumentVaststellen, Situatie::EIGEN),
        mag_melden: ik.mag(Handeling::HerzieningMelden, Situatie::EIGEN),
        uitkomsten: Optie::van_codes(&p, "herzieninguitkomst", Uitkomst::ALLE),
        p,
        f,
    })
}

/// GET `/instrumenten/herzieningen`.
pub async fn lijst(ik: Ik) -> Antwoord {
    pagina(&blad(&ik, Form::leeg()).await?)
}

#[derive(Template)]
#[template(path = "besluit/herziening_nieuw.html")]
struct Nieuwpagina {
    p: Page,
    f: Form,
    soorten: Vec<Optie>,
}

fn nieuwblad(ik: &Ik, f: Form) -> Nieuwpagina {
    let p = ik.pagina("herziening-nieuw");
    Nieuwpagina { soorten: Optie::van_codes(&p, "instrumentsoort", Instrumentsoort::ALLE), p, f }
}

/// GET `/instrumenten/herzieningen/nieuw`.
pub async fn nieuw(ik: Ik) -> Antwoord {
    pagina(&nieuwblad(&ik, Form::leeg()))
}

/// POST `/instrumenten/herzieningen/nieuw`.
pub async fn melden(ik: Ik, mut inzending: Inzending) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    let Some(nieuw) = NieuweHerziening::lees(&mut inzending.form, ik.nu.dag()) else {
        drop(tx);
        return pagina_fout(&nieuwblad(&ik, inzending.form));
    };
    if handelingen::meld(&mut tx, &Context::van(&ik), &nieuw, &mut inzending.form).await?.is_none() {
        drop(tx);
        return pagina_fout(&nieuwblad(&ik, inzending.form));
    }
    klaar(&ik, tx, &inzending, "melding-herziening-gemeld").await
}

/// POST `/herzieningstaken/{id}/oppakking`.
pub async fn oppakken(ik: Ik, Id(id): Id<HerzieningstaakId>, inzending: Inzending) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    handelingen::pak_op(&mut tx, &Context::van(&ik), id).await?;
    klaar(&ik, tx, &inzending, "melding-herziening-opgepakt").await
}

/// POST `/herzieningstaken/{id}/afronding`.
pub async fn afronden(ik: Ik, Id(id): Id<HerzieningstaakId>, mut inzending: Inzending) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    laad_eigen(&mut tx, &Context::van(&ik), id).await?;
    let Some((uitkomst, waarom)) = lees_afronding(&mut inzending.form) else {
        drop(tx);
        inzending.form.zet("taak", id.to_string());
        return pagina_fout(&blad(&ik, inzending.form).await?);
    };
    handelingen::rond_af(&mut tx, &Context::van(&ik), id, (uitkomst, &waarom)).await?;
    klaar(&ik, tx, &inzending, "melding-herziening-afgerond").await
}

async fn klaar(ik: &Ik, mut tx: Tx, inzending: &Inzending, melding: &str) -> Antwoord {
    inzending.klaar(&mut tx, ik.nu, PAD).await?;
    tx.commit().await?;
    naar(PAD, melding)
}
