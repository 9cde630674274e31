// SPDX-License-Identifier: EUPL-1.2
//! Organisations, regions, people, functies and afspraken, as other slices and pages read them.
//!
//! **Invariant:** nothing here holds a secret: hashes and secrets of people stay inside the store.
mod afspraak;

pub use afspraak::{
    Afspraak, Afspraakhandeling, Afspraaksoort, Doorverstrekken, Dpia, Dpiamaatregel, Dvotaak,
    NieuweAfspraak, Opgesteld, Partij,
};

use kernel::{
    Actor, AfspraakId, ApiSleutelId, Bevoegdheid, FunctieId, Functiesoort, GebruikerId, OrganisatieId,
    Organisatiesoort, Periode, RegioId, Taken, Tijdstip,
};
use web::Taal;

kernel::codes! {
    /// What kind of group of organisations a regio is.
    pub enum Regiosoort {
        /// Municipalities that chose to work together.
        Samenwerkingsregio = "samenwerkingsregio",
        /// The area of a police basisteam (art. 36 Politiewet).
        Basisteam = "basisteam",
        /// The area of a Zorg- en Veiligheidshuis.
        ZvhGebied = "zvh-gebied",
        /// A veiligheidsregio (art. 8 Wet veiligheidsregio's).
        Veiligheidsregio = "veiligheidsregio",
    }
}

kernel::codes! {
    /// What a link is for.
    pub enum Linksoort {
        /// Sets up the installation.
        EersteStart = "eerste-start",
        /// A new person chooses a password.
        Uitnodiging = "uitnodiging",
        /// Somebody chooses a new password.
        Herstel = "herstel",
    }
}

/// A municipality, police team or other partner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organisatie {
    /// Its id.
    pub id: OrganisatieId,
    /// What kind.
    pub soort: Organisatiesoort,
    /// Its name in full.
    pub naam: String,
    /// Part of every number it hands out.
    pub afkorting: String,
    /// CBS code of a municipality.
    pub cbs_code: Option<String>,
}

/// What an administrator sets about the own organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instelling {
    /// Colour of the theme, as `#rrggbb`.
    pub themakleur: Option<String>,
    /// How residents and partners reach it.
    pub contact: Option<String>,
}

/// An organisation to be added.
#[derive(Debug, Clone)]
pub struct NieuweOrganisatie<'a> {
    /// What kind.
    pub soort: Organisatiesoort,
    /// Its name in full.
    pub naam: &'a str,
    /// Part of every number it will hand out.
    pub afkorting: &'a str,
    /// CBS code of a municipality.
    pub cbs_code: Option<&'a str>,
    /// From when it takes part.
    pub sinds: Tijdstip,
}

/// A group of organisations.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Regio {
    /// Its id.
    pub id: RegioId,
    /// What kind.
    pub soort: Regiosoort,
    /// Its name.
    pub naam: String,
}

/// The membership of an organisation in a regio, seen from either side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lidmaatschap {
    /// The regio.
    pub regio: Regio,
    /// The organisation.
    pub organisatie: OrganisatieId,
    /// Its name.
    pub organisatienaam: String,
    /// From when.
    pub van: Tijdstip,
    /// Until when, if it ended.
    pub tot: Option<Tijdstip>,
}

impl Lidmaatschap {
    /// Whether it runs at the moment.
    pub fn loopt(&self, nu: Tijdstip) -> bool {
        self.van <= nu && self.tot.is_none_or(|tot| nu < tot)
    }
}

/// A person who can log in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gebruiker {
    /// Its id.
    pub id: GebruikerId,
    /// With which he or she logs in.
    pub gebruikersnaam: String,
    /// The name on screen.
    pub naam: String,
    /// Where messages go.
    pub email: Option<String>,
    /// The language of pages and messages.
    pub taal: Taal,
    /// Whether a password was chosen.
    pub heeft_wachtwoord: bool,
    /// Whether a second factor is set up.
    pub heeft_tweede_factor: bool,
    /// Since when logging in is blocked.
    pub geblokkeerd_op: Option<Tijdstip>,
}

/// A person to be added.
#[derive(Debug, Clone)]
pub struct NieuweGebruiker<'a> {
    /// With which he or she logs in; see `rules::gebruikersnaam`.
    pub gebruikersnaam: &'a str,
    /// The name on screen.
    pub naam: &'a str,
    /// Where messages go.
    pub email: Option<&'a str>,
    /// Hash of the password, from `Kosten::hash`; none until the person chooses one.
    pub wachtwoordhash: Option<&'a str>,
    /// The language of pages and messages.
    pub taal: Taal,
}

/// What a person is at an organisation, in a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Functie {
    /// Its id.
    pub id: FunctieId,
    /// Whose.
    pub gebruiker: GebruikerId,
    /// The person's name on screen.
    pub naam: String,
    /// What it is for.
    pub soort: Functiesoort,
    /// At which organisation.
    pub organisatie: OrganisatieId,
    /// The organisation's name.
    pub organisatienaam: String,
    /// From when until when.
    pub periode: Periode,
    /// Under which DVO, when somebody of another organisation has it.
    pub onder: Option<OnderDvo>,
}

/// What limits a functie that somebody of another organisation has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnderDvo {
    /// The DVO.
    pub afspraak: AfspraakId,
    /// Where he or she comes from.
    pub werkgever: OrganisatieId,
    /// The name of that organisation.
    pub werkgevernaam: String,
    /// What he or she may do at most.
    pub taken: Taken,
}

impl Functie {
    /// What somebody may do at most in it.
    pub fn bevoegdheid(&self) -> Bevoegdheid {
        self.onder.as_ref().map_or_else(
            || Bevoegdheid::from(self.soort),
            |dvo| Bevoegdheid::voor_taken(self.soort, dvo.taken),
        )
    }

    /// Who acts in it.
    pub fn actor(&self) -> Actor {
        Actor {
            gebruiker: self.gebruiker,
            functie: self.id,
            bevoegdheid: self.bevoegdheid(),
            organisatie: self.organisatie,
        }
    }

    /// Whether it gives rights at the moment.
    pub fn loopt(&self, nu: Tijdstip) -> bool {
        self.periode.bevat(nu)
    }

    /// Whether it gives rights now or will later.
    pub fn is_niet_voorbij(&self, nu: Tijdstip) -> bool {
        nu < self.periode.tot
    }

    /// Whether it has an end that was really set.
    pub fn heeft_einde(&self) -> bool {
        self.periode.tot < Tijdstip::NOOIT
    }
}

/// A functie with what matters in a review of access.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Toegangsregel {
    /// The functie, with the name of the person.
    pub functie: Functie,
    /// With which he or she logs in.
    pub gebruikersnaam: String,
    /// Since when logging in is blocked.
    pub geblokkeerd_op: Option<Tijdstip>,
    /// Whether a second factor is set up.
    pub heeft_tweede_factor: bool,
}

/// A session of a person, as shown to that person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sessie {
    /// The first half of the hash of its token: enough to point at it, too little to forge anything with.
    pub merk: String,
    /// Browser and system.
    pub apparaat: String,
    /// When it began.
    pub aangemaakt_op: Tijdstip,
    /// When it was last used.
    pub gebruikt_op: Tijdstip,
    /// When it ends by itself.
    pub verloopt_op: Tijdstip,
}

/// A key for the API, without the key itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiSleutel {
    /// Its id.
    pub id: ApiSleutelId,
    /// What it is for, in the words of its maker.
    pub naam: String,
    /// The functie it acts in.
    pub functie: FunctieId,
    /// The person's name on screen.
    pub gebruiker: String,
    /// What that functie is for.
    pub soort: Functiesoort,
    /// The organisation's name.
    pub organisatienaam: String,
    /// When it was made.
    pub aangemaakt_op: Tijdstip,
    /// When it ends by itself.
    pub verloopt_op: Tijdstip,
    /// When it was withdrawn.
    pub ingetrokken_op: Option<Tijdstip>,
}

impl ApiSleutel {
    /// Whether it opens anything at the moment.
    pub fn werkt(&self, nu: Tijdstip) -> bool {
        self.ingetrokken_op.is_none() && nu < self.verloopt_op
    }
}
