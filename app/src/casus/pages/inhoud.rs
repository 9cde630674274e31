// SPDX-License-Identifier: EUPL-1.2
//! What a casus says, each opening logged: the facts, the persons with the talks, the notes.

use askama::Template;
use kernel::CasusId;
use poort::Handeling;
use web::{Form, Id, Optie, Page};

use super::{lezend, titel};
use crate::casus::formulier::Notitieformulier;
use crate::casus::handelingen::{self, laad, lees, mag};
use crate::casus::model::{Inhoud, Kern, Notitiesoort, Persoon, Toegang};
use crate::casus::rules::gesprek::ontbreekt;
use crate::schil::{Antwoord, Context, Ik, Inzending, Reject, naar, pagina, pagina_fout};

#[derive(Template)]
#[template(path = "casus/inhoud.html")]
struct Inhoudpagina {
    p: Page,
    f: Form,
    k: Kern,
    i: Inhoud,
    voert: bool,
    draagt_bij: bool,
    notitiesoorten: Vec<Optie>,
}

impl Inhoudpagina {
    fn ontbreekt(&self, persoon: &&Persoon) -> bool {
        ontbreekt(persoon.betrokkenheid, i64::try_from(persoon.gesprekken.len()).unwrap_or(i64::MAX))
    }
}

/// The kinds of note that this reader may write: of care only who may read that.
pub(super) fn notitiesoorten(context: &Context<'_>, kern: &Kern, toegang: Toegang) -> Vec<Notitiesoort> {
    let zorg = mag(context, kern, toegang, Handeling::CasuszorgInzien);
    Notitiesoort::ALLE.iter().copied().filter(|s| zorg || *s != Notitiesoort::Zorg).collect()
}

async fn blad(ik: &Ik, id: CasusId, mut f: Form) -> Result<Inhoudpagina, Reject> {
    let context = Context::van(ik);
    let mut tx = ik.app.db.write().await?;
    let (k, toegang, i) = lees(&mut tx, &context, id).await?;
    tx.commit().await?;
    let p = titel(ik, "casus-inhoud-titel", &k);
    let open = k.gesloten.is_none();
    let soorten = notitiesoorten(&context, &k, toegang);
    if f.waarde("notitiesoort").is_empty() {
        f.zet("notitiesoort", Notitiesoort::Verloop.code());
    }
    Ok(Inhoudpagina {
        f,
        voert: open && mag(&context, &k, toegang, Handeling::CasusVoeren),
        draagt_bij: open && mag(&context, &k, toegang, Handeling::CasusBijdragen),
        notitiesoorten: if soorten.len() > 1 {
            Optie::van_codes(&p, "notitiesoort", soorten)
        } else {
            vec![]
        },
        k,
        i,
        p,
    })
}

/// GET `/casussen/{id}/inhoud`.
pub async fn inhoud(ik: Ik, Id(id): Id<CasusId>) -> Antwoord {
    pagina(&blad(&ik, id, Form::leeg()).await?)
}

/// POST `/casussen/{id}/notities`.
pub async fn notitie(ik: Ik, Id(id): Id<CasusId>, mut inzending: Inzending) -> Antwoord {
    let context = Context::van(&ik);
    let mut c = lezend(&ik).await?;
    let (kern, toegang) = laad(&mut c, &context, Handeling::CasusBijdragen, id).await?;
    drop(c);
    let soorten = notitiesoorten(&context, &kern, toegang);
    let Some(nieuw) = Notitieformulier::lees(&mut inzending.form, &soorten) else {
        return pagina_fout(&blad(&ik, id, inzending.form).await?);
    };
    let doel = format!("/casussen/{id}/inhoud");
    let mut tx = ik.app.db.write().await?;
    handelingen::noteer(&mut tx, &context, id, &nieuw).await?;
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, "melding-casus-notitie")
}
