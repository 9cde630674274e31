// SPDX-License-Identifier: EUPL-1.2
//! A week: the own shifts of a boa first, then per municipality who works when, with the gaps said in words.

use askama::Template;
use jiff::civil::Date;
use kernel::Periode;
use poort::{Handeling, Relatie};
use web::datum::{toon_dag_kort, toon_dag_lang};
use web::{Page, Taal, Vraag};

use super::{klok, standtekst, tijden, wie};
use crate::rooster::beeld::{Gemeente, Vak, beeld};
use crate::rooster::facade::{eigen_diensten, open_diensten};
use crate::rooster::handelingen::{boas, mag, verbanden};
use crate::rooster::model::Dienst;
use crate::rooster::rules::blok::{Dekking, blokken, dekking, is_weekend};
use crate::rooster::rules::week::Week;
use crate::schil::{Antwoord, Context, Ik, pagina};

/// So many days ahead somebody sees the own shifts.
const EIGEN_DAGEN: i64 = 28;

struct Regel {
    tekst: String,
    href: String,
}

struct Cel {
    kolom: String,
    regels: Vec<Regel>,
    anderen: String,
    oordeel: Option<(String, &'static str)>,
}

struct Dagrij {
    naam: String,
    weekend: bool,
    cellen: Vec<Cel>,
}

struct Blad {
    naam: String,
    dagen: Vec<Dagrij>,
    /// What is missing from today on: what, and where to do something about it.
    tekorten: Vec<(String, String)>,
    /// Whether a number is shown of what is wanted.
    met_norm: bool,
    niet_door: Vec<(Regel, String)>,
}

#[derive(Template)]
#[template(path = "rooster/week.html")]
struct Weekpagina {
    p: Page,
    onder: String,
    kolommen: Vec<String>,
    bladen: Vec<Blad>,
    eigen: Vec<Regel>,
    in_te_vullen: Vec<Regel>,
    is_boa: bool,
    vorige: String,
    volgende: String,
    mag_plannen: bool,
    mag_vragen: bool,
    heeft_norm: bool,
}

/// What the reader can do about a gap.
#[derive(Clone, Copy)]
struct Doen {
    plannen: bool,
    vragen: bool,
}

fn dagnaam(dag: Date, taal: Taal) -> String {
    let lang = toon_dag_lang(dag, taal);
    lang.rsplit_once(' ').map_or_else(|| lang.clone(), |(zonder_jaar, _)| zonder_jaar.to_owned())
}

fn regel(p: &Page, d: &Dienst) -> Regel {
    let tekst = format!("{} {}", tijden(d.periode), wie(p, d));
    Regel { tekst, href: format!("/rooster/diensten/{}", d.id) }
}

/// When and where, for a list that is not of one municipality.
fn met_dag(p: &Page, d: &Dienst, taal: Taal) -> Regel {
    let dag = dagnaam(d.periode.van.dag(), taal);
    Regel { tekst: format!("{dag}, {}, {}, {}", tijden(d.periode), d.gemeente.1, d.waar), ..regel(p, d) }
}

/// How a part of a day stands: `avond: geen inzet`.
fn oordeel(p: &Page, vak: &Vak) -> Option<(String, &'static str)> {
    let (er, norm) = vak.stand?;
    let deel = p.t(&format!("roosterblok-{}", vak.blok.kolom()));
    let met = |sleutel: &str| {
        p.tm(sleutel, &[("deel", &deel), ("er", &er.to_string()), ("norm", &norm.to_string())])
    };
    match dekking(er, norm) {
        Dekking::Geen => Some((met("rooster-geen-inzet"), "fout")),
        Dekking::TeWeinig => Some((met("rooster-te-weinig"), "let-op")),
        Dekking::Genoeg | Dekking::NietGevraagd => None,
    }
}

fn naar_formulier(g: &Gemeente, (dag, vak): (Date, &Vak), doen: Doen) -> String {
    let p = vak.blok.periode(dag);
    let (dag, begin, eind) = (toon_dag_kort(p.van.dag()), klok(p.van), klok(p.tot));
    if doen.plannen && g.te_plannen {
        format!("/rooster/diensten/nieuw?gemeente={}&dag={dag}&begin={begin}&eind={eind}", g.wie.0)
    } else if doen.vragen && g.eigen {
        format!("/rooster/vraag?dag={dag}&begin={begin}&eind={eind}")
    } else {
        String::new()
    }
}

fn blad(p: &Page, taal: Taal, g: &Gemeente, vandaag: Date, doen: Doen) -> Blad {
    let mut tekorten = Vec::new();
    let cel = |vak: &Vak| Cel {
        kolom: p.t(&format!("roosterblok-kop-{}", vak.blok.kolom())),
        regels: vak.diensten.iter().map(|(d, _)| regel(p, d)).collect(),
        anderen: match vak.anderen {
            0 => String::new(),
            n => p.tm("rooster-anderen", &[("aantal", &n.to_string())]),
        },
        oordeel: oordeel(p, vak),
    };
    let dagen = g.dagen.iter().map(|(dag, vakken)| {
        for vak in vakken.iter().filter(|_| *dag >= vandaag) {
            if let Some((tekst, _)) = oordeel(p, vak) {
                let wat = format!("{}, {tekst}", dagnaam(*dag, taal));
                tekorten.push((wat, naar_formulier(g, (*dag, vak), doen)));
            }
        }
        Dagrij {
            naam: dagnaam(*dag, taal),
            weekend: is_weekend(*dag),
            cellen: vakken.iter().map(cel).collect(),
        }
    });
    let dagen = dagen.collect();
    let niet_door = g.niet_door.iter().map(|(d, stand)| {
        let r = regel(p, d);
        let tekst = format!("{} {}", dagnaam(d.periode.van.dag(), taal), r.tekst);
        (Regel { tekst, ..r }, standtekst(p, *stand).0)
    });
    Blad {
        naam: g.wie.1.clone(),
        dagen,
        tekorten,
        met_norm: g.dagen.iter().flat_map(|(_, v)| v).any(|v| v.stand.is_some()),
        niet_door: niet_door.collect(),
    }
}

/// GET `/rooster`, or `/rooster?week=2026-W48`.
pub async fn week(ik: Ik, Vraag(f): Vraag) -> Antwoord {
    let context = Context::van(&ik);
    let vandaag = ik.nu.dag();
    let week: Week = f.waarde("week").parse().unwrap_or_else(|_| Week::van_dag(vandaag));
    let mut c = ik.app.db.read().await?;
    let gemeenten = beeld(&mut c, &context, week).await?;
    let eigenaar = ik.actor.organisatie;
    let mag_plannen = mag(&context, Handeling::RoosterPlannen, Relatie::Eigen);
    let mag_vragen = mag(&context, Handeling::RoosterVragen, Relatie::Partij);
    let onder = verbanden(&mut c, &context).await?;
    let wordt_bediend = onder.iter().any(|v| v.opdrachtgever.0 == eigenaar && v.periode.bevat(ik.nu));
    // Who has no boa's and is served by others asks; everybody else plans.
    let plant = mag_plannen && (!wordt_bediend || !boas(&mut c, eigenaar).await?.is_empty());
    let venster = Periode { van: ik.nu, tot: ik.nu.plus_dagen(EIGEN_DAGEN) };
    let mijn = eigen_diensten(&mut c, &ik.app.matrix, &ik.actor, venster).await?;
    let alle = crate::rooster::store::van_boa(&mut c, ik.actor.gebruiker, venster).await?;
    let open = open_diensten(&mut c, &ik.app.matrix, &ik.actor, ik.nu).await?;
    drop(c);
    let mut p = ik.pagina("rooster-titel");
    let taal = ik.taal();
    let doen = Doen { plannen: plant, vragen: mag_vragen && wordt_bediend };
    let [maandag, .., zondag] = week.dagen();
    let dag = |d: Date| dagnaam(d, taal);
    p.titel = p.tm("rooster-titel-week", &[("week", &week.nummer().to_string())]);
    pagina(&Weekpagina {
        onder: p.tm(
            "rooster-onder",
            &[("van", &dag(maandag)), ("tot", &dag(zondag)), ("jaar", &zondag.year().to_string())],
        ),
        kolommen: blokken()
            .iter()
            .filter(|b| !b.weekend)
            .map(|b| format!("{} ({})", p.t(&format!("roosterblok-kop-{}", b.kolom())), b.uren()))
            .collect(),
        bladen: gemeenten.iter().map(|g| blad(&p, taal, g, vandaag, doen)).collect(),
        eigen: alle
            .iter()
            .filter(|d| mijn.iter().any(|m| m.id == d.id))
            .map(|d| met_dag(&p, d, taal))
            .collect(),
        in_te_vullen: open.iter().map(|d| met_dag(&p, d, taal)).collect(),
        is_boa: ik.actor.bevoegdheid.soort() == kernel::Functiesoort::Boa,
        vorige: format!("/rooster?week={}", week.verder(-1)),
        volgende: format!("/rooster?week={}", week.verder(1)),
        mag_plannen: doen.plannen,
        mag_vragen: doen.vragen,
        heeft_norm: mag_vragen && gemeenten.iter().any(|g| g.eigen),
        p,
    })
}
