// SPDX-License-Identifier: EUPL-1.2
//! When rights must be reviewed, which functies are special, and what is a dormant account (BIO2 5.16, 5.18, 8.02).

use jiff::civil::Date;
use kernel::{Functiesoort, Tijdstip, plus_maanden};
use poort::{Handeling, Matrix};

kernel::codes! {
    /// Which review.
    pub enum Toetssoort {
        /// Every functie, each year.
        Jaar = "jaar",
        /// Special powers, each quarter.
        Kwartaal = "kwartaal",
    }
}

/// Who may do one of these has special powers: over others' access, over the logs, over what is destroyed, or in an emergency.
const BIJZONDER: &[Handeling] = &[
    Handeling::GebruikerBeheren,
    Handeling::SpoorInzien,
    Handeling::VernietigingGoedkeuren,
    Handeling::RechtentoetsUitvoeren,
    Handeling::NoodtoegangOpenen,
];

/// No login for so many days: dormant.
pub const SLAPEND_DAGEN: i64 = 90;
/// A review is done within so many days.
pub const DUUR_DAGEN: i64 = 30;

impl Toetssoort {
    /// The months between two reviews.
    pub const fn maanden(self) -> i64 {
        match self {
            Self::Jaar => 12,
            Self::Kwartaal => 3,
        }
    }

    /// Whether a functie is on its list.
    pub fn omvat(self, bijzonder: bool) -> bool {
        self == Self::Jaar || bijzonder
    }
}

/// Whether the functie has special powers.
pub fn is_bijzonder(matrix: &Matrix, soort: Functiesoort) -> bool {
    BIJZONDER.iter().any(|h| matrix.mag_ooit(soort, *h))
}

/// Everything the functie may do, as codes.
pub fn rechten(matrix: &Matrix, soort: Functiesoort) -> Vec<&'static str> {
    Handeling::ALLE.iter().filter(|h| matrix.mag_ooit(soort, **h)).map(|h| h.code()).collect()
}

/// Whether nobody used it for long: since the last login, or since it began when there was none.
pub fn is_slapend(laatst: Option<Tijdstip>, sinds: Tijdstip, nu: Tijdstip) -> bool {
    laatst.unwrap_or(sinds) <= nu.plus_dagen(-SLAPEND_DAGEN)
}

/// The last day for the next review: so long after the one before, or after the first functie was given.
pub fn volgende(soort: Toetssoort, vorige: Option<Tijdstip>, sinds: Tijdstip) -> Date {
    plus_maanden(vorige.unwrap_or(sinds).dag(), soort.maanden())
}

/// How a kind of review stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Toetsstand {
    /// Which.
    pub soort: Toetssoort,
    /// Whether one runs.
    pub loopt: bool,
    /// The last day: for signing the one that runs, or for beginning the next.
    pub uiterlijk_op: Date,
}

impl Toetsstand {
    /// Whether that day is over.
    pub fn is_te_laat(&self, vandaag: Date) -> bool {
        self.uiterlijk_op < vandaag
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn dormant_is_ninety_days_without_a_login() {
        let nu = Tijdstip::op(date(2026, 11, 21), 12, 0);
        for (laatst, sinds, slaapt) in
            [(Some(-89), -500, false), (Some(-90), -500, true), (None, -90, true), (None, -10, false)]
        {
            let laatst = laatst.map(|dagen| nu.plus_dagen(dagen));
            assert_eq!(is_slapend(laatst, nu.plus_dagen(sinds), nu), slaapt, "{laatst:?} {sinds}");
        }
    }

    #[test]
    fn a_review_is_due_a_year_or_a_quarter_after_the_last() {
        let op = |dag| Tijdstip::op(dag, 12, 0);
        let (sinds, vorige) = (op(date(2025, 1, 31)), op(date(2026, 11, 30)));
        assert_eq!(volgende(Toetssoort::Jaar, None, sinds), date(2026, 1, 31));
        assert_eq!(volgende(Toetssoort::Kwartaal, Some(vorige), sinds), date(2027, 2, 28));
    }

    #[test]
    fn special_powers_are_those_over_access_logs_destruction_and_emergencies() {
        let matrix = Matrix::bereken().unwrap();
        let bijzonder: Vec<_> =
            Functiesoort::ALLE.iter().filter(|f| is_bijzonder(&matrix, **f)).map(|f| f.code()).collect();
        assert_eq!(bijzonder, ["burgemeester", "privacyfunctionaris", "beheerder"]);
    }
}
