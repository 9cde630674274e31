// SPDX-License-Identifier: EUPL-1.2
//! Filling the demo region: a few hundred signalen that were lived through, and as many more as load work asks.

use db::{Db, sql};
use kernel::{Functiesoort, Tijdstip};

use crate::app::App;
use crate::bericht;
use crate::demo::DemoFout;
use crate::demo::bezetting::Bezetting;
use crate::demo::huisstijlen;
use crate::demo::levensloop::Levensloop;
use crate::demo::maker::{Gemeente, Maker};
use crate::demo::tafels::Demotafel;
use crate::demo::velen::maak_velen;
use crate::demo::verloop::{Gebeuren, Verloop};
use crate::signaal::NieuwSignaal;

/// Signalen without another wish.
pub const STANDAARD: u64 = 320;
/// More than this are made for numbers, not for looking at.
const GELEEFD_MAX: u64 = 2_000;
/// The same demo every time.
const ZAAD: u64 = 1_953;

/// Fills a region that was just made with so many signalen; a region that has signalen stays as it is.
pub async fn vul(app: &App, aantal: u64, verder: &mut (dyn FnMut(u64) + Send)) -> Result<(), DemoFout> {
    let geleefd = if aantal > GELEEFD_MAX { STANDAARD } else { aantal };
    let nu = app.nu();
    let bezetting = Bezetting::lees(&mut app.db.read().await?).await?;
    let mut tx = app.db.write().await?;
    if tx.row_opt(sql!("SELECT id FROM signaal LIMIT 1")).await?.is_some() {
        return Ok(());
    }
    leef(app, &mut tx, &bezetting, geleefd, nu, verder).await?;
    huisstijlen::maak(app, &mut tx, &bezetting, nu).await?;
    bericht::noteer_verleden(&mut tx, nu).await?;
    bericht::ruim_op(&mut tx, nu).await?;
    tx.commit().await?;
    let rest = aantal.saturating_sub(geleefd);
    maak_velen(&app.db, &mut Maker::nieuw(ZAAD + 1)?, &bezetting, rest, nu, verder).await
}

/// Adds very many signalen to the municipalities of which `alleen` holds.
pub async fn vul_velen(
    db: &Db,
    nu: Tijdstip,
    aantal: u64,
    alleen: impl Fn(&str) -> bool,
    verder: &mut (dyn FnMut(u64) + Send),
) -> Result<(), DemoFout> {
    let mut bezetting = Bezetting::lees(&mut db.read().await?).await?;
    bezetting.beperk(alleen);
    maak_velen(db, &mut Maker::nieuw(aantal)?, &bezetting, aantal, nu, verder).await
}

async fn leef(
    app: &App,
    tx: &mut db::Tx,
    bezetting: &Bezetting,
    aantal: u64,
    nu: Tijdstip,
    verder: &mut (dyn FnMut(u64) + Send),
) -> Result<(), DemoFout> {
    let tafels = Demotafel::alle(tx, &app.matrix, bezetting, nu).await?;
    let mut verloop = Verloop::nieuw(app, tx, Maker::nieuw(ZAAD)?, (bezetting, &tafels), nu);
    verloop.plan_overleggen();
    verloop.plan_vragen();
    verloop.plan_navragen();
    verloop.plan_verzoeken();
    verloop.plan_bewaring()?;
    verloop.plan_toezicht();
    verloop.plan_gremia()?;
    verloop.plan_zorgmeldingen();
    verloop.plan_casussen();
    verloop.plan_procedures();
    verloop.plan_rooster();
    verloop.plan_instrumenten()?;
    for leven in Levensloop::rij(usize::try_from(aantal).unwrap_or_default()) {
        let nieuw = kies(&mut verloop.maker, (bezetting, &tafels), leven, nu)?;
        verloop.plan(nieuw.ontvangen_op, Gebeuren::Ontvangst(Box::new(nieuw), leven.zetten));
    }
    verloop.leef(verder).await
}

/// A signaal that can live this life, at a municipality where it can.
fn kies(
    maker: &mut Maker,
    (bezetting, tafels): (&Bezetting, &[Demotafel]),
    leven: &Levensloop,
    nu: Tijdstip,
) -> Result<NieuwSignaal, DemoFout> {
    let kan: Vec<(&Gemeente, u64)> = bezetting
        .gemeenten()
        .iter()
        .filter(|(g, _)| kan_bij((bezetting, tafels), g, leven))
        .map(|(g, gewicht)| (g, *gewicht))
        .collect();
    let gemeente = *maker.toeval.weeg(&kan).ok_or(DemoFout::Ontbreekt("a municipality for this"))?;
    let dag = nu.plus_dagen(-maker.toeval.tussen(leven.leeftijd.0, leven.leeftijd.1)).dag();
    // One in a few texts fits; a hundred tries without one means that the words are wrong.
    for _ in 0..100 {
        let nieuw = maker.signaal(gemeente, dag, nu)?;
        if leven.past_bij(&nieuw.beperking) {
            return Ok(nieuw);
        }
    }
    Err(DemoFout::Ontbreekt("a text that fits what becomes of it"))
}

fn kan_bij((bezetting, tafels): (&Bezetting, &[Demotafel]), gemeente: &Gemeente, leven: &Levensloop) -> bool {
    let er = |soort| bezetting.actor(gemeente.organisatie, soort).is_some();
    let tafel = |soort| tafels.iter().any(|t| t.is_voor(gemeente.organisatie, soort));
    er(Functiesoort::Oover)
        && (!leven.vraagt_bronnen() || er(Functiesoort::Privacyfunctionaris))
        && leven.tafel().is_none_or(tafel)
}
