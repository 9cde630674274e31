// SPDX-License-Identifier: EUPL-1.2
//! The requests that wait, the first due first, and those that are closed.

use askama::Template;
use poort::{Handeling, Situatie};
use web::{NavItem, Page, Vraag};

use crate::betrokkene::acties::zicht;
use crate::betrokkene::model::{Stand, Verzoek};
use crate::betrokkene::rules::Klok;
use crate::betrokkene::store;
use crate::schil::{Antwoord, Context, Ik, pagina};

const HOOGSTENS: i64 = 200;

/// A request in a list: no name of who asks.
struct Rij {
    titel: String,
    href: String,
    onder: String,
    stand: String,
    toon: &'static str,
    klok: String,
}

#[derive(Template)]
#[template(path = "betrokkene/lijst.html")]
struct Lijstpagina {
    p: Page,
    tabs: Vec<NavItem>,
    rijen: Vec<Rij>,
    open: bool,
    mag_nieuw: bool,
}

fn rij(p: &Page, v: &Verzoek, vandaag: jiff::civil::Date) -> Rij {
    let klok = Klok::op(v.uiterlijk_op, vandaag);
    let uiterlijk = match klok {
        _ if !v.stand.is_open() => String::new(),
        Klok::Voorbij => p.tm("verzoek-klok-voorbij", &[("datum", &p.dag(v.uiterlijk_op))]),
        _ => p.tm("verzoek-klok-uiterlijk", &[("datum", &p.dag(v.uiterlijk_op))]),
    };
    Rij {
        titel: p.t(&format!("verzoeksoort-{}", v.soort)),
        href: format!("/verzoeken/{}", v.id),
        onder: p.tm("verzoek-ontvangen-op", &[("datum", &p.dag(v.ontvangen_op))]),
        stand: p.t(&format!("verzoekstand-{}", v.stand)),
        toon: if v.stand == Stand::Verzonden { "goed" } else { klok_toon(v, klok) },
        klok: uiterlijk,
    }
}

fn klok_toon(v: &Verzoek, klok: Klok) -> &'static str {
    if v.stand.is_open() { klok.toon() } else { "neutraal" }
}

/// GET `/verzoeken`.
pub async fn lijst(ik: Ik, Vraag(f): Vraag) -> Antwoord {
    let open = f.waarde("gesloten") != "ja";
    let context = Context::van(&ik);
    let alle = store::verzoeken(&mut ik.app.db.read().await?, zicht(&context), open, HOOGSTENS).await?;
    let p = ik.pagina("verzoeken-titel");
    let tab = |href: &str, label: &str, actief| NavItem { href: href.to_owned(), label: p.t(label), actief };
    pagina(&Lijstpagina {
        tabs: vec![
            tab("/verzoeken", "verzoeken-tab-open", open),
            tab("/verzoeken?gesloten=ja", "verzoeken-tab-gesloten", !open),
        ],
        rijen: alle.iter().map(|v| rij(&p, v, ik.nu.dag())).collect(),
        open,
        mag_nieuw: ik.mag(Handeling::VerzoekBehandelen, Situatie::EIGEN),
        p,
    })
}
