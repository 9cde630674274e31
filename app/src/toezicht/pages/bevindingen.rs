// SPDX-License-Identifier: EUPL-1.2
//! Unusual use of the system: what was found by which rule, asking for an explanation, and dealing with it.

use askama::Template;
use db::Tx;
use kernel::BevindingId;
use spoor::leg_vast;
use web::{Form, Id, NavItem, Optie, Page, Vraag, Weigering};

use crate::bericht::{NieuwBericht, Ontvanger, zet_klaar};
use crate::schil::{Antwoord, Ik, Inzending, Reject, naar, pagina, pagina_fout};
use crate::signaal::thema::themanaam;
use crate::toezicht::ToezichtFout;
use crate::toezicht::acties::doe_bevinding_af;
use crate::toezicht::events::UitlegGevraagd;
use crate::toezicht::model::{Bevinding, Bevindingsoort, Uitkomst};
use crate::toezicht::pages::{blad, context};
use crate::toezicht::store::bevinding as store;

const PER_BLAD: i64 = 30;
const UITKOMST: &str = "bevinding_uitkomst";
const TOELICHTING: &str = "bevinding_toelichting";

/// A finding in words.
struct Rij {
    b: Bevinding,
    wat: String,
    wie: String,
    toon: &'static str,
}

impl Rij {
    fn nieuw(p: &Page, b: Bevinding) -> Self {
        let kenmerk = match b.soort {
            Bevindingsoort::EersteThema => themanaam(&b.kenmerk, p.taalkeuze()),
            Bevindingsoort::VeelSignalen => uur(p, &b.kenmerk),
            Bevindingsoort::BuitenUren | Bevindingsoort::ZonderTreffer => dag(p, &b.kenmerk),
        };
        let (aantal, grens) = (p.getal(b.aantal), p.getal(b.grens));
        let wat = p.tm(
            &format!("bevinding-{}", b.soort),
            &[("aantal", &aantal), ("grens", &grens), ("kenmerk", &kenmerk)],
        );
        let wie = format!("{}, {}", b.naam, p.t(&format!("functie-{}", b.functiesoort)));
        let toon = match b.stand() {
            "afgedaan" => "neutraal",
            "gevraagd" => "info",
            _ => "let-op",
        };
        Self { wat, wie, toon, b }
    }
}

fn dag(p: &Page, kenmerk: &str) -> String {
    kenmerk.parse::<jiff::civil::Date>().map_or_else(|_| kenmerk.to_owned(), |dag| p.dag(dag))
}

fn uur(p: &Page, kenmerk: &str) -> String {
    let Some((datum, uur)) = kenmerk.split_once(' ') else { return kenmerk.to_owned() };
    let (van, tot) = (
        format!("{uur}:00"),
        uur.parse::<u8>().map_or_else(|_| String::new(), |u| format!("{:02}:00", u + 1)),
    );
    p.tm("bevinding-uur", &[("dag", &dag(p, datum)), ("van", &van), ("tot", &tot)])
}

#[derive(Template)]
#[template(path = "toezicht/bevindingen.html")]
struct Lijstpagina {
    p: Page,
    tabs: Vec<NavItem>,
    rijen: Vec<Rij>,
    volgende: String,
}

/// The list: what is open, or everything.
pub async fn lijst(ik: Ik, Vraag(mut f): Vraag) -> Antwoord {
    let p = ik.pagina("bevindingen-titel");
    let alles = f.waarde("alles") == "ja";
    let voor = f.keuze_optioneel::<BevindingId>("voor");
    let mut c = ik.app.db.read().await?;
    let alle = store::lijst(&mut c, ik.actor.organisatie, !alles, voor, PER_BLAD + 1).await?;
    drop(c);
    let (alle, laatste) = blad(alle, PER_BLAD, |b| b.id);
    let tab = |naam: &str, href: &str, actief| NavItem { href: href.to_owned(), label: p.t(naam), actief };
    let tabs = vec![
        tab("bevindingen-open", "/toezicht/bevindingen", !alles),
        tab("bevindingen-alles", "/toezicht/bevindingen?alles=ja", alles),
    ];
    let staart = if alles { "&alles=ja" } else { "" };
    let volgende = laatste.map_or_else(String::new, |id| format!("/toezicht/bevindingen?voor={id}{staart}"));
    let rijen = alle.into_iter().map(|b| Rij::nieuw(&p, b)).collect();
    pagina(&Lijstpagina { p, tabs, rijen, volgende })
}

#[derive(Template)]
#[template(path = "toezicht/bevinding.html")]
struct Een {
    p: Page,
    f: Form,
    rij: Rij,
    uitleg: String,
    uitkomsten: Vec<Optie>,
    /// Use by the reader: somebody else judges it.
    zelf: bool,
}

async fn een_blad(ik: &Ik, id: BevindingId, f: Form) -> Result<Een, Reject> {
    let p = ik.pagina("bevinding-titel");
    let mut c = ik.app.db.read().await?;
    let b = store::een(&mut c, ik.actor.organisatie, id).await?.ok_or_else(Weigering::niet_gevonden)?;
    let optie = |u: &Uitkomst| Optie::nieuw(u.code(), p.t(&format!("bevinding-uitkomst-{u}")));
    Ok(Een {
        uitleg: p.t(&format!("bevinding-{}-uitleg", b.soort)),
        uitkomsten: Uitkomst::ALLE.iter().map(optie).collect(),
        zelf: b.gebruiker == ik.actor.gebruiker,
        rij: Rij::nieuw(&p, b),
        f,
        p,
    })
}

/// One finding.
pub async fn een(ik: Ik, Id(id): Id<BevindingId>) -> Antwoord {
    pagina(&een_blad(&ik, id, Form::leeg()).await?)
}

/// The finding for an act: of the own organisation, and not about the reader.
async fn laad(tx: &mut Tx, ik: &Ik, id: BevindingId) -> Result<Bevinding, Reject> {
    let b = store::een(tx, ik.actor.organisatie, id).await?.ok_or_else(Weigering::niet_gevonden)?;
    if b.gebruiker == ik.actor.gebruiker { Err(ToezichtFout::Zelf.into()) } else { Ok(b) }
}

fn adres(id: BevindingId) -> String {
    format!("/toezicht/bevindingen/{id}")
}

/// Asks who used the system for an explanation: a message without a word on what it is about.
pub async fn vragen(ik: Ik, Id(id): Id<BevindingId>, inzending: Inzending) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    let b = laad(&mut tx, &ik, id).await?;
    if !store::vraag(&mut tx, &ik.actor, ik.nu, id).await? {
        return Err(ToezichtFout::AlGedaan.into());
    }
    let bericht = NieuwBericht {
        organisatie: ik.actor.organisatie,
        aan: Ontvanger::Gebruiker(b.gebruiker),
        onderwerp: "bericht-uitleg-onderwerp",
        tekst: "bericht-uitleg-tekst",
        pad: "/".to_owned(),
        dag: None,
        reden: format!("bevinding/{id}"),
    };
    zet_klaar(&mut tx, ik.nu, &bericht).await?;
    leg_vast(&mut tx, ik.bron(), &UitlegGevraagd { bevinding: id }).await?;
    inzending.klaar(&mut tx, ik.nu, &adres(id)).await?;
    tx.commit().await?;
    naar(&adres(id), "melding-uitleg-gevraagd")
}

/// Records the explanation and how it ends.
pub async fn afdoen(ik: Ik, Id(id): Id<BevindingId>, mut inzending: Inzending) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    laad(&mut tx, &ik, id).await?;
    let f = &mut inzending.form;
    let (uitkomst, toelichting) = (f.keuze::<Uitkomst>(UITKOMST), f.tekst(TOELICHTING, 10, 1_000));
    let (Some(uitkomst), Some(toelichting)) = (uitkomst, toelichting) else {
        drop(tx);
        return pagina_fout(&een_blad(&ik, id, inzending.form).await?);
    };
    doe_bevinding_af(&mut tx, &context(&ik), id, (uitkomst, &toelichting)).await?;
    inzending.klaar(&mut tx, ik.nu, &adres(id)).await?;
    tx.commit().await?;
    naar("/toezicht/bevindingen", "melding-bevinding-afgedaan")
}
