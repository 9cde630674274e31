// SPDX-License-Identifier: EUPL-1.2
//! What a party keeps of an afspraak that has ended: parties, dates, counts and references. There is no field for content.

use jiff::civil::Date;
use kernel::{AfspraakId, OrganisatieId, Tijdstip, Veldgroepen, VerstrekkingId};
use serde::{Deserialize, Serialize};

kernel::codes! {
    /// How an afspraak ended.
    pub enum Einde {
        /// A party ended it before its time.
        Beeindigd = "beeindigd",
        /// Its period was over.
        Verlopen = "verlopen",
        /// The next version took its place.
        Vervangen = "vervangen",
    }
}

/// A line of the register of verstrekkingen, before it is counted.
#[derive(Debug, Clone)]
pub struct Registerregel {
    /// Its reference.
    pub id: VerstrekkingId,
    /// The other side.
    pub ander: String,
    /// How much.
    pub veldgroepen: Veldgroepen,
    /// Theme of what it was about.
    pub thema: String,
    /// From when.
    pub van: Tijdstip,
    /// Until when, at the latest.
    pub tot: Tijdstip,
    /// When it was taken back.
    pub ingetrokken_op: Option<Tijdstip>,
}

/// The frozen text of an overview. Days are written as `2026-11-22`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inhoud {
    /// Version of this form.
    pub vorm: u8,
    /// Name of the party that keeps it.
    pub voor: String,
    /// How it ended: a code of [`Einde`].
    pub einde: String,
    /// The day on which it ended.
    pub geeindigd_op: String,
    /// What was agreed.
    pub afspraak: Kop,
    /// This version and those before it, newest first.
    pub versies: Vec<Versie>,
    /// What this party gave.
    pub gegeven: Telling,
    /// What this party received.
    pub ontvangen: Telling,
    /// Names of the tafels that worked under it at the end.
    pub tafels: Vec<String>,
    /// When the DPIA was approved.
    pub dpia_op: Option<String>,
    /// The measures of the DPIA.
    pub maatregelen: Vec<Maatregel>,
    /// Who must do what now.
    pub taken: Vec<Taak>,
}

/// What was agreed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kop {
    /// Its name.
    pub naam: String,
    /// Its kind, as a code.
    pub soort: String,
    /// Which version.
    pub versie: i64,
    /// For what purpose.
    pub doel: String,
    /// On which legal ground.
    pub grondslag: String,
    /// Codes of the parts that might be given.
    pub veldgroepen: Vec<String>,
    /// So long a receiver keeps what it got, after it ended.
    pub bewaartermijn_maanden: i64,
}

/// A version, with who signed it when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Versie {
    /// Which.
    pub versie: i64,
    /// First day.
    pub van: String,
    /// The day on which it was over.
    pub tot: String,
    /// Each party, and the day on which it signed.
    pub handtekeningen: Vec<Handtekening>,
}

/// A party, and the day on which it signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Handtekening {
    /// Name of the organisation.
    pub partij: String,
    /// The day; empty: it never signed.
    pub op: Option<String>,
}

/// What was given or received, in counts and references.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Telling {
    /// How often.
    pub aantal: i64,
    /// How often it was taken back before its time.
    pub ingetrokken: i64,
    /// First day.
    pub eerste: Option<String>,
    /// Last day on which something was given.
    pub laatste: Option<String>,
    /// Per part of a signaal, how often it was in it.
    pub per_veldgroep: Vec<(String, i64)>,
    /// Per theme.
    pub per_thema: Vec<(String, i64)>,
    /// The lines of the register.
    pub register: Vec<Regel>,
}

/// A line of the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Regel {
    /// Its reference.
    pub kenmerk: String,
    /// The other side.
    pub ander: String,
    /// From which day.
    pub van: String,
    /// Until which day it was open.
    pub tot: String,
    /// Until which day the receiver keeps it.
    pub bewaren_tot: String,
}

/// A measure of the DPIA.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Maatregel {
    /// What is done.
    pub wat: String,
    /// Name of the party that does it.
    pub eigenaar: String,
    /// By when.
    pub uiterlijk_op: String,
    /// When it was done; empty: open.
    pub gereed_op: Option<String>,
}

/// Who must do what now: codes, of which the page makes sentences.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taak {
    /// What.
    pub wat: String,
    /// Which functie.
    pub wie: String,
    /// How many.
    pub aantal: i64,
    /// By when.
    pub uiterlijk_op: Option<String>,
}

/// An overview as it was frozen.
#[derive(Debug, Clone)]
pub struct Eindoverzicht {
    /// Of which afspraak.
    pub afspraak: AfspraakId,
    /// For which party.
    pub organisatie: OrganisatieId,
    /// When it was made.
    pub gemaakt_op: Tijdstip,
    /// The frozen text.
    pub tekst: String,
    /// Its check value.
    pub sha256: String,
    /// When somebody who may sign opened it.
    pub geopend_op: Option<Tijdstip>,
}

/// An overview that waits for a reader.
#[derive(Debug, Clone)]
pub struct Ongelezen {
    /// Of which afspraak.
    pub afspraak: AfspraakId,
    /// Its name.
    pub naam: String,
    /// The day on which it ended.
    pub geeindigd_op: Tijdstip,
}

/// The written form of a day.
pub fn dagtekst(dag: Date) -> String {
    dag.to_string()
}
