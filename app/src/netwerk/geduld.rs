// SPDX-License-Identifier: EUPL-1.2
//! Slowing down whoever guesses: the wait of `rules::wachttijd` over the attempts in the database.
//!
//! An attempt is written down before the secret is checked and forgotten when it was right, so that many guesses at
//! the same moment count as many. What was typed as a name is kept as a hash: people type their password there too.

use db::Tx;
use kernel::{GebruikerId, Tijdstip};
use web::Weigering;

use crate::app::App;
use crate::netwerk::rules::wachttijd::{SAMEN_PER_MINUUT, VENSTER_MINUTEN, voor_allen, voor_een};
use crate::netwerk::store::poging;
use crate::schil::{Reject, hash_van};

/// Wrong guesses by anybody.
const SAMEN: &str = "inloggen";
/// How many of the newest attempts the rule looks at.
const NIEUWSTE: i64 = 10;

/// What is guessed at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slot(String);

impl Slot {
    /// The password of a name, which may belong to nobody.
    pub fn naam(gebruikersnaam: &str) -> Self {
        Self(format!("inloggen:{}", hash_van(gebruikersnaam)))
    }

    /// The code of a person's second factor.
    pub fn code(gebruiker: GebruikerId) -> Self {
        Self(format!("code:{gebruiker}"))
    }

    /// The password of somebody who is logged in and proves it again.
    pub fn bevestiging(gebruiker: GebruikerId) -> Self {
        Self(format!("bevestiging:{gebruiker}"))
    }
}

/// Writes an attempt down, or says how long to wait.
pub async fn probeer(app: &App, slot: &Slot, nu: Tijdstip) -> Result<(), Reject> {
    let mut tx = app.db.write().await?;
    let eigen = poging::sinds(&mut tx, &slot.0, nu.plus_minuten(-VENSTER_MINUTEN), NIEUWSTE).await?;
    let samen = poging::sinds(&mut tx, SAMEN, nu.plus_minuten(-1), SAMEN_PER_MINUUT).await?;
    let vol = i64::try_from(samen.len()).is_ok_and(|aantal| aantal >= SAMEN_PER_MINUUT);
    let grens = samen.last().copied().filter(|_| vol);
    if let Some(seconden) = voor_een(&eigen, nu).max(voor_allen(grens, nu)) {
        return Err(Weigering::te_vaak(seconden).into());
    }
    poging::noteer(&mut tx, &slot.0, nu).await?;
    tx.commit().await?;
    Ok(())
}

/// The guess was right: what was written down about this lock is forgotten.
pub async fn gelukt(tx: &mut Tx, slot: &Slot) -> db::Result<()> {
    poging::vergeet(tx, &slot.0).await
}

/// The guess was wrong: it counts for everybody together too.
pub async fn mislukt(tx: &mut Tx, nu: Tijdstip) -> db::Result<()> {
    poging::noteer(tx, SAMEN, nu).await
}
