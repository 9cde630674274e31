// SPDX-License-Identifier: EUPL-1.2
//! The SQL face of the gate: which rows of the scope table a user may use now.

use db::Sql;
use kernel::{Actor, OrganisatieId, Tijdstip, Veldgroep, Veldgroepen};
use poort::{Handeling, Matrix, Relatie, Situatie};

use crate::poort::beslissing::{geteld, over_lijst};

/// The condition under which a list, count, search or export may show a signaal to this user.
///
/// Reads from `bereik b`; joins and further conditions follow it.
#[derive(Debug, Clone)]
pub struct Bereikfilter {
    actor: Actor,
    nu: Tijdstip,
    nodig: Veldgroepen,
    handeling: Handeling,
    situaties: Vec<Situatie>,
}

impl Bereikfilter {
    /// For showing the veldgroep of many signalen to this user.
    pub fn nieuw(matrix: &Matrix, actor: &Actor, veldgroep: Veldgroep, nu: Tijdstip) -> Self {
        Self::voor(matrix, actor, Handeling::lezen(veldgroep), veldgroep, nu)
    }

    /// For another act on many signalen at once, such as an export, that shows the veldgroep.
    pub fn voor(
        matrix: &Matrix,
        actor: &Actor,
        handeling: Handeling,
        veldgroep: Veldgroep,
        nu: Tijdstip,
    ) -> Self {
        let situaties = matrix.situaties(actor.bevoegdheid, handeling);
        Self::maak(matrix, actor, (handeling, situaties), Veldgroepen::GEEN.met(veldgroep), nu)
    }

    /// For what this user may read whole, all of these veldgroepen at once, among own or among received signalen.
    pub fn van_relatie(
        matrix: &Matrix,
        actor: &Actor,
        relatie: Relatie,
        groepen: Veldgroepen,
        nu: Tijdstip,
    ) -> Self {
        let leest =
            |s: Situatie| groepen.groepen().all(|g| matrix.mag(actor.bevoegdheid, Handeling::lezen(g), s));
        let situaties = Situatie::alle().filter(|&s| s.relatie == relatie && leest(s)).collect();
        Self::maak(matrix, actor, (Handeling::Zoeken, situaties), groepen, nu)
    }

    fn maak(
        matrix: &Matrix,
        actor: &Actor,
        (handeling, situaties): (Handeling, Vec<Situatie>),
        groepen: Veldgroepen,
        nu: Tijdstip,
    ) -> Self {
        let situaties: Vec<Situatie> = situaties
            .into_iter()
            // Whoever may not know that it exists may not find it by a part of it either.
            .filter(|&s| matrix.mag(actor.bevoegdheid, Handeling::SignaalInzien, s))
            .collect();
        over_lijst(actor, handeling, situaties.clone(), nu);
        Self { actor: actor.clone(), nu, nodig: groepen.met(Veldgroep::Bestaan), handeling, situaties }
    }

    /// Says how many rows the list showed, for the log of verdicts; gives them on.
    #[must_use]
    pub fn getoond<T>(&self, rijen: Vec<T>) -> Vec<T> {
        geteld(self.handeling, &self.situaties, rijen.len());
        rijen
    }

    /// For which organisation it filters.
    pub const fn organisatie(&self) -> OrganisatieId {
        self.actor.organisatie
    }

    /// Whether no row can pass, so that asking the database is not needed.
    pub fn is_leeg(&self) -> bool {
        self.situaties.is_empty()
    }

    /// Adds the condition on `bereik b` to a statement that ends in `… FROM bereik b … WHERE `.
    ///
    /// A signaal that reached the organisation more than once counts once.
    #[must_use]
    pub fn en(&self, sql: Sql) -> Sql {
        let sql = sql.push("b.organisatie_id = ").bind(self.actor.organisatie);
        let sql = self.geldig(sql, ["b.van", "b.tot", "b.situatie", "b.veldgroepen"]);
        let sql = sql.push(
            " AND (b.verstrekking_id = 0 OR NOT EXISTS (SELECT 1 FROM bereik e WHERE e.organisatie_id = b.organisatie_id \
             AND e.signaal_id = b.signaal_id AND e.verstrekking_id < b.verstrekking_id",
        );
        self.geldig(sql, ["e.van", "e.tot", "e.situatie", "e.veldgroepen"]).push("))")
    }

    fn geldig(&self, sql: Sql, [van, tot, situatie, veldgroepen]: [&'static str; 4]) -> Sql {
        let sql = sql.push(" AND ").push(van).push(" <= ").bind(self.nu);
        let sql = sql.push(" AND ").push(tot).push(" > ").bind(self.nu);
        // As good as `=`, for a part is never more than the whole; and PostgreSQL expects a third of the rows of it
        // where it expects hardly any of `=`, and then sorts everything for the first page.
        let sql =
            sql.push(" AND (").push(veldgroepen).push(" & ").bind(self.nodig).push(") >= ").bind(self.nodig);
        sql.push(" AND ").push(situatie).push(" IN ").list(self.situaties.iter().map(|s| s.code()))
    }
}
