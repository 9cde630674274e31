// SPDX-License-Identifier: EUPL-1.2
//! The closed lists that a rule chooses from, each with the code it has in the data.

use crate::atw::Regime;
use crate::taal::Taal;

/// An enum with a code per case.
macro_rules! codes {
    ($(#[$over:meta])* $naam:ident { $($(#[$doc:meta])* $geval:ident = $code:literal,)+ }) => {
        $(#[$over])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $naam {
            $($(#[$doc])* $geval,)+
        }

        impl $naam {
            /// All cases.
            pub const ALLE: &'static [Self] = &[$(Self::$geval),+];

            /// The code in the data.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$geval => $code,)+
                }
            }

            /// The case with this code.
            #[must_use]
            pub fn van_code(code: &str) -> Option<Self> {
                Self::ALLE.iter().copied().find(|geval| geval.code() == code)
            }
        }
    };
}

codes! {
    /// From when a term counts.
    Aanvang {
        /// The day after the event is the first day.
        DagNa = "dag_na",
        /// The day of the event is the first day.
        DagZelf = "dag_zelf",
        /// From the hour of the event, in elapsed hours.
        Uur = "uur",
        /// From the hour of the event, in days that end at the same clock time.
        Klok = "klok",
        /// Counted back from the event.
        Terug = "terug",
        /// Counted back, with the whole length in between.
        TerugHeel = "terug_heel",
    }
}

codes! {
    /// Whether the Atw applies.
    Atwstand {
        /// It does, within its art. 4.
        Ja = "ja",
        /// It does not.
        Nee = "nee",
        /// That is open.
        Open = "open",
        /// A special act has a rule of its own.
        Eigen = "eigen",
        /// Regulation 1182/71 stands in its place.
        Eu = "eu",
    }
}

codes! {
    /// What the end means, and so which reading is the strict one.
    Aard {
        /// Something must be done by then: the earliest reading is strict.
        Uiterlijk = "uiterlijk",
        /// A measure lasts no longer: the earliest reading is strict.
        Maatregel = "maatregel",
        /// Something is kept no longer: the earliest reading is strict.
        Hoogstens = "hoogstens",
        /// Something may not be done before: the latest reading is strict.
        NietEerder = "niet_eerder",
        /// Something is kept at least so long: the latest reading is strict.
        Minstens = "minstens",
    }
}

codes! {
    /// How certain a rule is.
    Zekerheid {
        /// Read in the text of the law, or in two sources that agree.
        Zeker = "zeker",
        /// One source, or settled doctrine.
        Waarschijnlijk = "waarschijnlijk",
        /// Not verified, or disputed: a person decides.
        Onzeker = "onzeker",
    }
}

impl Atwstand {
    /// The rule for free days.
    #[must_use]
    pub const fn regime(self) -> Regime {
        match self {
            Self::Ja => Regime::Atw,
            Self::Nee => Regime::Geen,
            Self::Open => Regime::AtwOpen,
            Self::Eigen => Regime::Eigen,
            Self::Eu => Regime::Eu,
        }
    }
}

impl Zekerheid {
    /// In words.
    #[must_use]
    pub fn woorden(self, taal: Taal) -> &'static str {
        match self {
            Self::Zeker => taal.kies("zeker", "certain"),
            Self::Waarschijnlijk => taal.kies("waarschijnlijk", "likely"),
            Self::Onzeker => taal.kies("onzeker", "uncertain"),
        }
    }
}

macro_rules! gebeurtenissen {
    ($($geval:ident = $code:literal, $nl:literal, $en:literal;)+) => {
        codes! {
            /// The event that a term runs from.
            Gebeurtenis {
                $(#[doc = $en] $geval = $code,)+
            }
        }

        impl Gebeurtenis {
            /// With its article: `de bekendmaking`.
            #[must_use]
            pub fn naam(self, taal: Taal) -> &'static str {
                match self {
                    $(Self::$geval => taal.kies($nl, $en),)+
                }
            }
        }
    };
}

gebeurtenissen! {
    Bekendgemaakt = "bekendgemaakt", "de bekendmaking", "the making known";
    Ontvangen = "ontvangen", "de ontvangst", "the receipt";
    TerInzage = "ter-inzage", "de terinzagelegging", "the deposit for inspection";
    Verzonden = "verzonden", "de verzending", "the sending";
    TermijnEindigt = "termijn-eindigt", "het einde van de voorafgaande termijn", "the end of the term before it";
    Aangevuld = "aangevuld", "de aanvulling of het einde van de hersteltermijn", "the completion or the end of the term for it";
    Hoorzitting = "hoorzitting", "de hoorzitting", "the hearing";
    Ingebrekestelling = "ingebrekestelling", "de ontvangst van de ingebrekestelling", "the receipt of the notice of default";
    Wachttijd = "wachttijd-eindigt", "het einde van de twee weken na de ingebrekestelling", "the end of the two weeks after the notice of default";
    LaatsteDwangsomdag = "laatste-dwangsomdag", "de laatste dag met dwangsom", "the last day of penalty";
    Verbeurd = "verbeurd", "het verbeuren van de dwangsom", "the forfeiting of the penalty";
    Toegepast = "toegepast", "de toepassing van bestuursdwang", "the enforcement";
    Meegevoerd = "meegevoerd", "het meevoeren", "the removal";
    Verzocht = "verzocht", "het verzoek", "the request";
    Aangezegd = "aangezegd", "de aanzegging", "the notice";
    Rapport = "rapport", "de dagtekening van het rapport", "the date of the report";
    Geplaatst = "geplaatst", "het plaatsen van het bericht", "the posting of the message";
    Aangevraagd = "aangevraagd", "de adviesaanvraag", "the request for advice";
    Gevraagd = "gevraagd", "de vraag", "the query";
    Uitgebracht = "uitgebracht", "het uitbrengen van het advies", "the issue of the advice";
    Aangewezen = "aangewezen", "de aanwijzing", "the designation";
    Opgenomen = "opgenomen", "de opname", "the recording";
    Opgehouden = "opgehouden", "het begin van de ophouding", "the start of the detention";
    Ingegaan = "ingegaan", "de ingang van het bevel", "the start of the order";
    Geweigerd = "geweigerd", "de weigering van de bekrachtiging", "the refusal to ratify";
    BeroepIngesteld = "beroep-ingesteld", "het instellen van het beroep", "the lodging of the appeal";
    Opgelegd = "opgelegd", "het opleggen", "the imposition";
    Genomen = "genomen", "het nemen van de crisismaatregel", "the taking of the crisis measure";
    Gedagtekend = "gedagtekend", "de dagtekening", "the date of the decision";
    Gemeld = "gemeld", "de melding", "the report";
    Verwerkt = "verwerkt", "de eerste verwerking", "the first processing";
    Afgekeurd = "afgekeurd", "de audit met een tekortkoming", "the audit with a failure";
    Kennisgenomen = "kennisgenomen", "de kennisneming van het datalek", "becoming aware of the breach";
    Gegeven = "gegeven", "het geven van de machtiging", "the giving of the warrant";
    Binnengetreden = "binnengetreden", "het binnentreden", "the entry";
    Vastgesteld = "vastgesteld", "de vaststelling", "the adoption";
    Benoemd = "benoemd", "de benoeming", "the appointment";
    Gemaakt = "gemaakt", "het ontstaan van het log", "the creation of the log";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_leads_back_to_its_case() {
        for geval in Gebeurtenis::ALLE {
            assert_eq!(Gebeurtenis::van_code(geval.code()), Some(*geval));
        }
        assert_eq!(Aanvang::van_code("gisteren"), None);
        assert_eq!(Atwstand::van_code("eu").map(Atwstand::regime), Some(Regime::Eu));
    }
}
