// SPDX-License-Identifier: EUPL-1.2
//! Making overviews: once per party, at the end, by whoever comes first - the work beside the requests, or a reader.

use db::{Conn, DbError, Result, Tx};
use kernel::{AfspraakId, OrganisatieId, Tijdstip};
use poort::{Handeling, Matrix, Relatie};
use spoor::{Bron, leg_vast};

use crate::bericht::{NieuwBericht, Ontvanger, zet_klaar};
use crate::netwerk::{self, Afspraak};
use crate::overleg::eindoverzicht::model::{
    Einde, Eindoverzicht, Handtekening, Inhoud, Kop, Maatregel, Versie, dagtekst,
};
use crate::overleg::eindoverzicht::rules::{Slot, controlegetal, einde, taken, tel};
use crate::overleg::eindoverzicht::store;
use crate::overleg::events::EindoverzichtGemaakt;
use crate::overleg::store::{functiesoorten, gebruikers_met};

/// Overviews of one round; what is left waits for the next.
const PER_RONDE: i64 = 50;
const VORM: u8 = 1;
/// No afspraak has more versions than this.
const VERSIES_MAX: usize = 50;

/// The overviews that are not made yet.
pub async fn maak_eindoverzichten(tx: &mut Tx, matrix: &Matrix, nu: Tijdstip) -> Result<()> {
    for (afspraak, organisatie) in store::te_maken(tx, nu, PER_RONDE).await? {
        maak(tx, matrix, (afspraak, organisatie), nu).await?;
    }
    Ok(())
}

/// The overview of this party, when the afspraak has ended and there is none yet.
pub async fn maak(
    tx: &mut Tx,
    matrix: &Matrix,
    (afspraak, organisatie): (AfspraakId, OrganisatieId),
    nu: Tijdstip,
) -> Result<()> {
    let Some(a) = netwerk::afspraak(tx, organisatie, afspraak).await? else { return Ok(()) };
    let getekend = a.partij(organisatie).is_some_and(|p| p.getekend_op.is_some());
    let Some(hoe) = einde(&a, nu).filter(|_| getekend) else { return Ok(()) };
    let inhoud = inhoud(tx, &a, organisatie, hoe).await?;
    let tekst = serde_json::to_string_pretty(&inhoud).map_err(|e| DbError::Query(e.to_string()))?;
    let sha256 = controlegetal(&tekst);
    let nieuw = Eindoverzicht { afspraak, organisatie, gemaakt_op: nu, tekst, sha256, geopend_op: None };
    if !store::bewaar(tx, &nieuw, hoe).await? {
        return Ok(());
    }
    let gebeurtenis = EindoverzichtGemaakt { afspraak, einde: hoe.0.code(), sha256: nieuw.sha256 };
    leg_vast(tx, Bron::zonder_actor(organisatie, nu), &gebeurtenis).await?;
    bericht(tx, matrix, (afspraak, organisatie), nu).await
}

/// Tells who may sign for the party. The message says that there is one, not of what.
async fn bericht(
    tx: &mut Tx,
    matrix: &Matrix,
    (afspraak, organisatie): (AfspraakId, OrganisatieId),
    nu: Tijdstip,
) -> Result<()> {
    let soorten = functiesoorten(matrix, &[(Handeling::AfspraakOndertekenen, Relatie::Eigen)]);
    for gebruiker in gebruikers_met(tx, organisatie, &soorten, nu).await? {
        let bericht = NieuwBericht {
            organisatie,
            aan: Ontvanger::Gebruiker(gebruiker),
            onderwerp: "bericht-eindoverzicht-onderwerp",
            tekst: "bericht-eindoverzicht-tekst",
            pad: format!("/afspraken/{afspraak}/eindoverzicht"),
            dag: None,
            reden: format!("eindoverzicht/{afspraak}/{gebruiker}"),
        };
        zet_klaar(tx, nu, &bericht).await?;
    }
    Ok(())
}

async fn inhoud(
    c: &mut Conn,
    a: &Afspraak,
    organisatie: OrganisatieId,
    (hoe, op): (Einde, Tijdstip),
) -> Result<Inhoud> {
    let gegeven = tel(a, &store::register(c, a.id, organisatie, true).await?);
    let ontvangen = tel(a, &store::register(c, a.id, organisatie, false).await?);
    let maatregelen = netwerk::dpiamaatregelen(c, a.id).await?;
    let open: Vec<_> =
        maatregelen.iter().filter(|m| m.eigenaar == organisatie && m.gereed_op.is_none()).collect();
    let tafels: Vec<String> = netwerk::tafels_van_afspraken(c, organisatie)
        .await?
        .into_iter()
        .filter(|(afspraak, _)| *afspraak == a.id)
        .map(|(_, naam)| naam)
        .collect();
    let slot = Slot {
        einde: hoe,
        dag: op.dag(),
        gegeven: &gegeven,
        ontvangen: &ontvangen,
        open: &open,
        tafels: tafels.len(),
    };
    let taken = taken(slot);
    let maatregel = |m: &netwerk::Dpiamaatregel| Maatregel {
        wat: m.maatregel.clone(),
        eigenaar: m.eigenaarnaam.clone(),
        uiterlijk_op: dagtekst(m.uiterlijk_op),
        gereed_op: m.gereed_op.map(|op| dagtekst(op.dag())),
    };
    Ok(Inhoud {
        vorm: VORM,
        voor: a.partij(organisatie).map(|p| p.naam.clone()).unwrap_or_default(),
        einde: hoe.code().to_owned(),
        geeindigd_op: dagtekst(op.dag()),
        afspraak: kop(a),
        versies: versies(c, a, organisatie, op).await?,
        gegeven,
        ontvangen,
        tafels,
        dpia_op: a.dpia_op.map(|op| dagtekst(op.dag())),
        maatregelen: maatregelen.iter().map(maatregel).collect(),
        taken,
    })
}

fn kop(a: &Afspraak) -> Kop {
    Kop {
        naam: a.naam.clone(),
        soort: a.soort.code().to_owned(),
        versie: a.versie,
        doel: a.doel.clone(),
        grondslag: a.grondslag.clone(),
        veldgroepen: a.veldgroepen.groepen().map(|g| g.code().to_owned()).collect(),
        bewaartermijn_maanden: a.bewaartermijn_maanden,
    }
}

/// This version and those before it, as far as this party was in them.
async fn versies(
    c: &mut Conn,
    a: &Afspraak,
    organisatie: OrganisatieId,
    geeindigd_op: Tijdstip,
) -> Result<Vec<Versie>> {
    let mut uit = vec![versie(a, geeindigd_op)];
    let mut vorige = a.voorganger;
    while let Some(id) = vorige.filter(|_| uit.len() < VERSIES_MAX) {
        let Some(eerder) = netwerk::afspraak(c, organisatie, id).await? else { break };
        let voorbij = einde(&eerder, geeindigd_op).map_or(eerder.periode.tot, |(_, op)| op);
        uit.push(versie(&eerder, voorbij));
        vorige = eerder.voorganger;
    }
    Ok(uit)
}

fn versie(a: &Afspraak, tot: Tijdstip) -> Versie {
    let handtekening = |p: &netwerk::Partij| Handtekening {
        partij: p.naam.clone(),
        op: p.getekend_op.map(|op| dagtekst(op.dag())),
    };
    Versie {
        versie: a.versie,
        van: dagtekst(a.periode.van.dag()),
        tot: dagtekst(tot.dag()),
        handtekeningen: a.partijen.iter().map(handtekening).collect(),
    }
}
