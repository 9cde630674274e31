// SPDX-License-Identifier: EUPL-1.2
//! The pages of requests: the list, writing one down, working on one, and the answer.
mod antwoord;
mod lijst;
mod nieuw;
mod stappen;
mod verzoek;

use poort::{Handeling, Recht};
use web::{Optie, Page};

use crate::app::Wegen;

/// The routes of these pages.
pub fn wegen() -> Wegen {
    use Handeling as H;
    let (inzien, behandelen) = (Recht::Mag(H::VerzoekInzien), Recht::Mag(H::VerzoekBehandelen));
    let goedkeuren = Recht::Mag(H::VerzoekGoedkeuren);
    Wegen::nieuw()
        .get("/verzoeken", inzien, lijst::lijst)
        .get("/verzoeken/nieuw", behandelen, nieuw::formulier)
        .post("/verzoeken/nieuw", behandelen, nieuw::ontvangen)
        .get("/verzoeken/{id}", inzien, verzoek::verzoek)
        .post("/verzoeken/{id}/identiteit", behandelen, stappen::identiteit)
        .post("/verzoeken/{id}/behandeling", behandelen, stappen::behandeling)
        .post("/verzoeken/{id}/verlenging", behandelen, stappen::verlenging)
        .post("/verzoeken/{id}/zoekactie", behandelen, stappen::zoekactie)
        .post("/verzoeken/{id}/vondsten/{vondst}", behandelen, stappen::vondst)
        .post("/verzoeken/{id}/voorlegging", behandelen, stappen::voorlegging)
        .post("/verzoeken/{id}/goedkeuring", goedkeuren, stappen::goedkeuring)
        .post("/verzoeken/{id}/terugzending", goedkeuren, stappen::terugzending)
        .post("/verzoeken/{id}/verzending", behandelen, stappen::verzending)
        .post("/verzoeken/{id}/intrekking", behandelen, stappen::intrekking)
        .get("/verzoeken/{id}/antwoord", inzien, antwoord::antwoord)
        .post("/verzoeken/{id}/antwoord", inzien, antwoord::bestand)
}

/// The codes of a list as options, with the text `{voor}-{code}`.
fn opties<T: std::fmt::Display>(p: &Page, voor: &str, codes: impl IntoIterator<Item = T>) -> Vec<Optie> {
    codes.into_iter().map(|c| Optie::nieuw(c.to_string(), p.t(&format!("{voor}-{c}")))).collect()
}
