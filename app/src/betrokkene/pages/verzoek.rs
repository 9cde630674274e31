// SPDX-License-Identifier: EUPL-1.2
//! One request: where it stands, what was found, and the next act.

use askama::Template;
use kernel::VerzoekId;
use poort::{Handeling, Situatie};
use spoor::leg_vast;
use web::{Form, Id, Optie, Page, Weigering};

use super::opties;
use crate::betrokkene::acties::zicht;
use crate::betrokkene::events::VerzoekIngezien;
use crate::betrokkene::model::{
    Identiteitswijze, Keuze, Ontvanger, Stand, Treffer, Uitkomst, Verzoek, Verzoeksoort, Vondst, Vondstsoort,
    Weglaatreden,
};
use crate::betrokkene::rules::{Klok, mag_opnemen, mag_verlengen};
use crate::betrokkene::{store, zoek};
use crate::schil::{Antwoord, Context, Ik, Reject, pagina};
use crate::thema::themanaam;
use crate::verwerkingslog::{Verwerking, Verzegeld};

/// A find as the handler reads it.
struct Vondstrij {
    v: Vondst,
    kop: String,
    wie: String,
    regels: Vec<(String, String)>,
    href: String,
    /// A form of its own, with what was chosen.
    f: Form,
    keuzes: Vec<Optie>,
    gekozen: String,
    toon: &'static str,
}

#[derive(Template)]
#[template(path = "betrokkene/verzoek.html")]
pub(super) struct Verzoekpagina {
    p: Page,
    f: Form,
    v: Verzoek,
    onder: String,
    klok: String,
    kloktoon: &'static str,
    stappen: Vec<String>,
    stap: usize,
    vondsten: Vec<Vondstrij>,
    wijzen: Vec<Optie>,
    uitkomsten: Vec<Optie>,
    behandelt: bool,
    mag_verlengen: bool,
    mag_voorleggen: bool,
    mag_besluiten: bool,
    /// May decide, but proposed it.
    eigen: bool,
}

impl Verzoekpagina {
    fn is(&self, stand: &str) -> bool {
        self.v.stand.code() == stand
    }

    fn rectificeert(&self) -> bool {
        self.v.soort == Verzoeksoort::Rectificatie
    }
}

const STAPPEN: [Stand; 6] = [
    Stand::Ontvangen,
    Stand::Geidentificeerd,
    Stand::InBehandeling,
    Stand::Voorgelegd,
    Stand::Besloten,
    Stand::Verzonden,
];

/// Which step is next; past the last when it is closed.
const fn stap(stand: Stand) -> usize {
    match stand {
        Stand::Ontvangen => 2,
        Stand::Geidentificeerd | Stand::InBehandeling | Stand::Verlengd => 3,
        Stand::Voorgelegd => 5,
        Stand::Besloten => 6,
        Stand::Verzonden | Stand::Ingetrokken => 7,
    }
}

fn klok(p: &Page, v: &Verzoek, vandaag: jiff::civil::Date) -> (String, &'static str) {
    if !v.stand.is_open() {
        return (p.t(&format!("verzoekstand-{}", v.stand)), "neutraal");
    }
    let klok = Klok::op(v.uiterlijk_op, vandaag);
    let sleutel = if klok == Klok::Voorbij { "verzoek-klok-voorbij" } else { "verzoek-klok-uiterlijk" };
    (p.tm(sleutel, &[("datum", &p.dag(v.uiterlijk_op))]), klok.toon())
}

/// The page with a form, empty or with its errors. Reading it is in the trail and in the log of processing.
pub(super) async fn blad(ik: &Ik, id: VerzoekId, mut f: Form) -> Result<Verzoekpagina, Reject> {
    let context = Context::van(ik);
    let mut c = ik.app.db.read().await?;
    let v = store::verzoek(&mut c, zicht(&context), id).await?.ok_or_else(Weigering::niet_gevonden)?;
    let behandelt = ik.mag(Handeling::VerzoekBehandelen, Situatie::EIGEN);
    let mut vondsten = Vec::new();
    let (mut treffers, mut ontvangers) = (Verzegeld::nieuw(vec![], vec![]), vec![]);
    if behandelt {
        vondsten = store::vondsten(&mut c, id).await?;
        treffers = zoek::treffers(&mut c, &context, &vondsten).await?;
        let signalen: Vec<_> = vondsten.iter().filter_map(|v| v.signaal).collect();
        ontvangers = zoek::ontvangers(&mut c, &context, &signalen).await?;
    }
    drop(c);
    let treffers = open(ik, &v, treffers).await?;
    let mut p = ik.pagina("verzoek-titel");
    p.titel = p.t(&format!("verzoeksoort-{}", v.soort));
    let oordeelt = v.stand == Stand::Voorgelegd && ik.mag(Handeling::VerzoekGoedkeuren, Situatie::EIGEN);
    let eigen = v.voorgelegd.as_ref().is_some_and(|d| d.gebruiker == ik.actor.gebruiker);
    let af = v.gezocht_op.is_some() && vondsten.iter().all(|f| f.keuze.is_some());
    if f.is_leeg()
        && let Some(voorstel) = &v.voorstel
    {
        f.zet("verzoekuitkomst", voorstel.uitkomst.code());
        f.zet("verzoekmotivering", &voorstel.motivering);
    }
    let uitkomsten: &[Uitkomst] =
        if v.soort == Verzoeksoort::Overdraagbaarheid { &[Uitkomst::Afgewezen] } else { Uitkomst::ALLE };
    let (klok, kloktoon) = klok(&p, &v, ik.nu.dag());
    Ok(Verzoekpagina {
        onder: p.tm("verzoek-ontvangen-op", &[("datum", &p.dag(v.ontvangen_op))]),
        klok,
        kloktoon,
        stappen: STAPPEN.map(|s| p.t(&format!("verzoekstand-{s}"))).into(),
        stap: stap(v.stand),
        wijzen: opties(&p, "identiteitswijze", Identiteitswijze::ALLE),
        uitkomsten: opties(&p, "verzoekuitkomst", uitkomsten),
        behandelt,
        mag_verlengen: v.stand == Stand::InBehandeling && mag_verlengen(&v, ik.nu.dag()).is_ok(),
        mag_voorleggen: v.stand.in_bewerking() && af,
        mag_besluiten: oordeelt && !eigen,
        eigen: oordeelt && eigen,
        vondsten: vondsten.into_iter().map(|v| vondstrij(&p, v, &treffers, &ontvangers)).collect(),
        v,
        f,
        p,
    })
}

async fn open(ik: &Ik, v: &Verzoek, treffers: Verzegeld<Vec<Treffer>>) -> Result<Vec<Treffer>, Reject> {
    let mut tx = ik.app.db.write().await?;
    leg_vast(&mut tx, ik.bron(), &VerzoekIngezien { verzoek: v.id }).await?;
    let met_wie_vraagt = treffers.met(Verzegeld::nieuw((), vec![v.betrokkene()]));
    let (treffers, ()) = met_wie_vraagt.open(&mut tx, ik.bron(), Verwerking::Verzoek).await?;
    tx.commit().await?;
    Ok(treffers)
}

fn vondstrij(p: &Page, v: Vondst, treffers: &[Treffer], ontvangers: &[Ontvanger]) -> Vondstrij {
    let t = treffers.iter().find(|t| t.soort == v.soort && t.record == v.record);
    let mut f = Form::leeg();
    let gekozen = match (v.keuze, v.reden) {
        (Some(Keuze::Opnemen), _) => Keuze::Opnemen.code(),
        (Some(Keuze::Weglaten), Some(reden)) => reden.code(),
        _ => "",
    };
    f.zet("vondstkeuze", gekozen);
    let kop = match t.and_then(|t| t.nummer.clone()) {
        Some(nummer) => format!("{}, {nummer}", p.t(&format!("vondstsoort-{}", v.soort))),
        None => p.t(&format!("vondstsoort-{}", v.soort)),
    };
    let (toon, tekst) = match v.keuze {
        None => ("let-op", p.t("vondst-open")),
        Some(Keuze::Opnemen) => ("goed", p.t("vondst-opgenomen")),
        Some(Keuze::Weglaten) => ("neutraal", p.t("vondst-weggelaten")),
    };
    Vondstrij {
        kop,
        wie: t.map_or_else(|| p.t("vondst-weg"), |t| wie(p, t)),
        regels: t.map_or_else(Vec::new, |t| regels(p, t, ontvangers)),
        href: v.signaal.map_or_else(String::new, |s| format!("/signalen/{s}")),
        keuzes: keuzes(p, t),
        gekozen: tekst,
        toon,
        f,
        v,
    }
}

fn wie(p: &Page, t: &Treffer) -> String {
    match t.geboren {
        Some(dag) => p.tm("navraag-persoon", &[("naam", &t.naam), ("geboren", &p.dag_kort(dag))]),
        None if t.naam.is_empty() => t.bereikbaar.join(", "),
        None => t.naam.clone(),
    }
}

/// What may be chosen: what is sealed cannot be taken in, and a reason fits its origin.
fn keuzes(p: &Page, t: Option<&Treffer>) -> Vec<Optie> {
    let herkomst = t.map(|t| t.herkomst);
    let opnemen = herkomst.is_none_or(mag_opnemen).then(|| Keuze::Opnemen.code());
    let redenen = Weglaatreden::ALLE.iter().filter(|r| {
        herkomst.is_none_or(|h| crate::betrokkene::rules::toets_keuze(Keuze::Weglaten, Some(**r), h).is_ok())
    });
    let codes = opnemen.into_iter().chain(redenen.map(|r| r.code()));
    opties(p, "vondstkeuze", codes)
}

fn regels(p: &Page, t: &Treffer, ontvangers: &[Ontvanger]) -> Vec<(String, String)> {
    let mut uit = Vec::new();
    if !t.thema.is_empty() {
        uit.push((p.t("vondst-thema"), themanaam(&t.thema, p.taalkeuze())));
    }
    if let Some(rol) = &t.rol {
        let soort = match t.soort {
            Vondstsoort::Casus => "betrokkenheid",
            Vondstsoort::Procedure => "procedurerol",
            _ => "weging-rol",
        };
        let sleutel = format!("{soort}-{rol}");
        uit.push((p.t("vondst-rol"), if p.heeft(&sleutel) { p.t(&sleutel) } else { rol.clone() }));
    }
    if !t.noodzaak.is_empty() {
        uit.push((p.t("vondst-waarom"), t.noodzaak.clone()));
    }
    uit.push((p.t("vondst-herkomst"), p.t(&format!("vondst-herkomst-{}", t.herkomst))));
    uit.push((p.t("vondst-grondslag"), t.grondslag.clone()));
    if let Some(dag) = t.bewaren_tot {
        uit.push((p.t("vondst-bewaren"), p.dag(dag)));
    }
    if t.soort == Vondstsoort::Persoon {
        let namen: Vec<&str> =
            ontvangers.iter().filter(|o| Some(o.signaal) == t.signaal).map(|o| o.naam.as_str()).collect();
        let niemand = p.t("vondst-niemand");
        uit.push((p.t("vondst-ontvangers"), if namen.is_empty() { niemand } else { namen.join(", ") }));
    }
    if t.beperkt {
        uit.push((p.t("vondst-beperkt"), p.t("vondst-beperkt-uitleg")));
    }
    uit
}

/// GET `/verzoeken/{id}`.
pub async fn verzoek(ik: Ik, Id(id): Id<VerzoekId>) -> Antwoord {
    pagina(&blad(&ik, id, Form::leeg()).await?)
}
