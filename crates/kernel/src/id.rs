// SPDX-License-Identifier: EUPL-1.2
//! Ids: one newtype per kind of record.
//!
//! An id is 43 bits of milliseconds and 20 bits of a count that begins at a place of chance, so that newer records sort
//! after older ones, a million records may be made at one moment, and an id tells nothing about how many there are.
//! Guessing one gains nothing: the gate answers the same for "not yours" and "does not exist". Outside the database an
//! id is thirteen lower-case letters and digits.

use std::fmt;
use std::str::FromStr;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicI64, Ordering};

use crate::Tijdstip;

/// Crockford's alphabet: without i, l, o and u, which people misread.
const ALFABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
const LENGTE: usize = 13;
const TEL_BITS: u32 = 20;
const TEL_MASKER: i64 = (1 << TEL_BITS) - 1;

/// The text is not an id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an id")]
pub struct OngeldigeId;

/// One count for all moments: a clock that stands still or goes back (a long import, a test) never gives an id twice.
/// It begins in the lower half, so that ids of one moment rise for at least half a million.
static TELLER: LazyLock<AtomicI64> = LazyLock::new(|| {
    let begin = getrandom::u64().unwrap_or_default() >> (65 - TEL_BITS);
    AtomicI64::new(i64::try_from(begin).unwrap_or_default())
});

fn volgende(nu: Tijdstip) -> i64 {
    let nummer = TELLER.fetch_add(1, Ordering::Relaxed) & TEL_MASKER;
    (nu.ms().max(0) << TEL_BITS) | nummer
}

fn schrijf(waarde: i64) -> String {
    let mut rest = waarde.cast_unsigned();
    let mut tekens = [b'0'; LENGTE];
    for plek in tekens.iter_mut().rev() {
        let cijfer = usize::try_from(rest & 31).unwrap_or_default();
        *plek = ALFABET.get(cijfer).copied().unwrap_or(b'0');
        rest >>= 5;
    }
    tekens.iter().map(|&b| char::from(b)).collect()
}

fn lees(tekst: &str) -> Result<i64, OngeldigeId> {
    if tekst.len() != LENGTE {
        return Err(OngeldigeId);
    }
    tekst
        .bytes()
        .try_fold(0_u64, |som, teken| {
            let cijfer = ALFABET.iter().position(|&b| b == teken)?;
            som.checked_mul(32)?.checked_add(u64::try_from(cijfer).ok()?)
        })
        .and_then(|som| i64::try_from(som).ok())
        .ok_or(OngeldigeId)
}

/// `n` characters of the id alphabet from the system's random source: five bits of secrecy each.
pub fn nieuwe_code(n: usize) -> Result<String, getrandom::Error> {
    let mut bytes = vec![0_u8; n];
    getrandom::fill(&mut bytes)?;
    Ok(bytes.iter().filter_map(|b| ALFABET.get(usize::from(b & 31))).map(|&b| char::from(b)).collect())
}

/// Thirty-two bytes from the system's random source, for keys and tokens.
pub fn nieuwe_sleutel() -> Result<[u8; 32], getrandom::Error> {
    let mut bytes = [0_u8; 32];
    getrandom::fill(&mut bytes)?;
    Ok(bytes)
}

macro_rules! ids {
    ($($(#[$meta:meta])* $naam:ident),+ $(,)?) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $naam(i64);

        impl $naam {
            /// A fresh id; later calls sort after earlier ones.
            pub fn nieuw(nu: Tijdstip) -> Self {
                Self(volgende(nu))
            }

            /// The id as the database holds it.
            pub const fn van(waarde: i64) -> Self {
                Self(waarde)
            }

            /// The number that the database holds.
            pub const fn waarde(self) -> i64 {
                self.0
            }
        }

        impl fmt::Display for $naam {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&schrijf(self.0))
            }
        }

        impl fmt::Debug for $naam {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({})", stringify!($naam), schrijf(self.0))
            }
        }

        impl FromStr for $naam {
            type Err = OngeldigeId;

            fn from_str(tekst: &str) -> Result<Self, OngeldigeId> {
                lees(tekst).map(Self)
            }
        }

        impl serde::Serialize for $naam {
            fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
                s.serialize_str(&schrijf(self.0))
            }
        }
    )+};
}

ids!(
    /// A dated action of one owner, following a besluit.
    ActieId,
    /// A convenant, DVO or other agreement.
    AfspraakId,
    /// An item of an agenda.
    AgendapuntId,
    /// A key for the API, bound to one functie.
    ApiSleutelId,
    /// A message that leaves by e-mail.
    BerichtId,
    /// What an overleg decided on one agendapunt.
    BesluitId,
    /// The duty to keep a signaal past its date of destruction.
    BewaarplichtId,
    /// A photo or document with a signaal.
    BijlageId,
    /// A measure against a risk that a DPIA names.
    DpiamaatregelId,
    /// A person's dated role at an organisation.
    FunctieId,
    /// A person who can log in.
    GebruikerId,
    /// One run of an import.
    InvoerId,
    /// An own rule of an organisation for "mag dit?".
    MagditregelId,
    /// A recorded question whether data may be given.
    MagditvraagId,
    /// A question of one organisation whether a subject is known to others.
    NavraagId,
    /// A municipality, police team or other partner.
    OrganisatieId,
    /// One held or planned meeting of a tafel.
    OverlegId,
    /// A person mentioned with a signaal.
    PersoonId,
    /// A dated group of organisations.
    RegioId,
    /// The joining of two signalen that are the same event.
    SamenvoegingId,
    /// A report that may point to a safety problem.
    SignaalId,
    /// A standing table with members and an afspraak.
    TafelId,
    /// An answer to the reporter.
    TerugkoppelingId,
    /// A list of what is proposed to be destroyed.
    VernietigingsvoorstelId,
    /// A recorded provision to another organisation.
    VerstrekkingId,
    /// A request of a data subject about his or her own data.
    VerzoekId,
    /// A record that was found for such a request.
    VerzoekvondstId,
    /// A version of an organisation's weighing criteria.
    WeegmodelId,
    /// One stage of the weighing of a signaal.
    WegingId,
    /// One line of the log of processing.
    VerwerkingsregelId,
    /// One verdict of the gate, as it was logged.
    BeslissingId,
    /// Something unusual in how the system was used.
    BevindingId,
    /// A periodic review of who has which rights.
    RechtentoetsId,
    /// Emergency access to one signaal.
    NoodtoegangId,
    /// A question for advice within a samenwerking.
    AdviesvraagId,
    /// An item that goes from body to body until one decides.
    BestuurspuntId,
    /// A body in which organisations steer: driehoek, stuurgroep, expertteam.
    GremiumId,
    /// What an expertteam makes.
    GremiumproductId,
    /// An entry of the list of partners.
    PartnerId,
    /// Whom to call at a partner.
    PartnercontactId,
    /// A dated group of organisations over the edges of regions.
    SamenwerkingId,
    /// A place in a body.
    ZetelId,
    /// A care report of the police.
    ZorgmeldingId,
    /// A handled matter: a person, household, group, object or area with one regisseur.
    CasusId,
    /// A person of a casus.
    CasuspersoonId,
    /// An organisation with a role in a casus.
    CasuspartijId,
    /// What a party keeps of an afspraak that has ended.
    EindoverzichtId,
    /// A municipality's check on how mature its sharing of information is.
    VolwassenheidscheckId,
    /// A strategy of a region, with its themes and commitments.
    StrategieId,
    /// What an organisation commits to under a strategy.
    ToezeggingId,
    /// Hours that an organisation gave to a gremium.
    InzetId,
    /// A joint picture in counts of a samenwerking.
    BeeldId,
    /// A shift of a boa, or one that is still to be filled.
    BoadienstId,
    /// A by-law or policy of a municipality.
    InstrumentId,
    /// A version of an instrument.
    RegelversieId,
    /// A ruling or change of law that asks for a review.
    HerzieningId,
    /// The review of one instrument after a ruling or change of law.
    HerzieningstaakId,
    /// The approval of a set of legal terms by a lawyer.
    TermijngoedkeuringId,
    /// One matter that walks a procedure of the mayor.
    ProcedureId,
    /// A step of a procedure.
    ProcedurestapId,
    /// Somebody whom a procedure is about, or who is protected by it.
    ProcedurebetrokkeneId,
    /// The power to sign in the name of the mayor.
    MandaatId,
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_survives_its_text_form() {
        let id = SignaalId::nieuw(Tijdstip::van_ms(1_795_000_000_000));
        assert_eq!(id.to_string().parse(), Ok(id));
        assert_eq!(id.to_string().len(), 13);
    }

    #[test]
    fn ids_of_one_moment_differ_and_rise_also_when_the_clock_goes_back_and_forth() {
        let nu = Tijdstip::van_ms(1_795_000_000_000);
        let mut ids = Vec::new();
        for n in 0..200_000 {
            ids.push(SignaalId::nieuw(nu));
            if n % 100 == 0 {
                SignaalId::nieuw(nu.plus_dagen(1));
            }
        }
        assert!(ids.is_sorted_by(|een, twee| een < twee));
    }

    #[test]
    fn text_that_is_no_id_is_refused() {
        for tekst in ["", "1", "iiiiiiiiiiiii", "zzzzzzzzzzzzz", "../../../etc/x", "0000000000000a"] {
            assert_eq!(tekst.parse::<SignaalId>(), Err(OngeldigeId), "{tekst}");
        }
    }
}
