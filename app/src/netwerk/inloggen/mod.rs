// SPDX-License-Identifier: EUPL-1.2
//! Logging in: name and password, then the second factor, then the functie (ASVS V6 and V7).
//!
//! After the password there is a *half* session: ten minutes, and the guard lets it enter public routes only. Each
//! step gives the session a new token. **Invariant:** a session becomes whole only here, after every proof that the
//! settings and the person's own second factor ask for.
//!
//! Deliberately absent: logging in through another organisation's identity provider.
mod acties;
mod apparaat;
mod pages;

pub(super) use pages::Instelpagina;

use poort::Recht;

use crate::app::Wegen;

/// A whole session ends after this long, whatever happens (7.3.2).
const SESSIE_MINUTEN: i64 = 12 * 60;
/// A half session waits this long for the second factor.
const HALF_MINUTEN: i64 = 10;

/// The routes of logging in. They are public, because whoever uses them is not in yet.
pub fn wegen() -> Wegen {
    Wegen::nieuw()
        .get("/inloggen", Recht::Openbaar, pages::inlogpagina)
        .post("/inloggen", Recht::Openbaar, pages::inloggen)
        .get("/inloggen/code", Recht::Openbaar, pages::codepagina)
        .post("/inloggen/code", Recht::Openbaar, pages::code)
        .get("/inloggen/tweede-factor", Recht::Openbaar, pages::instelpagina)
        .post("/inloggen/tweede-factor", Recht::Openbaar, pages::instellen)
        .get("/inloggen/functie", Recht::Ingelogd, pages::functiepagina)
        .post("/account/functie", Recht::Ingelogd, pages::functie)
        .post("/uitloggen", Recht::Openbaar, pages::uitloggen)
}
