// SPDX-License-Identifier: EUPL-1.2
//! Two years of the region, lived through in the order of time.
//!
//! What happens waits in one queue, earliest first, and may bring about what happens later; what would happen after today
//! does not. So numbers, trails and messages stand in the order in which they would have come about.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};

use db::{Tx, sql};
use jiff::civil::Weekday;
use kernel::{
    Actor, AgendapuntId, Functiesoort, Herkomst, MagditvraagId, OrganisatieId, SignaalId, Tijdstip,
};
use poort::Handeling;

use crate::app::App;
use crate::demo::DemoFout;
use crate::demo::bewaring::Bewaarwerk;
use crate::demo::bezetting::Bezetting;
use crate::demo::casussen::Casuswerk;
use crate::demo::gremia::{Gremiumboek, Gremiumwerk};
use crate::demo::instrumenten::Regelwerk;
use crate::demo::levensloop::{Stapje, Zet};
use crate::demo::maker::Maker;
use crate::demo::overleggen::{Tafelwerk, Wachtpunt};
use crate::demo::procedures::Procedurewerk;
use crate::demo::tafels::Demotafel;
use crate::demo::toeval::Toeval;
use crate::demo::toezicht::Toezichtwerk;
use crate::demo::wegen::Werk;
use crate::demo::zorgmeldingen::Zorgwerk;
use crate::signaal::terugkoppeling::{self, Toestand};
use crate::signaal::weging::Stap;
use crate::signaal::{Fase, Kanaal, Kern, NieuwSignaal, melden, registreren_namens, terugkoppelen};

/// Something that happens.
pub(super) enum Gebeuren {
    /// A signaal comes in, and lives this life.
    Ontvangst(Box<NieuwSignaal>, &'static [Stapje]),
    /// The next thing that happens to a signaal.
    Stap(Geval, &'static [Stapje]),
    /// The reporter hears what is known by then.
    Antwoord(Geval),
    /// Something at a table.
    Tafel(usize, Tafelwerk),
    /// An own rule for "mag dit?" comes into force.
    Magditregel,
    /// Somebody asks: may this?
    Magditvraag(usize),
    /// The jurist answers, with an article and a reason.
    Magditantwoord(MagditvraagId, &'static str, &'static str),
    /// The municipalities take part in checks.
    Navraagdeelname,
    /// Somebody checks with partners.
    Navraag(usize),
    /// Somebody asks about his or her own data.
    Verzoek(usize),
    /// Something about bodies, partners and cooperation.
    Gremium(Gremiumwerk),
    /// Something about keeping and destroying.
    Bewaring(Bewaarwerk),
    /// Something about supervision.
    Toezicht(Toezichtwerk),
    /// Something with a care report.
    Zorg(Zorgwerk),
    /// Something with a casus.
    Casus(Casuswerk),
    /// Something with a procedure of the mayor.
    Procedure(Procedurewerk),
    /// A week of the roster is planned, so many weeks from now.
    Rooster(i64),
    /// Something with rules of municipalities.
    Regels(Regelwerk),
    /// The action that followed from an item is done by its owner.
    Actie(AgendapuntId, OrganisatieId),
}

/// A signaal and whose it is.
#[derive(Clone, Copy)]
pub(super) struct Geval {
    pub(super) signaal: SignaalId,
    pub(super) eigenaar: OrganisatieId,
}

/// See the module.
pub(super) struct Verloop<'a> {
    pub(super) app: &'a App,
    pub(super) tx: &'a mut Tx,
    pub(super) maker: Maker,
    pub(super) bezetting: &'a Bezetting,
    pub(super) tafels: &'a [Demotafel],
    /// What was proposed at a table and waits for a meeting.
    pub(super) wachtpunten: HashMap<usize, Vec<Wachtpunt>>,
    /// Bodies and partners that were made.
    pub(super) gremiumboek: Gremiumboek,
    /// Today: nothing happens after it.
    pub(super) vandaag: Tijdstip,
    wachtrij: BinaryHeap<Reverse<(Tijdstip, usize)>>,
    gebeuren: HashMap<usize, Gebeuren>,
    volgnummer: usize,
}

impl<'a> Verloop<'a> {
    pub(super) fn nieuw(
        app: &'a App,
        tx: &'a mut Tx,
        maker: Maker,
        (bezetting, tafels): (&'a Bezetting, &'a [Demotafel]),
        vandaag: Tijdstip,
    ) -> Self {
        Self {
            app,
            tx,
            maker,
            bezetting,
            tafels,
            wachtpunten: HashMap::new(),
            gremiumboek: Gremiumboek::default(),
            vandaag,
            wachtrij: BinaryHeap::new(),
            gebeuren: HashMap::new(),
            volgnummer: 0,
        }
    }

    /// Something will happen, unless that is after today.
    pub(super) fn plan(&mut self, op: Tijdstip, wat: Gebeuren) {
        if op <= self.vandaag {
            self.wachtrij.push(Reverse((op, self.volgnummer)));
            self.gebeuren.insert(self.volgnummer, wat);
            self.volgnummer += 1;
        }
    }

    /// Lets everything happen until nothing waits.
    pub(super) async fn leef(&mut self, verder: &mut (dyn FnMut(u64) + Send)) -> Result<(), DemoFout> {
        while let Some(Reverse((op, nummer))) = self.wachtrij.pop() {
            match self.gebeuren.remove(&nummer) {
                Some(Gebeuren::Ontvangst(nieuw, leven)) => {
                    self.ontvang(&nieuw, leven).await?;
                    verder(1);
                }
                Some(Gebeuren::Stap(geval, zetten)) if self.is_er(geval).await? => {
                    self.stap(op, geval, zetten).await?;
                }
                Some(Gebeuren::Antwoord(geval)) if self.is_er(geval).await? => {
                    self.antwoord(op, geval).await?;
                }
                // It was destroyed on its day: nothing more happens to it.
                Some(Gebeuren::Stap(..) | Gebeuren::Antwoord(_)) => {}
                Some(Gebeuren::Tafel(nummer, werk)) => self.tafelwerk(op, nummer, werk).await?,
                Some(Gebeuren::Gremium(werk)) => self.gremiumwerk(op, werk).await?,
                Some(Gebeuren::Bewaring(werk)) => self.bewaarwerk(op, werk).await?,
                Some(Gebeuren::Toezicht(werk)) => self.toezichtwerk(op, werk).await?,
                Some(Gebeuren::Actie(van, eigenaar)) => self.rond_actie_af(op, van, eigenaar).await?,
                Some(Gebeuren::Navraagdeelname) => self.doe_mee_aan_navragen(op).await?,
                Some(Gebeuren::Navraag(vraag)) => self.stel_navraag(op, vraag).await?,
                Some(Gebeuren::Verzoek(verzoek)) => self.doe_verzoek(op, verzoek).await?,
                Some(Gebeuren::Casus(werk)) => self.casuswerk(op, werk).await?,
                Some(Gebeuren::Procedure(werk)) => self.procedurewerk(op, werk).await?,
                Some(Gebeuren::Zorg(werk)) => self.zorgwerk(op, werk).await?,
                Some(Gebeuren::Rooster(weken)) => self.roosterweek(op, weken).await?,
                Some(Gebeuren::Regels(werk)) => self.regelwerk(op, werk).await?,
                Some(Gebeuren::Magditregel) => self.stel_regel_vast(op).await?,
                Some(Gebeuren::Magditvraag(vraag)) => self.stel_vraag(op, vraag).await?,
                Some(Gebeuren::Magditantwoord(vraag, artikel, reden)) => {
                    self.antwoord_van_jurist(op, vraag, artikel, reden).await?;
                }
                None => {}
            }
        }
        Ok(())
    }

    async fn is_er(&mut self, geval: Geval) -> Result<bool, DemoFout> {
        let vraag = sql!("SELECT id FROM signaal WHERE id = $1", geval.signaal);
        Ok(self.tx.row_opt(vraag).await?.is_some())
    }

    pub(super) fn actor(
        &self,
        organisatie: OrganisatieId,
        soort: Functiesoort,
    ) -> Result<&'a Actor, DemoFout> {
        self.bezetting.actor(organisatie, soort).ok_or(DemoFout::Ontbreekt("somebody for this work"))
    }

    async fn ontvang(&mut self, nieuw: &NieuwSignaal, leven: &'static [Stapje]) -> Result<(), DemoFout> {
        let op = nieuw.ontvangen_op;
        let vastgelegd = if nieuw.kanaal == Kanaal::Melding {
            melden(self.tx, nieuw).await?.0
        } else {
            let buiten = matches!(nieuw.kanaal, Kanaal::Waarneming | Kanaal::Controle);
            let boa = self.bezetting.actor(nieuw.eigenaar, Functiesoort::Boa).filter(|_| buiten);
            let actor = boa.map_or_else(|| self.actor(nieuw.eigenaar, Functiesoort::Oover), Ok)?;
            let nieuw = NieuwSignaal { ontvangen_door: Some(actor.functie), ..nieuw.clone() };
            registreren_namens(self.tx, &self.app.matrix, actor, &nieuw, op).await?
        };
        let geval = Geval { signaal: vastgelegd.id, eigenaar: nieuw.eigenaar };
        if nieuw.beperking.herkomst != Herkomst::Mma {
            self.plan_antwoord(op, geval, (1, 12));
        }
        self.plan_volgende(op, geval, leven);
        Ok(())
    }

    /// Most reporters hear in time; some late; a few of late still wait.
    pub(super) fn plan_antwoord(&mut self, op: Tijdstip, geval: Geval, tijdig: (i64, i64)) {
        let (van, tot) = if self.maker.toeval.procent(85) { tijdig } else { (16, 45) };
        let dagen = self.maker.toeval.tussen(van, tot);
        let moment = werkmoment(op, dagen, &mut self.maker.toeval);
        self.plan(moment, Gebeuren::Antwoord(geval));
    }

    pub(super) fn plan_volgende(&mut self, op: Tijdstip, geval: Geval, zetten: &'static [Stapje]) {
        if let Some((_, (van, tot))) = zetten.first() {
            let dagen = self.maker.toeval.tussen(*van, *tot);
            let moment = werkmoment(op, dagen, &mut self.maker.toeval);
            self.plan(moment, Gebeuren::Stap(geval, zetten));
        }
    }

    async fn stap(&mut self, nu: Tijdstip, geval: Geval, zetten: &'static [Stapje]) -> Result<(), DemoFout> {
        let Some(((zet, _), rest)) = zetten.split_first() else { return Ok(()) };
        if let Zet::Naar(waarvoor) = zet {
            return self.stel_voor(nu, geval, *waarvoor, rest).await;
        }
        let soort = match zet {
            Zet::Bronnen { .. } => Stap::Bronnen.handeling(),
            _ => Handeling::SignaalWegen,
        };
        let soort = if soort == Handeling::BronnenBevragen {
            Functiesoort::Privacyfunctionaris
        } else {
            Functiesoort::Oover
        };
        let werk = Werk { app: self.app, actor: self.actor(geval.eigenaar, soort)?, nu };
        let fase = werk.zet(self.tx, &mut self.maker, geval.signaal, *zet).await?;
        if matches!(fase, Fase::Uitgezet | Fase::Afgesloten) {
            self.plan_antwoord(nu, geval, (1, 9));
        }
        self.plan_volgende(nu, geval, rest);
        Ok(())
    }

    /// Answers what was asked for the reporter, as the signaal stands now.
    async fn antwoord(&mut self, nu: Tijdstip, geval: Geval) -> Result<(), DemoFout> {
        let werk = Werk { app: self.app, actor: self.actor(geval.eigenaar, Functiesoort::Oover)?, nu };
        let (sleutel, kern) = werk.open(self.tx, Handeling::SignaalInzien, geval.signaal).await?;
        if kern.herkomst == Herkomst::Mma {
            return Ok(());
        }
        let gevraagd = terugkoppeling::van(self.tx, &sleutel).await?;
        for open in gevraagd.iter().filter(|t| t.gegeven_op.is_none()) {
            terugkoppelen(self.tx, werk.actor, nu, &sleutel, (open.id, toestand(&kern))).await?;
        }
        Ok(())
    }
}

/// What the reporter hears.
fn toestand(kern: &Kern) -> Toestand {
    let uitkomst = kern.uitkomst.as_deref().and_then(|u| u.parse::<crate::signaal::Uitkomst>().ok());
    let toestand = uitkomst.map_or(Toestand::Opgepakt, crate::signaal::Uitkomst::terugkoppeling);
    if kern.fase == Fase::Afgesloten && !toestand.is_afgerond() { Toestand::Gedaan } else { toestand }
}

/// So many days later, on a working day and in working hours, and always after.
pub(super) fn werkmoment(na: Tijdstip, dagen: i64, toeval: &mut Toeval) -> Tijdstip {
    let dag = na.plus_dagen(dagen);
    let over = match dag.dag().weekday() {
        Weekday::Saturday => 2,
        Weekday::Sunday => 1,
        _ => 0,
    };
    let dag = dag.plus_dagen(over).dag();
    let moment = Tijdstip::op(dag, 9, 0).plus_minuten(toeval.tussen(0, 450));
    if moment > na { moment } else { na.plus_minuten(toeval.tussen(10, 60)) }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn work_is_done_on_working_days_and_after_what_led_to_it() {
        let mut toeval = Toeval::met_zaad(1);
        let vrijdag = Tijdstip::op(date(2026, 11, 20), 16, 45);
        for dagen in 0..30 {
            let moment = werkmoment(vrijdag, dagen, &mut toeval);
            assert!(moment > vrijdag);
            let weekend = matches!(moment.dag().weekday(), Weekday::Saturday | Weekday::Sunday);
            assert!(!weekend, "{}", moment.rfc3339());
        }
    }
}
