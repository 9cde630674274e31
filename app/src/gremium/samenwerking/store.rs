// SPDX-License-Identifier: EUPL-1.2
//! Temporary samenwerkingen in the database. Known to their members only; that holds in every statement that reads one.

use db::{Conn, DbError, Result, Row, Sql, Tx, sql};
use jiff::civil::Date;
use kernel::{Actor, AdviesvraagId, AfspraakId, OrganisatieId, SamenwerkingId, TafelId, Tijdstip};

use crate::gremium::samenwerking::formulier::NieuweSamenwerking;
use crate::gremium::samenwerking::model::{
    Advies, Adviesvraag, Dossierbasis, Lid, Samenwerking, Samenwerkingsvorm, Vorm, Werkafspraak,
};

const SAMENWERKING: &str = "SELECT s.id, s.trekker_id, o.naam AS trekkernaam, s.naam, s.doel, s.vorm, s.afspraak_id, s.tafel_id, \
     s.van, s.tot FROM samenwerking s JOIN organisatie o ON o.id = s.trekker_id WHERE EXISTS (SELECT 1 FROM samenwerkinglid l \
     WHERE l.samenwerking_id = s.id AND l.organisatie_id = ";

fn lees(rij: &Row) -> Result<Samenwerking> {
    Ok(Samenwerking {
        id: rij.get("id")?,
        trekker: (rij.get("trekker_id")?, rij.get("trekkernaam")?),
        naam: rij.get("naam")?,
        doel: rij.get("doel")?,
        vorm: lees_vorm(rij)?,
        van: rij.get("van")?,
        tot: rij.get("tot")?,
        leden: vec![],
    })
}

fn lees_vorm(rij: &Row) -> Result<Vorm> {
    let afspraak: Option<AfspraakId> = rij.get("afspraak_id")?;
    let tafel: Option<TafelId> = rij.get("tafel_id")?;
    match (rij.code("vorm")?, afspraak, tafel) {
        (Samenwerkingsvorm::AlleenAdvies, None, None) => Ok(Vorm::AlleenAdvies),
        (Samenwerkingsvorm::MetDossiers, Some(afspraak), Some(tafel)) => {
            Ok(Vorm::MetDossiers(Dossierbasis { afspraak, tafel }))
        }
        // The table refuses it, so somebody wrote past it.
        _ => Err(DbError::Column { column: "samenwerking.vorm".into(), cause: "half of a form".into() }),
    }
}

/// Those of which the organisation is a member, what runs first.
pub async fn samenwerkingen(c: &mut Conn, wie: OrganisatieId) -> Result<Vec<Samenwerking>> {
    let vraag = Sql::new(SAMENWERKING).bind(wie).push(") ORDER BY s.tot DESC, s.naam");
    let lijst = c.read(vraag, lees).await?;
    met_leden(c, lijst).await
}

/// One, if the organisation is a member.
pub async fn samenwerking(
    c: &mut Conn,
    wie: OrganisatieId,
    id: SamenwerkingId,
) -> Result<Option<Samenwerking>> {
    let vraag = Sql::new(SAMENWERKING).bind(wie).push(") AND s.id = ").bind(id);
    let lijst = c.read(vraag, lees).await?;
    Ok(met_leden(c, lijst).await?.pop())
}

async fn met_leden(c: &mut Conn, mut lijst: Vec<Samenwerking>) -> Result<Vec<Samenwerking>> {
    if lijst.is_empty() {
        return Ok(lijst);
    }
    let vraag = Sql::new(
        "SELECT l.samenwerking_id, l.organisatie_id, o.naam, l.infoplein FROM samenwerkinglid l \
         JOIN organisatie o ON o.id = l.organisatie_id WHERE l.samenwerking_id IN ",
    );
    let vraag = vraag.list(lijst.iter().map(|s| s.id)).push(" ORDER BY o.naam");
    let leden: Vec<(SamenwerkingId, Lid)> = c
        .read(vraag, |r| {
            let organisatie = (r.get("organisatie_id")?, r.get("naam")?);
            Ok((r.get("samenwerking_id")?, Lid { organisatie, infoplein: r.get("infoplein")? }))
        })
        .await?;
    for s in &mut lijst {
        s.leden = leden.iter().filter(|(id, _)| *id == s.id).map(|(_, lid)| lid.clone()).collect();
    }
    Ok(lijst)
}

/// Begins one, led by the actor's organisation.
pub async fn voeg_toe(
    tx: &mut Tx,
    actor: &Actor,
    n: &NieuweSamenwerking,
    nu: Tijdstip,
) -> Result<SamenwerkingId> {
    let id = SamenwerkingId::nieuw(nu);
    let basis = n.vorm.basis();
    tx.execute(sql!(
        "INSERT INTO samenwerking (id, trekker_id, naam, doel, vorm, afspraak_id, tafel_id, van, tot, versie) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1)",
        id,
        actor.organisatie,
        &n.naam,
        &n.doel,
        n.vorm.naam().code(),
        basis.map(|b| b.afspraak),
        basis.map(|b| b.tafel),
        n.van,
        n.tot
    ))
    .await?;
    for (organisatie, infoplein) in &n.leden {
        tx.execute(sql!(
            "INSERT INTO samenwerkinglid (samenwerking_id, organisatie_id, infoplein) VALUES ($1, $2, $3)",
            id,
            *organisatie,
            *infoplein
        ))
        .await?;
    }
    Ok(id)
}

/// What its members agreed.
pub async fn werkafspraken(c: &mut Conn, id: SamenwerkingId) -> Result<Vec<Werkafspraak>> {
    let vraag = sql!("SELECT tekst, op FROM werkafspraak WHERE samenwerking_id = $1 ORDER BY volgorde", id);
    c.read(vraag, |r| Ok(Werkafspraak { tekst: r.get("tekst")?, op: r.get("op")? })).await
}

/// Records what was agreed; says at which place.
pub async fn voeg_werkafspraak_toe(
    tx: &mut Tx,
    id: SamenwerkingId,
    tekst: &str,
    actor: &Actor,
    nu: Tijdstip,
) -> Result<i64> {
    let volgorde: i64 = tx
        .value(sql!(
            "SELECT COALESCE(MAX(volgorde), 0) + 1 AS waarde FROM werkafspraak WHERE samenwerking_id = $1",
            id
        ))
        .await?;
    tx.execute(sql!(
        "INSERT INTO werkafspraak (samenwerking_id, volgorde, tekst, door, op) VALUES ($1, $2, $3, $4, $5)",
        id,
        volgorde,
        tekst,
        actor.functie,
        nu
    ))
    .await?;
    Ok(volgorde)
}

/// Questions with their advice, the newest question first.
pub async fn adviesvragen(c: &mut Conn, id: SamenwerkingId) -> Result<Vec<Adviesvraag>> {
    let vraag = sql!(
        "SELECT v.id, o.naam, v.vraag, v.gesteld_op FROM adviesvraag v JOIN organisatie o ON o.id = v.organisatie_id \
         WHERE v.samenwerking_id = $1 ORDER BY v.id DESC",
        id
    );
    let mut vragen: Vec<Adviesvraag> = c
        .read(vraag, |r| {
            Ok(Adviesvraag {
                id: r.get("id")?,
                organisatie: r.get("naam")?,
                vraag: r.get("vraag")?,
                op: r.get("gesteld_op")?,
                adviezen: vec![],
            })
        })
        .await?;
    let vraag = sql!(
        "SELECT a.adviesvraag_id, o.naam, a.tekst, a.gegeven_op FROM advies a \
         JOIN adviesvraag v ON v.id = a.adviesvraag_id JOIN organisatie o ON o.id = a.organisatie_id \
         WHERE v.samenwerking_id = $1 ORDER BY a.adviesvraag_id, a.volgorde",
        id
    );
    let adviezen: Vec<(AdviesvraagId, Advies)> = c
        .read(vraag, |r| {
            let advies =
                Advies { organisatie: r.get("naam")?, tekst: r.get("tekst")?, op: r.get("gegeven_op")? };
            Ok((r.get("adviesvraag_id")?, advies))
        })
        .await?;
    for v in &mut vragen {
        v.adviezen = adviezen.iter().filter(|(id, _)| *id == v.id).map(|(_, a)| a.clone()).collect();
    }
    Ok(vragen)
}

/// Asks.
pub async fn voeg_vraag_toe(
    tx: &mut Tx,
    id: SamenwerkingId,
    vraag: &str,
    actor: &Actor,
    nu: Tijdstip,
) -> Result<AdviesvraagId> {
    let nieuw = AdviesvraagId::nieuw(nu);
    tx.execute(sql!(
        "INSERT INTO adviesvraag (id, samenwerking_id, organisatie_id, vraag, gesteld_door, gesteld_op) \
         VALUES ($1, $2, $3, $4, $5, $6)",
        nieuw,
        id,
        actor.organisatie,
        vraag,
        actor.functie,
        nu
    ))
    .await?;
    Ok(nieuw)
}

/// Answers a question of this samenwerking. False when there is none.
pub async fn voeg_advies_toe(
    tx: &mut Tx,
    (id, vraag): (SamenwerkingId, AdviesvraagId),
    tekst: &str,
    actor: &Actor,
    nu: Tijdstip,
) -> Result<bool> {
    let er = sql!("SELECT id FROM adviesvraag WHERE id = $1 AND samenwerking_id = $2", vraag, id);
    if tx.row_opt(er).await?.is_none() {
        return Ok(false);
    }
    let volgorde: i64 = tx
        .value(sql!(
            "SELECT COALESCE(MAX(volgorde), 0) + 1 AS waarde FROM advies WHERE adviesvraag_id = $1",
            vraag
        ))
        .await?;
    tx.execute(sql!(
        "INSERT INTO advies (adviesvraag_id, volgorde, organisatie_id, tekst, gegeven_door, gegeven_op) \
         VALUES ($1, $2, $3, $4, $5, $6)",
        vraag,
        volgorde,
        actor.organisatie,
        tekst,
        actor.functie,
        nu
    ))
    .await?;
    Ok(true)
}

/// Destroys what ended before the day, with everything in it; says how many of each lead.
pub async fn vernietig(tx: &mut Tx, voor: Date) -> Result<Vec<(OrganisatieId, i64)>> {
    let vraag = sql!(
        "SELECT trekker_id, CAST(COUNT(*) AS BIGINT) AS aantal FROM samenwerking WHERE tot < $1 \
         GROUP BY trekker_id ORDER BY trekker_id",
        voor
    );
    let per: Vec<(OrganisatieId, i64)> =
        tx.read(vraag, |r| Ok((r.get("trekker_id")?, r.get("aantal")?))).await?;
    if !per.is_empty() {
        tx.execute(sql!("DELETE FROM samenwerking WHERE tot < $1", voor)).await?;
    }
    Ok(per)
}
