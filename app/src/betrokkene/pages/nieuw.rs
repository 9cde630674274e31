// SPDX-License-Identifier: EUPL-1.2
//! Writing a request down.

use askama::Template;
use web::{Form, Optie, Page};

use crate::betrokkene::acties;
use crate::betrokkene::formulier::lees_nieuw;
use crate::betrokkene::model::Verzoeksoort;
use crate::schil::{Antwoord, Context, Ik, Inzending, naar, pagina, pagina_fout};

#[derive(Template)]
#[template(path = "betrokkene/nieuw.html")]
struct Nieuwpagina {
    p: Page,
    f: Form,
    soorten: Vec<Optie>,
}

fn blad(ik: &Ik, f: Form) -> Nieuwpagina {
    let p = ik.pagina("verzoek-nieuw-titel");
    let soorten = Verzoeksoort::ALLE.iter().map(|s| {
        Optie::nieuw(s.code(), p.t(&format!("verzoeksoort-{s}")))
            .met_uitleg(p.t(&format!("verzoeksoort-{s}-uitleg")))
    });
    Nieuwpagina { soorten: soorten.collect(), p, f }
}

/// GET `/verzoeken/nieuw`.
pub async fn formulier(ik: Ik) -> Antwoord {
    pagina(&blad(&ik, Form::leeg()))
}

/// POST `/verzoeken/nieuw`.
pub async fn ontvangen(ik: Ik, mut inzending: Inzending) -> Antwoord {
    let Some(nieuw) = lees_nieuw(&mut inzending.form, ik.nu.dag()) else {
        return pagina_fout(&blad(&ik, inzending.form));
    };
    let mut tx = ik.app.db.write().await?;
    let id = acties::ontvang(&mut tx, &Context::van(&ik), &nieuw).await?;
    let doel = format!("/verzoeken/{id}");
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, "melding-verzoek-ontvangen")
}
