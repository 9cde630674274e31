// SPDX-License-Identifier: EUPL-1.2
//! Whom a procedure is about: adding and removing. Reading them is logged.

use askama::Template;
use kernel::{ProcedureId, ProcedurebetrokkeneId};
use web::{Form, Id, Optie, Paar, Page};

use super::titel;
use crate::besluit::procedure::formulier::Betrokkeneformulier;
use crate::besluit::procedure::handelingen::{lees, verwijder, voeg_toe};
use crate::besluit::procedure::model::{Betrokkene, Procedure, Rol};
use crate::besluit::procedure::rules::is_besluit;
use crate::schil::{Antwoord, Context, Ik, Inzending, Reject, naar, pagina, pagina_fout};

#[derive(Template)]
#[template(path = "besluit/betrokkenen.html")]
struct Betrokkenenpagina {
    p: Page,
    f: Form,
    k: Procedure,
    wie: Vec<Betrokkene>,
    rollen: Vec<Optie>,
    /// Whether somebody can still be removed.
    los: bool,
}

async fn blad(ik: &Ik, id: ProcedureId, f: Form) -> Result<Betrokkenenpagina, Reject> {
    let mut tx = ik.app.db.write().await?;
    let (k, inhoud) = lees(&mut tx, &Context::van(ik), id).await?;
    tx.commit().await?;
    let p = titel(ik, "betrokkenen-titel", &k.kern);
    Ok(Betrokkenenpagina {
        rollen: Optie::van_codes(&p, "procedurerol", Rol::ALLE),
        los: !k.stappen.iter().any(|s| is_besluit(s.gedaan.zet)),
        wie: inhoud.betrokkenen,
        k,
        f,
        p,
    })
}

/// GET `/procedures/{id}/betrokkenen`.
pub async fn formulier(ik: Ik, Id(id): Id<ProcedureId>) -> Antwoord {
    pagina(&blad(&ik, id, Form::leeg()).await?)
}

/// POST `/procedures/{id}/betrokkenen`.
pub async fn toevoegen(ik: Ik, Id(id): Id<ProcedureId>, mut inzending: Inzending) -> Antwoord {
    let Some(nieuw) = Betrokkeneformulier::lees(&mut inzending.form, ik.nu.dag()) else {
        return pagina_fout(&blad(&ik, id, inzending.form).await?);
    };
    let doel = format!("/procedures/{id}/betrokkenen");
    let mut tx = ik.app.db.write().await?;
    voeg_toe(&mut tx, &Context::van(&ik), id, &nieuw).await?;
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, "melding-betrokkene-toegevoegd")
}

/// POST `/procedures/{id}/betrokkenen/{betrokkene}/verwijdering`.
pub async fn verwijderen(
    ik: Ik,
    Paar(id, wie): Paar<ProcedureId, ProcedurebetrokkeneId>,
    inzending: Inzending,
) -> Antwoord {
    let doel = format!("/procedures/{id}/betrokkenen");
    let mut tx = ik.app.db.write().await?;
    verwijder(&mut tx, &Context::van(&ik), id, wie).await?;
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, "melding-betrokkene-verwijderd")
}
