// SPDX-License-Identifier: EUPL-1.2
//! Test vectors: a lawyer writes cases with their outcome in a JSON file, and this runs them.
//!
//! A vector has a `category`, an `input` and what is `expected`. The outcome is computed from the input; of what is expected
//! only the *names* are looked at beforehand, because they say what is asked. Where the law asks two questions of the same
//! input and name (the crisis measure and the appeal against it, Wvggz 7:4 and 7:6), `articles` tells them apart.
//!
//! **Invariant:** nothing agrees by accident. A category, a key or a combination that is not known makes a vector
//! *onbekend*, and so does an input that was not used.

mod besluit;
mod bezwaar;
mod geld;
mod maatregel;
mod overig;
mod vraag;

use serde_json::{Map, Value, json};

use crate::rekenaar::Rekenaar;
use crate::taal::Taal;
use vraag::{Probleem, Vraag, zelfde};

/// The vectors that ship with the crate: the shared set and our own.
pub const MEEGELEVERD: [&str; 2] =
    [include_str!("../../data/vectoren.json"), include_str!("../../data/eigen_vectoren.json")];

/// What a category takes and gives.
struct Categorie {
    naam: &'static str,
    invoer: &'static [&'static str],
    verwacht: &'static [&'static str],
    bereken: fn(&Vraag<'_>, &str) -> Result<Value, Probleem>,
}

fn categorieen() -> impl Iterator<Item = &'static Categorie> {
    [
        bezwaar::CATEGORIEEN,
        besluit::CATEGORIEEN,
        geld::CATEGORIEEN,
        maatregel::CATEGORIEEN,
        overig::CATEGORIEEN,
    ]
    .into_iter()
    .flatten()
}

/// The names of all categories.
pub fn namen() -> impl Iterator<Item = &'static str> {
    categorieen().map(|c| c.naam)
}

/// How one vector ended.
#[derive(Debug, Clone, PartialEq)]
pub enum Uitslag {
    /// Computed is expected.
    Akkoord,
    /// Computed is something else, or the input was refused.
    Afwijkend,
    /// Not understood; the reason is told.
    Onbekend(String),
}

/// One vector with what came of it.
#[derive(Debug, Clone)]
pub struct Getoetst {
    /// Its id, or its place in the file.
    pub id: String,
    /// Its category.
    pub categorie: String,
    /// The articles it is about.
    pub artikelen: Vec<String>,
    /// What the file expects.
    pub verwacht: Value,
    /// What was computed, key by key; a refusal is a sentence.
    pub berekend: Value,
    /// How it ended.
    pub uitslag: Uitslag,
}

/// What came of a file.
#[derive(Debug, Clone, Default)]
pub struct Verslag {
    /// Each vector, in the order of the file.
    pub vectoren: Vec<Getoetst>,
}

/// A file that holds no vectors.
#[derive(Debug, thiserror::Error)]
pub enum Leesfout {
    /// No JSON.
    #[error("the file is no JSON")]
    Json(#[from] serde_json::Error),
    /// No list of vectors in it.
    #[error("the file has no list `test_vectors`")]
    GeenVectoren,
}

impl Verslag {
    fn aantal(&self, soort: impl Fn(&Uitslag) -> bool) -> usize {
        self.vectoren.iter().filter(|v| soort(&v.uitslag)).count()
    }

    /// How many agree.
    #[must_use]
    pub fn akkoord(&self) -> usize {
        self.aantal(|u| *u == Uitslag::Akkoord)
    }

    /// Whether there is at least one vector and all agree.
    #[must_use]
    pub fn is_akkoord(&self) -> bool {
        !self.vectoren.is_empty() && self.akkoord() == self.vectoren.len()
    }

    /// `{"getoetst":n,"akkoord":n,"afwijkend":[…],"onbekend":[…]}`; `getoetst` is every vector in the file.
    #[must_use]
    pub fn als_json(&self) -> Value {
        let afwijkend = self.vectoren.iter().filter(|v| v.uitslag == Uitslag::Afwijkend);
        let onbekend = self.vectoren.iter().filter_map(|v| match &v.uitslag {
            Uitslag::Onbekend(reden) => Some((v, reden)),
            _ => None,
        });
        json!({
            "getoetst": self.vectoren.len(),
            "akkoord": self.akkoord(),
            "afwijkend": afwijkend.map(|v| json!({
                "id": v.id, "categorie": v.categorie, "verwacht": v.verwacht, "berekend": v.berekend,
            })).collect::<Vec<_>>(),
            "onbekend": onbekend.map(|(v, reden)| json!({
                "id": v.id, "categorie": v.categorie, "reden": reden,
            })).collect::<Vec<_>>(),
        })
    }
}

/// Runs the vectors that ship with the crate.
pub fn toets_meegeleverd(rekenaar: &Rekenaar) -> Result<Verslag, Leesfout> {
    let mut samen = Verslag::default();
    for tekst in MEEGELEVERD {
        samen.vectoren.extend(toets(rekenaar, tekst)?.vectoren);
    }
    Ok(samen)
}

/// Runs every vector of a file.
pub fn toets(rekenaar: &Rekenaar, tekst: &str) -> Result<Verslag, Leesfout> {
    let bestand: Value = serde_json::from_str(tekst)?;
    let lijst = bestand.get("test_vectors").unwrap_or(&bestand).as_array().ok_or(Leesfout::GeenVectoren)?;
    let vectoren = (1..).zip(lijst).map(|(plek, vector)| een(rekenaar, plek, vector)).collect();
    Ok(Verslag { vectoren })
}

fn een(rekenaar: &Rekenaar, plek: usize, vector: &Value) -> Getoetst {
    let tekst = |sleutel: &str| vector.get(sleutel).and_then(Value::as_str);
    let mut uit = Getoetst {
        id: tekst("id").map_or_else(|| format!("nr. {plek}"), str::to_owned),
        categorie: tekst("category").unwrap_or_default().to_owned(),
        artikelen: artikelen(vector),
        verwacht: vector.get("expected").cloned().unwrap_or(Value::Null),
        berekend: Value::Null,
        uitslag: Uitslag::Akkoord,
    };
    match bereken(rekenaar, vector) {
        Ok(berekend) => {
            let gelijk = berekend.iter().all(|(sleutel, waarde)| {
                uit.verwacht.get(sleutel).is_some_and(|verwacht| zelfde(verwacht, waarde))
            });
            uit.uitslag = if gelijk { Uitslag::Akkoord } else { Uitslag::Afwijkend };
            uit.berekend = Value::Object(berekend);
        }
        Err(Probleem::Geweigerd(weigering)) => {
            uit.uitslag = Uitslag::Afwijkend;
            uit.berekend = Value::String(weigering.zin(Taal::Nl));
        }
        Err(Probleem::Onbekend(reden)) => uit.uitslag = Uitslag::Onbekend(reden),
    }
    uit
}

fn artikelen(vector: &Value) -> Vec<String> {
    let lijst = vector.get("articles").and_then(Value::as_array);
    lijst.into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

fn bereken(rekenaar: &Rekenaar, vector: &Value) -> Result<Map<String, Value>, Probleem> {
    let naam = vector.get("category").and_then(Value::as_str).unwrap_or_default();
    let categorie = categorieen()
        .find(|c| c.naam == naam)
        .ok_or_else(|| Probleem::Onbekend(format!("categorie \u{201c}{naam}\u{201d}")))?;
    let deel = |sleutel: &str| match vector.get(sleutel).and_then(Value::as_object) {
        Some(deel) if !deel.is_empty() => Ok(deel),
        _ => Err(Probleem::Onbekend(format!("`{sleutel}` ontbreekt of is leeg"))),
    };
    let (invoer, verwacht) = (deel("input")?, deel("expected")?);
    bekend("input", invoer, categorie.invoer)?;
    bekend("expected", verwacht, categorie.verwacht)?;
    let vraag = Vraag::nieuw(rekenaar, invoer, vector.get("articles"));
    let mut uit = Map::new();
    for sleutel in verwacht.keys() {
        uit.insert(sleutel.clone(), (categorie.bereken)(&vraag, sleutel)?);
    }
    vraag.alles_gebruikt()?;
    Ok(uit)
}

fn bekend(waar: &str, deel: &Map<String, Value>, sleutels: &[&str]) -> Result<(), Probleem> {
    match deel.keys().find(|k| !sleutels.contains(&k.as_str())) {
        Some(vreemd) => Err(Probleem::Onbekend(format!("sleutel `{vreemd}` in `{waar}`"))),
        None => Ok(()),
    }
}
