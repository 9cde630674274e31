// SPDX-License-Identifier: EUPL-1.2
//! Answering the stages of the weighing as a person would: by filling in the form of the product, at a moment in the past.

use db::Tx;
use kernel::{Actor, SignaalId, Tijdstip};
use poort::Handeling;
use web::Form;

use crate::app::App;
use crate::demo::DemoFout;
use crate::demo::levensloop::Zet;
use crate::demo::maker::Maker;
use crate::demo::toeval::Toeval;
use crate::poort::{Sleutel, beoordeel_in};
use crate::signaal::store::kern;
use crate::signaal::uitkomst::{Uitkomst, Wist};
use crate::signaal::weging::rules::Herkomstbeperking;
use crate::signaal::weging::weegmodel::Criterium;
use crate::signaal::weging::{
    Geldend, Kader, NieuwPersoon, Stap, Weeginvoer, Zitting, afronden, geldend, leg_persoon_vast, weeg,
};
use crate::signaal::{Fase, Kern};

/// Somebody who does something with a signaal at a moment.
#[derive(Clone, Copy)]
pub(super) struct Werk<'a> {
    pub(super) app: &'a App,
    pub(super) actor: &'a Actor,
    pub(super) nu: Tijdstip,
}

const OPPAKKERS: &[&str] = &[
    "Team handhaving",
    "Bouw- en woningtoezicht",
    "Vergunningen",
    "Openbare orde en veiligheid",
    "Team wonen",
    "Sociaal domein",
];

/// Sources that are often asked, with why.
const BRONNEN: &[(&str, &str)] = &[
    ("bag", "Het gebruik van het pand moet vaststaan."),
    ("kadaster", "Wie de eigenaar is, bepaalt wie wordt aangesproken."),
    ("handelsregister", "Welke activiteit op het adres is ingeschreven."),
    ("vergunningen", "Of voor dit gebruik een vergunning is gegeven."),
    ("subsidies", "Of de gemeente zelf geld geeft voor deze plek."),
];

impl Werk<'_> {
    /// The key for this act, and the core as it is now.
    pub(super) async fn open(
        &self,
        tx: &mut Tx,
        handeling: Handeling,
        id: SignaalId,
    ) -> Result<(Sleutel, Kern), DemoFout> {
        let sleutel = beoordeel_in(tx, &self.app.matrix, self.actor, handeling, id, self.nu).await?;
        let sleutel = sleutel.ok_or(DemoFout::Ontbreekt("a right on a signaal"))?;
        let kern = kern(tx, &sleutel).await?.ok_or(DemoFout::Ontbreekt("the core of a signaal"))?;
        Ok((sleutel, kern))
    }

    const fn zitting<'b>(&'b self, kern: &'b Kern) -> Zitting<'b> {
        Zitting { app: self.app, actor: self.actor, nu: self.nu, kern }
    }

    /// Answers a stage, or records a person, or rounds off.
    pub(super) async fn zet(
        &self,
        tx: &mut Tx,
        maker: &mut Maker,
        id: SignaalId,
        zet: Zet,
    ) -> Result<Fase, DemoFout> {
        match zet {
            Zet::Ja(stap) => self.weeg(tx, maker, id, stap, None).await,
            Zet::Uit(stap, uitkomst) => self.weeg(tx, maker, id, stap, Some(uitkomst)).await,
            Zet::Bronnen { hits } => self.bevraag(tx, maker, id, hits).await,
            Zet::Persoon => self.persoon(tx, maker, id).await,
            Zet::Klaar => {
                let (_, kern) = self.open(tx, Handeling::SignaalWegen, id).await?;
                afronden(tx, self.zitting(&kern)).await?;
                Ok(Fase::Afgesloten)
            }
            Zet::Naar(_) => Err(DemoFout::Ontbreekt("a table for this")),
        }
    }

    async fn weeg(
        &self,
        tx: &mut Tx,
        maker: &mut Maker,
        id: SignaalId,
        stap: Stap,
        uitkomst: Option<Uitkomst>,
    ) -> Result<Fase, DemoFout> {
        let (sleutel, kern) = self.open(tx, stap.handeling(), id).await?;
        let model = geldend(tx, kern.eigenaar, self.nu).await?;
        let mut form = self.formulier(maker, &kern, &model, stap, uitkomst);
        let kader = self.kader(&kern, &model, stap);
        let invoer = Weeginvoer::lees(&mut form, kader).ok_or_else(|| afgekeurd(&form))?;
        Ok(weeg(tx, self.zitting(&kern), &sleutel, stap, &model, &invoer).await?.fase)
    }

    fn kader<'m>(&self, kern: &Kern, model: &'m Geldend, stap: Stap) -> Kader<'m> {
        let bron = Herkomstbeperking { herkomst: kern.herkomst, mag_door: kern.mag_door };
        Kader { stap, model: &model.model, bron, vandaag: self.nu.dag() }
    }

    fn formulier(
        &self,
        maker: &mut Maker,
        kern: &Kern,
        model: &Geldend,
        stap: Stap,
        uitkomst: Option<Uitkomst>,
    ) -> Form {
        let Maker { stenen, toeval } = maker;
        let mut form = Form::leeg();
        form.zet("versie", kern.versie.to_string());
        form.zet("vervolg", uitkomst.map_or("verder", Uitkomst::code));
        let zwaar = uitkomst.is_none_or(|u| u.fase() == Fase::Uitgezet);
        for (n, criterium) in model.model.criteria(stap.code()).enumerate() {
            let antwoord = antwoord(criterium, zwaar, n == 0, toeval);
            form.zet(&format!("criteria.{}", criterium.code), antwoord);
        }
        let reden = if zwaar { "ja" } else { "nee" };
        form.zet("motivering", stenen.weegreden(stap.code(), reden, toeval));
        if let Some(uitkomst) = uitkomst {
            self.bij(&mut form, uitkomst, toeval);
        }
        form
    }

    /// What an outcome asks besides.
    fn bij(&self, form: &mut Form, uitkomst: Uitkomst, toeval: &mut Toeval) {
        if uitkomst.fase() == Fase::Uitgezet {
            form.zet("oppakker", toeval.kies(OPPAKKERS).copied().unwrap_or_default());
            let einde = self.nu.plus_dagen(toeval.tussen(21, 120)).dag();
            form.zet("einddatum", einde.strftime("%d-%m-%Y").to_string());
        }
        if let Some(verwijzing) = verwijzing(uitkomst) {
            form.zet("verwijzing", format!("{verwijzing}, {}", self.nu.dag().strftime("%d-%m-%Y")));
        }
        if uitkomst.wist() != Wist::Niets {
            form.zet("wissen_bevestigd", "ja");
        }
    }

    async fn bevraag(
        &self,
        tx: &mut Tx,
        maker: &mut Maker,
        id: SignaalId,
        hits: usize,
    ) -> Result<Fase, DemoFout> {
        let (sleutel, kern) = self.open(tx, Stap::Bronnen.handeling(), id).await?;
        let model = geldend(tx, kern.eigenaar, self.nu).await?;
        let Maker { stenen, toeval } = maker;
        let mut form = Form::leeg();
        form.zet("versie", kern.versie.to_string());
        form.zet("vervolg", "bronnen");
        let antwoord = if hits > 0 { "hit" } else { "geen-hit" };
        form.zet("motivering", stenen.weegreden("bronnen", antwoord, toeval));
        // Which sources are asked differs; the first of them are those that know it.
        let eerste = usize::try_from(toeval.onder(BRONNEN.len() as u64)).unwrap_or_default();
        for (n, (bron, noodzaak)) in BRONNEN.iter().cycle().skip(eerste).take(hits.max(1) + 1).enumerate() {
            form.zet(&format!("bron.{bron}.antwoord"), if n < hits { "hit" } else { "geen-hit" });
            form.zet(&format!("bron.{bron}.noodzaak"), *noodzaak);
            if n < hits {
                form.zet(&format!("bron.{bron}.relevant"), "ja");
            }
        }
        let kader = self.kader(&kern, &model, Stap::Bronnen);
        let invoer = Weeginvoer::lees_bronnen(&mut form, kader).ok_or_else(|| afgekeurd(&form))?;
        Ok(weeg(tx, self.zitting(&kern), &sleutel, Stap::Bronnen, &model, &invoer).await?.fase)
    }

    async fn persoon(&self, tx: &mut Tx, maker: &mut Maker, id: SignaalId) -> Result<Fase, DemoFout> {
        let (sleutel, kern) = self.open(tx, Handeling::PersonenVastleggen, id).await?;
        let (naam, _) = maker.stenen.naam(&mut maker.toeval);
        let rol =
            *maker.toeval.kies(&["huurder", "eigenaar", "exploitant", "beheerder"]).unwrap_or(&"anders");
        let mut form = Form::from_pairs([
            ("persoon_naam", naam.as_str()),
            ("persoon_rol", rol),
            (
                "persoon_noodzaak",
                "Zonder te weten wie aanspreekbaar is voor het pand, kan niets worden gedaan.",
            ),
        ]);
        let nieuw = NieuwPersoon::lees(&mut form, self.nu.dag()).ok_or_else(|| afgekeurd(&form))?;
        leg_persoon_vast(tx, self.actor, self.nu, &sleutel, &nieuw).await?;
        Ok(kern.fase)
    }
}

/// Where it was referred to.
const fn verwijzing(uitkomst: Uitkomst) -> Option<&'static str> {
    match uitkomst {
        Uitkomst::N1 => Some("Afdeling openbare ruimte"),
        Uitkomst::N2 => Some("Verwezen naar de bevoegde organisatie"),
        Uitkomst::R1 => Some("Ontvangen door het RIEC"),
        Uitkomst::P1 => Some("Telefonisch aan het basisteam gemeld"),
        Uitkomst::Z1 => Some("Ontvangen door het sociaal domein"),
        _ => None,
    }
}

/// A yes leads on and a no ends it; the first answer always agrees, and some questions ask the other way round.
fn antwoord(criterium: &Criterium, zwaar: bool, eerste: bool, toeval: &mut Toeval) -> String {
    let waarden: Vec<&str> = criterium.antwoorden.iter().map(|a| a.waarde.as_str()).collect();
    if criterium.geeft_punten() {
        let helft = waarden.len().div_ceil(2);
        let (laag, hoog) = waarden.split_at_checked(helft).unwrap_or_default();
        let kant = if zwaar && !hoog.is_empty() { hoog } else { laag };
        return toeval.kies(kant).copied().unwrap_or_default().to_owned();
    }
    let andersom = matches!(criterium.code.as_str(), "w2a-opsporing" | "w2b-andere" | "w4-zorg");
    let mee = eerste || toeval.procent(70);
    let ja = (zwaar != andersom) == mee;
    if !mee && toeval.procent(30) && waarden.contains(&"onbekend") {
        return "onbekend".to_owned();
    }
    if ja { "ja" } else { "nee" }.to_owned()
}

/// What the product finds wrong with a form.
pub(super) fn afgekeurd(form: &Form) -> DemoFout {
    let fouten: Vec<String> =
        form.fouten().iter().map(|f| format!("{}: {}", f.veld, f.code.sleutel())).collect();
    DemoFout::Geweigerd(fouten.join(", "))
}
