// SPDX-License-Identifier: EUPL-1.2
//! What a tafel, a meeting, an item, a decision and an action are made of.

use jiff::civil::Date;
use kernel::{
    ActieId, AfspraakId, AgendapuntId, BesluitId, FunctieId, GebruikerId, OrganisatieId, OverlegId, Periode,
    SignaalId, TafelId, Tijdstip, Veldgroepen,
};
use poort::Afspraakfeit;

kernel::codes! {
    /// What kind of tafel.
    pub enum Tafelsoort {
        /// Regional table against ondermijning.
        Ondermijningstafel = "ondermijningstafel",
        /// Signals meeting within one municipality.
        Gso = "gso",
        /// Table that weighs situations of care and safety.
        Weegtafel = "weegtafel",
        /// Any other standing table.
        Overig = "overig",
    }
}

kernel::codes! {
    /// What an item is about.
    pub enum Puntsoort {
        /// The way of working; holds no person and no signaal.
        Proces = "proces",
        /// One signaal; opens only for its partijen and for who runs the tafel.
        Casus = "casus",
    }
}

kernel::codes! {
    /// The role of an organisation in a casuspunt.
    pub enum Rol {
        /// Brought it in: the signaal is its own.
        Eigenaar = "eigenaar",
        /// Can do something about it.
        Betrokken = "betrokken",
        /// Only advises.
        Advies = "advies",
    }
}

kernel::codes! {
    /// Where an action stands.
    pub enum Actiestatus {
        /// To be done.
        Open = "open",
        /// Done.
        Gedaan = "gedaan",
        /// Turned out not to be possible.
        NietMogelijk = "niet-mogelijk",
    }
}

impl Actiestatus {
    /// Whether nothing more will be done.
    pub const fn is_afgerond(self) -> bool {
        !matches!(self, Self::Open)
    }
}

/// The afspraak under a tafel, and who signed it.
#[derive(Debug, Clone)]
pub struct Tafelafspraak {
    /// Its id.
    pub id: AfspraakId,
    /// Its name.
    pub naam: String,
    /// The version in force.
    pub versie: i64,
    /// What it is for.
    pub doel: String,
    /// Law under it.
    pub grondslag: String,
    /// From when until when.
    pub periode: Periode,
    /// When it was ended early.
    pub beeindigd_op: Option<Tijdstip>,
    /// When its DPIA was approved.
    pub dpia_op: Option<Tijdstip>,
    /// Whether giving is among what its parties may do under it.
    pub verstrekken: bool,
    /// The most that may be given under it.
    pub veldgroepen: Veldgroepen,
    /// How many months a receiver keeps what was given.
    pub bewaartermijn_maanden: i64,
    /// Codes of the themes it is about; none: all.
    pub themas: Vec<String>,
}

impl Tafelafspraak {
    /// Whether it is about this theme.
    pub fn gaat_over(&self, thema: &str) -> bool {
        self.themas.is_empty() || self.themas.iter().any(|t| t == thema)
    }

    /// The afspraak as it works between a giver and a receiver who signed at these moments.
    pub fn tussen(&self, gever: Option<Tijdstip>, ontvanger: Option<Tijdstip>) -> Afspraakfeit {
        Afspraakfeit {
            periode: self.periode,
            beeindigd_op: self.beeindigd_op,
            dpia_op: self.dpia_op,
            gever_getekend_op: gever,
            ontvanger_getekend_op: ontvanger,
            verstrekken: self.verstrekken,
            veldgroepen: self.veldgroepen,
        }
    }
}

/// An organisation at a tafel.
#[derive(Debug, Clone)]
pub struct Lid {
    /// Which.
    pub organisatie: OrganisatieId,
    /// Its name.
    pub naam: String,
    /// From when until when it sits there.
    pub periode: Periode,
    /// When it signed the afspraak.
    pub getekend_op: Option<Tijdstip>,
}

/// A standing table.
#[derive(Debug, Clone)]
pub struct Tafel {
    /// Its id.
    pub id: TafelId,
    /// What kind.
    pub soort: Tafelsoort,
    /// Its name.
    pub naam: String,
    /// The organisation that runs it.
    pub regie: OrganisatieId,
    /// Name of that organisation.
    pub regienaam: String,
    /// When that organisation signed the afspraak.
    pub regie_getekend_op: Option<Tijdstip>,
    /// Days between meetings, as agreed.
    pub ritme_dagen: i64,
    /// Whether it has not started yet: then only who runs it knows it.
    pub voorbereiding: bool,
    /// How it works.
    pub regeling: Regeling,
    /// The afspraak it works under.
    pub afspraak: Tafelafspraak,
    /// Who sits or sat at it.
    pub leden: Vec<Lid>,
}

impl Tafel {
    /// Who sits at it at a moment.
    pub fn leden_op(&self, moment: Tijdstip) -> impl Iterator<Item = &Lid> {
        self.leden.iter().filter(move |l| l.periode.bevat(moment))
    }

    /// When an organisation at the tafel signed the afspraak under it.
    pub fn getekend_op(&self, organisatie: OrganisatieId) -> Option<Tijdstip> {
        if organisatie == self.regie {
            return self.regie_getekend_op;
        }
        self.leden.iter().find(|l| l.organisatie == organisatie).and_then(|l| l.getekend_op)
    }
}

/// How a tafel works: who sits when, what is recorded, how long it is kept.
#[derive(Debug, Clone, Default)]
pub struct Regeling {
    /// The text; empty while it was not written.
    pub tekst: String,
    /// Who wrote it last: that person never approves it.
    pub schrijver: Option<GebruikerId>,
    /// When it was approved.
    pub goedgekeurd_op: Option<Tijdstip>,
}

/// A tafel that is about to be made.
#[derive(Debug, Clone)]
pub struct NieuweTafel {
    /// What kind.
    pub soort: Tafelsoort,
    /// Its name.
    pub naam: String,
    /// Who runs it.
    pub regie: OrganisatieId,
    /// The afspraak it works under.
    pub afspraak: AfspraakId,
    /// Days between meetings.
    pub ritme_dagen: i64,
    /// Whether it still has to start.
    pub voorbereiding: bool,
    /// Who sits at it, and from when.
    pub leden: Vec<(OrganisatieId, Tijdstip)>,
}

/// One meeting, planned or held.
#[derive(Debug, Clone)]
pub struct Overleg {
    /// Its id.
    pub id: OverlegId,
    /// Of which tafel.
    pub tafel: TafelId,
    /// When it begins.
    pub begint_op: Tijdstip,
    /// How long it takes.
    pub duur_minuten: i64,
    /// Where.
    pub locatie: String,
    /// When it was closed.
    pub gesloten_op: Option<Tijdstip>,
    /// Rises with every change of the agenda.
    pub versie: i64,
}

/// An organisation with a role in a casuspunt.
#[derive(Debug, Clone)]
pub struct Partij {
    /// Which.
    pub organisatie: OrganisatieId,
    /// Its name.
    pub naam: String,
    /// Its role.
    pub rol: Rol,
    /// When what was given to it was withdrawn: then it has no role any more.
    pub ingetrokken_op: Option<Tijdstip>,
    /// When it signed the afspraak of the tafel.
    pub getekend_op: Option<Tijdstip>,
}

/// An item, proposed or on an agenda.
#[derive(Debug, Clone)]
pub struct Agendapunt {
    /// Its id.
    pub id: AgendapuntId,
    /// For which tafel.
    pub tafel: TafelId,
    /// On the agenda of which meeting; none while it only waits.
    pub overleg: Option<OverlegId>,
    /// What it is about.
    pub soort: Puntsoort,
    /// Neutral title.
    pub titel: String,
    /// Explanation of a procespunt.
    pub toelichting: String,
    /// Purpose.
    pub doel: String,
    /// The signaal of a casuspunt.
    pub signaal: Option<SignaalId>,
    /// Which organisation proposed it.
    pub namens: OrganisatieId,
    /// Name of that organisation.
    pub namensnaam: String,
    /// When it was proposed.
    pub voorgesteld_op: Tijdstip,
    /// When the proposal was withdrawn.
    pub ingetrokken_op: Option<Tijdstip>,
    /// Rises with every change.
    pub versie: i64,
    /// Who has or had a role in it.
    pub partijen: Vec<Partij>,
}

impl Agendapunt {
    /// Who has a role in it now.
    pub fn actieve_partijen(&self) -> impl Iterator<Item = &Partij> {
        self.partijen.iter().filter(|p| p.ingetrokken_op.is_none())
    }
}

/// What a meeting decided on an item.
#[derive(Debug, Clone)]
pub struct Besluit {
    /// Its id.
    pub id: BesluitId,
    /// Outcome code of a casuspunt.
    pub uitkomst: Option<String>,
    /// The decision, in one sentence.
    pub tekst: String,
    /// Who carries it out.
    pub eigenaar: OrganisatieId,
    /// Name of that organisation.
    pub eigenaarnaam: String,
    /// By when.
    pub uiterlijk_op: Date,
    /// To whom and when, for an outcome that refers.
    pub verwijzing: Option<String>,
    /// When it was recorded.
    pub vastgelegd_op: Tijdstip,
    /// When the outcome reached the signaal.
    pub overgenomen_op: Option<Tijdstip>,
}

/// Work of one owner with a due date.
#[derive(Debug, Clone)]
pub struct Actie {
    /// Its id.
    pub id: ActieId,
    /// The item it follows from.
    pub punt: AgendapuntId,
    /// What is to be done.
    pub wat: String,
    /// Which organisation does it.
    pub eigenaar: OrganisatieId,
    /// Name of that organisation.
    pub eigenaarnaam: String,
    /// Who there took it.
    pub functie: Option<FunctieId>,
    /// Name of that person, as colleagues see it.
    pub functienaam: Option<String>,
    /// By when.
    pub vervaldatum: Date,
    /// When its owner is reminded.
    pub herinneren_op: Date,
    /// Where it stands.
    pub status: Actiestatus,
    /// What came of it.
    pub resultaat: Option<String>,
    /// When it was finished.
    pub afgerond_op: Option<Tijdstip>,
    /// Rises with every change.
    pub versie: i64,
    /// The tafel it comes from.
    pub tafel: TafelId,
    /// Name of that tafel.
    pub tafelnaam: String,
}

impl Actie {
    /// Whether it should have been done before this day.
    pub fn is_te_laat(&self, vandaag: Date) -> bool {
        !self.status.is_afgerond() && self.vervaldatum < vandaag
    }
}
