// SPDX-License-Identifier: EUPL-1.2
//! What municipalities of the demo say of themselves: a strategy with commitments, hours given, and maturity checks.

use jiff::civil::Date;
use kernel::{Functiesoort, OrganisatieId, SamenwerkingId, StrategieId, Tijdstip, plus_maanden};
use web::Form;

use crate::demo::DemoFout;
use crate::demo::verloop::Verloop;
use crate::demo::wegen::afgekeurd;
use crate::gremium::beeld::handelingen as beelden;
use crate::gremium::beeld::model::NieuwBeeld;
use crate::gremium::gremia::inzet::{self, NieuweInzet};
use crate::gremium::strategie::formulier::{NieuweStrategie, NieuweToezegging, NieuweVaststelling};
use crate::gremium::strategie::handelingen as strategieen;
use crate::gremium::strategie::model::{Looptijd, Toezeggingstand, Vaststelling};
use crate::magdit::volwassenheid::{NieuweCheck, Vragenlijst, handelingen as checks};
use crate::schil::Context;

/// A check: so many days ago, where, by whom, the answers in the order of the questions, and whether others see it.
pub(super) struct Democheck {
    pub(super) dagen: i64,
    waar: &'static str,
    wie: Functiesoort,
    antwoorden: [&'static str; 12],
    gedeeld: bool,
}

pub(super) const CHECKS: &[Democheck] = &[
    Democheck {
        dagen: 210,
        waar: "VAL",
        wie: Functiesoort::Oover,
        antwoorden: [
            "deels", "nee", "ja", "nee", "onbekend", "nee", "nee", "nee", "deels", "deels", "ja", "deels",
        ],
        gedeeld: false,
    },
    Democheck {
        dagen: 30,
        waar: "VAL",
        wie: Functiesoort::Oover,
        antwoorden: ["ja", "deels", "ja", "ja", "deels", "ja", "deels", "nee", "deels", "deels", "ja", "ja"],
        gedeeld: true,
    },
    Democheck {
        dagen: 60,
        waar: "GUL",
        wie: Functiesoort::Oover,
        antwoorden: ["ja", "ja", "ja", "deels", "nee", "nee", "nee", "nee", "ja", "ja", "ja", "deels"],
        gedeeld: true,
    },
];

const BEGIN: Date = jiff::civil::date(2024, 1, 1);

impl Verloop<'_> {
    /// One of [`CHECKS`].
    pub(super) async fn check(&mut self, nu: Tijdstip, n: usize) -> Result<(), DemoFout> {
        let d = CHECKS.get(n).ok_or(DemoFout::Ontbreekt("a check"))?;
        let waar = self.organisatie_met(d.waar).await?;
        let actor = self.actor(waar, d.wie)?;
        let context = Context { matrix: &self.app.matrix, actor, nu };
        let lijst = Vragenlijst::geldend();
        let mut form = Form::leeg();
        for (vraag, antwoord) in lijst.vragen().zip(d.antwoorden) {
            form.zet(&vraag.veld(), antwoord);
        }
        form.zet("vcuitleg-zorgvuldig", "De toets van rechten staat voor het voorjaar op de planning.");
        form.zet("vc-openheid", if d.gedeeld { "regio" } else { "eigen" });
        let nieuw = NieuweCheck::lees(&mut form, lijst).ok_or_else(|| afgekeurd(&form))?;
        checks::vul_in(self.tx, &context, lijst, &nieuw).await?;
        Ok(())
    }

    /// The strategy of the region, what was committed, adopted and given in hours.
    pub(super) async fn strategie(&mut self, nu: Tijdstip) -> Result<(), DemoFout> {
        let (trekker, politie, buur) = (
            self.organisatie_met("VAL").await?,
            self.organisatie_met("PHL").await?,
            self.organisatie_met("GUL").await?,
        );
        let themas = ["cyber", "hennep", "vakantiepark"].map(str::to_owned).to_vec();
        let nieuw = NieuweStrategie {
            regio: self.regio_met("Basisteam Heuvelland").await?,
            gremium: Some(self.gremium_met("dvo")?.0),
            naam: "Veiligheidsstrategie Heuvelland 2024-2027".to_owned(),
            document: "Strategie van de vijf gemeenten, vastgesteld in november 2023".to_owned(),
            looptijd: Looptijd { van: BEGIN, tot: jiff::civil::date(2027, 12, 31) },
            geld: Looptijd { van: jiff::civil::date(2025, 1, 1), tot: jiff::civil::date(2028, 12, 31) },
            themas: themas.clone(),
            partners: vec![politie],
        };
        let actor = self.houder("VAL").await?;
        let context = Context { matrix: &self.app.matrix, actor, nu };
        let id = strategieen::begin(self.tx, &context, &nieuw).await?;
        self.stel_strategie_vast(nu, id, (trekker, buur), &themas).await?;
        self.zeg_toe(nu, id, (trekker, politie, buur)).await?;
        self.uren(nu, (trekker, buur)).await
    }

    async fn stel_strategie_vast(
        &mut self,
        nu: Tijdstip,
        id: StrategieId,
        (trekker, buur): (OrganisatieId, OrganisatieId),
        themas: &[String],
    ) -> Result<(), DemoFout> {
        for (waar, wat) in [(trekker, Vaststelling::Vastgesteld), (buur, Vaststelling::Kennisgenomen)] {
            let actor = self.actor(waar, Functiesoort::Oover)?;
            let context = Context { matrix: &self.app.matrix, actor, nu };
            let vaststelling = NieuweVaststelling {
                wat,
                op: jiff::civil::date(2024, 3, 12),
                besluit: "Raadsbesluit van 12 maart 2024".to_owned(),
                plan: "Integraal veiligheidsplan 2024-2027".to_owned(),
                plan_tot: Some(jiff::civil::date(2027, 12, 31)),
                themas: themas.to_vec(),
            };
            strategieen::stel_vast(self.tx, &context, id, &vaststelling).await?;
        }
        Ok(())
    }

    async fn zeg_toe(
        &mut self,
        nu: Tijdstip,
        id: StrategieId,
        (trekker, politie, buur): (OrganisatieId, OrganisatieId, OrganisatieId),
    ) -> Result<(), DemoFout> {
        let maand = |n| plus_maanden(self.vandaag.dag(), n);
        for (waar, functie, thema, wat, op, stand) in [
            (
                trekker,
                Functiesoort::Oover,
                "vakantiepark",
                "Een vaste adviseur voor dit thema, voor alle gemeenten.",
                maand(5),
                Toezeggingstand::Bezig,
            ),
            (
                politie,
                Functiesoort::Partner,
                "vakantiepark",
                "Elke maand twee dagen meelopen met integrale controles.",
                maand(-1),
                Toezeggingstand::Bezig,
            ),
            (
                buur,
                Functiesoort::Oover,
                "cyber",
                "Ondernemers elk half jaar informeren.",
                maand(-3),
                Toezeggingstand::Gedaan,
            ),
        ] {
            let actor = self.actor(waar, functie)?;
            let context = Context { matrix: &self.app.matrix, actor, nu };
            let toezegging =
                NieuweToezegging { thema: thema.to_owned(), wat: wat.to_owned(), uiterlijk_op: op };
            let t = strategieen::zeg_toe(self.tx, &context, id, &toezegging).await?;
            strategieen::zet_stand(self.tx, &context, (id, t, 1), (stand, "")).await?;
        }
        Ok(())
    }

    /// A joint beeld of a samenwerking, to which its municipalities give what they may.
    pub(super) async fn beeld(
        &mut self,
        nu: Tijdstip,
        id: SamenwerkingId,
        (trekker, leden): (OrganisatieId, &[String]),
    ) -> Result<(), DemoFout> {
        let Ok(actor) = self.actor(trekker, Functiesoort::Oover) else { return Ok(()) };
        let context = Context { matrix: &self.app.matrix, actor, nu };
        let tot = nu.plus_dagen(-1).dag();
        let nieuw = NieuwBeeld { titel: "Wat zien wij samen?".to_owned(), van: plus_maanden(tot, -12), tot };
        let beeld = beelden::begin(self.tx, &context, id, &nieuw).await?;
        let zin = "Meldingen over parken komen vooral in de zomer binnen.";
        beelden::schrijf(self.tx, &context, (id, beeld), zin).await?;
        let themas = ["drugs", "hennep", "vakantiepark", "woonfraude"].map(str::to_owned);
        let mut wie = self.organisaties_met(leden).await?;
        wie.push(trekker);
        for waar in wie {
            let Ok(actor) = self.actor(waar, Functiesoort::Oover) else { continue };
            let context = Context { matrix: &self.app.matrix, actor, nu };
            beelden::draag_bij(self.tx, &context, (id, beeld), &themas).await?;
        }
        Ok(())
    }

    async fn uren(
        &mut self,
        nu: Tijdstip,
        (een, ander): (OrganisatieId, OrganisatieId),
    ) -> Result<(), DemoFout> {
        let gremium = self.gremium_met("xt-parken")?.0;
        for (waar, uren, wat) in
            [(een, 24, "controlelijst schrijven"), (ander, 12, "lijst uitproberen in een park")]
        {
            let actor = self.actor(waar, Functiesoort::Oover)?;
            let context = Context { matrix: &self.app.matrix, actor, nu };
            let inzet = NieuweInzet { dag: nu.dag(), uren, wat: wat.to_owned() };
            inzet::geef_op(self.tx, &context, gremium, &inzet).await?;
        }
        Ok(())
    }
}
