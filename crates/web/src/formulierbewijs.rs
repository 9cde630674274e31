// SPDX-License-Identifier: EUPL-1.2
//! The hidden proof in every form: it came from a page of this session, and it is used once.
//!
//! A token is a nonce and an HMAC-SHA256 over the nonce and the session, base64url. A stranger's page cannot make
//! one (CSRF), and a second submit of the same form carries the same nonce. **Invariant:** checking takes the same
//! time for every wrong token. Absent: remembering used nonces; the app does that in its own transaction, so that
//! "done" and "used" are one fact.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// Name of the hidden field.
pub const VELD: &str = "_formulier";

const NONCE_LENGTE: usize = 16;
const MAC_LENGTE: usize = 32;
const DOEL: &[u8] = b"formulierbewijs/1\0";

/// Makes and checks tokens; see the module.
#[derive(Debug, Clone, Copy)]
pub struct Bewijs;

impl Bewijs {
    /// A token for a form in this session. `toeval` must be fresh random bytes for every form.
    #[must_use]
    pub fn maak(sleutel: &[u8; 32], sessie: &str, toeval: [u8; NONCE_LENGTE]) -> String {
        let mac = bereken(sleutel, sessie, &toeval).finalize().into_bytes();
        let mut bytes = Vec::with_capacity(NONCE_LENGTE + MAC_LENGTE);
        bytes.extend_from_slice(&toeval);
        bytes.extend_from_slice(&mac);
        URL_SAFE_NO_PAD.encode(bytes)
    }

    /// The nonce of a genuine token of this session, to be stored as used; `None` for anything else.
    #[must_use]
    pub fn controleer(sleutel: &[u8; 32], sessie: &str, token: &str) -> Option<[u8; NONCE_LENGTE]> {
        let bytes = URL_SAFE_NO_PAD.decode(token).ok()?;
        let (nonce, mac) = bytes.split_first_chunk::<NONCE_LENGTE>()?;
        bereken(sleutel, sessie, nonce).verify_slice(mac).ok()?;
        Some(*nonce)
    }
}

fn bereken(sleutel: &[u8; 32], sessie: &str, nonce: &[u8; NONCE_LENGTE]) -> Hmac<Sha256> {
    // HMAC pads a short key with zeros to one block; doing it here gives a constructor that cannot fail.
    let mut blok = [0_u8; 64];
    for (plek, byte) in blok.iter_mut().zip(sleutel) {
        *plek = *byte;
    }
    let mut mac = Hmac::<Sha256>::new(&blok.into());
    mac.update(DOEL);
    mac.update(nonce);
    mac.update(sessie.as_bytes());
    mac
}

#[cfg(test)]
mod tests {
    use super::*;

    const SLEUTEL: [u8; 32] = [7; 32];

    #[test]
    fn een_eigen_bewijs_geeft_zijn_nonce_terug() {
        let token = Bewijs::maak(&SLEUTEL, "sessie-1", [3; 16]);
        assert_eq!(Bewijs::controleer(&SLEUTEL, "sessie-1", &token), Some([3; 16]));
        assert!(token.bytes().all(|teken| teken.is_ascii_alphanumeric() || teken == b'-' || teken == b'_'));
    }

    #[test]
    fn andere_sessie_sleutel_of_tekst_wordt_geweigerd() {
        let token = Bewijs::maak(&SLEUTEL, "sessie-1", [3; 16]);
        assert_eq!(Bewijs::controleer(&SLEUTEL, "sessie-2", &token), None);
        assert_eq!(Bewijs::controleer(&[8; 32], "sessie-1", &token), None);
        for kapot in ["", "x", "é", &token[..30], &format!("{token}A"), &token.replace(&token[..1], "_")] {
            assert_eq!(Bewijs::controleer(&SLEUTEL, "sessie-1", kapot), None, "{kapot}");
        }
    }

    #[test]
    fn elk_gewijzigd_byte_wordt_gezien() {
        let goed = URL_SAFE_NO_PAD.decode(Bewijs::maak(&SLEUTEL, "s", [0; 16])).unwrap();
        for plek in 0..goed.len() {
            let mut anders = goed.clone();
            anders[plek] ^= 1;
            assert_eq!(Bewijs::controleer(&SLEUTEL, "s", &URL_SAFE_NO_PAD.encode(anders)), None, "{plek}");
        }
    }
}
