// SPDX-License-Identifier: EUPL-1.2
//! The list of signalen: newest first, filtered by stage, theme and area.

use askama::Template;
use kernel::{OrganisatieId, Veldgroep};
use poort::{Handeling, Situatie};
use web::{Form, Optie, Page, Vraag};

use crate::netwerk::organisatie;
use crate::poort::Bereikfilter;
use crate::schil::{Antwoord, Ik, pagina};
use crate::signaal::kwartaal::{kop, lees_kwartaal};
use crate::signaal::model::{Fase, Kern};
use crate::signaal::pages::{buurtopties, gebiednaam};
use crate::signaal::store::{self, Filter, Plek};
use crate::signaal::thema;

const PER_BLAD: i64 = 50;
const MAX_PER_BLAD: i64 = 100;

pub(super) struct Rij {
    pub(super) kern: Kern,
    pub(super) thema: String,
    pub(super) gebied: String,
    pub(super) eigen: bool,
}

impl Rij {
    /// The look of the stage: what waits stands out, what is done is quiet.
    fn toon(&self) -> &'static str {
        match self.kern.fase {
            Fase::Weging1 => "let-op",
            Fase::Uitgezet => "goed",
            Fase::Afgesloten => "neutraal",
            Fase::Weging2a | Fase::Weging2b | Fase::Weging3 | Fase::Bronnen | Fase::Weging4 => "info",
        }
    }
}

#[derive(Template)]
#[template(path = "signaal/lijst.html")]
struct Lijstpagina {
    p: Page,
    f: Form,
    rijen: Vec<Rij>,
    fasen: Vec<Optie>,
    themas: Vec<Optie>,
    buurten: Vec<Optie>,
    volgende: String,
    /// The quarter whose own signalen these are, when that was asked.
    kwartaal: String,
    mag_registreren: bool,
    mag_exporteren: bool,
    mag_kwartaal: bool,
    mag_kaart: bool,
}

fn lees_fasen(f: &Form) -> Vec<Fase> {
    f.waarden("fase").iter().filter_map(|v| v.parse().ok()).collect()
}

/// The filter that an address asks for; what cannot be understood is left out.
pub(super) fn lees_filter(f: &Form, eigen: OrganisatieId) -> Filter {
    Filter {
        geteld: lees_kwartaal(f.waarde("kwartaal")).map(|k| (eigen, k.periode())),
        fasen: lees_fasen(f),
        thema: Some(f.waarde("thema").to_owned()).filter(|t| thema::thema(t).is_some()),
        gebied: Some(f.waarde("gebied").to_owned()).filter(|g| gebied::naam(g).is_some()),
        vanaf: None,
        na: f.waarde("na").parse::<Plek>().ok(),
    }
}

/// How many rows a page has; what cannot be understood is left out.
fn per_blad(f: &Form) -> i64 {
    f.waarde("aantal").parse().map_or(PER_BLAD, |n: i64| n.clamp(1, MAX_PER_BLAD))
}

fn volgende(f: &Form, kernen: &mut Vec<Kern>, aantal: i64) -> String {
    let over = i64::try_from(kernen.len()).unwrap_or(i64::MAX) > aantal;
    kernen.truncate(usize::try_from(aantal).unwrap_or(usize::MAX));
    match kernen.last() {
        Some(laatste) if over => {
            let na = Plek { ontvangen_op: laatste.ontvangen_op, id: laatste.id };
            let mut adres = format!("/signalen?na={na}");
            for veld in ["thema", "gebied", "kwartaal"] {
                if f.heeft(veld) {
                    adres.push_str(&format!("&{veld}={}", f.waarde(veld)));
                }
            }
            if f.heeft("aantal") {
                adres.push_str(&format!("&aantal={aantal}"));
            }
            for fase in lees_fasen(f) {
                adres.push_str(&format!("&fase={fase}"));
            }
            adres
        }
        _ => String::new(),
    }
}

/// The page.
pub async fn lijst(ik: Ik, Vraag(f): Vraag) -> Antwoord {
    let bereik = Bereikfilter::nieuw(&ik.app.matrix, &ik.actor, Veldgroep::Kern, ik.nu);
    let mut c = ik.app.db.read().await?;
    let aantal = per_blad(&f);
    let mut kernen =
        store::lijst(&mut c, &bereik, &lees_filter(&f, ik.actor.organisatie), aantal + 1).await?;
    let volgende = volgende(&f, &mut kernen, aantal);
    let gemeente = organisatie(&mut c, ik.actor.organisatie).await?.and_then(|o| o.cbs_code);
    drop(c);
    let p = ik.pagina("signalen-titel");
    let taal = ik.taal();
    let rijen = kernen
        .into_iter()
        .map(|kern| Rij {
            thema: thema::themanaam(&kern.thema, taal),
            gebied: gebiednaam(kern.gebied.as_deref()),
            eigen: kern.eigenaar == ik.actor.organisatie,
            kern,
        })
        .collect();
    pagina(&Lijstpagina {
        fasen: Optie::van_codes(&p, "fase", Fase::ALLE),
        themas: thema::opties(taal),
        buurten: gemeente.as_deref().map(buurtopties).unwrap_or_default(),
        mag_registreren: ik.mag(Handeling::SignaalRegistreren, Situatie::EIGEN),
        mag_exporteren: ik.mag(Handeling::SignaalExporteren, Situatie::EIGEN),
        mag_kwartaal: ik.mag(Handeling::SignaalInzien, Situatie::EIGEN),
        mag_kaart: ik.mag(Handeling::InhoudInzien, Situatie::EIGEN),
        kwartaal: lees_kwartaal(f.waarde("kwartaal")).map_or_else(String::new, |k| kop(&p, k)),
        p,
        f,
        rijen,
        volgende,
    })
}
