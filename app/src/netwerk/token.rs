// SPDX-License-Identifier: EUPL-1.2
//! Tokens of sessions, links and keys: 160 bits of chance (ASVS 7.2.3), of which only the hash is kept.

use kernel::nieuwe_code;
use web::Weigering;

use crate::schil::{Reject, hash_van};

const TEKENS: usize = 32;
/// Marks a key for the API, so that it is recognised where it should not be.
const VOOR_SLEUTEL: &str = "dw_";

/// There is no randomness.
#[derive(Debug, thiserror::Error)]
#[error("no randomness for a token")]
pub struct GeenToeval;

impl From<GeenToeval> for Reject {
    fn from(oorzaak: GeenToeval) -> Self {
        Self::Weigering(Weigering::storing_door(&oorzaak, "token"))
    }
}

/// A fresh secret, and what the database keeps of it.
pub struct Token {
    /// For its holder only.
    pub geheim: String,
    /// What is kept.
    pub hash: String,
}

impl Token {
    fn van(geheim: String) -> Self {
        Self { hash: hash_van(&geheim), geheim }
    }

    /// For a session or a link.
    ///
    /// # Errors
    /// When the system gives no randomness.
    pub fn nieuw() -> Result<Self, GeenToeval> {
        nieuwe_code(TEKENS).map(Self::van).map_err(|_| GeenToeval)
    }

    /// For the API.
    ///
    /// # Errors
    /// When the system gives no randomness.
    pub fn voor_api() -> Result<Self, GeenToeval> {
        nieuwe_code(TEKENS).map(|code| Self::van(format!("{VOOR_SLEUTEL}{code}"))).map_err(|_| GeenToeval)
    }
}
