// SPDX-License-Identifier: EUPL-1.2
//! `GET /zoeken?q=`.

use askama::Template;
use spoor::leg_vast;
use web::{Form, Page, Vraag};

use crate::schil::{Antwoord, Ik, pagina};
use crate::zoeken::events::Gezocht;
use crate::zoeken::groep::{self, Groep};

#[derive(Template)]
#[template(path = "zoeken/zoeken.html")]
struct Zoekpagina {
    p: Page,
    f: Form,
    /// Groups that hold something; none and `gezocht`: nothing was found.
    groepen: Vec<Groep>,
    gezocht: bool,
}

/// The page. Seeing results is an event.
pub async fn zoeken(ik: Ik, Vraag(f): Vraag) -> Antwoord {
    let p = ik.pagina("zoeken-titel");
    let q = f.waarde("q").trim().to_owned();
    if q.is_empty() {
        return pagina(&Zoekpagina { p, f, groepen: vec![], gezocht: false });
    }
    let mut c = ik.app.db.read().await?;
    let signalen = groep::signalen(&mut c, &ik, &p, &q).await?;
    let organisaties = groep::organisaties(&mut c, &ik, &p, &q).await?;
    drop(c);
    let mut tx = ik.app.db.write().await?;
    leg_vast(&mut tx, ik.bron(), &Gezocht { signalen: signalen.rijen.len() }).await?;
    tx.commit().await?;
    let groepen = [signalen, organisaties].into_iter().filter(|g| !g.rijen.is_empty()).collect();
    pagina(&Zoekpagina { p, f, groepen, gezocht: true })
}
