// SPDX-License-Identifier: EUPL-1.2
//! Own rules of an organisation: they tighten, never loosen.
//!
//! The engine takes a [`Verscherping`], and that can only be made of a rule that is stricter than the shipped set
//! somewhere. Where the shipped set is stricter it stays in force, because own rules are laid on top of it.

use jiff::civil::Date;
use kernel::Organisatiesoort;
use serde::{Deserialize, Serialize};

use crate::magdit::model::{
    Antwoordsoort, Gebruiksdoel, Gegevensbron, Gegevenssoort, Ontvangersoort, Overwie, Vraagstelling,
};
use crate::magdit::rules::regel::{Bereik, Regelset};
use crate::magdit::rules::toets::{als_code, oordeel};

/// A rule that a jurist wrote or proposes. Each question may be left open: then it is about whatever it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Eigenregel {
    /// Its number within the organisation.
    pub nummer: i64,
    /// Its version.
    pub versie: i64,
    /// Which situations.
    pub bereik: Bereik,
    /// What it says.
    pub antwoord: Antwoordsoort,
    /// A condition.
    pub voorwaarde: Option<String>,
    /// The article behind it.
    pub artikel: Option<String>,
    /// Why the organisation wants it.
    pub reden: String,
}

/// An own rule as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Regelinhoud {
    /// The source, if it names one.
    pub bron: Option<String>,
    /// The receiver.
    pub ontvanger: Option<String>,
    /// The kind of data.
    pub gegevens: Option<String>,
    /// About whom.
    pub over: Option<String>,
    /// The purpose.
    pub doel: Option<String>,
    /// The theme.
    pub thema: Option<String>,
    /// What it says.
    #[serde(with = "als_code")]
    pub antwoord: Antwoordsoort,
    /// A condition.
    pub voorwaarde: Option<String>,
    /// The article behind it.
    pub artikel: Option<String>,
}

impl Regelinhoud {
    /// The situations it names. A code that no list knows any more names nothing, which makes the rule wider: stricter.
    pub fn bereik(&self) -> Bereik {
        fn een<T: std::str::FromStr>(code: Option<&String>) -> Vec<T> {
            code.and_then(|c| c.parse().ok()).into_iter().collect()
        }
        Bereik {
            vrager: vec![],
            bron: een(self.bron.as_ref()),
            ontvanger: een(self.ontvanger.as_ref()),
            gegevens: een(self.gegevens.as_ref()),
            over: een(self.over.as_ref()),
            doel: een(self.doel.as_ref()),
            thema: self.thema.iter().cloned().collect(),
        }
    }
}

/// Why a rule was refused: the shipped rule that is at least as strict everywhere, and an example of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verruiming {
    /// Code of that rule; none when no rule decides and the jurist is asked each time.
    pub regel: Option<String>,
    /// What it says.
    pub antwoord: Antwoordsoort,
    /// Its articles.
    pub artikelen: Vec<String>,
}

/// An own rule that is stricter than the shipped set somewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verscherping(Eigenregel);

impl Verscherping {
    /// Judges a rule for an organisation of this kind.
    ///
    /// # Errors
    /// With the shipped rule that is at least as strict in every situation that the rule names.
    pub fn uit(
        regel: Eigenregel,
        vrager: Organisatiesoort,
        set: &Regelset,
        dag: Date,
    ) -> Result<Self, Verruiming> {
        let mut weigering = None;
        for vraag in situaties(&regel.bereik, vrager) {
            let (streng, door) = oordeel(set, &vraag, dag);
            if verscherpt(&regel, streng) {
                return Ok(Self(regel));
            }
            weigering.get_or_insert_with(|| Verruiming {
                regel: door.map(|r| r.code.clone()),
                antwoord: streng,
                artikelen: door.map(|r| r.artikelen.clone()).unwrap_or_default(),
            });
        }
        let niets = Verruiming { regel: None, antwoord: Antwoordsoort::VraagJurist, artikelen: vec![] };
        Err(weigering.unwrap_or(niets))
    }

    /// The rule.
    pub const fn regel(&self) -> &Eigenregel {
        &self.0
    }
}

/// A stricter answer, or a condition where the answer can still have one.
fn verscherpt(regel: &Eigenregel, streng: Antwoordsoort) -> bool {
    regel.antwoord > streng
        || (regel.antwoord == Antwoordsoort::MagMits
            && streng == Antwoordsoort::MagMits
            && regel.voorwaarde.is_some())
}

fn keuzes<T: Copy>(genoemd: &[T], alle: &'static [T]) -> Vec<T> {
    if genoemd.is_empty() { alle.to_vec() } else { genoemd.to_vec() }
}

/// Every situation that it names.
fn situaties(bereik: &Bereik, vrager: Organisatiesoort) -> impl Iterator<Item = Vraagstelling> + use<> {
    let thema = bereik.thema.first().cloned();
    let ontvangers = keuzes(&bereik.ontvanger, Ontvangersoort::ALLE);
    let soorten = keuzes(&bereik.gegevens, Gegevenssoort::ALLE);
    let over = keuzes(&bereik.over, Overwie::ALLE);
    let doelen = keuzes(&bereik.doel, Gebruiksdoel::ALLE);
    keuzes(&bereik.bron, Gegevensbron::ALLE).into_iter().flat_map(move |bron| {
        let mut uit = Vec::new();
        for &ontvanger in &ontvangers {
            for &gegevens in &soorten {
                for &over in &over {
                    let thema = &thema;
                    uit.extend(doelen.iter().map(|&doel| Vraagstelling {
                        vrager,
                        bron,
                        ontvanger,
                        gegevens,
                        over,
                        doel,
                        thema: thema.clone(),
                    }));
                }
            }
        }
        uit
    })
}
