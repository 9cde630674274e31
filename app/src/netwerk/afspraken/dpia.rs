// SPDX-License-Identifier: EUPL-1.2
//! The DPIA of an afspraak: writing it, approving it by somebody else, and the measures that follow.

use askama::Template;
use kernel::{AfspraakId, DpiamaatregelId};
use poort::{Handeling, Situatie};
use spoor::leg_vast;
use web::{Form, FoutCode, Id, Optie, Page, Weigering};

use super::acties::laad;
use super::invoer::lees_maatregel;
use super::opstellen::{laad_eigen, mag_opstellen, vervang_als_klaar};
use crate::netwerk::Afspraak;
use crate::netwerk::errors::NetwerkFout;
use crate::netwerk::events::{DpiaBeschreven, DpiaGoedgekeurd, DpiamaatregelGereed, DpiamaatregelVastgelegd};
use crate::netwerk::model::{Dpia, Dpiamaatregel};
use crate::netwerk::store::dpia;
use crate::poort::herbereken_afspraak;
use crate::schil::{Antwoord, Ik, Inzending, Reject, naar, pagina, pagina_fout};

const BESCHRIJVING_MIN: usize = 40;
const BESCHRIJVING_MAX: usize = 6_000;

#[derive(Template)]
#[template(path = "netwerk/dpia.html")]
struct Dpiapagina {
    p: Page,
    f: Form,
    a: Afspraak,
    dpia: Option<Dpia>,
    partijen: Vec<Optie>,
    mag_schrijven: bool,
    mag_goedkeuren: bool,
    eigen: kernel::OrganisatieId,
}

impl Dpiapagina {
    async fn laad(ik: &Ik, id: AfspraakId, f: Option<Form>) -> Result<Self, Reject> {
        let mut c = ik.app.db.read().await?;
        let a = laad(&mut c, ik, id).await?;
        let dpia = dpia::dpia(&mut c, id).await?;
        drop(c);
        let eigen = ik.actor.organisatie;
        let van_ons = a.opsteller.is_none_or(|o| o == eigen);
        let goedgekeurd = a.dpia_op.is_some();
        let f = f.unwrap_or_else(|| {
            let mut f = Form::leeg();
            f.zet("dpiabeschrijving", dpia.as_ref().map_or("", |d| &d.beschrijving));
            f
        });
        Ok(Self {
            p: ik.pagina("dpia-titel"),
            f,
            partijen: a.partijen.iter().map(|p| Optie::nieuw(p.organisatie.to_string(), &p.naam)).collect(),
            mag_schrijven: van_ons && !goedgekeurd && mag_opstellen(ik),
            mag_goedkeuren: van_ons
                && !goedgekeurd
                && !a.concept
                && ik.mag(Handeling::DpiaGoedkeuren, Situatie::EIGEN),
            a,
            dpia,
            eigen,
        })
    }

    /// Who owns an open measure says when it is done.
    fn van_mij(&self, m: &Dpiamaatregel) -> bool {
        m.eigenaar == self.eigen && m.gereed_op.is_none() && !self.a.concept
    }

    fn maatregelen(&self) -> &[Dpiamaatregel] {
        self.dpia.as_ref().map_or(&[], |d| &d.maatregelen)
    }
}

/// GET `/afspraken/{id}/dpia`.
pub async fn bekijk(ik: Ik, Id(id): Id<AfspraakId>) -> Antwoord {
    pagina(&Dpiapagina::laad(&ik, id, None).await?)
}

/// POST `/afspraken/{id}/dpia`: what is done with which data.
pub async fn beschrijf(ik: Ik, Id(id): Id<AfspraakId>, mut inzending: Inzending) -> Antwoord {
    let Some(tekst) = inzending.form.tekst("dpiabeschrijving", BESCHRIJVING_MIN, BESCHRIJVING_MAX) else {
        return pagina_fout(&Dpiapagina::laad(&ik, id, Some(inzending.form)).await?);
    };
    let mut tx = ik.app.db.write().await?;
    laad_eigen(&mut tx, &ik, id).await?;
    if !dpia::schrijf(&mut tx, id, &tekst, ik.actor.functie, ik.nu).await? {
        return Err(NetwerkFout::DpiaGoedgekeurd.into());
    }
    leg_vast(&mut tx, ik.bron(), &DpiaBeschreven { afspraak: id }).await?;
    klaar(&ik, tx, &inzending, id, "melding-dpia-beschreven").await
}

/// POST `/afspraken/{id}/dpia/maatregelen`: a risk, and what one party does about it.
pub async fn maatregel(ik: Ik, Id(id): Id<AfspraakId>, mut inzending: Inzending) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    let a = laad_eigen(&mut tx, &ik, id).await?;
    if a.dpia_op.is_some() {
        return Err(NetwerkFout::DpiaGoedgekeurd.into());
    }
    let Some(nieuw) = lees_maatregel(&mut inzending.form, &a, ik.nu.dag()) else {
        drop(tx);
        let beschreven = dpia::dpia(&mut ik.app.db.read().await?, id).await?;
        inzending.form.zet("dpiabeschrijving", beschreven.map_or_else(String::new, |d| d.beschrijving));
        return pagina_fout(&Dpiapagina::laad(&ik, id, Some(inzending.form)).await?);
    };
    let maatregel = dpia::voeg_maatregel_toe(&mut tx, id, &nieuw, ik.nu).await?;
    let gebeurtenis = DpiamaatregelVastgelegd { afspraak: id, maatregel, eigenaar: nieuw.eigenaar };
    leg_vast(&mut tx, ik.bron(), &gebeurtenis).await?;
    klaar(&ik, tx, &inzending, id, "melding-dpiamaatregel-vastgelegd").await
}

/// POST `/afspraken/{id}/dpia/goedkeuring`: by somebody who did not write it.
pub async fn keur_goed(ik: Ik, Id(id): Id<AfspraakId>, mut inzending: Inzending) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    let a = laad_eigen(&mut tx, &ik, id).await?;
    if a.concept {
        return Err(NetwerkFout::NogConcept.into());
    }
    let geschreven = dpia::dpia(&mut tx, id).await?;
    let Some(geschreven) = geschreven.filter(|d| !d.maatregelen.is_empty()) else {
        return Err(NetwerkFout::DpiaNietAf.into());
    };
    if geschreven.schrijver == ik.actor.gebruiker {
        return Err(NetwerkFout::DpiaEigenWerk.into());
    }
    if !inzending.form.vinkje("dpia_akkoord") {
        drop(tx);
        inzending.form.meld_fout("dpia_akkoord", FoutCode::Verplicht, vec![]);
        inzending.form.zet("dpiabeschrijving", geschreven.beschrijving);
        return pagina_fout(&Dpiapagina::laad(&ik, id, Some(inzending.form)).await?);
    }
    if !dpia::keur_goed(&mut tx, id, ik.actor.functie, ik.nu).await? {
        return Err(NetwerkFout::DpiaGoedgekeurd.into());
    }
    vervang_als_klaar(&mut tx, &ik, id).await?;
    herbereken_afspraak(&mut tx, id).await?;
    leg_vast(&mut tx, ik.bron(), &DpiaGoedgekeurd { afspraak: id, versie: a.versie }).await?;
    klaar(&ik, tx, &inzending, id, "melding-dpia-goedgekeurd").await
}

/// POST `/dpiamaatregelen/{id}/gereed`: by the party that owns it.
pub async fn gereed(ik: Ik, Id(id): Id<DpiamaatregelId>, inzending: Inzending) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    let m = dpia::maatregel(&mut tx, ik.actor.organisatie, id).await?.ok_or_else(Weigering::niet_gevonden)?;
    if !dpia::meld_gereed(&mut tx, id, ik.actor.functie, ik.nu).await? {
        return Err(NetwerkFout::AlGereed.into());
    }
    leg_vast(&mut tx, ik.bron(), &DpiamaatregelGereed { afspraak: m.afspraak, maatregel: id }).await?;
    klaar(&ik, tx, &inzending, m.afspraak, "melding-dpiamaatregel-gereed").await
}

async fn klaar(
    ik: &Ik,
    mut tx: db::Tx,
    inzending: &Inzending,
    id: AfspraakId,
    melding: &'static str,
) -> Antwoord {
    let doel = format!("/afspraken/{id}/dpia");
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, melding)
}
