// SPDX-License-Identifier: EUPL-1.2
//! The pages of signalen.
mod bijlagen;
mod detail;
mod export;
mod kaart;
mod lijst;
mod melden;
mod melderbrief;
mod registreren;
mod samenvoeging;
mod terugkoppelingen;
mod wijzigen;

use poort::{Handeling, Recht};
use web::Optie;

use crate::app::Wegen;

/// The routes of these pages.
pub fn wegen() -> Wegen {
    use Handeling as H;
    Wegen::nieuw()
        .get("/melden", Recht::Openbaar, melden::gemeenten)
        .get("/melden/{gemeente}", Recht::Openbaar, melden::formulier)
        .post("/melden/{gemeente}", Recht::Openbaar, melden::melden)
        .get("/melding", Recht::Openbaar, melden::zoek)
        .get("/melding/{code}", Recht::Openbaar, melden::volgen)
        .get("/signalen", Recht::Mag(H::SignaalInzien), lijst::lijst)
        .get("/signalen/nieuw", Recht::Mag(H::SignaalRegistreren), registreren::formulier)
        .post("/signalen/nieuw", Recht::Mag(H::SignaalRegistreren), registreren::registreren)
        .get("/signalen/kaart", Recht::Mag(H::InhoudInzien), kaart::kaart)
        .get("/signalen/punten", Recht::Mag(H::InhoudInzien), kaart::punten)
        .post("/signalen/export", Recht::Mag(H::SignaalExporteren), export::export)
        .get("/signalen/{id}", Recht::Mag(H::SignaalInzien), detail::detail)
        .get("/signalen/{id}/wijziging", Recht::Mag(H::SignaalWijzigen), wijzigen::formulier)
        .post("/signalen/{id}/wijziging", Recht::Mag(H::SignaalWijzigen), wijzigen::wijzigen)
        .post("/signalen/{id}/bijlagen", Recht::Mag(H::BijlageToevoegen), bijlagen::toevoegen)
        .get("/signalen/{id}/bijlagen/{bijlage}", Recht::Mag(H::BijlagenInzien), bijlagen::ophalen)
        .post("/signalen/{id}/samenvoeging", Recht::Mag(H::SignaalSamenvoegen), samenvoeging::samenvoegen)
        .post("/signalen/{id}/losmaking", Recht::Mag(H::SignaalSamenvoegen), samenvoeging::losmaken)
        .get("/signalen/{id}/melderbrief", Recht::Mag(H::TerugkoppelingGeven), melderbrief::formulier)
        .post("/signalen/{id}/melderbrief", Recht::Mag(H::TerugkoppelingGeven), melderbrief::maken)
        .get("/terugkoppelingen", Recht::Mag(H::TerugkoppelingGeven), terugkoppelingen::lijst)
        .post(
            "/signalen/{id}/terugkoppelingen/{terugkoppeling}",
            Recht::Mag(H::TerugkoppelingGeven),
            terugkoppelingen::geven,
        )
}

/// The buurten of a municipality as choices, by name.
fn buurtopties(gemeente: &str) -> Vec<Optie> {
    let mut opties: Vec<Optie> =
        gebied::buurten(gemeente).iter().map(|b| Optie::nieuw(b.code, b.naam)).collect();
    opties.sort_by(|a, b| a.label.cmp(&b.label));
    opties
}

/// The name of an area, or nothing.
fn gebiednaam(code: Option<&str>) -> String {
    code.and_then(gebied::naam).unwrap_or_default().to_owned()
}
