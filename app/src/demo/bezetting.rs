// SPDX-License-Identifier: EUPL-1.2
//! Who there is to receive signalen and to work on them: read from the database, so that it is what the product sees.

use std::collections::HashMap;

use db::{Conn, Result};
use kernel::{Actor, Functiesoort, OrganisatieId};

use crate::demo::maker::Gemeente;
use crate::demo::plekken::Plekken;
use crate::netwerk::{functies_van_organisatie, organisaties};

/// How many of a hundred signalen a municipality of the demo receives. Others receive none.
const VERDELING: &[(&str, u64)] = &[
    ("VAL", 22),
    ("HEE", 20),
    ("KER", 10),
    ("EIJ", 8),
    ("LAN", 7),
    ("GUL", 6),
    ("MEE", 6),
    ("BRU", 5),
    ("BEE", 5),
    ("VAA", 4),
    ("SIM", 4),
    ("VOE", 3),
];

/// The people of the demo, by what they are.
#[derive(Debug)]
pub(super) struct Bezetting {
    gemeenten: Vec<(Gemeente, u64)>,
    actoren: HashMap<(OrganisatieId, Functiesoort), Actor>,
}

impl Bezetting {
    pub(super) async fn lees(c: &mut Conn) -> Result<Self> {
        let (mut gemeenten, mut actoren) = (Vec::new(), HashMap::new());
        for organisatie in organisaties(c).await? {
            for f in functies_van_organisatie(c, organisatie.id).await? {
                if f.onder.is_none() {
                    actoren.insert((organisatie.id, f.soort), f.actor());
                }
            }
            let gewicht = VERDELING.iter().find(|(afkorting, _)| *afkorting == organisatie.afkorting);
            if let (Some((_, gewicht)), Some(code)) = (gewicht, &organisatie.cbs_code) {
                let plekken = Plekken::van(code);
                let (organisatie, afkorting) = (organisatie.id, organisatie.afkorting);
                gemeenten.push((Gemeente { organisatie, afkorting, plekken }, *gewicht));
            }
        }
        Ok(Self { gemeenten, actoren })
    }

    /// The municipalities with their share.
    pub(super) fn gemeenten(&self) -> &[(Gemeente, u64)] {
        &self.gemeenten
    }

    /// Leaves only the municipalities of which this holds.
    pub(super) fn beperk(&mut self, blijft: impl Fn(&str) -> bool) {
        self.gemeenten.retain(|(g, _)| blijft(&g.afkorting));
    }

    /// Somebody who is this at the organisation.
    pub(super) fn actor(&self, organisatie: OrganisatieId, soort: Functiesoort) -> Option<&Actor> {
        self.actoren.get(&(organisatie, soort))
    }
}
