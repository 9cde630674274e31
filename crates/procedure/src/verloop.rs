// SPDX-License-Identifier: EUPL-1.2
//! One case that walks a procedure.

use jiff::civil::Date;
use termijn::{Feiten, Moment, Rekenaar};

use crate::codes::{Keuze, Proceduresoort, Stand, Vraag, Wie, Zet};
use crate::fout::Weigering;
use crate::klok::{self, Klok, Lopend, Vanaf};
use crate::schema::{Na, Schema, Stap};

/// An answer shorter than this says nothing.
const ANTWOORD_MIN: usize = 10;

/// How a step is taken.
#[derive(Debug, Clone)]
pub struct Uitvoering {
    op: Moment,
    door: Wie,
    antwoorden: Vec<(Vraag, String)>,
    gekozen: Vec<(Keuze, Date)>,
    betreft: Option<Date>,
}

impl Uitvoering {
    /// Then, by them. A decision is taken, for what counts from it, when it was made known (Awb 3:40, 6:8).
    #[must_use]
    pub const fn op(op: Moment, door: Wie) -> Self {
        Self { op, door, antwoorden: Vec::new(), gekozen: Vec::new(), betreft: None }
    }

    /// With this answer.
    #[must_use]
    pub fn antwoord(mut self, vraag: Vraag, tekst: impl Into<String>) -> Self {
        self.antwoorden.push((vraag, tekst.into()));
        self
    }

    /// With this date.
    #[must_use]
    pub fn kies(mut self, keuze: Keuze, dag: Date) -> Self {
        self.gekozen.push((keuze, dag));
        self
    }

    /// About the decision that was made known on this day: for objection, appeal and interim relief.
    #[must_use]
    pub const fn betreft(mut self, dag: Date) -> Self {
        self.betreft = Some(dag);
        self
    }
}

/// A step that was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gedaan {
    /// Which.
    pub zet: Zet,
    /// When.
    pub op: Moment,
    /// The dates that were chosen with it.
    pub gekozen: Vec<(Keuze, Date)>,
    /// The day on which the decision that it is about was made known.
    pub betreft: Option<Date>,
}

/// A step that was judged and may be taken. Only [`Verloop::keur`] makes one.
#[derive(Debug, Clone)]
pub struct Gekeurd {
    stap: &'static Stap,
    gedaan: Gedaan,
}

impl Gekeurd {
    /// What the schema says of it.
    pub const fn stap(&self) -> &'static Stap {
        self.stap
    }

    /// What is to be kept of it.
    pub const fn gedaan(&self) -> &Gedaan {
        &self.gedaan
    }
}

/// One case.
#[derive(Debug, Clone)]
pub struct Verloop {
    soort: Proceduresoort,
    tegen: Option<Proceduresoort>,
    stand: Stand,
    gedaan: Vec<Gedaan>,
}

impl Verloop {
    /// A case that begins.
    pub const fn begin(soort: Proceduresoort) -> Self {
        Self { soort, tegen: None, stand: Schema::van(soort).begin, gedaan: Vec::new() }
    }

    /// A case as it was kept: the steps in their order.
    ///
    /// # Errors
    /// When a step does not follow the one before it: what was kept is not of this procedure.
    pub fn lees(soort: Proceduresoort, gedaan: Vec<Gedaan>) -> Result<Self, Weigering> {
        let mut stand = Schema::van(soort).begin;
        for g in &gedaan {
            let stap = Schema::van(soort).stap(stand, g.zet);
            stand = stap.ok_or(Weigering::VolgtNiet { stand, zet: g.zet })?.naar;
        }
        Ok(Self { soort, tegen: None, stand, gedaan })
    }

    /// Against a decision of this kind: for objection, appeal and interim relief. Some clocks run in such a case only.
    #[must_use]
    pub const fn tegen(mut self, soort: Proceduresoort) -> Self {
        self.tegen = Some(soort);
        self
    }

    /// Which procedure.
    pub const fn soort(&self) -> Proceduresoort {
        self.soort
    }

    /// Where it stands by what was done; see [`Verloop::stand_op`] for what lapsed since.
    pub const fn stand(&self) -> Stand {
        self.stand
    }

    /// What was done, oldest first.
    pub fn gedaan(&self) -> &[Gedaan] {
        &self.gedaan
    }

    /// What can follow.
    pub fn mogelijk(&self) -> impl Iterator<Item = &'static Stap> {
        Schema::van(self.soort).mogelijk(self.stand).filter(|s| self.past_nog(s))
    }

    fn past_nog(&self, stap: &Stap) -> bool {
        let keren = self.gedaan.iter().filter(|g| g.zet == stap.zet).count();
        stap.hoogstens.is_none_or(|max| keren < max)
    }

    /// Judges a step with the set of terms that ships with crate `termijn`.
    ///
    /// # Errors
    /// When it does not follow, is not theirs, lacks an answer or date, or lies before what it follows.
    pub fn keur(&self, zet: Zet, hoe: &Uitvoering) -> Result<Gekeurd, Weigering> {
        let rekenaar = Rekenaar::standaard().map_err(|_| Weigering::NogNiet("termijnen"))?;
        self.keur_met(zet, hoe, &rekenaar)
    }

    /// Judges a step with this set of terms.
    ///
    /// # Errors
    /// As [`Verloop::keur`].
    pub fn keur_met(&self, zet: Zet, hoe: &Uitvoering, rekenaar: &Rekenaar) -> Result<Gekeurd, Weigering> {
        let stand = self.stand_op(&hoe.op, rekenaar);
        let stap = Schema::van(self.soort).stap(stand, zet).ok_or(Weigering::VolgtNiet { stand, zet })?;
        if !stap.wie.contains(&hoe.door) {
            let artikel = stap.artikelen.first().copied().unwrap_or("Awb 10:1");
            return Err(Weigering::Onbevoegd { zet, wie: hoe.door, artikel });
        }
        if !self.past_nog(stap) {
            return Err(Weigering::TeVaak(zet));
        }
        self.keur_moment(stap, hoe, rekenaar)?;
        keur_antwoorden(stap, hoe)?;
        self.keur_keuzes(stap, hoe, rekenaar)?;
        if stap.klokken.iter().any(|k| k.vanaf == Vanaf::EindeBezwaartermijn) && hoe.betreft.is_none() {
            return Err(Weigering::ZonderBesluit);
        }
        let gedaan = Gedaan { zet, op: hoe.op.clone(), gekozen: hoe.gekozen.clone(), betreft: hoe.betreft };
        Ok(Gekeurd { stap, gedaan })
    }

    /// Takes a step that was judged.
    #[must_use]
    pub fn met(&self, gekeurd: Gekeurd) -> Self {
        let mut gedaan = self.gedaan.clone();
        gedaan.push(gekeurd.gedaan);
        Self { soort: self.soort, tegen: self.tegen, stand: gekeurd.stap.naar, gedaan }
    }

    fn keur_moment(&self, stap: &Stap, hoe: &Uitvoering, rekenaar: &Rekenaar) -> Result<(), Weigering> {
        if stap.uur && matches!(hoe.op, Moment::Dag(_)) {
            return Err(Weigering::ZonderUur);
        }
        if self.gedaan.last().is_some_and(|vorige| klok::voor(&hoe.op, &vorige.op)) {
            return Err(Weigering::VoorDeVorige);
        }
        match stap.na {
            Some(Na::Keuze(keuze)) if self.gekozen(keuze).is_some_and(|dag| hoe.op.dag() <= dag) => {
                Err(Weigering::NogNiet(keuze.code()))
            }
            Some(Na::Termijn(code)) => {
                let lopend = self.klokken(rekenaar).into_iter().find(|k| k.regel.termijn == code);
                match lopend {
                    Some(k) if !klok::voor(k.antwoord.einde(), &hoe.op) => Err(Weigering::NogNiet(code)),
                    _ => Ok(()),
                }
            }
            _ => Ok(()),
        }
    }

    fn keur_keuzes(&self, stap: &Stap, hoe: &Uitvoering, rekenaar: &Rekenaar) -> Result<(), Weigering> {
        for &(keuze, grens) in stap.kiest {
            let gekozen = hoe.gekozen.iter().find(|(k, _)| *k == keuze).map(|(_, dag)| *dag);
            let dag = gekozen.ok_or(Weigering::NietGekozen(keuze))?;
            let uiterlijk = match grens {
                Some(code) => Some(rekenaar.bereken(code, &Feiten::van(hoe.op.clone()))?.werkdatum().dag()),
                None => None,
            };
            let einde =
                if keuze == Keuze::Duur { self.einde_van_rechtswege(stap, hoe, rekenaar) } else { None };
            let grenzen = uiterlijk.into_iter().chain(einde);
            if dag < hoe.op.dag() || grenzen.min().is_some_and(|u| dag > u) {
                return Err(Weigering::GekozenBuitenGrens(keuze));
            }
        }
        Ok(())
    }

    /// The day on which what a step begins lapses by law: it cannot be chosen to last longer.
    fn einde_van_rechtswege(&self, stap: &Stap, hoe: &Uitvoering, rekenaar: &Rekenaar) -> Option<Date> {
        let nu = Gedaan { zet: stap.zet, op: hoe.op.clone(), gekozen: vec![], betreft: hoe.betreft };
        let vervalt = stap.klokken.iter().filter(|k| k.verloopt.is_some());
        let einde = |k: &Klok| klok::reken(rekenaar, *k, self.begin_van(*k, &nu, rekenaar)?).ok();
        vervalt.filter_map(einde).map(|l| l.werkdatum().dag()).min()
    }

    /// The last date that was chosen of a kind.
    pub fn gekozen(&self, keuze: Keuze) -> Option<Date> {
        let alle = self.gedaan.iter().rev().flat_map(|g| &g.gekozen);
        alle.filter(|(k, _)| *k == keuze).map(|(_, dag)| *dag).next()
    }

    /// The clocks that run: started by a step, and not stopped by a later one. A term that cannot be computed (no hour was
    /// kept) is not among them.
    pub fn klokken(&self, rekenaar: &Rekenaar) -> Vec<Lopend> {
        let mut stand = Schema::van(self.soort).begin;
        let mut lopend = Vec::new();
        for (plek, g) in self.gedaan.iter().enumerate() {
            let Some(stap) = Schema::van(self.soort).stap(stand, g.zet) else { break };
            stand = stap.naar;
            let later = self.gedaan.get(plek + 1..).unwrap_or_default();
            let hier = |k: &&Klok| k.tegen.is_none_or(|soort| self.tegen == Some(soort));
            for &regel in stap.klokken.iter().filter(hier) {
                let gestopt = later.iter().any(|l| regel.stopt.contains(&l.zet));
                if let (false, Some(van)) = (gestopt, self.begin_van(regel, g, rekenaar)) {
                    lopend.extend(klok::reken(rekenaar, regel, van).ok());
                }
            }
        }
        lopend
    }

    fn begin_van(&self, regel: Klok, stap: &Gedaan, rekenaar: &Rekenaar) -> Option<Moment> {
        match regel.vanaf {
            Vanaf::Stap => Some(stap.op.clone()),
            Vanaf::Eerste(zet) => self.gedaan.iter().find(|g| g.zet == zet).map(|g| g.op.clone()),
            Vanaf::EindeBezwaartermijn => {
                let bekend = stap.betreft?;
                let einde = rekenaar.bereken("bezwaar", &Feiten::op(bekend)).ok()?;
                Some(Moment::Dag(einde.einde().dag()))
            }
        }
    }

    /// Where it stands at a moment: what lapses by law, has lapsed.
    pub fn stand_op(&self, nu: &Moment, rekenaar: &Rekenaar) -> Stand {
        let verlopen = self.klokken(rekenaar).into_iter().filter(|k| klok::voor(k.antwoord.einde(), nu));
        verlopen.filter_map(|k| k.regel.verloopt).next().unwrap_or(self.stand)
    }
}

fn keur_antwoorden(stap: &Stap, hoe: &Uitvoering) -> Result<(), Weigering> {
    let beantwoord = |v: &Vraag| {
        hoe.antwoorden.iter().any(|(w, tekst)| w == v && tekst.trim().chars().count() >= ANTWOORD_MIN)
    };
    let open: Vec<Vraag> = stap.vragen.iter().copied().filter(|v| !beantwoord(v)).collect();
    if open.is_empty() { Ok(()) } else { Err(Weigering::Onbeantwoord(open)) }
}
