// SPDX-License-Identifier: EUPL-1.2
//! What is compared: the kind, the municipalities and the model, as an address holds them.

use db::Conn;
use jiff::civil::Date;
use kernel::OrganisatieId;
use web::{Form, FoutCode};

use crate::besluit::instrument::geldig::GeldigeVersie;
use crate::besluit::instrument::gemeenten::{Gemeente, Gemeenten};
use crate::besluit::instrument::handelingen::zicht;
use crate::besluit::instrument::model::Instrumentsoort;
use crate::besluit::instrument::store::lezen::{Welke, instrumenten, redenen};
use crate::besluit::instrument::vergelijking::model::{Model, Vergelijking};
use crate::besluit::instrument::vergelijking::rules::{Deelnemer, vergelijk};
use crate::schil::Context;

/// The word for the majority in an address.
pub const MEERDERHEID: &str = "meerderheid";

/// A question for a comparison.
#[derive(Debug, Clone)]
pub struct Vraag {
    /// Which kind.
    pub soort: Instrumentsoort,
    /// Which municipalities, by name.
    pub gemeenten: Vec<Gemeente>,
    /// What they are compared with.
    pub model: Model,
}

impl Vraag {
    /// Reads it; what was not chosen is Damocles policy, the smallest region and the majority. A municipality outside the
    /// own regions is like one that does not exist.
    pub fn lees(f: &mut Form, mogelijk: &Gemeenten) -> Self {
        let soort = f.keuze_optioneel::<Instrumentsoort>("soort").unwrap_or(Instrumentsoort::Damocles);
        let gekozen = f.keuzes::<OrganisatieId>("gemeenten").unwrap_or_default();
        let mut gemeenten: Vec<Gemeente> =
            mogelijk.alle.iter().filter(|g| gekozen.contains(&g.0)).cloned().collect();
        if gemeenten.is_empty() {
            if !gekozen.is_empty() {
                f.meld_fout("gemeenten", FoutCode::Keuze, vec![]);
            }
            gemeenten = mogelijk.standaard().to_vec();
        }
        let wens = f.regel_optioneel("model", 40).filter(|m| m != MEERDERHEID);
        let model = wens.as_deref().and_then(|m| m.parse::<OrganisatieId>().ok());
        let bekend = model.filter(|m| gemeenten.iter().any(|g| g.0 == *m));
        if wens.is_some() && bekend.is_none() {
            f.meld_fout("model", FoutCode::Keuze, vec![]);
        }
        Self { soort, gemeenten, model: bekend.map_or(Model::Meerderheid, Model::Gemeente) }
    }

    /// The model in an address.
    pub fn modelcode(&self) -> String {
        match self.model {
            Model::Meerderheid => MEERDERHEID.to_owned(),
            Model::Gemeente(id) => id.to_string(),
        }
    }

    /// The question as the query of an address.
    pub fn query(&self) -> String {
        let gemeenten: String = self.gemeenten.iter().map(|g| format!("&gemeenten={}", g.0)).collect();
        format!("soort={}{gemeenten}&model={}", self.soort, self.modelcode())
    }

    /// The answer on a day.
    pub async fn antwoord(&self, c: &mut Conn, context: &Context<'_>, dag: Date) -> db::Result<Vergelijking> {
        let alle = instrumenten(c, &zicht(context), Welke::Soort(self.soort)).await?;
        let deelnemer = |g: &Gemeente| Deelnemer {
            gemeente: g.clone(),
            versie: alle.iter().find(|i| i.gemeente.0 == g.0).and_then(|i| GeldigeVersie::op(i, dag)),
        };
        let wie: Vec<Deelnemer> = self.gemeenten.iter().map(deelnemer).collect();
        let ids: Vec<OrganisatieId> = self.gemeenten.iter().map(|g| g.0).collect();
        let redenen = redenen(c, &ids, self.soort).await?;
        Ok(vergelijk(&wie, self.soort, self.model, &redenen))
    }
}
