// SPDX-License-Identifier: EUPL-1.2
//! The steps of a procedure: prepared, signed, made known; or taken at once by who works on it. Crate `procedure` judges each, and
//! only what it judged is written.

use db::{Conn, DbError, Tx};
use jiff::civil::Date;
use kernel::{Functiesoort, ProcedureId, ProcedurestapId};
use poort::Handeling;
use procedure::{Gekeurd, Stap, Uitvoering, Weigering as Keurfout, Wie, Zet};
use spoor::leg_vast;
use termijn::Moment;
use web::Weigering;

use super::{laad_open, mag};
use crate::besluit::brief::{self, Mondeling};
use crate::besluit::events::{
    HandtekeningTeruggetrokken, ProcedureBeeindigd, StapGezet, StapOndertekend, StapOpgesteld, StapWeggegooid,
};
use crate::besluit::instrument::{GeldigeVersie, geldige_van_soort};
use crate::besluit::procedure::formulier::{Bekendmaking, Stapformulier};
use crate::besluit::procedure::model::{Bekendwijze, Inhoud, Procedure, Stapinhoud, Voorstel};
use crate::besluit::procedure::rules::{
    self, Manier, is_besluit, kan_hulpofficier, klokken, manier, rekenaar, wordt_ondertekend,
};
use crate::besluit::procedure::store::schrijven::{self, Reeks, Zetting};
use crate::besluit::procedure::store::{klok, lezen, voorstel};
use crate::besluit::{BesluitFout, mandaat};
use crate::schil::{Context, Reject};
use crate::verwerkingslog::Verwerking;

/// Why a step is not taken: the form can be mended, or it is refused as a whole.
#[derive(Debug)]
pub enum Stapfout {
    /// Something of what was typed does not fit.
    Keur(Keurfout),
    /// It was made known before it was signed.
    VoorHandtekening,
    /// Assistant prosecutors had no mandate at that hour.
    ZonderMandaat,
    /// It cannot be told on the spot.
    NietMondeling,
    /// It is refused.
    Reject(Reject),
}

impl From<Reject> for Stapfout {
    fn from(reject: Reject) -> Self {
        Self::Reject(reject)
    }
}

impl From<DbError> for Stapfout {
    fn from(fout: DbError) -> Self {
        Self::Reject(fout.into())
    }
}

impl From<BesluitFout> for Stapfout {
    fn from(fout: BesluitFout) -> Self {
        Self::Reject(fout.into())
    }
}

impl From<Keurfout> for Stapfout {
    fn from(fout: Keurfout) -> Self {
        match fout {
            Keurfout::VolgtNiet { .. } => BesluitFout::StapVolgtNiet.into(),
            Keurfout::Onbevoegd { .. } => BesluitFout::StapOnbevoegd.into(),
            Keurfout::TeVaak(_) => BesluitFout::StapTeVaak.into(),
            ander => Self::Keur(ander),
        }
    }
}

/// The step that this would be now. None when it does not follow.
pub fn keuring(p: &Procedure, zet: Zet) -> Result<&'static Stap, Stapfout> {
    let verloop = p.verloop().ok_or(BesluitFout::StapVolgtNiet)?;
    let stap = verloop.mogelijk().find(|s| s.zet == zet);
    Ok(stap.ok_or(BesluitFout::StapVolgtNiet)?)
}

/// The day of the decision that a step is about: that of the decision a remedy is against.
fn betreft(p: &Procedure, getypt: Option<Date>) -> Option<Date> {
    p.kern.over.as_ref().map(|o| o.bekend_op).or(getypt)
}

fn keur(
    p: &Procedure,
    (zet, wie): (Zet, Wie),
    (inhoud, betreft): (&Stapinhoud, Option<Date>),
    op: Moment,
) -> Result<Gekeurd, Stapfout> {
    let mut hoe = Uitvoering::op(op, wie);
    for (vraag, tekst) in &inhoud.antwoorden {
        hoe = hoe.antwoord(*vraag, tekst.clone());
    }
    for (keuze, dag) in &inhoud.gekozen {
        hoe = hoe.kies(*keuze, *dag);
    }
    if let Some(dag) = betreft {
        hoe = hoe.betreft(dag);
    }
    let verloop = p.verloop().ok_or(BesluitFout::StapVolgtNiet)?;
    let rekenaar = rekenaar().ok_or(Keurfout::NogNiet("termijnen"))?;
    Ok(verloop.keur_met(zet, &hoe, rekenaar)?)
}

/// As whom this functie signs the step on a day: in person, with a mandate, or not.
pub async fn als_wie(
    c: &mut Conn,
    context: &Context<'_>,
    p: &Procedure,
    stap: &Stap,
) -> db::Result<Option<Wie>> {
    if !mag(context, Handeling::ProcedureOndertekenen) {
        return Ok(None);
    }
    let actor = context.actor;
    if actor.bevoegdheid.soort() == Functiesoort::Burgemeester {
        return Ok(stap.wie.contains(&Wie::Burgemeester).then_some(Wie::Burgemeester));
    }
    let wie = (actor.organisatie, actor.functie);
    let heeft = stap.wie.contains(&Wie::Gemandateerde)
        && mandaat::van_functie(c, wie, p.kern.soort, context.nu).await?.is_some();
    Ok(heeft.then_some(Wie::Gemandateerde))
}

/// The rule that a decision of today cites. Refused when the procedure cannot do without one and none is in force.
async fn regel_voor(
    c: &mut Conn,
    p: &Procedure,
    context: &Context<'_>,
) -> Result<Option<GeldigeVersie>, Stapfout> {
    let Some((soort, verplicht)) = rules::instrument(p.kern.soort) else { return Ok(None) };
    let geldig = geldige_van_soort(c, p.kern.eigenaar, soort, context.nu.dag()).await?;
    if geldig.is_none() && verplicht {
        return Err(BesluitFout::GeenGeldigeRegel.into());
    }
    Ok(geldig)
}

/// Prepares a step that somebody else signs. It is judged as if it were signed now, so that nothing is found out later.
pub async fn stel_op(
    tx: &mut Tx,
    context: &Context<'_>,
    (id, zet): (ProcedureId, Zet),
    inhoud: &Stapinhoud,
) -> Result<ProcedurestapId, Stapfout> {
    let p = laad_open(tx, context, Handeling::ProcedureVoeren, id).await?;
    let stap = keuring(&p, zet)?;
    if !wordt_ondertekend(stap) {
        return Err(BesluitFout::StapVolgtNiet.into());
    }
    if p.voorstel.as_ref().is_some_and(|v| v.getekend.is_some()) {
        return Err(BesluitFout::AlGetekend.into());
    }
    let nu = rules::moment(context.nu).map_err(Keurfout::from)?;
    let wie = stap.wie.first().copied().unwrap_or(Wie::Burgemeester);
    keur(&p, (zet, wie), (inhoud, betreft(&p, None)), nu)?;
    regel_voor(tx, &p, context).await?;
    let wie = (context.actor.functie, context.nu);
    let getypt = brief::meegenomen(tx, &p, zet).await?;
    let stap = voorstel::stel_op(tx, id, (zet, None), inhoud, wie).await?;
    brief::zet_terug(tx, context, stap, getypt).await?;
    noteer_over_wie(tx, context, id).await?;
    leg_vast(tx, context.bron(), &StapOpgesteld { procedure: id, stap, zet: zet.code() }).await?;
    Ok(stap)
}

/// What is written in a step is about whom the procedure is about: each in the log of processing.
pub(super) async fn noteer_over_wie(tx: &mut Tx, context: &Context<'_>, id: ProcedureId) -> db::Result<()> {
    let inhoud = lezen::inhoud(tx, id).await?;
    inhoud.open(tx, context.bron(), Verwerking::ProcedureVastleggen).await.map(drop)
}

fn voorstel_van(p: &Procedure) -> Result<&Voorstel, BesluitFout> {
    p.voorstel.as_ref().ok_or(BesluitFout::GeenVoorstel)
}

/// What the step in preparation says. It was read by who acts; the reading itself stands in the log with the page.
async fn inhoud_van(
    tx: &mut Tx,
    context: &Context<'_>,
    p: &Procedure,
    stap: ProcedurestapId,
) -> db::Result<(Inhoud, Stapinhoud)> {
    let alles = lezen::inhoud(tx, p.kern.id).await?;
    let inhoud = alles.open(tx, context.bron(), Verwerking::ProcedureLezen).await?;
    let deze = inhoud.stap(stap).cloned().unwrap_or_default();
    Ok((inhoud, deze))
}

/// Signs what was prepared, as `gezien` it was. The rule it cites is the one in force now.
pub async fn teken(
    tx: &mut Tx,
    context: &Context<'_>,
    welke: (ProcedureId, ProcedurestapId),
) -> Result<Wie, Stapfout> {
    teken_met(tx, context, welke, Mondeling(false)).await
}

/// The same, of what was told on the spot as well: its letter may follow.
pub async fn teken_met(
    tx: &mut Tx,
    context: &Context<'_>,
    (id, gezien): (ProcedureId, ProcedurestapId),
    mondeling: Mondeling,
) -> Result<Wie, Stapfout> {
    let p = laad_open(tx, context, Handeling::ProcedureOndertekenen, id).await?;
    let v = voorstel_van(&p)?;
    if v.id != gezien {
        return Err(Reject::from(Weigering::botsing()).into());
    }
    let stap = keuring(&p, v.zet)?;
    let wie = als_wie(tx, context, &p, stap).await?.ok_or(BesluitFout::GeenMandaat)?;
    eis_ander(tx, context, &p, wie).await?;
    let (alles, inhoud) = inhoud_van(tx, context, &p, v.id).await?;
    let nu = rules::moment(context.nu).map_err(Keurfout::from)?;
    keur(&p, (v.zet, wie), (&inhoud, betreft(&p, None)), nu)?;
    brief::eis_compleet(tx, context, (&p, &alles), v.id, mondeling).await?;
    let regel = regel_voor(tx, &p, context).await?;
    let nummer = if is_besluit(v.zet) {
        Some(schrijven::nummer(tx, p.kern.eigenaar, Reeks::Besluit, context.nu).await?)
    } else {
        None
    };
    let door = (context.actor.functie, context.nu);
    if !voorstel::teken(tx, (v.id, wie), (regel.as_ref(), nummer), door).await? {
        return Err(Reject::from(Weigering::botsing()).into());
    }
    let regelversie = regel.map(|r| r.regel().id);
    let gebeurtenis =
        StapOndertekend { procedure: id, stap: v.id, zet: v.zet.code(), wie: wie.code(), regelversie };
    leg_vast(tx, context.bron(), &gebeurtenis).await?;
    Ok(wie)
}

/// Who took a decision with a mandate does not decide on the objection against it (Awb 10:3(3)).
async fn eis_ander(c: &mut Conn, context: &Context<'_>, p: &Procedure, wie: Wie) -> Result<(), Stapfout> {
    let Some(over) = p.kern.over.as_ref().filter(|_| wie == Wie::Gemandateerde) else { return Ok(()) };
    match lezen::tekenaar(c, over.stap).await? {
        Some((Wie::Gemandateerde, wie)) if wie == context.actor.gebruiker => {
            Err(BesluitFout::EigenBesluit.into())
        }
        _ => Ok(()),
    }
}

/// A signed step was made known: from that moment it is taken, and its clocks run.
pub async fn maak_bekend(
    tx: &mut Tx,
    context: &Context<'_>,
    (id, gezien): (ProcedureId, ProcedurestapId),
    hoe: &Bekendmaking,
) -> Result<(), Stapfout> {
    let p = laad_open(tx, context, Handeling::ProcedureVoeren, id).await?;
    let v = voorstel_van(&p)?;
    let (_, _, wie, op) = v.getekend.as_ref().ok_or(BesluitFout::NietGetekend)?;
    if v.id != gezien {
        return Err(Reject::from(Weigering::botsing()).into());
    }
    if hoe.wijze == Bekendwijze::Mondeling && !rules::kan_mondeling(keuring(&p, v.zet)?) {
        return Err(Stapfout::NietMondeling);
    }
    // What was told on the spot may be signed afterwards (Awb 5:31, Wth 2(7)); anything else not.
    if hoe.wijze != Bekendwijze::Mondeling && hoe.wanneer.moment.dag() < op.dag() {
        return Err(Stapfout::VoorHandtekening);
    }
    let (alles, inhoud) = inhoud_van(tx, context, &p, v.id).await?;
    let gekeurd = keur(&p, (v.zet, *wie), (&inhoud, betreft(&p, None)), hoe.wanneer.moment.clone())?;
    let mondeling = hoe.wijze == Bekendwijze::Mondeling;
    brief::bevries(tx, context, (&p, &alles), v.id, (&hoe.wanneer.moment, mondeling)).await?;
    let zetting = Zetting { wie: *wie, tijdstip: hoe.wanneer.tijdstip, bekendwijze: Some(hoe.wijze) };
    zet(tx, context, (&p, v.id), gekeurd, zetting).await
}

/// Takes a step that needs no signature: by who works on it, or recorded of somebody outside.
pub async fn neem(
    tx: &mut Tx,
    context: &Context<'_>,
    (id, welke): (ProcedureId, Zet),
    nieuw: &Stapformulier,
) -> Result<(), Stapfout> {
    let p = laad_open(tx, context, Handeling::ProcedureVoeren, id).await?;
    let stap = keuring(&p, welke)?;
    if p.voorstel.as_ref().is_some_and(|v| v.getekend.is_some()) {
        return Err(BesluitFout::AlGetekend.into());
    }
    let wie = match manier(stap) {
        Manier::Zelf => Wie::Medewerker,
        Manier::VanBuiten(wie) => wie,
        Manier::Ondertekend => als_hulpofficier(tx, &p, stap, nieuw).await?,
    };
    let over = betreft(&p, nieuw.betreft);
    let gekeurd = keur(&p, (welke, wie), (&nieuw.inhoud, over), nieuw.wanneer.moment.clone())?;
    let door = (context.actor.functie, context.nu);
    let rij = voorstel::stel_op(tx, id, (welke, nieuw.namens.as_deref()), &nieuw.inhoud, door).await?;
    noteer_over_wie(tx, context, id).await?;
    if wie == Wie::Hulpofficier {
        let nummer = schrijven::nummer(tx, p.kern.eigenaar, Reeks::Besluit, context.nu).await?;
        voorstel::geef_nummer(tx, rij, &nummer).await?;
    }
    let zetting = Zetting { wie, tijdstip: nieuw.wanneer.tijdstip, bekendwijze: None };
    zet(tx, context, (&p, rij), gekeurd, zetting).await
}

/// A step that is signed otherwise, as taken by an assistant prosecutor who is named: only with a mandate of this mayor that worked at
/// that hour (Wth 3).
async fn als_hulpofficier(
    c: &mut Conn,
    p: &Procedure,
    stap: &Stap,
    nieuw: &Stapformulier,
) -> Result<Wie, Stapfout> {
    if nieuw.namens.is_none() || !kan_hulpofficier(stap) {
        return Err(BesluitFout::StapOnbevoegd.into());
    }
    let op = nieuw.wanneer.tijdstip.ok_or(Keurfout::ZonderUur)?;
    if mandaat::hulpofficieren(c, p.kern.eigenaar, op).await? {
        Ok(Wie::Hulpofficier)
    } else {
        Err(Stapfout::ZonderMandaat)
    }
}

async fn zet(
    tx: &mut Tx,
    context: &Context<'_>,
    (p, rij): (&Procedure, ProcedurestapId),
    gekeurd: Gekeurd,
    zetting: Zetting,
) -> Result<(), Stapfout> {
    let (id, welke) = (p.kern.id, gekeurd.gedaan().zet);
    let als = zetting.wie.code();
    let wie = (p.kern.stappen, context.actor.functie, context.nu);
    if !schrijven::zet(tx, (id, rij), &gekeurd, zetting, wie).await? {
        return Err(Reject::from(Weigering::botsing()).into());
    }
    let op = gekeurd.gedaan().op.to_string();
    let gezet = StapGezet { procedure: id, stap: rij, zet: welke.code(), wie: als, op };
    leg_vast(tx, context.bron(), &gezet).await?;
    let verloop = p.verloop().ok_or(BesluitFout::StapVolgtNiet)?.met(gekeurd);
    let rekenaar = rekenaar().ok_or(Keurfout::NogNiet("termijnen"))?;
    klok::zet(tx, (id, p.kern.eigenaar), &klokken(&verloop, rekenaar)).await?;
    if verloop.stand().is_einde() {
        let weg = rules::vernietigen_op(&verloop, context.nu.dag());
        schrijven::beeindig(tx, id, verloop.stand(), weg, context.nu).await?;
        let gebeurtenis = ProcedureBeeindigd { procedure: id, stand: verloop.stand().code() };
        leg_vast(tx, context.bron(), &gebeurtenis).await?;
    }
    Ok(super::uitkomst::vertel(tx, context, p, (welke, verloop.stand())).await?)
}

/// Throws away what is being prepared, before it was signed.
pub async fn gooi_weg(tx: &mut Tx, context: &Context<'_>, id: ProcedureId) -> Result<(), Reject> {
    laad_open(tx, context, Handeling::ProcedureVoeren, id).await?;
    if !voorstel::gooi_weg(tx, id).await? {
        return Err(BesluitFout::GeenVoorstel.into());
    }
    Ok(leg_vast(tx, context.bron(), &StapWeggegooid { procedure: id }).await?)
}

/// Takes back a signature, before it was made known.
pub async fn trek_terug(tx: &mut Tx, context: &Context<'_>, id: ProcedureId) -> Result<(), Reject> {
    let p = laad_open(tx, context, Handeling::ProcedureOndertekenen, id).await?;
    let v = voorstel_van(&p)?;
    let stap = p.verloop().and_then(|verloop| verloop.mogelijk().find(|s| s.zet == v.zet));
    let stap = stap.ok_or(BesluitFout::StapVolgtNiet)?;
    if als_wie(tx, context, &p, stap).await?.is_none() {
        return Err(BesluitFout::GeenMandaat.into());
    }
    if !voorstel::trek_terug(tx, id).await? {
        return Err(BesluitFout::NietGetekend.into());
    }
    Ok(leg_vast(tx, context.bron(), &HandtekeningTeruggetrokken { procedure: id, stap: v.id }).await?)
}
