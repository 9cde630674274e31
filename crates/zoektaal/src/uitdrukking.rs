// SPDX-License-Identifier: EUPL-1.2
//! The query in the languages of the two databases.
//!
//! Invariant: whatever was typed, the result is a valid expression that only looks for the words. Each word is quoted and
//! every character that is not a letter or digit is dropped here once more, so a hand-made [`Zoekvraag`] is safe as well.

use crate::vraag::{Term, Woord, Zoekvraag};

/// Largest position that PostgreSQL keeps.
const MAX_POSITIE: usize = 16_383;

/// Expression for `MATCH` in SQLite's FTS5, over text made of [`tokens`](crate::tokens) with spaces between them.
/// An empty query gives an expression that finds nothing.
///
/// ```
/// let vraag = zoektaal::zoekvraag("panden \"spiegelende ramen\" hennepkw");
/// assert_eq!(zoektaal::fts5_match(&vraag), r#""pand" AND "spiegel raam" AND "hennepkw"*"#);
/// ```
#[must_use]
pub fn fts5_match(vraag: &Zoekvraag) -> String {
    let delen: Vec<String> = vraag.termen.iter().filter_map(fts5_term).collect();
    if delen.is_empty() { "\"\"".to_owned() } else { delen.join(" AND ") }
}

fn fts5_term(term: &Term) -> Option<String> {
    let quoted = |woord: &str| format!("\"{woord}\"");
    match term {
        Term::Woord(woord) => veilig(&woord.stam).as_deref().map(quoted),
        Term::Voorvoegsel(woord) => Some(match vormen(woord)? {
            (None, rauw) => format!("\"{rauw}\"*"),
            (Some(stam), rauw) => format!("(\"{stam}\" OR \"{rauw}\"*)"),
        }),
        Term::Zin(woorden) => {
            let stammen: Vec<String> = woorden.iter().filter_map(|woord| veilig(&woord.stam)).collect();
            (!stammen.is_empty()).then(|| quoted(&stammen.join(" ")))
        }
    }
}

/// Expression for PostgreSQL: `$1::tsquery` against a column filled with [`tsvector`], or `to_tsquery('simple', $1)`
/// against `to_tsvector('simple', tokens)`. Never one of each: the parser behind the functions cuts some words in two.
///
/// An empty query gives an empty expression, which finds nothing.
///
/// ```
/// let vraag = zoektaal::zoekvraag("panden \"spiegelende ramen\" hennepkw");
/// assert_eq!(zoektaal::tsquery(&vraag), "'pand' & ('spiegel' <-> 'raam') & 'hennepkw':*");
/// ```
#[must_use]
pub fn tsquery(vraag: &Zoekvraag) -> String {
    let delen: Vec<String> = vraag.termen.iter().filter_map(tsquery_term).collect();
    delen.join(" & ")
}

fn tsquery_term(term: &Term) -> Option<String> {
    let quoted = |woord: String| format!("'{woord}'");
    match term {
        Term::Woord(woord) => veilig(&woord.stam).map(quoted),
        Term::Voorvoegsel(woord) => Some(match vormen(woord)? {
            (None, rauw) => format!("'{rauw}':*"),
            (Some(stam), rauw) => format!("('{stam}' | '{rauw}':*)"),
        }),
        Term::Zin(woorden) => {
            let stammen: Vec<String> =
                woorden.iter().filter_map(|woord| veilig(&woord.stam)).map(quoted).collect();
            (!stammen.is_empty()).then(|| format!("({})", stammen.join(" <-> ")))
        }
    }
}

/// Value for PostgreSQL, as `$1::tsvector`: the tokens with their positions, kept exactly as they are.
///
/// ```
/// assert_eq!(zoektaal::tsvector(&zoektaal::tokens("panden")), "'pand':1 'panden':2");
/// ```
#[must_use]
pub fn tsvector(tokens: &[String]) -> String {
    let veilige = tokens.iter().filter_map(|token| veilig(token));
    let delen: Vec<String> =
        veilige.enumerate().map(|(nr, token)| format!("'{token}':{}", (nr + 1).min(MAX_POSITIE))).collect();
    delen.join(" ")
}

/// The stem, unless looking for the raw prefix finds it anyway, and the raw prefix.
fn vormen(woord: &Woord) -> Option<(Option<String>, String)> {
    let rauw = veilig(&woord.rauw)?;
    Some((veilig(&woord.stam).filter(|stam| !stam.starts_with(&rauw)), rauw))
}

/// Only the letters and digits, if there are any.
fn veilig(woord: &str) -> Option<String> {
    let veilig: String = woord.chars().filter(char::is_ascii_alphanumeric).collect();
    (!veilig.is_empty()).then_some(veilig)
}
