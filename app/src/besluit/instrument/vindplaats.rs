// SPDX-License-Identifier: EUPL-1.2
//! Where a rule is published: an address, or a number of the national publications.

use std::fmt;
use std::str::FromStr;

/// Where a version is published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Vindplaats {
    /// An address on the web.
    Adres(String),
    /// A number of the collection of local rules: `CVDR123456`.
    Cvdr(String),
    /// A number of the municipal gazette: `gmb-2026-12345`.
    Gemeenteblad(String),
}

/// The text is none of these.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a place of publication")]
pub struct GeenVindplaats;

fn cijfers(tekst: &str, hoeveel: std::ops::RangeInclusive<usize>) -> bool {
    hoeveel.contains(&tekst.len()) && tekst.bytes().all(|b| b.is_ascii_digit())
}

impl FromStr for Vindplaats {
    type Err = GeenVindplaats;

    fn from_str(tekst: &str) -> Result<Self, GeenVindplaats> {
        let tekst = tekst.trim();
        if let Some(rest) = tekst.strip_prefix("https://") {
            let host = rest.split('/').next().unwrap_or_default();
            let goed =
                host.contains('.') && !tekst.contains(|c: char| c.is_whitespace() || "\"<>@".contains(c));
            return if goed { Ok(Self::Adres(tekst.to_owned())) } else { Err(GeenVindplaats) };
        }
        let groot = tekst.to_ascii_uppercase();
        if let Some(nummer) = groot.strip_prefix("CVDR").map(str::trim).filter(|n| cijfers(n, 1..=9)) {
            return Ok(Self::Cvdr(format!("CVDR{nummer}")));
        }
        let (jaar, nummer) =
            groot.strip_prefix("GMB-").and_then(|r| r.split_once('-')).ok_or(GeenVindplaats)?;
        if cijfers(jaar, 4..=4) && cijfers(nummer, 1..=7) {
            Ok(Self::Gemeenteblad(format!("gmb-{jaar}-{nummer}")))
        } else {
            Err(GeenVindplaats)
        }
    }
}

impl fmt::Display for Vindplaats {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Adres(t) | Self::Cvdr(t) | Self::Gemeenteblad(t) => f.write_str(t),
        }
    }
}

impl Vindplaats {
    /// The address at which it can be read.
    pub fn href(&self) -> String {
        match self {
            Self::Adres(adres) => adres.clone(),
            Self::Cvdr(nummer) => format!("https://lokaleregelgeving.overheid.nl/{nummer}"),
            Self::Gemeenteblad(nummer) => format!("https://zoek.officielebekendmakingen.nl/{nummer}.html"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_of_publication_is_an_address_or_a_number() {
        for (tekst, href) in [
            ("https://voorbeeld.example/regels/1", "https://voorbeeld.example/regels/1"),
            (" cvdr 123456 ", "https://lokaleregelgeving.overheid.nl/CVDR123456"),
            ("GMB-2026-12345", "https://zoek.officielebekendmakingen.nl/gmb-2026-12345.html"),
        ] {
            let gelezen = tekst.parse::<Vindplaats>().unwrap();
            assert_eq!(gelezen.href(), href);
            assert_eq!(
                gelezen.to_string().parse::<Vindplaats>().unwrap(),
                gelezen,
                "what is kept is read again"
            );
        }
        for fout in [
            "",
            "http://voorbeeld.example",
            "https://",
            "https://localhost/x",
            "https://a.example/ b",
            "https://a.example/\"x",
            "javascript:alert(1)",
            "CVDR",
            "CVDR12a",
            "gmb-26-1",
            "gmb-2026-",
            "Gemeenteblad",
        ] {
            assert!(fout.parse::<Vindplaats>().is_err(), "{fout}");
        }
    }
}
