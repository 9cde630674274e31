// SPDX-License-Identifier: EUPL-1.2
//! What goes over the wire: JSON with a version, every field of a fixed length or bounded, nothing unknown accepted.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde::de::{DeserializeOwned, Error as _, IgnoredAny};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::fout::{Fout, Weigering};
use crate::kader::Kader;
use crate::uitgave::{MAX_BEKEND, Teken};

/// The version of the protocol.
const VERSIE: u8 = 1;
/// The most bytes of a request; a transport need not read more.
pub const MAX_VERZOEK: usize = 1024;
/// The most bytes of an answer: an edition of the greatest size.
pub const MAX_BESCHEID: usize = MAX_BEKEND * size_of::<Teken>() / 3 * 4 + 1024;

/// Bytes of one fixed length, in base64.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Vast<const N: usize>(pub [u8; N]);

impl<const N: usize> Serialize for Vast<N> {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(&BASE64_STANDARD.encode(self.0))
    }
}

impl<'de, const N: usize> Deserialize<'de> for Vast<N> {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let bytes = BASE64_STANDARD.decode(String::deserialize(d)?).map_err(D::Error::custom)?;
        bytes.try_into().map(Self).map_err(|_| D::Error::custom("another length"))
    }
}

/// The outputs of an edition, one behind the other in base64.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tekens(pub Vec<Teken>);

impl Serialize for Tekens {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(&BASE64_STANDARD.encode(self.0.as_flattened()))
    }
}

impl<'de> Deserialize<'de> for Tekens {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let bytes = BASE64_STANDARD.decode(String::deserialize(d)?).map_err(D::Error::custom)?;
        let (tekens, rest) = bytes.as_chunks();
        if rest.is_empty() { Ok(Self(tekens.to_vec())) } else { Err(D::Error::custom("half an output")) }
    }
}

/// What an asker sends.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verzoek {
    /// The edition, please.
    Uitgave(Kader),
    /// A blinded question.
    Vraag(Box<Vraagbericht>),
}

/// A blinded question. Only the last two fields differ between two questions of a day.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vraagbericht {
    pub kader: Kader,
    pub uitgave: Vast<32>,
    pub nummer: Vast<16>,
    pub punt: Vast<32>,
}

/// What an answerer sends back.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Bescheid {
    /// The edition.
    Uitgave(Uitgavebericht),
    /// The blind evaluation and its proof.
    Antwoord(Antwoordbericht),
    /// No answer.
    Weigering(Weigering),
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Uitgavebericht {
    pub kader: Kader,
    pub publiek: Vast<32>,
    pub tekens: Tekens,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Antwoordbericht {
    pub nummer: Vast<16>,
    pub punt: Vast<32>,
    pub bewijs: Vast<64>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Omslag<T> {
    versie: u8,
    inhoud: T,
}

/// The request for an edition.
pub fn verzoek_uitgave(kader: &Kader) -> Vec<u8> {
    schrijf(&Verzoek::Uitgave(kader.clone()))
}

pub fn schrijf<T: Serialize>(inhoud: &T) -> Vec<u8> {
    // Writing strings and numbers to memory cannot fail.
    serde_json::to_vec(&Omslag { versie: VERSIE, inhoud }).unwrap_or_default()
}

enum Leesfout {
    TeLang,
    Versie,
    Misvormd,
}

fn lees<T: DeserializeOwned>(bytes: &[u8], grens: usize) -> Result<T, Leesfout> {
    if bytes.len() > grens {
        return Err(Leesfout::TeLang);
    }
    match serde_json::from_slice::<Omslag<T>>(bytes) {
        Ok(o) if o.versie == VERSIE => Ok(o.inhoud),
        Ok(_) => Err(Leesfout::Versie),
        // The content of another version may have another shape.
        Err(_) => Err(match serde_json::from_slice::<Omslag<IgnoredAny>>(bytes) {
            Ok(o) if o.versie != VERSIE => Leesfout::Versie,
            _ => Leesfout::Misvormd,
        }),
    }
}

pub fn lees_verzoek(bytes: &[u8]) -> Result<Verzoek, Weigering> {
    lees(bytes, MAX_VERZOEK).map_err(|f| match f {
        Leesfout::TeLang => Weigering::TeLang,
        Leesfout::Versie => Weigering::Versie,
        Leesfout::Misvormd => Weigering::Misvormd,
    })
}

/// An answer; a refusal is an error.
pub fn lees_bescheid(bytes: &[u8]) -> Result<Bescheid, Fout> {
    let bescheid = lees(bytes, MAX_BESCHEID).map_err(|f| match f {
        Leesfout::TeLang => Fout::TeLang,
        Leesfout::Versie => Fout::Versie,
        Leesfout::Misvormd => Fout::Misvormd,
    })?;
    match bescheid {
        Bescheid::Weigering(w) => Err(w.into()),
        ander => Ok(ander),
    }
}
