// SPDX-License-Identifier: EUPL-1.2
//! Items: the list, submitting one, one with its path, and what a body did with it.

use askama::Template;
use db::Tx;
use kernel::{BestuurspuntId, GremiumId, OrganisatieId};
use poort::Handeling;
use web::{Form, FoutCode, Id, NavItem, Optie, Page, Vraag, Weigering};

use crate::gremium::besluitpad::formulier::{Behandeling, NieuwBestuurspunt, lees_aanvulling};
use crate::gremium::besluitpad::handelingen::{self, behandelbaar, laad, volgende};
use crate::gremium::besluitpad::model::{Bestuurspunt, Padstand, Padstap, Uitslag};
use crate::gremium::besluitpad::rules::verder;
use crate::gremium::besluitpad::store;
use crate::gremium::context;
use crate::gremium::errors::GremiumFout;
use crate::gremium::gremia::gremiumtabs;
use crate::gremium::gremia::handelingen::zicht;
use crate::gremium::gremia::store as gremia;
use crate::schil::{Antwoord, Ik, Inzending, Reject, naar, pagina, pagina_fout};

const LIJST_MAX: i64 = 100;

#[derive(Template)]
#[template(path = "gremium/bestuurspunten.html")]
struct Lijstpagina {
    p: Page,
    tabs: Vec<NavItem>,
    groepen: Vec<(&'static str, Vec<Bestuurspunt>)>,
    mag_indienen: bool,
    wie: OrganisatieId,
}

const fn toon(stand: Padstand) -> &'static str {
    match stand {
        Padstand::Onderweg => "info",
        Padstand::Teruggegeven => "let-op",
        Padstand::Besloten => "goed",
        Padstand::Afgewezen => "neutraal",
    }
}

impl Lijstpagina {
    fn onder(&self, punt: &Bestuurspunt) -> String {
        // Of the path of another one knows the own bodies only; the page of the item says which those are.
        let mijn = punt.indiener.0 == self.wie || punt.nu_bij().is_some_and(|s| s.houder == self.wie);
        let waar = punt
            .nu_bij()
            .filter(|_| mijn)
            .map(|s| self.p.tm("bestuurspunt-ligt-bij", &[("gremium", &s.gremium.1)]));
        let datum = self.p.datum(punt.op);
        [Some(punt.indiener.1.clone()), Some(datum), waar]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" · ")
    }

    fn toon(&self, stand: &Padstand) -> &'static str {
        toon(*stand)
    }
}

/// GET `/bestuurspunten`.
pub async fn lijst(ik: Ik) -> Antwoord {
    let (wie, dag) = (ik.actor.organisatie, ik.nu.dag());
    let alle = store::punten(&mut ik.app.db.read().await?, wie, dag, LIJST_MAX).await?;
    let (mut wacht, mut eigen, mut andere) = (vec![], vec![], vec![]);
    for punt in alle {
        if behandelbaar(&context(&ik), &punt).is_some() {
            wacht.push(punt);
        } else if punt.indiener.0 == wie {
            eigen.push(punt);
        } else {
            andere.push(punt);
        }
    }
    let mut groepen = vec![
        ("bestuurspunten-wachten", wacht),
        ("bestuurspunten-eigen", eigen),
        ("bestuurspunten-andere", andere),
    ];
    groepen.retain(|(_, punten)| !punten.is_empty());
    let p = ik.pagina("bestuurspunten-titel");
    pagina(&Lijstpagina {
        tabs: gremiumtabs(&p, 4),
        groepen,
        mag_indienen: ik.app.matrix.mag_ooit(ik.actor.bevoegdheid, Handeling::BestuurspuntIndienen),
        wie,
        p,
    })
}

#[derive(Template)]
#[template(path = "gremium/bestuurspunt_nieuw.html")]
struct Nieuwpagina {
    p: Page,
    f: Form,
    gremia: Vec<Optie>,
}

async fn nieuwblad(ik: &Ik, f: Form) -> Result<Nieuwpagina, Reject> {
    let mut c = ik.app.db.read().await?;
    handelingen::eis_gemeente(&mut c, &context(ik)).await?;
    let alle = gremia::gremia(&mut c, &zicht(&context(ik))).await?;
    let lopend = alle.iter().filter(|g| g.werkt(ik.nu.dag()));
    Ok(Nieuwpagina {
        p: ik.pagina("bestuurspunt-nieuw"),
        f,
        gremia: lopend.map(|g| Optie::nieuw(g.id.to_string(), &g.naam)).collect(),
    })
}

/// GET `/bestuurspunten/nieuw`.
pub async fn nieuw(ik: Ik, Vraag(vraag): Vraag) -> Antwoord {
    let mut f = Form::leeg();
    f.zet("start", vraag.waarde("start"));
    pagina(&nieuwblad(&ik, f).await?)
}

/// POST `/bestuurspunten/nieuw`.
pub async fn indienen(ik: Ik, mut inzending: Inzending) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    handelingen::eis_gemeente(&mut tx, &context(&ik)).await?;
    let gelezen = NieuwBestuurspunt::lees(&mut inzending.form);
    if let Some(n) = &gelezen {
        let gremium = gremia::gremium(&mut tx, &zicht(&context(&ik)), n.start).await?;
        if !gremium.is_some_and(|g| g.werkt(ik.nu.dag())) {
            inzending.form.meld_fout("start", FoutCode::Keuze, vec![]);
        }
    }
    let Some(n) = gelezen.filter(|_| inzending.form.is_goed()) else {
        drop(tx);
        return pagina_fout(&nieuwblad(&ik, inzending.form).await?);
    };
    let id = handelingen::dien_in(&mut tx, &context(&ik), &n).await?;
    klaar(&ik, tx, &inzending, id, "melding-bestuurspunt-ingediend").await
}

#[derive(Template)]
#[template(path = "gremium/bestuurspunt.html")]
struct Puntpagina {
    p: Page,
    f: Form,
    punt: Bestuurspunt,
    /// Bodies of the path that the reader may open.
    bekend: Vec<GremiumId>,
    /// What lies ahead, as far as the reader knows it.
    verder: Vec<(GremiumId, String)>,
    /// To whom it may go on, for who records.
    volgende: Vec<Optie>,
    uitslagen: Vec<Optie>,
    mag_behandelen: bool,
    mag_aanvullen: bool,
    /// Who submitted it may know every body on its path; another reader those that he or she knows anyway.
    eigen: bool,
}

impl Puntpagina {
    fn onder(&self) -> String {
        let datum = self.p.datum(self.punt.op);
        self.p.tm("bestuurspunt-onder", &[("organisatie", &self.punt.indiener.1), ("datum", &datum)])
    }

    fn toon(&self) -> &'static str {
        toon(self.punt.stand)
    }

    fn naam(&self, stap: &Padstap) -> String {
        let mag = self.eigen || self.bekend.contains(&stap.gremium.0);
        if mag { stap.gremium.1.clone() } else { self.p.t("bestuurspunt-ander-gremium") }
    }

    fn uitslag(&self, op: &jiff::civil::Date, uitslag: &Uitslag) -> String {
        let woord = self.p.t(&format!("uitslag-{uitslag}")).to_lowercase();
        self.p.tm("bestuurspunt-behandeld", &[("datum", &self.p.dag(op)), ("uitslag", &woord)])
    }
}

async fn puntblad(ik: &Ik, mut f: Form, id: BestuurspuntId) -> Result<Puntpagina, Reject> {
    let context = context(ik);
    let mut c = ik.app.db.read().await?;
    let punt = laad(&mut c, &context, id).await?;
    let alle = gremia::gremia(&mut c, &zicht(&context)).await?;
    let voedingen = gremia::voedingen(&mut c, &alle).await?;
    let mag_behandelen = behandelbaar(&context, &punt).is_some();
    let mut volgend = vec![];
    if let Some(stap) = behandelbaar(&context, &punt) {
        volgend = volgende(&mut c, &context, stap.gremium.0).await?;
    }
    drop(c);
    let mut p = ik.pagina("bestuurspunt-titel");
    p.titel.clone_from(&punt.titel);
    let ids = punt.nu_bij().map(|s| verder(s.gremium.0, &voedingen)).unwrap_or_default();
    let naam = |id: &GremiumId| alle.iter().find(|g| g.id == *id).map(|g| (g.id, g.naam.clone()));
    f.zet("versie", punt.versie.to_string());
    if f.waarde("behandeld_op").is_empty() && f.is_goed() {
        f.zet("behandeld_op", web::datum::toon_dag_kort(ik.nu.dag()));
    }
    let eigen = punt.indiener.0 == ik.actor.organisatie;
    let mag = ik.app.matrix.mag_ooit(ik.actor.bevoegdheid, Handeling::BestuurspuntIndienen);
    let kan = |u: &&Uitslag| **u != Uitslag::Doorgezet || !volgend.is_empty();
    Ok(Puntpagina {
        bekend: alle.iter().map(|g| g.id).collect(),
        verder: ids.iter().filter_map(naam).collect(),
        uitslagen: Optie::van_codes(&p, "uitslag", Uitslag::ALLE.iter().filter(kan)),
        volgende: volgend.into_iter().map(|(id, naam)| Optie::nieuw(id.to_string(), naam)).collect(),
        mag_behandelen,
        eigen,
        mag_aanvullen: eigen && mag && punt.stand == Padstand::Teruggegeven,
        punt,
        f,
        p,
    })
}

/// GET `/bestuurspunten/{id}`.
pub async fn punt(ik: Ik, Id(id): Id<BestuurspuntId>) -> Antwoord {
    pagina(&puntblad(&ik, Form::leeg(), id).await?)
}

/// POST `/bestuurspunten/{id}/behandeling`.
pub async fn behandelen(ik: Ik, Id(id): Id<BestuurspuntId>, mut inzending: Inzending) -> Antwoord {
    let context = context(&ik);
    let mut tx = ik.app.db.write().await?;
    let punt = laad(&mut tx, &context, id).await?;
    let stap = punt.nu_bij().ok_or(GremiumFout::PuntWachtNiet)?;
    if behandelbaar(&context, &punt).is_none() {
        return Err(Weigering::geen_recht("gremium-geen-recht-waarom").into());
    }
    let kan: Vec<GremiumId> =
        volgende(&mut tx, &context, stap.gremium.0).await?.into_iter().map(|(id, _)| id).collect();
    let dagen = (stap.ontvangen_op, ik.nu.dag());
    let Some(b) = Behandeling::lees(&mut inzending.form, &kan, dagen) else {
        drop(tx);
        return pagina_fout(&puntblad(&ik, inzending.form, id).await?);
    };
    handelingen::behandel(&mut tx, &context, id, &b).await?;
    klaar(&ik, tx, &inzending, id, "melding-bestuurspunt-behandeld").await
}

/// POST `/bestuurspunten/{id}/aanvulling`.
pub async fn aanvullen(ik: Ik, Id(id): Id<BestuurspuntId>, mut inzending: Inzending) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    let Some((tekst, versie)) = lees_aanvulling(&mut inzending.form) else {
        drop(tx);
        return pagina_fout(&puntblad(&ik, inzending.form, id).await?);
    };
    handelingen::vul_aan(&mut tx, &context(&ik), id, (&tekst, versie)).await?;
    klaar(&ik, tx, &inzending, id, "melding-bestuurspunt-aangevuld").await
}

async fn klaar(ik: &Ik, mut tx: Tx, inzending: &Inzending, id: BestuurspuntId, melding: &str) -> Antwoord {
    let doel = format!("/bestuurspunten/{id}");
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, melding)
}
