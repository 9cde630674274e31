// SPDX-License-Identifier: EUPL-1.2
//! The house style of a municipality: data only. There is no template to upload, so none can loop, read or fetch.
use thiserror::Error;

use crate::gebrek::Nazicht;
use crate::taal::Taal;

/// The most bytes of a logo.
pub const MAX_LOGO: usize = 512 * 1024;
/// The most dots of a logo along one side.
pub const MAX_ZIJDE: u32 = 4000;
/// The contrast with white that small text needs (WCAG 1.4.3), times a hundred.
const CONTRAST: f64 = 4.5;

/// What `naam` is the name of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Afzender {
    /// A municipality, without that word: `Simpelveld`.
    #[default]
    Gemeente,
    /// Another organisation, in full: only a list is of one.
    Organisatie,
}

/// Where to find the municipality, and how its letters look.
///
/// A letter needs all of it; a list of an overleg only the name.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Gemeente {
    pub afzender: Afzender,
    pub naam: String,
    pub bezoekadres: String,
    /// Street or box, postal code and place, on one line.
    pub postadres: String,
    pub telefoon: String,
    pub email: String,
    pub website: String,
    /// The channel for objections and other formal messages (Awb 2:13 and further); an address on the web.
    pub loket: String,
    pub huisstijl: Huisstijl,
}

/// What differs per municipality in the look of a letter.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Huisstijl {
    pub logo: Option<Logo>,
    pub kleur: Kleur,
    /// A line of the municipality at the end of each letter; may be empty.
    pub slotregel: String,
}

impl Gemeente {
    /// `lijst`: what is printed is neither addressed nor signed.
    pub(crate) fn zie(&self, n: &mut Nazicht, lijst: bool) {
        n.tekst("naam", &self.naam);
        n.strijd("afzender", !lijst && self.afzender != Afzender::Gemeente, "is geen gemeente");
        let waar = [
            ("bezoekadres", &self.bezoekadres),
            ("postadres", &self.postadres),
            ("telefoon", &self.telefoon),
            ("email", &self.email),
            ("website", &self.website),
            ("loket", &self.loket),
        ];
        for (veld, tekst) in waar {
            if lijst { n.mag(veld, tekst) } else { n.tekst(veld, tekst) }
        }
        n.mag("huisstijl.slotregel", &self.huisstijl.slotregel);
        if let Some(logo) = &self.huisstijl.logo {
            n.tekst("huisstijl.logo.alt", &logo.alt);
        }
    }

    /// As a letterhead names it.
    pub(crate) fn voluit(&self, taal: Taal) -> String {
        match self.afzender {
            Afzender::Gemeente => format!("{} {}", taal.kies("Gemeente", "Municipality of"), self.naam),
            Afzender::Organisatie => self.naam.clone(),
        }
    }
}

/// A colour for names and headings, dark enough to be read on white.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kleur([u8; 3]);

impl Default for Kleur {
    fn default() -> Self {
        Self([0x15, 0x42, 0x73])
    }
}

impl Kleur {
    /// Reads `#154273`; refuses what cannot be read on white paper.
    pub fn lees(tekst: &str) -> Result<Self, Stijlfout> {
        let cijfers =
            tekst.strip_prefix('#').filter(|c| c.len() == 6 && c.is_ascii()).ok_or(Stijlfout::Kleur)?;
        let getal = u32::from_str_radix(cijfers, 16).map_err(|_| Stijlfout::Kleur)?;
        let [_, r, g, b] = getal.to_be_bytes();
        let kleur = Self([r, g, b]);
        if kleur.contrast() < CONTRAST { Err(Stijlfout::Contrast) } else { Ok(kleur) }
    }

    /// `#154273`.
    #[must_use]
    pub fn code(self) -> String {
        let [r, g, b] = self.0;
        format!("#{r:02x}{g:02x}{b:02x}")
    }

    /// Contrast with white by WCAG 2.
    fn contrast(self) -> f64 {
        let [r, g, b] = self.0.map(|kanaal| {
            let c = f64::from(kanaal) / 255.0;
            if c <= 0.040_45 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        });
        1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05)
    }
}

/// A logo: a PNG with the words that a screen reader says for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    pub(crate) bytes: Vec<u8>,
    pub(crate) breed: u32,
    pub(crate) hoog: u32,
    pub(crate) alt: String,
}

impl Logo {
    /// Judges an uploaded picture by its own first bytes. Only PNG: an SVG can fetch files and grow without end.
    pub fn lees(bytes: Vec<u8>, alt: impl Into<String>) -> Result<Self, Stijlfout> {
        if bytes.len() > MAX_LOGO {
            return Err(Stijlfout::LogoTeGroot);
        }
        let kop = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR").ok_or(Stijlfout::GeenPng)?;
        let maat = |van: usize| {
            let vier = kop.get(van..van + 4).and_then(|b| b.try_into().ok());
            vier.map(u32::from_be_bytes).filter(|zijde| *zijde > 0).ok_or(Stijlfout::GeenPng)
        };
        let (breed, hoog) = (maat(0)?, maat(4)?);
        if breed > MAX_ZIJDE || hoog > MAX_ZIJDE {
            return Err(Stijlfout::LogoTeGroot);
        }
        Ok(Self { bytes, breed, hoog, alt: alt.into() })
    }

    /// Width and height in millimetres: it fits in a box of 60 by 20.
    pub(crate) fn maat(&self) -> (f64, f64) {
        let (breed, hoog) = (f64::from(self.breed), f64::from(self.hoog));
        let schaal = (60.0 / breed).min(20.0 / hoog);
        (breed * schaal, hoog * schaal)
    }
}

/// Why a part of a house style is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Stijlfout {
    #[error("dit is geen kleur: schrijf haar als #154273")]
    Kleur,
    #[error("deze kleur is te licht om op wit te lezen: kies een donkerdere (WCAG 1.4.3)")]
    Contrast,
    #[error("dit logo is geen PNG: bewaar het als PNG en probeer het opnieuw")]
    GeenPng,
    #[error("dit logo is te groot: het mag tot 512 kB en tot 4000 beeldpunten per zijde zijn")]
    LogoTeGroot,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_that_cannot_be_read_is_refused() {
        assert_eq!(Kleur::lees("#154273").map(Kleur::code), Ok("#154273".to_owned()));
        assert_eq!(Kleur::lees("#ffee00"), Err(Stijlfout::Contrast));
        for geen in ["154273", "#15427", "#gggggg", "", "#1542733", "#éééé"] {
            assert_eq!(Kleur::lees(geen), Err(Stijlfout::Kleur), "{geen}");
        }
    }

    #[test]
    fn only_a_png_of_a_sane_size_is_a_logo() {
        let png = |breed: u32, hoog: u32| {
            let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec();
            bytes.extend(breed.to_be_bytes());
            bytes.extend(hoog.to_be_bytes());
            bytes
        };
        assert!(Logo::lees(png(300, 100), "Logo").is_ok());
        assert_eq!(Logo::lees(png(300_000, 300_000), "Bom"), Err(Stijlfout::LogoTeGroot));
        assert_eq!(Logo::lees(png(0, 10), "Leeg"), Err(Stijlfout::GeenPng));
        assert_eq!(Logo::lees(vec![0; MAX_LOGO + 1], "Groot"), Err(Stijlfout::LogoTeGroot));
        let svg = br#"<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>"#;
        assert_eq!(Logo::lees(svg.to_vec(), "Lezer"), Err(Stijlfout::GeenPng));
        let maat = Logo::lees(png(600, 100), "Breed").unwrap().maat();
        assert_eq!(maat, (60.0, 10.0));
    }
}
