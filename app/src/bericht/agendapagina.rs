// SPDX-License-Identifier: EUPL-1.2
//! The page on which somebody makes, renews or ends the calendar address of the own functie.

use askama::Template;
use kernel::Tijdstip;
use poort::{Handeling, Recht};
use spoor::leg_vast;
use web::Page;

use crate::app::Wegen;
use crate::bericht::events::{AgendaadresGemaakt, AgendaadresIngetrokken};
use crate::bericht::feed;
use crate::schil::{Antwoord, Ik, Inzending, naar, pagina};

const PAD: &str = "/account/agenda";

/// Everybody with a functie has a first screen, and so a calendar.
const RECHT: Recht = Recht::Mag(Handeling::VandaagInzien);

pub(super) fn wegen() -> Wegen {
    Wegen::nieuw().get(PAD, RECHT, tonen).post(PAD, RECHT, vernieuwen).post(
        "/account/agenda/intrekken",
        RECHT,
        intrekken,
    )
}

#[derive(Template)]
#[template(path = "bericht/agenda.html")]
struct Agendapagina {
    p: Page,
    sinds: Option<Tijdstip>,
    /// Only right after it was made.
    adres: Option<String>,
}

async fn tonen(ik: Ik) -> Antwoord {
    let sinds = feed::sinds(&mut ik.app.db.read().await?, ik.actor.functie).await?;
    pagina(&Agendapagina { p: ik.pagina("bericht-agenda-titel"), sinds, adres: None })
}

/// Answers with the page itself: the address is nowhere to be found afterwards, so a redirect could not show it.
async fn vernieuwen(ik: Ik, inzending: Inzending) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    let token = feed::vernieuw(&mut tx, ik.actor.functie, ik.nu).await?;
    leg_vast(&mut tx, ik.bron(), &AgendaadresGemaakt { functie: ik.actor.functie }).await?;
    inzending.klaar(&mut tx, ik.nu, PAD).await?;
    tx.commit().await?;
    let adres = format!("{}/agenda/{token}.ics", ik.app.instellingen.adres.trim_end_matches('/'));
    pagina(&Agendapagina { p: ik.pagina("bericht-agenda-titel"), sinds: Some(ik.nu), adres: Some(adres) })
}

async fn intrekken(ik: Ik, inzending: Inzending) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    if feed::trek_in(&mut tx, ik.actor.functie, ik.nu).await? {
        leg_vast(&mut tx, ik.bron(), &AgendaadresIngetrokken { functie: ik.actor.functie }).await?;
    }
    inzending.klaar(&mut tx, ik.nu, PAD).await?;
    tx.commit().await?;
    naar(PAD, "melding-bericht-agenda-ingetrokken")
}
