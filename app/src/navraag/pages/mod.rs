// SPDX-License-Identifier: EUPL-1.2
//! The pages of hit / no hit: asking, the answer, what one asked, what was asked of us, and taking part.
mod antwoord;
mod deelname;
mod lijst;
mod vraag;

use db::Conn;
use navraag::Onderwerp;
use poort::{Handeling, Recht, Situatie};
use web::{NavItem, Page};

use crate::app::Wegen;
use crate::navraag::store::Zicht;
use crate::schil::{Ik, Reject};

/// The routes of these pages.
pub fn wegen() -> Wegen {
    use Handeling as H;
    let (inzien, stellen) = (Recht::Mag(H::NavraagInzien), Recht::Mag(H::NavraagStellen));
    let deelname = Recht::Mag(H::NavraagdeelnameInstellen);
    Wegen::nieuw()
        .get("/navragen", inzien, lijst::gesteld)
        .get("/navragen/ontvangen", inzien, lijst::ontvangen)
        .get("/navragen/nieuw", stellen, vraag::formulier)
        .post("/navragen/nieuw", stellen, vraag::stellen)
        .get("/navragen/deelname", deelname, deelname::formulier)
        .post("/navragen/deelname", deelname, deelname::instellen)
        .post("/navragen/deelname/stop", deelname, deelname::stoppen)
        .get("/navragen/{id}", inzien, antwoord::antwoord)
}

/// Whose questions this user reads: the own ones, and who supervises all of the organisation.
pub fn zicht(ik: &Ik) -> Zicht {
    if ik.mag(Handeling::NavraagToezien, Situatie::EIGEN) {
        return Zicht::Alle(ik.actor.organisatie);
    }
    Zicht::Eigen(ik.actor.organisatie, ik.actor.gebruiker)
}

/// The subject in words.
fn onderwerp(p: &Page, o: &Onderwerp) -> String {
    match o {
        Onderwerp::Persoon(w) => {
            p.tm("navraag-persoon", &[("naam", w.naam.as_str()), ("geboren", p.dag_kort(w.geboren).as_str())])
        }
        Onderwerp::Adres(a) => {
            let gemeente = gebied::gemeente(&a.gemeente).map_or("", |g| g.naam);
            let nummer = format!("{} {}", a.nummer, a.toevoeging);
            format!("{} {}, {gemeente}", a.straat, nummer.trim())
        }
    }
}

/// The two lists, and which one is open.
fn tabs(p: &Page, open: &str) -> Vec<NavItem> {
    [("/navragen", "navraag-tab-gesteld"), ("/navragen/ontvangen", "navraag-tab-ontvangen")]
        .into_iter()
        .map(|(href, label)| NavItem { href: href.to_owned(), label: p.t(label), actief: href == open })
        .collect()
}

/// A connection for reading.
async fn lezend(ik: &Ik) -> Result<Conn, Reject> {
    Ok(ik.app.db.read().await?)
}
