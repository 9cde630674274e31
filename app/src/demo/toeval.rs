// SPDX-License-Identifier: EUPL-1.2
//! Chance that can be repeated: the same seed makes the same demo, so that what one sees another can look at too.
//!
//! SplitMix64 (Steele, Lea and Flood, 2014): good enough for an invented world, and for nothing else. Secrets and ids come
//! from the system.

/// A row of numbers that follows from its seed.
#[derive(Debug, Clone)]
pub(super) struct Toeval(u64);

impl Toeval {
    pub(super) const fn met_zaad(zaad: u64) -> Self {
        Self(zaad)
    }

    fn volgende(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// From 0 up to but not including `grens`; 0 when there is nothing below it.
    pub(super) fn onder(&mut self, grens: u64) -> u64 {
        // The small bias of a remainder does not matter here.
        self.volgende().checked_rem(grens).unwrap_or_default()
    }

    /// From `van` up to and including `tot`.
    pub(super) fn tussen(&mut self, van: i64, tot: i64) -> i64 {
        let breedte = tot.abs_diff(van).saturating_add(1);
        van.saturating_add(i64::try_from(self.onder(breedte)).unwrap_or_default())
    }

    /// From 0 up to but not including 1.
    pub(super) fn deel(&mut self) -> f64 {
        f64::from(u32::try_from(self.volgende() >> 32).unwrap_or_default()) / (f64::from(u32::MAX) + 1.0)
    }

    /// True in so many cases of a hundred.
    pub(super) fn procent(&mut self, kans: u64) -> bool {
        self.onder(100) < kans
    }

    /// One of these; none of none.
    pub(super) fn kies<'a, T>(&mut self, uit: &'a [T]) -> Option<&'a T> {
        let plek = self.onder(uit.len() as u64);
        usize::try_from(plek).ok().and_then(|plek| uit.get(plek))
    }

    /// One of these texts; empty of none.
    pub(super) fn tekst<'a>(&mut self, uit: &'a [String]) -> &'a str {
        self.kies(uit).map_or("", String::as_str)
    }

    /// One of these, each with its own weight.
    pub(super) fn weeg<'a, T>(&mut self, uit: &'a [(T, u64)]) -> Option<&'a T> {
        let mut rest = self.onder(uit.iter().map(|(_, gewicht)| gewicht).sum());
        uit.iter().find_map(|(wat, gewicht)| {
            let raak = rest < *gewicht;
            rest = rest.saturating_sub(*gewicht);
            raak.then_some(wat)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_row() {
        let rij = |zaad| {
            let mut t = Toeval::met_zaad(zaad);
            (0..5).map(|_| t.onder(1000)).collect::<Vec<_>>()
        };
        assert_eq!(rij(7), rij(7));
        assert_ne!(rij(7), rij(8));
    }

    #[test]
    fn numbers_stay_between_their_ends_and_reach_both() {
        let mut t = Toeval::met_zaad(1);
        let gezien: std::collections::BTreeSet<i64> = (0..200).map(|_| t.tussen(-2, 2)).collect();
        assert_eq!(gezien.into_iter().collect::<Vec<_>>(), [-2, -1, 0, 1, 2]);
        assert!((0..200).all(|_| (0.0..1.0).contains(&t.deel())));
        assert_eq!((t.onder(0), t.kies::<u8>(&[])), (0, None));
    }

    #[test]
    fn weights_count() {
        let mut t = Toeval::met_zaad(1);
        let zwaar = (0..1000).filter(|_| t.weeg(&[("a", 9), ("b", 1)]) == Some(&"a")).count();
        assert!((850..950).contains(&zwaar), "{zwaar}");
        assert_eq!(t.weeg(&[("nooit", 0)]), None);
    }
}
