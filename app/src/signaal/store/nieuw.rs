// SPDX-License-Identifier: EUPL-1.2
//! Recording new signalen with everything that belongs to them, in one transaction: one and many by the same way.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap};

use db::{DbError, Result, Tx, Value, sql};
use jiff::civil::Date;
use kernel::{Herkomst, OrganisatieId, SignaalId, TerugkoppelingId, Tijdstip, plus_maanden};
use spoor::Bron;
use web::Taal;

use crate::poort::{Nieuwbereik, bereken_nieuw};
use crate::signaal::model::{Fase, Melder, NieuwSignaal};
use crate::signaal::store::adreskenmerk;
use crate::signaal::thema;
use crate::verwerkingslog::{Betrokkene, Verwerking, noteer};
use crate::zoekindex::{self, Zoektekst};

/// A signaal that is not weighed yet is kept at most this long (our cautious default, as for outcome N3).
const BEWAREN_MAANDEN: i64 = 12;
/// What came from Meld Misdaad Anoniem has a short life.
const BEWAREN_MMA_MAANDEN: i64 = 3;
/// The reporter hears that it was taken up within this many days (practice; no statutory term).
pub const TERUGKOPPELEN_DAGEN: i64 = 14;

/// What was recorded.
#[derive(Debug, Clone)]
pub struct Vastgelegd {
    /// The signaal.
    pub id: SignaalId,
    /// Its number.
    pub nummer: String,
}

/// Records a signaal, its scope, its index and its first feedback clock. `meldcodehash` is the hash of the code with
/// which the reporter follows it. A second import of the same `extern_id` fails with [`db::DbError::Exists`].
pub async fn voeg_toe(
    tx: &mut Tx,
    nieuw: &NieuwSignaal,
    meldcodehash: Option<&str>,
    nu: Tijdstip,
) -> Result<Vastgelegd> {
    let mut vastgelegd = schrijf(tx, &[(nieuw, meldcodehash)], nu).await?;
    vastgelegd.pop().ok_or(DbError::NoRow)
}

/// As [`voeg_toe`], for many signalen with few statements; what was recorded is in the order given.
pub async fn voeg_velen_toe(tx: &mut Tx, nieuwe: &[NieuwSignaal], nu: Tijdstip) -> Result<Vec<Vastgelegd>> {
    let nieuwe: Vec<_> = nieuwe.iter().map(|n| (n, None)).collect();
    schrijf(tx, &nieuwe, nu).await
}

async fn schrijf(
    tx: &mut Tx,
    nieuwe: &[(&NieuwSignaal, Option<&str>)],
    nu: Tijdstip,
) -> Result<Vec<Vastgelegd>> {
    let vastgelegd = nummers(tx, nieuwe).await?;
    let alle = || vastgelegd.iter().zip(nieuwe.iter().map(|(n, _)| *n));
    let rijen = vastgelegd.iter().zip(nieuwe).map(|(v, (n, code))| signaalrij(v, n, *code)).collect();
    tx.insert(SIGNAAL, rijen).await?;
    let melders = alle().filter_map(|(v, n)| n.melder.as_ref().map(|m| melderrij(v.id, m))).collect();
    tx.insert("INSERT INTO melder (signaal_id, soort, naam, email, telefoon)", melders).await?;
    noteer_melders(tx, nieuwe, nu).await?;
    let vragen = alle()
        // What was imported, its reporter hears about from the system it was reported to.
        .filter(|(_, n)| n.beperking.herkomst != Herkomst::Mma && n.invoer.is_none())
        .map(|(v, n)| vraag_opgepakt(v.id, n, nu))
        .collect();
    tx.insert("INSERT INTO terugkoppeling (id, signaal_id, eigenaar_id, gevraagd_op, uiterlijk_op)", vragen)
        .await?;
    let bereik: Vec<Nieuwbereik<'_>> = alle().map(|(v, n)| nieuwbereik(v.id, n)).collect();
    bereken_nieuw(tx, &bereik).await?;
    let teksten: Vec<_> = alle().map(|(v, n)| zoektekst(v, n)).collect();
    zoekindex::indexeer_nieuw(tx, &teksten).await?;
    Ok(vastgelegd)
}

/// Recording reporters is processing their data: one processing per organisation.
async fn noteer_melders(tx: &mut Tx, nieuwe: &[(&NieuwSignaal, Option<&str>)], nu: Tijdstip) -> Result<()> {
    let mut per_eigenaar: BTreeMap<OrganisatieId, Vec<Betrokkene>> = BTreeMap::new();
    for (n, _) in nieuwe {
        let wie = n.melder.iter().filter_map(Melder::betrokkene);
        per_eigenaar.entry(n.eigenaar).or_default().extend(wie);
    }
    for (eigenaar, wie) in per_eigenaar {
        noteer(tx, Bron::zonder_actor(eigenaar, nu), Verwerking::Vastleggen, &wie).await?;
    }
    Ok(())
}

/// Ids, and numbers that follow those already handed out, per organisation and year.
async fn nummers(tx: &mut Tx, nieuwe: &[(&NieuwSignaal, Option<&str>)]) -> Result<Vec<Vastgelegd>> {
    let sleutel = |n: &NieuwSignaal| (n.eigenaar, i64::from(n.ontvangen_op.dag().year()));
    let mut aantallen: Vec<((OrganisatieId, i64), i64)> = Vec::new();
    for (nieuw, _) in nieuwe {
        match aantallen.iter_mut().find(|(k, _)| *k == sleutel(nieuw)) {
            Some((_, aantal)) => *aantal += 1,
            None => aantallen.push((sleutel(nieuw), 1)),
        }
    }
    // Sorted, so that two writers who take numbers of the same organisations do not wait for each other.
    aantallen.sort_unstable();
    let mut volgende: HashMap<(OrganisatieId, i64), (String, i64)> = HashMap::new();
    for (deze, aantal) in aantallen {
        let (afkorting, laatste) = neem_nummers(tx, deze, aantal).await?;
        volgende.insert(deze, (afkorting, laatste - aantal + 1));
    }
    nieuwe
        .iter()
        .map(|(nieuw, _)| match volgende.entry(sleutel(nieuw)) {
            Entry::Occupied(mut plek) => {
                let (afkorting, n) = plek.get_mut();
                let nummer = format!("{afkorting}-{}-{n:05}", sleutel(nieuw).1);
                *n += 1;
                Ok(Vastgelegd { id: SignaalId::nieuw(nieuw.ontvangen_op), nummer })
            }
            Entry::Vacant(_) => Err(DbError::NoRow),
        })
        .collect()
}

async fn neem_nummers(
    tx: &mut Tx,
    (eigenaar, jaar): (OrganisatieId, i64),
    aantal: i64,
) -> Result<(String, i64)> {
    let rij = tx
        .row(sql!(
            "INSERT INTO nummering (organisatie_id, jaar, laatste) VALUES ($1, $2, $3) \
             ON CONFLICT (organisatie_id, jaar) DO UPDATE SET laatste = nummering.laatste + excluded.laatste \
             RETURNING laatste, (SELECT afkorting FROM organisatie WHERE id = $1) AS afkorting",
            eigenaar,
            jaar,
            aantal
        ))
        .await?;
    Ok((rij.get("afkorting")?, rij.get("laatste")?))
}

fn bewaren(nieuw: &NieuwSignaal) -> (Date, &'static str) {
    let (maanden, grond) = match nieuw.beperking.herkomst {
        Herkomst::Mma => (BEWAREN_MMA_MAANDEN, "bewaargrond-mma"),
        Herkomst::Vrij | Herkomst::Politie | Herkomst::Partner => (BEWAREN_MAANDEN, "bewaargrond-ongewogen"),
    };
    (plus_maanden(nieuw.ontvangen_op.dag(), maanden), grond)
}

const SIGNAAL: &str = "INSERT INTO signaal (id, eigenaar_id, nummer, kanaal, thema, fase, ontvangen_op, gebied_code, \
                       herkomst, herkomst_doel, mag_door, grondslag, versie, wat, duiding, hoe_bekend, plaats, lon, \
                       lat, periode_van, periode_tot, ontvangen_door, meldcodehash, extern_id, invoer_id, \
                       vernietigen_op, vernietigingsgrond, adreskenmerk)";

fn signaalrij(v: &Vastgelegd, n: &NieuwSignaal, code: Option<&str>) -> [Value; 28] {
    let (vernietigen_op, grond) = bewaren(n);
    [
        v.id.into(),
        n.eigenaar.into(),
        Value::from(&v.nummer),
        n.kanaal.code().into(),
        Value::from(&n.thema),
        Fase::Weging1.code().into(),
        n.ontvangen_op.into(),
        n.plaats.gebied.clone().into(),
        n.beperking.herkomst.into(),
        n.beperking.doel.clone().into(),
        n.beperking.mag_door.into(),
        Value::from(&n.grondslag),
        1_i64.into(),
        Value::from(&n.wat),
        n.duiding.clone().into(),
        n.hoe_bekend.code().into(),
        Value::from(&n.plaats.omschrijving),
        n.plaats.punt.map(|p| p.lon).into(),
        n.plaats.punt.map(|p| p.lat).into(),
        n.periode.0.into(),
        n.periode.1.into(),
        n.ontvangen_door.into(),
        code.into(),
        n.extern_id.clone().into(),
        n.invoer.into(),
        vernietigen_op.into(),
        grond.into(),
        adreskenmerk(&n.plaats.omschrijving).into(),
    ]
}

fn melderrij(id: SignaalId, melder: &Melder) -> [Value; 5] {
    [
        id.into(),
        melder.soort.code().into(),
        melder.naam.clone().into(),
        melder.email.clone().into(),
        melder.telefoon.clone().into(),
    ]
}

fn vraag_opgepakt(id: SignaalId, n: &NieuwSignaal, nu: Tijdstip) -> [Value; 5] {
    let uiterlijk = n.ontvangen_op.plus_dagen(TERUGKOPPELEN_DAGEN);
    let vraag = TerugkoppelingId::nieuw(nu);
    [vraag.into(), id.into(), n.eigenaar.into(), n.ontvangen_op.into(), uiterlijk.into()]
}

fn nieuwbereik(signaal: SignaalId, n: &NieuwSignaal) -> Nieuwbereik<'_> {
    Nieuwbereik {
        signaal,
        eigenaar: n.eigenaar,
        herkomst: n.beperking.herkomst,
        mag_door: n.beperking.mag_door,
        ontvangen_op: n.ontvangen_op,
        fase: Fase::Weging1.code(),
        thema: &n.thema,
    }
}

fn zoektekst(v: &Vastgelegd, n: &NieuwSignaal) -> Zoektekst {
    let gebied = n.plaats.gebied.as_deref().and_then(gebied::naam).unwrap_or_default();
    Zoektekst {
        signaal: v.id,
        kern: format!("{} {} {gebied}", v.nummer, thema::themanaam(&n.thema, Taal::Nl)),
        inhoud: format!("{} {} {}", n.wat, n.duiding.as_deref().unwrap_or_default(), n.plaats.omschrijving),
    }
}
