// SPDX-License-Identifier: EUPL-1.2
//! The list, newest first: open ones, or closed ones. The order is that of time alone.

use askama::Template;
use poort::Handeling;
use web::{NavItem, Page, Vraag};

use super::lezend;
use crate::casus::handelingen::soorten;
use crate::casus::model::Kern;
use crate::casus::store::lezen::{self, Filter};
use crate::casus::store::zicht::Zicht;
use crate::schil::{Antwoord, Context, Ik, pagina};
use crate::thema::themanaam;

const PER_BLAD: i64 = 30;

struct Rij {
    kern: Kern,
    onder: String,
    toon: &'static str,
    te_laat: bool,
}

#[derive(Template)]
#[template(path = "casus/lijst.html")]
struct Lijstpagina {
    p: Page,
    tabs: Vec<NavItem>,
    rijen: Vec<Rij>,
    volgende: String,
    mag_openen: bool,
    gesloten: bool,
}

fn rij(p: &Page, ik: &Ik, kern: Kern) -> Rij {
    let van = (kern.eigenaar.0 != ik.actor.organisatie).then(|| kern.eigenaar.1.clone());
    let delen =
        [Some(p.t(&format!("casussoort-{}", kern.soort))), Some(themanaam(&kern.thema, ik.taal())), van];
    Rij {
        onder: delen.into_iter().flatten().collect::<Vec<_>>().join(" · "),
        toon: super::casus::fasetoon(kern.fase),
        te_laat: kern.gesloten.is_none() && kern.herzien_op < ik.nu.dag(),
        kern,
    }
}

/// GET `/casussen`.
pub async fn lijst(ik: Ik, Vraag(f): Vraag) -> Antwoord {
    let context = Context::van(&ik);
    let filter = Filter { gesloten: f.waarde("stand") == "gesloten", voor: f.waarde("voor").parse().ok() };
    let mut c = lezend(&ik).await?;
    let zicht = Zicht::van(&mut c, &context, Handeling::CasusInzien).await?;
    let mut kernen = lezen::kernen(&mut c, &zicht, filter, PER_BLAD + 1).await?;
    drop(c);
    let per_blad = usize::try_from(PER_BLAD).unwrap_or_default();
    let meer = kernen.len() > per_blad;
    kernen.truncate(per_blad);
    let stand = if filter.gesloten { "stand=gesloten&" } else { "" };
    let volgende = kernen.last().filter(|_| meer).map(|k| format!("/casussen?{stand}voor={}", k.id));
    let p = ik.pagina("casus-titel");
    let tab =
        |href: &str, sleutel: &str, actief| NavItem { href: href.to_owned(), label: p.t(sleutel), actief };
    pagina(&Lijstpagina {
        tabs: vec![
            tab("/casussen", "casus-tab-open", !filter.gesloten),
            tab("/casussen?stand=gesloten", "casus-tab-gesloten", filter.gesloten),
        ],
        rijen: kernen.into_iter().map(|k| rij(&p, &ik, k)).collect(),
        volgende: volgende.unwrap_or_default(),
        mag_openen: !soorten(&context).is_empty(),
        gesloten: filter.gesloten,
        p,
    })
}
