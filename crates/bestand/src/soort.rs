// SPDX-License-Identifier: EUPL-1.2
//! The kinds of file that are accepted, and how content is recognised: by its first bytes, and for documents in a zip by
//! the parts that must be there.

use crate::afwijzing::Afwijzing;
use crate::{pakket, tekst};

/// Kind of an accepted file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Soort {
    Jpeg,
    Png,
    Webp,
    Pdf,
    Docx,
    Odt,
    Tekst,
}

impl Soort {
    /// Every kind, for the `accept` attribute of a form.
    pub const ALLE: [Self; 7] =
        [Self::Jpeg, Self::Png, Self::Webp, Self::Pdf, Self::Docx, Self::Odt, Self::Tekst];

    /// Media type to serve the file with, always beside `X-Content-Type-Options: nosniff`.
    #[must_use]
    pub const fn mime(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Webp => "image/webp",
            Self::Pdf => "application/pdf",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Odt => "application/vnd.oasis.opendocument.text",
            Self::Tekst => "text/plain; charset=utf-8",
        }
    }

    /// Extensions that fit, in lower case; the first is given to a file that has none.
    #[must_use]
    pub const fn extensies(self) -> &'static [&'static str] {
        match self {
            Self::Jpeg => &["jpg", "jpeg", "jpe", "jfif"],
            Self::Png => &["png"],
            Self::Webp => &["webp"],
            Self::Pdf => &["pdf"],
            Self::Docx => &["docx"],
            Self::Odt => &["odt"],
            Self::Tekst => &["txt", "text", "md"],
        }
    }

    #[must_use]
    pub const fn is_foto(self) -> bool {
        matches!(self, Self::Jpeg | Self::Png | Self::Webp)
    }

    /// Whether nothing of the sender is left in the file but what can be seen. Documents keep their properties: author,
    /// company, and photos inside them with their place.
    #[must_use]
    pub const fn is_geschoond(self) -> bool {
        matches!(self, Self::Jpeg | Self::Png | Self::Webp | Self::Tekst)
    }

    pub(crate) fn past_bij(self, extensie: &str) -> bool {
        self.extensies().contains(&extensie)
    }
}

/// Extensions of markup that a browser would run; refused before anything is read.
pub(crate) fn is_opmaakextensie(extensie: &str) -> bool {
    ["svg", "svgz", "htm", "html", "xhtml", "xht", "shtml", "mht", "mhtml", "xml", "xsl", "xslt", "hta"]
        .contains(&extensie)
}

const OLE: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEIC: [&[u8]; 10] =
    [b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs", b"mif1", b"msf1"];

/// Recognises the kind. The extension only helps to say why unreadable text is refused.
pub(crate) fn herken(inhoud: &[u8], extensie: Option<&str>) -> Result<Soort, Afwijzing> {
    let op = |plaats: usize, merk: &[u8]| inhoud.get(plaats..).is_some_and(|rest| rest.starts_with(merk));
    if op(0, &[0xff, 0xd8, 0xff]) {
        return Ok(Soort::Jpeg);
    }
    if op(0, crate::png::MERK) {
        return Ok(Soort::Png);
    }
    if op(0, b"RIFF") && op(8, b"WEBP") {
        return Ok(Soort::Webp);
    }
    if op(0, b"%PDF-") {
        return Ok(Soort::Pdf);
    }
    if op(0, b"PK\x03\x04") {
        return pakket::herken(inhoud);
    }
    if op(0, OLE) {
        return Err(Afwijzing::OudKantoorbestand);
    }
    if op(4, b"ftyp") && HEIC.iter().any(|merk| op(8, merk)) {
        return Err(Afwijzing::Heic);
    }
    match tekst::keur(inhoud) {
        Err(Afwijzing::OnbekendeSoort) if extensie.is_some_and(|e| Soort::Tekst.past_bij(e)) => {
            Err(Afwijzing::Tekstcodering)
        }
        oordeel => oordeel.map(|()| Soort::Tekst),
    }
}
