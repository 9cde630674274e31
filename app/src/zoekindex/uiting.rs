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

    /// From what was typed, whole words only.
    pub(super) fn heel(termen: &[Term]) -> Self {
        Self(termen.iter().map(|term| vec![heel(term)]).collect())
    }

    /// From what was typed, its last word as a beginning; `None` when that is no different.
    pub(super) fn begin(termen: &[Term]) -> Option<Self> {
        let uiting = Self(termen.iter().map(|term| vec![houdbaar(term)]).collect());
        (uiting != Self::heel(termen)).then_some(uiting)
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

/// The term as a whole word.
pub(super) fn heel(term: &Term) -> Term {
    match term {
        Term::Voorvoegsel(w) => Term::Woord(w.clone()),
        ander => ander.clone(),
    }
}

/// The term itself, unless it is a beginning that is too short.
pub(super) fn houdbaar(term: &Term) -> Term {
    match term {
        Term::Voorvoegsel(w) if w.rauw.len() < KORTSTE_BEGIN => heel(term),
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
        let termen = |q: &str| zoekvraag(q).termen;
        assert_eq!(Uiting::heel(&termen("ni")).fts5(), r#"("ni")"#);
        assert_eq!(Uiting::begin(&termen("ni")), None);
        assert_eq!(Uiting::heel(&termen("pand nie")).tsquery(), "('pand') & ('nie')");
        assert_eq!(Uiting::begin(&termen("pand nie")).unwrap().tsquery(), "('pand') & ('nie':*)");
        assert!(Uiting::heel(&termen(" \" ")).is_leeg());
    }
}
