// SPDX-License-Identifier: EUPL-1.2
//! Signalen on a map drawn by ourselves, with the list as its twin.

use askama::Template;
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse as _;
use gebied::Kaartblad;
use kernel::Veldgroep;
use serde::Serialize;
use web::{Page, Vraag, Weigering};

use crate::netwerk::organisatie;
use crate::poort::Bereikfilter;
use crate::schil::{Antwoord, Ik, pagina};
use crate::signaal::pages::lijst::lees_filter;
use crate::signaal::store;

const KAART_BREEDTE: u32 = 960;
const MAX_PUNTEN: i64 = 4000;

#[derive(Template)]
#[template(path = "signaal/kaartblad.html")]
struct Kaartpagina {
    p: Page,
    kaart: Kaartblad,
    punten: String,
    lijst: String,
}

/// The map of the own municipality, or of all that take part for who has none.
pub async fn kaart(ik: Ik, Vraag(f): Vraag) -> Antwoord {
    let eigen = organisatie(&mut ik.app.db.read().await?, ik.actor.organisatie).await?;
    let codes: Vec<&str> = match eigen.as_ref().and_then(|o| o.cbs_code.as_deref()) {
        Some(gemeente) => gebied::buurten(gemeente).iter().map(|b| b.code).collect(),
        None => gebied::gemeenten().iter().filter(|g| g.provincie == "Limburg").map(|g| g.code).collect(),
    };
    let vraag: String =
        ["thema", "fase"].iter().filter(|v| f.heeft(v)).map(|v| format!("{v}={}&", f.waarde(v))).collect();
    pagina(&Kaartpagina {
        p: ik.pagina("kaart-titel"),
        kaart: Kaartblad::voor(&codes, KAART_BREEDTE),
        punten: format!("/signalen/punten?{}", vraag.trim_end_matches('&')),
        lijst: format!("/signalen?{}", vraag.trim_end_matches('&')),
    })
}

/// The points as GeoJSON (RFC 7946), newest first, of those signalen whose exact place this user may know.
pub async fn punten(ik: Ik, Vraag(f): Vraag) -> Antwoord {
    let bereik = Bereikfilter::nieuw(&ik.app.matrix, &ik.actor, Veldgroep::Inhoud, ik.nu);
    let mut c = ik.app.db.read().await?;
    let punten = store::punten(&mut c, &bereik, &lees_filter(&f, ik.actor.organisatie), MAX_PUNTEN).await?;
    drop(c);
    let kaart = Punten { soort: "FeatureCollection", features: punten.iter().map(Feature::van).collect() };
    let json = serde_json::to_string(&kaart).map_err(|e| Weigering::storing_door(&e, "kaartpunten"))?;
    Ok(([(CONTENT_TYPE, "application/geo+json")], json).into_response())
}

/// Typed rather than built as values: a map has thousands of these.
#[derive(Serialize)]
struct Punten<'a> {
    #[serde(rename = "type")]
    soort: &'static str,
    features: Vec<Feature<'a>>,
}

#[derive(Serialize)]
struct Feature<'a> {
    #[serde(rename = "type")]
    soort: &'static str,
    geometry: Geometrie,
    properties: Eigenschappen<'a>,
}

#[derive(Serialize)]
struct Geometrie {
    #[serde(rename = "type")]
    soort: &'static str,
    coordinates: [f64; 2],
}

#[derive(Serialize)]
struct Eigenschappen<'a> {
    titel: &'a str,
    href: String,
    aantal: u32,
}

impl<'a> Feature<'a> {
    fn van(k: &'a store::Kaartpunt) -> Self {
        Self {
            soort: "Feature",
            geometry: Geometrie { soort: "Point", coordinates: [k.punt.lon, k.punt.lat] },
            properties: Eigenschappen { titel: &k.nummer, href: format!("/signalen/{}", k.id), aantal: 1 },
        }
    }
}
