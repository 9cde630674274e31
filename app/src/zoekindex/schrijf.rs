// SPDX-License-Identifier: EUPL-1.2
//! Indexing and erasing, in the transaction of the record itself.

use db::{Engine, Result, Sql, Tx, sql};
use kernel::{SignaalId, Veldgroep};
use zoektaal::{tokens, tsvector};

use crate::zoekindex::woorden;

/// Indexes a new signaal; its owner and scope are recorded already.
pub async fn indexeer_nieuw(tx: &mut Tx, signaal: SignaalId, kern: &str, inhoud: &str) -> Result<()> {
    let (kern, inhoud) = (tokens(kern), tokens(inhoud));
    let vraag = match tx.engine() {
        Engine::Sqlite => sql!(
            "INSERT INTO zoekstuk (signaal_id, kern, inhoud, voor) \
             SELECT v.signaal_id, $2, $3, v.voor FROM zoekbereik v WHERE v.signaal_id = $1",
            signaal,
            kern.join(" "),
            inhoud.join(" ")
        ),
        Engine::Postgres => sql!(
            "INSERT INTO zoekstuk (signaal_id, tekst) SELECT v.signaal_id, \
             setweight(CAST($2 AS TSVECTOR), 'a') || setweight(CAST($3 AS TSVECTOR), 'b') || v.voor \
             FROM zoekbereik v WHERE v.signaal_id = $1",
            signaal,
            tsvector(&kern),
            tsvector(&inhoud)
        ),
    };
    tx.execute(vraag).await?;
    woorden::voeg_toe(tx, kern.iter().chain(&inhoud)).await
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
