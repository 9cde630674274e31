// SPDX-License-Identifier: EUPL-1.2
//! Searching in the REST API. The words go in the body: an address ends up in logs and histories.

use std::sync::LazyLock;

use kernel::Veldgroep;
use poort::{Handeling, Recht};
use spoor::leg_vast;

use crate::api::{Body, Command, Operation, Operations, Shape, json, soort};
use crate::poort::Bereikfilter;
use crate::schil::{Antwoord, Ik};
use crate::signaal::{KERNVORM, Kern, store};
use crate::zoeken::events::Gezocht;
use crate::zoekindex::{Zoeker, zoek};

const LIMIT: i64 = 50;
const LIMIT_MAX: i64 = 100;
const TEKST_MAX: usize = 200;

struct Gevonden {
    kernen: Vec<Kern>,
    meer: bool,
    verwant: bool,
}

static GEVONDEN: LazyLock<Shape<Gevonden>> = LazyLock::new(|| {
    Shape::new("Zoekresultaat", "Wat er is gevonden in wat u mag lezen.")
        .list("resultaten", &KERNVORM, |g: &Gevonden| &g.kernen)
        .field("meer", soort::ja_nee(), "Of er meer is: zoek dan preciezer.", |g| g.meer)
        .field("verwant", soort::ja_nee(), "Of alleen iets is gevonden dat op uw woorden lijkt.", |g| {
            g.verwant
        })
});

/// The operations of this slice.
pub fn operations() -> Operations {
    Operations::new().post(
        "/api/v1/signalen/_zoek",
        Recht::Mag(Handeling::SignaalInzien),
        Operation::object(
            "signalenZoeken",
            [
                "Signalen zoeken",
                "Zoekt op woorden, nummer en adres, en vergeeft tikfouten. Eerst het nummer dat u noemt, dan de nieuwste.",
            ],
            &GEVONDEN,
        )
        .body(
            Body::new("Zoekvraag", "Wat u zoekt.")
                .required("zoektekst", soort::tekst_van(1, TEKST_MAX), "Woorden, een nummer of een adres.")
                .optional("limit", soort::getal_van(1, LIMIT_MAX), "Hoeveel hoogstens; zonder opgave 50.")
                .example(serde_json::json!({ "zoektekst": "busjes loods" })),
        ),
        signalen,
    )
}

/// Seeing results is an event.
async fn signalen(ik: Ik, mut command: Command) -> Antwoord {
    let (tekst, limit) = command.read(|f| {
        let limit = f.getal_optioneel("limit", 1..=LIMIT_MAX).unwrap_or(LIMIT);
        Some((f.tekst("zoektekst", 1, TEKST_MAX)?, limit))
    })?;
    let zoeker = Zoeker { matrix: &ik.app.matrix, actor: &ik.actor, nu: ik.nu };
    let mut c = ik.app.db.read().await?;
    let vondsten = zoek(&mut c, zoeker, &tekst, usize::try_from(limit).unwrap_or_default()).await?;
    let bereik = Bereikfilter::nieuw(&ik.app.matrix, &ik.actor, Veldgroep::Kern, ik.nu);
    let kernen = store::kernen(&mut c, &bereik, &vondsten.signalen).await?;
    drop(c);
    let mut tx = ik.app.db.write().await?;
    leg_vast(&mut tx, ik.bron(), &Gezocht { signalen: kernen.len() }).await?;
    tx.commit().await?;
    let gevonden = Gevonden { kernen, meer: vondsten.meer, verwant: vondsten.verwant };
    Ok(json(&GEVONDEN.json(&gevonden)))
}
