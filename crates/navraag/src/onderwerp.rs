// SPDX-License-Identifier: EUPL-1.2
//! Whom or what a question is about. What cannot be compared cannot be made.

use jiff::civil::Date;

use crate::kenmerk::{Kenmerk, gevraagd_adres, gevraagde_persoon};

/// A person, by name and date of birth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Persoon {
    /// As it was typed.
    pub naam: String,
    /// Date of birth.
    pub geboren: Date,
}

/// An address in a municipality.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adres {
    /// Name of the street.
    pub straat: String,
    /// House number, from 1.
    pub nummer: u32,
    /// Addition to the number; empty when there is none.
    pub toevoeging: String,
    /// CBS code of the municipality.
    pub gemeente: String,
}

/// Whom or what a question is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Onderwerp {
    /// A person.
    Persoon(Persoon),
    /// An address.
    Adres(Adres),
}

impl Onderwerp {
    /// The form that is compared; none when the name or the street is too little to compare.
    pub fn kenmerk(&self) -> Option<Kenmerk> {
        match self {
            Self::Persoon(p) => gevraagde_persoon(&p.naam, p.geboren),
            Self::Adres(a) => gevraagd_adres(&a.straat, a.nummer, &a.toevoeging),
        }
    }

    /// The form with all that makes two subjects equal: for an address with its municipality, which [`Self::kenmerk`] leaves out.
    pub fn volledig_kenmerk(&self) -> Option<Kenmerk> {
        let kenmerk = self.kenmerk()?;
        Some(match self {
            Self::Persoon(_) => kenmerk,
            Self::Adres(a) => kenmerk.in_gemeente(&a.gemeente),
        })
    }

    /// The stable word for its kind.
    pub const fn soort(&self) -> &'static str {
        match self {
            Self::Persoon(_) => "persoon",
            Self::Adres(_) => "adres",
        }
    }
}
