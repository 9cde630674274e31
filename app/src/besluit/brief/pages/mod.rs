// SPDX-License-Identifier: EUPL-1.2
//! The pages of letters: the facts of one, and its files.
pub mod bestand;
pub mod brief;
mod formulier;

use db::Tx;
use kernel::{ProcedureId, ProcedurestapId};
use web::Weigering;

use super::handelingen::{Map, map};
use crate::besluit::BesluitFout;
use crate::besluit::procedure::handelingen::lees;
use crate::besluit::procedure::model::{Inhoud, Procedure};
use crate::schil::{Context, Reject};

/// Opens the content of a procedure and gathers the letter of a step of it; without a step of the one in preparation.
async fn open(
    tx: &mut Tx,
    context: &Context<'_>,
    (id, stap): (ProcedureId, Option<ProcedurestapId>),
) -> Result<(Procedure, Inhoud, Map), Reject> {
    let (p, i) = lees(tx, context, id).await?;
    let stap = match stap {
        Some(stap) => stap,
        None => p.voorstel.as_ref().ok_or(BesluitFout::GeenVoorstel)?.id,
    };
    let map = map(tx, context, (&p, &i), stap).await?.ok_or_else(Weigering::niet_gevonden)?;
    Ok((p, i, map))
}

/// Where the pages of the letter of a step are.
fn pad(map: &Map, id: ProcedureId) -> String {
    match map.stap.gezet {
        None => format!("/procedures/{id}/brief"),
        Some(_) => format!("/procedures/{id}/brieven/{}", map.stap.id),
    }
}
