// SPDX-License-Identifier: EUPL-1.2
//! The one form: from where, what, about whom, to whom, what for.

use askama::Template;
use kernel::MagditvraagId;
use poort::Handeling;
use web::{Form, Optie, Page, Vraag};

use crate::magdit::formulier::NieuweVraag;
use crate::magdit::handelingen;
use crate::magdit::model::Gegevensbron;
use crate::magdit::pages::{Keuzelijsten, context};
use crate::magdit::store::Magditvraag;
use crate::netwerk::organisaties;
use crate::schil::{Antwoord, Ik, Inzending, Reject, naar, pagina, pagina_fout};
use crate::signaal;

#[derive(Template)]
#[template(path = "magdit/vraag.html")]
struct Vraagpagina {
    p: Page,
    f: Form,
    k: Keuzelijsten,
    organisaties: Vec<Optie>,
    mag_antwoorden: bool,
    mag_check: bool,
}

async fn blad(ik: &Ik, f: Form) -> Result<Vraagpagina, Reject> {
    let alle = organisaties(&mut ik.app.db.read().await?).await?;
    let anderen = alle.into_iter().filter(|o| o.id != ik.actor.organisatie);
    let p = ik.pagina("magdit-titel");
    Ok(Vraagpagina {
        k: Keuzelijsten::nieuw(&p),
        organisaties: anderen.map(|o| Optie::nieuw(o.id.to_string(), o.naam)).collect(),
        mag_antwoorden: ik.app.matrix.mag_ooit(ik.actor.bevoegdheid, Handeling::MagditBeantwoorden),
        mag_check: ik.app.matrix.mag_ooit(ik.actor.bevoegdheid, Handeling::VolwassenheidInzien),
        p,
        f,
    })
}

/// The form: empty, with what a signaal tells (`?signaal=`), or as an earlier question (`?van=`).
pub async fn formulier(ik: Ik, Vraag(vraag): Vraag) -> Antwoord {
    let mut f = Form::leeg();
    if let Ok(id) = vraag.waarde("signaal").parse() {
        let mut c = ik.app.db.read().await?;
        let sleutel = signaal::sleutel(&mut c, &ik, Handeling::SignaalInzien, id).await?;
        if let Some(kern) = signaal::store::kern(&mut c, &sleutel).await? {
            f.zet("signaal", &kern.nummer);
            f.zet("thema", &kern.thema);
            let bron = handelingen::herkomst(kern.herkomst);
            f.zet("bron", bron.map_or("", Gegevensbron::code));
        }
    }
    if let Ok(id) = vraag.waarde("van").parse::<MagditvraagId>() {
        let eerder = handelingen::laad(&mut ik.app.db.read().await?, &context(&ik), id).await?;
        neem_over(&mut f, &eerder);
    }
    pagina(&blad(&ik, f).await?)
}

/// As it was asked before; the reason and the signaal are asked anew.
fn neem_over(f: &mut Form, eerder: &Magditvraag) {
    let s = &eerder.stelling;
    f.zet("bron", s.bron.code());
    f.zet("gegevens", s.gegevens.code());
    f.zet("over", s.over.code());
    f.zet("ontvanger", s.ontvanger.code());
    f.zet("organisatie", eerder.organisatie.as_ref().map_or_else(String::new, |(id, _)| id.to_string()));
    f.zet("doel", s.doel.code());
    f.zet("thema", s.thema.clone().unwrap_or_default());
}

/// Asks, and goes to the answer.
pub async fn stellen(ik: Ik, mut inzending: Inzending) -> Antwoord {
    let Some(nieuw) = NieuweVraag::lees(&mut inzending.form) else {
        return pagina_fout(&blad(&ik, inzending.form).await?);
    };
    let context = context(&ik);
    let mut tx = ik.app.db.write().await?;
    let form = &mut inzending.form;
    let over = handelingen::over_signaal(&mut tx, &context, nieuw.signaal.as_deref(), form).await?;
    let id = match form.is_goed() {
        true => handelingen::stellen(&mut tx, &context, &nieuw, &over, form).await?,
        false => None,
    };
    let Some(id) = id else {
        drop(tx);
        return pagina_fout(&blad(&ik, inzending.form).await?);
    };
    let doel = format!("/mag-dit/vragen/{id}");
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, "melding-magdit-gevraagd")
}
