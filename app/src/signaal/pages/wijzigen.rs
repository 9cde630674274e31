// SPDX-License-Identifier: EUPL-1.2
//! The page on which a signaal is corrected.

use askama::Template;
use kernel::SignaalId;
use poort::Handeling;
use spoor::leg_vast;
use web::{Form, Id, Optie, Page, Weigering};

use crate::netwerk::organisatie;
use crate::schil::{Antwoord, Ik, Inzending, Reject, pagina, pagina_fout};
use crate::signaal::acties::{noteer_inzage, sleutel, sleutel_in};
use crate::signaal::events::SignaalGewijzigd;
use crate::signaal::formulier::lees_correctie;
use crate::signaal::model::Hoebekend;
use crate::signaal::pages::buurtopties;
use crate::signaal::weging::mag_inhoud;
use crate::signaal::{store, thema, wijziging};

#[derive(Template)]
#[template(path = "signaal/wijzigen.html")]
struct Wijzigpagina {
    p: Page,
    f: Form,
    id: SignaalId,
    themas: Vec<Optie>,
    buurten: Vec<Optie>,
    bekend: Vec<Optie>,
}

async fn gemeente(ik: &Ik) -> Result<Option<String>, Reject> {
    Ok(organisatie(&mut ik.app.db.read().await?, ik.actor.organisatie).await?.and_then(|o| o.cbs_code))
}

fn wijzigpagina(ik: &Ik, id: SignaalId, gemeente: Option<&str>, f: Form) -> Wijzigpagina {
    let p = ik.pagina("wijzigen-titel");
    Wijzigpagina {
        themas: thema::opties(ik.taal()),
        buurten: gemeente.map(buurtopties).unwrap_or_default(),
        bekend: Optie::van_codes(&p, "hoebekend", Hoebekend::ALLE),
        p,
        f,
        id,
    }
}

/// The form, filled with what is recorded.
pub async fn formulier(ik: Ik, Id(id): Id<SignaalId>) -> Antwoord {
    let mut c = ik.app.db.read().await?;
    let sleutel = sleutel(&mut c, &ik, Handeling::SignaalWijzigen, id).await?;
    let kern = store::kern(&mut c, &sleutel).await?.ok_or_else(Weigering::niet_gevonden)?;
    mag_inhoud(&kern)?;
    let inhoud = store::inhoud(&mut c, &sleutel).await?.ok_or_else(Weigering::niet_gevonden)?;
    drop(c);
    noteer_inzage(&ik, &sleutel, "verbeteren").await?;
    let mut f = Form::leeg();
    wijziging::vul(&mut f, &kern, &inhoud);
    pagina(&wijzigpagina(&ik, id, gemeente(&ik).await?.as_deref(), f))
}

/// Records the correction; a stale form keeps what was typed and says what happened.
pub async fn wijzigen(ik: Ik, Id(id): Id<SignaalId>, mut inzending: Inzending) -> Antwoord {
    let gemeente = gemeente(&ik).await?;
    let Some(correctie) = lees_correctie(&mut inzending.form, gemeente.as_deref(), ik.nu.dag()) else {
        sleutel(&mut ik.app.db.read().await?, &ik, Handeling::SignaalWijzigen, id).await?;
        return pagina_fout(&wijzigpagina(&ik, id, gemeente.as_deref(), inzending.form));
    };
    let mut tx = ik.app.db.write().await?;
    let sleutel = sleutel_in(&mut tx, &ik, Handeling::SignaalWijzigen, id).await?;
    mag_inhoud(&store::kern(&mut tx, &sleutel).await?.ok_or_else(Weigering::niet_gevonden)?)?;
    if !wijziging::verbeter(&mut tx, &sleutel, &correctie).await? {
        inzending.form.meld_fout("", web::FoutCode::Regel("fout-intussen-gewijzigd"), vec![]);
        return pagina_fout(&wijzigpagina(&ik, id, gemeente.as_deref(), inzending.form));
    }
    leg_vast(&mut tx, ik.bron(), &SignaalGewijzigd { signaal: id }).await?;
    let naar = format!("/signalen/{id}");
    inzending.klaar(&mut tx, ik.nu, &naar).await?;
    tx.commit().await?;
    crate::schil::naar(&naar, "melding-signaal-gewijzigd")
}
