// SPDX-License-Identifier: EUPL-1.2
//! The numbers of what was destroyed, so that the own organisation finds no gap in its numbering that nobody can explain.

use askama::Template;
use web::{Form, Page, Vraag};

use crate::bewaren::pages::{Regelrij, regelrij};
use crate::bewaren::store;
use crate::schil::{Antwoord, Ik, pagina};

const NUMMER: &str = "vernietigd_nummer";
const PER_BLAD: usize = 50;

#[derive(Template)]
#[template(path = "bewaren/vernietigd.html")]
struct Vernietigdlijst {
    p: Page,
    f: Form,
    /// Each with the address of its declaration.
    regels: Vec<(Regelrij, String)>,
    volgende: String,
}

/// The page: all, or the numbers that contain what was typed.
pub async fn lijst(ik: Ik, Vraag(mut f): Vraag) -> Antwoord {
    let nummer = f.regel_optioneel(NUMMER, 40).unwrap_or_default();
    let voor = Some(f.waarde("voor").to_owned()).filter(|v| !v.is_empty() && v.len() <= 40);
    let mut c = ik.app.db.read().await?;
    let aantal = i64::try_from(PER_BLAD).unwrap_or_default() + 1;
    let mut rijen = store::vernietigd(&mut c, ik.actor.organisatie, &nummer, voor.as_deref(), aantal).await?;
    drop(c);
    let over = rijen.len() > PER_BLAD;
    rijen.truncate(PER_BLAD);
    let p = ik.pagina("vernietigd-titel");
    let volgende = rijen.last().filter(|_| over).map_or_else(String::new, |r| {
        format!("/vernietigd?voor={}&{NUMMER}={}", r.regel.kandidaat.nummer, web_veilig(&nummer))
    });
    let regels = rijen
        .iter()
        .map(|r| {
            let verklaring = format!("/vernietigingsvoorstellen/{}/verklaring", r.voorstel);
            (regelrij(&p, &r.regel), verklaring)
        })
        .collect();
    pagina(&Vernietigdlijst { p, f, regels, volgende })
}

/// What a number may hold; the rest cannot be part of an address and finds nothing either.
fn web_veilig(nummer: &str) -> String {
    nummer.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect()
}
