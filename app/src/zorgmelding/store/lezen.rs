// SPDX-License-Identifier: EUPL-1.2
//! Reading care reports, each part what it may: a core for VIA and receiver, what was sent for the sender, and what it says
//! only sealed.

use db::{Conn, Result, Row, Sql, sql};
use kernel::{OrganisatieId, Tijdstip, ZorgmeldingId};

use crate::verwerkingslog::Verzegeld;
use crate::zorgmelding::model::{Gestuurd, Inhoud, Kern};
use crate::zorgmelding::rules::stand::Stand;

const KERN: &str = "SELECT z.id, z.eigenaar_id, e.naam AS eigenaarnaam, z.afzender_id, a.naam AS afzendernaam, z.ontvangen_op, \
     z.gemeente, z.stand, z.ontvanger_id, o.naam AS ontvangernaam, z.gerouteerd_op, z.urgentie, z.bevestigd_op, z.opgepakt, \
     z.vernietigen_op FROM zorgmelding z JOIN organisatie e ON e.id = z.eigenaar_id \
     JOIN organisatie a ON a.id = z.afzender_id LEFT JOIN organisatie o ON o.id = z.ontvanger_id WHERE ";

fn lees_kern(r: &Row) -> Result<Kern> {
    let ontvanger: Option<OrganisatieId> = r.get("ontvanger_id")?;
    let ontvanger = ontvanger.zip(r.get::<Option<String>>("ontvangernaam")?);
    Ok(Kern {
        id: r.get("id")?,
        eigenaar: (r.get("eigenaar_id")?, r.get("eigenaarnaam")?),
        afzender: (r.get("afzender_id")?, r.get("afzendernaam")?),
        ontvangen_op: r.get("ontvangen_op")?,
        gemeente: r.get("gemeente")?,
        stand: r.code("stand")?,
        ontvanger: ontvanger.zip(r.get("gerouteerd_op")?),
        urgentie: r.get::<Option<String>>("urgentie")?.and_then(|u| u.parse().ok()),
        bevestigd_op: r.get("bevestigd_op")?,
        opgepakt: r.get::<Option<i64>>("opgepakt")?.map(|n| n == 1),
        vernietigen_op: r.get("vernietigen_op")?,
    })
}

/// Which reports a VIA or a receiver has. A receiver has those of VIA's with which an afspraak works now.
#[derive(Debug, Clone)]
pub enum Bereik {
    /// Of the own VIA.
    Via(OrganisatieId),
    /// Given to us, by one of these.
    Ontvanger(OrganisatieId, Vec<OrganisatieId>),
}

impl Bereik {
    fn en(&self, sql: Sql) -> Sql {
        match self {
            Self::Via(eigen) => sql.push("z.eigenaar_id = ").bind(*eigen),
            Self::Ontvanger(eigen, via) => sql
                .push("z.ontvanger_id = ")
                .bind(*eigen)
                .push(" AND z.eigenaar_id IN ")
                .list(via.iter().copied()),
        }
    }

    /// The same, apart for each VIA: each has its own days.
    pub fn per_via(&self) -> Vec<(OrganisatieId, Self)> {
        match self {
            Self::Via(eigen) => vec![(*eigen, self.clone())],
            Self::Ontvanger(eigen, vias) => {
                vias.iter().map(|via| (*via, Self::Ontvanger(*eigen, vec![*via]))).collect()
            }
        }
    }
}

/// One, if this organisation has it.
pub async fn kern(c: &mut Conn, bereik: &Bereik, id: ZorgmeldingId) -> Result<Option<Kern>> {
    let vraag = bereik.en(Sql::new(KERN)).push(" AND z.id = ").bind(id);
    c.row_opt(vraag).await?.as_ref().map(lees_kern).transpose()
}

/// Which reports wait too long: not given before the one moment, not confirmed before the other.
#[derive(Debug, Clone, Copy)]
pub struct Grenzen {
    /// What came in at or before this moment must have been given.
    pub routeren: Tijdstip,
    /// What was given at or before this moment must have been confirmed.
    pub ontvangst: Tijdstip,
}

impl Grenzen {
    /// Whether this one waits too long, as the statements below ask it.
    pub fn te_laat(self, kern: &Kern) -> bool {
        match kern.stand {
            Stand::Ontvangen => kern.ontvangen_op <= self.routeren,
            Stand::Gerouteerd => kern.ontvanger.as_ref().is_some_and(|(_, op)| *op <= self.ontvangst),
            Stand::Bevestigd | Stand::Teruggemeld | Stand::Vernietigd => false,
        }
    }

    fn en(self, sql: Sql) -> Sql {
        sql.push(" AND ((z.stand = ")
            .bind(Stand::Ontvangen.code())
            .push(" AND z.ontvangen_op <= ")
            .bind(self.routeren)
            .push(") OR (z.stand = ")
            .bind(Stand::Gerouteerd.code())
            .push(" AND z.gerouteerd_op <= ")
            .bind(self.ontvangst)
            .push("))")
    }
}

/// The reports of an organisation, newest first; only those that wait too long if asked. The order is that of time alone.
pub async fn kernen(
    c: &mut Conn,
    bereik: &Bereik,
    te_laat: Option<Grenzen>,
    voor: Option<ZorgmeldingId>,
    aantal: i64,
) -> Result<Vec<Kern>> {
    let mut vraag = bereik.en(Sql::new(KERN));
    if let Some(grenzen) = te_laat {
        vraag = grenzen.en(vraag);
    }
    if let Some(voor) = voor {
        vraag = vraag.push(" AND z.id < ").bind(voor);
    }
    c.read(vraag.push(" ORDER BY z.id DESC LIMIT ").bind(aantal), lees_kern).await
}

/// How many reports an organisation has in these states, counted up to `grens`.
pub async fn tel(c: &mut Conn, bereik: &Bereik, standen: &[Stand], grens: i64) -> Result<i64> {
    let vraag = bereik
        .en(Sql::new("SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM (SELECT 1 FROM zorgmelding z WHERE "));
    let vraag = vraag.push(" AND z.stand IN ").list(standen.iter().map(|s| s.code()));
    c.value(vraag.push(" LIMIT ").bind(grens).push(") AS t")).await
}

/// How many wait too long, counted up to `grens`.
pub async fn tel_te_laat(c: &mut Conn, bereik: &Bereik, grenzen: Grenzen, grens: i64) -> Result<i64> {
    let vraag = bereik
        .en(Sql::new("SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM (SELECT 1 FROM zorgmelding z WHERE "));
    c.value(grenzen.en(vraag).push(" LIMIT ").bind(grens).push(") AS t")).await
}

/// What a report says, sealed: it opens by writing the log of processing. Ask for the [`Kern`] first.
pub async fn inhoud(c: &mut Conn, kern: &Kern) -> Result<Option<Verzegeld<Inhoud>>> {
    let vraag = sql!(
        "SELECT naam, geboortedatum, bereikbaar, situatie, politienummer, advies FROM zorgmelding WHERE id = $1",
        kern.id
    );
    let gelezen = c.row_opt(vraag).await?.as_ref().map(lees_inhoud).transpose()?;
    Ok(gelezen.map(|i| {
        let wie = vec![i.betrokkene()];
        Verzegeld::nieuw(i, wie)
    }))
}

fn lees_inhoud(r: &Row) -> Result<Inhoud> {
    Ok(Inhoud {
        naam: r.get("naam")?,
        geboren: r.get("geboortedatum")?,
        bereikbaar: r.get("bereikbaar")?,
        situatie: r.get("situatie")?,
        politienummer: r.get("politienummer")?,
        advies: r.get("advies")?,
    })
}

const GESTUURD: &str =
    "SELECT id, ontvangen_op, gemeente, politienummer, opgepakt FROM zorgmelding WHERE afzender_id = ";

fn lees_gestuurd(r: &Row) -> Result<Gestuurd> {
    Ok(Gestuurd {
        id: r.get("id")?,
        op: r.get("ontvangen_op")?,
        gemeente: r.get("gemeente")?,
        politienummer: r.get("politienummer")?,
        opgepakt: r.get::<Option<i64>>("opgepakt")?.map(|n| n == 1),
    })
}

/// What the police sent, newest first.
pub async fn gestuurd(
    c: &mut Conn,
    afzender: OrganisatieId,
    voor: Option<ZorgmeldingId>,
    aantal: i64,
) -> Result<Vec<Gestuurd>> {
    let mut vraag = Sql::new(GESTUURD).bind(afzender);
    if let Some(voor) = voor {
        vraag = vraag.push(" AND id < ").bind(voor);
    }
    c.read(vraag.push(" ORDER BY id DESC LIMIT ").bind(aantal), lees_gestuurd).await
}

/// One of those.
pub async fn een_gestuurd(
    c: &mut Conn,
    afzender: OrganisatieId,
    id: ZorgmeldingId,
) -> Result<Option<Gestuurd>> {
    let vraag = Sql::new(GESTUURD).bind(afzender).push(" AND id = ").bind(id);
    c.row_opt(vraag).await?.as_ref().map(lees_gestuurd).transpose()
}

/// VIA's that have a report which somebody must still do something with.
pub async fn vias_met_werk(c: &mut Conn) -> Result<Vec<OrganisatieId>> {
    let vraag = sql!(
        "SELECT DISTINCT eigenaar_id FROM zorgmelding WHERE stand IN ($1, $2) ORDER BY eigenaar_id",
        Stand::Ontvangen.code(),
        Stand::Gerouteerd.code()
    );
    c.read(vraag, |r| r.get("eigenaar_id")).await
}
