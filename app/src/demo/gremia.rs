// SPDX-License-Identifier: EUPL-1.2
//! Bodies, partners and cooperation of the demo (`demo/gremia.toml`): made by the acts of the product, in the order in which
//! they would have come about.

use crate::demo::DemoFout;
use crate::demo::bestuur::CHECKS;
use crate::demo::gegevens::uit_code;
use crate::demo::gremiabestand::{Bestand, Demogremium, Demopunt, Demosamenwerking, bestand, delen};
use crate::demo::verloop::{Gebeuren, Verloop};
use crate::gremium::besluitpad::formulier::{Behandeling, NieuwBestuurspunt};
use crate::gremium::besluitpad::handelingen as pad;
use crate::gremium::gremia::formulier::{Gremiumvelden, NieuwProduct, NieuweZetel};
use crate::gremium::gremia::handelingen as gremia;
use crate::gremium::gremia::model::{Portefeuille, Sluiting, Voeding};
use crate::gremium::partner::formulier::{NieuwContact, Partnervelden};
use crate::gremium::partner::handelingen as partners;
use crate::gremium::samenwerking::formulier::NieuweSamenwerking;
use crate::gremium::samenwerking::handelingen as samenwerkingen;
use crate::gremium::samenwerking::model::{Dossierbasis, Vorm};
use crate::gremium::samenwerking::store::adviesvragen;
use crate::netwerk::{organisatie_met_afkorting, regios};
use crate::schil::Context;
use jiff::ToSpan as _;
use jiff::civil::Date;
use kernel::{
    Actor, BestuurspuntId, Functiesoort, GremiumId, OrganisatieId, PartnerId, PartnercontactId, RegioId,
    Tijdstip, ZetelId, plus_maanden,
};

/// Bodies are older than anything that goes along them.
const INGERICHT_DAGEN: i64 = 470;
const GESLOTEN_DAGEN: i64 = 90;
const PARTNERS_DAGEN: i64 = 290;
const BEVESTIGD_DAGEN: i64 = 25;
const STRATEGIE_DAGEN: i64 = 200;
const OUDSTE_GREMIUM: Date = jiff::civil::date(2022, 1, 1);

/// Something about bodies, partners or cooperation.
#[derive(Debug, Clone, Copy)]
pub(super) enum Gremiumwerk {
    Inrichten,
    Sluiten,
    Partners,
    Bevestigen,
    Samenwerking(usize),
    Indienen(usize),
    Behandelen(usize, usize, BestuurspuntId),
    Strategie,
    Check(usize),
}

/// What the demo made, by the short names of its file.
#[derive(Debug, Default)]
pub(super) struct Gremiumboek {
    gremia: Vec<(String, GremiumId, &'static str)>,
    te_bevestigen: Vec<(PartnerId, PartnercontactId)>,
}

fn dag(verloop: &Verloop<'_>, dagen: i64) -> Tijdstip {
    Tijdstip::op(verloop.vandaag.plus_dagen(-dagen).dag(), 10, 30)
}

impl<'a> Verloop<'a> {
    /// All of it.
    pub(super) fn plan_gremia(&mut self) -> Result<(), DemoFout> {
        let alles = bestand()?;
        for (dagen, werk) in [
            (INGERICHT_DAGEN, Gremiumwerk::Inrichten),
            (GESLOTEN_DAGEN, Gremiumwerk::Sluiten),
            (PARTNERS_DAGEN, Gremiumwerk::Partners),
            (BEVESTIGD_DAGEN, Gremiumwerk::Bevestigen),
        ] {
            self.plan(dag(self, dagen), Gebeuren::Gremium(werk));
        }
        self.plan(dag(self, STRATEGIE_DAGEN), Gebeuren::Gremium(Gremiumwerk::Strategie));
        for (n, check) in CHECKS.iter().enumerate() {
            self.plan(dag(self, check.dagen), Gebeuren::Gremium(Gremiumwerk::Check(n)));
        }
        for (n, s) in alles.samenwerking.iter().enumerate() {
            self.plan(dag(self, s.begin_dagen), Gebeuren::Gremium(Gremiumwerk::Samenwerking(n)));
        }
        for (n, p) in alles.punt.iter().enumerate() {
            self.plan(dag(self, p.dagen), Gebeuren::Gremium(Gremiumwerk::Indienen(n)));
        }
        Ok(())
    }

    pub(super) async fn gremiumwerk(&mut self, nu: Tijdstip, werk: Gremiumwerk) -> Result<(), DemoFout> {
        let alles = bestand()?;
        match werk {
            Gremiumwerk::Inrichten => self.richt_in(nu, &alles).await,
            Gremiumwerk::Sluiten => self.sluit_gremia(nu, &alles).await,
            Gremiumwerk::Partners => self.maak_partners(nu, &alles).await,
            Gremiumwerk::Bevestigen => self.bevestig(nu).await,
            Gremiumwerk::Strategie => self.strategie(nu).await,
            Gremiumwerk::Check(n) => self.check(nu, n).await,
            Gremiumwerk::Samenwerking(n) => {
                let s = alles.samenwerking.get(n).ok_or(DemoFout::Ontbreekt("a samenwerking"))?;
                self.werk_samen(nu, s).await
            }
            Gremiumwerk::Indienen(n) => {
                let p = alles.punt.get(n).ok_or(DemoFout::Ontbreekt("an item"))?;
                self.dien_punt_in(nu, (n, p)).await
            }
            Gremiumwerk::Behandelen(n, stap, punt) => {
                let p = alles.punt.get(n).ok_or(DemoFout::Ontbreekt("an item"))?;
                self.behandel_punt(nu, (n, p), (stap, punt)).await
            }
        }
    }

    pub(super) async fn organisatie_met(&mut self, afkorting: &str) -> Result<OrganisatieId, DemoFout> {
        let gevonden = organisatie_met_afkorting(self.tx, afkorting).await?;
        gevonden.map(|o| o.id).ok_or_else(|| DemoFout::Onbekend(afkorting.to_owned()))
    }

    pub(super) async fn organisaties_met(
        &mut self,
        afkortingen: &[String],
    ) -> Result<Vec<OrganisatieId>, DemoFout> {
        let mut uit = Vec::new();
        for afkorting in afkortingen {
            uit.push(self.organisatie_met(afkorting).await?);
        }
        Ok(uit)
    }

    pub(super) async fn regio_met(&mut self, naam: &str) -> Result<RegioId, DemoFout> {
        let gevonden = regios(self.tx).await?.into_iter().find(|r| r.naam == naam);
        gevonden.map(|r| r.id).ok_or_else(|| DemoFout::Onbekend(naam.to_owned()))
    }

    pub(super) fn gremium_met(&self, code: &str) -> Result<(GremiumId, &'static str), DemoFout> {
        let gevonden = self.gremiumboek.gremia.iter().find(|(c, ..)| c == code);
        gevonden.map(|(_, id, houder)| (*id, *houder)).ok_or_else(|| DemoFout::Onbekend(code.to_owned()))
    }

    /// Who keeps bodies and partners at this organisation.
    pub(super) async fn houder(&mut self, afkorting: &str) -> Result<&'a Actor, DemoFout> {
        let waar = self.organisatie_met(afkorting).await?;
        let netwerk = self.bezetting.actor(waar, Functiesoort::Netwerkcoordinator);
        netwerk.map_or_else(|| self.actor(waar, Functiesoort::Regisseur), Ok)
    }

    async fn richt_in(&mut self, nu: Tijdstip, alles: &Bestand) -> Result<(), DemoFout> {
        for g in &alles.gremium {
            let actor = self.houder(&g.houder).await?;
            let app = self.app;
            let context = Context { matrix: &app.matrix, actor, nu };
            let velden = self.gremiumvelden(nu, g).await?;
            let id = gremia::inrichten(self.tx, &context, &velden).await?;
            let mut zetels: Vec<ZetelId> = Vec::new();
            for regel in &g.zetels {
                let zetel = self.zetel(regel).await?;
                zetels.push(gremia::geef_zetel(self.tx, &context, id, &zetel).await?);
            }
            for (thema, plek) in &g.portefeuilles {
                let houder = plek.checked_sub(1).and_then(|n| zetels.get(n)).copied();
                let portefeuille = Portefeuille { thema: thema.clone(), houder };
                gremia::zet_portefeuille(self.tx, &context, id, &portefeuille).await?;
            }
            for (titel, stand, gebruikers) in &g.producten {
                let (titel, gebruikers) = (titel.clone(), gebruikers.clone());
                let product = NieuwProduct { titel, stand: uit_code(stand)?, gebruikers };
                gremia::voeg_product_toe(self.tx, &context, id, &product).await?;
            }
            let houder = if g.houder == "VAL" { "VAL" } else { "HEE" };
            self.gremiumboek.gremia.push((g.code.clone(), id, houder));
        }
        self.verbind(nu, alles).await
    }

    async fn verbind(&mut self, nu: Tijdstip, alles: &Bestand) -> Result<(), DemoFout> {
        for g in &alles.gremium {
            let (van, houder) = self.gremium_met(&g.code)?;
            let actor = self.houder(houder).await?;
            for (code, wat) in &g.voedt {
                let voeding = Voeding { van, naar: self.gremium_met(code)?.0, wat: wat.clone() };
                let context = Context { matrix: &self.app.matrix, actor, nu };
                gremia::zet_voeding(self.tx, &context, &voeding).await?;
            }
        }
        Ok(())
    }

    async fn gremiumvelden(&mut self, nu: Tijdstip, g: &Demogremium) -> Result<Gremiumvelden, DemoFout> {
        let mut regios = Vec::new();
        for naam in &g.regios {
            regios.push(self.regio_met(naam).await?);
        }
        Ok(Gremiumvelden {
            regio: self.regio_met(&g.regio).await?,
            soort: uit_code(&g.soort)?,
            naam: g.naam.clone(),
            doel: g.doel.clone(),
            status: uit_code(&g.status)?,
            mandaatbron: g.mandaatbron.clone(),
            keer_per_jaar: g.keer,
            duur_minuten: g.minuten,
            opdracht: g.opdracht.clone(),
            van: OUDSTE_GREMIUM,
            tot: g.tot_maanden.map(|m| plus_maanden(self.vandaag.dag(), m)).filter(|tot| *tot > nu.dag()),
            regios,
        })
    }

    async fn zetel(&mut self, regel: &str) -> Result<NieuweZetel, DemoFout> {
        let [functie, organisatie, naam, rol, regio, mandaat] = delen::<6>(regel)?;
        let organisatie = match organisatie {
            Some(afkorting) => Some(self.organisatie_met(afkorting).await?),
            None => None,
        };
        let regio = match regio {
            Some(naam) => Some(self.regio_met(naam).await?),
            None => None,
        };
        Ok(NieuweZetel {
            organisatie,
            functie: functie.unwrap_or_default().to_owned(),
            naam: naam.map(str::to_owned),
            rol: uit_code(rol.unwrap_or_default())?,
            regio,
            mandaat: mandaat.unwrap_or_default().to_owned(),
            van: OUDSTE_GREMIUM.checked_add(3.months()).unwrap_or(OUDSTE_GREMIUM),
            tot: None,
        })
    }

    async fn sluit_gremia(&mut self, nu: Tijdstip, alles: &Bestand) -> Result<(), DemoFout> {
        for g in &alles.gremium {
            let Some((aan, overdracht)) = g.sluiting.clone() else { continue };
            let (id, houder) = self.gremium_met(&g.code)?;
            let actor = self.houder(houder).await?;
            let context = Context { matrix: &self.app.matrix, actor, nu };
            gremia::sluit(self.tx, &context, id, &Sluiting { op: nu.dag(), aan, overdracht }).await?;
        }
        Ok(())
    }

    async fn maak_partners(&mut self, nu: Tijdstip, alles: &Bestand) -> Result<(), DemoFout> {
        for p in &alles.partner {
            let actor = self.houder(&p.houder).await?;
            let organisatie = match p.organisatie.as_str() {
                "" => None,
                afkorting => Some(self.organisatie_met(afkorting).await?),
            };
            let velden = Partnervelden {
                organisatie,
                soort: uit_code(&p.soort)?,
                naam: p.naam.clone(),
                taak: p.taak.clone(),
                themas: p.themas.clone(),
                gemeenten: self.organisaties_met(&p.gemeenten).await?,
            };
            let context = Context { matrix: &self.app.matrix, actor, nu };
            let id = partners::voeg_toe(self.tx, &context, &velden).await?;
            for regel in &p.contacten {
                let [functie, naam, telefoon, email, thema, vers] = delen::<6>(regel)?;
                let contact = NieuwContact {
                    functie: functie.unwrap_or_default().to_owned(),
                    naam: naam.map(str::to_owned),
                    telefoon: telefoon.map(|t| t.replace(' ', "")),
                    email: email.map(|e| format!("{e}@demo.example")),
                    thema: thema.map(str::to_owned),
                };
                let contact = partners::voeg_contact_toe(self.tx, &context, id, &contact).await?;
                if vers == Some("ja") {
                    self.gremiumboek.te_bevestigen.push((id, contact));
                }
            }
        }
        Ok(())
    }

    async fn bevestig(&mut self, nu: Tijdstip) -> Result<(), DemoFout> {
        let actor = self.houder("VAL").await?;
        let context = Context { matrix: &self.app.matrix, actor, nu };
        for wat in std::mem::take(&mut self.gremiumboek.te_bevestigen) {
            partners::bevestig(self.tx, &context, wat).await?;
        }
        Ok(())
    }

    async fn werk_samen(&mut self, nu: Tijdstip, s: &Demosamenwerking) -> Result<(), DemoFout> {
        let trekker = self.organisatie_met(&s.trekker).await?;
        let actor = self.actor(trekker, uit_code(&s.functie)?)?;
        let context = Context { matrix: &self.app.matrix, actor, nu };
        let tafels = samenwerkingen::eigen_tafels(self.tx, &context).await?;
        let vorm = match tafels.into_iter().find(|(_, naam)| *naam == s.tafel) {
            Some(((tafel, afspraak), _)) => Vorm::MetDossiers(Dossierbasis { afspraak, tafel }),
            None => Vorm::AlleenAdvies,
        };
        let infopleinen = self.organisaties_met(&s.infopleinen).await?;
        let mut leden = self.organisaties_met(&s.leden).await?;
        leden.push(trekker);
        let nieuw = NieuweSamenwerking {
            naam: s.naam.clone(),
            doel: s.doel.clone(),
            vorm,
            van: nu.dag(),
            tot: self.vandaag.plus_dagen(s.eind_dagen).dag(),
            leden: leden.into_iter().map(|o| (o, infopleinen.contains(&o))).collect(),
        };
        let context = Context { matrix: &self.app.matrix, actor, nu };
        let id = samenwerkingen::begin(self.tx, &context, &nieuw).await?;
        for tekst in &s.afspraken {
            samenwerkingen::spreek_af(self.tx, &context, id, tekst).await?;
        }
        self.beeld(nu, id, (trekker, &s.leden)).await?;
        for (wie, vraag, ander, advies) in &s.vragen {
            let vrager = self.organisatie_met(wie).await?;
            let vrager = self.actor(vrager, Functiesoort::Oover)?;
            let context = Context { matrix: &self.app.matrix, actor: vrager, nu };
            samenwerkingen::vraag(self.tx, &context, id, vraag).await?;
            if ander.is_empty() {
                continue;
            }
            let gesteld = adviesvragen(self.tx, id).await?.into_iter().next();
            let gesteld = gesteld.ok_or(DemoFout::Ontbreekt("a question"))?;
            let ander = self.organisatie_met(ander).await?;
            let ander = self.actor(ander, Functiesoort::Oover)?;
            let context = Context { matrix: &self.app.matrix, actor: ander, nu };
            samenwerkingen::adviseer(self.tx, &context, (id, gesteld.id), advies).await?;
        }
        Ok(())
    }

    async fn dien_punt_in(&mut self, nu: Tijdstip, (n, p): (usize, &Demopunt)) -> Result<(), DemoFout> {
        let waar = self.organisatie_met(&p.indiener).await?;
        let actor = self.actor(waar, Functiesoort::Oover)?;
        let start = self.gremium_met(&p.start)?.0;
        let nieuw = NieuwBestuurspunt { start, titel: p.titel.clone(), vraag: p.vraag.clone() };
        let context = Context { matrix: &self.app.matrix, actor, nu };
        let punt = pad::dien_in(self.tx, &context, &nieuw).await?;
        for (stap, regel) in p.stappen.iter().enumerate() {
            let [_, dagen, ..] = delen::<5>(regel)?;
            let dagen =
                dagen.and_then(|d| d.parse().ok()).ok_or_else(|| DemoFout::Onbekend(regel.clone()))?;
            let werk = Gremiumwerk::Behandelen(n, stap, punt);
            self.plan(dag(self, dagen), Gebeuren::Gremium(werk));
        }
        Ok(())
    }

    async fn behandel_punt(
        &mut self,
        nu: Tijdstip,
        (_, p): (usize, &Demopunt),
        (stap, punt): (usize, BestuurspuntId),
    ) -> Result<(), DemoFout> {
        let regel = p.stappen.get(stap).ok_or(DemoFout::Ontbreekt("a step"))?;
        let [bij, _, uitslag, naar, toelichting] = delen::<5>(regel)?;
        let houder = self.gremium_met(bij.unwrap_or_default())?.1;
        let actor = self.houder(houder).await?;
        let context = Context { matrix: &self.app.matrix, actor, nu };
        let naar = naar.map(|code| self.gremium_met(code)).transpose()?.map(|(id, _)| id);
        let behandeling = Behandeling {
            op: nu.dag(),
            uitslag: uit_code(uitslag.unwrap_or_default())?,
            naar,
            toelichting: toelichting.unwrap_or_default().to_owned(),
            versie: pad::laad(self.tx, &context, punt).await?.versie,
        };
        Ok(pad::behandel(self.tx, &context, punt, &behandeling).await?)
    }
}
