// SPDX-License-Identifier: EUPL-1.2
//! For visitors: report something, and follow what became of it. No account, no name needed.

use askama::Template;
use axum::response::{IntoResponse as _, Redirect};
use db::{Conn, sql};
use gebied::Kaartblad;
use kernel::Tijdstip;
use web::{Form, Id, Optie, Page, Vraag, Weigering};

use crate::netwerk::{Organisatie, organisatie_van_gemeente, organisaties};
use crate::schil::{Antwoord, Bezoeker, Inzending, pagina, pagina_fout};
use crate::signaal::formulier::{Ontvangst, lees_melding};
use crate::signaal::model::Hoebekend;
use crate::signaal::pages::buurtopties;
use crate::signaal::terugkoppeling::{Toestand, toestand_van};
use crate::signaal::terugkoppelteksten::{Paginatekst, paginatekst};
use crate::signaal::{acties, bijlage, thema};

const KAART_BREEDTE: u32 = 720;

#[derive(Template)]
#[template(path = "signaal/gemeenten.html")]
struct Gemeentenpagina {
    p: Page,
    gemeenten: Vec<(String, String)>,
}

/// Which municipality? One that takes part.
pub async fn gemeenten(bezoeker: Bezoeker) -> Antwoord {
    let mut c = bezoeker.app.db.read().await?;
    let mut gemeenten: Vec<(String, String)> = organisaties(&mut c)
        .await?
        .into_iter()
        .filter_map(|o| {
            let code = o.cbs_code?;
            let naam = gebied::naam(&code).map_or(o.naam, str::to_owned);
            Some((code.to_lowercase(), naam))
        })
        .collect();
    gemeenten.sort_by(|a, b| a.1.cmp(&b.1));
    pagina(&Gemeentenpagina { p: bezoeker.pagina("melden-titel"), gemeenten })
}

#[derive(Template)]
#[template(path = "signaal/melden.html")]
struct Meldpagina {
    p: Page,
    f: Form,
    code: String,
    gemeente: String,
    themas: Vec<Optie>,
    buurten: Vec<Optie>,
    bekend: Vec<Optie>,
    kaart: Kaartblad,
    spoed: String,
}

fn meldpagina(bezoeker: &Bezoeker, organisatie: &Organisatie, f: Form) -> Meldpagina {
    let p = bezoeker.pagina("melden-titel");
    let code = organisatie.cbs_code.clone().unwrap_or_default();
    let codes: Vec<&str> = gebied::buurten(&code).iter().map(|b| b.code).collect();
    Meldpagina {
        gemeente: gebied::naam(&code).map_or_else(|| organisatie.naam.clone(), str::to_owned),
        themas: thema::publieke_opties(bezoeker.taal()),
        buurten: buurtopties(&code),
        bekend: Optie::van_codes(&p, "hoebekend", [Hoebekend::EigenWaarneming, Hoebekend::VanHorenZeggen]),
        kaart: Kaartblad::voor(&codes, KAART_BREEDTE),
        spoed: crate::signaal::terugkoppelteksten::spoed(bezoeker.taal()),
        code: code.to_lowercase(),
        p,
        f,
    }
}

async fn ontvanger(c: &mut Conn, code: &str) -> Result<Organisatie, crate::schil::Reject> {
    let code = code.to_uppercase();
    Ok(organisatie_van_gemeente(c, &code).await?.ok_or_else(Weigering::niet_gevonden)?)
}

/// The form for one municipality.
pub async fn formulier(bezoeker: Bezoeker, Id(code): Id<String>) -> Antwoord {
    let organisatie = ontvanger(&mut bezoeker.app.db.read().await?, &code).await?;
    pagina(&meldpagina(&bezoeker, &organisatie, Form::leeg()))
}

/// Receives a report and shows where it can be followed.
pub async fn melden(bezoeker: Bezoeker, Id(code): Id<String>, mut inzending: Inzending) -> Antwoord {
    let organisatie = ontvanger(&mut bezoeker.app.db.read().await?, &code).await?;
    let ontvangst = Ontvangst {
        eigenaar: organisatie.id,
        gemeente: organisatie.cbs_code.clone(),
        door: None,
        nu: bezoeker.nu,
    };
    let grens = bezoeker.app.instellingen.bijlage_max;
    let bestanden = bijlage::beoordeel(&mut inzending.form, &inzending.bestanden, grens);
    let Some(nieuw) = lees_melding(&mut inzending.form, &ontvangst) else {
        return pagina_fout(&meldpagina(&bezoeker, &organisatie, inzending.form));
    };
    let mut tx = bezoeker.app.db.write().await?;
    let (vastgelegd, meldcode) = acties::melden(&mut tx, &nieuw).await?;
    for bestand in &bestanden {
        bijlage::bewaar(&mut tx, &bezoeker.app, vastgelegd.id, bestand, None, bezoeker.nu).await?;
    }
    let naar = format!("/melding/{}", acties::toon_meldcode(&meldcode));
    inzending.klaar(&mut tx, bezoeker.nu, &naar).await?;
    tx.commit().await?;
    crate::schil::naar(&naar, "melding-melding-ontvangen")
}

/// From a typed code to its page.
pub async fn zoek(bezoeker: Bezoeker, Vraag(mut vraag): Vraag) -> Antwoord {
    if !vraag.heeft("code") {
        return pagina(&Zoekpagina { p: bezoeker.pagina("volgen-titel"), f: vraag });
    }
    match vraag.regel("code", 8, 30) {
        Some(code) => {
            let code: String = code.chars().filter(|t| t.is_ascii_alphanumeric() || *t == '-').collect();
            Ok(Redirect::to(&format!("/melding/{}", code.to_lowercase())).into_response())
        }
        None => pagina_fout(&Zoekpagina { p: bezoeker.pagina("volgen-titel"), f: vraag }),
    }
}

#[derive(Template)]
#[template(path = "signaal/volgen_zoek.html")]
struct Zoekpagina {
    p: Page,
    f: Form,
}

#[derive(Template)]
#[template(path = "signaal/volgen.html")]
struct Volgpagina {
    p: Page,
    code: String,
    tekst: Paginatekst,
    sinds: Tijdstip,
    stappen: Vec<String>,
    stap: usize,
}

/// Where a report stands, in plain words, and nothing else.
pub async fn volgen(bezoeker: Bezoeker, Id(code): Id<String>) -> Antwoord {
    let mut c = bezoeker.app.db.read().await?;
    let vraag = sql!(
        "SELECT s.id, s.eigenaar_id, s.ontvangen_op, o.naam FROM signaal s JOIN organisatie o ON o.id = s.eigenaar_id \
         WHERE s.meldcodehash = $1",
        acties::meldcodehash(&code)
    );
    let rij = c.row_opt(vraag).await?.ok_or_else(Weigering::niet_gevonden)?;
    let ontvangen_op: Tijdstip = rij.get("ontvangen_op")?;
    let (toestand, sinds) =
        toestand_van(&mut c, rij.get("id")?).await?.unwrap_or((Toestand::Ontvangen, ontvangen_op));
    let p = bezoeker.pagina("volgen-titel");
    let tekst = paginatekst(
        toestand,
        bezoeker.taal(),
        &code,
        &gemeentenaam(&rij.get::<String>("naam")?),
        &p.datum(sinds),
    );
    let stappen =
        ["ontvangen", "opgepakt", "afgerond"].iter().map(|s| p.t(&format!("volgen-stap-{s}"))).collect();
    let stap = match toestand {
        Toestand::Ontvangen => 1,
        Toestand::Opgepakt => 2,
        Toestand::Gedaan | Toestand::Doorgegeven | Toestand::NuNiets => 4,
    };
    pagina(&Volgpagina { p, code, tekst, sinds, stappen, stap })
}

fn gemeentenaam(organisatienaam: &str) -> String {
    organisatienaam.trim_start_matches("Gemeente ").to_owned()
}
