// SPDX-License-Identifier: EUPL-1.2
//! The review of rights: begin it, judge its lines, sign it, take it along as a file (BIO2 5.18.01/02 and 8.02.01).
//!
//! The list is frozen when it begins. Nobody judges an own line, and nobody signs before every line was judged. Ending a line
//! ends the functie at once, by the act of administration itself.

use askama::Template;
use db::Tx;
use kernel::{FunctieId, RechtentoetsId};
use poort::{Handeling, Situatie};
use spoor::leg_vast;
use web::{Form, FoutCode, Id, Optie, Page, Weigering};

use crate::netwerk::{beeindig_functie_in, functies_van_organisatie};
use crate::schil::{Antwoord, Ik, Inzending, Reject, csv_bestand, naar, pagina, pagina_fout};
use crate::toezicht::ToezichtFout;
use crate::toezicht::acties::{beoordeel_regels, start_toets};
use crate::toezicht::events::{RechtentoetsAfgetekend, RechtentoetsGeexporteerd};
use crate::toezicht::model::{Rechtentoets, Regeluitkomst, Toetsregel};
use crate::toezicht::pages::context;
use crate::toezicht::rules::rechtentoets::{Toetssoort, Toetsstand};
use crate::toezicht::store::rechtentoets as store;

const SOORT: &str = "toets_soort";
const REGELS: &str = "toets_regels";
const UITKOMST: &str = "toets_uitkomst";
const REDEN: &str = "toets_reden";
const LIJST_MAX: i64 = 50;

#[derive(Template)]
#[template(path = "toezicht/rechtentoetsen.html")]
struct Lijstpagina {
    p: Page,
    /// Each kind, in words, with whether it is late.
    standen: Vec<(Toetsstand, String, bool)>,
    toetsen: Vec<(Rechtentoets, String)>,
}

fn soortnaam(p: &Page, soort: Toetssoort) -> String {
    p.t(&format!("toetssoort-{soort}"))
}

/// The reviews, and what is due.
pub async fn lijst(ik: Ik) -> Antwoord {
    let p = ik.pagina("rechtentoetsen-titel");
    let mut c = ik.app.db.read().await?;
    let standen = store::standen(&mut c, ik.actor.organisatie).await?;
    let toetsen = store::lijst(&mut c, ik.actor.organisatie, LIJST_MAX).await?;
    drop(c);
    let vandaag = ik.nu.dag();
    let woorden = |s: Toetsstand| {
        let sleutel = if s.loopt { "rechtentoets-loopt-tot" } else { "rechtentoets-volgende" };
        (s, p.tm(sleutel, &[("datum", &p.dag(s.uiterlijk_op))]), s.is_te_laat(vandaag))
    };
    let standen = standen.into_iter().map(woorden).collect();
    let toetsen = toetsen
        .into_iter()
        .map(|t| {
            let naam = soortnaam(&p, t.soort);
            (t, naam)
        })
        .collect();
    pagina(&Lijstpagina { p, standen, toetsen })
}

/// Begins a review.
pub async fn starten(ik: Ik, mut inzending: Inzending) -> Antwoord {
    let soort = inzending.form.keuze::<Toetssoort>(SOORT).ok_or_else(Weigering::onleesbaar)?;
    let mut tx = ik.app.db.write().await?;
    let id = start_toets(&mut tx, &context(&ik), soort).await?;
    let doel = format!("/rechtentoetsen/{id}");
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, "melding-rechtentoets-gestart")
}

#[derive(Template)]
#[template(path = "toezicht/rechtentoets.html")]
struct Toetspagina {
    p: Page,
    f: Form,
    toets: Rechtentoets,
    onder: String,
    regels: Vec<Toetsregel>,
    /// What the reader may judge now.
    te_doen: Vec<Optie>,
    uitkomsten: Vec<Optie>,
    /// A line about the reader waits for somebody else.
    eigen_wacht: bool,
    mag_aftekenen: bool,
}

impl Toetspagina {
    fn functienaam(&self, r: &Toetsregel) -> String {
        self.p.t(&format!("functie-{}", r.soort))
    }

    fn laatst(&self, r: &Toetsregel) -> String {
        r.laatst_op.map_or_else(|| self.p.t("rechtentoets-nooit"), |op| self.p.datum(op))
    }
}

fn optie(p: &Page, r: &Toetsregel) -> Optie {
    let naam = format!("{}, {}", r.naam, p.t(&format!("functie-{}", r.soort)));
    let laatst = r.laatst_op.map_or_else(|| p.t("rechtentoets-nooit"), |op| p.datum(op));
    let mut uitleg =
        p.tm("rechtentoets-regel-uitleg", &[("laatst", &laatst), ("rechten", &r.rechten.len().to_string())]);
    for (geldt, sleutel) in [(r.slapend, "rechtentoets-slapend"), (r.bijzonder, "rechtentoets-bijzonder")] {
        if geldt {
            uitleg.push_str(" · ");
            uitleg.push_str(&p.t(sleutel));
        }
    }
    Optie::nieuw(r.functie.to_string(), naam).met_uitleg(uitleg)
}

async fn blad(ik: &Ik, id: RechtentoetsId, f: Form) -> Result<Toetspagina, Reject> {
    let mut p = ik.pagina("rechtentoets-titel");
    let mut c = ik.app.db.read().await?;
    let toets = store::een(&mut c, ik.actor.organisatie, id).await?.ok_or_else(Weigering::niet_gevonden)?;
    let regels = store::regels(&mut c, id).await?;
    drop(c);
    p.titel = soortnaam(&p, toets.soort);
    let open = |r: &&Toetsregel| r.besluit.is_none();
    let eigen = |r: &&Toetsregel| r.gebruiker == ik.actor.gebruiker;
    let uitkomst = |u: &Regeluitkomst| Optie::nieuw(u.code(), p.t(&format!("rechtentoets-{u}")));
    Ok(Toetspagina {
        onder: p
            .tm("rechtentoets-onder", &[("naam", &toets.gestart.0), ("datum", &p.datum(toets.gestart.1))]),
        te_doen: regels.iter().filter(open).filter(|r| !eigen(r)).map(|r| optie(&p, r)).collect(),
        eigen_wacht: regels.iter().filter(open).any(|r| eigen(&r)),
        uitkomsten: Regeluitkomst::ALLE.iter().map(uitkomst).collect(),
        mag_aftekenen: toets.te_doen == 0
            && toets.afgetekend.is_none()
            && ik.mag(Handeling::RechtentoetsAftekenen, Situatie::EIGEN),
        regels,
        toets,
        f,
        p,
    })
}

/// One review.
pub async fn een(ik: Ik, Id(id): Id<RechtentoetsId>) -> Antwoord {
    pagina(&blad(&ik, id, Form::leeg()).await?)
}

/// What becomes of which lines, and why; `None` with the errors in the form.
fn lees(f: &mut Form) -> Option<(Vec<FunctieId>, Regeluitkomst, String)> {
    let functies = f.keuzes::<FunctieId>(REGELS);
    let (uitkomst, reden) = (f.keuze(UITKOMST), f.tekst(REDEN, 10, 500));
    if functies.as_ref().is_some_and(Vec::is_empty) {
        f.meld_fout(REGELS, FoutCode::Regel("rechtentoets-fout-geen-regel"), vec![]);
    }
    let goed = f.is_goed();
    Some((functies?, uitkomst?, reden?)).filter(|_| goed)
}

/// Judges the chosen lines with one reason: nobody an own one.
pub async fn beoordelen(ik: Ik, Id(id): Id<RechtentoetsId>, mut inzending: Inzending) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    store::een(&mut tx, ik.actor.organisatie, id).await?.ok_or_else(Weigering::niet_gevonden)?;
    let Some((functies, uitkomst, reden)) = lees(&mut inzending.form) else {
        drop(tx);
        return pagina_fout(&blad(&ik, id, inzending.form).await?);
    };
    beoordeel_regels(&mut tx, &context(&ik), id, &functies, (uitkomst, &reden)).await?;
    if uitkomst == Regeluitkomst::Beeindigen {
        beeindig(&mut tx, &ik, &functies).await?;
    }
    let doel = format!("/rechtentoetsen/{id}");
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, "melding-rechten-beoordeeld")
}

/// Ends functies by the act of administration; one that ended meanwhile is as it should be.
async fn beeindig(tx: &mut Tx, ik: &Ik, functies: &[FunctieId]) -> Result<(), Reject> {
    let collegas = functies_van_organisatie(tx, ik.actor.organisatie).await?;
    for f in collegas.iter().filter(|f| functies.contains(&f.id) && f.is_niet_voorbij(ik.nu)) {
        beeindig_functie_in(tx, ik, f.id).await?;
    }
    Ok(())
}

/// Signs the review.
pub async fn aftekenen(ik: Ik, Id(id): Id<RechtentoetsId>, inzending: Inzending) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    let toets = store::een(&mut tx, ik.actor.organisatie, id).await?.ok_or_else(Weigering::niet_gevonden)?;
    if toets.afgetekend.is_some() {
        return Err(ToezichtFout::AlGedaan.into());
    }
    if !store::teken_af(&mut tx, &ik.actor, ik.nu, id).await? {
        return Err(ToezichtFout::NogRegels.into());
    }
    let regels = store::regels(&mut tx, id).await?;
    let met =
        |u: Regeluitkomst| regels.iter().filter(|r| r.besluit.as_ref().is_some_and(|b| b.0 == u)).count();
    let gebeurtenis = RechtentoetsAfgetekend {
        toets: id,
        gehouden: met(Regeluitkomst::Houden),
        beeindigd: met(Regeluitkomst::Beeindigen),
    };
    leg_vast(&mut tx, ik.bron(), &gebeurtenis).await?;
    let doel = format!("/rechtentoetsen/{id}");
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, "melding-rechtentoets-afgetekend")
}

const KOPPEN: &[&str] = &[
    "naam",
    "functie",
    "van",
    "tot",
    "laatst gebruikt",
    "slapend",
    "bijzonder",
    "rechten",
    "uitkomst",
    "reden",
    "beoordeeld door",
    "beoordeeld op",
];

/// The review as a file; that it left the product is an event.
pub async fn bestand(ik: Ik, Id(id): Id<RechtentoetsId>, _inzending: Inzending) -> Antwoord {
    let blad = blad(&ik, id, Form::leeg()).await?;
    let regels: Vec<Vec<String>> = blad.regels.iter().map(|r| rij(&blad, r)).collect();
    let mut tx = ik.app.db.write().await?;
    leg_vast(&mut tx, ik.bron(), &RechtentoetsGeexporteerd { toets: id, regels: regels.len() }).await?;
    tx.commit().await?;
    let naam = format!("rechtentoets-{}.csv", blad.toets.gestart.1.dag());
    csv_bestand(&naam, KOPPEN, &regels)
}

fn rij(blad: &Toetspagina, r: &Toetsregel) -> Vec<String> {
    let p = &blad.p;
    let ja = |waar: bool| p.t(if waar { "woord-ja" } else { "woord-nee" });
    let (uitkomst, reden, door, op) = match &r.besluit {
        Some((u, reden, door, op)) => {
            (p.t(&format!("rechtentoets-{u}")), reden.clone(), door.clone(), op.rfc3339())
        }
        None => Default::default(),
    };
    vec![
        r.naam.clone(),
        blad.functienaam(r),
        p.datum(r.periode.van),
        if r.periode.tot < kernel::Tijdstip::NOOIT { p.datum(r.periode.tot) } else { String::new() },
        blad.laatst(r),
        ja(r.slapend),
        ja(r.bijzonder),
        r.rechten.join(" "),
        uitkomst,
        reden,
        door,
        op,
    ]
}
