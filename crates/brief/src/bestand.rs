// SPDX-License-Identifier: EUPL-1.2
//! The files of a complete letter: a draft, or the final with the hash that freezes it.
use std::fmt;

use sha2::{Digest, Sha256};
use thiserror::Error;

use crate::brief::Compleet;
use crate::regel::Briefsoort;
use crate::{odt, pdf};

/// A draft: marked on every page, never to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Concept(Vec<u8>);

/// A final letter: what is kept, and the hash by which one sees that it was not changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Definitief {
    bytes: Vec<u8>,
    vingerafdruk: Vingerafdruk,
}

/// The SHA-256 of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Vingerafdruk([u8; 32]);

/// A letter that could not be made. The facts were complete, so this is the exception; the cause is for the log.
#[derive(Debug, Error)]
pub enum Fout {
    /// Typst or the PDF standard refuses it, for example a script that PDF/A cannot hold.
    #[error("de brief kan niet als PDF worden gemaakt: {0}")]
    Pdf(String),
    #[error("de brief kan niet als ODT worden gemaakt: {0}")]
    Odt(String),
}

impl Compleet {
    /// A tagged PDF/A-2a and PDF/UA-1 with CONCEPT on each page, the rule version and who still has to approve it.
    pub fn concept(&self) -> Result<Concept, Fout> {
        pdf::maak(&self.0, pdf::Stand::Concept).map(Concept)
    }

    /// An editable ODT. It is always a draft: what can be changed is not final.
    pub fn odt(&self) -> Result<Concept, Fout> {
        odt::maak(&self.0).map(Concept)
    }

    /// The final: a tagged PDF/A-2a and PDF/UA-1 with its hash. The same facts give the same bytes.
    pub fn definitief(&self) -> Result<Definitief, Fout> {
        let bytes = pdf::maak(&self.0, pdf::Stand::Definitief)?;
        let vingerafdruk = Vingerafdruk::van(&bytes);
        Ok(Definitief { bytes, vingerafdruk })
    }

    /// The words of the letter, for a preview or a search index.
    #[must_use]
    pub fn tekst(&self) -> String {
        self.0.platte_tekst()
    }

    #[must_use]
    pub fn soort(&self) -> Briefsoort {
        self.0.soort
    }
}

impl Concept {
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }
}

impl Definitief {
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    #[must_use]
    pub fn vingerafdruk(&self) -> Vingerafdruk {
        self.vingerafdruk
    }
}

impl Vingerafdruk {
    /// Of any file, to compare a kept letter with what was frozen.
    #[must_use]
    pub fn van(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    #[must_use]
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Display for Vingerafdruk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}
