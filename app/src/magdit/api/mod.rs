// SPDX-License-Identifier: EUPL-1.2
//! "Mag dit?" in the REST API: the same engine, the same record and the same gate as the pages.
mod vormen;

use kernel::MagditvraagId;
use poort::{Handeling, Recht};
use web::{Id, Weigering};

use crate::api::{Command, Operation, Operations, Query, json, soort};
use crate::magdit::formulier::NieuweVraag;
use crate::magdit::handelingen;
use crate::magdit::model::Antwoordsoort;
use crate::magdit::store::{self, Vraagfilter, Zicht};
use crate::schil::{Antwoord, Context, Ik};
use vormen::{VRAAG, vraag as vraagvorm};

/// The operations of this slice.
pub fn operations() -> Operations {
    let recht = Recht::Mag(Handeling::MagditVragen);
    Operations::new()
        .post(
            "/api/v1/mag-dit",
            recht,
            Operation::creates(
                "magDitVragen",
                [
                    "Vragen of gegevens gegeven mogen worden",
                    "De regels antwoorden meteen; het antwoord staat op het adres dat u terugkrijgt. Wat zij niet beslissen, wacht op \
                     de jurist van uw organisatie. De vraag bevat geen persoonsgegevens.",
                ],
                vraagvorm(),
            ),
            vragen,
        )
        .get(
            "/api/v1/mag-dit",
            recht,
            Operation::pages(
                "magDitLijst",
                ["De vragen van uw organisatie", "De nieuwste eerst, zover u ze mag kennen."],
                &VRAAG,
            )
            .query("antwoord", soort::code(Antwoordsoort::ALLE), "Alleen met dit antwoord.")
            .query("signaal", soort::id(), "Alleen over dit signaal."),
            lijst,
        )
        .get(
            "/api/v1/mag-dit/{vraagId}",
            recht,
            Operation::object(
                "magDit",
                ["Een vraag en het antwoord", "Met voorwaarden, artikelen, de afspraak en de regels die het antwoord gaven."],
                &VRAAG,
            ),
            een,
        )
}

async fn vragen(ik: Ik, mut command: Command) -> Antwoord {
    let nieuw = command.read(NieuweVraag::lees)?;
    let context = Context::van(&ik);
    let mut tx = command.begin(&ik.app).await?;
    let form = &mut command.form;
    let over = handelingen::over_signaal(&mut tx, &context, nieuw.signaal.as_deref(), form).await?;
    let id = handelingen::stellen(&mut tx, &context, &nieuw, &over, form).await?;
    match id.filter(|_| command.form.is_goed()) {
        Some(id) => command.created(tx, format!("/api/v1/mag-dit/{id}")).await,
        None => Err(Weigering::ongeldig(&command.form).into()),
    }
}

async fn lijst(ik: Ik, mut query: Query) -> Antwoord {
    let antwoord = query.form.keuze_optioneel("antwoord");
    let signaal = query.form.keuze_optioneel("signaal");
    let blad = query.page::<MagditvraagId>()?;
    let filter = Vraagfilter { antwoord, signaal, na: blad.after, ..Vraagfilter::default() };
    let zicht = Zicht::nieuw(&ik.app.matrix, &ik.actor, ik.nu);
    let rijen = store::vragen(&mut ik.app.db.read().await?, &zicht, filter, blad.read()).await?;
    blad.answer(&VRAAG, rijen, |v| v.id)
}

async fn een(ik: Ik, Id(id): Id<MagditvraagId>) -> Antwoord {
    let vraag = handelingen::laad(&mut ik.app.db.read().await?, &Context::van(&ik), id).await?;
    Ok(json(&VRAAG.json(&vraag)))
}
