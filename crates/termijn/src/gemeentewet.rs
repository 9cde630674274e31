// SPDX-License-Identifier: EUPL-1.2
//! Measures of the mayor with an extension: the area ban (Gemeentewet 172a) and the two temporary bans from a home, the
//! huisverbod (Wth 2, 9) and the ban against nuisance (Gemeentewet 151d). Free days never lengthen a measure.

use jiff::civil::Date;

use crate::antwoord::{Antwoord, Moment};
use crate::duur::{Dagduur, Duur};
use crate::fout::Weigering;
use crate::rekenaar::{Feiten, Rekenaar};

/// An area ban, group ban or duty to report.
#[derive(Debug, Clone)]
pub struct Gebiedsverbod {
    /// The first period at its longest.
    pub eerste: Antwoord,
    /// With every extension at its longest: twelve months in all.
    pub hoogstens: Antwoord,
}

impl Gebiedsverbod {
    /// From the first day of the order, which counts.
    pub fn van(rekenaar: &Rekenaar, ingegaan: Date) -> Result<Self, Weigering> {
        let feiten = Feiten::op(ingegaan);
        let eerste = rekenaar.bereken("gebiedsverbod", &feiten)?;
        let alles = eerste
            .regel
            .verlenging
            .as_ref()
            .and_then(|v| Dagduur::nieuw(v.duur.aantal().saturating_mul(v.keren), v.duur.eenheid()));
        let hoogstens = match alles {
            Some(alles) => rekenaar.bereken("gebiedsverbod", &feiten.verlengd(alles))?,
            None => eerste.clone(),
        };
        Ok(Self { eerste, hoogstens })
    }
}

/// A temporary ban from a home: ten days, with extension four weeks in all.
#[derive(Debug, Clone)]
pub struct Tijdelijkverbod {
    /// Without extension.
    pub einde: Antwoord,
    /// With extension, counted from the imposition.
    pub hoogstens: Antwoord,
}

impl Tijdelijkverbod {
    /// A huisverbod.
    pub fn huisverbod(rekenaar: &Rekenaar, opgelegd: Moment) -> Result<Self, Weigering> {
        Self::van(rekenaar, opgelegd, ("huisverbod", "huisverbod_verlengd"))
    }

    /// A ban from the own home against nuisance to neighbours.
    pub fn woonoverlast(rekenaar: &Rekenaar, ingegaan: Moment) -> Result<Self, Weigering> {
        Self::van(rekenaar, ingegaan, ("verbod_eigen_woning", "verbod_eigen_woning_verlengd"))
    }

    fn van(rekenaar: &Rekenaar, van: Moment, (kort, lang): (&str, &str)) -> Result<Self, Weigering> {
        let feiten = Feiten::van(van);
        Ok(Self { einde: rekenaar.bereken(kort, &feiten)?, hoogstens: rekenaar.bereken(lang, &feiten)? })
    }

    /// By how many days it can be extended.
    #[must_use]
    pub fn verlenging_in_dagen(&self) -> u16 {
        match (self.hoogstens.regel.duur, self.einde.regel.duur) {
            (Duur::Dagen(lang), Duur::Dagen(kort)) => lang.aantal().saturating_sub(kort.aantal()),
            _ => 0,
        }
    }
}
