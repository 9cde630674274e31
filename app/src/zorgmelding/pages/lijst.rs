// SPDX-License-Identifier: EUPL-1.2
//! The list, newest first: what the police sent, what the VIA has, or what was given to us.

use std::collections::BTreeMap;

use askama::Template;
use db::Conn;
use kernel::{OrganisatieId, ZorgmeldingId};
use poort::Handeling;
use web::{Page, Vraag};

use super::{antwoord, gemeentenaam, lezend};
use crate::schil::{Antwoord, Context, Ik, pagina};
use crate::zorgmelding::handelingen::{bereik, rol};
use crate::zorgmelding::model::{Gestuurd, Kern};
use crate::zorgmelding::rules::rol::Rol;
use crate::zorgmelding::rules::stand::Stand;
use crate::zorgmelding::store::lezen::{self, Bereik, Grenzen};
use crate::zorgmelding::werk::grenzen;

const PER_BLAD: i64 = 30;

struct Rij {
    titel: String,
    href: String,
    onder: String,
    stand: (String, &'static str),
    te_laat: bool,
}

#[derive(Template)]
#[template(path = "zorgmelding/lijst.html")]
struct Lijstpagina {
    p: Page,
    rol: Rol,
    rijen: Vec<Rij>,
    volgende: String,
    alleen_laat: bool,
}

fn knip<T>(rijen: &mut Vec<T>, id: impl Fn(&T) -> ZorgmeldingId) -> Option<ZorgmeldingId> {
    let per_blad = usize::try_from(PER_BLAD).unwrap_or_default();
    let over = rijen.len() > per_blad;
    rijen.truncate(per_blad);
    rijen.last().filter(|_| over).map(id)
}

fn van_afzender(p: &Page, g: &Gestuurd) -> Rij {
    Rij {
        titel: p.tm("zorg-melding-van", &[("op", p.datum_tijd(g.op).as_str())]),
        href: format!("/zorgmeldingen/{}", g.id),
        onder: [Some(gemeentenaam(&g.gemeente)), g.politienummer.clone()]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" · "),
        stand: antwoord(p, g.opgepakt),
        te_laat: false,
    }
}

/// How far a report is; for a receiver: what it asks.
fn stand(p: &Page, rol: Rol, stand: Stand) -> (String, &'static str) {
    let sleutel = format!("zorgstand-{stand}");
    let eigen = format!("{sleutel}-{rol}");
    let toon = match stand {
        Stand::Ontvangen | Stand::Gerouteerd => "let-op",
        Stand::Bevestigd => "info",
        Stand::Teruggemeld => "goed",
        Stand::Vernietigd => "neutraal",
    };
    (p.t(if p.heeft(&eigen) { &eigen } else { &sleutel }), toon)
}

fn van_kern(p: &Page, rol: Rol, k: &Kern, te_laat: bool) -> Rij {
    let wie = match (rol, &k.ontvanger) {
        (Rol::Via, Some(((_, naam), _))) => Some(p.tm("zorg-naar", &[("wie", naam.as_str())])),
        (Rol::Via, None) => Some(p.tm("zorg-van", &[("wie", k.afzender.1.as_str())])),
        _ => k.urgentie.map(|u| p.t(&format!("zorgurgentie-{u}"))),
    };
    Rij {
        titel: p.tm("zorg-melding-van", &[("op", p.datum_tijd(k.ontvangen_op).as_str())]),
        href: format!("/zorgmeldingen/{}", k.id),
        onder: [Some(gemeentenaam(&k.gemeente)), wie].into_iter().flatten().collect::<Vec<_>>().join(" · "),
        stand: stand(p, rol, k.stand),
        te_laat,
    }
}

/// The days of each VIA in a list.
async fn alle_grenzen(
    c: &mut Conn,
    ik: &Ik,
    bereik: &Bereik,
) -> db::Result<BTreeMap<OrganisatieId, Grenzen>> {
    let mut uit = BTreeMap::new();
    for (via, _) in bereik.per_via() {
        uit.insert(via, grenzen(c, via, ik.nu).await?);
    }
    Ok(uit)
}

/// GET `/zorgmeldingen`; `?laat=ja` gives a VIA only what waits too long.
pub async fn lijst(ik: Ik, Vraag(f): Vraag) -> Antwoord {
    let context = Context::van(&ik);
    let voor = f.waarde("voor").parse().ok();
    let mut c = lezend(&ik).await?;
    let rol = rol(&mut c, &context, Handeling::ZorgmeldingInzien).await?;
    let alleen_laat = rol == Rol::Via && f.waarde("laat") == "ja";
    let p = ik.pagina("zorg-titel");
    let (rijen, na) = if let Some(bereik) = bereik(&mut c, &context, rol).await? {
        let grenzen = alle_grenzen(&mut c, &ik, &bereik).await?;
        let laat = grenzen.get(&ik.actor.organisatie).copied().filter(|_| alleen_laat);
        let mut alle = lezen::kernen(&mut c, &bereik, laat, voor, PER_BLAD + 1).await?;
        let na = knip(&mut alle, |k| k.id);
        let te_laat = |k: &Kern| grenzen.get(&k.eigenaar.0).is_some_and(|g| g.te_laat(k));
        (alle.iter().map(|k| van_kern(&p, rol, k, te_laat(k))).collect::<Vec<_>>(), na)
    } else {
        let mut alle = lezen::gestuurd(&mut c, ik.actor.organisatie, voor, PER_BLAD + 1).await?;
        let na = knip(&mut alle, |g| g.id);
        (alle.iter().map(|g| van_afzender(&p, g)).collect(), na)
    };
    let filter = if alleen_laat { "laat=ja&" } else { "" };
    pagina(&Lijstpagina {
        rol,
        rijen,
        volgende: na.map_or_else(String::new, |id| format!("/zorgmeldingen?{filter}voor={id}")),
        alleen_laat,
        p,
    })
}
