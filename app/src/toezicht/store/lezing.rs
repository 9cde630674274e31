// SPDX-License-Identifier: EUPL-1.2
//! Readings and searches as the trail holds them.

use std::collections::BTreeMap;

use db::{Conn, Result, Row, Sql, sql};
use kernel::{FunctieId, OrganisatieId, Periode, Tijdstip};
use serde::Deserialize;

use crate::toezicht::rules::bevinding::{Eerder, Lezing, Wat};

/// What was read and searched in a period. A signaal that was destroyed since has no thema any more.
pub async fn lezingen(c: &mut Conn, organisatie: OrganisatieId, periode: Periode) -> Result<Vec<Lezing>> {
    let gelezen = sql!(
        "SELECT p.functie_id, p.tijdstip, p.onderwerp_id, s.thema FROM spoor p JOIN signaal s ON s.id = p.onderwerp_id \
         WHERE p.organisatie_id = $1 AND p.soort = 'SignaalIngezien' AND p.tijdstip >= $2 AND p.tijdstip < $3 \
         AND p.functie_id IS NOT NULL",
        organisatie,
        periode.van,
        periode.tot
    );
    let lees = |r: &Row| {
        let wat = Wat::Signaal(r.get("onderwerp_id")?, r.get("thema")?);
        Ok(Lezing { functie: r.get("functie_id")?, tijdstip: r.get("tijdstip")?, wat })
    };
    let mut uit = c.read(gelezen, lees).await?;
    let gezocht = sql!(
        "SELECT functie_id, tijdstip, inhoud FROM spoor WHERE organisatie_id = $1 AND soort = 'Gezocht' \
         AND tijdstip >= $2 AND tijdstip < $3 AND functie_id IS NOT NULL",
        organisatie,
        periode.van,
        periode.tot
    );
    let lees = |r: &Row| {
        let wat = Wat::Zoeken(getoond(&r.get::<String>("inhoud")?));
        Ok(Lezing { functie: r.get("functie_id")?, tijdstip: r.get("tijdstip")?, wat })
    };
    uit.extend(c.read(gezocht, lees).await?);
    Ok(uit)
}

/// How many a search showed; one that cannot be read showed something.
fn getoond(inhoud: &str) -> i64 {
    #[derive(Deserialize)]
    struct Gezocht {
        signalen: i64,
    }
    serde_json::from_str::<Gezocht>(inhoud).map_or(1, |g| g.signalen)
}

/// What these functies read before a moment.
pub async fn eerder(
    c: &mut Conn,
    organisatie: OrganisatieId,
    functies: &[FunctieId],
    voor: Tijdstip,
) -> Result<BTreeMap<FunctieId, Eerder>> {
    let vraag = Sql::new(
        "SELECT p.functie_id, s.thema, CAST(COUNT(*) AS BIGINT) AS aantal FROM spoor p \
         JOIN signaal s ON s.id = p.onderwerp_id WHERE p.soort = 'SignaalIngezien' AND p.organisatie_id = ",
    )
    .bind(organisatie)
    .push(" AND p.tijdstip < ")
    .bind(voor)
    .push(" AND p.functie_id IN ")
    .list(functies.iter().copied())
    .push(" GROUP BY p.functie_id, s.thema");
    let mut uit: BTreeMap<FunctieId, Eerder> = BTreeMap::new();
    for rij in c.rows(vraag).await? {
        let van = uit.entry(rij.get("functie_id")?).or_default();
        van.lezingen += rij.get::<i64>("aantal")?;
        van.themas.insert(rij.get("thema")?);
    }
    Ok(uit)
}
