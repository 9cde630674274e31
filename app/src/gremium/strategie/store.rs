// SPDX-License-Identifier: EUPL-1.2
//! Strategies with their parties and commitments. Reading is for the keeper and the parties only.

use db::{Conn, Result, Row, Sql, Tx, sql};
use kernel::{Actor, OrganisatieId, Organisatiesoort, RegioId, StrategieId, Tijdstip, ToezeggingId};

use crate::gremium::strategie::formulier::{NieuweStrategie, NieuweToezegging, NieuweVaststelling};
use crate::gremium::strategie::model::{Looptijd, Strategie, Strategiepartij, Toezegging, Toezeggingstand};

const KOLOMMEN: &str = "SELECT s.id, s.houder_id, h.naam AS houdernaam, r.naam AS regionaam, s.gremium_id, \
     g.naam AS gremiumnaam, s.naam, s.document, s.van, s.tot, s.geld_van, s.geld_tot FROM strategie s \
     JOIN organisatie h ON h.id = s.houder_id JOIN regio r ON r.id = s.regio_id \
     LEFT JOIN gremium g ON g.id = s.gremium_id WHERE (s.houder_id = ";

fn lees(rij: &Row) -> Result<Strategie> {
    let gremium: Option<kernel::GremiumId> = rij.get("gremium_id")?;
    let naam: Option<String> = rij.get("gremiumnaam")?;
    Ok(Strategie {
        id: rij.get("id")?,
        houder: (rij.get("houder_id")?, rij.get("houdernaam")?),
        regio: rij.get("regionaam")?,
        gremium: gremium.zip(naam),
        naam: rij.get("naam")?,
        document: rij.get("document")?,
        looptijd: Looptijd { van: rij.get("van")?, tot: rij.get("tot")? },
        geld: Looptijd { van: rij.get("geld_van")?, tot: rij.get("geld_tot")? },
        themas: vec![],
        partijen: vec![],
        toezeggingen: vec![],
    })
}

/// The condition of [`KOLOMMEN`], filled: it keeps it, or takes part.
fn van(organisatie: OrganisatieId) -> Sql {
    Sql::new(KOLOMMEN)
        .bind(organisatie)
        .push(
            " OR EXISTS (SELECT 1 FROM strategiepartij p WHERE p.strategie_id = s.id AND p.organisatie_id = ",
        )
        .bind(organisatie)
        .push("))")
}

/// The strategies that the organisation may know, the newest first; without their parts.
pub async fn strategieen(c: &mut Conn, organisatie: OrganisatieId) -> Result<Vec<Strategie>> {
    c.read(van(organisatie).push(" ORDER BY s.van DESC, s.naam"), lees).await
}

/// One strategy with its parts.
pub async fn strategie(
    c: &mut Conn,
    organisatie: OrganisatieId,
    id: StrategieId,
) -> Result<Option<Strategie>> {
    let vraag = van(organisatie).push(" AND s.id = ").bind(id);
    let Some(mut s) = c.row_opt(vraag).await?.as_ref().map(lees).transpose()? else { return Ok(None) };
    let vraag = sql!("SELECT thema FROM strategiethema WHERE strategie_id = $1 ORDER BY thema", id);
    s.themas = c.read(vraag, |r| r.get("thema")).await?;
    s.partijen = partijen(c, id).await?;
    s.toezeggingen = toezeggingen(c, id).await?;
    Ok(Some(s))
}

async fn partijen(c: &mut Conn, id: StrategieId) -> Result<Vec<Strategiepartij>> {
    let vraag = sql!(
        "SELECT p.organisatie_id, o.naam, o.soort, p.vaststelling, p.vastgesteld_op, p.besluit, p.plan, p.plan_tot \
         FROM strategiepartij p JOIN organisatie o ON o.id = p.organisatie_id WHERE p.strategie_id = $1 ORDER BY o.naam",
        id
    );
    let mut uit = c
        .read(vraag, |r| {
            let wat: Option<String> = r.get("vaststelling")?;
            let op: Option<jiff::civil::Date> = r.get("vastgesteld_op")?;
            Ok(Strategiepartij {
                organisatie: r.get("organisatie_id")?,
                naam: r.get("naam")?,
                gemeente: r.code::<Organisatiesoort>("soort")? == Organisatiesoort::Gemeente,
                vaststelling: wat.and_then(|w| w.parse().ok()).zip(op),
                besluit: r.get("besluit")?,
                plan: r.get("plan")?,
                plan_tot: r.get("plan_tot")?,
                themas: vec![],
            })
        })
        .await?;
    let vraag =
        sql!("SELECT organisatie_id, thema FROM planthema WHERE strategie_id = $1 ORDER BY thema", id);
    let themas: Vec<(OrganisatieId, String)> =
        c.read(vraag, |r| Ok((r.get("organisatie_id")?, r.get("thema")?))).await?;
    for p in &mut uit {
        p.themas = themas.iter().filter(|(o, _)| *o == p.organisatie).map(|(_, t)| t.clone()).collect();
    }
    Ok(uit)
}

async fn toezeggingen(c: &mut Conn, id: StrategieId) -> Result<Vec<Toezegging>> {
    let vraag = sql!(
        "SELECT t.id, t.organisatie_id, o.naam, t.thema, t.wat, t.uiterlijk_op, t.stand, t.toelichting, t.gewijzigd_op, \
         t.versie FROM toezegging t JOIN organisatie o ON o.id = t.organisatie_id WHERE t.strategie_id = $1 \
         ORDER BY t.thema, o.naam, t.uiterlijk_op, t.id",
        id
    );
    c.read(vraag, |r| {
        Ok(Toezegging {
            id: r.get("id")?,
            organisatie: (r.get("organisatie_id")?, r.get("naam")?),
            thema: r.get("thema")?,
            wat: r.get("wat")?,
            uiterlijk_op: r.get("uiterlijk_op")?,
            stand: r.code("stand")?,
            toelichting: r.get("toelichting")?,
            gewijzigd_op: r.get("gewijzigd_op")?,
            versie: r.get("versie")?,
        })
    })
    .await
}

/// Whether the region has a strategy of this name.
pub async fn naam_bestaat(c: &mut Conn, regio: RegioId, naam: &str) -> Result<bool> {
    let vraag = sql!("SELECT id FROM strategie WHERE regio_id = $1 AND naam = $2", regio, naam);
    Ok(c.row_opt(vraag).await?.is_some())
}

/// Adds a strategy; the municipalities that are in the region now are its parties, with the named partners.
pub async fn voeg_toe(
    tx: &mut Tx,
    houder: OrganisatieId,
    s: &NieuweStrategie,
    nu: Tijdstip,
) -> Result<StrategieId> {
    let id = StrategieId::nieuw(nu);
    tx.execute(sql!(
        "INSERT INTO strategie (id, houder_id, regio_id, gremium_id, naam, document, van, tot, geld_van, geld_tot) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        id,
        houder,
        s.regio,
        s.gremium,
        &s.naam,
        &s.document,
        s.looptijd.van,
        s.looptijd.tot,
        s.geld.van,
        s.geld.tot
    ))
    .await?;
    for thema in &s.themas {
        tx.execute(sql!("INSERT INTO strategiethema (strategie_id, thema) VALUES ($1, $2)", id, thema))
            .await?;
    }
    tx.execute(sql!(
        "INSERT INTO strategiepartij (strategie_id, organisatie_id) SELECT DISTINCT $1, l.organisatie_id FROM regiolid l \
         JOIN organisatie o ON o.id = l.organisatie_id WHERE l.regio_id = $2 AND o.soort = $3 AND l.van <= $4 \
         AND (l.tot IS NULL OR l.tot > $4)",
        id,
        s.regio,
        Organisatiesoort::Gemeente.code(),
        nu
    ))
    .await?;
    for partner in &s.partners {
        tx.execute(sql!(
            "INSERT INTO strategiepartij (strategie_id, organisatie_id) VALUES ($1, $2) \
             ON CONFLICT (strategie_id, organisatie_id) DO NOTHING",
            id,
            *partner
        ))
        .await?;
    }
    Ok(id)
}

/// Keeps what the organisation decided, in place of what it said before.
pub async fn zet_vaststelling(
    tx: &mut Tx,
    id: StrategieId,
    actor: &Actor,
    v: &NieuweVaststelling,
) -> Result<()> {
    tx.execute(sql!(
        "UPDATE strategiepartij SET vaststelling = $3, vastgesteld_op = $4, besluit = $5, plan = $6, plan_tot = $7, \
         opgegeven_door = $8 WHERE strategie_id = $1 AND organisatie_id = $2",
        id,
        actor.organisatie,
        v.wat.code(),
        v.op,
        &v.besluit,
        &v.plan,
        v.plan_tot,
        actor.functie
    ))
    .await?;
    tx.execute(sql!(
        "DELETE FROM planthema WHERE strategie_id = $1 AND organisatie_id = $2",
        id,
        actor.organisatie
    ))
    .await?;
    for thema in &v.themas {
        tx.execute(sql!(
            "INSERT INTO planthema (strategie_id, organisatie_id, thema) VALUES ($1, $2, $3)",
            id,
            actor.organisatie,
            thema
        ))
        .await?;
    }
    Ok(())
}

/// Keeps a commitment.
pub async fn voeg_toezegging_toe(
    tx: &mut Tx,
    id: StrategieId,
    actor: &Actor,
    t: &NieuweToezegging,
    nu: Tijdstip,
) -> Result<ToezeggingId> {
    let nieuw = ToezeggingId::nieuw(nu);
    tx.execute(sql!(
        "INSERT INTO toezegging (id, strategie_id, organisatie_id, thema, wat, uiterlijk_op, stand, toelichting, \
         gewijzigd_door, gewijzigd_op, versie) VALUES ($1, $2, $3, $4, $5, $6, $7, '', $8, $9, 1)",
        nieuw,
        id,
        actor.organisatie,
        &t.thema,
        &t.wat,
        t.uiterlijk_op,
        Toezeggingstand::Toegezegd.code(),
        actor.functie,
        nu
    ))
    .await?;
    Ok(nieuw)
}

/// How far it is. False when somebody changed it since it was read.
pub async fn zet_stand(
    tx: &mut Tx,
    (id, versie): (ToezeggingId, i64),
    (stand, toelichting): (Toezeggingstand, &str),
    actor: &Actor,
    nu: Tijdstip,
) -> Result<bool> {
    let vraag = sql!(
        "UPDATE toezegging SET stand = $3, toelichting = $4, gewijzigd_door = $5, gewijzigd_op = $6, versie = versie + 1 \
         WHERE id = $1 AND versie = $2",
        id,
        versie,
        stand.code(),
        toelichting,
        actor.functie,
        nu
    );
    Ok(tx.execute(vraag).await? == 1)
}
