// SPDX-License-Identifier: EUPL-1.2
//! What part of a record is given, and where it came from.

crate::codes! {
    /// A part of a record that can be given or withheld as a whole.
    pub enum Veldgroep {
        /// That the record exists, and whose it is.
        Bestaan = "bestaan",
        /// Number, thema, area, dates and stage; nothing that points to a person.
        Kern = "kern",
        /// What was seen, the exact place, the reading of it, and the weighing.
        Inhoud = "inhoud",
        /// The persons mentioned.
        Personen = "personen",
        /// The reporter, kept apart from everything else.
        Melder = "melder",
        /// Photos and documents.
        Bijlagen = "bijlagen",
    }
}

crate::codes! {
    /// Where a signaal came from, as far as that limits what may be done with it.
    pub enum Herkomst {
        /// Own observation or a report by an inhabitant: no restriction travels along.
        Vrij = "vrij",
        /// Provided by the police under the Wpg: only for the stated purpose, passed on only with their consent.
        Politie = "politie",
        /// Meld Misdaad Anoniem: named readers, short retention, never passed on.
        Mma = "mma",
        /// Provided by another partner under a condition of theirs.
        Partner = "partner",
    }
}

/// A set of veldgroepen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct Veldgroepen(u8);

impl Veldgroepen {
    /// Nothing.
    pub const GEEN: Self = Self(0);
    /// Everything there is.
    pub const ALLE: Self = Self(0b11_1111);

    const fn bit(groep: Veldgroep) -> u8 {
        1 << (groep as u8)
    }

    /// Whether the set holds the group.
    pub const fn bevat(self, groep: Veldgroep) -> bool {
        self.0 & Self::bit(groep) != 0
    }

    /// The set with the group added.
    #[must_use]
    pub const fn met(self, groep: Veldgroep) -> Self {
        Self(self.0 | Self::bit(groep))
    }

    /// Both sets together.
    #[must_use]
    pub const fn of(self, ander: Self) -> Self {
        Self(self.0 | ander.0)
    }

    /// What both sets hold.
    #[must_use]
    pub const fn en(self, ander: Self) -> Self {
        Self(self.0 & ander.0)
    }

    /// Whether nothing is given.
    pub const fn is_leeg(self) -> bool {
        self.0 == 0
    }

    /// The groups in the set, in order of declaration.
    pub fn groepen(self) -> impl Iterator<Item = Veldgroep> {
        Veldgroep::ALLE.iter().copied().filter(move |&g| self.bevat(g))
    }

    /// The number that the database holds.
    pub const fn bits(self) -> i64 {
        self.0 as i64
    }

    /// From the number that the database holds; unknown bits are dropped.
    pub fn van_bits(bits: i64) -> Self {
        Self(u8::try_from(bits & 0b11_1111).unwrap_or_default())
    }
}

impl FromIterator<Veldgroep> for Veldgroepen {
    fn from_iter<I: IntoIterator<Item = Veldgroep>>(groepen: I) -> Self {
        groepen.into_iter().fold(Self::GEEN, Self::met)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_is_every_group() {
        assert_eq!(Veldgroep::ALLE.iter().copied().collect::<Veldgroepen>(), Veldgroepen::ALLE);
        assert_eq!(Veldgroepen::van_bits(Veldgroepen::ALLE.bits()), Veldgroepen::ALLE);
    }
}
