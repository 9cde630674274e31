// SPDX-License-Identifier: EUPL-1.2
//! The pages of care reports: the list, sending one, one report and what it says, days and acute line, figures.
mod cijfers;
mod doen;
mod inhoud;
mod lijn;
mod lijst;
mod melding;

use db::Conn;
use poort::{Handeling, Recht};
use web::{Optie, Page};

use crate::app::Wegen;
use crate::schil::{Ik, Reject};

/// The routes of these pages.
pub fn wegen() -> Wegen {
    use Handeling as H;
    let (inzien, lezen) = (Recht::Mag(H::ZorgmeldingInzien), Recht::Mag(H::ZorginhoudInzien));
    let (doen, routeren) = (Recht::Mag(H::ZorgmeldingDoen), Recht::Mag(H::ZorgmeldingRouteren));
    let lijn = Recht::Mag(H::ZorglijnInstellen);
    Wegen::nieuw()
        .get("/zorgmeldingen", inzien, lijst::lijst)
        .get("/zorgmeldingen/nieuw", doen, doen::formulier)
        .post("/zorgmeldingen/nieuw", doen, doen::versturen)
        .get("/zorgmeldingen/cijfers", Recht::Mag(H::ZorgcijfersInzien), cijfers::blad)
        .get("/zorgmeldingen/lijn", lijn, lijn::formulier)
        .post("/zorgmeldingen/lijn", lijn, lijn::instellen)
        .get("/zorgmeldingen/{id}", inzien, melding::melding)
        .get("/zorgmeldingen/{id}/inhoud", lezen, inhoud::inhoud)
        .post("/zorgmeldingen/{id}/routering", routeren, inhoud::routeren)
        .post("/zorgmeldingen/{id}/terughaling", routeren, melding::terughalen)
        .post("/zorgmeldingen/{id}/ontvangst", Recht::Mag(H::ZorgmeldingBevestigen), melding::bevestigen)
        .post("/zorgmeldingen/{id}/terugmelding", Recht::Mag(H::ZorgmeldingTerugmelden), melding::terugmelden)
}

/// A connection for reading.
async fn lezend(ik: &Ik) -> Result<Conn, Reject> {
    Ok(ik.app.db.read().await?)
}

/// The name of a municipality, or its code when it is unknown.
fn gemeentenaam(code: &str) -> String {
    gebied::gemeente(code).map_or_else(|| code.to_owned(), |g| g.naam.to_owned())
}

/// Yes and no, each in words of their own.
fn ja_nee(p: &Page, sleutel: &str) -> Vec<Optie> {
    ["ja", "nee"].map(|w| Optie::nieuw(w, p.t(&format!("{sleutel}-{w}")))).into()
}

/// Answered or not, and what: all the sender learns.
fn antwoord(p: &Page, opgepakt: Option<bool>) -> (String, &'static str) {
    match opgepakt {
        Some(true) => (p.t("zorg-opgepakt-ja"), "goed"),
        Some(false) => (p.t("zorg-opgepakt-nee"), "neutraal"),
        None => (p.t("zorg-geen-antwoord"), "info"),
    }
}
