// SPDX-License-Identifier: EUPL-1.2
//! Own rules: proposed, set, refused and withdrawn. Setting one that would loosen is refused.

use db::Tx;
use kernel::{MagditregelId, MagditvraagId};
use spoor::leg_vast;
use web::Weigering;

use crate::magdit::errors::MagditFout;
use crate::magdit::events::{
    MagditregelAfgewezen, MagditregelIngetrokken, MagditregelVastgesteld, MagditregelVoorgesteld,
};
use crate::magdit::formulier::NieuweRegel;
use crate::magdit::handelingen::{laad, laad_regel, nog_zo};
use crate::magdit::rules::{Regelinhoud, Regelset, Regelzet, Verruiming, Verscherping, regel_na};
use crate::magdit::store::{self, NieuwRegelrecord};
use crate::netwerk;
use crate::schil::{Context, Reject};

/// Proposes a rule that a jurist wrote.
pub async fn voorstellen(
    tx: &mut Tx,
    context: &Context<'_>,
    nieuw: &NieuweRegel,
) -> Result<MagditregelId, Reject> {
    let vervangt = match nieuw.vervangt {
        Some(id) => Some(laad_regel(tx, context, id).await?.nummer),
        None => None,
    };
    schrijf(tx, context, &nieuw.inhoud, (&nieuw.reden, vervangt, None)).await
}

/// Turns an answer of the jurist into a proposal, about exactly what was asked.
pub async fn voorstel_uit_vraag(
    tx: &mut Tx,
    context: &Context<'_>,
    id: MagditvraagId,
) -> Result<MagditregelId, Reject> {
    let vraag = laad(tx, context, id).await?;
    let antwoord = vraag.beantwoording.ok_or(MagditFout::GeenJuristantwoord)?;
    let s = &vraag.stelling;
    let inhoud = Regelinhoud {
        bron: Some(s.bron.to_string()),
        ontvanger: Some(s.ontvanger.to_string()),
        gegevens: Some(s.gegevens.to_string()),
        over: Some(s.over.to_string()),
        doel: Some(s.doel.to_string()),
        thema: s.thema.clone(),
        antwoord: vraag.antwoord,
        voorwaarde: antwoord.voorwaarde,
        artikel: Some(antwoord.artikel),
    };
    schrijf(tx, context, &inhoud, (&antwoord.onderbouwing, None, Some(id))).await
}

async fn schrijf(
    tx: &mut Tx,
    context: &Context<'_>,
    inhoud: &Regelinhoud,
    (reden, vervangt, vraag): (&str, Option<i64>, Option<MagditvraagId>),
) -> Result<MagditregelId, Reject> {
    let organisatie = context.actor.organisatie;
    let nummer = store::volgnummer(tx, organisatie, vervangt).await?;
    let (door, nu) = (context.actor.functie, context.nu);
    let record = NieuwRegelrecord { organisatie, nummer, inhoud, reden, vraag, door, nu };
    let regel = store::voeg_regel_toe(tx, &record).await?;
    let gebeurtenis = MagditregelVoorgesteld { regel, nummer: nummer.0, versie: nummer.1, vraag };
    leg_vast(tx, context.bron(), &gebeurtenis).await?;
    Ok(regel)
}

/// Brings a proposal into force, if it tightens; the version before it ends at the same moment.
pub async fn vaststellen(tx: &mut Tx, context: &Context<'_>, id: MagditregelId) -> Result<(), Reject> {
    let regel = laad_regel(tx, context, id).await?;
    let naar = regel_na(regel.stand, Regelzet::Vaststellen)?;
    let actor = context.actor;
    let eigen = netwerk::organisatie(tx, actor.organisatie).await?.ok_or_else(Weigering::niet_gevonden)?;
    Verscherping::uit(regel.eigenregel(), eigen.soort, Regelset::geldend(), context.nu.dag())
        .map_err(|v| MagditFout::Verruimt { regel: in_woorden(&v) })?;
    store::trek_vorige_in(tx, eigen.id, regel.nummer, actor.functie, context.nu).await?;
    nog_zo(store::besluit_regel(tx, id, naar, actor.functie, context.nu).await?)?;
    let gebeurtenis = MagditregelVastgesteld { regel: id, nummer: regel.nummer, versie: regel.versie };
    leg_vast(tx, context.bron(), &gebeurtenis).await?;
    Ok(())
}

/// The shipped rule behind a refusal: its code and articles, in Dutch as the law is.
fn in_woorden(v: &Verruiming) -> String {
    let code = v.regel.as_deref().unwrap_or("vraag-jurist");
    if v.artikelen.is_empty() { code.to_owned() } else { format!("{code} ({})", v.artikelen.join("; ")) }
}

/// Refuses a proposal.
pub async fn afwijzen(tx: &mut Tx, context: &Context<'_>, id: MagditregelId) -> Result<(), Reject> {
    let regel = laad_regel(tx, context, id).await?;
    let naar = regel_na(regel.stand, Regelzet::Afwijzen)?;
    nog_zo(store::besluit_regel(tx, id, naar, context.actor.functie, context.nu).await?)?;
    let gebeurtenis = MagditregelAfgewezen { regel: id, nummer: regel.nummer, versie: regel.versie };
    leg_vast(tx, context.bron(), &gebeurtenis).await?;
    Ok(())
}

/// Ends a rule in force: the shipped rules hold again.
pub async fn intrekken(tx: &mut Tx, context: &Context<'_>, id: MagditregelId) -> Result<(), Reject> {
    let regel = laad_regel(tx, context, id).await?;
    regel_na(regel.stand, Regelzet::Intrekken)?;
    nog_zo(store::trek_in(tx, id, context.actor.functie, context.nu).await?)?;
    let gebeurtenis = MagditregelIngetrokken { regel: id, nummer: regel.nummer, versie: regel.versie };
    leg_vast(tx, context.bron(), &gebeurtenis).await?;
    Ok(())
}
