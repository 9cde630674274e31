// SPDX-License-Identifier: EUPL-1.2
//! Where supervision begins: what waits, and what can be looked up.

use askama::Template;
use web::Page;

use crate::schil::{Antwoord, Ik, pagina};
use crate::toezicht::{open_bevindingen, store, te_late_toetsen};

const GRENS: i64 = 100;

/// A way on: its name, address and explanation, with what waits there.
struct Weg {
    naam: String,
    href: &'static str,
    uitleg: String,
    wacht: String,
}

#[derive(Template)]
#[template(path = "toezicht/overzicht.html")]
struct Overzicht {
    p: Page,
    wegen: Vec<Weg>,
}

/// The page.
pub async fn overzicht(ik: Ik) -> Antwoord {
    let p = ik.pagina("toezicht-titel");
    let mut c = ik.app.db.read().await?;
    let bevindingen = open_bevindingen(&mut c, &ik.app.matrix, &ik.actor, GRENS).await?;
    let nood = store::noodtoegang::tel_open(&mut c, ik.actor.organisatie).await?;
    let toetsen = te_late_toetsen(&mut c, &ik.app.matrix, &ik.actor, ik.nu).await?;
    drop(c);
    let weg = |code: &str, href, aantal: i64| Weg {
        naam: p.t(&format!("toezicht-{code}")),
        uitleg: p.t(&format!("toezicht-{code}-uitleg")),
        href,
        wacht: match aantal {
            0 => String::new(),
            GRENS.. => p.tm("toezicht-wachten", &[("aantal", &format!("{GRENS}+"))]),
            aantal => p.tm("toezicht-wachten", &[("aantal", &aantal.to_string())]),
        },
    };
    let wegen = vec![
        weg("noodtoegang", "/noodtoegang", nood),
        weg("bevindingen", "/toezicht/bevindingen", bevindingen),
        weg("betrokkene", "/toezicht/betrokkene", 0),
        weg("verstrekkingen", "/toezicht/verstrekkingen", 0),
        weg("beslissingen", "/toezicht/beslissingen", 0),
        weg("rechtentoetsen", "/rechtentoetsen", toetsen),
        weg("spoor", "/spoor", 0),
    ];
    pagina(&Overzicht { p, wegen })
}
