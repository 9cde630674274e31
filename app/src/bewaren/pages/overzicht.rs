// SPDX-License-Identifier: EUPL-1.2
//! What goes up to a day and why: a look ahead that changes nothing, and the way to a proposal.

use askama::Template;
use jiff::civil::Date;
use kernel::plus_maanden;
use poort::{Handeling, Situatie};
use web::{Form, FoutCode, NavItem, Page, Vraag};

use crate::bewaren::acties::{self, Context};
use crate::bewaren::klassen::{Klasse, Volgt, klassen};
use crate::bewaren::model::{Lijstregel, Voorstel, Voorstelstand};
use crate::bewaren::pages::{Regelrij, grondtekst, regelrij};
use crate::bewaren::rules::{LIJST_MAX, verste_dag};
use crate::bewaren::store;
use crate::schil::{Antwoord, Ik, Inzending, Reject, naar, pagina, pagina_fout};

const TOT: &str = "vernietigen_tot";
/// The first lines say enough; the numbers per rule are of all.
const TOON_MAX: i64 = 100;
const VOORSTELLEN_MAX: i64 = 12;
/// Looking ahead further than any term is a typing error.
const VERSTE_JAREN: i64 = 10;

#[derive(Template)]
#[template(path = "bewaren/overzicht.html")]
struct Overzicht {
    p: Page,
    f: Form,
    tot: Date,
    kop: String,
    periodes: Vec<NavItem>,
    gronden: Vec<(String, i64)>,
    totaal: i64,
    regels: Vec<Regelrij>,
    voorstellen: Vec<(Voorstel, String)>,
    mee: Vec<&'static Klasse>,
    /// A proposal waits: there can be no second one.
    wacht: bool,
    mag_voorstellen: bool,
    te_ver: bool,
}

impl Overzicht {
    fn taal(&self) -> web::Taal {
        self.p.taalkeuze()
    }

    fn toont_alles(&self) -> bool {
        i64::try_from(self.regels.len()).is_ok_and(|n| n >= self.totaal)
    }
}

async fn blad(ik: &Ik, f: Form, tot: Date) -> Result<Overzicht, Reject> {
    let p = ik.pagina("vernietiging-titel");
    let context = Context::van(ik);
    let bereik = context.bereik();
    let mut c = ik.app.db.read().await?;
    let gronden = store::tel_per_grond(&mut c, &bereik, tot).await?;
    let mut lijst = store::kandidaten(&mut c, &bereik, tot, false, TOON_MAX).await?;
    store::vul_beletsels(&mut c, &mut lijst, ik.nu.dag()).await?;
    let voorstellen = store::voorstellen(&mut c, ik.actor.organisatie, VOORSTELLEN_MAX).await?;
    drop(c);
    let regel = |kandidaat| Lijstregel { volgorde: 0, kandidaat, uitgevallen: None, vernietigd_op: None };
    let vandaag = ik.nu.dag();
    Ok(Overzicht {
        kop: p.tm("vernietiging-kop", &[("datum", &p.dag(tot))]),
        totaal: gronden.iter().map(|(_, n)| n).sum(),
        gronden: gronden.into_iter().map(|(g, n)| (grondtekst(&p, &g), n)).collect(),
        regels: lijst.into_iter().map(|k| regelrij(&p, &regel(k))).collect(),
        periodes: periodes(&p, vandaag, tot),
        wacht: voorstellen.iter().any(|v| v.stand() == Voorstelstand::Voorgesteld),
        voorstellen: voorstellen
            .into_iter()
            .map(|v| {
                let stand = p.t(&format!("voorstelstand-{}", v.stand()));
                (v, stand)
            })
            .collect(),
        mee: klassen().iter().filter(|k| k.volgt == Volgt::Signaal).collect(),
        mag_voorstellen: ik.mag(Handeling::VernietigingVoorstellen, Situatie::EIGEN),
        te_ver: tot > verste_dag(vandaag),
        tot,
        f,
        p,
    })
}

/// The periods that people ask for most.
fn periodes(p: &Page, vandaag: Date, gekozen: Date) -> Vec<NavItem> {
    [("vernietiging-nu", 0), ("vernietiging-kwartaal", 3), ("vernietiging-jaar", 12)]
        .map(|(naam, maanden)| {
            let tot = plus_maanden(vandaag, maanden);
            NavItem { href: format!("/vernietiging?{TOT}={tot}"), label: p.t(naam), actief: tot == gekozen }
        })
        .into()
}

/// The look ahead; without a choice of one quarter.
pub async fn overzicht(ik: Ik, Vraag(mut f): Vraag) -> Antwoord {
    let vandaag = ik.nu.dag();
    let gekozen = f.datum_optioneel(TOT);
    if gekozen.is_some_and(|tot| tot > plus_maanden(vandaag, VERSTE_JAREN * 12)) {
        f.meld_fout(TOT, FoutCode::Regel("bewaren-fout-verre-dag"), vec![]);
    }
    let goed = f.is_goed();
    let tot = gekozen.filter(|_| goed).unwrap_or_else(|| verste_dag(vandaag));
    if goed {
        f.zet(TOT, tot.strftime("%d-%m-%Y").to_string());
    }
    let blad = blad(&ik, f, tot).await?;
    if goed { pagina(&blad) } else { pagina_fout(&blad) }
}

/// Freezes the list and proposes it.
pub async fn voorstellen(ik: Ik, mut inzending: Inzending) -> Antwoord {
    let vandaag = ik.nu.dag();
    let f = &mut inzending.form;
    let tot = f.datum(TOT);
    if tot.is_some_and(|tot| tot > verste_dag(vandaag)) {
        f.meld_fout(TOT, FoutCode::Regel("bewaren-fout-te-ver"), vec![]);
    }
    let Some(tot) = tot.filter(|_| inzending.form.is_goed()) else {
        return pagina_fout(&blad(&ik, inzending.form, verste_dag(vandaag)).await?);
    };
    let mut tx = ik.app.db.write().await?;
    let id = acties::voorstellen(&mut tx, &Context::van(&ik), tot).await?;
    let doel = format!("/vernietigingsvoorstellen/{id}");
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, "melding-vernietiging-voorgesteld")
}

const _: () = assert!(TOON_MAX <= LIJST_MAX, "a proposal holds what the look ahead shows");
