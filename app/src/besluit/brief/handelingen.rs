// SPDX-License-Identifier: EUPL-1.2
//! What is done with a letter: gathered, filled in, judged complete before the step is signed, and frozen when it is made known.

use ::brief::{Bestuursorgaan, Compleet, Gebrek, Hoofd, Mandaat, Ondertekenaar, Ondertekening};
use db::{Conn, Tx};
use jiff::civil::{Date, DateTime};
use kernel::{FunctieId, Functiesoort, ProcedureId, ProcedurestapId};
use poort::Handeling;
use procedure::{Schema, Stap, Wie, Zet};
use spoor::leg_vast;
use termijn::{Feiten as Termijnfeiten, Moment};
use web::Weigering;

use super::maak::Bron;
use super::store::{self, Briefstap, Getypt};
use super::vooraf::{self, Kennis, geadresseerde, moment};
use crate::besluit::events::{BriefBevroren, BriefVastgelegd};
use crate::besluit::instrument::geldige_van_soort;
use crate::besluit::procedure::handelingen::{als_wie, laad, lees, mag};
use crate::besluit::procedure::model::{Bekendwijze, Inhoud, Procedure};
use crate::besluit::procedure::rules::{self, rekenaar, wordt_ondertekend};
use crate::besluit::{BesluitFout, mandaat};
use crate::huisstijl::bestand::maak;
use crate::huisstijl::{self, Huisstijl};
use crate::netwerk;
use crate::schil::{Context, Reject};

/// Whether a measure was told on the spot, so that its letter follows later (Awb 5:31, Wth 2(7)).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mondeling(pub bool);

/// The letter of a step, with all that it is made of.
#[derive(Debug)]
pub struct Map {
    /// The step.
    pub stap: Briefstap,
    /// What its schema says.
    pub schema: &'static Stap,
    /// Which letter.
    pub brief: procedure::Brief,
    /// To whom, and the facts: as typed, on top of what is known.
    pub getypt: Getypt,
    /// Whether somebody wrote it; what nobody saw is not complete.
    pub geschreven: bool,
    /// None: the municipality makes its letters elsewhere.
    pub stijl: Option<Huisstijl>,
    hoofd: Hoofd,
    opgelegd: Option<DateTime>,
}

/// How far a letter is.
#[derive(Debug)]
pub struct Briefstand {
    /// Which letter.
    pub brief: procedure::Brief,
    /// Whether the municipality makes its letters here.
    pub hier: bool,
    /// What is missing or wrong; none: complete.
    pub gebreken: Vec<Gebrek>,
}

/// What a step says in its schema when a letter goes with it. What somebody outside did is on a paper of theirs: an assistant
/// prosecutor hands over a huisverbod on a form of the police.
pub fn met_brief(
    p: &Procedure,
    zet: Zet,
    gezet_door: Option<Wie>,
) -> Option<(&'static Stap, procedure::Brief)> {
    if gezet_door.is_some_and(Wie::van_buiten) {
        return None;
    }
    let stap = Schema::van(p.kern.soort).stappen.iter().find(|s| s.zet == zet && s.brief.is_some())?;
    Some((stap, stap.brief?))
}

/// Gathers the letter of a step of a procedure of which the content was opened. None when no letter goes with the step.
pub async fn map(
    c: &mut Conn,
    context: &Context<'_>,
    (p, i): (&Procedure, &Inhoud),
    id: ProcedurestapId,
) -> Result<Option<Map>, Reject> {
    let Some(stap) = store::stap(c, p.kern.id, id).await? else { return Ok(None) };
    let Some((schema, brief)) = met_brief(p, stap.zet, stap.wie) else { return Ok(None) };
    let getypt = store::getypt(c, id, i).await?;
    let geschreven = getypt.is_some();
    let beleid = beleid(c, p, context.nu.dag()).await?;
    let mut vooraf = Kennis { p, i, stap: (id, schema), beleid }.feiten();
    let mut getypt = getypt.unwrap_or_default();
    if !geschreven {
        getypt.aan = geadresseerde(i).map(|b| b.id);
    }
    if let Some(wie) = i.betrokkenen.iter().find(|b| Some(b.id) == getypt.aan) {
        vooraf::adres(wie, &mut vooraf);
    }
    getypt.feiten = vooraf.met(getypt.feiten);
    let stijl = huisstijl::van(c, p.kern.eigenaar).await?;
    let hoofd = hoofd(c, context, p, (&stap, schema), stijl.as_ref()).await?;
    let opgelegd =
        p.stappen.iter().find(|s| s.gedaan.zet == Zet::Opleggen).and_then(|s| moment(&s.gedaan.op));
    Ok(Some(Map { stap, schema, brief, getypt, geschreven, stijl, hoofd, opgelegd }))
}

async fn beleid(c: &mut Conn, p: &Procedure, dag: Date) -> db::Result<Option<String>> {
    let Some((soort, _)) = rules::instrument(p.kern.soort) else { return Ok(None) };
    let geldig = geldige_van_soort(c, p.kern.eigenaar, soort, dag).await?;
    Ok(geldig
        .map(|g| format!("{}, versie {} ({}).", g.naam(), g.regel().nummer, g.vaststelling().vindplaats)))
}

async fn hoofd(
    c: &mut Conn,
    context: &Context<'_>,
    p: &Procedure,
    (stap, schema): (&Briefstap, &Stap),
    stijl: Option<&Huisstijl>,
) -> db::Result<Hoofd> {
    let dagtekening = stap.getekend.map_or_else(|| context.nu.dag(), |(_, _, op)| op.dag());
    Ok(Hoofd {
        gemeente: stijl.map(|s| s.gemeente.clone()).unwrap_or_default(),
        kenmerk: stap.besluitnummer.clone().unwrap_or_else(|| p.kern.nummer.clone()),
        dagtekening: Some(dagtekening),
        behandelaar: p.kern.behandelaar.1.clone(),
        ondertekening: ondertekening(c, context, p, (stap, schema)).await?,
        ..Hoofd::default()
    })
}

/// Who signs: who did; before that who would, and without either the mayor. A report is signed by who works on it.
async fn ondertekening(
    c: &mut Conn,
    context: &Context<'_>,
    p: &Procedure,
    (stap, schema): (&Briefstap, &Stap),
) -> db::Result<Ondertekening> {
    let functies = netwerk::functies_van_organisatie(c, p.kern.eigenaar).await?;
    let wie: Option<FunctieId> = if let Some((door, _, _)) = stap.getekend {
        Some(door)
    } else if !wordt_ondertekend(schema) {
        Some(p.kern.behandelaar.0)
    } else if als_wie(c, context, p, schema).await?.is_some() {
        Some(context.actor.functie)
    } else {
        let nu = |f: &&netwerk::Functie| f.soort == Functiesoort::Burgemeester && f.loopt(context.nu);
        functies.iter().find(nu).map(|f| f.id)
    };
    let gevonden = functies.iter().find(|f| Some(f.id) == wie);
    let ondertekenaar = gevonden
        .map(|f| Ondertekenaar { naam: f.naam.clone(), functie: functiewoord(f.soort).to_owned() })
        .unwrap_or_default();
    let ander = gevonden.filter(|f| wordt_ondertekend(schema) && f.soort != Functiesoort::Burgemeester);
    let mandaat = match ander {
        Some(f) => {
            let op = stap.getekend.map_or(context.nu, |(_, _, op)| op);
            let mandaat = mandaat::van_functie(c, (p.kern.eigenaar, f.id), p.kern.soort, op).await?;
            Some(Mandaat { besluit: mandaat.map(|m| m.vindplaats).unwrap_or_default() })
        }
        None => None,
    };
    Ok(Ondertekening {
        orgaan: Bestuursorgaan::Burgemeester,
        ondertekenaar,
        medeondertekenaar: None,
        mandaat,
        met_de_hand: false,
    })
}

const fn functiewoord(soort: Functiesoort) -> &'static str {
    match soort {
        Functiesoort::Burgemeester => "burgemeester",
        Functiesoort::Jurist => "jurist",
        _ => "medewerker openbare orde en veiligheid",
    }
}

impl Map {
    /// A complete letter, as if it were made known then; or every gebrek.
    pub fn controleer(
        &self,
        p: &Procedure,
        i: &Inhoud,
        (bekend, mondeling): (&Moment, bool),
    ) -> Result<Compleet, Vec<Gebrek>> {
        if !self.geschreven {
            return Err(vec![Gebrek { veld: String::new(), wat: ::brief::Wat::Ontbreekt }]);
        }
        self.bron(p, i, (bekend, mondeling)).controleer()
    }

    fn bron<'a>(&'a self, p: &Procedure, i: &'a Inhoud, (bekend, mondeling): (&Moment, bool)) -> Bron<'a> {
        let laatste = |termijn| {
            let antwoord = rekenaar()?.bereken(termijn, &Termijnfeiten::op(bekend.dag())).ok()?;
            Some(antwoord.einde().dag())
        };
        Bron {
            brief: self.brief,
            soort: p.kern.soort,
            zet: self.stap.zet,
            hoofd: self.hoofd.clone(),
            rechtbank: self.stijl.as_ref().map(|s| s.rechtbank.clone()).unwrap_or_default(),
            aan: i.betrokkenen.iter().find(|b| Some(b.id) == self.getypt.aan),
            feiten: &self.getypt.feiten,
            gekozen: i.stap(self.stap.id).map(|s| s.gekozen.as_slice()).unwrap_or_default(),
            bekend: moment(bekend).unwrap_or_else(|| bekend.dag().to_datetime(jiff::civil::Time::midnight())),
            opgelegd: self.opgelegd,
            mondeling,
            uiterlijk: (laatste("bezwaar"), laatste("beroep")),
        }
    }

    /// When the step was made known, or would be if it were now; and whether it was told on the spot.
    pub fn bekend(&self, context: &Context<'_>) -> Result<(Moment, bool), Reject> {
        match &self.stap.gezet {
            Some((op, wijze)) => Ok((op.clone(), *wijze == Some(Bekendwijze::Mondeling))),
            None => {
                let nu = rules::moment(context.nu).map_err(|_| BesluitFout::StapVolgtNiet)?;
                // A letter names hours and minutes, never seconds.
                let heel = match &nu {
                    Moment::Uur(uur) => {
                        let klok = uur.klok();
                        let klok = klok.date().at(klok.hour(), klok.minute(), 0, 0);
                        termijn::Tijdstip::lokaal(klok).map_or(nu, Moment::Uur)
                    }
                    Moment::Dag(_) => nu,
                };
                Ok((heel, false))
            }
        }
    }
}

/// How far the letter of a step is. None when no letter goes with it.
pub async fn stand(
    c: &mut Conn,
    context: &Context<'_>,
    (p, i): (&Procedure, &Inhoud),
    id: ProcedurestapId,
) -> Result<Option<Briefstand>, Reject> {
    let Some(map) = map(c, context, (p, i), id).await? else { return Ok(None) };
    let (bekend, mondeling) = map.bekend(context)?;
    let gebreken = map.controleer(p, i, (&bekend, mondeling)).err().unwrap_or_default();
    Ok(Some(Briefstand { brief: map.brief, hier: map.stijl.is_some(), gebreken }))
}

/// Refuses a signature under a step of which the letter is not complete, at a municipality that makes its letters here. What is
/// told on the spot is signed without: its letter follows.
pub async fn eis_compleet(
    c: &mut Conn,
    context: &Context<'_>,
    (p, i): (&Procedure, &Inhoud),
    id: ProcedurestapId,
    Mondeling(mondeling): Mondeling,
) -> Result<(), Reject> {
    match stand(c, context, (p, i), id).await? {
        Some(s) if s.hier && !mondeling && !s.gebreken.is_empty() => Err(BesluitFout::BriefOnvolledig.into()),
        _ => Ok(()),
    }
}

/// Freezes the letter of a signed step that is made known then. False when there is none to freeze: no letter goes with the step, it
/// is made elsewhere, or it was told on the spot and is not complete yet.
pub async fn bevries(
    tx: &mut Tx,
    context: &Context<'_>,
    (p, i): (&Procedure, &Inhoud),
    id: ProcedurestapId,
    (bekend, mondeling): (&Moment, bool),
) -> Result<bool, Reject> {
    let Some(map) = map(tx, context, (p, i), id).await? else { return Ok(false) };
    if map.stijl.is_none() {
        return Ok(false);
    }
    let compleet = match map.controleer(p, i, (bekend, mondeling)) {
        Ok(compleet) => compleet,
        Err(_) if mondeling => return Ok(false),
        Err(_) => return Err(BesluitFout::BriefOnvolledig.into()),
    };
    schrijf_definitief(tx, context, (p.kern.id, id), compleet).await?;
    Ok(true)
}

async fn schrijf_definitief(
    tx: &mut Tx,
    context: &Context<'_>,
    (procedure, stap): (ProcedureId, ProcedurestapId),
    compleet: Compleet,
) -> Result<(), Reject> {
    let soort = compleet.soort().code();
    let definitief = maak(move || compleet.definitief()).await?;
    store::bevries(tx, stap, &definitief, (context.actor.functie, context.nu)).await?;
    let sha256 = definitief.vingerafdruk().to_string();
    Ok(leg_vast(tx, context.bron(), &BriefBevroren { procedure, stap, soort, sha256 }).await?)
}

/// Keeps what was typed for the letter of a step: as long as the step is not signed, or, when it was taken without a letter, as
/// long as that is not final.
pub async fn bewaar(
    tx: &mut Tx,
    context: &Context<'_>,
    (p, id): (&Procedure, ProcedurestapId),
    getypt: &Getypt,
) -> Result<(), Reject> {
    if !mag(context, Handeling::ProcedureVoeren) {
        return Err(Weigering::geen_recht("procedure-geen-recht-waarom").into());
    }
    let stap = store::stap(tx, p.kern.id, id).await?.ok_or_else(Weigering::niet_gevonden)?;
    met_brief(p, stap.zet, stap.wie).ok_or_else(Weigering::niet_gevonden)?;
    if store::is_bevroren(tx, id).await? {
        return Err(BesluitFout::BriefDefinitief.into());
    }
    if stap.gezet.is_none() && stap.getekend.is_some() {
        return Err(BesluitFout::AlGetekend.into());
    }
    store::schrijf(tx, id, getypt, (context.actor.functie, context.nu)).await?;
    Ok(leg_vast(tx, context.bron(), &BriefVastgelegd { procedure: p.kern.id, stap: id }).await?)
}

/// Fills in facts of the letter of the step in preparation, on top of what is known.
pub async fn vul_in(
    tx: &mut Tx,
    context: &Context<'_>,
    id: ProcedureId,
    feiten: &[(&str, &str)],
) -> Result<(), Reject> {
    let (p, i) = lees(tx, context, id).await?;
    let stap = p.voorstel.as_ref().ok_or(BesluitFout::GeenVoorstel)?.id;
    let mut getypt = map(tx, context, (&p, &i), stap).await?.ok_or_else(Weigering::niet_gevonden)?.getypt;
    for (veld, waarde) in feiten {
        getypt.feiten.vul(veld, *waarde);
    }
    bewaar(tx, context, (&p, stap), &getypt).await
}

/// The letter of a step that was taken without one, made final now: by who may sign the step, or by who works on a step that nobody
/// signs.
pub async fn stel_vast(
    tx: &mut Tx,
    context: &Context<'_>,
    (id, stap): (ProcedureId, ProcedurestapId),
) -> Result<(), Reject> {
    let (p, i) = lees(tx, context, id).await?;
    laad(tx, context, Handeling::ProcedureVoeren, id).await?;
    let map = map(tx, context, (&p, &i), stap).await?.ok_or_else(Weigering::niet_gevonden)?;
    if map.stap.gezet.is_none() {
        return Err(Weigering::niet_gevonden().into());
    }
    if wordt_ondertekend(map.schema) && als_wie(tx, context, &p, map.schema).await?.is_none() {
        return Err(BesluitFout::GeenMandaat.into());
    }
    if store::is_bevroren(tx, stap).await? {
        return Err(BesluitFout::BriefDefinitief.into());
    }
    let (bekend, mondeling) = map.bekend(context)?;
    let compleet = map.controleer(&p, &i, (&bekend, mondeling)).map_err(|_| BesluitFout::BriefOnvolledig)?;
    schrijf_definitief(tx, context, (id, stap), compleet).await
}

/// What was typed for the step in preparation, when that is this step: it goes along when the step is written anew.
pub async fn meegenomen(c: &mut Conn, p: &Procedure, zet: Zet) -> db::Result<Option<Getypt>> {
    match p.voorstel.as_ref().filter(|v| v.zet == zet) {
        Some(v) => store::neem_mee(c, v.id).await,
        None => Ok(None),
    }
}

/// Puts it with the step that was written anew.
pub async fn zet_terug(
    tx: &mut Tx,
    context: &Context<'_>,
    stap: ProcedurestapId,
    getypt: Option<Getypt>,
) -> db::Result<()> {
    match getypt {
        Some(getypt) => store::schrijf(tx, stap, &getypt, (context.actor.functie, context.nu)).await,
        None => Ok(()),
    }
}
