// SPDX-License-Identifier: EUPL-1.2
//! The list of partners: what each does, for which municipalities, and whom to call.
//!
//! A contact is a work contact. Who keeps the entry is asked again after six months whether it is still right; what nobody
//! confirms for two years is destroyed.
pub mod formulier;
pub mod handelingen;
pub mod model;
mod pages;
pub mod rules;
pub mod store;

use db::{Conn, Result, Tx};
use kernel::{Actor, OrganisatieId, Tijdstip, plus_maanden};
use poort::{Handeling, Matrix, Recht, Relatie, Situatie};

use crate::app::Wegen;
use crate::gremium::events::ContactenVernietigd;

use rules::verouderd_op;

/// What nobody confirmed for so long is of no use to anybody.
const WEG_NA_MAANDEN: i64 = 24;

/// The routes of the list.
pub fn wegen() -> Wegen {
    let (inzien, beheren) = (Recht::Mag(Handeling::PartnerInzien), Recht::Mag(Handeling::PartnerBeheren));
    Wegen::nieuw()
        .get("/partners", inzien, pages::lijst)
        .get("/partners/bellen", inzien, pages::bellen)
        .get("/partners/nieuw", beheren, pages::nieuw)
        .post("/partners/nieuw", beheren, pages::toevoegen)
        .get("/partners/{id}", inzien, pages::partner)
        .get("/partners/{id}/wijziging", beheren, pages::wijziging)
        .post("/partners/{id}/wijziging", beheren, pages::wijzigen)
        .post("/partners/{id}/contacten", beheren, pages::contact)
        .post("/partners/{id}/contacten/{contact}/bevestiging", beheren, pages::bevestigen)
        .post("/partners/{id}/contacten/{contact}/verwijdering", beheren, pages::verwijderen)
}

/// How many contacts this user's organisation should confirm, counted up to `grens`; none for who may not.
pub async fn te_bevestigen(
    c: &mut Conn,
    matrix: &Matrix,
    actor: &Actor,
    nu: Tijdstip,
    grens: i64,
) -> Result<i64> {
    if !matrix.mag(actor.bevoegdheid, Handeling::PartnerBeheren, Situatie::van(Relatie::Regie)) {
        return Ok(0);
    }
    store::tel_verouderd(c, actor.organisatie, verouderd_op(nu.dag()), grens).await
}

/// How many contacts at partners that work for a municipality were confirmed lately, and how many there are.
pub async fn contacten_van_gemeente(
    c: &mut Conn,
    gemeente: OrganisatieId,
    nu: Tijdstip,
) -> Result<(i64, i64)> {
    store::tel_contacten(c, gemeente, verouderd_op(nu.dag())).await
}

/// Contacts that nobody confirmed for long are destroyed, with a line in the trail of who keeps the entry.
pub async fn ruim_op(tx: &mut Tx, nu: Tijdstip) -> Result<()> {
    let voor = plus_maanden(nu.dag(), -WEG_NA_MAANDEN);
    for (organisatie, aantal) in store::vernietig(tx, voor).await? {
        let bron = spoor::Bron::zonder_actor(organisatie, nu);
        spoor::leg_vast(tx, bron, &ContactenVernietigd { aantal }).await?;
    }
    Ok(())
}
