// SPDX-License-Identifier: EUPL-1.2
//! One item: for its partijen what it is about and what was decided; for who runs the tafel also attendance and the
//! decision. Reading a casuspunt is an event.

use askama::Template;
use db::Tx;
use kernel::{AgendapuntId, OrganisatieId};
use poort::Handeling;
use spoor::leg_vast;
use web::{Form, Id, Optie, Page, Weigering};

use crate::overleg::events::AgendapuntIngezien;
use crate::overleg::formulieren::Besluitformulier;
use crate::overleg::handelingen;
use crate::overleg::model::{Agendapunt, Besluit, Puntsoort, Tafel};
use crate::overleg::pages::{context, mag, met_versie, versie};
use crate::overleg::rond::{Rond, laad};
use crate::overleg::store::Gezien;
use crate::schil::{Antwoord, Ik, Inzending, naar, pagina, pagina_fout};
use crate::signaal::Uitkomst;

#[derive(Template)]
#[template(path = "overleg/punt.html")]
struct Puntpagina {
    p: Page,
    f: Form,
    punt: Gezien<Agendapunt>,
    tafel: Tafel,
    rond: Rond,
    regie: bool,
    mag_intrekken: bool,
    /// Whether a procedure of the mayor can be opened from the decision; that page is of another slice.
    mag_procedure: bool,
    uitkomsten: Vec<Optie>,
    eigenaars: Vec<Optie>,
}

impl Puntpagina {
    fn nieuw(ik: &Ik, f: Option<Form>, punt: Gezien<Agendapunt>, tafel: Tafel, rond: Rond) -> Self {
        let mut p = ik.pagina("agendapunt-titel");
        p.titel.clone_from(&punt.titel);
        let taal = ik.taal();
        let open = rond.overleg.as_ref().is_some_and(|o| o.gesloten_op.is_none());
        let uitkomst = |u: Uitkomst| Optie::nieuw(u.code(), format!("{u} {}", u.naam(taal)));
        Self {
            f: f.unwrap_or_else(|| besluitform(&punt, rond.besluit.as_ref(), &p)),
            regie: open && mag(ik, &punt, Handeling::BesluitVastleggen),
            mag_procedure: rond.besluit.is_some()
                && ik.mag(Handeling::ProcedureOpenen, poort::Situatie::EIGEN),
            mag_intrekken: rond.besluit.is_none()
                && punt.ingetrokken_op.is_none()
                && punt.namens == ik.actor.organisatie
                && ik.mag(Handeling::AgendapuntVoorstellen, poort::Situatie::van(poort::Relatie::Lid)),
            uitkomsten: Uitkomst::bij("tafel").map(uitkomst).collect(),
            eigenaars: rond.kring.iter().map(|(id, naam)| Optie::nieuw(id.to_string(), naam)).collect(),
            p,
            punt,
            tafel,
            rond,
        }
    }

    fn is_casus(&self) -> bool {
        self.punt.soort == Puntsoort::Casus
    }

    fn was_er(&self, organisatie: &OrganisatieId) -> Option<bool> {
        self.rond.aanwezig.iter().find(|(o, _)| o == organisatie).map(|(_, er)| *er)
    }

    fn uitkomst(&self, code: &str) -> String {
        let naam = code.parse::<Uitkomst>().map(|u| u.naam(self.p.taalkeuze())).unwrap_or_default();
        format!("{code} {naam}")
    }
}

/// The decision form: filled with what was recorded before.
fn besluitform(punt: &Agendapunt, besluit: Option<&Besluit>, p: &Page) -> Form {
    let mut f = met_versie(punt.versie);
    if let Some(b) = besluit {
        f.zet("besluituitkomst", b.uitkomst.clone().unwrap_or_default());
        f.zet("besluittekst", &b.tekst);
        f.zet("besluitverwijzing", b.verwijzing.clone().unwrap_or_default());
        f.zet("besluiteigenaar", b.eigenaar.to_string());
        f.zet("uiterlijk", p.dag_kort(b.uiterlijk_op));
    }
    f
}

/// The page.
pub async fn punt(ik: Ik, Id(id): Id<AgendapuntId>) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    let (punt, tafel, rond) = laad(&mut tx, &ik, id).await?;
    if punt.soort == Puntsoort::Casus {
        let gelezen = AgendapuntIngezien { punt: id, signaal: punt.signaal };
        leg_vast(&mut tx, ik.bron(), &gelezen).await?;
    }
    tx.commit().await?;
    pagina(&Puntpagina::nieuw(&ik, None, punt, tafel, rond))
}

/// Takes the item off the agenda.
pub async fn verwijderen(ik: Ik, Id(id): Id<AgendapuntId>, mut inzending: Inzending) -> Antwoord {
    let versie = versie(&mut inzending.form)?;
    let mut tx = ik.app.db.write().await?;
    let overleg = handelingen::verwijderen(&mut tx, &context(&ik), id, versie).await?;
    klaar(&ik, tx, &inzending, &format!("/overleggen/{overleg}"), "melding-punt-verwijderd").await
}

/// Records who was there.
pub async fn aanwezigheid(ik: Ik, Id(id): Id<AgendapuntId>, mut inzending: Inzending) -> Antwoord {
    let versie = versie(&mut inzending.form)?;
    let aanwezig = inzending.form.keuzes::<OrganisatieId>("aanwezig");
    let aanwezig = aanwezig.ok_or_else(|| Weigering::ongeldig(&inzending.form))?;
    let mut tx = ik.app.db.write().await?;
    handelingen::aanwezigheid_vastleggen(&mut tx, &context(&ik), id, &aanwezig, versie).await?;
    klaar(&ik, tx, &inzending, &format!("/agendapunten/{id}"), "melding-aanwezigheid-vastgelegd").await
}

/// Records the decision.
pub async fn besluit(ik: Ik, Id(id): Id<AgendapuntId>, mut inzending: Inzending) -> Antwoord {
    let context = context(&ik);
    let mut tx = ik.app.db.write().await?;
    let (punt, tafel, rond) = laad(&mut tx, &ik, id).await?;
    context.eis(&punt, Handeling::BesluitVastleggen)?;
    let eigenaars: Vec<OrganisatieId> = rond.kring.iter().map(|(o, _)| *o).collect();
    let casus = punt.soort == Puntsoort::Casus;
    let form = &mut inzending.form;
    let gelezen = Besluitformulier::lees(form, casus, &eigenaars, ik.nu.dag());
    handelingen::weiger_namen(&mut tx, &context, &punt, form, &["besluittekst", "besluitverwijzing"]).await?;
    let Some(gelezen) = gelezen.filter(|_| form.is_goed()) else {
        // What was refused may have written an event.
        tx.commit().await?;
        return pagina_fout(&Puntpagina::nieuw(&ik, Some(inzending.form), punt, tafel, rond));
    };
    let overleg = handelingen::besluit_vastleggen(&mut tx, &context, id, &gelezen).await?;
    klaar(&ik, tx, &inzending, &format!("/overleggen/{overleg}"), "melding-besluit-vastgelegd").await
}

/// Withdraws the proposal.
pub async fn intrekken(ik: Ik, Id(id): Id<AgendapuntId>, mut inzending: Inzending) -> Antwoord {
    let versie = versie(&mut inzending.form)?;
    let mut tx = ik.app.db.write().await?;
    let signaal = handelingen::voorstel_intrekken(&mut tx, &context(&ik), id, versie).await?;
    let doel = signaal.map_or_else(|| "/tafels".to_owned(), |s| format!("/signalen/{s}/agendapunten"));
    klaar(&ik, tx, &inzending, &doel, "melding-voorstel-ingetrokken").await
}

async fn klaar(ik: &Ik, mut tx: Tx, inzending: &Inzending, doel: &str, melding: &'static str) -> Antwoord {
    inzending.klaar(&mut tx, ik.nu, doel).await?;
    tx.commit().await?;
    naar(doel, melding)
}
