// SPDX-License-Identifier: EUPL-1.2
//! Dutch text analyser for full-text search inside a database.
//!
//! The database stores tokens, not text: [`tokens`] turns a report into lower-case ASCII stems, and [`zoekvraag`] turns
//! what somebody typed into terms over those same stems. [`fts5_match`] and [`tsquery`] write them for SQLite and
//! PostgreSQL.
//!
//! Invariant: a word that occurs in a text finds that text. The index holds every reading of a word (stem, written form,
//! parts of a compound, joined plate or postcode); a query holds exactly one reading of it.
//!
//! Deliberately absent: the database itself, ranking, synonyms, and operators such as `OR` or `-` in what people type.
//!
//! ```
//! let tokens = zoektaal::tokens("Hennepkwekerij in de kelder, auto 12-ABC-3");
//! for woord in ["hennepkwekerij", "hennep", "kwekerij", "kelder", "12abc3"] {
//!     assert!(tokens.iter().any(|token| token == woord), "{woord}");
//! }
//! assert!(!tokens.iter().any(|token| token == "de"));
//! ```

mod gelijkenis;
mod groep;
mod lezer;
mod samenstelling;
mod stam;
mod uitdrukking;
mod vouwen;
mod vraag;
mod woordenlijst;

pub use gelijkenis::{Gelijkenis, lijkt_op, trigrammen};
pub use uitdrukking::{fts5_match, tsquery, tsvector};
pub use vouwen::vouw;
pub use vraag::{MAX_WOORDEN, Term, Woord, Zoekvraag, zoekvraag};

use std::collections::HashSet;

/// Tokens of a text, for the index.
///
/// First the main reading of each word in the order of the text, repeated as often as it occurs, so that phrases and
/// frequencies work; then, once each, the other readings. Every token is made of letters and digits only, so joining
/// them with spaces loses nothing.
///
/// ```
/// assert_eq!(zoektaal::tokens("de panden in 6301 AB"), ["pand", "6301ab", "6301", "ab", "panden"]);
/// ```
#[must_use]
pub fn tokens(tekst: &str) -> Vec<String> {
    let vondsten = groep::ontleed(&vouwen::vouw(tekst));
    let mut hoofd = Vec::with_capacity(vondsten.len());
    let mut bij = Vec::new();
    for vondst in vondsten {
        if let Some(stam) = vondst.stam {
            if vondst.rauw != stam {
                bij.push(vondst.rauw);
            }
            hoofd.push(stam);
        }
        bij.extend(vondst.bij);
    }
    let mut gezien: HashSet<String> = hoofd.iter().cloned().collect();
    bij.sort();
    hoofd.extend(bij.into_iter().filter(|token| gezien.insert(token.clone())));
    hoofd
}

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
