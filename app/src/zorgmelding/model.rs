// SPDX-License-Identifier: EUPL-1.2
//! A care report, seen by each part: the VIA and the receiver have a [`Kern`] and a sealed [`Inhoud`], the sender only a
//! [`Gestuurd`], in which there is no place for more.

use jiff::civil::Date;
use kernel::{AfspraakId, FunctieId, OrganisatieId, Tijdstip, ZorgmeldingId};

use crate::verwerkingslog::Betrokkene;
use crate::zorgmelding::rules::stand::Stand;

kernel::codes! {
    /// How fast the receiver is asked to look at a report. It is about the report, never about a person.
    pub enum Urgentie {
        /// In the ordinary order.
        Gewoon = "gewoon",
        /// Within a few days.
        Voorrang = "voorrang",
    }
}

/// An organisation with its name.
pub type Genoemd = (OrganisatieId, String);

/// That a report exists and how far it is; nothing of what it says.
#[derive(Debug, Clone)]
pub struct Kern {
    /// Its id.
    pub id: ZorgmeldingId,
    /// The VIA.
    pub eigenaar: Genoemd,
    /// The police that sent it.
    pub afzender: Genoemd,
    /// When the VIA got it.
    pub ontvangen_op: Tijdstip,
    /// CBS code of the municipality.
    pub gemeente: String,
    /// Where it stands.
    pub stand: Stand,
    /// The one receiver, and since when.
    pub ontvanger: Option<(Genoemd, Tijdstip)>,
    /// How fast.
    pub urgentie: Option<Urgentie>,
    /// When the receiver confirmed.
    pub bevestigd_op: Option<Tijdstip>,
    /// Whether it was taken up.
    pub opgepakt: Option<bool>,
    /// When it is destroyed.
    pub vernietigen_op: Date,
}

/// What a report says.
#[derive(Debug, Clone)]
pub struct Inhoud {
    /// About whom.
    pub naam: String,
    /// Born when, if that is known.
    pub geboren: Option<Date>,
    /// Where this person can be reached.
    pub bereikbaar: String,
    /// What the police saw.
    pub situatie: String,
    /// The number at the police.
    pub politienummer: Option<String>,
    /// What the VIA advises the receiver.
    pub advies: Option<String>,
}

impl Inhoud {
    /// Whom it is about, for the log of processing.
    pub fn betrokkene(&self) -> Betrokkene {
        Betrokkene::persoon(&self.naam, self.geboren)
    }
}

/// What the sender sees of a report it sent.
#[derive(Debug, Clone)]
pub struct Gestuurd {
    /// Its id.
    pub id: ZorgmeldingId,
    /// When it was sent.
    pub op: Tijdstip,
    /// CBS code of the municipality.
    pub gemeente: String,
    /// The own number.
    pub politienummer: Option<String>,
    /// Taken up or not; none while that is not known.
    pub opgepakt: Option<bool>,
}

/// A report to be written.
#[derive(Debug)]
pub struct NieuweMelding<'a> {
    /// The VIA.
    pub eigenaar: OrganisatieId,
    /// The police.
    pub afzender: OrganisatieId,
    /// In which functie it is sent.
    pub functie: FunctieId,
    /// Under which afspraak and version.
    pub afspraak: (AfspraakId, i64),
    /// CBS code of the municipality.
    pub gemeente: &'a str,
    /// What it says.
    pub inhoud: &'a Inhoud,
    /// The pseudonym of the person at the VIA, if the person can be told apart.
    pub pseudoniem: Option<&'a str>,
    /// When it is destroyed at the latest.
    pub vernietigen_op: Date,
}

/// To whom a report goes.
#[derive(Debug)]
pub struct Routering<'a> {
    /// The one receiver.
    pub ontvanger: OrganisatieId,
    /// Under which afspraak and version.
    pub afspraak: (AfspraakId, i64),
    /// How fast.
    pub urgentie: Urgentie,
    /// What the VIA advises.
    pub advies: &'a str,
}

/// After how many days a report that waits is reported, and where to call for acute help.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lijn {
    /// Days until it must have been given to a receiver.
    pub dagen_routeren: i64,
    /// Days until the receiver must have confirmed.
    pub dagen_ontvangst: i64,
    /// The crisis service of the region.
    pub crisisdienst: Option<String>,
    /// Its number.
    pub crisistelefoon: Option<String>,
}
