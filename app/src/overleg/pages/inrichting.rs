// SPDX-License-Identifier: EUPL-1.2
//! Setting up a tafel: the form under an afspraak, its regeling, and its start.

use askama::Template;
use db::Tx;
use kernel::{AfspraakId, TafelId};
use web::{Form, FoutCode, Id, Optie, Page, Weigering};

use crate::netwerk::{self, Afspraak};
use crate::overleg::formulieren::lees_tafel;
use crate::overleg::handelingen;
use crate::overleg::model::Tafelsoort;
use crate::overleg::pages::context;
use crate::overleg::store;
use crate::schil::{Antwoord, Ik, Inzending, Reject, naar, pagina, pagina_fout};

const REGELING_MAX: usize = 6_000;

#[derive(Template)]
#[template(path = "overleg/tafel_nieuw.html")]
struct Nieuwpagina {
    p: Page,
    f: Form,
    afspraak: Afspraak,
    soorten: Vec<Optie>,
    leden: Vec<Optie>,
}

impl Nieuwpagina {
    fn nieuw(ik: &Ik, f: Form, afspraak: Afspraak) -> Self {
        let p = ik.pagina("tafel-nieuw");
        let anderen = afspraak.partijen.iter().filter(|o| o.organisatie != ik.actor.organisatie);
        Self {
            soorten: Optie::van_codes(&p, "tafelsoort", Tafelsoort::ALLE),
            leden: anderen.map(|o| Optie::nieuw(o.organisatie.to_string(), &o.naam)).collect(),
            p,
            f,
            afspraak,
        }
    }
}

/// An afspraak of the own organisation that was offered and not replaced.
async fn laad(ik: &Ik, id: AfspraakId) -> Result<Afspraak, Reject> {
    let afspraak = netwerk::afspraak(&mut ik.app.db.read().await?, ik.actor.organisatie, id).await?;
    let geschikt = afspraak.filter(|a| !a.concept && a.vervangen_op.is_none());
    Ok(geschikt.ok_or_else(Weigering::niet_gevonden)?)
}

/// GET `/afspraken/{id}/tafels/nieuw`.
pub async fn formulier(ik: Ik, Id(id): Id<AfspraakId>) -> Antwoord {
    let afspraak = laad(&ik, id).await?;
    let mut f = Form::leeg();
    f.zet("tafelritme", "4");
    let partijen = afspraak.partijen.iter().map(|p| p.organisatie.to_string());
    f.zet_meer("tafelleden", partijen);
    pagina(&Nieuwpagina::nieuw(&ik, f, afspraak))
}

/// POST `/afspraken/{id}/tafels/nieuw`.
pub async fn inrichten(ik: Ik, Id(id): Id<AfspraakId>, mut inzending: Inzending) -> Antwoord {
    let afspraak = laad(&ik, id).await?;
    let gelezen = lees_tafel(&mut inzending.form, &afspraak, ik.actor.organisatie, ik.nu);
    let mut tx = ik.app.db.write().await?;
    if let Some(nieuw) = &gelezen
        && store::naam_bestaat(&mut tx, nieuw.regie, &nieuw.naam).await?
    {
        inzending.form.meld_fout("tafelnaam", FoutCode::Regel("overleg-regel-tafelnaam"), vec![]);
    }
    let Some(nieuw) = gelezen.filter(|_| inzending.form.is_goed()) else {
        return pagina_fout(&Nieuwpagina::nieuw(&ik, inzending.form, afspraak));
    };
    let tafel = handelingen::inrichten(&mut tx, &context(&ik), &nieuw).await?;
    klaar(&ik, tx, &inzending, tafel, "melding-tafel-ingericht").await
}

/// POST `/tafels/{id}/regeling`.
pub async fn regeling(ik: Ik, Id(id): Id<TafelId>, mut inzending: Inzending) -> Antwoord {
    let Some(tekst) = inzending.form.tekst("regeling", 40, REGELING_MAX) else {
        return super::tafel::met_fouten(&ik, id, inzending.form).await;
    };
    let mut tx = ik.app.db.write().await?;
    handelingen::schrijf_regeling(&mut tx, &context(&ik), id, &tekst).await?;
    klaar(&ik, tx, &inzending, id, "melding-regeling-bewaard").await
}

/// POST `/tafels/{id}/regeling/goedkeuring`.
pub async fn goedkeuren(ik: Ik, Id(id): Id<TafelId>, inzending: Inzending) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    handelingen::keur_regeling_goed(&mut tx, &context(&ik), id).await?;
    klaar(&ik, tx, &inzending, id, "melding-regeling-goedgekeurd").await
}

/// POST `/tafels/{id}/start`.
pub async fn starten(ik: Ik, Id(id): Id<TafelId>, inzending: Inzending) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    handelingen::starten(&mut tx, &context(&ik), id).await?;
    klaar(&ik, tx, &inzending, id, "melding-tafel-gestart").await
}

async fn klaar(ik: &Ik, mut tx: Tx, inzending: &Inzending, id: TafelId, melding: &'static str) -> Antwoord {
    let doel = format!("/tafels/{id}");
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, melding)
}
