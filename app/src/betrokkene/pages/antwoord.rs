// SPDX-License-Identifier: EUPL-1.2
//! The answer as who asks will read it: a page to print, and a file.

use askama::Template;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse as _;
use kernel::VerzoekId;
use spoor::leg_vast;
use web::{Id, Page, Weigering};

use crate::betrokkene::acties::zicht;
use crate::betrokkene::antwoord::{self, Antwoord as Inhoud, Gegeven};
use crate::betrokkene::events::VerzoekantwoordGeexporteerd;
use crate::betrokkene::model::{Stand, Verzoek};
use crate::betrokkene::store;
use crate::schil::{Antwoord, Context, Ik, Reject, pagina};
use crate::verwerkingslog::{self, Verwerking};

#[derive(Template)]
#[template(path = "betrokkene/antwoord.html")]
struct Antwoordpagina {
    p: Page,
    a: Inhoud,
    hash: String,
    onder: String,
    concept: bool,
    verzoek: VerzoekId,
}

impl Antwoordpagina {
    /// A day of the file as people read it.
    fn dag(&self, iso: &str) -> String {
        web::datum::lees_iso(iso).map_or_else(|| iso.to_owned(), |dag| self.p.dag(dag))
    }

    fn rol(&self, g: &Gegeven) -> String {
        let rol = g.rol.as_deref().unwrap_or_default();
        let sleutels = ["weging-rol", "betrokkenheid"].map(|soort| format!("{soort}-{rol}"));
        let woord = sleutels.iter().find(|s| self.p.heeft(s));
        woord.map_or_else(|| rol.to_owned(), |s| self.p.t(s))
    }
}

/// The request with its frozen answer; without one there is nothing.
async fn lees(ik: &Ik, id: VerzoekId) -> Result<(Verzoek, String, String), Reject> {
    let mut c = ik.app.db.read().await?;
    let v = store::verzoek(&mut c, zicht(&Context::van(ik)), id).await?;
    let v = v.ok_or_else(Weigering::niet_gevonden)?;
    let (Some(tekst), Some(hash)) = (v.antwoord.clone(), v.hash.clone()) else {
        return Err(Weigering::niet_gevonden().into());
    };
    Ok((v, tekst, hash))
}

async fn noteer(ik: &Ik, v: &Verzoek, vorm: &'static str) -> Result<(), Reject> {
    let mut tx = ik.app.db.write().await?;
    leg_vast(&mut tx, ik.bron(), &VerzoekantwoordGeexporteerd { verzoek: v.id, vorm }).await?;
    verwerkingslog::noteer(&mut tx, ik.bron(), Verwerking::Verzoek, &[v.betrokkene()]).await?;
    Ok(tx.commit().await?)
}

/// GET `/verzoeken/{id}/antwoord`.
pub async fn antwoord(ik: Ik, Id(id): Id<VerzoekId>) -> Antwoord {
    let (v, tekst, hash) = lees(&ik, id).await?;
    let a = antwoord::lees(&tekst)?;
    noteer(&ik, &v, "pagina").await?;
    let p = ik.pagina("verzoekantwoord-titel");
    pagina(&Antwoordpagina {
        onder: p.tm(
            "verzoekantwoord-onder",
            &[("soort", &p.t(&format!("verzoeksoort-{}", v.soort))), ("datum", &p.dag(v.ontvangen_op))],
        ),
        concept: v.stand == Stand::Voorgelegd,
        verzoek: id,
        hash,
        a,
        p,
    })
}

/// POST `/verzoeken/{id}/antwoord`: the same as a file, once it was decided.
pub async fn bestand(ik: Ik, Id(id): Id<VerzoekId>, _inzending: crate::schil::Inzending) -> Antwoord {
    let (v, tekst, _) = lees(&ik, id).await?;
    if v.besloten.is_none() {
        return Err(Weigering::niet_gevonden().into());
    }
    noteer(&ik, &v, "json").await?;
    let koppen = [
        (CONTENT_TYPE, "application/json".to_owned()),
        (CONTENT_DISPOSITION, bestand::content_disposition(&format!("antwoord-{id}.json"))),
    ];
    Ok((koppen, tekst).into_response())
}
