// SPDX-License-Identifier: EUPL-1.2
//! Why a question is refused: each with its reason and, where the law gives one, its article.
//!
//! The error text is English; [`Weigering::zin`] says it in Dutch as well. Nothing here holds facts of a case but the
//! dates that were given.

use jiff::civil::{Date, DateTime};

use crate::artikel::Artikel;
use crate::regels::Gebeurtenis;
use crate::taal::Taal;

/// A question that has no answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Weigering {
    /// Not written as a day.
    #[error("{tekst:?} is no day: write it as 2026-11-21")]
    GeenDag {
        /// What was given.
        tekst: String,
    },
    /// Written as a day that the calendar does not have.
    #[error("{tekst} does not exist in the calendar")]
    DagBestaatNiet {
        /// What was given.
        tekst: String,
    },
    /// Not written as a moment.
    #[error("{tekst:?} is no moment: write it as 2026-11-21T14:05, in Dutch time")]
    GeenTijdstip {
        /// What was given.
        tekst: String,
    },
    /// The clock skips this hour.
    #[error("{lokaal} does not exist: that night the clock skips an hour (summer time)")]
    UurBestaatNiet {
        /// What the clock would show.
        lokaal: DateTime,
    },
    /// The clock shows this hour twice.
    #[error("{lokaal} comes twice that night: add +02:00 (summer time) or +01:00 (winter time)")]
    UurIsDubbel {
        /// What the clock shows.
        lokaal: DateTime,
    },
    /// Outside the years that can be computed.
    #[error("the year {jaar} is outside the calendar of 1990 to 2199")]
    BuitenKalender {
        /// The year.
        jaar: i16,
    },
    /// No term of that name.
    #[error("there is no term {soort:?}")]
    OnbekendeSoort {
        /// What was asked.
        soort: String,
    },
    /// No amount of that name.
    #[error("there is no amount {soort:?}")]
    OnbekendBedrag {
        /// What was asked.
        soort: String,
    },
    /// The rule did not exist yet.
    #[error("on {dag} the rule of {artikel} did not exist yet: it applies from {sinds}")]
    RegelNogNiet {
        /// The day of the event.
        dag: Date,
        /// Its first day.
        sinds: Date,
        /// The rule.
        artikel: Artikel,
    },
    /// The rule no longer existed.
    #[error("on {dag} the rule of {artikel} no longer applied: it ended after {tot}")]
    RegelNietMeer {
        /// The day of the event.
        dag: Date,
        /// Its last day.
        tot: Date,
        /// The rule.
        artikel: Artikel,
    },
    /// A term in hours, or by the clock, needs a time.
    #[error("this term runs from an hour ({artikel}): give the time as well")]
    TijdOntbreekt {
        /// The rule.
        artikel: Artikel,
    },
    /// The term runs from another event.
    #[error("this term runs from {} ({artikel}), not from {}", .verwacht.naam(Taal::En), .gegeven.naam(Taal::En))]
    AndereGebeurtenis {
        /// What it runs from.
        verwacht: Gebeurtenis,
        /// What was given.
        gegeven: Gebeurtenis,
        /// The rule.
        artikel: Artikel,
    },
    /// A fact without which there is no answer.
    #[error("give {}: the term runs from it ({artikel})", .gebeurtenis.naam(Taal::En))]
    FeitOntbreekt {
        /// What is missing.
        gebeurtenis: Gebeurtenis,
        /// The rule.
        artikel: Artikel,
    },
    /// Made known before it was decided.
    #[error("made known on {bekendgemaakt}, before it was decided on {besluit} (Awb 3:40)")]
    BekendVoorBesluit {
        /// When it was decided.
        besluit: Date,
        /// When it was made known.
        bekendgemaakt: Date,
    },
    /// A period that ends before it begins.
    #[error("this ends on {tot}, before it begins on {van} ({artikel})")]
    EindeVoorBegin {
        /// Its first day.
        van: Date,
        /// Its last day.
        tot: Date,
        /// The rule.
        artikel: Artikel,
    },
    /// A suspension that begins when the term is over.
    #[error("a suspension from {van} comes too late: the term ended on {einde} ({artikel})")]
    OpschortingNaEinde {
        /// Its first day.
        van: Date,
        /// The end of the term.
        einde: Date,
        /// The rule.
        artikel: Artikel,
    },
    /// A term that cannot be suspended.
    #[error("this term cannot be suspended ({artikel})")]
    GeenOpschorting {
        /// The rule.
        artikel: Artikel,
    },
    /// A term that cannot be extended, or not this much.
    #[error("this term cannot be extended by that much ({artikel})")]
    TeLangVerlengd {
        /// The rule.
        artikel: Artikel,
    },
    /// Two facts that are in the wrong order.
    #[error("{later} lies before {eerder}, which is the wrong way round ({artikel})")]
    Volgorde {
        /// What must be first.
        eerder: Date,
        /// What must follow.
        later: Date,
        /// The rule.
        artikel: Artikel,
    },
    /// The claim had already lapsed.
    #[error("{dag} is too late: the claim lapsed after {einde} ({artikel})")]
    AlVerjaard {
        /// The day of the act.
        dag: Date,
        /// The last day of the claim.
        einde: Date,
        /// The rule.
        artikel: Artikel,
    },
    /// No amount is known for that day.
    #[error("no amount is known for {dag} ({artikel})")]
    GeenBedrag {
        /// The day.
        dag: Date,
        /// The rule.
        artikel: Artikel,
    },
}

impl Weigering {
    /// The refusal as a sentence.
    #[must_use]
    pub fn zin(&self, taal: Taal) -> String {
        if taal == Taal::En {
            return crate::taal::met_hoofdletter(&format!("{self}."));
        }
        self.nederlands()
    }

    fn nederlands(&self) -> String {
        let dag = |d: &Date| Taal::Nl.dag(*d);
        let art = |a: &Artikel| a.voluit(Taal::Nl);
        match self {
            Self::RegelNogNiet { dag: d, sinds, artikel } => {
                format!("Op {} gold {} nog niet: de regel geldt vanaf {}.", dag(d), art(artikel), dag(sinds))
            }
            Self::RegelNietMeer { dag: d, tot, artikel } => {
                let (d, tot) = (dag(d), dag(tot));
                format!("Op {d} gold {} niet meer: de regel gold tot en met {tot}.", art(artikel))
            }
            Self::BekendVoorBesluit { besluit, bekendgemaakt } => format!(
                "Bekendgemaakt op {}, voordat het besluit op {} is genomen: dat kan niet (artikel 3:40 Awb).",
                dag(bekendgemaakt),
                dag(besluit)
            ),
            Self::EindeVoorBegin { van, tot, artikel } => {
                format!("Dit eindigt op {}, voordat het op {} begint ({}).", dag(tot), dag(van), art(artikel))
            }
            Self::OpschortingNaEinde { van, einde, artikel } => {
                let (van, einde) = (dag(van), dag(einde));
                format!(
                    "Een opschorting vanaf {van} komt te laat: de termijn eindigde op {einde} ({}).",
                    art(artikel)
                )
            }
            Self::AlVerjaard { dag: d, einde, artikel } => {
                let (d, einde) = (dag(d), dag(einde));
                format!("Dat is op {d} te laat: de vordering was na {einde} verjaard ({}).", art(artikel))
            }
            Self::Volgorde { eerder, later, artikel } => {
                let (eerder, later) = (dag(eerder), dag(later));
                format!("De dag {later} ligt voor {eerder}: dat is de verkeerde volgorde ({}).", art(artikel))
            }
            Self::GeenBedrag { dag: d, artikel } => {
                format!("Voor {} is geen bedrag bekend ({}).", dag(d), art(artikel))
            }
            _ => self.over_de_vraag(),
        }
    }

    /// What is wrong with the question itself.
    fn over_de_vraag(&self) -> String {
        let naam = |g: &Gebeurtenis| g.naam(Taal::Nl);
        let art = |a: &Artikel| a.voluit(Taal::Nl);
        match self {
            Self::GeenDag { tekst } => {
                format!("\u{201c}{tekst}\u{201d} is geen datum. Schrijf de datum als 2026-11-21.")
            }
            Self::DagBestaatNiet { tekst } => format!("De datum {tekst} bestaat niet."),
            Self::GeenTijdstip { tekst } => format!(
                "\u{201c}{tekst}\u{201d} is geen tijdstip. Schrijf het als 2026-11-21T14:05, in Nederlandse tijd."
            ),
            Self::UurBestaatNiet { lokaal } => {
                format!("Het tijdstip {lokaal} bestaat niet: die nacht gaat de klok een uur vooruit.")
            }
            Self::UurIsDubbel { lokaal } => format!(
                "Het tijdstip {lokaal} komt die nacht twee keer voor. Schrijf er +02:00 (zomertijd) of +01:00 (wintertijd) achter."
            ),
            Self::BuitenKalender { jaar } => {
                format!("Het jaar {jaar} valt buiten de kalender (1990 tot en met 2199).")
            }
            Self::OnbekendeSoort { soort } => format!("De termijn \u{201c}{soort}\u{201d} is niet bekend."),
            Self::OnbekendBedrag { soort } => format!("Het bedrag \u{201c}{soort}\u{201d} is niet bekend."),
            Self::TijdOntbreekt { artikel } => {
                format!("Deze termijn loopt vanaf een uur ({}). Geef ook het tijdstip.", art(artikel))
            }
            Self::AndereGebeurtenis { verwacht, gegeven, artikel } => {
                let (verwacht, gegeven) = (naam(verwacht), naam(gegeven));
                format!("Deze termijn loopt vanaf {verwacht}, niet vanaf {gegeven} ({}).", art(artikel))
            }
            Self::FeitOntbreekt { gebeurtenis, artikel } => {
                format!(
                    "Geef de datum van {}: daar begint de termijn mee ({}).",
                    naam(gebeurtenis),
                    art(artikel)
                )
            }
            Self::GeenOpschorting { artikel } => {
                format!("Deze termijn kan niet worden opgeschort ({}).", art(artikel))
            }
            Self::TeLangVerlengd { artikel } => {
                format!("Deze termijn kan niet met zoveel worden verlengd ({}).", art(artikel))
            }
            ander => format!("{ander}."),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn every_refusal_has_its_own_dutch_sentence() {
        let (d, artikel) = (date(2026, 3, 2), Artikel::vast("Awb 6:7"));
        let (g, lokaal, tekst) = (Gebeurtenis::Ontvangen, d.at(2, 30, 0, 0), "x".to_owned());
        let soort = tekst.clone();
        for fout in [
            Weigering::GeenDag { tekst: tekst.clone() },
            Weigering::DagBestaatNiet { tekst: tekst.clone() },
            Weigering::GeenTijdstip { tekst },
            Weigering::UurBestaatNiet { lokaal },
            Weigering::UurIsDubbel { lokaal },
            Weigering::BuitenKalender { jaar: 1900 },
            Weigering::OnbekendeSoort { soort: soort.clone() },
            Weigering::OnbekendBedrag { soort },
            Weigering::RegelNogNiet { dag: d, sinds: d, artikel: artikel.clone() },
            Weigering::RegelNietMeer { dag: d, tot: d, artikel: artikel.clone() },
            Weigering::TijdOntbreekt { artikel: artikel.clone() },
            Weigering::AndereGebeurtenis { verwacht: g, gegeven: g, artikel: artikel.clone() },
            Weigering::FeitOntbreekt { gebeurtenis: g, artikel: artikel.clone() },
            Weigering::BekendVoorBesluit { besluit: d, bekendgemaakt: d },
            Weigering::EindeVoorBegin { van: d, tot: d, artikel: artikel.clone() },
            Weigering::OpschortingNaEinde { van: d, einde: d, artikel: artikel.clone() },
            Weigering::GeenOpschorting { artikel: artikel.clone() },
            Weigering::TeLangVerlengd { artikel: artikel.clone() },
            Weigering::Volgorde { eerder: d, later: d, artikel: artikel.clone() },
            Weigering::AlVerjaard { dag: d, einde: d, artikel: artikel.clone() },
            Weigering::GeenBedrag { dag: d, artikel },
        ] {
            let (nl, en) = (fout.zin(Taal::Nl), fout.zin(Taal::En));
            assert!(nl.ends_with('.') && nl != en && !nl.contains(&fout.to_string()), "{nl}");
        }
    }
}
