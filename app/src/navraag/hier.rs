// SPDX-License-Identifier: EUPL-1.2
//! Comparing within this instance: one statement on one database.

use std::collections::BTreeMap;
use std::convert::Infallible;

use db::{Conn, DbError};
use kernel::OrganisatieId;
use navraag::{Uitslag, Vergelijking, Vraagstelling};

use crate::navraag::model::Bekend;
use crate::navraag::store;

/// Per asked organisation the own signalen in which the subject is known.
pub type Antwoorden = BTreeMap<OrganisatieId, Vec<Bekend>>;

/// Looks in the records of the parties themselves. The asker gets the [`Uitslag`]; in which signalen it was is for the trails
/// of the asked side, which live here as well.
pub struct Hier<'c> {
    conn: &'c mut Conn,
    antwoorden: Antwoorden,
}

impl<'c> Hier<'c> {
    /// On a connection.
    pub const fn op(conn: &'c mut Conn) -> Self {
        Self { conn, antwoorden: Antwoorden::new() }
    }

    /// What each of the asked found in its own records.
    pub fn antwoorden(self) -> Antwoorden {
        self.antwoorden
    }
}

impl Vergelijking for Hier<'_> {
    type Fout = DbError;
    type Gemist = Infallible;

    async fn vergelijk(
        &mut self,
        vraag: &Vraagstelling<'_>,
        bevraagden: &[OrganisatieId],
    ) -> db::Result<Uitslag<Infallible>> {
        self.antwoorden = bevraagden.iter().map(|o| (*o, vec![])).collect();
        for b in store::bekend(self.conn, vraag.onderwerp(), vraag.thema(), bevraagden).await? {
            self.antwoorden.entry(b.organisatie).or_default().push(b);
        }
        let weten = self.antwoorden.iter().filter(|(_, b)| !b.is_empty());
        Ok(Uitslag { treffers: weten.map(|(o, _)| *o).collect(), gemist: vec![] })
    }
}
