// SPDX-License-Identifier: EUPL-1.2
//! The roles of other organisations in a casus.

use db::{Conn, Result, Tx, sql};
use kernel::{AfspraakId, CasusId, CasuspartijId, FunctieId, OrganisatieId, Tijdstip};

use crate::casus::formulier::Deelformulier;
use crate::casus::model::Partij;

/// The roles, newest first; ended ones too.
pub async fn partijen(c: &mut Conn, casus: CasusId) -> Result<Vec<Partij>> {
    let vraag = sql!(
        "SELECT p.id, p.organisatie_id, o.naam, p.rol, p.afspraak_id, p.afspraak_versie, a.naam AS afspraaknaam, \
         p.ziet_personen, p.ziet_zorg, p.tot, p.beeindigd_op FROM casuspartij p \
         JOIN organisatie o ON o.id = p.organisatie_id JOIN afspraak a ON a.id = p.afspraak_id WHERE p.casus_id = $1 \
         ORDER BY p.id DESC",
        casus
    );
    c.read(vraag, |r| {
        Ok(Partij {
            id: r.get("id")?,
            organisatie: (r.get("organisatie_id")?, r.get("naam")?),
            rol: r.code("rol")?,
            afspraak: (r.get("afspraak_id")?, r.get("afspraak_versie")?, r.get("afspraaknaam")?),
            ziet_personen: r.get("ziet_personen")?,
            ziet_zorg: r.get("ziet_zorg")?,
            tot: r.get("tot")?,
            beeindigd_op: r.get("beeindigd_op")?,
        })
    })
    .await
}

/// Gives a role.
pub async fn voeg_toe(
    tx: &mut Tx,
    casus: CasusId,
    d: &Deelformulier,
    (afspraak, versie, tot): (AfspraakId, i64, Tijdstip),
    (functie, nu): (FunctieId, Tijdstip),
) -> Result<CasuspartijId> {
    let id = CasuspartijId::nieuw(nu);
    tx.execute(sql!(
        "INSERT INTO casuspartij (id, casus_id, organisatie_id, rol, afspraak_id, afspraak_versie, ziet_personen, ziet_zorg, \
         noodzaak, toestemming, van, tot, gegeven_door) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        id,
        casus,
        d.organisatie,
        d.rol.code(),
        afspraak,
        versie,
        d.personen,
        d.zorg,
        &d.noodzaak,
        d.toestemming.as_deref(),
        nu,
        tot,
        functie
    ))
    .await?;
    Ok(id)
}

/// Ends a role of this casus that still runs; says whose it was.
pub async fn beeindig(
    tx: &mut Tx,
    casus: CasusId,
    id: CasuspartijId,
    nu: Tijdstip,
) -> Result<Option<OrganisatieId>> {
    let vraag = sql!(
        "UPDATE casuspartij SET beeindigd_op = $1 WHERE id = $2 AND casus_id = $3 AND beeindigd_op IS NULL \
         RETURNING organisatie_id",
        nu,
        id,
        casus
    );
    tx.row_opt(vraag).await?.map(|r| r.get("organisatie_id")).transpose()
}

/// Ends every role of a casus that still runs; says which, and whose.
pub async fn beeindig_alle(
    tx: &mut Tx,
    casus: CasusId,
    nu: Tijdstip,
) -> Result<Vec<(CasuspartijId, OrganisatieId)>> {
    let open = tx
        .read(
            sql!(
                "SELECT id, organisatie_id FROM casuspartij WHERE casus_id = $1 AND beeindigd_op IS NULL ORDER BY id",
                casus
            ),
            |r| Ok((r.get("id")?, r.get("organisatie_id")?)),
        )
        .await?;
    tx.execute(sql!(
        "UPDATE casuspartij SET beeindigd_op = $1 WHERE casus_id = $2 AND beeindigd_op IS NULL",
        nu,
        casus
    ))
    .await?;
    Ok(open)
}

/// The shortest term of keeping of the afspraken under which a casus was shared.
pub async fn kortste_bewaartermijn(c: &mut Conn, casus: CasusId) -> Result<Option<i64>> {
    c.value(sql!(
        "SELECT MIN(a.bewaartermijn_maanden) AS waarde FROM casuspartij p JOIN afspraak a ON a.id = p.afspraak_id \
         WHERE p.casus_id = $1",
        casus
    ))
    .await
}
