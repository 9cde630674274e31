// SPDX-License-Identifier: EUPL-1.2
//! The first screen: what waits for me today, the most urgent first.
//!
//! It composes the façades of the slices and owns no record. **Invariant:** each block is asked of the gate for the
//! functie that looks; a block that a functie may not see is not there.
mod tellers;

use askama::Template;
use db::Conn;
use kernel::Veldgroep;
use poort::{Handeling, Recht, Situatie};
use web::Page;

use crate::app::Wegen;
use crate::netwerk::{self, Afspraakvraag, Dpiamaatregel, Vragend};
use crate::overleg::{self, Agendaregel, Ongelezen, OverTeNemen, model::Actie};
use crate::poort::Bereikfilter;
use crate::schil::{Antwoord, Ik, Reject, pagina};
use crate::signaal::model::{Fase, Kern};
use crate::signaal::store::{self, Filter};
use crate::signaal::terugkoppeling::{self, Wachtend};
use crate::signaal::thema::themanaam;
use crate::vandaag::tellers::{Bron, Teller, te_late_antwoorden, tellers};

/// How many rows a block shows.
const KORT: i64 = 6;

/// The routes of this slice.
pub fn wegen() -> Wegen {
    Wegen::nieuw().get("/", Recht::Mag(Handeling::VandaagInzien), vandaag)
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
    let mut tellers = tellers(Bron { c: &mut c, ik: &ik, p: &p }).await?;
    let nieuw = nieuwe_signalen(&mut c, &ik).await?;
    let antwoorden = open_antwoorden(&mut c, &ik).await?;
    let acties = open_acties(&mut c, &ik).await?;
    let (matrix, actor) = (&ik.app.matrix, &ik.actor);
    let overleg = overleg::volgend_overleg(&mut c, matrix, actor, ik.nu).await?;
    let overnames = overleg::over_te_nemen(&mut c, matrix, actor, ik.nu, KORT).await?;
    let afspraken = netwerk::vragende_afspraken(&mut c, matrix, actor, ik.nu).await?;
    let maatregelen = netwerk::open_dpiamaatregelen(&mut c, matrix, actor, KORT).await?;
    let eindoverzichten = overleg::ongelezen_eindoverzichten(&mut c, matrix, actor, KORT).await?;
    drop(c);
    let te_laat = antwoorden.iter().filter(|(_, _, te_laat)| *te_laat).count();
    tellers.splice(0..0, te_late_antwoorden(te_laat, i64::try_from(te_laat).is_ok_and(|n| n >= KORT), &p));
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
        mag_acties: ik.app.matrix.mag_ooit(ik.actor.bevoegdheid, Handeling::ActieInzien),
        mag_registreren: ik.mag(Handeling::SignaalRegistreren, Situatie::EIGEN),
        mag_signalen: ik.app.matrix.mag_ooit(ik.actor.bevoegdheid, Handeling::SignaalInzien),
        eindoverzichten,
        p,
    })
}

/// Whether signalen wait for this functie, rather than only being there to read.
fn werkt_mee(ik: &Ik) -> bool {
    [Handeling::SignaalWegen, Handeling::BronnenBevragen].into_iter().any(|h| ik.mag(h, Situatie::EIGEN))
}

/// The newest signalen that nobody looked at, for who weighs; for others the newest that they may see.
async fn nieuwe_signalen(c: &mut Conn, ik: &Ik) -> Result<Vec<(Kern, String)>, Reject> {
    if !ik.app.matrix.mag_ooit(ik.actor.bevoegdheid, Handeling::SignaalInzien) {
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
    if !ik.app.matrix.mag_ooit(ik.actor.bevoegdheid, Handeling::ActieInzien) {
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
