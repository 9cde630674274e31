// SPDX-License-Identifier: EUPL-1.2
//! One item with everything around it that its reader may know: for the page and for the API alike.

use db::Conn;
use kernel::{AgendapuntId, OrganisatieId, SignaalId};
use poort::Handeling;
use web::Weigering;

use crate::overleg::handelingen::{self, Besluitkring};
use crate::overleg::model::{Actie, Agendapunt, Besluit, Overleg, Tafel};
use crate::overleg::store::{self, Gezien, Zicht};
use crate::poort::beoordeel;
use crate::schil::{Context, Ik, Reject};
use crate::signaal;

/// What of an item is shown beside the item itself.
pub struct Rond {
    /// The meeting it is on.
    pub overleg: Option<Overleg>,
    /// What was decided.
    pub besluit: Option<Besluit>,
    /// What follows from it.
    pub acties: Vec<Actie>,
    /// The signaal and its number, when the gate opens it.
    pub signaal: Option<(SignaalId, String)>,
    /// Who was there.
    pub aanwezig: Vec<(OrganisatieId, bool)>,
    /// Who may be made owner of a decision.
    pub kring: Besluitkring,
}

/// An item, its tafel and what is around it; what the user may not know does not exist.
pub async fn laad(
    c: &mut Conn,
    ik: &Ik,
    id: AgendapuntId,
) -> Result<(Gezien<Agendapunt>, Tafel, Rond), Reject> {
    let context = Context::van(ik);
    let (punt, tafel) = store::punt(c, &context, id).await?.ok_or_else(Weigering::niet_gevonden)?;
    let overleg = match punt.overleg {
        Some(overleg) => store::overleg(c, &context, overleg).await?.map(|(o, _)| o),
        None => None,
    };
    let zicht = Zicht::nieuw(&ik.app.matrix, &ik.actor, ik.nu);
    let rond = Rond {
        overleg,
        besluit: store::besluit(c, &punt).await?,
        acties: store::acties_van_punt(c, &zicht, id).await?,
        signaal: signaallink(c, ik, punt.signaal).await?,
        aanwezig: store::aanwezigen(c, &punt).await?,
        kring: handelingen::kring(&punt, &tafel, &context),
    };
    Ok((punt, tafel, rond))
}

async fn signaallink(
    c: &mut Conn,
    ik: &Ik,
    id: Option<SignaalId>,
) -> Result<Option<(SignaalId, String)>, Reject> {
    let Some(id) = id else { return Ok(None) };
    let matrix = &ik.app.matrix;
    let sleutel = beoordeel(c, matrix, &ik.actor, Handeling::SignaalInzien, id, ik.nu).await?;
    let Some(sleutel) = sleutel else { return Ok(None) };
    Ok(signaal::store::kern(c, &sleutel).await?.map(|k| (id, k.nummer)))
}
