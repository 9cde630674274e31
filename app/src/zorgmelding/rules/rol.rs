// SPDX-License-Identifier: EUPL-1.2
//! What part an organisation can have in a care report. It follows from what kind of organisation it is, so nobody else takes
//! part: not OM, Belastingdienst, RIEC or an environment service.

use kernel::Organisatiesoort;
use poort::{Relatie, Situatie};

kernel::codes! {
    /// The part of an organisation.
    pub enum Rol {
        /// The police, that sends.
        Afzender = "afzender",
        /// The Zorg- en Veiligheidshuis where the VIA is: it owns the report.
        Via = "via",
        /// A municipality (social care) or a partner (health care).
        Ontvanger = "ontvanger",
    }
}

impl Rol {
    /// The part that this kind of organisation has, if any.
    pub const fn van(soort: Organisatiesoort) -> Option<Self> {
        match soort {
            Organisatiesoort::Politie => Some(Self::Afzender),
            Organisatiesoort::Zvh => Some(Self::Via),
            Organisatiesoort::Gemeente | Organisatiesoort::Partner => Some(Self::Ontvanger),
            Organisatiesoort::Om
            | Organisatiesoort::Belastingdienst
            | Organisatiesoort::Riec
            | Organisatiesoort::Omgevingsdienst => None,
        }
    }

    /// As the gate judges it.
    pub const fn situatie(self) -> Situatie {
        Situatie::van(match self {
            Self::Afzender => Relatie::Partij,
            Self::Via => Relatie::Eigen,
            Self::Ontvanger => Relatie::Ontvangen,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_police_zvh_municipality_and_care_have_a_part() {
        let met: Vec<_> = Organisatiesoort::ALLE.iter().filter(|s| Rol::van(**s).is_some()).collect();
        use Organisatiesoort as O;
        assert_eq!(met, [&O::Gemeente, &O::Politie, &O::Zvh, &O::Partner]);
        for &soort in Organisatiesoort::ALLE {
            assert_eq!(
                Rol::van(soort).map(Rol::situatie),
                Situatie::zorgmelding(soort),
                "{soort}: the gate says the same"
            );
        }
    }
}
