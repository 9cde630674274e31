// SPDX-License-Identifier: EUPL-1.2
//! What waits for who runs casussen, and what goes by itself.

use std::collections::BTreeMap;

use db::{Conn, Result, Sql, Tx};
use jiff::civil::Date;
use kernel::{OrganisatieId, Tijdstip, plus_maanden};
use poort::Handeling;
use spoor::{Bron, leg_vast};

use crate::casus::events::CasussenVernietigd;
use crate::casus::model::Betrokkenheid;
use crate::casus::store::casus;
use crate::casus::store::zicht::Zicht;
use crate::schil::Context;
use crate::verwerkingslog::{self, Betrokkene, Verwerking};

/// What waits.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Wachtend {
    /// Casussen in which somebody at the centre waits longer than a month for a talk.
    pub gesprek: i64,
    /// Casussen that had to be looked at.
    pub herzien: i64,
}

/// What waits for this functie; nothing for who runs none. Counted up to `grens`.
pub async fn wachtend(c: &mut Conn, context: &Context<'_>, grens: i64) -> Result<Wachtend> {
    if !context.matrix.mag_ooit(context.actor.bevoegdheid, Handeling::CasusVoeren) {
        return Ok(Wachtend::default());
    }
    let zicht = Zicht::van(c, context, Handeling::CasusVoeren).await?;
    let vandaag = context.nu.dag();
    // One question for both: this stands on everybody's first screen.
    let vraag = zonder_gesprek(open(Sql::new("SELECT ("), &zicht), vandaag);
    let vraag = open(vraag.push(" LIMIT ").bind(grens).push(") AS t) AS gesprek, ("), &zicht);
    let vraag = vraag.push(" AND k.herzien_op < ").bind(vandaag).push(" LIMIT ").bind(grens);
    let rij = c.row(vraag.push(") AS t) AS herzien")).await?;
    Ok(Wachtend { gesprek: rij.get("gesprek")?, herzien: rij.get("herzien")? })
}

/// The beginning of a count of open casussen.
fn open(sql: Sql, zicht: &Zicht) -> Sql {
    let telling = sql.push("SELECT CAST(COUNT(*) AS BIGINT) FROM (SELECT 1 FROM casus k WHERE ");
    zicht.waar(telling).push(" AND k.gesloten_op IS NULL")
}

/// The condition on `casus k`: somebody at its centre was recorded more than a month ago, and no talk was.
fn zonder_gesprek(sql: Sql, vandaag: Date) -> Sql {
    let grens = Tijdstip::op(plus_maanden(vandaag, -1), 0, 0);
    sql.push(" AND EXISTS (SELECT 1 FROM casuspersoon w WHERE w.casus_id = k.id AND w.betrokkenheid = ")
        .bind(Betrokkenheid::Centraal.code())
        .push(" AND w.vastgelegd_op < ")
        .bind(grens)
        .push(" AND NOT EXISTS (SELECT 1 FROM casusgesprek g WHERE g.persoon_id = w.id))")
}

/// Casussen whose term has ended are destroyed, with a line in the trail of each organisation.
pub async fn ruim_op(tx: &mut Tx, nu: Tijdstip) -> Result<()> {
    let mut weg: BTreeMap<OrganisatieId, (i64, Vec<Betrokkene>)> = BTreeMap::new();
    for casus in casus::te_vernietigen(tx, nu.dag()).await? {
        if casus::vernietig(tx, casus.id, nu.dag()).await? {
            let (aantal, wie) = weg.entry(casus.eigenaar).or_default();
            *aantal += 1;
            wie.extend(casus.wie);
        }
    }
    for (eigenaar, (aantal, wie)) in weg {
        let bron = Bron::zonder_actor(eigenaar, nu);
        leg_vast(tx, bron, &CasussenVernietigd { aantal }).await?;
        verwerkingslog::noteer(tx, bron, Verwerking::CasusVernietigen, &wie).await?;
    }
    Ok(())
}
