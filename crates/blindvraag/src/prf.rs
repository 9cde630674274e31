// SPDX-License-Identifier: EUPL-1.2
//! The oblivious PRF: mode VOPRF of RFC 9497 with ristretto255-SHA512. The one place that knows the library.

use rand_core::{CryptoRng, RngCore};
use voprf::{BlindedElement, EvaluationElement, Group as _, Proof, Ristretto255, VoprfClient, VoprfServer};
use zeroize::Zeroizing;

use crate::fout::Fout;

/// A point of the group on the wire.
pub type Punt = [u8; 32];
/// A proof that one key was used, on the wire.
pub type Bewijs = [u8; 64];
/// The output of the PRF.
pub type Uitvoer = Zeroizing<[u8; 64]>;

/// The key of an edition. Erased when dropped.
pub struct Sleutel(VoprfServer<Ristretto255>);

impl Sleutel {
    /// `DeriveKeyPair` of the RFC.
    pub fn afgeleid(zaad: &[u8; 32], info: &[u8]) -> Result<Self, Fout> {
        VoprfServer::new_from_seed(zaad, info).map(Self).map_err(|_| Fout::Kenmerk)
    }

    /// Its public half.
    pub fn publiek(&self) -> Punt {
        Ristretto255::serialize_elem(self.0.get_public_key()).into()
    }

    /// The output for an input that one knows.
    pub fn evalueer(&self, invoer: &[u8]) -> Result<Uitvoer, Fout> {
        let uit = self.0.evaluate(invoer).map_err(|_| Fout::Kenmerk)?;
        Ok(Zeroizing::new(uit.into()))
    }

    /// The blind evaluation with its proof; none when the point is invalid or the identity.
    pub fn evalueer_blind<R: RngCore + CryptoRng>(
        &self,
        punt: &Punt,
        toeval: &mut R,
    ) -> Option<(Punt, Bewijs)> {
        let verblind = BlindedElement::deserialize(punt).ok()?;
        let uit = self.0.blind_evaluate(toeval, &verblind);
        Some((uit.message.serialize().into(), uit.proof.serialize().into()))
    }
}

/// Whether these bytes are an element of the group other than its identity, in the one way to write it.
pub fn is_punt(punt: &Punt) -> bool {
    Ristretto255::deserialize_elem(punt).is_ok()
}

/// What only the asker knows of its question. Erased when dropped.
pub struct Blindering {
    client: VoprfClient<Ristretto255>,
    invoer: Zeroizing<Vec<u8>>,
}

impl Blindering {
    /// Blinds an input with a fresh random scalar.
    pub fn nieuw<R: RngCore + CryptoRng>(
        invoer: Zeroizing<Vec<u8>>,
        toeval: &mut R,
    ) -> Result<(Self, Punt), Fout> {
        let uit = VoprfClient::blind(&invoer, toeval).map_err(|_| Fout::Kenmerk)?;
        Ok((Self { client: uit.state, invoer }, uit.message.serialize().into()))
    }

    /// Checks the proof against the public key, and only then takes the blinding off.
    pub fn ontdoe(&self, punt: &Punt, bewijs: &Bewijs, publiek: &Punt) -> Result<Uitvoer, Fout> {
        let publiek = Ristretto255::deserialize_elem(publiek).map_err(|_| Fout::Punt)?;
        let punt = EvaluationElement::deserialize(punt).map_err(|_| Fout::Punt)?;
        let bewijs = Proof::deserialize(bewijs).map_err(|_| Fout::Bewijs)?;
        let uit = self.client.finalize(&self.invoer, &punt, &bewijs, publiek).map_err(|_| Fout::Bewijs)?;
        Ok(Zeroizing::new(uit.into()))
    }
}

#[cfg(test)]
#[path = "prf_tests.rs"]
mod tests;
