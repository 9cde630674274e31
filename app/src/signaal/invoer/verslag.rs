// SPDX-License-Identifier: EUPL-1.2
//! What came of a run: counts, and per refused line where and why.

use serde::{Deserialize, Serialize};
use web::{Fout, Taal, Teksten};

/// Refused lines that are listed; all are counted.
const MAX_AFWIJZINGEN: usize = 500;

/// One reason why a line was refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Afwijzing {
    /// Number of the line; the header is line 1.
    pub regel: u64,
    /// Name of the column; empty for the line as a whole.
    pub kolom: String,
    /// The reason in Dutch.
    pub nl: String,
    /// The reason in English.
    pub en: String,
}

impl Afwijzing {
    /// The reason in the words of the reader.
    pub fn reden(&self, taal: Taal) -> &str {
        match taal {
            Taal::Nl => &self.nl,
            Taal::En => &self.en,
        }
    }
}

/// See the module.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verslag {
    /// Lines that hold anything.
    pub gelezen: u64,
    /// Signalen that were added, or would be.
    pub toegevoegd: u64,
    /// Lines whose signaal is there already.
    pub overgeslagen: u64,
    /// Lines that were refused.
    pub geweigerd: u64,
    /// Why, for the first of them.
    pub afwijzingen: Vec<Afwijzing>,
}

impl Verslag {
    /// Notes a refused line with all that is wrong with it.
    pub(super) fn weiger(&mut self, teksten: &Teksten, regel: u64, fouten: Vec<(String, Fout)>) {
        self.geweigerd += 1;
        for (kolom, fout) in fouten {
            if self.afwijzingen.len() >= MAX_AFWIJZINGEN {
                return;
            }
            self.afwijzingen.push(Afwijzing {
                regel,
                kolom,
                nl: teksten.fouttekst(Taal::Nl, &fout),
                en: teksten.fouttekst(Taal::En, &fout),
            });
        }
    }

    /// Whether more lines were refused than are listed.
    pub fn is_ingekort(&self) -> bool {
        self.afwijzingen.len() >= MAX_AFWIJZINGEN
    }
}
