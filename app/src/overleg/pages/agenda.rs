// SPDX-License-Identifier: EUPL-1.2
//! One meeting and its agenda. Every reader sees an agenda of his or her own: numbered over what he or she may know.

use std::collections::HashMap;

use askama::Template;
use kernel::{AgendapuntId, OrganisatieId, OverlegId};
use poort::Handeling;
use web::{Form, FoutCode, Id, Page, Weigering};

use crate::overleg::formulieren::Verplaatsing;
use crate::overleg::handelingen::{self, Sluiting};
use crate::overleg::model::{Overleg, Puntsoort, Tafel};
use crate::overleg::pages::{context, mag, met_versie, versie};
use crate::overleg::store::{self, Bron, Gezien, Puntregel, Zicht};
use crate::schil::{Antwoord, Ik, Inzending, Reject, naar, naar_met, pagina, pagina_fout};

#[derive(Template)]
#[template(path = "overleg/overleg.html")]
struct Agendapagina {
    p: Page,
    f: Form,
    overleg: Overleg,
    tafel: Gezien<Tafel>,
    proces: Vec<Puntregel>,
    casus: Vec<Puntregel>,
    partijen: HashMap<AgendapuntId, Vec<(OrganisatieId, String)>>,
    /// Whether this reader may change the agenda now.
    regie: bool,
    wachtend: i64,
}

impl Agendapagina {
    async fn laad(ik: &Ik, id: OverlegId, f: Option<Form>) -> Result<Self, Reject> {
        let mut c = ik.app.db.read().await?;
        let (overleg, tafel) =
            store::overleg(&mut c, &context(ik), id).await?.ok_or_else(Weigering::niet_gevonden)?;
        let zicht = Zicht::nieuw(&ik.app.matrix, &ik.actor, ik.nu);
        let punten = store::punten(&mut c, &zicht, Bron::Overleg(id)).await?;
        let partijen = store::partijnamen(&mut c, &punten).await?;
        let regie = overleg.gesloten_op.is_none() && mag(ik, &tafel, Handeling::AgendapuntAgenderen);
        let wachtend = if regie {
            store::wachtend_per_tafel(&mut c, &zicht).await?.get(&tafel.id).copied().unwrap_or_default()
        } else {
            0
        };
        let (proces, casus) = punten.into_iter().partition(|p| p.soort == Puntsoort::Proces);
        let mut p = ik.pagina("overleg-titel");
        p.titel = p.tm("overleg-van", &[("moment", &p.datum_tijd(overleg.begint_op))]);
        let f = f.unwrap_or_else(|| met_versie(overleg.versie));
        Ok(Self { p, f, overleg, tafel, proces, casus, partijen, regie, wachtend })
    }

    fn secties(&self) -> [(&'static str, &[Puntregel]); 2] {
        [("proces", &self.proces), ("casus", &self.casus)]
    }

    fn onder(&self, punt: &Puntregel) -> String {
        let partijen = self.partijen.get(&punt.id).map(Vec::as_slice).unwrap_or_default();
        let namen: Vec<&str> = partijen.iter().map(|(_, naam)| naam.as_str()).collect();
        if namen.is_empty() { punt.namensnaam.clone() } else { namen.join(", ") }
    }

    fn open(&self) -> usize {
        self.proces.iter().chain(&self.casus).filter(|p| p.besluit.is_none()).count()
    }

    /// Whether nothing is on the agenda that this reader knows.
    fn leeg(&self) -> bool {
        self.proces.is_empty() && self.casus.is_empty()
    }

    fn kopregel(&self) -> String {
        let duur = self.p.tm("overleg-minuten", &[("aantal", &self.overleg.duur_minuten.to_string())]);
        format!("{} · {} · {duur}", self.tafel.naam, self.overleg.locatie)
    }
}

/// The agenda.
pub async fn agenda(ik: Ik, Id(id): Id<OverlegId>) -> Antwoord {
    pagina(&Agendapagina::laad(&ik, id, None).await?)
}

/// Puts the proposals on the agenda.
pub async fn vullen(ik: Ik, Id(id): Id<OverlegId>, mut inzending: Inzending) -> Antwoord {
    let versie = versie(&mut inzending.form)?;
    let mut tx = ik.app.db.write().await?;
    let aantal = handelingen::agenda_vullen(&mut tx, &context(&ik), id, versie).await?;
    let doel = format!("/overleggen/{id}");
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    if aantal == 0 {
        return naar_met(&doel, "let-op", "melding-agenda-niets");
    }
    naar(&doel, "melding-agenda-gevuld")
}

/// Moves an item a place.
pub async fn ordenen(ik: Ik, Id(id): Id<OverlegId>, mut inzending: Inzending) -> Antwoord {
    let zet = Verplaatsing::lees(&mut inzending.form).ok_or_else(|| Weigering::ongeldig(&inzending.form))?;
    let mut tx = ik.app.db.write().await?;
    handelingen::ordenen(&mut tx, &context(&ik), id, zet).await?;
    let doel = format!("/overleggen/{id}");
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, "melding-agenda-geordend")
}

/// Closes the meeting.
pub async fn sluiten(ik: Ik, Id(id): Id<OverlegId>, mut inzending: Inzending) -> Antwoord {
    let versie = versie(&mut inzending.form)?;
    let doorschuiven = inzending.form.vinkje("doorschuiven");
    let mut tx = ik.app.db.write().await?;
    let uitslag = handelingen::sluiten(&mut tx, &ik.app, &context(&ik), id, versie, doorschuiven).await?;
    if let Sluiting::NogOpen(open) = uitslag {
        drop(tx);
        let args = vec![("aantal", open.len().to_string())];
        inzending.form.meld_fout("doorschuiven", FoutCode::Regel("overleg-regel-nog-open"), args);
        return pagina_fout(&Agendapagina::laad(&ik, id, Some(inzending.form)).await?);
    }
    let doel = format!("/overleggen/{id}/besluitenlijst");
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, "melding-overleg-gesloten")
}
