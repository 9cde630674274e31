// SPDX-License-Identifier: EUPL-1.2
//! One person of the own organisation.

use askama::Template;
use kernel::{FunctieId, GebruikerId};
use web::{Form, Id, Optie, Page};

use super::acties::{self, Eigen};
use super::invoer::functiesoorten;
use crate::netwerk::account::Geheimpagina;
use crate::netwerk::dvo::takennamen;
use crate::netwerk::{Functie, Gebruiker, functienaam};
use crate::schil::{Antwoord, Ik, Inzending, naar, pagina, pagina_fout};

#[derive(Template)]
#[template(path = "netwerk/gebruiker.html")]
struct Detail {
    p: Page,
    f: Form,
    wie: Gebruiker,
    functies: Vec<Functierij>,
    soorten: Vec<Optie>,
    /// Whether the organisation alone may arrange the account itself, and it is not one's own.
    regelbaar: bool,
    zelf: bool,
    van_elders: bool,
}

struct Functierij {
    f: Functie,
    naam: String,
    loopt: bool,
    te_beeindigen: bool,
}

fn blad(ik: &Ik, eigen: Eigen, f: Form) -> Detail {
    let mut p = ik.pagina("netwerk-gebruiker");
    p.titel.clone_from(&eigen.wie.naam);
    let zelf = eigen.wie.id == ik.actor.gebruiker;
    let naam = |f: &Functie| match &f.onder {
        Some(o) => p.tm(
            "dvo-functie-beperkt",
            &[
                ("functie", &functienaam(&p, f.soort)),
                ("werkgever", &o.werkgevernaam),
                ("taken", &takennamen(&p, o.taken)),
            ],
        ),
        None => functienaam(&p, f.soort),
    };
    let rij = |f: Functie| Functierij {
        naam: naam(&f),
        loopt: f.loopt(ik.nu),
        te_beeindigen: f.is_niet_voorbij(ik.nu),
        f,
    };
    Detail {
        f,
        functies: eigen.functies.into_iter().map(rij).collect(),
        soorten: functiesoorten(&p),
        regelbaar: eigen.alleen_hier && !zelf,
        zelf,
        van_elders: eigen.van_elders,
        wie: eigen.wie,
        p,
    }
}

/// GET `/beheer/gebruikers/{id}`.
pub async fn detail(ik: Ik, Id(id): Id<GebruikerId>) -> Antwoord {
    let eigen = acties::laad(&mut ik.app.db.read().await?, &ik, id).await?;
    let mut f = Form::leeg();
    f.zet("eerste_dag", web::datum::toon_dag_kort(ik.nu.dag()));
    pagina(&blad(&ik, eigen, f))
}

/// POST `/beheer/gebruikers/{id}/functies`.
pub async fn geef_functie(ik: Ik, Id(id): Id<GebruikerId>, mut inzending: Inzending) -> Antwoord {
    if acties::geef_functie(&ik, &mut inzending, id).await?.is_some() {
        return naar(&format!("/beheer/gebruikers/{id}"), "melding-functie-gegeven");
    }
    let eigen = acties::laad(&mut ik.app.db.read().await?, &ik, id).await?;
    pagina_fout(&blad(&ik, eigen, inzending.form))
}

/// POST `/beheer/functies/{id}/beeindiging`.
pub async fn beeindig_functie(ik: Ik, Id(id): Id<FunctieId>, inzending: Inzending) -> Antwoord {
    let gebruiker = acties::beeindig_functie(&ik, &inzending, id).await?;
    naar(&format!("/beheer/gebruikers/{gebruiker}"), "melding-functie-beeindigd")
}

/// POST `/beheer/gebruikers/{id}/blokkade`.
pub async fn blokkeer(ik: Ik, Id(id): Id<GebruikerId>, inzending: Inzending) -> Antwoord {
    acties::blokkeer(&ik, &inzending, id).await?;
    naar(&format!("/beheer/gebruikers/{id}"), "melding-gebruiker-geblokkeerd")
}

/// POST `/beheer/gebruikers/{id}/vrijgave`.
pub async fn geef_vrij(ik: Ik, Id(id): Id<GebruikerId>, inzending: Inzending) -> Antwoord {
    acties::geef_vrij(&ik, &inzending, id).await?;
    naar(&format!("/beheer/gebruikers/{id}"), "melding-gebruiker-vrijgegeven")
}

/// POST `/beheer/gebruikers/{id}/tweede-factor/verwijdering`.
pub async fn verwijder_factor(ik: Ik, Id(id): Id<GebruikerId>, inzending: Inzending) -> Antwoord {
    acties::verwijder_factor(&ik, &inzending, id).await?;
    naar(&format!("/beheer/gebruikers/{id}"), "melding-factor-van-gebruiker-verwijderd")
}

/// POST `/beheer/gebruikers/{id}/herstel`: the answer shows the link, once.
pub async fn herstel(ik: Ik, Id(id): Id<GebruikerId>, inzending: Inzending) -> Antwoord {
    let geheim = acties::herstel(&ik, &inzending, id).await?;
    let p = ik.pagina("netwerk-herstel-gemaakt");
    let uitleg = p.t("netwerk-link-eenmalig");
    pagina(&Geheimpagina { p, uitleg, geheim, verder: format!("/beheer/gebruikers/{id}") })
}
