// SPDX-License-Identifier: EUPL-1.2
//! In the meeting: who was there, and what was decided. A decision has an outcome, one owner and a date, and becomes
//! one action.

use db::Tx;
use kernel::{AgendapuntId, OrganisatieId, OverlegId, SignaalId, Tijdstip, Veldgroep};
use poort::Handeling;
use spoor::{Bron as Spoorbron, leg_vast};
use web::{Form, Weigering};

use crate::overleg::errors::OverlegFout;
use crate::overleg::events::{AanwezigheidVastgelegd, BesluitVastgelegd, NaamGeweigerd};
use crate::overleg::formulieren::{Besluitformulier, onneutraal};
use crate::overleg::handelingen::punt_voor;
use crate::overleg::model::{Agendapunt, Puntsoort, Tafel};
use crate::overleg::rules::{Actiezet, Onneutraal, Puntzet, actie_na, herinneringsdag, noemt};
use crate::overleg::store::{self, NieuwBesluit};
use crate::poort::beoordeel;
use crate::schil::{Context, Reject};
use crate::signaal::store as signaalstore;

/// The organisations that may be present at an item and carry out its decision, by name.
pub type Besluitkring = Vec<(OrganisatieId, String)>;

/// Of a casuspunt its partijen; of a procespunt the members of the tafel.
pub fn kring(punt: &Agendapunt, tafel: &Tafel, context: &Context<'_>) -> Besluitkring {
    let mut kring: Besluitkring = match punt.soort {
        Puntsoort::Casus => punt.actieve_partijen().map(|p| (p.organisatie, p.naam.clone())).collect(),
        Puntsoort::Proces => tafel.leden_op(context.nu).map(|l| (l.organisatie, l.naam.clone())).collect(),
    };
    kring.dedup_by_key(|(id, _)| *id);
    kring
}

/// Records who of the circle was there; the others were not.
pub async fn aanwezigheid_vastleggen(
    tx: &mut Tx,
    context: &Context<'_>,
    id: AgendapuntId,
    aanwezig: &[OrganisatieId],
    versie: i64,
) -> Result<(), Reject> {
    let (punt, tafel, _) = punt_voor(tx, context, id, Puntzet::Aanwezigheid).await?;
    if !store::stijg_punt(tx, id, versie).await? {
        return Err(Weigering::botsing().into());
    }
    let lijst: Vec<(OrganisatieId, bool)> = kring(&punt, &tafel, context)
        .into_iter()
        .map(|(organisatie, _)| (organisatie, aanwezig.contains(&organisatie)))
        .collect();
    store::zet_aanwezigheid(tx, id, &lijst, context.actor, context.nu).await?;
    let met = |er: bool| lijst.iter().filter(|(_, a)| *a == er).map(|(o, _)| *o).collect();
    let gebeurtenis = AanwezigheidVastgelegd { punt: id, aanwezig: met(true), afwezig: met(false) };
    leg_vast(tx, context.bron(), &gebeurtenis).await?;
    Ok(())
}

/// Records what was decided and the action that follows. While the meeting runs it may be recorded again.
pub async fn besluit_vastleggen(
    tx: &mut Tx,
    context: &Context<'_>,
    id: AgendapuntId,
    formulier: &Besluitformulier,
) -> Result<OverlegId, Reject> {
    let (punt, tafel, overleg) = punt_voor(tx, context, id, Puntzet::Besluiten).await?;
    let overleg = overleg.ok_or(OverlegFout::NietGeagendeerd)?;
    if !store::stijg_punt(tx, id, formulier.versie).await? {
        return Err(Weigering::botsing().into());
    }
    // The circle may have changed since the form was drawn.
    if !kring(&punt, &tafel, context).iter().any(|(o, _)| *o == formulier.eigenaar) {
        return Err(Weigering::botsing().into());
    }
    let vandaag = context.nu.dag();
    let nieuw = NieuwBesluit {
        uitkomst: formulier.uitkomst.map(|u| u.code().to_owned()),
        tekst: formulier.tekst.clone(),
        eigenaar: formulier.eigenaar,
        uiterlijk_op: formulier.uiterlijk_op,
        verwijzing: formulier.verwijzing.clone(),
        herinneren_op: formulier
            .herinneren_op
            .unwrap_or_else(|| herinneringsdag(formulier.uiterlijk_op, vandaag)),
    };
    let eerder = store::besluit_en_actie(tx, id).await?;
    if let Some((_, _, status)) = eerder {
        actie_na(status, Actiezet::Besluiten)?;
    }
    let eerder = eerder.map(|(besluit, actie, _)| (besluit, actie));
    let (besluit, actie) =
        store::leg_besluit_vast(tx, id, eerder, &nieuw, (context.actor, context.nu)).await?;
    let gebeurtenis = BesluitVastgelegd {
        punt: id,
        besluit,
        actie,
        uitkomst: nieuw.uitkomst,
        eigenaar: nieuw.eigenaar,
        uiterlijk_op: nieuw.uiterlijk_op.to_string(),
    };
    leg_vast(tx, context.bron(), &gebeurtenis).await?;
    Ok(overleg.id)
}

/// Refuses the fields that name somebody recorded with the signaal; says whether one did. The writer gets the same words
/// as for any name. Who may not know the persons could still learn something by trying, so a try is an event in the trail
/// of the owner: the caller commits before it shows the refusal.
pub async fn weiger_namen(
    tx: &mut Tx,
    context: &Context<'_>,
    punt: &Agendapunt,
    form: &mut Form,
    velden: &[&str],
) -> Result<bool, Reject> {
    let Some(signaal) = punt.signaal else { return Ok(false) };
    if !meld_namen(tx, (signaal, context.nu), form, velden).await? {
        return Ok(false);
    }
    let (matrix, actor) = (context.matrix, context.actor);
    let sleutel = beoordeel(tx, matrix, actor, Handeling::PersonenInzien, signaal, context.nu).await?;
    if !sleutel.is_some_and(|s| s.toegang().ziet(Veldgroep::Personen)) {
        let gebeurtenis = NaamGeweigerd { signaal, punt: punt.id, door: actor.organisatie };
        let bron = Spoorbron { organisatie: punt.namens, actor: Some(actor), nu: context.nu };
        leg_vast(tx, bron, &gebeurtenis).await?;
    }
    Ok(true)
}

/// Adds an error to every field that holds a name recorded with the signaal; says whether there was one.
pub(super) async fn meld_namen(
    tx: &mut Tx,
    (signaal, nu): (SignaalId, Tijdstip),
    form: &mut Form,
    velden: &[&str],
) -> Result<bool, Reject> {
    let namen = signaalstore::namen(tx, signaal, nu).await?;
    let mut gevonden = false;
    for veld in velden {
        if noemt(form.waarde(veld), &namen) {
            form.meld_fout(veld, onneutraal(Onneutraal::Naam), vec![]);
            gevonden = true;
        }
    }
    Ok(gevonden)
}
