// SPDX-License-Identifier: EUPL-1.2
//! Beelden with their parts. Whether a reader may know the samenwerking is judged before.

use db::{Conn, Result, Row, Sql, Tx, sql};
use kernel::{Actor, BeeldId, OrganisatieId, SamenwerkingId, Tijdstip};

use crate::gremium::beeld::model::{Beeld, Deel, NieuwBeeld};

fn lees(rij: &Row) -> Result<Beeld> {
    Ok(Beeld {
        id: rij.get("id")?,
        titel: rij.get("titel")?,
        van: rij.get("van")?,
        tot: rij.get("tot")?,
        delen: vec![],
        zinnen: vec![],
    })
}

/// The beelden of a samenwerking, newest first; without their parts.
pub async fn beelden(c: &mut Conn, samenwerking: SamenwerkingId) -> Result<Vec<Beeld>> {
    let vraag = sql!(
        "SELECT id, titel, van, tot FROM beeld WHERE samenwerking_id = $1 ORDER BY id DESC",
        samenwerking
    );
    c.read(vraag, lees).await
}

/// One beeld of a samenwerking.
pub async fn beeld(c: &mut Conn, samenwerking: SamenwerkingId, id: BeeldId) -> Result<Option<Beeld>> {
    let vraag = sql!(
        "SELECT id, titel, van, tot FROM beeld WHERE samenwerking_id = $1 AND id = $2",
        samenwerking,
        id
    );
    let Some(mut b) = c.row_opt(vraag).await?.as_ref().map(lees).transpose()? else { return Ok(None) };
    let vraag = sql!(
        "SELECT d.organisatie_id, o.naam, d.thema, d.aantal FROM beelddeel d JOIN organisatie o ON o.id = d.organisatie_id \
         WHERE d.beeld_id = $1 ORDER BY o.naam, d.thema",
        id
    );
    b.delen = c
        .read(vraag, |r| {
            Ok(Deel {
                organisatie: (r.get("organisatie_id")?, r.get("naam")?),
                thema: r.get("thema")?,
                aantal: r.get("aantal")?,
            })
        })
        .await?;
    let vraag = sql!("SELECT tekst FROM beeldzin WHERE beeld_id = $1 ORDER BY volgorde", id);
    b.zinnen = c.read(vraag, |r| r.get("tekst")).await?;
    Ok(Some(b))
}

/// Begins one.
pub async fn voeg_toe(
    tx: &mut Tx,
    samenwerking: SamenwerkingId,
    actor: &Actor,
    nieuw: &NieuwBeeld,
    nu: Tijdstip,
) -> Result<BeeldId> {
    let id = BeeldId::nieuw(nu);
    tx.execute(sql!(
        "INSERT INTO beeld (id, samenwerking_id, titel, van, tot, gemaakt_door, gemaakt_op) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        id,
        samenwerking,
        &nieuw.titel,
        nieuw.van,
        nieuw.tot,
        actor.functie,
        nu
    ))
    .await?;
    Ok(id)
}

/// Keeps what a member gives, in place of what it gave before.
pub async fn zet_bijdrage(
    tx: &mut Tx,
    id: BeeldId,
    (organisatie, actor): (OrganisatieId, &Actor),
    delen: &[(String, Option<i64>)],
) -> Result<()> {
    tx.execute(sql!("DELETE FROM beelddeel WHERE beeld_id = $1 AND organisatie_id = $2", id, organisatie))
        .await?;
    for (thema, aantal) in delen {
        tx.execute(sql!(
            "INSERT INTO beelddeel (beeld_id, organisatie_id, thema, aantal, gegeven_door) VALUES ($1, $2, $3, $4, $5)",
            id,
            organisatie,
            thema,
            *aantal,
            actor.functie
        ))
        .await?;
    }
    Ok(())
}

/// Adds what stands out.
pub async fn voeg_zin_toe(tx: &mut Tx, id: BeeldId, tekst: &str) -> Result<()> {
    let volgende = Sql::new(
        "SELECT CAST(COALESCE(MAX(volgorde), 0) + 1 AS BIGINT) AS waarde FROM beeldzin WHERE beeld_id = ",
    );
    let volgorde: i64 = tx.value(volgende.bind(id)).await?;
    tx.execute(sql!(
        "INSERT INTO beeldzin (beeld_id, volgorde, tekst) VALUES ($1, $2, $3)",
        id,
        volgorde,
        tekst
    ))
    .await
    .map(drop)
}
