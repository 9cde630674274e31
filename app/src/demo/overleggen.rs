// SPDX-License-Identifier: EUPL-1.2
//! Tables held: what was proposed and given, who was there, what was decided, and which actions were done.

use kernel::{Actor, AgendapuntId, Functiesoort, OrganisatieId, OverlegId, SignaalId, Tijdstip};
use poort::Handeling;
use web::Form;

use crate::demo::DemoFout;
use crate::demo::bezetting::Bezetting;
use crate::demo::levensloop::{Stapje, Tafel as Soort};
use crate::demo::tafels::Demotafel;
use crate::demo::verloop::{Gebeuren, Geval, Verloop};
use crate::demo::wegen::{Werk, afgekeurd};
use crate::overleg::formulieren::{
    Afronding, Besluitformulier, NieuwCasuspunt, NieuwOverleg, NieuwProcespunt,
};
use crate::overleg::model::{Agendapunt, Puntsoort, Tafel, Tafelsoort};
use crate::overleg::{Gezien, acties_voor, handelingen, overleg, punt, tafel};
use crate::schil::Context;
use crate::signaal::thema::themanaam;
use crate::signaal::uitkomst::{Uitkomst, Vraagt};

/// A meeting is prepared this long before it is held.
pub(super) const VOORBEREIDEN_DAGEN: i64 = 8;
const PER_PUNT_MINUTEN: i64 = 9;

/// What a table decides, and how often.
const UITKOMSTEN: &[(Uitkomst, u64)] = &[
    (Uitkomst::C1, 6),
    (Uitkomst::C2, 5),
    (Uitkomst::M1, 4),
    (Uitkomst::M2, 4),
    (Uitkomst::R1, 3),
    (Uitkomst::B1, 2),
    (Uitkomst::P1, 1),
];

/// Where the demo refers to.
const VERWIJZING: &str = "Aan het vaste contactpunt, op de dag van het overleg.";

/// Functies that carry out what a table decides.
const UITVOERDERS: &[Functiesoort] =
    &[Functiesoort::Oover, Functiesoort::Partner, Functiesoort::Procesregisseur];

/// An item that waits for a meeting, and how its signaal lives on after it.
#[derive(Clone, Copy)]
pub(super) struct Wachtpunt {
    id: AgendapuntId,
    verder: Option<(Geval, &'static [Stapje])>,
}

/// Something that happens at a table.
pub(super) enum Tafelwerk {
    /// Whether and when to meet.
    Voorbereiden(Tijdstip),
    /// The proposals are put on the agenda.
    Agenderen(OverlegId),
    /// The meeting itself.
    Houden(OverlegId, Vec<Wachtpunt>),
}

impl Verloop<'_> {
    /// All meetings that were or will be.
    pub(super) fn plan_overleggen(&mut self) {
        for nummer in 0..self.tafels.len() {
            let Some(data) = self.tafels.get(nummer).map(|t| t.data(self.vandaag.dag())) else { continue };
            for begint_op in data {
                // The next one is in the diaries already.
                let op = begint_op.plus_dagen(-VOORBEREIDEN_DAGEN).min(self.vandaag.plus_minuten(-30));
                self.plan(op, Gebeuren::Tafel(nummer, Tafelwerk::Voorbereiden(begint_op)));
            }
        }
    }

    pub(super) async fn tafelwerk(
        &mut self,
        nu: Tijdstip,
        nummer: usize,
        werk: Tafelwerk,
    ) -> Result<(), DemoFout> {
        let tafel = self.tafels.get(nummer).cloned().ok_or(DemoFout::Ontbreekt("a table"))?;
        match werk {
            Tafelwerk::Voorbereiden(begint_op) => self.bereid_voor(nu, (nummer, &tafel), begint_op).await,
            Tafelwerk::Agenderen(id) => self.agendeer(nu, (nummer, &tafel), id).await,
            Tafelwerk::Houden(id, punten) => self.houd(nu, (nummer, &tafel), id, punten).await,
        }
    }

    /// Brings a signaal to a table that is for it.
    pub(super) async fn stel_voor(
        &mut self,
        nu: Tijdstip,
        geval: Geval,
        waarvoor: Soort,
        rest: &'static [Stapje],
    ) -> Result<(), DemoFout> {
        let past: Vec<usize> = self
            .tafels
            .iter()
            .enumerate()
            .filter(|(_, t)| t.is_voor(geval.eigenaar, waarvoor))
            .map(|(n, _)| n)
            .collect();
        let nummer = *self.maker.toeval.kies(&past).ok_or(DemoFout::Ontbreekt("a table for this"))?;
        let tafel = self.tafels.get(nummer).cloned().ok_or(DemoFout::Ontbreekt("a table"))?;
        let oover = self.actor(geval.eigenaar, Functiesoort::Oover)?;
        let id = self.casuspunt(nu, geval.signaal, &tafel, oover).await?;
        self.wachtpunten.entry(nummer).or_default().push(Wachtpunt { id, verder: Some((geval, rest)) });
        Ok(())
    }

    async fn casuspunt(
        &mut self,
        nu: Tijdstip,
        signaal: SignaalId,
        waar: &Demotafel,
        oover: &Actor,
    ) -> Result<AgendapuntId, DemoFout> {
        let werk = Werk { app: self.app, actor: oover, nu };
        let context = Context { matrix: &self.app.matrix, actor: oover, nu };
        let (sleutel, kern) = werk.open(self.tx, Handeling::SignaalInzien, signaal).await?;
        let mut form = Form::leeg();
        let thema = themanaam(&kern.thema, web::Taal::Nl);
        form.zet("tafel", waar.id.to_string());
        form.zet("titel", format!("{thema}: {}", kern.nummer));
        form.zet("agendadoel", "Bepalen wie wat doet en wie de leiding heeft.");
        form.zet(
            "verstrekkingsnoodzaak",
            "De partij moet weten wat waar is gezien om te kunnen zeggen wat zij kan doen.",
        );
        form.zet("veldgroepen", "inhoud");
        for (n, partij) in self.partijen(waar, oover.organisatie).into_iter().enumerate() {
            form.zet(&format!("partijen.{n}.organisatie"), partij.to_string());
            form.zet(&format!("partijen.{n}.rol"), if n < 2 { "betrokken" } else { "advies" });
        }
        let nieuw = NieuwCasuspunt::lees(&mut form).ok_or_else(|| afgekeurd(&form))?;
        let voorstel = handelingen::voorstelbaar(self.tx, &context, sleutel).await?;
        let tafel = tafel(self.tx, &context, waar.id).await?.ok_or(DemoFout::Ontbreekt("a table"))?;
        handelingen::keur_voorstel(self.tx, &context, &voorstel, &tafel, &nieuw, &mut form).await?;
        if !form.is_goed() {
            return Err(afgekeurd(&form));
        }
        Ok(handelingen::casuspunt_voorstellen(self.tx, &context, &voorstel, &tafel, &nieuw).await?)
    }

    /// A few members, partners more often than neighbours, so that most members know nothing of an item.
    fn partijen(&mut self, waar: &Demotafel, eigen: OrganisatieId) -> Vec<OrganisatieId> {
        let toeval = &mut self.maker.toeval;
        let gemeente =
            |o: &OrganisatieId| self.bezetting.gemeenten().iter().any(|(g, _)| g.organisatie == *o);
        let mut uit: Vec<OrganisatieId> = Vec::new();
        for lid in waar.leden.iter().filter(|l| **l != eigen) {
            if toeval.procent(if gemeente(lid) { 12 } else { 55 }) && uit.len() < 4 {
                uit.push(*lid);
            }
        }
        uit
    }

    async fn bereid_voor(
        &mut self,
        nu: Tijdstip,
        (nummer, waar): (usize, &Demotafel),
        begint_op: Tijdstip,
    ) -> Result<(), DemoFout> {
        let komt_nog = begint_op > self.vandaag;
        let wacht = self.wachtpunten.get(&nummer).map_or(0, Vec::len);
        if !komt_nog && wacht == 0 && !self.maker.toeval.procent(20) {
            return Ok(());
        }
        let mut form = Form::leeg();
        form.zet("overlegdatum", begint_op.dag().strftime("%d-%m-%Y").to_string());
        let (uur, minuut) = begint_op.uur_minuut();
        form.zet("begintijd", format!("{uur:02}:{minuut:02}"));
        form.zet("duur", waar.duur_minuten.to_string());
        form.zet("locatie", if waar.soort == Tafelsoort::Gso { "Vergaderkamer 2" } else { "Raadzaal" });
        let nieuw = NieuwOverleg::lees(&mut form, nu.dag()).ok_or_else(|| afgekeurd(&form))?;
        let context = Context { matrix: &self.app.matrix, actor: &waar.regie, nu };
        let overleg = handelingen::plannen(self.tx, &context, waar.id, &nieuw).await?;
        self.procespunt(nu, (nummer, waar)).await?;
        self.plan(begint_op.plus_dagen(-1), Gebeuren::Tafel(nummer, Tafelwerk::Agenderen(overleg)));
        Ok(())
    }

    async fn procespunt(
        &mut self,
        nu: Tijdstip,
        (nummer, waar): (usize, &Demotafel),
    ) -> Result<(), DemoFout> {
        let proces = self.maker.stenen.procespunt(waar.soort.code(), &mut self.maker.toeval);
        let Some(proces) = proces else { return Ok(()) };
        let mut form = Form::from_pairs([
            ("titel", proces.titel.as_str()),
            ("agendadoel", proces.doel.as_str()),
            ("toelichting", proces.toelichting.as_str()),
        ]);
        let nieuw = NieuwProcespunt::lees(&mut form).ok_or_else(|| afgekeurd(&form))?;
        let context = Context { matrix: &self.app.matrix, actor: &waar.regie, nu };
        let id = handelingen::procespunt_voorstellen(self.tx, &context, waar.id, &nieuw).await?;
        self.wachtpunten.entry(nummer).or_default().push(Wachtpunt { id, verder: None });
        Ok(())
    }

    async fn agendeer(
        &mut self,
        nu: Tijdstip,
        (nummer, waar): (usize, &Demotafel),
        id: OverlegId,
    ) -> Result<(), DemoFout> {
        let context = Context { matrix: &self.app.matrix, actor: &waar.regie, nu };
        let (gepland, _) = overleg(self.tx, &context, id).await?.ok_or(DemoFout::Ontbreekt("a meeting"))?;
        handelingen::agenda_vullen(self.tx, &context, id, gepland.versie).await?;
        let punten = self.wachtpunten.remove(&nummer).unwrap_or_default();
        self.plan(gepland.begint_op, Gebeuren::Tafel(nummer, Tafelwerk::Houden(id, punten)));
        Ok(())
    }

    async fn houd(
        &mut self,
        begin: Tijdstip,
        (nummer, waar): (usize, &Demotafel),
        id: OverlegId,
        punten: Vec<Wachtpunt>,
    ) -> Result<(), DemoFout> {
        let mut nu = begin;
        for wachtpunt in punten {
            nu = nu.plus_minuten(PER_PUNT_MINUTEN);
            // One in ten needs more time and comes back.
            if wachtpunt.verder.is_some() && self.maker.toeval.procent(10) {
                self.wachtpunten.entry(nummer).or_default().push(wachtpunt);
                continue;
            }
            self.behandel(nu, waar, wachtpunt.id).await?;
            if let Some((geval, rest)) = wachtpunt.verder {
                self.plan_volgende(nu, geval, rest);
            }
        }
        let context = Context { matrix: &self.app.matrix, actor: &waar.regie, nu };
        let (gehouden, _) = overleg(self.tx, &context, id).await?.ok_or(DemoFout::Ontbreekt("a meeting"))?;
        handelingen::sluiten(self.tx, self.app, &context, id, gehouden.versie, true).await?;
        Ok(())
    }

    /// Who was there, and what was decided.
    async fn behandel(&mut self, nu: Tijdstip, waar: &Demotafel, id: AgendapuntId) -> Result<(), DemoFout> {
        let context = Context { matrix: &self.app.matrix, actor: &waar.regie, nu };
        let (gezien, tafel) = self.lees_punt(&context, id).await?;
        let kring: Vec<OrganisatieId> =
            handelingen::kring(&gezien, &tafel, &context).into_iter().map(|(o, _)| o).collect();
        let toeval = &mut self.maker.toeval;
        let er: Vec<OrganisatieId> = kring.iter().copied().filter(|_| toeval.procent(85)).collect();
        handelingen::aanwezigheid_vastleggen(self.tx, &context, id, &er, gezien.versie).await?;
        let (gezien, _) = self.lees_punt(&context, id).await?;
        let mut form = self.besluit(nu, &gezien, &kring);
        let casus = gezien.soort == Puntsoort::Casus;
        let formulier = Besluitformulier::lees(&mut form, casus, &kring, nu.dag());
        let formulier = formulier.ok_or_else(|| afgekeurd(&form))?;
        handelingen::besluit_vastleggen(self.tx, &context, id, &formulier).await?;
        let einde = Tijdstip::op(formulier.uiterlijk_op, 12, 0);
        let rond = einde.plus_dagen(self.maker.toeval.tussen(-12, 30)).max(nu.plus_dagen(2));
        self.plan(rond, Gebeuren::Actie(id, formulier.eigenaar));
        Ok(())
    }

    async fn lees_punt(
        &mut self,
        context: &Context<'_>,
        id: AgendapuntId,
    ) -> Result<(Gezien<Agendapunt>, Tafel), DemoFout> {
        punt(self.tx, context, id).await?.ok_or(DemoFout::Ontbreekt("an item"))
    }

    fn besluit(&mut self, nu: Tijdstip, gezien: &Agendapunt, kring: &[OrganisatieId]) -> Form {
        let toeval = &mut self.maker.toeval;
        let mut form = Form::leeg();
        if gezien.soort == Puntsoort::Casus {
            let uitkomst = toeval.weeg(UITKOMSTEN).copied().unwrap_or(Uitkomst::M1);
            form.zet("besluituitkomst", uitkomst.code());
            form.zet("besluittekst", self.maker.stenen.besluit(uitkomst.code(), toeval));
            if uitkomst.vraagt().contains(&Vraagt::Verwijzing) {
                form.zet("besluitverwijzing", VERWIJZING);
            }
        } else {
            form.zet("besluittekst", self.maker.stenen.procesbesluit(toeval));
        }
        // Mostly who brought it in, sometimes another who can do it.
        let kunnen: Vec<OrganisatieId> =
            kring.iter().copied().filter(|o| uitvoerder(self.bezetting, *o).is_some()).collect();
        let eigenaar = if toeval.procent(65) && kunnen.contains(&gezien.namens) {
            gezien.namens
        } else {
            toeval.kies(&kunnen).copied().unwrap_or(gezien.namens)
        };
        form.zet("besluiteigenaar", eigenaar.to_string());
        let uiterlijk = nu.plus_dagen(toeval.tussen(14, 70)).dag();
        form.zet("uiterlijk", uiterlijk.strftime("%d-%m-%Y").to_string());
        form.zet("versie", gezien.versie.to_string());
        form
    }

    /// The owner of the action that followed from an item says that it is done.
    pub(super) async fn rond_actie_af(
        &mut self,
        nu: Tijdstip,
        van: AgendapuntId,
        eigenaar: OrganisatieId,
    ) -> Result<(), DemoFout> {
        let Some(actor) = uitvoerder(self.bezetting, eigenaar) else { return Ok(()) };
        let context = Context { matrix: &self.app.matrix, actor, nu };
        let open = acties_voor(self.tx, &self.app.matrix, actor, nu, 500).await?;
        let Some(actie) = open.into_iter().find(|a| a.punt == van) else { return Ok(()) };
        let gedaan = self.maker.toeval.procent(92);
        let mut form = Form::from_pairs([
            ("actiestatus", if gedaan { "gedaan" } else { "niet-mogelijk" }),
            ("resultaat", self.maker.stenen.actieresultaat(&mut self.maker.toeval)),
        ]);
        form.zet("versie", actie.versie.to_string());
        let afronding = Afronding::lees(&mut form).ok_or_else(|| afgekeurd(&form))?;
        Ok(handelingen::afronden(self.tx, &context, actie.id, &afronding).await?)
    }
}

/// Who at the organisation carries out what a table decides.
fn uitvoerder(bezetting: &Bezetting, organisatie: OrganisatieId) -> Option<&Actor> {
    UITVOERDERS.iter().find_map(|soort| bezetting.actor(organisatie, *soort))
}
