// SPDX-License-Identifier: EUPL-1.2
//! All bodies at once: the drawing with its list, the findings, and the load of meetings per functie.

use askama::Template;
use kernel::GremiumId;
use web::{NavItem, Page};

use crate::gremium::context;
use crate::gremium::gremia::handelingen::zicht;
use crate::gremium::gremia::model::Gremium;
use crate::gremium::gremia::rules::{self, Bevinding, Vergaderlast};
use crate::gremium::gremia::store;
use crate::gremium::gremia::tekening::{Tekening, VAK_BREED, VAK_HOOG, teken};
use crate::schil::{Antwoord, Ik, pagina};
use crate::thema::{themanaam, themas};

/// The pages about bodies.
pub fn gremiumtabs(p: &Page, nu: usize) -> Vec<NavItem> {
    let paginas = [
        ("/gremia", "gremia-tab-lijst"),
        ("/gremia/kaart", "gremia-tab-kaart"),
        ("/gremia/bevindingen", "gremia-tab-bevindingen"),
        ("/gremia/vergaderlast", "gremia-tab-vergaderlast"),
        ("/bestuurspunten", "gremia-tab-punten"),
        ("/strategieen", "gremia-tab-strategieen"),
    ];
    let tab = |(n, (href, sleutel)): (usize, &(&str, &str))| NavItem {
        href: (*href).to_owned(),
        label: p.t(sleutel),
        actief: n == nu,
    };
    paginas.iter().enumerate().map(tab).collect()
}

#[derive(Template)]
#[template(path = "gremium/kaart.html")]
struct Kaartpagina {
    p: Page,
    tabs: Vec<NavItem>,
    tekening: Tekening,
    rijen: Vec<Kaartrij>,
    vak_breed: i64,
    vak_hoog: i64,
}

struct Kaartrij {
    id: GremiumId,
    naam: String,
    soort: String,
    voedt: Vec<(GremiumId, String, String)>,
}

/// GET `/gremia/kaart`.
pub async fn kaart(ik: Ik) -> Antwoord {
    let mut c = ik.app.db.read().await?;
    let mut alle = store::gremia(&mut c, &zicht(&context(&ik))).await?;
    alle.retain(|g| g.werkt(ik.nu.dag()));
    let voedingen = store::voedingen(&mut c, &alle).await?;
    drop(c);
    let p = ik.pagina("gremia-kaart-titel");
    let namen: Vec<(GremiumId, &str)> = alle.iter().map(|g| (g.id, g.naam.as_str())).collect();
    let naam =
        |id| namen.iter().find(|(n, _)| *n == id).map_or_else(String::new, |(_, naam)| (*naam).to_owned());
    let rij = |g: &Gremium| Kaartrij {
        id: g.id,
        naam: g.naam.clone(),
        soort: p.t(&format!("gremiumsoort-{}", g.soort)),
        voedt: voedingen
            .iter()
            .filter(|v| v.van == g.id)
            .map(|v| (v.naar, naam(v.naar), v.wat.clone()))
            .collect(),
    };
    pagina(&Kaartpagina {
        tabs: gremiumtabs(&p, 1),
        tekening: teken(&namen, &voedingen),
        rijen: alle.iter().map(rij).collect(),
        vak_breed: VAK_BREED,
        vak_hoog: VAK_HOOG,
        p,
    })
}

/// A finding in the words of the reader.
pub fn in_woorden(p: &Page, b: &Bevinding, alle: &[Gremium]) -> String {
    let naam = |id: &GremiumId| alle.iter().find(|g| g.id == *id).map_or("", |g| g.naam.as_str());
    let sleutel = format!("bevinding-{}", b.code());
    match b {
        Bevinding::Overlap(een, ander) => p.tm(&sleutel, &[("een", naam(een)), ("ander", naam(ander))]),
        Bevinding::ThemaZonderGremium(thema) => {
            p.tm(&sleutel, &[("thema", &themanaam(thema, p.taalkeuze()))])
        }
        Bevinding::RegioZonderZetel(g, regio) => {
            let regios = alle.iter().flat_map(|g| &g.regios);
            let regio = regios.clone().find(|(id, _)| id == regio).map_or("", |(_, naam)| naam.as_str());
            p.tm(&sleutel, &[("gremium", naam(g)), ("regio", regio)])
        }
        Bevinding::PortefeuilleZonderHouder(g, thema) => {
            p.tm(&sleutel, &[("gremium", naam(g)), ("thema", &themanaam(thema, p.taalkeuze()))])
        }
        Bevinding::ZonderLeiding(g) => p.tm(&sleutel, &[("gremium", naam(g))]),
    }
}

struct Bevindingrij {
    tekst: String,
    gremia: Vec<(GremiumId, String)>,
}

#[derive(Template)]
#[template(path = "gremium/bevindingen.html")]
struct Bevindingenpagina {
    p: Page,
    tabs: Vec<NavItem>,
    /// Per kind: its code and its findings.
    groepen: Vec<(&'static str, Vec<Bevindingrij>)>,
}

/// "Something else" is no theme that a body could look after.
const ANDERS: &str = "anders";

/// GET `/gremia/bevindingen`.
pub async fn bevindingen(ik: Ik) -> Antwoord {
    let alle = store::gremia(&mut ik.app.db.read().await?, &zicht(&context(&ik))).await?;
    let p = ik.pagina("gremia-bevindingen-titel");
    let codes: Vec<&str> = themas().iter().map(|t| t.code.as_str()).filter(|c| *c != ANDERS).collect();
    let mut groepen: Vec<(&'static str, Vec<Bevindingrij>)> = Vec::new();
    for b in rules::bevindingen(&alle, &codes, ik.nu.dag()) {
        let ids = match &b {
            Bevinding::Overlap(een, ander) => vec![*een, *ander],
            Bevinding::ThemaZonderGremium(_) => vec![],
            Bevinding::RegioZonderZetel(g, _)
            | Bevinding::PortefeuilleZonderHouder(g, _)
            | Bevinding::ZonderLeiding(g) => vec![*g],
        };
        let gremia = alle.iter().filter(|g| ids.contains(&g.id)).map(|g| (g.id, g.naam.clone())).collect();
        let rij = Bevindingrij { tekst: in_woorden(&p, &b, &alle), gremia };
        match groepen.iter_mut().find(|(code, _)| *code == b.code()) {
            Some((_, rijen)) => rijen.push(rij),
            None => groepen.push((b.code(), vec![rij])),
        }
    }
    pagina(&Bevindingenpagina { tabs: gremiumtabs(&p, 2), groepen, p })
}

#[derive(Template)]
#[template(path = "gremium/vergaderlast.html")]
struct Lastpagina {
    p: Page,
    tabs: Vec<NavItem>,
    rijen: Vec<Lastrij>,
}

struct Lastrij {
    functie: String,
    organisatie: String,
    zetels: Vec<(GremiumId, String, String)>,
    keer: String,
    uren: String,
}

/// One digit behind the comma, as the reader writes it.
fn tienden(p: &Page, tienden: i64) -> String {
    let komma = if p.taal == "nl" { ',' } else { '.' };
    format!("{}{komma}{}", tienden / 10, tienden % 10)
}

/// GET `/gremia/vergaderlast`.
pub async fn vergaderlast(ik: Ik) -> Antwoord {
    let alle = store::gremia(&mut ik.app.db.read().await?, &zicht(&context(&ik))).await?;
    let p = ik.pagina("gremia-vergaderlast-titel");
    let naam = |id: GremiumId| alle.iter().find(|g| g.id == id).map_or_else(String::new, |g| g.naam.clone());
    let rij = |l: Vergaderlast| Lastrij {
        keer: tienden(&p, l.tienden_per_maand()),
        uren: tienden(&p, l.minuten_per_maand / 6),
        organisatie: l.organisatie.map(|(_, naam)| naam).unwrap_or_default(),
        zetels: l.zetels.into_iter().map(|(id, mandaat)| (id, naam(id), mandaat)).collect(),
        functie: l.functie,
    };
    let rijen = rules::vergaderlast(&alle, ik.nu.dag()).into_iter().map(rij).collect();
    pagina(&Lastpagina { tabs: gremiumtabs(&p, 3), rijen, p })
}
