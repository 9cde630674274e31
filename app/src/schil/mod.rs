// SPDX-License-Identifier: EUPL-1.2
//! Between the slices and the web shell: who asks, may this route be entered, and what frame does the page get.
//!
//! A handler takes [`Ik`] (somebody who is logged in) or [`Bezoeker`] (anybody), and for an act an [`Inzending`]: a form
//! that proves where it came from and counts once. **Invariant:** only the guard makes the `Kader` that these read,
//! so a handler cannot run for somebody whose session or right was not judged; and each request asks the database
//! whether the functie still runs and the user is not blocked, so leaving ends access at once.

mod aanmelding;
mod context;
mod csv;
mod fout;
mod inzending;
mod kader;
mod meldingskoekje;
mod navigatie;
mod wachter;
mod wegen;

pub use aanmelding::{
    Aanmelding, RUST_MINUTEN, hash_van, lees_bevoegdheid, met_apisleutel, sessiekoekje, wis_sessie,
    zet_sessie,
};
pub use context::Context;
pub use csv::csv_bestand;
pub use fout::{Antwoord, Reject};
pub use inzending::{Inzending, Upload};
pub use kader::{Bezoeker, Ik, Kader, functienaam, opmaak};
pub use meldingskoekje::{naar, naar_met};
pub use wachter::{tel, wachter};
pub use wegen::wegen;

/// Renders a template as a page.
pub fn pagina(sjabloon: &impl askama::Template) -> Antwoord {
    use axum::response::IntoResponse as _;
    Ok(axum::response::Html(sjabloon.render()?).into_response())
}

/// Renders a form again, with its errors and what was typed: status 400.
pub fn pagina_fout(sjabloon: &impl askama::Template) -> Antwoord {
    use axum::response::IntoResponse as _;
    Ok((axum::http::StatusCode::BAD_REQUEST, axum::response::Html(sjabloon.render()?)).into_response())
}
