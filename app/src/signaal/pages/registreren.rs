// SPDX-License-Identifier: EUPL-1.2
//! For staff: register an observation in under a minute, or a report of police, MMA or a partner.

use askama::Template;
use kernel::Functiesoort;
use poort::{Handeling, Situatie};
use web::{Form, Optie, Page};

use crate::schil::{Antwoord, Ik, Inzending, pagina, pagina_fout};
use crate::signaal::acties::{self, ontvangst};
use crate::signaal::formulier::{Ontvangst, lees_registratie};
use crate::signaal::model::{Hoebekend, Kanaal};
use crate::signaal::pages::buurtopties;
use crate::signaal::{bijlage, thema};

#[derive(Template)]
#[template(path = "signaal/registreren.html")]
struct Registreerpagina {
    p: Page,
    f: Form,
    kanalen: Vec<Optie>,
    themas: Vec<Optie>,
    buurten: Vec<Optie>,
    bekend: Vec<Optie>,
    met_beperking: bool,
}

/// The channels for which this functie may register, its own daily one first.
fn kanalen(ik: &Ik) -> Vec<Kanaal> {
    Kanaal::ALLE
        .iter()
        .copied()
        .filter(|k| !matches!(k, Kanaal::Melding | Kanaal::Invoer))
        .filter(|k| {
            ik.mag(Handeling::SignaalRegistreren, Situatie { herkomst: k.herkomst(), ..Situatie::EIGEN })
        })
        .collect()
}

fn registreerpagina(ik: &Ik, ontvangst: &Ontvangst, f: Form) -> Registreerpagina {
    let p = ik.pagina("registreren-titel");
    let kanalen = kanalen(ik);
    Registreerpagina {
        met_beperking: kanalen.iter().any(|k| k.herkomst() != kernel::Herkomst::Vrij),
        kanalen: Optie::van_codes(&p, "kanaal", &kanalen),
        themas: thema::opties(ik.taal()),
        buurten: ontvangst.gemeente.as_deref().map(buurtopties).unwrap_or_default(),
        bekend: Optie::van_codes(&p, "hoebekend", Hoebekend::ALLE),
        p,
        f,
    }
}

/// The form, with the usual channel of the functie chosen.
pub async fn formulier(ik: Ik) -> Antwoord {
    let mut f = Form::leeg();
    let gewoon =
        if ik.actor.bevoegdheid.soort() == Functiesoort::Boa { Kanaal::Waarneming } else { Kanaal::Collega };
    f.zet("kanaal", gewoon.code());
    f.zet("hoe_bekend", Hoebekend::EigenWaarneming.code());
    let ontvangst = ontvangst(&ik).await?;
    pagina(&registreerpagina(&ik, &ontvangst, f))
}

/// Records it.
pub async fn registreren(ik: Ik, mut inzending: Inzending) -> Antwoord {
    let ontvangst = ontvangst(&ik).await?;
    let bestanden =
        bijlage::beoordeel(&mut inzending.form, &inzending.bestanden, ik.app.instellingen.bijlage_max);
    let Some(nieuw) = lees_registratie(&mut inzending.form, &ontvangst) else {
        return pagina_fout(&registreerpagina(&ik, &ontvangst, inzending.form));
    };
    let mut tx = ik.app.db.write().await?;
    let vastgelegd = acties::registreren(&mut tx, &ik, &nieuw).await?;
    for bestand in &bestanden {
        bijlage::bewaar(&mut tx, &ik.app, vastgelegd.id, bestand, Some(ik.actor.functie), ik.nu).await?;
    }
    // Who may only register comes back to a fresh form: the next observation is often minutes away.
    let leest =
        ik.mag(Handeling::SignaalInzien, Situatie { herkomst: nieuw.beperking.herkomst, ..Situatie::EIGEN });
    let naar = if leest { format!("/signalen/{}", vastgelegd.id) } else { "/signalen/nieuw".to_owned() };
    inzending.klaar(&mut tx, ik.nu, &naar).await?;
    tx.commit().await?;
    crate::schil::naar(&naar, "melding-signaal-geregistreerd")
}
