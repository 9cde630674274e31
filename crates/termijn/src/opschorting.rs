// SPDX-License-Identifier: EUPL-1.2
//! Days on which a term stands still.
//!
//! Each ground has its own first and last day; the constructors know them, so nobody counts by hand. Days that are
//! suspended twice count once.

use jiff::civil::Date;

use crate::artikel::Artikel;
use crate::fout::Weigering;
use crate::taal::Taal;

/// Why a term stands still.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Grond {
    /// The applicant was asked to complete the application (Awb 4:15(1)(a)).
    Aanvulling,
    /// The objector was asked to repair a defect (Awb 7:10(2)).
    Verzuim,
    /// Information from abroad is awaited (Awb 4:15(1)(b)).
    Buitenland,
    /// The applicant agreed in writing (Awb 4:15(2)(a)).
    Instemming,
    /// The delay is attributable to the applicant (Awb 4:15(2)(b)).
    Toerekening,
    /// Force majeure (Awb 4:15(2)(c)).
    Overmacht,
    /// The Landelijk Bureau Bibob asked for data (Bibob 15(2)).
    Gegevensvraag,
    /// The Landelijk Bureau Bibob was asked for advice (Bibob 31).
    Bibobadvies,
    /// The case was put before the prosecutor (Awb 5:51(2)).
    OpenbaarMinisterie,
}

impl Grond {
    /// The rule.
    #[must_use]
    pub const fn artikel(self) -> Artikel {
        Artikel::vast(match self {
            Self::Aanvulling => "Awb 4:15(1)(a)",
            Self::Verzuim => "Awb 7:10(2)",
            Self::Buitenland => "Awb 4:15(1)(b)",
            Self::Instemming => "Awb 4:15(2)(a)",
            Self::Toerekening => "Awb 4:15(2)(b)",
            Self::Overmacht => "Awb 4:15(2)(c)",
            Self::Gegevensvraag => "Bibob 15(2)",
            Self::Bibobadvies => "Bibob 31",
            Self::OpenbaarMinisterie => "Awb 5:51(2)",
        })
    }

    pub(crate) fn woorden(self, taal: Taal) -> &'static str {
        match self {
            Self::Aanvulling => {
                taal.kies("de aanvraag werd aangevuld", "the application was being completed")
            }
            Self::Verzuim => taal.kies("een verzuim werd hersteld", "a defect was being repaired"),
            Self::Buitenland => taal
                .kies("informatie uit het buitenland werd afgewacht", "information from abroad was awaited"),
            Self::Instemming => {
                taal.kies("de aanvrager instemde met uitstel", "the applicant agreed to delay")
            }
            Self::Toerekening => {
                taal.kies("de vertraging aan de aanvrager lag", "the delay was due to the applicant")
            }
            Self::Overmacht => taal.kies("er overmacht was", "there was force majeure"),
            Self::Gegevensvraag => taal.kies("het Bureau op gegevens wachtte", "the Bureau awaited data"),
            Self::Bibobadvies => {
                taal.kies("het advies van het Bureau werd afgewacht", "the advice of the Bureau was awaited")
            }
            Self::OpenbaarMinisterie => {
                taal.kies("de zaak bij het openbaar ministerie lag", "the case was with the prosecutor")
            }
        }
    }
}

/// A suspension: its days, and where it is open on which day it ends, the other reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opschorting {
    pub(crate) grond: Grond,
    pub(crate) van: Date,
    /// The first day that counts again.
    pub(crate) hervat: Date,
    pub(crate) ander_hervat: Option<Date>,
}

impl Opschorting {
    /// An invitation to complete or repair, with the day until which that can be done and the day on which it was, if it was.
    ///
    /// From the day after the invitation until the day of completion, which counts again; until and including the last day of
    /// the term that was set when that passed unused (Awb 4:15(1)(a), 7:10(2)). A completion after that term changes nothing.
    pub fn herstel(
        grond: Grond,
        uitgenodigd: Date,
        hersteltermijn: Date,
        gedaan: Option<Date>,
    ) -> Result<Self, Weigering> {
        let volgorde = |eerder, later| Weigering::Volgorde { eerder, later, artikel: grond.artikel() };
        if hersteltermijn < uitgenodigd {
            return Err(volgorde(uitgenodigd, hersteltermijn));
        }
        if let Some(gedaan) = gedaan.filter(|g| *g < uitgenodigd) {
            return Err(volgorde(uitgenodigd, gedaan));
        }
        let van = morgen(uitgenodigd)?;
        let (hervat, ander) = match gedaan.filter(|g| *g <= hersteltermijn) {
            Some(gedaan) => (gedaan, morgen(gedaan)?),
            None => (morgen(hersteltermijn)?, hersteltermijn),
        };
        // On the day of the invitation itself nothing stands still.
        let hervat = hervat.max(van);
        Ok(Self { grond, van, hervat, ander_hervat: Some(ander.max(van)) })
    }

    /// A question of the Landelijk Bureau: from the day of the question until the day of receipt, which counts again
    /// (Bibob 15(2)).
    pub fn gegevensvraag(gevraagd: Date, ontvangen: Date) -> Result<Self, Weigering> {
        let grond = Grond::Gegevensvraag;
        if ontvangen < gevraagd {
            return Err(Weigering::Volgorde { eerder: gevraagd, later: ontvangen, artikel: grond.artikel() });
        }
        Ok(Self { grond, van: gevraagd, hervat: ontvangen, ander_hervat: Some(morgen(ontvangen)?) })
    }

    /// A suspension between two days, both included.
    pub fn tussen(grond: Grond, van: Date, tot_en_met: Date) -> Result<Self, Weigering> {
        if tot_en_met < van {
            return Err(Weigering::EindeVoorBegin { van, tot: tot_en_met, artikel: grond.artikel() });
        }
        Ok(Self { grond, van, hervat: morgen(tot_en_met)?, ander_hervat: None })
    }

    /// The first day on which the term stands still.
    #[must_use]
    pub fn van(&self) -> Date {
        self.van
    }

    /// The first day on which it runs again.
    #[must_use]
    pub fn hervat(&self) -> Date {
        self.hervat
    }

    /// On how many days it stands still.
    #[must_use]
    pub fn dagen(&self) -> u32 {
        tussen(self.van, self.hervat)
    }
}

/// On how many days a term stands still; a day that is suspended twice counts once. Days before `eerste` do not count.
pub(crate) fn dagen(opschortingen: &[Opschorting], eerste: Date, ander: bool) -> u32 {
    let mut stukken: Vec<(Date, Date)> = opschortingen
        .iter()
        .map(|o| (o.van.max(eerste), if ander { o.ander_hervat.unwrap_or(o.hervat) } else { o.hervat }))
        .filter(|(van, hervat)| van < hervat)
        .collect();
    stukken.sort_unstable();
    let mut totaal = 0;
    let mut geteld_tot = eerste;
    for (van, hervat) in stukken {
        totaal += tussen(van.max(geteld_tot), hervat);
        geteld_tot = geteld_tot.max(hervat);
    }
    totaal
}

/// Days from the one to before the other; none when it is not later.
pub(crate) fn tussen(van: Date, voor: Date) -> u32 {
    let dagen = van.duration_until(voor).as_hours() / 24;
    u32::try_from(dagen).unwrap_or(0)
}

pub(crate) fn morgen(dag: Date) -> Result<Date, Weigering> {
    dag.tomorrow().map_err(|_| Weigering::BuitenKalender { jaar: dag.year() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn herstel(uitgenodigd: i8, tot: i8, gedaan: Option<i8>) -> u32 {
        let juni = |d| date(2026, 6, d);
        Opschorting::herstel(Grond::Aanvulling, juni(uitgenodigd), juni(tot), gedaan.map(juni))
            .unwrap()
            .dagen()
    }

    #[test]
    fn article_4_15_from_the_day_after_the_invitation_until_the_day_of_completion() {
        assert_eq!(herstel(10, 24, Some(22)), 11);
        assert_eq!(herstel(10, 24, Some(24)), 13);
        assert_eq!(herstel(10, 24, Some(11)), 0);
        assert_eq!(herstel(10, 24, Some(10)), 0);
    }

    #[test]
    fn an_unused_term_suspends_to_its_end_and_a_late_completion_changes_nothing() {
        assert_eq!(herstel(10, 24, None), 14);
        assert_eq!(herstel(10, 24, Some(26)), 14);
        assert_eq!(herstel(10, 10, None), 0);
    }

    #[test]
    fn days_are_counted_once_and_only_inside_the_term() {
        let juni = |d| date(2026, 6, d);
        let o = |van, tot| Opschorting::tussen(Grond::Instemming, juni(van), juni(tot)).unwrap();
        assert_eq!(dagen(&[o(1, 10), o(5, 12)], juni(1), false), 12);
        assert_eq!(dagen(&[o(20, 21), o(1, 10)], juni(6), false), 7);
        assert_eq!(dagen(&[o(1, 3), o(2, 2)], juni(1), false), 3);
    }

    #[test]
    fn what_ends_before_it_begins_is_refused_with_its_article() {
        let (a, b) = (date(2026, 6, 10), date(2026, 6, 9));
        for fout in [
            Opschorting::tussen(Grond::Overmacht, a, b).unwrap_err(),
            Opschorting::herstel(Grond::Aanvulling, a, b, None).unwrap_err(),
            Opschorting::herstel(Grond::Verzuim, a, a, Some(b)).unwrap_err(),
            Opschorting::gegevensvraag(a, b).unwrap_err(),
        ] {
            let zin = fout.zin(Taal::Nl);
            assert!(zin.contains("artikel"), "{zin}");
        }
    }
}
