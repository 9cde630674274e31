// SPDX-License-Identifier: EUPL-1.2
//! Approvals in the database.

use db::{Conn, Result, Tx, sql};
use kernel::{Actor, OrganisatieId, TermijngoedkeuringId, Tijdstip};

use crate::besluit::termijnen::model::{Goedkeuring, Setkenmerk, Toetsuitslag};

/// The approval of this set; when there is none, the newest of another.
pub async fn laatste(
    c: &mut Conn,
    organisatie: OrganisatieId,
    set: &Setkenmerk,
) -> Result<Option<Goedkeuring>> {
    let vraag = sql!(
        "SELECT t.setversie, t.sha256, t.vectoren, t.akkoord, g.naam, f.soort, t.goedgekeurd_op FROM termijngoedkeuring t \
         JOIN functie f ON f.id = t.goedgekeurd_door JOIN gebruiker g ON g.id = f.gebruiker_id WHERE t.organisatie_id = $1 \
         ORDER BY CASE WHEN t.sha256 = $2 THEN 0 ELSE 1 END, t.id DESC LIMIT 1",
        organisatie,
        &set.sha256
    );
    let gevonden = c
        .read(vraag, |r| {
            Ok(Goedkeuring {
                set: Setkenmerk { versie: r.get("setversie")?, sha256: r.get("sha256")? },
                uitslag: Toetsuitslag { vectoren: r.get("vectoren")?, akkoord: r.get("akkoord")? },
                naam: r.get("naam")?,
                functie: r.code("soort")?,
                op: r.get("goedgekeurd_op")?,
            })
        })
        .await?;
    Ok(gevonden.into_iter().next())
}

/// Keeps an approval.
pub async fn voeg_toe(
    tx: &mut Tx,
    actor: &Actor,
    (set, uitslag): (&Setkenmerk, Toetsuitslag),
    nu: Tijdstip,
) -> Result<TermijngoedkeuringId> {
    let id = TermijngoedkeuringId::nieuw(nu);
    tx.execute(sql!(
        "INSERT INTO termijngoedkeuring (id, organisatie_id, setversie, sha256, vectoren, akkoord, goedgekeurd_door, \
         goedgekeurd_op) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        id,
        actor.organisatie,
        &set.versie,
        &set.sha256,
        uitslag.vectoren,
        uitslag.akkoord,
        actor.functie,
        nu
    ))
    .await?;
    Ok(id)
}
