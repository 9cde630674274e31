// SPDX-License-Identifier: EUPL-1.2
//! The tables of the own organisation, one table, and planning its next meeting.

use std::collections::HashMap;

use askama::Template;
use kernel::{OrganisatieId, TafelId, Tijdstip};
use poort::Handeling;
use web::{Form, Id, Page, Vraag, Weigering};

use crate::overleg::berichten;
use crate::overleg::formulieren::NieuwOverleg;
use crate::overleg::handelingen;
use crate::overleg::model::{Overleg, Tafel};
use crate::overleg::pages::{context, mag};
use crate::overleg::rules::{Afspraakstand, stand};
use crate::overleg::store::{self, Bron, Gezien, Puntregel, Tafelregel, Zicht};
use crate::schil::{Antwoord, Ik, Inzending, Reject, naar, pagina, pagina_fout};

const KOMEND: i64 = 20;
const EERDER: i64 = 12;

#[derive(Template)]
#[template(path = "overleg/tafels.html")]
struct Tafelspagina {
    p: Page,
    tafels: Vec<Tafelregel>,
    wachtend: HashMap<TafelId, i64>,
    eigen: OrganisatieId,
}

impl Tafelspagina {
    /// Only who runs the tafel is told how many proposals wait.
    fn wacht(&self, tafel: &Tafelregel) -> i64 {
        let aantal = self.wachtend.get(&tafel.id).copied().unwrap_or_default();
        if tafel.regie == self.eigen { aantal } else { 0 }
    }

    fn onder(&self, tafel: &Tafelregel) -> String {
        let volgende = tafel.volgende.map_or_else(
            || self.p.t("tafels-geen-overleg"),
            |(_, op)| self.p.tm("tafels-volgende", &[("moment", &self.p.datum_tijd(op))]),
        );
        format!("{} · {volgende}", tafel.regienaam)
    }
}

/// The tables at which the own organisation sits or that it runs.
pub async fn lijst(ik: Ik) -> Antwoord {
    let zicht = Zicht::nieuw(&ik.app.matrix, &ik.actor, ik.nu);
    let mut c = ik.app.db.read().await?;
    let tafels = store::tafels(&mut c, &zicht, Tijdstip::begin_van(ik.nu.dag())).await?;
    let wachtend = store::wachtend_per_tafel(&mut c, &zicht).await?;
    pagina(&Tafelspagina { p: ik.pagina("tafels-titel"), tafels, wachtend, eigen: ik.actor.organisatie })
}

#[derive(Template)]
#[template(path = "overleg/tafel.html")]
struct Tafelpagina {
    p: Page,
    tafel: Gezien<Tafel>,
    stand: Afspraakstand,
    komend: Vec<Overleg>,
    eerder: Vec<Overleg>,
    volgende: String,
    wachtend: Vec<Puntregel>,
    nu: Tijdstip,
    mag_plannen: bool,
    mag_voorstellen: bool,
    mag_acties: bool,
    f: Form,
    mag_inrichten: bool,
    mag_goedkeuren: bool,
}

impl Tafelpagina {
    /// What a tafel in preparation still needs: the key of the words, and whether it is there.
    fn voorwaarden(&self) -> [(&'static str, bool); 4] {
        let afspraak = &self.tafel.afspraak;
        [
            ("tafel-eis-getekend", self.tafel.regie_getekend_op.is_some_and(|op| op <= self.nu)),
            ("tafel-eis-dpia", afspraak.dpia_op.is_some_and(|op| op <= self.nu)),
            ("tafel-eis-regeling", !self.tafel.regeling.tekst.is_empty()),
            ("tafel-eis-goedgekeurd", self.tafel.regeling.goedgekeurd_op.is_some()),
        ]
    }

    fn kan_starten(&self) -> bool {
        self.stand.werkt() && self.tafel.regeling.goedgekeurd_op.is_some()
    }

    /// The days between meetings, in weeks when they are whole.
    fn ritme(&self) -> String {
        let dagen = self.tafel.ritme_dagen;
        let (sleutel, aantal) =
            if dagen % 7 == 0 { ("tafel-ritme-weken", dagen / 7) } else { ("tafel-ritme-dagen", dagen) };
        self.p.tm(sleutel, &[("aantal", &aantal.to_string())])
    }

    fn duur(&self, overleg: &Overleg) -> String {
        self.p.tm("overleg-minuten", &[("aantal", &overleg.duur_minuten.to_string())])
    }
}

/// One tafel: members, afspraak, meetings and proposals, as far as this reader may know them.
pub async fn tafel(ik: Ik, Id(id): Id<TafelId>, Vraag(f): Vraag) -> Antwoord {
    let voor = f.waarde("voor").parse().map_or(Tijdstip::NOOIT, Tijdstip::van_ms);
    pagina(&laad(&ik, id, voor, None).await?)
}

/// The page again, with what was wrong in a form on it.
pub async fn met_fouten(ik: &Ik, id: TafelId, f: Form) -> Antwoord {
    pagina_fout(&laad(ik, id, Tijdstip::NOOIT, Some(f)).await?)
}

async fn laad(ik: &Ik, id: TafelId, voor: Tijdstip, f: Option<Form>) -> Result<Tafelpagina, Reject> {
    let mut c = ik.app.db.read().await?;
    let tafel = store::tafel(&mut c, &context(ik), id).await?.ok_or_else(Weigering::niet_gevonden)?;
    let komend = store::overleggen_van(&mut c, id, None, KOMEND).await?;
    let mut eerder = store::overleggen_van(&mut c, id, Some(voor), EERDER + 1).await?;
    let zicht = Zicht::nieuw(&ik.app.matrix, &ik.actor, ik.nu);
    let wachtend = store::punten(&mut c, &zicht, Bron::Wacht(id)).await?;
    drop(c);
    let per_blad = usize::try_from(EERDER).unwrap_or_default();
    let over = eerder.len() > per_blad;
    eerder.truncate(per_blad);
    let volgende = eerder
        .last()
        .filter(|_| over)
        .map_or_else(String::new, |o| format!("/tafels/{id}?voor={}#eerder", o.begint_op.ms()));
    let mut p = ik.pagina("tafel-titel");
    p.titel.clone_from(&tafel.naam);
    let f = f.unwrap_or_else(|| {
        let mut f = Form::leeg();
        f.zet("regeling", &tafel.regeling.tekst);
        f
    });
    Ok(Tafelpagina {
        stand: stand(&tafel, ik.actor.organisatie, ik.nu),
        mag_plannen: !tafel.voorbereiding && mag(ik, &tafel, Handeling::OverlegPlannen),
        mag_voorstellen: !tafel.voorbereiding && mag(ik, &tafel, Handeling::AgendapuntVoorstellen),
        mag_acties: tafel.is_regie() && mag(ik, &tafel, Handeling::ActieInzien),
        mag_inrichten: mag(ik, &tafel, Handeling::TafelInrichten),
        mag_goedkeuren: mag(ik, &tafel, Handeling::RegelingGoedkeuren),
        f,
        nu: ik.nu,
        p,
        tafel,
        komend,
        eerder,
        volgende,
        wachtend,
    })
}

#[derive(Template)]
#[template(path = "overleg/plannen.html")]
struct Planpagina {
    p: Page,
    f: Form,
    tafel: Gezien<Tafel>,
}

async fn te_plannen(ik: &Ik, id: TafelId) -> Result<Gezien<Tafel>, Reject> {
    let mut c = ik.app.db.read().await?;
    let tafel = store::tafel(&mut c, &context(ik), id).await?.ok_or_else(Weigering::niet_gevonden)?;
    context(ik).eis(&tafel, Handeling::OverlegPlannen)?;
    Ok(tafel)
}

/// The form to plan a meeting.
pub async fn plan_formulier(ik: Ik, Id(id): Id<TafelId>) -> Antwoord {
    let tafel = te_plannen(&ik, id).await?;
    pagina(&Planpagina { p: ik.pagina("overleg-plannen-titel"), f: Form::leeg(), tafel })
}

/// Plans a meeting and invites the members.
pub async fn plannen(ik: Ik, Id(id): Id<TafelId>, mut inzending: Inzending) -> Antwoord {
    let Some(nieuw) = NieuwOverleg::lees(&mut inzending.form, ik.nu.dag()) else {
        let tafel = te_plannen(&ik, id).await?;
        let p = ik.pagina("overleg-plannen-titel");
        return pagina_fout(&Planpagina { p, f: inzending.form, tafel });
    };
    let mut tx = ik.app.db.write().await?;
    let overleg = handelingen::plannen(&mut tx, &context(&ik), id, &nieuw).await?;
    berichten::nodig_uit(&mut tx, &context(&ik), id, overleg, &nieuw).await?;
    let doel = format!("/overleggen/{overleg}");
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, "melding-overleg-gepland")
}
