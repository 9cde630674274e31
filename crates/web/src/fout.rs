// SPDX-License-Identifier: EUPL-1.2
//! One thing wrong with one field, as data.
//!
//! A [`Fout`] holds a code and arguments, never a sentence: the same error is shown in Dutch or English, on a page or
//! in problem+json. **Invariant:** a `Fout` never carries what was typed, so it may be logged and counted.

/// What is wrong. A slice adds its own rules with [`FoutCode::Regel`]; this list only holds what a form can see.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FoutCode {
    /// Nothing was filled in where something must be.
    Verplicht,
    /// Shorter than `min` characters.
    TeKort,
    /// Longer than `max` characters.
    TeLang,
    /// A control character that no keyboard makes.
    Teken,
    /// A line break in a field of one line.
    Regeleinde,
    /// Not one of the offered choices.
    Keuze,
    /// Several values where one is asked.
    Meerdere,
    /// Not a date.
    Datum,
    /// Not a time of day.
    Tijd,
    /// Not a date with a time and an offset (RFC 3339).
    Tijdstip,
    /// Not a whole number.
    Getal,
    /// Not a number.
    Komma,
    /// Not an amount of money.
    Bedrag,
    /// A number outside `min` to `max`.
    Bereik,
    /// Neither yes nor no.
    JaNee,
    /// Not an e-mail address.
    Email,
    /// Not a telephone number.
    Telefoon,
    /// The whole form could not be read: broken encoding.
    Onleesbaar,
    /// The whole body is not the JSON object we ask for.
    Structuur,
    /// More fields than any form of ours has.
    TeVeel,
    /// A rule of a slice; the string is the key of its text.
    Regel(&'static str),
}

impl FoutCode {
    /// Every code of the shell itself, for the test that each has a text.
    pub const ALLE: [Self; 20] = [
        Self::Verplicht,
        Self::TeKort,
        Self::TeLang,
        Self::Teken,
        Self::Regeleinde,
        Self::Keuze,
        Self::Meerdere,
        Self::Datum,
        Self::Tijd,
        Self::Tijdstip,
        Self::Getal,
        Self::Komma,
        Self::Bedrag,
        Self::Bereik,
        Self::JaNee,
        Self::Email,
        Self::Telefoon,
        Self::Onleesbaar,
        Self::Structuur,
        Self::TeVeel,
    ];

    /// The key of the text for this error.
    #[must_use]
    pub const fn sleutel(self) -> &'static str {
        match self {
            Self::Verplicht => "fout-verplicht",
            Self::TeKort => "fout-te-kort",
            Self::TeLang => "fout-te-lang",
            Self::Teken => "fout-teken",
            Self::Regeleinde => "fout-regeleinde",
            Self::Keuze => "fout-keuze",
            Self::Meerdere => "fout-meerdere",
            Self::Datum => "fout-datum",
            Self::Tijd => "fout-tijd",
            Self::Tijdstip => "fout-tijdstip",
            Self::Getal => "fout-getal",
            Self::Komma => "fout-komma",
            Self::Bedrag => "fout-bedrag",
            Self::Bereik => "fout-bereik",
            Self::JaNee => "fout-ja-nee",
            Self::Email => "fout-email",
            Self::Telefoon => "fout-telefoon",
            Self::Onleesbaar => "fout-onleesbaar",
            Self::Structuur => "fout-structuur",
            Self::TeVeel => "fout-te-veel",
            Self::Regel(sleutel) => sleutel,
        }
    }
}

/// One error at one field. An empty `veld` means the form as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fout {
    /// Name of the field as in the form (`snake_case`, groups as `partijen.0.organisatie`); empty: the whole form.
    pub veld: String,
    /// What is wrong.
    pub code: FoutCode,
    /// Values for the text, such as `min`.
    pub args: Vec<(&'static str, String)>,
}
