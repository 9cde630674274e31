// SPDX-License-Identifier: EUPL-1.2
//! From facts to a letter of crate `brief`. Pure: what is missing stays missing, so that the crate names it.
mod besluit;
mod nood;
mod persoon;
mod woning;

use ::brief::{
    Brief, Compleet, Geadresseerde, Gebrek, Gehoord, Hoofd, Inhoud, Overwegingen, Rechtbank, Rechtsmiddel,
    Tijdvak, Zienswijze, Zienswijzepunt,
};
use jiff::civil::{Date, DateTime};
use procedure::{Brief as Soort, Keuze, Proceduresoort, Zet};

use crate::besluit::brief::feiten::Feiten;
use crate::besluit::procedure::model::Betrokkene;

/// All that a letter is made of.
#[derive(Debug)]
pub struct Bron<'a> {
    /// Which letter.
    pub brief: Soort,
    /// Of which procedure.
    pub soort: Proceduresoort,
    /// With which step.
    pub zet: Zet,
    /// What every letter has, without to whom.
    pub hoofd: Hoofd,
    /// The court that the house style names.
    pub rechtbank: Rechtbank,
    /// To whom, or about whom.
    pub aan: Option<&'a Betrokkene>,
    /// What was typed.
    pub feiten: &'a Feiten,
    /// The dates that were chosen with the step.
    pub gekozen: &'a [(Keuze, Date)],
    /// When the step was, or will be, made known.
    pub bekend: DateTime,
    /// When a ban was imposed that this letter writes down or extends.
    pub opgelegd: Option<DateTime>,
    /// Whether it was told on the spot first.
    pub mondeling: bool,
    /// The last day to object, and to appeal, counted from when it was made known.
    pub uiterlijk: (Option<Date>, Option<Date>),
}

impl Bron<'_> {
    fn gekozen(&self, keuze: Keuze) -> Option<Date> {
        self.gekozen.iter().find(|(k, _)| *k == keuze).map(|(_, dag)| *dag)
    }

    fn bezwaar(&self) -> Rechtsmiddel {
        Rechtsmiddel { uiterlijk: self.uiterlijk.0, rechtbank: self.rechtbank.clone() }
    }

    fn beroep(&self) -> Rechtsmiddel {
        Rechtsmiddel { uiterlijk: self.uiterlijk.1, rechtbank: self.rechtbank.clone() }
    }

    fn overwegingen(&self) -> Overwegingen {
        let f = self.feiten;
        Overwegingen { noodzaak: f.tekst("noodzaak"), evenredigheid: f.tekst("evenredigheid") }
    }

    fn tijdvak(&self) -> Tijdvak {
        Tijdvak { begin: self.feiten.moment("begin"), einde: self.feiten.moment("einde") }
    }

    fn zienswijze(&self) -> Zienswijze {
        let f = self.feiten;
        match f.waarde("zienswijze") {
            "gegeven" => {
                Zienswijze::Gegeven { op: f.dag("zienswijze_op"), punten: self.punten("zienswijze_punten") }
            }
            "niet-gegeven" => {
                Zienswijze::NietGegeven { gevraagd_op: f.dag("gevraagd_op"), tot: f.dag("gevraagd_tot") }
            }
            "niet-gevraagd" => Zienswijze::NietGevraagd { reden: f.tekst("niet_gevraagd") },
            _ => Zienswijze::Onbekend,
        }
    }

    fn punten(&self, veld: &str) -> Vec<Zienswijzepunt> {
        self.feiten.paren(veld).into_iter().map(|(punt, reactie)| Zienswijzepunt { punt, reactie }).collect()
    }

    fn gehoord(&self) -> Gehoord {
        let tekst = self.feiten.tekst("gehoord_tekst");
        match self.feiten.waarde("gehoord") {
            "ja" => Gehoord::Ja { samenvatting: tekst },
            "nee" => Gehoord::Nee { reden: tekst },
            _ => Gehoord::Onbekend,
        }
    }

    fn geadresseerde(&self) -> Option<Geadresseerde> {
        let f = self.feiten;
        self.aan.map(|wie| Geadresseerde {
            naam: wie.naam.clone(),
            straat: f.tekst("straat"),
            postcode: f.tekst("postcode"),
            plaats: f.tekst("plaats"),
            aanhef: f.tekst("aanhef"),
        })
    }

    fn brief<S: Inhoud>(&self, inhoud: S) -> Result<Compleet, Vec<Gebrek>> {
        let mut hoofd = self.hoofd.clone();
        if matches!(self.brief, Soort::Voornemen | Soort::Besluit | Soort::Last) {
            hoofd.geadresseerde = self.geadresseerde();
        }
        hoofd.kopie_aan = self.feiten.lijst("kopie_aan");
        hoofd.bijlagen = self.feiten.lijst("bijlagen");
        Brief { hoofd, inhoud }.controleer()
    }

    /// A complete letter, or every gebrek.
    pub fn controleer(&self) -> Result<Compleet, Vec<Gebrek>> {
        match self.brief {
            Soort::Voornemen => self.brief(besluit::voornemen(self)),
            Soort::Zienswijzeverslag => self.brief(besluit::zienswijzeverslag(self)),
            Soort::Besluit => self.brief(besluit::besluit(self)),
            Soort::Last => self.brief(besluit::last(self)),
            Soort::Machtiging => self.brief(woning::machtiging(self)),
            Soort::VerslagBinnentreden => self.brief(woning::verslag(self)),
            Soort::Huisverbod => self.brief(persoon::huisverbod(self)),
            Soort::HuisverbodVerlenging => self.brief(persoon::verlenging(self)),
            Soort::Noodbevel => self.brief(nood::bevel(self)),
            Soort::Noodverordening => self.brief(nood::verordening(self)),
        }
    }
}
