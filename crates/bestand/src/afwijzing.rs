// SPDX-License-Identifier: EUPL-1.2
//! Why a file is refused: one variant and one stable code per cause that the sender can act on.
//!
//! The texts here are for logs and developers and name no file. What the sender reads is translated from the code.

use crate::soort::Soort;

/// Reason to refuse a file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Afwijzing {
    #[error("the file is empty")]
    Leeg,
    #[error("the file has {grootte} bytes, more than the limit of {grens}")]
    TeGroot { grootte: u64, grens: u64 },
    #[error("the content is of no kind that is accepted")]
    OnbekendeSoort,
    #[error("the extension does not fit the content, which is {soort:?}")]
    ExtensiePastNiet { soort: Soort },
    /// A photo of a phone that has to be saved as JPEG first.
    #[error("HEIC photos are not accepted: save the photo as JPEG")]
    Heic,
    #[error("HTML and SVG are not accepted, whatever they are called")]
    Opmaak,
    #[error("the content holds the test string of virus scanners")]
    Testvirus,
    #[error("the {soort:?} is damaged or not complete")]
    Beschadigd { soort: Soort },
    #[error("the picture is {breedte} by {hoogte}, too many pixels")]
    TeVeelBeeldpunten { breedte: u32, hoogte: u32 },
    /// Declared sizes that no honest document has.
    #[error("the document unpacks to an unreasonable size")]
    Zipbom,
    #[error("the document holds macros or embedded programs")]
    Macro,
    #[error("the PDF holds a script, a program call or an embedded file")]
    ActievePdf,
    #[error("the document is encrypted, so it cannot be judged")]
    Versleuteld,
    /// Word 97 and its kin, and documents with a password, which come in the same envelope.
    #[error("old or encrypted Office documents are not accepted: save as DOCX, ODT or PDF")]
    OudKantoorbestand,
    #[error("the text is not UTF-8")]
    Tekstcodering,
}

impl Afwijzing {
    /// Stable code, the key of the translation.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Leeg => "BST-001",
            Self::TeGroot { .. } => "BST-002",
            Self::OnbekendeSoort => "BST-003",
            Self::ExtensiePastNiet { .. } => "BST-004",
            Self::Heic => "BST-005",
            Self::Opmaak => "BST-006",
            Self::Testvirus => "BST-007",
            Self::Beschadigd { .. } => "BST-008",
            Self::TeVeelBeeldpunten { .. } => "BST-009",
            Self::Zipbom => "BST-010",
            Self::Macro => "BST-011",
            Self::ActievePdf => "BST-012",
            Self::Versleuteld => "BST-013",
            Self::OudKantoorbestand => "BST-014",
            Self::Tekstcodering => "BST-015",
        }
    }

    /// Every code, so that a test of the translations can ask for all of them.
    pub const CODES: [&'static str; 15] = [
        "BST-001", "BST-002", "BST-003", "BST-004", "BST-005", "BST-006", "BST-007", "BST-008", "BST-009",
        "BST-010", "BST-011", "BST-012", "BST-013", "BST-014", "BST-015",
    ];
}
