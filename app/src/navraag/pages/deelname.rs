// SPDX-License-Identifier: EUPL-1.2
//! Taking part: an organisation answers only when it said whom others may call.

use askama::Template;
use spoor::leg_vast;
use web::{Form, Page};

use super::lezend;
use crate::navraag::events::{NavraagdeelnameGestopt, NavraagdeelnameIngesteld};
use crate::navraag::formulier::lees_deelname;
use crate::navraag::store;
use crate::schil::{Antwoord, Ik, Inzending, Reject, naar, pagina, pagina_fout};

#[derive(Template)]
#[template(path = "navraag/deelname.html")]
struct Deelnamepagina {
    p: Page,
    f: Form,
    doet_mee: bool,
}

async fn blad(ik: &Ik, f: Option<Form>) -> Result<Deelnamepagina, Reject> {
    let nu = store::deelname(&mut lezend(ik).await?, ik.actor.organisatie).await?;
    let doet_mee = nu.is_some();
    let f = f.unwrap_or_else(|| {
        let mut f = Form::leeg();
        if let Some(d) = nu {
            f.zet("navraagcontact", d.contact);
            f.zet("contacttelefoon", d.telefoon.unwrap_or_default());
            f.zet("contactemail", d.email.unwrap_or_default());
        }
        f
    });
    Ok(Deelnamepagina { p: ik.pagina("navraag-deelname-titel"), f, doet_mee })
}

/// GET `/navragen/deelname`.
pub async fn formulier(ik: Ik) -> Antwoord {
    pagina(&blad(&ik, None).await?)
}

/// POST `/navragen/deelname`.
pub async fn instellen(ik: Ik, mut inzending: Inzending) -> Antwoord {
    let Some(nieuw) = lees_deelname(&mut inzending.form) else {
        return pagina_fout(&blad(&ik, Some(inzending.form)).await?);
    };
    let eigen = ik.actor.organisatie;
    let mut tx = ik.app.db.write().await?;
    store::zet_deelname(&mut tx, eigen, ik.actor.functie, &nieuw, ik.nu).await?;
    leg_vast(&mut tx, ik.bron(), &NavraagdeelnameIngesteld { organisatie: eigen }).await?;
    inzending.klaar(&mut tx, ik.nu, "/navragen").await?;
    tx.commit().await?;
    naar("/navragen", "melding-navraag-deelname")
}

/// POST `/navragen/deelname/stop`.
pub async fn stoppen(ik: Ik, inzending: Inzending) -> Antwoord {
    let eigen = ik.actor.organisatie;
    let mut tx = ik.app.db.write().await?;
    if store::stop_deelname(&mut tx, eigen, ik.nu).await? {
        leg_vast(&mut tx, ik.bron(), &NavraagdeelnameGestopt { organisatie: eigen }).await?;
    }
    inzending.klaar(&mut tx, ik.nu, "/navragen").await?;
    tx.commit().await?;
    naar("/navragen", "melding-navraag-gestopt")
}
