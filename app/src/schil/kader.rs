// SPDX-License-Identifier: EUPL-1.2
//! What is known about a request once the guard has let it in.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::Extensions;
use axum::http::request::Parts;
use kernel::{Actor, Bevoegdheid, Tijdstip};
use poort::{Handeling, Situatie};
use spoor::Bron;
use web::pagina::Bewijsmaker;
use web::toon::Verzoek;
use web::{Melding, Pagina, Taal, Weigering, Wie};

use crate::app::{App, Staat};
use crate::schil::{Aanmelding, navigatie};

/// The frame of a request: made by the guard, read by handlers and by the page of a refusal.
#[derive(Debug, Clone)]
pub struct Kader {
    pub(super) taal: Taal,
    pub(super) pad: String,
    pub(super) nu: Tijdstip,
    /// Ties form tokens to this visitor.
    pub(super) sessie: String,
    pub(super) aanmelding: Option<Aanmelding>,
    pub(super) melding: Option<(String, String)>,
}

impl Kader {
    /// The frame of a page.
    pub fn pagina(&self, app: &App, titel: &str) -> Pagina {
        let mut p = Pagina::nieuw(app.teksten.clone(), self.taal);
        p.titel = p.t(titel);
        p.pad.clone_from(&self.pad);
        p.demo = app.instellingen.demo;
        p.bewijs = Some(Bewijsmaker { sleutel: app.sleutel, sessie: self.sessie.clone() });
        if let Some((soort, sleutel)) = &self.melding
            && p.heeft(sleutel)
        {
            let tekst = p.t(sleutel);
            p.melding = Some(if soort == "goed" { Melding::goed(tekst) } else { Melding::let_op(tekst) });
        }
        if let Some(a) = self.aanmelding.as_ref().filter(|a| a.volledig) {
            p.nav = navigatie::menu(app, &p, a.actor.bevoegdheid, &self.pad);
            p.thema_href = format!("/thema/{}.css?v={}", a.actor.organisatie, a.themaversie());
            p.wie = Some(Wie {
                naam: a.naam.clone(),
                functie: functienaam(&p, a.actor.bevoegdheid),
                organisatie: a.organisatienaam.clone(),
            });
        }
        p
    }
}

/// What somebody is called who acts: the functie, and that it is under a DVO.
pub fn functienaam(p: &Pagina, wie: Bevoegdheid) -> String {
    let naam = p.t(&format!("functie-{}", wie.soort()));
    if wie.taken().is_some() { p.tm("functie-onder-dvo", &[("functie", &naam)]) } else { naam }
}

/// The frame for the page of a refusal, also when the guard itself refused or was never reached.
pub fn opmaak(staat: &Staat, verzoek: &Verzoek, extensies: &Extensions) -> Pagina {
    extensies.get::<Kader>().map_or_else(
        || {
            let mut p = Pagina::nieuw(staat.teksten.clone(), Taal::uit_koppen(&verzoek.koppen));
            p.titel = p.t("weigering-titel");
            p.demo = staat.instellingen.demo;
            p
        },
        |kader| kader.pagina(staat, "weigering-titel"),
    )
}

/// Somebody who is logged in and whose functie may do what the route states.
#[derive(Clone)]
pub struct Ik {
    /// The program.
    pub app: Staat,
    /// Who acts, in which functie.
    pub actor: Actor,
    /// The moment of the request: everything in it happens at this moment.
    pub nu: Tijdstip,
    /// The name on screen.
    pub naam: String,
    kader: Arc<Kader>,
}

impl Ik {
    /// The frame of a page with this title key.
    pub fn pagina(&self, titel: &str) -> Pagina {
        self.kader.pagina(&self.app, titel)
    }

    /// The language of the reader.
    pub fn taal(&self) -> Taal {
        self.kader.taal
    }

    /// The session and the person behind the request.
    pub fn aanmelding(&self) -> Option<&Aanmelding> {
        self.kader.aanmelding.as_ref()
    }

    /// Whether this functie may do this in the situation.
    pub fn mag(&self, handeling: Handeling, situatie: Situatie) -> bool {
        self.app.matrix.mag(self.actor.bevoegdheid, handeling, situatie)
    }

    /// The source of an event in the trail of one's own organisation.
    pub fn bron(&self) -> Bron<'_> {
        Bron::van(&self.actor, self.nu)
    }
}

impl FromRequestParts<Staat> for Ik {
    type Rejection = Weigering;

    async fn from_request_parts(kop: &mut Parts, app: &Staat) -> Result<Self, Weigering> {
        let kader = kop.extensions.get::<Kader>().ok_or_else(Weigering::niet_ingelogd)?;
        let a = kader.aanmelding.as_ref().ok_or_else(Weigering::niet_ingelogd)?;
        Ok(Self {
            app: app.clone(),
            actor: a.actor.clone(),
            nu: kader.nu,
            naam: a.naam.clone(),
            kader: Arc::new(kader.clone()),
        })
    }
}

/// Anybody, logged in or not, on a public page.
#[derive(Clone)]
pub struct Bezoeker {
    /// The program.
    pub app: Staat,
    /// The moment of the request.
    pub nu: Tijdstip,
    kader: Arc<Kader>,
}

impl Bezoeker {
    /// The frame of a public page: the menu of somebody who is logged in stays away from it.
    pub fn pagina(&self, titel: &str) -> Pagina {
        self.kader.pagina(&self.app, titel)
    }

    /// The language of the reader.
    pub fn taal(&self) -> Taal {
        self.kader.taal
    }

    /// Who is logged in, if anybody.
    pub fn aanmelding(&self) -> Option<&Aanmelding> {
        self.kader.aanmelding.as_ref()
    }
}

impl FromRequestParts<Staat> for Bezoeker {
    type Rejection = Weigering;

    async fn from_request_parts(kop: &mut Parts, app: &Staat) -> Result<Self, Weigering> {
        let kader = kop.extensions.get::<Kader>().ok_or_else(Weigering::niet_gevonden)?;
        Ok(Self { app: app.clone(), nu: kader.nu, kader: Arc::new(kader.clone()) })
    }
}
