// SPDX-License-Identifier: EUPL-1.2
//! Shifts, and how many boa's a municipality wants.

use std::collections::HashMap;

use db::{Conn, Result, Row, Sql, Tx, sql};
use kernel::{AfspraakId, BoadienstId, FunctieId, GebruikerId, OrganisatieId, Periode, Tijdstip};

use crate::rooster::model::{Dienst, NieuweDienst};

const DIENST: &str = "SELECT d.id, d.eigenaar_id, e.naam AS eigenaarnaam, d.gemeente_id, g.naam AS gemeentenaam, d.afspraak_id, \
     d.boa_id, b.naam AS boanaam, d.begint_op, d.eindigt_op, d.waar, d.notitie, d.gevraagd, d.afgezegd_op, \
     ao.naam AS afgezegdnaam, d.bewerking FROM boadienst d JOIN organisatie e ON e.id = d.eigenaar_id \
     JOIN organisatie g ON g.id = d.gemeente_id LEFT JOIN gebruiker b ON b.id = d.boa_id \
     LEFT JOIN functie af ON af.id = d.afgezegd_door LEFT JOIN organisatie ao ON ao.id = af.organisatie_id WHERE ";

fn lees(r: &Row) -> Result<Dienst> {
    let boa: Option<GebruikerId> = r.get("boa_id")?;
    let afgezegd: Option<Tijdstip> = r.get("afgezegd_op")?;
    Ok(Dienst {
        id: r.get("id")?,
        eigenaar: (r.get("eigenaar_id")?, r.get("eigenaarnaam")?),
        gemeente: (r.get("gemeente_id")?, r.get("gemeentenaam")?),
        afspraak: r.get("afspraak_id")?,
        boa: boa.zip(r.get::<Option<String>>("boanaam")?),
        periode: Periode { van: r.get("begint_op")?, tot: r.get("eindigt_op")? },
        waar: r.get("waar")?,
        notitie: r.get("notitie")?,
        gevraagd: r.get::<i64>("gevraagd")? == 1,
        afgezegd: afgezegd.zip(r.get::<Option<String>>("afgezegdnaam")?),
        bewerking: r.get("bewerking")?,
    })
}

/// One, if the organisation is its employer or the municipality where it is worked.
pub async fn dienst(c: &mut Conn, organisatie: OrganisatieId, id: BoadienstId) -> Result<Option<Dienst>> {
    let vraag = Sql::new(DIENST)
        .push("d.id = ")
        .bind(id)
        .push(" AND (d.eigenaar_id = ")
        .bind(organisatie)
        .push(" OR d.gemeente_id = ")
        .bind(organisatie)
        .push(")");
    c.row_opt(vraag).await?.as_ref().map(lees).transpose()
}

fn in_periode(sql: Sql, periode: Periode) -> Sql {
    sql.push(" AND d.begint_op < ")
        .bind(periode.tot)
        .push(" AND d.eindigt_op > ")
        .bind(periode.van)
        .push(" ORDER BY d.begint_op, d.eindigt_op, d.id")
}

/// What is worked in these municipalities in a period, whoever's boa's: for who may know it to pick from.
pub async fn in_gemeenten(c: &mut Conn, wie: &[OrganisatieId], periode: Periode) -> Result<Vec<Dienst>> {
    let vraag = Sql::new(DIENST).push("d.gemeente_id IN ").list(wie.iter().copied());
    c.read(in_periode(vraag, periode), lees).await
}

/// What an organisation has part in, in a period.
pub async fn van(c: &mut Conn, organisatie: OrganisatieId, periode: Periode) -> Result<Vec<Dienst>> {
    let vraag = Sql::new(DIENST)
        .push("(d.eigenaar_id = ")
        .bind(organisatie)
        .push(" OR d.gemeente_id = ")
        .bind(organisatie)
        .push(")");
    c.read(in_periode(vraag, periode), lees).await
}

/// What somebody works in a period, for whichever employer, and was not called off.
pub async fn van_boa(c: &mut Conn, boa: GebruikerId, periode: Periode) -> Result<Vec<Dienst>> {
    let vraag = Sql::new(DIENST).push("d.afgezegd_op IS NULL AND d.boa_id = ").bind(boa);
    c.read(in_periode(vraag, periode), lees).await
}

/// What an employer has still to fill in a period.
pub async fn open(c: &mut Conn, eigenaar: OrganisatieId, periode: Periode) -> Result<Vec<Dienst>> {
    let vraag = Sql::new(DIENST).push("d.afgezegd_op IS NULL AND d.boa_id IS NULL AND d.eigenaar_id = ");
    c.read(in_periode(vraag.bind(eigenaar), periode), lees).await
}

/// Whoever plans this person waits until the transaction ends.
pub async fn houd_vast(tx: &mut Tx, boa: GebruikerId) -> Result<()> {
    tx.execute(sql!("UPDATE gebruiker SET naam = naam WHERE id = $1", boa)).await.map(drop)
}

/// Adds a shift.
pub async fn voeg_toe(
    tx: &mut Tx,
    n: &NieuweDienst,
    (afspraak, gevraagd): (Option<AfspraakId>, bool),
    (functie, nu): (FunctieId, Tijdstip),
) -> Result<BoadienstId> {
    let id = BoadienstId::nieuw(nu);
    tx.execute(sql!(
        "INSERT INTO boadienst (id, eigenaar_id, gemeente_id, afspraak_id, boa_id, begint_op, eindigt_op, waar, notitie, \
         gevraagd, gemaakt_door, gemaakt_op) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        id,
        n.eigenaar,
        n.gemeente,
        afspraak,
        n.boa,
        n.periode.van,
        n.periode.tot,
        &n.waar,
        n.notitie.as_deref(),
        gevraagd,
        functie,
        nu
    ))
    .await?;
    Ok(id)
}

/// Says who works it. False when it was changed in between.
pub async fn vul_in(tx: &mut Tx, d: &Dienst, boa: Option<GebruikerId>) -> Result<bool> {
    let vraag = sql!(
        "UPDATE boadienst SET boa_id = $3, bewerking = bewerking + 1 WHERE id = $1 AND bewerking = $2",
        d.id,
        d.bewerking,
        boa
    );
    Ok(tx.execute(vraag).await? == 1)
}

/// Calls it off. False when it was changed in between.
pub async fn zeg_af(tx: &mut Tx, d: &Dienst, (functie, nu): (FunctieId, Tijdstip)) -> Result<bool> {
    let vraag = sql!(
        "UPDATE boadienst SET afgezegd_door = $3, afgezegd_op = $4, bewerking = bewerking + 1 \
         WHERE id = $1 AND bewerking = $2 AND afgezegd_op IS NULL",
        d.id,
        d.bewerking,
        functie,
        nu
    );
    Ok(tx.execute(vraag).await? == 1)
}

/// How many a municipality wants, for the parts of the day of which it said so.
pub async fn normen(c: &mut Conn, gemeente: OrganisatieId) -> Result<HashMap<String, i64>> {
    let vraag = sql!("SELECT blok, aantal FROM boanorm WHERE gemeente_id = $1", gemeente);
    Ok(c.read(vraag, |r| Ok((r.get("blok")?, r.get("aantal")?))).await?.into_iter().collect())
}

/// Sets how many it wants in one part of the day.
pub async fn zet_norm(
    tx: &mut Tx,
    gemeente: OrganisatieId,
    (blok, aantal): (&str, i64),
    (functie, nu): (FunctieId, Tijdstip),
) -> Result<()> {
    tx.execute(sql!(
        "INSERT INTO boanorm (gemeente_id, blok, aantal, gezet_door, gezet_op) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (gemeente_id, blok) DO UPDATE SET aantal = excluded.aantal, gezet_door = excluded.gezet_door, \
         gezet_op = excluded.gezet_op",
        gemeente,
        blok,
        aantal,
        functie,
        nu
    ))
    .await
    .map(drop)
}

/// How many shifts of each employer ended before a moment.
pub async fn oud(c: &mut Conn, voor: Tijdstip) -> Result<Vec<(OrganisatieId, i64)>> {
    let vraag = sql!(
        "SELECT eigenaar_id, CAST(COUNT(*) AS BIGINT) AS aantal FROM boadienst WHERE eindigt_op < $1 \
         GROUP BY eigenaar_id ORDER BY eigenaar_id",
        voor
    );
    c.read(vraag, |r| Ok((r.get("eigenaar_id")?, r.get("aantal")?))).await
}

/// Destroys them.
pub async fn vernietig(tx: &mut Tx, eigenaar: OrganisatieId, voor: Tijdstip) -> Result<()> {
    let vraag = sql!("DELETE FROM boadienst WHERE eigenaar_id = $1 AND eindigt_op < $2", eigenaar, voor);
    tx.execute(vraag).await.map(drop)
}
