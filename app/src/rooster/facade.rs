// SPDX-License-Identifier: EUPL-1.2
//! What others ask of the roster: the shifts of one person for a calendar, what is still to be filled, and erasing.

use db::{Conn, Result, Tx};
use kernel::{Actor, BoadienstId, Periode, Taak, Tijdstip, plus_maanden};
use poort::{Handeling, Matrix, Situatie};
use spoor::{Bron, leg_vast};

use crate::netwerk;
use crate::rooster::events::BoadienstenVernietigd;
use crate::rooster::model::Dienst;
use crate::rooster::rules::stand::{Stand, geldend, stand};
use crate::rooster::store;

/// So many days ahead a shift that is still to be filled is told of.
const VOORUIT_DAGEN: i64 = 14;

/// When somebody works.
#[derive(Debug, Clone, Copy)]
pub struct Eigendienst {
    /// Which shift.
    pub id: BoadienstId,
    /// From when until when.
    pub periode: Periode,
}

/// The shifts of a person in a period, as far as the organisation of this functie has part in them.
pub async fn eigen_diensten(
    c: &mut Conn,
    matrix: &Matrix,
    actor: &Actor,
    periode: Periode,
) -> Result<Vec<Eigendienst>> {
    if !matrix.mag_ooit(actor.bevoegdheid, Handeling::RoosterInzien) {
        return Ok(vec![]);
    }
    let verbanden = netwerk::dvoverbanden(c, actor.organisatie, Taak::BoaInzet).await?;
    let alle = store::van_boa(c, actor.gebruiker, periode).await?;
    let eigen = alle.iter().filter(|d| d.relatie(actor.organisatie).is_some());
    Ok(eigen.filter_map(|d| Some(Eigendienst { id: d.id, periode: geldend(d, &verbanden)? })).collect())
}

/// The shifts of the own boa's that are still to be filled in the coming days, for who plans them.
pub async fn open_diensten(
    c: &mut Conn,
    matrix: &Matrix,
    actor: &Actor,
    nu: Tijdstip,
) -> Result<Vec<Dienst>> {
    if !matrix.mag(actor.bevoegdheid, Handeling::RoosterPlannen, Situatie::EIGEN) {
        return Ok(vec![]);
    }
    let periode = Periode { van: nu, tot: nu.plus_dagen(VOORUIT_DAGEN) };
    let mut open = store::open(c, actor.organisatie, periode).await?;
    if !open.is_empty() {
        let verbanden = netwerk::dvoverbanden(c, actor.organisatie, Taak::BoaInzet).await?;
        open.retain(|d| stand(d, &verbanden) == Stand::Open);
    }
    Ok(open)
}

/// Destroys shifts that ended so many months ago.
pub async fn ruim_op(tx: &mut Tx, nu: Tijdstip, maanden: i64) -> Result<()> {
    let voor = Tijdstip::begin_van(plus_maanden(nu.dag(), -maanden));
    for (eigenaar, aantal) in store::oud(tx, voor).await? {
        store::vernietig(tx, eigenaar, voor).await?;
        leg_vast(tx, Bron::zonder_actor(eigenaar, nu), &BoadienstenVernietigd { aantal }).await?;
    }
    Ok(())
}
