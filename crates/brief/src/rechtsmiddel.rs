// SPDX-License-Identifier: EUPL-1.2
//! What to do when one disagrees: how, where and until which day (Awb 3:45). The day is computed elsewhere.
use jiff::civil::Date;

use crate::bouwsteen::{Bouwsteen, alinea, kop};
use crate::delen::{Bestuursorgaan, hoofdletter};
use crate::gebrek::Nazicht;
use crate::huisstijl::Gemeente;
use crate::taal::{Taal, dag, opsomming, weekdag};

const KOP: &str = "Bent u het niet eens met dit besluit?";

/// The court that can be asked for a preliminary ruling.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rechtbank {
    /// `de rechtbank Limburg`.
    pub naam: String,
    pub postadres: String,
}

/// How to object or appeal, until which day (Awb 3:45). The day is computed elsewhere and given here.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rechtsmiddel {
    pub uiterlijk: Option<Date>,
    pub rechtbank: Rechtbank,
}

/// What a remedy needs to know of the letter around it.
pub(crate) struct Omgeving<'a> {
    pub gemeente: &'a Gemeente,
    pub orgaan: Bestuursorgaan,
    pub kenmerk: &'a str,
    pub dagtekening: Date,
}

impl Omgeving<'_> {
    pub fn orgaan_voluit(&self) -> String {
        self.orgaan.van(&self.gemeente.naam, Taal::Nl)
    }

    pub fn kies<'a>(&self, ik: &'a str, wij: &'a str) -> &'a str {
        self.orgaan.kies(ik, wij)
    }

    /// `Ik mag dit op grond van …`, and what was relied on.
    pub fn bevoegd(&self, artikelen: &[String]) -> Bouwsteen {
        alinea(format!(
            "{} dit doen op grond van {}.",
            self.kies("Ik mag", "Wij mogen"),
            opsomming(artikelen)
        ))
    }
}

impl Rechtsmiddel {
    pub(crate) fn zie(&self, n: &mut Nazicht, dagtekening: Option<Date>) {
        n.feit("uiterlijk", self.uiterlijk);
        n.tekst("rechtbank.naam", &self.rechtbank.naam);
        n.tekst("rechtbank.postadres", &self.rechtbank.postadres);
        if let (Some(uiterlijk), Some(dagtekening)) = (self.uiterlijk, dagtekening) {
            n.strijd("uiterlijk", uiterlijk <= dagtekening, "ligt niet na de dagtekening (Awb 6:8)");
        }
    }

    /// With the body that decided (Awb 6:4).
    pub(crate) fn bezwaar(&self, o: &Omgeving, uit: &mut Vec<Bouwsteen>) {
        uit.push(kop(KOP));
        let uiterlijk = self.uiterlijk.map(weekdag).unwrap_or_default();
        uit.push(alinea(format!(
            "Dan kunt u bezwaar maken. Dat kost niets. Uw bezwaarschrift moet er uiterlijk op {uiterlijk} zijn. Stuurt u het met de post? \
             Dan is het ook op tijd als u het uiterlijk die dag op de post doet en het binnen een week daarna aankomt \
             (artikelen 6:7 tot en met 6:9 van de Algemene wet bestuursrecht, Awb)."
        )));
        uit.push(alinea("Stuur uw bezwaarschrift naar:"));
        uit.push(Bouwsteen::Regels(vec![hoofdletter(&o.orgaan_voluit()), o.gemeente.postadres.clone()]));
        uit.push(alinea(format!(
            "U kunt ook digitaal bezwaar maken, via {}. In uw bezwaarschrift zet u:",
            o.gemeente.loket
        )));
        uit.push(Bouwsteen::Punten(vec![
            "uw naam en adres;".into(),
            "de datum;".into(),
            format!("tegen welk besluit u bezwaar maakt: kenmerk {}, van {};", o.kenmerk, dag(o.dagtekening)),
            "waarom u het niet eens bent met het besluit;".into(),
            "uw handtekening.".into(),
        ]));
        uit.push(alinea(format!(
            "Het besluit geldt ook als u bezwaar maakt (artikel 6:16 van de Awb). Kunt u de beslissing op uw bezwaar niet afwachten? \
             Dan kunt u de voorzieningenrechter van {} vragen om een voorlopige voorziening: een tijdelijke maatregel. Dat kan als u \
             bezwaar hebt gemaakt en er haast bij is (artikel 8:81 van de Awb). U betaalt daarvoor griffierecht. Het adres is: {}.",
            self.rechtbank.naam,
            self.rechtbank.postadres.trim_end_matches('.'),
        )));
    }

    /// To the court, against a decision on an objection (Awb 6:5 to 6:9, 8:1 and 8:81).
    pub(crate) fn beroep_na_bezwaar(&self, o: &Omgeving, uit: &mut Vec<Bouwsteen>) {
        uit.push(kop(KOP));
        let uiterlijk = self.uiterlijk.map(weekdag).unwrap_or_default();
        let rechtbank = &self.rechtbank.naam;
        uit.push(alinea(format!(
            "Dan kunt u in beroep gaan bij {rechtbank}. Uw beroepschrift moet er uiterlijk op {uiterlijk} zijn. Stuurt u het met de post? Dan \
             is het ook op tijd als u het uiterlijk die dag op de post doet en het binnen een week daarna aankomt (artikelen 6:7 tot \
             en met 6:9 van de Algemene wet bestuursrecht, Awb). Het adres is: {}.",
            self.rechtbank.postadres.trim_end_matches('.'),
        )));
        uit.push(alinea("In uw beroepschrift zet u:"));
        uit.push(Bouwsteen::Punten(vec![
            "uw naam en adres;".into(),
            "de datum;".into(),
            format!(
                "tegen welk besluit u in beroep gaat: kenmerk {}, van {};",
                o.kenmerk,
                dag(o.dagtekening)
            ),
            "waarom u het niet eens bent met het besluit;".into(),
            "uw handtekening.".into(),
        ]));
        uit.push(alinea(
            "Stuur een kopie van het besluit mee. U betaalt griffierecht. Het besluit geldt ook als u in beroep gaat (artikel 6:16 van de Awb). Is er \
             haast bij? Dan kunt u de voorzieningenrechter van dezelfde rechtbank vragen om een voorlopige voorziening (artikel 8:81 \
             van de Awb).",
        ));
    }

    /// Straight to the court against a huisverbod (Awb 7:1); it looks within three days, and that costs nothing (Wth 6).
    pub(crate) fn beroep(&self, o: &Omgeving, uit: &mut Vec<Bouwsteen>) {
        uit.push(kop(KOP));
        let uiterlijk = self.uiterlijk.map(weekdag).unwrap_or_default();
        let rechtbank = &self.rechtbank.naam;
        uit.push(alinea(format!(
            "Dan kunt u in beroep gaan bij {rechtbank}. Dat moet uiterlijk op {uiterlijk}. Noem in uw brief kenmerk {} en de datum {}, \
             en schrijf waarom u het niet eens bent met het besluit. Zet er uw naam, het adres waar u nu bent, de datum en uw \
             handtekening bij. Het adres is: {}.",
            o.kenmerk,
            dag(o.dagtekening),
            self.rechtbank.postadres.trim_end_matches('.'),
        )));
        uit.push(alinea(
            "Het huisverbod geldt ook als u in beroep gaat. Wilt u dat de rechter er snel naar kijkt? Vraag dan bij het beroep ook om een \
             voorlopige voorziening. De rechter behandelt dat verzoek binnen drie dagen (artikel 6 van de Wet tijdelijk huisverbod). U betaalt geen \
             griffierecht. Een advocaat kan u helpen.",
        ));
    }
}
