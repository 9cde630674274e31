// SPDX-License-Identifier: EUPL-1.2
//! Findings.

use db::{Conn, Result, Row, Sql, Tx, sql};
use kernel::{Actor, BevindingId, OrganisatieId, Tijdstip, plus_maanden};

use crate::toezicht::model::{Bevinding, Uitkomst};
use crate::toezicht::rules::bevinding::NieuweBevinding;

/// Records what was found. The same again only raises its count while nobody dealt with it; gives the id when it is new.
pub async fn voeg_toe(
    tx: &mut Tx,
    organisatie: OrganisatieId,
    nieuw: &NieuweBevinding,
    nu: Tijdstip,
) -> Result<Option<BevindingId>> {
    let id = BevindingId::nieuw(nu);
    let rij = tx
        .row_opt(sql!(
            "INSERT INTO bevinding (id, organisatie_id, soort, functie_id, kenmerk, aantal, grens, gevonden_op) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (organisatie_id, soort, functie_id, kenmerk) \
             DO UPDATE SET aantal = excluded.aantal WHERE bevinding.afgedaan_op IS NULL RETURNING id",
            id,
            organisatie,
            nieuw.soort.code(),
            nieuw.functie,
            &nieuw.kenmerk,
            nieuw.aantal,
            nieuw.grens,
            nu
        ))
        .await?;
    let geschreven: Option<BevindingId> = rij.map(|r| r.get("id")).transpose()?;
    Ok(geschreven.filter(|geschreven| *geschreven == id))
}

const KOLOMMEN: &str = "SELECT b.id, b.soort, f.soort AS functiesoort, f.gebruiker_id, g.naam, b.kenmerk, \
     b.aantal, b.grens, b.gevonden_op, b.gevraagd_op, b.uitkomst, b.toelichting, b.afgedaan_op, \
     ag.naam AS afgedaan_naam FROM bevinding b JOIN functie f ON f.id = b.functie_id \
     JOIN gebruiker g ON g.id = f.gebruiker_id LEFT JOIN functie af ON af.id = b.afgedaan_door \
     LEFT JOIN gebruiker ag ON ag.id = af.gebruiker_id";

fn lees(rij: &Row) -> Result<Bevinding> {
    let afgedaan = match rij.get::<Option<Tijdstip>>("afgedaan_op")? {
        Some(op) => Some((rij.code("uitkomst")?, rij.get("toelichting")?, rij.get("afgedaan_naam")?, op)),
        None => None,
    };
    Ok(Bevinding {
        id: rij.get("id")?,
        soort: rij.code("soort")?,
        functiesoort: rij.code("functiesoort")?,
        gebruiker: rij.get("gebruiker_id")?,
        naam: rij.get("naam")?,
        kenmerk: rij.get("kenmerk")?,
        aantal: rij.get("aantal")?,
        grens: rij.get("grens")?,
        gevonden_op: rij.get("gevonden_op")?,
        gevraagd_op: rij.get("gevraagd_op")?,
        afgedaan,
    })
}

/// Findings of an organisation: those that are open first, or all, newest first.
pub async fn lijst(
    c: &mut Conn,
    organisatie: OrganisatieId,
    alleen_open: bool,
    voor: Option<BevindingId>,
    aantal: i64,
) -> Result<Vec<Bevinding>> {
    let vraag = Sql::new(KOLOMMEN).push(" WHERE b.organisatie_id = ").bind(organisatie);
    let vraag = vraag.push(if alleen_open { " AND b.afgedaan_op IS NULL" } else { "" });
    let vraag = vraag.push(" AND b.id < ").bind(voor.map_or(i64::MAX, BevindingId::waarde));
    c.read(vraag.push(" ORDER BY b.id DESC LIMIT ").bind(aantal), lees).await
}

/// One finding of an organisation.
pub async fn een(c: &mut Conn, organisatie: OrganisatieId, id: BevindingId) -> Result<Option<Bevinding>> {
    let vraag = Sql::new(KOLOMMEN).push(" WHERE b.organisatie_id = ").bind(organisatie);
    c.row_opt(vraag.push(" AND b.id = ").bind(id)).await?.as_ref().map(lees).transpose()
}

/// How many are open, counted up to `grens`.
pub async fn tel_open(c: &mut Conn, organisatie: OrganisatieId, grens: i64) -> Result<i64> {
    let vraag = sql!(
        "SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM (SELECT 1 FROM bevinding WHERE organisatie_id = $1 \
         AND afgedaan_op IS NULL LIMIT $2) x",
        organisatie,
        grens
    );
    c.value(vraag).await
}

/// Notes that an explanation was asked; false when somebody did or dealt with it before.
pub async fn vraag(tx: &mut Tx, actor: &Actor, nu: Tijdstip, id: BevindingId) -> Result<bool> {
    let vraag = sql!(
        "UPDATE bevinding SET gevraagd_door = $3, gevraagd_op = $4 WHERE id = $1 AND organisatie_id = $2 \
         AND gevraagd_op IS NULL AND afgedaan_op IS NULL",
        id,
        actor.organisatie,
        actor.functie,
        nu
    );
    Ok(tx.execute(vraag).await? == 1)
}

/// Deals with it; false when somebody did before.
pub async fn doe_af(
    tx: &mut Tx,
    actor: &Actor,
    nu: Tijdstip,
    id: BevindingId,
    (uitkomst, toelichting): (Uitkomst, &str),
) -> Result<bool> {
    let vraag = sql!(
        "UPDATE bevinding SET uitkomst = $3, toelichting = $4, afgedaan_door = $5, afgedaan_op = $6 \
         WHERE id = $1 AND organisatie_id = $2 AND afgedaan_op IS NULL",
        id,
        actor.organisatie,
        uitkomst.code(),
        toelichting,
        actor.functie,
        nu
    );
    Ok(tx.execute(vraag).await? == 1)
}

/// Erases findings that were dealt with longer ago than the term.
pub async fn ruim_op(tx: &mut Tx, nu: Tijdstip, maanden: i64) -> Result<u64> {
    let voor = Tijdstip::begin_van(plus_maanden(nu.dag(), -maanden));
    tx.execute(sql!("DELETE FROM bevinding WHERE afgedaan_op < $1", voor)).await
}
