// SPDX-License-Identifier: EUPL-1.2
//! A letter: what all kinds have around what one kind says, and the step from facts to a complete letter.
use jiff::civil::Date;

use crate::bouwsteen::{Bouwsteen, Stel, alinea, paar};
use crate::delen::{Geadresseerde, Ondertekening};
use crate::gebrek::{Gebrek, Nazicht};
use crate::huisstijl::Gemeente;
use crate::rechtsmiddel::Omgeving;
use crate::regel::Briefsoort;
use crate::taal::Taal;

/// How a kind of letter looks around its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Vorm {
    /// With an address and a salutation, and signed.
    Brief,
    /// Signed, without a salutation; the address only when there is one.
    Stuk,
    /// Signed by who made it, under these words.
    Verslag(&'static str),
    /// With an address and a salutation, closed by who wrote it: it decides nothing.
    Bericht,
    /// A list: neither addressed nor signed.
    Lijst,
}

impl Vorm {
    fn is_geadresseerd(self) -> bool {
        matches!(self, Self::Brief | Self::Bericht)
    }
}

/// What one kind of letter has to know, and what it says.
///
/// The kinds are those of this crate: the trait is sealed by its hidden types.
pub trait Inhoud {
    const SOORT: Briefsoort;
    const VORM: Vorm;

    /// Every fact that is missing or cannot be.
    #[doc(hidden)]
    fn zie(&self, n: &mut Nazicht, hoofd: &Hoofd);

    #[doc(hidden)]
    fn titel(&self) -> String;

    #[doc(hidden)]
    fn schrijf(&self, o: &Omlijsting) -> Vec<Bouwsteen>;

    #[doc(hidden)]
    fn taal(&self) -> Taal {
        Taal::Nl
    }
}

/// What every letter has.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Hoofd {
    pub gemeente: Gemeente,
    pub kenmerk: String,
    pub dagtekening: Option<Date>,
    /// Who knows more of it; may be empty.
    pub behandelaar: String,
    pub geadresseerde: Option<Geadresseerde>,
    pub ondertekening: Ondertekening,
    /// Who else is told: an owner, a corporation, who asked for it (Awb 3:41 and 5:24); may be empty.
    pub kopie_aan: Vec<String>,
    pub bijlagen: Vec<String>,
}

/// A letter with its facts, complete or not.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Brief<S> {
    pub hoofd: Hoofd,
    pub inhoud: S,
}

/// What the text of a letter may use of what is around it; opaque to others.
#[doc(hidden)]
pub struct Omlijsting<'a>(pub(crate) Omgeving<'a>);

/// A letter of which no fact is missing. Only this can be rendered, and only [`Brief::controleer`] makes it.
#[derive(Debug, Clone)]
pub struct Compleet(pub(crate) Stel);

impl<S: Inhoud> Brief<S> {
    /// Names every gebrek at once; a letter without any is complete.
    pub fn controleer(&self) -> Result<Compleet, Vec<Gebrek>> {
        let mut n = Nazicht::default();
        self.zie(&mut n);
        n.klaar()?;
        let Some(dagtekening) = self.hoofd.dagtekening else { return Err(Vec::new()) };
        Ok(Compleet(self.stel(dagtekening)))
    }

    fn zie(&self, n: &mut Nazicht) {
        let h = &self.hoofd;
        n.onder("gemeente", |n| h.gemeente.zie(n, S::VORM == Vorm::Lijst));
        n.tekst("kenmerk", &h.kenmerk);
        n.feit("dagtekening", h.dagtekening);
        n.mag("behandelaar", &h.behandelaar);
        n.mis("geadresseerde", S::VORM.is_geadresseerd() && h.geadresseerde.is_none());
        if let Some(aan) = &h.geadresseerde {
            n.onder("geadresseerde", |n| aan.zie(n));
        }
        match S::VORM {
            Vorm::Lijst => {}
            Vorm::Verslag(_) | Vorm::Bericht => {
                n.onder("ondertekening.ondertekenaar", |n| h.ondertekening.ondertekenaar.zie(n))
            }
            Vorm::Brief | Vorm::Stuk => n.onder("ondertekening", |n| h.ondertekening.zie(n)),
        }
        n.mag_lijst("kopie_aan", &h.kopie_aan);
        n.mag_lijst("bijlagen", &h.bijlagen);
        n.onder("inhoud", |n| self.inhoud.zie(n, h));
    }

    fn stel(&self, dagtekening: Date) -> Stel {
        let (h, taal) = (&self.hoofd, self.inhoud.taal());
        let omgeving = Omlijsting(Omgeving {
            gemeente: &h.gemeente,
            orgaan: h.ondertekening.orgaan,
            kenmerk: &h.kenmerk,
            dagtekening,
        });
        let mut tekst = Vec::new();
        if let Some(aan) = h.geadresseerde.as_ref().filter(|_| S::VORM.is_geadresseerd()) {
            tekst.push(alinea(aan.aanhef(taal)));
        }
        tekst.extend(self.inhoud.schrijf(&omgeving));
        let naam = &h.gemeente.naam;
        let groet = taal.kies("Met vriendelijke groet,", "Yours sincerely,");
        match S::VORM {
            Vorm::Lijst => {}
            Vorm::Bericht => tekst.push(h.ondertekening.afsluiting(groet, h.gemeente.voluit(taal))),
            Vorm::Verslag(door) => tekst.push(h.ondertekening.opgemaakt(door)),
            Vorm::Stuk => tekst.push(h.ondertekening.blok(naam, taal, "")),
            Vorm::Brief => tekst.push(h.ondertekening.blok(naam, taal, groet)),
        }
        if !h.kopie_aan.is_empty() {
            tekst.push(Bouwsteen::Kop(taal.kies("Kopie aan", "Copy to").into()));
            tekst.push(Bouwsteen::Punten(h.kopie_aan.clone()));
        }
        if !h.bijlagen.is_empty() {
            tekst.push(Bouwsteen::Kop(taal.kies("Bijlagen", "Enclosures").into()));
            tekst.push(Bouwsteen::Nummers(h.bijlagen.clone()));
        }
        Stel {
            soort: S::SOORT,
            taal,
            titel: self.inhoud.titel(),
            dagtekening,
            kenmerk: h.kenmerk.clone(),
            gemeente: h.gemeente.naam.clone(),
            voluit: h.gemeente.voluit(taal),
            afzender: afzender(&h.gemeente),
            logo: h.gemeente.huisstijl.logo.clone(),
            kleur: h.gemeente.huisstijl.kleur,
            adres: h.geadresseerde.as_ref().map(Geadresseerde::regels).unwrap_or_default(),
            gegevens: gegevens(h, dagtekening, taal),
            tekst,
            slotregel: h.gemeente.huisstijl.slotregel.clone(),
        }
    }
}

fn afzender(g: &Gemeente) -> Vec<String> {
    let er_is = |t: &&str| !t.is_empty();
    let kort: Vec<_> = [&*g.telefoon, &g.email, &g.website].into_iter().filter(er_is).collect();
    let kort = kort.join("  ·  ");
    [&*g.bezoekadres, &g.postadres, &kort].into_iter().filter(er_is).map(str::to_owned).collect()
}

fn gegevens(h: &Hoofd, dagtekening: Date, taal: Taal) -> Vec<(String, String)> {
    let mut uit = vec![
        paar(taal.kies("Datum", "Date"), taal.dag(dagtekening)),
        paar(taal.kies("Kenmerk", "Reference"), &h.kenmerk),
    ];
    if !h.behandelaar.trim().is_empty() {
        uit.push(paar(taal.kies("Behandeld door", "Contact"), &h.behandelaar));
    }
    uit
}
