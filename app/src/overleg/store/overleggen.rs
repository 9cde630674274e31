// SPDX-License-Identifier: EUPL-1.2
//! Meetings.

use std::fmt;
use std::str::FromStr;

use db::{Conn, Result, Sql, Tx, sql};
use kernel::{FunctieId, OngeldigeId, OverlegId, TafelId, Tijdstip};

use crate::overleg::formulieren::NieuwOverleg;
use crate::overleg::model::Overleg;
use crate::overleg::store::Zicht;
use crate::overleg::store::gezien::{OVERLEG, lees_overleg};

/// The meetings of a tafel: those to come, soonest first; or those that were closed, newest first, before a moment.
pub async fn overleggen_van(
    c: &mut Conn,
    tafel: TafelId,
    gesloten_voor: Option<Tijdstip>,
    aantal: i64,
) -> Result<Vec<Overleg>> {
    let vraag = Sql::new(OVERLEG).push(" WHERE o.tafel_id = ").bind(tafel);
    let vraag = match gesloten_voor {
        None => vraag.push(" AND o.gesloten_op IS NULL ORDER BY o.begint_op, o.id LIMIT "),
        Some(voor) => vraag
            .push(" AND o.gesloten_op IS NOT NULL AND o.begint_op < ")
            .bind(voor)
            .push(" ORDER BY o.begint_op DESC, o.id DESC LIMIT "),
    };
    c.read(vraag.bind(aantal), lees_overleg).await
}

/// The first meeting of the tafel that is planned after another.
pub async fn volgende_na(c: &mut Conn, overleg: &Overleg) -> Result<Option<Overleg>> {
    let vraag = Sql::new(OVERLEG).push(" WHERE o.tafel_id = ").bind(overleg.tafel);
    let vraag = vraag.push(" AND o.gesloten_op IS NULL AND o.id <> ").bind(overleg.id);
    let vraag = vraag.push(" AND o.begint_op >= ").bind(overleg.begint_op);
    let vraag = vraag.push(" ORDER BY o.begint_op, o.id LIMIT 1");
    c.row_opt(vraag).await?.as_ref().map(lees_overleg).transpose()
}

/// A meeting in somebody's calendar: neutral.
#[derive(Debug, Clone)]
pub struct Agendaregel {
    /// Which meeting.
    pub overleg: OverlegId,
    /// Of which tafel.
    pub tafel: TafelId,
    /// Name of the tafel.
    pub tafelnaam: String,
    /// When it begins.
    pub begint_op: Tijdstip,
    /// How long it takes.
    pub duur_minuten: i64,
    /// Where.
    pub locatie: String,
}

/// The meetings that the user may know in a period, soonest first.
pub async fn agenda(
    c: &mut Conn,
    zicht: &Zicht,
    van: Tijdstip,
    tot: Tijdstip,
    aantal: i64,
) -> Result<Vec<Agendaregel>> {
    let vraag = Sql::new(
        "SELECT o.id, t.id AS tafel_id, t.naam, o.begint_op, o.duur_minuten, o.locatie FROM overleg o \
         JOIN tafel t ON t.id = o.tafel_id WHERE o.begint_op >= ",
    );
    let vraag = zicht.tafel(vraag.bind(van).push(" AND o.begint_op < ").bind(tot).push(" AND "));
    c.read(vraag.push(" ORDER BY o.begint_op, o.id LIMIT ").bind(aantal), |r| {
        Ok(Agendaregel {
            overleg: r.get("id")?,
            tafel: r.get("tafel_id")?,
            tafelnaam: r.get("naam")?,
            begint_op: r.get("begint_op")?,
            duur_minuten: r.get("duur_minuten")?,
            locatie: r.get("locatie")?,
        })
    })
    .await
}

/// Where a page of meetings begins: after this one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Overlegplek {
    /// When it begins.
    pub begint_op: Tijdstip,
    /// Its id.
    pub id: OverlegId,
}

impl fmt::Display for Overlegplek {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.begint_op.ms(), self.id)
    }
}

impl FromStr for Overlegplek {
    type Err = OngeldigeId;

    fn from_str(tekst: &str) -> std::result::Result<Self, OngeldigeId> {
        let (ms, id) = tekst.split_once('.').ok_or(OngeldigeId)?;
        let ms = ms.parse().map_err(|_| OngeldigeId)?;
        Ok(Self { begint_op: Tijdstip::van_ms(ms), id: id.parse()? })
    }
}

/// A page of the meetings that the user may know, over all tables or of one, the latest first; each with the name of its
/// tafel.
pub async fn overlegblad(
    c: &mut Conn,
    zicht: &Zicht,
    tafel: Option<TafelId>,
    na: Option<Overlegplek>,
    aantal: i64,
) -> Result<Vec<(Overleg, String)>> {
    let vraag = Sql::new(
        "SELECT o.id, o.tafel_id, o.begint_op, o.duur_minuten, o.locatie, o.gesloten_op, o.versie, t.naam AS tafelnaam \
         FROM overleg o JOIN tafel t ON t.id = o.tafel_id WHERE ",
    );
    let mut vraag = zicht.tafel(vraag);
    if let Some(tafel) = tafel {
        vraag = vraag.push(" AND t.id = ").bind(tafel);
    }
    if let Some(na) = na {
        vraag = vraag.push(" AND (o.begint_op, o.id) < (").bind(na.begint_op);
        vraag = vraag.push(", ").bind(na.id).push(")");
    }
    let vraag = vraag.push(" ORDER BY o.begint_op DESC, o.id DESC LIMIT ").bind(aantal);
    c.read(vraag, |r| Ok((lees_overleg(r)?, r.get("tafelnaam")?))).await
}

/// Plans a meeting.
pub async fn plan(tx: &mut Tx, tafel: TafelId, nieuw: &NieuwOverleg, nu: Tijdstip) -> Result<OverlegId> {
    let id = OverlegId::nieuw(nu);
    tx.execute(sql!(
        "INSERT INTO overleg (id, tafel_id, begint_op, duur_minuten, locatie, versie) VALUES ($1, $2, $3, $4, $5, 1)",
        id,
        tafel,
        nieuw.begint_op,
        nieuw.duur_minuten,
        &nieuw.locatie
    ))
    .await?;
    Ok(id)
}

/// Keeps the meeting as it is until the transaction ends.
pub async fn vergrendel(tx: &mut Tx, id: OverlegId) -> Result<()> {
    tx.execute(sql!("UPDATE overleg SET versie = versie WHERE id = $1", id)).await.map(drop)
}

/// Counts a change of the agenda; says whether it was the agenda that the user saw.
pub async fn stijg(tx: &mut Tx, id: OverlegId, versie: i64) -> Result<bool> {
    let vraag = sql!("UPDATE overleg SET versie = versie + 1 WHERE id = $1 AND versie = $2", id, versie);
    Ok(tx.execute(vraag).await? == 1)
}

/// Closes a meeting.
pub async fn sluit(tx: &mut Tx, id: OverlegId, door: FunctieId, nu: Tijdstip) -> Result<()> {
    let vraag = sql!(
        "UPDATE overleg SET gesloten_op = $2, gesloten_door = $3 WHERE id = $1 AND gesloten_op IS NULL",
        id,
        nu,
        door
    );
    tx.execute(vraag).await.map(drop)
}
