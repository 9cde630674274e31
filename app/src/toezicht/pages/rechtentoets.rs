// SPDX-License-Identifier: EUPL-1.2
//! The review of rights: begin it, judge its lines, sign it, take it along as a file (BIO2 5.18.01/02 and 8.02.01).
//!
//! The list is frozen when it begins. Nobody judges an own line, and nobody signs before every line was judged. Ending a line
//! ends the functie at once, by the act of administration itself.

use askama::Template;
use db::{Conn, Tx};
use kernel::{FunctieId, RechtentoetsId};
use poort::{Handeling, Situatie};
use spoor::leg_vast;
use web::{Form, FoutCode, Id, Optie, Page, Weigering};

use crate::netwerk::{beeindig_functie_in, functies_van_organisatie};
use crate::schil::{Antwoord, Ik, Inzending, Reject, csv_bestand, naar, pagina, pagina_fout};
use crate::toezicht::ToezichtFout;
use crate::toezicht::events::{
    RechtenBeoordeeld, RechtentoetsAfgetekend, RechtentoetsGeexporteerd, RechtentoetsGestart,
};
use crate::toezicht::model::{Rechtentoets, Regeluitkomst, Toetsregel};
use crate::toezicht::rules::rechtentoets::{
    DUUR_DAGEN, Toetssoort, Toetsstand, is_bijzonder, is_slapend, rechten,
};
use crate::toezicht::store::rechtentoets::{self as store, NieuweRegel};

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

/// What is frozen: who has which functie now or later, and what it may do.
async fn bevries(c: &mut Conn, ik: &Ik, soort: Toetssoort) -> Result<Vec<NieuweRegel>, Reject> {
    let gebruik = store::laatste_gebruik(c, ik.actor.organisatie).await?;
    let functies = functies_van_organisatie(c, ik.actor.organisatie).await?;
    let matrix = &ik.app.matrix;
    let regels = functies.into_iter().filter(|f| f.is_niet_voorbij(ik.nu)).map(|f| {
        let laatst_op = gebruik.iter().find(|(id, _)| *id == f.id).map(|(_, op)| *op);
        NieuweRegel {
            functie: f.id,
            periode: f.periode,
            rechten: rechten(matrix, f.soort).join(" "),
            bijzonder: is_bijzonder(matrix, f.soort),
            slapend: is_slapend(laatst_op, f.periode.van, ik.nu),
            laatst_op,
        }
    });
    Ok(regels.filter(|r| soort.omvat(r.bijzonder)).collect())
}

/// Begins a review.
pub async fn starten(ik: Ik, mut inzending: Inzending) -> Antwoord {
    let soort = inzending.form.keuze::<Toetssoort>(SOORT).ok_or_else(Weigering::onleesbaar)?;
    let mut tx = ik.app.db.write().await?;
    let regels = bevries(&mut tx, &ik, soort).await?;
    let aantal = regels.len();
    let uiterlijk = ik.nu.plus_dagen(DUUR_DAGEN).dag();
    let id = store::start(&mut tx, &ik.actor, ik.nu, (soort, uiterlijk), regels).await?;
    let id = id.ok_or(ToezichtFout::LooptAl)?;
    leg_vast(&mut tx, ik.bron(), &RechtentoetsGestart { toets: id, soort: soort.code(), regels: aantal })
        .await?;
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
    let regels = store::regels(&mut tx, id).await?;
    for functie in &functies {
        let regel = regels.iter().find(|r| r.functie == *functie).ok_or_else(Weigering::niet_gevonden)?;
        if regel.gebruiker == ik.actor.gebruiker {
            return Err(ToezichtFout::Zelf.into());
        }
        if !store::beoordeel(&mut tx, &ik.actor, ik.nu, (id, *functie), (uitkomst, &reden)).await? {
            return Err(ToezichtFout::AlGedaan.into());
        }
        if uitkomst == Regeluitkomst::Beeindigen {
            beeindig(&mut tx, &ik, regel).await?;
        }
    }
    leg_vast(&mut tx, ik.bron(), &RechtenBeoordeeld { toets: id, uitkomst: uitkomst.code(), functies })
        .await?;
    let doel = format!("/rechtentoetsen/{id}");
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, "melding-rechten-beoordeeld")
}

/// Ends the functie by the act of administration; one that ended meanwhile is as it should be.
async fn beeindig(tx: &mut Tx, ik: &Ik, regel: &Toetsregel) -> Result<(), Reject> {
    let collegas = functies_van_organisatie(tx, ik.actor.organisatie).await?;
    if collegas.iter().any(|f| f.id == regel.functie && f.is_niet_voorbij(ik.nu)) {
        beeindig_functie_in(tx, ik, regel.functie).await?;
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
    "laatst ingelogd",
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
