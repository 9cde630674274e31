// SPDX-License-Identifier: EUPL-1.2
//! The second factor: a code from an app on the telephone (TOTP, RFC 6238; ASVS 6.5).
//!
//! A code is accepted in its own half minute and the one before and after, for clocks that differ. **Invariant:** a
//! code is accepted once: [`stap`] asks for a later time step than the last one used, and the store uses it up.

use kernel::Tijdstip;
use totp_rs::{Builder, Secret, Totp};

const NAAM: &str = "Dijkwacht";
/// Bytes of a secret (RFC 4226 recommends 160 bits).
const BYTES: usize = 20;

/// A second factor cannot be made or read.
#[derive(Debug, thiserror::Error)]
#[error("second factor: {0}")]
pub struct FactorFout(String);

impl FactorFout {
    fn van(oorzaak: impl std::fmt::Display) -> Self {
        Self(oorzaak.to_string())
    }
}

fn totp(geheim: &str, gebruikersnaam: &str) -> Result<Totp, FactorFout> {
    let geheim = Secret::try_from_base32(geheim).map_err(FactorFout::van)?;
    Builder::new()
        .with_secret(geheim)
        .with_issuer(Some(NAAM))
        .with_account_name(gebruikersnaam)
        .build()
        .map_err(FactorFout::van)
}

/// A fresh secret, in base32.
///
/// # Errors
/// When the system gives no randomness.
pub fn nieuw_geheim() -> Result<String, FactorFout> {
    let bytes = kernel::nieuwe_sleutel().map_err(FactorFout::van)?;
    Ok(Secret::from(bytes.iter().copied().take(BYTES).collect::<Vec<u8>>()).to_base32())
}

/// Whether a text could be a secret that [`nieuw_geheim`] made.
pub fn is_geheim(tekst: &str) -> bool {
    Secret::try_from_base32(tekst).is_ok_and(|s| s.as_bytes().len() == BYTES)
}

/// The address that an app reads the secret from.
///
/// # Errors
/// When the text is no secret.
pub fn adres(geheim: &str, gebruikersnaam: &str) -> Result<String, FactorFout> {
    totp(geheim, gebruikersnaam)?.to_url().map_err(FactorFout::van)
}

/// The time step of a code that is right now and was not used; `laatste` is the last step that was.
///
/// # Errors
/// When the stored secret is no secret.
pub fn stap(geheim: &str, code: &str, laatste: Option<i64>, nu: Tijdstip) -> Result<Option<i64>, FactorFout> {
    let cijfers: String = code.chars().filter(|teken| !teken.is_whitespace()).collect();
    let seconden = u64::try_from(nu.ms() / 1000).unwrap_or_default();
    let stap = totp(geheim, "")?.check(&cijfers, seconden).and_then(|stap| i64::try_from(stap).ok());
    Ok(stap.filter(|stap| laatste.is_none_or(|laatste| *stap > laatste)))
}

/// The code of a moment: for tests, and for whoever must show what an app shows.
///
/// # Errors
/// When the text is no secret.
pub fn code(geheim: &str, nu: Tijdstip) -> Result<String, FactorFout> {
    let seconden = u64::try_from(nu.ms() / 1000).unwrap_or_default();
    Ok(totp(geheim, "")?.generate(seconden).to_string())
}

/// The secret in groups of four, as people copy it.
pub fn in_groepen(geheim: &str) -> String {
    let tekens: Vec<char> = geheim.chars().collect();
    tekens.chunks(4).map(|groep| groep.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    const NU: Tijdstip = Tijdstip::van_ms(1_795_258_800_000);

    #[test]
    fn een_code_werkt_een_keer_en_even() {
        let geheim = nieuw_geheim().unwrap();
        assert!(is_geheim(&geheim) && geheim.len() == 32);
        let code_nu = code(&geheim, NU).unwrap();
        let stap_nu = NU.ms() / 30_000;
        assert_eq!(stap(&geheim, &code_nu, None, NU).unwrap(), Some(stap_nu));
        let met_spatie = format!(" {} {} ", &code_nu[..3], &code_nu[3..]);
        assert_eq!(stap(&geheim, &met_spatie, None, NU).unwrap(), Some(stap_nu));
        assert_eq!(stap(&geheim, &code_nu, Some(stap_nu), NU).unwrap(), None);
        for (minuten, verwacht) in [(-2, None), (2, None)] {
            assert_eq!(stap(&geheim, &code_nu, None, NU.plus_minuten(minuten)).unwrap(), verwacht);
        }
        let kort_erna = Tijdstip::van_ms(NU.ms() + 30_000);
        assert_eq!(stap(&geheim, &code_nu, None, kort_erna).unwrap(), Some(stap_nu));
        for fout in ["", "abcdef", "12345", "1234567", "-12345", "\u{661}\u{662}\u{663}\u{664}\u{665}\u{666}"]
        {
            assert_eq!(stap(&geheim, fout, None, NU).unwrap(), None, "{fout}");
        }
    }

    #[test]
    fn het_adres_noemt_ons_en_het_geheim() {
        let geheim = nieuw_geheim().unwrap();
        let adres = adres(&geheim, "oover.valkenburg").unwrap();
        assert!(adres.starts_with("otpauth://totp/Dijkwacht:oover.valkenburg?"), "{adres}");
        assert!(adres.contains(&geheim) && adres.contains("issuer=Dijkwacht"));
        assert_eq!(in_groepen("ABCDEFGHIJ"), "ABCD EFGH IJ");
        assert!(!is_geheim("ABC") && !is_geheim("\u{e9}"));
    }
}
