// SPDX-License-Identifier: EUPL-1.2
//! A hard line of the product: no criterium asks about origin, nationality, religion or family name.
//!
//! A list of words cannot understand a sentence; it stops the obvious and says why, and the policy of the organisation
//! does the rest. It reads words from their beginning, so that `geloofwaardig` (credible) passes where `geloof` does not.

/// What a word stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kenmerk {
    /// Origin, descent or skin colour.
    Afkomst,
    /// Nationality or residence status.
    Nationaliteit,
    /// Religion or belief.
    Godsdienst,
    /// Family name.
    Familienaam,
}

impl Kenmerk {
    /// Key of the refusal in words: rule WEG-016.
    pub const fn sleutel(self) -> &'static str {
        match self {
            Self::Afkomst => "weging-kenmerk-afkomst",
            Self::Nationaliteit => "weging-kenmerk-nationaliteit",
            Self::Godsdienst => "weging-kenmerk-godsdienst",
            Self::Familienaam => "weging-kenmerk-familienaam",
        }
    }
}

/// Beginnings of words.
const BEGIN: &[(Kenmerk, &[&str])] = &[
    (
        Kenmerk::Afkomst,
        &[
            "afkomst",
            "afstamming",
            "etnisch",
            "etnicit",
            "ethnic",
            "geboorteland",
            "geboorteplaats",
            "huidskleur",
            "moedertaal",
            "allochto",
            "autochto",
            "migratieachtergrond",
            "niet-westers",
            "woonwagen",
            "skin colo",
            "country of birth",
            "place of birth",
            "mother tongue",
            "native language",
            "oost-europe",
            "eastern europe",
            "marokkaan",
            "antilliaan",
            "surina",
            "roemeen",
            "bulgaar",
            "albanees",
            "albanian",
            "moroccan",
            "romanian",
            "bulgarian",
            "land van herkomst",
            "herkomst van de persoon",
            "herkomst van personen",
            "herkomst van mensen",
            "herkomst van bewoner",
            "herkomst van de bewoner",
            "people of colour",
        ],
    ),
    (
        Kenmerk::Nationaliteit,
        &[
            "nationalit",
            "staatsburger",
            "citizenship",
            "buitenlander",
            "foreigner",
            "vreemdeling",
            "migrant",
            "immigra",
            "asielzoeker",
            "asylum",
            "vluchteling",
            "refugee",
            "statushouder",
            "arbeidsmigrant",
            "verblijfsstatus",
            "verblijfsvergunning",
            "residence status",
            "paspoort",
            "passport",
        ],
    ),
    (
        Kenmerk::Godsdienst,
        &[
            "religi",
            "godsdienst",
            "gelovig",
            "geloofs",
            "levensovertuiging",
            "moslim",
            "muslim",
            "islam",
            "christen",
            "christian",
            "katholiek",
            "catholic",
            "protestant",
            "joods",
            "jewish",
            "hindoe",
            "hindu",
            "boeddhis",
            "buddhis",
            "moskee",
            "mosque",
            "synagog",
            "kerkgang",
            "hoofddoek",
            "headscarf",
        ],
    ),
    (
        Kenmerk::Familienaam,
        &[
            "familienaam",
            "familienamen",
            "achternaam",
            "achternamen",
            "geslachtsnaam",
            "surname",
            "family name",
            "last name",
        ],
    ),
];

/// Whole words.
const HEEL: &[(Kenmerk, &[&str])] = &[
    (
        Kenmerk::Afkomst,
        &["ras", "race", "racial", "roma", "sinti", "turk", "turks", "turkse", "pool", "poolse", "polish"],
    ),
    (Kenmerk::Godsdienst, &["geloof", "faith", "jood", "joden", "jews", "kerk", "church"]),
];

/// The forbidden feature that a text asks about, if any.
pub fn verboden_kenmerk(tekst: &str) -> Option<Kenmerk> {
    let tekst = vouw(tekst);
    let begin = BEGIN.iter().find(|(_, woorden)| woorden.iter().any(|w| begint(&tekst, w)));
    let heel = || HEEL.iter().find(|(_, woorden)| tekst.split([' ', '-']).any(|t| woorden.contains(&t)));
    begin.or_else(heel).map(|(kenmerk, _)| *kenmerk)
}

/// Whether a word of the text begins so.
fn begint(tekst: &str, woord: &str) -> bool {
    tekst.match_indices(woord).any(|(plek, _)| {
        tekst.get(..plek).is_none_or(|voor| voor.is_empty() || voor.ends_with(' ') || voor.ends_with('-'))
    })
}

/// Lower case, without accents or hidden signs, words apart by one space.
fn vouw(tekst: &str) -> String {
    let klein = zoektaal::vouw(tekst).to_lowercase();
    let kaal: String = klein.chars().map(|t| if t.is_alphanumeric() || t == '-' { t } else { ' ' }).collect();
    kaal.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn questions_about_a_group_of_people_are_recognised() {
        for (tekst, verwacht) in [
            ("Wat is de nationaliteit van de bewoner?", Kenmerk::Nationaliteit),
            ("Heeft de eigenaar een bekende achternaam?", Kenmerk::Familienaam),
            ("Is there a known family name?", Kenmerk::Familienaam),
            ("Bezoekt hij een MOSKEE?", Kenmerk::Godsdienst),
            ("Speelt het geloof een rol?", Kenmerk::Godsdienst),
            ("Zijn het arbeidsmigranten?", Kenmerk::Nationaliteit),
            ("Wat is de étnische achtergrond?", Kenmerk::Afkomst),
            ("Wat is de natio\u{ad}naliteit?", Kenmerk::Nationaliteit),
            ("Is het een Oost-Europeaan?", Kenmerk::Afkomst),
            ("Wat is het land van  herkomst?", Kenmerk::Afkomst),
            ("Van welk ras?", Kenmerk::Afkomst),
            ("niet-gelovigen", Kenmerk::Godsdienst),
        ] {
            assert_eq!(verboden_kenmerk(tekst), Some(verwacht), "{tekst}");
        }
    }

    #[test]
    fn ordinary_words_of_the_work_pass() {
        for tekst in [
            "Is het verhaal geloofwaardig?",
            "Mag dit signaal gebruikt worden, gelet op de herkomst?",
            "Is er een terras bij het pand?",
            "Is het een zwembad of pooltafel?",
            "Hoe recent is het?",
            "Is the company registered abroad?",
            "Staat de kerkstraat in het signaal?",
            "",
        ] {
            assert_eq!(verboden_kenmerk(tekst), None, "{tekst}");
        }
    }
}
