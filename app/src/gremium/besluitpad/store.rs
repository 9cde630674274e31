// SPDX-License-Identifier: EUPL-1.2
//! Items and their steps in the database. One may be known to who submitted it, and to who keeps or sits in a body on its
//! path.

use db::{Conn, Result, Sql, Tx, sql};
use jiff::civil::Date;
use kernel::{Actor, BestuurspuntId, GremiumId, OrganisatieId, Tijdstip};

use crate::gremium::besluitpad::formulier::{Behandeling, NieuwBestuurspunt};
use crate::gremium::besluitpad::model::{Bestuurspunt, Padstand, Padstap};

const PUNT: &str = "SELECT b.id, b.indiener_id, o.naam AS indienernaam, b.titel, b.vraag, b.stand, b.ingediend_op, b.versie \
     FROM bestuurspunt b JOIN organisatie o ON o.id = b.indiener_id WHERE ";

/// Submitted by the organisation, or on its path a body that it keeps or sits in today.
fn leesbaar(sql: Sql, wie: OrganisatieId, dag: Date) -> Sql {
    let sql = sql.push("(b.indiener_id = ").bind(wie).push(
        " OR EXISTS (SELECT 1 FROM padstap s JOIN gremium g ON g.id = s.gremium_id WHERE s.bestuurspunt_id = b.id \
         AND (g.houder_id = ",
    );
    let sql = sql
        .bind(wie)
        .push(" OR EXISTS (SELECT 1 FROM zetel z WHERE z.gremium_id = g.id AND z.organisatie_id = ");
    let sql = sql.bind(wie).push(" AND z.van <= ").bind(dag);
    sql.push(" AND (z.tot IS NULL OR z.tot >= ").bind(dag).push(")))))")
}

/// The newest items that the organisation may know.
pub async fn punten(c: &mut Conn, wie: OrganisatieId, dag: Date, aantal: i64) -> Result<Vec<Bestuurspunt>> {
    let vraag = leesbaar(Sql::new(PUNT), wie, dag).push(" ORDER BY b.id DESC LIMIT ").bind(aantal);
    lees(c, vraag).await
}

/// One item, if the organisation may know it.
pub async fn punt(
    c: &mut Conn,
    wie: OrganisatieId,
    dag: Date,
    id: BestuurspuntId,
) -> Result<Option<Bestuurspunt>> {
    let vraag = leesbaar(Sql::new(PUNT), wie, dag).push(" AND b.id = ").bind(id);
    Ok(lees(c, vraag).await?.pop())
}

async fn lees(c: &mut Conn, vraag: Sql) -> Result<Vec<Bestuurspunt>> {
    let mut punten: Vec<Bestuurspunt> = c
        .read(vraag, |r| {
            Ok(Bestuurspunt {
                id: r.get("id")?,
                indiener: (r.get("indiener_id")?, r.get("indienernaam")?),
                titel: r.get("titel")?,
                vraag: r.get("vraag")?,
                stand: r.code("stand")?,
                op: r.get("ingediend_op")?,
                versie: r.get("versie")?,
                stappen: vec![],
            })
        })
        .await?;
    if punten.is_empty() {
        return Ok(punten);
    }
    let vraag = Sql::new(
        "SELECT s.bestuurspunt_id, s.gremium_id, g.naam, g.houder_id, s.ontvangen_op, s.behandeld_op, s.uitslag, s.toelichting \
         FROM padstap s JOIN gremium g ON g.id = s.gremium_id WHERE s.bestuurspunt_id IN ",
    );
    let vraag = vraag.list(punten.iter().map(|p| p.id)).push(" ORDER BY s.bestuurspunt_id, s.volgorde");
    let stappen: Vec<(BestuurspuntId, Padstap)> = c
        .read(vraag, |r| {
            let op: Option<Date> = r.get("behandeld_op")?;
            let behandeld = op.map(|op| Ok::<_, db::DbError>((op, r.code("uitslag")?))).transpose()?;
            let stap = Padstap {
                gremium: (r.get("gremium_id")?, r.get("naam")?),
                houder: r.get("houder_id")?,
                ontvangen_op: r.get("ontvangen_op")?,
                behandeld,
                toelichting: r.get("toelichting")?,
            };
            Ok((r.get("bestuurspunt_id")?, stap))
        })
        .await?;
    for p in &mut punten {
        p.stappen = stappen.iter().filter(|(id, _)| *id == p.id).map(|(_, s)| s.clone()).collect();
    }
    Ok(punten)
}

/// How many items wait for a body that the organisation keeps, counted up to `grens`.
pub async fn tel_wachtend(c: &mut Conn, houder: OrganisatieId, dag: Date, grens: i64) -> Result<i64> {
    c.value(sql!(
        "SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM (SELECT 1 AS een FROM padstap s JOIN gremium g ON g.id = s.gremium_id \
         JOIN bestuurspunt b ON b.id = s.bestuurspunt_id WHERE g.houder_id = $1 AND s.behandeld_op IS NULL \
         AND b.stand = $2 AND s.ontvangen_op <= $3 LIMIT $4) w",
        houder,
        Padstand::Onderweg.code(),
        dag,
        grens
    ))
    .await
}

/// Submits an item.
pub async fn voeg_toe(
    tx: &mut Tx,
    actor: &Actor,
    n: &NieuwBestuurspunt,
    nu: Tijdstip,
) -> Result<BestuurspuntId> {
    let id = BestuurspuntId::nieuw(nu);
    tx.execute(sql!(
        "INSERT INTO bestuurspunt (id, indiener_id, titel, vraag, stand, ingediend_door, ingediend_op, versie) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, 1)",
        id,
        actor.organisatie,
        &n.titel,
        &n.vraag,
        Padstand::Onderweg.code(),
        actor.functie,
        nu
    ))
    .await?;
    voeg_stap_toe(tx, id, (n.start, nu.dag()), "").await?;
    Ok(id)
}

/// Lets it come to a body.
pub async fn voeg_stap_toe(
    tx: &mut Tx,
    id: BestuurspuntId,
    (gremium, op): (GremiumId, Date),
    toelichting: &str,
) -> Result<()> {
    let vraag = sql!(
        "INSERT INTO padstap (bestuurspunt_id, volgorde, gremium_id, ontvangen_op, toelichting) \
         SELECT CAST($1 AS BIGINT), COALESCE(MAX(volgorde), 0) + 1, CAST($2 AS BIGINT), $3, $4 FROM padstap WHERE bestuurspunt_id = $1",
        id,
        gremium,
        op,
        toelichting
    );
    tx.execute(vraag).await.map(drop)
}

/// Writes what the body that has it did.
pub async fn behandel(tx: &mut Tx, actor: &Actor, id: BestuurspuntId, b: &Behandeling) -> Result<()> {
    // What the submitter added stays before what the body said.
    let vraag = sql!(
        "UPDATE padstap SET behandeld_op = $2, uitslag = $3, vastgelegd_door = $4, \
         toelichting = CASE WHEN toelichting = '' THEN $5 ELSE toelichting || '\n\n' || $5 END \
         WHERE bestuurspunt_id = $1 AND behandeld_op IS NULL",
        id,
        b.op,
        b.uitslag.code(),
        actor.functie,
        &b.toelichting
    );
    tx.execute(vraag).await.map(drop)
}

/// Puts the item in another state. False when somebody was first.
pub async fn zet_stand(tx: &mut Tx, (id, versie): (BestuurspuntId, i64), naar: Padstand) -> Result<bool> {
    let vraag = sql!(
        "UPDATE bestuurspunt SET stand = $3, versie = versie + 1 WHERE id = $1 AND versie = $2",
        id,
        versie,
        naar.code()
    );
    Ok(tx.execute(vraag).await? == 1)
}
