// SPDX-License-Identifier: EUPL-1.2
//! What the program itself knows beside each question. Each source is asked as the functie that fills in the check: what it
//! may not know, it does not get here either.

use db::Conn;
use kernel::{Actor, Tijdstip, Veldgroep};
use poort::{Handeling, Matrix, Situatie};

use crate::magdit::store::{geldende, tel_gesteld, tel_wachtend};
use crate::magdit::volwassenheid::model::{Bewijs, Bewijssoort};
use crate::netwerk::{self, Afspraak};
use crate::poort::Bereikfilter;
use crate::schil::Context;
use crate::signaal::terugkoppeling;
use crate::{bewaren, gremium, overleg, toezicht};

const GRENS: i64 = 100;
const JAAR_DAGEN: i64 = 365;

fn aantal(n: i64) -> Bewijs {
    Bewijs { aantal: n, totaal: None, dag: None }
}

fn getal(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

fn van(n: usize, totaal: usize) -> Bewijs {
    Bewijs { aantal: getal(n), totaal: Some(getal(totaal)), dag: None }
}

fn mag(matrix: &Matrix, actor: &Actor, handeling: Handeling) -> bool {
    matrix.mag(actor.bevoegdheid, handeling, Situatie::EIGEN)
}

/// What the program knows for this reader; none when the functie may not know it.
pub async fn bewijs(c: &mut Conn, context: &Context<'_>, soort: Bewijssoort) -> db::Result<Option<Bewijs>> {
    use Bewijssoort as B;
    let Context { matrix, actor, nu } = *context;
    let nodig = match soort {
        B::Afspraken | B::Dpia => Handeling::AfspraakInzien,
        B::Verstrekkingen => Handeling::VerstrekkingInzien,
        B::Vragen | B::Wachtrij | B::Regels => Handeling::MagditVragen,
        B::Rechtentoets => Handeling::RechtentoetsUitvoeren,
        B::Bevindingen => Handeling::BevindingBeoordelen,
        B::Vernietiging => Handeling::VernietigingVoorstellen,
        B::Contacten => Handeling::PartnerInzien,
        B::Terugkoppelingen => Handeling::TerugkoppelingGeven,
        B::Tafels => Handeling::VolwassenheidInvullen,
    };
    if !mag(matrix, actor, nodig) {
        return Ok(None);
    }
    let eigen = actor.organisatie;
    Ok(Some(match soort {
        B::Afspraken => {
            let lopend = lopende(c, context).await?;
            let werkt = |a: &&Afspraak| netwerk::redenen(a, eigen, nu).is_empty();
            van(lopend.iter().filter(werkt).count(), lopend.len())
        }
        B::Dpia => dpia(c, context).await?,
        B::Verstrekkingen => aantal(overleg::aantal_gegeven(c, eigen, nu.plus_dagen(-JAAR_DAGEN)).await?),
        B::Vragen => aantal(tel_gesteld(c, eigen, nu.plus_dagen(-JAAR_DAGEN)).await?),
        B::Wachtrij => aantal(tel_wachtend(c, eigen, GRENS).await?),
        B::Regels => aantal(getal(geldende(c, eigen).await?.len())),
        B::Rechtentoets => {
            let laatste: Option<Tijdstip> = toezicht::laatste_rechtentoets(c, eigen).await?;
            Bewijs { aantal: i64::from(laatste.is_some()), totaal: None, dag: laatste.map(|op| op.dag()) }
        }
        B::Bevindingen => aantal(toezicht::open_bevindingen(c, matrix, actor, GRENS).await?),
        B::Vernietiging => aantal(bewaren::te_vernietigen(c, matrix, actor, nu, GRENS).await?),
        B::Contacten => {
            let (goed, totaal) = gremium::contacten_van_gemeente(c, eigen, nu).await?;
            Bewijs { aantal: goed, totaal: Some(totaal), dag: None }
        }
        B::Tafels => aantal(getal(overleg::tafels_met(c, matrix, actor, eigen, nu).await?.len())),
        B::Terugkoppelingen => {
            let handeling = Handeling::TerugkoppelingGeven;
            let bereik = Bereikfilter::voor(matrix, actor, handeling, Veldgroep::Kern, nu);
            let laat = terugkoppeling::wachtend(c, &bereik, Some(nu), None, GRENS).await?;
            aantal(getal(laat.len()))
        }
    }))
}

/// The afspraken that bind or should bind: offered, not replaced, not over.
async fn lopende(c: &mut Conn, context: &Context<'_>) -> db::Result<Vec<Afspraak>> {
    let (eigen, nu) = (context.actor.organisatie, context.nu);
    let mut alle = netwerk::afspraken_van(c, eigen).await?;
    alle.retain(|a| {
        !a.concept
            && a.vervangen_op.is_none()
            && nu < a.periode.tot
            && a.beeindigd_op.is_none_or(|op| nu < op)
    });
    Ok(alle)
}

async fn dpia(c: &mut Conn, context: &Context<'_>) -> db::Result<Bewijs> {
    let lopend = lopende(c, context).await?;
    let open = netwerk::open_dpiamaatregelen(c, context.matrix, context.actor, GRENS).await?;
    let vandaag = context.nu.dag();
    let laat = |a: &Afspraak| open.iter().any(|m| m.afspraak == a.id && m.uiterlijk_op < vandaag);
    Ok(van(lopend.iter().filter(|a| a.dpia_op.is_some() && !laat(a)).count(), lopend.len()))
}
