// SPDX-License-Identifier: EUPL-1.2
//! What a program sends to a table.

use kernel::Veldgroep;
use serde_json::json;

use crate::api::{Body, soort};
use crate::overleg::model::{Actiestatus, Rol};

/// A proposal; with a signaal it is a casuspunt.
pub fn voorstel() -> Body {
    let partij = json!({
        "type": "object",
        "additionalProperties": false,
        "required": ["organisatie", "rol"],
        "properties": {
            "organisatie": soort::id(),
            "rol": soort::code([Rol::Betrokken, Rol::Advies]),
        },
    });
    let groepen =
        [Veldgroep::Bestaan, Veldgroep::Kern, Veldgroep::Inhoud, Veldgroep::Personen, Veldgroep::Bijlagen];
    Body::new("NieuwAgendapunt", "Een voorstel voor de agenda van een tafel. Teksten wijzen niet naar personen.")
        .required("tafel", soort::id(), "Voor welke tafel.")
        .required("titel", soort::tekst_van(3, 120), "Neutrale titel.")
        .required("agendadoel", soort::tekst_van(3, 300), "Waartoe het wordt besproken.")
        .optional("toelichting", soort::tekst_tot(2000), "Uitleg; alleen bij een procespunt.")
        .optional("signaal", soort::id(), "Het eigen signaal; dan is het een casuspunt.")
        .optional(
            "verstrekkingsnoodzaak",
            soort::tekst_van(20, 2000),
            "Waarom de partijen dit nodig hebben; verplicht bij een casuspunt.",
        )
        .optional(
            "veldgroepen",
            soort::rij(&soort::code(groepen)),
            "Hoeveel de partijen krijgen; bestaan en kern altijd.",
        )
        .optional("partijen", soort::rij(&partij), "Wie een rol krijgt, en welke; bij een casuspunt.")
        .example(json!({
            "tafel": "0000000000034", "titel": "Werkwijze in de zomer", "agendadoel": "Afspreken wie bereikbaar is"
        }))
}

/// How an action ended.
pub fn afronding() -> Body {
    Body::new("Afronding", "Wat er van een actie kwam. De tekst wijst niet naar personen.")
        .required(
            "actiestatus",
            soort::code([Actiestatus::Gedaan, Actiestatus::NietMogelijk]),
            "Gedaan, of niet mogelijk.",
        )
        .required("resultaat", soort::tekst_van(3, 1000), "Wat ervan kwam.")
        .required("versie", soort::getal(), "De versie van de actie die u las.")
        .example(json!({ "actiestatus": "gedaan", "resultaat": "Het pand is bezocht en leeg.", "versie": 1 }))
}
