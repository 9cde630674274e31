// SPDX-License-Identifier: EUPL-1.2
//! What tables hold about a signaal: whether it is still worked on, and destroying it.

use db::{Conn, Result, Sql, Tx, sql};
use kernel::{ActieId, AgendapuntId, BesluitId, SignaalId};

/// A signaal that a table still works on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gebruik {
    /// Which.
    pub signaal: SignaalId,
    /// It waits for an agenda, or stands on one that is not closed.
    pub open_punt: bool,
    /// An action about it is not done.
    pub open_actie: bool,
}

/// Those of these signalen that a table still works on. No judgement of who asks: it is for the rules of destruction, of
/// which the answer is a code.
pub async fn in_gebruik(c: &mut Conn, signalen: &[SignaalId]) -> Result<Vec<Gebruik>> {
    let vraag = Sql::new(
        "SELECT p.signaal_id, \
         CAST(MAX(CASE WHEN p.ingetrokken_op IS NULL AND (p.overleg_id IS NULL OR o.gesloten_op IS NULL) THEN 1 ELSE 0 END) \
         AS BIGINT) AS punt, \
         CAST(MAX(CASE WHEN a.status = 'open' THEN 1 ELSE 0 END) AS BIGINT) AS actie \
         FROM agendapunt p LEFT JOIN overleg o ON o.id = p.overleg_id LEFT JOIN besluit b ON b.agendapunt_id = p.id \
         LEFT JOIN actie a ON a.besluit_id = b.id WHERE p.signaal_id IN ",
    )
    .list(signalen.iter().copied())
    .push(" GROUP BY p.signaal_id");
    let gebruik = c
        .read(vraag, |r| {
            Ok(Gebruik {
                signaal: r.get("signaal_id")?,
                open_punt: r.get("punt")?,
                open_actie: r.get("actie")?,
            })
        })
        .await?;
    Ok(gebruik.into_iter().filter(|g| g.open_punt || g.open_actie).collect())
}

/// Destroys the items about a signaal with all that followed from them; what was given for them has gone before. Gives the
/// ids of what went, by which messages name it.
pub async fn vernietig(tx: &mut Tx, signaal: SignaalId) -> Result<Vec<String>> {
    let punten: Vec<AgendapuntId> =
        tx.read(sql!("SELECT id FROM agendapunt WHERE signaal_id = $1", signaal), |r| r.get("id")).await?;
    let vraag = Sql::new("SELECT id FROM besluit WHERE agendapunt_id IN ").list(punten.iter().copied());
    let besluiten: Vec<BesluitId> = tx.read(vraag, |r| r.get("id")).await?;
    let vraag = Sql::new("SELECT id FROM actie WHERE besluit_id IN ").list(besluiten.iter().copied());
    let acties: Vec<ActieId> = tx.read(vraag, |r| r.get("id")).await?;
    tx.execute(Sql::new("DELETE FROM actie WHERE besluit_id IN ").list(besluiten.iter().copied())).await?;
    for tabel in [
        "DELETE FROM besluit WHERE agendapunt_id IN ",
        "DELETE FROM aanwezigheid WHERE agendapunt_id IN ",
        "DELETE FROM agendapuntpartij WHERE agendapunt_id IN ",
        "DELETE FROM agendapunt WHERE id IN ",
    ] {
        tx.execute(Sql::new(tabel).list(punten.iter().copied())).await?;
    }
    let namen = punten.iter().map(ToString::to_string).chain(besluiten.iter().map(ToString::to_string));
    Ok(namen.chain(acties.iter().map(ToString::to_string)).collect())
}
