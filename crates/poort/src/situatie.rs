// SPDX-License-Identifier: EUPL-1.2
//! How a record relates to the organisation of the user.

use kernel::{Herkomst, Organisatiesoort};

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

/// One situation that the policies judge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Situatie {
    /// The relation to the user's organisation.
    pub relatie: Relatie,
    /// Where the record came from; [`Herkomst::Vrij`] for what is no signaal.
    pub herkomst: Herkomst,
}

impl Situatie {
    /// An own record without a restriction.
    pub const EIGEN: Self = Self { relatie: Relatie::Eigen, herkomst: Herkomst::Vrij };

    /// Number of codes a situation can have.
    pub(crate) const AANTAL: usize = Relatie::ALLE.len() * Herkomst::ALLE.len();

    /// Every situation that can occur. Only a signaal has a herkomst, and a signaal is own, received, or
    /// own and opened in an emergency.
    pub fn alle() -> impl Iterator<Item = Self> {
        Relatie::ALLE
            .iter()
            .flat_map(|&relatie| Herkomst::ALLE.iter().map(move |&herkomst| Self { relatie, herkomst }))
            .filter(|s| {
                s.herkomst == Herkomst::Vrij
                    || matches!(s.relatie, Relatie::Eigen | Relatie::Ontvangen | Relatie::Nood)
            })
    }

    /// The relation with a record that has no herkomst, such as a tafel or an action.
    pub const fn van(relatie: Relatie) -> Self {
        Self { relatie, herkomst: Herkomst::Vrij }
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
        (self.relatie as i64) * 4 + (self.herkomst as i64)
    }
}

impl std::fmt::Display for Situatie {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}/{}", self.relatie, self.herkomst)
    }
}
