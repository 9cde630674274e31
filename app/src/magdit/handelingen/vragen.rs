// SPDX-License-Identifier: EUPL-1.2
//! Asking: the facts around the question, the rules, and the record.

use db::{Conn, Tx};
use kernel::{AfspraakId, Herkomst, MagditvraagId, OrganisatieId, SignaalId, Veldgroep, plus_maanden};
use poort::Handeling;
use spoor::leg_vast;
use web::{Form, FoutCode, Weigering};

use crate::magdit::events::MagditGevraagd;
use crate::magdit::formulier::NieuweVraag;
use crate::magdit::model::{Gegevensbron, Ontvangersoort, Vraagstelling};
use crate::magdit::rules::{
    Afspraken, Gebrek, Omstandigheden, Partnerafspraak, Regelset, Verscherping, Vraagstand, toets,
};
use crate::magdit::store::{self, NieuwVraagrecord};
use crate::netwerk::{self, Afspraakhandeling, Organisatie};
use crate::poort::{Bereikfilter, beoordeel_in};
use crate::schil::{Context, Reject};
use crate::signaal::{self, Kern};

/// A question is kept two years: long enough to account for what was given because of it (art. 5 lid 2 AVG).
const BEWAREN_MAANDEN: i64 = 24;

/// The organisation is not what was chosen as receiver.
const PAST_NIET: FoutCode = FoutCode::Regel("magdit-regel-organisatie");
/// The signaal is not there, or not for this user: the same answer.
const GEEN_SIGNAAL: FoutCode = FoutCode::Regel("magdit-regel-signaal");

/// What a question is about, beside its own words.
#[derive(Debug, Clone, Default)]
pub struct Over {
    /// The signaal, judged by the gate.
    signaal: Option<Kern>,
}

impl Over {
    /// The signaal.
    pub const fn signaal(&self) -> Option<&Kern> {
        self.signaal.as_ref()
    }
}

/// The source that the origin of a signaal stands for, if its law travels along.
pub const fn herkomst(herkomst: Herkomst) -> Option<Gegevensbron> {
    match herkomst {
        Herkomst::Vrij => None,
        Herkomst::Politie => Some(Gegevensbron::Politie),
        Herkomst::Mma => Some(Gegevensbron::Mma),
        Herkomst::Partner => Some(Gegevensbron::Partner),
    }
}

/// The signaal that was typed, by number or id, if this user may see it. Else the error stands at the field, and says
/// the same for what does not exist.
pub async fn over_signaal(
    tx: &mut Tx,
    context: &Context<'_>,
    getypt: Option<&str>,
    form: &mut Form,
) -> Result<Over, Reject> {
    let Some(getypt) = getypt else { return Ok(Over::default()) };
    let Context { matrix, actor, nu } = *context;
    let bereik = Bereikfilter::nieuw(matrix, actor, Veldgroep::Kern, nu);
    let id: Option<SignaalId> = match getypt.trim().parse() {
        Ok(id) => Some(id),
        Err(_) => signaal::store::met_nummer(tx, &bereik, getypt).await?,
    };
    if let Some(id) = id
        && let Some(sleutel) = beoordeel_in(tx, matrix, actor, Handeling::SignaalInzien, id, nu).await?
        && let Some(kern) = signaal::store::kern(tx, &sleutel).await?
    {
        return Ok(Over { signaal: Some(kern) });
    }
    form.meld_fout("signaal", GEEN_SIGNAAL, vec![]);
    Ok(Over::default())
}

/// Asks. Answers the id of the question, or nothing when the form now holds an error.
pub async fn stellen(
    tx: &mut Tx,
    context: &Context<'_>,
    nieuw: &NieuweVraag,
    over: &Over,
    form: &mut Form,
) -> Result<Option<MagditvraagId>, Reject> {
    let actor = context.actor;
    let eigen = netwerk::organisatie(tx, actor.organisatie).await?.ok_or_else(Weigering::niet_gevonden)?;
    let partner = match nieuw.organisatie {
        Some(id) => netwerk::organisatie(tx, id).await?,
        None => None,
    };
    let past = partner.as_ref().is_none_or(|p| p.id != eigen.id && nieuw.ontvanger.past_bij(p.soort));
    if !past || nieuw.organisatie.is_some() != partner.is_some() {
        form.meld_fout("organisatie", PAST_NIET, vec![]);
        return Ok(None);
    }
    let stelling = stelling(nieuw, &eigen);
    let afspraken = afspraken(tx, context, nieuw.ontvanger, partner.as_ref(), nieuw.thema.as_deref()).await?;
    let set = Regelset::geldend();
    let dag = context.nu.dag();
    let regels = store::geldende(tx, eigen.id).await?;
    let regels: Vec<Verscherping> =
        regels.iter().filter_map(|r| Verscherping::uit(r.eigenregel(), eigen.soort, set, dag).ok()).collect();
    let bron_van_signaal = over.signaal.as_ref().and_then(|k| herkomst(k.herkomst));
    let om = Omstandigheden { set, dag, herkomst: bron_van_signaal, eigen: &regels, afspraken };
    let toetsing = toets(&stelling, &om);
    let stand = Vraagstand::na_toets(toetsing.antwoord);
    let afspraak: Option<(AfspraakId, i64)> =
        toetsing.afspraak.as_ref().and_then(|a| Some((a.id.parse().ok()?, a.versie)));
    let record = NieuwVraagrecord {
        organisatie: eigen.id,
        functie: actor.functie,
        stelling: &stelling,
        ontvanger: partner.map(|p| p.id),
        reden: nieuw.reden.as_deref(),
        signaal: over.signaal.as_ref().map(|k| k.id),
        toetsing: &toetsing,
        stand,
        afspraak,
        vernietigen_op: plus_maanden(dag, BEWAREN_MAANDEN),
        nu: context.nu,
    };
    let vraag = store::voeg_toe(tx, &record).await?;
    let (antwoord, regels) = (toetsing.antwoord.code(), toetsing.regels());
    let gebeurtenis = MagditGevraagd { vraag, antwoord, regels, afspraak, signaal: record.signaal };
    leg_vast(tx, context.bron(), &gebeurtenis).await?;
    Ok(Some(vraag))
}

fn stelling(nieuw: &NieuweVraag, eigen: &Organisatie) -> Vraagstelling {
    Vraagstelling {
        vrager: eigen.soort,
        bron: nieuw.bron,
        ontvanger: nieuw.ontvanger,
        gegevens: nieuw.gegevens,
        over: nieuw.over,
        doel: nieuw.doel,
        thema: nieuw.thema.clone(),
    }
}

/// The afspraken between the own organisation and the receiver, and whether each works between these two.
async fn afspraken(
    c: &mut Conn,
    context: &Context<'_>,
    ontvanger: Ontvangersoort,
    partner: Option<&Organisatie>,
    thema: Option<&str>,
) -> Result<Afspraken, Reject> {
    let Some(partner) = partner else {
        let nodig = !ontvanger.is_binnen() && !ontvanger.is_mens();
        return Ok(if nodig { Afspraken::Onbekend } else { Afspraken::Nvt });
    };
    let eigen: OrganisatieId = context.actor.organisatie;
    let alle = netwerk::afspraken_van(c, eigen).await?;
    let geldt = |a: &&netwerk::Afspraak| !a.concept && a.vervangen_op.is_none();
    let met = alle.iter().filter(geldt).filter(|a| a.partij(partner.id).is_some());
    Ok(Afspraken::Met(met.map(|a| partnerafspraak(a, eigen, partner.id, thema, context.nu)).collect()))
}

fn partnerafspraak(
    a: &netwerk::Afspraak,
    eigen: OrganisatieId,
    ander: OrganisatieId,
    thema: Option<&str>,
    nu: kernel::Tijdstip,
) -> Partnerafspraak {
    let gebreken = netwerk::redenen_met(a, eigen, ander, nu).into_iter().map(|reden| Gebrek {
        sleutel: reden.sleutel().to_owned(),
        op: reden.moment().map(kernel::Tijdstip::ms),
    });
    let buiten = [
        (!a.staat_toe(Afspraakhandeling::Verstrekken), "magdit-afspraak-zonder-verstrekken"),
        (thema.is_some_and(|t| !a.gaat_over(t)), "magdit-afspraak-ander-thema"),
    ];
    let buiten = buiten
        .into_iter()
        .filter(|(waar, _)| *waar)
        .map(|(_, sleutel)| Gebrek { sleutel: sleutel.to_owned(), op: None });
    Partnerafspraak {
        id: a.id,
        naam: a.naam.clone(),
        versie: a.versie,
        veldgroepen: a.veldgroepen,
        gebreken: gebreken.chain(buiten).collect(),
    }
}
