// SPDX-License-Identifier: EUPL-1.2
//! The register of decisions of the own municipality, and its file. It names nobody.

use askama::Template;
use poort::Handeling;
use spoor::leg_vast;
use web::{Form, NavItem, Optie, Page, Vraag};

use super::{standtoon, tabs};
use crate::besluit::events::RegisterGeexporteerd;
use crate::besluit::procedure::handelingen::mag;
use crate::besluit::procedure::store::register::{Blad, Registerregel, regels};
use crate::schil::{Antwoord, Context, Ik, Inzending, csv_bestand, pagina};
use ::procedure::{Proceduresoort, Stand};

const PER_BLAD: i64 = 50;
const MAX_RIJEN: i64 = 10_000;
const KOPPEN: &[&str] = &[
    "nummer",
    "procedure",
    "soort",
    "besluit",
    "bekendgemaakt",
    "wijze",
    "ondertekend als",
    "regel",
    "versie",
    "duurt tot",
    "stand",
    "bezwaar en beroep",
];

#[derive(Template)]
#[template(path = "besluit/register.html")]
struct Registerpagina {
    p: Page,
    tabs: Vec<NavItem>,
    regels: Vec<Registerregel>,
    f: Form,
    soorten: Vec<Optie>,
    volgende: String,
    mag_exporteren: bool,
}

impl Registerpagina {
    fn regel(&self, r: &Registerregel) -> String {
        let een = |(naam, versie): &(String, i64)| {
            self.p.tm("register-regel", &[("naam", naam), ("versie", &versie.to_string())])
        };
        r.regel.as_ref().map_or_else(|| self.p.t("register-zonder-regel"), een)
    }

    fn toon(&self, stand: &Stand) -> &'static str {
        standtoon(*stand)
    }
}

/// GET `/besluitregister`.
pub async fn register(ik: Ik, Vraag(f): Vraag) -> Antwoord {
    let soort = f.waarde("proceduresoort").parse::<Proceduresoort>().ok();
    let blad = Blad { voor: f.waarde("voor").parse().ok(), soort };
    let mut gelezen = regels(&mut ik.app.db.read().await?, ik.actor.organisatie, blad, PER_BLAD + 1).await?;
    let gekozen = soort.map(|s| s.to_string()).unwrap_or_default();
    let mut volgende = String::new();
    if gelezen.len() > 50 {
        gelezen.truncate(50);
        if let Some(laatste) = gelezen.last() {
            volgende = format!("/besluitregister?proceduresoort={gekozen}&voor={}", laatste.stap);
        }
    }
    let p = ik.pagina("register-titel");
    pagina(&Registerpagina {
        tabs: tabs(&p, 2),
        f,
        regels: gelezen,
        soorten: Optie::van_codes(&p, "proceduresoort", Proceduresoort::ALLE),
        volgende,
        mag_exporteren: mag(&Context::van(&ik), Handeling::RegisterExporteren),
        p,
    })
}

/// POST `/besluitregister/export`.
pub async fn bestand(ik: Ik, inzending: Inzending) -> Antwoord {
    let soort = inzending.form.waarde("proceduresoort").parse::<Proceduresoort>().ok();
    let blad = Blad { voor: None, soort };
    let gelezen = regels(&mut ik.app.db.read().await?, ik.actor.organisatie, blad, MAX_RIJEN).await?;
    let rij = |r: &Registerregel| {
        let middelen = r.middelen.iter().map(|(_, soort, stand)| format!("{soort}: {stand}"));
        vec![
            r.nummer.clone(),
            r.procedure.1.clone(),
            r.soort.to_string(),
            r.zet.to_string(),
            r.bekend_op.to_string(),
            r.wijze.map(|w| w.to_string()).unwrap_or_default(),
            r.wie.to_string(),
            r.regel.as_ref().map(|(naam, _)| naam.clone()).unwrap_or_default(),
            r.regel.as_ref().map(|(_, versie)| versie.to_string()).unwrap_or_default(),
            r.duur_tot.map(|d| d.to_string()).unwrap_or_default(),
            r.stand.to_string(),
            middelen.collect::<Vec<_>>().join("; "),
        ]
    };
    let rijen: Vec<Vec<String>> = gelezen.iter().map(rij).collect();
    let mut tx = ik.app.db.write().await?;
    leg_vast(&mut tx, ik.bron(), &RegisterGeexporteerd { aantal: rijen.len() }).await?;
    tx.commit().await?;
    csv_bestand("besluitregister.csv", KOPPEN, &rijen)
}
