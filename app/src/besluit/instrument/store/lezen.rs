// SPDX-License-Identifier: EUPL-1.2
//! Reading instruments. What one may not know is not in any answer: a concept of another municipality, and rules outside
//! the own regions.

use std::collections::HashMap;

use db::{Conn, Result, Row, Sql, sql};
use jiff::civil::Date;
use kernel::{Actor, InstrumentId, OrganisatieId, RegelversieId, Tijdstip};
use poort::{Handeling, Matrix as Poortmatrix, Relatie, Situatie};

use crate::besluit::instrument::matrix::{Cel, Maatregel, Matrix};
use crate::besluit::instrument::model::{
    Artikel, Instrument, Instrumentsoort, Intrekking, Orgaan, Regelversie, Vaststelling,
};
use crate::besluit::instrument::vergelijking::model::Reden;
use crate::besluit::instrument::vergelijking::rules::Gegeven;

/// Whose instruments a user may know: of the own organisation, and of municipalities in its regions now.
#[derive(Debug, Clone, Copy)]
pub struct Zicht {
    wie: OrganisatieId,
    nu: Tijdstip,
    eigen: bool,
    lid: bool,
}

impl Zicht {
    /// Of this user now; the relations come from the policies.
    pub fn nieuw(matrix: &Poortmatrix, actor: &Actor, nu: Tijdstip) -> Self {
        let mag = |r| matrix.mag(actor.bevoegdheid, Handeling::InstrumentInzien, Situatie::van(r));
        Self { wie: actor.organisatie, nu, eigen: mag(Relatie::Eigen), lid: mag(Relatie::Lid) }
    }

    /// The condition on `instrument i`.
    pub fn en(&self, sql: Sql) -> Sql {
        let sql = sql.push("(1 = 0");
        let sql = if self.eigen { sql.push(" OR i.organisatie_id = ").bind(self.wie) } else { sql };
        if !self.lid {
            return sql.push(")");
        }
        let sql = sql.push(
            " OR EXISTS (SELECT 1 FROM regiolid w JOIN regiolid z ON z.regio_id = w.regio_id \
             WHERE z.organisatie_id = i.organisatie_id AND w.organisatie_id = ",
        );
        let sql =
            sql.bind(self.wie).push(" AND w.van <= ").bind(self.nu).push(" AND z.van <= ").bind(self.nu);
        let sql = sql.push(" AND (w.tot IS NULL OR w.tot > ").bind(self.nu);
        sql.push(") AND (z.tot IS NULL OR z.tot > ").bind(self.nu).push(")))")
    }

    fn toont(&self, i: Instrument) -> Option<Instrument> {
        if i.gemeente.0 == self.wie { Some(i) } else { i.zonder_concept() }
    }
}

/// Which instruments are asked.
#[derive(Debug, Clone, Copy)]
pub enum Welke {
    /// All.
    Alle,
    /// Of this kind.
    Soort(Instrumentsoort),
    /// This one.
    Een(InstrumentId),
    /// That of this version.
    Versie(RegelversieId),
}

impl Welke {
    fn en(self, sql: Sql) -> Sql {
        match self {
            Self::Alle => sql,
            Self::Soort(soort) => sql.push(" AND i.soort = ").bind(soort.code()),
            Self::Een(id) => sql.push(" AND i.id = ").bind(id),
            Self::Versie(id) => sql
                .push(" AND EXISTS (SELECT 1 FROM regelversie q WHERE q.instrument_id = i.id AND q.id = ")
                .bind(id)
                .push(")"),
        }
    }
}

/// The instruments that the user may know, by kind and name of the municipality, with their versions.
pub async fn instrumenten(c: &mut Conn, zicht: &Zicht, welke: Welke) -> Result<Vec<Instrument>> {
    let vraag = Sql::new(
        "SELECT i.id, i.organisatie_id, o.naam AS gemeentenaam, i.soort, i.naam FROM instrument i \
         JOIN organisatie o ON o.id = i.organisatie_id WHERE ",
    );
    let alle = c.read(welke.en(zicht.en(vraag)).push(" ORDER BY i.soort, o.naam"), instrument).await?;
    Ok(met_versies(c, alle).await?.into_iter().filter_map(|i| zicht.toont(i)).collect())
}

/// An instrument, whoever asks: for the façade of decisions.
pub async fn zonder_zicht(c: &mut Conn, id: InstrumentId) -> Result<Option<Instrument>> {
    let vraag = sql!(
        "SELECT i.id, i.organisatie_id, o.naam AS gemeentenaam, i.soort, i.naam FROM instrument i \
         JOIN organisatie o ON o.id = i.organisatie_id WHERE i.id = $1",
        id
    );
    let gevonden = c.read(vraag, instrument).await?;
    Ok(met_versies(c, gevonden).await?.pop())
}

fn instrument(r: &Row) -> Result<Instrument> {
    Ok(Instrument {
        id: r.get("id")?,
        gemeente: (r.get("organisatie_id")?, r.get("gemeentenaam")?),
        soort: r.code("soort")?,
        naam: r.get("naam")?,
        versies: vec![],
    })
}

async fn met_versies(c: &mut Conn, mut alle: Vec<Instrument>) -> Result<Vec<Instrument>> {
    let ids: Vec<InstrumentId> = alle.iter().map(|i| i.id).collect();
    let vraag = Sql::new(
        "SELECT v.id, v.instrument_id, v.nummer, b.naam AS begonnen_naam, v.begonnen_op, v.orgaan, v.vastgesteld_op, \
         v.geldig_van, v.geldig_tot, v.vindplaats, g.naam AS vastgesteld_naam, v.ingetrokken_per, v.intrekreden, v.versie \
         FROM regelversie v JOIN functie bf ON bf.id = v.begonnen_door JOIN gebruiker b ON b.id = bf.gebruiker_id \
         LEFT JOIN functie gf ON gf.id = v.vastgesteld_door LEFT JOIN gebruiker g ON g.id = gf.gebruiker_id \
         WHERE v.instrument_id IN ",
    );
    let mut versies = c.read(vraag.list(ids).push(" ORDER BY v.nummer DESC"), regelversie).await?;
    inhoud(c, &mut versies).await?;
    for i in &mut alle {
        i.versies = versies.iter().filter(|(van, _)| *van == i.id).map(|(_, v)| v.clone()).collect();
    }
    Ok(alle)
}

fn regelversie(r: &Row) -> Result<(InstrumentId, Regelversie)> {
    let per: Option<Date> = r.get("ingetrokken_per")?;
    let reden: Option<String> = r.get("intrekreden")?;
    let versie = Regelversie {
        id: r.get("id")?,
        nummer: r.get("nummer")?,
        begonnen: (r.get("begonnen_naam")?, r.get("begonnen_op")?),
        vaststelling: vaststelling(r)?,
        intrekking: per.map(|per| Intrekking { per, reden: reden.unwrap_or_default() }),
        artikelen: vec![],
        matrix: Matrix::default(),
        versie: r.get("versie")?,
    };
    Ok((r.get("instrument_id")?, versie))
}

/// A place that this program cannot read any more stays an address in words; it never makes the version a concept.
fn vaststelling(r: &Row) -> Result<Option<Vaststelling>> {
    let (orgaan, op, van) = (r.code_opt::<Orgaan>("orgaan")?, r.get("vastgesteld_op")?, r.get("geldig_van")?);
    let (vindplaats, door): (Option<String>, Option<String>) =
        (r.get("vindplaats")?, r.get("vastgesteld_naam")?);
    let (Some(orgaan), Some(op), Some(geldig_van), Some(tekst)) = (orgaan, op, van, vindplaats) else {
        return Ok(None);
    };
    let vindplaats =
        tekst.parse().unwrap_or(crate::besluit::instrument::vindplaats::Vindplaats::Adres(tekst));
    let geldig_tot = r.get("geldig_tot")?;
    Ok(Some(Vaststelling { orgaan, op, geldig_van, geldig_tot, vindplaats, door: door.unwrap_or_default() }))
}

async fn inhoud(c: &mut Conn, versies: &mut [(InstrumentId, Regelversie)]) -> Result<()> {
    let ids: Vec<RegelversieId> = versies.iter().map(|(_, v)| v.id).collect();
    let vraag = Sql::new(
        "SELECT regelversie_id, nummer, onderwerp, tekst FROM regelartikel WHERE regelversie_id IN ",
    );
    let artikelen: Vec<(RegelversieId, Artikel)> = c
        .read(vraag.list(ids.clone()).push(" ORDER BY volgorde, nummer"), |r| {
            let artikel =
                Artikel { nummer: r.get("nummer")?, onderwerp: r.get("onderwerp")?, tekst: r.get("tekst")? };
            Ok((r.get("regelversie_id")?, artikel))
        })
        .await?;
    let vraag = Sql::new(
        "SELECT regelversie_id, plaats, middel, keer, maatregel, aantal FROM matrixcel WHERE regelversie_id IN ",
    );
    let cellen: Vec<(RegelversieId, Cel, Option<Maatregel>)> = c
        .read(vraag.list(ids), |r| {
            let cel = Cel { plaats: r.code("plaats")?, middel: r.code("middel")?, keer: r.get("keer")? };
            Ok((r.get("regelversie_id")?, cel, Maatregel::van(r.code("maatregel")?, r.get("aantal")?)))
        })
        .await?;
    let plek: HashMap<RegelversieId, usize> = (0..).zip(&*versies).map(|(n, (_, v))| (v.id, n)).collect();
    for (van, artikel) in artikelen {
        if let Some((_, v)) = plek.get(&van).and_then(|n| versies.get_mut(*n)) {
            v.artikelen.push(artikel);
        }
    }
    for (van, cel, maatregel) in cellen {
        if let Some(((_, v), m)) = plek.get(&van).and_then(|n| versies.get_mut(*n)).zip(maatregel) {
            v.matrix.zet(cel, m);
        }
    }
    Ok(())
}

/// The reasons that these municipalities gave on this kind of instrument.
pub async fn redenen(
    c: &mut Conn,
    gemeenten: &[OrganisatieId],
    soort: Instrumentsoort,
) -> Result<Vec<Gegeven>> {
    let vraag = Sql::new(
        "SELECT organisatie_id, rij, regelversie_id, reden, gegeven_op FROM afwijking WHERE soort = ",
    )
    .bind(soort.code())
    .push(" AND organisatie_id IN ")
    .list(gemeenten.iter().copied());
    c.read(vraag, |r| {
        let op: Tijdstip = r.get("gegeven_op")?;
        Ok(Gegeven {
            gemeente: r.get("organisatie_id")?,
            rij: r.get("rij")?,
            versie: r.get("regelversie_id")?,
            reden: Reden { tekst: r.get("reden")?, op: op.dag() },
        })
    })
    .await
}
