// SPDX-License-Identifier: EUPL-1.2
//! A procedure of the mayor as it is kept: what it is, whom it is about, the step that is being prepared and those that were taken.

use jiff::civil::Date;
use kernel::{
    AgendapuntId, CasusId, FunctieId, Herkomst, OrganisatieId, ProcedureId, ProcedurebetrokkeneId,
    ProcedurestapId, RegelversieId, SignaalId, Tijdstip,
};
use procedure::{Gedaan, Keuze, Proceduresoort, Stand, Verloop, Vraag, Wie, Zet};
use termijn::Moment;

use crate::verwerkingslog::Betrokkene as Logbetrokkene;

kernel::codes! {
    /// What somebody has to do with a procedure.
    pub enum Rol {
        /// To whom the measure is addressed.
        Betrokkene = "betrokkene",
        /// The owner or landlord.
        Rechthebbende = "rechthebbende",
        /// Who is protected by it.
        Beschermde = "beschermde",
        /// Who lives there too.
        Huisgenoot = "huisgenoot",
        /// Who objects or appeals.
        Indiener = "indiener",
    }
}

kernel::codes! {
    /// How a decision was made known (Awb 3:41, 3:42).
    pub enum Bekendwijze {
        /// Handed over.
        Uitgereikt = "uitgereikt",
        /// Sent.
        Verzonden = "verzonden",
        /// Sent by registered post.
        Aangetekend = "aangetekend",
        /// Published, because it is for everybody or the addressee cannot be reached.
        Gepubliceerd = "gepubliceerd",
        /// Told on the spot, written down afterwards.
        Mondeling = "mondeling",
    }
}

/// From what a procedure came: at most one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aanleiding {
    /// Nothing that is in the program.
    Geen,
    /// A casus of the own organisation.
    Casus(CasusId),
    /// A signaal of the own organisation.
    Signaal(SignaalId),
    /// A decision of a tafel.
    Agendapunt(AgendapuntId),
}

/// The step of another procedure that an objection, an appeal or a request for interim relief is about.
#[derive(Debug, Clone)]
pub struct Over {
    /// Which procedure.
    pub procedure: ProcedureId,
    /// What kind.
    pub soort: Proceduresoort,
    /// Its number.
    pub nummer: String,
    /// Which step.
    pub stap: ProcedurestapId,
    /// On which day that was made known.
    pub bekend_op: Date,
}

/// What of a procedure is seen without reading it.
#[derive(Debug, Clone)]
pub struct Kern {
    /// Which.
    pub id: ProcedureId,
    /// `SIM-P-2026-0004`.
    pub nummer: String,
    /// Of which municipality.
    pub eigenaar: OrganisatieId,
    /// What kind.
    pub soort: Proceduresoort,
    /// What it is about, in a few words. Content: none for who may not read it.
    pub onderwerp: Option<String>,
    /// From what it came.
    pub aanleiding: Aanleiding,
    /// The origin of that, which travels along.
    pub herkomst: Herkomst,
    /// What it is against, if it is a remedy.
    pub over: Option<Over>,
    /// Opened when.
    pub geopend_op: Tijdstip,
    /// Who works on it.
    pub behandelaar: (FunctieId, String),
    /// Where it stands, with what lapsed by law.
    pub stand: Stand,
    /// How many steps were taken.
    pub stappen: i64,
    /// Over since.
    pub beeindigd_op: Option<Tijdstip>,
    /// Destroyed on this day, once over.
    pub vernietigen_op: Option<Date>,
}

/// A step that was taken. It never changes.
#[derive(Debug, Clone)]
pub struct Gezet {
    /// Which row.
    pub id: ProcedurestapId,
    /// What was done, as crate `procedure` knows it.
    pub gedaan: Gedaan,
    /// For whom the step was.
    pub wie: Wie,
    /// Who of the municipality signed or recorded it. Who outside did it is content.
    pub door: String,
    /// How it was made known, of a decision.
    pub bekendwijze: Option<Bekendwijze>,
    /// The number in the register, of a decision.
    pub besluitnummer: Option<String>,
    /// The rule it cites: its version, its name, and the number of the version.
    pub regel: Option<(RegelversieId, String, i64)>,
}

/// A step that is being prepared. What it says is content.
#[derive(Debug, Clone)]
pub struct Voorstel {
    /// Which row.
    pub id: ProcedurestapId,
    /// Which step.
    pub zet: Zet,
    /// Who prepared it, and when.
    pub opgesteld: (FunctieId, String, Tijdstip),
    /// Who signed it, as whom, and when.
    pub getekend: Option<(FunctieId, String, Wie, Tijdstip)>,
}

/// A procedure with its steps: enough to judge the next one.
#[derive(Debug, Clone)]
pub struct Procedure {
    /// What it is.
    pub kern: Kern,
    /// Its steps, oldest first.
    pub stappen: Vec<Gezet>,
    /// The step that is being prepared.
    pub voorstel: Option<Voorstel>,
}

impl Procedure {
    /// How it walked. None when what is kept is not of this procedure, which is a fault of ours.
    pub fn verloop(&self) -> Option<Verloop> {
        let gedaan = self.stappen.iter().map(|s| s.gedaan.clone()).collect();
        let verloop = Verloop::lees(self.kern.soort, gedaan).ok()?;
        Some(match &self.kern.over {
            Some(over) => verloop.tegen(over.soort),
            None => verloop,
        })
    }
}

/// What a step says: answers and dates.
#[derive(Debug, Clone, Default)]
pub struct Stapinhoud {
    /// Each question with its answer.
    pub antwoorden: Vec<(Vraag, String)>,
    /// Each date that was chosen.
    pub gekozen: Vec<(Keuze, Date)>,
    /// Who outside did it.
    pub namens: Option<String>,
}

/// Somebody in a procedure.
#[derive(Debug, Clone)]
pub struct Betrokkene {
    /// Which row.
    pub id: ProcedurebetrokkeneId,
    /// What he or she has to do with it.
    pub rol: Rol,
    /// The name.
    pub naam: String,
    /// Born on, if known.
    pub geboren: Option<Date>,
    /// Where letters go.
    pub adres: Option<String>,
}

impl Betrokkene {
    /// For the log of processing.
    pub fn voor_log(&self) -> Logbetrokkene {
        Logbetrokkene::persoon(&self.naam, self.geboren)
    }
}

/// What a procedure says. Read sealed only.
#[derive(Debug, Clone)]
pub struct Inhoud {
    /// Whom it is about.
    pub betrokkenen: Vec<Betrokkene>,
    /// What each step says, the one in preparation too.
    pub stappen: Vec<(ProcedurestapId, Stapinhoud)>,
}

impl Inhoud {
    /// What one step says.
    pub fn stap(&self, id: ProcedurestapId) -> Option<&Stapinhoud> {
        self.stappen.iter().find(|(s, _)| *s == id).map(|(_, inhoud)| inhoud)
    }
}

/// What a clock is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Klokcode {
    /// A legal term, by its code.
    Termijn(&'static str),
    /// A date that was chosen.
    Keuze(Keuze),
}

/// A clock as it is kept for lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Klok {
    /// What it is about.
    pub code: Klokcode,
    /// Whether it is ours to keep.
    pub van_ons: bool,
    /// Whether something about it is not certain.
    pub twijfel: bool,
    /// The strictest end.
    pub einde: Moment,
    /// What becomes of the procedure then, if anything.
    pub naar: Option<Stand>,
}
