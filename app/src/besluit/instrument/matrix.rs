// SPDX-License-Identifier: EUPL-1.2
//! The Damocles matrix: what the mayor does at a first, second and third offence, by place and kind of drug.
//!
//! **Invariant:** it begins empty. A cell without a maatregel is not decided, and is shown so.

use std::collections::BTreeMap;

kernel::codes! {
    /// Where drugs were found.
    pub enum Plaats {
        /// A home.
        Woning = "woning",
        /// Premises that are no home.
        Lokaal = "lokaal",
    }
}

kernel::codes! {
    /// Which drugs.
    pub enum Middel {
        /// Hard drugs (list I, IA).
        Hard = "hard",
        /// Soft drugs (list II).
        Soft = "soft",
    }
}

kernel::codes! {
    /// What kind of maatregel; the form asks this and a number.
    pub enum Maatregelsoort {
        /// A warning.
        Waarschuwing = "waarschuwing",
        /// A penalty order of an amount.
        Dwangsom = "dwangsom",
        /// Closing for weeks.
        Weken = "sluiting-weken",
        /// Closing for months.
        Maanden = "sluiting-maanden",
    }
}

/// What follows on an offence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Maatregel {
    /// A warning.
    Waarschuwing,
    /// A penalty order of so many cents.
    Dwangsom(i64),
    /// Closing for so many weeks.
    Weken(i64),
    /// Closing for so many months.
    Maanden(i64),
}

impl Maatregel {
    /// From its two parts, as a form and the database hold them; a warning has no number.
    pub const fn van(soort: Maatregelsoort, aantal: Option<i64>) -> Option<Self> {
        match (soort, aantal) {
            (Maatregelsoort::Waarschuwing, None) => Some(Self::Waarschuwing),
            (Maatregelsoort::Dwangsom, Some(cent)) if cent > 0 => Some(Self::Dwangsom(cent)),
            (Maatregelsoort::Weken, Some(n)) if n > 0 => Some(Self::Weken(n)),
            (Maatregelsoort::Maanden, Some(n)) if n > 0 => Some(Self::Maanden(n)),
            _ => None,
        }
    }

    /// Its two parts.
    pub const fn delen(self) -> (Maatregelsoort, Option<i64>) {
        match self {
            Self::Waarschuwing => (Maatregelsoort::Waarschuwing, None),
            Self::Dwangsom(cent) => (Maatregelsoort::Dwangsom, Some(cent)),
            Self::Weken(n) => (Maatregelsoort::Weken, Some(n)),
            Self::Maanden(n) => (Maatregelsoort::Maanden, Some(n)),
        }
    }
}

/// A cell: place, kind of drug, and the how-manieth offence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cel {
    /// Where.
    pub plaats: Plaats,
    /// What.
    pub middel: Middel,
    /// First, second, third.
    pub keer: i64,
}

/// How many offences have a column.
pub const KEREN: [i64; 3] = [1, 2, 3];

impl Cel {
    /// Every cell, in the order of the table.
    pub fn alle() -> impl Iterator<Item = Self> {
        Plaats::ALLE.iter().flat_map(|&plaats| {
            Middel::ALLE
                .iter()
                .flat_map(move |&middel| KEREN.iter().map(move |&keer| Self { plaats, middel, keer }))
        })
    }

    /// Its code, in fields, keys of texts and rows: `woning-hard-1`.
    pub fn code(self) -> String {
        format!("{}-{}-{}", self.plaats, self.middel, self.keer)
    }
}

/// What was decided, per cell.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Matrix(BTreeMap<Cel, Maatregel>);

impl Matrix {
    /// What follows there; none: not decided.
    pub fn maatregel(&self, cel: Cel) -> Option<Maatregel> {
        self.0.get(&cel).copied()
    }

    /// Sets what follows there.
    pub fn zet(&mut self, cel: Cel, maatregel: Maatregel) {
        self.0.insert(cel, maatregel);
    }

    /// Whether nothing was decided.
    pub fn is_leeg(&self) -> bool {
        self.0.is_empty()
    }

    /// What was decided.
    pub fn cellen(&self) -> impl Iterator<Item = (Cel, Maatregel)> {
        self.0.iter().map(|(c, m)| (*c, *m))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_matrix_ships_empty_with_twelve_cells() {
        let leeg = Matrix::default();
        assert!(leeg.is_leeg() && Cel::alle().count() == 12);
        assert!(Cel::alle().all(|c| leeg.maatregel(c).is_none()), "no default periods");
    }

    #[test]
    fn a_maatregel_and_its_number_belong_together() {
        for soort in Maatregelsoort::ALLE {
            for aantal in [None, Some(-1), Some(0), Some(3)] {
                let gemaakt = Maatregel::van(*soort, aantal);
                let hoort =
                    if *soort == Maatregelsoort::Waarschuwing { aantal.is_none() } else { aantal == Some(3) };
                assert_eq!(gemaakt.is_some(), hoort, "{soort} {aantal:?}");
                assert!(gemaakt.is_none_or(|m| m.delen() == (*soort, aantal)));
            }
        }
    }
}
