// SPDX-License-Identifier: EUPL-1.2
//! Care reports in the REST API: how far they are, and the figures. What a report says is on the pages only, where each
//! opening is an act of a person.

use std::sync::LazyLock;

use kernel::ZorgmeldingId;
use poort::{Handeling, Recht};
use web::{Id, Weigering};

use crate::api::{Operation, Operations, Query, Shape, json, soort};
use crate::schil::{Antwoord, Context, Ik};
use crate::zorgmelding::handelingen::{bereik, laad, rol};
use crate::zorgmelding::model::Kern;
use crate::zorgmelding::rules::stand::Stand;
use crate::zorgmelding::store::lezen;

/// The operations of this slice.
pub fn operations() -> Operations {
    let inzien = Recht::Mag(Handeling::ZorgmeldingInzien);
    Operations::new()
        .get(
            "/api/v1/zorgmeldingen",
            inzien,
            Operation::pages(
                "zorgmeldingLijst",
                [
                    "Zorgmeldingen van het VIA, of aan uw organisatie gegeven",
                    "De nieuwste eerst, zonder wat erin staat. Voor de politie die ze deed is er geen lijst in deze API.",
                ],
                &KERN,
            ),
            lijst,
        )
        .get(
            "/api/v1/zorgmeldingen/{zorgmeldingId}",
            inzien,
            Operation::object(
                "zorgmelding",
                ["Hoe ver een zorgmelding is", "Wat erin staat, leest u alleen op het scherm."],
                &KERN,
            ),
            een,
        )
}

static KERN: LazyLock<Shape<Kern>> = LazyLock::new(|| {
    Shape::new("Zorgmelding", "Dat er een zorgmelding is en hoe ver zij is.")
        .field("id", soort::id(), "Het id.", |k: &Kern| k.id.to_string())
        .field("url", soort::adres(), "Het adres in deze API.", |k| format!("/api/v1/zorgmeldingen/{}", k.id))
        .field("ontvangenOp", soort::tijdstip(), "Wanneer het VIA haar kreeg.", |k| k.ontvangen_op.rfc3339())
        .field("gemeente", soort::tekst(), "CBS-code van de gemeente.", |k| k.gemeente.clone())
        .field(
            "stand",
            soort::code([Stand::Ontvangen, Stand::Gerouteerd, Stand::Bevestigd, Stand::Teruggemeld]),
            "Hoe ver.",
            |k| k.stand.code(),
        )
        .maybe("ontvanger", soort::tekst(), "De ene ontvanger.", |k| {
            k.ontvanger.as_ref().map(|(o, _)| o.1.clone())
        })
        .maybe("gerouteerdOp", soort::tijdstip(), "Wanneer gegeven.", |k| {
            k.ontvanger.as_ref().map(|(_, op)| op.rfc3339())
        })
        .maybe("bevestigdOp", soort::tijdstip(), "De ontvangstbevestiging.", |k| {
            k.bevestigd_op.map(|op| op.rfc3339())
        })
        .maybe("opgepakt", soort::ja_nee(), "Of zij is opgepakt.", |k| k.opgepakt)
        .field("vernietigingsdatum", soort::datum(), "Wanneer zij wordt vernietigd.", |k| {
            k.vernietigen_op.to_string()
        })
});

async fn lijst(ik: Ik, query: Query) -> Antwoord {
    let blad = query.page::<ZorgmeldingId>()?;
    let context = Context::van(&ik);
    let mut c = ik.app.db.read().await?;
    let rol = rol(&mut c, &context, Handeling::ZorgmeldingInzien).await?;
    let bereik = bereik(&mut c, &context, rol).await?.ok_or_else(Weigering::niet_gevonden)?;
    let rijen = lezen::kernen(&mut c, &bereik, None, blad.after, blad.read()).await?;
    blad.answer(&KERN, rijen, |k| k.id)
}

async fn een(ik: Ik, Id(id): Id<ZorgmeldingId>) -> Antwoord {
    let mut c = ik.app.db.read().await?;
    let (_, kern) = laad(&mut c, &Context::van(&ik), Handeling::ZorgmeldingInzien, id).await?;
    Ok(json(&KERN.json(&kern)))
}
