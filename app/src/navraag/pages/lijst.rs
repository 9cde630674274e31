// SPDX-License-Identifier: EUPL-1.2
//! What one asked, and what was asked of the own organisation.

use askama::Template;
use kernel::{NavraagId, SignaalId, Veldgroep};
use poort::{Handeling, Situatie};
use web::{NavItem, Page, Vraag};

use super::{lezend, tabs, zicht};
use crate::navraag::model::{Navraag, Ontvangen};
use crate::navraag::store;
use crate::poort::Bereikfilter;
use crate::schil::{Antwoord, Ik, pagina};
use crate::signaal::{self, Kern};
use crate::thema::themanaam;

const PER_BLAD: i64 = 30;

/// A question in a list: no name of whom it is about.
struct Rij {
    titel: String,
    href: String,
    onder: String,
    treffers: i64,
    patroon: String,
}

#[derive(Template)]
#[template(path = "navraag/lijst.html")]
struct Lijstpagina {
    p: Page,
    tabs: Vec<NavItem>,
    rijen: Vec<Rij>,
    volgende: String,
    opvallend: bool,
    mag_stellen: bool,
    mag_deelname: bool,
    mag_toezien: bool,
}

fn knip<T>(rijen: &mut Vec<T>, id: impl Fn(&T) -> NavraagId) -> Option<NavraagId> {
    let per_blad = usize::try_from(PER_BLAD).unwrap_or_default();
    let over = rijen.len() > per_blad;
    rijen.truncate(per_blad);
    rijen.last().filter(|_| over).map(id)
}

fn rij(p: &Page, n: &Navraag) -> Rij {
    let soort = p.t(&format!("navraag-soort-{}", n.onderwerp.soort()));
    Rij {
        titel: format!("{}: {soort}", themanaam(&n.thema, p.taalkeuze())),
        href: format!("/navragen/{}", n.id),
        onder: format!("{} · {} · {}", p.datum_tijd(n.gesteld_op), n.vragernaam, n.afspraak.1),
        treffers: n.treffers,
        patroon: n.patroon.map_or_else(String::new, |x| p.t(&format!("navraag-patroon-{x}"))),
    }
}

/// GET `/navragen`.
pub async fn gesteld(ik: Ik, Vraag(f): Vraag) -> Antwoord {
    let mag = |h| ik.mag(h, Situatie::EIGEN);
    let opvallend = f.waarde("opvallend") == "ja";
    let voor = f.waarde("voor").parse().ok();
    let mut alle =
        store::navragen(&mut lezend(&ik).await?, zicht(&ik), opvallend, voor, PER_BLAD + 1).await?;
    let na = knip(&mut alle, |n| n.id);
    let p = ik.pagina("navraag-titel");
    let filter = if opvallend { "opvallend=ja&" } else { "" };
    pagina(&Lijstpagina {
        tabs: tabs(&p, "/navragen"),
        rijen: alle.iter().map(|n| rij(&p, n)).collect(),
        volgende: na.map_or_else(String::new, |id| format!("/navragen?{filter}voor={id}")),
        opvallend,
        mag_stellen: mag(Handeling::NavraagStellen),
        mag_deelname: mag(Handeling::NavraagdeelnameInstellen),
        mag_toezien: mag(Handeling::NavraagToezien),
        p,
    })
}

/// A question that was put to us, with the own signalen this user may see.
struct Ontvangenrij {
    o: Ontvangen,
    thema: String,
    soort: String,
    signalen: Vec<Kern>,
}

#[derive(Template)]
#[template(path = "navraag/ontvangen.html")]
struct Ontvangenpagina {
    p: Page,
    tabs: Vec<NavItem>,
    rijen: Vec<Ontvangenrij>,
    volgende: String,
    alleen_treffers: bool,
}

/// GET `/navragen/ontvangen`.
pub async fn ontvangen(ik: Ik, Vraag(f): Vraag) -> Antwoord {
    let alleen_treffers = f.waarde("alles") != "ja";
    let voor = f.waarde("voor").parse().ok();
    let mut c = lezend(&ik).await?;
    let mut alle =
        store::ontvangen(&mut c, ik.actor.organisatie, alleen_treffers, voor, PER_BLAD + 1).await?;
    let na = knip(&mut alle, |o| o.id);
    let ids: Vec<SignaalId> = alle.iter().flat_map(|o| o.signalen.iter().copied()).collect();
    let bereik = Bereikfilter::nieuw(&ik.app.matrix, &ik.actor, Veldgroep::Kern, ik.nu);
    let kernen = signaal::store::kernen(&mut c, &bereik, &ids).await?;
    drop(c);
    let p = ik.pagina("navraag-ontvangen-titel");
    let rijen = alle.into_iter().map(|o| Ontvangenrij {
        thema: themanaam(&o.thema, p.taalkeuze()),
        soort: p.t(&format!("navraag-soort-{}", o.soort)),
        signalen: kernen.iter().filter(|k| o.signalen.contains(&k.id)).cloned().collect(),
        o,
    });
    let filter = if alleen_treffers { "" } else { "alles=ja&" };
    pagina(&Ontvangenpagina {
        tabs: tabs(&p, "/navragen/ontvangen"),
        rijen: rijen.collect(),
        volgende: na.map_or_else(String::new, |id| format!("/navragen/ontvangen?{filter}voor={id}")),
        alleen_treffers,
        p,
    })
}
