// SPDX-License-Identifier: EUPL-1.2
//! The built front end (`ui/dist`), carried inside the program.
//!
//! An address names the content (`?v=` and a piece of its SHA-256), so a browser may keep it forever and never shows
//! an old stylesheet. Without a build the program still starts; pages then say so (see [`ontbreekt`]). **Invariant:**
//! only files of the build are served; a name that is not there answers as any other unknown address.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use axum::Router;
use axum::extract::{Path, RawQuery};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use rust_embed::{EmbeddedFile, RustEmbed};

use crate::Weigering;

/// Where the files are served.
pub const PAD: &str = "/assets/";

/// The stylesheet without which a page is bare.
const HOOFDBLAD: &str = "dijkwacht.css";

#[derive(RustEmbed)]
#[folder = "../../ui/dist"]
#[allow_missing = true]
struct Bestanden;

/// The address of a built file, with its content hash; a file that was not built gets a bare address.
#[must_use]
pub fn href(naam: &str) -> String {
    versies().get(naam).map_or_else(|| format!("{PAD}{naam}"), |versie| format!("{PAD}{naam}?v={versie}"))
}

/// The front end was not built into this program.
#[must_use]
pub fn ontbreekt() -> bool {
    !versies().contains_key(HOOFDBLAD)
}

/// The names of all built files.
pub fn namen() -> impl Iterator<Item = &'static str> {
    versies().keys().map(String::as_str)
}

/// Serves the files; merge it into the router of the app.
pub fn router<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new().route("/assets/{*naam}", get(bedien))
}

async fn bedien(Path(naam): Path<String>, RawQuery(query): RawQuery, koppen: HeaderMap) -> Response {
    Bestanden::get(&naam).map_or_else(
        || Weigering::niet_gevonden().into_response(),
        |bestand| antwoord(bestand, query.as_deref(), &koppen),
    )
}

fn antwoord(bestand: EmbeddedFile, query: Option<&str>, koppen: &HeaderMap) -> Response {
    let versie = versie(&bestand);
    let merk = format!("\"{versie}\"");
    let bewaren = if query == Some(&format!("v={versie}")) {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    };
    let bekend = koppen.get(IF_NONE_MATCH).and_then(|kop| kop.to_str().ok());
    let bekend = bekend.is_some_and(|merken| {
        merken.split(',').any(|gegeven| gegeven.trim().trim_start_matches("W/") == merk)
    });
    let kop = [(CACHE_CONTROL, bewaren.to_owned()), (ETAG, merk)];
    if bekend {
        return (StatusCode::NOT_MODIFIED, kop).into_response();
    }
    let soort = HeaderValue::from_str(&mediatype(bestand.metadata.mimetype()));
    let soort = soort.unwrap_or(HeaderValue::from_static("application/octet-stream"));
    (kop, [(CONTENT_TYPE, soort)], bestand.data).into_response()
}

/// Text goes out with its character set (ASVS 4.1.1).
fn mediatype(soort: &str) -> String {
    let is_tekst = soort.starts_with("text/") || soort.ends_with("javascript");
    if is_tekst { format!("{soort}; charset=utf-8") } else { soort.to_owned() }
}

/// Hashes once: the content is fixed in the program, and a development build is restarted after a build of the ui.
fn versies() -> &'static BTreeMap<String, String> {
    static VERSIES: OnceLock<BTreeMap<String, String>> = OnceLock::new();
    VERSIES.get_or_init(|| {
        let met_versie =
            |naam: std::borrow::Cow<'static, str>| Some((naam.to_string(), versie(&Bestanden::get(&naam)?)));
        Bestanden::iter().filter_map(met_versie).collect()
    })
}

fn versie(bestand: &EmbeddedFile) -> String {
    bestand.metadata.sha256_hash().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::Body;
    use axum::http::Request;
    use rust_embed::Metadata;
    use tower::ServiceExt;

    fn bestand(inhoud: &'static [u8], mimetype: &'static str) -> EmbeddedFile {
        let metadata = Metadata::__rust_embed_new([0xab; 32], None, None, mimetype);
        EmbeddedFile { data: inhoud.into(), metadata }
    }

    #[test]
    fn met_de_juiste_versie_mag_een_bestand_voor_altijd_bewaard_worden() {
        let css = || bestand(b"a{}", "text/css");
        let goed = antwoord(css(), Some("v=abababababababab"), &HeaderMap::new());
        assert_eq!(goed.headers()[CACHE_CONTROL], "public, max-age=31536000, immutable");
        assert_eq!(goed.headers()[CONTENT_TYPE], "text/css; charset=utf-8");
        for query in [None, Some("v=oud"), Some("")] {
            assert_eq!(antwoord(css(), query, &HeaderMap::new()).headers()[CACHE_CONTROL], "no-cache");
        }
    }

    #[test]
    fn een_bekend_merk_spaart_de_inhoud() {
        let mut koppen = HeaderMap::new();
        koppen.insert(IF_NONE_MATCH, HeaderValue::from_static("\"x\", W/\"abababababababab\""));
        let leeg = antwoord(bestand(b"a{}", "text/css"), None, &koppen);
        assert_eq!(leeg.status(), StatusCode::NOT_MODIFIED);
        koppen.insert(IF_NONE_MATCH, HeaderValue::from_static("\"x\""));
        assert_eq!(antwoord(bestand(b"a{}", "text/css"), None, &koppen).status(), StatusCode::OK);
    }

    #[tokio::test]
    async fn wat_niet_gebouwd_is_bestaat_niet() {
        for pad in [
            "/assets/nergens.css",
            "/assets/../Cargo.toml",
            "/assets/%2e%2e/%2e%2e/Cargo.toml",
            "/assets/..%2f..%2fCargo.toml",
        ] {
            let verzoek = Request::get(pad).body(Body::empty()).unwrap();
            assert_eq!(
                router::<()>().oneshot(verzoek).await.unwrap().status(),
                StatusCode::NOT_FOUND,
                "{pad}"
            );
        }
        assert_eq!(href("nergens.css"), "/assets/nergens.css");
    }

    #[tokio::test]
    async fn elk_gebouwd_bestand_wordt_onder_zijn_adres_bediend() {
        for naam in namen() {
            let verzoek = Request::get(href(naam)).body(Body::empty()).unwrap();
            let uit = router::<()>().oneshot(verzoek).await.unwrap();
            assert_eq!(uit.status(), StatusCode::OK, "{naam}");
            assert!(uit.headers()[CACHE_CONTROL].to_str().unwrap().contains("immutable"), "{naam}");
        }
        assert_eq!(ontbreekt(), !namen().any(|naam| naam == HOOFDBLAD));
    }

    #[derive(RustEmbed)]
    #[folder = "../../ui/is-nooit-gebouwd"]
    #[allow_missing = true]
    struct Ongebouwd;

    #[test]
    fn zonder_gebouwde_voorkant_is_er_een_programma_zonder_bestanden() {
        assert_eq!(Ongebouwd::iter().count(), 0);
        assert!(Ongebouwd::get(HOOFDBLAD).is_none());
    }
}
