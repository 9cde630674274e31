// SPDX-License-Identifier: EUPL-1.2
//! The list, newest first: those that run, those that are over, or those of one casus or signaal. The order is that of time alone.

use askama::Template;
use web::{NavItem, Page, Vraag};

use super::{standtoon, tabs};
use crate::besluit::procedure::handelingen::{lezer, mag_openen};
use crate::besluit::procedure::model::Kern;
use crate::besluit::procedure::store::lezen::{Filter, kernen};
use crate::schil::{Antwoord, Context, Ik, pagina};

const PER_BLAD: i64 = 30;

#[derive(Template)]
#[template(path = "besluit/procedures.html")]
struct Lijstpagina {
    p: Page,
    tabs: Vec<NavItem>,
    rijen: Vec<Kern>,
    volgende: String,
    mag_openen: bool,
    beeindigd: bool,
    /// Of one casus or signaal only: opening one from it.
    van: Option<String>,
}

impl Lijstpagina {
    fn onder(&self, k: &Kern) -> String {
        let delen = [Some(self.p.t(&format!("proceduresoort-{}", k.soort))), k.onderwerp.clone()];
        delen.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    fn toon(&self, k: &Kern) -> &'static str {
        standtoon(k.stand)
    }
}

/// GET `/procedures`.
pub async fn lijst(ik: Ik, Vraag(f): Vraag) -> Antwoord {
    let context = Context::van(&ik);
    let filter = Filter {
        beeindigd: f.waarde("stand") == "beeindigd",
        casus: f.waarde("casus").parse().ok(),
        signaal: f.waarde("signaal").parse().ok(),
        over: None,
        tekenen: f.waarde("tekenen") == "ja",
        voor: f.waarde("voor").parse().ok(),
    };
    let mut rijen = kernen(&mut ik.app.db.read().await?, lezer(&context), filter, PER_BLAD + 1).await?;
    let stand = if filter.beeindigd { "beeindigd" } else { "open" };
    let van = match (filter.casus, filter.signaal) {
        (Some(id), _) => Some(format!("casus={id}")),
        (None, Some(id)) => Some(format!("signaal={id}")),
        (None, None) => None,
    };
    let mut volgende = String::new();
    if rijen.len() > 30 {
        rijen.truncate(30);
        if let Some(laatste) = rijen.last() {
            let meer = van.as_ref().map(|v| format!("&{v}")).unwrap_or_default();
            volgende = format!("/procedures?stand={stand}&voor={}{meer}", laatste.id);
        }
    }
    let p = ik.pagina("procedures-titel");
    pagina(&Lijstpagina {
        tabs: tabs(&p, 0),
        rijen,
        volgende,
        mag_openen: mag_openen(&context),
        beeindigd: filter.beeindigd,
        van,
        p,
    })
}
