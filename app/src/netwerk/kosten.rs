// SPDX-License-Identifier: EUPL-1.2
//! Turning a password into what is kept of it: Argon2id (ASVS 11.4.2).
//!
//! **Invariant:** checking a password that nobody has takes as long as checking a wrong one, so that the time of an
//! answer does not tell whether a name exists. The work is done away from the threads that serve other requests.

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _};
use argon2::{Algorithm, Argon2, Params, Version};

/// How much work one password costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kosten {
    geheugen_kib: u32,
    rondes: u32,
}

impl Kosten {
    /// For tests and for the demo, where passwords protect nothing.
    pub const LICHT: Self = Self { geheugen_kib: 64, rondes: 1 };
}

impl Default for Kosten {
    fn default() -> Self {
        Self { geheugen_kib: 19_456, rondes: 2 }
    }
}

/// A password could not be hashed.
#[derive(Debug, thiserror::Error)]
#[error("password hash: {0}")]
pub struct KostenFout(String);

impl KostenFout {
    fn van(oorzaak: impl std::fmt::Display) -> Self {
        Self(oorzaak.to_string())
    }
}

impl Kosten {
    fn argon2(self) -> Result<Argon2<'static>, KostenFout> {
        let params = Params::new(self.geheugen_kib, self.rondes, 1, None).map_err(KostenFout::van)?;
        Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
    }

    /// What is kept of a password, with a salt of its own. Takes its time: in a request use [`Self::bewaar`].
    ///
    /// # Errors
    /// When the system gives no randomness.
    pub fn hash(self, wachtwoord: &str) -> Result<String, KostenFout> {
        let hash: PasswordHash =
            self.argon2()?.hash_password(wachtwoord.as_bytes()).map_err(KostenFout::van)?;
        Ok(hash.to_string())
    }

    /// As [`Self::hash`], away from the threads that serve requests.
    ///
    /// # Errors
    /// When the system gives no randomness.
    pub async fn bewaar(self, wachtwoord: String) -> Result<String, KostenFout> {
        tokio::task::spawn_blocking(move || self.hash(&wachtwoord)).await.map_err(KostenFout::van)?
    }

    /// Whether the password belongs to what was kept. Without something kept it does the same work and says no.
    ///
    /// # Errors
    /// When what was kept is no hash.
    pub async fn klopt(self, wachtwoord: String, bewaard: Option<String>) -> Result<bool, KostenFout> {
        let werk = move || match bewaard {
            Some(hash) => {
                let hash = PasswordHash::new(&hash).map_err(KostenFout::van)?;
                Ok(Argon2::default().verify_password(wachtwoord.as_bytes(), &hash).is_ok())
            }
            None => self.hash(&wachtwoord).map(|_| false),
        };
        tokio::task::spawn_blocking(werk).await.map_err(KostenFout::van)?
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn een_wachtwoord_past_alleen_op_zijn_eigen_hash() {
        let hash = Kosten::LICHT.hash("Een lange zin met spaties ").unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=64,t=1,p=1$"), "{hash}");
        assert_ne!(hash, Kosten::LICHT.hash("Een lange zin met spaties ").unwrap());
        for (getypt, verwacht) in [
            ("Een lange zin met spaties ", true),
            ("Een lange zin met spaties", false),
            ("een lange zin met spaties ", false),
            ("", false),
        ] {
            let klopt = Kosten::LICHT.klopt(getypt.to_owned(), Some(hash.clone())).await.unwrap();
            assert_eq!(klopt, verwacht, "{getypt:?}");
        }
        assert!(!Kosten::LICHT.klopt("x".to_owned(), None).await.unwrap());
        assert!(Kosten::LICHT.klopt("x".to_owned(), Some("plat".to_owned())).await.is_err());
    }

    #[test]
    fn echt_kost_het_negentien_mebibyte_en_twee_rondes() {
        let hash = Kosten::default().hash("x").unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
    }
}
