// SPDX-License-Identifier: EUPL-1.2
//! The list of mandates of the own municipality, with giving and taking back.

use askama::Template;
use kernel::MandaatId;
use poort::{Handeling, Situatie};
use procedure::Proceduresoort;
use web::{Form, Id, NavItem, Optie, Page};

use super::{Mandaat, kan_gemandateerd, kan_tekenen, store, trek_in, verleen};
use crate::besluit::procedure::formulier::{HULPOFFICIER, Mandaatformulier};
use crate::besluit::procedure::pages::tabs;
use crate::netwerk;
use crate::schil::{Antwoord, Context, Ik, Inzending, Reject, functienaam, naar, pagina, pagina_fout};

#[derive(Template)]
#[template(path = "besluit/mandaten.html")]
struct Mandatenpagina {
    p: Page,
    f: Form,
    tabs: Vec<NavItem>,
    mandaten: Vec<(Mandaat, bool)>,
    soorten: Vec<Optie>,
    wie: Vec<Optie>,
    mag: bool,
}

impl Mandatenpagina {
    fn wie(&self, m: &Mandaat) -> String {
        m.aan.as_ref().map_or_else(|| self.p.t("mandaat-hulpofficieren"), |(_, naam)| naam.clone())
    }

    fn periode(&self, m: &Mandaat) -> String {
        let van = self.p.dag(m.van);
        match m.tot {
            Some(tot) => self.p.tm("mandaat-van-tot", &[("van", &van), ("tot", &self.p.dag(tot))]),
            None => self.p.tm("mandaat-vanaf", &[("van", &van)]),
        }
    }
}

async fn blad(ik: &Ik, f: Form) -> Result<Mandatenpagina, Reject> {
    let context = Context::van(ik);
    let mut c = ik.app.db.read().await?;
    let alle = store::van(&mut c, ik.actor.organisatie).await?;
    let mag = ik.mag(Handeling::MandaatVerlenen, Situatie::EIGEN);
    let functies =
        if mag { netwerk::functies_van_organisatie(&mut c, ik.actor.organisatie).await? } else { vec![] };
    let p = ik.pagina("mandaten-titel");
    let optie = |f: &netwerk::Functie| {
        Optie::nieuw(f.id.to_string(), format!("{}, {}", f.naam, functienaam(&p, f.bevoegdheid())))
    };
    let mut wie: Vec<_> = functies.iter().filter(|f| kan_tekenen(&context, f)).map(optie).collect();
    wie.push(Optie::nieuw(HULPOFFICIER.to_owned(), p.t("mandaat-hulpofficieren")));
    Ok(Mandatenpagina {
        tabs: tabs(&p, 3),
        mandaten: alle
            .into_iter()
            .map(|m| {
                let werkt = m.werkt(ik.nu);
                (m, werkt)
            })
            .collect(),
        soorten: Optie::van_codes(
            &p,
            "proceduresoort",
            Proceduresoort::ALLE.iter().filter(|s| kan_gemandateerd(**s)),
        ),
        wie,
        mag,
        f,
        p,
    })
}

/// GET `/mandaten`.
pub async fn lijst(ik: Ik) -> Antwoord {
    pagina(&blad(&ik, Form::leeg()).await?)
}

/// POST `/mandaten`.
pub async fn verlenen(ik: Ik, mut inzending: Inzending) -> Antwoord {
    let Some(nieuw) = Mandaatformulier::lees(&mut inzending.form) else {
        return pagina_fout(&blad(&ik, inzending.form).await?);
    };
    let mut tx = ik.app.db.write().await?;
    if verleen(&mut tx, &Context::van(&ik), &nieuw, &mut inzending.form).await?.is_none() {
        drop(tx);
        return pagina_fout(&blad(&ik, inzending.form).await?);
    }
    inzending.klaar(&mut tx, ik.nu, "/mandaten").await?;
    tx.commit().await?;
    naar("/mandaten", "melding-mandaat-verleend")
}

/// POST `/mandaten/{id}/intrekking`.
pub async fn intrekken(ik: Ik, Id(id): Id<MandaatId>, inzending: Inzending) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    trek_in(&mut tx, &Context::van(&ik), id).await?;
    inzending.klaar(&mut tx, ik.nu, "/mandaten").await?;
    tx.commit().await?;
    naar("/mandaten", "melding-mandaat-ingetrokken")
}
