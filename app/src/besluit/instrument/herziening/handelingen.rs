// SPDX-License-Identifier: EUPL-1.2
//! Reporting a ruling or change of law, and reviewing: judge, rule, store and event, in the transaction of the caller.

use db::Tx;
use jiff::civil::Date;
use kernel::{HerzieningId, HerzieningstaakId};
use poort::{Handeling, Situatie};
use spoor::{Bron, leg_vast};
use web::{Form, FoutCode, Weigering};

use crate::besluit::BesluitFout;
use crate::besluit::events::{
    HerzieningGemeld, HerzieningstaakAfgerond, HerzieningstaakOntstaan, HerzieningstaakOpgepakt,
};
use crate::besluit::instrument::geldig::GeldigeVersie;
use crate::besluit::instrument::handelingen::zicht;
use crate::besluit::instrument::herziening::bron::Rechtsbron;
use crate::besluit::instrument::herziening::model::{Herzieningstaak, Uitkomst};
use crate::besluit::instrument::herziening::store;
use crate::besluit::instrument::model::Instrumentsoort;
use crate::besluit::instrument::store::lezen::{Welke, instrumenten};
use crate::overleg::formulieren::neutraal_gelezen;
use crate::schil::{Context, Reject};

const TITEL_MAX: usize = 160;
const TEKST_MAX: usize = 2_000;
const BRON: FoutCode = FoutCode::Regel("herziening-regel-bron");
const TOEKOMST: FoutCode = FoutCode::Regel("instrument-regel-toekomst");
const GEMELD: FoutCode = FoutCode::Regel("herziening-regel-gemeld");

/// A ruling or change of law, as it was typed.
#[derive(Debug, Clone)]
pub struct NieuweHerziening {
    /// What it is about.
    pub titel: String,
    /// Where it can be read.
    pub bron: Rechtsbron,
    /// Of which day.
    pub dag: Date,
    /// Which kind of rules it touches.
    pub soort: Instrumentsoort,
    /// Which articles.
    pub artikelen: String,
    /// What it means.
    pub toelichting: String,
}

impl NieuweHerziening {
    /// Reads it.
    pub fn lees(f: &mut Form, vandaag: Date) -> Option<Self> {
        let titel = f.regel("herzieningtitel", 5, TITEL_MAX);
        let titel = neutraal_gelezen(f, "herzieningtitel", titel);
        let tekst = f.regel("herzieningbron", 3, 300);
        let bron = tekst.as_deref().map(str::parse::<Rechtsbron>);
        if matches!(bron, Some(Err(_))) {
            f.meld_fout("herzieningbron", BRON, vec![]);
        }
        let dag = f.datum("herzieningdag");
        if dag.is_some_and(|d| d > vandaag) {
            f.meld_fout("herzieningdag", TOEKOMST, vec![]);
        }
        let soort = f.keuze::<Instrumentsoort>("herzieningsoort");
        let artikelen = f.regel_optioneel("herzieningartikelen", TITEL_MAX);
        let toelichting = f.tekst("herzieningtoelichting", 10, TEKST_MAX);
        let toelichting = neutraal_gelezen(f, "herzieningtoelichting", toelichting);
        let nieuw = Self {
            titel: titel?,
            bron: bron?.ok()?,
            dag: dag?,
            soort: soort?,
            artikelen: artikelen.unwrap_or_default(),
            toelichting: toelichting?,
        };
        f.is_goed().then_some(nieuw)
    }
}

/// Reports it, and raises a review at every municipality of the own regions with such a rule in force. Nothing, when the form
/// now holds an error; else how many reviews there are.
pub async fn meld(
    tx: &mut Tx,
    context: &Context<'_>,
    nieuw: &NieuweHerziening,
    f: &mut Form,
) -> Result<Option<(HerzieningId, usize)>, Reject> {
    if !context.matrix.mag(context.actor.bevoegdheid, Handeling::HerzieningMelden, Situatie::EIGEN) {
        return Err(Weigering::geen_recht("herziening-geen-recht-waarom").into());
    }
    if store::is_gemeld(tx, context.actor.organisatie, nieuw).await? {
        f.meld_fout("herzieningbron", GEMELD, vec![]);
        return Ok(None);
    }
    let alle = instrumenten(tx, &zicht(context), Welke::Soort(nieuw.soort)).await?;
    let geraakt: Vec<GeldigeVersie> =
        alle.iter().filter_map(|i| GeldigeVersie::op(i, context.nu.dag())).collect();
    let herziening = store::voeg_toe(tx, context.actor, nieuw, context.nu).await?;
    let taken = i64::try_from(geraakt.len()).unwrap_or(i64::MAX);
    let gemeld = HerzieningGemeld { herziening, soort: nieuw.soort.code(), taken };
    leg_vast(tx, context.bron(), &gemeld).await?;
    for versie in &geraakt {
        let taak = store::voeg_taak_toe(tx, herziening, versie.instrument(), context.nu).await?;
        let waar = versie.gemeente().0;
        let bron = if waar == context.actor.organisatie {
            context.bron()
        } else {
            Bron::zonder_actor(waar, context.nu)
        };
        let ontstaan = HerzieningstaakOntstaan { taak, herziening, instrument: versie.instrument() };
        leg_vast(tx, bron, &ontstaan).await?;
    }
    Ok(Some((herziening, geraakt.len())))
}

/// A review of a rule of the own municipality, for who keeps that.
pub async fn laad_eigen(
    tx: &mut Tx,
    context: &Context<'_>,
    id: HerzieningstaakId,
) -> Result<Herzieningstaak, Reject> {
    let taak = store::taak(tx, &zicht(context), id).await?.ok_or_else(Weigering::niet_gevonden)?;
    let mag =
        context.matrix.mag(context.actor.bevoegdheid, Handeling::InstrumentVaststellen, Situatie::EIGEN);
    if taak.gemeente.0 == context.actor.organisatie && mag {
        Ok(taak)
    } else {
        Err(Weigering::geen_recht("besluit-geen-recht-waarom").into())
    }
}

/// Takes it up; a colleague may take it over.
pub async fn pak_op(tx: &mut Tx, context: &Context<'_>, id: HerzieningstaakId) -> Result<(), Reject> {
    laad_eigen(tx, context, id).await?;
    if !store::pak_op(tx, id, context.actor.functie, context.nu).await? {
        return Err(BesluitFout::TaakAfgerond.into());
    }
    Ok(leg_vast(tx, context.bron(), &HerzieningstaakOpgepakt { taak: id }).await?)
}

/// Reads how it ends: what becomes of the rule, and why.
pub fn lees_afronding(f: &mut Form) -> Option<(Uitkomst, String)> {
    let uitkomst = f.keuze::<Uitkomst>("herzieninguitkomst");
    let waarom = f.tekst("herzieningmotivering", 5, TEKST_MAX);
    let waarom = neutraal_gelezen(f, "herzieningmotivering", waarom);
    let gelezen = (uitkomst?, waarom?);
    f.is_goed().then_some(gelezen)
}

/// Ends it.
pub async fn rond_af(
    tx: &mut Tx,
    context: &Context<'_>,
    id: HerzieningstaakId,
    (uitkomst, waarom): (Uitkomst, &str),
) -> Result<(), Reject> {
    laad_eigen(tx, context, id).await?;
    if !store::rond_af(tx, id, context.actor.functie, (uitkomst, waarom), context.nu).await? {
        return Err(BesluitFout::TaakAfgerond.into());
    }
    let gebeurtenis = HerzieningstaakAfgerond { taak: id, uitkomst: uitkomst.code() };
    Ok(leg_vast(tx, context.bron(), &gebeurtenis).await?)
}
