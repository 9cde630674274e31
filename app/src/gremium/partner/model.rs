// SPDX-License-Identifier: EUPL-1.2
//! A partner and its contacts.

use jiff::civil::Date;
use kernel::{OrganisatieId, Organisatiesoort, PartnerId, PartnercontactId};

/// An entry of the list.
#[derive(Debug, Clone)]
pub struct Partner {
    /// Its id.
    pub id: PartnerId,
    /// Who keeps the entry, and its name.
    pub houder: (OrganisatieId, String),
    /// The organisation, when it takes part itself.
    pub organisatie: Option<OrganisatieId>,
    /// What kind.
    pub soort: Organisatiesoort,
    /// Its name.
    pub naam: String,
    /// What it does.
    pub taak: String,
    /// Rises with every change.
    pub versie: i64,
    /// Codes of its themes.
    pub themas: Vec<String>,
    /// The municipalities for which it works.
    pub gemeenten: Vec<(OrganisatieId, String)>,
    /// Whom to call.
    pub contacten: Vec<Contact>,
}

/// Whom to call.
#[derive(Debug, Clone)]
pub struct Contact {
    /// Its id.
    pub id: PartnercontactId,
    /// The functie at work.
    pub functie: String,
    /// Who it is.
    pub naam: Option<String>,
    /// Telephone at work.
    pub telefoon: Option<String>,
    /// E-mail at work.
    pub email: Option<String>,
    /// Only for this theme; none: for all.
    pub thema: Option<String>,
    /// When somebody last said that it is right.
    pub bevestigd_op: Date,
    /// Name of who said so.
    pub bevestigd_door: String,
}

impl Contact {
    /// The telephone number as people read it: a Dutch one of ten digits in groups.
    pub fn leesbaar(&self) -> Option<String> {
        let nummer = self.telefoon.as_deref()?;
        let cijfers =
            nummer.len() == 10 && nummer.starts_with('0') && nummer.bytes().all(|b| b.is_ascii_digit());
        let groepen = [nummer.get(..3), nummer.get(3..6), nummer.get(6..8), nummer.get(8..)];
        let gegroepeerd = || groepen.into_iter().flatten().collect::<Vec<_>>().join(" ");
        Some(if cijfers { gegroepeerd() } else { nummer.to_owned() })
    }
}

impl Partner {
    /// Whether an organisation keeps the entry: who made it, and the partner itself.
    pub fn houdt_bij(&self, organisatie: OrganisatieId) -> bool {
        self.houder.0 == organisatie || self.organisatie == Some(organisatie)
    }
}
