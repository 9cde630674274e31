// SPDX-License-Identifier: EUPL-1.2
//! The answerer: a secret per day, an edition per kader, and a desk that answers within bounds.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use hmac::{Hmac, KeyInit as _, Mac as _};
use kernel::Tijdstip;
use navraag::Kenmerk;
use rand_core::OsRng;
use sha2::Sha512;
use zeroize::Zeroizing;

use crate::bericht::{Antwoordbericht, Bescheid, Vast, Verzoek, Vraagbericht, lees_verzoek, schrijf};
use crate::fout::{Fout, Weigering};
use crate::kader::{Aanduiding, Kader, Tijdvak};
use crate::prf::{Sleutel, is_punt};
use crate::uitgave::{Teken, Uitgave, omvang, teken};
use crate::verbruik::{Daglimiet, Verbruik, Vraagnummer};

/// The secret of one day, from which every key of that day comes. Destroy it when the day is over: whoever has it can guess
/// what the editions of that day hold. Erased when dropped.
pub struct Tijdvakgeheim {
    tijdvak: Tijdvak,
    bytes: Zeroizing<[u8; 32]>,
}

impl fmt::Debug for Tijdvakgeheim {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Tijdvakgeheim({}, ..)", self.tijdvak)
    }
}

impl Tijdvakgeheim {
    /// A fresh one, that has nothing to do with that of another day.
    pub fn nieuw(tijdvak: Tijdvak) -> Result<Self, Fout> {
        let mut bytes = Zeroizing::new([0; 32]);
        getrandom::fill(&mut *bytes).map_err(|_| Fout::Toeval)?;
        Ok(Self { tijdvak, bytes })
    }

    /// As it was kept, so that a restart publishes the same edition.
    pub const fn van(tijdvak: Tijdvak, bytes: Zeroizing<[u8; 32]>) -> Self {
        Self { tijdvak, bytes }
    }

    /// To be kept in a key store until the day is over, never beside the editions.
    pub fn bytes(&self) -> &[u8; 32] {
        &self.bytes
    }

    fn mac(&self, waarvoor: &str, delen: &[&[u8]]) -> Zeroizing<[u8; 64]> {
        let mut blok = Zeroizing::new([0; 128]);
        blok.iter_mut().zip(self.bytes.iter()).for_each(|(b, g)| *b = *g);
        let mut mac = Hmac::<Sha512>::new((&*blok).into());
        for deel in [b"dijkwacht blindvraag 1 ", waarvoor.as_bytes()].iter().chain(delen) {
            mac.update(&(deel.len() as u64).to_be_bytes());
            mac.update(deel);
        }
        Zeroizing::new(mac.finalize().into_bytes().into())
    }
}

/// One answerer under one kader, with its key and its edition.
pub struct Antwoorder {
    sleutel: Sleutel,
    uitgave: Uitgave,
    vragers: BTreeSet<Aanduiding>,
}

impl fmt::Debug for Antwoorder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Antwoorder({:?})", self.uitgave)
    }
}

impl Antwoorder {
    /// Makes the edition of what is known and may be told. Somebody of whom nothing may be told publishes an edition of padding
    /// alone: it looks the same. The same secret and the same forms give the same edition; with other forms the key is another
    /// one as well, so that two editions of a day cannot be laid side by side.
    pub fn nieuw(
        geheim: &Tijdvakgeheim,
        kader: Kader,
        vragers: BTreeSet<Aanduiding>,
        bekend: impl IntoIterator<Item = Kenmerk>,
    ) -> Result<Self, Fout> {
        if geheim.tijdvak != kader.tijdvak() {
            return Err(Fout::AnderTijdvak);
        }
        let bekend: BTreeSet<Kenmerk> = bekend.into_iter().collect();
        let omvang = omvang(bekend.len()).ok_or(Fout::TeVeelBekend)?;
        let bytes = kader.bytes();
        let mut delen = vec![bytes.as_slice()];
        delen.extend(bekend.iter().map(|k| k.als_str().as_bytes()));
        let mut zaad = Zeroizing::new([0; 32]);
        zaad.copy_from_slice(geheim.mac("sleutel", &delen).first_chunk::<32>().ok_or(Fout::Toeval)?);
        let sleutel = Sleutel::afgeleid(&zaad, &bytes)?;
        let mut tekens: BTreeSet<Teken> = BTreeSet::new();
        for kenmerk in &bekend {
            tekens.insert(teken(&sleutel.evalueer(kenmerk.als_str().as_bytes())?));
        }
        // Derived as well: a restart that pads anew would show which outputs stay.
        for n in 0_u64.. {
            if tekens.len() >= omvang {
                break;
            }
            tekens.insert(teken(&geheim.mac("opvulling", &[&*zaad, &n.to_be_bytes()])));
        }
        let uitgave = Uitgave::nieuw(kader, sleutel.publiek(), tekens.into_iter().collect());
        Ok(Self { sleutel, uitgave, vragers })
    }

    /// What every asker gets.
    pub const fn uitgave(&self) -> &Uitgave {
        &self.uitgave
    }
}

/// What happened at the desk, for the trail of the answerer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Gebeurd {
    /// The edition was given.
    UitgaveGegeven(Kader),
    /// A question was answered; keep its number with the limit of the day. Whether it was a hit is not known here.
    Beantwoord(Kader, Vraagnummer),
    /// Nothing was answered.
    Geweigerd(Weigering),
}

/// What goes back, and what happened.
#[derive(Debug)]
pub struct Behandeld {
    /// For the asker.
    pub bescheid: Vec<u8>,
    /// For the trail.
    pub gebeurd: Gebeurd,
}

/// Where questions come in.
#[derive(Debug)]
pub struct Loket {
    antwoorders: BTreeMap<Kader, Antwoorder>,
    daglimiet: Daglimiet,
}

impl Loket {
    /// With what there is to ask today, and how often one party may.
    pub fn nieuw(antwoorders: impl IntoIterator<Item = Antwoorder>, daglimiet: Daglimiet) -> Self {
        let op_kader = |a: Antwoorder| (a.uitgave.kader().clone(), a);
        Self { antwoorders: antwoorders.into_iter().map(op_kader).collect(), daglimiet }
    }

    /// Answers a request of the party whose use of the day goes in and out: nobody can be counted as somebody else.
    pub fn behandel(&self, verzoek: &[u8], nu: Tijdstip, verbruik: &mut Verbruik) -> Behandeld {
        let (bescheid, gebeurd) = match self.antwoord(verzoek, Tijdvak::op(nu), verbruik) {
            Ok(uit) => uit,
            Err(w) => (schrijf(&Bescheid::Weigering(w)), Gebeurd::Geweigerd(w)),
        };
        Behandeld { bescheid, gebeurd }
    }

    fn antwoord(
        &self,
        verzoek: &[u8],
        vandaag: Tijdvak,
        verbruik: &mut Verbruik,
    ) -> Result<(Vec<u8>, Gebeurd), Weigering> {
        match lees_verzoek(verzoek)? {
            Verzoek::Uitgave(kader) => {
                let uitgave = &self.antwoorder(verbruik.vrager(), &kader, vandaag)?.uitgave;
                Ok((uitgave.bericht(), Gebeurd::UitgaveGegeven(kader)))
            }
            Verzoek::Vraag(vraag) => {
                let antwoorder = self.antwoorder(verbruik.vrager(), &vraag.kader, vandaag)?;
                self.beantwoord(antwoorder, *vraag, vandaag, verbruik)
            }
        }
    }

    fn antwoorder(
        &self,
        vrager: &Aanduiding,
        kader: &Kader,
        vandaag: Tijdvak,
    ) -> Result<&Antwoorder, Weigering> {
        // Before the kader: that a day is over tells nothing of what there is.
        if kader.tijdvak() != vandaag {
            return Err(Weigering::Tijdvak);
        }
        let gevonden = self.antwoorders.get(kader).filter(|a| a.vragers.contains(vrager));
        gevonden.ok_or(Weigering::OnbekendKader)
    }

    fn beantwoord(
        &self,
        antwoorder: &Antwoorder,
        vraag: Vraagbericht,
        vandaag: Tijdvak,
        verbruik: &mut Verbruik,
    ) -> Result<(Vec<u8>, Gebeurd), Weigering> {
        if vraag.uitgave.0 != antwoorder.uitgave.vingerafdruk().bytes() {
            return Err(Weigering::AndereUitgave);
        }
        if !is_punt(&vraag.punt.0) {
            return Err(Weigering::Punt);
        }
        verbruik.tel(vandaag, vraag.nummer.0, self.daglimiet)?;
        let uit = antwoorder.sleutel.evalueer_blind(&vraag.punt.0, &mut OsRng);
        let (punt, bewijs) = uit.ok_or(Weigering::Punt)?;
        let antwoord = Antwoordbericht { nummer: vraag.nummer, punt: Vast(punt), bewijs: Vast(bewijs) };
        Ok((schrijf(&Bescheid::Antwoord(antwoord)), Gebeurd::Beantwoord(vraag.kader, vraag.nummer.0)))
    }
}
