// SPDX-License-Identifier: EUPL-1.2
//! Opening a procedure: on its own, from a casus, a signaal or a decision of a tafel, or against a decision in the register.

use askama::Template;
use kernel::ProcedurestapId;
use web::{Form, Optie, Page, Vraag};

use crate::besluit::procedure::formulier::Procedureformulier;
use crate::besluit::procedure::handelingen::{bestreden_besluit, open, soorten};
use crate::besluit::procedure::model::Aanleiding;
use crate::schil::{Antwoord, Context, Ik, Inzending, Reject, naar, pagina, pagina_fout};

#[derive(Template)]
#[template(path = "besluit/procedure_nieuw.html")]
struct Nieuwpagina {
    p: Page,
    f: Form,
    soorten: Vec<Optie>,
    /// The number of the decision that a remedy is against.
    tegen: Option<String>,
    uit: bool,
}

/// What the form says it comes from; the act itself judges that.
fn aanleiding(f: &Form) -> Aanleiding {
    if let Ok(casus) = f.waarde("casus").parse() {
        Aanleiding::Casus(casus)
    } else if let Ok(signaal) = f.waarde("signaal").parse() {
        Aanleiding::Signaal(signaal)
    } else {
        f.waarde("agendapunt").parse().map_or(Aanleiding::Geen, Aanleiding::Agendapunt)
    }
}

fn tegen(f: &Form) -> Option<ProcedurestapId> {
    f.waarde("tegen").parse().ok()
}

async fn blad(ik: &Ik, f: Form) -> Result<Nieuwpagina, Reject> {
    let context = Context::van(ik);
    let stap = tegen(&f);
    let nummer = match stap {
        Some(stap) => Some(bestreden_besluit(&mut ik.app.db.read().await?, &context, stap).await?.nummer),
        None => None,
    };
    let p = ik.pagina("procedure-nieuw-titel");
    Ok(Nieuwpagina {
        soorten: Optie::van_codes(&p, "proceduresoort", soorten(stap.is_some())),
        tegen: nummer,
        uit: aanleiding(&f) != Aanleiding::Geen,
        f,
        p,
    })
}

/// GET `/procedures/nieuw`, with `?casus=`, `?signaal=`, `?agendapunt=` or `?tegen=`.
pub async fn formulier(ik: Ik, Vraag(vraag): Vraag) -> Antwoord {
    let mut f = Form::leeg();
    for veld in ["casus", "signaal", "agendapunt", "tegen", "proceduresoort"] {
        if !vraag.waarde(veld).is_empty() {
            f.zet(veld, vraag.waarde(veld));
        }
    }
    pagina(&blad(&ik, f).await?)
}

/// POST `/procedures/nieuw`.
pub async fn openen(ik: Ik, mut inzending: Inzending) -> Antwoord {
    let (uit, tegen) = (aanleiding(&inzending.form), tegen(&inzending.form));
    let Some(nieuw) = Procedureformulier::lees(&mut inzending.form, &soorten(tegen.is_some())) else {
        return pagina_fout(&blad(&ik, inzending.form).await?);
    };
    let mut tx = ik.app.db.write().await?;
    let id = open(&mut tx, &Context::van(&ik), &nieuw, (uit, tegen)).await?;
    let doel = format!("/procedures/{id}/betrokkenen");
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, "melding-procedure-geopend")
}
