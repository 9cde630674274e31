// SPDX-License-Identifier: EUPL-1.2
//! Which municipalities can be compared: those of the own regions, and of these at first the smallest region.

use db::{Conn, Result};
use kernel::{OrganisatieId, Organisatiesoort};

use crate::netwerk;
use crate::schil::Context;

/// A municipality with its name.
pub type Gemeente = (OrganisatieId, String);

/// The municipalities of the own regions.
#[derive(Debug, Default)]
pub struct Gemeenten {
    /// All, by name.
    pub alle: Vec<Gemeente>,
    /// The smallest region with more than one of them, and its name.
    pub regio: Option<(String, Vec<Gemeente>)>,
}

impl Gemeenten {
    /// Of whoever acts, now.
    pub async fn van(c: &mut Conn, context: &Context<'_>) -> Result<Self> {
        let wie = context.actor.organisatie;
        let organisaties = netwerk::organisaties(c).await?;
        let (mut ids, mut uit) = (vec![wie], Self::default());
        let kies = |ids: &[OrganisatieId]| -> Vec<Gemeente> {
            let past =
                |o: &&netwerk::Organisatie| o.soort == Organisatiesoort::Gemeente && ids.contains(&o.id);
            organisaties.iter().filter(past).map(|o| (o.id, o.naam.clone())).collect()
        };
        for lid in netwerk::regios_van(c, wie).await?.iter().filter(|l| l.loopt(context.nu)) {
            let leden = netwerk::leden(c, lid.regio.id).await?;
            let hier: Vec<_> = leden.iter().filter(|l| l.loopt(context.nu)).map(|l| l.organisatie).collect();
            let gemeenten = kies(&hier);
            let kleiner = uit.regio.as_ref().is_none_or(|(_, g)| gemeenten.len() < g.len());
            if gemeenten.len() > 1 && kleiner {
                uit.regio = Some((lid.regio.naam.clone(), gemeenten));
            }
            ids.extend(hier);
        }
        uit.alle = kies(&ids);
        Ok(uit)
    }

    /// What is shown when nothing was chosen.
    pub fn standaard(&self) -> &[Gemeente] {
        self.regio.as_ref().map_or(&self.alle, |(_, g)| g)
    }
}
