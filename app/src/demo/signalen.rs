// SPDX-License-Identifier: EUPL-1.2
//! Fills the demo region.
use db::Db;
use kernel::Tijdstip;

use crate::demo::DemoFout;
use crate::demo::bezetting::Bezetting;
use crate::demo::maker::Maker;
use crate::demo::velen::maak_velen;

/// Fills with very many.
pub async fn vul_velen(
    db: &Db,
    nu: Tijdstip,
    aantal: u64,
    alleen: impl Fn(&str) -> bool,
    verder: &mut (dyn FnMut(u64) + Send),
) -> Result<(), DemoFout> {
    let mut bezetting = Bezetting::lees(&mut db.read().await?).await?;
    bezetting.beperk(alleen);
    let mut maker = Maker::nieuw(aantal)?;
    maak_velen(db, &mut maker, &bezetting, aantal, nu, verder).await
}
