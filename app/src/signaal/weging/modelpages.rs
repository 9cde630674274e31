// SPDX-License-Identifier: EUPL-1.2
//! The weegmodel of an organisation: reading any version, and adopting a new one stage by stage.

use askama::Template;
use db::DbError;
use kernel::WeegmodelId;
use spoor::leg_vast;
use web::{Form, Id, Page, Vraag, Weigering};

use crate::schil::{Antwoord, Ik, Inzending, Reject, naar, pagina, pagina_fout};
use crate::signaal::weging::events::WeegmodelVastgesteld;
use crate::signaal::weging::modelinvoer::{Modelinvoer, criteriumveld, vul};
use crate::signaal::weging::modelstore::{self, Geldend, Versieregel};
use crate::signaal::weging::overzicht::stapsleutel;
use crate::signaal::weging::status::Stap;
use crate::signaal::weging::weegmodel::{Criterium, Weegmodel};

/// A stage of the model on the page.
struct Stapbeeld {
    code: &'static str,
    kort: String,
    naam: String,
    vraag: String,
    uitleg: String,
    minimaal: Option<String>,
    groepen: Vec<(String, Vec<Criteriumbeeld>)>,
}

struct Criteriumbeeld {
    vraag: String,
    uitleg: String,
    verplicht: bool,
    /// Answers with their points, for weging 3.
    antwoorden: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "weging/weegmodel.html")]
struct Modelpagina {
    p: Page,
    versie: i64,
    geldt: bool,
    standaard: bool,
    stappen: Vec<Stapbeeld>,
    versies: Vec<Versieregel>,
}

impl Modelpagina {
    fn door(&self, regel: &Versieregel) -> String {
        regel.door.clone().unwrap_or_else(|| self.p.t("weegmodel-standaard"))
    }
}

/// A criterium on the form: names of its fields and how many answers it has.
struct Criteriumvelden {
    code: String,
    groep: String,
    antwoorden: usize,
}

impl Criteriumvelden {
    fn veld(&self, deel: &str) -> String {
        criteriumveld(&self.code, deel)
    }

    fn antwoordveld(&self, n: &usize, deel: &str) -> String {
        self.veld(&format!("a.{n}.{deel}"))
    }
}

#[derive(Template)]
#[template(path = "weging/weegmodel_stap.html")]
struct Wijzigpagina {
    p: Page,
    f: Form,
    stap: &'static str,
    minimaalgroep: Option<String>,
    criteria: Vec<Criteriumvelden>,
}

impl Stapbeeld {
    fn van(p: &Page, model: &Weegmodel, stap: Stap) -> Option<Self> {
        let taal = p.taalkeuze();
        let s = model.stap(stap.code())?;
        let naam_van = |code: &str| {
            model.groepen(stap.code()).find(|g| g.code == code).map_or("", |g| g.naam(taal)).to_owned()
        };
        Some(Self {
            code: stap.code(),
            kort: p.t(&stapsleutel(stap)),
            naam: s.naam(taal).to_owned(),
            vraag: s.vraag(taal).to_owned(),
            uitleg: s.uitleg(taal).to_owned(),
            minimaal: s.minimaal.as_ref().map(|m| {
                p.tm(
                    "weegmodel-minimaal",
                    &[("aantal", &m.aantal.to_string()), ("groep", &naam_van(&m.groep))],
                )
            }),
            groepen: model
                .groepen(stap.code())
                .map(|g| {
                    let vragen = model.criteria(stap.code()).filter(|c| c.groep == g.code);
                    (g.naam(taal).to_owned(), vragen.map(|c| Criteriumbeeld::van(p, c)).collect())
                })
                .collect(),
        })
    }
}

impl Criteriumbeeld {
    fn van(p: &Page, c: &Criterium) -> Self {
        let taal = p.taalkeuze();
        let punt = |n: i64| p.tm("weging-punt", &[("n", &n.to_string())]);
        Self {
            vraag: c.vraag(taal).to_owned(),
            uitleg: c.uitleg(taal).to_owned(),
            verplicht: c.verplicht,
            antwoorden: c
                .antwoorden
                .iter()
                .filter(|_| c.geeft_punten())
                .map(|a| (a.label(taal).to_owned(), punt(a.punten)))
                .collect(),
        }
    }
}

/// The model in force, or an older version with `?versie=`.
pub async fn inzien(ik: Ik, Vraag(mut vraag): Vraag) -> Antwoord {
    let mut c = ik.app.db.read().await?;
    let organisatie = ik.actor.organisatie;
    let geldend = modelstore::geldend_nu(&mut c, organisatie).await?;
    let laatste = geldend.as_ref().map_or(1, |g| g.versie);
    let gevraagd = vraag.getal_optioneel("versie", 1..=i64::MAX).filter(|&v| v != laatste);
    let getoond = match gevraagd {
        Some(nummer) => Some(
            modelstore::versie(&mut c, organisatie, nummer).await?.ok_or_else(Weigering::niet_gevonden)?,
        ),
        None => geldend,
    };
    let versies = modelstore::versies(&mut c, organisatie).await?;
    drop(c);
    let p = ik.pagina("weegmodel-titel");
    let standaard = getoond.is_none();
    let (versie, model) =
        getoond.map_or_else(|| (1, Weegmodel::standaard().clone()), |g| (g.versie, g.model));
    pagina(&Modelpagina {
        versie,
        geldt: versie == laatste,
        standaard,
        stappen: Stap::ALLE.iter().filter_map(|&stap| Stapbeeld::van(&p, &model, stap)).collect(),
        versies,
        p,
    })
}

fn wijzigpagina(ik: &Ik, model: &Weegmodel, stap: Stap, f: Form) -> Wijzigpagina {
    let mut p = ik.pagina("weegmodel-titel");
    p.titel = p.tm("weegmodel-wijzig", &[("stap", &p.t(&stapsleutel(stap)))]);
    let taal = ik.taal();
    let groepnaam = |code: &str| {
        model.groepen(stap.code()).find(|g| g.code == code).map_or("", |g| g.naam(taal)).to_owned()
    };
    let minimaal = model.stap(stap.code()).and_then(|s| s.minimaal.as_ref());
    Wijzigpagina {
        stap: stap.code(),
        minimaalgroep: minimaal.map(|m| groepnaam(&m.groep)),
        criteria: model
            .criteria(stap.code())
            .map(|c| Criteriumvelden {
                code: c.code.clone(),
                groep: groepnaam(&c.groep),
                antwoorden: if c.geeft_punten() { c.antwoorden.len() } else { 0 },
            })
            .collect(),
        f,
        p,
    }
}

/// One stage as a form.
pub async fn formulier(ik: Ik, Id(stap): Id<Stap>) -> Antwoord {
    let geldend = modelstore::geldend_nu(&mut ik.app.db.read().await?, ik.actor.organisatie).await?;
    let (versie, model) =
        geldend.map_or_else(|| (1, Weegmodel::standaard().clone()), |g| (g.versie, g.model));
    let mut f = Form::leeg();
    vul(&mut f, &model, stap);
    f.zet("versie", versie.to_string());
    pagina(&wijzigpagina(&ik, &model, stap, f))
}

/// Adopts the next version.
pub async fn vaststellen(ik: Ik, Id(stap): Id<Stap>, mut inzending: Inzending) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    let geldend = modelstore::geldend(&mut tx, ik.actor.organisatie, ik.nu).await?;
    let Some(invoer) = Modelinvoer::lees(&mut inzending.form, &geldend.model, stap) else {
        return pagina_fout(&wijzigpagina(&ik, &geldend.model, stap, inzending.form));
    };
    if invoer.versie != geldend.versie {
        return Err(Weigering::botsing().into());
    }
    let nieuw = Geldend { id: WeegmodelId::nieuw(ik.nu), versie: geldend.versie + 1, model: invoer.model };
    modelstore::voeg_toe(&mut tx, ik.actor.organisatie, &nieuw, &invoer.reden, ik.actor.functie, ik.nu)
        .await
        .map_err(|e| match e {
            DbError::Exists(_) => Reject::from(Weigering::botsing()),
            anders => anders.into(),
        })?;
    let gebeurtenis =
        WeegmodelVastgesteld { weegmodel: nieuw.id.waarde(), versie: nieuw.versie, stap: stap.code() };
    leg_vast(&mut tx, ik.bron(), &gebeurtenis).await?;
    inzending.klaar(&mut tx, ik.nu, "/weegmodel").await?;
    tx.commit().await?;
    naar("/weegmodel", "melding-weegmodel-vastgesteld")
}
