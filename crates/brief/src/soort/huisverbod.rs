// SPDX-License-Identifier: EUPL-1.2
//! Huisverbod and its extension (Wet tijdelijk huisverbod): to the minute, with the names of those it protects.
use jiff::Span;
use jiff::civil::{Date, DateTime};

use super::{feiten, vrij};
use crate::bouwsteen::{Bouwsteen, alinea, alineas, kop, paar};
use crate::brief::{Hoofd, Inhoud, Omlijsting, Vorm};
use crate::delen::Tijdvak;
use crate::gebrek::Nazicht;
use crate::rechtsmiddel::Rechtsmiddel;
use crate::regel::Briefsoort;
use crate::taal::{dag, moment, opsomming};

/// Ten days by the clock (Wth 2).
const DUUR: i64 = 10;
/// With an extension at most four weeks from the begin (Wth 9).
const LANGST: i64 = 28;

/// Who has to leave.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Uithuisgeplaatste {
    pub naam: String,
    pub geboren: Option<Date>,
}

/// Whether the person was heard before (Wth 2, Awb 4:8 and 4:11).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Gehoord {
    /// Not filled in yet.
    #[default]
    Onbekend,
    Ja {
        samenvatting: String,
    },
    Nee {
        reden: String,
    },
}

/// The facts of a huisverbod.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Huisverbod {
    pub uithuisgeplaatste: Uithuisgeplaatste,
    /// The address of the home.
    pub woning: String,
    /// The names of all whom it protects.
    pub beschermden: Vec<String>,
    pub tijdvak: Tijdvak,
    /// When it was said aloud, if that came first.
    pub mondeling: Option<DateTime>,
    pub feiten: Vec<String>,
    /// Why this is a serious and immediate danger.
    pub gevaar: String,
    /// When the risk assessment (RiHG) was made, and by whom.
    pub risicotaxatie: String,
    pub gehoord: Gehoord,
    pub rechtsmiddel: Rechtsmiddel,
}

impl Inhoud for Huisverbod {
    const SOORT: Briefsoort = Briefsoort::Huisverbod;
    const VORM: Vorm = Vorm::Stuk;

    fn zie(&self, n: &mut Nazicht, h: &Hoofd) {
        self.uithuisgeplaatste.zie(n);
        n.tekst("woning", &self.woning);
        n.lijst("beschermden", &self.beschermden);
        n.onder("tijdvak", |n| self.tijdvak.zie(n));
        n.strijd("tijdvak.einde", !duurt(self.tijdvak, DUUR), "ligt niet tien dagen na het begin (Wth 2)");
        n.lijst("feiten", &self.feiten);
        n.tekst("gevaar", &self.gevaar);
        n.tekst("risicotaxatie", &self.risicotaxatie);
        self.gehoord.zie(n);
        n.onder("rechtsmiddel", |n| self.rechtsmiddel.zie(n, h.dagtekening));
        n.strijd(
            "ondertekening.orgaan",
            h.ondertekening.orgaan != crate::delen::Bestuursorgaan::Burgemeester,
            "is niet de burgemeester (Wth 2)",
        );
        let tekent = &h.ondertekening;
        let ander = !tekent.ondertekenaar.functie.to_lowercase().contains("hulpofficier");
        n.strijd(
            "ondertekening.mandaat",
            tekent.mandaat.is_some() && ander,
            "past niet: mandaat kan alleen aan een hulpofficier van justitie (Wth 3)",
        );
    }

    fn titel(&self) -> String {
        "Huisverbod".into()
    }

    fn schrijf(&self, Omlijsting(o): &Omlijsting) -> Vec<Bouwsteen> {
        let mut uit = vec![
            alinea(
                "De burgemeester legt u een huisverbod op (artikel 2 van de Wet tijdelijk huisverbod, Wth).",
            ),
            Bouwsteen::Paren(self.uithuisgeplaatste.paren(&self.woning)),
            kop("Hoe lang"),
            alinea(format!("Het huisverbod geldt {}. Dat is tien dagen.", self.tijdvak.zin())),
        ];
        if let Some(mondeling) = self.mondeling {
            uit.push(alinea(format!(
                "Het is u al gezegd op {}. Dit is het besluit op papier.",
                moment(mondeling)
            )));
        }
        verplichtingen(&self.beschermden, &mut uit);
        feiten("Wat er is gebeurd", &self.feiten, &mut uit);
        vrij("Waarom er gevaar is", &self.gevaar, &mut uit);
        uit.push(alinea(format!(
            "Het gevaar is ingeschat met een vaste lijst (het RiHG): {}",
            crate::delen::zin(&self.risicotaxatie)
        )));
        self.gehoord.schrijf(&mut uit);
        nu(&mut uit);
        self.rechtsmiddel.beroep(o, &mut uit);
        uit
    }
}

/// The facts of the extension of a huisverbod.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HuisverbodVerlenging {
    pub uithuisgeplaatste: Uithuisgeplaatste,
    pub woning: String,
    pub beschermden: Vec<String>,
    /// The huisverbod that is extended.
    pub eerste: Tijdvak,
    /// Until when it now holds.
    pub nieuw_einde: Option<DateTime>,
    pub feiten: Vec<String>,
    /// Why the danger, or the serious suspicion of it, goes on.
    pub gevaar: String,
    /// What help was offered, and what became of it.
    pub hulp: String,
    pub gehoord: Gehoord,
    pub rechtsmiddel: Rechtsmiddel,
}

impl Inhoud for HuisverbodVerlenging {
    const SOORT: Briefsoort = Briefsoort::HuisverbodVerlenging;
    const VORM: Vorm = Vorm::Stuk;

    fn zie(&self, n: &mut Nazicht, h: &Hoofd) {
        self.uithuisgeplaatste.zie(n);
        n.tekst("woning", &self.woning);
        n.lijst("beschermden", &self.beschermden);
        n.onder("eerste", |n| self.eerste.zie(n));
        n.strijd("eerste.einde", !duurt(self.eerste, DUUR), "ligt niet tien dagen na het begin (Wth 2)");
        n.feit("nieuw_einde", self.nieuw_einde);
        if let (Some(begin), Some(einde), Some(nieuw)) =
            (self.eerste.begin, self.eerste.einde, self.nieuw_einde)
        {
            let langst = begin.checked_add(Span::new().days(LANGST)).unwrap_or(begin);
            n.strijd("nieuw_einde", nieuw > langst, "ligt meer dan vier weken na het begin (Wth 9)");
            n.strijd("nieuw_einde", nieuw <= einde, "ligt niet na het einde van het eerste huisverbod");
            let te_laat = h.dagtekening.is_some_and(|dag| dag > einde.date());
            n.strijd(
                "eerste.einde",
                te_laat,
                "is al voorbij: wat is geëindigd kan niet worden verlengd (Wth 9)",
            );
        }
        n.lijst("feiten", &self.feiten);
        n.tekst("gevaar", &self.gevaar);
        n.tekst("hulp", &self.hulp);
        self.gehoord.zie(n);
        n.onder("rechtsmiddel", |n| self.rechtsmiddel.zie(n, h.dagtekening));
        h.ondertekening
            .alleen_burgemeester(n, "past niet: alleen de burgemeester zelf verlengt een huisverbod (Wth 3)");
    }

    fn titel(&self) -> String {
        "Verlenging van het huisverbod".into()
    }

    fn schrijf(&self, Omlijsting(o): &Omlijsting) -> Vec<Bouwsteen> {
        let nieuw = self.nieuw_einde.map(moment).unwrap_or_default();
        let mut uit = vec![
            alinea(
                "De burgemeester verlengt uw huisverbod (artikel 9 van de Wet tijdelijk huisverbod, Wth).",
            ),
            Bouwsteen::Paren(self.uithuisgeplaatste.paren(&self.woning)),
            kop("Hoe lang"),
            alinea(format!("Het huisverbod gold {}. Het geldt nu tot {nieuw}.", self.eerste.zin())),
        ];
        verplichtingen(&self.beschermden, &mut uit);
        feiten("Wat er sindsdien is gebeurd", &self.feiten, &mut uit);
        vrij("Waarom er nog gevaar is", &self.gevaar, &mut uit);
        vrij("De hulp", &self.hulp, &mut uit);
        self.gehoord.schrijf(&mut uit);
        self.rechtsmiddel.beroep(o, &mut uit);
        uit
    }
}

/// Days by the clock: the same hour, whatever summer time does. What is not filled in is named elsewhere.
fn duurt(tijdvak: Tijdvak, dagen: i64) -> bool {
    let (Some(begin), Some(einde)) = (tijdvak.begin, tijdvak.einde) else { return true };
    begin.checked_add(Span::new().days(dagen)).is_ok_and(|m| m == einde)
}

fn verplichtingen(beschermden: &[String], uit: &mut Vec<Bouwsteen>) {
    uit.push(kop("Wat u niet mag"));
    let namen = opsomming(beschermden);
    uit.push(Bouwsteen::Punten(vec![
        "U moet de woning verlaten. U mag er niet in, en u mag niet bij de woning zijn.".into(),
        format!("U mag op geen enkele manier contact hebben met {namen}. Ook niet door de telefoon, met een bericht of via iemand anders."),
    ]));
    uit.push(alinea("Houdt u zich hier niet aan, dan bent u strafbaar (artikel 11 van de Wth). De politie kan u dan aanhouden."));
}

/// What the person has to do at once, and what help there is (Wth 2, 4 and 5).
fn nu(uit: &mut Vec<Bouwsteen>) {
    uit.push(kop("Wat u nu moet doen"));
    uit.push(Bouwsteen::Punten(vec![
        "Geef uw huissleutels aan de politie.".into(),
        "Zeg meteen, of uiterlijk binnen 24 uur, op welk adres u te bereiken bent.".into(),
    ]));
    uit.push(kop("Wat wij doen"));
    uit.push(alinea(
        "De inhoud van dit huisverbod wordt meteen verteld aan uw huisgenoten en aan Veilig Thuis. Er komt hulp voor u en voor uw huisgenoten. \
         Wilt u een advocaat? Zeg dat dan: wij zorgen dat er een komt.",
    ));
}

impl Uithuisgeplaatste {
    fn zie(&self, n: &mut Nazicht) {
        n.tekst("uithuisgeplaatste.naam", &self.naam);
        n.feit("uithuisgeplaatste.geboren", self.geboren);
    }

    fn paren(&self, woning: &str) -> Vec<(String, String)> {
        let geboren = self.geboren.map(dag).unwrap_or_default();
        vec![paar("Voor", &self.naam), paar("Geboren op", geboren), paar("Woning", woning)]
    }
}

impl Gehoord {
    fn zie(&self, n: &mut Nazicht) {
        match self {
            Self::Onbekend => n.mis("gehoord", true),
            Self::Ja { samenvatting } => n.tekst("gehoord.samenvatting", samenvatting),
            Self::Nee { reden } => n.tekst("gehoord.reden", reden),
        }
    }

    fn schrijf(&self, uit: &mut Vec<Bouwsteen>) {
        uit.push(kop("Wat u ervan vindt"));
        match self {
            Self::Onbekend => {}
            Self::Ja { samenvatting } => {
                uit.push(alinea("U hebt vooraf kunnen zeggen wat u hiervan vindt:"));
                uit.extend(alineas(samenvatting));
            }
            Self::Nee { reden } => {
                uit.push(alinea("U hebt vooraf niet kunnen zeggen wat u hiervan vindt. De reden:"));
                uit.extend(alineas(reden));
            }
        }
    }
}
