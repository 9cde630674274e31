// SPDX-License-Identifier: EUPL-1.2
//! Duties to keep. Reading asks for a key of the gate; only the owner of a signaal has them.

use db::{Conn, Result, Row, Sql, Tx, sql};
use jiff::civil::Date;
use kernel::{BewaarplichtId, FunctieId, SignaalId, Tijdstip};

use crate::bewaren::model::{Bewaarplicht, Bewaarplichtsoort};
use crate::poort::Sleutel;

const KOLOMMEN: &str = "SELECT p.id, p.soort, p.reden, p.gezet_op, p.tot, p.opgeheven_op, p.opheffingsreden, \
     g.naam AS gezet_door, h.naam AS opgeheven_door FROM bewaarplicht p \
     JOIN functie gf ON gf.id = p.gezet_door JOIN gebruiker g ON g.id = gf.gebruiker_id \
     LEFT JOIN functie hf ON hf.id = p.opgeheven_door LEFT JOIN gebruiker h ON h.id = hf.gebruiker_id \
     WHERE p.signaal_id = ";

fn lees(rij: &Row) -> Result<Bewaarplicht> {
    let op: Option<Tijdstip> = rij.get("opgeheven_op")?;
    let door: Option<String> = rij.get("opgeheven_door")?;
    let reden: Option<String> = rij.get("opheffingsreden")?;
    Ok(Bewaarplicht {
        id: rij.get("id")?,
        soort: rij.code("soort")?,
        reden: rij.get("reden")?,
        gezet_door: rij.get("gezet_door")?,
        gezet_op: rij.get("gezet_op")?,
        tot: rij.get("tot")?,
        opgeheven: op.map(|op| (door.unwrap_or_default(), op, reden.unwrap_or_default())),
    })
}

/// The duties of an own signaal, newest first; for others than the owner there are none.
pub async fn bewaarplichten(c: &mut Conn, sleutel: &Sleutel) -> Result<Vec<Bewaarplicht>> {
    if !sleutel.toegang().is_eigen() {
        return Ok(vec![]);
    }
    c.read(Sql::new(KOLOMMEN).bind(sleutel.signaal()).push(" ORDER BY p.id DESC"), lees).await
}

/// One duty of an own signaal.
pub async fn bewaarplicht(
    c: &mut Conn,
    sleutel: &Sleutel,
    id: BewaarplichtId,
) -> Result<Option<Bewaarplicht>> {
    Ok(bewaarplichten(c, sleutel).await?.into_iter().find(|p| p.id == id))
}

/// A duty to put.
#[derive(Debug, Clone)]
pub struct NieuweBewaarplicht {
    /// For what.
    pub soort: Bewaarplichtsoort,
    /// Why.
    pub reden: String,
    /// The last day on which it holds.
    pub tot: Date,
}

/// Puts a duty on the signaal that the key opens; the key was judged for `bewaarplicht.zetten`.
pub async fn voeg_bewaarplicht_toe(
    tx: &mut Tx,
    sleutel: &Sleutel,
    nieuw: &NieuweBewaarplicht,
    door: FunctieId,
    nu: Tijdstip,
) -> Result<BewaarplichtId> {
    let id = BewaarplichtId::nieuw(nu);
    tx.execute(sql!(
        "INSERT INTO bewaarplicht (id, signaal_id, soort, reden, gezet_door, gezet_op, tot) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        id,
        sleutel.signaal(),
        nieuw.soort.code(),
        &nieuw.reden,
        door,
        nu,
        nieuw.tot
    ))
    .await?;
    Ok(id)
}

/// Lifts a duty. False when it was lifted already.
pub async fn hef_op(
    tx: &mut Tx,
    id: BewaarplichtId,
    reden: &str,
    door: FunctieId,
    nu: Tijdstip,
) -> Result<bool> {
    let vraag = sql!(
        "UPDATE bewaarplicht SET opgeheven_door = $2, opgeheven_op = $3, opheffingsreden = $4 \
         WHERE id = $1 AND opgeheven_op IS NULL",
        id,
        door,
        nu,
        reden
    );
    Ok(tx.execute(vraag).await? == 1)
}

/// Those of these signalen on which a duty rests on this day.
pub async fn geldend(c: &mut Conn, signalen: &[SignaalId], dag: Date) -> Result<Vec<SignaalId>> {
    let vraag =
        Sql::new("SELECT DISTINCT signaal_id FROM bewaarplicht WHERE opgeheven_op IS NULL AND tot >= ")
            .bind(dag)
            .push(" AND signaal_id IN ")
            .list(signalen.iter().copied());
    c.read(vraag, |r| r.get("signaal_id")).await
}

/// Duties that ended go with their signaal.
pub async fn vernietig(tx: &mut Tx, signaal: SignaalId) -> Result<u64> {
    tx.execute(sql!("DELETE FROM bewaarplicht WHERE signaal_id = $1", signaal)).await
}
