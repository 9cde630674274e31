// SPDX-License-Identifier: EUPL-1.2
//! Very many signalen, for load work: a thousand per transaction, with the same rows that one of them has.
//!
//! They are received and answered, and not weighed: the demo proper has every stage, this has numbers. Instead of an event
//! per signaal there is one per municipality and transaction.

use std::collections::BTreeMap;

use db::{Db, Sql, Tx};
use kernel::{FunctieId, Functiesoort, OrganisatieId, SignaalId, Tijdstip};
use serde::Serialize;
use spoor::{Bron, Gebeurtenis, leg_vast};

use crate::demo::DemoFout;
use crate::demo::bezetting::Bezetting;
use crate::demo::maker::Maker;
use crate::signaal::NieuwSignaal;
use crate::signaal::store::voeg_velen_toe;
use crate::signaal::terugkoppeling::Toestand;

/// Signalen per transaction.
const PER_KEER: u64 = 1000;
/// They came in over this many days.
const DAGEN: i64 = 730;
/// What is older than this was answered, most of it.
const BEANTWOORD_NA_DAGEN: i64 = 10;

/// Signalen were made for load work.
#[derive(Serialize)]
struct DemosignalenGemaakt {
    aantal: usize,
}

impl Gebeurtenis for DemosignalenGemaakt {
    const SOORT: &'static str = "DemosignalenGemaakt";

    fn onderwerp(&self) -> (&'static str, Option<i64>) {
        ("signaal", None)
    }
}

/// Makes so many signalen, oldest first, spread over the municipalities by their share.
pub(super) async fn maak_velen(
    db: &Db,
    maker: &mut Maker,
    bezetting: &Bezetting,
    aantal: u64,
    nu: Tijdstip,
    verder: &mut (dyn FnMut(u64) + Send),
) -> Result<(), DemoFout> {
    let mut gedaan = 0;
    while gedaan < aantal {
        let deze = PER_KEER.min(aantal - gedaan);
        let nieuwe = (gedaan..gedaan + deze)
            .map(|n| een(maker, bezetting, moment(n, aantal, nu)))
            .collect::<Result<Vec<_>, _>>()?;
        let mut tx = db.write().await?;
        schrijf(&mut tx, bezetting, &nieuwe, nu).await?;
        tx.commit().await?;
        gedaan += deze;
        verder(deze);
    }
    Ok(())
}

/// The moment of the n-th of so many.
fn moment(n: u64, aantal: u64, nu: Tijdstip) -> Tijdstip {
    let totaal = DAGEN * 24 * 60;
    let deel = i64::try_from(u128::from(aantal - n) * u128::from(totaal.unsigned_abs()) / u128::from(aantal));
    nu.plus_minuten(-deel.unwrap_or(totaal))
}

fn een(maker: &mut Maker, bezetting: &Bezetting, op: Tijdstip) -> Result<NieuwSignaal, DemoFout> {
    let gemeente = maker.toeval.weeg(bezetting.gemeenten()).ok_or(DemoFout::Ontbreekt("a municipality"))?;
    let mut nieuw = maker.signaal(gemeente, op.dag(), op)?;
    nieuw.ontvangen_op = op;
    Ok(nieuw)
}

async fn schrijf(
    tx: &mut Tx,
    bezetting: &Bezetting,
    nieuwe: &[NieuwSignaal],
    nu: Tijdstip,
) -> Result<(), DemoFout> {
    let vastgelegd = voeg_velen_toe(tx, nieuwe, nu).await?;
    let mut per_gemeente: BTreeMap<OrganisatieId, Vec<SignaalId>> = BTreeMap::new();
    for (nieuw, v) in nieuwe.iter().zip(&vastgelegd) {
        per_gemeente.entry(nieuw.eigenaar).or_default().push(v.id);
    }
    let laatste = nieuwe.last().map_or(nu, |n| n.ontvangen_op);
    for (organisatie, signalen) in per_gemeente {
        let gemaakt = DemosignalenGemaakt { aantal: signalen.len() };
        leg_vast(tx, Bron::zonder_actor(organisatie, laatste), &gemaakt).await?;
        let oover = bezetting.actor(organisatie, Functiesoort::Oover);
        if let Some(oover) = oover.filter(|_| laatste < nu.plus_dagen(-BEANTWOORD_NA_DAGEN)) {
            // One in twenty still waits.
            let beantwoord = signalen.iter().enumerate().filter(|(n, _)| n % 20 != 0).map(|(_, id)| *id);
            beantwoord_velen(tx, beantwoord, oover.functie).await?;
        }
    }
    Ok(())
}

async fn beantwoord_velen(
    tx: &mut Tx,
    signalen: impl Iterator<Item = SignaalId>,
    door: FunctieId,
) -> Result<(), DemoFout> {
    let week = Tijdstip::van_ms(0).plus_dagen(7);
    let vraag = Sql::new("UPDATE terugkoppeling SET soort = ").bind(Toestand::Opgepakt.code());
    let vraag = vraag.push(", gegeven_op = gevraagd_op + ").bind(week).push(", gegeven_door = ").bind(door);
    tx.execute(vraag.push(" WHERE signaal_id IN ").list(signalen)).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_run_from_two_years_ago_to_now() {
        let nu = Tijdstip::van_ms(1_795_258_800_000);
        assert_eq!(moment(0, 200_000, nu), nu.plus_dagen(-DAGEN));
        assert!((1..200).all(|n| moment(n - 1, 200, nu) < moment(n, 200, nu)));
        assert!(moment(199, 200, nu) < nu);
    }
}
