// SPDX-License-Identifier: EUPL-1.2
//! The query: what somebody typed, as terms over the stems in the index. All terms must occur.
//!
//! Nothing that is typed is an operator; only double quotes mean something. The last word is a prefix as long as nothing
//! follows it, because people look at results while they type.

use crate::groep::{AFKORTING, Vondst, ontleed};
use crate::vouwen::vouw;

/// Most words in one query; what follows is ignored, so that a pasted page costs no more than a sentence.
pub const MAX_WOORDEN: usize = 12;
/// Most characters of the input that are read.
const MAX_TEKENS: usize = 500;

/// One word of a query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Woord {
    /// The reading that the index holds.
    pub stam: String,
    /// As typed, folded and in lower case.
    pub rauw: String,
}

/// One condition of a query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Term {
    /// The word must occur.
    Woord(Woord),
    /// The word, or a word that begins with its raw form, must occur.
    Voorvoegsel(Woord),
    /// The words must occur next to each other; two or more.
    Zin(Vec<Woord>),
}

/// A query of at most [`MAX_WOORDEN`] words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Zoekvraag {
    /// The conditions, in the order of the input.
    pub termen: Vec<Term>,
}

impl Zoekvraag {
    /// Whether there is nothing to look for.
    #[must_use]
    pub const fn is_leeg(&self) -> bool {
        self.termen.is_empty()
    }

    /// All words, for suggestions after a typing error.
    pub fn woorden(&self) -> impl Iterator<Item = &Woord> {
        self.termen.iter().flat_map(|term| match term {
            Term::Woord(woord) | Term::Voorvoegsel(woord) => std::slice::from_ref(woord),
            Term::Zin(woorden) => woorden.as_slice(),
        })
    }

    /// Adds a term, unless its only word is already there or the query is full.
    fn voeg_toe(&mut self, term: Term) {
        let ruimte = MAX_WOORDEN.saturating_sub(self.woorden().count());
        let term = match term {
            Term::Zin(mut woorden) => {
                woorden.truncate(ruimte);
                if woorden.len() > 1 { Some(Term::Zin(woorden)) } else { woorden.pop().map(Term::Woord) }
            }
            los => (ruimte > 0).then_some(los),
        };
        let Some(term) = term else { return };
        let dubbel = match &term {
            Term::Woord(nieuw) | Term::Voorvoegsel(nieuw) => self.termen.iter().any(
                |oud| matches!(oud, Term::Woord(woord) | Term::Voorvoegsel(woord) if woord.stam == nieuw.stam),
            ),
            Term::Zin(_) => self.termen.contains(&term),
        };
        if !dubbel {
            self.termen.push(term);
        }
    }
}

/// Reads what somebody typed.
///
/// ```
/// use zoektaal::{Term, zoekvraag};
///
/// let vraag = zoekvraag("\"spiegelende ramen\" panden hennepkw");
/// let [Term::Zin(zin), Term::Woord(pand), Term::Voorvoegsel(begin)] = vraag.termen.as_slice() else { panic!() };
/// assert_eq!(zin[1].stam, "raam");
/// assert_eq!((pand.stam.as_str(), pand.rauw.as_str()), ("pand", "panden"));
/// assert_eq!(begin.rauw, "hennepkw");
/// ```
#[must_use]
pub fn zoekvraag(invoer: &str) -> Zoekvraag {
    let gelezen: String = invoer.chars().take(MAX_TEKENS).collect();
    let tekst = vouw(&gelezen);
    let mut stukken = tekst.split('"').enumerate().peekable();
    let mut vraag = Zoekvraag::default();
    let mut laatste_functiewoord = None;
    while let Some((nr, stuk)) = stukken.next() {
        let is_laatste = stukken.peek().is_none();
        let vondsten = ontleed(stuk).into_iter().filter(|vondst| telt(vondst, &tekst));
        if nr % 2 == 1 && !is_laatste {
            vraag.voeg_toe(Term::Zin(vondsten.filter_map(woord).collect()));
            continue;
        }
        for vondst in vondsten {
            let open = is_laatste && vondst.einde == stuk.len() && mag_open(&vondst.rauw);
            if open && vondst.stam.is_none() {
                laatste_functiewoord = Some(vondst.rauw.clone());
            }
            if let Some(woord) = woord(vondst) {
                vraag.voeg_toe(if open { Term::Voorvoegsel(woord) } else { Term::Woord(woord) });
            }
        }
    }
    // "de" alone may be on its way to "dealer"; beside other words it says nothing.
    if let (true, Some(rauw)) = (vraag.is_leeg(), laatste_functiewoord) {
        vraag.voeg_toe(Term::Voorvoegsel(Woord { stam: rauw.clone(), rauw }));
    }
    vraag
}

fn woord(vondst: Vondst) -> Option<Woord> {
    Some(Woord { stam: vondst.stam?, rauw: vondst.rauw })
}

/// In a query typed in capitals only, `OM` is a function word again, unless it is all there is.
fn telt(vondst: &Vondst, tekst: &str) -> bool {
    let roept = !tekst.chars().any(char::is_lowercase) && tekst.split_whitespace().count() > 1;
    !(roept && vondst.rauw.eq_ignore_ascii_case(AFKORTING))
}

/// One letter finds everything, and a short number is a house number: 12 is not on its way to 1200.
fn mag_open(rauw: &str) -> bool {
    let lengte = rauw.chars().count();
    lengte >= 2 && (lengte >= 4 || !rauw.bytes().all(|b| b.is_ascii_digit()))
}
