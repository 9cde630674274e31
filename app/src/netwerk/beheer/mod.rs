// SPDX-License-Identifier: EUPL-1.2
//! Administration of the own organisation: its people, their functies, its look (BIO2 5.16 and 5.18).
//!
//! **Invariant:** a person is reached only through a functie at the administrator's own organisation; somebody else's
//! does not exist here. What touches the account itself is refused while that person also works elsewhere, see
//! `rules::beheer`.
//!
//! Deliberately absent: seeing or choosing anybody's password, and giving a functie to a person of another
//! organisation (that takes a DVO: `dvo`).
mod acties;
mod gebruiker;
mod invoer;
mod lijst;
mod organisatie;

pub use acties::beeindig_functie_in;
pub(super) use invoer::lees_dagen;

use poort::{Handeling, Recht};

use crate::app::Wegen;

/// The routes of administration.
pub fn wegen() -> Wegen {
    const MAG: Recht = Recht::Mag(Handeling::GebruikerBeheren);
    const STEL: Recht = Recht::Mag(Handeling::OrganisatieInstellen);
    Wegen::nieuw()
        .get("/beheer", MAG, lijst::lijst)
        .get("/beheer/toegangslijst", MAG, lijst::toegangslijst)
        .get("/beheer/gebruikers/nieuw", MAG, lijst::nieuwpagina)
        .post("/beheer/gebruikers", MAG, lijst::nieuw)
        .get("/beheer/gebruikers/{id}", MAG, gebruiker::detail)
        .post("/beheer/gebruikers/{id}/functies", MAG, gebruiker::geef_functie)
        .post("/beheer/gebruikers/{id}/blokkade", MAG, gebruiker::blokkeer)
        .post("/beheer/gebruikers/{id}/vrijgave", MAG, gebruiker::geef_vrij)
        .post("/beheer/gebruikers/{id}/herstel", MAG, gebruiker::herstel)
        .post("/beheer/gebruikers/{id}/tweede-factor/verwijdering", MAG, gebruiker::verwijder_factor)
        .post("/beheer/functies/{id}/beeindiging", MAG, gebruiker::beeindig_functie)
        .get("/beheer/organisatie", STEL, organisatie::instelpagina)
        .post("/beheer/organisatie", STEL, organisatie::instellen)
}
