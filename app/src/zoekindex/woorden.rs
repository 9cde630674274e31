// SPDX-License-Identifier: EUPL-1.2
//! The vocabulary behind forgiving typing errors: the words of kern and inhoud, and their trigrams.
//!
//! **Invariant:** a word is in it while it occurs in the index, and leaves with the last signaal that holds it.

use std::collections::BTreeSet;

use db::{Engine, Result, Sql, Tx, sql};
use kernel::SignaalId;
use zoektaal::trigrammen;

/// Shorter words are not forgiven a typing error; longer ones are pasted.
const LENGTE: std::ops::RangeInclusive<usize> = 4..=24;

/// Whether a word belongs in the vocabulary: letters only, so no number, plate or postcode.
pub(super) fn telt(woord: &str) -> bool {
    LENGTE.contains(&woord.len()) && woord.bytes().all(|b| b.is_ascii_lowercase())
}

/// Notes the words that are new. Sorted, so that two writers who bring the same words do not wait for each other.
pub(super) async fn voeg_toe(tx: &mut Tx, tokens: impl Iterator<Item = &String>) -> Result<()> {
    let woorden: BTreeSet<&str> = tokens.map(String::as_str).filter(|w| telt(w)).collect();
    if woorden.is_empty() {
        return Ok(());
    }
    let lijst = woorden.into_iter().collect::<Vec<_>>().join(" ");
    let vraag = match tx.engine() {
        Engine::Sqlite => sql!(
            "INSERT INTO zoekwoord (woord) SELECT value FROM json_each($1) WHERE true \
             ON CONFLICT (woord) DO NOTHING RETURNING woord",
            format!("[\"{}\"]", lijst.replace(' ', "\",\""))
        ),
        Engine::Postgres => sql!(
            "INSERT INTO zoekwoord (woord) SELECT w FROM unnest(string_to_array($1, ' ')) AS w \
             ON CONFLICT (woord) DO NOTHING RETURNING woord",
            lijst
        ),
    };
    let nieuw: Vec<String> = tx.read(vraag, |r| r.get("woord")).await?;
    for stuk in nieuw.chunks(200) {
        let rijen = drieluiken(stuk);
        let mut vraag = Sql::new("INSERT INTO zoekdrieluik (drieluik, lengte, woord) VALUES ");
        for (n, (drieluik, lengte, woord)) in rijen.into_iter().enumerate() {
            vraag = vraag.push(if n == 0 { "(" } else { ", (" }).bind(drieluik).push(", ").bind(lengte);
            vraag = vraag.push(", ").bind(woord).push(")");
        }
        tx.execute(vraag.push(" ON CONFLICT (drieluik, lengte, woord) DO NOTHING")).await?;
    }
    Ok(())
}

fn drieluiken(woorden: &[String]) -> Vec<(String, i64, &str)> {
    let van = |woord: &'_ String| trigrammen(woord);
    woorden
        .iter()
        .flat_map(|woord| van(woord).into_iter().map(|d| (d, lengte(woord), woord.as_str())))
        .collect()
}

/// The number that candidates are narrowed by.
pub(super) fn lengte(woord: &str) -> i64 {
    i64::try_from(woord.len()).unwrap_or(i64::MAX)
}

/// The words of these signalen that are in the vocabulary.
pub(super) async fn van(tx: &mut Tx, signalen: &[SignaalId]) -> Result<Vec<String>> {
    let vraag = match tx.engine() {
        Engine::Sqlite => {
            Sql::new("SELECT kern || ' ' || inhoud AS woorden FROM zoekstuk WHERE signaal_id IN ")
        }
        Engine::Postgres => Sql::new(
            "SELECT array_to_string(tsvector_to_array(ts_filter(tekst, '{a,b}')), ' ') AS woorden \
             FROM zoekstuk WHERE signaal_id IN ",
        ),
    };
    let teksten: Vec<String> = tx.read(vraag.list(signalen.iter().copied()), |r| r.get("woorden")).await?;
    let woorden: BTreeSet<&str> = teksten.iter().flat_map(|t| t.split(' ')).filter(|w| telt(w)).collect();
    Ok(woorden.into_iter().map(str::to_owned).collect())
}

/// Removes those of the words that no longer occur.
pub(super) async fn ruim_op(tx: &mut Tx, woorden: &[String]) -> Result<()> {
    for stuk in woorden.chunks(500) {
        let weg = match tx.engine() {
            Engine::Sqlite => verweesd_sqlite(tx, stuk).await?,
            Engine::Postgres => verweesd_postgres(tx, stuk).await?,
        };
        for (drieluik, lengte, woord) in drieluiken(&weg) {
            tx.execute(sql!(
                "DELETE FROM zoekdrieluik WHERE drieluik = $1 AND lengte = $2 AND woord = $3",
                drieluik,
                lengte,
                woord
            ))
            .await?;
        }
    }
    Ok(())
}

async fn verweesd_sqlite(tx: &mut Tx, woorden: &[String]) -> Result<Vec<String>> {
    let vraag = Sql::new("DELETE FROM zoekwoord WHERE woord IN ").list(woorden.iter()).push(
        " AND NOT EXISTS (SELECT 1 FROM zoektekst WHERE zoektekst MATCH '{kern inhoud} : \"' || woord || '\"') \
         RETURNING woord",
    );
    tx.read(vraag, |r| r.get("woord")).await
}

async fn verweesd_postgres(tx: &mut Tx, woorden: &[String]) -> Result<Vec<String>> {
    // Of two who erase the last two signalen with a word, the second must see what the first did.
    let slot = Sql::new("SELECT woord FROM zoekwoord WHERE woord IN ")
        .list(woorden.iter())
        .push(" ORDER BY woord FOR UPDATE");
    tx.rows(slot).await?;
    let vraag = Sql::new("DELETE FROM zoekwoord WHERE woord IN ").list(woorden.iter()).push(
        " AND NOT EXISTS (SELECT 1 FROM zoekstuk WHERE tekst @@ CAST('''' || woord || ''':AB' AS TSQUERY)) \
         RETURNING woord",
    );
    tx.read(vraag, |r| r.get("woord")).await
}
