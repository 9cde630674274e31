// SPDX-License-Identifier: EUPL-1.2
//! Taking back what was given for an item, and accounting for what was given under an afspraak.

use db::{Conn, Result, Sql, Tx, sql};
use kernel::{
    AfspraakId, AgendapuntId, FunctieId, OrganisatieId, SignaalId, Tijdstip, Veldgroepen, VerstrekkingId,
};

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

/// What was given under an afspraak, as both sides keep it. Of what was received the number of the signaal is not named:
/// the verstrekking has a reference of its own, which stays good when the access has ended.
#[derive(Debug, Clone)]
pub struct Verantwoord {
    /// Its reference.
    pub id: VerstrekkingId,
    /// Number of the signaal; of an own signaal only.
    pub nummer: Option<String>,
    /// The other side.
    pub ander: String,
    /// How much.
    pub veldgroepen: Veldgroepen,
    /// For what purpose.
    pub doel: String,
    /// From when.
    pub van: Tijdstip,
    /// Until when, at the latest.
    pub tot: Tijdstip,
    /// When it was taken back.
    pub ingetrokken_op: Option<Tijdstip>,
}

/// What the organisation gave or received under an afspraak, newest first.
pub async fn verantwoording(
    c: &mut Conn,
    afspraak: AfspraakId,
    eigen: OrganisatieId,
    gegeven: bool,
    aantal: i64,
) -> Result<Vec<Verantwoord>> {
    let (wij, ander) = if gegeven { ("v.van_id", "v.aan_id") } else { ("v.aan_id", "v.van_id") };
    let vraag = Sql::new(
        "SELECT v.id, s.nummer, o.naam, v.veldgroepen, v.doel, v.van, v.tot, v.ingetrokken_op FROM verstrekking v \
         JOIN signaal s ON s.id = v.signaal_id JOIN organisatie o ON o.id = ",
    );
    let vraag = vraag.push(ander).push(" WHERE ").push(wij).push(" = ").bind(eigen);
    let vraag =
        vraag.push(" AND v.afspraak_id = ").bind(afspraak).push(" ORDER BY v.van DESC, v.id DESC LIMIT ");
    c.read(vraag.bind(aantal), |r| {
        Ok(Verantwoord {
            id: r.get("id")?,
            nummer: if gegeven { Some(r.get("nummer")?) } else { None },
            ander: r.get("naam")?,
            veldgroepen: r.get("veldgroepen")?,
            doel: r.get("doel")?,
            van: r.get("van")?,
            tot: r.get("tot")?,
            ingetrokken_op: r.get("ingetrokken_op")?,
        })
    })
    .await
}

/// How often the organisation gave something since a moment.
pub async fn aantal_gegeven(c: &mut Conn, organisatie: OrganisatieId, sinds: Tijdstip) -> Result<i64> {
    c.value(sql!(
        "SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM verstrekking WHERE van_id = $1 AND van >= $2",
        organisatie,
        sinds
    ))
    .await
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
