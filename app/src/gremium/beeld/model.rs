// SPDX-License-Identifier: EUPL-1.2
//! A beeld, and what each member gave for it.

use jiff::civil::Date;
use kernel::{BeeldId, OrganisatieId};

/// A beeld of a samenwerking.
#[derive(Debug, Clone)]
pub struct Beeld {
    /// Its id.
    pub id: BeeldId,
    /// Its title.
    pub titel: String,
    /// First day that counts.
    pub van: Date,
    /// Last day that counts.
    pub tot: Date,
    /// What the members gave.
    pub delen: Vec<Deel>,
    /// What stands out, in the words of who leads.
    pub zinnen: Vec<String>,
}

/// A count that a member gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deel {
    /// By whom, and its name.
    pub organisatie: (OrganisatieId, String),
    /// On which theme.
    pub thema: String,
    /// How many; none: fewer than the limit.
    pub aantal: Option<i64>,
}

/// A beeld as it was typed.
#[derive(Debug, Clone)]
pub struct NieuwBeeld {
    /// Its title.
    pub titel: String,
    /// First day that counts.
    pub van: Date,
    /// Last day that counts.
    pub tot: Date,
}
