// SPDX-License-Identifier: EUPL-1.2
//! What the procedure already knows, filled in beforehand. It is a proposal: who writes the letter reads it and changes it. Pure.

use jiff::civil::{Date, DateTime};
use kernel::ProcedurestapId;
use procedure::{Keuze, Stap, Vraag, Zet};
use termijn::{Artikel, Moment, Taal};

use crate::besluit::brief::feiten::Feiten;
use crate::besluit::procedure::model::{Betrokkene, Inhoud, Procedure, Rol};

/// What is known beside the procedure itself.
#[derive(Debug)]
pub struct Kennis<'a> {
    /// The procedure.
    pub p: &'a Procedure,
    /// What it says.
    pub i: &'a Inhoud,
    /// The step of the letter.
    pub stap: (ProcedurestapId, &'static Stap),
    /// The rule that is in force, with where it is published.
    pub beleid: Option<String>,
}

impl Kennis<'_> {
    /// The answer that was given with this step, or else with the last one before it.
    fn antwoord(&self, vraag: Vraag) -> Option<&str> {
        let eerder = self.p.stappen.iter().rev().map(|s| s.id).filter(|id| *id != self.stap.0);
        std::iter::once(self.stap.0).chain(eerder).find_map(|id| {
            let inhoud = self.i.stap(id)?;
            inhoud.antwoorden.iter().find(|(v, _)| *v == vraag).map(|(_, tekst)| tekst.as_str())
        })
    }

    fn antwoorden(&self, vragen: &[Vraag]) -> String {
        vragen.iter().filter_map(|v| self.antwoord(*v)).collect::<Vec<_>>().join("\n\n")
    }

    fn gezet(&self, zet: Zet) -> Option<&Moment> {
        self.p.stappen.iter().rev().find(|s| s.gedaan.zet == zet).map(|s| &s.gedaan.op)
    }

    fn gekozen(&self, keuze: Keuze) -> Option<Date> {
        let deze = self.i.stap(self.stap.0).map(|s| s.gekozen.as_slice()).unwrap_or_default();
        deze.iter().find(|(k, _)| *k == keuze).map(|(_, dag)| *dag)
    }

    /// Everything that is known.
    pub fn feiten(&self) -> Feiten {
        let mut f = Feiten::default();
        self.zaak(&mut f);
        self.overwegingen(&mut f);
        self.zienswijze(&mut f);
        self.personen(&mut f);
        self.binnentreden(&mut f);
        f
    }

    fn zaak(&self, f: &mut Feiten) {
        f.vul("betreft", self.p.kern.onderwerp.clone().unwrap_or_default());
        let voluit = |a: &&str| Artikel::lees(a).map_or_else(|| (*a).to_owned(), |a| a.voluit(Taal::Nl));
        f.vul("bevoegdheid", self.stap.1.artikelen.iter().map(voluit).collect::<Vec<_>>().join("\n"));
        f.vul("beleid", self.beleid.clone().unwrap_or_default());
        f.vul("spoed", self.antwoord(Vraag::Spoed).unwrap_or_default());
        f.vul("aanleiding", self.antwoord(Vraag::Reden).unwrap_or_default());
        if let Some(dag) = self.gekozen(Keuze::Duur) {
            f.vul("besluit_einde", dag.to_string());
        }
        f.vul("gebied", self.antwoord(Vraag::Omvang).unwrap_or_default());
        f.vul("ernst", self.antwoord(Vraag::Gevaar).unwrap_or_default());
        f.vul("andere_middelen", self.antwoord(Vraag::Noodzakelijk).unwrap_or_default());
        if let Some(begin) = self.gezet(Zet::Opleggen).and_then(moment) {
            f.vul("begin", begin.to_string());
        }
    }

    fn overwegingen(&self, f: &mut Feiten) {
        f.vul("feiten", self.antwoorden(&[Vraag::Bevoegdheid, Vraag::Eerder]).replace("\n\n", "\n"));
        f.vul(
            "noodzaak",
            self.antwoorden(&[Vraag::Geschikt, Vraag::Noodzakelijk, Vraag::Alternatief, Vraag::Verlenging]),
        );
        let evenredig =
            [Vraag::Evenwichtig, Vraag::Verwijt, Vraag::Kinderen, Vraag::Gezondheid, Vraag::Woonruimte];
        f.vul("evenredigheid", self.antwoorden(&evenredig));
    }

    fn zienswijze(&self, f: &mut Feiten) {
        let gevraagd = self.gezet(Zet::Voornemen).map(Moment::dag);
        if let Some(op) = gevraagd {
            f.vul("gevraagd_op", op.to_string());
            f.vul("voornemen_van", op.to_string());
        }
        let tot = self
            .p
            .stappen
            .iter()
            .rev()
            .flat_map(|s| &s.gedaan.gekozen)
            .find(|(k, _)| *k == Keuze::Zienswijze);
        if let Some((_, tot)) = tot {
            f.vul("gevraagd_tot", tot.to_string());
        }
        if let Some(op) = self.gezet(Zet::Zienswijze) {
            f.vul("zienswijze", "gegeven");
            f.vul("zienswijze_op", op.dag().to_string());
        } else if self.gezet(Zet::GeenZienswijze).is_some() {
            f.vul("zienswijze", "niet-gegeven");
        } else if gevraagd.is_none() {
            f.vul("zienswijze", "niet-gevraagd");
            f.vul("niet_gevraagd", self.antwoord(Vraag::Spoed).unwrap_or_default());
        }
    }

    fn personen(&self, f: &mut Feiten) {
        let beschermd = self.i.betrokkenen.iter().filter(|b| b.rol == Rol::Beschermde);
        f.vul("beschermden", beschermd.map(|b| b.naam.clone()).collect::<Vec<_>>().join("\n"));
        let gevaar = if self.stap.1.zet == Zet::Verlengen { Vraag::Verlenging } else { Vraag::Gevaar };
        f.vul("gevaar", self.antwoord(gevaar).unwrap_or_default());
        f.vul("hulp", self.antwoord(Vraag::Zorgadvies).unwrap_or_default());
    }

    fn binnentreden(&self, f: &mut Feiten) {
        f.vul("doel", self.antwoord(Vraag::Binnentreden).unwrap_or_default().replace('\n', " "));
        f.vul("redenen", self.antwoord(Vraag::Noodzakelijk).unwrap_or_default());
        if let Some(op) = self.gezet(Zet::Machtigen) {
            f.vul("grond", "machtiging");
            f.vul("grond_van", op.dag().to_string());
        }
        if let Some(begin) = self.gezet(Zet::Binnentreden).and_then(moment) {
            f.vul("begin", begin.to_string());
        }
    }
}

/// The hour of a step on the clock, when it has one.
pub fn moment(op: &Moment) -> Option<DateTime> {
    match op {
        Moment::Uur(uur) => Some(uur.klok()),
        Moment::Dag(_) => None,
    }
}

/// To whom a letter goes when nobody chose yet: the only one who fits.
pub fn geadresseerde(i: &Inhoud) -> Option<&Betrokkene> {
    let rollen = [Rol::Betrokkene, Rol::Indiener];
    let mut passend = i.betrokkenen.iter().filter(|b| rollen.contains(&b.rol));
    let eerste = passend.next();
    if passend.next().is_some() { None } else { eerste }
}

/// The parts of an address that was typed on one line, `Proefstraat 1, 6301 AA Valkenburg`.
pub fn adres(wie: &Betrokkene, f: &mut Feiten) {
    let Some(adres) = &wie.adres else { return };
    f.vul("woning", adres.clone());
    let Some((straat, rest)) = adres.rsplit_once(',') else {
        f.vul("straat", adres.clone());
        return;
    };
    f.vul("straat", straat.trim());
    let rest = rest.trim();
    let cijfers = rest.chars().take(4).filter(char::is_ascii_digit).count();
    let letters: String = rest.chars().skip(4).filter(|c| !c.is_whitespace()).take(2).collect();
    if cijfers == 4 && letters.chars().count() == 2 && letters.chars().all(|c| c.is_ascii_uppercase()) {
        f.vul("postcode", format!("{} {letters}", rest.chars().take(4).collect::<String>()));
        let na = rest.char_indices().filter(|(_, c)| !c.is_whitespace()).nth(6).map(|(plek, _)| plek);
        f.vul("plaats", na.and_then(|plek| rest.get(plek..)).unwrap_or_default());
    } else {
        f.vul("plaats", rest);
    }
}

#[cfg(test)]
mod tests {
    use kernel::ProcedurebetrokkeneId;

    use super::*;

    #[test]
    fn an_address_on_one_line_falls_apart() {
        for (adres_tekst, straat, postcode, plaats) in [
            ("Proefstraat 1, 6301 AA Valkenburg", "Proefstraat 1", "6301 AA", "Valkenburg"),
            ("Huize Ven, Dorp 2, 6301AA Gulpen", "Huize Ven, Dorp 2", "6301 AA", "Gulpen"),
            ("Proefstraat 1, Vaals", "Proefstraat 1", "", "Vaals"),
            ("Proefstraat 1", "Proefstraat 1", "", ""),
        ] {
            let wie = Betrokkene {
                id: ProcedurebetrokkeneId::van(1),
                rol: Rol::Betrokkene,
                naam: "P. Proef".into(),
                geboren: None,
                adres: Some(adres_tekst.into()),
            };
            let mut f = Feiten::default();
            adres(&wie, &mut f);
            assert_eq!(
                (f.waarde("straat"), f.waarde("postcode"), f.waarde("plaats")),
                (straat, postcode, plaats)
            );
        }
    }
}
