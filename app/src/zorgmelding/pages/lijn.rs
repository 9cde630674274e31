// SPDX-License-Identifier: EUPL-1.2
//! The days of a VIA and where to call for acute help.

use askama::Template;
use poort::Handeling;
use spoor::leg_vast;
use web::{Form, Page};

use super::lezend;
use crate::schil::{Antwoord, Context, Ik, Inzending, Reject, naar, pagina, pagina_fout};
use crate::zorgmelding::events::ZorglijnIngesteld;
use crate::zorgmelding::formulier::lees_lijn;
use crate::zorgmelding::handelingen::eis_rol;
use crate::zorgmelding::rules::dagen::standaard;
use crate::zorgmelding::rules::rol::Rol;
use crate::zorgmelding::store;

#[derive(Template)]
#[template(path = "zorgmelding/lijn.html")]
struct Lijnpagina {
    p: Page,
    f: Form,
    reden: &'static str,
}

async fn blad(ik: &Ik, f: Option<Form>) -> Result<Lijnpagina, Reject> {
    let mut c = lezend(ik).await?;
    eis_rol(&mut c, &Context::van(ik), Handeling::ZorglijnInstellen, Rol::Via).await?;
    let nu = store::lijn::lijn(&mut c, ik.actor.organisatie).await?;
    let f = f.unwrap_or_else(|| {
        let mut f = Form::leeg();
        f.zet("dagen_routeren", nu.dagen_routeren.to_string());
        f.zet("dagen_ontvangst", nu.dagen_ontvangst.to_string());
        f.zet("crisisdienst", nu.crisisdienst.unwrap_or_default());
        f.zet("crisistelefoon", nu.crisistelefoon.unwrap_or_default());
        f
    });
    Ok(Lijnpagina { reden: standaard().reden(ik.taal()), p: ik.pagina("zorg-lijn-titel"), f })
}

/// GET `/zorgmeldingen/lijn`.
pub async fn formulier(ik: Ik) -> Antwoord {
    pagina(&blad(&ik, None).await?)
}

/// POST `/zorgmeldingen/lijn`.
pub async fn instellen(ik: Ik, mut inzending: Inzending) -> Antwoord {
    eis_rol(&mut lezend(&ik).await?, &Context::van(&ik), Handeling::ZorglijnInstellen, Rol::Via).await?;
    let Some(nieuw) = lees_lijn(&mut inzending.form) else {
        return pagina_fout(&blad(&ik, Some(inzending.form)).await?);
    };
    let eigen = ik.actor.organisatie;
    let mut tx = ik.app.db.write().await?;
    store::lijn::zet(&mut tx, eigen, ik.actor.functie, &nieuw, ik.nu).await?;
    let gebeurtenis = ZorglijnIngesteld {
        organisatie: eigen,
        dagen_routeren: nieuw.dagen_routeren,
        dagen_ontvangst: nieuw.dagen_ontvangst,
    };
    leg_vast(&mut tx, ik.bron(), &gebeurtenis).await?;
    inzending.klaar(&mut tx, ik.nu, "/zorgmeldingen").await?;
    tx.commit().await?;
    naar("/zorgmeldingen", "melding-zorg-lijn")
}
