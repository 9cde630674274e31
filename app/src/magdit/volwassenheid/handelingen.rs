// SPDX-License-Identifier: EUPL-1.2
//! Filling in a check, and choosing who sees its levels.

use db::{Conn, Tx};
use kernel::{Organisatiesoort, VolwassenheidscheckId};
use spoor::leg_vast;
use web::Weigering;

use crate::magdit::MagditFout;
use crate::magdit::events::{VolwassenheidGedeeld, VolwassenheidscheckIngevuld};
use crate::magdit::volwassenheid::bewijs::bewijs;
use crate::magdit::volwassenheid::formulier::NieuweCheck;
use crate::magdit::volwassenheid::model::{Check, Gegeven};
use crate::magdit::volwassenheid::store;
use crate::magdit::volwassenheid::vragen::Vragenlijst;
use crate::netwerk;
use crate::schil::{Context, Reject};

/// Only a municipality does this check.
pub async fn eis_gemeente(c: &mut Conn, context: &Context<'_>) -> Result<(), Reject> {
    let eigen = netwerk::organisatie(c, context.actor.organisatie).await?;
    match eigen {
        Some(o) if o.soort == Organisatiesoort::Gemeente => Ok(()),
        _ => Err(MagditFout::AlleenGemeente.into()),
    }
}

/// A check of the own organisation.
pub async fn laad(c: &mut Conn, context: &Context<'_>, id: VolwassenheidscheckId) -> Result<Check, Reject> {
    let gevonden = store::check(c, context.actor.organisatie, id).await?;
    Ok(gevonden.ok_or_else(Weigering::niet_gevonden)?)
}

/// Keeps a check, with what the program knew at that moment.
pub async fn vul_in(
    tx: &mut Tx,
    context: &Context<'_>,
    lijst: &Vragenlijst,
    nieuw: &NieuweCheck,
) -> Result<VolwassenheidscheckId, Reject> {
    eis_gemeente(tx, context).await?;
    let mut antwoorden = vec![];
    for (code, antwoord) in &nieuw.antwoorden {
        let soort = lijst.vragen().find(|v| v.code == *code).and_then(|v| v.bewijs());
        let bewijs = match soort {
            Some(soort) => bewijs(tx, context, soort).await?,
            None => None,
        };
        antwoorden.push(Gegeven { vraag: code.clone(), antwoord: *antwoord, bewijs });
    }
    let id = store::bewaar(tx, context.actor, (&lijst.versie, nieuw, &antwoorden), context.nu).await?;
    let gebeurtenis =
        VolwassenheidscheckIngevuld { check: id, vragenlijst: lijst.versie.clone(), gedeeld: nieuw.gedeeld };
    leg_vast(tx, context.bron(), &gebeurtenis).await?;
    Ok(id)
}

/// Chooses whether others see the levels.
pub async fn deel(
    tx: &mut Tx,
    context: &Context<'_>,
    id: VolwassenheidscheckId,
    gedeeld: bool,
) -> Result<(), Reject> {
    laad(tx, context, id).await?;
    store::zet_gedeeld(tx, id, gedeeld).await?;
    Ok(leg_vast(tx, context.bron(), &VolwassenheidGedeeld { check: id, gedeeld }).await?)
}
