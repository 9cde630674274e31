// SPDX-License-Identifier: EUPL-1.2
//! What is done with a casus: judge, rule, store, trails and messages, in the transaction of the caller.
mod delen;
mod openen;
mod sluiten;
mod voeren;

pub use delen::{deel, neem_terug, te_vragen};
pub use openen::{open, soorten, van_signaal};
pub use sluiten::sluit;
pub use voeren::{
    draag_over, herzie, leg_gesprek_vast, leg_persoon_vast, mogelijke_regisseurs, noteer, wijzig_fase,
};

use db::{Conn, Tx};
use kernel::{CasusId, Functiesoort, Herkomst, OrganisatieId};
use poort::{Handeling, Situatie, Zegel};
use spoor::leg_vast;
use web::Weigering;

use crate::bericht::{NieuwBericht, Ontvanger, zet_klaar};
use crate::casus::errors::CasusFout;
use crate::casus::events::{CasusinhoudIngezien, CasusnotitieToegevoegd};
use crate::casus::formulier::Notitieformulier;
use crate::casus::model::{Inhoud, Kern, Notitiesoort, Partij, Toegang};
use crate::casus::store::zicht::Zicht;
use crate::casus::store::{casus, lezen};
use crate::netwerk;
use crate::schil::{Context, Reject};
use crate::verwerkingslog::Verwerking;

/// Whether this reader may do this with the casus, given how he or she stands to it.
pub fn mag(context: &Context<'_>, kern: &Kern, toegang: Toegang, handeling: Handeling) -> bool {
    let gegeven = match handeling {
        Handeling::CasuspersonenInzien => toegang.personen,
        Handeling::CasuszorgInzien => toegang.zorg,
        _ => true,
    };
    gegeven && context.matrix.mag(context.actor.bevoegdheid, handeling, kern.situatie(toegang.relatie))
}

/// A casus that this reader may know, to do this with. Who may not know it finds nothing; who may not do this hears so.
pub async fn laad(
    c: &mut Conn,
    context: &Context<'_>,
    handeling: Handeling,
    id: CasusId,
) -> Result<(Kern, Toegang), Reject> {
    let zicht = Zicht::van(c, context, Handeling::CasusInzien).await?;
    let (kern, toegang) = lezen::kern(c, &zicht, id).await?.ok_or_else(Weigering::niet_gevonden)?;
    if mag(context, &kern, toegang, handeling) {
        Ok((kern, toegang))
    } else {
        Err(Weigering::geen_recht("casus-geen-recht-waarom").into())
    }
}

/// The same, of a casus that is still open.
pub async fn laad_open(
    c: &mut Conn,
    context: &Context<'_>,
    handeling: Handeling,
    id: CasusId,
) -> Result<(Kern, Toegang), Reject> {
    let (kern, toegang) = laad(c, context, handeling, id).await?;
    if kern.gesloten.is_some() { Err(CasusFout::Gesloten.into()) } else { Ok((kern, toegang)) }
}

/// Reads what a casus says, as far as the reader may, and leaves that in the trail and in the log of processing.
pub async fn lees(
    tx: &mut Tx,
    context: &Context<'_>,
    id: CasusId,
) -> Result<(Kern, Toegang, Inhoud), Reject> {
    let (kern, toegang) = laad(tx, context, Handeling::CasusinhoudInzien, id).await?;
    let personen = mag(context, &kern, toegang, Handeling::CasuspersonenInzien);
    let zorg = mag(context, &kern, toegang, Handeling::CasuszorgInzien);
    let eigen = kern.eigenaar.0 == context.actor.organisatie;
    let verwerking = if eigen { Verwerking::CasusLezen } else { Verwerking::CasusLezenOntvangen };
    let inhoud = lezen::inhoud(tx, id, personen, zorg).await?.open(tx, context.bron(), verwerking).await?;
    leg_vast(tx, context.bron(), &CasusinhoudIngezien { casus: id, personen, zorg }).await?;
    Ok((kern, toegang, inhoud))
}

/// Where an own casus came from and its seal, for who reads what it says: something else begins with it.
pub async fn eigen_casus(
    c: &mut Conn,
    context: &Context<'_>,
    id: CasusId,
) -> Result<(Herkomst, Zegel), Reject> {
    let (kern, _) = laad(c, context, Handeling::CasusinhoudInzien, id).await?;
    if kern.eigenaar.0 != context.actor.organisatie {
        return Err(Weigering::niet_gevonden().into());
    }
    Ok((kern.herkomst, kern.zegel))
}

/// Whether this reader knows the casus.
pub async fn is_bekend(c: &mut Conn, context: &Context<'_>, id: CasusId) -> db::Result<bool> {
    let zicht = Zicht::van(c, context, Handeling::CasusInzien).await?;
    Ok(lezen::kern(c, &zicht, id).await?.is_some())
}

/// Notes what came of something that began with an own casus. A casus that was closed or destroyed since gets none.
pub async fn noteer_uitkomst(tx: &mut Tx, context: &Context<'_>, id: CasusId, tekst: &str) -> db::Result<()> {
    if !casus::is_open(tx, id, context.actor.organisatie).await? {
        return Ok(());
    }
    let notitie = Notitieformulier { soort: Notitiesoort::Verloop, tekst: tekst.to_owned() };
    let door = (context.actor.organisatie, context.actor.functie, context.nu);
    casus::noteer(tx, id, &notitie, door).await?;
    let gebeurtenis = CasusnotitieToegevoegd { casus: id, soort: Notitiesoort::Verloop.code() };
    leg_vast(tx, context.bron(), &gebeurtenis).await
}

/// What was changed at this very moment by somebody else went further.
fn gelukt(geschreven: bool) -> Result<(), CasusFout> {
    if geschreven { Ok(()) } else { Err(CasusFout::Gesloten) }
}

/// The organisations whose role runs and that read the persons.
fn lezers(partijen: &[Partij], context: &Context<'_>) -> Vec<OrganisatieId> {
    let loopt = |p: &&Partij| p.beeindigd_op.is_none() && p.tot > context.nu && p.ziet_personen;
    let mut wie: Vec<_> = partijen.iter().filter(loopt).map(|p| p.organisatie.0).collect();
    wie.sort_unstable();
    wie.dedup();
    wie
}

/// Tells who may know a casus in this situation at an organisation that something is there; the message says nothing else.
async fn bericht(
    tx: &mut Tx,
    context: &Context<'_>,
    (organisatie, situatie, alleen): (OrganisatieId, Situatie, Option<Functiesoort>),
    reden: &str,
) -> db::Result<()> {
    for functie in netwerk::functies_van_organisatie(tx, organisatie).await? {
        let mag = context.matrix.mag(functie.bevoegdheid(), Handeling::CasusInzien, situatie);
        if !functie.loopt(context.nu) || !mag || alleen.is_some_and(|a| a != functie.soort) {
            continue;
        }
        let bericht = NieuwBericht {
            organisatie,
            aan: Ontvanger::Gebruiker(functie.gebruiker),
            onderwerp: "bericht-klaar-onderwerp",
            tekst: "bericht-klaar-tekst",
            pad: "/".to_owned(),
            dag: None,
            reden: format!("{reden}/{}/{}", context.nu.ms(), functie.gebruiker),
        };
        zet_klaar(tx, context.nu, &bericht).await?;
    }
    Ok(())
}
