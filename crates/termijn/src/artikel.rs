// SPDX-License-Identifier: EUPL-1.2
//! An article of law, written short (`Awb 6:8(1)`) and read out in full.

use std::borrow::Cow;
use std::fmt;

use crate::taal::{Taal, rang};

/// An article: act, number, and between brackets paragraph (a number) or part (a letter): `Gemeentewet 172a(6)(a)`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Artikel(Cow<'static, str>);

impl Artikel {
    /// An article that is known when the program is built.
    pub(crate) const fn vast(tekst: &'static str) -> Self {
        Self(Cow::Borrowed(tekst))
    }

    /// Reads the short form; nothing when it has no act, no number or a bracket that stays open.
    #[must_use]
    pub fn lees(tekst: &str) -> Option<Self> {
        let (wet, rest) = tekst.trim().rsplit_once(' ')?;
        let nummer = rest.split('(').next().unwrap_or_default();
        let haken = rest.matches('(').count() == rest.matches(')').count();
        let goed = !wet.trim().is_empty() && nummer.starts_with(|c: char| c.is_ascii_digit()) && haken;
        goed.then(|| Self(Cow::Owned(tekst.trim().to_owned())))
    }

    /// The short form.
    #[must_use]
    pub fn kort(&self) -> &str {
        &self.0
    }

    /// As a lawyer writes it: `artikel 6:8, eerste lid, Awb`.
    #[must_use]
    pub fn voluit(&self, taal: Taal) -> String {
        if taal == Taal::En {
            let (wet, rest) = self.0.rsplit_once(' ').unwrap_or(("", &self.0));
            return format!("article {rest} {wet}");
        }
        format!("artikel {}", self.zonder_woord())
    }

    /// `6:8, eerste lid, Awb`.
    fn zonder_woord(&self) -> String {
        let (wet, rest) = self.0.rsplit_once(' ').unwrap_or(("", &self.0));
        let mut delen = rest.split('(');
        let mut uit = delen.next().unwrap_or_default().to_owned();
        let mut onderdelen = false;
        for deel in delen {
            let deel = deel.trim_end_matches(')');
            onderdelen = true;
            match deel.parse::<u16>() {
                Ok(lid) => uit.push_str(&format!(", {} lid", rang(lid))),
                Err(_) => uit.push_str(&format!(", onderdeel {deel}")),
            }
        }
        uit.push_str(if onderdelen { ", " } else { " " });
        uit.push_str(wet);
        uit
    }

    fn wet(&self) -> &str {
        self.0.rsplit_once(' ').map_or("", |(wet, _)| wet)
    }

    /// Several together; an act that they share is named once: `artikelen 6:7 en 6:8, eerste lid, Awb`.
    #[must_use]
    pub fn samen(artikelen: &[Self], taal: Taal) -> String {
        let (voor, laatste) = match artikelen {
            [] => return String::new(),
            [een] => return een.voluit(taal),
            [voor @ .., laatste] => (voor, laatste),
        };
        let gedeeld = voor.iter().all(|a| a.wet() == laatste.wet());
        let kaal = |a: &Self| match taal {
            Taal::Nl => a.zonder_woord(),
            Taal::En => a.voluit(taal).trim_start_matches("article ").to_owned(),
        };
        let zonder_wet = |a: &Self| {
            let tekst = kaal(a);
            let korter =
                tekst.strip_suffix(a.wet()).filter(|_| gedeeld).map(|t| t.trim_end().trim_end_matches(','));
            korter.map_or_else(|| tekst.clone(), str::to_owned)
        };
        let voor: Vec<String> = voor.iter().map(zonder_wet).collect();
        let (woord, en) = taal.kies(("artikelen", "en"), ("articles", "and"));
        format!("{woord} {} {en} {}", voor.join("; "), kaal(laatste))
    }
}

impl fmt::Display for Artikel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_article_is_read_out_in_full() {
        for (kort, nl, en) in [
            ("Awb 6:7", "artikel 6:7 Awb", "article 6:7 Awb"),
            ("Awb 6:8(1)", "artikel 6:8, eerste lid, Awb", "article 6:8(1) Awb"),
            ("Atw 4(a)", "artikel 4, onderdeel a, Atw", "article 4(a) Atw"),
            (
                "Gemeentewet 172a(6)(a)",
                "artikel 172a, zesde lid, onderdeel a, Gemeentewet",
                "article 172a(6)(a) Gemeentewet",
            ),
            (
                "Verordening 1182/71 3(4)",
                "artikel 3, vierde lid, Verordening 1182/71",
                "article 3(4) Verordening 1182/71",
            ),
        ] {
            let artikel = Artikel::lees(kort).unwrap();
            assert_eq!((artikel.voluit(Taal::Nl).as_str(), artikel.voluit(Taal::En).as_str()), (nl, en));
        }
        let twee = [Artikel::vast("Awb 6:7"), Artikel::vast("Awb 6:8(1)")];
        assert_eq!(Artikel::samen(&twee, Taal::Nl), "artikelen 6:7 en 6:8, eerste lid, Awb");
        assert_eq!(Artikel::samen(&twee, Taal::En), "articles 6:7 and 6:8(1) Awb");
        let andere = [Artikel::vast("Gemeentewet 151d(3)"), Artikel::vast("Wth 2(1)")];
        let samen = Artikel::samen(&andere, Taal::Nl);
        assert_eq!(samen, "artikelen 151d, derde lid, Gemeentewet en 2, eerste lid, Wth");
    }

    #[test]
    fn what_is_no_article_is_not_read() {
        for tekst in ["", "Awb", "6:7", "Awb zes", "Awb 6:8(1"] {
            assert_eq!(Artikel::lees(tekst), None, "{tekst}");
        }
    }
}
