// SPDX-License-Identifier: EUPL-1.2
//! Taking back what was given for an item.

use db::{Conn, Result, Tx, sql};
use kernel::{AgendapuntId, FunctieId, OrganisatieId, SignaalId, Tijdstip, VerstrekkingId};

use crate::poort::{Sleutel, herbereken};

/// A verstrekking that may be withdrawn.
#[derive(Debug, Clone)]
pub struct Intrekbaar {
    /// Which.
    pub id: VerstrekkingId,
    /// Of which signaal.
    pub signaal: SignaalId,
    /// To whom it was given.
    pub aan: OrganisatieId,
    /// Name of that organisation.
    pub aannaam: String,
    /// For which item.
    pub punt: AgendapuntId,
    /// When it was withdrawn already.
    pub ingetrokken_op: Option<Tijdstip>,
}

/// A verstrekking of the own signaal that the key opens.
pub async fn intrekbaar(c: &mut Conn, sleutel: &Sleutel, id: VerstrekkingId) -> Result<Option<Intrekbaar>> {
    if !sleutel.toegang().is_eigen() {
        return Ok(None);
    }
    let vraag = sql!(
        "SELECT v.id, v.signaal_id, v.aan_id, o.naam, v.agendapunt_id, v.ingetrokken_op FROM verstrekking v \
         JOIN organisatie o ON o.id = v.aan_id WHERE v.id = $1 AND v.signaal_id = $2",
        id,
        sleutel.signaal()
    );
    c.row_opt(vraag).await?.as_ref().map(lees).transpose()
}

/// Everything that was given for an item and not withdrawn.
pub async fn verstrekkingen_bij(c: &mut Conn, punt: AgendapuntId) -> Result<Vec<Intrekbaar>> {
    let vraag = sql!(
        "SELECT v.id, v.signaal_id, v.aan_id, o.naam, v.agendapunt_id, v.ingetrokken_op FROM verstrekking v \
         JOIN organisatie o ON o.id = v.aan_id WHERE v.agendapunt_id = $1 AND v.ingetrokken_op IS NULL",
        punt
    );
    c.read(vraag, lees).await
}

fn lees(rij: &db::Row) -> Result<Intrekbaar> {
    Ok(Intrekbaar {
        id: rij.get("id")?,
        signaal: rij.get("signaal_id")?,
        aan: rij.get("aan_id")?,
        aannaam: rij.get("naam")?,
        punt: rij.get("agendapunt_id")?,
        ingetrokken_op: rij.get("ingetrokken_op")?,
    })
}

/// Ends a verstrekking now, and with it the role of its receiver in the item. Says whether it still ran.
pub async fn trek_in(
    tx: &mut Tx,
    v: &Intrekbaar,
    door: FunctieId,
    reden: &str,
    nu: Tijdstip,
) -> Result<bool> {
    let gewijzigd = tx
        .execute(sql!(
            "UPDATE verstrekking SET ingetrokken_op = $2, ingetrokken_door = $3, intrekkingsreden = $4 \
             WHERE id = $1 AND ingetrokken_op IS NULL",
            v.id,
            nu,
            door,
            reden
        ))
        .await?;
    tx.execute(sql!(
        "UPDATE agendapuntpartij SET ingetrokken_op = $3 \
         WHERE agendapunt_id = $1 AND organisatie_id = $2 AND ingetrokken_op IS NULL",
        v.punt,
        v.aan,
        nu
    ))
    .await?;
    herbereken(tx, &[v.signaal]).await?;
    Ok(gewijzigd == 1)
}
