// SPDX-License-Identifier: EUPL-1.2
//! Who may sign in the name of the mayor (Awb 10:1 to 10:12): a functie, for one kind of procedure, from one day until another.
//!
//! **Invariants:** the mayor alone gives and takes back; a mandate works only while its functie does, so it ends with a DVO; what
//! the law keeps for the mayor in person, crate `procedure` refuses whoever holds a mandate. The assistant prosecutors
//! together are one holder, for imposing a huisverbod only (Wth 3).
mod pages;
mod store;

use db::{Conn, Tx};
use jiff::civil::Date;
use kernel::{FunctieId, MandaatId, OrganisatieId, Tijdstip};
use poort::{Handeling, Recht};
use procedure::{Proceduresoort, Schema, Stap, Wie};
use spoor::leg_vast;
use web::{Form, FoutCode, Weigering};

use crate::app::Wegen;
use crate::besluit::eis_gemeente;
use crate::besluit::events::{MandaatIngetrokken, MandaatVerleend};
use crate::besluit::procedure::formulier::Mandaatformulier;
use crate::besluit::procedure::rules::{kan_hulpofficier, wordt_ondertekend};
use crate::netwerk;
use crate::schil::{Context, Reject};

/// A mandate.
#[derive(Debug, Clone)]
pub struct Mandaat {
    /// Which.
    pub id: MandaatId,
    /// For which procedure.
    pub soort: Proceduresoort,
    /// Whose; none: the assistant prosecutors.
    pub aan: Option<(FunctieId, String)>,
    /// From which day.
    pub van: Date,
    /// Until and including which day.
    pub tot: Option<Date>,
    /// Where it can be read.
    pub vindplaats: String,
    /// Given when.
    pub verleend_op: Tijdstip,
    /// Taken back when.
    pub ingetrokken_op: Option<Tijdstip>,
}

impl Mandaat {
    /// Whether it works, or worked, at a moment.
    pub fn werkt(&self, op: Tijdstip) -> bool {
        let dag = op.dag();
        self.ingetrokken_op.is_none_or(|weg| op < weg)
            && self.van <= dag
            && self.tot.is_none_or(|tot| dag <= tot)
    }
}

/// The routes of mandates.
pub fn wegen() -> Wegen {
    let (inzien, verlenen) = (Recht::Mag(Handeling::ProcedureInzien), Recht::Mag(Handeling::MandaatVerlenen));
    Wegen::nieuw().get("/mandaten", inzien, pages::lijst).post("/mandaten", verlenen, pages::verlenen).post(
        "/mandaten/{id}/intrekking",
        verlenen,
        pages::intrekken,
    )
}

/// The mandate that this functie has for this kind of procedure at a moment.
pub async fn van_functie(
    c: &mut Conn,
    (organisatie, functie): (OrganisatieId, FunctieId),
    soort: Proceduresoort,
    op: Tijdstip,
) -> db::Result<Option<Mandaat>> {
    let alle = store::van(c, organisatie).await?;
    let zijn =
        |m: &Mandaat| m.soort == soort && m.werkt(op) && m.aan.as_ref().is_some_and(|a| a.0 == functie);
    Ok(alle.into_iter().find(zijn))
}

/// Whether the assistant prosecutors may impose a huisverbod in this municipality at a moment (Wth 3).
pub async fn hulpofficieren(c: &mut Conn, organisatie: OrganisatieId, op: Tijdstip) -> db::Result<bool> {
    let alle = store::van(c, organisatie).await?;
    Ok(alle.iter().any(|m| m.soort == Proceduresoort::Huisverbod && m.werkt(op) && m.aan.is_none()))
}

/// Whether the assistant prosecutors have or had a mandate of this municipality: what they did under it can be written down later.
pub async fn ooit_hulpofficieren(c: &mut Conn, organisatie: OrganisatieId) -> db::Result<bool> {
    let alle = store::van(c, organisatie).await?;
    Ok(alle.iter().any(|m| m.soort == Proceduresoort::Huisverbod && m.aan.is_none()))
}

/// Whether the law leaves a step of this procedure to somebody with a mandate, or a huisverbod to the assistant prosecutors.
fn kan_gemandateerd(soort: Proceduresoort) -> bool {
    let kan = |s: &Stap| kan_hulpofficier(s) || (wordt_ondertekend(s) && s.wie.contains(&Wie::Gemandateerde));
    Schema::van(soort).stappen.iter().any(kan)
}

/// Gives a mandate. None, with an error at the field, when the law leaves nothing of it to a mandate, or the functie is not one of
/// the own municipality that runs and signs.
pub async fn verleen(
    tx: &mut Tx,
    context: &Context<'_>,
    nieuw: &Mandaatformulier,
    form: &mut Form,
) -> Result<Option<MandaatId>, Reject> {
    let gemeente = eis_gemeente(tx, context, Handeling::MandaatVerlenen).await?;
    if !kan_gemandateerd(nieuw.soort) {
        form.meld_fout("mandaatsoort", FoutCode::Regel("mandaat-regel-zelf"), vec![]);
        return Ok(None);
    }
    if let Some(aan) = nieuw.aan {
        let functies = netwerk::functies_van_organisatie(tx, gemeente).await?;
        if !functies.iter().any(|f| f.id == aan && kan_tekenen(context, f)) {
            form.meld_fout("mandaataan", FoutCode::Keuze, vec![]);
            return Ok(None);
        }
    }
    let id = store::schrijf(tx, gemeente, nieuw, (context.actor.functie, context.nu)).await?;
    let gebeurtenis = MandaatVerleend { mandaat: id, soort: nieuw.soort.code(), functie: nieuw.aan };
    leg_vast(tx, context.bron(), &gebeurtenis).await?;
    Ok(Some(id))
}

/// Whether somebody could sign with a mandate: the functie runs, and is not that of the mayor.
fn kan_tekenen(context: &Context<'_>, f: &netwerk::Functie) -> bool {
    let mag = context.matrix.mag(f.bevoegdheid(), Handeling::ProcedureOndertekenen, poort::Situatie::EIGEN);
    mag && f.loopt(context.nu) && f.soort != kernel::Functiesoort::Burgemeester
}

/// Takes it back, from this moment.
pub async fn trek_in(tx: &mut Tx, context: &Context<'_>, id: MandaatId) -> Result<(), Reject> {
    let gemeente = eis_gemeente(tx, context, Handeling::MandaatVerlenen).await?;
    if !store::trek_in(tx, (gemeente, id), (context.actor.functie, context.nu)).await? {
        return Err(Weigering::niet_gevonden().into());
    }
    Ok(leg_vast(tx, context.bron(), &MandaatIngetrokken { mandaat: id }).await?)
}
