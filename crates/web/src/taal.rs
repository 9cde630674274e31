// SPDX-License-Identifier: EUPL-1.2
//! Texts in Dutch and English, from Fluent sources that are part of the program.
//!
//! The shell brings its own texts; every slice adds a source. Bundles are built once at start, so a broken or doubly
//! defined text stops the program there and never surprises a reader. **Invariant:** both languages have the same
//! keys (a test of every caller compares [`Teksten::sleutels`]). Absent: a fallback from English to Dutch, because a
//! gap must be seen.

use std::collections::BTreeSet;

use axum::http::{HeaderMap, header};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

/// A language of the product.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Taal {
    /// Dutch, the default.
    #[default]
    Nl,
    /// English.
    En,
}

/// The cookie with which a person keeps a language.
pub const TAALKOEKJE: &str = "taal";

impl Taal {
    /// Both languages.
    pub const ALLE: [Self; 2] = [Self::Nl, Self::En];

    /// The code for `lang` and for the cookie.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }

    /// From a code such as `nl`, `nl-BE` or `en-GB`.
    #[must_use]
    pub fn uit_code(code: &str) -> Option<Self> {
        let hoofd = code.trim().split('-').next().unwrap_or_default();
        Self::ALLE.into_iter().find(|taal| taal.code().eq_ignore_ascii_case(hoofd))
    }

    /// What this visitor reads: the cookie, else the best of `Accept-Language`, else Dutch.
    #[must_use]
    pub fn uit_koppen(koppen: &HeaderMap) -> Self {
        let uit_koekje = koekje(koppen, TAALKOEKJE).and_then(Self::uit_code);
        let uit_browser = || Self::uit_voorkeur(koppen.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?);
        uit_koekje.or_else(uit_browser).unwrap_or_default()
    }

    fn uit_voorkeur(voorkeur: &str) -> Option<Self> {
        let mut beste: Option<(f32, Self)> = None;
        for deel in voorkeur.split(',') {
            let (code, gewicht) = deel.split_once(";q=").unwrap_or((deel, "1"));
            let gewicht = gewicht.trim().parse().unwrap_or(0.0_f32);
            let Some(taal) = Self::uit_code(code) else { continue };
            if gewicht > 0.0 && beste.is_none_or(|(hoogste, _)| gewicht > hoogste) {
                beste = Some((gewicht, taal));
            }
        }
        beste.map(|(_, taal)| taal)
    }
}

/// The value of one cookie of a request.
#[must_use]
pub fn koekje<'a>(koppen: &'a HeaderMap, naam: &str) -> Option<&'a str> {
    koppen
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|kop| kop.to_str().ok())
        .flat_map(|kop| kop.split(';'))
        .filter_map(|paar| paar.trim().split_once('='))
        .find_map(|(gevonden, waarde)| (gevonden == naam).then_some(waarde))
}

/// Why the texts could not be built.
#[derive(Debug, thiserror::Error)]
pub enum TekstenFout {
    /// A source is not valid Fluent.
    #[error("text source {nummer} ({taal}) is not valid: {reden}")]
    Ongeldig {
        /// Which of the given sources, from 0; the shell's own comes first.
        nummer: usize,
        /// `nl` or `en`.
        taal: &'static str,
        /// What the parser says.
        reden: String,
    },
    /// Two sources define the same key.
    #[error("text defined twice ({taal}): {sleutel}")]
    Dubbel {
        /// `nl` or `en`.
        taal: &'static str,
        /// The key.
        sleutel: String,
    },
}

/// All texts of the program.
pub struct Teksten {
    nl: Bundel,
    en: Bundel,
}

struct Bundel {
    bundel: FluentBundle<FluentResource>,
    sleutels: BTreeSet<String>,
}

impl Teksten {
    /// Builds both languages from the shell's own texts and the given (Dutch, English) sources.
    ///
    /// # Errors
    /// When a source is not valid Fluent or two sources define the same key.
    pub fn nieuw(bronnen: &[(&str, &str)]) -> Result<Self, TekstenFout> {
        let schil = (include_str!("../teksten/nl.ftl"), include_str!("../teksten/en.ftl"));
        let alle = || std::iter::once(&schil).chain(bronnen);
        Ok(Self {
            nl: Bundel::nieuw(Taal::Nl, alle().map(|bron| bron.0))?,
            en: Bundel::nieuw(Taal::En, alle().map(|bron| bron.1))?,
        })
    }

    /// The text of a key. A missing key shows as `⟦key⟧`, so that it is seen and reported.
    #[must_use]
    pub fn t(&self, taal: Taal, sleutel: &str) -> String {
        self.t_met(taal, sleutel, &[])
    }

    /// The text of a key with values. A value that is a plain whole number also chooses the plural form.
    #[must_use]
    pub fn t_met(&self, taal: Taal, sleutel: &str, args: &[(&str, &str)]) -> String {
        let bundel = &self.bundel(taal).bundel;
        let Some(patroon) = bundel.get_message(sleutel).and_then(|bericht| bericht.value()) else {
            tracing::debug!(sleutel, taal = taal.code(), "text missing");
            return format!("⟦{sleutel}⟧");
        };
        let mut waarden = FluentArgs::with_capacity(args.len());
        for (naam, waarde) in args {
            waarden.set(*naam, fluentwaarde(waarde));
        }
        let mut fouten = Vec::new();
        let tekst = bundel.format_pattern(patroon, Some(&waarden), &mut fouten);
        if !fouten.is_empty() {
            tracing::debug!(sleutel, taal = taal.code(), "text incomplete");
        }
        tekst.into_owned()
    }

    /// Whether there is a text for this key.
    #[must_use]
    pub fn heeft(&self, taal: Taal, sleutel: &str) -> bool {
        self.bundel(taal).bundel.get_message(sleutel).is_some_and(|bericht| bericht.value().is_some())
    }

    /// Every key of a language, for the test that compares them.
    #[must_use]
    pub fn sleutels(&self, taal: Taal) -> &BTreeSet<String> {
        &self.bundel(taal).sleutels
    }

    /// The text of one error of a form.
    #[must_use]
    pub fn fouttekst(&self, taal: Taal, fout: &crate::Fout) -> String {
        let args: Vec<(&str, &str)> =
            fout.args.iter().map(|(naam, waarde)| (*naam, waarde.as_str())).collect();
        self.t_met(taal, fout.code.sleutel(), &args)
    }

    const fn bundel(&self, taal: Taal) -> &Bundel {
        match taal {
            Taal::Nl => &self.nl,
            Taal::En => &self.en,
        }
    }
}

impl Bundel {
    fn nieuw<'a>(taal: Taal, bronnen: impl Iterator<Item = &'a str>) -> Result<Self, TekstenFout> {
        let taalcode: LanguageIdentifier = taal.code().parse().unwrap_or_default();
        let mut bundel = FluentBundle::new_concurrent(vec![taalcode]);
        // Isolation marks help right-to-left scripts; here they would end up in page titles and mail subjects.
        bundel.set_use_isolating(false);
        let mut sleutels = BTreeSet::new();
        for (nummer, bron) in bronnen.enumerate() {
            sleutels.extend(sleutels_van(bron).map(str::to_owned));
            let ongeldig = |reden| TekstenFout::Ongeldig { nummer, taal: taal.code(), reden };
            let inhoud = FluentResource::try_new(bron.to_owned())
                .map_err(|(_, fouten)| ongeldig(format!("{fouten:?}")))?;
            bundel.add_resource(inhoud).map_err(|fouten| dubbel(taal, &fouten))?;
        }
        Ok(Self { bundel, sleutels })
    }
}

fn dubbel(taal: Taal, fouten: &[FluentError]) -> TekstenFout {
    let naam = |fout: &FluentError| match fout {
        FluentError::Overriding { id, .. } => id.clone(),
        anders => anders.to_string(),
    };
    TekstenFout::Dubbel { taal: taal.code(), sleutel: fouten.first().map(naam).unwrap_or_default() }
}

/// Messages start a line with their name; everything that belongs to them is indented (Fluent syntax).
fn sleutels_van(bron: &str) -> impl Iterator<Item = &str> {
    bron.lines()
        .filter(|regel| regel.starts_with(|teken: char| teken.is_ascii_alphabetic()))
        .filter_map(|regel| regel.split_once('=').map(|(naam, _)| naam.trim()))
}

/// A reference such as `007` must stay text; only what is written as a number is one.
fn fluentwaarde(waarde: &str) -> FluentValue<'_> {
    match waarde.parse::<i64>() {
        Ok(getal) if getal.to_string() == waarde => FluentValue::from(getal),
        _ => FluentValue::from(waarde),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::FoutCode;
    use axum::http::HeaderValue;

    #[test]
    fn beide_talen_hebben_dezelfde_sleutels() {
        let teksten = Teksten::nieuw(&[]).unwrap();
        assert_eq!(teksten.sleutels(Taal::Nl), teksten.sleutels(Taal::En));
        assert!(teksten.sleutels(Taal::Nl).len() > 50);
        for taal in Taal::ALLE {
            assert!(teksten.sleutels(taal).iter().all(|sleutel| teksten.heeft(taal, sleutel)));
        }
    }

    #[test]
    fn elke_foutcode_heeft_een_tekst_zonder_gaten() {
        let teksten = Teksten::nieuw(&[]).unwrap();
        for code in FoutCode::ALLE {
            let args = vec![("min", "2".to_owned()), ("max", "9".to_owned()), ("aantal", "12".to_owned())];
            let fout = crate::Fout { veld: String::new(), code, args };
            for taal in Taal::ALLE {
                let tekst = teksten.fouttekst(taal, &fout);
                assert!(!tekst.contains(['⟦', '{', '$']), "{code:?}: {tekst}");
            }
        }
    }

    #[test]
    fn bronnen_worden_samengevoegd_en_ontbreken_is_zichtbaar() {
        let bron = (
            "aantal-signalen = { $n ->\n    [one] { $n } signaal\n   *[other] { $n } signalen\n}\nnaam = Dag { $naam }.",
            "naam = Hi { $naam }.",
        );
        let teksten = Teksten::nieuw(&[bron]).unwrap();
        assert_eq!(teksten.t_met(Taal::Nl, "aantal-signalen", &[("n", "1")]), "1 signaal");
        assert_eq!(teksten.t_met(Taal::Nl, "aantal-signalen", &[("n", "3")]), "3 signalen");
        assert_eq!(teksten.t_met(Taal::En, "naam", &[("naam", "007")]), "Hi 007.");
        assert_eq!(teksten.t(Taal::En, "aantal-signalen"), "⟦aantal-signalen⟧");
        assert!(!teksten.heeft(Taal::En, "aantal-signalen"));
    }

    #[test]
    fn een_kapotte_of_dubbele_bron_stopt_de_start() {
        assert!(matches!(
            Teksten::nieuw(&[("a = { $b", "a = x")]),
            Err(TekstenFout::Ongeldig { nummer: 1, taal: "nl", .. })
        ));
        let dubbel = Teksten::nieuw(&[("a = x", "a = x"), ("a = y", "b = y")]);
        assert!(matches!(dubbel, Err(TekstenFout::Dubbel { taal: "nl", sleutel }) if sleutel == "a"));
    }

    #[test]
    fn de_taal_van_een_bezoeker() {
        for (koekje, voorkeur, verwacht) in [
            ("", "", Taal::Nl),
            ("", "en-GB,en;q=0.9,nl;q=0.8", Taal::En),
            ("", "fr, nl-BE;q=0.7, en;q=0.3", Taal::Nl),
            ("sessie=x; taal=nl", "en", Taal::Nl),
            ("taal=en", "nl", Taal::En),
            ("taal=tlh", "en", Taal::En),
            ("", "en;q=0, de", Taal::Nl),
        ] {
            let mut koppen = HeaderMap::new();
            koppen.insert(header::COOKIE, HeaderValue::from_static(koekje));
            koppen.insert(header::ACCEPT_LANGUAGE, HeaderValue::from_static(voorkeur));
            assert_eq!(Taal::uit_koppen(&koppen), verwacht, "{koekje} {voorkeur}");
        }
    }
}
