// SPDX-License-Identifier: EUPL-1.2
//! What every template gets as `p`: texts, dates, assets and the frame around the content.
//!
//! The app builds one [`Pagina`] per request; templates only ask it. **Invariant:** nothing here fetches data or
//! decides what somebody may see; the navigation arrives ready.

use std::fmt::Display;
use std::sync::Arc;

use jiff::civil::Date;
use kernel::Tijdstip;

use crate::formulierbewijs::Bewijs;
use crate::{Fout, Taal, Teksten, assets, datum, getal};

/// The person who is signed in, as shown at the top of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wie {
    /// Name on screen.
    pub naam: String,
    /// The functie that is in use.
    pub functie: String,
    /// The organisation for which this functie is held.
    pub organisatie: String,
}

/// One entry of the main navigation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NavItem {
    /// Where it leads.
    pub href: String,
    /// Its text, already in the right language.
    pub label: String,
    /// The page of this request is (under) it.
    pub actief: bool,
}

impl NavItem {
    /// Tabs: each address with the key of its text, and which is open.
    pub fn tabs(p: &Pagina, tabs: &[(&str, &str)], open: usize) -> Vec<Self> {
        let tab = |(n, (href, sleutel)): (usize, &(&str, &str))| Self {
            href: (*href).to_owned(),
            label: p.t(sleutel),
            actief: n == open,
        };
        tabs.iter().enumerate().map(tab).collect()
    }
}

/// A message above the content, for instance after a saved form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Melding {
    /// `goed`, `let-op`, `fout` or `info`: chooses the look.
    pub soort: &'static str,
    /// Its text, already in the right language.
    pub tekst: String,
}

impl Melding {
    /// Something was done.
    pub fn goed(tekst: impl Into<String>) -> Self {
        Self { soort: "goed", tekst: tekst.into() }
    }

    /// Something to know.
    pub fn info(tekst: impl Into<String>) -> Self {
        Self { soort: "info", tekst: tekst.into() }
    }

    /// Something to look at first.
    pub fn let_op(tekst: impl Into<String>) -> Self {
        Self { soort: "let-op", tekst: tekst.into() }
    }

    /// Something went wrong.
    pub fn fout(tekst: impl Into<String>) -> Self {
        Self { soort: "fout", tekst: tekst.into() }
    }
}

/// A value as templates pass it: itself or behind any number of references.
pub trait Waarde<T> {
    /// The value itself.
    fn waarde(self) -> T;
}

impl Waarde<Self> for i64 {
    fn waarde(self) -> Self {
        self
    }
}

impl Waarde<i64> for Tijdstip {
    fn waarde(self) -> i64 {
        self.ms()
    }
}

impl Waarde<Self> for Date {
    fn waarde(self) -> Self {
        self
    }
}

impl<T, W: Waarde<T> + Copy> Waarde<T> for &W {
    fn waarde(self) -> T {
        (*self).waarde()
    }
}

/// One choice of a list, radio group or set of checkboxes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Optie {
    /// The value that is sent.
    pub waarde: String,
    /// The text that is shown.
    pub label: String,
    /// A line of explanation.
    pub uitleg: Option<String>,
}

impl Optie {
    /// The choices of a closed list, in the words of the reader: `soort-code`, and what a word means where `soort-code-uitleg` says so.
    pub fn van_codes<T: Display>(p: &Pagina, soort: &str, codes: impl IntoIterator<Item = T>) -> Vec<Self> {
        let optie = |code: T| {
            let sleutel = format!("{soort}-{code}");
            let optie = Self::nieuw(code.to_string(), p.t(&sleutel));
            let uitleg = format!("{sleutel}-uitleg");
            if p.heeft(&uitleg) { optie.met_uitleg(p.t(&uitleg)) } else { optie }
        };
        codes.into_iter().map(optie).collect()
    }

    /// A choice without explanation.
    pub fn nieuw(waarde: impl Into<String>, label: impl Into<String>) -> Self {
        Self { waarde: waarde.into(), label: label.into(), uitleg: None }
    }

    /// Adds a line of explanation.
    #[must_use]
    pub fn met_uitleg(mut self, uitleg: impl Into<String>) -> Self {
        self.uitleg = Some(uitleg.into());
        self
    }
}

/// Key and session with which a page makes its form tokens.
#[derive(Clone)]
pub struct Bewijsmaker {
    /// Secret of the installation.
    pub sleutel: [u8; 32],
    /// What ties the token to this visitor: the session, or the cookie of a visitor without account.
    pub sessie: String,
}

/// The frame of one page; templates call it `p`.
#[derive(Clone)]
pub struct Pagina {
    /// Title of the page, shown before the product's name.
    pub titel: String,
    /// `nl` or `en`, for the `lang` attribute.
    pub taal: &'static str,
    /// Who is signed in.
    pub wie: Option<Wie>,
    /// Main navigation.
    pub nav: Vec<NavItem>,
    /// Message above the content.
    pub melding: Option<Melding>,
    /// Stylesheet with the colours of the municipality; empty: the neutral ones.
    pub thema_href: String,
    /// Path and query of this request, for the language switch.
    pub pad: String,
    /// The demo region: pages say so.
    pub demo: bool,
    /// Makes form tokens; `None` on pages without forms.
    pub bewijs: Option<Bewijsmaker>,
    taalkeuze: Taal,
    teksten: Arc<Teksten>,
}

impl Pagina {
    /// An empty frame in a language.
    #[must_use]
    pub fn nieuw(teksten: Arc<Teksten>, taal: Taal) -> Self {
        Self {
            titel: String::new(),
            taal: taal.code(),
            wie: None,
            nav: Vec::new(),
            melding: None,
            thema_href: String::new(),
            pad: "/".to_owned(),
            demo: false,
            bewijs: None,
            taalkeuze: taal,
            teksten,
        }
    }

    /// Sets the title.
    #[must_use]
    pub fn met_titel(mut self, titel: impl Into<String>) -> Self {
        self.titel = titel.into();
        self
    }

    /// The language as a type.
    #[must_use]
    pub const fn taalkeuze(&self) -> Taal {
        self.taalkeuze
    }

    /// All texts, for code that renders outside a template.
    #[must_use]
    pub const fn teksten(&self) -> &Arc<Teksten> {
        &self.teksten
    }

    /// A text.
    #[must_use]
    pub fn t(&self, sleutel: &str) -> String {
        self.teksten.t(self.taalkeuze, sleutel)
    }

    /// A text with values.
    #[must_use]
    pub fn tm(&self, sleutel: &str, args: &[(&str, &str)]) -> String {
        self.teksten.t_met(self.taalkeuze, sleutel, args)
    }

    /// Whether a text exists.
    #[must_use]
    pub fn heeft(&self, sleutel: &str) -> bool {
        self.teksten.heeft(self.taalkeuze, sleutel)
    }

    /// The address of a built file, with its content in the query so that it may be kept forever.
    #[must_use]
    pub fn asset(&self, naam: &str) -> String {
        assets::href(naam)
    }

    /// The front end was not built; the page then says how to.
    #[must_use]
    pub fn asset_ontbreekt(&self) -> bool {
        assets::ontbreekt()
    }

    /// A fresh token for one form; every form on a page asks its own, so that sending one leaves the others valid.
    #[must_use]
    pub fn token(&self) -> String {
        let mut toeval = [0_u8; 16];
        match (&self.bewijs, getrandom::fill(&mut toeval)) {
            (Some(maker), Ok(())) => Bewijs::maak(&maker.sleutel, &maker.sessie, toeval),
            (None, _) => String::new(),
            (Some(_), Err(oorzaak)) => {
                // Without randomness there is no token and the form will be refused: closed, not open.
                tracing::error!(%oorzaak, "no randomness for a form token");
                String::new()
            }
        }
    }

    /// The text of an error at a field.
    #[must_use]
    pub fn fouttekst(&self, fout: &Fout) -> String {
        self.teksten.fouttekst(self.taalkeuze, fout)
    }

    /// The same in the summary above the form: first the question it is about, when the field has a label.
    #[must_use]
    pub fn foutregel(&self, fout: &Fout) -> String {
        let sleutel = format!("veld-{}", fout.veld);
        if !self.heeft(&sleutel) {
            return self.fouttekst(fout);
        }
        let label = self.t(&sleutel);
        let teken = if label.ends_with('?') { "" } else { ":" };
        format!("{label}{teken} {}", self.fouttekst(fout))
    }

    /// The day of an instant: `21 november 2026`.
    #[must_use]
    pub fn datum(&self, ms: impl Waarde<i64>) -> String {
        datum::toon_datum(ms.waarde(), self.taalkeuze)
    }

    /// `21 november 2026, 14:05 uur`.
    #[must_use]
    pub fn datum_tijd(&self, ms: impl Waarde<i64>) -> String {
        datum::toon_datum_tijd(ms.waarde(), self.taalkeuze)
    }

    /// `14:05 uur`.
    #[must_use]
    pub fn tijd(&self, ms: impl Waarde<i64>) -> String {
        datum::toon_tijd(ms.waarde(), self.taalkeuze)
    }

    /// An instant for `<time datetime>`.
    #[must_use]
    pub fn tijdstip(&self, ms: impl Waarde<i64>) -> String {
        datum::toon_rfc3339(ms.waarde())
    }

    /// `21 november 2026`.
    #[must_use]
    pub fn dag(&self, dag: impl Waarde<Date>) -> String {
        datum::toon_dag(dag.waarde(), self.taalkeuze)
    }

    /// `21-11-2026`.
    #[must_use]
    pub fn dag_kort(&self, dag: impl Waarde<Date>) -> String {
        datum::toon_dag_kort(dag.waarde())
    }

    /// A whole number: `1.234`.
    #[must_use]
    pub fn getal(&self, getal: impl Waarde<i64>) -> String {
        getal::toon_geheel(getal.waarde(), self.taalkeuze)
    }

    /// Cents as euro: `€ 1.250,00`.
    #[must_use]
    pub fn bedrag(&self, cent: impl Waarde<i64>) -> String {
        getal::toon_bedrag(cent.waarde(), self.taalkeuze)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::FoutCode;
    use jiff::civil::date;

    fn pagina(taal: Taal) -> Pagina {
        Pagina::nieuw(Arc::new(Teksten::nieuw(&[]).unwrap()), taal)
    }

    #[test]
    fn een_pagina_spreekt_haar_taal() {
        let p = pagina(Taal::En);
        assert_eq!((p.taal, p.dag(date(2026, 11, 21)).as_str()), ("en", "21 November 2026"));
        assert_eq!(p.datum(0), "1 January 1970");
        assert_eq!(p.tijdstip(Tijdstip::van_ms(1_500)), "1970-01-01T00:00:01Z");
        assert_eq!(p.getal(1234), "1,234");
        assert!(p.heeft("knop-opslaan") && !p.heeft("bestaat-niet"));
        let fout = Fout { veld: "x".into(), code: FoutCode::Verplicht, args: vec![] };
        assert_ne!(p.fouttekst(&fout), pagina(Taal::Nl).fouttekst(&fout));
        assert_eq!(p.foutregel(&fout), p.fouttekst(&fout), "a field without a label");
    }

    #[test]
    fn elk_formulier_krijgt_een_eigen_bewijs_van_deze_sessie() {
        let mut p = pagina(Taal::Nl);
        assert_eq!(p.token(), "");
        p.bewijs = Some(Bewijsmaker { sleutel: [1; 32], sessie: "s".into() });
        let (een, twee) = (p.token(), p.token());
        assert_ne!(een, twee);
        for token in [een, twee] {
            assert!(Bewijs::controleer(&[1; 32], "s", &token).is_some());
        }
    }
}
