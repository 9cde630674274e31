// SPDX-License-Identifier: EUPL-1.2
//! The form of a concept, and the buttons of drawing up.

use askama::Template;
use kernel::AfspraakId;
use web::{Form, Id, Optie, Page, Weigering};

use super::acties::laad;
use super::invoer::{Afspraakformulier, TE_GEVEN, gevuld};
use super::opstellen;
use crate::netwerk::store::organisatie::organisaties;
use crate::netwerk::{Afspraakhandeling, Afspraaksoort, Doorverstrekken, Organisatie};
use crate::schil::{Antwoord, Ik, Inzending, Reject, naar, pagina, pagina_fout};
use crate::thema;

#[derive(Template)]
#[template(path = "netwerk/afspraak_opstellen.html")]
struct Opstelpagina {
    p: Page,
    f: Form,
    /// The concept that is changed; none for a new one.
    id: Option<AfspraakId>,
    soorten: Vec<Optie>,
    themas: Vec<Optie>,
    handelingen: Vec<Optie>,
    veldgroepen: Vec<Optie>,
    doorverstrekken: Vec<Optie>,
    partijen: Vec<Optie>,
}

impl Opstelpagina {
    fn nieuw(ik: &Ik, f: Form, id: Option<AfspraakId>, alle: &[Organisatie]) -> Self {
        let p = ik.pagina(if id.is_some() { "afspraak-wijzigen" } else { "afspraak-opstellen" });
        let keuze = |soort: &str, code: &str| Optie::nieuw(code, p.t(&format!("netwerk-{soort}-{code}")));
        let anderen = alle.iter().filter(|o| o.id != ik.actor.organisatie);
        Self {
            f,
            id,
            soorten: Afspraaksoort::ALLE.iter().map(|s| keuze("afspraaksoort", s.code())).collect(),
            themas: thema::opties(ik.taal()),
            handelingen: Afspraakhandeling::ALLE
                .iter()
                .map(|h| keuze("afspraakhandeling", h.code()))
                .collect(),
            veldgroepen: TE_GEVEN.iter().map(|g| keuze("veldgroep", g.code())).collect(),
            doorverstrekken: Doorverstrekken::ALLE
                .iter()
                .map(|d| keuze("doorverstrekken", d.code()))
                .collect(),
            partijen: anderen.map(|o| Optie::nieuw(o.id.to_string(), &o.naam)).collect(),
            p,
        }
    }

    fn doel(&self) -> String {
        self.id.map_or_else(|| "/afspraken/nieuw".to_owned(), |id| format!("/afspraken/{id}/wijziging"))
    }

    fn terug(&self) -> String {
        self.id.map_or_else(|| "/afspraken".to_owned(), |id| format!("/afspraken/{id}"))
    }
}

async fn alle(ik: &Ik) -> Result<Vec<Organisatie>, Reject> {
    Ok(organisaties(&mut ik.app.db.read().await?).await?)
}

fn lees(ik: &Ik, form: &mut Form, alle: &[Organisatie]) -> Option<Afspraakformulier> {
    let bestaat = |id| alle.iter().any(|o| o.id == id);
    Afspraakformulier::lees(form, ik.actor.organisatie, bestaat, ik.nu.dag())
}

/// GET `/afspraken/nieuw`.
pub async fn formulier(ik: Ik) -> Antwoord {
    let mut f = Form::leeg();
    f.zet("afspraaksoort", Afspraaksoort::Convenant.code());
    f.zet_meer("afspraakhandelingen", [Afspraakhandeling::Verstrekken.code()]);
    f.zet("doorverstrekken", Doorverstrekken::Nee.code());
    f.zet("bewaartermijn", "12");
    pagina(&Opstelpagina::nieuw(&ik, f, None, &alle(&ik).await?))
}

/// POST `/afspraken/nieuw`.
pub async fn stel_op(ik: Ik, mut inzending: Inzending) -> Antwoord {
    let alle = alle(&ik).await?;
    let Some(f) = lees(&ik, &mut inzending.form, &alle) else {
        return pagina_fout(&Opstelpagina::nieuw(&ik, inzending.form, None, &alle));
    };
    let id = opstellen::stel_op(&ik, &inzending, &f).await?;
    naar(&format!("/afspraken/{id}"), "melding-afspraak-opgesteld")
}

/// GET `/afspraken/{id}/wijziging`.
pub async fn wijzigformulier(ik: Ik, Id(id): Id<AfspraakId>) -> Antwoord {
    let a = opstellen::laad_concept(&mut ik.app.db.read().await?, &ik, id).await?;
    let f = gevuld(&a, ik.actor.organisatie, &ik.pagina("afspraak-wijzigen"));
    pagina(&Opstelpagina::nieuw(&ik, f, Some(id), &alle(&ik).await?))
}

/// POST `/afspraken/{id}/wijziging`.
pub async fn wijzig(ik: Ik, Id(id): Id<AfspraakId>, mut inzending: Inzending) -> Antwoord {
    let alle = alle(&ik).await?;
    let bewerking = inzending.form.getal("bewerking", 0..=i64::MAX);
    let Some((f, bewerking)) = lees(&ik, &mut inzending.form, &alle).zip(bewerking) else {
        laad(&mut ik.app.db.read().await?, &ik, id).await?;
        return pagina_fout(&Opstelpagina::nieuw(&ik, inzending.form, Some(id), &alle));
    };
    opstellen::wijzig(&ik, &inzending, id, bewerking, &f).await?;
    naar(&format!("/afspraken/{id}"), "melding-afspraak-gewijzigd")
}

/// POST `/afspraken/{id}/aanbod`.
pub async fn bied_aan(ik: Ik, Id(id): Id<AfspraakId>, mut inzending: Inzending) -> Antwoord {
    let Some(bewerking) = inzending.form.getal("bewerking", 0..=i64::MAX) else {
        return Err(Weigering::ongeldig(&inzending.form).into());
    };
    opstellen::bied_aan(&ik, &inzending, id, bewerking).await?;
    naar(&format!("/afspraken/{id}"), "melding-afspraak-aangeboden")
}

/// POST `/afspraken/{id}/verwijdering`.
pub async fn gooi_weg(ik: Ik, Id(id): Id<AfspraakId>, inzending: Inzending) -> Antwoord {
    opstellen::gooi_weg(&ik, &inzending, id).await?;
    naar("/afspraken", "melding-afspraak-weggegooid")
}

/// POST `/afspraken/{id}/versie`.
pub async fn nieuwe_versie(ik: Ik, Id(id): Id<AfspraakId>, inzending: Inzending) -> Antwoord {
    let versie = opstellen::nieuwe_versie(&ik, &inzending, id).await?;
    naar(&format!("/afspraken/{versie}/wijziging"), "melding-afspraak-versie")
}
