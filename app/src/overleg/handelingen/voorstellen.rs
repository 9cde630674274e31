// SPDX-License-Identifier: EUPL-1.2
//! Proposing an item: a process item by any member, or an own signaal for the parties that need it.
//!
//! Bringing a signaal to a tafel is giving it: the gate judges the act, the afspraak says to whom and how much, and each
//! party gets a verstrekking of its own. Who runs the tafel gets the core, which is enough to put it on an agenda.

use db::{Conn, Tx};
use kernel::{AgendapuntId, Herkomst, OrganisatieId, TafelId, Veldgroep, Veldgroepen};
use poort::{Handeling, Oordeel, Situatie};
use spoor::leg_vast;
use web::{Form, FoutCode, Weigering};

use crate::overleg::errors::OverlegFout;
use crate::overleg::events::AgendapuntVoorgesteld;
use crate::overleg::formulieren::{NieuwCasuspunt, NieuwProcespunt};
use crate::overleg::handelingen::besluiten::meld_namen;
use crate::overleg::handelingen::gestart;
use crate::overleg::model::{Puntsoort, Rol, Tafel};
use crate::overleg::rules::{mag_op_tafel, mag_verstrekt, stand, verstrekkingsperiode};
use crate::overleg::store::{self, Gezien, Puntstuk};
use crate::poort::{NieuweVerstrekking, Sleutel, geef};
use crate::schil::{Context, Reject};
use crate::signaal;

/// Why who runs the tafel gets the core: kept with the verstrekking, in Dutch as the record is.
const NOODZAAK_REGIE: &str =
    "De regisseur zet het punt op de agenda en legt het besluit vast. Daarvoor is de kern genoeg.";

/// Proposes a process item.
pub async fn procespunt_voorstellen(
    tx: &mut Tx,
    context: &Context<'_>,
    tafel: TafelId,
    nieuw: &NieuwProcespunt,
) -> Result<AgendapuntId, Reject> {
    let tafel = store::tafel(tx, context, tafel).await?.ok_or_else(Weigering::niet_gevonden)?;
    context.eis(&tafel, Handeling::AgendapuntVoorstellen)?;
    gestart(&tafel)?;
    let stuk = Puntstuk {
        tafel: tafel.id,
        soort: Puntsoort::Proces,
        titel: &nieuw.titel,
        toelichting: &nieuw.toelichting,
        doel: &nieuw.doel,
        signaal: None,
    };
    let punt = store::voeg_punt_toe(tx, context.actor, context.nu, stuk).await?;
    let gebeurtenis = AgendapuntVoorgesteld {
        punt,
        tafel: tafel.id,
        soort: Puntsoort::Proces.code(),
        signaal: None,
        partijen: vec![],
    };
    leg_vast(tx, context.bron(), &gebeurtenis).await?;
    Ok(punt)
}

/// A signaal that may be brought to a tafel. Only [`voorstelbaar`] makes one.
#[derive(Debug)]
pub struct Voorstelbaar {
    sleutel: Sleutel,
    thema: String,
    /// Its number.
    pub nummer: String,
}

/// Whether the signaal that the key opens may be brought to a tafel; the refusal says why not, with the article.
pub async fn voorstelbaar(
    c: &mut Conn,
    context: &Context<'_>,
    sleutel: Sleutel,
) -> Result<Voorstelbaar, Reject> {
    let kern = signaal::store::kern(c, &sleutel).await?.ok_or_else(Weigering::niet_gevonden)?;
    if !sleutel.toegang().is_eigen() {
        return Err(OverlegFout::NietEigen.into());
    }
    if !sleutel.toegang().mag(context.matrix, context.actor, Handeling::VerstrekkingGeven) {
        return Err(beleid(context, kern.herkomst).into());
    }
    mag_verstrekt(&kern)?;
    mag_op_tafel(&kern)?;
    Ok(Voorstelbaar { sleutel, thema: kern.thema, nummer: kern.nummer })
}

/// The policy that refuses it, in its own words; a functie that nothing allows it hears that.
fn beleid(context: &Context<'_>, herkomst: Herkomst) -> Weigering {
    let situatie = Situatie { herkomst, ..Situatie::EIGEN };
    match context.matrix.oordeel(context.actor.bevoegdheid, Handeling::VerstrekkingGeven, situatie) {
        Oordeel::MagNiet { regels } if !regels.is_empty() => {
            let woorden: Vec<&str> = regels.iter().filter_map(|r| context.matrix.uitleg(r)).collect();
            OverlegFout::Beleid(woorden.join(" ")).weigering()
        }
        _ => Weigering::geen_recht("weigering-signaal-waarom"),
    }
}

/// Adds the errors of the form that the signaal and the tafel decide: a party that is no member or did not sign, more
/// than the afspraak allows, a name in a text.
pub async fn keur_voorstel(
    tx: &mut Tx,
    context: &Context<'_>,
    voorstel: &Voorstelbaar,
    tafel: &Tafel,
    nieuw: &NieuwCasuspunt,
    form: &mut Form,
) -> Result<(), Reject> {
    if !nieuw.veldgroepen.en(te_kiezen(tafel)).of(ALTIJD).eq(&nieuw.veldgroepen) {
        form.meld_fout("veldgroepen", FoutCode::Keuze, vec![]);
    }
    for (organisatie, _) in &nieuw.partijen {
        let lid = tafel.leden_op(context.nu).find(|l| l.organisatie == *organisatie);
        match lid {
            Some(_) if *organisatie == context.actor.organisatie => {
                form.meld_fout("partijen", FoutCode::Keuze, vec![]);
            }
            None => form.meld_fout("partijen", FoutCode::Keuze, vec![]),
            Some(lid) if lid.getekend_op.is_none_or(|op| op > context.nu) => {
                let regel = FoutCode::Regel("overleg-regel-niet-getekend");
                form.meld_fout("partijen", regel, vec![("naam", lid.naam.clone())]);
            }
            Some(_) => {}
        }
    }
    let velden = ["titel", "agendadoel", "verstrekkingsnoodzaak"];
    meld_namen(tx, (voorstel.sleutel.signaal(), context.nu), form, &velden).await.map(drop)
}

/// Given with every item: without them an item means nothing.
const ALTIJD: Veldgroepen = Veldgroepen::GEEN.met(Veldgroep::Bestaan).met(Veldgroep::Kern);

/// What may be given beyond that, as the afspraak of the tafel says. The reporter is never given.
pub fn te_kiezen(tafel: &Tafel) -> Veldgroepen {
    [Veldgroep::Inhoud, Veldgroep::Personen, Veldgroep::Bijlagen]
        .into_iter()
        .collect::<Veldgroepen>()
        .en(tafel.afspraak.veldgroepen)
}

/// Proposes the signaal and gives it to the parties.
pub async fn casuspunt_voorstellen(
    tx: &mut Tx,
    context: &Context<'_>,
    voorstel: &Voorstelbaar,
    tafel: &Gezien<Tafel>,
    nieuw: &NieuwCasuspunt,
) -> Result<AgendapuntId, Reject> {
    context.eis(tafel, Handeling::AgendapuntVoorstellen)?;
    gestart(tafel)?;
    if !tafel.afspraak.gaat_over(&voorstel.thema) {
        return Err(OverlegFout::ThemaNietAfgesproken.into());
    }
    let eigen = context.actor.organisatie;
    if !stand(tafel, eigen, context.nu).werkt() {
        return Err(OverlegFout::AfspraakWerktNiet.into());
    }
    let signaal = voorstel.sleutel.signaal();
    if store::al_voorgesteld(tx, tafel.id, signaal).await? {
        return Err(OverlegFout::AlVoorgesteld.into());
    }
    let stuk = Puntstuk {
        tafel: tafel.id,
        soort: Puntsoort::Casus,
        titel: &nieuw.titel,
        toelichting: "",
        doel: &nieuw.doel,
        signaal: Some(signaal),
    };
    let punt = store::voeg_punt_toe(tx, context.actor, context.nu, stuk).await?;
    store::voeg_partij_toe(tx, punt, eigen, Rol::Eigenaar).await?;
    for (organisatie, rol) in &nieuw.partijen {
        store::voeg_partij_toe(tx, punt, *organisatie, *rol).await?;
    }
    let gebeurtenis = AgendapuntVoorgesteld {
        punt,
        tafel: tafel.id,
        soort: Puntsoort::Casus.code(),
        signaal: Some(signaal),
        partijen: nieuw.partijen.iter().map(|(o, _)| *o).collect(),
    };
    leg_vast(tx, context.bron(), &gebeurtenis).await?;
    verstrekken(tx, context, voorstel, tafel, punt, nieuw).await?;
    Ok(punt)
}

async fn verstrekken(
    tx: &mut Tx,
    context: &Context<'_>,
    voorstel: &Voorstelbaar,
    tafel: &Tafel,
    punt: AgendapuntId,
    nieuw: &NieuwCasuspunt,
) -> Result<(), Reject> {
    let wie = signaal::store::betrokkenen(tx, voorstel.sleutel.signaal(), false).await?;
    for (aan, veldgroepen, noodzaak) in ontvangers(context.actor.organisatie, tafel, nieuw) {
        let verstrekking = NieuweVerstrekking {
            aan,
            agendapunt: punt,
            afspraak: tafel.afspraak.id,
            afspraak_versie: tafel.afspraak.versie,
            veldgroepen,
            doel: nieuw.doel.clone(),
            noodzaak: noodzaak.to_owned(),
            periode: verstrekkingsperiode(context.nu, tafel.afspraak.periode),
        };
        geef(tx, context.actor, context.nu, &voorstel.sleutel, (&verstrekking, &wie)).await?;
    }
    Ok(())
}

/// Who gets how much, and why: every party what was chosen; who runs the tafel the core, unless it is a party.
fn ontvangers<'a>(
    eigen: OrganisatieId,
    tafel: &Tafel,
    nieuw: &'a NieuwCasuspunt,
) -> Vec<(OrganisatieId, Veldgroepen, &'a str)> {
    let partijen = nieuw.partijen.iter().map(|(o, _)| (*o, nieuw.veldgroepen, nieuw.noodzaak.as_str()));
    let is_partij = nieuw.partijen.iter().any(|(o, _)| *o == tafel.regie);
    let regie = (tafel.regie != eigen && !is_partij).then_some((tafel.regie, ALTIJD, NOODZAAK_REGIE));
    partijen.chain(regie).collect()
}
