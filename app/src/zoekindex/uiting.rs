// SPDX-License-Identifier: EUPL-1.2
//! What is looked for, with alternatives, in the language of each database.
//!
//! **Invariant:** text only comes from `zoektaal`, one term at a time, so whatever was typed is quoted there.

use zoektaal::{Term, Woord, Zoekvraag, fts5_match, tsquery};

/// All groups must be met; of a group one term is enough.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Uiting(Vec<Vec<Term>>);

/// A shorter prefix begins too many words; it then stands for itself.
const KORTSTE_BEGIN: usize = 3;

impl Uiting {
    /// From groups of alternatives.
    pub(super) fn van(groepen: Vec<Vec<Term>>) -> Self {
        Self(groepen)
    }

    /// From what was typed: no alternatives.
    pub(super) fn van_vraag(vraag: &Zoekvraag) -> Self {
        Self(vraag.termen.iter().map(|term| vec![houdbaar(term)]).collect())
    }

    /// Words of the index that must all occur.
    pub(super) fn van_woorden(woorden: impl IntoIterator<Item = String>) -> Self {
        Self(woorden.into_iter().map(|w| vec![woord(&w)]).collect())
    }

    /// Whether there is nothing to look for.
    pub(super) fn is_leeg(&self) -> bool {
        self.0.is_empty()
    }

    /// For FTS5.
    pub(super) fn fts5(&self) -> String {
        self.schrijf(fts5_match, " OR ", " AND ")
    }

    /// For PostgreSQL.
    pub(super) fn tsquery(&self) -> String {
        self.schrijf(tsquery, " | ", " & ")
    }

    fn schrijf(&self, een: fn(&Zoekvraag) -> String, of: &str, en: &str) -> String {
        let groep = |termen: &Vec<Term>| {
            let delen: Vec<String> =
                termen.iter().map(|t| een(&Zoekvraag { termen: vec![t.clone()] })).collect();
            format!("({})", delen.join(of))
        };
        self.0.iter().map(groep).collect::<Vec<_>>().join(en)
    }
}

/// A word as the index holds it.
pub(super) fn woord(token: &str) -> Term {
    Term::Woord(Woord { stam: token.to_owned(), rauw: token.to_owned() })
}

/// The term itself, unless it is a prefix that is too short.
pub(super) fn houdbaar(term: &Term) -> Term {
    match term {
        Term::Voorvoegsel(w) if w.rauw.len() < KORTSTE_BEGIN => Term::Woord(w.clone()),
        ander => ander.clone(),
    }
}

#[cfg(test)]
mod tests {
    use zoektaal::zoekvraag;

    use super::*;

    #[test]
    fn groups_and_alternatives_in_both_languages() {
        let uiting = Uiting::van(vec![vec![woord("hennep"), woord("hennip")], vec![woord("pand")]]);
        assert_eq!(uiting.fts5(), r#"("hennep" OR "hennip") AND ("pand")"#);
        assert_eq!(uiting.tsquery(), "('hennep' | 'hennip') & ('pand')");
    }

    #[test]
    fn two_letters_are_a_word_and_no_beginning() {
        assert_eq!(Uiting::van_vraag(&zoekvraag("ni")).fts5(), r#"("ni")"#);
        assert_eq!(Uiting::van_vraag(&zoekvraag("nie")).tsquery(), "('nie':*)");
        assert!(Uiting::van_vraag(&zoekvraag(" \" ")).is_leeg());
    }
}
