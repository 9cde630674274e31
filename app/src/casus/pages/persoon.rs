// SPDX-License-Identifier: EUPL-1.2
//! Recording a person with a casus.

use askama::Template;
use kernel::CasusId;
use poort::{Handeling, Zegel};
use web::{Form, Id, Optie, Page};

use super::{lezend, titel};
use crate::casus::errors::CasusFout;
use crate::casus::formulier::Persoonsformulier;
use crate::casus::handelingen::{laad_open, leg_persoon_vast};
use crate::casus::model::{Betrokkenheid, Kern};
use crate::schil::{Antwoord, Context, Ik, Inzending, Reject, naar, pagina, pagina_fout};

#[derive(Template)]
#[template(path = "casus/persoon.html")]
struct Persoonpagina {
    p: Page,
    f: Form,
    k: Kern,
    betrokkenheden: Vec<Optie>,
    ja_nee: Vec<Optie>,
    /// Whether a minor would put a seal on that is not there yet.
    zegelt: bool,
}

async fn blad(ik: &Ik, id: CasusId, f: Form) -> Result<Persoonpagina, Reject> {
    let (k, _) = laad_open(&mut lezend(ik).await?, &Context::van(ik), Handeling::CasusVoeren, id).await?;
    if !k.soort.kent_personen() {
        return Err(CasusFout::NietVanDezeSoort.into());
    }
    let p = titel(ik, "casus-persoon-titel", &k);
    Ok(Persoonpagina {
        f,
        betrokkenheden: Optie::van_codes(&p, "betrokkenheid", Betrokkenheid::ALLE),
        ja_nee: Optie::van_codes(&p, "casusminderjarig", ["ja", "nee"]),
        zegelt: k.zegel == Zegel::Geen,
        k,
        p,
    })
}

/// GET `/casussen/{id}/personen`.
pub async fn formulier(ik: Ik, Id(id): Id<CasusId>) -> Antwoord {
    pagina(&blad(&ik, id, Form::leeg()).await?)
}

/// POST `/casussen/{id}/personen`.
pub async fn vastleggen(ik: Ik, Id(id): Id<CasusId>, mut inzending: Inzending) -> Antwoord {
    let Some(nieuw) = Persoonsformulier::lees(&mut inzending.form, ik.nu.dag()) else {
        return pagina_fout(&blad(&ik, id, inzending.form).await?);
    };
    let mut tx = ik.app.db.write().await?;
    let leest = leg_persoon_vast(&mut tx, &Context::van(&ik), id, &nieuw).await?.leest;
    let (doel, melding) = if leest {
        (format!("/casussen/{id}/inhoud"), "melding-casus-persoon")
    } else {
        (format!("/casussen/{id}"), "melding-casus-verzegeld")
    };
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, melding)
}
