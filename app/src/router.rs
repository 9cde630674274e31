// SPDX-License-Identifier: EUPL-1.2
//! Where the slices come together: their texts, their routes, and the layers around them.

use std::sync::OnceLock;

use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use serde_json::Value;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use web::koppen::{Koppen, beveiligingskoppen};
use web::{Teksten, Toon, toon_weigering};

use crate::app::{API_VERSIE, Staat, Wegen};
use crate::{
    api, bericht, besluit, betrokkene, bewaren, casus, dienst, gremium, huisstijl, magdit, navraag, netwerk,
    overleg, rooster, schil, signaal, toezicht, vandaag, zoeken, zorgmelding,
};

/// All texts of the program: the shell's own and those of the slices.
pub fn teksten() -> Result<Teksten, web::taal::TekstenFout> {
    Teksten::nieuw(&[
        (include_str!("../teksten/algemeen.nl.ftl"), include_str!("../teksten/algemeen.en.ftl")),
        (include_str!("../teksten/api.nl.ftl"), include_str!("../teksten/api.en.ftl")),
        (include_str!("../teksten/bericht.nl.ftl"), include_str!("../teksten/bericht.en.ftl")),
        (include_str!("../teksten/betrokkene.nl.ftl"), include_str!("../teksten/betrokkene.en.ftl")),
        (include_str!("../teksten/dvo.nl.ftl"), include_str!("../teksten/dvo.en.ftl")),
        (include_str!("../teksten/bewaren.nl.ftl"), include_str!("../teksten/bewaren.en.ftl")),
        (include_str!("../teksten/invoer.nl.ftl"), include_str!("../teksten/invoer.en.ftl")),
        (include_str!("../teksten/magdit.nl.ftl"), include_str!("../teksten/magdit.en.ftl")),
        (include_str!("../teksten/navraag.nl.ftl"), include_str!("../teksten/navraag.en.ftl")),
        (include_str!("../teksten/netwerk.nl.ftl"), include_str!("../teksten/netwerk.en.ftl")),
        (include_str!("../teksten/overleg.nl.ftl"), include_str!("../teksten/overleg.en.ftl")),
        (include_str!("../teksten/signaal.nl.ftl"), include_str!("../teksten/signaal.en.ftl")),
        (include_str!("../teksten/toezicht.nl.ftl"), include_str!("../teksten/toezicht.en.ftl")),
        (include_str!("../teksten/vandaag.nl.ftl"), include_str!("../teksten/vandaag.en.ftl")),
        (include_str!("../teksten/weging.nl.ftl"), include_str!("../teksten/weging.en.ftl")),
        (include_str!("../teksten/zoeken.nl.ftl"), include_str!("../teksten/zoeken.en.ftl")),
        (include_str!("../teksten/gremium.nl.ftl"), include_str!("../teksten/gremium.en.ftl")),
        (include_str!("../teksten/partner.nl.ftl"), include_str!("../teksten/partner.en.ftl")),
        (include_str!("../teksten/zorgmelding.nl.ftl"), include_str!("../teksten/zorgmelding.en.ftl")),
        (include_str!("../teksten/casus.nl.ftl"), include_str!("../teksten/casus.en.ftl")),
        (include_str!("../teksten/rooster.nl.ftl"), include_str!("../teksten/rooster.en.ftl")),
        (include_str!("../teksten/instrument.nl.ftl"), include_str!("../teksten/instrument.en.ftl")),
        (include_str!("../teksten/procedure.nl.ftl"), include_str!("../teksten/procedure.en.ftl")),
        (include_str!("../teksten/termijn.nl.ftl"), include_str!("../teksten/termijn.en.ftl")),
        (include_str!("../teksten/brief.nl.ftl"), include_str!("../teksten/brief.en.ftl")),
    ])
}

/// Every route of the product, each with the right it states.
pub fn wegen() -> Wegen {
    Wegen::nieuw()
        .merge(schil::wegen())
        .merge(operations().routes())
        .merge(bericht::wegen())
        .merge(betrokkene::wegen())
        .merge(bewaren::wegen())
        .merge(dienst::wegen())
        .merge(magdit::wegen())
        .merge(navraag::wegen())
        .merge(netwerk::wegen())
        .merge(overleg::wegen())
        .merge(signaal::wegen())
        .merge(toezicht::wegen())
        .merge(vandaag::wegen())
        .merge(zoeken::wegen())
        .merge(gremium::wegen())
        .merge(zorgmelding::wegen())
        .merge(casus::wegen())
        .merge(rooster::wegen())
        .merge(besluit::wegen())
        .merge(huisstijl::wegen())
}

/// The REST API beside the pages: every operation with its right and its documentation.
fn operations() -> api::Operations {
    api::operations()
        .merge(magdit::operations())
        .merge(navraag::operations())
        .merge(netwerk::operations())
        .merge(overleg::operations())
        .merge(signaal::operations())
        .merge(zoeken::operations())
        .merge(gremium::operations())
        .merge(zorgmelding::operations())
        .merge(besluit::operations())
}

/// The OpenAPI document, made once.
pub fn openapi() -> &'static Value {
    static DOCUMENT: OnceLock<Value> = OnceLock::new();
    DOCUMENT.get_or_init(|| api::document(&operations()))
}

/// The router: security headers outside, then refusals with a face, then the guard, then the handlers.
///
/// # Errors
/// When two slices mount the same method at the same path.
pub fn router(staat: Staat) -> Result<Router, web::routes::DubbeleRoute> {
    let koppen = Koppen { https: staat.instellingen.https, api_versie: API_VERSIE };
    let wachter = from_fn_with_state(staat.clone(), schil::wachter);
    let toon = Toon::nieuw({
        let staat = staat.clone();
        move |verzoek, extensies| schil::opmaak(&staat, verzoek, extensies)
    })
    .met_inlogpad("/inloggen");
    Ok(wegen()
        .into_router(wachter)?
        .merge(web::assets::router())
        .layer(CatchPanicLayer::custom(web::toon::na_paniek))
        .layer(from_fn(schil::tel))
        .layer(from_fn(api::accept))
        .layer(from_fn_with_state(toon, toon_weigering))
        .layer(from_fn(web::lees_uit))
        .layer(CompressionLayer::new())
        .layer(from_fn(dienst::logboek::noteer))
        .layer(from_fn_with_state(koppen, beveiligingskoppen))
        .with_state(staat))
}
