// SPDX-License-Identifier: EUPL-1.2
//! The pages that change how one gets in: password, second factor, keys. Each asks for the password again.

use askama::Template;
use axum::response::{IntoResponse as _, Redirect};
use web::{Form, FoutCode, Optie, Page, Weigering};

use super::acties;
use crate::instellingen::TweedeFactor;
use crate::netwerk::errors::NetwerkFout;
use crate::netwerk::inloggen::Instelpagina;
use crate::netwerk::store::gebruiker;
use crate::netwerk::{Gebruiker, formulier, tweede_factor};
use crate::schil::{Antwoord, Ik, Inzending, Reject, naar, pagina, pagina_fout};

/// How long a key may work.
const DAGEN: [i64; 3] = [30, 90, 365];
const SLEUTELNAAM_MAX: usize = 80;
const FACTORPAD: &str = "/account/tweede-factor";

#[derive(Template)]
#[template(path = "netwerk/wachtwoord.html")]
struct Wachtwoordpagina {
    p: Page,
    f: Form,
    gebruikersnaam: String,
}

#[derive(Template)]
#[template(path = "netwerk/factor_weg.html")]
struct Verwijderpagina {
    p: Page,
    f: Form,
}

#[derive(Template)]
#[template(path = "netwerk/sleutel_nieuw.html")]
struct Sleutelpagina {
    p: Page,
    f: Form,
    duren: Vec<Optie>,
}

#[derive(Template)]
#[template(path = "netwerk/geheim.html")]
pub(in crate::netwerk) struct Geheimpagina {
    /// The frame.
    pub p: Page,
    /// What it is, and what to do with it.
    pub uitleg: String,
    /// The secret, shown this once.
    pub geheim: String,
    /// Where to go on.
    pub verder: String,
}

async fn wie(ik: &Ik) -> Result<Gebruiker, Reject> {
    let g = gebruiker::gebruiker(&mut ik.app.db.read().await?, ik.actor.gebruiker).await?;
    Ok(g.ok_or_else(Weigering::niet_gevonden)?)
}

/// Asks for the password again; records an error in the form when it is not right.
async fn bevestig(ik: &Ik, form: &mut Form) -> Result<(), Reject> {
    if form.waarde("wachtwoord").is_empty() {
        form.meld_fout("wachtwoord", FoutCode::Verplicht, vec![]);
    } else if form.is_goed() && !acties::bevestig(ik, form.waarde("wachtwoord")).await? {
        form.meld_fout("wachtwoord", FoutCode::Regel("netwerk-fout-huidig-wachtwoord"), vec![]);
    }
    Ok(())
}

/// GET `/account/wachtwoord`.
pub async fn wachtwoordpagina(ik: Ik) -> Antwoord {
    let gebruikersnaam = wie(&ik).await?.gebruikersnaam;
    pagina(&Wachtwoordpagina { p: ik.pagina("netwerk-wachtwoord"), f: Form::leeg(), gebruikersnaam })
}

/// POST `/account/wachtwoord`.
pub async fn wachtwoord(ik: Ik, mut inzending: Inzending) -> Antwoord {
    let gebruikersnaam = wie(&ik).await?.gebruikersnaam;
    let nieuw = formulier::nieuw_wachtwoord(&mut inzending.form, &gebruikersnaam);
    bevestig(&ik, &mut inzending.form).await?;
    let Some(nieuw) = nieuw.filter(|_| inzending.form.is_goed()) else {
        let p = ik.pagina("netwerk-wachtwoord");
        return pagina_fout(&Wachtwoordpagina { p, f: inzending.form, gebruikersnaam });
    };
    acties::wijzig_wachtwoord(&ik, &inzending, nieuw).await?;
    naar("/account", "melding-wachtwoord-gewijzigd")
}

/// GET `/account/tweede-factor`.
pub async fn factorpagina(ik: Ik) -> Antwoord {
    let g = wie(&ik).await?;
    if g.heeft_tweede_factor {
        return Ok(Redirect::to("/account").into_response());
    }
    let p = ik.pagina("netwerk-factor");
    pagina(&Instelpagina::nieuw(p, Form::leeg(), &g.gebruikersnaam, FACTORPAD, false)?)
}

/// POST `/account/tweede-factor`.
pub async fn factor(ik: Ik, mut inzending: Inzending) -> Antwoord {
    let g = wie(&ik).await?;
    let geheim = inzending.form.waarde("factorgeheim").to_owned();
    let code = inzending.form.waarde("factorcode");
    let geldig = tweede_factor::is_geheim(&geheim);
    let stap = if geldig { tweede_factor::stap(&geheim, code, None, ik.nu)? } else { None };
    if stap.is_none() {
        inzending.form.meld_fout("factorcode", FoutCode::Regel("netwerk-fout-code"), vec![]);
    }
    bevestig(&ik, &mut inzending.form).await?;
    let Some(stap) = stap.filter(|_| inzending.form.is_goed()) else {
        let p = ik.pagina("netwerk-factor");
        return pagina_fout(&Instelpagina::nieuw(p, inzending.form, &g.gebruikersnaam, FACTORPAD, false)?);
    };
    if !acties::stel_factor_in(&ik, &inzending, &geheim, stap).await? {
        return Err(Weigering::botsing().into());
    }
    naar("/account", "melding-factor-ingesteld")
}

fn mag_verwijderen(ik: &Ik) -> Result<(), Reject> {
    match ik.app.instellingen.tweede_factor {
        TweedeFactor::Optioneel => Ok(()),
        TweedeFactor::Verplicht => Err(NetwerkFout::FactorVerplicht.into()),
    }
}

/// GET `/account/tweede-factor/verwijdering`.
pub async fn verwijderpagina(ik: Ik) -> Antwoord {
    mag_verwijderen(&ik)?;
    pagina(&Verwijderpagina { p: ik.pagina("netwerk-factor-weg"), f: Form::leeg() })
}

/// POST `/account/tweede-factor/verwijdering`.
pub async fn verwijder(ik: Ik, mut inzending: Inzending) -> Antwoord {
    mag_verwijderen(&ik)?;
    bevestig(&ik, &mut inzending.form).await?;
    if !inzending.form.is_goed() {
        return pagina_fout(&Verwijderpagina { p: ik.pagina("netwerk-factor-weg"), f: inzending.form });
    }
    acties::verwijder_factor(&ik, &inzending).await?;
    naar("/account", "melding-factor-verwijderd")
}

fn duren(p: &Page) -> Vec<Optie> {
    let optie = |dagen: &i64| {
        let tekst = dagen.to_string();
        Optie::nieuw(tekst.clone(), p.tm("netwerk-sleutel-dagen", &[("dagen", &tekst)]))
    };
    DAGEN.iter().map(optie).collect()
}

/// GET `/account/sleutels/nieuw`.
pub async fn sleutelpagina(ik: Ik) -> Antwoord {
    let p = ik.pagina("netwerk-sleutel-nieuw");
    let duren = duren(&p);
    pagina(&Sleutelpagina { p, f: Form::leeg(), duren })
}

/// POST `/account/sleutels`: the answer shows the key, once.
pub async fn sleutel(ik: Ik, mut inzending: Inzending) -> Antwoord {
    let naam = inzending.form.regel("sleutelnaam", 1, SLEUTELNAAM_MAX);
    let dagen = inzending.form.keuze::<i64>("sleutelduur");
    if dagen.is_some_and(|dagen| !DAGEN.contains(&dagen)) {
        inzending.form.meld_fout("sleutelduur", FoutCode::Keuze, vec![]);
    }
    bevestig(&ik, &mut inzending.form).await?;
    let (Some(naam), Some(dagen), true) = (naam, dagen, inzending.form.is_goed()) else {
        let p = ik.pagina("netwerk-sleutel-nieuw");
        let duren = duren(&p);
        return pagina_fout(&Sleutelpagina { p, f: inzending.form, duren });
    };
    let geheim = acties::maak_sleutel(&ik, &inzending, &naam, ik.nu.plus_dagen(dagen)).await?;
    let p = ik.pagina("netwerk-sleutel-gemaakt");
    let uitleg = p.t("netwerk-sleutel-eenmalig");
    pagina(&Geheimpagina { p, uitleg, geheim, verder: "/account".to_owned() })
}
