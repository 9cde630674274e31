// SPDX-License-Identifier: EUPL-1.2
//! Parts that letters share: to whom, by whom, on what considerations, and what to do when one disagrees.
use jiff::civil::{Date, DateTime};

use crate::bouwsteen::{Bouwsteen, Handtekening, alinea, alineas, kop};
use crate::gebrek::Nazicht;
use crate::taal::{Taal, dag, moment};

/// To whom a letter goes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Geadresseerde {
    pub naam: String,
    pub straat: String,
    pub postcode: String,
    pub plaats: String,
    /// `Geachte mevrouw Voorbeeld`; empty: to whoever reads it.
    pub aanhef: String,
}

impl Geadresseerde {
    pub(crate) fn zie(&self, n: &mut Nazicht) {
        n.tekst("naam", &self.naam);
        n.tekst("straat", &self.straat);
        n.tekst("postcode", &self.postcode);
        n.tekst("plaats", &self.plaats);
        n.mag("aanhef", &self.aanhef);
    }

    pub(crate) fn regels(&self) -> Vec<String> {
        vec![self.naam.clone(), self.straat.clone(), format!("{}  {}", self.postcode, self.plaats)]
    }

    pub(crate) fn aanhef(&self, taal: Taal) -> String {
        let aanhef = self.aanhef.trim().trim_end_matches(',');
        let wie = if aanhef.is_empty() {
            taal.kies("Geachte heer of mevrouw", "Dear Sir or Madam")
        } else {
            aanhef
        };
        format!("{wie},")
    }
}

/// Who decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Bestuursorgaan {
    #[default]
    Burgemeester,
    College,
}

impl Bestuursorgaan {
    /// `de burgemeester van Simpelveld`.
    pub(crate) fn van(self, gemeente: &str, taal: Taal) -> String {
        let orgaan = match self {
            Self::Burgemeester => taal.kies("de burgemeester van", "the mayor of"),
            Self::College => taal.kies(
                "het college van burgemeester en wethouders van",
                "the municipal executive (college van burgemeester en wethouders) of",
            ),
        };
        format!("{orgaan} {gemeente}")
    }

    /// The words for one who writes, or for more.
    pub(crate) fn kies<'a>(self, ik: &'a str, wij: &'a str) -> &'a str {
        if self == Self::Burgemeester { ik } else { wij }
    }
}

/// A person who signs.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ondertekenaar {
    pub naam: String,
    pub functie: String,
}

impl Ondertekenaar {
    pub(crate) fn zie(&self, n: &mut Nazicht) {
        n.tekst("naam", &self.naam);
        n.tekst("functie", &self.functie);
    }
}

/// The decision by which somebody may sign for the body that decides (Awb 10:3 and 10:10).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Mandaat {
    /// `Mandaatbesluit openbare orde Simpelveld 2026`.
    pub besluit: String,
}

/// Who signs, and for whom.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ondertekening {
    pub orgaan: Bestuursorgaan,
    pub ondertekenaar: Ondertekenaar,
    /// The secretary beside the mayor on what the college itself sends (Gemeentewet 59a).
    pub medeondertekenaar: Option<Ondertekenaar>,
    pub mandaat: Option<Mandaat>,
    /// Room for a signature by hand.
    pub met_de_hand: bool,
}

impl Ondertekening {
    pub(crate) fn zie(&self, n: &mut Nazicht) {
        n.onder("ondertekenaar", |n| self.ondertekenaar.zie(n));
        if let Some(mandaat) = &self.mandaat {
            n.tekst("mandaat.besluit", &mandaat.besluit);
        } else {
            n.mis(
                "medeondertekenaar",
                self.orgaan == Bestuursorgaan::College && self.medeondertekenaar.is_none(),
            );
        }
        if let Some(wie) = &self.medeondertekenaar {
            n.onder("medeondertekenaar", |n| wie.zie(n));
        }
    }

    /// For what the law leaves to the mayor in person.
    pub(crate) fn alleen_burgemeester(&self, n: &mut Nazicht, artikel: &'static str) {
        n.strijd("ondertekening.mandaat", self.mandaat.is_some(), artikel);
        n.strijd("ondertekening.orgaan", self.orgaan != Bestuursorgaan::Burgemeester, artikel);
    }

    fn digitaal(&self, taal: Taal) -> Option<&'static str> {
        let zin = taal.kies(
            "Dit stuk is digitaal vastgesteld. Daarom staat er geen handtekening onder.",
            "This letter was adopted digitally. That is why it has no signature.",
        );
        (!self.met_de_hand).then_some(zin)
    }

    /// For a report: who made it, not for whom.
    pub(crate) fn opgemaakt(&self, namens: &str) -> Bouwsteen {
        let wie = &self.ondertekenaar;
        Bouwsteen::Handtekening(Handtekening {
            groet: "",
            namens: namens.to_owned(),
            digitaal: self.digitaal(Taal::Nl),
            ondertekenaars: vec![(wie.naam.clone(), wie.functie.clone())],
            grond: None,
        })
    }

    /// Under a letter that decides nothing: who wrote it, of which organisation.
    pub(crate) fn afsluiting(&self, groet: &'static str, van: String) -> Bouwsteen {
        let wie = &self.ondertekenaar;
        Bouwsteen::Handtekening(Handtekening {
            groet,
            namens: van,
            digitaal: None,
            ondertekenaars: vec![(wie.naam.clone(), wie.functie.clone())],
            grond: None,
        })
    }

    pub(crate) fn blok(&self, gemeente: &str, taal: Taal, groet: &'static str) -> Bouwsteen {
        let orgaan = self.orgaan.van(gemeente, taal);
        let namens = match (&self.mandaat, taal) {
            (Some(_), Taal::Nl) => format!("Namens {orgaan},"),
            (Some(_), Taal::En) => format!("On behalf of {orgaan},"),
            (None, _) => format!("{},", hoofdletter(&orgaan)),
        };
        let wie = std::iter::once(&self.ondertekenaar).chain(&self.medeondertekenaar);
        let ondertekenaars = wie.map(|o| (o.naam.clone(), o.functie.clone())).collect();
        let grond = self.mandaat.as_ref().map(|m| match taal {
            Taal::Nl => format!("Bevoegd op grond van: {}.", m.besluit.trim_end_matches('.')),
            Taal::En => format!("Authorised by: {}.", m.besluit.trim_end_matches('.')),
        });
        Bouwsteen::Handtekening(Handtekening {
            groet,
            namens,
            digitaal: self.digitaal(taal),
            ondertekenaars,
            grond,
        })
    }
}

/// Why it must, and why it is not too much: typed by a person, in paragraphs (Awb 3:4(2)).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Overwegingen {
    pub noodzaak: String,
    pub evenredigheid: String,
}

impl Overwegingen {
    pub(crate) fn zie(&self, n: &mut Nazicht) {
        n.tekst("noodzaak", &self.noodzaak);
        n.tekst("evenredigheid", &self.evenredigheid);
    }

    pub(crate) fn schrijf(&self, uit: &mut Vec<Bouwsteen>) {
        uit.push(kop("Waarom dit nodig is"));
        uit.extend(alineas(&self.noodzaak));
        uit.push(kop("Waarom dit in verhouding is"));
        uit.extend(alineas(&self.evenredigheid));
    }
}

/// What the person concerned said before the decision (Awb 4:7, 4:8 and 4:11).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Zienswijze {
    /// Not filled in yet: the letter is not complete.
    #[default]
    Onbekend,
    Gegeven {
        op: Option<Date>,
        punten: Vec<Zienswijzepunt>,
    },
    /// The chance was given, and passed.
    NietGegeven {
        gevraagd_op: Option<Date>,
        tot: Option<Date>,
    },
    /// Not asked, with the reason (Awb 4:11).
    NietGevraagd {
        reden: String,
    },
}

/// One point that was brought forward, and the answer to it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Zienswijzepunt {
    pub punt: String,
    pub reactie: String,
}

impl Zienswijze {
    pub(crate) fn zie(&self, n: &mut Nazicht) {
        match self {
            Self::Onbekend => n.mis("zienswijze", true),
            Self::Gegeven { op, punten } => n.onder("zienswijze", |n| {
                n.feit("op", *op);
                n.elk("punten", punten, |n, punt| {
                    n.tekst("punt", &punt.punt);
                    n.tekst("reactie", &punt.reactie);
                });
            }),
            Self::NietGegeven { gevraagd_op, tot } => n.onder("zienswijze", |n| {
                n.feit("gevraagd_op", *gevraagd_op);
                n.feit("tot", *tot);
                n.strijd("tot", tot < gevraagd_op, "ligt voor de dag waarop de zienswijze is gevraagd");
            }),
            Self::NietGevraagd { reden } => n.tekst("zienswijze.reden", reden),
        }
    }

    pub(crate) fn schrijf(&self, orgaan: Bestuursorgaan, uit: &mut Vec<Bouwsteen>) {
        uit.push(kop("Uw zienswijze"));
        match self {
            Self::Onbekend => {}
            Self::Gegeven { op, punten } => {
                let op = op.map(dag).unwrap_or_default();
                let wie = orgaan.kies("Ik heb", "Wij hebben");
                uit.push(alinea(format!(
                    "U hebt op {op} uw zienswijze gegeven. {wie} die meegewogen. Hieronder staat wat u hebt gezegd, met het antwoord."
                )));
                let rijen = punten.iter().map(|p| vec![p.punt.clone(), p.reactie.clone()]).collect();
                uit.push(Bouwsteen::Tabel { kop: vec!["Wat u zegt".into(), "Ons antwoord".into()], rijen });
            }
            Self::NietGegeven { gevraagd_op, tot } => uit.push(alinea(format!(
                "In de brief van {} staat dat u tot en met {} kon zeggen wat u van het voornemen vindt. U hebt dat niet gedaan.",
                gevraagd_op.map(dag).unwrap_or_default(),
                tot.map(dag).unwrap_or_default(),
            ))),
            Self::NietGevraagd { reden } => {
                let wie = orgaan.kies("Ik heb", "Wij hebben");
                uit.push(alinea(format!(
                    "{wie} u niet vooraf om een zienswijze gevraagd. Dat mag op grond van artikel 4:11 van de Algemene wet \
                     bestuursrecht."
                )));
                uit.extend(alineas(reden));
            }
        }
    }
}

/// A stretch of time with a begin and an end, both to the minute.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tijdvak {
    pub begin: Option<DateTime>,
    pub einde: Option<DateTime>,
}

impl Tijdvak {
    pub(crate) fn zie(self, n: &mut Nazicht) {
        n.feit("begin", self.begin);
        n.feit("einde", self.einde);
        let omgekeerd = self.begin.zip(self.einde).is_some_and(|(begin, einde)| einde <= begin);
        n.strijd("einde", omgekeerd, "ligt niet na het begin");
    }

    /// `van … tot …`.
    pub(crate) fn zin(self) -> String {
        let van = |m: Option<DateTime>| m.map(moment).unwrap_or_default();
        format!("van {} tot {}", van(self.begin), van(self.einde))
    }
}

/// With a capital, for the begin of a sentence.
pub(crate) fn hoofdletter(tekst: &str) -> String {
    let mut tekens = tekst.chars();
    tekens.next().map(|eerste| eerste.to_uppercase().chain(tekens).collect()).unwrap_or_default()
}

/// A sentence of typed words: with a point at the end, once.
pub(crate) fn zin(tekst: &str) -> String {
    let tekst = tekst.trim();
    let af = tekst.ends_with(['.', '!', '?', ':', ';']);
    if af { tekst.to_owned() } else { format!("{tekst}.") }
}
