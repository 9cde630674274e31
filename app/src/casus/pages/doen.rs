// SPDX-License-Identifier: EUPL-1.2
//! Acts of who leads a casus, each a short form of its own: phase, who leads, looking at it again, closing.

use askama::Template;
use kernel::{CasusId, FunctieId};
use poort::{Handeling, Relatie};
use web::{Form, FoutCode, Id, Optie, Page};

use super::{lezend, titel};
use crate::casus::errors::CasusFout;
use crate::casus::formulier::{Faseformulier, Notitieformulier, Sluitformulier};
use crate::casus::handelingen::{self, laad_open, mogelijke_regisseurs};
use crate::casus::model::{AveFase, Kern, Notitiesoort, Sluitreden};
use crate::casus::rules::fase::overgang;
use crate::casus::store::persoon;
use crate::schil::{Antwoord, Context, Ik, Inzending, Reject, functienaam, naar, pagina, pagina_fout};

/// Which of the four.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wat {
    Fase,
    Regisseur,
    Herziening,
    Sluiting,
}

impl Wat {
    const fn naam(self) -> &'static str {
        match self {
            Self::Fase => "fase",
            Self::Regisseur => "regisseur",
            Self::Herziening => "herziening",
            Self::Sluiting => "sluiting",
        }
    }

    const fn titel(self) -> &'static str {
        match self {
            Self::Fase => "casus-fase-titel",
            Self::Regisseur => "casus-regisseur-titel",
            Self::Herziening => "casus-herziening-titel",
            Self::Sluiting => "casus-sluiting-titel",
        }
    }
}

#[derive(Template)]
#[template(path = "casus/doen.html")]
struct Doenpagina {
    p: Page,
    f: Form,
    k: Kern,
    wat: Wat,
    opties: Vec<Optie>,
    /// What holds it up; then there is no form.
    tegen: bool,
}

async fn blad(ik: &Ik, id: CasusId, wat: Wat, mut f: Form) -> Result<Doenpagina, Reject> {
    let context = Context::van(ik);
    let mut c = lezend(ik).await?;
    let (k, _) = laad_open(&mut c, &context, Handeling::CasusVoeren, id).await?;
    let p = titel(ik, wat.titel(), &k);
    let mut tegen = false;
    let opties = match wat {
        Wat::Fase => {
            let nu = k.fase.ok_or(CasusFout::NietVanDezeSoort)?;
            Optie::van_codes(&p, "avefase", AveFase::ALLE.iter().filter(|f| overgang(nu, **f).is_ok()))
        }
        Wat::Regisseur => {
            let wie = mogelijke_regisseurs(&mut c, &context, k.situatie(Relatie::Eigen)).await?;
            let anderen = wie.into_iter().filter(|f| f.id != k.regisseur.0);
            anderen
                .map(|f| {
                    Optie::nieuw(
                        f.id.to_string(),
                        format!("{}, {}", f.naam, functienaam(&p, f.bevoegdheid())),
                    )
                })
                .collect()
        }
        Wat::Herziening => {
            f.zet("notitiesoort", Notitiesoort::Verloop.code());
            vec![]
        }
        Wat::Sluiting => {
            tegen = !persoon::zonder_gesprek(&mut c, id).await?.is_empty();
            Optie::van_codes(&p, "sluitreden", Sluitreden::ALLE)
        }
    };
    Ok(Doenpagina { tegen: tegen || (wat == Wat::Regisseur && opties.is_empty()), p, f, k, wat, opties })
}

async fn toon(ik: Ik, id: CasusId, wat: Wat) -> Antwoord {
    pagina(&blad(&ik, id, wat, Form::leeg()).await?)
}

/// GET `/casussen/{id}/fase`.
pub async fn fase(ik: Ik, Id(id): Id<CasusId>) -> Antwoord {
    toon(ik, id, Wat::Fase).await
}

/// GET `/casussen/{id}/regisseur`.
pub async fn regisseur(ik: Ik, Id(id): Id<CasusId>) -> Antwoord {
    toon(ik, id, Wat::Regisseur).await
}

/// GET `/casussen/{id}/herziening`.
pub async fn herziening(ik: Ik, Id(id): Id<CasusId>) -> Antwoord {
    toon(ik, id, Wat::Herziening).await
}

/// GET `/casussen/{id}/sluiting`.
pub async fn sluiting(ik: Ik, Id(id): Id<CasusId>) -> Antwoord {
    toon(ik, id, Wat::Sluiting).await
}

/// POST `/casussen/{id}/fase`.
pub async fn fase_wijzigen(ik: Ik, Id(id): Id<CasusId>, mut inzending: Inzending) -> Antwoord {
    let Some(nieuw) = Faseformulier::lees(&mut inzending.form) else {
        return pagina_fout(&blad(&ik, id, Wat::Fase, inzending.form).await?);
    };
    let doel = format!("/casussen/{id}");
    let mut tx = ik.app.db.write().await?;
    handelingen::wijzig_fase(&mut tx, &Context::van(&ik), id, &nieuw).await?;
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, "melding-casus-fase")
}

/// POST `/casussen/{id}/regisseur`.
pub async fn overdragen(ik: Ik, Id(id): Id<CasusId>, mut inzending: Inzending) -> Antwoord {
    let Some(aan) = inzending.form.keuze::<FunctieId>("casusregisseur") else {
        return pagina_fout(&blad(&ik, id, Wat::Regisseur, inzending.form).await?);
    };
    let doel = format!("/casussen/{id}");
    let mut tx = ik.app.db.write().await?;
    if !handelingen::draag_over(&mut tx, &Context::van(&ik), id, aan).await? {
        drop(tx);
        inzending.form.meld_fout("casusregisseur", FoutCode::Keuze, vec![]);
        return pagina_fout(&blad(&ik, id, Wat::Regisseur, inzending.form).await?);
    }
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, "melding-casus-regisseur")
}

/// POST `/casussen/{id}/herziening`.
pub async fn herzien(ik: Ik, Id(id): Id<CasusId>, mut inzending: Inzending) -> Antwoord {
    inzending.form.zet("notitiesoort", Notitiesoort::Verloop.code());
    let Some(waarom) = Notitieformulier::lees(&mut inzending.form, &[Notitiesoort::Verloop]) else {
        return pagina_fout(&blad(&ik, id, Wat::Herziening, inzending.form).await?);
    };
    let doel = format!("/casussen/{id}");
    let mut tx = ik.app.db.write().await?;
    handelingen::herzie(&mut tx, &Context::van(&ik), id, &waarom).await?;
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, "melding-casus-herzien")
}

/// POST `/casussen/{id}/sluiting`.
pub async fn sluiten(ik: Ik, Id(id): Id<CasusId>, mut inzending: Inzending) -> Antwoord {
    let Some(nieuw) = Sluitformulier::lees(&mut inzending.form) else {
        return pagina_fout(&blad(&ik, id, Wat::Sluiting, inzending.form).await?);
    };
    let doel = format!("/casussen/{id}");
    let mut tx = ik.app.db.write().await?;
    handelingen::sluit(&mut tx, &Context::van(&ik), id, &nieuw).await?;
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, "melding-casus-gesloten")
}
