// SPDX-License-Identifier: EUPL-1.2
//! What is done with a procedure: judge, rule, store and trails, in the transaction of the caller.
mod aanleiding;
mod behandelaar;
mod openen;
mod stap;
mod uitkomst;

pub use aanleiding::kent;
pub use behandelaar::{draag_over, mogelijke_behandelaars};
pub use openen::{bestreden_besluit, mag_openen, open, soorten, verwijder, voeg_toe};
pub use stap::{
    Stapfout, als_wie, gooi_weg, keuring, maak_bekend, neem, stel_op, teken, teken_met, trek_terug,
};

use db::{Conn, Tx};
use kernel::ProcedureId;
use poort::{Handeling, Situatie};
use spoor::leg_vast;
use web::Weigering;

use crate::besluit::BesluitFout;
use crate::besluit::events::ProcedureIngezien;
use crate::besluit::procedure::model::{Inhoud, Procedure};
use crate::besluit::procedure::store::lezen::{self, Lezer};
use crate::schil::{Context, Reject};
use crate::verwerkingslog::Verwerking;

/// Whether this functie may do this with procedures of the own municipality.
pub fn mag(context: &Context<'_>, handeling: Handeling) -> bool {
    context.matrix.mag(context.actor.bevoegdheid, handeling, Situatie::EIGEN)
}

/// As whom the reader looks at procedures: those of the own municipality, with or without what they say.
pub fn lezer(context: &Context<'_>) -> Lezer {
    let inhoud = mag(context, Handeling::ProcedureinhoudInzien);
    Lezer { eigen: context.actor.organisatie, nu: context.nu, inhoud }
}

/// A procedure that this reader may know, to do this with. Of another municipality there is none.
pub async fn laad(
    c: &mut Conn,
    context: &Context<'_>,
    handeling: Handeling,
    id: ProcedureId,
) -> Result<Procedure, Reject> {
    if !mag(context, Handeling::ProcedureInzien) {
        return Err(Weigering::niet_gevonden().into());
    }
    let gevonden = lezen::procedure(c, lezer(context), id).await?.ok_or_else(Weigering::niet_gevonden)?;
    if mag(context, handeling) {
        Ok(gevonden)
    } else {
        Err(Weigering::geen_recht("procedure-geen-recht-waarom").into())
    }
}

/// The same, of a procedure that still runs.
pub async fn laad_open(
    c: &mut Conn,
    context: &Context<'_>,
    handeling: Handeling,
    id: ProcedureId,
) -> Result<Procedure, Reject> {
    let p = laad(c, context, handeling, id).await?;
    if p.kern.beeindigd_op.is_some() || p.kern.stand.is_einde() {
        return Err(BesluitFout::ProcedureVoorbij.into());
    }
    Ok(p)
}

/// Reads what a procedure says, and leaves that in the trail and in the log of processing.
pub async fn lees(
    tx: &mut Tx,
    context: &Context<'_>,
    id: ProcedureId,
) -> Result<(Procedure, Inhoud), Reject> {
    let p = laad(tx, context, Handeling::ProcedureinhoudInzien, id).await?;
    let inhoud = lezen::inhoud(tx, id).await?.open(tx, context.bron(), Verwerking::ProcedureLezen).await?;
    leg_vast(tx, context.bron(), &ProcedureIngezien { procedure: id }).await?;
    Ok((p, inhoud))
}
