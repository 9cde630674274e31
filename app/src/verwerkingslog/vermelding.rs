// SPDX-License-Identifier: EUPL-1.2
//! Where somebody stands in records of a slice, asked for a request of that person. A name is equal when its kenmerk is, so spelling
//! with or without accents finds the same.

use db::Sql;
use navraag::{Onderwerp, Persoon, kenmerken_van_persoon};

/// Which rows are looked at.
#[derive(Debug)]
pub enum Vermeldingsvraag<'a> {
    /// Those of this person, as far as the name is equal, and the date of birth where there is one.
    Over(&'a Persoon),
    /// These.
    Deze(Vec<i64>),
}

impl Vermeldingsvraag<'_> {
    /// Adds to a question which rows of `tabel`, that has an `id` and a `geboortedatum`. Names are judged afterwards: the database knows no
    /// kenmerk.
    pub fn en(&self, vraag: Sql, tabel: &'static str) -> Sql {
        match self {
            Self::Over(p) => {
                let vraag = vraag.push(" AND (").push(tabel).push(".geboortedatum IS NULL OR ").push(tabel);
                vraag.push(".geboortedatum = ").bind(p.geboren).push(")")
            }
            Self::Deze(ids) => vraag.push(" AND ").push(tabel).push(".id IN ").list(ids.iter().copied()),
        }
    }

    /// Keeps the rows of this person, by the name in each.
    pub fn behoud<T>(&self, gevonden: &mut Vec<T>, naam: impl Fn(&T) -> &str) {
        let Self::Over(p) = self else { return };
        let kenmerk = Onderwerp::Persoon((*p).clone()).kenmerk();
        let zelfde =
            |naam: &str| kenmerk.as_ref().is_some_and(|k| kenmerken_van_persoon(naam, p.geboren).contains(k));
        gevonden.retain(|v| zelfde(naam(v)));
    }
}
