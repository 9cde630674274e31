// SPDX-License-Identifier: EUPL-1.2
//! The roster of boa's in the demo region: Heerlen works for Simpelveld under a DVO, and next week nobody is there on Saturday
//! evening.

use jiff::ToSpan as _;
use jiff::civil::Date;
use kernel::{Functiesoort, GebruikerId, OrganisatieId, Tijdstip};
use web::Form;
use web::datum::toon_dag_kort;

use crate::demo::DemoFout;
use crate::demo::verloop::{Gebeuren, Verloop};
use crate::demo::wegen::afgekeurd;
use crate::netwerk::{functies_van_werkgever, organisatie_met_afkorting};
use crate::rooster::{lees_dienst, lees_vraag, plannen, vragen, zet_norm};
use crate::schil::Context;

/// From which week to which, counted from this one.
const WEKEN: std::ops::RangeInclusive<i64> = -14..=2;
/// The week in which something is missing.
const GAT: i64 = 1;
/// A week is planned so many days before its Monday.
const VOORAF_DAGEN: i64 = 14;

/// Employer, municipality, which of its boa's by name, day of the week (Monday is 0), from and until, where.
type Dienstregel = (&'static str, &'static str, usize, i64, &'static str, &'static str, &'static str);

const WEEK: &[Dienstregel] = &[
    ("HEE", "HEE", 0, 0, "9:00", "17:00", "Centrum"),
    ("HEE", "HEE", 0, 1, "9:00", "17:00", "Centrum"),
    ("HEE", "HEE", 0, 2, "9:00", "17:00", "Heerlerheide"),
    ("HEE", "HEE", 0, 3, "9:00", "17:00", "Centrum"),
    ("HEE", "HEE", 0, 4, "9:00", "17:00", "Hoensbroek"),
    ("HEE", "HEE", 1, 1, "17:00", "23:00", "Centrum"),
    ("HEE", "HEE", 1, 2, "17:00", "23:00", "Hoensbroek"),
    ("HEE", "HEE", 1, 3, "17:00", "23:00", "Centrum"),
    ("HEE", "HEE", 1, 5, "18:00", "1:00", "Centrum, uitgaansgebied"),
    ("HEE", "HEE", 2, 4, "16:00", "22:00", "Centrum"),
    ("HEE", "HEE", 2, 5, "10:00", "16:00", "Centrum, markt"),
    ("HEE", "SIM", 2, 5, "18:00", "22:00", "Simpelveld, dorpskern"),
    ("HEE", "SIM", 2, 6, "18:00", "21:00", "Bocholtz"),
    ("VAL", "VAL", 0, 0, "9:00", "17:00", "Centrum"),
    ("VAL", "VAL", 0, 1, "9:00", "17:00", "Broekhem"),
    ("VAL", "VAL", 0, 2, "14:00", "22:00", "Centrum"),
    ("VAL", "VAL", 0, 4, "14:00", "22:00", "Centrum"),
    ("VAL", "VAL", 0, 5, "12:00", "18:00", "Centrum, grotten"),
];

/// What a municipality wants where that is not the default.
const NORMEN: &[(&str, &str, i64)] = &[
    ("SIM", "dag", 0),
    ("SIM", "avond", 0),
    ("SIM", "weekenddag", 0),
    ("VAL", "avond", 0),
    ("VAL", "weekendavond", 0),
];

fn plus(dag: Date, dagen: i64) -> Date {
    dag.checked_add(dagen.days()).unwrap_or(dag)
}

impl Verloop<'_> {
    /// All weeks of the roster.
    pub(super) fn plan_rooster(&mut self) {
        for weken in WEKEN {
            let op = plus(self.maandag(weken), -VOORAF_DAGEN);
            self.plan(Tijdstip::op(op, 10, 15), Gebeuren::Rooster(weken));
        }
    }

    fn maandag(&self, weken: i64) -> Date {
        let dag = self.vandaag.dag();
        plus(dag, weken * 7 - i64::from(dag.weekday().to_monday_zero_offset()))
    }

    pub(super) async fn roosterweek(&mut self, nu: Tijdstip, weken: i64) -> Result<(), DemoFout> {
        let maandag = self.maandag(weken);
        if weken == *WEKEN.start() {
            self.zet_boanormen(nu).await?;
        }
        for (werkgever, gemeente, wie, dag, begin, eind, waar) in WEEK {
            if weken == GAT && (*gemeente, *dag) == ("SIM", 5) {
                continue;
            }
            let (werkgever, gemeente) = (self.deelnemer(werkgever).await?, self.deelnemer(gemeente).await?);
            let boa = self.boa(werkgever, *wie).await?;
            let mut form = dienstform(plus(maandag, *dag), (begin, eind), waar);
            form.zet("dienstgemeente", gemeente.to_string());
            form.zet("dienstboa", boa.to_string());
            let nieuw = lees_dienst(&mut form, werkgever, nu.dag()).ok_or_else(|| afgekeurd(&form))?;
            let actor = self.actor(werkgever, Functiesoort::Oover)?.clone();
            let context = Context { matrix: &self.app.matrix, actor: &actor, nu };
            plannen(self.tx, &context, &nieuw, &mut form).await?.ok_or_else(|| afgekeurd(&form))?;
        }
        if weken == GAT {
            self.vraag_inzet(nu, plus(maandag, 4)).await?;
        }
        Ok(())
    }

    /// Simpelveld asks Heerlen for an evening.
    async fn vraag_inzet(&mut self, nu: Tijdstip, dag: Date) -> Result<(), DemoFout> {
        let (gemeente, werkgever) = (self.deelnemer("SIM").await?, self.deelnemer("HEE").await?);
        let mut form = dienstform(dag, ("18:00", "22:00"), "Simpelveld, stationsgebied");
        form.zet("dienstwerkgever", werkgever.to_string());
        form.zet("dienstnotitie", "Avondwinkelen. Er was de vorige keer overlast van fietsen bij de ingang.");
        let nieuw = lees_vraag(&mut form, gemeente, nu.dag()).ok_or_else(|| afgekeurd(&form))?;
        let actor = self.actor(gemeente, Functiesoort::Oover)?.clone();
        let context = Context { matrix: &self.app.matrix, actor: &actor, nu };
        vragen(self.tx, &context, &nieuw, &mut form).await?.ok_or_else(|| afgekeurd(&form))?;
        Ok(())
    }

    async fn zet_boanormen(&mut self, nu: Tijdstip) -> Result<(), DemoFout> {
        for (gemeente, blok, aantal) in NORMEN {
            let gemeente = self.deelnemer(gemeente).await?;
            let actor = self.actor(gemeente, Functiesoort::Oover)?.clone();
            let context = Context { matrix: &self.app.matrix, actor: &actor, nu };
            zet_norm(self.tx, &context, blok, *aantal).await?;
        }
        Ok(())
    }

    async fn deelnemer(&mut self, afkorting: &str) -> Result<OrganisatieId, DemoFout> {
        let gevonden = organisatie_met_afkorting(self.tx, afkorting).await?;
        gevonden.map(|o| o.id).ok_or(DemoFout::Ontbreekt("a municipality in the roster"))
    }

    /// The so-many-th boa of an employer, by name.
    async fn boa(&mut self, werkgever: OrganisatieId, nummer: usize) -> Result<GebruikerId, DemoFout> {
        let mut wie: Vec<GebruikerId> = vec![];
        for f in functies_van_werkgever(self.tx, werkgever, Functiesoort::Boa).await? {
            if f.onder.is_none() && !wie.contains(&f.gebruiker) {
                wie.push(f.gebruiker);
            }
        }
        wie.get(nummer).copied().ok_or(DemoFout::Ontbreekt("a boa"))
    }
}

fn dienstform(dag: Date, (begin, eind): (&str, &str), waar: &str) -> Form {
    Form::from_pairs([
        ("dienstdag", toon_dag_kort(dag).as_str()),
        ("dienstbegin", begin),
        ("diensteind", eind),
        ("dienstwaar", waar),
    ])
}
