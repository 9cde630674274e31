// SPDX-License-Identifier: EUPL-1.2
//! Casussen of the demo region: nuisance in Valkenburg with the police, a household with a minor in Heerlen with the ZVH and a
//! care provider, a crisis that calmed down, an empty building, one that was closed, and a sealed Bibob file.

use jiff::civil::Date;
use kernel::{CasusId, Functiesoort, Tijdstip};
use web::Form;

use crate::casus::{
    self, AveFase, Betrokkenheid, Casusformulier, Casussoort, Deelformulier, Faseformulier,
    Gespreksformulier, Notitieformulier, Notitiesoort, Partijrol, Persoonsformulier, Sluitformulier,
    Sluitreden,
};
use crate::demo::DemoFout;
use crate::demo::verloop::{Gebeuren, Verloop};
use crate::demo::wegen::afgekeurd;
use crate::netwerk::organisatie_met_afkorting;
use crate::schil::Context;

/// Somebody in a casus: name, date of birth, what he or she has to do with it, and whether there was a talk.
type Wie = (&'static str, &'static str, Betrokkenheid, bool);

/// What is known of one casus of the demo.
struct Demo {
    dagen: i64,
    waar: &'static str,
    functie: Functiesoort,
    soort: Casussoort,
    thema: &'static str,
    probleem: &'static str,
    wie: &'static [Wie],
    fase: Option<AveFase>,
    /// Why it begins in that phase.
    waarom: &'static str,
    /// So many days after the opening: to which phase, and why.
    fasen: &'static [(i64, AveFase, &'static str)],
    /// Who gets a role: which organisation, with persons, with care.
    deelt: &'static [(&'static str, bool, bool)],
    zorg: Option<&'static str>,
    gesloten_na: Option<i64>,
}

const DOEL: &str = "Het is er weer rustig en veilig, en dat blijft zo zonder ons.";
const GROND: &str = "Openbare orde, art. 172 Gemeentewet; art. 6 lid 1 onder e AVG.";

const CASUSSEN: &[Demo] = &[
    Demo {
        dagen: 120,
        waar: "VAL",
        functie: Functiesoort::Oover,
        soort: Casussoort::Woonoverlast,
        thema: "intimidatie",
        probleem: "Sinds het voorjaar klagen vier huishoudens over geschreeuw, harde muziek en dreigen in het trappenhuis. Twee keer bemiddeld, zonder gevolg.",
        wie: &[
            ("Gijs Kwelwater", "14-03-1969", Betrokkenheid::Centraal, true),
            ("Anja Stormvloed", "02-11-1958", Betrokkenheid::Slachtoffer, false),
        ],
        fase: Some(AveFase::Twee),
        waarom: "Meer hulpverleners zijn betrokken, en er is nog geen gezamenlijk plan.",
        fasen: &[
            (31, AveFase::Drie, "De bemiddeling is vastgelopen en een bewoner durft niet meer naar buiten."),
            (74, AveFase::Twee, "Er zijn afspraken over de nacht, en de meldingen namen af."),
        ],
        deelt: &[("PHL", false, false)],
        zorg: None,
        gesloten_na: None,
    },
    Demo {
        dagen: 66,
        waar: "HEE",
        functie: Functiesoort::Procesregisseur,
        soort: Casussoort::Huishouden,
        thema: "anders",
        probleem: "Een gezin met schulden, ruzies en een zoon die niet meer naar school gaat. Vijf hulpverleners werken langs elkaar heen.",
        wie: &[
            ("Mirjam Boezem", "21-05-1984", Betrokkenheid::Centraal, true),
            ("Tijn Boezem", "09-08-2011", Betrokkenheid::Gezin, false),
        ],
        fase: Some(AveFase::Twee),
        waarom: "Vijf hulpverleners werken langs elkaar heen.",
        fasen: &[(20, AveFase::Drie, "De samenwerking stokt en de veiligheid thuis is in het geding.")],
        deelt: &[("ZVP", true, true)],
        zorg: Some("De jeugdarts en de huisarts zijn gebeld. Er is een afspraak voor de hele familie."),
        gesloten_na: None,
    },
    Demo {
        dagen: 48,
        waar: "VAL",
        functie: Functiesoort::Oover,
        soort: Casussoort::Persoon,
        thema: "intimidatie",
        probleem: "Iemand bedreigt medewerkers aan de balie en buren in de straat, en komt afspraken niet na.",
        wie: &[("Rein Springvloed", "30-01-1977", Betrokkenheid::Centraal, false)],
        fase: Some(AveFase::Drie),
        waarom: "De veiligheid van medewerkers is in het geding.",
        fasen: &[
            (
                2,
                AveFase::Vier,
                "Na een filmpje op sociale media dreigt de straat voor eigen rechter te spelen.",
            ),
            (9, AveFase::Drie, "De straat is rustig na het gesprek met de burgemeester."),
        ],
        deelt: &[],
        zorg: None,
        gesloten_na: None,
    },
    Demo {
        dagen: 100,
        waar: "VAL",
        functie: Functiesoort::Oover,
        soort: Casussoort::Object,
        thema: "woonfraude",
        probleem: "Een leegstaand pand met wisselende bewoners, een volle brievenbus en een zelfgemaakte aansluiting op het net.",
        wie: &[],
        fase: None,
        waarom: "",
        fasen: &[],
        deelt: &[("PHL", false, false)],
        zorg: None,
        gesloten_na: None,
    },
    Demo {
        dagen: 230,
        waar: "VAL",
        functie: Functiesoort::Oover,
        soort: Casussoort::Woonoverlast,
        thema: "intimidatie",
        probleem: "Ruzie over een erfgrens liep uit op vernielingen en dreigen.",
        wie: &[("Door Uiterwaard", "11-12-1990", Betrokkenheid::Centraal, true)],
        fase: Some(AveFase::Twee),
        waarom: "Twee buren en een wijkagent zoeken samen een oplossing.",
        fasen: &[(90, AveFase::Een, "De buren maakten samen afspraken en houden zich eraan.")],
        deelt: &[],
        zorg: None,
        gesloten_na: Some(150),
    },
    Demo {
        dagen: 35,
        waar: "VAL",
        functie: Functiesoort::Bibobonderzoeker,
        soort: Casussoort::Bibob,
        thema: "horeca",
        probleem: "Aanvraag van een exploitatievergunning. De herkomst van de lening is niet aangetoond.",
        wie: &[("Sjaak Overlaat", "17-07-1972", Betrokkenheid::Centraal, true)],
        fase: None,
        waarom: "",
        fasen: &[],
        deelt: &[],
        zorg: None,
        gesloten_na: None,
    },
];

/// What happens with a casus, by its place in [`CASUSSEN`].
#[derive(Clone, Copy)]
pub(super) enum Casuswerk {
    /// It is opened, with persons, talks and roles.
    Openen(usize),
    /// It is scaled up or down.
    Fase(CasusId, usize, usize),
    /// It is closed.
    Sluiten(CasusId, usize),
}

fn demo(nummer: usize) -> Result<&'static Demo, DemoFout> {
    CASUSSEN.get(nummer).ok_or(DemoFout::Ontbreekt("a casus"))
}

fn dag(tekst: &str) -> Option<Date> {
    web::datum::lees_datum(tekst, None)
}

impl Verloop<'_> {
    /// All casussen.
    pub(super) fn plan_casussen(&mut self) {
        for (nummer, casus) in CASUSSEN.iter().enumerate() {
            let op = Tijdstip::op(self.vandaag.plus_dagen(-casus.dagen).dag(), 9, 40);
            self.plan(op, Gebeuren::Casus(Casuswerk::Openen(nummer)));
        }
    }

    pub(super) async fn casuswerk(&mut self, nu: Tijdstip, werk: Casuswerk) -> Result<(), DemoFout> {
        let (Casuswerk::Openen(nummer) | Casuswerk::Fase(_, nummer, _) | Casuswerk::Sluiten(_, nummer)) =
            werk;
        let d = demo(nummer)?;
        let eigen = organisatie_met_afkorting(self.tx, d.waar).await?;
        let eigen = eigen.ok_or(DemoFout::Ontbreekt("a municipality with a casus"))?.id;
        let app = self.app;
        let context = Context { matrix: &app.matrix, actor: self.actor(eigen, d.functie)?, nu };
        match werk {
            Casuswerk::Openen(_) => {
                let id = self.open_casus(&context, d).await?;
                for (welke, (na, ..)) in d.fasen.iter().enumerate() {
                    self.plan(nu.plus_dagen(*na), Gebeuren::Casus(Casuswerk::Fase(id, nummer, welke)));
                }
                if let Some(na) = d.gesloten_na {
                    self.plan(nu.plus_dagen(na), Gebeuren::Casus(Casuswerk::Sluiten(id, nummer)));
                }
                Ok(())
            }
            Casuswerk::Fase(id, _, welke) => {
                let (_, naar, reden) = d.fasen.get(welke).ok_or(DemoFout::Ontbreekt("a phase"))?;
                let stap = Faseformulier { naar: *naar, reden: (*reden).to_owned() };
                Ok(casus::wijzig_fase(self.tx, &context, id, &stap).await?)
            }
            Casuswerk::Sluiten(id, _) => {
                let einde = Sluitformulier {
                    reden: Sluitreden::Doel,
                    evaluatie: "Vroeg samen aan tafel werkte. De volgende keer eerder bemiddelen.".to_owned(),
                };
                Ok(casus::sluit(self.tx, &context, id, &einde).await?)
            }
        }
    }

    async fn open_casus(&mut self, context: &Context<'_>, d: &Demo) -> Result<CasusId, DemoFout> {
        let nieuw = Casusformulier {
            soort: d.soort,
            thema: d.thema.to_owned(),
            probleem: d.probleem.to_owned(),
            doel: DOEL.to_owned(),
            grondslag: GROND.to_owned(),
            fase: d.fase.map(|naar| Faseformulier { naar, reden: d.waarom.to_owned() }),
        };
        let id = casus::open(self.tx, context, &nieuw, None).await?;
        for wie in d.wie {
            self.casuspersoon(context, id, wie).await?;
        }
        if let Some(zorg) = d.zorg {
            let notitie = Notitieformulier { soort: Notitiesoort::Zorg, tekst: zorg.to_owned() };
            casus::noteer(self.tx, context, id, &notitie).await?;
        }
        let verloop = "Eerste overleg gehad. Iedereen weet wie de regisseur is en wat de volgende stap is.";
        let notitie = Notitieformulier { soort: Notitiesoort::Verloop, tekst: verloop.to_owned() };
        casus::noteer(self.tx, context, id, &notitie).await?;
        for (afkorting, personen, zorg) in d.deelt {
            let met = organisatie_met_afkorting(self.tx, afkorting).await?;
            let rol = Deelformulier {
                organisatie: met.ok_or(DemoFout::Ontbreekt("a party to a casus"))?.id,
                rol: Partijrol::Uitvoerder,
                personen: *personen,
                zorg: *zorg,
                noodzaak: "Zonder deze organisatie komt het plan niet van de grond.".to_owned(),
                toestemming: None,
            };
            let mut form = Form::leeg();
            if !casus::deel(self.tx, context, id, &rol, &mut form).await? {
                return Err(afgekeurd(&form));
            }
        }
        Ok(id)
    }

    async fn casuspersoon(
        &mut self,
        context: &Context<'_>,
        id: CasusId,
        (naam, geboren, betrokkenheid, gesproken): &Wie,
    ) -> Result<(), DemoFout> {
        let geboren = dag(geboren);
        let persoon = Persoonsformulier {
            naam: (*naam).to_owned(),
            geboren,
            betrokkenheid: *betrokkenheid,
            minderjarig: casus::is_minderjarig(geboren, context.nu.dag()),
            noodzaak: "Zonder deze persoon is niet te begrijpen wat er aan de hand is.".to_owned(),
        };
        let wie = casus::leg_persoon_vast(self.tx, context, id, &persoon).await?.persoon;
        if *gesproken {
            let gesprek = Gespreksformulier::Gesproken {
                eens: true,
                op: context.nu.dag(),
                toelichting: "Uitgelegd wat wij vastleggen, met wie wij overleggen en welke rechten er zijn."
                    .to_owned(),
            };
            casus::leg_gesprek_vast(self.tx, context, (id, wie), &gesprek).await?;
        }
        Ok(())
    }
}
