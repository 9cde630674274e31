// SPDX-License-Identifier: EUPL-1.2
//! What a message is, and how far it is.

use jiff::civil::Date;
use kernel::{BerichtId, GebruikerId, OrganisatieId, Tijdstip};
use web::Taal;

/// To whom a message goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ontvanger {
    /// A user: address and language are those of the moment it leaves, and only while a functie runs.
    Gebruiker(GebruikerId),
    /// Somebody who is no user, such as a reporter.
    Adres {
        /// The e-mail address; erased once the message has left.
        adres: String,
        /// The language of the message.
        taal: Taal,
    },
}

/// A message to write to the outbox.
#[derive(Debug, Clone)]
pub struct NieuwBericht {
    /// On whose behalf it goes.
    pub organisatie: OrganisatieId,
    /// To whom.
    pub aan: Ontvanger,
    /// Key of the subject. The text must be neutral: it is read on phones and in open mailboxes.
    pub onderwerp: &'static str,
    /// Key of the text; `{ $dag }` in it is the day below.
    pub tekst: &'static str,
    /// Where in the product it leads, such as `/acties`. It is kept in the clear, so never a code or a token.
    pub pad: String,
    /// A day to name, if there is one.
    pub dag: Option<Date>,
    /// What makes it one message: `actie-herinnering/<id>/<user>`. Written again, nothing happens.
    pub reden: String,
}

kernel::codes! {
    /// Why a message did not leave. A code, because what a mail server says may hold an address.
    pub enum Verzendfout {
        /// The user has no address, no functie any more, or is blocked.
        GeenAdres = "geen-adres",
        /// The address is not one.
        OngeldigAdres = "ongeldig-adres",
        /// It waited so long that it would only confuse.
        TeOud = "te-oud",
        /// The mail server refused it for good.
        Geweigerd = "geweigerd",
        /// The mail server asked to try again later.
        Tijdelijk = "tijdelijk",
        /// The mail server did not answer.
        GeenVerbinding = "geen-verbinding",
    }
}

kernel::codes! {
    /// How far a message is.
    pub enum Berichtstand {
        /// Not sent yet.
        Wacht = "wacht",
        /// Handed to the mail server.
        Verstuurd = "verstuurd",
        /// Will not be sent any more.
        Opgegeven = "opgegeven",
    }
}

/// A message as a colleague reads it in the product. The address of somebody who is no user is not part of it.
#[derive(Debug, Clone)]
pub struct Bericht {
    /// Its id.
    pub id: BerichtId,
    /// Name of the user; none for somebody who is no user.
    pub aan: Option<String>,
    /// Key of the subject.
    pub onderwerp: String,
    /// Key of the text.
    pub tekst: String,
    /// Where it leads.
    pub pad: String,
    /// The day it names.
    pub dag: Option<Date>,
    /// When it was written.
    pub aangemaakt_op: Tijdstip,
    /// When it is tried again, while it waits.
    pub volgende_poging_op: Tijdstip,
    /// How often it was tried.
    pub pogingen: i64,
    /// When it left.
    pub verstuurd_op: Option<Tijdstip>,
    /// When it was given up.
    pub opgegeven_op: Option<Tijdstip>,
    /// Why it did not leave the last time.
    pub fout: Option<Verzendfout>,
}

impl Bericht {
    /// How far it is.
    pub const fn stand(&self) -> Berichtstand {
        match (self.verstuurd_op, self.opgegeven_op) {
            (Some(_), _) => Berichtstand::Verstuurd,
            (None, Some(_)) => Berichtstand::Opgegeven,
            (None, None) => Berichtstand::Wacht,
        }
    }
}
