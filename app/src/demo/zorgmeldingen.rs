// SPDX-License-Identifier: EUPL-1.2
//! Care reports of the demo region: a team of the police, one VIA, municipalities and a care provider. Some wait too long, some
//! persons were reported before.

use kernel::{Functiesoort, OrganisatieId, Tijdstip, ZorgmeldingId};
use web::Form;

use crate::demo::DemoFout;
use crate::demo::verloop::{Gebeuren, Verloop};
use crate::demo::wegen::afgekeurd;
use crate::netwerk::organisatie_met_afkorting;
use crate::schil::Context;
use crate::zorgmelding::{
    Lijn, Routeringsformulier, Urgentie, Zorgformulier, bevestig, doe, meld_terug, routeer, zet_lijn,
};

const POLITIE: &str = "PHE";
const VIA: &str = "ZVP";
const SINDS_DAGEN: i64 = 320;

/// How far a report came by today.
#[derive(Clone, Copy)]
enum Verder {
    /// The VIA has it.
    Wacht,
    /// This receiver has it, and did not confirm.
    Gegeven(&'static str),
    /// This receiver confirmed.
    Bevestigd(&'static str),
    /// This receiver answered: taken up, or not.
    Terug(&'static str, bool),
}

/// So many days ago, about whom (an index in [`PERSONEN`]), in which municipality, what was seen (an index in [`SITUATIES`]).
const MELDINGEN: &[(i64, usize, &str, usize, Verder)] = &[
    (310, 0, "GM0917", 0, Verder::Terug("HEE", true)),
    (290, 1, "GM0917", 1, Verder::Terug("HEE", true)),
    (264, 2, "GM0928", 2, Verder::Terug("KER", true)),
    (231, 0, "GM0917", 3, Verder::Terug("HEE", false)),
    (205, 3, "GM0917", 1, Verder::Terug("ZMA", true)),
    (172, 4, "GM0928", 0, Verder::Terug("KER", true)),
    (140, 5, "GM0882", 2, Verder::Terug("ZMA", true)),
    (111, 6, "GM0928", 3, Verder::Terug("KER", false)),
    (96, 0, "GM0917", 0, Verder::Terug("HEE", true)),
    (70, 7, "GM0917", 1, Verder::Terug("HEE", true)),
    (52, 8, "GM0928", 0, Verder::Terug("KER", false)),
    (41, 9, "GM0965", 2, Verder::Terug("ZMA", true)),
    (30, 2, "GM0928", 1, Verder::Terug("KER", true)),
    (17, 10, "GM0917", 3, Verder::Bevestigd("HEE")),
    (12, 11, "GM0928", 2, Verder::Bevestigd("KER")),
    (8, 12, "GM0917", 1, Verder::Gegeven("HEE")),
    (6, 0, "GM0917", 3, Verder::Wacht),
    (2, 13, "GM0917", 0, Verder::Gegeven("HEE")),
    (1, 14, "GM0882", 1, Verder::Wacht),
];

/// Invented: the surnames are words for water works.
const PERSONEN: &[(&str, &str)] = &[
    ("Bas Keersluis", "12-03-1974"),
    ("Joke Wiericke", "30-09-1951"),
    ("Milan Overlaat", "04-07-1996"),
    ("Trees Zijlvest", "21-01-1948"),
    ("Kars Waterwolf", "17-11-1983"),
    ("Noor Spuikanaal", "09-05-2001"),
    ("Henk Boezemland", "26-12-1966"),
    ("Lotte Inlaag", "02-02-1990"),
    ("Sjef Kwelscherm", "15-08-1958"),
    ("Amber Klepduiker", "28-06-1979"),
    ("Teun Stuwmeer", "19-10-1969"),
    ("Elin Dijkgraaf", "07-04-1987"),
    ("Wim Grondduiker", "23-03-1962"),
    ("Saar Molengang", "11-12-1993"),
    ("Koen Ringvaart", "05-01-1971"),
];

const SITUATIES: &[&str] = &[
    "Staat 's nachts op straat en praat tegen voorbijgangers. Zegt al dagen niet te slapen. De woning is koud en er is weinig eten.",
    "Belt vaak dat er iemand in huis is. Wij vonden niemand. Vergeet afspraken en laat het gas aan staan. Een dochter woont ver weg.",
    "Buren horen veel geschreeuw. Zit alleen binnen met de gordijnen dicht, wil wel praten. Heeft geen huisarts meer.",
    "Loopt in verwarde toestand door een winkel. Ging rustig mee naar huis. Er liggen veel ongeopende brieven.",
];

/// What is done with a report, by its place in [`MELDINGEN`].
#[derive(Clone, Copy)]
pub(super) enum Zorgwerk {
    /// The VIA says where to call for acute help.
    Lijn,
    /// The police sends it.
    Doen(usize),
    /// The VIA gives it to its receiver.
    Geven(ZorgmeldingId, usize),
    /// The receiver confirms.
    Bevestigen(ZorgmeldingId, usize),
    /// The receiver answers.
    Terugmelden(ZorgmeldingId, usize),
}

impl Verder {
    const fn ontvanger(self) -> Option<&'static str> {
        match self {
            Self::Wacht => None,
            Self::Gegeven(wie) | Self::Bevestigd(wie) | Self::Terug(wie, _) => Some(wie),
        }
    }
}

impl Verloop<'_> {
    /// All care reports.
    pub(super) fn plan_zorgmeldingen(&mut self) {
        self.plan(om(self.vandaag, SINDS_DAGEN, 9), Gebeuren::Zorg(Zorgwerk::Lijn));
        for (nummer, (dagen, ..)) in MELDINGEN.iter().enumerate() {
            self.plan(om(self.vandaag, *dagen, 10), Gebeuren::Zorg(Zorgwerk::Doen(nummer)));
        }
    }

    pub(super) async fn zorgwerk(&mut self, nu: Tijdstip, werk: Zorgwerk) -> Result<(), DemoFout> {
        match werk {
            Zorgwerk::Lijn => self.zet_zorglijn(nu).await,
            Zorgwerk::Doen(nummer) => self.doe_zorgmelding(nu, nummer).await,
            Zorgwerk::Geven(id, nummer) => self.geef_zorgmelding(nu, id, nummer).await,
            Zorgwerk::Bevestigen(id, nummer) => {
                let (_, wie) = self.zorgontvanger(nummer).await?;
                let app = self.app;
                bevestig(self.tx, &Context { matrix: &app.matrix, actor: &wie, nu }, id).await?;
                if let Verder::Terug(..) = zorgmelding(nummer)?.4 {
                    self.plan(nu.plus_dagen(2), Gebeuren::Zorg(Zorgwerk::Terugmelden(id, nummer)));
                }
                Ok(())
            }
            Zorgwerk::Terugmelden(id, nummer) => {
                let Verder::Terug(_, opgepakt) = zorgmelding(nummer)?.4 else { return Ok(()) };
                let (_, wie) = self.zorgontvanger(nummer).await?;
                let app = self.app;
                Ok(meld_terug(self.tx, &Context { matrix: &app.matrix, actor: &wie, nu }, id, opgepakt)
                    .await?)
            }
        }
    }

    async fn zorgpartij(&mut self, afkorting: &str) -> Result<OrganisatieId, DemoFout> {
        let gevonden = organisatie_met_afkorting(self.tx, afkorting).await?;
        gevonden.map(|o| o.id).ok_or(DemoFout::Ontbreekt("a party to care reports"))
    }

    /// The receiver of a report, and who is there for it.
    async fn zorgontvanger(&mut self, nummer: usize) -> Result<(OrganisatieId, kernel::Actor), DemoFout> {
        let wie = zorgmelding(nummer)?.4.ontvanger().ok_or(DemoFout::Ontbreekt("a receiver"))?;
        let organisatie = self.zorgpartij(wie).await?;
        let soort = if wie == "ZMA" { Functiesoort::Partner } else { Functiesoort::Procesregisseur };
        Ok((organisatie, self.actor(organisatie, soort)?.clone()))
    }

    async fn zet_zorglijn(&mut self, nu: Tijdstip) -> Result<(), DemoFout> {
        let via = self.zorgpartij(VIA).await?;
        let functie = self.actor(via, Functiesoort::Procesregisseur)?.functie;
        let lijn = Lijn {
            dagen_routeren: 3,
            dagen_ontvangst: 4,
            crisisdienst: Some("Crisisdienst Parkstad (demo)".to_owned()),
            crisistelefoon: Some("+31450000000".to_owned()),
        };
        Ok(zet_lijn(self.tx, via, functie, &lijn, nu).await?)
    }

    async fn doe_zorgmelding(&mut self, nu: Tijdstip, nummer: usize) -> Result<(), DemoFout> {
        let (_, wie, gemeente, wat, verder) = *zorgmelding(nummer)?;
        let (politie, via) = (self.zorgpartij(POLITIE).await?, self.zorgpartij(VIA).await?);
        let ontbreekt = DemoFout::Ontbreekt("somebody to report");
        let ((naam, geboren), situatie) = PERSONEN.get(wie).zip(SITUATIES.get(wat)).ok_or(ontbreekt)?;
        let mut form = Form::from_pairs([
            ("acuut", "nee"),
            ("naam", naam),
            ("geboortedatum", geboren),
            ("bereikbaar", "Voorbeeldplein 9100"),
            ("gemeente", gemeente),
            ("zorgsituatie", situatie),
        ]);
        form.zet("via", via.to_string());
        form.zet("politienummer", format!("DEMO-{:05}", 41_000 + nummer * 37));
        let nieuw = Zorgformulier::lees(&mut form, nu.dag()).ok_or_else(|| afgekeurd(&form))?;
        let actor = self.actor(politie, Functiesoort::Partner)?;
        let context = Context { matrix: &self.app.matrix, actor, nu };
        let id = doe(self.tx, &context, &nieuw, &mut form).await?.ok_or_else(|| afgekeurd(&form))?;
        if verder.ontvanger().is_some() {
            self.plan(nu.plus_dagen(1).plus_minuten(35), Gebeuren::Zorg(Zorgwerk::Geven(id, nummer)));
        }
        Ok(())
    }

    async fn geef_zorgmelding(
        &mut self,
        nu: Tijdstip,
        id: ZorgmeldingId,
        nummer: usize,
    ) -> Result<(), DemoFout> {
        let via = self.zorgpartij(VIA).await?;
        let (ontvanger, _) = self.zorgontvanger(nummer).await?;
        let nieuw = Routeringsformulier {
            ontvanger,
            urgentie: if nummer.is_multiple_of(4) { Urgentie::Voorrang } else { Urgentie::Gewoon },
            advies: "Bel eerst en ga met twee mensen langs. Kijk samen naar de dagindeling en of er een huisarts is."
                .to_owned(),
        };
        let actor = self.actor(via, Functiesoort::Procesregisseur)?;
        let context = Context { matrix: &self.app.matrix, actor, nu };
        let mut form = Form::leeg();
        if !routeer(self.tx, &context, id, &nieuw, &mut form).await? {
            return Err(afgekeurd(&form));
        }
        if let Verder::Bevestigd(_) | Verder::Terug(..) = zorgmelding(nummer)?.4 {
            self.plan(nu.plus_dagen(1), Gebeuren::Zorg(Zorgwerk::Bevestigen(id, nummer)));
        }
        Ok(())
    }
}

fn zorgmelding(nummer: usize) -> Result<&'static (i64, usize, &'static str, usize, Verder), DemoFout> {
    MELDINGEN.get(nummer).ok_or(DemoFout::Ontbreekt("a care report"))
}

fn om(vandaag: Tijdstip, dagen: i64, uur: i8) -> Tijdstip {
    Tijdstip::op(vandaag.plus_dagen(-dagen).dag(), uur, 0)
}
