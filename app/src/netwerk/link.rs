// SPDX-License-Identifier: EUPL-1.2
//! Links that let somebody choose a password: an invitation, or a reset.
//!
//! A link is shown once to whoever made it and put in nothing else; it works once, for [`LINK_UREN`]. A newer link
//! makes the older ones useless. **Invariant:** using a link sets a password and never touches the second factor
//! (ASVS 6.4.3).

use askama::Template;
use db::Tx;
use kernel::{GebruikerId, Tijdstip};
use poort::Recht;
use spoor::{Bron, leg_vast};
use web::{Form, Id, Page};

use crate::app::{App, Wegen};
use crate::netwerk::errors::NetwerkFout;
use crate::netwerk::events::{INSTALLATIE, WachtwoordGewijzigd};
use crate::netwerk::formulier;
use crate::netwerk::model::Linksoort;
use crate::netwerk::store::{functie, gebruiker, sessie, uitnodiging};
use crate::netwerk::token::{GeenToeval, Token};
use crate::schil::{Antwoord, Bezoeker, Inzending, Reject, hash_van, naar, pagina, pagina_fout};

/// How long a link works.
pub const LINK_UREN: i64 = 72;

/// The routes of links.
pub fn wegen() -> Wegen {
    Wegen::nieuw().get("/uitnodiging/{token}", Recht::Openbaar, linkpagina).post(
        "/uitnodiging/{token}",
        Recht::Openbaar,
        kies,
    )
}

/// A link could not be made.
#[derive(Debug, thiserror::Error)]
pub enum LinkFout {
    /// There is no randomness.
    #[error(transparent)]
    Toeval(#[from] GeenToeval),
    /// The database failed.
    #[error(transparent)]
    Db(#[from] db::DbError),
}

impl From<LinkFout> for Reject {
    fn from(fout: LinkFout) -> Self {
        match fout {
            LinkFout::Toeval(e) => e.into(),
            LinkFout::Db(e) => e.into(),
        }
    }
}

/// Makes a link of a kind, for a person or for the first start, and makes older ones useless.
pub async fn maak(
    app: &App,
    tx: &mut Tx,
    nu: Tijdstip,
    soort: Linksoort,
    wie: Option<GebruikerId>,
) -> Result<String, LinkFout> {
    let token = Token::nieuw()?;
    uitnodiging::trek_open_in(tx, wie, nu).await?;
    let tot = nu.plus_minuten(LINK_UREN * 60);
    uitnodiging::maak(tx, nu, soort, wie, &token.hash, tot).await?;
    let pad = if soort == Linksoort::EersteStart { "eerste-start" } else { "uitnodiging" };
    Ok(format!("{}/{pad}/{}", app.instellingen.adres.trim_end_matches('/'), token.geheim))
}

#[derive(Template)]
#[template(path = "netwerk/uitnodiging.html")]
struct Linkpagina {
    p: Page,
    f: Form,
    gebruikersnaam: String,
    naam: String,
    token: String,
}

impl Linkpagina {
    /// For a link that still works; else every link that does not gets the same refusal.
    async fn laad(bezoeker: &Bezoeker, token: String, f: Form) -> Result<(GebruikerId, Self), Reject> {
        let mut c = bezoeker.app.db.read().await?;
        let id = uitnodiging::gebruiker_van(&mut c, &hash_van(&token), bezoeker.nu).await?;
        let id = id.ok_or(NetwerkFout::Link)?;
        let wie = gebruiker::gebruiker(&mut c, id).await?.ok_or(NetwerkFout::Link)?;
        let p = bezoeker.pagina("netwerk-link");
        Ok((id, Self { p, f, gebruikersnaam: wie.gebruikersnaam, naam: wie.naam, token }))
    }
}

/// GET `/uitnodiging/{token}`: looking at a link does not use it up.
async fn linkpagina(bezoeker: Bezoeker, Id(token): Id<String>) -> Antwoord {
    pagina(&Linkpagina::laad(&bezoeker, token, Form::leeg()).await?.1)
}

/// POST `/uitnodiging/{token}`.
async fn kies(bezoeker: Bezoeker, Id(token): Id<String>, inzending: Inzending) -> Antwoord {
    let (id, mut blad) = Linkpagina::laad(&bezoeker, token, inzending.form.clone()).await?;
    let Some(nieuw) = formulier::nieuw_wachtwoord(&mut blad.f, &blad.gebruikersnaam) else {
        return pagina_fout(&blad);
    };
    let hash = bezoeker.app.instellingen.kosten.bewaar(nieuw).await?;
    gebruik(&bezoeker, &inzending, &blad.token, id, &hash).await?;
    naar("/inloggen", "melding-wachtwoord-gekozen")
}

async fn gebruik(
    bezoeker: &Bezoeker,
    inzending: &Inzending,
    token: &str,
    id: GebruikerId,
    hash: &str,
) -> Result<(), Reject> {
    let nu = bezoeker.nu;
    let mut tx = bezoeker.app.db.write().await?;
    if !uitnodiging::verbruik(&mut tx, &hash_van(token), nu).await? {
        return Err(NetwerkFout::Link.into());
    }
    gebruiker::zet_wachtwoord(&mut tx, id, Some(hash)).await?;
    sessie::beeindig_alle(&mut tx, id).await?;
    let functies = functie::functies_van(&mut tx, id).await?;
    let plaats = functies.iter().find(|f| f.is_niet_voorbij(nu)).or_else(|| functies.last());
    let bron = Bron::zonder_actor(plaats.map_or(INSTALLATIE, |f| f.organisatie), nu);
    leg_vast(&mut tx, bron, &WachtwoordGewijzigd { gebruiker: id, wijze: "link" }).await?;
    inzending.klaar(&mut tx, nu, "/inloggen").await?;
    tx.commit().await?;
    Ok(())
}
