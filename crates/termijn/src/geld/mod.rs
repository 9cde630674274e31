// SPDX-License-Identifier: EUPL-1.2
//! Clocks that cost money: the penalty for deciding late, forfeited sums of a last onder dwangsom, and prescription.
//!
//! Amounts are whole cents; euros come from the data with their validity.

mod dwangsom;
mod last;
mod verjaring;

use std::fmt;

pub use dwangsom::Dwangsomverloop;
pub use last::{Last, Verbeurte, Wijze};
pub use verjaring::Verjaring;

/// A sum of money in cents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Bedrag(u64);

impl Bedrag {
    /// Whole euros.
    #[must_use]
    pub const fn euro(euro: u32) -> Self {
        Self(euro as u64 * 100)
    }

    /// Cents.
    #[must_use]
    pub const fn cent(cent: u64) -> Self {
        Self(cent)
    }

    /// In cents.
    #[must_use]
    pub const fn in_cent(self) -> u64 {
        self.0
    }

    pub(crate) const fn plus(self, ander: Self) -> Self {
        Self(self.0.saturating_add(ander.0))
    }

    pub(crate) const fn min(self, ander: Self) -> Self {
        if self.0 < ander.0 { self } else { ander }
    }

    pub(crate) const fn maal(self, keer: u64) -> Self {
        Self(self.0.saturating_mul(keer))
    }

    pub(crate) const fn minus(self, ander: Self) -> Self {
        Self(self.0.saturating_sub(ander.0))
    }
}

/// `€ 1.442` or `€ 12,50`.
impl fmt::Display for Bedrag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let euro = (self.0 / 100).to_string();
        let mut met_punten = String::new();
        for (plek, cijfer) in euro.chars().enumerate() {
            if plek > 0 && (euro.len() - plek).is_multiple_of(3) {
                met_punten.push('.');
            }
            met_punten.push(cijfer);
        }
        match self.0 % 100 {
            0 => write!(f, "\u{20ac} {met_punten}"),
            cent => write!(f, "\u{20ac} {met_punten},{cent:02}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_is_written_the_dutch_way() {
        for (cent, tekst) in
            [(2300, "€ 23"), (144_200, "€ 1.442"), (1250, "€ 12,50"), (100_000_000, "€ 1.000.000")]
        {
            assert_eq!(Bedrag::cent(cent).to_string(), tekst);
        }
    }
}
