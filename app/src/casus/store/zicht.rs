// SPDX-License-Identifier: EUPL-1.2
//! Which casussen somebody may know: one condition for a list, a count and one record, made of the situations that the
//! policies allow and the afspraken that work now.

use db::{Conn, Result, Sql};
use kernel::{AfspraakId, OrganisatieId, Tijdstip};
use poort::{Handeling, Relatie, Situatie, Zegel};

use crate::casus::rules::delen::draagt_nu;
use crate::netwerk;
use crate::schil::Context;

/// What somebody may know of casussen. Made only for a reader, and for an act.
#[derive(Debug, Clone)]
pub struct Zicht {
    eigen: OrganisatieId,
    situaties: Vec<Situatie>,
    /// Under which afspraken a role opens something now, and of which owners.
    wegen: Vec<(AfspraakId, Vec<OrganisatieId>)>,
    nu: Tijdstip,
}

impl Zicht {
    /// Of this reader, for this act.
    pub async fn van(c: &mut Conn, context: &Context<'_>, handeling: Handeling) -> Result<Self> {
        let eigen = context.actor.organisatie;
        let situaties = context.matrix.situaties(context.actor.bevoegdheid, handeling);
        let wegen = if situaties.iter().any(|s| s.relatie == Relatie::Partij) {
            let afspraken = netwerk::afspraken_van(c, eigen).await?;
            let draagt = |a: &netwerk::Afspraak| {
                let van = a.partijen.iter().map(|p| p.organisatie);
                (a.id, van.filter(|o| draagt_nu(a, (*o, eigen), context.nu)).collect::<Vec<_>>())
            };
            afspraken.iter().map(draagt).filter(|(_, van)| !van.is_empty()).collect()
        } else {
            vec![]
        };
        Ok(Self { eigen, situaties, wegen, nu: context.nu })
    }

    /// The condition on `casus k`.
    pub fn waar(&self, sql: Sql) -> Sql {
        let sql = sql.push("((k.eigenaar_id = ").bind(self.eigen).push(" AND ");
        let sql = self.in_situatie(sql, Relatie::Eigen).push(") OR (");
        let sql = self.in_situatie(sql, Relatie::Partij);
        self.met_rol(sql.push(" AND EXISTS (SELECT 1 FROM casuspartij p WHERE p.casus_id = k.id AND "))
            .push(")))")
    }

    /// The condition on `casuspartij p` that the role opens `casus k` now.
    pub fn met_rol(&self, sql: Sql) -> Sql {
        let mut sql = sql
            .push("p.organisatie_id = ")
            .bind(self.eigen)
            .push(" AND p.beeindigd_op IS NULL AND p.van <= ")
            .bind(self.nu)
            .push(" AND p.tot > ")
            .bind(self.nu)
            .push(" AND (1 = 0");
        for (afspraak, eigenaren) in &self.wegen {
            sql = sql
                .push(" OR (p.afspraak_id = ")
                .bind(*afspraak)
                .push(" AND k.eigenaar_id IN ")
                .list(eigenaren.iter().copied())
                .push(")");
        }
        sql.push(")")
    }

    fn in_situatie(&self, sql: Sql, relatie: Relatie) -> Sql {
        let mut sql = sql.push("(1 = 0");
        for zegel in Zegel::ALLE {
            let mag = self.situaties.iter().filter(|s| s.relatie == relatie && s.zegel == *zegel);
            let herkomsten: Vec<_> = mag.map(|s| s.herkomst.code()).collect();
            if !herkomsten.is_empty() {
                sql = sql
                    .push(" OR (k.zegel = ")
                    .bind(zegel.code())
                    .push(" AND k.herkomst IN ")
                    .list(herkomsten)
                    .push(")");
            }
        }
        sql.push(")")
    }

    /// For whom.
    pub const fn eigen(&self) -> OrganisatieId {
        self.eigen
    }
}
