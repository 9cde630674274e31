// SPDX-License-Identifier: EUPL-1.2
//! One proposal: what goes, what stays and why; and the acts of the second pair of eyes.

use askama::Template;
use kernel::VernietigingsvoorstelId;
use poort::{Handeling, Situatie};
use web::{Form, FoutCode, Id, Optie, Page, Weigering};

use crate::bewaren::acties::{self, Context};
use crate::bewaren::model::{Voorstel, Voorstelstand};
use crate::bewaren::pages::{Grondtelling, Regelrij, per_grond, regelrij};
use crate::bewaren::store;
use crate::bewaren::uitvoeren::{DIRECT, Uitvoering, voer_uit};
use crate::schil::{Antwoord, Ik, Inzending, Reject, naar, pagina, pagina_fout};

const ZEKER: &str = "vernietiging_zeker";
const REDEN: &str = "terugzendreden";

#[derive(Template)]
#[template(path = "bewaren/voorstel.html")]
struct Voorstelblad {
    p: Page,
    f: Form,
    v: Voorstel,
    onder: String,
    stappen: Vec<String>,
    stap: usize,
    gronden: Vec<Grondtelling>,
    gaat: Vec<Regelrij>,
    blijft: Vec<Regelrij>,
    bevestiging: Vec<Optie>,
    /// May judge, and did not propose it.
    mag_oordelen: bool,
    /// May judge, but proposed it: is told who may.
    eigen: bool,
    mag_intrekken: bool,
}

impl Voorstelblad {
    fn is_uitgevoerd(&self) -> bool {
        self.v.stand() == Voorstelstand::Uitgevoerd
    }
}

async fn blad(ik: &Ik, id: VernietigingsvoorstelId, f: Form) -> Result<Voorstelblad, Reject> {
    let mut c = ik.app.db.read().await?;
    let v = store::voorstel(&mut c, ik.actor.organisatie, id).await?.ok_or_else(Weigering::niet_gevonden)?;
    let regels = store::regels(&mut c, &v).await?;
    drop(c);
    let p = ik.pagina("vernietigingsvoorstel-titel");
    let wacht = v.stand() == Voorstelstand::Voorgesteld;
    let oordeelt = wacht && ik.mag(Handeling::VernietigingGoedkeuren, Situatie::EIGEN);
    let eigen = v.voorgesteld.gebruiker == ik.actor.gebruiker;
    let (blijft, gaat): (Vec<_>, Vec<_>) =
        regels.iter().partition(|r| r.kandidaat.beletsel.is_some() || r.uitgevallen.is_some());
    Ok(Voorstelblad {
        onder: p.tm("vernietigingsvoorstel-onder", &[("datum", &p.dag(v.tot))]),
        stappen: [Voorstelstand::Voorgesteld, Voorstelstand::Goedgekeurd, Voorstelstand::Uitgevoerd]
            .map(|s| p.t(&format!("voorstelstand-{s}")))
            .into(),
        stap: match v.stand() {
            Voorstelstand::Voorgesteld | Voorstelstand::Teruggestuurd | Voorstelstand::Ingetrokken => 2,
            Voorstelstand::Goedgekeurd => 3,
            Voorstelstand::Uitgevoerd => 4,
        },
        gronden: per_grond(&p, &regels),
        gaat: gaat.into_iter().map(|r| regelrij(&p, r)).collect(),
        blijft: blijft.into_iter().map(|r| regelrij(&p, r)).collect(),
        bevestiging: vec![Optie::nieuw("ja", p.t("vernietiging-zeker"))],
        mag_oordelen: oordeelt && !eigen,
        eigen: oordeelt && eigen,
        mag_intrekken: wacht && ik.mag(Handeling::VernietigingVoorstellen, Situatie::EIGEN),
        v,
        f,
        p,
    })
}

/// The page.
pub async fn voorstel(ik: Ik, Id(id): Id<VernietigingsvoorstelId>) -> Antwoord {
    pagina(&blad(&ik, id, Form::leeg()).await?)
}

/// Approves; a small list is carried out at once, a long one or one that looks ahead by the service.
pub async fn goedkeuren(ik: Ik, Id(id): Id<VernietigingsvoorstelId>, mut inzending: Inzending) -> Antwoord {
    let context = Context::van(&ik);
    let mut tx = ik.app.db.write().await?;
    // Judged first: who may not approve hears that, and not that a tick is missing.
    let regels = acties::goedkeuren(&mut tx, &context, id).await?;
    if inzending.form.waarde(ZEKER) != "ja" {
        drop(tx);
        inzending.form.meld_fout(ZEKER, FoutCode::Verplicht, vec![]);
        return pagina_fout(&blad(&ik, id, inzending.form).await?);
    }
    let doel = format!("/vernietigingsvoorstellen/{id}");
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    if regels.len() <= DIRECT {
        // What fails here is done by the service: the approval stands.
        let wat = Uitvoering { voorstel: id, organisatie: ik.actor.organisatie, nu: ik.nu };
        if let Err(oorzaak) = voer_uit(&ik.app, wat, DIRECT).await {
            tracing::error!(voorstel = %id, %oorzaak, "destroying did not finish; the service goes on");
        }
    }
    naar(&doel, "melding-vernietiging-goedgekeurd")
}

/// Sends back with a reason.
pub async fn terugsturen(ik: Ik, Id(id): Id<VernietigingsvoorstelId>, mut inzending: Inzending) -> Antwoord {
    let Some(reden) = inzending.form.tekst(REDEN, 10, 500) else {
        return pagina_fout(&blad(&ik, id, inzending.form).await?);
    };
    let mut tx = ik.app.db.write().await?;
    acties::terugsturen(&mut tx, &Context::van(&ik), id, &reden).await?;
    let doel = format!("/vernietigingsvoorstellen/{id}");
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, "melding-vernietiging-teruggestuurd")
}

/// Withdraws.
pub async fn intrekken(ik: Ik, Id(id): Id<VernietigingsvoorstelId>, inzending: Inzending) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    acties::intrekken(&mut tx, &Context::van(&ik), id).await?;
    let doel = format!("/vernietigingsvoorstellen/{id}");
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, "melding-vernietiging-ingetrokken")
}
