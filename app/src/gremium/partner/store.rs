// SPDX-License-Identifier: EUPL-1.2
//! The list of partners in the database. Everybody who takes part may read all of it.

use db::{Conn, Result, Sql, Tx, sql};
use jiff::civil::Date;
use kernel::{FunctieId, OrganisatieId, PartnerId, PartnercontactId, Tijdstip};

use crate::gremium::partner::formulier::{NieuwContact, Partnervelden};
use crate::gremium::partner::model::{Contact, Partner};

const PARTNER: &str = "SELECT p.id, p.houder_id, h.naam AS houdernaam, p.organisatie_id, p.soort, p.naam, p.taak, p.versie \
     FROM partner p JOIN organisatie h ON h.id = p.houder_id";

/// All partners, by name.
pub async fn partners(c: &mut Conn) -> Result<Vec<Partner>> {
    lees(c, Sql::new(PARTNER).push(" ORDER BY p.naam")).await
}

/// One partner.
pub async fn partner(c: &mut Conn, id: PartnerId) -> Result<Option<Partner>> {
    Ok(lees(c, Sql::new(PARTNER).push(" WHERE p.id = ").bind(id)).await?.pop())
}

async fn lees(c: &mut Conn, vraag: Sql) -> Result<Vec<Partner>> {
    let mut partners: Vec<Partner> = c
        .read(vraag, |r| {
            Ok(Partner {
                id: r.get("id")?,
                houder: (r.get("houder_id")?, r.get("houdernaam")?),
                organisatie: r.get("organisatie_id")?,
                soort: r.code("soort")?,
                naam: r.get("naam")?,
                taak: r.get("taak")?,
                versie: r.get("versie")?,
                themas: vec![],
                gemeenten: vec![],
                contacten: vec![],
            })
        })
        .await?;
    if partners.is_empty() {
        return Ok(partners);
    }
    let ids = || partners.iter().map(|p| p.id);
    let vraag = Sql::new("SELECT partner_id, thema FROM partnerthema WHERE partner_id IN ").list(ids());
    let themas: Vec<(PartnerId, String)> =
        c.read(vraag.push(" ORDER BY thema"), |r| Ok((r.get("partner_id")?, r.get("thema")?))).await?;
    let vraag = Sql::new(
        "SELECT g.partner_id, g.organisatie_id, o.naam FROM partnergemeente g JOIN organisatie o ON o.id = g.organisatie_id \
         WHERE g.partner_id IN ",
    );
    let vraag = vraag.list(ids()).push(" ORDER BY o.naam");
    let gemeenten: Vec<(PartnerId, (OrganisatieId, String))> =
        c.read(vraag, |r| Ok((r.get("partner_id")?, (r.get("organisatie_id")?, r.get("naam")?)))).await?;
    let contacten = contacten(c, ids().collect()).await?;
    for p in &mut partners {
        p.themas = van(&themas, p.id);
        p.gemeenten = van(&gemeenten, p.id);
        p.contacten = van(&contacten, p.id);
    }
    Ok(partners)
}

fn van<T: Clone>(delen: &[(PartnerId, T)], id: PartnerId) -> Vec<T> {
    delen.iter().filter(|(p, _)| *p == id).map(|(_, deel)| deel.clone()).collect()
}

async fn contacten(c: &mut Conn, ids: Vec<PartnerId>) -> Result<Vec<(PartnerId, Contact)>> {
    let vraag = Sql::new(
        "SELECT c.partner_id, c.id, c.functie, c.naam, c.telefoon, c.email, c.thema, c.bevestigd_op, g.naam AS doornaam \
         FROM partnercontact c JOIN functie f ON f.id = c.bevestigd_door JOIN gebruiker g ON g.id = f.gebruiker_id \
         WHERE c.partner_id IN ",
    );
    c.read(vraag.list(ids).push(" ORDER BY c.functie, c.id"), |r| {
        let contact = Contact {
            id: r.get("id")?,
            functie: r.get("functie")?,
            naam: r.get("naam")?,
            telefoon: r.get("telefoon")?,
            email: r.get("email")?,
            thema: r.get("thema")?,
            bevestigd_op: r.get("bevestigd_op")?,
            bevestigd_door: r.get("doornaam")?,
        };
        Ok((r.get("partner_id")?, contact))
    })
    .await
}

/// Whether another entry has this name or is this organisation: a partner is on the list once.
pub async fn bestaat(c: &mut Conn, v: &Partnervelden, behalve: Option<PartnerId>) -> Result<bool> {
    let vraag = sql!(
        "SELECT id FROM partner WHERE LOWER(naam) = LOWER($1) OR organisatie_id = $2",
        &v.naam,
        v.organisatie
    );
    let ids: Vec<PartnerId> = c.read(vraag, |r| r.get("id")).await?;
    Ok(ids.into_iter().any(|id| Some(id) != behalve))
}

/// Adds a partner.
pub async fn voeg_toe(
    tx: &mut Tx,
    houder: OrganisatieId,
    v: &Partnervelden,
    nu: Tijdstip,
) -> Result<PartnerId> {
    let id = PartnerId::nieuw(nu);
    tx.execute(sql!(
        "INSERT INTO partner (id, houder_id, organisatie_id, soort, naam, taak, versie) VALUES ($1, $2, $3, $4, $5, $6, 1)",
        id,
        houder,
        v.organisatie,
        v.soort,
        &v.naam,
        &v.taak
    ))
    .await?;
    zet_delen(tx, id, v).await?;
    Ok(id)
}

/// Changes a partner. False when somebody was first.
pub async fn wijzig(tx: &mut Tx, (id, versie): (PartnerId, i64), v: &Partnervelden) -> Result<bool> {
    let vraag = sql!(
        "UPDATE partner SET organisatie_id = $3, soort = $4, naam = $5, taak = $6, versie = versie + 1 \
         WHERE id = $1 AND versie = $2",
        id,
        versie,
        v.organisatie,
        v.soort,
        &v.naam,
        &v.taak
    );
    let gedaan = tx.execute(vraag).await? == 1;
    if gedaan {
        zet_delen(tx, id, v).await?;
    }
    Ok(gedaan)
}

async fn zet_delen(tx: &mut Tx, id: PartnerId, v: &Partnervelden) -> Result<()> {
    tx.execute(sql!("DELETE FROM partnerthema WHERE partner_id = $1", id)).await?;
    tx.execute(sql!("DELETE FROM partnergemeente WHERE partner_id = $1", id)).await?;
    for thema in &v.themas {
        tx.execute(sql!("INSERT INTO partnerthema (partner_id, thema) VALUES ($1, $2)", id, thema)).await?;
    }
    for gemeente in &v.gemeenten {
        let vraag =
            sql!("INSERT INTO partnergemeente (partner_id, organisatie_id) VALUES ($1, $2)", id, *gemeente);
        tx.execute(vraag).await?;
    }
    Ok(())
}

/// Adds a contact; who adds it confirms it.
pub async fn voeg_contact_toe(
    tx: &mut Tx,
    id: PartnerId,
    n: &NieuwContact,
    door: FunctieId,
    nu: Tijdstip,
) -> Result<PartnercontactId> {
    let contact = PartnercontactId::nieuw(nu);
    tx.execute(sql!(
        "INSERT INTO partnercontact (id, partner_id, functie, naam, telefoon, email, thema, bevestigd_op, bevestigd_door) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        contact,
        id,
        &n.functie,
        n.naam.as_deref(),
        n.telefoon.as_deref(),
        n.email.as_deref(),
        n.thema.as_deref(),
        nu.dag(),
        door
    ))
    .await?;
    Ok(contact)
}

/// Says that a contact is still right. False when it is not there.
pub async fn bevestig(
    tx: &mut Tx,
    (id, contact): (PartnerId, PartnercontactId),
    door: FunctieId,
    dag: Date,
) -> Result<bool> {
    let vraag = sql!(
        "UPDATE partnercontact SET bevestigd_op = $3, bevestigd_door = $4 WHERE id = $2 AND partner_id = $1",
        id,
        contact,
        dag,
        door
    );
    Ok(tx.execute(vraag).await? == 1)
}

/// Takes a contact off the list. False when it is not there.
pub async fn verwijder(tx: &mut Tx, (id, contact): (PartnerId, PartnercontactId)) -> Result<bool> {
    let vraag = sql!("DELETE FROM partnercontact WHERE id = $2 AND partner_id = $1", id, contact);
    Ok(tx.execute(vraag).await? == 1)
}

/// How many contacts an organisation keeps that were confirmed before the day, counted up to `grens`.
pub async fn tel_verouderd(c: &mut Conn, houder: OrganisatieId, voor: Date, grens: i64) -> Result<i64> {
    c.value(sql!(
        "SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM (SELECT 1 AS een FROM partnercontact c \
         JOIN partner p ON p.id = c.partner_id WHERE p.houder_id = $1 AND c.bevestigd_op < $2 LIMIT $3) w",
        houder,
        voor,
        grens
    ))
    .await
}

/// Of the contacts at partners that work for this municipality: how many were confirmed since the day, and how many there
/// are.
pub async fn tel_contacten(c: &mut Conn, gemeente: OrganisatieId, sinds: Date) -> Result<(i64, i64)> {
    let vraag = sql!(
        "SELECT CAST(COALESCE(SUM(CASE WHEN c.bevestigd_op >= $2 THEN 1 ELSE 0 END), 0) AS BIGINT) AS goed,          CAST(COUNT(*) AS BIGINT) AS alle FROM partnercontact c          JOIN partnergemeente g ON g.partner_id = c.partner_id WHERE g.organisatie_id = $1",
        gemeente,
        sinds
    );
    let rij = c.row(vraag).await?;
    Ok((rij.get("goed")?, rij.get("alle")?))
}

/// Destroys what was confirmed before the day; says how many of each keeper.
pub async fn vernietig(tx: &mut Tx, voor: Date) -> Result<Vec<(OrganisatieId, i64)>> {
    let vraag = sql!(
        "SELECT p.houder_id, CAST(COUNT(*) AS BIGINT) AS aantal FROM partnercontact c JOIN partner p ON p.id = c.partner_id \
         WHERE c.bevestigd_op < $1 GROUP BY p.houder_id ORDER BY p.houder_id",
        voor
    );
    let per: Vec<(OrganisatieId, i64)> =
        tx.read(vraag, |r| Ok((r.get("houder_id")?, r.get("aantal")?))).await?;
    if !per.is_empty() {
        tx.execute(sql!("DELETE FROM partnercontact WHERE bevestigd_op < $1", voor)).await?;
    }
    Ok(per)
}
