// SPDX-License-Identifier: EUPL-1.2
//! The first screen: what waits for me today, the most urgent first.
//!
//! It composes the façades of the slices and owns no record. **Invariant:** each block is asked of the gate for the
//! functie that looks; a block that a functie may not see is not there.

use askama::Template;
use db::Conn;
use kernel::Veldgroep;
use poort::{Handeling, Recht, Situatie};
use web::Page;

use crate::app::Wegen;
use crate::bewaren;
use crate::gremium;
use crate::magdit;
use crate::navraag;
use crate::netwerk::{self, Afspraakvraag, Dpiamaatregel, Vragend};

use crate::overleg::{self, Agendaregel, Ongelezen, OverTeNemen, model::Actie};
use crate::poort::Bereikfilter;
use crate::schil::{Antwoord, Ik, Reject, pagina};
use crate::signaal::model::{Fase, Kern};
use crate::signaal::store::{self, Filter};
use crate::signaal::terugkoppeling::{self, Wachtend};
use crate::signaal::thema::themanaam;
use crate::toezicht;

/// Beyond this the exact number tells nobody more.
const GRENS: i64 = 100;
const KORT: i64 = 6;

/// The routes of this slice.
pub fn wegen() -> Wegen {
    Wegen::nieuw().get("/", Recht::Mag(Handeling::VandaagInzien), vandaag)
}

/// A number that opens its rows.
struct Teller {
    aantal: String,
    naam: String,
    href: String,
    toon: &'static str,
}

#[derive(Template)]
#[template(path = "vandaag/vandaag.html")]
struct Vandaagpagina {
    p: Page,
    groet: String,
    dag: String,
    tellers: Vec<Teller>,
    signalenkop: &'static str,
    nieuw: Vec<(Kern, String)>,
    antwoorden: Vec<(Wachtend, String, bool)>,
    acties: Vec<(Actie, bool)>,
    overleg: Option<Agendaregel>,
    overnames: Vec<OverTeNemen>,
    afspraken: Vec<Vragend>,
    maatregelen: Vec<Dpiamaatregel>,
    mag_acties: bool,
    mag_registreren: bool,
    mag_signalen: bool,
    eindoverzichten: Vec<Ongelezen>,
}

/// The page.
async fn vandaag(ik: Ik) -> Antwoord {
    let p = ik.pagina("menu-vandaag");
    let mut c = ik.app.db.read().await?;
    let mut tellers = tel_signalen(&mut c, &ik, &p).await?;
    let nieuw = nieuwe_signalen(&mut c, &ik).await?;
    let antwoorden = open_antwoorden(&mut c, &ik).await?;
    let acties = open_acties(&mut c, &ik).await?;
    let (matrix, actor) = (&ik.app.matrix, &ik.actor);
    let overleg = overleg::volgend_overleg(&mut c, matrix, actor, ik.nu).await?;
    let voorstellen = overleg::wacht_op_regie(&mut c, matrix, actor, ik.nu).await?;
    let overnames = overleg::over_te_nemen(&mut c, matrix, actor, ik.nu, KORT).await?;
    let afspraken = netwerk::vragende_afspraken(&mut c, matrix, actor, ik.nu).await?;
    let maatregelen = netwerk::open_dpiamaatregelen(&mut c, matrix, actor, KORT).await?;
    let eindoverzichten = overleg::ongelezen_eindoverzichten(&mut c, matrix, actor, KORT).await?;
    let vragen = magdit::wacht_op_jurist(&mut c, matrix, actor, GRENS).await?;
    let vernietiging = tel_vernietiging(&mut c, &ik, &p).await?;
    let navragen = tel_navragen(&mut c, &ik, &p).await?;
    let toezicht = tel_toezicht(&mut c, &ik, &p).await?;
    let gremia = tel_gremia(&mut c, &ik, &p).await?;
    drop(c);
    tellers.extend(teller(vragen, p.t("vandaag-mag-dit"), "/mag-dit/wachtrij"));
    tellers.extend(navragen);
    tellers.extend(teller(voorstellen, p.t("vandaag-voorstellen"), "/tafels"));
    tellers.extend(vernietiging);
    tellers.extend(gremia);
    tellers.splice(0..0, toezicht);
    if let Some(teller) = teller_te_laat(&antwoorden, &p) {
        tellers.insert(0, teller);
    }
    let (uur, _) = ik.nu.uur_minuut();
    let dagdeel = match uur {
        0..=5 => "nacht",
        6..=11 => "ochtend",
        12..=17 => "middag",
        _ => "avond",
    };
    pagina(&Vandaagpagina {
        groet: p.tm(
            &format!("vandaag-groet-{dagdeel}"),
            &[("naam", ik.naam.split(' ').next().unwrap_or_default())],
        ),
        dag: p.datum(ik.nu),
        tellers,
        signalenkop: if werkt_mee(&ik) { "vandaag-signalen" } else { "vandaag-signalen-nieuw" },
        nieuw,
        antwoorden,
        acties,
        overleg,
        overnames,
        afspraken,
        maatregelen,
        mag_acties: ik.app.matrix.mag_ooit(ik.actor.soort, Handeling::ActieInzien),
        mag_registreren: ik.mag(Handeling::SignaalRegistreren, Situatie::EIGEN),
        mag_signalen: ik.app.matrix.mag_ooit(ik.actor.soort, Handeling::SignaalInzien),
        eindoverzichten,
        p,
    })
}

/// The stages for which this functie has work, with how many signalen wait there.
async fn tel_signalen(c: &mut Conn, ik: &Ik, p: &Page) -> Result<Vec<Teller>, Reject> {
    let mag = |h| ik.mag(h, Situatie::EIGEN);
    let werk: Vec<Fase> = Fase::ALLE
        .iter()
        .copied()
        .filter(|f| match f {
            Fase::Weging1
            | Fase::Weging2a
            | Fase::Weging2b
            | Fase::Weging3
            | Fase::Weging4
            | Fase::Uitgezet => mag(Handeling::SignaalWegen),
            Fase::Bronnen => mag(Handeling::BronnenBevragen),
            Fase::Afgesloten => false,
        })
        .collect();
    if werk.is_empty() {
        return Ok(vec![]);
    }
    let bereik = Bereikfilter::nieuw(&ik.app.matrix, &ik.actor, Veldgroep::Kern, ik.nu);
    let tellingen = store::tel_per_fase(c, &bereik, GRENS).await?;
    Ok(tellingen
        .into_iter()
        .filter(|(fase, aantal)| *aantal > 0 && werk.contains(fase))
        .map(|(fase, aantal)| Teller {
            aantal: if aantal >= GRENS { format!("{GRENS}+") } else { aantal.to_string() },
            naam: p.t(&format!("fase-{fase}")),
            href: format!("/signalen?fase={fase}"),
            toon: if fase == Fase::Weging1 { "let-op" } else { "neutraal" },
        })
        .collect())
}

/// Whether signalen wait for this functie, rather than only being there to read.
fn werkt_mee(ik: &Ik) -> bool {
    [Handeling::SignaalWegen, Handeling::BronnenBevragen].into_iter().any(|h| ik.mag(h, Situatie::EIGEN))
}

/// What must be destroyed, for who may propose it; the proposal that waits, for who may approve it.
async fn tel_vernietiging(c: &mut Conn, ik: &Ik, p: &Page) -> Result<Option<Teller>, Reject> {
    let (matrix, actor) = (&ik.app.matrix, &ik.actor);
    if let Some(voorstel) = bewaren::wacht_op_goedkeuring(c, matrix, actor).await? {
        return Ok(Some(Teller {
            aantal: "1".to_owned(),
            naam: p.t("vandaag-vernietigingsvoorstel"),
            href: format!("/vernietigingsvoorstellen/{voorstel}"),
            toon: "let-op",
        }));
    }
    let aantal = bewaren::te_vernietigen(c, matrix, actor, ik.nu, GRENS).await?;
    Ok((aantal > 0).then(|| Teller {
        aantal: if aantal >= GRENS { format!("{GRENS}+") } else { aantal.to_string() },
        naam: p.t("vandaag-te-vernietigen"),
        href: format!("/vernietiging?vernietigen_tot={}", ik.nu.dag()),
        toon: "let-op",
    }))
}

/// What waits for who supervises: emergency access loudest, then late reviews of rights, then unusual use.
async fn tel_toezicht(c: &mut Conn, ik: &Ik, p: &Page) -> Result<Vec<Teller>, Reject> {
    let (matrix, actor) = (&ik.app.matrix, &ik.actor);
    let nood = toezicht::open_noodtoegang(c, matrix, actor).await?;
    let toetsen = toezicht::te_late_toetsen(c, matrix, actor, ik.nu).await?;
    let bevindingen = toezicht::open_bevindingen(c, matrix, actor, GRENS).await?;
    let teller = |aantal: i64, naam: &str, href: &str, toon| {
        (aantal > 0).then(|| Teller {
            aantal: if aantal >= GRENS { format!("{GRENS}+") } else { aantal.to_string() },
            naam: p.t(naam),
            href: href.to_owned(),
            toon,
        })
    };
    let alle = [
        teller(nood, "vandaag-noodtoegang", "/noodtoegang", "fout"),
        teller(toetsen, "vandaag-rechtentoets", "/rechtentoetsen", "fout"),
        teller(bevindingen, "vandaag-bevindingen", "/toezicht/bevindingen", "let-op"),
    ];
    Ok(alle.into_iter().flatten().collect())
}

/// The newest signalen that nobody looked at, for who weighs; for others the newest that they may see.
async fn nieuwe_signalen(c: &mut Conn, ik: &Ik) -> Result<Vec<(Kern, String)>, Reject> {
    if !ik.app.matrix.mag_ooit(ik.actor.soort, Handeling::SignaalInzien) {
        return Ok(vec![]);
    }
    let fasen = if ik.mag(Handeling::SignaalWegen, Situatie::EIGEN) {
        vec![Fase::Weging1]
    } else if ik.mag(Handeling::BronnenBevragen, Situatie::EIGEN) {
        vec![Fase::Bronnen]
    } else {
        vec![]
    };
    let bereik = Bereikfilter::nieuw(&ik.app.matrix, &ik.actor, Veldgroep::Kern, ik.nu);
    let kernen = store::lijst(c, &bereik, &Filter { fasen, ..Filter::default() }, KORT).await?;
    Ok(kernen
        .into_iter()
        .map(|k| {
            let naam = themanaam(&k.thema, ik.taal());
            (k, naam)
        })
        .collect())
}

/// The open actions of the own organisation, the first to expire first.
async fn open_acties(c: &mut Conn, ik: &Ik) -> Result<Vec<(Actie, bool)>, Reject> {
    if !ik.app.matrix.mag_ooit(ik.actor.soort, Handeling::ActieInzien) {
        return Ok(vec![]);
    }
    let acties = overleg::acties_voor(c, &ik.app.matrix, &ik.actor, ik.nu, KORT).await?;
    let vandaag = ik.nu.dag();
    Ok(acties
        .into_iter()
        .map(|a| {
            let te_laat = a.is_te_laat(vandaag);
            (a, te_laat)
        })
        .collect())
}

/// The reporters who wait longest for an answer.
async fn open_antwoorden(c: &mut Conn, ik: &Ik) -> Result<Vec<(Wachtend, String, bool)>, Reject> {
    if !ik.mag(Handeling::TerugkoppelingGeven, Situatie::EIGEN) {
        return Ok(vec![]);
    }
    let handeling = Handeling::TerugkoppelingGeven;
    let bereik = Bereikfilter::voor(&ik.app.matrix, &ik.actor, handeling, Veldgroep::Kern, ik.nu);
    let rijen = terugkoppeling::wachtend(c, &bereik, None, None, KORT).await?;
    Ok(rijen
        .into_iter()
        .map(|r| {
            let te_laat = r.uiterlijk_op < ik.nu;
            let naam = themanaam(&r.thema, ik.taal());
            (r, naam, te_laat)
        })
        .collect())
}

/// Unusual checks of the last month, for who supervises them.
async fn tel_navragen(c: &mut Conn, ik: &Ik, p: &Page) -> Result<Option<Teller>, Reject> {
    if !ik.mag(Handeling::NavraagToezien, Situatie::EIGEN) {
        return Ok(None);
    }
    let aantal = navraag::opvallend_sinds(c, ik.actor.organisatie, ik.nu.plus_dagen(-30), GRENS).await?;
    Ok(teller(aantal, p.t("vandaag-navragen-opvallend"), "/navragen?opvallend=ja"))
}

/// Contacts that should be confirmed, and items that wait for a body, of who keeps them.
async fn tel_gremia(c: &mut Conn, ik: &Ik, p: &Page) -> Result<Vec<Teller>, Reject> {
    let (matrix, actor) = (&ik.app.matrix, &ik.actor);
    let contacten = gremium::te_bevestigen(c, matrix, actor, ik.nu, GRENS).await?;
    let punten = gremium::wacht_op_gremium(c, matrix, actor, ik.nu, GRENS).await?;
    let contacten = teller(contacten, p.t("vandaag-contacten"), "/partners?bevestigen=ja");
    let punten = teller(punten, p.t("vandaag-bestuurspunten"), "/bestuurspunten");
    Ok(contacten.into_iter().chain(punten).collect())
}

/// What waits, when anything does.
fn teller(aantal: i64, naam: String, href: &str) -> Option<Teller> {
    (aantal > 0).then(|| Teller {
        aantal: if aantal >= GRENS { format!("{GRENS}+") } else { aantal.to_string() },
        naam,
        href: href.to_owned(),
        toon: "let-op",
    })
}

fn teller_te_laat(antwoorden: &[(Wachtend, String, bool)], p: &Page) -> Option<Teller> {
    let aantal = antwoorden.iter().filter(|(_, _, te_laat)| *te_laat).count();
    let vol = i64::try_from(aantal).is_ok_and(|n| n >= KORT);
    (aantal > 0).then(|| Teller {
        aantal: if vol { format!("{KORT}+") } else { aantal.to_string() },
        naam: p.t("vandaag-terugkoppeling-te-laat"),
        href: "/terugkoppelingen?laat=ja".to_owned(),
        toon: "fout",
    })
}
