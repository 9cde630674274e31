// SPDX-License-Identifier: EUPL-1.2
//! The set of terms, its check value, the result of the vectors, and an approval. Pure.

use kernel::Tijdstip;
use sha2::{Digest as _, Sha256};
use termijn::vectoren::Verslag;
use termijn::{Regelfouten, Regelset};

use crate::besluit::BesluitFout;

/// Which set exactly: its version and the check value of its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setkenmerk {
    /// The version, a date.
    pub versie: String,
    /// SHA-256 of the text, in hexadecimal.
    pub sha256: String,
}

impl Setkenmerk {
    /// Of the set inside the program: the one in force.
    ///
    /// # Errors
    /// When that set has faults; then the program computes nothing.
    pub fn geldend() -> Result<Self, Regelfouten> {
        Self::van(Regelset::standaard_tekst())
    }

    /// Of a set as text.
    ///
    /// # Errors
    /// When the set has faults.
    pub fn van(tekst: &str) -> Result<Self, Regelfouten> {
        let versie = Regelset::lees(tekst)?.versie().to_owned();
        let hex = |mut uit: String, byte: &u8| {
            for half in [byte >> 4, byte & 15] {
                uit.push(char::from_digit(u32::from(half), 16).unwrap_or_default());
            }
            uit
        };
        let sha256 = Sha256::digest(tekst.as_bytes()).iter().fold(String::with_capacity(64), hex);
        Ok(Self { versie, sha256 })
    }

    /// The begin of the check value, to read aloud.
    pub fn kort(&self) -> &str {
        self.sha256.get(..12).unwrap_or(&self.sha256)
    }
}

/// How many vectors there are, and how many agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Toetsuitslag {
    /// How many vectors were run.
    pub vectoren: i64,
    /// How many agree.
    pub akkoord: i64,
}

impl Toetsuitslag {
    /// Of a report.
    pub fn van(verslag: &Verslag) -> Self {
        let tel = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        Self { vectoren: tel(verslag.vectoren.len()), akkoord: tel(verslag.akkoord()) }
    }
}

/// Refuses approval while a vector disagrees, and when there is none.
pub const fn eis_akkoord(uitslag: Toetsuitslag) -> Result<(), BesluitFout> {
    if uitslag.vectoren > 0 && uitslag.akkoord == uitslag.vectoren {
        Ok(())
    } else {
        Err(BesluitFout::VectorWijktAf)
    }
}

/// That a lawyer approved a set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Goedkeuring {
    /// Which set.
    pub set: Setkenmerk,
    /// With which result.
    pub uitslag: Toetsuitslag,
    /// The name of who did.
    pub naam: String,
    /// The functie in which.
    pub functie: kernel::Functiesoort,
    /// When.
    pub op: Tijdstip,
}

/// Whether the set in force was approved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Goedkeuringstand {
    /// Nobody approved a set.
    Geen,
    /// Exactly this set was approved.
    Geldig(Goedkeuring),
    /// Another text was approved: this one was not read.
    Verouderd(Goedkeuring),
}

impl Goedkeuringstand {
    /// Of the approval that there is, for the set in force.
    pub fn van(goedkeuring: Option<Goedkeuring>, set: &Setkenmerk) -> Self {
        match goedkeuring {
            None => Self::Geen,
            Some(g) if g.set.sha256 == set.sha256 => Self::Geldig(g),
            Some(g) => Self::Verouderd(g),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn goedkeuring(set: Setkenmerk) -> Goedkeuring {
        Goedkeuring {
            set,
            uitslag: Toetsuitslag { vectoren: 1, akkoord: 1 },
            naam: "J. Winterbed".to_owned(),
            functie: kernel::Functiesoort::Jurist,
            op: Tijdstip::van_ms(0),
        }
    }

    #[test]
    fn an_approval_is_stale_when_the_text_of_the_set_changes() {
        let nu = Setkenmerk::geldend().unwrap();
        assert_eq!((nu.sha256.len(), nu.kort().len()), (64, 12));
        // The version alone says too little: one letter in a note is another text.
        let anders = Setkenmerk::van(&format!("{}\n# noot\n", Regelset::standaard_tekst())).unwrap();
        assert_eq!(nu.versie, anders.versie);
        assert_eq!(Goedkeuringstand::van(None, &nu), Goedkeuringstand::Geen);
        assert!(matches!(
            Goedkeuringstand::van(Some(goedkeuring(nu.clone())), &nu),
            Goedkeuringstand::Geldig(_)
        ));
        assert!(matches!(
            Goedkeuringstand::van(Some(goedkeuring(anders)), &nu),
            Goedkeuringstand::Verouderd(_)
        ));
    }

    #[test]
    fn a_set_of_which_a_vector_disagrees_is_not_approved() {
        let rekenaar = termijn::Rekenaar::standaard().unwrap();
        let fout = r#"[{"id": "X", "category": "beroep", "input": {"decision_sent": "2026-06-19"}, "expected": {"result": "2026-08-01"}}]"#;
        let onbekend = r#"[{"id": "Y", "category": "kermis", "input": {"x": 1}, "expected": {"y": 1}}]"#;
        for tekst in [fout, onbekend, "[]"] {
            let verslag = termijn::vectoren::toets(&rekenaar, tekst).unwrap();
            assert_eq!(eis_akkoord(Toetsuitslag::van(&verslag)), Err(BesluitFout::VectorWijktAf), "{tekst}");
        }
        let alles = termijn::vectoren::toets_meegeleverd(&rekenaar).unwrap();
        assert!(alles.vectoren.len() > 150 && eis_akkoord(Toetsuitslag::van(&alles)).is_ok());
    }
}
