// SPDX-License-Identifier: EUPL-1.2
//! Many signalen at once: lists, counts and points on a map, always through the filter of the gate.

use db::{Conn, Result, Sql};
use kernel::{OrganisatieId, Periode, SignaalId, Tijdstip};

use crate::poort::Bereikfilter;
use crate::signaal::model::{Fase, Kern, Punt};
use crate::signaal::store::lees::{KERN, lees_kern};

/// Where a page of a list begins: after this record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plek {
    /// Its moment.
    pub ontvangen_op: Tijdstip,
    /// Its id.
    pub id: SignaalId,
}

impl std::fmt::Display for Plek {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}", self.ontvangen_op.ms(), self.id)
    }
}

impl std::str::FromStr for Plek {
    type Err = kernel::OngeldigeId;

    fn from_str(tekst: &str) -> std::result::Result<Self, Self::Err> {
        let (ms, id) = tekst.split_once('.').ok_or(kernel::OngeldigeId)?;
        let ms = ms.parse().map_err(|_| kernel::OngeldigeId)?;
        Ok(Self { ontvangen_op: Tijdstip::van_ms(ms), id: id.parse()? })
    }
}

/// What a list shows.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Only these stages; empty: all.
    pub fasen: Vec<Fase>,
    /// Only this theme.
    pub thema: Option<String>,
    /// Only this area (a buurt) or municipality.
    pub gebied: Option<String>,
    /// Only received from this moment on.
    pub vanaf: Option<Tijdstip>,
    /// Only of this owner, received in this period, and not joined to another: what the figures of a quarter count.
    pub geteld: Option<(OrganisatieId, Periode)>,
    /// After this record.
    pub na: Option<Plek>,
}

impl Filter {
    fn en(&self, mut sql: Sql) -> Sql {
        if !self.fasen.is_empty() {
            sql = sql.push(" AND b.fase IN ").list(self.fasen.iter().map(|f| f.code()));
        }
        if let Some(thema) = &self.thema {
            sql = sql.push(" AND b.thema = ").bind(thema);
        }
        if let Some(gebied) = &self.gebied {
            sql = sql.push(" AND s.gebied_code = ").bind(gebied);
        }
        if let Some(vanaf) = self.vanaf {
            sql = sql.push(" AND b.ontvangen_op >= ").bind(vanaf);
        }
        if let Some((eigenaar, periode)) = self.geteld {
            sql = sql.push(" AND s.eigenaar_id = ").bind(eigenaar).push(" AND s.samengevoegd_in IS NULL");
            sql = sql.push(" AND s.ontvangen_op >= ").bind(periode.van);
            sql = sql.push(" AND s.ontvangen_op < ").bind(periode.tot);
        }
        if let Some(na) = self.na {
            sql = sql
                .push(" AND (b.ontvangen_op, b.signaal_id) < (")
                .bind(na.ontvangen_op)
                .push(", ")
                .bind(na.id)
                .push(")");
        }
        sql
    }
}

/// The newest signalen that the filter of the gate and the reader's own filter let through.
pub async fn lijst(c: &mut Conn, bereik: &Bereikfilter, filter: &Filter, aantal: i64) -> Result<Vec<Kern>> {
    let vraag = Sql::new("SELECT ").push(KERN).push(
        " FROM bereik b JOIN signaal s ON s.id = b.signaal_id JOIN organisatie o ON o.id = s.eigenaar_id WHERE ",
    );
    let vraag = filter.en(bereik.en(vraag));
    let vraag = vraag.push(" ORDER BY b.ontvangen_op DESC, b.signaal_id DESC LIMIT ").bind(aantal);
    c.read(vraag, lees_kern).await.map(|rijen| bereik.getoond(rijen))
}

/// The cores of these signalen, as far as the gate lets them through; the order is that of the ids given.
pub async fn kernen(c: &mut Conn, bereik: &Bereikfilter, ids: &[SignaalId]) -> Result<Vec<Kern>> {
    let vraag = Sql::new("SELECT ").push(KERN).push(
        " FROM bereik b JOIN signaal s ON s.id = b.signaal_id JOIN organisatie o ON o.id = s.eigenaar_id WHERE ",
    );
    let vraag = bereik.en(vraag).push(" AND b.signaal_id IN ").list(ids.iter().copied());
    let mut kernen = c.read(vraag, lees_kern).await?;
    kernen.sort_by_key(|k| ids.iter().position(|&id| id == k.id));
    Ok(bereik.getoond(kernen))
}

/// The signaal with this number, if the gate lets it through: capitals and spaces around it aside.
pub async fn met_nummer(c: &mut Conn, bereik: &Bereikfilter, nummer: &str) -> Result<Option<SignaalId>> {
    let vraag = Sql::new("SELECT b.signaal_id FROM bereik b JOIN signaal s ON s.id = b.signaal_id WHERE ");
    let vraag = bereik.en(vraag).push(" AND s.nummer = ").bind(nummer.trim().to_uppercase());
    c.row_opt(vraag).await?.map(|r| r.get("signaal_id")).transpose()
}

/// How many signalen stand in each stage, counted up to `grens` per stage: beyond that the exact number tells nobody more.
pub async fn tel_per_fase(c: &mut Conn, bereik: &Bereikfilter, grens: i64) -> Result<Vec<(Fase, i64)>> {
    let mut vraag = Sql::new("");
    for (n, fase) in Fase::ALLE.iter().filter(|f| **f != Fase::Afgesloten).enumerate() {
        vraag = vraag.push(if n == 0 { "SELECT " } else { " UNION ALL SELECT " }).bind(fase.code());
        vraag =
            vraag.push(" AS fase, CAST(COUNT(*) AS BIGINT) AS aantal FROM (SELECT 1 FROM bereik b WHERE ");
        vraag =
            bereik.en(vraag).push(" AND b.fase = ").bind(fase.code()).push(" LIMIT ").bind(grens).push(") x");
    }
    c.read(vraag, |r| Ok((r.code("fase")?, r.get("aantal")?))).await
}

/// How many own signalen of each theme came in within the period, of those in reach that no herkomst limits.
pub async fn tel_per_thema(
    c: &mut Conn,
    bereik: &Bereikfilter,
    eigenaar: OrganisatieId,
    (van, tot): (Tijdstip, Tijdstip),
) -> Result<Vec<(String, i64)>> {
    let vraag = Sql::new(
        "SELECT s.thema, CAST(COUNT(DISTINCT s.id) AS BIGINT) AS aantal FROM bereik b JOIN signaal s ON s.id = b.signaal_id WHERE ",
    );
    let vraag = bereik.en(vraag).push(" AND s.eigenaar_id = ").bind(eigenaar).push(" AND s.herkomst = ");
    let vraag = vraag.bind(kernel::Herkomst::Vrij.code()).push(" AND s.ontvangen_op >= ").bind(van);
    let vraag = vraag.push(" AND s.ontvangen_op < ").bind(tot).push(" GROUP BY s.thema ORDER BY s.thema");
    c.read(vraag, |r| Ok((r.get("thema")?, r.get("aantal")?))).await
}

/// A signaal on the map.
#[derive(Debug, Clone)]
pub struct Kaartpunt {
    /// Which.
    pub id: SignaalId,
    /// Its number.
    pub nummer: String,
    /// Where.
    pub punt: Punt,
}

/// The points of the newest signalen; the filter must be made for the veldgroep that holds the exact place.
pub async fn punten(
    c: &mut Conn,
    bereik: &Bereikfilter,
    filter: &Filter,
    aantal: i64,
) -> Result<Vec<Kaartpunt>> {
    let vraag = Sql::new(
        "SELECT s.id, s.nummer, s.lon, s.lat FROM bereik b JOIN signaal s ON s.id = b.signaal_id WHERE ",
    );
    let vraag = filter.en(bereik.en(vraag)).push(" AND s.lon IS NOT NULL AND s.lat IS NOT NULL");
    let vraag = vraag.push(" ORDER BY b.ontvangen_op DESC, b.signaal_id DESC LIMIT ").bind(aantal);
    c.read(vraag, |r| {
        let punt = Punt { lon: r.get("lon")?, lat: r.get("lat")? };
        Ok(Kaartpunt { id: r.get("id")?, nummer: r.get("nummer")?, punt })
    })
    .await
    .map(|punten| bereik.getoond(punten))
}
