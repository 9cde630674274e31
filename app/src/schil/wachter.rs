// SPDX-License-Identifier: EUPL-1.2
//! The guard before every handler: session or key, then the stated right.

use axum::extract::{Request, State};
use axum::http::header::{AUTHORIZATION, SET_COOKIE};
use axum::http::{HeaderMap, HeaderValue, Method};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use db::counted;
use kernel::{Tijdstip, nieuwe_code};
use poort::Recht;
use trace::Trace;
use web::{Gesteld, Taal, Vandaag, Weigering};

use crate::app::{App, Staat};
use crate::poort::{aan_deur, met_boek};
use crate::schil::aanmelding::{self, Aanmelding, sessiekoekje};
use crate::schil::{Kader, Reject, meldingskoekje};

const BEZOEK: &str = "bezoek";
const BEZOEK_TEKENS: usize = 26;

/// The middleware in front of every handler.
pub async fn wachter(State(app): State<Staat>, mut verzoek: Request, verder: Next) -> Response {
    let nu = app.nu();
    let aanmelding = match wie(&app, verzoek.headers(), nu).await {
        Ok(a) => a,
        Err(e) => return Reject::from(e).into_response(),
    };
    let (kader, nieuw_bezoek) = kader(&verzoek, aanmelding, nu);
    let oordeel = oordeel(&app, &verzoek, &kader);
    verzoek.extensions_mut().insert(kader.clone());
    verzoek.extensions_mut().insert(Vandaag(nu.dag()));
    let hier = Trace::from_header(verzoek.headers().get("traceparent").and_then(|v| v.to_str().ok()));
    let deur = verzoek.extensions().get::<Gesteld<Recht>>().copied();
    let leest = matches!(*verzoek.method(), Method::GET | Method::HEAD);
    let werk = async {
        match oordeel {
            Ok(()) => {
                if !leest {
                    noteer_deur(deur, &kader, true);
                }
                verder.run(verzoek).await
            }
            Err(weigering) => {
                noteer_deur(deur, &kader, false);
                weigering.into_response()
            }
        }
    };
    let mut antwoord = trace::scope(hier, met_boek(app.beslissingen.clone(), werk)).await;
    if let Some(koekje) = nieuw_bezoek {
        zet_koekje(&mut antwoord, &koekje);
    }
    if kader.melding.is_some() && !antwoord.status().is_redirection() {
        zet_koekje(&mut antwoord, meldingskoekje::WISSEN);
    }
    antwoord.extensions_mut().insert(kader);
    antwoord
}

fn zet_koekje(antwoord: &mut Response, koekje: &str) {
    if let Ok(kop) = HeaderValue::from_str(koekje) {
        antwoord.headers_mut().append(SET_COOKIE, kop);
    }
}

async fn wie(app: &App, koppen: &HeaderMap, nu: Tijdstip) -> Result<Option<Aanmelding>, db::DbError> {
    let bearer = koppen
        .get(AUTHORIZATION)
        .and_then(|v| v.to_str().ok())
        .and_then(|v| v.strip_prefix("Bearer "))
        .map(str::trim);
    match (bearer, web::taal::koekje(koppen, sessiekoekje(app.instellingen.https))) {
        (Some(sleutel), _) => aanmelding::met_apisleutel(app, sleutel, nu).await,
        (None, Some(token)) => aanmelding::met_sessie(app, token, nu).await,
        (None, None) => Ok(None),
    }
}

fn kader(verzoek: &Request, aanmelding: Option<Aanmelding>, nu: Tijdstip) -> (Kader, Option<String>) {
    let koppen = verzoek.headers();
    let bezoek = web::taal::koekje(koppen, BEZOEK).filter(|c| c.len() == BEZOEK_TEKENS).map(str::to_owned);
    let (sessie, nieuw) = match (&aanmelding, bezoek) {
        (Some(a), _) => (a.sessie.clone(), None),
        (None, Some(bezoek)) => (bezoek, None),
        (None, None) => {
            let code = nieuwe_code(BEZOEK_TEKENS).unwrap_or_default();
            let koekje = format!("{BEZOEK}={code}; Path=/; HttpOnly; SameSite=Strict");
            (code, Some(koekje))
        }
    };
    let taal = match &aanmelding {
        Some(a) if web::taal::koekje(koppen, web::taal::TAALKOEKJE).is_none() => a.taal,
        _ => Taal::uit_koppen(koppen),
    };
    let pad = verzoek.uri().path_and_query().map_or("/", |p| p.as_str()).to_owned();
    (Kader { taal, pad, nu, sessie, aanmelding, melding: meldingskoekje::lees(koppen) }, nieuw)
}

fn oordeel(app: &App, verzoek: &Request, kader: &Kader) -> Result<(), Weigering> {
    let Some(Gesteld(recht)) = verzoek.extensions().get::<Gesteld<Recht>>().copied() else {
        return Err(Weigering::niet_gevonden());
    };
    let aanmelding = kader.aanmelding.as_ref();
    if aanmelding.is_some_and(|a| a.met_sleutel) && !web::koppen::is_api(verzoek.uri().path()) {
        return Err(Weigering::niet_ingelogd());
    }
    // A cookie is sent along by any page; a program proves itself with a key. So the cookie may only read the API.
    let leest = matches!(*verzoek.method(), Method::GET | Method::HEAD);
    if web::koppen::is_api(verzoek.uri().path()) && !leest && aanmelding.is_some_and(|a| !a.met_sleutel) {
        return Err(Weigering::niet_ingelogd());
    }
    match (recht, aanmelding) {
        (Recht::Openbaar, _) => Ok(()),
        (_, None) => Err(Weigering::niet_ingelogd()),
        // Half logged in, with the second factor still to come, is not logged in.
        (_, Some(a)) if !a.volledig => Err(Weigering::niet_ingelogd()),
        (Recht::Ingelogd, Some(_)) => Ok(()),
        (Recht::Mag(h), Some(a)) if app.matrix.mag_ooit(a.actor.bevoegdheid, h) => Ok(()),
        (Recht::Mag(_), Some(_)) => Err(Weigering::geen_recht("weigering-functie-waarom")),
    }
}

/// Somebody who is logged in and acts, or asks for what the functie may never do: a verdict too. Reading is judged where a
/// record or a list is asked for.
fn noteer_deur(deur: Option<Gesteld<Recht>>, kader: &Kader, mag: bool) {
    if let (Some(Gesteld(Recht::Mag(handeling))), Some(a)) = (deur, kader.aanmelding.as_ref())
        && a.volledig
    {
        aan_deur(&a.actor, handeling, mag, kader.nu);
    }
}

/// Counts what each request asks of the database, for the metrics.
pub async fn tel(verzoek: Request, verder: Next) -> Response {
    let (mut antwoord, gevraagd) = counted(verder.run(verzoek)).await;
    metrics::histogram!("dijkwacht_queries_per_request").record(f64::from(gevraagd.queries));
    metrics::counter!("dijkwacht_requests", "status" => antwoord.status().as_u16().to_string()).increment(1);
    antwoord.extensions_mut().insert(gevraagd);
    antwoord
}
