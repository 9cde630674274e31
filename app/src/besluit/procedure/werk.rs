// SPDX-License-Identifier: EUPL-1.2
//! What waits for who works on procedures, what their calendars show, and what goes by itself: lapsing by law, and destruction.

use std::collections::BTreeMap;

use db::{Conn, Result, Tx};
use kernel::{Actor, GebruikerId, OrganisatieId, Tijdstip};
use poort::{Handeling, Matrix, Situatie};
use spoor::{Bron, leg_vast};

use crate::bericht::{NieuwBericht, Ontvanger, zet_klaar};
use crate::besluit::events::{ProcedureBeeindigd, ProceduresVernietigd};
use crate::besluit::procedure::model::Procedure;
use crate::besluit::procedure::rules::{self, DRINGEND_DAGEN, Trap, klokken, rekenaar};
use crate::besluit::procedure::store::klok::{self, Klokregel, TeMelden, Telling};
use crate::besluit::procedure::store::lezen::{self, Lezer};
use crate::besluit::procedure::store::schrijven;
use crate::netwerk;
use crate::verwerkingslog::{self, Betrokkene, Verwerking};

/// What waits for this functie; nothing for who does not work on procedures. Counted up to `grens`.
pub async fn wachtend(
    c: &mut Conn,
    matrix: &Matrix,
    actor: &Actor,
    nu: Tijdstip,
    grens: i64,
) -> Result<Telling> {
    let mag = |h| matrix.mag(actor.bevoegdheid, h, Situatie::EIGEN);
    if !mag(Handeling::ProcedureVoeren) {
        return Ok(Telling::default());
    }
    klok::tel(c, actor.organisatie, (nu, nu.plus_dagen(DRINGEND_DAGEN)), grens).await
}

/// The clocks of the own organisation that end before a moment, for a calendar: those passed as well.
pub async fn klokken_voor(
    c: &mut Conn,
    matrix: &Matrix,
    actor: &Actor,
    tot: Tijdstip,
    aantal: i64,
) -> Result<Vec<Klokregel>> {
    if !matrix.mag(actor.bevoegdheid, Handeling::ProcedureVoeren, Situatie::EIGEN) {
        return Ok(vec![]);
    }
    klok::tot(c, actor.organisatie, tot, aantal).await
}

/// Writes down which procedures a passed clock ended by law. Reading them said so already.
pub async fn laat_vervallen(tx: &mut Tx, nu: Tijdstip) -> Result<()> {
    for (id, eigenaar) in klok::verlopen(tx, nu).await? {
        let lezer = Lezer { eigen: eigenaar, nu, inhoud: false };
        let Some(p) = lezen::procedure(tx, lezer, id).await? else { continue };
        laat_een_vervallen(tx, &p, nu).await?;
    }
    Ok(())
}

async fn laat_een_vervallen(tx: &mut Tx, p: &Procedure, nu: Tijdstip) -> Result<()> {
    let (Some(verloop), Some(rekenaar)) = (p.verloop(), rekenaar()) else { return Ok(()) };
    let weg = rules::vernietigen_op(&verloop, nu.dag());
    if !schrijven::beeindig(tx, p.kern.id, p.kern.stand, weg, nu).await? {
        return Ok(());
    }
    // What others can still do against it goes on; what ended it has done its work.
    let nog = klokken(&verloop, rekenaar).into_iter().filter(|k| k.naar.is_none()).collect::<Vec<_>>();
    klok::zet(tx, (p.kern.id, p.kern.eigenaar), &nog).await?;
    let gebeurtenis = ProcedureBeeindigd { procedure: p.kern.id, stand: p.kern.stand.code() };
    leg_vast(tx, Bron::zonder_actor(p.kern.eigenaar, nu), &gebeurtenis).await
}

/// Procedures whose term has ended are destroyed, with a line in the trail of each municipality.
pub async fn ruim_op(tx: &mut Tx, nu: Tijdstip) -> Result<()> {
    let mut weg: BTreeMap<OrganisatieId, (i64, Vec<Betrokkene>)> = BTreeMap::new();
    for p in schrijven::te_vernietigen(tx, nu.dag()).await? {
        if schrijven::vernietig(tx, p.id, nu.dag()).await? {
            let (aantal, wie) = weg.entry(p.eigenaar).or_default();
            *aantal += 1;
            wie.extend(p.wie);
        }
    }
    for (eigenaar, (aantal, wie)) in weg {
        let bron = Bron::zonder_actor(eigenaar, nu);
        leg_vast(tx, bron, &ProceduresVernietigd { aantal }).await?;
        verwerkingslog::noteer(tx, bron, Verwerking::ProcedureVernietigen, &wie).await?;
    }
    Ok(())
}

/// More than this in one round waits for the next.
const HERINNER_MAX: i64 = 500;

/// Escalates clocks of our own: a week before the end who works on it is told, on the day before once more, and when one has passed
/// everybody who works on procedures. The message says that there is something, not what.
pub async fn herinner(tx: &mut Tx, matrix: &Matrix, nu: Tijdstip) -> Result<()> {
    for w in klok::te_melden(tx, nu, HERINNER_MAX).await? {
        let Some(trap) = Trap::nu(w.verloopt_op, nu) else { continue };
        for gebruiker in hoorders(tx, matrix, (&w, trap), nu).await? {
            zet_klaar(tx, nu, &bericht(&w, trap, gebruiker)).await?;
        }
        klok::gemeld(tx, (w.procedure, w.plek), trap).await?;
    }
    Ok(())
}

/// Who hears of a clock.
async fn hoorders(
    c: &mut Conn,
    matrix: &Matrix,
    (w, trap): (&TeMelden, Trap),
    nu: Tijdstip,
) -> Result<Vec<GebruikerId>> {
    let mut wie = vec![w.behandelaar];
    if trap == Trap::Voorbij {
        let functies = netwerk::functies_van_organisatie(c, w.eigenaar).await?;
        let mag = |f: &&netwerk::Functie| {
            f.loopt(nu) && matrix.mag(f.bevoegdheid(), Handeling::ProcedureVoeren, Situatie::EIGEN)
        };
        wie.extend(functies.iter().filter(mag).map(|f| f.gebruiker));
    }
    wie.sort_unstable();
    wie.dedup();
    Ok(wie)
}

fn bericht(w: &TeMelden, trap: Trap, gebruiker: GebruikerId) -> NieuwBericht {
    let (op, naam) = (w.verloopt_op.ms(), trap.naam());
    NieuwBericht {
        organisatie: w.eigenaar,
        aan: Ontvanger::Gebruiker(gebruiker),
        onderwerp: "bericht-termijn-onderwerp",
        tekst: if trap == Trap::Voorbij { "bericht-termijn-voorbij" } else { "bericht-termijn-tekst" },
        pad: "/procedures/klokken".to_owned(),
        dag: None,
        reden: format!("termijn/{}/{}/{op}/{naam}/{gebruiker}", w.procedure, w.code),
    }
}
