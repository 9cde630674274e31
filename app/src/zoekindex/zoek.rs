// SPDX-License-Identifier: EUPL-1.2
//! Looking: the words in the index and the gate in one statement per layer, newest first.
//!
//! | database | how |
//! |---|---|
//! | SQLite | FTS5 walks the matches from the newest, each is looked up in `bereik`, and the walk stops at the limit |
//! | PostgreSQL | first the newest of one's own signalen, which is enough for a common word; else the GIN index |

use db::{Conn, Engine, Result, Sql};
use kernel::{Actor, SignaalId, Tijdstip};
use poort::{Matrix, Relatie};
use zoektaal::Term;

use crate::zoekindex::laag::{Laag, lagen};
use crate::zoekindex::nummer::nummervraag;
use crate::zoekindex::uiting::Uiting;
use crate::zoekindex::verwant;

/// How many of the newest own signalen PostgreSQL tries before it asks the whole index.
const NIEUWSTE: i64 = 500;

/// Who looks, and when.
#[derive(Debug, Clone, Copy)]
pub struct Zoeker<'a> {
    /// The gate.
    pub matrix: &'a Matrix,
    /// The user.
    pub actor: &'a Actor,
    /// The moment at which the gate judges.
    pub nu: Tijdstip,
}

/// What was found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Vondsten {
    /// Which signalen: those with the number that was typed, then the newest.
    pub signalen: Vec<SignaalId>,
    /// There are more than were asked for.
    pub meer: bool,
    /// Nothing held what was typed; these hold words that resemble it.
    pub verwant: bool,
}

/// Looks for what somebody typed, in what this user may read; at most `aantal` signalen.
pub async fn zoek(c: &mut Conn, zoeker: Zoeker<'_>, invoer: &str, aantal: usize) -> Result<Vondsten> {
    let vraag = zoektaal::zoekvraag(invoer);
    let ruim = aantal.saturating_add(1);
    let mut signalen = match nummervraag(invoer) {
        Some(uiting) => vind(c, &zoeker.lagen(true), &uiting, ruim).await?,
        None => vec![],
    };
    let lagen = zoeker.lagen(false);
    for id in vind_termen(c, &lagen, &vraag.termen, ruim).await? {
        if !signalen.contains(&id) {
            signalen.push(id);
        }
    }
    let mut verwante = false;
    if signalen.is_empty()
        && let Some(uiting) = verwant::uiting(c, &lagen, &vraag).await?
    {
        signalen = vind(c, &lagen, &uiting, ruim).await?;
        verwante = !signalen.is_empty();
    }
    let meer = signalen.len() > aantal;
    signalen.truncate(aantal);
    Ok(Vondsten { signalen, meer, verwant: verwante })
}

impl Zoeker<'_> {
    fn lagen(&self, alleen_kern: bool) -> Vec<Laag> {
        lagen(self.matrix, self.actor, self.nu, alleen_kern)
    }
}

/// The newest signalen that hold all terms, at most `max`. Whole words come first: a beginning costs the index the words it
/// begins, so it is only asked when whole words do not fill the answer.
pub(super) async fn vind_termen(
    c: &mut Conn,
    lagen: &[Laag],
    termen: &[Term],
    max: usize,
) -> Result<Vec<SignaalId>> {
    let heel = vind(c, lagen, &Uiting::heel(termen), max).await?;
    match Uiting::begin(termen) {
        Some(begin) if heel.len() < max => vind(c, lagen, &begin, max).await,
        _ => Ok(heel),
    }
}

/// The newest signalen that meet it, at most `max`.
pub(super) async fn vind(
    c: &mut Conn,
    lagen: &[Laag],
    uiting: &Uiting,
    max: usize,
) -> Result<Vec<SignaalId>> {
    if lagen.is_empty() || uiting.is_leeg() {
        return Ok(vec![]);
    }
    let max = i64::try_from(max).unwrap_or(i64::MAX);
    match c.engine() {
        Engine::Sqlite => vraag(c, lagen, max, |sql, laag| fts5(sql, laag, uiting, max)).await,
        Engine::Postgres => vind_postgres(c, lagen, uiting, max).await,
    }
}

async fn vind_postgres(c: &mut Conn, lagen: &[Laag], uiting: &Uiting, max: i64) -> Result<Vec<SignaalId>> {
    let eigen: Vec<&Laag> = lagen.iter().filter(|l| l.relatie == Relatie::Eigen).collect();
    let nieuwste = vraag(c, eigen, max, |sql, laag| nieuwste(sql, laag, uiting, max)).await?;
    let genoeg = i64::try_from(nieuwste.len()).is_ok_and(|n| n >= max);
    let rest = lagen.iter().filter(|l| !genoeg || l.relatie != Relatie::Eigen);
    let mut alle = vraag(c, rest, max, |sql, laag| gin(sql, laag, uiting, max)).await?;
    if genoeg {
        alle.extend(nieuwste);
    }
    alle.sort_unstable_by(|a, b| b.cmp(a));
    alle.dedup();
    alle.truncate(usize::try_from(max).unwrap_or(usize::MAX));
    Ok(alle)
}

/// One statement over all layers.
async fn vraag<'a>(
    c: &mut Conn,
    lagen: impl IntoIterator<Item = &'a Laag>,
    max: i64,
    deel: impl Fn(Sql, &Laag) -> Sql,
) -> Result<Vec<SignaalId>> {
    let mut sql = Sql::new("SELECT DISTINCT signaal_id FROM (");
    let mut eerste = true;
    for laag in lagen {
        sql = sql.push(if eerste {
            "SELECT l.signaal_id FROM ("
        } else {
            " UNION ALL SELECT l.signaal_id FROM ("
        });
        sql = deel(sql, laag).push(") l");
        eerste = false;
    }
    if eerste {
        return Ok(vec![]);
    }
    let sql = sql.push(") alle ORDER BY signaal_id DESC LIMIT ").bind(max);
    c.read(sql, |r| r.get("signaal_id")).await
}

fn fts5(sql: Sql, laag: &Laag, uiting: &Uiting, max: i64) -> Sql {
    let tekst = format!("voor : \"{}\" AND {{{}}} : ({})", laag.voor(), laag.kolommen(), uiting.fts5());
    // The cross join keeps the order of the index, so that the walk can stop at the limit.
    let sql = sql.push(
        "SELECT t.rowid AS signaal_id FROM zoektekst t CROSS JOIN bereik b ON b.signaal_id = t.rowid \
         WHERE t.zoektekst MATCH ",
    );
    let sql = laag.filter.en(sql.bind(tekst).push(" AND "));
    sql.push(" ORDER BY t.rowid DESC LIMIT ").bind(max)
}

fn gin(sql: Sql, laag: &Laag, uiting: &Uiting, max: i64) -> Sql {
    let tekst = uiting.tsquery();
    // `OFFSET 0` keeps the planner from joining before it has sorted, so that the gate is asked for few rows.
    let sql = sql.push("SELECT z.signaal_id FROM (SELECT signaal_id FROM zoekstuk WHERE tekst @@ CAST(");
    let sql = sql.bind(format!("'@{}' & {tekst}", laag.voor())).push(" AS TSQUERY)");
    let sql = in_gewichten(sql, laag, "tekst", &tekst);
    let sql =
        sql.push(" ORDER BY signaal_id DESC OFFSET 0) z JOIN bereik b ON b.signaal_id = z.signaal_id WHERE ");
    laag.filter.en(sql).push(" ORDER BY z.signaal_id DESC LIMIT ").bind(max)
}

fn nieuwste(sql: Sql, laag: &Laag, uiting: &Uiting, max: i64) -> Sql {
    let tekst = uiting.tsquery();
    let sql = sql.push("SELECT z.signaal_id FROM (SELECT b.signaal_id FROM bereik b WHERE ");
    let sql = laag.filter.en(sql).push(" ORDER BY b.signaal_id DESC LIMIT ").bind(NIEUWSTE);
    let sql = sql.push(") n JOIN zoekstuk z ON z.signaal_id = n.signaal_id WHERE z.tekst @@ CAST(");
    let sql = in_gewichten(sql.bind(&tekst).push(" AS TSQUERY)"), laag, "z.tekst", &tekst);
    sql.push(" ORDER BY z.signaal_id DESC LIMIT ").bind(max)
}

/// Only words in the parts of the layer count.
fn in_gewichten(sql: Sql, laag: &Laag, kolom: &'static str, tekst: &str) -> Sql {
    let Some(gewichten) = laag.gewichten() else { return sql };
    let sql = sql.push(" AND ts_filter(").push(kolom).push(", CAST(CAST(").bind(gewichten);
    sql.push(" AS TEXT) AS \"char\"[])) @@ CAST(").bind(tekst).push(" AS TSQUERY)")
}
