// SPDX-License-Identifier: EUPL-1.2
//! Tables, meetings, items, decisions and actions in the REST API: the same loaders and acts as the pages.
mod acties;
mod agendapunten;
mod besluiten;
mod invoer;
mod overleggen;
mod vormen;

use kernel::TafelId;
use poort::{Handeling, Recht};
use web::Form;

use crate::api::{Operation, Operations, soort};
use crate::overleg::store::Actiestand;
use vormen::{ACTIE, ACTIEDETAIL, BESLUIT, OVERLEG, OVERLEGDETAIL, PUNT, PUNTREGEL, TAFEL};

const TAFEL_FILTER: &str = "Alleen van deze tafel.";

/// The operations of this slice.
pub fn operations() -> Operations {
    tafels().merge(punten()).merge(gevolgen())
}

fn tafels() -> Operations {
    let recht = Recht::Mag(Handeling::TafelInzien);
    Operations::new()
        .get(
            "/api/v1/tafels",
            recht,
            Operation::list(
                "tafelsLijst",
                ["De tafels die u mag kennen", "Op naam, met het eerstvolgende overleg."],
                &TAFEL,
            ),
            overleggen::tafels,
        )
        .get(
            "/api/v1/overleggen",
            recht,
            Operation::pages(
                "overleggenLijst",
                ["De overleggen van uw tafels", "Het laatste eerst, ook wat nog komt."],
                &OVERLEG,
            )
            .query("tafel", soort::id(), TAFEL_FILTER),
            overleggen::lijst,
        )
        .get(
            "/api/v1/overleggen/{overlegId}",
            recht,
            Operation::object(
                "overleg",
                [
                    "Een overleg en zijn agenda",
                    "Ieder ziet een eigen agenda: alleen de punten die u mag kennen.",
                ],
                &OVERLEGDETAIL,
            ),
            overleggen::een,
        )
}

fn punten() -> Operations {
    let recht = Recht::Mag(Handeling::TafelInzien);
    Operations::new()
        .get(
            "/api/v1/agendapunten",
            recht,
            Operation::pages(
                "agendapuntenLijst",
                ["De agendapunten die u mag kennen", "Het nieuwste voorstel eerst, met of zonder overleg."],
                &PUNTREGEL,
            )
            .query("tafel", soort::id(), TAFEL_FILTER)
            .query("overleg", soort::id(), "Alleen op de agenda van dit overleg.")
            .query("signaal", soort::id(), "Alleen over dit signaal."),
            agendapunten::lijst,
        )
        .post(
            "/api/v1/agendapunten",
            Recht::Mag(Handeling::AgendapuntVoorstellen),
            Operation::creates(
                "agendapuntVoorstellen",
                [
                    "Een agendapunt voorstellen",
                    "Zonder signaal een procespunt. Met een eigen signaal een casuspunt: dan verstrekt u dat signaal aan de \
                     partijen, onder de afspraak van de tafel.",
                ],
                invoer::voorstel(),
            ),
            agendapunten::voorstellen,
        )
        .get(
            "/api/v1/agendapunten/{agendapuntId}",
            recht,
            Operation::object(
                "agendapunt",
                [
                    "Een agendapunt",
                    "Wat erover is besloten en wat eruit volgt. Dat u een casuspunt leest, staat in het spoor.",
                ],
                &PUNT,
            ),
            agendapunten::een,
        )
}

fn gevolgen() -> Operations {
    use Handeling as H;
    Operations::new()
        .get(
            "/api/v1/besluiten",
            Recht::Mag(H::TafelInzien),
            Operation::pages(
                "besluitenLijst",
                [
                    "De besluiten die u mag kennen",
                    "Het nieuwste eerst. Dat u besluiten over casuspunten leest, staat in het spoor.",
                ],
                &BESLUIT,
            )
            .query("tafel", soort::id(), TAFEL_FILTER),
            besluiten::lijst,
        )
        .get(
            "/api/v1/acties",
            Recht::Mag(H::ActieInzien),
            Operation::pages(
                "actiesLijst",
                [
                    "De acties van uw organisatie",
                    "Open acties op vervaldatum, afgeronde de laatste eerst. Met een tafel: alle acties van die tafel die u \
                     mag kennen.",
                ],
                &ACTIE,
            )
            .query("stand", soort::code(Actiestand::ALLE), "Hoe ver; zonder opgave open.")
            .query("tafel", soort::id(), TAFEL_FILTER),
            acties::lijst,
        )
        .get(
            "/api/v1/acties/{actieId}",
            Recht::Mag(H::ActieInzien),
            Operation::object("actie", ["Een actie", "Met het agendapunt waar zij uit volgt."], &ACTIEDETAIL),
            acties::een,
        )
        .post(
            "/api/v1/acties/{actieId}/afronding",
            Recht::Mag(H::ActieAfronden),
            Operation::creates(
                "actieAfronden",
                [
                    "Een actie van uw organisatie afronden",
                    "Zegt wat ervan kwam. Volgt de actie uit een signaal, dan wacht daarna een antwoord aan de melder.",
                ],
                invoer::afronding(),
            ),
            acties::afronden,
        )
}

/// The tafel that a list is about, if the query names one.
fn tafelfilter(f: &mut Form) -> Option<TafelId> {
    f.keuze_optioneel("tafel")
}
