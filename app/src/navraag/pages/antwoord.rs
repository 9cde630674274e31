// SPDX-License-Identifier: EUPL-1.2
//! The answer to a question: who knows it and whom to call, or nothing.

use askama::Template;
use kernel::NavraagId;
use poort::Handeling;
use web::{Id, Page, Weigering};

use super::{lezend, onderwerp, zicht};
use crate::navraag::model::{Navraag, Treffer};
use crate::navraag::store;
use crate::navraag::vragen::noteer_inzage;
use crate::poort::beoordeel;
use crate::schil::{Antwoord, Context, Ik, pagina};
use crate::signaal::{self, Kern};
use crate::thema::themanaam;

#[derive(Template)]
#[template(path = "navraag/antwoord.html")]
struct Antwoordpagina {
    p: Page,
    n: Navraag,
    onderwerp: String,
    thema: String,
    treffers: Vec<Treffer>,
    signaal: Option<Kern>,
    patroon: String,
}

/// GET `/navragen/{id}`.
pub async fn antwoord(ik: Ik, Id(id): Id<NavraagId>) -> Antwoord {
    let mut c = lezend(&ik).await?;
    let n = store::navraag(&mut c, zicht(&ik), id).await?.ok_or_else(Weigering::niet_gevonden)?;
    let treffers = store::treffers(&mut c, id).await?;
    let Context { matrix, actor, nu } = Context::van(&ik);
    let signaal = match n.signaal {
        None => None,
        Some(s) => match beoordeel(&mut c, matrix, actor, Handeling::SignaalInzien, s, nu).await? {
            Some(sleutel) => signaal::store::kern(&mut c, &sleutel).await?,
            None => None,
        },
    };
    drop(c);
    let mut tx = ik.app.db.write().await?;
    noteer_inzage(&mut tx, ik.bron(), &n).await?;
    tx.commit().await?;
    let p = ik.pagina("navraag-antwoord-titel");
    pagina(&Antwoordpagina {
        onderwerp: onderwerp(&p, &n.onderwerp),
        thema: themanaam(&n.thema, p.taalkeuze()),
        patroon: n.patroon.map_or_else(String::new, |x| p.t(&format!("navraag-patroon-{x}-uitleg"))),
        treffers,
        signaal,
        n,
        p,
    })
}
