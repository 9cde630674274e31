// SPDX-License-Identifier: EUPL-1.2
//! What other slices ask of tables: the first screen, calendars and reminders.

use db::{Conn, Result};
use kernel::{Actor, AgendapuntId, Herkomst, OrganisatieId, TafelId, Tijdstip};
use poort::{Handeling, Matrix, Relatie, Situatie};

use crate::overleg::handelingen::{neemt_over, wacht_op_eigenaar};
use crate::overleg::model::{Actie, Puntsoort};
use crate::overleg::store::{
    self, Actiefilter, Actiestand, Agendaregel, OverTeNemen, Puntfilter, Puntregel, Tafelregel, Zicht,
};
use crate::schil::Context;
use crate::signaal::{Fase, Uitkomst};

/// A meeting stays the next one until so long after it began.
const NA_BEGIN_MINUTEN: i64 = 120;
/// A calendar never holds more than this.
const AGENDA_MAX: i64 = 500;

/// The open actions of the own organisation, most urgent first.
pub async fn acties_voor(
    c: &mut Conn,
    matrix: &Matrix,
    actor: &Actor,
    nu: Tijdstip,
    aantal: i64,
) -> Result<Vec<Actie>> {
    let filter = Actiefilter { stand: Actiestand::Open, tafel: None, na: None, vandaag: nu.dag() };
    store::acties(c, &Zicht::nieuw(matrix, actor, nu), &filter, aantal).await
}

/// The next meeting that the user may know.
pub async fn volgend_overleg(
    c: &mut Conn,
    matrix: &Matrix,
    actor: &Actor,
    nu: Tijdstip,
) -> Result<Option<Agendaregel>> {
    let zicht = Zicht::nieuw(matrix, actor, nu);
    let van = nu.plus_minuten(-NA_BEGIN_MINUTEN);
    Ok(store::agenda(c, &zicht, van, Tijdstip::NOOIT, 1).await?.into_iter().next())
}

/// How many proposals wait for an agenda of the tables that the own organisation runs; none for who may not make one.
pub async fn wacht_op_regie(c: &mut Conn, matrix: &Matrix, actor: &Actor, nu: Tijdstip) -> Result<i64> {
    if !matrix.mag(actor.bevoegdheid, Handeling::AgendapuntAgenderen, Situatie::van(Relatie::Regie)) {
        return Ok(0);
    }
    let zicht = Zicht::nieuw(matrix, actor, nu).alleen_regie();
    Ok(store::wachtend_per_tafel(c, &zicht).await?.values().sum())
}

/// Outcomes of tables that wait for the owner of a signaal, the oldest first; none for who does not weigh.
pub async fn over_te_nemen(
    c: &mut Conn,
    matrix: &Matrix,
    actor: &Actor,
    nu: Tijdstip,
    aantal: i64,
) -> Result<Vec<OverTeNemen>> {
    if !matrix.mag(actor.bevoegdheid, Handeling::SignaalWegen, Situatie::EIGEN) {
        return Ok(vec![]);
    }
    let uitkomsten: Vec<_> = wacht_op_eigenaar().map(Uitkomst::code).collect();
    let fasen: Vec<_> = neemt_over().map(Fase::code).collect();
    let zicht = Zicht::nieuw(matrix, actor, nu);
    store::over_te_nemen(c, &zicht, actor.organisatie, (&uitkomsten, &fasen), aantal).await
}

/// The meetings in a period that the user may know: name of the tafel and time, nothing of their items.
pub async fn agenda_voor(
    c: &mut Conn,
    matrix: &Matrix,
    actor: &Actor,
    van: Tijdstip,
    tot: Tijdstip,
    nu: Tijdstip,
) -> Result<Vec<Agendaregel>> {
    store::agenda(c, &Zicht::nieuw(matrix, actor, nu), van, tot, AGENDA_MAX).await
}

/// The tables that the user may know and at which the other organisation sits or that it runs, by name.
pub async fn tafels_met(
    c: &mut Conn,
    matrix: &Matrix,
    actor: &Actor,
    met: OrganisatieId,
    nu: Tijdstip,
) -> Result<Vec<Tafelregel>> {
    let mut tafels = store::tafels(c, &Zicht::nieuw(matrix, actor, nu), nu).await?;
    let leden = store::tafels_van(c, met, nu).await?;
    tafels.retain(|t| t.regie == met || leden.contains(&t.id));
    Ok(tafels)
}

/// The casuspunten of a tafel that the user may know, newest first; of a tafel that is unknown to him or her none.
pub async fn casuspunten_van(
    c: &mut Conn,
    matrix: &Matrix,
    actor: &Actor,
    tafel: TafelId,
    nu: Tijdstip,
) -> Result<Vec<Puntregel>> {
    let filter = Puntfilter { tafel: Some(tafel), ..Puntfilter::default() };
    let mut punten = store::puntenblad(c, &Zicht::nieuw(matrix, actor, nu), &filter, AGENDA_MAX).await?;
    punten.retain(|p| p.soort == Puntsoort::Casus);
    Ok(punten)
}

/// How often the organisation gave something since a moment.
pub async fn aantal_gegeven(c: &mut Conn, organisatie: OrganisatieId, sinds: Tijdstip) -> Result<i64> {
    store::aantal_gegeven(c, organisatie, sinds).await
}

/// The origin of what an item is about on which something was decided; none when this reader does not know such an item. An item about
/// work has no origin that limits.
pub async fn besloten_punt(
    c: &mut Conn,
    context: &Context<'_>,
    id: AgendapuntId,
) -> Result<Option<Herkomst>> {
    let Some((punt, _)) = store::punt(c, context, id).await? else { return Ok(None) };
    if store::besluit(c, &punt).await?.is_none() {
        return Ok(None);
    }
    store::herkomst(c, &punt).await.map(Some)
}

/// Whether this reader knows the item.
pub async fn is_punt_bekend(c: &mut Conn, context: &Context<'_>, id: AgendapuntId) -> Result<bool> {
    Ok(store::punt(c, context, id).await?.is_some())
}
