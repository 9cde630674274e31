// SPDX-License-Identifier: EUPL-1.2
//! What is done with the roster: judge, rule, store, trails, in the transaction of the caller.

use db::{Conn, Tx};
use kernel::{AfspraakId, BoadienstId, GebruikerId, OrganisatieId, Organisatiesoort, Periode, Taak};
use poort::{Handeling, Relatie, Situatie};
use spoor::{leg_vast, leg_vast_bij};
use web::{Form, FoutCode, Weigering};

use crate::netwerk::{self, Dvoverband, Functie, Organisatie};
use crate::rooster::errors::RoosterFout;
use crate::rooster::events::{BoanormGezet, DienstAfgezegd, DienstGepland, DienstIngevuld, InzetGevraagd};
use crate::rooster::model::{Dienst, NieuweDienst};
use crate::rooster::rules::rust::overlapt;
use crate::rooster::rules::stand::{draagt, geldend, is_boa, stand, te_wijzigen};
use crate::rooster::store;
use crate::schil::{Context, Reject};

const PARTIJ: Situatie = Situatie::van(Relatie::Partij);
/// So many days around a shift the other shifts of somebody say whether there is enough rest.
const RUST_DAGEN: i64 = 8;

/// Whether this functie may do this, as it stands to a shift.
pub fn mag(context: &Context<'_>, handeling: Handeling, relatie: Relatie) -> bool {
    context.matrix.mag(context.actor.bevoegdheid, handeling, Situatie::van(relatie))
}

/// The DVO's under which the own organisation lets boa's work elsewhere, or has those of others.
pub async fn verbanden(c: &mut Conn, context: &Context<'_>) -> db::Result<Vec<Dvoverband>> {
    netwerk::dvoverbanden(c, context.actor.organisatie, Taak::BoaInzet).await
}

/// The own organisation, when it is a municipality.
pub async fn eigen_gemeente(c: &mut Conn, context: &Context<'_>) -> db::Result<Option<Organisatie>> {
    let eigen = netwerk::organisatie(c, context.actor.organisatie).await?;
    Ok(eigen.filter(|o| o.soort == Organisatiesoort::Gemeente))
}

/// The boa's of an employer: what makes them one.
pub async fn boas(c: &mut Conn, eigenaar: OrganisatieId) -> db::Result<Vec<Functie>> {
    netwerk::functies_van_werkgever(c, eigenaar, kernel::Functiesoort::Boa).await
}

/// A shift that this user may know, and how it stands to the own organisation.
pub async fn laad(c: &mut Conn, context: &Context<'_>, id: BoadienstId) -> Result<(Dienst, Relatie), Reject> {
    let gevonden = store::dienst(c, context.actor.organisatie, id).await?;
    let dienst = gevonden.ok_or_else(Weigering::niet_gevonden)?;
    let relatie = dienst.relatie(context.actor.organisatie).ok_or_else(Weigering::niet_gevonden)?;
    if !mag(context, Handeling::RoosterInzien, relatie) {
        return Err(Weigering::niet_gevonden().into());
    }
    Ok((dienst, relatie))
}

/// The DVO for a shift, which cannot end before this transaction does. None, with an error at the field, when none carries
/// the whole of it; an organisation that has no DVO is not told apart from one that is not there.
async fn houd_dvo(
    tx: &mut Tx,
    context: &Context<'_>,
    nieuw: &NieuweDienst,
    (form, veld): (&mut Form, &str),
) -> Result<Option<Option<AfspraakId>>, Reject> {
    if nieuw.eigenaar == nieuw.gemeente {
        if eigen_gemeente(tx, context).await?.is_some() {
            return Ok(Some(None));
        }
        form.meld_fout(veld, FoutCode::Regel("rooster-fout-dvo"), vec![]);
        return Ok(None);
    }
    let tussen = (nieuw.eigenaar, nieuw.gemeente);
    let eerst = verbanden(tx, context).await?;
    if let Some(v) = draagt(&eerst, tussen, nieuw.periode) {
        netwerk::houd_dvo_vast(tx, v.afspraak).await?;
        let nu = verbanden(tx, context).await?;
        if let Some(v) = draagt(&nu, tussen, nieuw.periode) {
            return Ok(Some(Some(v.afspraak)));
        }
    }
    form.meld_fout(veld, FoutCode::Regel("rooster-fout-dvo"), vec![]);
    Ok(None)
}

/// Whether somebody can work this, with an error at the field when not; nobody else plans him or her meanwhile.
async fn kan_werken(
    tx: &mut Tx,
    context: &Context<'_>,
    boa: GebruikerId,
    (tussen, periode): ((OrganisatieId, OrganisatieId), Periode),
    (form, veld, zelf): (&mut Form, &str, Option<BoadienstId>),
) -> Result<bool, Reject> {
    store::houd_vast(tx, boa).await?;
    let functies = boas(tx, tussen.0).await?;
    if !functies.iter().any(|f| f.gebruiker == boa && is_boa(f, tussen, periode)) {
        form.meld_fout(veld, FoutCode::Regel("rooster-fout-boa"), vec![]);
        return Ok(false);
    }
    let verbanden = verbanden(tx, context).await?;
    let diensten = store::van_boa(tx, boa, periode).await?;
    let andere: Vec<Periode> = diensten
        .iter()
        .filter(|d| Some(d.id) != zelf)
        .filter_map(|d| if d.eigenaar.0 == tussen.0 { geldend(d, &verbanden) } else { Some(d.periode) })
        .collect();
    if overlapt(periode, &andere) {
        form.meld_fout(veld, FoutCode::Regel("rooster-fout-overlap"), vec![]);
        return Ok(false);
    }
    Ok(true)
}

/// Plans a shift of the own boa's. None when the form now holds an error.
pub async fn plannen(
    tx: &mut Tx,
    context: &Context<'_>,
    nieuw: &NieuweDienst,
    form: &mut Form,
) -> Result<Option<BoadienstId>, Reject> {
    if !mag(context, Handeling::RoosterPlannen, Relatie::Eigen) || nieuw.eigenaar != context.actor.organisatie
    {
        return Err(Weigering::niet_gevonden().into());
    }
    let Some(afspraak) = houd_dvo(tx, context, nieuw, (form, "dienstgemeente")).await? else {
        return Ok(None);
    };
    let tussen = (nieuw.eigenaar, nieuw.gemeente);
    if let Some(boa) = nieuw.boa
        && !kan_werken(tx, context, boa, (tussen, nieuw.periode), (form, "dienstboa", None)).await?
    {
        return Ok(None);
    }
    let wie = (context.actor.functie, context.nu);
    let id = store::voeg_toe(tx, nieuw, (afspraak, false), wie).await?;
    let gebeurtenis = DienstGepland {
        boadienst: id,
        eigenaar: nieuw.eigenaar,
        gemeente: nieuw.gemeente,
        afspraak,
        boa: nieuw.boa,
        begint_op: nieuw.periode.van.ms(),
        eindigt_op: nieuw.periode.tot.ms(),
    };
    leg_vast_bij(tx, context.bron(), &[tussen.0, tussen.1], &gebeurtenis).await?;
    Ok(Some(id))
}

/// Asks an employer for a shift in the own municipality. None when the form now holds an error.
pub async fn vragen(
    tx: &mut Tx,
    context: &Context<'_>,
    nieuw: &NieuweDienst,
    form: &mut Form,
) -> Result<Option<BoadienstId>, Reject> {
    if !mag(context, Handeling::RoosterVragen, Relatie::Partij) || nieuw.gemeente != context.actor.organisatie
    {
        return Err(Weigering::niet_gevonden().into());
    }
    if nieuw.eigenaar == nieuw.gemeente {
        form.meld_fout("dienstwerkgever", FoutCode::Keuze, vec![]);
        return Ok(None);
    }
    let Some(afspraak) = houd_dvo(tx, context, nieuw, (form, "dienstwerkgever")).await? else {
        return Ok(None);
    };
    let wie = (context.actor.functie, context.nu);
    let id = store::voeg_toe(tx, nieuw, (afspraak, true), wie).await?;
    let gebeurtenis = InzetGevraagd {
        boadienst: id,
        eigenaar: nieuw.eigenaar,
        gemeente: nieuw.gemeente,
        afspraak,
        begint_op: nieuw.periode.van.ms(),
        eindigt_op: nieuw.periode.tot.ms(),
    };
    leg_vast_bij(tx, context.bron(), &[nieuw.eigenaar, nieuw.gemeente], &gebeurtenis).await?;
    Ok(Some(id))
}

/// What this user may do with a shift.
#[derive(Debug, Clone, Copy)]
pub struct Kan {
    /// Say who works it.
    pub invullen: bool,
    /// Call it off.
    pub afzeggen: bool,
}

/// What this user may do with a shift, now.
pub fn kan(context: &Context<'_>, d: &Dienst, relatie: Relatie, verbanden: &[Dvoverband]) -> Kan {
    let open = te_wijzigen(stand(d, verbanden), relatie, d.periode, context.nu);
    let plant = relatie == Relatie::Eigen && mag(context, Handeling::RoosterPlannen, relatie);
    let vroeg = relatie == Relatie::Partij && d.gevraagd && mag(context, Handeling::RoosterVragen, relatie);
    Kan { invullen: open && plant, afzeggen: open && (plant || vroeg) }
}

/// A shift for an act; its DVO cannot end before this transaction does.
async fn laad_voor(
    tx: &mut Tx,
    context: &Context<'_>,
    id: BoadienstId,
    doen: fn(Kan) -> bool,
) -> Result<Dienst, Reject> {
    let (d, relatie) = laad(tx, context, id).await?;
    let handelingen =
        [(Handeling::RoosterPlannen, Relatie::Eigen), (Handeling::RoosterVragen, Relatie::Partij)];
    if !handelingen.iter().any(|(h, r)| *r == relatie && mag(context, *h, relatie)) {
        return Err(Weigering::geen_recht("rooster-geen-recht-waarom").into());
    }
    if let Some(afspraak) = d.afspraak {
        netwerk::houd_dvo_vast(tx, afspraak).await?;
    }
    let verbanden = verbanden(tx, context).await?;
    if !te_wijzigen(stand(&d, &verbanden), relatie, d.periode, context.nu) {
        return Err(RoosterFout::Voorbij.into());
    }
    if !doen(kan(context, &d, relatie, &verbanden)) {
        return Err(Weigering::geen_recht("rooster-geen-recht-waarom").into());
    }
    Ok(d)
}

/// What somebody saw, and on which they act: else somebody else was there before.
fn zelfde(d: &Dienst, bewerking: i64) -> Result<(), Reject> {
    if d.bewerking == bewerking { Ok(()) } else { Err(Weigering::botsing().into()) }
}

/// Says who works a shift; none: it is open again. False when the form now holds an error.
pub async fn invullen(
    tx: &mut Tx,
    context: &Context<'_>,
    (id, bewerking): (BoadienstId, i64),
    boa: Option<GebruikerId>,
    form: &mut Form,
) -> Result<bool, Reject> {
    let d = laad_voor(tx, context, id, |k| k.invullen).await?;
    zelfde(&d, bewerking)?;
    let tussen = (d.eigenaar.0, d.gemeente.0);
    if let Some(boa) = boa
        && !kan_werken(tx, context, boa, (tussen, d.periode), (form, "dienstboa", Some(id))).await?
    {
        return Ok(false);
    }
    if !store::vul_in(tx, &d, boa).await? {
        return Err(Weigering::botsing().into());
    }
    leg_vast_bij(tx, context.bron(), &[tussen.0, tussen.1], &DienstIngevuld { boadienst: id, boa }).await?;
    Ok(true)
}

/// Calls a shift off. The row stays.
pub async fn afzeggen(
    tx: &mut Tx,
    context: &Context<'_>,
    (id, bewerking): (BoadienstId, i64),
) -> Result<(), Reject> {
    let d = laad_voor(tx, context, id, |k| k.afzeggen).await?;
    zelfde(&d, bewerking)?;
    if !store::zeg_af(tx, &d, (context.actor.functie, context.nu)).await? {
        return Err(Weigering::botsing().into());
    }
    let gebeurtenis = DienstAfgezegd { boadienst: id, door: context.actor.organisatie };
    Ok(leg_vast_bij(tx, context.bron(), &[d.eigenaar.0, d.gemeente.0], &gebeurtenis).await?)
}

/// Sets how many boa's the own municipality wants in a part of the day.
pub async fn zet_norm(tx: &mut Tx, context: &Context<'_>, blok: &str, aantal: i64) -> Result<(), Reject> {
    if !context.matrix.mag(context.actor.bevoegdheid, Handeling::RoosterVragen, PARTIJ) {
        return Err(Weigering::niet_gevonden().into());
    }
    let gemeente = eigen_gemeente(tx, context).await?.ok_or_else(Weigering::niet_gevonden)?.id;
    store::zet_norm(tx, gemeente, (blok, aantal), (context.actor.functie, context.nu)).await?;
    let gebeurtenis = BoanormGezet { organisatie: gemeente, blok: blok.to_owned(), aantal };
    Ok(leg_vast(tx, context.bron(), &gebeurtenis).await?)
}

/// When somebody works around a shift, itself aside, as far as the own organisation knows.
pub async fn rondom(
    c: &mut Conn,
    context: &Context<'_>,
    d: &Dienst,
    verbanden: &[Dvoverband],
) -> db::Result<Vec<Periode>> {
    let Some((boa, _)) = d.boa else { return Ok(vec![]) };
    let periode =
        Periode { van: d.periode.van.plus_dagen(-RUST_DAGEN), tot: d.periode.tot.plus_dagen(RUST_DAGEN) };
    let alle = store::van_boa(c, boa, periode).await?;
    let bekend = |o: &&Dienst| o.id != d.id && o.relatie(context.actor.organisatie).is_some();
    Ok(alle.iter().filter(bekend).filter_map(|o| geldend(o, verbanden)).collect())
}
