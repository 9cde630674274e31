// SPDX-License-Identifier: EUPL-1.2
//! A question, its answers, and taking part.

use jiff::civil::Date;
use kernel::{AfspraakId, FunctieId, NavraagId, OrganisatieId, SignaalId, Tijdstip};
use navraag::{Onderwerp, Patroon};

use crate::verwerkingslog::Betrokkene;

/// A question to the parties of an afspraak.
#[derive(Debug, Clone)]
pub struct Navraag {
    /// Its id.
    pub id: NavraagId,
    /// In which functie it was asked.
    pub gesteld_door: FunctieId,
    /// The name of who asked.
    pub vragernaam: String,
    /// When.
    pub gesteld_op: Tijdstip,
    /// Under which afspraak: its id, name and version then.
    pub afspraak: (AfspraakId, String, i64),
    /// On which theme.
    pub thema: String,
    /// What for.
    pub doel: String,
    /// Why it cannot be done with less.
    pub noodzaak: String,
    /// The own signaal it was asked for. Only to be shown to who may see that signaal.
    pub signaal: Option<SignaalId>,
    /// About whom or what.
    pub onderwerp: Onderwerp,
    /// How many organisations know it.
    pub treffers: i64,
    /// What was unusual about the questions of that day.
    pub patroon: Option<Patroon>,
    /// When it is destroyed.
    pub vernietigen_op: Date,
}

/// The data subject of a question; none when it is about an address.
pub fn betrokkene(onderwerp: &Onderwerp) -> Option<Betrokkene> {
    match onderwerp {
        Onderwerp::Persoon(p) => Some(Betrokkene::persoon(&p.naam, Some(p.geboren))),
        Onderwerp::Adres(_) => None,
    }
}

/// A signaal of an asked organisation in which the subject is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bekend {
    /// Whose signaal.
    pub organisatie: OrganisatieId,
    /// Which.
    pub signaal: SignaalId,
    /// The person as recorded there; none for an address.
    pub betrokkene: Option<Betrokkene>,
}

/// An organisation that knows it, and whom to call there.
#[derive(Debug, Clone)]
pub struct Treffer {
    /// Its name.
    pub organisatie: String,
    /// The functie or desk to call.
    pub contact: String,
    /// Its telephone number.
    pub telefoon: Option<String>,
    /// Its e-mail address.
    pub email: Option<String>,
}

/// A question that was put to the own organisation. It does not say about whom.
#[derive(Debug, Clone)]
pub struct Ontvangen {
    /// Which.
    pub id: NavraagId,
    /// Who asked.
    pub van: String,
    /// When.
    pub op: Tijdstip,
    /// Under which afspraak, and its version.
    pub afspraak: (String, i64),
    /// On which theme.
    pub thema: String,
    /// What for.
    pub doel: String,
    /// Whether it was a person or an address.
    pub soort: String,
    /// Whether it was known.
    pub treffer: bool,
    /// In which own signalen.
    pub signalen: Vec<SignaalId>,
}

/// How an organisation takes part: whom others call after a hit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NieuweDeelname {
    /// A functie or desk, not a person.
    pub contact: String,
    /// Its telephone number.
    pub telefoon: Option<String>,
    /// Its e-mail address.
    pub email: Option<String>,
}

/// A question to be written.
#[derive(Debug)]
pub struct NieuweNavraag<'a> {
    /// Who asks.
    pub organisatie: OrganisatieId,
    /// In which functie.
    pub functie: FunctieId,
    /// Under which afspraak and version.
    pub afspraak: (AfspraakId, i64),
    /// On which theme.
    pub thema: &'a str,
    /// What for.
    pub doel: &'a str,
    /// Why.
    pub noodzaak: &'a str,
    /// For which own signaal.
    pub signaal: Option<SignaalId>,
    /// About whom or what.
    pub onderwerp: &'a Onderwerp,
    /// How many organisations know it.
    pub treffers: i64,
    /// What is unusual.
    pub patroon: Option<Patroon>,
    /// When it is destroyed.
    pub vernietigen_op: Date,
}
