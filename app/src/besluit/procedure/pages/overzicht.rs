// SPDX-License-Identifier: EUPL-1.2
//! The clocks of all procedures of the municipality, the first to end first. What has passed stays until it was done.

use askama::Template;
use web::{NavItem, Page};

use super::{tabs, termijnnaam};
use crate::besluit::procedure::rules::DRINGEND_DAGEN;
use crate::besluit::procedure::store::klok::{Klokregel, tot};
use crate::schil::{Antwoord, Ik, pagina};
use kernel::Tijdstip;

const MEEST: i64 = 200;

#[derive(Template)]
#[template(path = "besluit/klokken.html")]
struct Klokkenpagina {
    p: Page,
    tabs: Vec<NavItem>,
    klokken: Vec<Klokregel>,
    vol: bool,
    nu: Tijdstip,
}

impl Klokkenpagina {
    fn naam(&self, k: &Klokregel) -> String {
        if k.gekozen { self.p.t(&format!("prockeuze-{}", k.code)) } else { termijnnaam(&self.p, &k.code) }
    }

    fn wanneer(&self, k: &Klokregel) -> String {
        if k.uur { self.p.datum_tijd(k.verloopt_op) } else { self.p.dag(k.dag) }
    }

    /// Whose it is and how near, as a tone and a key.
    fn stand(&self, k: &Klokregel) -> (&'static str, &'static str) {
        if k.verloopt_op <= self.nu {
            return if k.van_ons { ("fout", "klok-voorbij") } else { ("neutraal", "klok-voorbij-ander") };
        }
        if k.verloopt_op <= self.nu.plus_dagen(DRINGEND_DAGEN) {
            return if k.van_ons { ("let-op", "klok-dringend") } else { ("info", "klok-ander") };
        }
        if k.van_ons { ("goed", "klok-loopt") } else { ("neutraal", "klok-ander") }
    }
}

/// GET `/procedures/klokken`.
pub async fn klokken(ik: Ik) -> Antwoord {
    let mut klokken =
        tot(&mut ik.app.db.read().await?, ik.actor.organisatie, Tijdstip::NOOIT, MEEST + 1).await?;
    let vol = klokken.len() > 200;
    klokken.truncate(200);
    let p = ik.pagina("klokken-titel");
    pagina(&Klokkenpagina { tabs: tabs(&p, 1), klokken, vol, nu: ik.nu, p })
}
