// SPDX-License-Identifier: EUPL-1.2
//! The colours of an organisation as a stylesheet (see `ui/README.md`). Public: everybody sees them anyway.
//!
//! **Invariant:** nothing of what an administrator typed reaches the stylesheet but six hexadecimal digits.

use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderValue};
use axum::response::{IntoResponse as _, Response};
use kernel::OrganisatieId;
use poort::Recht;
use web::koppen::MagBewaard;
use web::{Id, Vraag, Weigering};

use crate::app::Wegen;
use crate::netwerk::rules::kleur;
use crate::netwerk::store::organisatie;
use crate::schil::{Antwoord, Bezoeker};

/// The route of the stylesheet.
pub fn wegen() -> Wegen {
    Wegen::nieuw().get("/thema/{bestand}", Recht::Openbaar, stylesheet)
}

/// GET `/thema/{organisatie}.css`.
async fn stylesheet(bezoeker: Bezoeker, Id(bestand): Id<String>, Vraag(vraag): Vraag) -> Antwoord {
    let id = bestand.strip_suffix(".css").and_then(|id| id.parse::<OrganisatieId>().ok());
    let id = id.ok_or_else(Weigering::niet_gevonden)?;
    let instelling = organisatie::instelling(&mut bezoeker.app.db.read().await?, id).await?;
    let instelling = instelling.ok_or_else(Weigering::niet_gevonden)?;
    let kleur = instelling.themakleur.as_deref().and_then(kleur::lees);
    let versie = kleur.as_deref().map_or("0", |kleur| kleur.trim_start_matches('#'));
    Ok(antwoord(kleur.as_deref(), vraag.waarde("v") == versie))
}

/// Under the address of its own version it never changes.
fn antwoord(kleur: Option<&str>, voor_altijd: bool) -> Response {
    let bewaren = if voor_altijd { "public, max-age=31536000, immutable" } else { "no-cache" };
    let koppen = HeaderMap::from_iter([
        (CONTENT_TYPE, HeaderValue::from_static("text/css; charset=utf-8")),
        (CACHE_CONTROL, HeaderValue::from_static(bewaren)),
    ]);
    let mut antwoord = (koppen, css(kleur)).into_response();
    antwoord.extensions_mut().insert(MagBewaard);
    antwoord
}

fn css(kleur: Option<&str>) -> String {
    kleur.and_then(|kleur| Some((kleur, kleur::tekst_op(kleur)?))).map_or_else(
        String::new,
        |(kleur, tekst)| {
            format!(".dijkwacht-theme {{\n  --dw-primair: {kleur};\n  --dw-op-primair: {tekst};\n}}\n")
        },
    )
}

#[cfg(test)]
mod tests {
    use super::css;

    #[test]
    fn alleen_een_leesbare_kleur_geeft_regels() {
        let verwacht = ".dijkwacht-theme {\n  --dw-primair: #7a1f3d;\n  --dw-op-primair: #ffffff;\n}\n";
        assert_eq!(css(Some("#7a1f3d")), verwacht);
        for kleur in [None, Some("#7d7d7d"), Some("red"), Some("#fff;}body{display:none")] {
            assert_eq!(css(kleur), "");
        }
    }
}
