// SPDX-License-Identifier: EUPL-1.2
//! Where a ruling or change of law can be read: an ECLI, the official gazette, or an address.

use std::fmt;
use std::str::FromStr;

/// The source of a review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rechtsbron {
    /// A ruling: `ECLI:NL:RVS:2022:285`.
    Ecli(String),
    /// The Staatsblad: year and number.
    Staatsblad(u16, u32),
    /// An address on the web.
    Adres(String),
}

/// The text is none of these.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a source of law")]
pub struct GeenRechtsbron;

impl FromStr for Rechtsbron {
    type Err = GeenRechtsbron;

    fn from_str(tekst: &str) -> Result<Self, GeenRechtsbron> {
        let tekst = tekst.trim();
        if let Some(rest) = tekst.strip_prefix("https://") {
            let host = rest.split('/').next().unwrap_or_default();
            let goed =
                host.contains('.') && !tekst.contains(|c: char| c.is_whitespace() || "\"<>@".contains(c));
            return if goed { Ok(Self::Adres(tekst.to_owned())) } else { Err(GeenRechtsbron) };
        }
        let groot = tekst.to_ascii_uppercase();
        if groot.starts_with("ECLI:") {
            let delen: Vec<&str> = groot.split(':').collect();
            let [_, land, gerecht, jaar, nummer] = delen.as_slice() else { return Err(GeenRechtsbron) };
            let woord = |d: &str, max: usize| {
                (1..=max).contains(&d.len()) && d.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'.')
            };
            let jaartal = jaar.len() == 4 && jaar.bytes().all(|b| b.is_ascii_digit());
            let goed = woord(land, 2) && woord(gerecht, 7) && jaartal && woord(nummer, 25);
            return if goed { Ok(Self::Ecli(groot.clone())) } else { Err(GeenRechtsbron) };
        }
        let rest = groot.strip_prefix("STB").ok_or(GeenRechtsbron)?;
        let mut getallen = rest.split(|c: char| !c.is_ascii_digit()).filter(|d| !d.is_empty());
        let jaar = getallen.next().and_then(|j| j.parse().ok()).filter(|j| (1813..=2999).contains(j));
        let nummer = getallen.next().and_then(|n| n.parse().ok());
        match (jaar, nummer, getallen.next()) {
            (Some(jaar), Some(nummer), None) => Ok(Self::Staatsblad(jaar, nummer)),
            _ => Err(GeenRechtsbron),
        }
    }
}

impl fmt::Display for Rechtsbron {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Ecli(t) | Self::Adres(t) => f.write_str(t),
            Self::Staatsblad(jaar, nummer) => write!(f, "Stb. {jaar}, {nummer}"),
        }
    }
}

impl Rechtsbron {
    /// The address at which it can be read.
    pub fn href(&self) -> String {
        match self {
            Self::Ecli(ecli) => format!("https://deeplink.rechtspraak.nl/uitspraak?id={ecli}"),
            Self::Staatsblad(jaar, nummer) => {
                format!("https://zoek.officielebekendmakingen.nl/stb-{jaar}-{nummer}.html")
            }
            Self::Adres(adres) => adres.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_is_a_ruling_the_gazette_or_an_address() {
        for (tekst, gelezen) in [
            ("ecli:nl:rvs:2022:285", "ECLI:NL:RVS:2022:285"),
            ("Stb. 2026, 123", "Stb. 2026, 123"),
            ("stb 2026 nr. 7", "Stb. 2026, 7"),
            ("https://voorbeeld.example/wet", "https://voorbeeld.example/wet"),
        ] {
            let bron = tekst.parse::<Rechtsbron>().unwrap();
            assert_eq!(bron.to_string(), gelezen);
            assert_eq!(bron.to_string().parse::<Rechtsbron>().unwrap(), bron);
            assert!(bron.href().starts_with("https://"));
        }
        for fout in [
            "",
            "ECLI:NL:RVS:2022",
            "ECLI:NL:RVS:22:1",
            "ECLI:NL:RVS:2022:<1>",
            "Stb. 26",
            "Stb. 2026, 1, 2",
            "een uitspraak",
            "http://a.example",
        ] {
            assert!(fout.parse::<Rechtsbron>().is_err(), "{fout}");
        }
    }
}
