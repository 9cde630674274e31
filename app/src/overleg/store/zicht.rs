// SPDX-License-Identifier: EUPL-1.2
//! The SQL face of the relations in `rules/relatie.rs`: which tables, items and actions a list may show.
//!
//! Conditions read from `tafel t`, `agendapunt p` and `actie x`; joins and further conditions follow them.

use db::Sql;
use kernel::{Actor, OrganisatieId, Tijdstip};
use poort::{Handeling, Matrix, Relatie, Situatie};

/// What lists may show to one user now.
#[derive(Debug, Clone)]
pub struct Zicht {
    wie: OrganisatieId,
    nu: Tijdstip,
    tafel: Vec<Relatie>,
    casus: Vec<Relatie>,
    actie: Vec<Relatie>,
}

impl Zicht {
    /// For this user at this moment: the relations come from the policies.
    pub fn nieuw(matrix: &Matrix, actor: &Actor, nu: Tijdstip) -> Self {
        let relaties = |handeling| {
            let mag = |r: &Relatie| matrix.mag(actor.bevoegdheid, handeling, Situatie::van(*r));
            Relatie::ALLE.iter().copied().filter(mag).collect()
        };
        Self {
            wie: actor.organisatie,
            nu,
            tafel: relaties(Handeling::TafelInzien),
            casus: relaties(Handeling::AgendapuntInzien),
            actie: relaties(Handeling::ActieInzien),
        }
    }

    /// The same view, narrowed to tables that the user's organisation runs.
    #[must_use]
    pub fn alleen_regie(mut self) -> Self {
        for relaties in [&mut self.tafel, &mut self.casus, &mut self.actie] {
            relaties.retain(|r| *r == Relatie::Regie);
        }
        self
    }

    /// The condition on `tafel t`.
    pub fn tafel(&self, sql: Sql) -> Sql {
        let sql = sql.push("(1 = 0");
        let sql = if self.tafel.contains(&Relatie::Regie) { self.regie(sql.push(" OR ")) } else { sql };
        let sql = if self.tafel.contains(&Relatie::Lid) { self.lid(sql.push(" OR ")) } else { sql };
        sql.push(")")
    }

    /// The condition on `agendapunt p` of `tafel t`.
    pub fn punt(&self, sql: Sql) -> Sql {
        let sql =
            self.tafel(sql.push("((p.soort = 'proces' AND ")).push(") OR (p.soort = 'casus' AND (1 = 0");
        let sql = if self.casus.contains(&Relatie::Regie) { self.regie(sql.push(" OR ")) } else { sql };
        let sql = if self.casus.contains(&Relatie::Partij) { self.partij(sql.push(" OR ")) } else { sql };
        self.open_voor(sql.push(") AND ")).push("))")
    }

    /// The condition on `actie x`, following `agendapunt p` of `tafel t`.
    pub fn actie(&self, sql: Sql) -> Sql {
        let sql = self.eigen_actie(sql.push("("));
        let sql = if self.actie.contains(&Relatie::Regie) {
            let sql = self.regie(sql.push(" OR (")).push(" AND (p.soort = 'proces' OR ");
            self.open_voor(sql).push("))")
        } else {
            sql
        };
        let sql = if self.actie.contains(&Relatie::Partij) {
            let sql = self.partij(sql.push(" OR (p.soort = 'casus' AND ")).push(" AND ");
            self.open_voor(sql).push(")")
        } else {
            sql
        };
        sql.push(")")
    }

    fn regie(&self, sql: Sql) -> Sql {
        sql.push("t.regie_id = ").bind(self.wie)
    }

    fn lid(&self, sql: Sql) -> Sql {
        let sql =
            sql.push("t.voorbereiding = 0 AND EXISTS (SELECT 1 FROM tafellid l WHERE l.tafel_id = t.id AND l.organisatie_id = ");
        let sql = sql.bind(self.wie).push(" AND l.van <= ").bind(self.nu);
        sql.push(" AND l.tot > ").bind(self.nu).push(")")
    }

    fn partij(&self, sql: Sql) -> Sql {
        sql.push(
            "EXISTS (SELECT 1 FROM agendapuntpartij r WHERE r.agendapunt_id = p.id AND r.ingetrokken_op IS NULL \
             AND r.organisatie_id = ",
        )
        .bind(self.wie)
        .push(")")
    }

    /// The condition on `actie x` that the own organisation does it, when this user may see such actions.
    pub fn eigen_actie(&self, sql: Sql) -> Sql {
        if self.actie.contains(&Relatie::Eigen) {
            sql.push("x.eigenaar_id = ").bind(self.wie)
        } else {
            sql.push("1 = 0")
        }
    }

    /// Brought in by the own organisation, or not withdrawn and under an afspraak that works between the two.
    fn open_voor(&self, sql: Sql) -> Sql {
        let sql = sql.push("(p.voorgesteld_namens = ").bind(self.wie).push(
            " OR p.ingetrokken_op IS NULL AND EXISTS (SELECT 1 FROM afspraak a \
             JOIN afspraakpartij gever ON gever.afspraak_id = a.id AND gever.organisatie_id = p.voorgesteld_namens \
             JOIN afspraakpartij ontvanger ON ontvanger.afspraak_id = a.id AND ontvanger.organisatie_id = ",
        );
        let sql = sql.bind(self.wie).push(" WHERE a.id = t.afspraak_id AND a.van <= ").bind(self.nu);
        let sql = sql.push(" AND a.tot > ").bind(self.nu).push(" AND a.dpia_op <= ").bind(self.nu);
        let sql = sql.push(" AND ' ' || a.handelingen || ' ' LIKE '% verstrekken %'");
        let sql = sql.push(" AND gever.getekend_op <= ").bind(self.nu);
        let sql = sql.push(" AND ontvanger.getekend_op <= ").bind(self.nu);
        sql.push(" AND (a.beeindigd_op IS NULL OR a.beeindigd_op > ").bind(self.nu).push(")))")
    }
}
