// SPDX-License-Identifier: EUPL-1.2
//! The overview of one's own account, and the small acts on it.

use askama::Template;
use axum::http::HeaderValue;
use axum::http::header::SET_COOKIE;
use kernel::ApiSleutelId;
use web::taal::TAALKOEKJE;
use web::{Form, Id, Optie, Page, Taal, Weigering};

use super::acties;
use crate::instellingen::TweedeFactor;
use crate::netwerk::store::sessie::{merk, sessies_van};
use crate::netwerk::store::{functie, gebruiker, sleutel};
use crate::netwerk::{ApiSleutel, Functie, Gebruiker, Sessie, functienaam};
use crate::schil::{Antwoord, Ik, Inzending, RUST_MINUTEN, naar, pagina};

#[derive(Template)]
#[template(path = "netwerk/account.html")]
struct Overzicht {
    p: Page,
    f: Form,
    wie: Gebruiker,
    functies: Vec<Functierij>,
    sessies: Vec<Sessierij>,
    sleutels: Vec<Sleutelrij>,
    talen: Vec<Optie>,
    factor_verplicht: bool,
}

/// A functie as shown to its holder.
struct Functierij {
    f: Functie,
    naam: String,
    loopt: bool,
    nu_in_gebruik: bool,
}

struct Sessierij {
    s: Sessie,
    deze: bool,
}

struct Sleutelrij {
    s: ApiSleutel,
    functie: String,
    werkt: bool,
}

/// GET `/account`.
pub async fn overzicht(ik: Ik) -> Antwoord {
    let id = ik.actor.gebruiker;
    let mut c = ik.app.db.read().await?;
    let wie = gebruiker::gebruiker(&mut c, id).await?.ok_or_else(Weigering::niet_gevonden)?;
    let functies = functie::functies_van(&mut c, id).await?;
    let sessies = sessies_van(&mut c, id, ik.nu, ik.nu.plus_minuten(-RUST_MINUTEN)).await?;
    let sleutels = sleutel::sleutels_van(&mut c, id).await?;
    drop(c);
    let p = ik.pagina("netwerk-account");
    let mut f = Form::leeg();
    f.zet("taal_keuze", wie.taal.code());
    let deze = ik.aanmelding().map(|a| merk(&a.sessie).to_owned()).unwrap_or_default();
    let functies: Vec<Functierij> = functies
        .into_iter()
        .map(|f| Functierij {
            naam: functienaam(&p, f.soort),
            loopt: f.loopt(ik.nu),
            nu_in_gebruik: f.id == ik.actor.functie,
            f,
        })
        .collect();
    let sleutels = sleutels
        .into_iter()
        .map(|s| Sleutelrij { functie: functienaam(&p, s.soort), werkt: s.werkt(ik.nu), s })
        .collect();
    pagina(&Overzicht {
        f,
        wie,
        functies,
        sessies: sessies.into_iter().map(|s| Sessierij { deze: s.merk == deze, s }).collect(),
        sleutels,
        talen: vec![Optie::nieuw("nl", "Nederlands"), Optie::nieuw("en", "English")],
        factor_verplicht: ik.app.instellingen.tweede_factor == TweedeFactor::Verplicht,
        p,
    })
}

/// POST `/account/taal`.
pub async fn taal(ik: Ik, inzending: Inzending) -> Antwoord {
    let taal = Taal::uit_code(inzending.form.waarde("taal_keuze")).unwrap_or_default();
    acties::kies_taal(&ik, &inzending, taal).await?;
    let mut antwoord = naar("/account", "melding-taal-gekozen")?;
    // The language of this browser goes before that of the account, so it must follow.
    let koekje = format!("{TAALKOEKJE}={}; Path=/; Max-Age=31536000; SameSite=Lax", taal.code());
    if let Ok(kop) = HeaderValue::from_str(&koekje) {
        antwoord.headers_mut().append(SET_COOKIE, kop);
    }
    Ok(antwoord)
}

/// POST `/account/sessies/{merk}/beeindiging`.
pub async fn beeindig_sessie(ik: Ik, Id(merk): Id<String>, inzending: Inzending) -> Antwoord {
    acties::beeindig_sessie(&ik, &inzending, &merk).await?;
    naar("/account", "melding-sessie-beeindigd")
}

/// POST `/account/sleutels/{id}/intrekking`.
pub async fn trek_sleutel_in(ik: Ik, Id(id): Id<ApiSleutelId>, inzending: Inzending) -> Antwoord {
    acties::trek_sleutel_in(&ik, &inzending, id).await?;
    naar("/account", "melding-sleutel-ingetrokken")
}
