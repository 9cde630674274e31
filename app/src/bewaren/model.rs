// SPDX-License-Identifier: EUPL-1.2
//! A duty to keep, a proposal to destroy, and the lines of its list.

use jiff::civil::Date;
use kernel::{BewaarplichtId, GebruikerId, OrganisatieId, SignaalId, Tijdstip, VernietigingsvoorstelId};

kernel::codes! {
    /// For what a signaal is kept past its date.
    pub enum Bewaarplichtsoort {
        /// Somebody objected or appealed, and the file is needed.
        Bezwaar = "bezwaar",
        /// Somebody asked for the file under the Wet open overheid.
        Woo = "woo-verzoek",
        /// Whom it is about asked to see, correct or limit his or her data.
        Inzage = "inzageverzoek",
        /// A complaint, to the organisation itself, the ombudsman or the data protection authority.
        Klacht = "klacht",
        /// A court, or a claim that is expected.
        Rechtszaak = "rechtszaak",
    }
}

kernel::codes! {
    /// Why a signaal is left out although its date has come.
    pub enum Beletsel {
        /// A duty to keep rests on it.
        Bewaarplicht = "bewaarplicht",
        /// An action about it is not done.
        Actie = "open-actie",
        /// It waits for a table, or stands on an agenda that is not closed.
        Agendapunt = "open-agendapunt",
        /// Its reporter waits for an answer.
        Terugkoppeling = "open-terugkoppeling",
    }
}

kernel::codes! {
    /// Why an approved line stayed after all.
    pub enum Uitval {
        /// Something stands in the way now that did not when the list was made.
        Beletsel = "beletsel",
        /// The date or the rule is another than what was approved.
        Gewijzigd = "termijn-gewijzigd",
        /// It is not there any more.
        Weg = "niet-meer-aanwezig",
    }
}

kernel::codes! {
    /// Where a proposal stands. It follows from dates; there is no column for it.
    pub enum Voorstelstand {
        /// Waits for approval.
        Voorgesteld = "voorgesteld",
        /// Approved; it is carried out on the date of each line.
        Goedgekeurd = "goedgekeurd",
        /// Sent back with a reason.
        Teruggestuurd = "teruggestuurd",
        /// Withdrawn by who may propose.
        Ingetrokken = "ingetrokken",
        /// Every line was destroyed or stayed with a reason.
        Uitgevoerd = "uitgevoerd",
    }
}

kernel::codes! {
    /// What is done with a proposal.
    pub enum Voorstelzet {
        /// Approve.
        Goedkeuren = "goedkeuren",
        /// Send back.
        Terugsturen = "terugsturen",
        /// Withdraw.
        Intrekken = "intrekken",
        /// Carry out to the last line.
        Uitvoeren = "uitvoeren",
    }
}

/// A duty to keep a signaal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bewaarplicht {
    /// Its id.
    pub id: BewaarplichtId,
    /// For what.
    pub soort: Bewaarplichtsoort,
    /// Why, in words.
    pub reden: String,
    /// Name of who put it.
    pub gezet_door: String,
    /// When.
    pub gezet_op: Tijdstip,
    /// The last day on which it holds.
    pub tot: Date,
    /// Who lifted it, when and why.
    pub opgeheven: Option<(String, Tijdstip, String)>,
}

impl Bewaarplicht {
    /// Whether it holds on this day.
    pub fn geldt(&self, dag: Date) -> bool {
        self.opgeheven.is_none() && dag <= self.tot
    }
}

/// A signaal whose date comes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kandidaat {
    /// Which.
    pub signaal: SignaalId,
    /// Its number.
    pub nummer: String,
    /// The rule: key of a text.
    pub grond: String,
    /// When it must be destroyed.
    pub vernietigen_op: Date,
    /// Code of its outcome.
    pub uitkomst: Option<String>,
    /// What stands in the way.
    pub beletsel: Option<Beletsel>,
}

/// One line of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lijstregel {
    /// Place in the list, from 1.
    pub volgorde: i64,
    /// What it was about when the list was frozen.
    pub kandidaat: Kandidaat,
    /// Why it stayed when the list was carried out.
    pub uitgevallen: Option<Uitval>,
    /// When it was destroyed.
    pub vernietigd_op: Option<Tijdstip>,
}

/// Somebody who did something with a proposal: who, under which name, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Daad {
    /// The person, whatever the functie.
    pub gebruiker: GebruikerId,
    /// The name on screen.
    pub naam: String,
    /// When.
    pub op: Tijdstip,
}

/// A proposal to destroy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voorstel {
    /// Its id.
    pub id: VernietigingsvoorstelId,
    /// Whose records.
    pub organisatie: OrganisatieId,
    /// What is due up to and including this day.
    pub tot: Date,
    /// Hash of the frozen list.
    pub lijsthash: String,
    /// Who proposed.
    pub voorgesteld: Daad,
    /// Who approved.
    pub goedgekeurd: Option<Daad>,
    /// Who sent it back, and why.
    pub teruggestuurd: Option<(Daad, String)>,
    /// Who withdrew it.
    pub ingetrokken: Option<Daad>,
    /// When the last line was decided.
    pub uitgevoerd_op: Option<Tijdstip>,
    /// Place and hash of the closing event in the trail.
    pub spoor: Option<(i64, String)>,
}

impl Voorstel {
    /// Where it stands.
    pub const fn stand(&self) -> Voorstelstand {
        match (&self.ingetrokken, &self.teruggestuurd, &self.goedgekeurd, self.uitgevoerd_op) {
            (Some(_), ..) => Voorstelstand::Ingetrokken,
            (_, Some(_), ..) => Voorstelstand::Teruggestuurd,
            (_, _, Some(_), None) => Voorstelstand::Goedgekeurd,
            (_, _, Some(_), Some(_)) => Voorstelstand::Uitgevoerd,
            (_, _, None, _) => Voorstelstand::Voorgesteld,
        }
    }
}
