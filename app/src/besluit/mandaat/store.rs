// SPDX-License-Identifier: EUPL-1.2
//! The table of mandates.

use db::{Conn, Result, Tx, sql};
use kernel::{FunctieId, MandaatId, OrganisatieId, Tijdstip};

use crate::besluit::mandaat::Mandaat;
use crate::besluit::procedure::formulier::Mandaatformulier;

/// The mandates of a municipality, the newest first, those taken back among them.
pub async fn van(c: &mut Conn, organisatie: OrganisatieId) -> Result<Vec<Mandaat>> {
    let vraag = sql!(
        "SELECT m.id, m.soort, m.functie_id, g.naam, m.van, m.tot, m.vindplaats, m.verleend_op, m.ingetrokken_op \
         FROM mandaat m LEFT JOIN functie f ON f.id = m.functie_id LEFT JOIN gebruiker g ON g.id = f.gebruiker_id \
         WHERE m.organisatie_id = $1 ORDER BY m.id DESC",
        organisatie
    );
    c.read(vraag, |r| {
        let functie: Option<FunctieId> = r.get("functie_id")?;
        let naam: Option<String> = r.get("naam")?;
        Ok(Mandaat {
            id: r.get("id")?,
            soort: r.code("soort")?,
            aan: functie.zip(naam),
            van: r.get("van")?,
            tot: r.get("tot")?,
            vindplaats: r.get("vindplaats")?,
            verleend_op: r.get("verleend_op")?,
            ingetrokken_op: r.get("ingetrokken_op")?,
        })
    })
    .await
}

/// Writes one.
pub async fn schrijf(
    tx: &mut Tx,
    organisatie: OrganisatieId,
    m: &Mandaatformulier,
    (functie, nu): (FunctieId, Tijdstip),
) -> Result<MandaatId> {
    let id = MandaatId::nieuw(nu);
    tx.execute(sql!(
        "INSERT INTO mandaat (id, organisatie_id, soort, functie_id, van, tot, vindplaats, verleend_op, verleend_door) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        id,
        organisatie,
        m.soort.code(),
        m.aan,
        m.van,
        m.tot,
        &m.vindplaats,
        nu,
        functie
    ))
    .await?;
    Ok(id)
}

/// Takes one back. False when it is not of this municipality, or was taken back.
pub async fn trek_in(
    tx: &mut Tx,
    (organisatie, id): (OrganisatieId, MandaatId),
    (functie, nu): (FunctieId, Tijdstip),
) -> Result<bool> {
    let vraag = sql!(
        "UPDATE mandaat SET ingetrokken_op = $1, ingetrokken_door = $2 \
         WHERE id = $3 AND organisatie_id = $4 AND ingetrokken_op IS NULL",
        nu,
        functie,
        id,
        organisatie
    );
    Ok(tx.execute(vraag).await? == 1)
}
