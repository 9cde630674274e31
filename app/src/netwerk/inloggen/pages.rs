// SPDX-License-Identifier: EUPL-1.2
//! The pages of logging in and out.

use askama::Template;
use axum::http::HeaderMap;
use axum::http::header::{HeaderName, USER_AGENT};
use axum::response::{IntoResponse as _, Redirect, Response};
use kernel::FunctieId;
use web::{Form, FoutCode, Optie, Page, Vraag, Weigering};

use super::acties::{self, Poging, Stap, Uitslag};
use super::{HALF_MINUTEN, SESSIE_MINUTEN, apparaat};
use crate::netwerk::tweede_factor;
use crate::schil::{
    Aanmelding, Antwoord, Bezoeker, Ik, Inzending, Reject, functienaam, naar, pagina, pagina_fout,
    wis_sessie, zet_sessie,
};

const CLEAR_SITE_DATA: HeaderName = HeaderName::from_static("clear-site-data");

/// Name and password.
#[derive(Template)]
#[template(path = "netwerk/inloggen.html")]
struct Inlogpagina {
    p: Page,
    f: Form,
}

/// The code of the second factor.
#[derive(Template)]
#[template(path = "netwerk/code.html")]
struct Codepagina {
    p: Page,
    f: Form,
}

/// Setting up the second factor; also used by the account page.
#[derive(Template)]
#[template(path = "netwerk/factor.html")]
pub(in crate::netwerk) struct Instelpagina {
    p: Page,
    f: Form,
    actie: &'static str,
    verplicht: bool,
    groepen: String,
    adres: String,
}

impl Instelpagina {
    /// With a fresh secret, or with the one of a form that is shown again.
    pub(in crate::netwerk) fn nieuw(
        p: Page,
        mut f: Form,
        gebruikersnaam: &str,
        actie: &'static str,
        verplicht: bool,
    ) -> Result<Self, Reject> {
        if !tweede_factor::is_geheim(f.waarde("factorgeheim")) {
            f.zet("factorgeheim", tweede_factor::nieuw_geheim()?);
        }
        f.zet("factorcode", "");
        let geheim = f.waarde("factorgeheim");
        let adres = tweede_factor::adres(geheim, gebruikersnaam)?;
        let groepen = tweede_factor::in_groepen(geheim);
        Ok(Self { p, f, actie, verplicht, groepen, adres })
    }
}

/// One of several functies.
#[derive(Template)]
#[template(path = "netwerk/functie.html")]
struct Functiepagina {
    p: Page,
    f: Form,
    functies: Vec<Optie>,
}

/// Where to go afterwards: a page of ours, and not one of logging in or out.
fn bestemming(form: &Form) -> String {
    let pad = web::veilig_pad(form.waarde("naar"));
    let rondje = ["/inloggen", "/uitloggen", "/account/functie"].iter().any(|begin| pad.starts_with(begin));
    if rondje { "/".to_owned() } else { pad.to_owned() }
}

/// The address of the next step.
fn adres_van(stap: Stap, bestemming: &str) -> String {
    let pad = match stap {
        Stap::Code => "/inloggen/code",
        Stap::Instellen => "/inloggen/tweede-factor",
        Stap::Functie => "/inloggen/functie",
        Stap::Klaar => return bestemming.to_owned(),
    };
    format!("{pad}?naar={}", codeer(bestemming))
}

/// A path as the value of a query.
fn codeer(pad: &str) -> String {
    pad.bytes().fold(String::with_capacity(pad.len()), |mut uit, byte| {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'-' | b'_' | b'.') {
            uit.push(char::from(byte));
        } else {
            uit.push_str(&format!("%{byte:02X}"));
        }
        uit
    })
}

/// On to the next step, with the token of the session as a cookie.
fn verder(https: bool, token: &str, stap: Stap, bestemming: &str) -> Response {
    let minuten = if matches!(stap, Stap::Code | Stap::Instellen) { HALF_MINUTEN } else { SESSIE_MINUTEN };
    let mut antwoord = Redirect::to(&adres_van(stap, bestemming)).into_response();
    zet_sessie(&mut antwoord, https, token, minuten);
    antwoord
}

fn formulier_met(naar: String) -> Form {
    Form::from_pairs([("naar", naar)])
}

/// GET `/inloggen`.
pub async fn inlogpagina(bezoeker: Bezoeker, Vraag(vraag): Vraag) -> Antwoord {
    let bestemming = bestemming(&vraag);
    match bezoeker.aanmelding() {
        Some(a) if a.volledig => Ok(Redirect::to(&bestemming).into_response()),
        Some(a) => {
            let stap = acties::open_stap(&bezoeker.app, a).await?;
            Ok(Redirect::to(&adres_van(stap, &bestemming)).into_response())
        }
        None => pagina(&Inlogpagina { p: bezoeker.pagina("netwerk-inloggen"), f: formulier_met(bestemming) }),
    }
}

/// POST `/inloggen`.
pub async fn inloggen(bezoeker: Bezoeker, koppen: HeaderMap, mut inzending: Inzending) -> Antwoord {
    let bestemming = bestemming(&inzending.form);
    let user_agent = koppen.get(USER_AGENT).and_then(|kop| kop.to_str().ok()).unwrap_or_default();
    for veld in ["gebruikersnaam", "wachtwoord"] {
        if inzending.form.waarde(veld).is_empty() {
            inzending.form.meld_fout(veld, FoutCode::Verplicht, vec![]);
        }
    }
    if inzending.form.is_goed() {
        let poging = Poging {
            gebruikersnaam: inzending.form.waarde("gebruikersnaam"),
            wachtwoord: inzending.form.waarde("wachtwoord"),
            apparaat: &apparaat::herken(user_agent),
            oude_sessie: bezoeker.aanmelding().map(|a| a.sessie.as_str()),
            naar: &bestemming,
        };
        let regel = match acties::inloggen(&bezoeker.app, bezoeker.nu, &inzending, &poging).await? {
            Uitslag::Goed { token, stap } => {
                return Ok(verder(bezoeker.app.instellingen.https, &token, stap, &bestemming));
            }
            Uitslag::Onjuist => "netwerk-fout-inloggen",
            Uitslag::GeenToegang => "netwerk-fout-geen-toegang",
        };
        inzending.form.meld_fout("", FoutCode::Regel(regel), vec![]);
    }
    inzending.form.zet("naar", bestemming);
    pagina_fout(&Inlogpagina { p: bezoeker.pagina("netwerk-inloggen"), f: inzending.form })
}

/// The half session of this visitor; whoever has none begins at the beginning.
fn half(bezoeker: &Bezoeker) -> Result<&Aanmelding, Reject> {
    bezoeker.aanmelding().filter(|a| !a.volledig).ok_or_else(|| Weigering::niet_ingelogd().into())
}

/// GET `/inloggen/code`.
pub async fn codepagina(bezoeker: Bezoeker, Vraag(vraag): Vraag) -> Antwoord {
    half(&bezoeker)?;
    pagina(&Codepagina { p: bezoeker.pagina("netwerk-code"), f: formulier_met(bestemming(&vraag)) })
}

/// POST `/inloggen/code`.
pub async fn code(bezoeker: Bezoeker, mut inzending: Inzending) -> Antwoord {
    let a = half(&bezoeker)?;
    let bestemming = bestemming(&inzending.form);
    match acties::geef_code(&bezoeker.app, bezoeker.nu, &inzending, a, &bestemming).await? {
        Uitslag::Goed { token, stap } => {
            Ok(verder(bezoeker.app.instellingen.https, &token, stap, &bestemming))
        }
        Uitslag::GeenToegang => Err(Weigering::niet_ingelogd().into()),
        Uitslag::Onjuist => {
            inzending.form.zet("factorcode", "");
            inzending.form.meld_fout("factorcode", FoutCode::Regel("netwerk-fout-code"), vec![]);
            pagina_fout(&Codepagina { p: bezoeker.pagina("netwerk-code"), f: inzending.form })
        }
    }
}

const INSTELPAD: &str = "/inloggen/tweede-factor";

/// GET `/inloggen/tweede-factor`: for whoever must have a second factor and has none.
pub async fn instelpagina(bezoeker: Bezoeker, Vraag(vraag): Vraag) -> Antwoord {
    let a = half(&bezoeker)?;
    let bestemming = bestemming(&vraag);
    if acties::open_stap(&bezoeker.app, a).await? != Stap::Instellen {
        return Ok(Redirect::to(&adres_van(Stap::Code, &bestemming)).into_response());
    }
    let p = bezoeker.pagina("netwerk-factor");
    pagina(&Instelpagina::nieuw(p, formulier_met(bestemming), &a.naam, INSTELPAD, true)?)
}

/// POST `/inloggen/tweede-factor`.
pub async fn instellen(bezoeker: Bezoeker, mut inzending: Inzending) -> Antwoord {
    let a = half(&bezoeker)?;
    let bestemming = bestemming(&inzending.form);
    match acties::stel_in(&bezoeker.app, bezoeker.nu, &inzending, a, &bestemming).await? {
        Uitslag::Goed { token, stap } => {
            Ok(verder(bezoeker.app.instellingen.https, &token, stap, &bestemming))
        }
        Uitslag::GeenToegang => Err(Weigering::niet_ingelogd().into()),
        Uitslag::Onjuist => {
            inzending.form.meld_fout("factorcode", FoutCode::Regel("netwerk-fout-code"), vec![]);
            let p = bezoeker.pagina("netwerk-factor");
            pagina_fout(&Instelpagina::nieuw(p, inzending.form, &a.naam, INSTELPAD, true)?)
        }
    }
}

async fn functieopties(ik: &Ik, p: &Page) -> Result<Vec<Optie>, Reject> {
    let eigen = acties::eigen_functies(&ik.app, ik.nu, ik.actor.gebruiker).await?;
    let optie = |f: &crate::netwerk::Functie| {
        Optie::nieuw(f.id.to_string(), format!("{}, {}", functienaam(p, f.bevoegdheid()), f.organisatienaam))
    };
    Ok(eigen.iter().map(optie).collect())
}

/// GET `/inloggen/functie`: in which functie to work, for whoever has several.
pub async fn functiepagina(ik: Ik, Vraag(vraag): Vraag) -> Antwoord {
    let p = ik.pagina("netwerk-functie-kiezen");
    let functies = functieopties(&ik, &p).await?;
    let mut f = formulier_met(bestemming(&vraag));
    f.zet("functie", ik.actor.functie.to_string());
    pagina(&Functiepagina { p, f, functies })
}

/// POST `/account/functie`.
pub async fn functie(ik: Ik, mut inzending: Inzending) -> Antwoord {
    let bestemming = bestemming(&inzending.form);
    let a = ik.aanmelding().ok_or_else(Weigering::niet_ingelogd)?;
    if let Some(keuze) = inzending.form.keuze::<FunctieId>("functie") {
        let token = acties::wissel(&ik.app, ik.nu, a, keuze).await?.ok_or_else(Weigering::niet_gevonden)?;
        return Ok(verder(ik.app.instellingen.https, &token, Stap::Klaar, &bestemming));
    }
    let p = ik.pagina("netwerk-functie-kiezen");
    let functies = functieopties(&ik, &p).await?;
    pagina_fout(&Functiepagina { p, f: inzending.form, functies })
}

/// POST `/uitloggen`: also ends a half session.
pub async fn uitloggen(bezoeker: Bezoeker, _bewijs: Inzending) -> Antwoord {
    if let Some(a) = bezoeker.aanmelding() {
        acties::uitloggen(&bezoeker.app, bezoeker.nu, a).await?;
    }
    let mut antwoord = naar("/inloggen", "melding-uitgelogd")?;
    wis_sessie(&mut antwoord, bezoeker.app.instellingen.https);
    // Not "cookies": the choice of language is no secret and may stay.
    antwoord
        .headers_mut()
        .insert(CLEAR_SITE_DATA, axum::http::HeaderValue::from_static("\"cache\", \"storage\""));
    Ok(antwoord)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn na_het_inloggen_gaat_men_alleen_naar_een_eigen_pagina() {
        for (naar, verwacht) in [
            ("/signalen?thema=x", "/signalen?thema=x"),
            ("https://elders.example/", "/"),
            ("//elders.example", "/"),
            ("/\\elders.example", "/"),
            ("/inloggen?naar=/inloggen", "/"),
            ("/uitloggen", "/"),
            ("javascript:alert(1)", "/"),
            ("", "/"),
        ] {
            assert_eq!(bestemming(&formulier_met(naar.to_owned())), verwacht, "{naar}");
        }
        assert_eq!(adres_van(Stap::Code, "/a?b=c&d"), "/inloggen/code?naar=/a%3Fb%3Dc%26d");
        assert_eq!(adres_van(Stap::Klaar, "/a?b=c"), "/a?b=c");
    }
}
