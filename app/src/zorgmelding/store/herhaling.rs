// SPDX-License-Identifier: EUPL-1.2
//! Repeats: a pseudonym and a day per report. No statement here looks at a report.

use db::{Conn, Result, Tx, sql};
use jiff::civil::Date;
use kernel::{OrganisatieId, ZorgmeldingId};

/// Notes that there was a report on this person.
pub async fn voeg_toe(
    tx: &mut Tx,
    id: ZorgmeldingId,
    via: OrganisatieId,
    pseudoniem: &str,
    dag: Date,
) -> Result<()> {
    tx.execute(sql!(
        "INSERT INTO zorgherhaling (zorgmelding_id, eigenaar_id, pseudoniem, dag) VALUES ($1, $2, $3, $4)",
        id,
        via,
        pseudoniem,
        dag
    ))
    .await
    .map(drop)
}

/// How many earlier reports there were on the person of this one since a day; none when the person cannot be told apart.
pub async fn eerder(c: &mut Conn, via: OrganisatieId, id: ZorgmeldingId, sinds: Date) -> Result<Option<i64>> {
    let vraag = sql!(
        "SELECT (SELECT CAST(COUNT(*) AS BIGINT) FROM zorgherhaling h WHERE h.eigenaar_id = z.eigenaar_id \
         AND h.pseudoniem = z.pseudoniem AND h.dag > $3 AND h.zorgmelding_id < z.zorgmelding_id) AS aantal \
         FROM zorgherhaling z WHERE z.zorgmelding_id = $2 AND z.eigenaar_id = $1",
        via,
        id,
        sinds
    );
    c.row_opt(vraag).await?.map(|r| r.get("aantal")).transpose()
}

/// Pseudonyms whose time has come.
pub async fn vernietig(tx: &mut Tx, tot: Date) -> Result<u64> {
    tx.execute(sql!("DELETE FROM zorgherhaling WHERE dag <= $1", tot)).await
}
