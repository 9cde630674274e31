// SPDX-License-Identifier: EUPL-1.2
//! What can go wrong, why, and what to do now. None says anything of a subject or of what is known.

use serde::{Deserialize, Serialize};

/// The words that belong to an error. For logs and developers; what a reader sees is translated from the code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Uitleg {
    /// Stable code, the key of the translation.
    pub code: &'static str,
    /// Why it is refused.
    pub waarom: &'static str,
    /// What to do now.
    pub wat_nu: &'static str,
}

const fn uitleg(code: &'static str, waarom: &'static str, wat_nu: &'static str) -> Uitleg {
    Uitleg { code, waarom, wat_nu }
}

/// Why the answerer gave no answer. It goes over the wire as a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
pub enum Weigering {
    /// Longer than any honest request.
    #[error("the request is too long")]
    TeLang,
    /// No request of this protocol, or more than one question in it.
    #[error("the request cannot be read")]
    Misvormd,
    /// Of another version of the protocol.
    #[error("the request is of another version")]
    Versie,
    /// No element of the group, or its identity.
    #[error("the blinded form is no valid point")]
    Punt,
    /// For a day that is over or has not begun.
    #[error("the day of the question is not today")]
    Tijdvak,
    /// There is nothing here to ask for this party. Not being a party and not existing are the same.
    #[error("there is nothing to ask here under that afspraak and theme")]
    OnbekendKader,
    /// Over an edition that is not the present one.
    #[error("the question is over another edition")]
    AndereUitgave,
    /// The number of the question was used.
    #[error("this question was answered before")]
    Herhaald,
    /// As many questions today as may be.
    #[error("the limit of a day")]
    Daglimiet,
}

impl Weigering {
    /// Every refusal, so that a test of the translations can ask for all of them.
    pub const ALLE: [Self; 9] = [
        Self::TeLang,
        Self::Misvormd,
        Self::Versie,
        Self::Punt,
        Self::Tijdvak,
        Self::OnbekendKader,
        Self::AndereUitgave,
        Self::Herhaald,
        Self::Daglimiet,
    ];

    /// Its code, why, and what now.
    pub const fn uitleg(self) -> Uitleg {
        match self {
            Self::TeLang => uitleg(
                "BLV-101",
                "One request holds one question of a fixed length.",
                "Ask one question at a time.",
            ),
            Self::Misvormd => uitleg(
                "BLV-102",
                "What is not read exactly is not evaluated: the key only touches what it was made for.",
                "Check that both sides run the same release.",
            ),
            Self::Versie => uitleg(
                "BLV-103",
                "Only version 1 is spoken here.",
                "Update the side that is behind, or ask in version 1.",
            ),
            Self::Punt => uitleg(
                "BLV-104",
                "A crafted point could reveal something of the key (RFC 9497, 2.1).",
                "Blind the subject anew and ask again; if it stays, the asker has a defect.",
            ),
            Self::Tijdvak => uitleg(
                "BLV-105",
                "A key lives one day, so that nothing can be compared across days.",
                "Fetch today's edition and ask again; check the clocks if it stays.",
            ),
            Self::OnbekendKader => uitleg(
                "BLV-106",
                "Only a party of the afspraak may ask, on a theme that it names.",
                "Check the afspraak and its theme; call the other organisation.",
            ),
            Self::AndereUitgave => uitleg(
                "BLV-107",
                "The answerer published a new edition since; the key went with it.",
                "Fetch the edition and ask again.",
            ),
            Self::Herhaald => uitleg(
                "BLV-108",
                "A number is used once, so that a copied request is worth nothing.",
                "Blind the subject anew and ask again.",
            ),
            Self::Daglimiet => uitleg(
                "BLV-109",
                "Every question is one guess; the afspraak limits them (art. 5 lid 1 onder c AVG).",
                "Ask tomorrow, or call the other organisation.",
            ),
        }
    }
}

/// Why there is no outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Fout {
    /// The system gives no randomness.
    #[error("no randomness")]
    Toeval,
    /// The form cannot be hashed to the group.
    #[error("the form of the subject cannot be used")]
    Kenmerk,
    /// More is known than an edition holds.
    #[error("more is known than fits in an edition")]
    TeVeelBekend,
    /// The secret is of another day than the edition.
    #[error("the secret is of another day")]
    AnderTijdvak,
    /// Longer than any honest answer.
    #[error("the answer is too long")]
    TeLang,
    /// No answer of this protocol.
    #[error("the answer cannot be read")]
    Misvormd,
    /// Of another version of the protocol.
    #[error("the answer is of another version")]
    Versie,
    /// An edition of somebody else, another afspraak, theme or day.
    #[error("the edition is not the one asked for")]
    AnderKader,
    /// An edition of a size that betrays what it holds, or not in order.
    #[error("the edition has no fixed size or order")]
    Omvang,
    /// Not the edition that the other parties have.
    #[error("the other parties have another edition")]
    AndereUitgave,
    /// The answer to another question.
    #[error("the answer belongs to another question")]
    AnderNummer,
    /// No element of the group, or its identity.
    #[error("the answer holds no valid point")]
    Punt,
    /// Not evaluated with the key of the edition.
    #[error("the proof of the key does not hold")]
    Bewijs,
    /// The answerer refused.
    #[error("the answerer refused: {0}")]
    Geweigerd(Weigering),
}

impl Fout {
    /// Its code, why, and what now.
    pub const fn uitleg(self) -> Uitleg {
        const ZELFDE: &str = "Check that both sides run the same release.";
        match self {
            Self::Toeval => uitleg(
                "BLV-001",
                "Without it a question could be recognised.",
                "Look into the machine; ask again later.",
            ),
            Self::Kenmerk => uitleg(
                "BLV-002",
                "It is empty or far too long.",
                "Check name and date, or street and number.",
            ),
            Self::TeVeelBekend => uitleg(
                "BLV-003",
                "The size of an edition is bounded, so that an asker can hold it.",
                "Make separate afspraken or themes of it.",
            ),
            Self::AnderTijdvak => uitleg(
                "BLV-004",
                "A key lives one day.",
                "Make a new secret for this day and destroy the old one.",
            ),
            Self::TeLang => uitleg("BLV-005", "What is not bounded is not read.", ZELFDE),
            Self::Misvormd => uitleg("BLV-006", "What is not read exactly proves nothing.", ZELFDE),
            Self::Versie => {
                uitleg("BLV-007", "Only version 1 is spoken here.", "Update the side that is behind.")
            }
            Self::AnderKader => uitleg(
                "BLV-008",
                "A hit in it would be about something else.",
                "Fetch it again; if it stays, call the answerer.",
            ),
            Self::Omvang => uitleg(
                "BLV-009",
                "Its size may not tell how much is known.",
                "Call the answerer: its program has a defect.",
            ),
            Self::AndereUitgave => uitleg(
                "BLV-010",
                "A key or a list for one asker alone could single out whom it asks about.",
                "Fetch it again; if it stays, tell the other parties and the privacy officer. Ask nothing meanwhile.",
            ),
            Self::AnderNummer => uitleg(
                "BLV-011",
                "Answers were exchanged on the way.",
                "Ask again; if it stays, look into the line.",
            ),
            Self::Punt => uitleg(
                "BLV-012",
                "It says nothing about any subject.",
                "Ask again; if it stays, call the answerer.",
            ),
            Self::Bewijs => uitleg(
                "BLV-013",
                "Another key than that of the edition was used, or the answer was changed on the way.",
                "This is no \"not known\". Ask again; if it stays, tell the other parties and the privacy officer.",
            ),
            Self::Geweigerd(w) => w.uitleg(),
        }
    }
}

impl From<Weigering> for Fout {
    fn from(w: Weigering) -> Self {
        Self::Geweigerd(w)
    }
}
