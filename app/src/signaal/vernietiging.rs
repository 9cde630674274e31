// SPDX-License-Identifier: EUPL-1.2
//! Destroying a signaal with everything of this slice that belongs to it, files included.
//!
//! Which signaal goes, and that it may, is decided elsewhere (slice `bewaren`); here nothing is left behind. **Order:** files
//! are deleted last but before the caller commits. A crash in between leaves rows whose files are gone, and doing it again
//! finds that and goes on; never a file that no row names.

use db::{Conn, DbError, Result, Sql, Tx, sql};
use kernel::{SignaalId, TerugkoppelingId};
use object_store::path::Path;
use object_store::{Error as OpslagFout, ObjectStore, ObjectStoreExt as _};
use spoor::Bron;

use crate::schil::Reject;
use crate::signaal::store::betrokkenen;
use crate::verwerkingslog::{Verwerking, noteer};
use web::Weigering;

/// A signaal could not be destroyed; nothing of it was committed, and it can be tried again.
#[derive(Debug, thiserror::Error)]
pub enum VernietigFout {
    /// The database could not do it.
    #[error("database")]
    Database(#[from] DbError),
    /// A file could not be deleted.
    #[error("attachment storage")]
    Opslag(#[source] OpslagFout),
}

impl From<VernietigFout> for Reject {
    fn from(fout: VernietigFout) -> Self {
        match fout {
            VernietigFout::Database(oorzaak) => oorzaak.into(),
            VernietigFout::Opslag(oorzaak) => Weigering::storing_door(&oorzaak, "attachment storage").into(),
        }
    }
}

/// What went, counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Vernietigd {
    /// Files.
    pub bijlagen: usize,
    /// Persons.
    pub personen: u64,
}

/// Tables whose rows name one signaal, those that others refer to last.
const SATELLIETEN: &[&str] = &[
    "DELETE FROM bronbevraging WHERE weging_id IN (SELECT id FROM weging WHERE signaal_id = $1)",
    "DELETE FROM weging WHERE signaal_id = $1",
    "DELETE FROM melder WHERE signaal_id = $1",
    "DELETE FROM noodtoegang WHERE signaal_id = $1",
    "DELETE FROM terugkoppeling WHERE signaal_id = $1",
    "DELETE FROM samenvoeging WHERE signaal_id = $1 OR in_signaal_id = $1",
    // What was joined into this one stands by itself again.
    "UPDATE signaal SET samengevoegd_in = NULL WHERE samengevoegd_in = $1",
    "DELETE FROM bijlage WHERE signaal_id = $1",
    "DELETE FROM signaal WHERE id = $1",
];

/// Destroys the signaal. Its scope, its index and what tables hold of it have gone before, in the same transaction.
pub async fn vernietig(
    tx: &mut Tx,
    opslag: &dyn ObjectStore,
    signaal: SignaalId,
    bron: Bron<'_>,
) -> std::result::Result<Vernietigd, VernietigFout> {
    let wie = betrokkenen(tx, signaal, true).await?;
    noteer(tx, bron, Verwerking::Vernietigen, &wie).await?;
    let paden = sql!("SELECT opslag FROM bijlage WHERE signaal_id = $1", signaal);
    let paden: Vec<String> = tx.read(paden, |r| r.get("opslag")).await?;
    let personen = tx.execute(sql!("DELETE FROM persoon WHERE signaal_id = $1", signaal)).await?;
    for opdracht in SATELLIETEN {
        tx.execute(sql!(*opdracht, signaal)).await?;
    }
    for pad in &paden {
        match opslag.delete(&Path::from(pad.as_str())).await {
            // Gone already: an earlier attempt came this far.
            Ok(()) | Err(OpslagFout::NotFound { .. }) => {}
            Err(oorzaak) => return Err(VernietigFout::Opslag(oorzaak)),
        }
    }
    Ok(Vernietigd { bijlagen: paden.len(), personen })
}

/// The answers of a signaal, by which messages name it.
pub async fn terugkoppelingen(c: &mut Conn, signaal: SignaalId) -> Result<Vec<TerugkoppelingId>> {
    c.read(sql!("SELECT id FROM terugkoppeling WHERE signaal_id = $1", signaal), |r| r.get("id")).await
}

/// Those of these signalen whose reporter still waits for an answer. No judgement of who asks: it is for the rules of
/// destruction, of which the answer is a code.
pub async fn wacht_op_antwoord(c: &mut Conn, signalen: &[SignaalId]) -> Result<Vec<SignaalId>> {
    let vraag = Sql::new(
        "SELECT DISTINCT signaal_id FROM terugkoppeling WHERE gegeven_op IS NULL AND signaal_id IN ",
    );
    c.read(vraag.list(signalen.iter().copied()), |r| r.get("signaal_id")).await
}
