// SPDX-License-Identifier: EUPL-1.2
//! The list of bodies, and one of them.

use askama::Template;
use jiff::civil::Date;
use kernel::GremiumId;
use poort::{Handeling, Situatie};
use web::{Form, Id, Optie, Page, Vraag};

use crate::gremium::context;
use crate::gremium::gremia::handelingen::{self, mag_beheren, zicht};
use crate::gremium::gremia::inzet::{self, Inzet};
use crate::gremium::gremia::kaart::{gremiumtabs, in_woorden};
use crate::gremium::gremia::model::{
    Gremium, Gremiumsoort, Portefeuille, Product, Productstand, Voeding, Zetel, Zetelrol,
};
use crate::gremium::gremia::{rules, store};
use crate::schil::{Antwoord, Ik, Reject, pagina};
use crate::thema::{self, themanaam};

#[derive(Template)]
#[template(path = "gremium/lijst.html")]
struct Lijstpagina {
    p: Page,
    f: Form,
    tabs: Vec<web::NavItem>,
    soorten: Vec<Optie>,
    regios: Vec<Optie>,
    themas: Vec<Optie>,
    gremia: Vec<Gremium>,
    vandaag: Date,
    gefilterd: bool,
    mag_inrichten: bool,
}

impl Lijstpagina {
    fn onder(&self, g: &Gremium) -> String {
        let soort = self.p.t(&format!("gremiumsoort-{}", g.soort));
        let voorzitter = g.met_rol(Zetelrol::Voorzitter, self.vandaag).map(|z| z.functie.as_str());
        let keer = self.p.tm("gremium-per-jaar", &[("aantal", &g.keer_per_jaar.to_string())]);
        [Some(soort.as_str()), Some(g.regio.1.as_str()), voorzitter, Some(keer.as_str())]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" · ")
    }

    fn mist(&self, g: &Gremium) -> bool {
        g.werkt(self.vandaag) && !rules::van_een(g, self.vandaag).is_empty()
    }
}

/// The list, narrowed by kind, region and theme.
pub async fn lijst(ik: Ik, Vraag(mut f): Vraag) -> Antwoord {
    let mut gremia = store::gremia(&mut ik.app.db.read().await?, &zicht(&context(&ik))).await?;
    let p = ik.pagina("gremia-titel");
    let mut regios: Vec<Optie> =
        gremia.iter().map(|g| Optie::nieuw(g.regio.0.to_string(), &g.regio.1)).collect();
    regios.sort_by(|a, b| a.label.cmp(&b.label));
    regios.dedup();
    let soort: Option<Gremiumsoort> = f.keuze_optioneel("filtersoort");
    let (regio, thema) = (f.waarde("filterregio").to_owned(), f.waarde("filterthema").to_owned());
    gremia.retain(|g| {
        soort.is_none_or(|s| g.soort == s)
            && (regio.is_empty() || g.regio.0.to_string() == regio)
            && (thema.is_empty() || g.portefeuilles.iter().any(|p| p.thema == thema))
    });
    let gefilterd = soort.is_some() || !regio.is_empty() || !thema.is_empty();
    pagina(&Lijstpagina {
        tabs: gremiumtabs(&p, 0),
        soorten: Optie::van_codes(&p, "gremiumsoort", Gremiumsoort::ALLE),
        regios,
        themas: thema::opties(ik.taal()),
        gremia,
        vandaag: ik.nu.dag(),
        gefilterd,
        mag_inrichten: ik.mag(Handeling::GremiumBeheren, Situatie::EIGEN),
        f,
        p,
    })
}

/// One body, as its page shows it.
#[derive(Template)]
#[template(path = "gremium/gremium.html")]
pub struct Gremiumpagina {
    p: Page,
    f: Form,
    g: Gremium,
    inzet: Vec<Inzet>,
    eigen: kernel::OrganisatieId,
    mag_opgeven: bool,
    vandaag: Date,
    voedt: Vec<(GremiumId, String, String)>,
    gevoed: Vec<(GremiumId, String, String)>,
    producten: Vec<Product>,
    bevindingen: Vec<String>,
    /// Where else the same functie sits, per seat that runs.
    elders: Vec<(kernel::ZetelId, Vec<(GremiumId, String)>)>,
    mag_beheren: bool,
    mag_indienen: bool,
}

impl Gremiumpagina {
    fn onder(&self) -> String {
        format!("{} · {}", self.p.t(&format!("gremiumsoort-{}", self.g.soort)), self.g.regio.1)
    }

    fn voorzitter(&self) -> String {
        let zetel = self.g.met_rol(Zetelrol::Voorzitter, self.vandaag);
        zetel.map_or_else(|| self.p.t("gremium-geen-voorzitter"), Zetel::voluit)
    }

    fn thema(&self, code: &str) -> String {
        themanaam(code, self.p.taalkeuze())
    }

    fn houder(&self, p: &Portefeuille) -> Option<&Zetel> {
        self.g.houder_van(p, self.vandaag)
    }

    fn periode(&self, van: &Date, tot: &Option<Date>) -> String {
        periode(&self.p, *van, *tot)
    }

    /// Seats that run, by the region they speak for; those of the whole come first.
    fn groepen(&self) -> Vec<(String, Vec<&Zetel>)> {
        let mut namen: Vec<String> =
            self.g.zetels_op(self.vandaag).filter_map(|z| z.regio.as_ref().map(|(_, n)| n.clone())).collect();
        namen.sort();
        namen.dedup();
        let van = |naam: Option<&String>| {
            let past = |z: &&Zetel| z.regio.as_ref().map(|(_, n)| n) == naam;
            self.g.zetels_op(self.vandaag).filter(past).collect::<Vec<_>>()
        };
        let mut uit = vec![(String::new(), van(None))];
        uit.extend(namen.iter().map(|n| (n.clone(), van(Some(n)))));
        uit.retain(|(_, zetels)| !zetels.is_empty());
        uit
    }

    fn elders(&self, z: &Zetel) -> &[(GremiumId, String)] {
        self.elders.iter().find(|(id, _)| *id == z.id).map_or(&[], |(_, waar)| waar)
    }

    fn oud(&self) -> Vec<&Zetel> {
        self.g.zetels.iter().filter(|z| z.tot.is_some_and(|tot| tot < self.vandaag)).collect()
    }

    fn totalen(&self) -> Vec<(String, i64)> {
        inzet::totalen(&self.inzet)
    }

    fn uren(&self, uren: &i64) -> String {
        self.p.tm("inzet-uren", &[("aantal", &uren.to_string())])
    }

    fn uren_samen(&self) -> String {
        self.uren(&self.inzet.iter().map(|i| i.uren).sum())
    }

    fn toon(&self, stand: &Productstand) -> &'static str {
        match stand {
            Productstand::Concept => "let-op",
            Productstand::Vastgesteld => "goed",
            Productstand::Vervallen => "neutraal",
        }
    }
}

/// From a day, and until one when there is one.
pub fn periode(p: &Page, van: Date, tot: Option<Date>) -> String {
    match tot {
        Some(tot) => p.tm("gremium-van-tot", &[("van", &p.dag(van)), ("tot", &p.dag(tot))]),
        None => p.tm("gremium-sinds", &[("van", &p.dag(van))]),
    }
}

/// One body.
pub async fn gremium(ik: Ik, Id(id): Id<GremiumId>) -> Antwoord {
    pagina(&blad(&ik, Form::leeg(), id).await?)
}

/// The page of one body, with what was typed in its form.
pub async fn blad(ik: &Ik, f: Form, id: GremiumId) -> Result<Gremiumpagina, Reject> {
    let context = context(ik);
    let mut c = ik.app.db.read().await?;
    let g = handelingen::laad(&mut c, &context, id).await?;
    let alle = store::gremia(&mut c, &zicht(&context)).await?;
    let voedingen = store::voedingen(&mut c, &alle).await?;
    let producten = if g.maakt_producten() { store::producten(&mut c, id).await? } else { vec![] };
    let inzet = inzet::inzet_van(&mut c, id).await?;
    drop(c);
    let vandaag = ik.nu.dag();
    let mut p = ik.pagina("gremium-titel");
    p.titel.clone_from(&g.naam);
    let naam = |id| alle.iter().find(|a: &&Gremium| a.id == id).map_or_else(String::new, |a| a.naam.clone());
    let rij = |v: &Voeding, ander| (ander, naam(ander), v.wat.clone());
    let bevindingen = if g.werkt(vandaag) { rules::van_een(&g, vandaag) } else { vec![] };
    let elders = |z: &Zetel| {
        let ook =
            |a: &&Gremium| a.id != id && a.werkt(vandaag) && a.zetels_op(vandaag).any(|e| e.wie() == z.wie());
        alle.iter().filter(ook).map(|a| (a.id, a.naam.clone())).collect()
    };
    Ok(Gremiumpagina {
        f,
        inzet,
        eigen: ik.actor.organisatie,
        mag_opgeven: inzet::mag_opgeven(&context, &g),
        voedt: voedingen.iter().filter(|v| v.van == id).map(|v| rij(v, v.naar)).collect(),
        gevoed: voedingen.iter().filter(|v| v.naar == id).map(|v| rij(v, v.van)).collect(),
        bevindingen: bevindingen.iter().map(|b| in_woorden(&p, b, &alle)).collect(),
        elders: g.zetels_op(vandaag).map(|z| (z.id, elders(z))).collect(),
        producten,
        mag_beheren: mag_beheren(&context, &g),
        mag_indienen: g.werkt(vandaag)
            && ik.app.matrix.mag_ooit(ik.actor.bevoegdheid, Handeling::BestuurspuntIndienen),
        vandaag,
        g,
        p,
    })
}
