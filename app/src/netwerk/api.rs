// SPDX-License-Identifier: EUPL-1.2
//! Organisations in the REST API.

use std::sync::LazyLock;

use kernel::{OrganisatieId, Organisatiesoort};
use poort::{Handeling, Recht};
use web::{Id, Weigering};

use crate::api::{Operation, Operations, Query, Shape, json, results, soort};
use crate::netwerk::{Organisatie, organisatie, organisaties};
use crate::schil::{Antwoord, Ik};

static ORGANISATIE: LazyLock<Shape<Organisatie>> = LazyLock::new(|| {
    Shape::new("Organisatie", "Een gemeente, politieteam of andere partner.")
        .field("id", soort::id(), "Het id.", |o: &Organisatie| o.id.to_string())
        .field("url", soort::adres(), "Het adres in deze API.", |o| format!("/api/v1/organisaties/{}", o.id))
        .field("soort", soort::code(Organisatiesoort::ALLE), "Wat voor organisatie.", |o| o.soort.code())
        .field("naam", soort::tekst(), "De naam.", |o| o.naam.clone())
        .field("afkorting", soort::tekst(), "Begin van elk nummer dat zij uitgeeft.", |o| o.afkorting.clone())
        .maybe("cbsCode", soort::tekst(), "CBS-code van een gemeente.", |o| o.cbs_code.clone())
});

/// The operations of this slice.
pub fn operations() -> Operations {
    let recht = Recht::Mag(Handeling::OrganisatieInzien);
    Operations::new()
        .get(
            "/api/v1/organisaties",
            recht,
            Operation::list(
                "organisatiesLijst",
                [
                    "Wie er meedoet",
                    "Alle organisaties, op naam. Dat een organisatie meedoet, is niet geheim.",
                ],
                &ORGANISATIE,
            )
            .query(
                "soort",
                soort::rij(&soort::code(Organisatiesoort::ALLE)),
                "Alleen van deze soorten.",
            ),
            lijst,
        )
        .get(
            "/api/v1/organisaties/{organisatieId}",
            recht,
            Operation::object("organisatie", ["Een organisatie", "Wie zij is."], &ORGANISATIE),
            een,
        )
}

async fn lijst(ik: Ik, mut query: Query) -> Antwoord {
    let soorten = query.form.keuzes::<Organisatiesoort>("soort").unwrap_or_default();
    query.judged()?;
    let mut alle = organisaties(&mut ik.app.db.read().await?).await?;
    alle.retain(|o| soorten.is_empty() || soorten.contains(&o.soort));
    Ok(json(&results(&ORGANISATIE, &alle)))
}

async fn een(ik: Ik, Id(id): Id<OrganisatieId>) -> Antwoord {
    let gevonden =
        organisatie(&mut ik.app.db.read().await?, id).await?.ok_or_else(Weigering::niet_gevonden)?;
    Ok(json(&ORGANISATIE.json(&gevonden)))
}
