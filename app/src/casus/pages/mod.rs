// SPDX-License-Identifier: EUPL-1.2
//! The pages of casussen: the list, opening one, one casus, what it says, and what is done with it.
mod casus;
mod delen;
mod doen;
mod gesprek;
mod inhoud;
mod lijst;
mod nieuw;
mod persoon;

use db::Conn;
use poort::{Handeling, Recht};
use web::Page;

use crate::app::Wegen;
use crate::casus::model::Kern;
use crate::schil::{Ik, Reject};

/// The routes of these pages.
pub fn wegen() -> Wegen {
    use Handeling as H;
    let (inzien, lezen) = (Recht::Mag(H::CasusInzien), Recht::Mag(H::CasusinhoudInzien));
    let (openen, voeren) = (Recht::Mag(H::CasusOpenen), Recht::Mag(H::CasusVoeren));
    let (delen, bijdragen) = (Recht::Mag(H::CasusDelen), Recht::Mag(H::CasusBijdragen));
    Wegen::nieuw()
        .get("/casussen", inzien, lijst::lijst)
        .get("/casussen/nieuw", openen, nieuw::formulier)
        .post("/casussen/nieuw", openen, nieuw::openen)
        .get("/casussen/{id}", inzien, casus::casus)
        .get("/casussen/{id}/inhoud", lezen, inhoud::inhoud)
        .post("/casussen/{id}/notities", bijdragen, inhoud::notitie)
        .get("/casussen/{id}/gesprekken/{persoon}", voeren, gesprek::formulier)
        .post("/casussen/{id}/gesprekken/{persoon}", voeren, gesprek::vastleggen)
        .get("/casussen/{id}/personen", voeren, persoon::formulier)
        .post("/casussen/{id}/personen", voeren, persoon::vastleggen)
        .get("/casussen/{id}/fase", voeren, doen::fase)
        .post("/casussen/{id}/fase", voeren, doen::fase_wijzigen)
        .get("/casussen/{id}/regisseur", voeren, doen::regisseur)
        .post("/casussen/{id}/regisseur", voeren, doen::overdragen)
        .get("/casussen/{id}/herziening", voeren, doen::herziening)
        .post("/casussen/{id}/herziening", voeren, doen::herzien)
        .get("/casussen/{id}/partijen", delen, delen::formulier)
        .post("/casussen/{id}/partijen", delen, delen::geven)
        .post("/casussen/{id}/partijen/{partij}/einde", voeren, delen::terugnemen)
        .get("/casussen/{id}/sluiting", voeren, doen::sluiting)
        .post("/casussen/{id}/sluiting", voeren, doen::sluiten)
}

/// The title of a page about one casus.
fn titel(ik: &Ik, sleutel: &str, kern: &Kern) -> Page {
    let mut p = ik.pagina(sleutel);
    p.titel = format!("{} {}", p.titel, kern.nummer);
    p
}

/// A connection for reading.
async fn lezend(ik: &Ik) -> Result<Conn, Reject> {
    Ok(ik.app.db.read().await?)
}
