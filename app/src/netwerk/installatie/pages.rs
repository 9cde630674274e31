// SPDX-License-Identifier: EUPL-1.2
//! The page of the first start: the organisation and its first administrator.

use askama::Template;
use db::{DbError, Tx};
use kernel::{Functiesoort, OrganisatieId, Organisatiesoort, Periode, Tijdstip};
use spoor::{Bron, leg_vast};
use web::{Form, FoutCode, Id, Optie, Page, Weigering};

use crate::netwerk::errors::NetwerkFout;
use crate::netwerk::events::{FunctieGegeven, GebruikerUitgenodigd, OrganisatieToegevoegd};
use crate::netwerk::store::organisatie::{organisatie_van_gemeente, voeg_organisatie_toe};
use crate::netwerk::store::{functie, gebruiker, uitnodiging};
use crate::netwerk::{NieuweGebruiker, NieuweOrganisatie, formulier};
use crate::schil::{Antwoord, Bezoeker, Inzending, Reject, hash_van, naar, pagina, pagina_fout};

const AFKORTING: std::ops::RangeInclusive<usize> = 2..=6;

#[derive(Template)]
#[template(path = "netwerk/eerste_start.html")]
struct Startpagina {
    p: Page,
    f: Form,
    gemeenten: Vec<Optie>,
    token: String,
}

/// What the first administrator fills in.
struct Begin {
    gemeente: &'static gebied::Gemeente,
    afkorting: String,
    weergavenaam: String,
    gebruikersnaam: String,
    wachtwoord: String,
}

impl Begin {
    fn lees(form: &mut Form) -> Option<Self> {
        let code = form.regel("gemeentecode", 1, 10);
        let gemeente = code.and_then(|code| gebied::gemeente(&code));
        if gemeente.is_none() {
            form.meld_fout("gemeentecode", FoutCode::Keuze, vec![]);
        }
        let afkorting = lees_afkorting(form);
        let weergavenaam = form.regel("weergavenaam", 1, 120);
        let gebruikersnaam = formulier::nieuwe_gebruikersnaam(form);
        let wachtwoord = formulier::nieuw_wachtwoord(form, gebruikersnaam.as_deref().unwrap_or_default());
        Some(Self {
            gemeente: gemeente?,
            afkorting: afkorting?,
            weergavenaam: weergavenaam?,
            gebruikersnaam: gebruikersnaam?,
            wachtwoord: wachtwoord?,
        })
    }
}

/// Capital letters and digits: it is the beginning of every number the organisation hands out.
fn lees_afkorting(form: &mut Form) -> Option<String> {
    let afkorting = form.regel("afkorting", 1, 40)?.to_uppercase();
    let goed = AFKORTING.contains(&afkorting.len())
        && afkorting.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
    if !goed {
        form.meld_fout("afkorting", FoutCode::Regel("netwerk-fout-afkorting"), vec![]);
    }
    goed.then_some(afkorting)
}

fn blad(bezoeker: &Bezoeker, f: Form, token: String) -> Startpagina {
    let mut gemeenten: Vec<Optie> =
        gebied::gemeenten().iter().map(|g| Optie::nieuw(g.code, g.naam)).collect();
    gemeenten.sort_by(|een, twee| een.label.cmp(&twee.label));
    Startpagina { p: bezoeker.pagina("netwerk-eerste-start"), f, gemeenten, token }
}

async fn werkt(bezoeker: &Bezoeker, token: &str) -> Result<(), Reject> {
    let mut c = bezoeker.app.db.read().await?;
    if uitnodiging::is_eerste_start(&mut c, &hash_van(token), bezoeker.nu).await? {
        return Ok(());
    }
    Err(NetwerkFout::Link.into())
}

/// GET `/eerste-start/{token}`.
pub async fn startpagina(bezoeker: Bezoeker, Id(token): Id<String>) -> Antwoord {
    werkt(&bezoeker, &token).await?;
    pagina(&blad(&bezoeker, Form::leeg(), token))
}

/// POST `/eerste-start/{token}`.
pub async fn begin(bezoeker: Bezoeker, Id(token): Id<String>, mut inzending: Inzending) -> Antwoord {
    werkt(&bezoeker, &token).await?;
    let Some(begin) = Begin::lees(&mut inzending.form) else {
        return pagina_fout(&blad(&bezoeker, inzending.form, token));
    };
    let hash = bezoeker.app.instellingen.kosten.bewaar(begin.wachtwoord.clone()).await?;
    let nu = bezoeker.nu;
    let mut tx = bezoeker.app.db.write().await?;
    // Two who hold the link: one wins. Once there is somebody, there is no first start any more.
    if !uitnodiging::verbruik(&mut tx, &hash_van(&token), nu).await? || gebruiker::is_iemand(&mut tx).await? {
        return Err(NetwerkFout::Link.into());
    }
    let organisatie = match organisatie(&mut tx, nu, &begin).await {
        Err(DbError::Exists(_)) => return Err(Weigering::botsing().into()),
        anders => anders?,
    };
    eerste_beheerder(&mut tx, nu, organisatie, &begin, &hash).await?;
    inzending.klaar(&mut tx, nu, "/inloggen").await?;
    tx.commit().await?;
    naar("/inloggen", "melding-eerste-start")
}

/// The municipality, which an import may have added before there was anybody.
async fn organisatie(tx: &mut Tx, nu: Tijdstip, begin: &Begin) -> db::Result<OrganisatieId> {
    if let Some(er_al) = organisatie_van_gemeente(tx, begin.gemeente.code).await? {
        return Ok(er_al.id);
    }
    let nieuw = NieuweOrganisatie {
        soort: Organisatiesoort::Gemeente,
        naam: &format!("Gemeente {}", begin.gemeente.naam),
        afkorting: &begin.afkorting,
        cbs_code: Some(begin.gemeente.code),
        sinds: nu,
    };
    let id = voeg_organisatie_toe(tx, nu, &nieuw).await?;
    leg_vast(tx, Bron::zonder_actor(id, nu), &OrganisatieToegevoegd { organisatie: id }).await?;
    Ok(id)
}

async fn eerste_beheerder(
    tx: &mut Tx,
    nu: Tijdstip,
    organisatie: OrganisatieId,
    begin: &Begin,
    hash: &str,
) -> db::Result<()> {
    let nieuw = NieuweGebruiker {
        gebruikersnaam: &begin.gebruikersnaam,
        naam: &begin.weergavenaam,
        email: None,
        wachtwoordhash: Some(hash),
        taal: web::Taal::Nl,
    };
    let id = gebruiker::voeg_gebruiker_toe(tx, nu, &nieuw).await?;
    let (soort, periode) = (Functiesoort::Beheerder, Periode::vanaf(nu));
    let functie = functie::geef_functie(tx, nu, id, organisatie, soort, periode).await?;
    let bron = Bron::zonder_actor(organisatie, nu);
    leg_vast(tx, bron, &GebruikerUitgenodigd { gebruiker: id }).await?;
    leg_vast(tx, bron, &FunctieGegeven::nieuw(functie, id, soort, periode)).await
}
