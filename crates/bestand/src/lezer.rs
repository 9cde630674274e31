// SPDX-License-Identifier: EUPL-1.2
//! A reader over bytes that cannot panic: every step says whether there was enough left.

/// The bytes that are still to be read.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Lezer<'a> {
    rest: &'a [u8],
}

impl<'a> Lezer<'a> {
    pub(crate) const fn new(rest: &'a [u8]) -> Self {
        Self { rest }
    }

    /// Starts at a position in the bytes.
    pub(crate) fn vanaf(inhoud: &'a [u8], plaats: usize) -> Option<Self> {
        inhoud.get(plaats..).map(Self::new)
    }

    pub(crate) const fn rest(&self) -> &'a [u8] {
        self.rest
    }

    pub(crate) const fn is_op(&self) -> bool {
        self.rest.is_empty()
    }

    pub(crate) fn neem(&mut self, aantal: usize) -> Option<&'a [u8]> {
        let (kop, staart) = self.rest.split_at_checked(aantal)?;
        self.rest = staart;
        Some(kop)
    }

    fn vast<const N: usize>(&mut self) -> Option<[u8; N]> {
        self.neem(N)?.try_into().ok()
    }

    pub(crate) fn u8(&mut self) -> Option<u8> {
        self.vast().map(|[byte]| byte)
    }

    pub(crate) fn u16_be(&mut self) -> Option<u16> {
        self.vast().map(u16::from_be_bytes)
    }

    pub(crate) fn u32_be(&mut self) -> Option<u32> {
        self.vast().map(u32::from_be_bytes)
    }

    pub(crate) fn u16_le(&mut self) -> Option<u16> {
        self.vast().map(u16::from_le_bytes)
    }

    pub(crate) fn u32_le(&mut self) -> Option<u32> {
        self.vast().map(u32::from_le_bytes)
    }
}

/// A length from a file as an index.
pub(crate) fn lengte(getal: u32) -> Option<usize> {
    usize::try_from(getal).ok()
}
