// SPDX-License-Identifier: EUPL-1.2
//! One's own account: functies, sessions, password, second factor, language and keys for the API.
//!
//! **Invariant:** whatever changes how one gets in asks for the password again (ASVS 7.5.1), and a new password or
//! factor ends the other sessions (7.4.3). Nothing here reaches another person's account.
mod acties;
mod pages;
mod toegang;

pub(super) use toegang::Geheimpagina;

use poort::Recht;

use crate::app::Wegen;

/// The routes of one's own account.
pub fn wegen() -> Wegen {
    const IK: Recht = Recht::Ingelogd;
    Wegen::nieuw()
        .get("/account", IK, pages::overzicht)
        .post("/account/taal", IK, pages::taal)
        .post("/account/sessies/{merk}/beeindiging", IK, pages::beeindig_sessie)
        .get("/account/wachtwoord", IK, toegang::wachtwoordpagina)
        .post("/account/wachtwoord", IK, toegang::wachtwoord)
        .get("/account/tweede-factor", IK, toegang::factorpagina)
        .post("/account/tweede-factor", IK, toegang::factor)
        .get("/account/tweede-factor/verwijdering", IK, toegang::verwijderpagina)
        .post("/account/tweede-factor/verwijdering", IK, toegang::verwijder)
        .get("/account/sleutels/nieuw", IK, toegang::sleutelpagina)
        .post("/account/sleutels", IK, toegang::sleutel)
        .post("/account/sleutels/{id}/intrekking", IK, pages::trek_sleutel_in)
}
