// SPDX-License-Identifier: EUPL-1.2
//! The message after a redirect: a text key in a cookie that lives for one page.

use axum::http::header::SET_COOKIE;
use axum::http::{HeaderMap, HeaderValue};
use axum::response::{IntoResponse as _, Redirect};

use crate::schil::Antwoord;

pub(super) const KOEKJE: &str = "melding";
pub(super) const WISSEN: &str = "melding=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax";

/// On to another page, with the message that it went well.
pub fn naar(pad: &str, melding: &str) -> Antwoord {
    naar_met(pad, "goed", melding)
}

/// On to another page, with a message of a kind: `goed` or `let-op`.
pub fn naar_met(pad: &str, soort: &str, melding: &str) -> Antwoord {
    let mut antwoord = Redirect::to(pad).into_response();
    let koekje = format!("{KOEKJE}={soort}.{melding}; Path=/; Max-Age=30; HttpOnly; SameSite=Lax");
    if let Ok(kop) = HeaderValue::from_str(&koekje) {
        antwoord.headers_mut().append(SET_COOKIE, kop);
    }
    Ok(antwoord)
}

/// Kind and key of the message that waits. The key is looked up in our own texts, so a forged cookie says nothing.
pub(super) fn lees(koppen: &HeaderMap) -> Option<(String, String)> {
    let (soort, sleutel) = web::taal::koekje(koppen, KOEKJE)?.split_once('.')?;
    sleutel.starts_with("melding-").then(|| (soort.to_owned(), sleutel.to_owned()))
}
