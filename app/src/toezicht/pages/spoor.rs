// SPDX-License-Identifier: EUPL-1.2
//! For who supervises: reading the audit trail of one's own organisation (art. 5 lid 2 AVG: accountability).
//!
//! **Invariant:** a trail is read only by its own organisation, and reading it is an event in that same trail.
//! Deliberately absent: changing anything, and the content of what events are about.

use std::collections::HashMap;

use askama::Template;
use db::{Conn, Sql};
use spoor::{Regel, leg_vast};
use web::{Page, Vraag};

use crate::schil::{Antwoord, Ik, pagina};
use crate::toezicht::events::SpoorIngezien;

const PER_BLAD: i64 = 100;

#[derive(Template)]
#[template(path = "toezicht/spoor.html")]
struct Spoorpagina {
    p: Page,
    regels: Vec<(Regel, String)>,
    volgende: String,
}

/// The trail, newest first.
pub async fn lijst(ik: Ik, Vraag(mut f): Vraag) -> Antwoord {
    let voor = f.getal_optioneel("voor", 1..=i64::MAX).unwrap_or(i64::MAX);
    let mut c = ik.app.db.read().await?;
    let mut regels = spoor::lees(&mut c, ik.actor.organisatie, voor, PER_BLAD + 1).await?;
    let over = regels.len() > usize::try_from(PER_BLAD).unwrap_or_default();
    regels.truncate(usize::try_from(PER_BLAD).unwrap_or_default());
    let namen = namen(&mut c, &regels).await?;
    drop(c);
    let mut tx = ik.app.db.write().await?;
    leg_vast(&mut tx, ik.bron(), &SpoorIngezien { regels: regels.len() }).await?;
    tx.commit().await?;
    let volgende =
        regels.last().filter(|_| over).map_or_else(String::new, |r| format!("/spoor?voor={}", r.volgnummer));
    let regels = regels
        .into_iter()
        .map(|r| {
            let naam = r.gebruiker.and_then(|g| namen.get(&g).cloned()).unwrap_or_default();
            (r, naam)
        })
        .collect();
    pagina(&Spoorpagina { p: ik.pagina("spoor-titel"), regels, volgende })
}

async fn namen(c: &mut Conn, regels: &[Regel]) -> db::Result<HashMap<i64, String>> {
    let wie = regels.iter().filter_map(|r| r.gebruiker);
    let vraag = Sql::new("SELECT id, naam FROM gebruiker WHERE id IN ").list(wie);
    Ok(c.read(vraag, |r| Ok((r.get("id")?, r.get("naam")?))).await?.into_iter().collect())
}
