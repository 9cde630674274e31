// SPDX-License-Identifier: EUPL-1.2
//! The seal that makes logging certain: what was read of persons cannot be looked at before its records are written.

use db::Tx;
use spoor::Bron;

use crate::verwerkingslog::model::{Betrokkene, Verwerking};
use crate::verwerkingslog::store::noteer;

/// Personal data that was read, and that nobody can look at before its reading is in the log.
pub struct Verzegeld<T> {
    inhoud: T,
    betrokkenen: Vec<Betrokkene>,
}

impl<T> Verzegeld<T> {
    /// Seals what was read with whom it is about.
    pub fn nieuw(inhoud: T, betrokkenen: Vec<Betrokkene>) -> Self {
        Self { inhoud, betrokkenen }
    }

    /// Two readings for one processing.
    pub fn met<U>(self, ander: Verzegeld<U>) -> Verzegeld<(T, U)> {
        let betrokkenen = self.betrokkenen.into_iter().chain(ander.betrokkenen).collect();
        Verzegeld { inhoud: (self.inhoud, ander.inhoud), betrokkenen }
    }

    /// Two readings as one. `samen` is a plain function: it takes nothing out of the seal.
    pub fn voeg_bij<U>(self, ander: Verzegeld<U>, samen: fn(T, U) -> T) -> Self {
        let betrokkenen = self.betrokkenen.into_iter().chain(ander.betrokkenen).collect();
        Self { inhoud: samen(self.inhoud, ander.inhoud), betrokkenen }
    }

    /// Writes the records in this transaction, and gives what was read.
    pub async fn open(self, tx: &mut Tx, bron: Bron<'_>, verwerking: Verwerking) -> db::Result<T> {
        noteer(tx, bron, verwerking, &self.betrokkenen).await?;
        Ok(self.inhoud)
    }
}
