// SPDX-License-Identifier: EUPL-1.2
//! How a record relates to the organisation of the user.

use kernel::{Herkomst, Organisatiesoort};

use crate::Handeling;

/// Codes of one seal. What the scope table holds has none, so its codes never change when a seal is added.
const PER_ZEGEL: usize = Relatie::ALLE.len() * Herkomst::ALLE.len();

kernel::codes! {
    /// The relation between a record and an organisation.
    pub enum Relatie {
        /// The organisation owns the record.
        Eigen = "eigen",
        /// The organisation received it through a verstrekking.
        Ontvangen = "ontvangen",
        /// The organisation runs the tafel.
        Regie = "regie",
        /// The organisation has a role in the agendapunt.
        Partij = "partij",
        /// The organisation is a member of the tafel, without a role in the item.
        Lid = "lid",
        /// The organisation owns the record, and this user opened it in an emergency.
        Nood = "nood",
    }
}

kernel::codes! {
    /// A seal on a casus, beyond what its owner and its herkomst say. It is put on by the facts of the record, never by hand.
    pub enum Zegel {
        /// None.
        Geen = "geen",
        /// A minor is, or was when it was recorded, one of its persons.
        Jeugd = "jeugd",
        /// A Bibob file (art. 28 Wet Bibob).
        Bibob = "bibob",
    }
}

/// One situation that the policies judge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Situatie {
    /// The relation to the user's organisation.
    pub relatie: Relatie,
    /// Where the record came from; [`Herkomst::Vrij`] for what is no signaal.
    pub herkomst: Herkomst,
    /// The seal on it; [`Zegel::Geen`] for what is no casus.
    pub zegel: Zegel,
}

impl Situatie {
    /// An own record without a restriction.
    pub const EIGEN: Self = Self::van(Relatie::Eigen);

    /// Number of codes a situation can have.
    pub(crate) const AANTAL: usize = Zegel::ALLE.len() * PER_ZEGEL;

    /// Every situation that can occur. Only a signaal and a casus have a herkomst: a signaal is own, received, or own and
    /// opened in an emergency; a casus is own, or we have a role in it. Only a casus has a seal.
    pub fn alle() -> impl Iterator<Item = Self> {
        let paren = Relatie::ALLE.iter().flat_map(|&r| Herkomst::ALLE.iter().map(move |&h| (r, h)));
        paren
            .flat_map(|(relatie, herkomst)| {
                Zegel::ALLE.iter().map(move |&zegel| Self { relatie, herkomst, zegel })
            })
            .filter(|s| s.van_casus() || (s.zegel == Zegel::Geen && s.zonder_zegel()))
    }

    const fn zonder_zegel(self) -> bool {
        matches!(self.herkomst, Herkomst::Vrij)
            || matches!(self.relatie, Relatie::Eigen | Relatie::Ontvangen | Relatie::Nood)
    }

    /// Whether a casus can be in it.
    const fn van_casus(self) -> bool {
        matches!(self.relatie, Relatie::Eigen | Relatie::Partij)
    }

    /// Whether this handeling is ever done in it.
    pub(crate) const fn past_bij(self, handeling: Handeling) -> bool {
        if handeling.betreft_casus() {
            return self.van_casus();
        }
        let vrij = matches!(self.herkomst, Herkomst::Vrij);
        matches!(self.zegel, Zegel::Geen) && self.zonder_zegel() && (vrij || handeling.betreft_signaal())
    }

    /// The relation with a record that has no herkomst, such as a tafel or an action.
    pub const fn van(relatie: Relatie) -> Self {
        Self { relatie, herkomst: Herkomst::Vrij, zegel: Zegel::Geen }
    }

    /// How a casus stands to the organisation: as its owner, or with a role in it.
    pub const fn casus(relatie: Relatie, herkomst: Herkomst, zegel: Zegel) -> Self {
        Self { relatie, herkomst, zegel }
    }

    /// How a care report stands to an organisation of this kind, by the part that it has in it: the police sends, the Zorg- en
    /// Veiligheidshuis owns it, a municipality or care provider receives. None: it has no part in any.
    pub const fn zorgmelding(soort: Organisatiesoort) -> Option<Self> {
        match soort {
            Organisatiesoort::Politie => Some(Self::van(Relatie::Partij)),
            Organisatiesoort::Zvh => Some(Self::van(Relatie::Eigen)),
            Organisatiesoort::Gemeente | Organisatiesoort::Partner => Some(Self::van(Relatie::Ontvangen)),
            Organisatiesoort::Om
            | Organisatiesoort::Belastingdienst
            | Organisatiesoort::Riec
            | Organisatiesoort::Omgevingsdienst => None,
        }
    }

    /// The number that the scope table holds.
    pub const fn code(self) -> i64 {
        (self.zegel as i64) * (PER_ZEGEL as i64) + (self.relatie as i64) * 4 + (self.herkomst as i64)
    }
}

impl std::fmt::Display for Situatie {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}/{}", self.relatie, self.herkomst)?;
        match self.zegel {
            Zegel::Geen => Ok(()),
            zegel => write!(f, "/{zegel}"),
        }
    }
}
