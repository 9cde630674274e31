// SPDX-License-Identifier: EUPL-1.2
//! For which law each kind of letter was written, and who still has to approve it.
use jiff::civil::{Date, date};

use crate::taal::dag;

/// The kinds of letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Briefsoort {
    Voornemen,
    Zienswijzeverslag,
    Besluit,
    Last,
    Machtiging,
    VerslagBinnentreden,
    Huisverbod,
    HuisverbodVerlenging,
    Noodbevel,
    Noodverordening,
    BriefAanMelder,
    Agenda,
    Besluitenlijst,
}

/// The law that a kind of letter was written for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Regel {
    /// The version of our own wording; it rises with each change of a text.
    pub versie: u16,
    /// The day as of which the law was read.
    pub gelezen: Date,
    pub artikelen: &'static str,
}

/// What a municipality has to do before it sends a letter of any kind.
pub const GOEDKEURING: &str = "Een jurist van de gemeente moet deze tekst goedkeuren voordat u hem gebruikt.";

const GELEZEN: Date = date(2026, 11, 21);

impl Briefsoort {
    pub const ALLE: [Self; 13] = [
        Self::Voornemen,
        Self::Zienswijzeverslag,
        Self::Besluit,
        Self::Last,
        Self::Machtiging,
        Self::VerslagBinnentreden,
        Self::Huisverbod,
        Self::HuisverbodVerlenging,
        Self::Noodbevel,
        Self::Noodverordening,
        Self::BriefAanMelder,
        Self::Agenda,
        Self::Besluitenlijst,
    ];

    /// The code, for file names and events.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Voornemen => "voornemen",
            Self::Zienswijzeverslag => "zienswijzeverslag",
            Self::Besluit => "besluit",
            Self::Last => "last",
            Self::Machtiging => "machtiging",
            Self::VerslagBinnentreden => "verslag-binnentreden",
            Self::Huisverbod => "huisverbod",
            Self::HuisverbodVerlenging => "huisverbod-verlenging",
            Self::Noodbevel => "noodbevel",
            Self::Noodverordening => "noodverordening",
            Self::BriefAanMelder => "brief-aan-melder",
            Self::Agenda => "agenda",
            Self::Besluitenlijst => "besluitenlijst",
        }
    }

    #[must_use]
    pub fn regel(self) -> Regel {
        let artikelen = match self {
            Self::Voornemen => "Awb 3:2, 3:4, 4:8, 4:9 en 4:11",
            Self::Zienswijzeverslag => "Awb 4:8 en 4:9",
            Self::Besluit => "Awb 3:2, 3:4, 3:40 tot en met 3:46, 6:5 tot en met 6:16 en 8:81",
            Self::Last => "Awb 3:4, 3:45, 3:46, 5:21 tot en met 5:37, 6:5 tot en met 6:16 en 8:81",
            Self::Machtiging => "Awbi 1 tot en met 7; Awb 5:27",
            Self::VerslagBinnentreden => "Awbi 1, 2, 10 en 11",
            Self::Huisverbod => "Wth 1 tot en met 8 en 11",
            Self::HuisverbodVerlenging => "Wth 2, 3, 6 tot en met 9 en 11",
            Self::Noodbevel => "Gemeentewet 175 en 177; Awb 3:41, 3:46, 6:5 tot en met 6:16 en 8:81",
            Self::Noodverordening => "Gemeentewet 176 en 178; Awb 3:42",
            Self::BriefAanMelder => "geen wettelijk voorschrift; AVG 5",
            Self::Agenda | Self::Besluitenlijst => "geen wettelijk voorschrift; AVG 5",
        };
        Regel { versie: 1, gelezen: GELEZEN, artikelen }
    }
}

impl Regel {
    /// As a draft says it: for which rules this was written.
    #[must_use]
    pub fn zin(&self) -> String {
        format!(
            "Tekst versie {}, geschreven voor de regels van {} ({}).",
            self.versie,
            dag(self.gelezen),
            self.artikelen
        )
    }
}
