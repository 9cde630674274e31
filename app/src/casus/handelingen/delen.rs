// SPDX-License-Identifier: EUPL-1.2
//! Giving another organisation a role in a casus, and ending that.

use db::{Conn, Tx};
use kernel::{CasusId, CasuspartijId};
use poort::{Handeling, Relatie};
use spoor::{Bron, leg_vast_bij};
use web::{Form, FoutCode, Weigering};

use super::{bericht, laad_open, mag};
use crate::casus::errors::CasusFout;
use crate::casus::events::{CasusGedeeld, CasusrolBeeindigd};
use crate::casus::formulier::Deelformulier;
use crate::casus::model::{Kern, Persoon, Toegang};
use crate::casus::rules::delen::{binnen_afspraak, draagt, eis_toestemming, tot};
use crate::casus::store::{lezen, partij};
use crate::netwerk::{self, Afspraak};
use crate::schil::{Context, Reject};
use crate::verwerkingslog::{self, Betrokkene, Verwerking};

/// Whom a role can be given, and under which afspraak: the one that gives the most.
pub async fn te_vragen(
    c: &mut Conn,
    context: &Context<'_>,
    kern: &Kern,
) -> db::Result<Vec<(netwerk::Organisatie, Afspraak)>> {
    let eigen = context.actor.organisatie;
    let afspraken = netwerk::afspraken_van(c, eigen).await?;
    let organisaties = netwerk::organisaties(c).await?;
    let beste = |o: &netwerk::Organisatie| {
        let draagt = afspraken.iter().filter(|a| draagt(a, (eigen, o.id), &kern.thema, context.nu));
        draagt.max_by_key(|a| (a.veldgroepen.groepen().count(), a.periode.tot)).cloned()
    };
    Ok(organisaties.into_iter().filter_map(|o| beste(&o).map(|a| (o, a))).collect())
}

/// Gives a role. False when the form now holds an error.
pub async fn deel(
    tx: &mut Tx,
    context: &Context<'_>,
    id: CasusId,
    nieuw: &Deelformulier,
    form: &mut Form,
) -> Result<bool, Reject> {
    let (kern, toegang) = laad_open(tx, context, Handeling::CasusDelen, id).await?;
    let kan = te_vragen(tx, context, &kern).await?;
    let Some((_, afspraak)) = kan.iter().find(|(o, _)| o.id == nieuw.organisatie) else {
        form.meld_fout("casuspartij", FoutCode::Keuze, vec![]);
        return Ok(false);
    };
    eis_toestemming(kern.herkomst, kern.mag_door, nieuw.toestemming.as_deref())?;
    binnen_afspraak(afspraak, nieuw.personen)?;
    if nieuw.zorg && !mag(context, &kern, toegang, Handeling::CasuszorgInzien) {
        form.meld_fout("ziet_zorg", FoutCode::Regel("casus-fout-zorg"), vec![]);
        return Ok(false);
    }
    let loopt = partij::partijen(tx, id).await?;
    if loopt
        .iter()
        .any(|p| p.organisatie.0 == nieuw.organisatie && p.beeindigd_op.is_none() && p.tot > context.nu)
    {
        return Err(CasusFout::HeeftRol.into());
    }
    let tot = tot(afspraak, context.nu);
    let wie = (context.actor.functie, context.nu);
    let rol = partij::voeg_toe(tx, id, nieuw, (afspraak.id, afspraak.versie, tot), wie).await?;
    let gebeurtenis = CasusGedeeld {
        casus: id,
        partij: rol,
        aan: nieuw.organisatie,
        rol: nieuw.rol.code(),
        afspraak: afspraak.id,
        versie: afspraak.versie,
        personen: nieuw.personen,
        zorg: nieuw.zorg,
    };
    leg_vast_bij(tx, context.bron(), &[nieuw.organisatie], &gebeurtenis).await?;
    if nieuw.personen {
        noteer_personen(tx, context, &kern, toegang, nieuw).await?;
    }
    let aan = (nieuw.organisatie, kern.situatie(Relatie::Partij), None);
    bericht(tx, context, aan, &format!("casus-rol/{rol}")).await?;
    Ok(true)
}

/// Whose data went along, in the log of both.
async fn noteer_personen(
    tx: &mut Tx,
    context: &Context<'_>,
    kern: &Kern,
    toegang: Toegang,
    nieuw: &Deelformulier,
) -> Result<(), Reject> {
    let mee = mag(context, kern, toegang, Handeling::CasuspersonenInzien);
    let verzegeld = lezen::inhoud(tx, kern.id, mee, false).await?;
    let inhoud = verzegeld.open(tx, context.bron(), Verwerking::CasusDelen).await?;
    let wie: Vec<Betrokkene> = inhoud.personen.iter().flatten().map(Persoon::betrokkene).collect();
    let daar = Bron::zonder_actor(nieuw.organisatie, context.nu);
    Ok(verwerkingslog::noteer(tx, daar, Verwerking::CasusOntvangen, &wie).await?)
}

/// Ends a role: from this moment the organisation finds nothing.
pub async fn neem_terug(
    tx: &mut Tx,
    context: &Context<'_>,
    id: CasusId,
    rol: CasuspartijId,
) -> Result<(), Reject> {
    laad_open(tx, context, Handeling::CasusVoeren, id).await?;
    let van = partij::beeindig(tx, id, rol, context.nu).await?.ok_or_else(Weigering::niet_gevonden)?;
    Ok(leg_vast_bij(tx, context.bron(), &[van], &CasusrolBeeindigd { casus: id, partij: rol, van }).await?)
}
