// SPDX-License-Identifier: EUPL-1.2
//! Under what a question is asked: who answers, under which afspraak, on which theme, on which day.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use kernel::Tijdstip;
use serde::{Deserialize, Serialize};

/// The most characters of a name on the wire.
const LENGTE: usize = 64;

/// A text that is no name for the wire.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a name on the wire has 1 to 64 letters, digits, points and dashes")]
pub struct OngeldigeAanduiding;

/// The name by which both sides know a party, an afspraak or a theme; agreed in the afspraak.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Aanduiding(String);

impl Aanduiding {
    /// As it is on the wire.
    pub fn als_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Aanduiding {
    type Err = OngeldigeAanduiding;

    fn from_str(tekst: &str) -> Result<Self, Self::Err> {
        let mag = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'.';
        let goed = (1..=LENGTE).contains(&tekst.len()) && tekst.bytes().all(mag);
        goed.then(|| Self(tekst.to_owned())).ok_or(OngeldigeAanduiding)
    }
}

impl TryFrom<String> for Aanduiding {
    type Error = OngeldigeAanduiding;

    fn try_from(tekst: String) -> Result<Self, Self::Error> {
        tekst.parse()
    }
}

impl From<Aanduiding> for String {
    fn from(naam: Aanduiding) -> Self {
        naam.0
    }
}

/// The day for which a key and an edition hold, as it is counted in the Netherlands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Tijdvak(Date);

impl Tijdvak {
    /// Of a day.
    pub const fn van(dag: Date) -> Self {
        Self(dag)
    }

    /// The one that a moment lies in.
    pub fn op(nu: Tijdstip) -> Self {
        Self(nu.dag())
    }
}

impl fmt::Display for Tijdvak {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl TryFrom<String> for Tijdvak {
    type Error = OngeldigeAanduiding;

    /// Only the one way to write a day: two texts are never the same key.
    fn try_from(tekst: String) -> Result<Self, Self::Error> {
        let dag: Date = tekst.parse().map_err(|_| OngeldigeAanduiding)?;
        (dag.to_string() == tekst).then_some(Self(dag)).ok_or(OngeldigeAanduiding)
    }
}

impl From<Tijdvak> for String {
    fn from(t: Tijdvak) -> Self {
        t.to_string()
    }
}

/// Under what a question is asked. Each has a key and an edition of its own.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kader {
    antwoorder: Aanduiding,
    afspraak: Aanduiding,
    thema: Aanduiding,
    tijdvak: Tijdvak,
}

impl Kader {
    /// Who answers, under which afspraak, on which theme, on which day.
    pub const fn nieuw(
        antwoorder: Aanduiding,
        afspraak: Aanduiding,
        thema: Aanduiding,
        tijdvak: Tijdvak,
    ) -> Self {
        Self { antwoorder, afspraak, thema, tijdvak }
    }

    /// Who answers.
    pub const fn antwoorder(&self) -> &Aanduiding {
        &self.antwoorder
    }

    /// Under which afspraak.
    pub const fn afspraak(&self) -> &Aanduiding {
        &self.afspraak
    }

    /// On which theme.
    pub const fn thema(&self) -> &Aanduiding {
        &self.thema
    }

    /// On which day.
    pub const fn tijdvak(&self) -> Tijdvak {
        self.tijdvak
    }

    /// The same bytes for the same kader and no other: no part can hold the sign between them.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        let Self { antwoorder, afspraak, thema, tijdvak } = self;
        format!("{}|{}|{}|{tijdvak}", antwoorder.0, afspraak.0, thema.0).into_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_short_and_plain() {
        for goed in ["gulpen", "00000001822477348000", "conv-2026.1", &"a".repeat(64)] {
            assert!(goed.parse::<Aanduiding>().is_ok(), "{goed}");
        }
        for fout in ["", "a|b", "a b", "é", &"a".repeat(65)] {
            assert!(fout.parse::<Aanduiding>().is_err(), "{fout}");
        }
    }

    #[test]
    fn a_day_is_written_in_one_way() {
        assert!(Tijdvak::try_from("2026-11-22".to_owned()).is_ok());
        for fout in ["2026-11-22T10:00", "20261122", "+002026-11-22", "2026-13-01", ""] {
            assert!(Tijdvak::try_from(fout.to_owned()).is_err(), "{fout}");
        }
    }
}
