// SPDX-License-Identifier: EUPL-1.2
//! What a person or a machine sent, as raw values, together with everything that is wrong with it.
//!
//! A slice reads its fields one by one; each read answers the typed value or records a [`Fout`] and answers `None`.
//! After the last read all errors are there at once (API Design Rules, `/core/error-handling/all-errors`), and the
//! template still has every value as it was typed.
//!
//! **Invariant:** reading never panics and never stops at the first error. Deliberately absent: rules of a slice
//! (recorded with [`Form::meld_fout`]), files (the app streams those) and any knowledge of the fields.

mod lezen;
mod velden;

pub use lezen::{naar_camel, naar_snake};

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use jiff::civil::Date;

use crate::{Fout, FoutCode};

/// More fields than any form of ours has; a body with more is refused as a whole.
const MAX_VELDEN: usize = 2_000;

/// Who wrote the values: a person types `21-11-2026` and `1.234`, a machine sends `2026-11-21` and `1234`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Notatie {
    /// Typed by a person: Dutch dates and numbers are understood.
    #[default]
    Mens,
    /// Sent by a program: only ISO dates and plain numbers.
    Machine,
}

/// Raw values plus collected errors; see the module.
#[derive(Clone, Default)]
pub struct Form {
    waarden: BTreeMap<String, Vec<String>>,
    fouten: Vec<Fout>,
    notatie: Notatie,
    vandaag: Option<Date>,
}

impl Form {
    /// An empty form, for a page that is shown for the first time.
    #[must_use]
    pub fn leeg() -> Self {
        Self::default()
    }

    /// A form from name and value pairs, such as the text parts of a multipart body.
    pub fn from_pairs<N, W>(paren: impl IntoIterator<Item = (N, W)>) -> Self
    where
        N: Into<String>,
        W: Into<String>,
    {
        let mut form = Self::default();
        for (aantal, (naam, waarde)) in paren.into_iter().enumerate() {
            if aantal >= MAX_VELDEN {
                form.meld_fout("", FoutCode::TeVeel, vec![]);
                break;
            }
            form.voeg_toe(naam.into(), waarde.into());
        }
        form
    }

    /// Makes words such as "morgen" readable: the caller knows what day it is.
    #[must_use]
    pub fn met_vandaag(mut self, vandaag: Date) -> Self {
        self.vandaag = Some(vandaag);
        self
    }

    /// Marks the values as written by a program; see [`Notatie`].
    #[must_use]
    pub fn als_machine(mut self) -> Self {
        self.notatie = Notatie::Machine;
        self
    }

    /// Replaces the values of a field, to fill a form with what is stored.
    pub fn zet(&mut self, veld: &str, waarde: impl Into<String>) {
        self.waarden.insert(veld.to_owned(), vec![waarde.into()]);
    }

    /// Fills a field that may have several values.
    pub fn zet_meer<W: Into<String>>(&mut self, veld: &str, waarden: impl IntoIterator<Item = W>) {
        self.waarden.insert(veld.to_owned(), waarden.into_iter().map(Into::into).collect());
    }

    /// The first value as typed, or an empty text.
    #[must_use]
    pub fn waarde(&self, veld: &str) -> &str {
        self.waarden.get(veld).and_then(|waarden| waarden.first()).map_or("", String::as_str)
    }

    /// All values of a field as typed.
    #[must_use]
    pub fn waarden(&self, veld: &str) -> &[String] {
        self.waarden.get(veld).map_or(&[], Vec::as_slice)
    }

    /// Whether this choice is among the values; for radio buttons, checkboxes and lists.
    #[must_use]
    pub fn gekozen(&self, veld: &str, waarde: &str) -> bool {
        self.waarden(veld).iter().any(|gegeven| gegeven == waarde)
    }

    /// Whether the field was sent at all, also when empty. A PATCH needs to know.
    #[must_use]
    pub fn heeft(&self, veld: &str) -> bool {
        self.waarden.contains_key(veld)
    }

    /// Nothing was sent.
    #[must_use]
    pub fn is_leeg(&self) -> bool {
        self.waarden.is_empty()
    }

    /// The row numbers present in a group: `partijen.0.naam` and `partijen.3.naam` give 0 and 3.
    #[must_use]
    pub fn rijen(&self, groep: &str) -> Vec<usize> {
        let nummers: BTreeSet<usize> = self
            .waarden
            .keys()
            .filter_map(|veld| veld.strip_prefix(groep)?.strip_prefix('.')?.split('.').next()?.parse().ok())
            .collect();
        nummers.into_iter().collect()
    }

    /// The names present in a group: `criteria.licht` and `criteria.zwaar` give `licht` and `zwaar`.
    #[must_use]
    pub fn namen(&self, groep: &str) -> Vec<String> {
        let namen: BTreeSet<&str> = self
            .waarden
            .keys()
            .filter_map(|veld| veld.strip_prefix(groep)?.strip_prefix('.')?.split('.').next())
            .collect();
        namen.into_iter().map(str::to_owned).collect()
    }

    /// Records an error; a slice uses this for its own rules. The same error at the same field counts once.
    pub fn meld_fout(&mut self, veld: &str, code: FoutCode, args: Vec<(&'static str, String)>) {
        let bekend = self.fouten.iter().any(|fout| fout.veld == veld && fout.code == code);
        if !bekend {
            self.fouten.push(Fout { veld: veld.to_owned(), code, args });
        }
    }

    /// The first error at a field; the empty name asks for the form as a whole.
    #[must_use]
    pub fn fout(&self, veld: &str) -> Option<&Fout> {
        self.fouten.iter().find(|fout| fout.veld == veld)
    }

    /// Every error, in the order in which the fields were read.
    #[must_use]
    pub fn fouten(&self) -> &[Fout] {
        &self.fouten
    }

    /// No error so far.
    #[must_use]
    pub fn is_goed(&self) -> bool {
        self.fouten.is_empty()
    }

    fn voeg_toe(&mut self, veld: String, waarde: String) {
        self.waarden.entry(veld).or_default().push(waarde);
    }
}

/// Names only: what was typed may be personal data and must not reach a log.
impl fmt::Debug for Form {
    fn fmt(&self, uit: &mut fmt::Formatter<'_>) -> fmt::Result {
        uit.debug_struct("Form")
            .field("velden", &self.waarden.keys().collect::<Vec<_>>())
            .field("fouten", &self.fouten)
            .finish_non_exhaustive()
    }
}
