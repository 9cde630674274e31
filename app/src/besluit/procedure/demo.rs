// SPDX-License-Identifier: EUPL-1.2
//! What the demo region looks up to walk procedures through the product itself.

use db::Conn;
use kernel::{ProcedureId, ProcedurestapId};
use poort::Handeling;
use procedure::{Stap, Zet};

use crate::besluit::procedure::handelingen::{Stapfout, keuring, laad};
pub use crate::besluit::procedure::rules::{moment, wordt_ondertekend};
use crate::schil::{Context, Reject};

/// The step that this is now.
pub async fn stap(
    c: &mut Conn,
    context: &Context<'_>,
    id: ProcedureId,
    zet: Zet,
) -> Result<&'static Stap, Stapfout> {
    keuring(&laad(c, context, Handeling::ProcedureVoeren, id).await?, zet)
}

/// The last decision of a procedure that stands in the register.
pub async fn laatste_besluit(
    c: &mut Conn,
    context: &Context<'_>,
    id: ProcedureId,
) -> Result<Option<ProcedurestapId>, Reject> {
    let p = laad(c, context, Handeling::ProcedureVoeren, id).await?;
    Ok(p.stappen.iter().rev().find(|s| s.besluitnummer.is_some()).map(|s| s.id))
}
