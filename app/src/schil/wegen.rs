// SPDX-License-Identifier: EUPL-1.2
//! Pages that belong to no slice: language, health, security.txt, and what the footer links to.

use askama::Template;
use axum::extract::State;
use axum::http::HeaderValue;
use axum::http::header::{CONTENT_TYPE, SET_COOKIE};
use axum::response::{IntoResponse as _, Redirect};
use poort::Recht;
use web::{Page, Taal, Weigering};

use crate::app::{Staat, Wegen};
use crate::schema::STAPPEN;
use crate::schil::{Antwoord, Bezoeker, Inzending, pagina};

/// The routes of the shell itself.
pub fn wegen() -> Wegen {
    Wegen::nieuw()
        .post("/taal", Recht::Openbaar, taal)
        .get("/toegankelijkheid", Recht::Openbaar, toegankelijkheid)
        .get("/privacy", Recht::Openbaar, privacy)
        .get("/healthz", Recht::Openbaar, healthz)
        .get("/readyz", Recht::Openbaar, readyz)
        .get("/.well-known/security.txt", Recht::Openbaar, security_txt)
}

async fn taal(inzending: Inzending) -> Antwoord {
    let taal = Taal::uit_code(inzending.form.waarde("taal")).unwrap_or_default();
    let mut antwoord = Redirect::to(web::veilig_pad(inzending.form.waarde("terug"))).into_response();
    let koekje = format!("taal={}; Path=/; Max-Age=31536000; SameSite=Lax", taal.code());
    if let Ok(kop) = HeaderValue::from_str(&koekje) {
        antwoord.headers_mut().append(SET_COOKIE, kop);
    }
    Ok(antwoord)
}

#[derive(Template)]
#[template(path = "algemeen/tekst.html")]
struct Tekst {
    p: Page,
    alineas: Vec<String>,
}

fn tekst(bezoeker: &Bezoeker, soort: &str) -> Antwoord {
    let p = bezoeker.pagina(&format!("{soort}-titel"));
    let alineas = (1..)
        .map(|n| format!("{soort}-alinea-{n}"))
        .take_while(|sleutel| p.heeft(sleutel))
        .map(|sleutel| p.t(&sleutel))
        .collect();
    pagina(&Tekst { p, alineas })
}

async fn toegankelijkheid(bezoeker: Bezoeker) -> Antwoord {
    tekst(&bezoeker, "toegankelijkheid")
}

async fn privacy(bezoeker: Bezoeker) -> Antwoord {
    tekst(&bezoeker, "privacy")
}

async fn healthz() -> &'static str {
    "ok"
}

async fn readyz(State(app): State<Staat>) -> Antwoord {
    if db::is_migrated(&app.db, STAPPEN).await? {
        return Ok("ok".into_response());
    }
    Err(Weigering::onbereikbaar(web::koppen::nieuw_nummer()).into())
}

async fn security_txt(State(app): State<Staat>) -> Antwoord {
    let verloopt = app.nu().plus_dagen(180).rfc3339();
    let adres = app.instellingen.adres.trim_end_matches('/');
    let tekst = format!(
        "Contact: https://github.com/dijkwacht/dijkwacht/security/policy\nExpires: {verloopt}\n\
         Preferred-Languages: nl, en\nCanonical: {adres}/.well-known/security.txt\n"
    );
    Ok(([(CONTENT_TYPE, "text/plain; charset=utf-8")], tekst).into_response())
}
