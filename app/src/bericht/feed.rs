// SPDX-License-Identifier: EUPL-1.2
//! Calendar addresses: who has one, and whose it is.
//!
//! A calendar program cannot log in, so its address is the secret: 160 bits of chance, of which only the hash is kept.
//! It works while the functie runs; a functie has at most one.

use db::{Conn, Result, Tx, sql};
use kernel::{Actor, FunctieId, Tijdstip, nieuwe_code};
use web::Taal;

use crate::app::App;
use crate::bericht::agenda::{Agenda, ics};
use crate::schil::{hash_van, lees_bevoegdheid};

/// 32 characters of five bits each.
const TEKENS: usize = 32;

/// For whom a calendar address works.
#[derive(Debug, Clone)]
pub struct Feed {
    /// The functie, as if it were logged in; the calendar shows no more than the product would.
    pub actor: Actor,
    taal: Taal,
}

impl Feed {
    /// The calendar as text.
    pub fn ics(&self, app: &App, agenda: &Agenda) -> std::result::Result<String, std::fmt::Error> {
        ics(agenda, &app.teksten, self.taal, &app.instellingen.adres, app.nu())
    }
}

/// Whose address this is, while it works.
pub async fn feed(c: &mut Conn, token: &str, nu: Tijdstip) -> Result<Option<Feed>> {
    if token.len() != TEKENS {
        return Ok(None);
    }
    let rij = c
        .row_opt(sql!(
            "SELECT f.id AS functie_id, f.gebruiker_id, f.soort, f.taken, f.organisatie_id, g.taal \
             FROM agendafeed a JOIN functie f ON f.id = a.functie_id JOIN gebruiker g ON g.id = f.gebruiker_id \
             WHERE a.tokenhash = $1 AND a.ingetrokken_op IS NULL AND f.van <= $2 AND f.tot > $2 \
             AND g.geblokkeerd_op IS NULL",
            hash_van(token),
            nu
        ))
        .await?;
    rij.map(|r| {
        Ok(Feed {
            actor: Actor {
                gebruiker: r.get("gebruiker_id")?,
                functie: r.get("functie_id")?,
                bevoegdheid: lees_bevoegdheid(&r)?,
                organisatie: r.get("organisatie_id")?,
            },
            taal: Taal::uit_code(&r.get::<String>("taal")?).unwrap_or_default(),
        })
    })
    .transpose()
}

/// Since when the functie has an address that works.
pub(super) async fn sinds(c: &mut Conn, functie: FunctieId) -> Result<Option<Tijdstip>> {
    let rij = c
        .row_opt(sql!(
            "SELECT aangemaakt_op FROM agendafeed WHERE functie_id = $1 AND ingetrokken_op IS NULL",
            functie
        ))
        .await?;
    rij.map(|r| r.get("aangemaakt_op")).transpose()
}

/// A new address for the functie; an earlier one stops working. The token is shown once and kept nowhere.
pub(super) async fn vernieuw(tx: &mut Tx, functie: FunctieId, nu: Tijdstip) -> Result<String> {
    trek_in(tx, functie, nu).await?;
    let token = nieuwe_code(TEKENS).map_err(|e| db::DbError::Query(e.to_string()))?;
    tx.execute(sql!(
        "INSERT INTO agendafeed (tokenhash, functie_id, aangemaakt_op) VALUES ($1, $2, $3)",
        hash_van(&token),
        functie,
        nu
    ))
    .await?;
    Ok(token)
}

/// Ends the address of the functie; says whether there was one.
pub(super) async fn trek_in(tx: &mut Tx, functie: FunctieId, nu: Tijdstip) -> Result<bool> {
    let regel = sql!(
        "UPDATE agendafeed SET ingetrokken_op = $2 WHERE functie_id = $1 AND ingetrokken_op IS NULL",
        functie,
        nu
    );
    Ok(tx.execute(regel).await? > 0)
}
