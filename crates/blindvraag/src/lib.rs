// SPDX-License-Identifier: EUPL-1.2
//! A hit / no hit question between two instances that do not see each other's records.
//!
//! The asker blinds the form of its subject, the answerer evaluates it with a key of that day and proves that it was this
//! key, and the asker looks the result up in the edition that the answerer published for everybody: an oblivious
//! pseudorandom function (RFC 9497, mode VOPRF, suite ristretto255-SHA512). The asker learns hit or no hit; the answerer
//! learns that a question was asked, on which theme and under which afspraak. What that does and does not protect against
//! is in the README of this crate.
//!
//! ```
//! use std::collections::BTreeSet;
//! use blindvraag::*;
//! use jiff::civil::date;
//! use kernel::Tijdstip;
//! use navraag::{Onderwerp, Persoon, kenmerken_van_persoon};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let (dag, nu) = (date(2026, 11, 22), Tijdstip::op(date(2026, 11, 22), 9, 0));
//! let (gulpen, valkenburg): (Aanduiding, Aanduiding) = ("gulpen".parse()?, "valkenburg".parse()?);
//! let kader = Kader::nieuw(gulpen, "conv-2026-1".parse()?, "hennep".parse()?, Tijdvak::van(dag));
//!
//! // The answerer: what it knows on the theme, who may ask, and how often.
//! let geheim = Tijdvakgeheim::nieuw(Tijdvak::van(dag))?;
//! let bekend = kenmerken_van_persoon("Jan de Proef", date(1980, 2, 29));
//! let antwoorder = Antwoorder::nieuw(&geheim, kader.clone(), BTreeSet::from([valkenburg.clone()]), bekend)?;
//! let vingerafdruk = antwoorder.uitgave().vingerafdruk(); // the other parties hear this from each other
//! let loket = Loket::nieuw([antwoorder], Daglimiet::nieuw(20));
//! let mut verbruik = Verbruik::nieuw(valkenburg, Tijdvak::van(dag)); // the transport says who asks
//!
//! // The asker: the edition once a day, then a question.
//! let bytes = loket.behandel(&verzoek_uitgave(&kader), nu, &mut verbruik).bescheid;
//! let uitgave = OntvangenUitgave::lees(&bytes, &kader)?.bevestig(vingerafdruk)?;
//! let onderwerp = Onderwerp::Persoon(Persoon { naam: "J. de Proef".into(), geboren: date(1980, 2, 29) });
//! let vraag = Vraag::over(&uitgave, &onderwerp.volledig_kenmerk().ok_or("too little")?)?.verblind()?;
//! let antwoord = loket.behandel(vraag.bericht(), nu, &mut verbruik).bescheid;
//! assert_eq!(vraag.uitkomst(&antwoord)?, Uitkomst::Treffer);
//! # Ok(())
//! # }
//! ```
//!
//! **Deliberately absent**: a network, a clock, a database, and who a caller is. The transport says who asks; what was used
//! of a day is handed in and out as a [`Verbruik`], so that the caller keeps it in the transaction of its trail.
mod antwoorder;
mod bericht;
mod fout;
mod kader;
mod lijn;
mod prf;
mod uitgave;
mod verbruik;
mod vrager;

pub use antwoorder::{Antwoorder, Behandeld, Gebeurd, Loket, Tijdvakgeheim};
pub use bericht::{MAX_BESCHEID, MAX_VERZOEK, verzoek_uitgave};
pub use fout::{Fout, Uitleg, Weigering};
pub use kader::{Aanduiding, Kader, OngeldigeAanduiding, Tijdvak};
pub use lijn::{Gemist, Lijn, OverDeLijn, Tegenpartij};
pub use uitgave::{MAX_BEKEND, OntvangenUitgave, Uitgave, Vingerafdruk, omvang};
pub use verbruik::{Daglimiet, Verbruik, Vraagnummer};
pub use vrager::{Uitkomst, VerblindeVraag, Vraag};
