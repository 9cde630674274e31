// SPDX-License-Identifier: EUPL-1.2
//! Reviews in the database. Reading goes through the view on instruments: of a rule that one may not know there is no task.

use db::{Conn, Result, Sql, Tx, sql};
use kernel::{Actor, FunctieId, HerzieningId, HerzieningstaakId, InstrumentId, OrganisatieId, Tijdstip};

use crate::besluit::instrument::herziening::handelingen::NieuweHerziening;
use crate::besluit::instrument::herziening::model::{Herziening, Herzieningstaak, Uitkomst};
use crate::besluit::instrument::store::lezen::Zicht;

/// What the user may know: reviews with a task that is in view, and those that the own organisation reported.
pub async fn herzieningen(c: &mut Conn, zicht: &Zicht, wie: OrganisatieId) -> Result<Vec<Herziening>> {
    let taken = taken(c, zicht, None).await?;
    let ids: Vec<HerzieningId> = taken.iter().map(|(h, _)| *h).collect();
    let vraag = Sql::new(
        "SELECT h.id, h.titel, h.bron, h.dag, h.soort, h.artikelen, h.toelichting, o.naam AS meldernaam, h.gemeld_op \
         FROM herziening h JOIN organisatie o ON o.id = h.melder_id WHERE h.melder_id = ",
    );
    let vraag = vraag.bind(wie).push(" OR h.id IN ").list(ids).push(" ORDER BY h.dag DESC, h.id DESC");
    let mut uit = c
        .read(vraag, |r| {
            Ok(Herziening {
                id: r.get("id")?,
                titel: r.get("titel")?,
                bron: r.get("bron")?,
                dag: r.get("dag")?,
                soort: r.code("soort")?,
                artikelen: r.get("artikelen")?,
                toelichting: r.get("toelichting")?,
                melder: r.get("meldernaam")?,
                gemeld_op: r.get("gemeld_op")?,
                taken: vec![],
            })
        })
        .await?;
    for h in &mut uit {
        h.taken = taken.iter().filter(|(van, _)| *van == h.id).map(|(_, t)| t.clone()).collect();
    }
    Ok(uit)
}

/// The tasks in view: all, or one.
async fn taken(
    c: &mut Conn,
    zicht: &Zicht,
    een: Option<HerzieningstaakId>,
) -> Result<Vec<(HerzieningId, Herzieningstaak)>> {
    let vraag = Sql::new(
        "SELECT t.id, t.herziening_id, t.instrument_id, i.naam, i.organisatie_id, o.naam AS gemeentenaam, g.naam AS wie, \
         t.opgepakt_op, t.uitkomst, t.motivering, t.afgerond_op FROM herzieningstaak t \
         JOIN instrument i ON i.id = t.instrument_id JOIN organisatie o ON o.id = i.organisatie_id \
         LEFT JOIN functie f ON f.id = t.behandelaar LEFT JOIN gebruiker g ON g.id = f.gebruiker_id WHERE ",
    );
    let vraag = zicht.en(vraag);
    let vraag = match een {
        Some(id) => vraag.push(" AND t.id = ").bind(id),
        None => vraag,
    };
    c.read(vraag.push(" ORDER BY o.naam, t.id"), |r| {
        let (wie, op): (Option<String>, Option<Tijdstip>) = (r.get("wie")?, r.get("opgepakt_op")?);
        let (waarom, klaar): (Option<String>, Option<Tijdstip>) =
            (r.get("motivering")?, r.get("afgerond_op")?);
        let uitkomst = r.code_opt::<Uitkomst>("uitkomst")?;
        let taak = Herzieningstaak {
            id: r.get("id")?,
            instrument: r.get("instrument_id")?,
            naam: r.get("naam")?,
            gemeente: (r.get("organisatie_id")?, r.get("gemeentenaam")?),
            behandelaar: wie.zip(op),
            afronding: uitkomst.zip(klaar).map(|(u, op)| (u, waarom.unwrap_or_default(), op)),
        };
        Ok((r.get("herziening_id")?, taak))
    })
    .await
}

/// One task, if it is in view.
pub async fn taak(c: &mut Conn, zicht: &Zicht, id: HerzieningstaakId) -> Result<Option<Herzieningstaak>> {
    Ok(taken(c, zicht, Some(id)).await?.pop().map(|(_, t)| t))
}

/// Whether the organisation reported this source for this kind already.
pub async fn is_gemeld(c: &mut Conn, wie: OrganisatieId, n: &NieuweHerziening) -> Result<bool> {
    let bron = n.bron.to_string();
    let vraag = sql!(
        "SELECT id FROM herziening WHERE melder_id = $1 AND bron = $2 AND soort = $3",
        wie,
        bron,
        n.soort.code()
    );
    Ok(c.row_opt(vraag).await?.is_some())
}

/// How many reviews of an organisation are not done.
pub async fn tel_open(c: &mut Conn, wie: OrganisatieId, grens: i64) -> Result<i64> {
    let vraag = sql!(
        "SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM (SELECT t.id FROM herzieningstaak t JOIN instrument i \
         ON i.id = t.instrument_id WHERE i.organisatie_id = $1 AND t.uitkomst IS NULL LIMIT $2) x",
        wie,
        grens
    );
    c.value(vraag).await
}

/// Keeps it.
pub async fn voeg_toe(
    tx: &mut Tx,
    actor: &Actor,
    n: &NieuweHerziening,
    nu: Tijdstip,
) -> Result<HerzieningId> {
    let id = HerzieningId::nieuw(nu);
    tx.execute(sql!(
        "INSERT INTO herziening (id, melder_id, titel, bron, dag, soort, artikelen, toelichting, gemeld_door, gemeld_op) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        id,
        actor.organisatie,
        &n.titel,
        n.bron.to_string(),
        n.dag,
        n.soort.code(),
        &n.artikelen,
        &n.toelichting,
        actor.functie,
        nu
    ))
    .await?;
    Ok(id)
}

/// Keeps the review of one instrument.
pub async fn voeg_taak_toe(
    tx: &mut Tx,
    herziening: HerzieningId,
    instrument: InstrumentId,
    nu: Tijdstip,
) -> Result<HerzieningstaakId> {
    let id = HerzieningstaakId::nieuw(nu);
    tx.execute(sql!(
        "INSERT INTO herzieningstaak (id, herziening_id, instrument_id) VALUES ($1, $2, $3)",
        id,
        herziening,
        instrument
    ))
    .await?;
    Ok(id)
}

/// Who handles it from now. False when it was done meanwhile.
pub async fn pak_op(tx: &mut Tx, id: HerzieningstaakId, wie: FunctieId, nu: Tijdstip) -> Result<bool> {
    let vraag = sql!(
        "UPDATE herzieningstaak SET behandelaar = $2, opgepakt_op = $3 WHERE id = $1 AND uitkomst IS NULL",
        id,
        wie,
        nu
    );
    Ok(tx.execute(vraag).await? == 1)
}

/// How it ended; who ends it handled it. False when it was done meanwhile.
pub async fn rond_af(
    tx: &mut Tx,
    id: HerzieningstaakId,
    wie: FunctieId,
    (uitkomst, waarom): (Uitkomst, &str),
    nu: Tijdstip,
) -> Result<bool> {
    let vraag = sql!(
        "UPDATE herzieningstaak SET uitkomst = $2, motivering = $3, afgerond_op = $4, opgepakt_op = COALESCE(opgepakt_op, $4), \
         behandelaar = $5 WHERE id = $1 AND uitkomst IS NULL",
        id,
        uitkomst.code(),
        waarom,
        nu,
        wie
    );
    Ok(tx.execute(vraag).await? == 1)
}
