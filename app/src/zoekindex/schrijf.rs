// SPDX-License-Identifier: EUPL-1.2
//! Indexing and erasing, in the transaction of the record itself.

use std::collections::BTreeSet;

use db::{Engine, Result, Sql, Tx, Value, sql};
use kernel::{SignaalId, Veldgroep};
use zoektaal::{tokens, tsvector};

use crate::zoekindex::woorden;

/// The words of a new signaal, per part.
#[derive(Debug, Clone)]
pub struct Zoektekst {
    /// Which.
    pub signaal: SignaalId,
    /// Its number, thema and area.
    pub kern: String,
    /// What was seen and where.
    pub inhoud: String,
}

/// Parameters are looked up by name on SQLite, so that a long statement costs more than two short ones.
const RIJEN: usize = 50;

/// Indexes new signalen; their owner and scope are recorded already.
pub async fn indexeer_nieuw(tx: &mut Tx, nieuwe: &[Zoektekst]) -> Result<()> {
    let begin = match tx.engine() {
        Engine::Sqlite => {
            "INSERT INTO zoekstuk (signaal_id, kern, inhoud, voor) \
             SELECT n.column1, n.column2, n.column3, v.voor FROM (VALUES "
        }
        Engine::Postgres => {
            "INSERT INTO zoekstuk (signaal_id, tekst) SELECT n.column1, setweight(CAST(n.column2 AS TSVECTOR), 'a') || \
             setweight(CAST(n.column3 AS TSVECTOR), 'b') || v.voor FROM (VALUES "
        }
    };
    let mut woorden = BTreeSet::new();
    for stuk in nieuwe.chunks(RIJEN) {
        let mut vraag = Sql::new(begin);
        for (n, nieuw) in stuk.iter().enumerate() {
            let (kern, inhoud) = (tokens(&nieuw.kern), tokens(&nieuw.inhoud));
            let rij = match tx.engine() {
                Engine::Sqlite => [nieuw.signaal.into(), kern.join(" ").into(), inhoud.join(" ").into()],
                Engine::Postgres => [nieuw.signaal.into(), tsvector(&kern).into(), tsvector(&inhoud).into()],
            };
            vraag = if n == 0 { vraag } else { vraag.push(", ") }.list::<Value>(rij);
            woorden.extend(kern.into_iter().chain(inhoud));
        }
        tx.execute(vraag.push(") n JOIN zoekbereik v ON v.signaal_id = n.column1")).await?;
    }
    woorden::voeg_toe(tx, woorden.iter()).await
}

/// Indexes a part of a signaal anew: kern, inhoud or personen. Other parts are never found by.
pub async fn indexeer(tx: &mut Tx, signaal: SignaalId, groep: Veldgroep, tekst: &str) -> Result<()> {
    let nieuw = tokens(tekst);
    let telt = matches!(groep, Veldgroep::Kern | Veldgroep::Inhoud);
    let oud = if telt { woorden::van(tx, &[signaal]).await? } else { vec![] };
    match tx.engine() {
        Engine::Sqlite => schrijf_sqlite(tx, signaal, groep, &nieuw.join(" ")).await?,
        Engine::Postgres => schrijf_postgres(tx, signaal, groep, &tsvector(&nieuw)).await?,
    }
    if telt {
        woorden::ruim_op(tx, &oud).await?;
        woorden::voeg_toe(tx, nieuw.iter()).await?;
    }
    Ok(())
}

async fn schrijf_sqlite(tx: &mut Tx, signaal: SignaalId, groep: Veldgroep, woorden: &str) -> Result<()> {
    let vraag = match groep {
        Veldgroep::Kern => "kern = excluded.kern",
        Veldgroep::Inhoud => "inhoud = excluded.inhoud",
        Veldgroep::Personen => "personen = excluded.personen",
        Veldgroep::Bestaan | Veldgroep::Melder | Veldgroep::Bijlagen => return Ok(()),
    };
    let voor = |deel: Veldgroep| if deel == groep { woorden } else { "" };
    let vraag = sql!(
        "INSERT INTO zoekstuk (signaal_id, kern, inhoud, personen, voor) \
         SELECT v.signaal_id, $2, $3, $4, v.voor FROM zoekbereik v WHERE v.signaal_id = $1 \
         ON CONFLICT (signaal_id) DO UPDATE SET ",
        signaal,
        voor(Veldgroep::Kern),
        voor(Veldgroep::Inhoud),
        voor(Veldgroep::Personen)
    )
    .push(vraag);
    tx.execute(vraag).await.map(drop)
}

async fn schrijf_postgres(tx: &mut Tx, signaal: SignaalId, groep: Veldgroep, vector: &str) -> Result<()> {
    let (nieuw, andere) = match groep {
        Veldgroep::Kern => ("setweight(CAST($2 AS TSVECTOR), 'a')", "{b,c}"),
        Veldgroep::Inhoud => ("setweight(CAST($2 AS TSVECTOR), 'b')", "{a,c}"),
        Veldgroep::Personen => ("setweight(CAST($2 AS TSVECTOR), 'c')", "{a,b}"),
        Veldgroep::Bestaan | Veldgroep::Melder | Veldgroep::Bijlagen => return Ok(()),
    };
    // The filter on weights also drops the words that say for whom; the excluded row brings those back.
    let vraag =
        sql!("INSERT INTO zoekstuk (signaal_id, tekst) SELECT v.signaal_id, ", signaal, vector, andere)
            .push(nieuw)
            .push(
                " || v.voor FROM zoekbereik v WHERE v.signaal_id = $1 ON CONFLICT (signaal_id) DO UPDATE \
             SET tekst = ts_filter(zoekstuk.tekst, CAST(CAST($3 AS TEXT) AS \"char\"[])) || excluded.tekst",
            );
    tx.execute(vraag).await.map(drop)
}

/// Erases signalen from the index, and from the vocabulary the words that now stand nowhere else.
pub async fn wis(tx: &mut Tx, signalen: &[SignaalId]) -> Result<()> {
    let oud = woorden::van(tx, signalen).await?;
    let vraag = Sql::new("DELETE FROM zoekstuk WHERE signaal_id IN ").list(signalen.iter().copied());
    tx.execute(vraag).await?;
    woorden::ruim_op(tx, &oud).await
}
