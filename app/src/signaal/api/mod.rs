// SPDX-License-Identifier: EUPL-1.2
//! Signalen in the REST API: the same acts and stores as the pages.
mod signalen;
mod terugkoppelingen;
mod verstrekkingen;
mod vormen;

use poort::{Handeling, Recht};
use serde_json::json;

use crate::api::{Body, Operation, Operations, soort};
use crate::signaal::model::{Fase, Hoebekend, Kanaal};
use crate::signaal::terugkoppeling::Toestand;
use crate::signaal::thema::themas;
use crate::signaal::weging;
use vormen::{SIGNAAL, VERSTREKKING};

pub use vormen::KERN;

/// The operations of this slice.
pub fn operations() -> Operations {
    use Handeling as H;
    weging::operations()
        .get("/api/v1/signalen", Recht::Mag(H::SignaalInzien), lijst(), signalen::lijst)
        .post("/api/v1/signalen", Recht::Mag(H::SignaalRegistreren), registreren(), signalen::registreren)
        .get("/api/v1/signalen/{signaalId}", Recht::Mag(H::SignaalInzien), detail(), signalen::detail)
        .post(
            "/api/v1/signalen/{signaalId}/terugkoppelingen",
            Recht::Mag(H::TerugkoppelingGeven),
            terugkoppelen(),
            terugkoppelingen::geven,
        )
        .get(
            "/api/v1/signalen/{signaalId}/verstrekkingen",
            Recht::Mag(H::VerstrekkingInzien),
            Operation::list(
                "verstrekkingenVanSignaal",
                [
                    "Aan wie een signaal is verstrekt",
                    "Wie het signaal heeft ontvangen, ziet alleen het eigen deel.",
                ],
                &VERSTREKKING,
            ),
            verstrekkingen::van_signaal,
        )
        .get(
            "/api/v1/verstrekkingen",
            Recht::Mag(H::VerstrekkingInzien),
            Operation::pages(
                "verstrekkingenLijst",
                ["Wat uw organisatie gaf en kreeg", "De nieuwste eerst."],
                &VERSTREKKING,
            ),
            verstrekkingen::lijst,
        )
}

fn lijst() -> Operation {
    Operation::pages(
        "signalenLijst",
        [
            "De signalen die u mag zien",
            "De kern van elk signaal, de nieuwste eerst. Er is geen telling: vraag door tot er geen volgend blad is.",
        ],
        &KERN,
    )
    .query("fase", soort::rij(&soort::code(Fase::ALLE)), "Alleen in deze fasen.")
    .query("thema", soort::code(themas().iter().map(|t| &t.code)), "Alleen dit thema.")
    .query("gebied", soort::tekst(), "Alleen dit gebied: CBS-code van een gemeente of buurt.")
}

fn detail() -> Operation {
    Operation::object(
        "signaal",
        [
            "Een signaal",
            "Een deel dat u niet mag zien, ontbreekt. Dat u het signaal leest, staat in het spoor.",
        ],
        &SIGNAAL,
    )
}

fn registreren() -> Operation {
    Operation::creates(
        "signaalRegistreren",
        [
            "Een signaal registreren",
            "Voor uw eigen organisatie. De herkomst volgt uit het kanaal, en daarmee de beperking die meereist.",
        ],
        nieuw_signaal(),
    )
}

/// The channels through which staff and systems register; visitors and imports have their own way.
fn kanalen() -> impl Iterator<Item = &'static Kanaal> {
    Kanaal::ALLE.iter().filter(|k| !matches!(k, Kanaal::Melding | Kanaal::Invoer))
}

fn nieuw_signaal() -> Body {
    let themas = themas().iter().map(|t| &t.code);
    Body::new("NieuwSignaal", "Een signaal dat u registreert.")
        .required("kanaal", soort::code(kanalen()), "Hoe het binnenkwam.")
        .required("thema", soort::code(themas), "Waar het over gaat.")
        .required("wat", soort::tekst_van(10, 4000), "Wat er is gezien of gehoord: feiten.")
        .optional("duiding", soort::tekst_tot(4000), "Wat de schrijver ervan denkt, los van de feiten.")
        .optional(
            "hoeBekend",
            soort::code(Hoebekend::ALLE),
            "Hoe het bekend is; zonder opgave eigen-waarneming.",
        )
        .required("plaats", soort::tekst_van(3, 200), "Adres of omschrijving.")
        .optional("buurt", soort::tekst_tot(10), "CBS-code van de buurt, in uw eigen gemeente.")
        .optional("lon", soort::graden(-180, 180), "Lengtegraad (WGS84).")
        .optional("lat", soort::graden(-90, 90), "Breedtegraad (WGS84).")
        .optional("periodeVan", soort::datum(), "Eerste dag waarop het is gezien.")
        .optional("periodeTot", soort::datum(), "Laatste dag waarop het is gezien.")
        .optional(
            "herkomstDoel",
            soort::tekst_tot(200),
            "Doel en artikel waarvoor de bron het verstrekte; verplicht bij politie en partner.",
        )
        .optional("magDoor", soort::ja_nee(), "Of de bron verder verstrekken toestaat.")
        .optional("melderNaam", soort::tekst_tot(100), "Wie het meldde.")
        .optional("melderEmail", soort::tekst_tot(254), "E-mailadres van de melder.")
        .optional("melderTelefoon", soort::tekst_tot(30), "Telefoonnummer van de melder.")
        .example(json!({
            "kanaal": "waarneming", "thema": "hennep", "wat": "Dichtgeplakte ramen en een zoete geur.",
            "plaats": "Fictielaan 9100", "hoeBekend": "eigen-waarneming"
        }))
}

fn terugkoppelen() -> Operation {
    let toestanden = Toestand::ALLE.iter().filter(|t| **t != Toestand::Ontvangen);
    Operation::creates(
        "terugkoppelen",
        [
            "De melder antwoorden",
            "Geeft het antwoord dat het langst wacht. De melder leest vaste, neutrale woorden. Wacht er geen antwoord, \
             dan is het al gedaan (409).",
        ],
        Body::new("NieuweTerugkoppeling", "Wat de melder hoort.")
            .required("toestand", soort::code(toestanden), "Hoe het ervoor staat.")
            .example(json!({ "toestand": "opgepakt" })),
    )
}
