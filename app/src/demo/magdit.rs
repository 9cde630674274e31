// SPDX-License-Identifier: EUPL-1.2
//! Questions that the demo region asked: may this? Some wait for the jurist, one was answered, one own rule is in force.

use db::sql;
use kernel::{Actor, Functiesoort, MagditvraagId, OrganisatieId, Tijdstip};
use web::Form;

use crate::demo::DemoFout;
use crate::demo::verloop::{Gebeuren, Verloop};
use crate::demo::wegen::afgekeurd;
use crate::magdit::formulier::{Juristantwoord, NieuweRegel, NieuweVraag};
use crate::magdit::handelingen;
use crate::netwerk::organisatie_met_afkorting;
use crate::schil::Context;

/// The municipality that asks, and where the jurist is.
const WAAR: &str = "VAL";

/// One question: so many days ago, by whom, `bron gegevens over ontvanger doel`, to which organisation, and why.
struct Demovraag {
    dagen: i64,
    wie: Functiesoort,
    codes: &'static str,
    organisatie: &'static str,
    reden: &'static str,
    /// Whether it is about the newest own signaal of then.
    bij_signaal: bool,
    /// What the jurist answered some days later: article and reason.
    jurist: Option<(&'static str, &'static str)>,
}

impl Demovraag {
    const fn nieuw(dagen: i64, wie: Functiesoort, codes: &'static str, reden: &'static str) -> Self {
        Self { dagen, wie, codes, organisatie: "", reden, bij_signaal: false, jurist: None }
    }

    const fn aan(self, organisatie: &'static str) -> Self {
        Self { organisatie, ..self }
    }

    const fn bij_signaal(self) -> Self {
        Self { bij_signaal: true, ..self }
    }

    const fn beantwoord(self, artikel: &'static str, onderbouwing: &'static str) -> Self {
        Self { jurist: Some((artikel, onderbouwing)), ..self }
    }
}

const VRAGEN: &[Demovraag] = &[
    Demovraag::nieuw(
        190,
        Functiesoort::Oover,
        "wmo waarneming volwassene team-oov wegen",
        "De afdeling zorg kent het adres misschien al.",
    ),
    Demovraag::nieuw(
        120,
        Functiesoort::Boa,
        "toezicht waarneming bedrijf politie controle",
        "Gezamenlijke controle in het buitengebied.",
    )
    .aan("PHL"),
    Demovraag::nieuw(
        75,
        Functiesoort::Oover,
        "onderwijs waarneming minderjarige team-oov wegen",
        "Een school wil vertellen wat zij op het plein ziet.",
    )
    .beantwoord(
        "AVG art. 5 lid 1 onder c",
        "De school kan zelf de leerplichtambtenaar inschakelen. Voor het wegen van een signaal is dit niet nodig.",
    ),
    Demovraag::nieuw(
        40,
        Functiesoort::Oover,
        "eigen-waarneming waarneming plek politie openbare-orde",
        "Voorbereiden van het overleg in de regio.",
    )
    .aan("PHL")
    .bij_signaal(),
    Demovraag::nieuw(
        21,
        Functiesoort::Burgemeester,
        "bibob advies bedrijf gemeente bibob",
        "Dezelfde ondernemer vraagt ook een vergunning in de buurgemeente.",
    )
    .aan("GUL"),
    Demovraag::nieuw(
        9,
        Functiesoort::Oover,
        "eigen-waarneming waarneming bedrijf rijksinspectie toezicht",
        "Een inspectie vraagt wat wij bij de controle zagen.",
    ),
    Demovraag::nieuw(
        5,
        Functiesoort::Coordinator,
        "woningcorporatie financieel volwassene eigen-afdeling controle",
        "Huurachterstand bij een pand dat vaker wordt genoemd.",
    ),
    Demovraag::nieuw(
        2,
        Functiesoort::Oover,
        "partner waarneming volwassene gemeente toezicht",
        "De partner gaf het voor een ander doel.",
    )
    .bij_signaal(),
];

const REGEL_DAGEN: i64 = 150;

impl<'a> Verloop<'a> {
    /// All questions, the answers of the jurist, and the own rule.
    pub(super) fn plan_vragen(&mut self) {
        self.plan(om_tien(self.vandaag, REGEL_DAGEN), Gebeuren::Magditregel);
        for (nummer, vraag) in VRAGEN.iter().enumerate() {
            self.plan(om_tien(self.vandaag, vraag.dagen), Gebeuren::Magditvraag(nummer));
        }
    }

    async fn waar(&mut self) -> Result<OrganisatieId, DemoFout> {
        let gevonden = organisatie_met_afkorting(self.tx, WAAR).await?;
        gevonden.map(|o| o.id).ok_or(DemoFout::Ontbreekt("the municipality that asks"))
    }

    pub(super) async fn stel_vraag(&mut self, nu: Tijdstip, nummer: usize) -> Result<(), DemoFout> {
        let vraag = VRAGEN.get(nummer).ok_or(DemoFout::Ontbreekt("a question"))?;
        let waar = self.waar().await?;
        let actor = self.actor(waar, vraag.wie)?;
        let mut form = self.formulier(vraag, waar).await?;
        let nieuw = NieuweVraag::lees(&mut form).ok_or_else(|| afgekeurd(&form))?;
        let context = Context { matrix: &self.app.matrix, actor, nu };
        let over = handelingen::over_signaal(self.tx, &context, nieuw.signaal.as_deref(), &mut form).await?;
        let id = handelingen::stellen(self.tx, &context, &nieuw, &over, &mut form).await?;
        let id = id.ok_or_else(|| afgekeurd(&form))?;
        if let Some((artikel, onderbouwing)) = vraag.jurist {
            let later = nu.plus_dagen(2);
            self.plan(later, Gebeuren::Magditantwoord(id, artikel, onderbouwing));
        }
        Ok(())
    }

    async fn formulier(&mut self, vraag: &Demovraag, waar: OrganisatieId) -> Result<Form, DemoFout> {
        let velden = ["bron", "gegevens", "over", "ontvanger", "doel"];
        let mut form = Form::from_pairs(velden.into_iter().zip(vraag.codes.split(' ')));
        form.zet("reden", vraag.reden);
        if !vraag.organisatie.is_empty() {
            let partner = organisatie_met_afkorting(self.tx, vraag.organisatie).await?;
            form.zet("organisatie", partner.map_or_else(String::new, |o| o.id.to_string()));
        }
        if vraag.bij_signaal {
            let nieuwste = sql!(
                "SELECT nummer FROM signaal WHERE eigenaar_id = $1 AND herkomst = 'vrij' ORDER BY id DESC LIMIT 1",
                waar
            );
            let nummer: Option<String> =
                self.tx.row_opt(nieuwste).await?.map(|r| r.get("nummer")).transpose()?;
            form.zet("signaal", nummer.unwrap_or_default());
        }
        Ok(form)
    }

    pub(super) async fn antwoord_van_jurist(
        &mut self,
        nu: Tijdstip,
        id: MagditvraagId,
        artikel: &str,
        onderbouwing: &str,
    ) -> Result<(), DemoFout> {
        let jurist = self.jurist().await?;
        let context = Context { matrix: &self.app.matrix, actor: jurist, nu };
        let versie = handelingen::laad(self.tx, &context, id).await?.versie.to_string();
        let mut form = Form::from_pairs([
            ("antwoord", "mag-niet"),
            ("artikel", artikel),
            ("onderbouwing", onderbouwing),
            ("versie", &versie),
        ]);
        let antwoord = Juristantwoord::lees(&mut form).ok_or_else(|| afgekeurd(&form))?;
        Ok(handelingen::beantwoorden(self.tx, &context, id, &antwoord).await?)
    }

    pub(super) async fn stel_regel_vast(&mut self, nu: Tijdstip) -> Result<(), DemoFout> {
        let jurist = self.jurist().await?;
        let context = Context { matrix: &self.app.matrix, actor: jurist, nu };
        let mut form = Form::from_pairs([
            ("bron", "bibob"),
            ("antwoord", "mag-mits"),
            ("voorwaarde", "De Bibob-coördinator van de gemeente heeft er vooraf mee ingestemd."),
            ("artikel", "Wet Bibob art. 28"),
            ("regelreden", "Zo weet één persoon altijd wie een Bibob-advies heeft gezien."),
        ]);
        let nieuw = NieuweRegel::lees(&mut form).ok_or_else(|| afgekeurd(&form))?;
        let regel = handelingen::voorstellen(self.tx, &context, &nieuw).await?;
        Ok(handelingen::vaststellen(self.tx, &context, regel).await?)
    }

    async fn jurist(&mut self) -> Result<&'a Actor, DemoFout> {
        let waar = self.waar().await?;
        self.actor(waar, Functiesoort::Jurist)
    }
}

fn om_tien(vandaag: Tijdstip, dagen: i64) -> Tijdstip {
    Tijdstip::op(vandaag.plus_dagen(-dagen).dag(), 10, 0)
}
