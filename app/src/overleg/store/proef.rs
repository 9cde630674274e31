// SPDX-License-Identifier: EUPL-1.2
//! The own signalen in numbers, for a trial run of an afspraak.

use db::{Conn, Result, sql};
use kernel::OrganisatieId;

use crate::overleg::rules::Proefgroep;

/// How many signalen the organisation owns, per theme, herkomst and fase; joined ones count with what they were joined to.
pub async fn proefgroepen(c: &mut Conn, eigenaar: OrganisatieId) -> Result<Vec<Proefgroep>> {
    let vraag = sql!(
        "SELECT thema, herkomst, mag_door, fase, CAST(COUNT(*) AS BIGINT) AS aantal FROM signaal \
         WHERE eigenaar_id = $1 AND samengevoegd_in IS NULL GROUP BY thema, herkomst, mag_door, fase",
        eigenaar
    );
    c.read(vraag, |r| {
        Ok(Proefgroep {
            thema: r.get("thema")?,
            herkomst: r.code("herkomst")?,
            mag_door: r.get("mag_door")?,
            fase: r.code("fase")?,
            aantal: r.get("aantal")?,
        })
    })
    .await
}
