// SPDX-License-Identifier: EUPL-1.2
//! Who takes part: organisations, regions, users in functies, sessions and keys, and afspraken.
//!
//! A person has rights only through a functie at an organisation, and a functie has a period. **Invariant:** whoever
//! can log in was invited by an administrator of his or her own organisation.
//!
//! Deliberately absent: what a functie may do (the policies of the gate) and anything about signalen.
mod account;
mod afspraken;
mod api;
mod beheer;
mod dvo;
mod errors;
mod events;
mod formulier;
mod geduld;
mod inloggen;
mod installatie;
mod kosten;
mod link;
mod model;
mod onderhoud;
mod organisaties;
mod rules;
mod store;
mod thema;
mod token;
mod tweede_factor;

use kernel::Functiesoort;
use web::{Optie, Page};

pub use afspraken::{Afspraakvraag, Vragend, open_dpiamaatregelen, vragende_afspraken};
pub use api::operations;
pub use beheer::beeindig_functie_in;
pub use dvo::{Dvoverband, NieuweDvofunctie, dvoverbanden, geef_functie_onder_dvo};
pub use installatie::{
    Herstel, OpdrachtFout, eerste_start, herstel, maak_beheerder, maak_sleutel, sleutellijst, trek_sleutel_in,
};
pub use kosten::{Kosten, KostenFout};
pub use model::{
    Afspraak, Afspraakhandeling, Afspraaksoort, ApiSleutel, Doorverstrekken, Dpiamaatregel, Dvotaak, Functie,
    Gebruiker, Instelling, Lidmaatschap, NieuweAfspraak, NieuweGebruiker, NieuweOrganisatie, OnderDvo,
    Opgesteld, Organisatie, Partij, Regio, Regiosoort, Sessie, Toegangsregel,
};
pub use onderhoud::ruim_op;
pub use rules::afspraak::{redenen, redenen_met, werkt_met};
pub use store::afspraak::{afspraak, afspraken_van, tafels_van_afspraken, voeg_afspraak_toe};
pub use store::dpia::maatregelen as dpiamaatregelen;
pub use store::dvo::{NieuweTaak, houd_vast as houd_dvo_vast, zet_taak};
pub use store::functie::{functies_van, functies_van_organisatie, functies_van_werkgever, geef_functie};
pub use store::gebruiker::{gebruiker, voeg_gebruiker_toe};
pub use store::organisatie::{
    instelling, organisatie, organisatie_met_afkorting, organisatie_van_gemeente, organisaties,
    voeg_organisatie_toe,
};
pub use store::regio::{leden, regio, regios, regios_van, voeg_regio_toe, voeg_regiolid_toe};
pub use tweede_factor::code as code_van_tweede_factor;

use crate::app::Wegen;

/// The routes of this slice.
pub fn wegen() -> Wegen {
    Wegen::nieuw()
        .merge(inloggen::wegen())
        .merge(link::wegen())
        .merge(installatie::wegen())
        .merge(account::wegen())
        .merge(beheer::wegen())
        .merge(thema::wegen())
        .merge(afspraken::wegen())
        .merge(dvo::wegen())
        .merge(organisaties::wegen())
}

/// The one tick of an act that cannot be undone.
fn ja_optie(p: &Page) -> Optie {
    Optie::nieuw("ja", p.t("netwerk-zeker"))
}

/// What a functie is called on screen.
fn functienaam(p: &Page, soort: Functiesoort) -> String {
    p.t(&format!("functie-{soort}"))
}
