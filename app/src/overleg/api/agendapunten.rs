// SPDX-License-Identifier: EUPL-1.2
//! Items: in a list, one, and proposing.

use kernel::{AgendapuntId, SignaalId, TafelId};
use poort::Handeling;
use spoor::leg_vast;
use web::{Form, FoutCode, Id, Weigering};

use crate::api::{Command, Query, json};
use crate::overleg::api::tafelfilter;
use crate::overleg::api::vormen::{PUNT, PUNTREGEL, Punt};
use crate::overleg::events::AgendapuntIngezien;
use crate::overleg::formulieren::{NieuwCasuspunt, NieuwProcespunt};
use crate::overleg::handelingen;
use crate::overleg::model::Puntsoort;
use crate::overleg::rond::laad;
use crate::overleg::store::{self, Puntfilter, Zicht};
use crate::schil::{Antwoord, Context, Ik};
use crate::signaal;

/// A property of the other kind of item.
const NIET_HIER: FoutCode = FoutCode::Regel("fout-api-niet-hier");

/// The items that the user may know.
pub async fn lijst(ik: Ik, mut query: Query) -> Antwoord {
    let filter = Puntfilter {
        tafel: tafelfilter(&mut query.form),
        overleg: query.form.keuze_optioneel("overleg"),
        signaal: query.form.keuze_optioneel("signaal"),
        voor: None,
    };
    let blad = query.page::<AgendapuntId>()?;
    let filter = Puntfilter { voor: blad.after, ..filter };
    let zicht = Zicht::nieuw(&ik.app.matrix, &ik.actor, ik.nu);
    let rijen = store::puntenblad(&mut ik.app.db.read().await?, &zicht, &filter, blad.read()).await?;
    blad.answer(&PUNTREGEL, rijen, |p| p.id)
}

/// One item. Reading a casuspunt is an event.
pub async fn een(ik: Ik, Id(id): Id<AgendapuntId>) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    let (punt, tafel, rond) = laad(&mut tx, &ik, id).await?;
    if punt.soort == Puntsoort::Casus {
        leg_vast(&mut tx, ik.bron(), &AgendapuntIngezien { punt: id, signaal: punt.signaal }).await?;
    }
    tx.commit().await?;
    let punt = Punt {
        partijen: punt.actieve_partijen().cloned().collect(),
        punt: (*punt).clone(),
        tafelnaam: tafel.naam,
        signaal: rond.signaal,
        besluit: rond.besluit,
        acties: rond.acties,
        aanwezig: rond.aanwezig,
    };
    Ok(json(&PUNT.json(&punt)))
}

/// Proposes a process item, or an own signaal.
pub async fn voorstellen(ik: Ik, mut command: Command) -> Antwoord {
    if command.form.heeft("signaal") { casus(&ik, command).await } else { proces(&ik, &mut command).await }
}

/// What belongs to the other kind is an error: it would silently not be done.
fn hoort_niet(f: &mut Form, velden: &[&str]) {
    for veld in velden {
        if f.heeft(veld) || !f.rijen(veld).is_empty() {
            f.meld_fout(veld, NIET_HIER, vec![]);
        }
    }
}

async fn proces(ik: &Ik, command: &mut Command) -> Antwoord {
    let (tafel, nieuw) = command.read(|f| {
        hoort_niet(f, &["verstrekkingsnoodzaak", "veldgroepen", "partijen"]);
        let (tafel, nieuw) = (f.keuze::<TafelId>("tafel"), NieuwProcespunt::lees(f));
        Some((tafel?, nieuw?))
    })?;
    let mut tx = command.begin(&ik.app).await?;
    let punt = handelingen::procespunt_voorstellen(&mut tx, &Context::van(ik), tafel, &nieuw).await?;
    command.created(tx, format!("/api/v1/agendapunten/{punt}")).await
}

async fn casus(ik: &Ik, mut command: Command) -> Antwoord {
    let (signaal, nieuw) = command.read(|f| {
        hoort_niet(f, &["toelichting"]);
        let (signaal, nieuw) = (f.keuze::<SignaalId>("signaal"), NieuwCasuspunt::lees(f));
        Some((signaal?, nieuw?))
    })?;
    let context = Context::van(ik);
    let mut tx = command.begin(&ik.app).await?;
    let sleutel = signaal::sleutel_in(&mut tx, ik, Handeling::SignaalInzien, signaal).await?;
    let voorstel = handelingen::voorstelbaar(&mut tx, &context, sleutel).await?;
    let tafel = store::tafel(&mut tx, &context, nieuw.tafel).await?.ok_or_else(Weigering::niet_gevonden)?;
    handelingen::keur_voorstel(&mut tx, &context, &voorstel, &tafel, &nieuw, &mut command.form).await?;
    if !command.form.is_goed() {
        return Err(Weigering::ongeldig(&command.form).into());
    }
    let punt = handelingen::casuspunt_voorstellen(&mut tx, &context, &voorstel, &tafel, &nieuw).await?;
    command.created(tx, format!("/api/v1/agendapunten/{punt}")).await
}
