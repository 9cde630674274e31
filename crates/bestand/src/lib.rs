// SPDX-License-Identifier: EUPL-1.2
//! Judges an uploaded file and cleans it, before anything is stored.
//!
//! [`beoordeel`] recognises the kind by content, never by what the sender says; the extension must agree with it. A photo
//! loses everything that is not picture: place, time, device, thumbnails, comments, and whatever hangs behind its end.
//! Only the orientation of a JPEG stays, or photos of phones would lie on their side.
//!
//! Invariant: a [`Bestand`] exists only through [`beoordeel`], and judging its content again changes nothing.
//!
//! Deliberately absent: a virus scanner, decoding of pictures, unpacking of documents, and cleaning of the properties
//! inside PDF, DOCX and ODT. [`Soort::is_geschoond`] tells for which kinds the sender's details are gone.
//!
//! ```
//! use bestand::{Afwijzing, Soort, beoordeel};
//!
//! let notitie = beoordeel("../Notitie\u{202e}.TXT", b"Gezien om 23.00 uur", 1_000).unwrap();
//! assert_eq!((notitie.naam(), notitie.soort()), ("Notitie.txt", Soort::Tekst));
//!
//! let fout = beoordeel("foto.jpg", b"Gezien om 23.00 uur", 1_000).unwrap_err();
//! assert_eq!((fout.code(), fout), ("BST-004", Afwijzing::ExtensiePastNiet { soort: Soort::Tekst }));
//! ```

mod afwijzing;
mod exif;
mod jpeg;
mod lezer;
mod naam;
mod pakket;
mod pdf;
mod png;
mod soort;
mod tekst;
mod webp;

pub use afwijzing::Afwijzing;
pub use naam::{MAX_NAAM, content_disposition};
pub use soort::Soort;

use std::fmt;

use bytes::Bytes;

/// Most pixels of a photo: above every phone of today, below what hurts a browser.
pub const MAX_BEELDPUNTEN: u64 = 120_000_000;

/// A file that may be stored.
#[derive(Clone, PartialEq, Eq)]
pub struct Bestand {
    naam: String,
    soort: Soort,
    inhoud: Bytes,
}

impl Bestand {
    /// Safe name with the extension that fits the kind, at most [`MAX_NAAM`] characters.
    #[must_use]
    pub fn naam(&self) -> &str {
        &self.naam
    }

    #[must_use]
    pub const fn soort(&self) -> Soort {
        self.soort
    }

    /// The cleaned content.
    #[must_use]
    pub const fn inhoud(&self) -> &Bytes {
        &self.inhoud
    }

    #[must_use]
    pub fn into_inhoud(self) -> Bytes {
        self.inhoud
    }
}

/// Neither the name nor the content may reach a log.
impl fmt::Debug for Bestand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Bestand")
            .field("soort", &self.soort)
            .field("grootte", &self.inhoud.len())
            .finish_non_exhaustive()
    }
}

/// Width and height of a photo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Maat {
    pub(crate) breedte: u32,
    pub(crate) hoogte: u32,
}

impl Maat {
    /// A size with something to see.
    pub(crate) fn nieuw(breedte: u32, hoogte: u32) -> Option<Self> {
        (breedte > 0 && hoogte > 0).then_some(Self { breedte, hoogte })
    }
}

/// Judges an uploaded file of at most `grens` bytes and cleans it.
///
/// # Errors
/// The first reason to refuse the file.
pub fn beoordeel(naam: &str, inhoud: &[u8], grens: u64) -> Result<Bestand, Afwijzing> {
    let grootte = inhoud.len() as u64;
    if grootte == 0 {
        return Err(Afwijzing::Leeg);
    }
    if grootte > grens {
        return Err(Afwijzing::TeGroot { grootte, grens });
    }
    if tekst::is_testvirus(inhoud) {
        return Err(Afwijzing::Testvirus);
    }
    let naam = naam::schoon(naam);
    let extensie = naam::extensie(&naam);
    if extensie.as_deref().is_some_and(soort::is_opmaakextensie) {
        return Err(Afwijzing::Opmaak);
    }
    let soort = soort::herken(inhoud, extensie.as_deref())?;
    if extensie.as_deref().is_some_and(|extensie| !soort.past_bij(extensie)) {
        return Err(Afwijzing::ExtensiePastNiet { soort });
    }
    let inhoud = maak_schoon(soort, inhoud)?;
    Ok(Bestand { naam: naam::met_extensie(&naam, extensie.as_deref(), soort), soort, inhoud })
}

fn maak_schoon(soort: Soort, inhoud: &[u8]) -> Result<Bytes, Afwijzing> {
    let foto = match soort {
        Soort::Jpeg => jpeg::schoon(inhoud),
        Soort::Png => png::schoon(inhoud),
        Soort::Webp => webp::schoon(inhoud),
        Soort::Pdf => return pdf::keur(inhoud).map(|()| Bytes::copy_from_slice(inhoud)),
        Soort::Docx | Soort::Odt | Soort::Tekst => return Ok(Bytes::copy_from_slice(inhoud)),
    };
    let (schoon, Maat { breedte, hoogte }) = foto.ok_or(Afwijzing::Beschadigd { soort })?;
    if u64::from(breedte) * u64::from(hoogte) > MAX_BEELDPUNTEN {
        return Err(Afwijzing::TeVeelBeeldpunten { breedte, hoogte });
    }
    Ok(Bytes::from(schoon))
}

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
