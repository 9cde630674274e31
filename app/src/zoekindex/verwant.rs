// SPDX-License-Identifier: EUPL-1.2
//! Typing errors: a word that finds nothing is also looked for as the known words that resemble it.
//!
//! The vocabulary holds words of all organisations, so resembling words are only ever looked for, in what the user may
//! read, and never named: whether somebody else uses a word cannot be told from an answer.

use db::{Conn, Result, Sql};
use zoektaal::{Term, Woord, Zoekvraag, lijkt_op, trigrammen};

use crate::zoekindex::laag::Laag;
use crate::zoekindex::uiting::{Uiting, houdbaar, woord};
use crate::zoekindex::woorden::{lengte, telt};
use crate::zoekindex::zoek::vind_termen;

/// Words of the vocabulary that are compared letter by letter.
const KANDIDATEN: i64 = 200;
/// Resembling words that are looked for. Enough that words of others do not crowd out one's own.
const VERWANT: usize = 24;
/// Two errors are forgiven in a word of at least this many letters, else one: `zolder` does not mean `kelder`.
const LANG: i64 = 8;

/// The query with resembling words, or `None` when there is nothing else to look for.
pub(super) async fn uiting(c: &mut Conn, lagen: &[Laag], vraag: &Zoekvraag) -> Result<Option<Uiting>> {
    let mut groepen = Vec::new();
    let mut verruimd = false;
    for term in &vraag.termen {
        if !vind_termen(c, lagen, std::slice::from_ref(term), 1).await?.is_empty() {
            groepen.push(vec![houdbaar(term)]);
            continue;
        }
        let (Term::Woord(w) | Term::Voorvoegsel(w)) = term else { return Ok(None) };
        let verwante = verwante(c, w).await?;
        if verwante.is_empty() {
            return Ok(None);
        }
        verruimd = true;
        groepen.push(verwante);
    }
    Ok(verruimd.then(|| Uiting::van(groepen)))
}

async fn verwante(c: &mut Conn, gezocht: &Woord) -> Result<Vec<Term>> {
    if !telt(&gezocht.rauw) {
        return Ok(vec![]);
    }
    let lang = lengte(&gezocht.rauw);
    let fouten = if lang < LANG { 1 } else { 2 };
    let drieluiken = trigrammen(&gezocht.rauw);
    let vraag = Sql::new("SELECT woord FROM zoekdrieluik WHERE drieluik IN ")
        .list(drieluiken.iter())
        .push(" AND lengte BETWEEN ")
        .bind(lang - fouten)
        .push(" AND ")
        .bind(lang + fouten)
        .push(" GROUP BY woord ORDER BY COUNT(*) DESC, woord LIMIT ")
        .bind(KANDIDATEN);
    let kandidaten: Vec<String> = c.read(vraag, |r| r.get("woord")).await?;
    let gelijkend = lijkt_op(&gezocht.rauw, kandidaten.iter().map(String::as_str), VERWANT);
    let dichtbij = gelijkend.iter().filter(|g| i64::try_from(g.afstand).is_ok_and(|a| a <= fouten));
    Ok(dichtbij.map(|g| woord(&g.woord)).collect())
}
