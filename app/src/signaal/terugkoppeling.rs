// SPDX-License-Identifier: EUPL-1.2
//! The answer to the reporter: asked by a clock, given in neutral words, shown on the page of the report.
//!
//! "Taken up" within fourteen days of receipt, and a closing line when the work is done. **Invariant:** the words come
//! from a fixed list (`data/terugkoppeling.toml`) and never hold facts on persons; Meld Misdaad Anoniem gets none.

use db::{Conn, Result, Row, Sql, Tx, sql};
use kernel::{SignaalId, TerugkoppelingId, Tijdstip};

use crate::poort::{Bereikfilter, Sleutel};
use crate::signaal::store::Plek;

pub use crate::signaal::store::TERUGKOPPELEN_DAGEN;

kernel::codes! {
    /// What the reporter is told.
    pub enum Toestand {
        /// Received; nobody has looked at it yet.
        Ontvangen = "ontvangen",
        /// Taken up.
        Opgepakt = "opgepakt",
        /// Closed: something was done.
        Gedaan = "afgerond-gedaan",
        /// Closed: passed on to whom it concerns.
        Doorgegeven = "afgerond-doorgegeven",
        /// Closed: nothing is possible now.
        NuNiets = "afgerond-nu-niets",
    }
}

impl Toestand {
    /// Whether nothing more will follow.
    pub const fn is_afgerond(self) -> bool {
        matches!(self, Self::Gedaan | Self::Doorgegeven | Self::NuNiets)
    }
}

/// Asks for an answer to the reporter, unless one is being asked already or the source gets none.
pub async fn vraag_terugkoppeling(tx: &mut Tx, signaal: SignaalId, nu: Tijdstip) -> Result<()> {
    tx.execute(sql!(
        "INSERT INTO terugkoppeling (id, signaal_id, eigenaar_id, gevraagd_op, uiterlijk_op) \
         SELECT $1, s.id, s.eigenaar_id, $3, $4 FROM signaal s WHERE s.id = $2 AND s.herkomst <> 'mma' AND NOT EXISTS \
         (SELECT 1 FROM terugkoppeling t WHERE t.signaal_id = s.id AND t.gegeven_op IS NULL)",
        TerugkoppelingId::nieuw(nu),
        signaal,
        nu,
        nu.plus_dagen(TERUGKOPPELEN_DAGEN)
    ))
    .await
    .map(drop)
}

/// One answer, asked or given.
#[derive(Debug, Clone)]
pub struct Terugkoppeling {
    /// Its id.
    pub id: TerugkoppelingId,
    /// What was told; none while it is only asked.
    pub toestand: Option<Toestand>,
    /// When it was asked.
    pub gevraagd_op: Tijdstip,
    /// By when it is due.
    pub uiterlijk_op: Tijdstip,
    /// When it was given.
    pub gegeven_op: Option<Tijdstip>,
}

fn lees(rij: &Row) -> Result<Terugkoppeling> {
    Ok(Terugkoppeling {
        id: rij.get("id")?,
        toestand: rij.code_opt("soort")?,
        gevraagd_op: rij.get("gevraagd_op")?,
        uiterlijk_op: rij.get("uiterlijk_op")?,
        gegeven_op: rij.get("gegeven_op")?,
    })
}

/// The answers of an own signaal, oldest first. For others than the owner there are none.
pub async fn van(c: &mut Conn, sleutel: &Sleutel) -> Result<Vec<Terugkoppeling>> {
    if !sleutel.toegang().is_eigen() {
        return Ok(vec![]);
    }
    c.read(
        sql!(
            "SELECT id, soort, gevraagd_op, uiterlijk_op, gegeven_op FROM terugkoppeling WHERE signaal_id = $1 \
             ORDER BY gevraagd_op, id",
            sleutel.signaal()
        ),
        lees,
    )
    .await
}

/// What the reporter was last told, and when; `None` while nothing was told.
pub async fn toestand_van(c: &mut Conn, signaal: SignaalId) -> Result<Option<(Toestand, Tijdstip)>> {
    let vraag = sql!(
        "SELECT soort, gegeven_op FROM terugkoppeling WHERE signaal_id = $1 AND gegeven_op IS NOT NULL \
         ORDER BY gegeven_op DESC, id DESC LIMIT 1",
        signaal
    );
    c.row_opt(vraag).await?.map(|r| Ok((r.code("soort")?, r.get("gegeven_op")?))).transpose()
}

/// Gives the answer; says whether it was still asked for.
pub async fn geef(
    tx: &mut Tx,
    sleutel: &Sleutel,
    id: TerugkoppelingId,
    toestand: Toestand,
    door: kernel::FunctieId,
    nu: Tijdstip,
) -> Result<bool> {
    let gewijzigd = tx
        .execute(sql!(
            "UPDATE terugkoppeling SET soort = $3, gegeven_op = $4, gegeven_door = $5 \
             WHERE id = $1 AND signaal_id = $2 AND gegeven_op IS NULL",
            id,
            sleutel.signaal(),
            toestand.code(),
            nu,
            door
        ))
        .await?;
    Ok(gewijzigd == 1)
}

/// An answer that waits, with the signaal it is about.
#[derive(Debug, Clone)]
pub struct Wachtend {
    /// The signaal.
    pub signaal: SignaalId,
    /// Its number.
    pub nummer: String,
    /// Its theme.
    pub thema: String,
    /// Since when it is asked.
    pub gevraagd_op: Tijdstip,
    /// By when it is due.
    pub uiterlijk_op: Tijdstip,
}

/// The answers that wait, most urgent first; `te_laat` asks only those past their date. The filter of the gate must be
/// made for the act `terugkoppeling.geven`; only the owner of a signaal gives an answer.
pub async fn wachtend(
    c: &mut Conn,
    bereik: &Bereikfilter,
    te_laat: Option<Tijdstip>,
    na: Option<Plek>,
    aantal: i64,
) -> Result<Vec<Wachtend>> {
    let vraag = Sql::new(
        "SELECT s.id, s.nummer, s.thema, t.gevraagd_op, t.uiterlijk_op FROM terugkoppeling t \
         JOIN bereik b ON b.signaal_id = t.signaal_id JOIN signaal s ON s.id = t.signaal_id \
         WHERE t.gegeven_op IS NULL AND t.eigenaar_id = ",
    );
    let mut vraag = bereik.en(vraag.bind(bereik.organisatie()).push(" AND "));
    if let Some(nu) = te_laat {
        vraag = vraag.push(" AND t.uiterlijk_op < ").bind(nu);
    }
    if let Some(na) = na {
        vraag = vraag
            .push(" AND (t.uiterlijk_op, t.signaal_id) > (")
            .bind(na.ontvangen_op)
            .push(", ")
            .bind(na.id)
            .push(")");
    }
    let vraag = vraag.push(" ORDER BY t.uiterlijk_op, t.signaal_id LIMIT ").bind(aantal);
    c.read(vraag, |r| {
        Ok(Wachtend {
            signaal: r.get("id")?,
            nummer: r.get("nummer")?,
            thema: r.get("thema")?,
            gevraagd_op: r.get("gevraagd_op")?,
            uiterlijk_op: r.get("uiterlijk_op")?,
        })
    })
    .await
}

/// Which organisations have a reporter waiting past the date: for reminders, which name no signaal.
pub async fn eigenaars_te_laat(c: &mut Conn, nu: Tijdstip) -> Result<Vec<kernel::OrganisatieId>> {
    let vraag = sql!(
        "SELECT DISTINCT eigenaar_id FROM terugkoppeling WHERE gegeven_op IS NULL AND uiterlijk_op < $1 \
         ORDER BY eigenaar_id",
        nu
    );
    c.read(vraag, |r| r.get("eigenaar_id")).await
}
